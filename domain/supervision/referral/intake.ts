import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { intakeFields } from './fields.ts'
import { referralNeeds } from './needs.ts'

/**
 * 移送案件接收: the other side of a referral, for an organ that runs this program. What arrives was sent by the referring organ's
 * installation; each answer goes back the same way. A late or second word of the other side finds its place here too.
 */

// prettier-ignore
const states = {
  arrived:      { zh: '待签收', en: 'To be signed for', final: false, owner: 'officer' },
  examining:    { zh: '审查中', en: 'Being examined', final: false, owner: 'officer' },
  waiting:      { zh: '待对方补正', en: 'Waiting for papers', final: false, owner: 'officer' },
  refused:      { zh: '已通知不予立案', en: 'Not taken up', final: false, owner: 'unitLead' },
  reconsidering:{ zh: '复议中', en: 'Being reconsidered', final: false, owner: 'unitLead' },
  upheld:       { zh: '复议维持不予立案', en: 'Refusal upheld', final: false, owner: 'unitLead' },
  filed:        { zh: '已立案，待移交物品', en: 'Taken up: goods to come', final: false, owner: 'officer' },
  underWay:     { zh: '侦查中', en: 'Under investigation', final: false, owner: 'officer' },
  longOpen:     { zh: '立案三个月未侦查终结', en: 'Three months without a result', final: false, owner: 'unitLead' },
  forwarded:    { zh: '已转送', en: 'Passed on', final: true, owner: null },
  notTaken:     { zh: '不予立案', en: 'Not taken up', final: true, owner: null },
  returned:     { zh: '已退回', en: 'Returned', final: true, owner: null },
  concluded:    { zh: '已终结', en: 'Concluded', final: true, owner: null },
} as const satisfies Procedure['states']

const rules = '行政执法机关移送涉嫌犯罪案件的规定'
const police = '公安机关办理刑事案件程序规定'

