import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal, standardFields } from '../../procedure/standard.ts'
import { keepingActs, keepingFields, keepingNeeds } from './keeping.ts'
import { enforcementNeeds } from './needs.ts'

/**
 * Goods in the organ's hands, two things that are never one: evidence held for seven working days (先行登记保存), which is free
 * again by itself when nothing has been decided; and sealing or seizure (查封、扣押), a coercive measure with a ceiling that
 * no holiday moves.
 */

const inherited = ['unit', 'cell', 'point', 'address', 'title', 'assignee'] as const

// prettier-ignore
const holdStates = {
  toApprove: { zh: '待批准', en: 'To be approved', final: false, owner: 'unitLead' },
  held:      { zh: '登记保存中', en: 'Held', final: false, owner: 'officer' },
  handled:   { zh: '已处理', en: 'Dealt with', final: true, owner: null },
  released:  { zh: '已解除', en: 'Released', final: true, owner: null },
  handedOver: { zh: '已移交司法机关', en: 'Handed over to the police', final: true, owner: null },
  refused:   { zh: '未批准', en: 'Not approved', final: true, owner: null },
} as const satisfies Procedure['states']

/** The five ways of 住房和城乡建设行政处罚程序规定第十九条第三款. */
// prettier-ignore
const holdOutcomes = {
  evidence:   { zh: '采取记录、复制、拍照、录像等证据保全措施', en: 'Recorded, copied, photographed' },
  appraisal:  { zh: '送交检测、检验、鉴定', en: 'Sent for testing' },
  seizure:    { zh: '依法采取查封、扣押等行政强制措施', en: 'Sealed or seized' },
  transfer:   { zh: '依法移交有关部门', en: 'Handed to another organ' },
  released:   { zh: '解除先行登记保存', en: 'Released' },
} as const

