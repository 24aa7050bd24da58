import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { enforcementNeeds } from './needs.ts'
import { reviewNeeds } from './review-needs.ts'
import { clearingFields, substituteNeeds } from './substitute.ts'

/**
 * 强制执行 of a decision that was not performed (行政强制法第四章、第五章): demand first; then the organ's own decision where
 * a law gives it the power, or the court within its window. A building comes down only when the times of both remedies
 * have passed unused and the announcement has been made; nothing is enforced at night or on a public holiday.
 */

// prettier-ignore
const states = {
  toDemand:    { zh: '待催告', en: 'To be demanded', final: false, owner: 'officer' },
  demanding:   { zh: '催告书送达中', en: 'Demand being served', final: false, owner: 'officer' },
  demanded:    { zh: '催告期', en: 'Demanded', final: false, owner: 'officer' },
  toChoose:    { zh: '待决定执行', en: 'To be decided', final: false, owner: 'unitLead' },
  deciding:    { zh: '执行决定书送达中', en: 'Decision being served', final: false, owner: 'officer' },
  toCarryOut:  { zh: '待实施', en: 'To be carried out', final: false, owner: 'officer' },
  agreed:      { zh: '执行协议履行中', en: 'Under an agreement', final: false, owner: 'officer' },
  suspended:   { zh: '中止执行', en: 'Suspended', final: false, owner: 'unitLead' },
  atCourt:     { zh: '已申请法院', en: 'Before the court', final: false, owner: 'officer' },
  ended:       { zh: '执行终结', en: 'Ended', final: true, owner: null },
  stopped:     { zh: '已停止', en: 'Stopped', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const clocks = {
  preparing:  { zh: '启动执行', en: 'Start of enforcement', level: 'setting' },
  demanded:   { zh: '催告期限', en: 'Time given in the demand', level: 'until', onDue: 'demandOver' },
  choosing:   { zh: '决定执行方式', en: 'Choice', level: 'setting' },
  serving:    { zh: '执行决定书送达', en: 'Service', level: 'setting' },
  carrying:   { zh: '实施', en: 'Carrying out', level: 'setting' },
  agreement:  { zh: '协议履行期限', en: 'Agreement', level: 'until' },
  suspension: { zh: '中止执行满三年', en: 'Three years suspended', level: 'term', term: 'QZ-16' , onDue: 'notEnforced' },
  court:      { zh: '法院办理', en: 'The court', level: 'setting' },
} as const satisfies Procedure['clocks']

const end = { parent: 'executionEnded', gives: ['result', 'reason'] } as const
/** It was carried out: what is still owed in money stays owed, and the proceeding waits for it. */
const carried = { parent: 'carriedOut', gives: ['result'] } as const
const busy = ['toDemand', 'demanding', 'demanded', 'toChoose', 'deciding', 'toCarryOut', 'agreed', 'suspended', 'atCourt']

// prettier-ignore
const acts = [
  { act: 'begin', zh: '启动强制执行', en: 'Begun', from: 'nothing', to: 'toDemand', by: ['system'], asks: ['what'], starts: ['preparing'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'], follows: [{ tell: 'owner' }],
    rights: true, basis: '行政强制法第三十四条' },
  { act: 'demand', zh: '催告', en: 'Demand', from: ['toDemand'], to: 'demanding', by: ['officer'], asks: ['what', 'until'], needs: ['demandLongEnough', 'noStorage'], stops: ['preparing'], starts: ['serving'],
    follows: [{ open: 'delivery', act: 'deliverDemand' }], writs: ['demand'], rights: true, basis: '行政强制法第三十五条、第五十四条' },
  { act: 'demandServed', zh: '催告书已送达', en: 'Demand served', from: ['demanding'], to: 'demanded', by: ['system'], asks: ['servedOn'], stops: ['serving'], starts: ['demanded'], rights: true, basis: '行政强制法第三十六条' },
  { act: 'recordStatement', zh: '记录陈述、申辩', en: 'Take a statement', from: ['demanded'], to: 'same', by: ['officer'], asks: ['statement', 'statedOn', 'answer'], needs: ['notInFuture'], rights: true, basis: '行政强制法第三十六条' },
  { act: 'demandOver', zh: '催告期满', en: 'Time of the demand over', from: ['demanded'], to: 'toChoose', by: ['system'], asks: ['clock?'], stops: ['demanded'], starts: ['choosing'], follows: [{ tell: 'owner' }] },
  { act: 'hiding', zh: '有转移隐匿财物迹象，立即决定', en: 'Property being hidden: decide at once', from: ['demanded'], to: 'toChoose', by: ['unitLead'], asks: ['reason', 'photos'], stops: ['demanded'], starts: ['choosing'], rights: true,
    basis: '行政强制法第三十七条第三款' },
  { act: 'decideEnforcement', zh: '强制执行决定', en: 'Decide to enforce', from: ['toChoose'], to: 'deciding', by: ['unitLead'], asks: ['manner', 'what', 'reason', 'governmentOrder?', 'harm?', 'performerKind?', 'performer?', 'performOn?', 'costs?'],
    needs: ['byHead', 'notOfficer', 'notStayed', 'ownEnforcement', 'remediesOverIfDemolition', 'governmentOrder', 'substituteFits'], stops: ['choosing'], starts: ['serving'], follows: [{ open: 'delivery', act: 'deliverEnforcement' }], writs: ['enforcementDecision', 'substituteDecision'],
    rights: true, basis: '行政强制法第三十七条、第四十四条、第五十条、第五十一条', consequence: { zh: '强制拆除须复议和诉讼期限均已届满且当事人未提起。', en: 'A building comes down only when both remedies have passed unused.' } },
  { act: 'enforcementServed', zh: '强制执行决定书已送达', en: 'Served', from: ['deciding'], to: 'toCarryOut', by: ['system'], asks: ['servedOn'], stops: ['serving'], starts: ['carrying'], follows: [{ tell: 'owner' }], rights: true,
    basis: '行政强制法第三十八条' },
  { act: 'announceDemolition', zh: '强制拆除公告', en: 'Announce the demolition', from: ['toCarryOut'], to: 'same', by: ['officer'], asks: ['where', 'until', 'photos'], needs: ['untilAhead'], writs: ['demolitionAnnouncement'], rights: true, basis: '行政强制法第四十四条' },
  { act: 'carryOut', zh: '实施强制执行', en: 'Carry out', from: ['toCarryOut'], to: 'ended', by: ['officer'], asks: ['record', 'result', 'photos', 'files?', 'urgency?'], needs: ['actsOnSite', 'notStayed', 'notSubstitute', 'notAtNight', 'announcedIfDemolition'], stops: ['carrying'], follows: [carried],
    writs: ['enforcementRecord'], rights: true, basis: '行政强制法第四十三条、第五十一条', consequence: { zh: '须全程音像记录。', en: 'To be filmed throughout.' } },
  { act: 'remindSubstitute', zh: '代履行前催告', en: 'Remind before substitute performance', from: ['toCarryOut'], to: 'same', by: ['officer'], asks: ['performOn'], needs: ['isSubstitute', 'reminderFits'],
    follows: [{ open: 'delivery', act: 'deliverReminder' }], writs: ['substituteReminder'], rights: true, basis: '行政强制法第五十一条第一款第二项', consequence: { zh: '当事人履行的，停止代履行。', en: 'Where the party performs, it is called off.' } },
  { act: 'reminderServed', zh: '代履行催告书已送达', en: 'Reminder served', from: 'any', to: 'same', by: ['system'], asks: ['servedOn'], rights: true, basis: '行政强制法第三十八条、第五十一条第一款第二项' },
  { act: 'carryOutSubstitute', zh: '实施代履行', en: 'Carry out substitute performance', from: ['toCarryOut'], to: 'ended', by: ['officer'], asks: ['record', 'result', 'supervisors', 'signedBy', 'witness?', 'noForce', 'photos', 'files?', 'urgency?'],
    needs: ['actsOnSite', 'notStayed', 'isSubstitute', 'remindedInTime', 'supervised', 'signedByAll', 'noForce', 'notAtNight'], stops: ['carrying'], follows: [carried, { open: 'costs', act: 'openCosts' }], writs: ['substituteRecord'], rights: true,
    basis: '行政强制法第五十条、第五十一条', consequence: { zh: '不得采用暴力、胁迫以及其他非法方式；须派员到场监督。', en: 'Without force or threats, and with somebody of the organ present.' } },
  { act: 'agree', zh: '达成执行协议', en: 'Agree', from: ['demanded', 'toChoose', 'toCarryOut'], to: 'agreed', by: ['unitLead'], asks: ['plan', 'until', 'remedied?', 'reduceFen?', 'photos'], needs: ['untilAhead', 'reductionFits'], stops: 'all', starts: ['agreement'],
    follows: [{ parent: 'agreementMade', gives: ['reduceFen', 'remedied'] }], writs: ['enforcementAgreement'], rights: true, basis: '行政强制法第四十二条' },
  { act: 'breach', zh: '不履行协议，恢复执行', en: 'Agreement broken', from: ['agreed'], to: 'toChoose', by: ['officer'], asks: ['reason'], stops: ['agreement'], starts: ['choosing'], follows: [{ parent: 'agreementBroken', gives: ['reason'] }, { tell: 'owner' }], rights: true, basis: '行政强制法第四十二条第二款' },
  { act: 'suspend', zh: '中止执行', en: 'Suspend', from: ['toDemand', 'demanded', 'toChoose', 'toCarryOut', 'atCourt'], to: 'suspended', by: ['unitLead'], asks: ['suspendGround', 'reason'], stops: 'all', starts: ['suspension'], rights: true, basis: '行政强制法第三十九条' },
  { act: 'resume', zh: '恢复执行', en: 'Resume', from: ['suspended'], to: 'toChoose', by: ['unitLead'], asks: ['reason'], stops: ['suspension'], starts: ['choosing'], rights: true, basis: '行政强制法第三十九条第二款' },
  { act: 'notEnforced', zh: '中止满三年，不再执行', en: 'Three years over: not enforced', from: ['suspended'], to: 'ended', by: ['system'], asks: ['clock?'], stops: ['suspension'], follows: [end], rights: true, basis: '行政强制法第三十九条第二款' },
  { act: 'applyToCourt', zh: '申请法院强制执行', en: 'Apply to the court', from: ['toChoose'], to: 'atCourt', by: ['unitLead'], asks: ['court', 'reason'], needs: ['notOfficer', 'notStayed', 'courtWindowOpen', 'demandTenDaysOld'], stops: ['choosing'], starts: ['court'],
    writs: ['courtApplication'], rights: true, basis: '行政强制法第五十三条至第五十五条' },
  { act: 'courtRuled', zh: '法院裁定', en: 'The court ruled', from: ['atCourt'], to: 'same', by: ['officer'], asks: ['record', 'photos'], rights: true, basis: '行政强制法第五十七条、第五十八条' },
  { act: 'performed', zh: '当事人自行履行', en: 'Performed by the party', from: ['toDemand', 'demanding', 'demanded', 'toChoose', 'deciding', 'toCarryOut', 'agreed', 'suspended', 'atCourt'], to: 'ended', by: ['officer'], asks: ['result', 'photos'], needs: ['paidInFull'], stops: 'all',
    follows: [{ children: 'delivery', act: 'cancel' }, { parent: 'performedLate', gives: ['result'] }], rights: true, basis: '行政强制法第三十六条' },
  { act: 'terminate', zh: '终结执行', en: 'End without result', from: busy, to: 'ended', by: ['unitLead'], asks: ['endGround', 'reason'], needs: ['notOfficer'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }, end], rights: true,
    basis: '行政强制法第四十条' },
  { act: 'stop', zh: '因决定撤销停止执行', en: 'Stopped', from: busy, to: 'stopped', by: ['system'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }], rights: true, basis: '行政强制法第四十条第四项' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

// prettier-ignore
const manners = {
  demolition: { zh: '强制拆除', en: 'Demolition' },
  substitute: { zh: '代履行', en: 'Substitute performance' },
  auction:    { zh: '拍卖查封、扣押的财物抵缴', en: 'Auction of what was seized' },
  other:      { zh: '法律规定的其他方式', en: 'Another manner a law gives' },
} as const

export const executionProcedure: Procedure = {
  id: 'execution',
  zh: '强制执行',
  en: 'Enforcement',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: { ...enforcementNeeds, ...reviewNeeds, ...substituteNeeds },
  // prettier-ignore
  fields: {
    ...enforcementFields,
    manner:    { zh: '执行方式', en: 'Manner', kind: 'choice', choices: manners },
    governmentOrder: { zh: '人民政府责成文书', en: 'Order of the government', kind: 'text', max: 200, hint: { zh: '强制拆除须填写文号', en: 'Its number, for a demolition' } },
    costs:     { zh: '费用预算', en: 'Costs', kind: 'money', max: 10_000_000_000 },
    ...clearingFields,
    court:     { zh: '法院', en: 'Court', kind: 'text', max: 60 },
    where:     { zh: '公告地点', en: 'Where announced', kind: 'text', max: 200 },
    urgency:   { zh: '夜间、法定节假日执行的紧急情况', en: 'Urgency at night or on a holiday', kind: 'longText', max: 500 },
    suspendGround: { zh: '中止事由', en: 'Ground', kind: 'choice', choices: {
      unable:    { zh: '当事人履行确有困难或者暂无履行能力', en: 'The party cannot for now' },
      thirdParty:{ zh: '第三人对执行标的主张权利，确有理由', en: 'A third party has a claim with reason' },
      harm:      { zh: '执行可能造成难以弥补的损失，且不损害公共利益', en: 'Harm that could not be made good' },
      other:     { zh: '行政机关认为需要中止的其他情形', en: 'Another ground' } } },
    endGround: { zh: '终结事由', en: 'Ground', kind: 'choice', choices: {
      died:      { zh: '公民死亡，无遗产可供执行，又无义务承受人', en: 'Died, with no estate and no successor' },
      dissolved: { zh: '法人或者其他组织终止，无财产可供执行，又无义务承受人', en: 'Dissolved, with no property and no successor' },
      lost:      { zh: '执行标的灭失', en: 'The object no longer exists' },
      revoked:   { zh: '据以执行的决定被撤销', en: 'The decision was revoked' },
      other:     { zh: '行政机关认为需要终结的其他情形', en: 'Another ground' } } },
  },
  acts,
}
