import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { reviewFields } from './fields.ts'
import { reviewNeeds } from './needs.ts'

/**
 * 行政复议 (行政复议法, revised 2023): somebody asks the government to review an act of one of its organs. 申请 → (补正) → 受理 → 发送副本 →
 * 答复 → 听取意见 (听证) → 拟定意见 → 负责人同意 → 决定 → 送达, with 中止, 终止, 调解 and 撤回 on the way. The body in the government that handles it
 * (复议机构) has the matter; the respondent has only what it is asked, in matters of its own (respondent.ts). What the decision does to the challenged
 * act is done there by acts of the system, once the decision is served (第七十五条第二款).
 */

const examined = { zh: '正在审理', en: 'Being reviewed' }

// prettier-ignore
const states = {
  withAgency:     { zh: '待转送', en: 'With the organ that acted', final: false, owner: 'unitLead', public: { zh: '已交作出决定的机关', en: 'With the organ that decided' } },
  received:       { zh: '待受理', en: 'To be accepted', final: false, owner: 'reviewOfficer', public: { zh: '已收到，正在审查', en: 'Received, being examined' } },
  toComplete:     { zh: '待补正', en: 'To be completed', final: false, owner: 'reviewOfficer', public: { zh: '请补正材料', en: 'Please complete it' } },
  accepted:       { zh: '待发送副本', en: 'Copy to be sent', final: false, owner: 'reviewOfficer', public: { zh: '已受理', en: 'Accepted' } },
  examining:      { zh: '审理中', en: 'Under review', final: false, owner: 'reviewOfficer', public: examined },
  toHear:         { zh: '待听证', en: 'Hearing called', final: false, owner: 'reviewOfficer', public: { zh: '将举行听证', en: 'A hearing is called' } },
  suspended:      { zh: '已中止', en: 'Paused', final: false, owner: 'reviewOfficer', public: { zh: '已中止', en: 'Paused' } },
  normSuspended:  { zh: '已中止（审查规范性文件）', en: 'Paused: a document is reviewed', final: false, owner: 'reviewOfficer', public: { zh: '已中止，正在审查规范性文件', en: 'Paused: a document is being reviewed' } },
  partySuspended: { zh: '已中止（申请人方面）', en: 'Paused for the applicant', final: false, owner: 'reviewOfficer', public: { zh: '已中止', en: 'Paused' } },
  toSign:         { zh: '待签署调解书', en: 'Mediation to be signed', final: false, owner: 'reviewOfficer', public: { zh: '请签署调解书', en: 'The agreement is to be signed' } },
  deciding:       { zh: '待负责人决定', en: 'To be decided', final: false, owner: 'unitLead', public: examined },
  toServe:        { zh: '决定送达中', en: 'Decision being served', final: false, owner: 'reviewOfficer', public: { zh: '已作出决定', en: 'Decided' } },
  served:         { zh: '决定已生效', en: 'Decision in force', final: false, owner: 'reviewOfficer', public: { zh: '决定已生效', en: 'The decision is in force' } },
  concluded:      { zh: '已办结', en: 'Concluded', final: true, owner: null },
  mediated:       { zh: '已调解', en: 'Mediated', final: true, owner: null },
  terminated:     { zh: '已终止', en: 'Terminated', final: true, owner: null },
  notAccepted:    { zh: '不予受理', en: 'Not accepted', final: true, owner: null },
  givenUp:        { zh: '视为放弃申请', en: 'Counts as given up', final: true, owner: null },
  withdrawn:      { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
  selfCorrected:  { zh: '行政机关已自行纠正', en: 'Put right by the organ itself', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '行政复议法'
const pending = ['accepted', 'examining', 'toHear', 'suspended', 'partySuspended', 'normSuspended', 'toSign', 'deciding'] as const
const withOfficer = ['accepted', 'examining', 'toHear'] as const
const application = [
  'source',
  'actKind',
  'aboutNumber?',
  'aboutUnit?',
  'actText',
  'knownOn?',
  'requests',
  'facts',
  'normReview',
  'receivedOn?',
  'photos?',
  'files?',
] as const
const callOff = [
  { children: 'reviewAnswer', act: 'callOff' },
  { children: 'reviewSignature', act: 'callOff' },
  { children: 'normReview', act: 'callOff' },
] as const // what need no longer be done below it
const callOffSigning = { children: 'reviewSignature', act: 'callOff' } as const
/** 附带审查 begins with the case, where the applicant asked for it (第十三条). */
const reviewsNorm = { openParts: 'normReview', act: 'openAsked' } as const
/** Told to the challenged matter, where it is one of ours and knows the act. */
const begins = { at: 'beginAt', act: 'reviewBegun', gives: ['statedOn', 'reviewNumber'] } as const
const ends = { at: 'endAt', act: 'reviewEnded', gives: ['statedOn', 'reviewNumber', 'reviewResult'] } as const

// prettier-ignore
const intake = [
  { act: 'lodge', zh: '登记复议申请', en: 'Enter an application', from: 'nothing', to: 'received', by: ['reporter', 'reviewOfficer'], asks: application, needs: ['officeSet', 'numberKnown', 'notInFuture'],
    starts: ['examination'], sets: ['unit', 'title'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第二十二条`, public: { zh: '提出复议申请', en: 'You applied' } },
  { act: 'lodgeViaAgency', zh: '向作出决定的机关提交', en: 'Filed through the organ that decided', from: 'nothing', to: 'withAgency', by: ['reporter'], asks: application, needs: ['officeSet', 'numberKnown', 'viaAgencyFits', 'notInFuture'],
    starts: ['forwarding'], sets: ['unit', 'title'], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第三十二条第一款`, public: { zh: '通过作出决定的机关提出申请', en: 'You applied through the organ that decided' } },
  { act: 'forward', zh: '维持原决定并转送复议机关', en: 'Uphold it and forward', from: ['withAgency'], to: 'received', by: ['unitLead'], asks: ['reason'], stops: ['forwarding'], starts: ['examination'], sets: ['unit'], follows: [{ tell: 'owner' }],
    rights: true, basis: `${law}第三十二条第二款`, public: { zh: '已转送复议机关', en: 'Forwarded to the reviewing organ' }, consequence: { zh: '转送后本单位不再办理该申请。', en: 'After that the application is out of this unit’s hands.' } },
  { act: 'selfCorrect', zh: '自行纠正后办结', en: 'Close: put right ourselves', from: ['withAgency'], to: 'selfCorrected', by: ['unitLead'], asks: ['reason'], needs: ['selfCorrected'], stops: 'all', rights: true, basis: `${law}第三十二条第二款`,
    public: { zh: '作出决定的机关已自行纠正', en: 'The organ put it right itself', reads: 'reason' }, consequence: { zh: '理由将告知申请人；申请人仍不服的，可以直接向复议机关申请。', en: 'The applicant is told, and may still apply to the reviewing organ.' } },
  { act: 'askCompletion', zh: '通知补正', en: 'Ask to complete it', from: ['received'], to: 'toComplete', by: ['reviewOfficer'], asks: ['toComplete'], needs: ['completionOnce'], stops: ['examination'], starts: ['completion'],
    writs: ['reviewCompletion'], rights: true, basis: `${law}第三十一条第一款`, public: { zh: '需要补正', en: 'To be completed', reads: 'toComplete' }, consequence: { zh: '补正只能通知一次，须一次写明。', en: 'It can be asked for once only: name everything.' } },
  { act: 'complete', zh: '提交补正材料', en: 'Complete it', from: ['toComplete'], to: 'received', by: ['reporter', 'reviewOfficer'], asks: ['completion', 'photos?'], stops: ['completion'], starts: ['examination'], follows: [{ tell: 'owner' }],
    rights: true, basis: `${law}第三十一条第三款`, public: { zh: '提交补正材料', en: 'You completed it', reads: 'completion' } },
  { act: 'giveMoreTime', zh: '延长补正期限', en: 'Give more time to complete', from: ['toComplete'], to: 'same', by: ['reviewOfficer'], asks: ['limit', 'reason'], needs: ['limitAhead'], stops: ['completion'], starts: ['completion'], rights: true, basis: `${law}第三十一条第二款` },
  { act: 'givenUp', zh: '逾期不补正，视为放弃', en: 'Not completed in time: given up', from: ['toComplete'], to: 'givenUp', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第三十一条第二款`, public: { zh: '逾期没有补正，视为放弃申请', en: 'Not completed in time: it counts as given up' } },
  { act: 'accept', zh: '受理', en: 'Accept', from: ['received'], to: 'accepted', by: ['reviewOfficer'], asks: ['track', 'summaryGround?', 'major', 'lateReason?', 'aboutNumber?', 'aboutUnit?', 'note?'],
    needs: ['numberKnown', 'respondentKnown', 'notBefore', 'inTime', 'trackFits'], stops: ['examination'], starts: ['copy', 'decision'], sets: ['number', 'title'], follows: [begins, reviewsNorm, { tell: 'owner' }], writs: ['reviewAcceptance'], rights: true,
    basis: `${law}第三十条、第五十三条`, public: { zh: '受理', en: 'Accepted' }, consequence: { zh: '受理后申请人不得就同一行为起诉。', en: 'While it is pending the applicant may not sue over the same act.' } },
  { act: 'deemAccepted', zh: '期满未决定，视为受理', en: 'Time is up: counts as accepted', from: ['received'], to: 'accepted', by: ['system'], asks: ['clock?'], stops: ['examination'], starts: ['copy', 'decision'], sets: ['number', 'title'], follows: [begins, reviewsNorm, { tell: 'owner' }, { tell: 'superior' }],
    writs: ['reviewAcceptance'], rights: true, basis: `${law}第三十条第三款`, public: { zh: '视为受理', en: 'Counts as accepted' } },
  { act: 'notAccept', zh: '不予受理', en: 'Do not accept', from: ['received'], to: 'notAccepted', by: ['unitLead', 'reviewOfficer'], asks: ['refusalGround', 'reason', 'organ?'], needs: ['organNamed'], stops: 'all', sets: ['number'], writs: ['reviewRefusal'], rights: true,
    basis: `${law}第三十条第二款`, public: { zh: '不予受理', en: 'Not accepted', reads: 'reason' }, consequence: { zh: '决定书和理由送申请人；复议前置的，可以在十五日内起诉。', en: 'The applicant gets the decision with its reason, and may sue where reconsideration had to come first.' } },
  { act: 'linkAct', zh: '关联被复议的案件', en: 'Tie to the challenged case', from: 'open', to: 'same', by: ['reviewOfficer'], asks: ['aboutNumber', 'aboutUnit?'], needs: ['numberKnown'], follows: [begins] },
  { act: 'withdraw', zh: '撤回申请', en: 'Withdraw', from: ['withAgency', 'received', 'toComplete'], to: 'withdrawn', by: ['reporter'], asks: ['reason?'], stops: 'all', follows: [{ tell: 'owner' }], rights: true, basis: `${law}第二十二条`, public: { zh: '撤回申请', en: 'You withdrew it' } },
] as const satisfies readonly Act[]

// prettier-ignore
const trial = [
  { act: 'sendCopy', zh: '发送副本，通知答复', en: 'Send the copy and ask for the answer', from: ['accepted'], to: 'examining', by: ['reviewOfficer'], asks: ['note?'], needs: ['respondentKnown'], stops: ['copy'], follows: [{ open: 'reviewAnswer', act: 'ask' }],
    writs: ['reviewAnswerNotice'], rights: true, basis: `${law}第四十八条、第五十四条第一款`, public: { zh: '已通知被申请人答复', en: 'The respondent was asked to answer' } },
  { act: 'answered', zh: '被申请人已答复', en: 'The respondent answered', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }], public: { zh: '被申请人已答复', en: 'The respondent answered' } },
  { act: 'answerLapsed', zh: '被申请人逾期未答复', en: 'No answer in time', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第七十条`, public: { zh: '被申请人逾期没有答复', en: 'The respondent did not answer in time' } },
  { act: 'answeredLate', zh: '被申请人逾期答复', en: 'Answered late', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第七十条` },
  { act: 'toOrdinary', zh: '转为普通程序', en: 'Go over to the ordinary procedure', from: ['examining'], to: 'same', by: ['unitLead'], asks: ['reason'], needs: ['isSummary'], stops: ['decision'], starts: ['decision'], rights: true, basis: `${law}第五十五条`,
    public: { zh: '转为普通程序', en: 'Now in the ordinary procedure' } },
  { act: 'markMajor', zh: '认定为重大、疑难、复杂案件', en: 'Treat it as a major case', from: [...withOfficer], to: 'same', by: ['reviewOfficer', 'unitLead'], asks: ['reason'], needs: ['isOrdinary'], rights: true, basis: `${law}第五十条第一款、第五十二条第二款` },
  { act: 'openFile', zh: '查阅被复议案卷', en: 'Open the challenged file', from: 'any', to: 'same', by: ['reviewOfficer', 'unitLead'], asks: ['reason?'], rights: true, basis: `${law}第四十五条第一款` },
  { act: 'hear', zh: '听取当事人意见', en: 'Hear the parties', from: ['examining'], to: 'same', by: ['reviewOfficer'], asks: ['hearingWay', 'record', 'photos?', 'files?'], rights: true, basis: `${law}第四十九条`, public: { zh: '听取意见', en: 'You were heard' } },
  { act: 'investigate', zh: '调查取证', en: 'Gather evidence', from: ['examining'], to: 'same', by: ['reviewOfficer'], asks: ['record', 'photos?', 'files?'], rights: true, basis: `${law}第四十五条` },
  { act: 'callHearing', zh: '通知听证', en: 'Call a hearing', from: ['examining'], to: 'toHear', by: ['reviewOfficer'], asks: ['heldAt', 'place', 'topics'], needs: ['hearingAhead'], starts: ['hearing'], writs: ['reviewHearingNotice'], rights: true, basis: `${law}第五十条、第五十一条`,
    public: { zh: '通知听证', en: 'A hearing was called' } },
  { act: 'holdHearing', zh: '听证笔录', en: 'Record the hearing', from: ['toHear'], to: 'examining', by: ['reviewOfficer'], asks: ['attendees', 'respondentHead', 'absence?', 'record', 'photos?', 'files?'], needs: ['headOrReason'], stops: ['hearing'], rights: true, basis: `${law}第五十条第三款、第五十一条`,
    public: { zh: '举行听证', en: 'The hearing was held' } },
  { act: 'dropHearing', zh: '取消听证', en: 'Call the hearing off', from: ['toHear'], to: 'examining', by: ['reviewOfficer'], asks: ['reason'], stops: ['hearing'], rights: true, basis: `${law}第五十条`, public: { zh: '听证取消', en: 'The hearing was called off', reads: 'reason' } },
  { act: 'consult', zh: '记录复议委员会咨询意见', en: 'Enter the committee’s opinion', from: [...withOfficer, 'deciding'], to: 'same', by: ['reviewOfficer'], asks: ['record', 'photos?'], rights: true, basis: `${law}第五十二条` },
  { act: 'extend', zh: '延长审理期限', en: 'Extend the time to decide', from: ['examining', 'toHear', 'deciding'], to: 'same', by: ['unitLead'], asks: ['reason'], needs: ['isOrdinary', 'extendedOnce'], extends: ['decision'], writs: ['reviewExtension'], rights: true,
    basis: `${law}第六十二条第一款`, public: { zh: '延长审理期限', en: 'The time to decide was extended', reads: 'reason' } },
  { act: 'stay', zh: '决定停止执行', en: 'Stay execution', from: ['received', ...pending], to: 'same', by: ['reviewOfficer', 'unitLead'], asks: ['stayGround', 'reason'], needs: ['notStayed'], follows: [{ at: 'actAt', act: 'stayBegun', gives: ['statedOn', 'reviewNumber'] }], writs: ['reviewStay'], rights: true,
    basis: `${law}第四十二条`, public: { zh: '决定停止执行', en: 'Execution was stayed' } },
  { act: 'liftStay', zh: '恢复执行', en: 'Lift the stay', from: [...pending], to: 'same', by: ['reviewOfficer', 'unitLead'], asks: ['reason'], needs: ['isStayed'], follows: [{ at: 'actAt', act: 'stayLifted', gives: ['statedOn'] }], rights: true, basis: `${law}第四十二条`, public: { zh: '恢复执行', en: 'The stay was lifted' } },
  { act: 'suspend', zh: '中止', en: 'Pause', from: ['examining'], to: 'suspended', by: ['reviewOfficer', 'unitLead'], asks: ['pauseGround', 'reason'], pauses: ['decision'], starts: ['suspension'], writs: ['reviewPause'], rights: true, basis: `${law}第三十九条`, public: { zh: '中止', en: 'Paused', reads: 'reason' } },
  { act: 'suspendForParty', zh: '因申请人方面原因中止', en: 'Pause for the applicant', from: ['examining'], to: 'partySuspended', by: ['reviewOfficer', 'unitLead'], asks: ['partyPauseGround', 'reason'], pauses: ['decision'], starts: ['partySuspension'], writs: ['reviewPause'], rights: true,
    basis: `${law}第三十九条、第四十一条第五项`, public: { zh: '中止', en: 'Paused', reads: 'reason' } },
  { act: 'startNorm', zh: '认为依据不合法，启动审查', en: 'Begin to review the document it rests on', from: ['examining', 'normSuspended'], to: 'same', by: ['reviewOfficer'], asks: ['normTitle', 'normNumber?', 'normClause', 'reason'], follows: [{ open: 'normReview', act: 'openFound', gives: ['normTitle', 'normNumber', 'normClause', 'reason'] }], rights: true, basis: `${law}第五十七条` },
  { act: 'normPaused', zh: '审查规范性文件，中止', en: 'Paused: a document is reviewed', from: ['examining'], to: 'normSuspended', by: ['system'], asks: ['reason?'], pauses: ['decision'], starts: ['suspension'], writs: ['reviewPause'], rights: true, basis: `${law}第三十九条第一款第九项、第三款`,
    public: { zh: '中止：正在审查规范性文件', en: 'Paused: a document is being reviewed' } },
  { act: 'normAnswered', zh: '规范性文件审查结果', en: 'Outcome for a document', from: 'any', to: 'same', by: ['system'], asks: ['normTitle?', 'normResult'], follows: [{ tell: 'owner' }], public: { zh: '规范性文件审查结果', en: 'Outcome for the document', reads: 'normResult' } },
  { act: 'normResumed', zh: '规范性文件审查终结，恢复审理', en: 'Resumed with the outcome', from: ['normSuspended'], to: 'examining', by: ['system'], asks: ['reason?'], stops: ['suspension'], resumes: ['decision'], writs: ['reviewResume'], rights: true, basis: `${law}第三十九条第二款、第三款`,
    public: { zh: '恢复审理', en: 'Resumed' } },
  { act: 'resume', zh: '恢复审理', en: 'Resume', from: ['suspended'], to: 'examining', by: ['reviewOfficer', 'unitLead'], asks: ['reason'], stops: ['suspension'], resumes: ['decision'], writs: ['reviewResume'], rights: true, basis: `${law}第三十九条第二款、第三款`, public: { zh: '恢复审理', en: 'Resumed' } },
  { act: 'resumeForParty', zh: '恢复审理（申请人方面）', en: 'Resume with the applicant', from: ['partySuspended'], to: 'examining', by: ['reviewOfficer', 'unitLead'], asks: ['reason'], stops: ['partySuspension'], resumes: ['decision'], writs: ['reviewResume'], rights: true,
    basis: `${law}第三十九条第二款、第三款`, public: { zh: '恢复审理', en: 'Resumed' } },
  { act: 'pauseOver', zh: '中止满六十日，终止', en: 'Sixty days paused: terminated', from: ['partySuspended'], to: 'terminated', by: ['system'], asks: ['clock?'], stops: 'all', follows: [...callOff, ends], writs: ['reviewTermination'], rights: true, basis: `${law}第四十一条第五项`, public: { zh: '终止', en: 'Terminated' } },
  { act: 'terminate', zh: '终止', en: 'Terminate', from: ['examining', 'suspended', 'partySuspended', 'normSuspended'], to: 'terminated', by: ['unitLead'], asks: ['endGround', 'reason'], stops: 'all', follows: [...callOff, ends], writs: ['reviewTermination'], rights: true, basis: `${law}第四十一条第二项至第四项`,
    public: { zh: '终止', en: 'Terminated', reads: 'reason' } },
  { act: 'askWithdrawal', zh: '申请撤回', en: 'Ask to withdraw', from: [...pending], to: 'same', by: ['reporter'], asks: ['settled', 'reason'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第四十一条第一项、第七十四条第二款`, public: { zh: '申请撤回', en: 'You asked to withdraw' } },
  { act: 'allowWithdrawal', zh: '准予撤回并终止', en: 'Allow the withdrawal', from: [...pending], to: 'terminated', by: ['reviewOfficer', 'unitLead'], asks: ['note?'], needs: ['withdrawalAsked'], stops: 'all', follows: [...callOff, ends], writs: ['reviewTermination'], rights: true,
    basis: `${law}第四十一条第一项、第七十四条第二款`, public: { zh: '准予撤回，复议终止', en: 'Withdrawn and terminated' }, consequence: { zh: '申请人不得再以同一事实和理由申请复议。', en: 'The applicant cannot apply again on the same facts and grounds.' } },
] as const satisfies readonly Act[]

// prettier-ignore
const deciding = [
  { act: 'mediate', zh: '调解达成协议', en: 'Mediated: put it down', from: ['examining'], to: 'toSign', by: ['reviewOfficer'], asks: ['agreement', 'newFen?', 'record?'], needs: ['mediationFits'], starts: ['signing'], follows: [{ open: 'reviewSignature', act: 'ask', gives: ['agreement', 'newFen'] }], rights: true,
    basis: `${law}第五条、第七十三条`, public: { zh: '调解达成协议，待签署', en: 'Mediated: the agreement is to be signed', reads: 'agreement' } },
  { act: 'signMediation', zh: '签署调解书', en: 'Sign the agreement', from: ['toSign'], to: 'same', by: ['reporter'], asks: ['signed'], needs: ['notSigned'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第七十三条第一款`, public: { zh: '签署调解书', en: 'You signed the agreement' } },
  { act: 'signedForApplicant', zh: '登记申请人书面签署', en: 'Enter the applicant’s signature on paper', from: ['toSign'], to: 'same', by: ['reviewOfficer'], asks: ['photos'], needs: ['notSigned'], rights: true, basis: `${law}第七十三条第一款`, public: { zh: '签署调解书', en: 'You signed the agreement' } },
  { act: 'respondentSigned', zh: '被申请人已签署', en: 'The respondent signed', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }], public: { zh: '被申请人已签署', en: 'The respondent signed' } },
  { act: 'refuseMediation', zh: '不同意调解', en: 'Do not agree', from: ['toSign'], to: 'examining', by: ['reporter', 'reviewOfficer'], asks: ['reason'], stops: ['signing'], follows: [callOffSigning, { tell: 'owner' }], rights: true, basis: `${law}第七十三条第二款`, public: { zh: '没有签署，继续审理', en: 'Not signed: the review goes on' } },
  { act: 'respondentRefused', zh: '被申请人不同意调解', en: 'The respondent does not agree', from: ['toSign'], to: 'examining', by: ['system'], stops: ['signing'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第七十三条第二款`, public: { zh: '被申请人不同意，继续审理', en: 'The respondent did not agree: the review goes on' } },
  { act: 'signingOver', zh: '逾期未签署，继续审理', en: 'Not signed in time', from: ['toSign'], to: 'examining', by: ['system'], asks: ['clock?'], stops: ['signing'], follows: [callOffSigning, { tell: 'owner' }], rights: true, basis: `${law}第七十三条第二款`, public: { zh: '没有签署，继续审理', en: 'Not signed: the review goes on' } },
  { act: 'sealMediation', zh: '加盖印章，调解书生效', en: 'Seal it: the agreement is in force', from: ['toSign'], to: 'mediated', by: ['reviewOfficer', 'unitLead'], asks: ['note?'], needs: ['signedByBoth'], stops: 'all',
    follows: [...callOff, { at: 'changeAt', act: 'changedOnReview', gives: ['statedOn', 'reviewNumber', 'newFen', 'reviewResult', 'enforcer'] }, ends, { openParts: 'reviewDuty', act: 'openDuty' }], writs: ['reviewMediation'], rights: true, basis: `${law}第七十三条第一款`,
    public: { zh: '调解书生效，复议办结', en: 'The agreement is in force' }, consequence: { zh: '调解书即具有法律效力，复议办结。', en: 'The agreement binds both sides, and the reconsideration is over.' } },
  { act: 'propose', zh: '提出拟办意见', en: 'Propose a decision', from: ['examining'], to: 'deciding', by: ['reviewOfficer'], asks: ['outcome', 'decisionGround', 'found', 'opinion', 'newFen?', 'redo', 'performBy?', 'thirdPartyEvidence', 'contraryRequest'],
    needs: ['heard', 'majorHeard', 'normsSettled', 'outcomeStands'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第六十一条第一款` },
  { act: 'discuss', zh: '集体讨论', en: 'Discuss it together', from: ['deciding'], to: 'same', by: ['unitLead'], asks: ['attendees', 'record'], rights: true, basis: `${law}第六十一条第一款` },
  { act: 'sendBack', zh: '退回重新审理', en: 'Send back', from: ['deciding'], to: 'examining', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'decide', zh: '作出复议决定', en: 'Decide', from: ['deciding'], to: 'toServe', by: ['unitLead'], asks: ['note?'], needs: ['byOrganHead', 'majorDiscussed', 'normsSettled', 'proposalStands'], apartFrom: ['propose'], stops: ['decision'], starts: ['service'], follows: [...callOff, { tell: 'owner' }],
    writs: ['reviewDecision'], rights: true, basis: `${law}第六十一条、第六十二条、第七十五条`, public: { zh: '作出复议决定', en: 'Decided' }, consequence: { zh: '决定书即时编号；一经送达即发生法律效力，被复议的行为随之变化。', en: 'The decision is numbered now; once served it takes effect and the challenged act changes with it.' } },
  { act: 'recordService', zh: '登记决定书送达', en: 'Enter the service of the decision', from: ['toServe'], to: 'served', by: ['reviewOfficer'], asks: ['servedOn', 'serviceWay', 'photos?'], needs: ['notInFuture'], stops: ['service'], starts: ['suit'],
    follows: [
      { at: 'quashAt', act: 'quashed', gives: ['statedOn', 'reviewNumber', 'reviewResult', 'reason'] }, { at: 'quashEndedAt', act: 'quashedEnded', gives: ['statedOn', 'reviewNumber', 'reviewResult', 'reason'] },
      { at: 'changeAt', act: 'changedOnReview', gives: ['statedOn', 'reviewNumber', 'newFen', 'reviewResult', 'enforcer'] }, { at: 'unlawfulAt', act: 'foundUnlawful', gives: ['statedOn', 'reviewNumber', 'reviewResult'] },
      ends, { openParts: 'reviewDuty', act: 'openDuty' }],
    rights: true, basis: `${law}第七十五条第二款`, public: { zh: '决定书已送达', en: 'The decision was served' }, consequence: { zh: '决定书即发生法律效力：撤销、变更、确认违法随即记入被复议的案件，公示撤回，被申请人的义务开始计时。', en: 'It takes effect: the challenged case is changed, publication is withdrawn, and the respondent’s duties begin to run.' } },
  { act: 'recordSuit', zh: '登记起诉', en: 'Enter a suit', from: ['served', 'concluded'], to: 'same', by: ['reviewOfficer'], asks: ['statedOn', 'note?'], needs: ['notInFuture'], rights: true, basis: `${law}第十条` },
  { act: 'suitOver', zh: '起诉期满，办结', en: 'The time to sue is over', from: ['served'], to: 'concluded', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第七十八条`, public: { zh: '办结', en: 'Concluded' } },
  { act: 'advise', zh: '制发复议意见书', en: 'Issue a written opinion', from: ['examining', 'deciding', 'toServe', 'served', 'concluded', 'mediated'], to: 'same', by: ['reviewOfficer', 'unitLead'], asks: ['advice'], follows: [{ open: 'reviewDuty', act: 'openOpinion', gives: ['advice'] }], writs: ['reviewOpinion'], rights: true, basis: `${law}第七十六条` },
  { act: 'dutyAnswered', zh: '被申请人报告履行、纠正情况', en: 'The respondent reported', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }] },
  { act: 'orderPerformance', zh: '责令限期履行', en: 'Order it to be performed', from: ['served', 'concluded', 'mediated'], to: 'same', by: ['unitLead'], asks: ['limit', 'reason'], needs: ['limitAhead', 'dutiesOpen'], follows: [{ children: 'reviewDuty', act: 'pressed' }], rights: true, basis: `${law}第七十七条第二款` },
  { act: 'readApplicant', zh: '查看申请人联系方式', en: 'Read how to reach the applicant', from: 'any', to: 'same', by: ['reviewOfficer', 'unitLead'], asks: ['reason'] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const reconsiderationProcedure: Procedure = {
  id: 'reconsideration',
  zh: '行政复议',
  en: 'Reconsideration',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  // prettier-ignore
  clocks: {
    forwarding:      { zh: '转送复议机关', en: 'Forward to the reviewing organ', level: 'term', term: 'FY-12' },
    examination:     { zh: '审查是否受理', en: 'Examine and accept', level: 'term', term: 'FY-10', onDue: 'deemAccepted' },
    completion:      { zh: '申请人补正', en: 'To be completed by the applicant', level: 'fact', onDue: 'givenUp' },
    copy:            { zh: '发送申请书副本', en: 'Send the copy', level: 'fact' },
    decision:        { zh: '作出复议决定', en: 'Decide', level: 'fact' },
    hearing:         { zh: '举行听证', en: 'Hearing', level: 'until' },
    suspension:      { zh: '中止情形复查', en: 'Look again at the pause', level: 'setting' },
    partySuspension: { zh: '确定近亲属、代理人或者承受人', en: 'Who takes it on', level: 'term', term: 'FY-18', onDue: 'pauseOver' },
    signing:         { zh: '签署调解书', en: 'Sign the agreement', level: 'setting', onDue: 'signingOver' },
    service:         { zh: '送达决定书', en: 'Serve the decision', level: 'setting' },
    suit:            { zh: '起诉期限', en: 'Time to sue', level: 'term', term: 'FY-27', from: 'servedOn', onDue: 'suitOver' },
  },
  needs: reviewNeeds,
  fields: reviewFields,
  acts: [...intake, ...trial, ...deciding],
}
