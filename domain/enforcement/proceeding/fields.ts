import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { discretionTiers } from '../discretion.ts'
import { auditPoints } from '../device.ts'
import { allows, grounds, type Ground } from '../grounds.ts'
import { exceptionKinds } from '../placement/gentle.ts'
import { noPenaltyGrounds } from '../no-penalty.ts'
import { standardFields } from '../../procedure/standard.ts'
import { custodySteps } from './custody.ts'

/** What the acts of enforcement ask for. Sums are in fen, days are civil dates. */

// prettier-ignore
export const leadSources = {
  inspection: { zh: '检查、巡查发现', en: 'Found on inspection' },
  report:     { zh: '投诉、举报', en: 'Complaint or tip' },
  case:       { zh: '城市管理案卷', en: 'City-management case' },
  transfer:   { zh: '其他机关移送', en: 'Handed over by another organ' },
  superior:   { zh: '上级交办', en: 'Assigned from above' },
  media:      { zh: '媒体曝光', en: 'Media' },
} as const satisfies Record<string, Words>

/** 证据种类, a closed list (行政处罚法第四十六条第一款). */
// prettier-ignore
export const evidenceKinds = {
  documentary: { zh: '书证', en: 'Documents' },
  physical:    { zh: '物证', en: 'Objects' },
  audiovisual: { zh: '视听资料', en: 'Audio and video' },
  electronic:  { zh: '电子数据', en: 'Electronic data' },
  witness:     { zh: '证人证言', en: 'Testimony' },
  statement:   { zh: '当事人的陈述', en: 'Statement of the party' },
  appraisal:   { zh: '鉴定意见', en: 'Expert opinion' },
  siteRecord:  { zh: '勘验笔录、现场笔录', en: 'Site record' },
} as const satisfies Record<string, Words>
export type EvidenceKind = keyof typeof evidenceKinds

/** What is written beside evidence that was gathered while its act was challenged. */
export const gatheredDuring = {
  review: {
    zh: '行政复议期间收集，不作为认定行政行为合法、适当的依据（行政复议法第四十六条）',
    en: 'Gathered during a reconsideration: no ground for the act (Reconsideration Law, art. 46)',
  },
  remedy: {
    zh: '复议、诉讼期间收集：不得自行向原告、第三人和证人收集证据（行政复议法第四十六条、行政诉讼法第三十五条）',
    en: 'Gathered during a reconsideration or suit: not to be taken from the plaintiff, third parties or witnesses (Reconsideration Law, art. 46; Litigation Law, art. 35)',
  },
} as const satisfies Record<string, Words>
export type GatheredDuring = keyof typeof gatheredDuring

/** Why a piece counts no more (行政处罚法第四十六条第二款、第三款). */
// prettier-ignore
export const exclusionGrounds = {
  unlawful:   { zh: '以非法手段取得', en: 'Obtained by unlawful means' },
  unreliable: { zh: '未经查证属实', en: 'Not found to be true' },
  unrelated:  { zh: '与案件事实无关', en: 'Has nothing to do with the facts' },
} as const satisfies Record<string, Words>
export type ExclusionGround = keyof typeof exclusionGrounds

/** What makes a proceeding one for review or discussion, as the officers and their head see it. */
// prettier-ignore
export const flags = {
  publicInterest: { zh: '涉及重大公共利益', en: 'Concerns a major public interest' },
  majorRights:    { zh: '直接关系当事人或者第三人重大权益', en: 'Directly touches major rights of the party or of others' },
  complex:        { zh: '案件情况疑难复杂、涉及多个法律关系', en: 'Difficult, or of several legal relations' },
  reviewByLaw:    { zh: '法律、法规规定应当法制审核的其他情形', en: 'Another ground on which the law asks for legal review' },
  grave:          { zh: '情节复杂或者重大违法行为', en: 'Complicated circumstances or a major violation' },
  otherSerious:   { zh: '拟作出其他较重的行政处罚', en: 'Another serious penalty is proposed' },
} as const satisfies Record<string, Words>
export type Flag = keyof typeof flags

