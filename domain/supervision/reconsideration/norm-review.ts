import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { normFields } from './norm-fields.ts'
import { normNeeds } from './norm-needs.ts'

/**
 * 规范性文件审查 (行政复议法第十三条、第五十六条至第六十条), below the case it came up in: asked for with the application, or begun by the reviewing
 * organ itself. What the organ has power over it deals with in thirty days, after asking the maker; the rest it forwards in seven working days,
 * and the organ there replies in sixty. The case is paused meanwhile and goes on with the outcome. What other reviewing organs forward to this
 * one comes in by `receive`, and is replied to. A rule (规章) is not reviewed here.
 */

// prettier-ignore
const states = {
  received:        { zh: '待确定处理', en: 'To be taken up or forwarded', final: false, owner: 'reviewOfficer' },
  examining:       { zh: '待通知制定机关', en: 'Maker to be asked', final: false, owner: 'reviewOfficer' },
  asked:           { zh: '审查中', en: 'Being reviewed', final: false, owner: 'reviewOfficer' },
  deciding:        { zh: '待负责人决定', en: 'To be decided', final: false, owner: 'unitLead' },
  forwarded:       { zh: '已转送，待回复', en: 'Forwarded, reply awaited', final: false, owner: 'reviewOfficer' },
  inbound:         { zh: '接受转送，审查中', en: 'Forwarded to us', final: false, owner: 'reviewOfficer' },
  inboundDeciding: { zh: '回复意见待决定', en: 'Reply to be decided', final: false, owner: 'unitLead' },
  upheld:          { zh: '条款合法', en: 'Lawful', final: true, owner: null },
  stopped:         { zh: '停止执行，责令纠正', en: 'Stopped, to be corrected', final: true, owner: null },
  answered:        { zh: '已收到处理意见', en: 'Reply received', final: true, owner: null },
  replied:         { zh: '已回复转送机关', en: 'Replied', final: true, owner: null },
  refused:         { zh: '不予审查', en: 'Not reviewed', final: true, owner: null },
  calledOff:       { zh: '不再审查', en: 'Called off', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '行政复议法'
const both = `${law}第五十六条、第五十七条`
const which = ['normTitle', 'normNumber?', 'normClause', 'normKind'] as const
const opened = { from: 'nothing', to: 'received', by: ['system'], starts: ['handling', 'forwarding'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true } as const // prettier-ignore
const pausesMain = { at: 'pauseAt', act: 'normPaused', gives: ['reason'] } as const
/** The case hears of it, and goes on once nothing of the kind is open below it. */
const tellsMain = [
  { parent: 'normAnswered', gives: ['normTitle', 'normResult'] },
  { at: 'resumeAt', act: 'normResumed', gives: ['reason'] },
] as const
const callOffMaker = { children: 'normMaker', act: 'callOff' } as const
const found = ['finding', 'unlawfulGround?', 'superiorLaw?', 'opinion'] as const

// prettier-ignore
const acts = [
  { act: 'openAsked', zh: '申请人提出附带审查', en: 'Asked for by the applicant', ...opened, asks: ['unit'], basis: `${law}第十三条、第五十六条` },
  { act: 'openFound', zh: '复议机关启动审查', en: 'Begun by the reviewing organ', ...opened, asks: ['normTitle', 'normNumber?', 'normClause', 'reason'], basis: `${law}第五十七条` },
  { act: 'receive', zh: '登记转送来的规范性文件', en: 'Enter a document forwarded to us', from: 'nothing', to: 'inbound', by: ['reviewOfficer'], asks: ['fromOrgan', 'fromNumber?', ...which, 'makerUnit', 'receivedOn', 'photos?', 'files?'],
    needs: ['officeSet', 'notARule', 'makerFits', 'notInFuture'], starts: ['opinion'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第六十条` },
  { act: 'takeUp', zh: '有权处理，中止复议并审查', en: 'Take it up: the case is paused', from: ['received'], to: 'examining', by: ['reviewOfficer'], asks: [...which, 'makerUnit', 'note?'], needs: ['notARule', 'makerFits', 'mainInHand'],
    stops: ['forwarding'], starts: ['asking'], sets: ['title'], follows: [pausesMain], rights: true, basis: `${law}第三十九条第一款第九项、第五十六条、第五十七条`,
    consequence: { zh: '复议案件随即中止并书面告知双方；三个工作日内须通知制定机关答复。', en: 'The case is paused and both sides are told in writing; the maker is to be asked within three working days.' } },
  { act: 'forward', zh: '无权处理，转送有权机关', en: 'Forward to the organ with power', from: ['received'], to: 'forwarded', by: ['reviewOfficer', 'unitLead'], asks: [...which, 'organ', 'reason'], needs: ['notARule', 'mainInHand'], stops: 'all', starts: ['reply'], sets: ['title'],
    follows: [pausesMain], writs: ['normForward'], rights: true, basis: both, consequence: { zh: '转送函即时编号，复议案件随即中止并书面告知双方。', en: 'The letter is numbered now; the case is paused and both sides are told in writing.' } },
  { act: 'refuse', zh: '不予附带审查', en: 'Do not review it', from: ['received'], to: 'refused', by: ['reviewOfficer', 'unitLead'], asks: ['normRefusal', 'normTitle?', 'reason'], needs: ['askedFor'], stops: 'all', follows: tellsMain, writs: ['normRefusal'], rights: true, basis: `${law}第十三条` },
  { act: 'drop', zh: '不再审查', en: 'Drop it', from: ['received'], to: 'calledOff', by: ['reviewOfficer', 'unitLead'], asks: ['reason'], needs: ['foundByBody'], stops: 'all', follows: [{ at: 'resumeAt', act: 'normResumed', gives: ['reason'] }], rights: true, basis: `${law}第五十七条` },
  { act: 'askMaker', zh: '通知制定机关书面答复', en: 'Ask the maker to answer', from: ['examining'], to: 'asked', by: ['reviewOfficer'], asks: ['questions'], stops: ['asking'], follows: [{ open: 'normMaker', act: 'ask', gives: ['questions'] }], writs: ['normAnswerNotice'], rights: true, basis: `${law}第五十八条第一款` },
  { act: 'consultMaker', zh: '征求制定机关意见', en: 'Ask the maker', from: ['inbound'], to: 'same', by: ['reviewOfficer'], asks: ['questions'], needs: ['notAskedYet'], follows: [{ open: 'normMaker', act: 'ask', gives: ['questions'] }], writs: ['normAnswerNotice'], rights: true, basis: `${law}第六十条` },
  { act: 'makerAnswered', zh: '制定机关已答复', en: 'The maker answered', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }] },
  { act: 'makerSilent', zh: '制定机关逾期未答复', en: 'The maker did not answer in time', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }] },
  { act: 'makerAnsweredLate', zh: '制定机关逾期答复', en: 'The maker answered late', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }] },
  { act: 'makerCorrected', zh: '制定机关报告纠正情况', en: 'The maker put it right', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }] },
  { act: 'callMaker', zh: '要求制定机关当面说明理由', en: 'Call the maker to explain', from: ['asked'], to: 'same', by: ['reviewOfficer'], asks: ['heldAt', 'place', 'questions'], needs: ['meetingAhead', 'noMeetingOpen'], follows: [{ open: 'normMaker', act: 'askMeeting', gives: ['heldAt', 'place', 'questions'] }],
    writs: ['normMeeting'], rights: true, basis: `${law}第五十八条第二款` },
  { act: 'recordMeeting', zh: '记录当面说明', en: 'Record what was explained', from: ['asked'], to: 'same', by: ['reviewOfficer'], asks: ['makerCame', 'record', 'photos?', 'files?'], needs: ['meetingCalled'], follows: [{ children: 'normMaker', act: 'appeared', in: ['toAppear'] }], rights: true, basis: `${law}第五十八条第二款` },
  { act: 'propose', zh: '提出审查意见', en: 'Propose a finding', from: ['asked'], to: 'deciding', by: ['reviewOfficer'], asks: found, needs: ['makerHeard', 'groundGiven'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第五十九条` },
  { act: 'sendBack', zh: '退回重新审查', en: 'Send back', from: ['deciding'], to: 'asked', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'uphold', zh: '决定：条款合法', en: 'Decide: lawful', from: ['deciding'], to: 'upheld', by: ['unitLead'], asks: ['note?'], needs: ['proposedLawful', 'byOrganHead'], apartFrom: ['propose'], stops: 'all', follows: [callOffMaker, ...tellsMain], writs: ['normOpinion'], rights: true, basis: `${law}第五十九条`,
    consequence: { zh: '复议案件随即恢复审理；结论在复议决定书中一并告知。', en: 'The case goes on; the finding is told in its decision.' } },
  { act: 'stop', zh: '决定：停止执行条款并责令纠正', en: 'Decide: stop the clause', from: ['deciding'], to: 'stopped', by: ['unitLead'], asks: ['note?'], needs: ['proposedUnlawful', 'byOrganHead'], apartFrom: ['propose'], stops: 'all',
    follows: [callOffMaker, { openParts: 'normMaker', act: 'orderCorrection' }, ...tellsMain], writs: ['normStop'], rights: true, basis: `${law}第五十九条`,
    consequence: { zh: '该条款停止执行，制定机关须纠正；复议案件随即恢复审理。', en: 'The clause is applied no more and its maker has to correct it; the case goes on.' } },
  { act: 'enterReceipt', zh: '登记对方收到日期', en: 'Enter when it was received there', from: ['forwarded'], to: 'same', by: ['reviewOfficer'], asks: ['receivedOn', 'photos?'], needs: ['notInFuture'], stops: ['reply'], starts: ['reply'], rights: true, basis: `${law}第六十条` },
  { act: 'enterReply', zh: '登记有权机关的处理意见', en: 'Enter the reply', from: ['forwarded'], to: 'answered', by: ['reviewOfficer'], asks: [...found, 'replyNumber?', 'repliedOn', 'photos?', 'files?'], needs: ['groundGiven', 'notInFuture'], stops: 'all', follows: tellsMain, rights: true, basis: `${law}第六十条`,
    consequence: { zh: '复议案件随即恢复审理；结论在复议决定书中一并告知。', en: 'The case goes on; the finding is told in its decision.' } },
  { act: 'proposeReply', zh: '拟定处理意见', en: 'Propose the reply', from: ['inbound'], to: 'inboundDeciding', by: ['reviewOfficer'], asks: found, needs: ['groundGiven'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第六十条` },
  { act: 'sendBackReply', zh: '退回重新拟定', en: 'Send the reply back', from: ['inboundDeciding'], to: 'inbound', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'reply', zh: '回复处理意见', en: 'Reply', from: ['inboundDeciding'], to: 'replied', by: ['unitLead'], asks: ['note?'], needs: ['byOrganHead'], apartFrom: ['proposeReply'], stops: 'all', follows: [callOffMaker, { openParts: 'normMaker', act: 'orderCorrection' }], writs: ['normReply'], rights: true, basis: `${law}第六十条`,
    consequence: { zh: '回复函即时编号；认为不合法的，同时责令制定机关纠正。', en: 'The reply is numbered now; where the clause is unlawful its maker is ordered to correct it.' } },
  { act: 'callOff', zh: '复议终结，不再审查', en: 'Called off with the case', from: 'open', to: 'calledOff', by: ['system'], stops: 'all', follows: [callOffMaker, { tell: 'owner' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const normReviewProcedure: Procedure = {
  id: 'normReview',
  zh: '规范性文件审查',
  en: 'Review of a normative document',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  // prettier-ignore
  clocks: {
    handling:   { zh: '处理规范性文件', en: 'Deal with the document', level: 'term', term: 'FY-22', from: 'askedOn' },
    forwarding: { zh: '无权处理的，转送', en: 'Forward what is not ours', level: 'term', term: 'FY-22b', from: 'askedOn' },
    asking:     { zh: '通知制定机关答复', en: 'Ask the maker', level: 'term', term: 'FY-22c' },
    reply:      { zh: '有权机关回复处理意见', en: 'Reply of the organ with power', level: 'term', term: 'FY-22e', from: 'receivedOn' },
    opinion:    { zh: '回复处理意见', en: 'Reply to who forwarded it', level: 'term', term: 'FY-22e', from: 'receivedOn' },
  },
  needs: normNeeds,
  fields: normFields,
  acts,
}
