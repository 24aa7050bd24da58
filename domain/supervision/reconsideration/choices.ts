/** What can be chosen in a reconsideration, with the articles of the law (行政复议法, 2023) that name it. */
import type { Words } from '../../kernel/words.ts'

/** 复议范围 (第十一条): what may be challenged; mediation is named so that whoever comes with it is told that it may not (第十二条第四项). */
// prettier-ignore
export const actKinds = {
  penalty:     { zh: '行政处罚决定', en: 'A penalty' },
  coercion:    { zh: '行政强制措施、强制执行决定', en: 'A coercive measure or enforcement' },
  permit:      { zh: '行政许可的决定或者不答复', en: 'A permit, refused or not answered' },
  resources:   { zh: '确认自然资源权属的决定', en: 'Who owns natural resources' },
  taking:      { zh: '征收征用及其补偿决定', en: 'Expropriation and its compensation' },
  compensation: { zh: '赔偿或者不予赔偿决定', en: 'State compensation' },
  injury:      { zh: '工伤认定', en: 'An injury at work' },
  autonomy:    { zh: '侵犯经营自主权或者农村土地承包经营权', en: 'Freedom of business or rights in farm land' },
  competition: { zh: '排除或者限制竞争', en: 'Competition shut out' },
  burden:      { zh: '违法集资、摊派或者要求履行其他义务', en: 'Charges or duties without basis' },
  inaction:    { zh: '不履行保护合法权益的法定职责', en: 'A duty to protect not performed' },
  benefits:    { zh: '没有依法给付抚恤金、社会保障', en: 'Benefits not paid' },
  agreement:   { zh: '行政协议', en: 'An agreement with an organ' },
  disclosure:  { zh: '政府信息公开', en: 'Government information' },
  other:       { zh: '侵犯合法权益的其他行政行为', en: 'Another act against lawful rights' },
  mediation:   { zh: '行政机关对民事纠纷的调解（第十二条第四项，不属于复议范围）', en: 'Mediation of a civil dispute (12(4): not open to reconsideration)' },
} as const satisfies Record<string, Words>
export type ActKind = keyof typeof actKinds

/** What is not the business of reconsideration (第十二条), and what article 30 asks of an application, failed. */
// prettier-ignore
export const refusalGrounds = {
  nobody:      { zh: '没有明确的申请人或者符合规定的被申请人（第三十条第一款第一项）', en: 'No clear applicant or respondent (30(1)1)' },
  noInterest:  { zh: '与行政行为没有利害关系（第三十条第一款第二项）', en: 'The applicant is not concerned (30(1)2)' },
  noRequest:   { zh: '没有具体的请求和理由（第三十条第一款第三项）', en: 'No clear request or reason (30(1)3)' },
  tooLate:     { zh: '超过申请期限（第三十条第一款第四项）', en: 'After the time to apply (30(1)4)' },
  stateAct:    { zh: '国防、外交等国家行为（第十二条第一项）', en: 'An act of state (12(1))' },
  generalRule: { zh: '法规、规章或者规范性文件（第十二条第二项）', en: 'A general rule (12(2))' },
  internal:    { zh: '对工作人员的奖惩、任免（第十二条第三项）', en: 'Reward, discipline or appointment of staff (12(3))' },
  civil:       { zh: '对民事纠纷作出的调解（第十二条第四项）', en: 'Mediation of a civil dispute (12(4))' },
  outside:     { zh: '不属于行政复议范围（第三十条第一款第五项）', en: 'Outside the scope (30(1)5)' },
  elsewhere:   { zh: '不属于本机关管辖（第三十条第一款第六项）', en: 'Another organ reviews it (30(1)6)' },
  again:       { zh: '已经受理过，或者撤回后以同一事实和理由再次申请（第三十条第一款第七项、第七十四条）', en: 'Accepted before, or withdrawn before on the same facts (30(1)7, 74)' },
  inCourt:     { zh: '人民法院已经受理（第二十九条第二款、第三十条第一款第七项）', en: 'Before a court already (29(2), 30(1)7)' },
} as const satisfies Record<string, Words>
export type RefusalGround = keyof typeof refusalGrounds