/** 中止调查 (住房和城乡建设行政处罚程序规定第三十条第一款). */
// prettier-ignore
export const pauseGrounds = {
  otherCase:    { zh: '须以相关案件的裁判结果或者其他行政决定为依据', en: 'Another judgment or decision must come first' },
  lawQuestion:  { zh: '涉及法律适用等问题须送请有权机关解释或者确认', en: 'A question of law was put to who may answer it' },
  forceMajeure: { zh: '因不可抗力致使调查暂时无法进行', en: 'Force majeure' },
  partyMissing: { zh: '因当事人下落不明致使调查暂时无法进行', en: 'The party cannot be found' },
  other:        { zh: '其他应当中止调查的情形', en: 'Another ground' },
} as const satisfies Record<string, Words>

/** 不予处罚 by one of its grounds, and the two outcomes beside it (行政处罚法第三十六条、第五十七条第一款第三项). */
export const spareGrounds = {
  ...noPenaltyGrounds,
  timeBarred: { zh: '超过追究时效', en: 'Out of time' },
  notEstablished: { zh: '违法事实不能成立', en: 'The violation is not established' },
} as const satisfies Record<string, Words>
export type SpareGround = keyof typeof spareGrounds

/** The conditions of every ground, each confirmed by itself. */
const conditions: Record<string, Words> = Object.fromEntries(
  Object.values(noPenaltyGrounds).flatMap((ground) => ground.conditions.map(({ key, zh, en }) => [key, { zh, en }])),
)

/** Grounds on which a fine may lie below the statutory minimum (减轻). */
const lowerGrounds: Record<string, Words> = Object.fromEntries(
  Object.entries(grounds)
    .filter(([key]) => allows(key as Ground, 'belowRange'))
    .map(([key, { zh, en }]) => [key, { zh, en }]),
)

// prettier-ignore
export const paymentChannels = {
  bank:   { zh: '代收机构', en: 'Collecting bank' },
  online: { zh: '电子支付系统', en: 'Electronic payment' },
  onSpot: { zh: '当场收缴', en: 'Collected on the spot' },
  auction: { zh: '拍卖所得抵缴', en: 'Proceeds of an auction' },
} as const satisfies Record<string, Words>

/** 当场收缴 (行政处罚法第六十八、六十九条). */
// prettier-ignore
export const collectGrounds = {
  upTo100:    { zh: '依法给予一百元以下罚款', en: 'A fine of up to 100 yuan' },
  hardLater:  { zh: '不当场收缴事后难以执行', en: 'Could hardly be collected later' },
  farOff:     { zh: '边远、水上、交通不便地区，当事人提出', en: 'Remote or hard to reach, and the party asked' },
} as const satisfies Record<string, Words>

/** 复核后是否采纳 (行政处罚法第四十五条第一款). */
export const adoptions = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Adopted in part' },
  notAdopted: { zh: '不予采纳', en: 'Not adopted' },
} as const satisfies Record<string, Words>
export type Adoption = keyof typeof adoptions

const yes = { zh: '是', en: 'Yes' }
const no = { zh: '否', en: 'No' }

