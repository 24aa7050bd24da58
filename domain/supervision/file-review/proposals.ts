/**
 * What the record itself shows of a file: proposed as deductions, each with the entry it rests on, for a person to confirm or to
 * reject with a reason. Nothing is deducted by itself.
 */
import { writKinds, type WritKind } from '../../documents/writ-kinds.ts'
import type { ProceedingFile } from '../../enforcement/proceeding/file.ts'
import { reviewDue } from '../../enforcement/proceeding/needs.ts'
import type { Words } from '../../kernel/words.ts'
import type { ScoreSheet } from './sheet.ts'

export const checks = {
  missingWrit: { zh: '缺少应有文书', en: 'A paper is missing' },
  wrongOrder: { zh: '文书先后次序', en: 'Papers out of order' },
  lapsedClock: { zh: '超过办理时限', en: 'A clock lapsed' },
  lateService: { zh: '超期送达', en: 'Delivered late' },
  twoOfficers: { zh: '两名以上执法人员', en: 'Two officers' },
  legalReview: { zh: '重大决定法制审核', en: 'Legal review of a major decision' },
} as const satisfies Record<string, Words>
export type CheckId = keyof typeof checks

/** What is known of a file: its papers in the order they were issued, the clocks that lapsed in it, and what it came to. */
export type Seen = {
  readonly file: ProceedingFile
  /** Names of the papers that its steps should have left and did not. */
  readonly missing: readonly string[]
  readonly papers: readonly { readonly kind: WritKind; readonly seq: number }[]
  readonly lapses: readonly { readonly clock: string; readonly name: Words; readonly seq: number }[]
}

/** `seq` is the entry it rests on; null where it rests on what is not there. */
export type Found = { readonly text: Words; readonly seq: number | null }
export type Proposal = { readonly item: string; readonly check: CheckId; readonly points: number; readonly found: readonly Found[] }

/** The order in which the papers of an ordinary proceeding are made (行政处罚法第五章第三节). */
const order: readonly WritKind[] = [
  'openingApproval',
  'investigationReport',
  'priorNotice',
  'legalReviewOpinion',
  'decisionApproval',
  'penaltyDecision',
  'conclusionApproval',
]

// prettier-ignore
const finders: Readonly<Record<CheckId, (seen: Seen) => Found[]>> = {
  missingWrit: ({ missing }) => missing.map((name) => ({ text: { zh: `缺少《${name}》`, en: `Missing: ${name}` }, seq: null })),
  wrongOrder: ({ papers }) => outOfOrder(papers),
  lapsedClock: ({ lapses }) => lapses.filter(({ clock }) => clock !== 'service').map(late),
  lateService: ({ lapses }) => lapses.filter(({ clock }) => clock === 'service').map(late),
  twoOfficers: ({ file }) => file.officers.length >= 2 ? [] : [{ text: { zh: `登记的执法人员 ${file.officers.length} 人`, en: `${file.officers.length} officers on the file` }, seq: null }],
  legalReview: ({ file }) => reviewDue(file) && !file.reviewed ? [{ text: { zh: '应当法制审核而没有审核记录', en: 'A legal review was due and there is none' }, seq: null }] : [],
}

const late = ({ name, seq }: Seen['lapses'][number]): Found => ({ text: { zh: `“${name.zh}”超时`, en: `“${name.en}” lapsed` }, seq })

/** A paper that stands after one which should follow it. The last of each kind counts: what was sent back is made again. */
function outOfOrder(papers: Seen['papers']): Found[] {
  const last = order.flatMap((kind) => {
    const found = papers.filter((paper) => paper.kind === kind).at(-1)
    return found ? [found] : []
  })
  return last.flatMap((paper, at) => {
    const before = last[at - 1]
    if (!before || before.seq <= paper.seq) return []
    const [early, later] = [writKinds[paper.kind], writKinds[before.kind]]
    return [{ text: { zh: `《${early.zh}》先于《${later.zh}》`, en: `${early.en} came before ${later.en}` }, seq: paper.seq }]
  })
}

/** What the record gives cause to deduct, item by item of the sheet; never more than the item has. */
export function proposalsOf({ items }: Pick<ScoreSheet, 'items'>, seen: Seen): Proposal[] {
  return items.flatMap(({ id, points, each, check }) => {
    const found = check === undefined ? [] : finders[check](seen)
    return found.length === 0 || check === undefined ? [] : [{ item: id, check, points: Math.min(points, each * found.length), found }]
  })
}
