import { addDays, parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { auditRefusal, auditsMissing } from '../device.ts'
import type { Reckoned } from '../fine-base.ts'
import { lawBasis, type LawInTime } from '../law-in-time.ts'
import type { Lies } from '../like-cases.ts'
import { fineOf, isHeavier, type Penalty } from '../penalty.ts'
import { moveRefusal, stillHeld } from './custody.ts'
import { standing, type ProceedingFile } from './file.ts'
import type { Money } from './money.ts'
import type { PlacementFacts } from '../placement/needs.ts'
import type { WorksFacts } from './works.ts'

/**
 * What the command loads for an act of enforcement. Registers answer what they know (may this unit, are these officers
 * certified today, is the sum in the range); the rules below say at which step the answer stands in the way.
 */
export type EnforcementFacts = WorksFacts & {
  /** Civil date of the act in the region. */
  readonly today: CivilDate
  /** The proceeding's file, or its parent's for what stands below one. */
  readonly file: ProceedingFile
  /** Why the place has no cell; null where it has one or none was named. */
  readonly placeRefusal: Refusal | null
  /** Why the item cannot be used on this day; null where it can, or none was named. */
  readonly itemRefusal: Refusal | null
  /** The text of the day of the act beside today's, where they differ (行政处罚法第三十七条). */
  readonly law: LawInTime | null
  /** The day of the act, where no list of items was in force on it and its law is not known here; null where it is. */
  readonly lawUnknownOn: CivilDate | null
  /** Why this unit may not act on this item here today (行政处罚法第三十八条); null where it may. */
  readonly powerRefusal: Refusal | null
  /** Why the officers may not act: fewer than two, no valid credential today (行政处罚法第四十二条). */
  readonly officersRefusal: Refusal | null
  /** Why the party cannot be punished: under fourteen at the act (行政处罚法第三十条). */
  readonly ageRefusal: Refusal | null
  readonly partyRefusal: Refusal | null
  readonly coParties: readonly string[] // for whom a proceeding was opened together with this one
  /** Why the penalties of this act leave what the article offers; null where they do not. */
  readonly rangeRefusal: Refusal | null
  /** Do the penalties of this act leave the discretion benchmark? */
  readonly outsideBenchmark: boolean
  /** Why what the named surveillance device recorded is no evidence; null where it is, or none is named. */
  readonly deviceRefusal: Refusal | null
  /** Where the fine that is being decided lies among like cases; null where none is decided or there are none. */
  readonly like: Lies | null
  /** Another fine for the same act (行政处罚法第二十九条). */
  readonly secondFine: Refusal | null
  readonly timeBar: Refusal | null
  /** May this be decided on the spot (行政处罚法第五十一条)? */
  readonly summaryRefusal: Refusal | null
  /** Does the proposed penalty give a right to a hearing? A refusal where the place's threshold is not set. */
  readonly hearing: 'due' | 'notDue' | Refusal
  /** Must the item's order to correct come first, and has its time run out uncorrected? */
  readonly correctFirst: 'notNeeded' | 'failed' | 'missing'
  /** The last day on which a statement or a request for a hearing was in time, posted ones by their postmark. */
  readonly statementBy: CivilDate | null
  readonly eDeliveryAgreed: boolean
  /** How many days after the first rating the inspected may change it. */
  readonly ratingChangeDays: number
  /** Of an inspection asked for: why one more would be too many this year, and how many other visits to this party are waiting, and why the draw it names gives no such visit. */
  readonly inspections: { readonly ceiling: Refusal | null; readonly others: number; readonly drawn: Refusal | null }
  readonly reviewerQualified: boolean
  /** Whether whoever acts heads the organ that holds the power, and not just a squad of it. */
  readonly byHead: boolean
  /** Why the ground for sparing the penalty is not made out (行政处罚法第三十三条). */
  readonly groundRefusal: Refusal | null
  readonly children: readonly { readonly procedure: string; readonly state: string; readonly final: boolean }[]
  /** Days whose whole number must lie before a hearing that is held on the day asked for: its notice's last day. */
  readonly hearingNoticeBy: CivilDate | null
  readonly hearingNoticeServedOn: string | null
  /** The instant the hearing is set for, in UTC. */
  readonly heldAt: string | null
  /** Why this unit may not use the coercive measure (行政强制法第十七条). */
  readonly coercionRefusal: Refusal | null
  /** Last days of the remedies against the decision, and whether any was begun; null while it is not served. */
  readonly remedies: { readonly until: CivilDate; readonly begun: boolean } | null
  /** First and last day on which the court may be asked (行政强制法第五十三条). */
  readonly courtWindow: { readonly from: CivilDate; readonly to: CivilDate } | null
  /** The last of the ten days after the demand was served (行政强制法第五十四条). */
  readonly demandRipeOn: CivilDate | null
  /** In which manner enforcement was decided. */
  readonly manner: string | null
  /** Of substitute performance: when its reminder was served, and by when it had to be for the day asked for (行政强制法第五十一条). */
  readonly reminder: { readonly servedOn: CivilDate | null; readonly by: CivilDate | null } | null
  /** Who keeps what was sealed or seized, as it was entered last. */
  readonly keeper: string | null
  readonly ownPower: boolean
  /** Night or a public holiday, when nothing is enforced (行政强制法第四十三条第一款). */
  readonly quiet: boolean
  readonly dossierMissing: readonly string[]
  /** Does the item ask for a recording of interviews and site records, and is one among the files? */
  readonly recording: 'notAsked' | 'there' | 'missing'
  /** The range of the fine by its base, where the item's provision is measured by one and this act asks for a fine. */
  readonly reckoned: Reckoned | null
  /** What is owed and paid at the end of today, with the payment that is being entered. */
  readonly money: Money
  /** Why the unit that is asked, the other side or the grounds that are given will not do; null where they will, or none are given. */
  readonly askRefusal: Refusal | null
  /** Why an order or a penalty comes too early for an act that the district deals with gently first; null where it does not. */
  readonly gentle: { readonly correct: Refusal | null; readonly punish: Refusal | null }
  readonly placement: PlacementFacts
}

export type Context = Omit<NeedContext, 'facts'> & { readonly facts: EnforcementFacts }
type Check = (context: Context) => Refusal | null

// The command that loads facts for enforcement builds EnforcementFacts; the engine carries them untyped.
export const need = (of: Need['of'], zh: string, en: string, check: Check): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as EnforcementFacts }),
})