// prettier-ignore
export const enforcementFields = {
  ...standardFields,
  source:       { zh: '线索来源', en: 'Where the lead came from', kind: 'choice', choices: leadSources },
  description:  { zh: '情况', en: 'What happened', kind: 'longText', max: 4000 },
  address:      { zh: '地点', en: 'Place in words', kind: 'text', max: 256 },
  title:        { zh: '案由', en: 'In short', kind: 'text', max: 60 },
  foundOn:      { zh: '发现日期', en: 'Found on', kind: 'date' },
  party:        { zh: '当事人', en: 'Party', kind: 'party' },
  coParty:      { zh: '追加的当事人', en: 'Party to be added', kind: 'party' },
  item:         { zh: '执法事项', en: 'Enforcement item', kind: 'item' },
  officers:     { zh: '执法人员', en: 'Officers', kind: 'persons', max: 6, hint: { zh: '不得少于两人', en: 'Two at least' } },
  happenedOn:   { zh: '违法行为发生日', en: 'Day of the act', kind: 'date' },
  lawThen:      { zh: '行为发生时的规定', en: 'The law of the day of the act', kind: 'longText', max: 1000, hint: { zh: '只在行为发生日没有执法事项目录时填写：法律名称、条款、当时的内容，以及据以认定的理由', en: 'Only where no list of items was in force on that day: law, article, its text then, and why it applies' } },
  endedOn:      { zh: '行为终了日', en: 'Day it ended', kind: 'date' },
  continuing:   { zh: '连续或者继续状态', en: 'Repeated or continuing', kind: 'choice', choices: { yes, no } },
  correction:   { zh: '责令改正', en: 'Order to correct', kind: 'matter' },
  toOrgan:      { zh: '移送机关', en: 'Handed to', kind: 'text', max: 100 },
  evidenceKind: { zh: '证据种类', en: 'Kind of evidence', kind: 'choice', choices: evidenceKinds },
  name:         { zh: '名称', en: 'Name', kind: 'text', max: 100 },
  from:         { zh: '来源', en: 'Obtained from', kind: 'text', max: 200 },
  takenOn:      { zh: '取得日期', en: 'Obtained on', kind: 'date' },
  takenPlace:   { zh: '取得地点', en: 'Where it was obtained', kind: 'text', max: 256 },
  carrier:      { zh: '原始载体是否由本机关保管', en: 'Is the original carrier in our keeping', kind: 'choice', choices: { yes, no }, hint: { zh: '物证均须登记保管，不必选择', en: 'Objects are always kept; no need to say so' } },
  device:       { zh: '监控设备编号', en: 'Number of the surveillance device', kind: 'text', max: 40, hint: { zh: '由电子技术监控设备记录的视听资料、电子数据填写', en: 'For sound, film or data that a surveillance device recorded' } },
  recordedOn:   { zh: '设备记录日期', en: 'Day the device recorded it', kind: 'date', hint: { zh: '与取得日期不同的填写', en: 'Where it is another day than the day it was obtained' } },
  auditMet:     { zh: '记录内容', en: 'The record is', kind: 'choices', choices: auditPoints, hint: { zh: '四项都符合的才可以作为证据，否则予以排除', en: 'It is evidence only if it is all four; otherwise it is excluded' } },
  evidenceNo:   { zh: '证据序号', en: 'Number of the piece', kind: 'number', max: 500 },
  exclusionGround: { zh: '排除事由', en: 'Why it is excluded', kind: 'choice', choices: exclusionGrounds },
  custodyStep:  { zh: '保管环节', en: 'Step', kind: 'choice', choices: custodySteps },
  giver:        { zh: '交出人', en: 'Given by', kind: 'person', hint: { zh: '现保管人；在外单位的不填', en: 'Whoever has it now; left out where it is outside the district' } },
  receiver:     { zh: '接收人', en: 'Received by', kind: 'person' },
  toWhom:       { zh: '接收单位、人员或者保管地点', en: 'To which organ, person or place', kind: 'text', max: 200 },
  cardsShown:   { zh: '是否主动出示执法证件', en: 'Were credentials shown', kind: 'choice', choices: { yes, no } },
  record:       { zh: '笔录', en: 'Record', kind: 'longText', max: 8000 },
  person:       { zh: '人员', en: 'Person', kind: 'person' },
  recusal:      { zh: '回避决定', en: 'Decision on recusal', kind: 'choice', choices: { granted: { zh: '同意回避', en: 'Granted' }, refused: { zh: '驳回申请', en: 'Refused' } } },
  pauseGround:  { zh: '中止事由', en: 'Ground', kind: 'choice', choices: pauseGrounds },
  what:         { zh: '内容', en: 'What', kind: 'longText', max: 2000 },
  until:        { zh: '至', en: 'Until', kind: 'date' },
  attendees:    { zh: '参加人员', en: 'Present', kind: 'persons', max: 20 },
  opinions:     { zh: '讨论意见', en: 'Opinions', kind: 'longText', max: 4000 },
  penalties:    { zh: '处罚种类和幅度', en: 'Penalties', kind: 'penalties', max: 6 },
  flags:        { zh: '案件情形', en: 'Circumstances', kind: 'choices', choices: flags },
  fineRange:    { zh: '适用的罚款幅度', en: 'Which range of the fine applies', kind: 'text', max: 60, hint: { zh: '按基数计算且有几种幅度的事项须选定', en: 'Where the provision has several, measured by a base' } },
  baseFen:      { zh: '罚款基数（金额）', en: 'Base of the fine, in money', kind: 'money', max: 100_000_000_000_000, hint: { zh: '工程造价、合同价款、应缴费用等', en: 'Cost of the works, contract price, fee due and the like' } },
  baseSize:     { zh: '罚款基数（平方米，按日计算的乘以日数）', en: 'Base of the fine, in m² (times days where it is by the day)', kind: 'number', max: 1_000_000_000 },
  baseEvidence: { zh: '证明基数的证据序号', en: 'Number of the evidence for the base', kind: 'number', max: 500 },
  factors:      { zh: '裁量情节和理由', en: 'How the benchmark was applied', kind: 'longText', max: 2000 },
  tier:         { zh: '裁量档次', en: 'Tier of the benchmark', kind: 'choice', choices: discretionTiers },
  lowerGround:  { zh: '减轻处罚的法定情形', en: 'Ground for a penalty below the range', kind: 'choice', choices: lowerGrounds },
  conditions:   { zh: '已查明的条件', en: 'Conditions found to be so', kind: 'choices', choices: conditions },
  likeReason:   { zh: '与类案不同的理由', en: 'Why it differs from like cases', kind: 'longText', max: 1000, hint: { zh: '罚款明显偏离类案时必填，载入决定审批表', en: 'Needed where the fine lies far from like cases; printed in the approval of the decision' } },
  outsideReason:{ zh: '偏离裁量基准的理由', en: 'Why outside the benchmark', kind: 'longText', max: 2000 },
  servedOn:     { zh: '送达日期', en: 'Served on', kind: 'date' },
  statement:    { zh: '陈述、申辩', en: 'Statement', kind: 'longText', max: 4000 },
  statedOn:     { zh: '提出日期', en: 'Made on', kind: 'date', hint: { zh: '邮寄的以寄出日为准', en: 'By post: the day it was sent' } },
  adopted:      { zh: '是否采纳', en: 'Whether adopted', kind: 'choice', choices: adoptions },
  answer:       { zh: '复核意见', en: 'Answer to the statement', kind: 'longText', max: 4000 },
  waiver:       { zh: '放弃声明', en: 'Signed waiver', kind: 'photos', max: 3 },
  hearingResult:{ zh: '听证结果', en: 'Outcome of the hearing', kind: 'choice', choices: { held: { zh: '已举行', en: 'Held' }, dropped: { zh: '放弃或者撤回', en: 'Waived or withdrawn' } } },
  opinion:      { zh: '意见', en: 'Opinion', kind: 'longText', max: 4000 },
  noPenaltyGround: { zh: '不予处罚的理由', en: 'Why no penalty', kind: 'choice', choices: spareGrounds },
  fen:          { zh: '金额', en: 'Sum', kind: 'money', max: 10_000_000_000 },
  reduceFen:    { zh: '减免加处罚款', en: 'Late fine remitted', kind: 'money', max: 10_000_000_000, hint: { zh: '只能减免加处的罚款，不得减免罚款本身', en: 'Only the late fine, never the fine itself' } },
  remedied:     { zh: '当事人采取的补救措施', en: 'How the party made good', kind: 'longText', max: 1000 },
  paidOn:       { zh: '缴款日期', en: 'Paid on', kind: 'date' },
  receipt:      { zh: '票据号码', en: 'Receipt number', kind: 'text', max: 40 },
  channel:      { zh: '缴款方式', en: 'Paid through', kind: 'choice', choices: paymentChannels },
  payer:        { zh: '缴款人', en: 'Payer', kind: 'text', max: 100 },
  origin:       { zh: '来源文件的校验值', en: 'Hash of the file it came from', kind: 'text', max: 64 },
  collectGround:{ zh: '当场收缴事由', en: 'Why collected on the spot', kind: 'choice', choices: collectGrounds },
  plan:         { zh: '分期安排', en: 'Instalments', kind: 'longText', max: 1000 },
  correctedText:{ zh: '补正、更正内容', en: 'What is corrected, and how it reads now', kind: 'longText', max: 1000 },
  result:       { zh: '结果', en: 'Result', kind: 'longText', max: 1000 },
  remedy:       { zh: '救济情况', en: 'Remedy', kind: 'choice', choices: { begun: { zh: '已申请复议或者起诉', en: 'Reconsideration or suit begun' }, ended: { zh: '复议、诉讼已终结', en: 'Reconsideration or suit ended' } } },
  exception:    { zh: '未先劝导、安置、责令改正的例外', en: 'Exception to persuading, placing and ordering first', kind: 'choice', choices: exceptionKinds,
    hint: { zh: '只有本区规定先劝导的事项、且前面的步骤没有做到时才选', en: 'Only for acts the district deals with gently first, where a step before was left out' } },
  exceptionReason: { zh: '例外的理由', en: 'Why the exception', kind: 'longText', max: 500 },
  refusedToSign:{ zh: '当事人拒绝签收', en: 'The party refused to sign', kind: 'choice', choices: { yes, no } },
} as const satisfies Record<string, Field>
