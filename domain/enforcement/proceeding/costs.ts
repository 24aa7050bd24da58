import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { agreementActs, paidByOthers } from './money-acts.ts'
import { enforcementNeeds } from './needs.ts'
import { substituteNeeds } from './substitute.ts'

/**
 * 代履行费用 (行政强制法第五十一条第二款): what it did cost, settled at cost from the bills, approved by the head, demanded in a
 * paper that is served, and paid like other sums. It has a file of its own, so that its money is never mixed with a fine's.
 */

// prettier-ignore
const states = {
  toClaim:   { zh: '待核算费用', en: 'Costs to be settled', final: false, owner: 'officer' },
  toApprove: { zh: '费用待审批', en: 'To be approved', final: false, owner: 'unitLead' },
  serving:   { zh: '缴费通知送达中', en: 'Demand being served', final: false, owner: 'officer' },
  toPay:     { zh: '待缴代履行费用', en: 'To be paid', final: false, owner: 'officer' },
  paid:      { zh: '已缴清', en: 'Paid', final: true, owner: null },
  borne:     { zh: '由行政机关承担', en: 'Borne by the organ', final: true, owner: null },
} as const satisfies Procedure['states']

const busy = ['toClaim', 'toApprove', 'serving', 'toPay']

// prettier-ignore
const acts = [
  { act: 'openCosts', zh: '核算代履行费用', en: 'Costs to be settled', from: 'nothing', to: 'toClaim', by: ['system'], starts: ['settling'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'], follows: [{ tell: 'owner' }], rights: true,
    basis: '行政强制法第五十一条第二款' },
  { act: 'claimCosts', zh: '报审实际费用', en: 'Claim the costs', from: ['toClaim'], to: 'toApprove', by: ['officer'], asks: ['fen', 'costSheet', 'until', 'photos'], needs: ['actsAsOfficer', 'untilAhead', 'noStorage'], stops: ['settling'], starts: ['approval'],
    follows: [{ tell: 'owner' }], rights: true, basis: '行政强制法第五十一条第二款' },
  { act: 'returnCosts', zh: '退回重新核算', en: 'Send back', from: ['toApprove'], to: 'toClaim', by: ['unitLead'], asks: ['reason'], stops: ['approval'], starts: ['settling'], follows: [{ tell: 'owner' }] },
  { act: 'approveCosts', zh: '批准并通知缴纳', en: 'Approve and demand', from: ['toApprove'], to: 'serving', by: ['unitLead'], asks: ['note?'], needs: ['byHead', 'notOfficer', 'partyNamed'], stops: ['approval'], starts: ['serving'],
    follows: [{ open: 'delivery', act: 'deliverCosts' }, { tell: 'owner' }], writs: ['costsDemand'], rights: true, basis: '行政强制法第五十一条第二款' },
  { act: 'costsServed', zh: '缴费通知已送达', en: 'Demand served', from: ['serving'], to: 'toPay', by: ['system'], asks: ['servedOn'], stops: ['serving'], starts: ['performance'], follows: [{ tell: 'owner' }], rights: true,
    basis: '行政强制法第三十八条、第五十一条第二款' },
  { act: 'recordPayment', zh: '登记缴款', en: 'Enter a payment', from: ['toPay'], to: 'same', by: ['officer'], asks: ['fen', 'paidOn', 'channel', 'receipt', 'photos?'], needs: ['notInFuture', 'receiptNew', 'notOverpaid'], rights: true,
    basis: '行政强制法第五十一条第二款' },
  ...paidByOthers(['toPay']),
  { act: 'settled', zh: '费用缴清', en: 'All paid', from: ['toPay'], to: 'paid', by: ['officer'], asks: ['note?'], needs: ['paidInFull', 'noExecutionOpen'], stops: 'all', rights: true, basis: '行政强制法第五十一条第二款' },
  { act: 'enforce', zh: '启动强制执行', en: 'Start enforcement', from: ['toPay'], to: 'same', by: ['unitLead'], asks: ['what'], needs: ['overdue', 'noExecutionOpen', 'noStorage'], follows: [{ open: 'execution', act: 'begin', gives: ['what'] }], rights: true,
    basis: '行政强制法第三十四条、第五十三条' },
  { act: 'executionEnded', zh: '强制执行终结', en: 'Enforcement ended', from: ['toPay'], to: 'borne', by: ['system'], asks: ['result?', 'reason?'], stops: 'all', rights: true, basis: '行政强制法第四十条' },
  { act: 'performedLate', zh: '强制执行中自行履行', en: 'Performed while it was enforced', from: ['toPay'], to: 'paid', by: ['system'], asks: ['result?'], stops: 'all', rights: true, basis: '行政强制法第三十六条' },
  { act: 'bearCosts', zh: '由行政机关承担', en: 'Let the organ bear them', from: busy, to: 'borne', by: ['unitLead'], asks: ['reason'], needs: ['byHead', 'notOfficer'], stops: 'all',
    follows: [{ children: 'delivery', act: 'cancel' }, { children: 'execution', act: 'stop' }], rights: true, basis: '行政强制法第五十一条第二款', consequence: { zh: '不再向当事人收取；已缴的须退还。', en: 'Nothing more is asked of the party; what was paid is given back.' } },
  { act: 'recordRemedy', zh: '登记复议、诉讼', en: 'Enter a reconsideration or suit', from: ['serving', 'toPay', 'paid'], to: 'same', by: ['officer', 'unitLead', 'system'], asks: ['remedy', 'statedOn', 'reason', 'photos?'], needs: ['notInFuture', 'remedyInOrder'],
    follows: [{ tell: 'owner' }], rights: true, basis: '行政强制法第八条' },
  ...agreementActs(['toPay', 'paid', 'borne']),
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const costsProcedure: Procedure = {
  id: 'costs',
  zh: '代履行费用',
  en: 'Costs of substitute performance',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  // prettier-ignore
  clocks: {
    settling:    { zh: '核算费用', en: 'Settling the costs', level: 'setting' },
    approval:    { zh: '审批费用', en: 'Approval', level: 'setting' },
    serving:     { zh: '送达缴费通知', en: 'Service', level: 'setting' },
    performance: { zh: '缴纳期限', en: 'Time to pay', level: 'until' },
  },
  needs: { ...enforcementNeeds, ...substituteNeeds },
  // prettier-ignore
  fields: {
    ...enforcementFields,
    fen:       { zh: '实际费用', en: 'Costs actually incurred', kind: 'money', max: 10_000_000_000 },
    costSheet: { zh: '费用明细（人工、机械、运输、处置等）', en: 'What they are for (labour, machines, carriage, disposal)', kind: 'longText', max: 2000, hint: { zh: '按照成本合理确定；查封、扣押的保管费用不得列入', en: 'At cost; keeping what was sealed or seized is never among them' } },
    until:     { zh: '缴纳期限', en: 'To be paid by', kind: 'date' },
  },
  acts,
}
