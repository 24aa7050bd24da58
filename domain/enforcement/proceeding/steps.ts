import type { Words } from '../../kernel/words.ts'
import type { Tally } from '../../procedure/procedure.ts'
import type { ProceedingFile } from './file.ts'
import { panelDue, reviewDue } from './needs.ts'

/** How a step of the law stands in one proceeding. `open` is not settled yet whether it is due. */
export const stepStandings = {
  done: { zh: '已完成', en: 'Done' },
  now: { zh: '进行中', en: 'Under way' },
  due: { zh: '必经，未到', en: 'Required, to come' },
  open: { zh: '视案情', en: 'Depends' },
  notDue: { zh: '本案不需要', en: 'Not required here' },
} as const satisfies Record<string, Words>
export type StepStanding = keyof typeof stepStandings

export type ProceedingStep = Words & { readonly step: string; readonly basis: string; readonly standing: StepStanding }

type Seen = { readonly file: ProceedingFile; readonly state: string; readonly tally: Tally }
type Row = Words & {
  readonly step: string
  readonly basis: string
  readonly states: readonly string[]
  readonly done: (seen: Seen) => boolean
  /** Whether the law asks for it in this case; absent: always. Null while that is not settled. */
  readonly due?: (seen: Seen) => boolean | null
}

const did =
  (act: string) =>
  ({ tally }: Seen) =>
    (tally[act]?.n ?? 0) > 0
const concluded = ({ file }: Seen) => file.proposal !== undefined

/** The order of the law (行政处罚法第五章第三节; 住房和城乡建设行政处罚程序规定). */
// prettier-ignore
const rows: readonly Row[] = [
  { step: 'check', zh: '线索核查', en: 'Check of the lead', basis: '住房和城乡建设行政处罚程序规定第十五条', states: ['checking'], done: did('proposeFiling') },
  { step: 'filing', zh: '立案', en: 'Filing', basis: '行政处罚法第五十四条第二款', states: ['toFile'], done: did('file') },
  { step: 'investigation', zh: '调查取证', en: 'Investigation', basis: '行政处罚法第五十四条、第五十五条', states: ['investigating', 'testing', 'paused'], done: concluded },
  { step: 'report', zh: '调查终结报告', en: 'Final report', basis: '住房和城乡建设行政处罚程序规定第二十条', states: ['toApproveNotice'], done: concluded },
  { step: 'notice', zh: '事先告知', en: 'Prior notice', basis: '行政处罚法第四十四条', states: ['toNotify'], done: ({ file }) => file.notice?.servedOn !== undefined },
  { step: 'statement', zh: '陈述、申辩', en: 'Statement', basis: '行政处罚法第四十五条', states: ['noticed'], done: ({ file }) => file.notice?.over !== undefined },
  { step: 'hearing', zh: '听证', en: 'Hearing', basis: '行政处罚法第六十三条至第六十五条', states: ['atHearing'],
    done: ({ file }) => file.notice?.hearing === 'held' || file.notice?.hearing === 'dropped',
    due: ({ file: { notice } }) => (notice === undefined ? null : !notice.hearingDue ? false : notice.hearing !== 'none' ? true : notice.over === undefined ? null : false) },
  { step: 'review', zh: '法制审核', en: 'Legal review', basis: '行政处罚法第五十八条', states: ['reviewing'], done: ({ file }) => file.reviewed,
    due: (seen) => (reviewDue(seen.file) ? true : seen.file.notice?.over === undefined ? null : false) },
  { step: 'panel', zh: '集体讨论', en: 'Panel discussion', basis: '行政处罚法第五十七条第二款', states: ['inPanel'], done: ({ file }) => file.panel !== undefined,
    due: (seen) => (concluded(seen) ? panelDue(seen.file) : null) },
  { step: 'decision', zh: '决定', en: 'Decision', basis: '行政处罚法第五十七条、第五十九条', states: ['weighing', 'deciding'], done: ({ file }) => file.decision !== undefined },
  { step: 'service', zh: '送达', en: 'Service', basis: '行政处罚法第六十一条', states: ['toServe'], done: ({ file }) => file.decision?.servedOn !== undefined },
  { step: 'performance', zh: '履行', en: 'Performance', basis: '行政处罚法第六十六条至第七十四条', states: ['performing', 'deferred'], done: (seen) => ['fulfilled', 'performedLate', 'executionEnded'].some((act) => did(act)(seen)),
    due: ({ file }) => file.decision?.kind !== 'noPenalty' },
  { step: 'closing', zh: '结案', en: 'Closing', basis: '住房和城乡建设行政处罚程序规定第三十一条', states: ['toClose'], done: did('close') },
  { step: 'archive', zh: '归档', en: 'Archive', basis: '行政处罚法第四十七条', states: ['closed'], done: did('archive') },
]

/** Every step of an ordinary proceeding with how it stands, in order. One that has to be done again is due again. */
export function stepsOf(seen: Seen): ProceedingStep[] {
  return rows.map(({ step, zh, en, basis, states, done, due }) => {
    const now = states.includes(seen.state)
    const asked = due ? due(seen) : true
    const standing: StepStanding = now ? 'now' : done(seen) ? 'done' : asked === null ? 'open' : asked ? 'due' : 'notDue'
    return { step, zh, en, basis, standing }
  })
}
