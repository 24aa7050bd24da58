import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { overturning } from './fields.ts'

/** What the command loads for an act on a suit or a claim for compensation. */
export type RemedyFacts = {
  readonly today: CivilDate
  /** Why nothing can be brought against the proceeding it stands below; null where it can. */
  readonly proceedingRefusal: Refusal | null
  /** The judgment last entered. */
  readonly judged: string | null
  readonly granted: boolean | null
  /** Whether the district has set the bank's rate. */
  readonly rateSet: boolean
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: RemedyFacts }

// The command that loads facts for these tables builds RemedyFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as RemedyFacts }),
})

const unless = (met: boolean, code: string, basis?: string): Refusal | null =>
  met ? null : { code, ...(basis !== undefined && { basis }) }

const day = (value: unknown): string => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : ''
}

const past = ['receivedOn', 'answeredOn', 'heardOn', 'judgedOn', 'appealedOn', 'servedOn', 'requestedOn', 'sentOn', 'paidOn'] as const

// prettier-ignore
export const remedyNeeds = {
  against: need('input', '针对已作出的决定', 'It is against something decided', ({ facts }) => facts.proceedingRefusal),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const field = past.find((name) => day(input[name]) > facts.today)
    return field === undefined ? null : { code: 'enforcement.inFuture', params: { field } }
  }),
  reasonIfAbsent: need('input', '负责人未出庭须书面说明理由', 'Why no head appeared', ({ input }) =>
    unless(input.head !== 'none' || Boolean(input.reason), 'remedy.headAbsent', '行政诉讼法第三条第三款')),
  effectFits: need('input', '处理与判决相符', 'What is done follows the judgment', ({ input, facts }) =>
    unless(input.effect !== 'stands' || !overturning.includes(facts.judged ?? ''), 'remedy.effect', '行政诉讼法第九十四条、第九十六条')),
  sumIfGranted: need('input', '予以赔偿的写明金额', 'What is granted is a sum', ({ input }) =>
    unless(input.grant !== 'granted' || typeof input.fen === 'number' || typeof input.refundFen === 'number', 'remedy.noSum', '国家赔偿法第十三条')),
  refundReckoned: need('input', '返还罚款的写明缴款、返还日期', 'A refund has its days', ({ input }) =>
    unless(input.refundFen === undefined || (day(input.paidOn) !== '' && day(input.backOn) >= day(input.paidOn)), 'remedy.refundDays', '国家赔偿法第三十六条第七项')),
  rateKnown: need('input', '已设置银行同期存款利率', 'The bank’s rate is set', ({ input, facts }) =>
    unless(input.refundFen === undefined || facts.rateSet, 'remedy.noRate', '国家赔偿法第三十六条第七项')),
  granted: need('facts', '决定予以赔偿', 'Compensation was granted', ({ facts }) => unless(facts.granted === true, 'remedy.notGranted')),
  refused: need('facts', '决定不予赔偿', 'Compensation was refused', ({ facts }) => unless(facts.granted === false, 'remedy.notRefused')),
} as const satisfies Record<string, Need>
