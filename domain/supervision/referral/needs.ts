import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'

/** What the command loads for an act on a referral, on either side. */
export type ReferralFacts = {
  readonly today: CivilDate
  /** Whether whoever acts leads the organ that refers. */
  readonly byHead: boolean
  /** The case team that made the report. */
  readonly team: readonly string[]
  /** Why the organ that is named cannot be sent a referral; null where it can, or none is named. */
  readonly peerRefusal: Refusal | null
  /** Sealings, seizures and held evidence of the proceeding that are still open. */
  readonly goodsHeld: boolean
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: ReferralFacts }

// The command that loads facts for these tables builds ReferralFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as ReferralFacts }),
})

const unless = (met: boolean, code: string, basis: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, basis, ...(params && { params }) }

const rules = '行政执法机关移送涉嫌犯罪案件的规定'
const some = (value: unknown): boolean => Array.isArray(value) && value.length > 0
const blank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === ''

/** Days that are filled in, none of which may lie ahead. */
const days = ['acceptedOn', 'noticedOn', 'filedOn'] as const

/** The papers of article 6 that a referral still lacks; the referral itself is issued with the act. */
export function missingDocuments(input: Readonly<Record<string, unknown>>): string[] {
  return [
    ...(blank(input.investigation) ? ['调查报告'] : []),
    ...(blank(input.goods) ? ['涉案物品清单'] : []),
    ...(input.appraisal === 'attached' && !some(input.photos) && !some(input.files) ? ['检验报告或者鉴定意见'] : []),
    ...(input.appraisal === undefined ? ['检验报告、鉴定意见的说明'] : []),
    ...(blank(input.materials) ? ['其他材料'] : []),
  ]
}

// prettier-ignore
export const referralNeeds = {
  byHead: need('facts', '由本机关负责人决定', 'Done by the head of the organ', ({ facts }) => unless(facts.byHead, 'referral.headOnly', `${rules}第五条`)),
  byChief: need('input', '由正职或者主持工作的负责人审批', 'Decided by the head, or whoever is in charge', ({ input }) =>
    unless(input.capacity === 'chief' || input.capacity === 'acting', 'referral.chiefOnly', `${rules}第五条第一款`)),
  notTeam: need('facts', '专案组成员不审批自己的报告', 'Nobody of the team decides on its report', ({ facts, actor }) =>
    unless(actor.kind !== 'person' || !facts.team.includes(actor.personId), 'referral.ownReport', `${rules}第五条第一款`)),
  teamOfTwo: need('input', '专案组不少于二人', 'The team is of two at least', ({ input }) =>
    unless(Array.isArray(input.officers) && new Set(input.officers).size >= 2, 'referral.teamOfTwo', `${rules}第五条第一款`)),
  documentsComplete: need('input', '移送材料齐全', 'The papers are complete', ({ input }) =>
    unless(missingDocuments(input).length === 0, 'referral.documentsMissing', `${rules}第六条`, { papers: missingDocuments(input).join('、') })),
  peerFits: need('input', '接收机关可以接收', 'The organ can be sent it', ({ facts }) => facts.peerRefusal),
  paperShown: need('input', '人工登记的附对方文书照片', 'Entered by hand with a photo of their paper', ({ input, actor }) =>
    unless(actor.kind === 'system' || some(input.photos), 'referral.paperPhoto', `${rules}第七条、第八条`)),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const late = days.find((name) => {
      const day = parseCivilDate(String(input[name] ?? ''))
      return day.ok && day.value > facts.today
    })
    return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
  }),
} as const satisfies Record<string, Need>