export const tracks = {
  ordinary: { zh: '普通程序', en: 'Ordinary procedure' },
  summary: { zh: '简易程序', en: 'Simplified procedure' },
} as const satisfies Record<string, Words>
export type Track = keyof typeof tracks

/** When the simplified procedure may be used (第五十三条). */
// prettier-ignore
export const summaryGrounds = {
  onSpot:     { zh: '当场作出', en: 'Done on the spot' },
  warning:    { zh: '警告或者通报批评', en: 'A warning or public criticism' },
  smallSum:   { zh: '涉及款额三千元以下', en: 'Three thousand yuan or less' },
  disclosure: { zh: '政府信息公开案件', en: 'Government information' },
  agreed:     { zh: '当事人各方同意', en: 'All parties agree' },
} as const satisfies Record<string, Words>
export type SummaryGround = keyof typeof summaryGrounds

/** 中止 (第三十九条第一款): three of the grounds end the case after sixty days (第四十一条第五项). */
// prettier-ignore
export const partyPauseGrounds = {
  died:       { zh: '申请人死亡，近亲属尚未确定是否参加（第一项）', en: 'The applicant died (1)' },
  incapable:  { zh: '申请人丧失行为能力，尚未确定法定代理人（第二项）', en: 'The applicant is incapable (2)' },
  ended:      { zh: '申请人终止，尚未确定权利义务承受人（第四项）', en: 'The applicant body ended (4)' },
} as const satisfies Record<string, Words>
// prettier-ignore
export const pauseGrounds = {
  missing:    { zh: '申请人下落不明（第三项）', en: 'The applicant cannot be found (3)' },
  hindered:   { zh: '不可抗力或者其他正当理由不能参加（第五项）', en: 'A party is kept away by force majeure (5)' },
  settling:   { zh: '调解、和解，双方同意中止（第六项）', en: 'Mediation or settlement, both agree (6)' },
  question:   { zh: '法律适用问题需要有权机关解释或者确认（第七项）', en: 'A question of law is with the competent organ (7)' },
  otherCase:  { zh: '以其他案件的审理结果为依据（第八项）', en: 'It hangs on another case (8)' },
  other:      { zh: '其他需要中止的情形（第十项）', en: 'Another reason (10)' },
} as const satisfies Record<string, Words>

/** 第九项: entered by the review of the document, never by hand. */
export const normPauseGround: Words = { zh: '对规范性文件、依据进行审查（第九项）', en: 'A document it rests on is reviewed (9)' }

/** 终止 (第四十一条), besides a withdrawal that is allowed and the sixty days. */
// prettier-ignore
export const endGrounds = {
  noHeir:      { zh: '申请人死亡，没有近亲属或者其放弃权利（第二项）', en: 'Died, and nobody takes it on (2)' },
  noSuccessor: { zh: '申请人终止，没有承受人或者其放弃权利（第三项）', en: 'Ended, and nobody takes it on (3)' },
  criminal:    { zh: '因同一违法行为被采取刑事强制措施（第四项）', en: 'Criminal measures for the same act (4)' },
} as const satisfies Record<string, Words>

export const stayGrounds = {
  respondent: { zh: '被申请人认为需要（第一项）', en: 'The respondent sees the need (1)' },
  organ: { zh: '行政复议机关认为需要（第二项）', en: 'The reviewing organ sees the need (2)' },
  asked: { zh: '申请人、第三人申请，要求合理（第三项）', en: 'Asked for with good reason (3)' },
  law: { zh: '法律、法规、规章规定（第四项）', en: 'A law says so (4)' },
} as const satisfies Record<string, Words>

export const hearingWays = {
  meeting: { zh: '当面', en: 'Face to face' },
  online: { zh: '互联网', en: 'Online' },
  phone: { zh: '电话', en: 'By telephone' },
  unable: { zh: '因当事人原因不能听取', en: 'Could not be heard, for the party’s own reasons' },
} as const satisfies Record<string, Words>

export const serviceWays = {
  direct: { zh: '直接送达', en: 'Handed over' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
  left: { zh: '留置送达', en: 'Left with the addressee' },
  announced: { zh: '公告送达', en: 'By announcement' },
} as const satisfies Record<string, Words>
