import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { informationFields } from './fields.ts'
import { informationNeeds } from './needs.ts'

/**
 * 政府信息公开申请 (政府信息公开条例第四章). The day of receipt follows from how the request came; what is unclear is asked for once within
 * seven working days, and the answer is then counted from what was made clear; twenty working days to answer, twenty more where the
 * head of the office agrees and the applicant is told. The time of asking third parties and other organs is not counted.
 */

// prettier-ignore
const states = {
  toConfirm:    { zh: '待与申请人确认', en: 'To be confirmed with the applicant', final: false, owner: 'unitLead', public: { zh: '已提交，待确认收到', en: 'Sent: we will confirm that we have it' } },
  examining:    { zh: '待审查内容', en: 'To be looked at', final: false, owner: 'unitLead', public: { zh: '已收到', en: 'Received' } },
  toSupplement: { zh: '待申请人补正', en: 'To be made clear', final: false, owner: 'unitLead', public: { zh: '请你补正', en: 'Please make it clearer' } },
  handling:     { zh: '办理中', en: 'Being handled', final: false, owner: 'unitLead', public: { zh: '正在办理', en: 'Being handled' } },
  consulting:   { zh: '征求意见中', en: 'Others are asked', final: false, owner: 'unitLead', public: { zh: '正在征求意见', en: 'Others are being asked' } },
  delayed:      { zh: '延迟答复', en: 'Answered later', final: false, owner: 'unitLead', public: { zh: '正在办理', en: 'Being handled' } },
  answered:     { zh: '已答复', en: 'Answered', final: true, owner: null },
  redirected:   { zh: '已告知其他渠道', en: 'Sent to another channel', final: true, owner: null },
  notProcessed: { zh: '不予处理', en: 'Not processed', final: true, owner: null },
  givenUp:      { zh: '视为放弃', en: 'Given up', final: true, owner: null },
  withdrawn:    { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '政府信息公开条例'
const by = ['officer', 'unitLead'] as const
const asked = ['channel', 'topic', 'description', 'form', 'obtainWay', 'photos?'] as const
const opinionAsks = ['opinionKind', 'opinionOf', 'letter'] as const
const opensOpinion = { open: 'informationOpinion', act: 'ask', gives: opinionAsks } as const
const callOff = { children: 'informationOpinion', act: 'callOff' } as const
const beforeAnswer = ['examining', 'handling'] as const
const underWay = ['toConfirm', 'examining', 'toSupplement', 'handling', 'consulting', 'delayed'] as const

// prettier-ignore
const acts = [
  { act: 'lodge', zh: '登记信息公开申请（平信、传真、网上）', en: 'Enter a request that came by letter, fax or online', from: 'nothing', to: 'toConfirm', by: ['reporter', ...by], asks: asked, needs: ['officeSet', 'notReceivedAtOnce'],
    starts: ['confirming'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第二十九条、第三十一条`, public: { zh: '提交申请', en: 'You applied' } },
  { act: 'enter', zh: '登记信息公开申请（当面、签收邮件）', en: 'Enter a request handed in or signed for', from: 'nothing', to: 'examining', by, asks: [...asked, 'receivedOn'], needs: ['officeSet', 'receivedAtOnce', 'notInFuture'],
    starts: ['checking', 'answering'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第二十九条、第三十一条`, public: { zh: '收到申请', en: 'Received' } },
  { act: 'confirm', zh: '与申请人确认收到', en: 'Confirm with the applicant', from: ['toConfirm'], to: 'examining', by, asks: ['confirmedOn', 'note?'], needs: ['notInFuture'], stops: ['confirming'], starts: ['checking', 'answering'], rights: true,
    basis: `${law}第三十一条`, public: { zh: '确认收到', en: 'Receipt confirmed' } },
  { act: 'accept', zh: '内容明确，开始办理', en: 'It is clear: begin', from: ['examining'], to: 'handling', by, asks: ['note?'], stops: ['checking'], rights: true, basis: `${law}第三十三条`, public: { zh: '开始办理', en: 'Being handled' } },
  { act: 'askSupplement', zh: '一次性告知补正', en: 'Ask once to make it clear', from: ['examining'], to: 'toSupplement', by, asks: ['lacks', 'supplementBy'], needs: ['askedOnce', 'inSevenDays', 'limitAhead'], stops: ['checking', 'answering'], starts: ['supplement'],
    writs: ['informationSupplement'], rights: true, basis: `${law}第三十条`, public: { zh: '请你补正', en: 'You are asked to make it clear', reads: 'lacks' }, consequence: { zh: '申请人逾期不补正的，视为放弃申请；答复期限自收到补正之日重新计算。', en: 'If it is not made clear in time the request is given up; the time to answer begins anew with the supplement.' } },
  { act: 'giveMoreTime', zh: '有正当理由，延长补正期限', en: 'More time, for good reason', from: ['toSupplement'], to: 'same', by, asks: ['supplementBy', 'reason'], needs: ['limitAhead'], stops: ['supplement'], starts: ['supplement'], rights: true, basis: `${law}第三十条`,
    public: { zh: '延长补正期限', en: 'You have more time' } },
  { act: 'supplemented', zh: '补正', en: 'Make it clear', from: ['toSupplement'], to: 'handling', by: ['reporter', ...by], asks: ['supplement', 'suppliedOn?', 'photos?'], needs: ['notInFuture'], stops: ['supplement'], starts: ['answering'], follows: [{ tell: 'owner' }], rights: true,
    basis: `${law}第三十条`, public: { zh: '补正', en: 'Made clear', reads: 'supplement' } },
  { act: 'givenUp', zh: '逾期不补正，视为放弃', en: 'Not made clear in time: given up', from: ['toSupplement'], to: 'givenUp', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第三十条`, public: { zh: '逾期未补正，视为放弃申请', en: 'Not made clear in time: given up' } },
  { act: 'askOpinion', zh: '征求第三方、其他机关意见', en: 'Ask a third party or another organ', from: ['handling'], to: 'consulting', by, asks: opinionAsks, pauses: ['answering'], follows: [opensOpinion], rights: true, basis: `${law}第三十二条、第三十四条`,
    public: { zh: '征求意见', en: 'Others are asked' } },
  { act: 'askAnother', zh: '再征求一方意见', en: 'Ask one more', from: ['consulting'], to: 'same', by, asks: opinionAsks, follows: [opensOpinion], rights: true, basis: `${law}第三十二条、第三十四条` },
  { act: 'opinionsIn', zh: '意见已齐', en: 'The opinions are in', from: ['consulting'], to: 'handling', by: ['system'], resumes: ['answering'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第三十三条第三款`, public: { zh: '意见已齐，继续办理', en: 'The opinions are in' } },
  { act: 'extend', zh: '延长答复期限', en: 'Extend the time to answer', from: ['examining', 'handling', 'consulting'], to: 'same', by: ['unitLead'], asks: ['reason'], needs: ['extendedOnce'], extends: ['answering'], writs: ['informationExtension'], rights: true, basis: `${law}第三十三条第二款`,
    public: { zh: '延长答复期限', en: 'The time was extended', reads: 'reason' }, consequence: { zh: '由公开工作机构负责人同意，最长二十个工作日，并告知申请人。', en: 'By the head of the office, at most twenty working days, and the applicant is told.' } },
  { act: 'answer', zh: '答复', en: 'Answer', from: ['examining', 'handling', 'delayed'], to: 'answered', by: ['unitLead', 'officer'],
    asks: ['answerKind', 'answer', 'obtainFrom?', 'obtainOn?', 'ground?', 'reason?', 'searched?', 'organ?', 'earlierNumber?', 'lawBasis?', 'publicInterest?', 'files?', 'photos?'], needs: ['saysAll', 'given', 'thirdPartyHeard'], stops: 'all',
    writs: ['informationAnswer', 'informationThirdPartyNotice'], rights: true, basis: `${law}第三十六条、第三十七条`, public: { zh: '答复', en: 'Answered', reads: 'answer' }, consequence: { zh: '答复书即时生成并编号，申请人凭查询码可以查看。', en: 'The answer is numbered now, and the applicant reads it by the code.' } },
  { act: 'redirect', zh: '告知通过相应渠道提出', en: 'Send to the proper channel', from: ['toConfirm', 'examining', 'handling'], to: 'redirected', by, asks: ['voiceWay', 'reason'], stops: 'all', writs: ['informationRedirect'], rights: true, basis: `${law}第三十九条第一款`,
    public: { zh: '不作为信息公开申请处理', en: 'Not handled as a request', reads: 'reason' } },
  { act: 'askReasons', zh: '要求说明申请理由', en: 'Ask for the reasons', from: beforeAnswer, to: 'same', by, asks: ['reason'], needs: ['reasonsNotAsked'], rights: true, basis: `${law}第三十五条`, public: { zh: '请你说明理由', en: 'You are asked for your reasons', reads: 'reason' } },
  { act: 'giveReasons', zh: '说明申请理由', en: 'Give the reasons', from: beforeAnswer, to: 'same', by: ['reporter', ...by], asks: ['reason'], needs: ['reasonsAsked'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第三十五条`, public: { zh: '说明理由', en: 'You gave your reasons', reads: 'reason' } },
  { act: 'notProcess', zh: '理由不合理，不予处理', en: 'No good reason: do not process', from: beforeAnswer, to: 'notProcessed', by: ['unitLead'], asks: ['reason'], needs: ['reasonsAsked'], stops: 'all', writs: ['informationNotProcessed'], rights: true, basis: `${law}第三十五条`,
    public: { zh: '不予处理', en: 'Not processed', reads: 'reason' } },
  { act: 'delay', zh: '确定延迟答复的期限', en: 'Set a later day for the answer', from: ['handling'], to: 'delayed', by: ['unitLead'], asks: ['answerBy', 'reason'], needs: ['reasonsAsked', 'limitAhead'], stops: ['answering'], starts: ['later'], writs: ['informationDelay'], rights: true, basis: `${law}第三十五条`,
    public: { zh: '延迟答复', en: 'Answered later', reads: 'reason' } },
  { act: 'noticeFee', zh: '通知缴纳信息处理费', en: 'Ask for the processing fee', from: ['handling', 'delayed'], to: 'same', by, asks: ['fen', 'reason'], needs: ['reasonsAsked', 'feeRuleSet'], writs: ['informationFee'], rights: true, basis: `${law}第四十二条`, public: { zh: '通知缴纳信息处理费', en: 'A fee is asked for', reads: 'reason' } },
  { act: 'payFee', zh: '登记缴费', en: 'Enter the payment', from: ['handling', 'delayed'], to: 'same', by, asks: ['fen', 'paidOn'], needs: ['feeNoticed', 'notInFuture'], rights: true, basis: `${law}第四十二条`, public: { zh: '已缴费', en: 'Paid' } },
  { act: 'withdraw', zh: '撤回申请', en: 'Withdraw', from: underWay, to: 'withdrawn', by: ['reporter', ...by], asks: ['reason?'], stops: 'all', follows: [callOff, { tell: 'owner' }], rights: true, basis: `${law}第二十九条`, public: { zh: '撤回申请', en: 'You withdrew it' } },
  { act: 'readRequester', zh: '查看申请人联系方式', en: 'Read how to reach the applicant', from: 'any', to: 'same', by, asks: ['reason'] },
  readOriginal,
  note,
  lapse,
] as const satisfies readonly Act[]

export const informationProcedure: Procedure = {
  id: 'informationRequest',
  zh: '政府信息公开申请',
  en: 'Request for government information',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    confirming: { zh: '与申请人确认', en: 'Confirm with the applicant', level: 'setting' },
    checking: { zh: '告知补正', en: 'Ask to make it clear', level: 'term', term: 'XX-03', from: 'countedFrom' },
    answering: { zh: '答复', en: 'Answer', level: 'term', term: 'XX-05', from: 'countedFrom' },
    supplement: { zh: '补正', en: 'Time to make it clear', level: 'until', onDue: 'givenUp' },
    later: { zh: '延迟答复', en: 'Later answer', level: 'until' },
  },
  needs: informationNeeds,
  fields: informationFields,
  acts,
}
