import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { referralFields } from './fields.ts'
import { referralNeeds } from './needs.ts'

/**
 * 涉嫌犯罪案件移送, below the proceeding it comes from: a team of two reports, the head decides within three days, the papers go
 * within twenty-four hours, the police sign, examine and answer (行政执法机关移送涉嫌犯罪案件的规定; 公安机关办理刑事案件程序规定
 * 第一百八十条; 人民检察院刑事诉讼规则第五百五十七条至第五百六十四条). An answer comes by the exchange between installations, or is
 * entered by hand with a photo of the paper: one and the same act.
 */

// prettier-ignore
const states = {
  reported:     { zh: '待审批移送', en: 'Referral to be decided', final: false, owner: 'unitLead' },
  approved:     { zh: '待移送', en: 'To be sent', final: false, owner: 'officer' },
  sent:         { zh: '待公安机关签收', en: 'Waiting for the receipt', final: false, owner: 'officer' },
  received:     { zh: '公安机关审查中', en: 'Being examined by the police', final: false, owner: 'officer' },
  toSupply:     { zh: '待补正材料', en: 'Papers to be supplied', final: false, owner: 'officer' },
  notFiled:     { zh: '公安机关不予立案', en: 'Not taken up by the police', final: false, owner: 'unitLead' },
  reconsidering:{ zh: '公安机关复议中', en: 'Being reconsidered by the police', final: false, owner: 'unitLead' },
  upheld:       { zh: '复议维持不予立案', en: 'Refusal upheld', final: false, owner: 'unitLead' },
  supervised:   { zh: '已建议立案监督', en: 'Before the procuratorate', final: false, owner: 'unitLead' },
  explaining:   { zh: '待公安机关说明理由', en: 'The police have to explain', final: false, owner: 'unitLead' },
  explained:    { zh: '公安机关已说明理由', en: 'Explained by the police', final: false, owner: 'unitLead' },
  ordered:      { zh: '检察机关已通知立案', en: 'The police were told to open a case', final: false, owner: 'unitLead' },
  filed:        { zh: '公安机关已立案，待移交物品', en: 'Taken up: goods to be handed over', final: false, owner: 'officer' },
  withPolice:   { zh: '公安机关侦查中', en: 'Under criminal investigation', final: false, owner: 'officer' },
  longOpen:     { zh: '立案三个月未侦查终结', en: 'Three months without a result', final: false, owner: 'officer' },
  declined:     { zh: '未批准移送', en: 'Referral not approved', final: true, owner: null },
  returned:     { zh: '已退回，恢复行政处理', en: 'Returned: the proceeding goes on', final: true, owner: null },
  concluded:    { zh: '刑事处理终结', en: 'Criminal case concluded', final: true, owner: null },
} as const satisfies Procedure['states']

const rules = '行政执法机关移送涉嫌犯罪案件的规定'
const police = '公安机关办理刑事案件程序规定'
const prosecution = '人民检察院刑事诉讼规则'

