/**
 * Kinds of writs (文书种类). A closed table: what a paper is called, the word of its number (字), how many copies are
 * made, whether the party is served with it, whether it carries the organ's stamp (印章), in which of the eight classes
 * of 住房和城乡建设行政处罚程序规定第四十条 it is filed, and on which article it rests. Inner papers and records have no
 * number. Numbers of copies are the fewest that serve the party and the file; a district may make more.
 */
import type { Words } from '../kernel/words.ts'
import type { DossierClass } from './dossier-classes.ts'

export type WritKindRow = Words & {
  /** 字: what stands before 字 in the number; null for papers without one. */
  readonly word: string | null
  readonly copies: number
  readonly served: boolean
  readonly stamp: boolean
  readonly placed: DossierClass
  /** Texts and articles, as they are cited. */
  readonly basis: string
}

// prettier-ignore
export const writKinds = {
  // 检查 inspection
  inspectionApproval:     { zh: '行政检查审批表', en: 'Inspection approval form', word: null, copies: 1, served: false, stamp: false, placed: 1, basis: '行政处罚法第五十四条' },
  inspectionNotice:       { zh: '行政检查通知书', en: 'Notice of inspection', word: '检通', copies: 2, served: true, stamp: true, placed: 3, basis: '行政处罚法第五十四条、第五十五条' },
  siteRecord:             { zh: '现场检查笔录', en: 'Site inspection record', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '住房和城乡建设行政处罚程序规定第十七条第三款' },
  surveyRecord:           { zh: '现场勘验笔录', en: 'Site survey record', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '行政处罚法第四十六条第一款第八项' },
  inspectionResult:       { zh: '行政检查结果告知书', en: 'Notice of the result of an inspection', word: '检告', copies: 2, served: true, stamp: true, placed: 3, basis: '行政处罚法第五十四条' },
  // 立案与调查 opening and investigation
  openingApproval:             { zh: '立案审批表', en: 'Approval to open a proceeding', word: null, copies: 1, served: false, stamp: false, placed: 1, basis: '住房和城乡建设行政处罚程序规定第十五条' },
  openingWithdrawal:       { zh: '撤销立案审批表', en: 'Approval to withdraw the opening', word: null, copies: 1, served: false, stamp: false, placed: 1, basis: '住房和城乡建设行政处罚程序规定第十五条' },
  interviewRecord:        { zh: '询问笔录', en: 'Interview record', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '行政处罚法第五十五条；住房和城乡建设行政处罚程序规定第十六条' },
  investigationRecord:    { zh: '调查笔录', en: 'Investigation record', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '行政处罚法第五十五条' },
  samplingNotice:         { zh: '抽样取证通知书', en: 'Notice of sampling', word: '抽通', copies: 2, served: true, stamp: true, placed: 3, basis: '行政处罚法第五十六条；住房和城乡建设行政处罚程序规定第十八条' },
  testNotice:             { zh: '检测（检验、鉴定）期间告知书', en: 'Notice of the time of testing', word: '检期', copies: 2, served: true, stamp: true, placed: 3, basis: '行政强制法第二十五条第三款；住房和城乡建设行政处罚程序规定第十八条' },
  holdNotice:             { zh: '先行登记保存证据通知书', en: 'Notice of held evidence', word: '登保', copies: 2, served: true, stamp: true, placed: 3, basis: '行政处罚法第五十六条；住房和城乡建设行政处罚程序规定第十九条' },
  holdDecision:           { zh: '先行登记保存证据处理决定书', en: 'Decision on held evidence', word: '登处', copies: 2, served: true, stamp: true, placed: 3, basis: '住房和城乡建设行政处罚程序规定第十九条第三款' },
  footageRequest:         { zh: '调取公共安全视频图像信息通知书', en: 'Request for public video', word: '调视', copies: 2, served: false, stamp: true, placed: 3, basis: '公共安全视频图像信息系统管理条例第二十条' },
  assistanceRequest:      { zh: '协助函', en: 'Request for assistance', word: '协函', copies: 2, served: false, stamp: true, placed: 3, basis: '行政处罚法第二十六条；住房和城乡建设行政处罚程序规定第十八条第二款' },
  assistanceReply:        { zh: '协助复函', en: 'Answer to a request for assistance', word: '协复', copies: 2, served: false, stamp: true, placed: 3, basis: '行政处罚法第二十六条' },
  pauseApproval:          { zh: '中止调查审批表', en: 'Approval to pause an investigation', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '住房和城乡建设行政处罚程序规定第三十条' },
  pauseNotice:            { zh: '中止调查通知书', en: 'Notice that an investigation is paused', word: '中调', copies: 2, served: true, stamp: true, placed: 8, basis: '住房和城乡建设行政处罚程序规定第三十条' },
  resumeNotice:           { zh: '恢复调查通知书', en: 'Notice that an investigation is resumed', word: '恢调', copies: 2, served: true, stamp: true, placed: 8, basis: '住房和城乡建设行政处罚程序规定第三十条' },
  extensionApproval:      { zh: '延长办案期限审批表', en: 'Approval to extend the time for deciding', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '住房和城乡建设行政处罚程序规定第二十九条' },
  terminationApproval:    { zh: '终止调查审批表', en: 'Approval to terminate an investigation', word: null, copies: 1, served: false, stamp: false, placed: 2, basis: '住房和城乡建设行政处罚程序规定第三十一条第一款第三项' },
  terminationNotice:      { zh: '终止调查决定书', en: 'Decision to terminate an investigation', word: '终调', copies: 2, served: true, stamp: true, placed: 2, basis: '住房和城乡建设行政处罚程序规定第三十一条第一款第三项' },
  investigationReport:    { zh: '案件调查终结报告', en: 'Final report of the investigation', word: null, copies: 1, served: false, stamp: false, placed: 2, basis: '住房和城乡建设行政处罚程序规定第二十条' },
  // 责令与指导 orders and guidance
  stopWorkNotice:         { zh: '责令停止违法行为（停工）通知书', en: 'Order to stop', word: '责停', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第二十八条第一款' },
  resumeWorkNotice:       { zh: '复工通知书', en: 'Notice that work may resume', word: '复工', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第二十八条第一款' },
  orderToCorrect:         { zh: '责令改正通知书', en: 'Order to correct', word: '责改', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第二十八条第一款' },
  recheckRecord:          { zh: '整改复查记录', en: 'Record of the re-check', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '行政处罚法第二十八条第一款' },
  demolitionOrder:        { zh: '责令限期拆除决定书', en: 'Order to demolish within a term', word: '限拆', copies: 2, served: true, stamp: true, placed: 2, basis: '城乡规划法第六十四条、第六十五条、第六十六条' },
  guidanceLetter:         { zh: '行政指导书', en: 'Letter of guidance', word: '指导', copies: 2, served: true, stamp: true, placed: 8, basis: '行政处罚法第三十三条第三款' },
  guidanceRecord:         { zh: '劝导（行政指导）记录', en: 'Record of a persuasion', word: null, copies: 1, served: false, stamp: false, placed: 1, basis: '行政处罚法第五条、第六条' },
  guidanceClosing:        { zh: '劝导办结记录', en: 'Record of how a guidance ended', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '行政处罚法第五条、第六条' },
  placementNotice:        { zh: '疏导安置通知书', en: 'Notice of a place in a vending zone', word: '安置', copies: 2, served: true, stamp: true, placed: 2, basis: '无证无照经营查处办法第三条第一项' },
  placementAgreement:     { zh: '疏导点经营承诺书', en: 'Vendor’s undertaking for a place', word: null, copies: 2, served: false, stamp: false, placed: 2, basis: '无证无照经营查处办法第三条第一项' },
  placementEnd:           { zh: '收回疏导摊位通知书', en: 'Notice that a place is withdrawn', word: '安收', copies: 2, served: true, stamp: true, placed: 2, basis: '无证无照经营查处办法第三条第一项' },
  talkRecord:             { zh: '约谈记录', en: 'Record of a talk', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '行政处罚法第三十三条第三款' },
  enforcementAdvice:      { zh: '行政执法建议书', en: 'Advice to another body', word: '执建', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第二十六条' },
  // 告知、申辩与听证 notice, statement, hearing
  priorNotice:            { zh: '行政处罚意见告知书', en: 'Notice of the proposed penalty', word: '罚告', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第四十四条；住房和城乡建设行政处罚程序规定第二十一条' },
  hearingRightNotice:     { zh: '行政处罚听证告知书', en: 'Notice of the right to a hearing', word: '听告', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第六十三条；住房和城乡建设行政处罚程序规定第二十一条、第三十二条' },
  statementRecord:        { zh: '陈述申辩笔录', en: 'Record of the party’s statement', word: null, copies: 1, served: false, stamp: false, placed: 4, basis: '行政处罚法第四十五条' },
  reweighOpinion:         { zh: '陈述申辩复核意见书', en: 'Opinion after re-weighing the statement', word: null, copies: 1, served: false, stamp: false, placed: 6, basis: '住房和城乡建设行政处罚程序规定第二十二条' },
  hearingNotice:          { zh: '行政处罚听证通知书', en: 'Notice of the hearing', word: '听通', copies: 2, served: true, stamp: true, placed: 5, basis: '行政处罚法第六十四条第二项；住房和城乡建设行政处罚程序规定第三十四条' },
  hearingRecord:          { zh: '听证笔录', en: 'Hearing record', word: null, copies: 1, served: false, stamp: false, placed: 5, basis: '行政处罚法第六十四条第八项' },
  hearingReport:          { zh: '听证报告', en: 'Hearing report', word: null, copies: 1, served: false, stamp: false, placed: 5, basis: '行政处罚法第六十五条' },
  legalReviewOpinion:     { zh: '法制审核意见书', en: 'Legal review opinion', word: null, copies: 1, served: false, stamp: false, placed: 6, basis: '行政处罚法第五十八条；住房和城乡建设行政处罚程序规定第二十五条' },
  panelRecord:            { zh: '集体讨论记录', en: 'Record of the panel discussion', word: null, copies: 1, served: false, stamp: false, placed: 6, basis: '行政处罚法第五十七条第二款' },
  // 决定 decisions
  decisionApproval:       { zh: '行政处罚决定审批表', en: 'Approval of the decision', word: null, copies: 1, served: false, stamp: false, placed: 2, basis: '行政处罚法第五十七条第一款' },
  summaryDecision:           { zh: '当场行政处罚决定书', en: 'On-the-spot penalty decision', word: '当罚', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第五十一条、第五十二条' },
  penaltyDecision:        { zh: '行政处罚决定书', en: 'Penalty decision', word: '罚决', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第五十九条' },
  noPenaltyDecision:      { zh: '不予行政处罚决定书', en: 'Decision not to penalise', word: '不罚', copies: 2, served: true, stamp: true, placed: 2, basis: '行政处罚法第三十条、第三十一条、第三十三条、第五十七条第一款' },
  supplementNotice:       { zh: '行政处罚决定补正通知书', en: 'Supplement to a decision', word: '补正', copies: 2, served: true, stamp: true, placed: 2, basis: '住房和城乡建设行政处罚程序规定第二十八条第二款' },
  correctionNotice:       { zh: '行政处罚决定更正通知书', en: 'Correction of a decision', word: '更正', copies: 2, served: true, stamp: true, placed: 2, basis: '住房和城乡建设行政处罚程序规定第二十八条第三款' },
  revocationDecision:     { zh: '撤销行政处罚决定书', en: 'Revocation of a decision', word: '撤决', copies: 2, served: true, stamp: true, placed: 2, basis: '住房和城乡建设行政处罚程序规定第二十八条第一款' },
  caseTransfer:           { zh: '案件移送书', en: 'Transfer of a case', word: '案移', copies: 2, served: false, stamp: true, placed: 2, basis: '行政处罚法第二十五条' },
  criminalReferral:       { zh: '涉嫌犯罪案件移送书', en: 'Referral of a suspected crime', word: '罪移', copies: 2, served: false, stamp: true, placed: 2, basis: '行政处罚法第二十七条；行政执法机关移送涉嫌犯罪案件的规定第六条' },
  deliveryReceipt:        { zh: '送达回证', en: 'Proof of delivery', word: null, copies: 1, served: false, stamp: true, placed: 2, basis: '行政处罚法第六十一条；住房和城乡建设行政处罚程序规定第三十五条' },
  deliveryAnnouncement:   { zh: '公告送达书', en: 'Delivery by announcement', word: '公送', copies: 2, served: false, stamp: true, placed: 2, basis: '住房和城乡建设行政处罚程序规定第三十六条第二款' },
  electronicConsent:      { zh: '电子送达确认书', en: 'Consent to electronic delivery', word: null, copies: 2, served: false, stamp: false, placed: 2, basis: '住房和城乡建设行政处罚程序规定第三十七条' },
  summaryFiling:             { zh: '当场行政处罚备案表', en: 'Report of an on-the-spot penalty', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '行政处罚法第五十二条第三款；住房和城乡建设行政处罚程序规定第十四条第二款' },
  majorDecisionFiling:    { zh: '重大行政处罚决定备案表', en: 'Report of a major penalty', word: null, copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条' },
  // 强制措施 coercive measures
  coercionApproval:       { zh: '行政强制措施审批表', en: 'Approval of a coercive measure', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '行政强制法第十八条第一项、第十九条' },
  coercionRecord:         { zh: '行政强制措施现场笔录', en: 'Record of a coercive measure', word: null, copies: 1, served: false, stamp: false, placed: 3, basis: '行政强制法第十八条第七项' },
  seizureDecision:        { zh: '查封（扣押）决定书', en: 'Decision to seal or seize', word: '封扣', copies: 2, served: true, stamp: true, placed: 3, basis: '行政强制法第二十四条' },
  seizureList:            { zh: '查封（扣押）财物清单', en: 'List of things sealed or seized', word: null, copies: 2, served: true, stamp: true, placed: 3, basis: '行政强制法第二十四条第三款' },
  seizureExtension:       { zh: '延长查封（扣押）期限通知书', en: 'Extension of a seizure', word: '延封', copies: 2, served: true, stamp: true, placed: 3, basis: '行政强制法第二十五条第二款' },
  seizureRelease:         { zh: '解除查封（扣押）决定书', en: 'Release of a seizure', word: '解封', copies: 2, served: true, stamp: true, placed: 3, basis: '行政强制法第二十八条' },
  // 执行 enforcement of the decision
  deferralNotice:         { zh: '延期（分期）缴纳罚款通知书', en: 'Deferral or instalments of a fine', word: '延缴', copies: 2, served: true, stamp: true, placed: 7, basis: '行政处罚法第六十六条第二款' },
  lateFineDecision:       { zh: '加处罚款决定书', en: 'Decision on a late fine', word: '加罚', copies: 2, served: true, stamp: true, placed: 7, basis: '行政处罚法第七十二条第一款第一项；行政强制法第四十五条' },
  demand:                 { zh: '履行行政决定催告书', en: 'Demand to perform', word: '催告', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第三十五条、第五十四条' },
  enforcementDecision:    { zh: '行政强制执行决定书', en: 'Decision to enforce', word: '强执', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第三十七条' },
  substituteDecision:     { zh: '代履行决定书', en: 'Decision on substitute performance', word: '代履', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第五十条、第五十一条' },
  substituteReminder:     { zh: '代履行催告书', en: 'Reminder before substitute performance', word: '代催', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第五十一条第一款第二项' },
  substituteRecord:       { zh: '代履行现场笔录', en: 'Record of a substitute performance', word: null, copies: 1, served: false, stamp: false, placed: 7, basis: '行政强制法第五十一条第一款第四项' },
  clearingDecision:       { zh: '立即代履行决定书', en: 'Decision to clear at once', word: '立履', copies: 2, served: true, stamp: true, placed: 2, basis: '行政强制法第五十二条' },
  clearingNotice:         { zh: '立即代履行告知书', en: 'Notice of what was cleared at once', word: '履告', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第五十二条' },
  costsDemand:            { zh: '代履行费用缴纳通知书', en: 'Demand for the costs of substitute performance', word: '履费', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第五十一条第二款' },
  demolitionAnnouncement: { zh: '强制拆除公告', en: 'Announcement of a demolition', word: '拆公', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第四十四条' },
  enforcementRecord:      { zh: '强制执行现场笔录', en: 'Record of an enforcement', word: null, copies: 1, served: false, stamp: false, placed: 7, basis: '行政强制法第五十一条第一款第四项' },
  enforcementAgreement:   { zh: '执行协议书', en: 'Agreement on performance', word: '执协', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第四十二条' },
  executionPause:         { zh: '中止（终结）执行通知书', en: 'Pause or end of an enforcement', word: '中执', copies: 2, served: true, stamp: true, placed: 7, basis: '行政强制法第三十九条、第四十条' },
  courtApplication:       { zh: '强制执行申请书', en: 'Application to the court', word: '强申', copies: 2, served: false, stamp: true, placed: 7, basis: '行政强制法第五十三条、第五十五条' },
  goodsDisposal:          { zh: '罚没物品处理记录', en: 'Record of the disposal of confiscated goods', word: null, copies: 1, served: false, stamp: false, placed: 7, basis: '行政处罚法第七十四条第一款' },
  // 协同 beyond one organ
  jurisdictionRecord:     { zh: '管辖争议协商记录', en: 'Record of the settlement of a dispute', word: null, copies: 2, served: false, stamp: false, placed: 8, basis: '住房和城乡建设行政处罚程序规定第六条第二款' },
  jurisdictionReport:     { zh: '报请指定管辖函', en: 'Request to designate jurisdiction', word: '报辖', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第二十五条第二款；住房和城乡建设行政处罚程序规定第六条第二款' },
  jurisdictionDesignation:{ zh: '指定管辖通知书', en: 'Designation of jurisdiction', word: '指辖', copies: 3, served: false, stamp: true, placed: 8, basis: '行政处罚法第二十五条第二款；住房和城乡建设行政处罚程序规定第六条第二款' },
  majorReport:            { zh: '重大案件报告', en: 'Report of a major case', word: '重报', copies: 2, served: false, stamp: true, placed: 8, basis: '浙江省综合行政执法条例第十一条' },
  majorReply:             { zh: '重大案件办理意见书', en: 'Instructions in a major case', word: '重办', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第二十五条' },
  jointPlan:              { zh: '联合执法工作方案', en: 'Plan of a joint action', word: '联案', copies: 2, served: false, stamp: true, placed: 8, basis: '浙江省综合行政执法条例第十四条' },
  jointSummary:           { zh: '联合执法总结报告', en: 'Report of a joint action', word: null, copies: 2, served: false, stamp: true, placed: 8, basis: '浙江省综合行政执法条例第十四条' },
  // 监督与信访 complaints and petitions
  complaintAcceptance:    { zh: '执法投诉受理告知书', en: 'Notice that a complaint is accepted', word: '投受', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第二款' },
  complaintRefusal:       { zh: '执法投诉不予受理告知书', en: 'Notice that a complaint is not accepted', word: '投拒', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第二款' },
  complaintReply:         { zh: '执法投诉答复意见书', en: 'Answer to a complaint', word: '投复', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第二款' },
  petitionAcceptance:     { zh: '信访事项受理告知书', en: 'Notice that a petition is accepted', word: '信受', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第二十三条第三款' },
  petitionRefusal:        { zh: '信访事项不予受理告知书', en: 'Notice that a petition is not accepted', word: '信拒', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第十九条、第二十三条、第三十六条' },
  petitionGuidance:       { zh: '信访事项办理途径告知书', en: 'Notice of the lawful way', word: '信告', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第三十一条' },
  petitionForwarding:     { zh: '信访事项转送去向告知书', en: 'Notice of where a petition went', word: '信转', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第二十三条' },
  petitionElsewhere:      { zh: '信访事项向有权机关提出告知书', en: 'Notice of where to bring a petition', word: '信提', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第二十三条' },
  petitionAnswer:         { zh: '信访事项答复意见书', en: 'Answer to a petition', word: '信复', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第三十一条' },
  petitionAgreement:      { zh: '信访事项调解（和解）协议书', en: 'Agreement on a petition', word: '信协', copies: 3, served: false, stamp: true, placed: 8, basis: '信访工作条例第三十三条' },
  petitionOpinion:        { zh: '信访处理意见书', en: 'Opinion on a petition', word: '信意', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第三十二条' },
  petitionReview:         { zh: '信访事项复查意见书', en: 'Review of a petition', word: '信查', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第三十五条' },
  petitionFinalReview:    { zh: '信访事项复核意见书', en: 'Final review of a petition', word: '信核', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第三十六条' },
  // 两法衔接 suspected crimes
  referralReceipt:        { zh: '涉嫌犯罪案件移送书（回执）', en: 'Receipt of a referral', word: '移回', copies: 2, served: false, stamp: true, placed: 8, basis: '行政执法机关移送涉嫌犯罪案件的规定第七条' },
  referralReconsideration:{ zh: '提请复议书', en: 'Request to reconsider a refusal', word: '移议', copies: 2, served: false, stamp: true, placed: 8, basis: '行政执法机关移送涉嫌犯罪案件的规定第九条第一款' },
  supervisionSuggestion:  { zh: '建议立案监督函', en: 'Suggestion to the procuratorate', word: '移监', copies: 2, served: false, stamp: true, placed: 8, basis: '行政执法机关移送涉嫌犯罪案件的规定第九条' },
  goodsHandover:          { zh: '涉案物品移交清单', en: 'List of goods handed over', word: '物移', copies: 3, served: false, stamp: true, placed: 8, basis: '行政执法机关移送涉嫌犯罪案件的规定第十二条' },
  goodsTransferNotice:    { zh: '涉案财物移送告知书', en: 'Notice that goods went to the police', word: '物告', copies: 2, served: true, stamp: true, placed: 8, basis: '行政强制法第二十一条' },
  // 行政复议 reconsideration
  reviewCompletion: { zh: '行政复议补正通知书', en: 'Request to complete an application', word: '复补', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第三十一条第一款' },
  reviewAcceptance: { zh: '行政复议受理通知书', en: 'Notice of acceptance', word: '复受', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第三十条' },
  reviewRefusal: { zh: '行政复议不予受理决定书', en: 'Decision not to accept', word: '复不受', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第三十条第二款' },
  reviewAnswerNotice: { zh: '行政复议答复通知书', en: 'Notice to answer', word: '复答通', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第四十八条、第五十四条第一款' },
  reviewAnswer: { zh: '行政复议答复书', en: 'Answer in reconsideration', word: '复答', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第四十八条、第五十四条第一款' },
  reviewHearingNotice: { zh: '行政复议听证通知书', en: 'Notice of a hearing in reconsideration', word: '复听', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第五十一条第一款' },
  reviewExtension: { zh: '行政复议延期通知书', en: 'Notice that the time is extended', word: '复延', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第六十二条第一款' },
  reviewStay: { zh: '停止执行决定书', en: 'Decision to stay execution', word: '复停', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第四十二条' },
  reviewPause: { zh: '行政复议中止通知书', en: 'Notice that it is paused', word: '复中', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第三十九条' },
  reviewResume: { zh: '行政复议恢复审理通知书', en: 'Notice that it is resumed', word: '复恢', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第三十九条第三款' },
  reviewTermination: { zh: '行政复议终止决定书', en: 'Decision to terminate', word: '复终', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第四十一条' },
  reviewMediation: { zh: '行政复议调解书', en: 'Mediation agreement', word: '复调', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第七十三条' },
  reviewDecision: { zh: '行政复议决定书', en: 'Decision on reconsideration', word: '复决', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第七十五条' },
  reviewOpinion: { zh: '行政复议意见书', en: 'Written opinion', word: '复意', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第七十六条' },
  normForward: { zh: '规范性文件转送函', en: 'Letter forwarding a document', word: '规转', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第五十六条、第五十七条' },
  normAnswerNotice: { zh: '规范性文件审查答复通知书', en: 'Notice to answer for a document', word: '规答通', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第五十八条第一款' },
  normAnswer: { zh: '规范性文件合法性答复书', en: 'Answer for a document', word: '规答', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第五十八条第一款' },
  normMeeting: { zh: '当面说明理由通知书', en: 'Notice to explain in person', word: '规说', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第五十八条第二款' },
  normOpinion: { zh: '规范性文件审查意见书', en: 'Finding on a document', word: '规审', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第五十九条' },
  normStop: { zh: '停止执行条款并责令纠正决定书', en: 'Decision to stop a clause', word: '规停', copies: 3, served: false, stamp: true, placed: 8, basis: '行政复议法第五十九条' },
  normReply: { zh: '规范性文件处理意见回复函', en: 'Reply on a forwarded document', word: '规复', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第六十条' },
  normRefusal: { zh: '规范性文件不予附带审查告知书', en: 'Notice that a document is not reviewed', word: '规拒', copies: 2, served: false, stamp: true, placed: 8, basis: '行政复议法第十三条' },
  // 案卷评查 file review
  fileReviewNotice:       { zh: '案卷评查通知', en: 'Notice of a file review', word: '评通', copies: 2, served: false, stamp: true, placed: 8, basis: '广东省行政执法案卷评查办法第十二条第一项' },
  fileReviewReport:       { zh: '案卷评查意见书', en: 'Report of a file review', word: '评意', copies: 2, served: false, stamp: true, placed: 8, basis: '广东省行政执法案卷评查办法第十二条第六项、第十三条' },
  fileReviewAnswer:       { zh: '案卷评查复核意见书', en: 'Answer to an objection', word: '评复', copies: 2, served: false, stamp: true, placed: 8, basis: '广东省行政执法案卷评查办法第十二条第七项' },
  // 政府信息公开、人民调解 government information and mediation
  informationSupplement:  { zh: '政府信息公开申请补正告知书', en: 'Notice to make a request clear', word: '公补', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十条' },
  informationExtension:   { zh: '政府信息公开延期答复告知书', en: 'Notice that the time to answer is extended', word: '公延', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十三条' },
  informationDelay:       { zh: '政府信息公开延迟答复告知书', en: 'Notice of a later answer', word: '公迟', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十五条' },
  informationInquiry:     { zh: '政府信息公开意见征询书', en: 'Inquiry on releasing information', word: '公征', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十二条、第三十四条' },
  informationThirdPartyNotice: { zh: '政府信息公开第三方告知书', en: 'Notice to a third party of release', word: '公三', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十二条' },
  informationAnswer:      { zh: '政府信息公开申请答复书', en: 'Answer to a request for information', word: '公答', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十六条、第三十七条' },
  informationRedirect:    { zh: '政府信息公开申请告知书', en: 'Notice of the proper channel', word: '公告知', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十九条第一款' },
  informationNotProcessed: { zh: '政府信息公开申请不予处理告知书', en: 'Notice that a request is not processed', word: '公不', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第三十五条' },
  informationFee:         { zh: '政府信息公开信息处理费缴费通知书', en: 'Notice of a processing fee', word: '公费', copies: 2, served: false, stamp: true, placed: 8, basis: '政府信息公开条例第四十二条' },
  mediationAgreement:     { zh: '调解协议书', en: 'Mediation agreement', word: '调协', copies: 3, served: false, stamp: true, placed: 8, basis: '人民调解法第二十八条、第二十九条；浙江省行政程序办法第八十三条第二款' },
  mediationEnd:           { zh: '终止调解告知书', en: 'Notice that mediation has ended', word: '调终', copies: 3, served: false, stamp: true, placed: 8, basis: '人民调解法第二十六条' },
  // 合法性审核、国家赔偿 legality review and compensation
  legalityOpinion:        { zh: '合法性审核意见书', en: 'Opinion on legality', word: '合审', copies: 2, served: false, stamp: true, placed: 8, basis: '浙江省行政程序办法第二十七条、第三十条' },
  compensationReceipt:    { zh: '国家赔偿申请收讫凭证', en: 'Receipt of a claim for compensation', word: '赔收', copies: 2, served: false, stamp: true, placed: 8, basis: '国家赔偿法第十二条第四款' },
  compensationDecision:   { zh: '国家赔偿决定书', en: 'Decision on compensation', word: '赔决', copies: 2, served: false, stamp: true, placed: 8, basis: '国家赔偿法第十三条' },
  // 执法监督 oversight
  exposureAnswer:         { zh: '媒体曝光核查处理情况回复', en: 'Answer to a medium', word: '媒复', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第二款' },
  exposureOrder:          { zh: '媒体曝光整改事项交办单', en: 'Order to put right what was exposed', word: null, copies: 2, served: false, stamp: false, placed: 8, basis: '行政处罚法第七十五条第二款' },
  supervisionUrge:        { zh: '督办通知书', en: 'Notice pressing a matter', word: '督办', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  supervisionOpinion:     { zh: '行政执法监督意见书', en: 'Supervisory opinion', word: '监意', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  supervisionNotice:      { zh: '行政执法监督通知书', en: 'Supervisory notice', word: '监通', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  supervisionAdvice:      { zh: '行政执法监督建议书', en: 'Supervisory advice', word: '监建', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  supervisionDecision:    { zh: '行政执法监督决定书', en: 'Supervisory decision', word: '监决', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  supervisionReview:      { zh: '行政执法监督复查意见书', en: 'Review of a supervisory paper', word: '监复', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  inboundReply:           { zh: '来文办理情况复函', en: 'Answer to another organ', word: '复函', copies: 2, served: false, stamp: true, placed: 8, basis: '两高检察公益诉讼解释第二十一条第二款；行政复议法第七十六条' },
  clueLetter:             { zh: '问题线索移送函', en: 'Letter transferring a clue', word: '线移', copies: 2, served: false, stamp: true, placed: 8, basis: '监察法第三十七条' },
  clueHandover:           { zh: '移送材料交接清单', en: 'List of what was handed over', word: null, copies: 2, served: false, stamp: false, placed: 8, basis: '监察法第三十七条' },
  accountStatement:       { zh: '责任倒查情况表', en: 'Statement of who did what', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '行政处罚法第七十五条第一款' },
  accountFinding:         { zh: '履职认定书', en: 'Finding on accountability', word: '履认', copies: 2, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  // 联席会议、社会测评 joint conferences and surveys
  conferenceNotice:       { zh: '联席会议通知', en: 'Notice of a joint conference', word: '会通', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第二十四条' },
  conferenceMinutes:      { zh: '联席会议纪要', en: 'Minutes of a joint conference', word: '会纪', copies: 2, served: false, stamp: true, placed: 8, basis: '信访工作条例第二十四条' },
  surveyReport:           { zh: '社会测评报告', en: 'Report of a survey', word: '测评', copies: 1, served: false, stamp: true, placed: 8, basis: '行政处罚法第七十五条第一款' },
  // 结案 conclusion
  conclusionApproval:            { zh: '结案审批表', en: 'Approval to conclude', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '住房和城乡建设行政处罚程序规定第三十一条' },
  conclusionReport:          { zh: '结案报告', en: 'Report of the conclusion', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '住房和城乡建设行政处罚程序规定第三十一条' },
  caseStatistics:         { zh: '行政执法案件统计表', en: 'Statistics of cases', word: null, copies: 1, served: false, stamp: false, placed: 8, basis: '住房和城乡建设行政处罚程序规定第四十四条' },
} as const satisfies Record<string, WritKindRow>

export type WritKind = keyof typeof writKinds

export const writKindIds = Object.keys(writKinds) as WritKind[]

/** Whether papers of this kind are numbered: those that go out to somebody under the organ's name. */
export function isNumbered(kind: WritKind): boolean {
  return writKinds[kind].word !== null
}
