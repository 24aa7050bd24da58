import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { remedyFields } from './fields.ts'
import { remedyNeeds } from './needs.ts'

/**
 * 国家赔偿 for a proceeding: a stamped slip on receipt, everything lacking asked for at once within five days, a decision within two
 * months, delivered within ten days; then payment through the treasury (国家赔偿法第十二条至第十四条、第三十七条). A fine that is given back
 * carries interest (第三十六条第七项; refund.ts). The law says 日 without saying which; the terms carry that doubt.
 */

// prettier-ignore
const states = {
  received:     { zh: '待审查申请', en: 'Claim to be looked at', final: false, owner: 'unitLead' },
  toSupplement: { zh: '待请求人补正', en: 'To be supplemented', final: false, owner: 'unitLead' },
  deciding:     { zh: '待决定', en: 'To be decided', final: false, owner: 'unitLead' },
  toServe:      { zh: '待送达', en: 'To be delivered', final: false, owner: 'unitLead' },
  granted:      { zh: '待请求人申请支付', en: 'Granted, payment to be asked for', final: false, owner: 'unitLead' },
  refusedTold:  { zh: '不予赔偿起诉期', en: 'Refused, open to suit', final: false, owner: 'unitLead' },
  toTreasury:   { zh: '待向财政部门申请', en: 'Treasury to be asked', final: false, owner: 'unitLead' },
  atTreasury:   { zh: '待财政部门支付', en: 'With the treasury', final: false, owner: 'unitLead' },
  paid:         { zh: '已支付', en: 'Paid', final: true, owner: null },
  closed:       { zh: '已办结', en: 'Closed', final: true, owner: null },
  withdrawn:    { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '国家赔偿法'
const by = ['unitLead', 'officer'] as const

// prettier-ignore
const acts = [
  { act: 'receive', zh: '登记国家赔偿申请', en: 'Enter a claim for compensation', from: 'nothing', to: 'received', by, asks: ['claimant', 'claims', 'claimFen?', 'receivedOn', 'files?', 'photos?'], needs: ['against', 'notInFuture'], starts: ['checking', 'deciding'], sets: ['unit', 'number', 'title'],
    follows: [{ tell: 'owner' }], writs: ['compensationReceipt'], rights: true, basis: `${law}第十二条第四款` },
  { act: 'askSupplement', zh: '一次性告知补正', en: 'Ask once for what is lacking', from: ['received'], to: 'toSupplement', by, asks: ['lacks'], stops: ['checking'], rights: true, basis: `${law}第十二条第四款` },
  { act: 'supplemented', zh: '登记补正', en: 'Enter what was supplied', from: ['toSupplement'], to: 'deciding', by, asks: ['record', 'files?', 'photos?'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第十二条第四款` },
  { act: 'complete', zh: '材料齐全', en: 'The claim is complete', from: ['received'], to: 'deciding', by, asks: ['note?'], stops: ['checking'], rights: true, basis: `${law}第十二条第四款` },
  { act: 'decide', zh: '作出赔偿决定', en: 'Decide on compensation', from: ['deciding'], to: 'toServe', by: ['unitLead'], asks: ['grant', 'fen?', 'refundFen?', 'paidOn?', 'backOn?', 'reason'], needs: ['sumIfGranted', 'refundReckoned', 'rateKnown'], stops: ['deciding'], starts: ['serving'],
    writs: ['compensationDecision'], rights: true, basis: `${law}第十三条` },
  { act: 'serve', zh: '登记决定书送达', en: 'Enter the delivery of the decision', from: ['toServe'], to: 'granted', by, asks: ['servedOn', 'files?', 'photos?'], needs: ['granted', 'notInFuture'], stops: ['serving'], starts: ['following'], rights: true, basis: `${law}第十三条第二款` },
  { act: 'serveRefusal', zh: '登记不予赔偿通知送达', en: 'Enter the delivery of the refusal', from: ['toServe'], to: 'refusedTold', by, asks: ['servedOn', 'files?', 'photos?'], needs: ['refused', 'notInFuture'], stops: ['serving'], starts: ['suing'], rights: true, basis: `${law}第十三条第三款、第十四条` },
  { act: 'suitOver', zh: '期满未起诉', en: 'Not sued in time', from: ['refusedTold'], to: 'closed', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第十四条` },
  { act: 'sued', zh: '请求人已起诉', en: 'The claimant has sued', from: ['refusedTold'], to: 'closed', by, asks: ['court', 'docket'], stops: 'all', rights: true, basis: `${law}第十四条` },
  { act: 'requestPayment', zh: '登记支付申请', en: 'Enter that payment is asked for', from: ['granted'], to: 'toTreasury', by, asks: ['requestedOn', 'files?', 'photos?'], needs: ['notInFuture'], stops: ['following'], starts: ['treasury'], rights: true, basis: `${law}第三十七条第二款` },
  { act: 'askTreasury', zh: '向财政部门提出支付申请', en: 'Ask the treasury', from: ['toTreasury'], to: 'atTreasury', by, asks: ['sentOn'], needs: ['notInFuture'], stops: ['treasury'], starts: ['paying'], rights: true, basis: `${law}第三十七条第三款` },
  { act: 'pay', zh: '登记支付', en: 'Enter the payment', from: ['atTreasury'], to: 'paid', by, asks: ['paidOn', 'receipt', 'files?', 'photos?'], needs: ['notInFuture'], stops: 'all', rights: true, basis: `${law}第三十七条第三款` },
  { act: 'withdraw', zh: '登记撤回申请', en: 'Enter a withdrawal', from: ['received', 'toSupplement', 'deciding'], to: 'withdrawn', by, asks: ['reason', 'files?', 'photos?'], stops: 'all', rights: true, basis: `${law}第十二条` },
  { act: 'checkProgress', zh: '提醒核对进展', en: 'Look how it goes', from: ['granted'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['following'], starts: ['following'], follows: [{ tell: 'owner' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const compensationProcedure: Procedure = {
  id: 'compensation',
  zh: '国家赔偿',
  en: 'State compensation',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    checking: { zh: '一次性告知补正', en: 'Tell what is lacking', level: 'term', term: 'PC-02', from: 'receivedOn' },
    deciding: { zh: '作出赔偿决定', en: 'Decide', level: 'term', term: 'PC-03', from: 'receivedOn' },
    serving: { zh: '送达', en: 'Deliver', level: 'term', term: 'PC-03b' },
    following: { zh: '核对支付申请', en: 'Look whether payment was asked for', level: 'setting', onDue: 'checkProgress' },
    suing: { zh: '起诉期', en: 'Time to sue', level: 'term', term: 'PC-04', from: 'servedOn', onDue: 'suitOver' },
    treasury: { zh: '向财政部门申请', en: 'Ask the treasury', level: 'term', term: 'PC-05', from: 'requestedOn' },
    paying: { zh: '财政部门支付', en: 'The treasury pays', level: 'term', term: 'PC-05b', from: 'sentOn' },
  },
  needs: remedyNeeds,
  fields: remedyFields,
  acts,
}