/** What the proceeding is told depends on whether it had decided already: then its decision stands and nothing begins anew. */
const back = { parentByOpening: { report: 'referralReturned', reportDecided: 'referralEnded' }, gives: ['reason'] } as const
const taken = { parentByOpening: { report: 'referralTaken', reportDecided: 'referralEnded' }, gives: ['outcome'] } as const
const opening = { from: 'nothing', to: 'reported', by: ['system'], asks: ['officers', 'crime', 'report'], needs: ['teamOfTwo'], starts: ['approval'],
  sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第五条第一款` } as const // prettier-ignore

// prettier-ignore
const sending = [
  { act: 'report', zh: '提出移送报告', en: 'Referral reported', ...opening },
  { act: 'reportDecided', zh: '处罚后提出移送报告', en: 'Referral reported after the decision', ...opening },
  { act: 'approve', zh: '批准移送', en: 'Approve the referral', from: ['reported'], to: 'approved', by: ['unitLead'], asks: ['capacity', 'note?'], needs: ['byHead', 'notTeam', 'byChief'],
    stops: ['approval'], starts: ['sending'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第五条第二款`, consequence: { zh: '批准后须在二十四小时内移送，休息日照算。', en: 'It has to be sent within twenty-four hours, days of rest included.' } },
  { act: 'decline', zh: '不批准移送', en: 'Do not approve', from: ['reported'], to: 'declined', by: ['unitLead'], asks: ['capacity', 'reason'], needs: ['byHead', 'notTeam', 'byChief'],
    stops: 'all', follows: [back], rights: true, basis: `${rules}第五条第二款`, consequence: { zh: '理由记录在案，行政处罚程序继续。', en: 'The reason stays on the record and the proceeding goes on.' } },
  { act: 'send', zh: '移送公安机关', en: 'Send to the police', from: ['approved'], to: 'sent', by: ['officer', 'unitLead'],
    asks: ['peer', 'investigation', 'goods', 'appraisal', 'materials', 'photos?', 'files?'], needs: ['peerFits', 'documentsComplete'], stops: ['sending'], starts: ['receipt'], sets: ['number'],
    writs: ['criminalReferral'], rights: true, basis: `${rules}第五条第二款、第六条`, consequence: { zh: '移送后不再作出新的罚款决定。', en: 'After this no new fine is decided.' } },
  { act: 'receipt', zh: '公安机关签收回执', en: 'Receipt of the police', from: ['sent'], to: 'received', by: ['officer', 'unitLead', 'system'], asks: ['acceptedOn', 'signedBy?', 'paperNumber?', 'photos?'], needs: ['paperShown', 'notInFuture'],
    stops: 'all', starts: ['examination'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第七条` },
  { act: 'forwarded', zh: '公安机关转送有管辖权的机关', en: 'Passed on by the police', from: ['sent', 'received'], to: 'sent', by: ['officer', 'unitLead', 'system'], asks: ['organ', 'noticedOn?', 'paperNumber?', 'photos?'], needs: ['paperShown', 'notInFuture'],
    stops: 'all', starts: ['receipt'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第七条` },
  { act: 'askedToSupply', zh: '公安机关通知补正', en: 'The police ask for papers', from: ['received'], to: 'toSupply', by: ['officer', 'unitLead', 'system'], asks: ['lacking', 'noticedOn?', 'paperNumber?', 'photos?'], needs: ['paperShown', 'notInFuture'],
    starts: ['supplement'], follows: [{ tell: 'owner' }], rights: true, basis: `${police}第一百八十条第二款` },
  { act: 'supply', zh: '补正材料', en: 'Supply the papers', from: ['toSupply'], to: 'received', by: ['officer'], asks: ['supplied', 'photos?', 'files?'], stops: ['supplement'], rights: true, basis: `${police}第一百八十条第二款` },
] as const satisfies readonly Act[]

const undecided = ['received', 'toSupply'] as const
const refused = ['notFiled', 'upheld'] as const
const prosecuted = ['supervised', 'explaining', 'explained', 'ordered'] as const