export const unless = (met: boolean, code: string, basis?: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }), ...(basis !== undefined && { basis }) }

const personOf = ({ actor }: Context): string | null => (actor.kind === 'person' ? actor.personId : null)
const asked = (input: Context['input']): readonly Penalty[] => (Array.isArray(input.penalties) ? (input.penalties as Penalty[]) : [])
const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

/** 法制审核 is due (行政处罚法第五十八条第一款): of the hearing's limb, a hearing that was asked for counts. */
export function reviewDue({ proposal, notice }: ProceedingFile): boolean {
  const flags = proposal?.flags ?? []
  const heard = notice?.hearing === 'held' || notice?.hearing === 'dropped'
  return (
    flags.includes('publicInterest') || flags.includes('complex') || flags.includes('reviewByLaw') || flags.includes('majorRights') || heard
  )
}

/** 集体讨论 is due (行政处罚法第五十七条第二款), or because the benchmark is left (国办发〔2022〕27号第十二条). */
export function panelDue({ proposal }: ProceedingFile): boolean {
  return Boolean(proposal?.flags.includes('grave')) || proposal?.outside !== undefined
}

/** A notice served, its time over or given up, a hearing that was asked for ended (行政处罚法第四十四、四十五、六十二、六十三条). */
export function noticeRefusal({ notice }: ProceedingFile): Refusal | null {
  if (!notice?.servedOn) return { code: 'enforcement.noPriorNotice', basis: '行政处罚法第六十二条' }
  if (!notice.over) return { code: 'enforcement.statementOpen', basis: '行政处罚法第四十五条、第六十二条' }
  if (notice.hearing === 'asked') return { code: 'enforcement.hearingOpen', basis: '行政处罚法第六十三条' }
  return null
}

/** A hearing that was asked for and given up in the first days leaves the rest of the time for a statement. */
function withdrawnEarly({ file, statementBy, today }: EnforcementFacts): Refusal | null {
  const early = file.notice?.hearing === 'dropped' && statementBy !== null && today <= statementBy
  return unless(!early, 'enforcement.statementOpen', '行政处罚法第四十五条、第六十二条')
}

function actsAsOfficer(context: Context): Refusal | null {
  const { officers, recused } = context.facts.file
  const person = personOf(context)
  if (person !== null && recused.includes(person)) return { code: 'enforcement.recused', basis: '行政处罚法第四十三条' }
  return unless(person !== null && officers.includes(person), 'enforcement.notOfficerHere', '行政处罚法第四十二条')
}

/** Most statements that one proceeding takes in online; what is more is handed over on paper. */
const onlineStatementsMax = 20

/** The steps of 行政强制法第十八条, filming among them; goods.ts names each. */
export const measureStepCount = 10