// prettier-ignore
const holdActs = [
  { act: 'request', zh: '申请先行登记保存', en: 'Asked for', from: 'nothing', to: 'toApprove', by: ['system'], asks: ['what', 'reason', 'photos'], starts: ['approval'], sets: inherited, follows: [{ tell: 'owner' }],
    rights: true, basis: '行政处罚法第五十六条' },
  { act: 'approve', zh: '批准并实施', en: 'Approve', from: ['toApprove'], to: 'held', by: ['unitLead'], asks: ['note?'], needs: ['byHead', 'notOfficer'], stops: ['approval'], starts: ['holding'], follows: [{ tell: 'owner' }],
    writs: ['holdNotice'], rights: true, basis: '行政处罚法第五十六条' },
  { act: 'refuse', zh: '不批准', en: 'Refuse', from: ['toApprove'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: ['approval'], follows: [{ tell: 'unit' }], rights: true, basis: '行政处罚法第五十六条' },
  { act: 'handle', zh: '作出处理决定', en: 'Decide what becomes of it', from: ['held'], to: 'handled', by: ['unitLead'], asks: ['outcome', 'reason', 'photos?'], needs: ['notOfficer'], stops: ['holding'],
    writs: ['holdDecision'], rights: true, basis: '行政处罚法第五十六条；住房和城乡建设行政处罚程序规定第十九条' },
  { act: 'handOver', zh: '随案移交司法机关', en: 'Handed over to the police', from: 'open', to: 'handedOver', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis: '行政强制法第二十一条' },
  { act: 'quashRelease', zh: '决定被复议撤销，解除', en: 'Released: the decision was revoked on reconsideration', from: ['held'], to: 'released', by: ['system'], stops: ['holding'], follows: [{ tell: 'unit' }], rights: true, basis: '行政复议法第七十二条第二款' },
  { act: 'release', zh: '逾期自动解除', en: 'Released by itself', from: ['held'], to: 'released', by: ['system'], asks: ['clock?'], stops: ['holding'], follows: [{ tell: 'unit' }], rights: true,
    basis: '住房和城乡建设行政处罚程序规定第十九条' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const holdProcedure: Procedure = {
  id: 'hold',
  zh: '先行登记保存',
  en: 'Evidence held',
  version: 1,
  effectiveOn: '2026-01-01',
  states: holdStates,
  clocks: {
    approval: { zh: '批准', en: 'Approval', level: 'setting' },
    holding: { zh: '登记保存期限', en: 'Holding', level: 'term', term: 'ZJ-05', onDue: 'release' },
  },
  needs: { byHead: enforcementNeeds.byHead, notOfficer: enforcementNeeds.notOfficer },
  // prettier-ignore
  fields: {
    ...standardFields,
    what: { zh: '物品清单', en: 'List of goods', kind: 'longText', max: 4000 },
    outcome: { zh: '处理方式', en: 'What becomes of it', kind: 'choice', choices: holdOutcomes },
  },
  acts: holdActs,
}

// prettier-ignore
const measureStates = {
  toApprove:  { zh: '待批准', en: 'To be approved', final: false, owner: 'unitLead' },
  toCarryOut: { zh: '待实施', en: 'To be carried out', final: false, owner: 'officer' },
  toRatify:   { zh: '待补办批准', en: 'To be approved afterwards', final: false, owner: 'unitLead' },
  inForce:    { zh: '查封、扣押中', en: 'In force', final: false, owner: 'officer' },
  testing:    { zh: '检测鉴定中', en: 'Being tested', final: false, owner: 'officer' },
  toReturn:   { zh: '待返还', en: 'To be returned', final: false, owner: 'officer' },
  returned:   { zh: '已返还', en: 'Returned', final: true, owner: null },
  handedOver: { zh: '已移交司法机关', en: 'Handed over to the police', final: true, owner: null },
  disposed:   { zh: '已没收、销毁', en: 'Confiscated or destroyed', final: true, owner: null },
  refused:    { zh: '未批准', en: 'Not approved', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const measureActs = [
  { act: 'request', zh: '报请批准', en: 'Asked for', from: 'nothing', to: 'toApprove', by: ['system'], asks: ['what', 'reason', 'photos'], starts: ['approval'], sets: inherited, follows: [{ tell: 'owner' }],
    rights: true, basis: '行政强制法第十八条第一项' },
  { act: 'approve', zh: '批准', en: 'Approve', from: ['toApprove'], to: 'toCarryOut', by: ['unitLead'], asks: ['note?'], needs: ['byHead', 'notOfficer', 'coercionPower'], stops: ['approval'], starts: ['carryingOut'], follows: [{ tell: 'owner' }],
    rights: true, basis: '行政强制法第十八条第一项' },
  { act: 'refuse', zh: '不批准', en: 'Refuse', from: ['toApprove', 'toCarryOut'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis: '行政强制法第十八条第一项' },
  { act: 'carryOutUrgently', zh: '情况紧急，当场实施', en: 'Carried out at once', from: ['toApprove'], to: 'toRatify', by: ['officer'], asks: ['reason', 'steps', 'record', 'photos', 'files?'],
    needs: ['actsOnSite', 'coercionPower', 'allSteps'], stops: ['approval'], starts: ['ratification', 'ceiling'], writs: ['seizureDecision', 'coercionRecord'], rights: true, basis: '行政强制法第十八条、第十九条、第二十四条' },
  { act: 'ratify', zh: '补办批准', en: 'Approve afterwards', from: ['toRatify'], to: 'inForce', by: ['unitLead'], asks: ['note?'], needs: ['notOfficer'], stops: ['ratification'], rights: true, basis: '行政强制法第十九条' },
  { act: 'notRatified', zh: '不予补批，立即解除', en: 'Not approved: released', from: ['toRatify'], to: 'toReturn', by: ['unitLead'], asks: ['reason'], needs: ['notOfficer'], stops: ['ratification', 'ceiling'], starts: ['returning'],
    follows: [{ tell: 'owner' }], writs: ['seizureRelease'], rights: true, basis: '行政强制法第十九条' },
  { act: 'carryOut', zh: '实施查封、扣押', en: 'Carry out', from: ['toCarryOut'], to: 'inForce', by: ['officer'], asks: ['steps', 'record', 'photos', 'files?'], needs: ['actsOnSite', 'allSteps'],
    stops: ['carryingOut'], starts: ['ceiling'], writs: ['seizureDecision', 'coercionRecord'], rights: true, basis: '行政强制法第十八条、第二十四条' },
  { act: 'extend', zh: '延长查封、扣押', en: 'Extend', from: ['inForce'], to: 'same', by: ['unitLead'], asks: ['reason'], needs: ['notOfficer'], extends: ['ceiling'], writs: ['seizureExtension'], rights: true,
    basis: '行政强制法第二十五条第一、二款' },
  { act: 'startTest', zh: '送检、鉴定', en: 'Send for testing', from: ['inForce'], to: 'testing', by: ['officer'], asks: ['until', 'reason'], needs: ['actsAsOfficer'], pauses: ['ceiling'], starts: ['testing'], writs: ['testNotice'],
    rights: true, basis: '行政强制法第二十五条第三款' },
  { act: 'endTest', zh: '检测、鉴定结束', en: 'Testing ended', from: ['testing'], to: 'inForce', by: ['officer'], asks: ['record', 'photos?'], needs: ['actsAsOfficer'], stops: ['testing'], resumes: ['ceiling'], rights: true,
    basis: '行政强制法第二十五条第三款' },
  { act: 'lift', zh: '解除查封、扣押', en: 'Lift', from: ['inForce'], to: 'toReturn', by: ['unitLead'], asks: ['reason'], stops: ['ceiling'], starts: ['returning'], follows: [{ tell: 'owner' }], writs: ['seizureRelease'],
    rights: true, basis: '行政强制法第二十八条' },
  { act: 'expire', zh: '期限届满，必须解除', en: 'Time is up: to be lifted', from: ['toRatify', 'inForce'], to: 'toReturn', by: ['system'], asks: ['clock?'], stops: 'all', starts: ['returning'], follows: [{ tell: 'owner' }, { tell: 'superior' }],
    writs: ['seizureRelease'], rights: true, basis: '行政强制法第二十八条第一款第四项' },
  { act: 'quashRelease', zh: '决定被复议撤销，应当解除', en: 'To be lifted: the decision was revoked on reconsideration', from: ['toRatify', 'inForce', 'testing'], to: 'toReturn', by: ['system'], stops: 'all', starts: ['returning'], follows: [{ tell: 'owner' }],
    writs: ['seizureRelease'], rights: true, basis: '行政复议法第七十二条第二款；行政强制法第二十八条' },
  { act: 'giveBack', zh: '返还财物', en: 'Give back', from: ['toReturn'], to: 'returned', by: ['officer'], asks: ['record', 'photos'], stops: ['returning'], rights: true, basis: '行政强制法第二十八条第二款' },
  ...keepingActs(['toRatify', 'inForce', 'testing', 'toReturn']),
  { act: 'handOver', zh: '随案移交司法机关', en: 'Handed over to the police', from: 'open', to: 'handedOver', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis: '行政强制法第二十一条' },
  { act: 'dispose', zh: '没收、销毁', en: 'Confiscate or destroy', from: ['inForce'], to: 'disposed', by: ['unitLead'], asks: ['reason', 'record', 'photos'], needs: ['confiscationDecided'], stops: ['ceiling'], rights: true,
    basis: '行政强制法第二十七条' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

/** 行政强制法第十八条: each step is confirmed by itself. */
// prettier-ignore
const steps = {
  approved:  { zh: '实施前报告并经批准（紧急情况下二十四小时内补办）', en: 'Reported and approved, or within 24 hours when urgent' },
  two:       { zh: '由两名以上执法人员实施', en: 'Carried out by two officers or more' },
  cards:     { zh: '出示执法身份证件', en: 'Credentials shown' },
  present:   { zh: '通知当事人到场；不到场的邀请见证人', en: 'The party called, or a witness invited' },
  told:      { zh: '当场告知理由、依据、权利和救济途径', en: 'Reasons, basis, rights and remedies told on the spot' },
  heard:     { zh: '听取陈述和申辩', en: 'Statement heard' },
  recorded:  { zh: '制作现场笔录', en: 'Record made' },
  signed:    { zh: '笔录签名或者盖章，拒绝的注明', en: 'Record signed, or the refusal noted' },
  ownOnly:   { zh: '不涉及无关财物和生活必需品，未被重复查封', en: 'Nothing unrelated, no necessities, nothing already seized' },
  videoed:   { zh: '全程音像记录', en: 'Filmed throughout' },
} as const

export const measureProcedure: Procedure = {
  id: 'measure',
  zh: '查封扣押',
  en: 'Sealing and seizure',
  version: 1,
  effectiveOn: '2026-01-01',
  states: measureStates,
  // prettier-ignore
  clocks: {
    approval:     { zh: '批准', en: 'Approval', level: 'setting' },
    carryingOut:  { zh: '实施', en: 'Carrying out', level: 'setting' },
    ratification: { zh: '二十四小时内补办批准', en: 'Approval within 24 hours', level: 'term', term: 'QZ-03' },
    ceiling:      { zh: '查封、扣押期限', en: 'Ceiling', level: 'term', term: 'QZ-05', onDue: 'expire' },
    testing:      { zh: '检测鉴定期间', en: 'Testing', level: 'until' },
    returning:    { zh: '返还财物', en: 'Return of the goods', level: 'setting' },
  },
  needs: {
    byHead: enforcementNeeds.byHead,
    notOfficer: enforcementNeeds.notOfficer,
    actsAsOfficer: enforcementNeeds.actsAsOfficer,
    actsOnSite: enforcementNeeds.actsOnSite,
    coercionPower: enforcementNeeds.coercionPower,
    allSteps: enforcementNeeds.allSteps,
    confiscationDecided: enforcementNeeds.confiscationDecided,
    notInFuture: enforcementNeeds.notInFuture,
    ...keepingNeeds,
  },
  // prettier-ignore
  fields: {
    ...standardFields,
    what:   { zh: '物品、场所清单', en: 'List of goods or premises', kind: 'longText', max: 4000 },
    steps:  { zh: '法定步骤', en: 'Steps of the law', kind: 'choices', choices: steps },
    record: { zh: '现场笔录', en: 'Record', kind: 'longText', max: 8000 },
    until:  { zh: '检测鉴定至', en: 'Testing until', kind: 'date' },
    ...keepingFields,
  },
  acts: measureActs,
}
