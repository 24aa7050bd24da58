import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Matter, Need, NeedContext } from '../../procedure/procedure.ts'
import type { SummaryGround } from './choices.ts'
import type { ReviewFile } from './file.ts'
import { outcomeRefusal, type DecisionGround, type Outcome } from './outcomes.ts'
import type { Period } from './period.ts'
import { summaryGroundsOf, type Challenged } from './track.ts'

/** What the command loads for an act of a reconsideration or of what stands below it. */
export type ReviewFacts = {
  readonly today: CivilDate
  readonly file: ReviewFile
  /** Who answers for the act, as it is named or known now. */
  readonly respondent: string | null
  /** Whether the district has named the body that handles reconsideration. */
  readonly officeSet: boolean
  /** Whether the one who acts heads the reviewing organ itself, and not the body in it. */
  readonly byOrganHead: boolean
  /** Why a number that is given is none of ours; null where it is, or none is given. */
  readonly numberRefusal: Refusal | null
  /** The challenged act as it is known here; null where it is not one of ours. */
  readonly act:
    (Challenged & { readonly fineFen: number | null; readonly standing: 'inForce' | 'revoked'; readonly byDevice: boolean }) | null
  /** Until when somebody could apply; null where the day of service is not known. */
  readonly period: Period | null
  /** Another reconsideration of the same act that was accepted. */
  readonly acceptedBefore: boolean
  /** The last day on which notice of a hearing on the day asked for is in time. */
  readonly hearingNoticeBy: CivilDate | null
  /** Duties of the respondent that are still open below it. */
  readonly dutiesOpen: number
  /** Documents below it whose review is not settled. */
  readonly normsOpen: number
  /** Of a duty to pay back: what of the fine is still owed to the applicant, in fen. */
  readonly refundFen: number
  /** Of a duty: goods still held under the act that was revoked. */
  readonly goodsHeld: number
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: ReviewFacts }

// The command that loads facts for these tables builds ReviewFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as ReviewFacts }),
})