// prettier-ignore
export const enforcementNeeds = {
  insideGrid: need('input', '位置在网格内', 'The place is inside the grid', ({ facts }) => facts.placeRefusal),
  itemInForce: need('input', '执法事项在用', 'The item is in force', ({ facts }) => facts.itemRefusal),
  lawThenStated: need('input', '行为发生时的规定已写明', 'The law of the day of the act is stated', ({ facts, input }) =>
    unless(facts.lawUnknownOn === null || (typeof input.lawThen === 'string' && input.lawThen.trim() !== ''), 'enforcement.lawThenUnknown', lawBasis, { day: facts.lawUnknownOn ?? '' })),
  lawThenKnown: need('input', '行为发生时的规定已知', 'The law of the day of the act is known', ({ facts }) =>
    unless(facts.lawUnknownOn === null, 'enforcement.lawThenNotOnSpot', lawBasis, { day: facts.lawUnknownOn ?? '' })),
  itemStands: need('facts', '执法事项适用于行为日和今天', 'The item applies to the act and still does', ({ facts }) => facts.itemRefusal),
  powerHeld: need('input', '本单位有此项执法权', 'This unit holds the power', ({ facts }) => facts.powerRefusal),
  powerStands: need('facts', '本单位有此项执法权', 'This unit holds the power', ({ facts }) => facts.powerRefusal),
  partyKnown: need('input', '当事人已登记', 'The party is on file', ({ facts }) => facts.partyRefusal),
  partyNotYetHere: need('input', '该当事人尚未在案', 'The party is not in the proceeding yet', ({ facts, input }) =>
    unless(input.coParty !== facts.file.party && !facts.coParties.includes(String(input.coParty)), 'enforcement.partyHere')),
  twoOfficers: need('input', '两名以上持证执法人员', 'Two certified officers', ({ facts }) => facts.officersRefusal),
  officersStand: need('facts', '两名以上持证执法人员', 'Two certified officers', ({ facts }) => facts.officersRefusal),
  actsAsOfficer: need('facts', '由承办的执法人员办理', 'Done by an officer of the proceeding', actsAsOfficer),
  actsOnSite: need('facts', '由两名承办的持证执法人员办理', 'Done by two certified officers of the proceeding', (context) =>
    actsAsOfficer(context) ?? context.facts.officersRefusal),
  byHead: need('facts', '由执法机关负责人办理', 'Done by the head of the organ', ({ facts }) =>
    unless(facts.byHead, 'enforcement.headOnly', '行政处罚法第五十七条')),
  notOfficer: need('facts', '不由承办人员审批', 'Not done by an officer of the proceeding', (context) => {
    const person = personOf(context)
    const { officers, recused } = context.facts.file
    if (person !== null && recused.includes(person)) return { code: 'enforcement.recused', basis: '行政处罚法第四十三条' }
    return unless(person === null || !officers.includes(person), 'enforcement.ownCase', '行政处罚法第五十七条、第六十四条')
  }),
  replacedIfRecused: need('input', '回避后另派执法人员', 'Who is recused is replaced', ({ facts, input }) =>
    unless(
      input.recusal !== 'granted' || !facts.file.officers.includes(String(input.person)) || (Array.isArray(input.officers) && !input.officers.includes(input.person)),
      'enforcement.replaceRecused', '行政处罚法第四十三条')),
  reviewerQualified: need('facts', '审核人员具备资格', 'The reviewer is qualified', ({ facts }) =>
    unless(facts.reviewerQualified, 'enforcement.reviewerNotQualified', '行政处罚法第五十八条第二款')),
  cardsShown: need('input', '已主动出示执法证件', 'Credentials were shown', ({ input }) =>
    unless(input.cardsShown === 'yes', 'enforcement.cardsNotShown', '行政处罚法第五十五条第一款')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const late = ['servedOn', 'statedOn', 'takenOn', 'paidOn', 'happenedOn', 'endedOn', 'foundOn', 'announcedOn', 'sentOn', 'recordedOn', 'remediedOn'].find((name) => (day(input[name]) ?? '') > facts.today)
    return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
  }),
  notTimeBarred: need('input', '未超过追究时效', 'Not out of time', ({ facts }) => facts.timeBar),
  notTimeBarredYet: need('facts', '未超过追究时效', 'Not out of time', ({ facts }) => facts.timeBar),
  oldEnough: need('facts', '当事人年满十四周岁', 'The party was fourteen', ({ facts }) => facts.ageRefusal),
  oldEnoughNow: need('input', '当事人年满十四周岁', 'The party was fourteen', ({ facts }) => facts.ageRefusal),
  groundHolds: need('input', '不予处罚的条件成立', 'The ground for no penalty is made out', ({ facts }) => facts.groundRefusal),
  evidenceEnough: need('facts', '证据齐备', 'The evidence is there', ({ facts: { file } }) =>
    unless(standing(file).length > 0, 'enforcement.noEvidence', '行政处罚法第四十条')
      ?? unless(standing(file).some(({ kind }) => kind === 'siteRecord' || kind === 'statement'), 'enforcement.noRecordOfFacts', '行政处罚法第五十五条')),
  recordingThere: need('input', '事项要求音像记录的已附录音录像', 'Recorded in sound or film where the item asks for it', ({ facts }) =>
    unless(facts.recording !== 'missing', 'evidence.recordingMissing', '行政处罚法第四十七条；国办发〔2018〕118号（八）')),
  somethingAttached: need('input', '附有照片或者文件', 'A photo or a file is attached', ({ input }) =>
    unless([input.photos, input.files].some((one) => Array.isArray(one) && one.length > 0), 'evidence.nothingAttached', '行政处罚法第四十六条')),
  deviceStands: need('input', '监控设备经审核、公布并在用', 'The device is reviewed, announced and in use', ({ facts }) => facts.deviceRefusal),
  auditable: need('input', '监控记录尚未审核', 'The record of a device was not audited yet', ({ facts, input }) => auditRefusal(facts.file, Number(input.evidenceNo))),
  recordsAudited: need('facts', '监控记录均已审核', 'Every record of a device was audited', ({ facts }) => auditsMissing(facts.file)),
  headOrReviewer: need('facts', '由执法机关负责人或者法制审核人员办理', 'Done by the head of the organ or the legal reviewer', ({ facts, actor }) =>
    unless(facts.byHead || (actor.kind === 'person' && actor.post === 'legalReviewer'), 'evidence.headOrReviewerOnly', '行政处罚法第四十六条、第五十八条')),
  pieceCounts: need('input', '证据在案且未排除', 'The piece is on the file and still counts', ({ facts: { file }, input }) =>
    unless(standing(file).some(({ n }) => n === Number(input.evidenceNo)), file.evidence.some(({ n }) => n === Number(input.evidenceNo)) ? 'evidence.excludedAlready' : 'evidence.noPiece', undefined, { n: Number(input.evidenceNo) })),
  holdsIt: need('input', '交出人现持有该证据', 'Whoever gives the piece has it', ({ facts, input }) => moveRefusal(facts.file, input)),
  custodySettled: need('facts', '证据实物均已处理', 'Every kept piece has found its end', ({ facts: { file } }) =>
    unless(stillHeld(file).length === 0, 'evidence.stillHeld', '住房和城乡建设行政处罚程序规定第四十条', { pieces: stillHeld(file).map(({ n, name }) => `${n}. ${name}`).join('、') })),
  correctedFirst: need('facts', '责令改正期满未改正', 'An order to correct was not obeyed', ({ facts }) =>
    unless(facts.correctFirst !== 'missing', 'enforcement.orderFirst', '行政处罚法第二十八条第一款')),
  inRange: need('input', '处罚在法定种类和幅度内', 'The penalties are those the article offers', ({ facts, input }) =>
    unless(asked(input).length > 0, 'enforcement.noPenaltyNamed', '行政处罚法第九条') ?? facts.rangeRefusal),
  reasonIfOutside: need('input', '偏离裁量基准须说明理由', 'Outside the benchmark a reason stands', ({ facts, input }) =>
    unless(!facts.outsideBenchmark || Boolean(input.outsideReason), 'enforcement.outsideBenchmark', '国办发〔2022〕27号')),
  reasonIfUnlike: need('input', '罚款明显偏离类案须说明理由', 'Far from like cases a reason stands', ({ facts: { like }, input }) =>
    unless(like?.listed !== true || Boolean(input.likeReason), 'enforcement.unlikeReason', '行政处罚法第五条第二款、第三十四条',
      { n: like?.n ?? 0, sum: (like?.fineFen ?? 0) / 100, median: (like?.medianFen ?? 0) / 100 })),
  insideTier: need('input', '罚款在裁量档次之内', 'The fine lies in its tier', ({ facts }) =>
    unless(!facts.outsideBenchmark, 'enforcement.outsideOnSpot', '行政处罚法第三十四条、第五十七条第二款；国办发〔2022〕27号')),
  inRangeNow: need('facts', '处罚在今天适用的法定幅度内', 'The penalties are within the law that applies today', ({ facts }) => facts.rangeRefusal),
  baseProven: need('input', '罚款基数有证据', 'The base of the fine is proven', ({ facts, input }) =>
    unless(facts.reckoned === null || standing(facts.file).some(({ n }) => n === input.baseEvidence), 'enforcement.baseEvidence', '行政处罚法第四十条')),
  noSecondFine: need('input', '同一行为未曾罚款', 'No second fine for one act', ({ facts, input }) =>
    fineOf(asked(input)) > 0 ? facts.secondFine : null),
  noSecondFineNow: need('facts', '同一行为未曾罚款', 'No second fine for one act', ({ facts }) =>
    fineOf(facts.file.submitted ?? []) > 0 ? facts.secondFine : null),
  hearingKnown: need('facts', '已设定听证标准', 'The hearing threshold is set', ({ facts }) => typeof facts.hearing === 'string' ? null : facts.hearing),
  hearingOffered: need('facts', '属于听证范围', 'A hearing is open to the party', ({ facts }) =>
    unless(facts.file.notice?.hearingDue === true, 'enforcement.noHearingHere', '行政处罚法第六十三条')),
  statedInTime: need('input', '在期限内提出', 'Made in time', ({ facts, input }) =>
    unless(facts.statementBy === null || String(input.statedOn) <= facts.statementBy, 'enforcement.statedLate', '行政处罚法第六十四条第一项')),
  statementTermOpen: need('facts', '在陈述、申辩期内', 'Within the time for statements', ({ facts: { statementBy, today } }) =>
    unless(statementBy !== null && today <= statementBy, 'enforcement.statementOver', '行政处罚法第六十四条第一项；住房和城乡建设行政处罚程序规定第二十二条', { day: statementBy ?? '—' })),
  notReservedYet: need('facts', '尚未声明不放弃', 'Not said yet', ({ facts: { file } }) =>
    unless(file.notice?.reservedOn === undefined, 'enforcement.rightsReservedAlready', undefined, { day: file.notice?.reservedOn ?? '—' })),
  fewStatements: need('facts', '网上陈述未超过份数', 'Not too many statements online', ({ matter }) =>
    unless((matter?.tally.stateOnline?.n ?? 0) < onlineStatementsMax, 'enforcement.statementsEnough', undefined, { n: onlineStatementsMax })),
  notReserved: need('input', '当事人未声明不放弃', 'The party did not say that it gives up nothing', ({ facts, input }) =>
    unless((facts.file.notice?.reservedOn ?? '') < String(input.statedOn), 'enforcement.rightsReserved', '行政处罚法第四十五条', { day: facts.file.notice?.reservedOn ?? '—' })),
  ratingOpen: need('facts', '可以评价或者修改评价', 'May be rated, or the rating changed', ({ facts: { file, today, ratingChangeDays } }) => {
    const first = day(file.rating?.firstOn)
    return unless(first === null || today <= addDays(first, ratingChangeDays), 'enforcement.ratingClosed', undefined, { days: ratingChangeDays })
  }),
  noHearingYet: need('facts', '尚未举行听证', 'No hearing was asked for yet', ({ facts: { file } }) =>
    unless(file.notice?.hearing === 'none' && file.notice.over !== 'waived', 'enforcement.hearingAlready', '行政处罚法第六十四条')),
  noticeOver: need('facts', '告知程序已完成', 'Notice was given and its time is over', ({ facts }) =>
    noticeRefusal(facts.file) ?? withdrawnEarly(facts)),
  statementAnswered: need('input', '有复核意见', 'The statement is answered', ({ facts, input }) =>
    unless((facts.file.notice?.statements ?? 0) === 0 || (Boolean(input.answer) && Boolean(input.adopted)), 'enforcement.answerFirst', '行政处罚法第四十五条第一款')),
  notHeavier: need('input', '不重于告知的处罚', 'Not heavier than notified', ({ facts, input }) =>
    unless(!input.penalties || !isHeavier(facts.file.notice?.penalties ?? [], asked(input)), 'enforcement.heavierThanNotified', '行政处罚法第四十五条第二款')),
  notHeavierNow: need('facts', '不重于告知的处罚', 'Not heavier than notified', ({ facts: { file } }) =>
    unless((file.submitted ?? []).length > 0, 'enforcement.nothingSubmitted') ??
    unless(!isHeavier(file.notice?.penalties ?? [], file.submitted ?? []), 'enforcement.heavierThanNotified', '行政处罚法第四十五条第二款')),
  reviewDue: need('facts', '须经法制审核', 'Legal review is due', ({ facts }) => unless(reviewDue(facts.file), 'enforcement.reviewNotDue')),
  reviewNotDue: need('facts', '无须法制审核', 'No legal review is due', ({ facts }) =>
    unless(!reviewDue(facts.file), 'enforcement.reviewFirst', '行政处罚法第五十八条第一款')),
  reviewPassed: need('facts', '法制审核已通过', 'Legal review was passed', ({ facts: { file } }) =>
    unless(file.reviewed || !reviewDue(file), 'enforcement.reviewFirst', '行政处罚法第五十八条第一款')),
  panelHeld: need('facts', '已集体讨论', 'It was discussed by the panel', ({ facts: { file } }) =>
    unless(file.panel !== undefined || !panelDue(file), 'enforcement.panelFirst', '行政处罚法第五十七条第二款')),
  panelOfSeveral: need('input', '两名以上负责人参加', 'Two heads or more took part', ({ input }) =>
    unless(Array.isArray(input.attendees) && new Set(input.attendees).size >= 2, 'enforcement.panelTooSmall', '行政处罚法第五十七条第二款')),
  firstExtension: need('facts', '首次延长', 'The first extension', ({ matter }) =>
    unless((matter?.clocks.decision?.extensions.length ?? 0) === 0, 'enforcement.extendByPanel', '住房和城乡建设行政处罚程序规定第二十九条第一款')),
  secondExtension: need('facts', '再次延长', 'The second extension', ({ matter }) =>
    unless(matter?.clocks.decision?.extensions.length === 1, 'enforcement.extendByHead', '住房和城乡建设行政处罚程序规定第二十九条第一款')),
  notOverpaid: need('input', '不超过应缴数额', 'Not more than is owed', ({ facts: { money }, input }) =>
    unless(Number(input.fen) > 0 && money.leftFen >= 0, 'enforcement.overpaid', undefined, { left: (money.leftFen + Number(input.fen)) / 100 })),
  receiptNew: need('input', '票据未登记过', 'The receipt is not entered yet', ({ facts: { file }, input }) =>
    unless(!file.payments.some(({ receipt }) => receipt !== '' && receipt === input.receipt), 'payment.receiptTwice', undefined, { receipt: String(input.receipt) })),
  paidInFull: need('facts', '已全部缴清', 'All is paid', ({ facts: { money } }) =>
    unless(money.leftFen <= 0, 'enforcement.stillOwed', '行政处罚法第六十六条', { left: money.leftFen / 100 })),
  owesFine: need('facts', '有罚款待缴', 'A fine is owed', ({ facts: { money } }) =>
    unless(money.owedFen > money.paidFen, 'enforcement.nothingOwed', '行政处罚法第六十六条第二款')),
  lateFineAccrues: need('facts', '逾期未缴罚款', 'The fine is late', ({ facts: { money } }) =>
    unless(money.accruedFen > 0, 'enforcement.noLateFine', '行政处罚法第七十二条第一款第一项', { due: money.dueOn ?? '—' })),
  lateFineNotYet: need('facts', '尚未决定加处罚款', 'No late fine was decided yet', ({ facts: { money } }) =>
    unless(money.imposedOn === null, 'enforcement.lateFineAlready', '行政处罚法第七十二条第一款第一项', { day: money.imposedOn ?? '' })),
  reductionFits: need('input', '只减免加处罚款，且当事人已采取补救措施', 'Only the late fine is remitted, to who has made good', ({ facts: { money }, input }) =>
    input.reduceFen === undefined
      ? null
      : unless(Boolean(input.remedied), 'enforcement.remediedFirst', '行政强制法第四十二条第一款') ??
        unless(Number(input.reduceFen) > 0 && Number(input.reduceFen) <= money.lateOwedFen, 'enforcement.reduceTooMuch', '行政强制法第四十二条第一款', { late: money.lateOwedFen / 100 })),
  remedyInOrder: need('input', '先申请，后终结', 'A remedy ends after it began', ({ facts: { file }, input }) => {
    if (input.remedy !== 'ended') return null
    const open = file.remedies?.find((one) => one.to === undefined)
    return unless(open !== undefined && open.from <= String(input.statedOn), 'enforcement.remedyNotBegun', '行政处罚法第七十三条', { from: open?.from ?? '—' })
  }),
  overdue: need('facts', '逾期不履行', 'The time to perform has passed', ({ matter, now }) =>
    unless((matter?.clocks.performance?.dueAt ?? matter?.clocks.instalments?.dueAt ?? '9999') < now.toISOString(), 'enforcement.notOverdue', '行政处罚法第七十二条')),
  noLiveMeasures: need('facts', '没有尚未处理的强制措施和登记保存', 'No goods are still held', ({ facts }) =>
    unless(!facts.children.some((child) => ['hold', 'measure'].includes(child.procedure) && !child.final), 'enforcement.goodsStillHeld', '行政强制法第二十七条')),
  noExecutionOpen: need('facts', '没有正在进行的强制执行', 'No enforcement is under way', ({ facts }) =>
    unless(!facts.children.some((child) => child.procedure === 'execution' && !child.final), 'enforcement.executionOpen')),
  noChildrenOpen: need('facts', '没有未办结的下级程序', 'Nothing below is still open', ({ facts }) =>
    unless(!facts.children.some((child) => !['disclosure', 'penalty', 'referral'].includes(child.procedure) && !child.final), 'enforcement.childrenOpen')),
  disclosureSettled: need('facts', '公示已办理', 'Disclosure is settled', ({ facts }) =>
    unless(!facts.children.some((child) => child.procedure === 'disclosure' && child.state === 'toPublish'), 'enforcement.disclosureOpen', '行政处罚法第四十八条')),
  dossierComplete: need('facts', '案卷材料齐全', 'The dossier is complete', ({ facts }) =>
    unless(facts.dossierMissing.length === 0, 'enforcement.dossierIncomplete', '住房和城乡建设行政处罚程序规定第四十条', { missing: facts.dossierMissing.join('、') })),
  eDeliveryAgreed: need('facts', '当事人同意电子送达并签订确认书', 'The party agreed to electronic service in writing', ({ facts }) =>
    unless(facts.eDeliveryAgreed, 'enforcement.noConsent', '行政处罚法第六十一条第二款')),
  otherWaysFirst: need('input', '先用其他方式送达', 'Other ways come first', ({ matter, input }) =>
    unless(input.announceGround === 'missing' || (matter?.tally.postReturned?.n ?? 0) > 0, 'enforcement.announceLast', '民事诉讼法第九十五条')),
  actsHimself: need('input', '由其中一名执法人员办理', 'Done by one of the officers', (context) => {
    const person = personOf(context)
    return unless(person !== null && Array.isArray(context.input.officers) && context.input.officers.includes(person), 'enforcement.notOfficerHere', '行政处罚法第四十二条')
  }),
  correctedFirstNow: need('input', '责令改正期满未改正', 'An order to correct was not obeyed', ({ facts }) =>
    unless(facts.correctFirst !== 'missing', 'enforcement.orderFirst', '行政处罚法第二十八条第一款')),
  signedOrRefused: need('input', '当事人签收或者注明拒签', 'Signed, or the refusal noted', ({ input }) =>
    unless(input.refusedToSign === 'yes' || (Array.isArray(input.signed) && input.signed.length > 0), 'enforcement.notSigned', '行政处罚法第五十二条第一款')),
  collectsAll: need('input', '收缴数额与罚款相同', 'What is collected is the fine', ({ input }) =>
    unless(Number(input.fen) === fineOf(asked(input)), 'enforcement.collectOtherSum', '行政处罚法第七十条')),
  hearingNoticeInTime: need('input', '举行听证七个工作日前通知', 'Notice seven working days before', ({ facts }) =>
    unless(facts.hearingNoticeBy !== null && facts.today <= facts.hearingNoticeBy, 'enforcement.hearingTooSoon', '行政处罚法第六十四条第二项')),
  hearingNoticeWasInTime: need('facts', '听证通知在七个工作日前送达', 'Notice was served seven working days before', ({ facts }) =>
    unless(facts.hearingNoticeBy !== null && (facts.hearingNoticeServedOn ?? '9999') <= facts.hearingNoticeBy, 'enforcement.hearingNoticeLate', '行政处罚法第六十四条第二项')),
  notBeforeItsTime: need('facts', '已到听证时间', 'The time of the hearing has come', ({ facts, now }) =>
    unless(facts.heldAt === null || now.toISOString() >= facts.heldAt, 'enforcement.hearingNotYet')),
  closedNeedsReason: need('input', '不公开须有理由', 'A closed hearing needs a reason', ({ input }) =>
    unless(input.openness !== 'closed' || Boolean(input.reason), 'enforcement.closedHearingReason', '行政处罚法第六十四条第三项')),
  wasHeld: need('input', '听证已举行', 'The hearing was held', ({ input }) => unless(input.hearingResult === 'held', 'enforcement.hearingResultWrong')),
  wasDropped: need('input', '放弃或者撤回', 'Waived or withdrawn', ({ input }) => unless(input.hearingResult === 'dropped', 'enforcement.hearingResultWrong')),
  coercionPower: need('facts', '有此项强制措施的权限', 'The power reaches to this measure', ({ facts }) => facts.coercionRefusal),
  allSteps: need('input', '法定步骤齐备', 'Every step of the law was taken', ({ input }) =>
    unless(Array.isArray(input.steps) && input.steps.length >= measureStepCount, 'enforcement.stepsMissing', '行政强制法第十八条')),
  confiscationDecided: need('facts', '已决定没收非法财物', 'Confiscation was decided', ({ facts: { file } }) =>
    unless(Boolean(file.decision?.penalties.some(({ kind }) => kind === 'confiscateGoods')), 'enforcement.notConfiscated', '行政强制法第二十七条')),
  ordersRemoval: need('facts', '责令限期拆除、恢复原状', 'The order is to remove a structure, or to clear and restore', ({ facts: { file } }) =>
    unless(['remove', 'restore'].includes(file.order?.kind ?? ''), 'enforcement.notRemoval', '行政强制法第四十四条、第五十条')),
  underCeiling: need('input', '未超过年度检查频次上限', 'Under the yearly ceiling of inspections', ({ facts, input }) =>
    input.inspectionKind === 'single' ? null : facts.inspections.ceiling),
  mergedOrReason: need('input', '综合查一次', 'One visit for all', ({ facts, input }) =>
    unless(facts.inspections.others === 0 || Boolean(input.separately), 'enforcement.mergeVisits', '浙江省综合行政执法条例第十三条、第十四条', { n: facts.inspections.others })),
  drawnSo: need('input', '与抽查结果一致', 'As it was drawn', ({ facts }) => facts.inspections.drawn),
  joinersCertified: need('input', '并入人员持证', 'Who joins is certified', ({ facts }) => facts.officersRefusal),
  violationFound: need('facts', '检查结论为涉嫌违法', 'A suspected violation was found', ({ facts }) =>
    unless(facts.file.finding === 'violation', 'enforcement.nothingFound')),
  noProceedingYet: need('facts', '尚未转立案', 'No proceeding was opened yet', ({ facts }) =>
    unless(!facts.children.some(({ procedure }) => procedure === 'penalty'), 'enforcement.proceedingThere')),
  untilAhead: need('input', '期限在今天之后', 'The day given lies ahead', ({ facts, input }) =>
    unless((day(input.until) ?? '') > facts.today, 'enforcement.untilPast')),
  demandLongEnough: need('input', '催告期限合理', 'The demand gives time', ({ facts, input }) =>
    unless((day(input.until) ?? '') > facts.today, 'enforcement.untilPast', '行政强制法第三十五条')),
  ownEnforcement: need('facts', '法律规定本机关可以强制执行', 'A law lets this organ enforce', ({ facts }) =>
    unless(facts.ownPower, 'enforcement.courtOnly', '行政强制法第十三条、第五十三条')),
  remediesOverIfDemolition: need('input', '复议、诉讼期限均已届满', 'Both remedies have passed unused', ({ facts, input }) =>
    input.manner !== 'demolition' || (facts.remedies !== null && !facts.remedies.begun && facts.today > facts.remedies.until)
      ? null
      : { code: 'enforcement.remediesOpen', basis: '行政强制法第四十四条', params: { until: facts.remedies?.until ?? '—' } }),
  governmentOrder: need('input', '有人民政府责成文书', 'The government has ordered it', ({ input }) =>
    unless(input.manner !== 'demolition' || Boolean(input.governmentOrder), 'enforcement.noGovernmentOrder', '城乡规划法第六十五条、第六十八条')),
  notAtNight: need('input', '不在夜间和法定节假日实施', 'Not at night nor on a public holiday', ({ facts, input }) =>
    unless(!facts.quiet || Boolean(input.urgency), 'enforcement.atNight', '行政强制法第四十三条第一款')),
  announcedIfDemolition: need('facts', '已发布强制拆除公告', 'The demolition was announced', ({ facts, matter }) =>
    unless(facts.manner !== 'demolition' || (matter?.tally.announceDemolition?.n ?? 0) > 0, 'enforcement.notAnnounced', '行政强制法第四十四条')),
  courtWindowOpen: need('facts', '在申请法院执行的期限内', 'The court may be asked now', ({ facts }) =>
    facts.courtWindow !== null && facts.courtWindow.from <= facts.today && facts.today <= facts.courtWindow.to
      ? null
      : { code: 'enforcement.courtWindow', basis: '行政强制法第五十三条', params: { from: facts.courtWindow?.from ?? '—', to: facts.courtWindow?.to ?? '—' } }),
  demandTenDaysOld: need('facts', '催告书送达满十日', 'The demand is ten days old', ({ facts }) =>
    unless(facts.demandRipeOn !== null && facts.today > facts.demandRipeOn, 'enforcement.demandTooFresh', '行政强制法第五十四条')),
  gentleCorrect: need('input', '先劝导、安置', 'Persuaded and offered a place first', ({ facts }) => facts.gentle.correct),
  gentlePunish: need('input', '先劝导、安置、责令改正', 'Persuaded, offered a place and ordered to correct first', ({ facts }) => facts.gentle.punish),
  summaryAllowed: need('input', '属于简易程序范围', 'It may be decided on the spot', ({ facts }) => facts.summaryRefusal),
  undisputed: need('facts', '没有未解决的管辖争议', 'No dispute over jurisdiction is open', ({ facts: { file } }) =>
    unless(file.dispute !== 'open', 'enforcement.disputed', '行政处罚法第二十五条')),
  noDispute: need('facts', '没有正在进行的管辖争议', 'No dispute is under way', ({ facts: { file } }) => unless(file.dispute !== 'open', 'enforcement.disputeOpen')),
  answeredFromAbove: need('facts', '上报的重大案件已有答复', 'What was reported up was answered', ({ facts: { file } }) =>
    unless(file.major !== 'reported', 'enforcement.majorWaiting')),
  noMajorPending: need('facts', '没有待答复的重大案件上报', 'No report up waits for its answer', ({ facts: { file } }) =>
    unless(file.major === undefined || file.major === 'closed', 'enforcement.majorOpen')),
  askedRightly: need('input', '对方和情形适当', 'Who is asked, and on what ground, fits', ({ facts }) => facts.askRefusal),
  leftProven: need('input', '有见证人，或者记录了留置过程', 'A witness, or a record of the leaving', ({ input }) =>
    unless(Boolean(input.witness) || [input.process, input.files].some((one) => Array.isArray(one) && one.length > 0), 'enforcement.leftUnproven', '民事诉讼法第八十九条')),
  collectAllowed: need('input', '可以当场收缴', 'It may be collected on the spot', ({ input }) =>
    unless(input.collectGround !== 'upTo100' || fineOf(asked(input)) <= 10_000, 'enforcement.collectTooMuch', '行政处罚法第六十八条第一项')),
} as const satisfies Record<string, Need>
