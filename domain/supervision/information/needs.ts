import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Matter, Need, NeedContext } from '../../procedure/procedure.ts'
import { answerKind } from './answers.ts'
import { receivedAtOnce } from './fields.ts'

/** What the command loads for an act on a request for information, or on an opinion asked for it. */
export type InformationFacts = {
  readonly today: CivilDate
  /** Whether the district has named the office of its government information. */
  readonly officeSet: boolean
  /** Whether the district has set by which rule a processing fee is charged. */
  readonly feeRuleSet: boolean
  /** Third parties who did not agree and said why. */
  readonly against: number
  /** Whose opinion it is; null where it is the request itself. */
  readonly opinionKind: string | null
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: InformationFacts }

// The command that loads facts for these tables builds InformationFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as InformationFacts }),
})

const law = '政府信息公开条例'
const unless = (met: boolean, code: string, article?: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }), ...(article !== undefined && { basis: `${law}${article}` }) }

const times = (matter: Matter | null, act: string): number => matter?.tally[act]?.n ?? 0
const filled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '')
const day = (value: unknown): string => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : ''
}

const past = ['receivedOn', 'confirmedOn', 'suppliedOn', 'deliveredOn', 'paidOn'] as const
const ahead = ['supplementBy', 'answerBy'] as const

function ranOut(matter: Matter | null, clock: string, now: Date): boolean {
  const found = matter?.clocks[clock]
  return found !== undefined && (found.lapsedAt !== undefined || now.getTime() > Date.parse(found.dueAt))
}

// prettier-ignore
export const informationNeeds = {
  officeSet: need('input', '已指定政府信息公开工作机构', 'The office is named', ({ facts }) => unless(facts.officeSet, 'information.noOffice')),
  receivedAtOnce: need('input', '当面提交或者签收的邮寄', 'Handed in or signed for', ({ input }) =>
    unless(receivedAtOnce.includes(String(input.channel)), 'information.toConfirm', '第三十一条第二项、第三项')),
  notReceivedAtOnce: need('input', '须与申请人确认的方式', 'To be confirmed with the applicant', ({ input }) =>
    unless(!receivedAtOnce.includes(String(input.channel)), 'information.atOnce', '第三十一条第一项、第二项')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const field = past.find((name) => day(input[name]) > facts.today)
    return field === undefined ? null : { code: 'enforcement.inFuture', params: { field } }
  }),
  limitAhead: need('input', '期限在今天以后', 'The limit lies ahead', ({ input, facts }) =>
    unless(ahead.every((name) => input[name] === undefined || day(input[name]) > facts.today), 'information.limitPast')),
  askedOnce: need('facts', '补正只告知一次', 'Asked for once', ({ matter }) => unless(times(matter, 'askSupplement') === 0, 'information.askedAlready', '第三十条')),
  inSevenDays: need('facts', '收到申请之日起七个工作日内', 'Within seven working days', ({ matter, now }) =>
    unless(!ranOut(matter, 'checking', now), 'information.tooLateToAsk', '第三十条')),
  extendedOnce: need('facts', '只延长一次', 'Extended once', ({ matter }) => unless(times(matter, 'extend') === 0, 'information.extendedAlready', '第三十三条第二款')),
  saysAll: need('input', '该种答复应当写明的都已写明', 'What this kind of answer has to say', ({ input }) => {
    const kind = answerKind(input.answerKind)
    const lacking = kind?.says.find((field) => !filled(input[field]))
    return lacking === undefined ? null : { code: 'information.lacks', params: { field: lacking, procedure: 'informationRequest' }, basis: kind?.basis ?? law }
  }),
  given: need('input', '提供信息，或者告知方式、途径和时间', 'The information, or how, where and when', ({ input }) => {
    if (answerKind(input.answerKind)?.gives !== true) return null
    const attached = filled(input.files) || filled(input.photos)
    return unless(attached || (filled(input.obtainFrom) && filled(input.obtainOn)), 'information.notGiven', '第三十六条第二项')
  }),
  thirdPartyHeard: need('input', '第三方不同意的，不公开或者说明公共利益', 'A third party that refuses is heeded, or the public interest said', ({ input, facts }) =>
    unless(facts.against === 0 || answerKind(input.answerKind)?.gives !== true || filled(input.publicInterest), 'information.thirdPartyAgainst', '第三十二条')),
  reasonsNotAsked: need('facts', '尚未要求说明理由', 'Reasons were not asked for', ({ matter }) => unless(times(matter, 'askReasons') === 0, 'information.reasonsAsked')),
  reasonsAsked: need('facts', '已经要求说明理由', 'Reasons were asked for', ({ matter }) => unless(times(matter, 'askReasons') > 0, 'information.reasonsFirst', '第三十五条')),
  feeRuleSet: need('facts', '已设置收费依据', 'The rule of the fee is set', ({ facts }) => unless(facts.feeRuleSet, 'information.noFeeRule', '第四十二条第二款')),
  feeNoticed: need('facts', '已经通知收费', 'A fee was asked for', ({ matter }) => unless(times(matter, 'noticeFee') > 0, 'information.noFee')),
  ofThirdParty: need('facts', '征求第三方意见', 'A third party is asked', ({ facts }) => unless(facts.opinionKind === 'thirdParty', 'information.otherOpinion', '第三十二条、第三十四条')),
  ofCoMaker: need('facts', '征求共同制作机关意见', 'A co-maker is asked', ({ facts }) => unless(facts.opinionKind === 'coMaker', 'information.otherOpinion', '第三十二条、第三十四条')),
} as const satisfies Record<string, Need>