const law = '行政复议法'
const unless = (met: boolean, code: string, article?: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code: `reconsideration.${code}`, ...(params && { params }), ...(article !== undefined && { basis: `${law}${article}` }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}
const times = (matter: Matter | null, act: string): number => matter?.tally[act]?.n ?? 0
const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const attached = ({ input }: Context): boolean =>
  input.wholeFile === 'yes' || [input.photos, input.files].some((value) => Array.isArray(value) && value.length > 0)

// prettier-ignore
export const reviewNeeds = {
  officeSet: need('input', '已指定行政复议机构', 'It is known who handles reconsideration', ({ facts }) => unless(facts.officeSet, 'noOffice', '第四条第二款')),
  numberKnown: need('input', '文号存在', 'The number is there', ({ facts }) => facts.numberRefusal),
  respondentKnown: need('input', '明确被申请人', 'The respondent is known', ({ facts }) => unless(facts.respondent !== null, 'respondentUnknown', '第三十条第一款第一项')),
  viaAgencyFits: need('input', '可以通过行政机关提交', 'May be filed through the organ', ({ facts: { act, file }, input }) =>
    unless(input.aboutUnit !== undefined || file.respondent !== undefined || act !== null, 'respondentUnknown', '第三十条第一款第一项') ??
    unless(input.actKind === 'penalty' && (act === null || act.onSpot || act.byDevice), 'notViaAgency', '第三十二条第一款')),
  selfCorrected: need('facts', '已经自行撤销该决定', 'The organ has revoked it itself', ({ facts }) => unless(facts.act?.standing === 'revoked', 'notCorrected', '第三十二条第二款')),
  completionOnce: need('facts', '补正只通知一次', 'Completion is asked for once', ({ facts }) => unless(!facts.file.completionAsked, 'completionAsked', '第三十一条第一款')),
  inTime: need('input', '在申请期限内', 'Applied in time', ({ facts, input }) =>
    unless(facts.period === null || facts.file.appliedOn <= facts.period.until || said(input.lateReason), 'outOfTime', '第二十条、第二十一条', { until: facts.period?.until ?? '—' })),
  notBefore: need('facts', '没有受理过同一申请', 'Not accepted before', ({ facts }) => unless(!facts.acceptedBefore, 'acceptedBefore', '第三十条第一款第七项')),
  trackFits: need('input', '适用程序有依据', 'The procedure fits', ({ facts, input }) => {
    if (input.track !== 'summary') return null
    if (input.major === 'yes') return unless(false, 'majorIsOrdinary', '第五十条、第五十三条')
    if (!said(input.summaryGround)) return unless(false, 'summaryGroundMissing', '第五十三条')
    const ground = input.summaryGround as SummaryGround // one of the field's own choices
    return unless(ground === 'agreed' || summaryGroundsOf(facts.file.kind, facts.act).includes(ground), 'summaryGroundFails', '第五十三条')
  }),
  organNamed: need('input', '告知有管辖权的机关', 'The competent organ is named', ({ input }) => unless(input.refusalGround !== 'elsewhere' || said(input.organ), 'organMissing', '第三十条第二款')),
  isSummary: need('facts', '正在适用简易程序', 'It runs as simplified', ({ facts }) => unless(facts.file.track === 'summary', 'notSummary', '第五十五条')),
  isOrdinary: need('facts', '适用普通程序', 'It runs as ordinary', ({ facts }) => unless(facts.file.track === 'ordinary', 'summaryNotExtended', '第六十二条第二款')),
  extendedOnce: need('facts', '只延长一次', 'Extended once', ({ matter }) => unless(times(matter, 'extend') === 0, 'extendedAlready', '第六十二条第一款')),
  hearingAhead: need('input', '提前五个工作日通知听证', 'Notice five working days before the hearing', ({ facts }) =>
    unless(facts.hearingNoticeBy !== null && facts.today <= facts.hearingNoticeBy, 'hearingTooSoon', '第五十一条第一款', { by: facts.hearingNoticeBy ?? '—' })),
  headOrReason: need('input', '负责人参加听证或者说明理由', 'The head takes part, or it is said why not', ({ input }) => unless(input.respondentHead === 'yes' || said(input.absence), 'headAbsent', '第五十一条第三款')),
  notStayed: need('facts', '没有停止执行', 'Not stayed yet', ({ facts }) => unless(!facts.file.stayed, 'stayedAlready', '第四十二条')),
  isStayed: need('facts', '已经停止执行', 'It is stayed', ({ facts }) => unless(facts.file.stayed, 'notStayed', '第四十二条')),
  withdrawalAsked: need('facts', '申请人已经申请撤回', 'The applicant asked to withdraw', ({ facts }) => unless(facts.file.withdrawal !== undefined, 'withdrawalNotAsked', '第四十一条第一项')),
  mediationFits: need('input', '调解不使罚款加重', 'Mediation does not raise the fine', ({ facts, input }) =>
    unless(typeof input.newFen !== 'number' || (facts.act?.fineFen ?? null) === null || input.newFen <= (facts.act?.fineFen ?? 0), 'worse', '第五条第二款')),
  signedByBoth: need('facts', '双方已经签名或者签章', 'Both sides have signed', ({ facts: { file } }) =>
    unless(file.mediation?.applicantOn !== undefined && file.mediation.respondentOn !== undefined, 'notSignedByBoth', '第七十三条第一款')),
  notSigned: need('facts', '尚未签署', 'Not signed yet', ({ facts: { file } }) => unless(file.mediation?.applicantOn === undefined, 'signedAlready', '第七十三条第一款')),
  heard: need('input', '普通程序已听取意见', 'The parties were heard', ({ facts: { file }, input }) => unless(input.outcome === 'dismiss' || file.track === 'summary' || file.heard, 'notHeard', '第四十九条')),
  majorHeard: need('input', '重大案件已听证并听取复议委员会意见', 'A major case had its hearing and the committee’s opinion', ({ facts: { file }, input }) =>
    input.outcome === 'dismiss' ? null : unless(!file.major || file.hearing?.held === true, 'hearingMissing', '第五十条第一款') ?? unless(!file.major || file.committee, 'committeeMissing', '第五十二条第二款第一项')),
  normsSettled: need('facts', '规范性文件审查已经终结', 'The review of documents is settled', ({ facts }) => unless(facts.normsOpen === 0, 'normsOpen', '第三十九条第一款第九项、第五十六条、第五十七条')),
  outcomeStands: need('input', '决定种类与情形相符，不加重申请人负担', 'The decision fits its ground and is not worse for the applicant', ({ facts, input }) =>
    outcomeRefusal(
      {
        outcome: input.outcome as Outcome, // choices of their fields
        ground: input.decisionGround as DecisionGround,
        ...(typeof input.newFen === 'number' && { newFen: input.newFen }),
        redo: input.redo === 'yes',
        ...(said(input.performBy) && { by: String(input.performBy) }),
      },
      {
        answer: facts.file.answer,
        thirdPartyEvidence: input.thirdPartyEvidence === 'yes',
        contraryRequest: input.contraryRequest === 'yes',
        fineFen: facts.act?.fineFen ?? null,
        today: facts.today,
      },
    )),
  proposalStands: need('facts', '拟办意见仍然成立', 'The proposal still stands', ({ facts: { file, act, today } }) => file.proposal
    ? outcomeRefusal(file.proposal, { answer: file.answer, thirdPartyEvidence: file.proposal.thirdPartyEvidence, contraryRequest: file.proposal.contraryRequest, fineFen: act?.fineFen ?? null, today })
    : unless(false, 'noProposal', '第六十一条第一款')),
  byOrganHead: need('facts', '由行政复议机关负责人同意或者集体讨论通过', 'By the head of the reviewing organ, or after a discussion', ({ facts }) =>
    unless(facts.byOrganHead || facts.file.discussed, 'organHeadOnly', '第六十一条第一款')),
  majorDiscussed: need('facts', '重大案件经集体讨论', 'A major case was discussed', ({ facts: { file } }) => unless(!file.major || file.discussed, 'notDiscussed', '第六十一条第一款')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const late = ['servedOn', 'statedOn', 'receivedOn', 'knownOn'].find((name) => (day(input[name]) ?? '') > facts.today)
    return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
  }),
  limitAhead: need('input', '期限在今天以后', 'The day lies ahead', ({ input, facts }) => unless((day(input.limit) ?? '') > facts.today, 'limitPast', '第七十七条第二款')),
  dutiesOpen: need('facts', '有尚未履行的义务', 'Something is still to be done', ({ facts }) => unless(facts.dutiesOpen > 0, 'nothingOpen', '第七十七条第二款')),
  allEvidence: need('input', '提交证据、依据和其他材料', 'The evidence is submitted', (context) => unless(attached(context), 'evidenceMissing', '第四十八条、第五十四条')),
  refunded: need('facts', '应退款项已退还', 'What was overpaid is given back', ({ facts }) => unless(facts.refundFen <= 0, 'refundOpen', '第七十二条第二款', { yuan: facts.refundFen / 100 })),
  goodsReturned: need('facts', '查封、扣押的财物已解除返还', 'Goods are given back', ({ facts }) => unless(facts.goodsHeld === 0, 'goodsOpen', '第七十二条第二款')),
} as const satisfies Record<string, Need>
