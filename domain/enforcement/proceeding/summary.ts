import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { agreementActs, lateFineActs, paidByOthers } from './money-acts.ts'
import { enforcementNeeds } from './needs.ts'
import { refundActs, reviewActs, reviewedFields } from './review-acts.ts'
import { reviewNeeds } from './review-needs.ts'

/**
 * 简易程序: the decision on the spot (行政处罚法第五十一条至第五十三条). Warning, or a fine of up to 200 yuan for a citizen and
 * 3,000 for an organisation; the party is heard, gets the numbered decision at once, and may go to court only after a
 * reconsideration (行政复议法第二十三条). A sum outside its tier is for the ordinary procedure, where a panel weighs it. It is reported to the organ within three working days; money collected on the spot
 * is handed in within two.
 */

// prettier-ignore
const states = {
  toReport:   { zh: '待备案', en: 'To be reported', final: false, owner: 'officer' },
  performing: { zh: '履行期', en: 'To be performed', final: false, owner: 'officer' },
  closed:     { zh: '已结案', en: 'Closed', final: true, owner: null },
  revoked:    { zh: '决定已撤销', en: 'Decision revoked', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const clocks = {
  reporting:   { zh: '报所属机关备案', en: 'Report to the organ', level: 'term', term: 'ZJ-04' },
  performance: { zh: '履行决定', en: 'Performance', level: 'fact' },
} as const satisfies Procedure['clocks']

const heard = [
  'actsHimself',
  'notInFuture',
  'insideGrid',
  'partyKnown',
  'itemInForce',
  'powerHeld',
  'gentlePunish',
  'twoOfficers',
  'cardsShown',
  'oldEnoughNow',
  'summaryAllowed',
  'correctedFirstNow',
  'inRange',
  'insideTier',
  'noSecondFine',
  'notTimeBarred',
  'lawThenKnown',
] as const
const onTheSpot = [
  'party',
  'item',
  'officers',
  'point',
  'address',
  'title',
  'happenedOn',
  'description',
  'cardsShown',
  'statement',
  'fineRange?',
  'baseFen?',
  'baseSize?',
  'penalties',
  'tier?',
  'factors',
  'lowerGround?',
  'correction?',
  'exception?',
  'exceptionReason?',
  'photos',
  'signed?',
  'refusedToSign?',
] as const
const opened = {
  from: 'nothing',
  to: 'toReport',
  by: ['officer'],
  sets: ['unit', 'assignee', 'cell', 'point', 'address', 'title', 'number'],
  rights: true,
} as const

// prettier-ignore
const acts = [
  { act: 'decideOnSpot', zh: '当场处罚', en: 'Penalise on the spot', ...opened, asks: onTheSpot, needs: [...heard, 'signedOrRefused'], starts: ['reporting', 'performance'], writs: ['summaryDecision'],
    basis: '行政处罚法第五十一条、第五十二条', consequence: { zh: '当场处罚决定书立即编号，交付当事人后生效。', en: 'The decision gets its number at once and takes effect when handed over.' } },
  { act: 'decideAndCollect', zh: '当场处罚并当场收缴', en: 'Penalise and collect on the spot', ...opened, asks: [...onTheSpot, 'collectGround', 'fen', 'paidOn', 'channel', 'receipt'],
    needs: [...heard, 'signedOrRefused', 'collectAllowed', 'collectsAll'], starts: ['reporting', 'performance'], writs: ['summaryDecision'], follows: [{ open: 'collection', act: 'collected', gives: ['fen', 'receipt'] }],
    basis: '行政处罚法第五十一条、第六十八条至第七十条', consequence: { zh: '必须出具财政专用票据，否则当事人有权拒缴。', en: 'Without the official receipt the party may refuse to pay.' } },
  { act: 'reportIn', zh: '报所属机关备案', en: 'Report to the organ', from: ['toReport'], to: 'performing', by: ['officer'], asks: ['note?'], needs: ['actsAsOfficer'], stops: ['reporting'], writs: ['summaryFiling'],
    rights: true, basis: '行政处罚法第五十二条第三款' },
  { act: 'recordPayment', zh: '登记缴款', en: 'Enter a payment', from: ['toReport', 'performing'], to: 'same', by: ['officer'], asks: ['fen', 'paidOn', 'channel', 'receipt', 'photos?'], needs: ['notInFuture', 'receiptNew', 'notOverpaid'],
    rights: true, basis: '行政处罚法第六十七条' },
  { act: 'close', zh: '结案', en: 'Close', from: ['performing'], to: 'closed', by: ['officer'], asks: ['note?'], needs: ['paidInFull', 'noChildrenOpen'], stops: ['performance'], follows: [{ parent: 'proceedingAnswered', gives: ['note'] }] },
  { act: 'correctDecision', zh: '补正、更正', en: 'Correct the decision', from: ['toReport', 'performing', 'closed'], to: 'same', by: ['unitLead'], asks: ['correctedText', 'reason'], writs: ['correctionNotice'], rights: true,
    basis: '住房和城乡建设行政处罚程序规定第二十八条' },
  { act: 'enforce', zh: '启动强制执行', en: 'Start enforcement', from: ['performing'], to: 'same', by: ['unitLead'], asks: ['what'], needs: ['overdue', 'noExecutionOpen', 'notStayed', 'oursToEnforce'],
    follows: [{ open: 'execution', act: 'begin', gives: ['what'] }], rights: true, basis: '行政处罚法第七十二条；行政强制法第三十四条' },
  { act: 'executionEnded', zh: '强制执行终结', en: 'Enforcement ended', from: ['performing'], to: 'closed', by: ['system'], asks: ['result?', 'reason?'], stops: 'all', rights: true, basis: '行政强制法第四十条' },
  { act: 'performedLate', zh: '强制执行中自行履行', en: 'Performed while it was enforced', from: ['performing'], to: 'closed', by: ['system'], asks: ['result?'], stops: 'all', follows: [{ parent: 'proceedingAnswered' }], rights: true, basis: '行政强制法第三十六条' },
  ...paidByOthers(['toReport', 'performing']),
  { act: 'recordRemedy', zh: '登记复议、诉讼', en: 'Enter a reconsideration or suit', from: ['toReport', 'performing', 'closed'], to: 'same', by: ['officer', 'unitLead', 'system'], asks: ['remedy', 'statedOn', 'reason', 'photos?'],
    needs: ['notInFuture', 'remedyInOrder'], follows: [{ tell: 'owner' }], rights: true, basis: '行政复议法第二十三条；行政处罚法第七十三条' },
  ...lateFineActs(['performing'], ['performing', 'closed']),
  ...agreementActs(['performing', 'closed']),
  { act: 'revoke', zh: '撤销决定', en: 'Revoke the decision', from: ['toReport', 'performing'], to: 'revoked', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }, { children: 'execution', act: 'stop' }], writs: ['revocationDecision'], rights: true,
    basis: '行政处罚法第七十五条', consequence: { zh: '决定失去效力，已缴款项须退还。', en: 'The decision loses its effect; what was paid is given back.' } },
  ...reviewActs({
    whileInForce: ['toReport', 'performing'],
    quashedTo: 'revoked',
    finished: ['closed'],
    stops: [{ children: 'delivery', act: 'cancel' }, { children: 'execution', act: 'stop' }],
    published: true,
  }),
  ...refundActs,
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

// prettier-ignore
const collectionActs = [
  { act: 'collected', zh: '当场收缴', en: 'Collected', from: 'nothing', to: 'toHandIn', by: ['system'], asks: ['fen', 'receipt'], starts: ['handIn'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'],
    follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第七十条' },
  { act: 'handIn', zh: '交至行政机关', en: 'Hand in to the organ', from: ['toHandIn'], to: 'toBank', by: ['officer'], asks: ['receipt', 'photos?'], stops: ['handIn'], starts: ['payIn'], follows: [{ tell: 'owner' }], rights: true,
    basis: '行政处罚法第七十一条' },
  { act: 'payIn', zh: '缴付指定银行', en: 'Pay in at the bank', from: ['toBank'], to: 'paidIn', by: ['unitLead'], asks: ['receipt', 'photos?'], stops: ['payIn'], apartFrom: ['handIn'], rights: true, basis: '行政处罚法第七十一条' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

/** 当场收缴的罚款: from the officer's hand to the organ, and from there to the bank, each within two working days. */
export const collectionProcedure: Procedure = {
  id: 'collection',
  zh: '当场收缴款',
  en: 'Money collected on the spot',
  version: 1,
  effectiveOn: '2026-01-01',
  // prettier-ignore
  states: {
    toHandIn: { zh: '待交机关', en: 'To be handed in', final: false, owner: 'officer' },
    toBank:   { zh: '待缴银行', en: 'To be paid in', final: false, owner: 'unitLead' },
    paidIn:   { zh: '已缴入', en: 'Paid in', final: true, owner: null },
  },
  clocks: {
    handIn: { zh: '交至行政机关', en: 'Hand in', level: 'term', term: 'CF-10' },
    payIn: { zh: '缴付银行', en: 'Pay in', level: 'term', term: 'CF-10b' },
  },
  needs: {},
  fields: enforcementFields,
  acts: collectionActs,
}

export const summaryProcedure: Procedure = {
  id: 'summary',
  zh: '当场处罚',
  en: 'Penalty on the spot',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: { ...enforcementNeeds, ...reviewNeeds },
  fields: { ...enforcementFields, ...reviewedFields, signed: { zh: '当事人签名', en: 'Signature of the party', kind: 'photos', max: 1 } },
  acts,
}
