import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal, standardFields } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { enforcementNeeds } from './needs.ts'

/**
 * 送达. One delivery of one writ, below what issued it: handed over, left, electronic with consent, through another organ, by
 * post, passed on, or announced when nothing else is left (民事诉讼法第八十七至九十五条; 行政处罚法第六十一条). What it takes
 * effect on is the day it says, never the day it was printed; what has not been delivered is chased by its clock.
 */

// prettier-ignore
const states = {
  toServe:   { zh: '待送达', en: 'To be served', final: false, owner: 'officer' },
  posted:    { zh: '邮寄在途', en: 'In the post', final: false, owner: 'officer' },
  announced: { zh: '公告期', en: 'Announced', final: false, owner: 'officer' },
  served:    { zh: '已送达', en: 'Served', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const clocks = {
  serving:      { zh: '送达', en: 'Service', level: 'setting' },
  post:         { zh: '邮寄回执', en: 'Postal receipt', level: 'setting' },
  announcement: { zh: '公告期', en: 'Announcement', level: 'term', term: 'SD-06', from: 'announcedOn', onDue: 'announcementOver' },
} as const satisfies Procedure['clocks']

// prettier-ignore
export const receivers = {
  party:          { zh: '本人', en: 'The party' },
  adultRelative:  { zh: '同住成年家属', en: 'An adult relative living there' },
  representative: { zh: '法定代表人、主要负责人', en: 'Legal representative or head' },
  mailRoom:       { zh: '负责收件的人', en: 'Whoever takes in the mail' },
  agent:          { zh: '代理人、指定代收人', en: 'Agent or named receiver' },
  refusedThere:   { zh: '到场拒绝签收，执法人员注明', en: 'Called in, refused to sign, noted by the officers' },
} as const

/** What the parent does once the writ is served. */
const arrived = {
  parentByOpening: {
    deliverNotice: 'noticeServed',
    deliverDecision: 'decisionServed',
    deliverNoPenalty: 'noPenaltyServed',
    deliverOrder: 'orderServed',
    deliverHearingNotice: 'hearingNoticeServed',
    deliverDemand: 'demandServed',
    deliverEnforcement: 'enforcementServed',
    deliverMeasure: 'measureServed',
    deliverLateFine: 'lateFineServed',
    deliverReminder: 'reminderServed',
    deliverClearing: 'clearingNoticeServed',
    deliverCosts: 'costsServed',
  },
  gives: ['servedOn'],
  whenLast: true,
} as const

const opened = {
  from: 'nothing',
  to: 'toServe',
  by: ['system'],
  starts: ['serving'],
  sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'],
  follows: [{ tell: 'owner' }],
  rights: true,
} as const
const byOfficer = { from: ['toServe'], by: ['officer'], stops: ['serving'], rights: true } as const

// prettier-ignore
export const deliveryActs = [
  { act: 'deliverNotice', zh: '送达告知书', en: 'Serve the notice', ...opened, basis: '行政处罚法第四十四条' },
  { act: 'deliverDecision', zh: '送达处罚决定书', en: 'Serve the decision', ...opened, basis: '行政处罚法第六十一条' },
  { act: 'deliverNoPenalty', zh: '送达不予处罚决定书', en: 'Serve the decision', ...opened, basis: '行政处罚法第六十一条' },
  { act: 'deliverOrder', zh: '送达责令改正通知书', en: 'Serve the order to correct', ...opened, basis: '行政处罚法第二十八条' },
  { act: 'deliverHearingNotice', zh: '送达听证通知书', en: 'Serve the notice of hearing', ...opened, basis: '行政处罚法第六十四条第二项' },
  { act: 'deliverDemand', zh: '送达催告书', en: 'Serve the demand', ...opened, basis: '行政强制法第三十八条' },
  { act: 'deliverEnforcement', zh: '送达强制执行决定书', en: 'Serve the enforcement decision', ...opened, basis: '行政强制法第三十八条' },
  { act: 'deliverMeasure', zh: '送达强制措施决定书', en: 'Serve the decision on the measure', ...opened, basis: '行政强制法第二十四条' },
  { act: 'deliverLateFine', zh: '送达加处罚款决定书', en: 'Serve the decision on the late fine', ...opened, basis: '行政强制法第四十五条第一款' },
  { act: 'deliverReminder', zh: '送达代履行催告书', en: 'Serve the reminder', ...opened, basis: '行政强制法第三十八条、第五十一条第一款第二项' },
  { act: 'deliverClearing', zh: '送达立即代履行告知书', en: 'Serve the notice of what was cleared', ...opened, basis: '行政强制法第五十二条' },
  { act: 'deliverCosts', zh: '送达代履行费用缴纳通知书', en: 'Serve the demand for the costs', ...opened, basis: '行政强制法第五十一条第二款' },
  { act: 'serveInPerson', zh: '直接送达', en: 'Hand over', to: 'served', asks: ['servedOn', 'receiverRole', 'receiver', 'proof', 'files?'], needs: ['notInFuture'], follows: [arrived],
    writs: ['deliveryReceipt'], ...byOfficer, basis: '民事诉讼法第八十八条' },
  { act: 'serveByLeaving', zh: '留置送达', en: 'Leave at the address', to: 'served', asks: ['servedOn', 'reason', 'witness?', 'proof', 'process?', 'files?'], needs: ['notInFuture', 'leftProven'], follows: [arrived],
    writs: ['deliveryReceipt'], ...byOfficer, basis: '民事诉讼法第八十九条；住房和城乡建设行政处罚程序规定第三十五条' },
  { act: 'serveElectronically', zh: '电子送达', en: 'Serve electronically', to: 'served', asks: ['servedOn', 'toAddress', 'proof'], needs: ['eDeliveryAgreed', 'notInFuture'], follows: [arrived],
    writs: ['deliveryReceipt'], ...byOfficer, basis: '行政处罚法第六十一条第二款；民事诉讼法第九十条' },
  { act: 'serveThroughOther', zh: '委托送达', en: 'Serve through another organ', to: 'served', asks: ['servedOn', 'through', 'proof', 'files?'], needs: ['notInFuture'], follows: [arrived],
    writs: ['deliveryReceipt'], ...byOfficer, basis: '民事诉讼法第九十一条' },
  { act: 'servePassedOn', zh: '转交送达', en: 'Have it passed on', to: 'served', asks: ['servedOn', 'through', 'proof', 'files?'], needs: ['notInFuture'], follows: [arrived],
    writs: ['deliveryReceipt'], ...byOfficer, basis: '民事诉讼法第九十二条至第九十四条' },
  { act: 'post', zh: '邮寄', en: 'Post', to: 'posted', asks: ['sentOn', 'toAddress', 'tracking'], needs: ['notInFuture'], starts: ['post'], ...byOfficer, basis: '民事诉讼法第九十一条' },
  { act: 'postArrived', zh: '邮寄签收', en: 'Post received', from: ['posted'], to: 'served', by: ['officer'], asks: ['servedOn', 'proof'], needs: ['notInFuture'], stops: ['post'], follows: [arrived],
    writs: ['deliveryReceipt'], rights: true, basis: '民事诉讼法第九十一条' },
  { act: 'postReturned', zh: '邮寄退回', en: 'Post returned', from: ['posted'], to: 'toServe', by: ['officer'], asks: ['reason', 'proof?'], stops: ['post'], starts: ['serving'], follows: [{ tell: 'owner' }] },
  { act: 'announce', zh: '公告送达', en: 'Announce', to: 'announced', asks: ['announcedOn', 'where', 'announceGround', 'reason', 'proof', 'files?'], needs: ['notInFuture', 'otherWaysFirst'],
    starts: ['announcement'], ...byOfficer, basis: '民事诉讼法第九十五条', consequence: { zh: '自公告之日起满三十日视为送达。', en: 'It counts as served thirty days after the announcement.' } },
  { act: 'announcementOver', zh: '公告期满，视为送达', en: 'Counts as served', from: ['announced'], to: 'served', by: ['system'], asks: ['clock?'], stops: ['announcement'], follows: [arrived],
    writs: ['deliveryReceipt'], rights: true, basis: '民事诉讼法第九十五条' },
  { act: 'cancel', zh: '取消送达', en: 'Cancelled', from: ['toServe', 'posted', 'announced'], to: 'cancelled', by: ['system'], stops: 'all' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const deliveryProcedure: Procedure = {
  id: 'delivery',
  zh: '送达',
  en: 'Delivery',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: {
    notInFuture: enforcementNeeds.notInFuture,
    eDeliveryAgreed: enforcementNeeds.eDeliveryAgreed,
    otherWaysFirst: enforcementNeeds.otherWaysFirst,
    leftProven: enforcementNeeds.leftProven,
  },
  // prettier-ignore
  fields: {
    ...standardFields,
    servedOn:     enforcementFields.servedOn,
    receiver:     { zh: '签收人', en: 'Signed by', kind: 'text', max: 60 },
    receiverRole: { zh: '签收人身份', en: 'Who signed', kind: 'choice', choices: receivers },
    proof:        { zh: '送达回证、照片', en: 'Proof of service', kind: 'photos', max: 9 },
    witness:      { zh: '见证人', en: 'Witness', kind: 'text', max: 60, hint: { zh: '基层组织或者所在单位的代表；没有的，须拍照、录像', en: 'Of the local organisation or the workplace; without one, photos or film show it' } },
    process:      { zh: '送达过程照片', en: 'Photos of how it was left', kind: 'photos', max: 9, hint: { zh: '没有见证人、也没有录像的须附', en: 'Needed where there is neither a witness nor a film' } },
    toAddress:    { zh: '送达地址', en: 'To which address', kind: 'text', max: 200 },
    through:      { zh: '受托、转交单位', en: 'Through whom', kind: 'text', max: 100 },
    sentOn:       { zh: '交寄日期', en: 'Posted on', kind: 'date' },
    tracking:     { zh: '邮件号', en: 'Tracking number', kind: 'text', max: 40 },
    announcedOn:  { zh: '公告日期', en: 'Announced on', kind: 'date' },
    where:        { zh: '公告载体', en: 'Where announced', kind: 'text', max: 200 },
    announceGround: { zh: '公告送达事由', en: 'Why announced', kind: 'choice', choices: {
      missing: { zh: '受送达人下落不明', en: 'The party cannot be found' }, others: { zh: '其他方式均无法送达', en: 'Every other way has failed' } } },
  },
  acts: deliveryActs,
}