// prettier-ignore
const examination = [
  { act: 'arrive', zh: '收到移送案件', en: 'A referral arrived', from: 'nothing', to: 'arrived', by: ['system'],
    asks: ['fromOrgan', 'number', 'caseTitle', 'crime', 'partyName', 'place?', 'happenedOn?', 'referredOn', 'investigation', 'goods', 'appraisalText', 'materials', 'photos?'], starts: ['receipt'], sets: ['unit', 'title', 'number'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第七条` },
  { act: 'sign', zh: '签收回执', en: 'Sign the receipt', from: ['arrived'], to: 'examining', by: ['officer', 'unitLead'], asks: ['note?'], stops: ['receipt'], starts: ['examination'], writs: ['referralReceipt'], rights: true, basis: `${rules}第七条；${police}第一百八十条第二款`,
    consequence: { zh: '不得以材料不全为由不接受；回执即时送回移送机关。', en: 'Papers that are lacking are no ground to refuse it. The receipt goes back at once.' } },
  { act: 'forward', zh: '转送有管辖权的机关', en: 'Pass on to the competent organ', from: ['arrived', 'examining'], to: 'forwarded', by: ['officer', 'unitLead'], asks: ['organ', 'reason'], stops: 'all', rights: true, basis: `${rules}第七条`,
    consequence: { zh: '书面告知移送机关。', en: 'The referring organ is told in writing.' } },
  { act: 'askSupplement', zh: '通知补正材料', en: 'Ask for papers', from: ['examining'], to: 'waiting', by: ['officer', 'unitLead'], asks: ['lacking'], starts: ['supplement'], rights: true, basis: `${police}第一百八十条第二款` },
  { act: 'supplementArrived', zh: '收到补正材料', en: 'Papers arrived', from: ['waiting'], to: 'examining', by: ['system'], asks: ['supplied', 'photos?'], stops: ['supplement'], follows: [{ tell: 'owner' }], rights: true, basis: `${police}第一百八十条第二款` },
  { act: 'examineAnyway', zh: '对方未补正，继续审查', en: 'Examine without them', from: ['waiting'], to: 'examining', by: ['officer', 'unitLead'], asks: ['reason'], stops: ['supplement'], rights: true, basis: `${police}第一百八十条` },
  { act: 'file', zh: '决定立案', en: 'Take it up', from: ['examining', 'waiting', 'reconsidering', 'refused', 'upheld'], to: 'filed', by: ['unitLead'], asks: ['note?'], stops: 'all', starts: ['handing'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第八条；${police}第一百七十八条、第一百八十条` },
  { act: 'refuse', zh: '决定不予立案', en: 'Do not take it up', from: ['examining', 'waiting'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: 'all', starts: ['objection'], rights: true, basis: `${rules}第八条；${police}第一百七十八条、第一百八十条`,
    consequence: { zh: '理由书面通知移送机关，案卷材料相应退回。', en: 'The referring organ is told why, and its papers go back.' } },
] as const satisfies readonly Act[]

// prettier-ignore
const afterwards = [
  { act: 'reconsiderationAsked', zh: '对方提请复议', en: 'Reconsideration is asked for', from: ['refused'], to: 'reconsidering', by: ['system'], asks: ['reason', 'photos?'], stops: ['objection'], starts: ['reconsideration'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第九条第一款；${police}第一百八十一条` },
  { act: 'uphold', zh: '维持不予立案', en: 'Uphold the refusal', from: ['reconsidering'], to: 'upheld', by: ['unitLead'], asks: ['reason'], apartFrom: ['refuse'], stops: ['reconsideration'], starts: ['objection'], rights: true, basis: `${rules}第九条第二款` },
  { act: 'objectionOver', zh: '异议期满', en: 'The time to object is over', from: ['refused', 'upheld'], to: 'notTaken', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${rules}第九条` },
  { act: 'goodsArrived', zh: '接收涉案物品和材料', en: 'Goods and papers arrived', from: ['filed'], to: 'underWay', by: ['system', 'officer'], asks: ['goods', 'receiver?', 'photos?'], stops: ['handing'], starts: ['investigation'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第十二条` },
  { act: 'stillOpen', zh: '立案满三个月未侦查终结', en: 'Three months since it was opened', from: ['underWay'], to: 'longOpen', by: ['system'], asks: ['clock?'], stops: ['investigation'], starts: ['lookAgain'], follows: [{ tell: 'owner' }], rights: true, basis: '人民检察院刑事诉讼规则第五百六十四条第三款' },
  { act: 'remind', zh: '提醒核对侦查进展', en: 'Look how it goes', from: ['longOpen'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['lookAgain'], starts: ['lookAgain'], follows: [{ tell: 'owner' }] },
  { act: 'returnCase', zh: '退回作行政处理', en: 'Return it', from: ['examining', 'filed', 'underWay', 'longOpen'], to: 'returned', by: ['unitLead'], asks: ['reason'], stops: 'all', rights: true, basis: `${rules}第十三条；${police}第一百七十七条` },
  { act: 'conclude', zh: '刑事处理终结', en: 'Conclude', from: ['underWay', 'longOpen'], to: 'concluded', by: ['unitLead'], asks: ['outcome', 'criminalFineFen?'], stops: 'all', rights: true, basis: `${rules}第十一条第三款` },
  { act: 'attachMessage', zh: '附入对方来件', en: 'Attach a message', from: 'any', to: 'same', by: ['supervisor', 'officer', 'unitLead'], asks: ['message', 'note?'] },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const intakeProcedure: Procedure = {
  id: 'referralIntake',
  zh: '移送案件接收',
  en: 'Referral received',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    receipt: { zh: '签收或者转送', en: 'Sign, or pass on', level: 'term', term: 'YS-05' },
    examination: { zh: '审查立案', en: 'Examination', level: 'term', term: 'YS-06' },
    supplement: { zh: '对方补正', en: 'Papers to come', level: 'term', term: 'YS-07b' },
    objection: { zh: '对方异议', en: 'Time to object', level: 'term', term: 'YS-08', onDue: 'objectionOver' },
    reconsideration: { zh: '复议', en: 'Reconsideration', level: 'term', term: 'YS-09' },
    handing: { zh: '对方移交物品', en: 'Goods to come', level: 'term', term: 'YS-12' },
    investigation: { zh: '侦查三个月', en: 'Three months of investigation', level: 'term', term: 'YS-15d', onDue: 'stillOpen' },
    lookAgain: { zh: '核对侦查进展', en: 'Look how it goes', level: 'setting', onDue: 'remind' },
  },
  needs: referralNeeds,
  fields: intakeFields,
  acts: [...examination, ...afterwards],
}