// prettier-ignore
const answering = [
  { act: 'policeFiled', zh: '公安机关立案', en: 'Taken up by the police', from: [...undecided, 'notFiled', 'reconsidering', 'upheld', ...prosecuted], to: 'filed', by: ['officer', 'unitLead', 'system'], asks: ['filedOn', 'noticedOn?', 'paperNumber?', 'photos?'],
    needs: ['paperShown', 'notInFuture'], stops: 'all', starts: ['handing'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第八条` },
  { act: 'policeRefused', zh: '公安机关不予立案', en: 'Not taken up by the police', from: undecided, to: 'notFiled', by: ['officer', 'unitLead', 'system'], asks: ['reason', 'noticedOn?', 'paperNumber?', 'photos?'],
    needs: ['paperShown', 'notInFuture'], stops: 'all', starts: ['objection'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第八条`, consequence: { zh: '三日内可以提请复议，或者建议检察机关立案监督。', en: 'For three days the police can be asked to reconsider, or the procuratorate to step in.' } },
  { act: 'acceptRefusal', zh: '不提出异议，恢复行政处理', en: 'Accept it: the proceeding goes on', from: refused, to: 'returned', by: ['unitLead'], asks: ['reason'], needs: ['byHead'], stops: 'all', follows: [back], rights: true, basis: `${rules}第十条` },
  { act: 'objectionOver', zh: '异议期满，恢复行政处理', en: 'The time to object is over', from: refused, to: 'returned', by: ['system'], asks: ['clock?'], stops: 'all', follows: [back], rights: true, basis: `${rules}第九条、第十条` },
  { act: 'askReconsideration', zh: '提请公安机关复议', en: 'Ask the police to reconsider', from: ['notFiled'], to: 'reconsidering', by: ['unitLead'], asks: ['reason', 'photos?'], needs: ['byHead'], stops: ['objection'], starts: ['reconsideration'],
    writs: ['referralReconsideration'], rights: true, basis: `${rules}第九条第一款` },
  { act: 'refusalUpheld', zh: '复议维持不予立案', en: 'The refusal is upheld', from: ['reconsidering'], to: 'upheld', by: ['officer', 'unitLead', 'system'], asks: ['reason', 'noticedOn?', 'paperNumber?', 'photos?'], needs: ['paperShown', 'notInFuture'],
    stops: ['reconsideration'], starts: ['secondObjection'], follows: [{ tell: 'owner' }], rights: true, basis: `${rules}第九条第二款` },
  { act: 'suggestSupervision', zh: '建议检察机关立案监督', en: 'Ask the procuratorate to step in', from: refused, to: 'supervised', by: ['unitLead'], asks: ['procuratorate', 'reason', 'photos?'], needs: ['byHead'], stops: 'all', starts: ['prosecutor'],
    writs: ['supervisionSuggestion'], rights: true, basis: `${rules}第九条` },
  { act: 'explanationAsked', zh: '检察机关要求说明理由', en: 'The procuratorate asks for the grounds', from: ['supervised'], to: 'explaining', by: ['officer', 'unitLead'], asks: ['noticedOn', 'paperNumber?', 'photos'], needs: ['notInFuture'],
    stops: ['prosecutor'], starts: ['explanation'], rights: true, basis: `${prosecution}第五百五十九条、第五百六十条` },
  { act: 'groundsGiven', zh: '公安机关说明理由', en: 'The police gave their grounds', from: ['explaining'], to: 'explained', by: ['officer', 'unitLead'], asks: ['noticedOn', 'note?', 'photos?'], needs: ['notInFuture'],
    stops: ['explanation'], starts: ['telling'], rights: true, basis: `${prosecution}第五百六十条、第五百六十一条` },
  { act: 'filingOrdered', zh: '检察机关通知立案', en: 'The procuratorate orders it opened', from: ['explaining', 'explained', 'supervised'], to: 'ordered', by: ['officer', 'unitLead'], asks: ['noticedOn', 'paperNumber?', 'photos'], needs: ['notInFuture'],
    stops: 'all', starts: ['filing'], rights: true, basis: `${prosecution}第五百六十一条、第五百六十三条` },
  { act: 'groundsHold', zh: '检察机关认为不立案理由成立', en: 'The procuratorate finds the grounds good', from: ['supervised', 'explaining', 'explained'], to: 'returned', by: ['officer', 'unitLead'], asks: ['reason', 'noticedOn', 'photos'], needs: ['notInFuture'],
    stops: 'all', follows: [back], rights: true, basis: `${prosecution}第五百六十一条第二款；${rules}第十条` },
] as const satisfies readonly Act[]

// prettier-ignore
const afterFiling = [
  { act: 'handOver', zh: '移交涉案物品和材料', en: 'Hand over goods and papers', from: ['filed'], to: 'withPolice', by: ['officer', 'unitLead'], asks: ['goods', 'receiver', 'photos'], stops: ['handing'], starts: ['investigation'],
    follows: [{ parent: 'goodsHandedOver' }], writs: ['goodsHandover', 'goodsTransferNotice'], rights: true, basis: `${rules}第十二条；行政强制法第二十一条` },
  { act: 'stillOpen', zh: '立案满三个月未侦查终结', en: 'Three months since the case was opened', from: ['withPolice'], to: 'longOpen', by: ['system'], asks: ['clock?'], stops: ['investigation'], starts: ['lookAgain'], follows: [{ tell: 'owner' }], rights: true,
    basis: `${prosecution}第五百六十四条第三款` },
  { act: 'remind', zh: '提醒核对侦查进展', en: 'Look how it goes', from: ['longOpen'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['lookAgain'], starts: ['lookAgain'], follows: [{ tell: 'owner' }] },
  { act: 'returnedLater', zh: '公安机关退回，作行政处理', en: 'Returned by the police', from: [...undecided, 'filed', 'withPolice', 'longOpen'], to: 'returned', by: ['officer', 'unitLead', 'system'], asks: ['reason', 'noticedOn?', 'paperNumber?', 'photos?'], needs: ['paperShown', 'notInFuture'],
    stops: 'all', follows: [back], rights: true, basis: `${rules}第十条、第十三条；行政处罚法第二十七条`, consequence: { zh: '行政处罚程序恢复，期限继续计算。', en: 'The proceeding resumes, and its clock runs on.' } },
  { act: 'concluded', zh: '刑事处理终结', en: 'Criminal case concluded', from: ['withPolice', 'longOpen'], to: 'concluded', by: ['officer', 'unitLead', 'system'], asks: ['outcome', 'criminalFineFen?', 'noticedOn?', 'paperNumber?', 'photos?'], needs: ['paperShown', 'notInFuture'],
    stops: 'all', follows: [taken], rights: true, basis: `${rules}第十一条第三款；行政处罚法第三十五条`, consequence: { zh: '移送前已缴的罚款折抵罚金，数额记录在案。', en: 'Fines paid before the referral count towards the criminal fine; the sum is entered.' } },
  { act: 'attachMessage', zh: '附入对方来件', en: 'Attach a message', from: 'any', to: 'same', by: ['supervisor', 'officer', 'unitLead'], asks: ['message', 'note?'] },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const referralProcedure: Procedure = {
  id: 'referral',
  zh: '涉嫌犯罪案件移送',
  en: 'Referral of a suspected crime',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    approval: { zh: '审批移送', en: 'Decide on the referral', level: 'term', term: 'YS-02' },
    sending: { zh: '移送', en: 'Send', level: 'term', term: 'YS-03' },
    receipt: { zh: '签收或者转送', en: 'Receipt, or passing on', level: 'term', term: 'YS-05' },
    examination: { zh: '公安机关审查', en: 'Examination by the police', level: 'term', term: 'YS-06', from: 'acceptedOn' },
    supplement: { zh: '补正材料', en: 'Supply papers', level: 'term', term: 'YS-07b', from: 'noticedOn' },
    objection: { zh: '提请复议或者建议监督', en: 'Object', level: 'term', term: 'YS-08', from: 'noticedOn', onDue: 'objectionOver' },
    reconsideration: { zh: '公安机关复议', en: 'Reconsideration by the police', level: 'term', term: 'YS-09' },
    secondObjection: {
      zh: '建议立案监督',
      en: 'Ask the procuratorate',
      level: 'term',
      term: 'YS-09b',
      from: 'noticedOn',
      onDue: 'objectionOver',
    },
    prosecutor: { zh: '检察机关审查', en: 'Before the procuratorate', level: 'setting' },
    explanation: { zh: '公安机关说明理由', en: 'Grounds of the police', level: 'term', term: 'YS-15', from: 'noticedOn' },
    telling: { zh: '检察机关告知理由', en: 'The procuratorate tells the grounds', level: 'term', term: 'YS-15b', from: 'noticedOn' },
    filing: { zh: '公安机关立案', en: 'The police open a case', level: 'term', term: 'YS-15c', from: 'noticedOn' },
    handing: { zh: '移交物品和材料', en: 'Hand over goods and papers', level: 'term', term: 'YS-12', from: 'noticedOn' },
    investigation: {
      zh: '侦查三个月',
      en: 'Three months of investigation',
      level: 'term',
      term: 'YS-15d',
      from: 'filedOn',
      onDue: 'stillOpen',
    },
    lookAgain: { zh: '核对侦查进展', en: 'Look how it goes', level: 'setting', onDue: 'remind' },
  },
  needs: referralNeeds,
  fields: referralFields,
  acts: [...sending, ...answering, ...afterFiling],
}
