import type { Sentences } from './sentences.ts'

export const reconsiderationRefusals = {
  'reconsideration.noOffice': {
    zh: '本区尚未指定行政复议机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named who handles reconsideration: set it under “Supervision and petitions”',
  },
  'reconsideration.numberUnknown': {
    zh: '没有文号或者案号为{number}的决定，请核对；也可以不填，用文字说明',
    en: 'There is no decision or case numbered {number}: check it, or leave it out and describe the act',
  },
  'reconsideration.respondentUnknown': {
    zh: '请填写被申请人，或者填写决定书文号以关联案件',
    en: 'Say who the respondent is, or give the number of the decision',
  },
  'reconsideration.notViaAgency': {
    zh: '只有当场作出或者依据监控设备作出的处罚可以通过作出决定的机关提交，请改为直接向复议机关提交',
    en: 'Only a penalty on the spot or by a device may be filed through the organ that decided: file it with the reviewing organ',
  },
  'reconsideration.notCorrected': {
    zh: '该决定尚未撤销；请先在案件中撤销，或者五个工作日内转送复议机关',
    en: 'The decision still stands: revoke it in its case first, or forward the application within five working days',
  },
  'reconsideration.completionAsked': {
    zh: '补正只能通知一次，请按现有材料决定是否受理',
    en: 'Completion can be asked for once: decide on what there is',
  },
  'reconsideration.outOfTime': {
    zh: '申请期限至{until}，收到申请时已经超过；有正当理由的请填写，否则不予受理',
    en: 'The time to apply ended on {until}: give the good reason for being late, or do not accept',
  },
  'reconsideration.acceptedBefore': {
    zh: '同一行政行为已经受理过复议申请，请以“已经受理过”不予受理',
    en: 'A reconsideration of the same act was accepted before: do not accept it on that ground',
  },
  'reconsideration.majorIsOrdinary': {
    zh: '重大、疑难、复杂案件适用普通程序，请改选程序',
    en: 'A major case runs in the ordinary procedure: choose it',
  },
  'reconsideration.summaryGroundMissing': { zh: '适用简易程序，请选择符合的情形', en: 'Say why it may be simplified' },
  'reconsideration.summaryGroundFails': {
    zh: '被复议的行为不符合所选情形，请核对，或者适用普通程序',
    en: 'The act does not meet this ground: check it, or use the ordinary procedure',
  },
  'reconsideration.organMissing': { zh: '请写明有管辖权的行政复议机关', en: 'Name the organ that reviews it' },
  'reconsideration.notSummary': { zh: '本案已经适用普通程序，无需再转', en: 'It runs in the ordinary procedure already' },
  'reconsideration.summaryNotExtended': {
    zh: '简易程序不能这样办理；需要的，先转为普通程序',
    en: 'Not in the simplified procedure: go over to the ordinary one first',
  },
  'reconsideration.extendedAlready': { zh: '已经延长过一次，不得再延', en: 'It was extended once and cannot be again' },
  'reconsideration.hearingTooSoon': {
    zh: '听证须提前五个工作日通知，该日听证最迟应于{by}通知，请改期',
    en: 'Five working days must lie before a hearing: notice for that day was due by {by}. Choose a later day',
  },
  'reconsideration.headAbsent': {
    zh: '被申请人负责人没有参加，请写明理由和委托的人员',
    en: 'The respondent’s head did not take part: say why, and who came instead',
  },
  'reconsideration.stayedAlready': { zh: '已经停止执行，无需再次决定', en: 'Execution is stayed already' },
  'reconsideration.notStayed': { zh: '没有停止执行，无需恢复', en: 'Nothing is stayed' },
  'reconsideration.withdrawalNotAsked': {
    zh: '申请人没有申请撤回，请先由申请人提出',
    en: 'The applicant has not asked to withdraw: that comes first',
  },
  'reconsideration.notSignedByBoth': {
    zh: '双方签署后才能加盖印章，请等待申请人和被申请人签署',
    en: 'It is sealed once both sides have signed: wait for them',
  },
  'reconsideration.signedAlready': { zh: '申请人已经签署', en: 'The applicant has signed already' },
  'reconsideration.notHeard': { zh: '普通程序应当听取当事人意见，请先记录', en: 'The parties are to be heard: enter that first' },
  'reconsideration.hearingMissing': { zh: '重大、疑难、复杂案件应当组织听证，请先举行', en: 'A major case needs a hearing: hold it first' },
  'reconsideration.committeeMissing': {
    zh: '重大、疑难、复杂案件应当提请复议委员会提出咨询意见，请先记录',
    en: 'A major case needs the committee’s opinion: enter it first',
  },
  'reconsideration.noProposal': { zh: '还没有拟办意见，请先提出', en: 'There is no proposal yet' },
  'reconsideration.organHeadOnly': {
    zh: '复议决定由行政复议机关的负责人同意，或者集体讨论通过；请先集体讨论，或者由负责人决定',
    en: 'A decision takes the consent of the reviewing organ’s head or a discussion together: do one of them',
  },
  'reconsideration.notDiscussed': { zh: '重大、疑难、复杂案件请先集体讨论', en: 'Discuss a major case together first' },
  'reconsideration.limitPast': { zh: '期限须在今天以后，请重新填写', en: 'The day must lie ahead: enter another' },
  'reconsideration.nothingOpen': { zh: '被申请人没有尚未履行的义务', en: 'The respondent has nothing left to do' },
  'reconsideration.evidenceMissing': {
    zh: '请提交全部案卷，或者附上证据、依据',
    en: 'Submit the whole file, or attach the evidence and its basis',
  },
  'reconsideration.refundOpen': {
    zh: '还有{yuan}元应退未退，请先在案件中登记退款',
    en: '{yuan} yuan are still to be given back: enter the refund in the case first',
  },
  'reconsideration.goodsOpen': { zh: '还有查封、扣押的财物没有返还，请先办理', en: 'Goods are still held: give them back first' },
  'reconsideration.groundOfAnother': {
    zh: '所选情形不适用于“{outcome}”，请核对',
    en: 'This ground is not one for this decision: check it',
  },
  'reconsideration.answerPending': {
    zh: '被申请人的答复期限未满，请等待答复或者期满',
    en: 'The respondent’s time to answer is running: wait for the answer or its end',
  },
  'reconsideration.noEvidence': {
    zh: '被申请人没有按期答复、举证，视为没有证据、依据，只能撤销、部分撤销、确认违法或者无效、责令履行；第三人提供证据的除外',
    en: 'Without an answer in time the act counts as without evidence: revoke it, hold it unlawful or void, or order performance, unless a third party brought evidence',
  },
  'reconsideration.answeredInTime': {
    zh: '被申请人已经按期答复，不能以没有证据、依据为由，请改选情形',
    en: 'The respondent answered in time: choose another ground',
  },
  'reconsideration.newSumMissing': { zh: '变更决定请填写变更后的罚款', en: 'Give the fine as changed' },
  'reconsideration.sumUnknown': {
    zh: '被复议的决定没有罚款或者不在本系统，不能这样变更，请撤销或者责令重新作出',
    en: 'The act has no fine known here, so it cannot be changed so: revoke it, or have it decided anew',
  },
  'reconsideration.worse': {
    zh: '不得作出对申请人更为不利的变更，请降低数额；第三人提出相反请求的除外',
    en: 'It must not be worse for the applicant: lower the sum, unless a third party asks for the contrary',
  },
  'reconsideration.sameSum': { zh: '数额没有变化，请改选维持，或者填写新的数额', en: 'The sum is the same: uphold it, or give another' },
  'reconsideration.redoOnlyRevoked': {
    zh: '只有撤销时可以责令重新作出，请改选“否”',
    en: 'Only what is revoked can be decided anew: choose “No”',
  },
  'reconsideration.periodMissing': { zh: '请填写重新作出或者履行的期限', en: 'Say by when it is to be done' },
  'reconsideration.periodPast': { zh: '期限须在今天以后，请重新填写', en: 'The day must lie ahead: enter another' },
  'reconsideration.noFile': {
    zh: '没有关联本系统的案件，或者尚未受理，无法查阅案卷',
    en: 'It is tied to no case here, or not accepted yet: there is no file to open',
  },
  'reconsideration.linkedAlready': {
    zh: '复议案件的文书不能再申请复议，请填写被复议决定的文号',
    en: 'That is a paper of a reconsideration: give the number of the decision that is challenged',
  },
  'reconsideration.normsOpen': {
    zh: '规范性文件审查尚未终结，请先处理，再提出或者作出复议决定',
    en: 'A document is still under review: settle that before a decision is proposed or made',
  },
  'reconsideration.normIsRule': {
    zh: '规章不属于附带审查范围，请以“属于规章”不予附带审查',
    en: 'A government rule is not reviewed here: use “Do not review it” on that ground',
  },
  'reconsideration.normNotOurs': {
    zh: '本机关无权处理该制定机关的文件，请转送有权处理的机关',
    en: 'This organ has no power over what that body makes: forward it to the organ that has',
  },
  'reconsideration.normMainElsewhere': {
    zh: '复议案件不在审理中，不能因此中止；请先发送申请书副本，或者先完成正在进行的环节',
    en: 'The case cannot be paused now: send the copy first, or finish what is under way',
  },
  'reconsideration.normNotAsked': {
    zh: '这是复议机关自行启动的审查，不再审查的请使用“不再审查”',
    en: 'The reviewing organ began this itself: use “Drop it”',
  },
  'reconsideration.normWasAsked': {
    zh: '这是申请人提出的，不予审查的须说明情形，请使用“不予附带审查”',
    en: 'The applicant asked for this: use “Do not review it” and say why',
  },
  'reconsideration.normAskedAlready': { zh: '已经征求过制定机关意见', en: 'The maker was asked already' },
  'reconsideration.normNotAnswered': {
    zh: '制定机关尚未答复，答复期满前不能提出审查意见，请等待',
    en: 'The maker has not answered: wait for the answer or the end of its ten days',
  },
  'reconsideration.normGroundMissing': {
    zh: '认为不合法的，请选择情形；违反上位法的，写明上位法条款',
    en: 'Unlawful: choose why, and name the higher law it is against',
  },
  'reconsideration.normProposedOther': {
    zh: '与审查意见的结论不一致；不同意的，请退回重新审查',
    en: 'The proposal says otherwise: send it back if you do not agree',
  },
  'reconsideration.normHeadOnly': { zh: '由行政复议机关的负责人决定，请交其办理', en: 'The head of the reviewing organ decides this' },
  'reconsideration.normMeetingPast': { zh: '当面说明的时间已过，请改期', en: 'That time has passed: choose a later one' },
  'reconsideration.normMeetingOpen': {
    zh: '已经通知过一次，请先记录该次说明',
    en: 'The maker is called already: record that meeting first',
  },
  'reconsideration.normNoMeeting': { zh: '没有通知制定机关当面说明，请先通知', en: 'The maker was not called: do that first' },
} as const satisfies Sentences
