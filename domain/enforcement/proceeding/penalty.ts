import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { assistanceRows, upwardRows } from '../beyond/asking.ts'
import { askingFields } from '../beyond/fields.ts'
import { enforcementFields } from './fields.ts'
import { footageActs, footageFields, footageNeeds } from './footage.ts'
import { worksActs, worksFields, worksNeeds } from './works.ts'
import { agreementActs, lateFineActs, paidByOthers } from './money-acts.ts'
import { enforcementNeeds } from './needs.ts'
import { referringActs, referringFields, referringNeeds } from './referring.ts'
import { refundActs, reviewActs, reviewedFields } from './review-acts.ts'
import { reviewNeeds } from './review-needs.ts'

/**
 * 行政处罚普通程序, in the order of the law: 核查 → 立案 → 调查取证 → 调查终结 → 事先告知 → 陈述申辩 (听证) → 法制审核 → 负责人审查
 * (集体讨论) → 决定 → 送达 → 履行 → 结案 → 归档 (行政处罚法第五章第三节; 住房和城乡建设行政处罚程序规定). Three questions are
 * asked apart of one another: is a hearing due, is legal review due, is a discussion of the heads due. The officers who
 * investigate neither review nor decide.
 *
 * Each party has a proceeding of its own: where several acted together, the others stand below the first and share its
 * evidence, and no step of the law is taken for one party by what was done to another.
 *
 * Service, hearing, goods held, enforcement and disclosure run below it, each a table of its own.
 */

/** What the party is told: that its words are weighed, and that there is a decision; not on whose desk the file lies. */
const heard = { zh: '复核、审查中', en: 'Being weighed' }
const decided = { zh: '已作出决定', en: 'Decided' }

// prettier-ignore
const states = {
  checking:        { zh: '线索核查中', en: 'Lead being checked', final: false, owner: 'officer' },
  toFile:          { zh: '待立案审批', en: 'Filing to be approved', final: false, owner: 'unitLead' },
  investigating:   { zh: '调查取证中', en: 'Being investigated', final: false, owner: 'officer' },
  testing:         { zh: '检测鉴定中', en: 'Being tested', final: false, owner: 'officer' },
  paused:          { zh: '中止调查', en: 'Investigation paused', final: false, owner: 'unitLead' },
  toApproveNotice: { zh: '待批准告知', en: 'Notice to be approved', final: false, owner: 'unitLead' },
  toNotify:        { zh: '告知送达中', en: 'Notice being served', final: false, owner: 'officer' },
  noticed:         { zh: '陈述申辩期', en: 'Open to statement', final: false, owner: 'officer' },
  atHearing:       { zh: '听证中', en: 'At hearing', final: false, owner: 'hearingChair' },
  weighing:        { zh: '复核定稿', en: 'Being weighed', final: false, owner: 'officer', public: heard },
  reviewing:       { zh: '法制审核中', en: 'In legal review', final: false, owner: 'legalReviewer', public: heard },
  deciding:        { zh: '待负责人决定', en: 'To be decided', final: false, owner: 'unitLead', public: heard },
  inPanel:         { zh: '集体讨论中', en: 'Before the panel', final: false, owner: 'unitLead', public: heard },
  referred:        { zh: '移送司法机关办理中', en: 'Being referred to the police', final: false, owner: 'unitLead', public: heard },
  toServe:         { zh: '决定送达中', en: 'Decision being served', final: false, owner: 'officer', public: decided },
  performing:      { zh: '履行期', en: 'To be performed', final: false, owner: 'officer', public: decided },
  deferred:        { zh: '暂缓、分期缴纳', en: 'Paid later or in parts', final: false, owner: 'officer', public: decided },
  toClose:         { zh: '待结案', en: 'To be closed', final: false, owner: 'unitLead', public: decided },
  closed:          { zh: '已结案', en: 'Closed', final: false, owner: 'officer', public: decided },
  archived:        { zh: '已归档', en: 'Archived', final: true, owner: null, public: decided },
  notFiled:        { zh: '不予立案', en: 'Not filed', final: true, owner: null },
  filingWithdrawn: { zh: '已撤销立案', en: 'Filing withdrawn', final: true, owner: null },
  transferred:     { zh: '已移送', en: 'Handed over', final: true, owner: null },
  revoked:         { zh: '决定已撤销', en: 'Decision revoked', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const clocks = {
  leadCheck:   { zh: '核查线索', en: 'Checking of the lead', level: 'term', term: 'ZJ-01', from: 'foundOn' },
  decision:    { zh: '作出处罚决定', en: 'Decision', level: 'term', term: 'ZJ-08' },
  testing:     { zh: '检测鉴定期间', en: 'Testing', level: 'until' },
  pauseReview: { zh: '中止情形复查', en: 'Look again at the pause', level: 'setting' },
  statement:   { zh: '陈述、申辩和要求听证', en: 'Statement and request for a hearing', level: 'term', term: 'ZJ-06', from: 'servedOn', onDue: 'statementClosed' },
  review:      { zh: '法制审核', en: 'Legal review', level: 'term', term: 'ZJ-07' },
  panel:       { zh: '集体讨论', en: 'Panel discussion', level: 'setting' },
  referral:    { zh: '核对移送进展', en: 'Look how the referral goes', level: 'setting', onDue: 'checkReferral' },
  service:     { zh: '送达决定书', en: 'Service of the decision', level: 'term', term: 'CF-04' },
  performance: { zh: '履行决定', en: 'Performance', level: 'fact' },
  instalments: { zh: '暂缓、分期期限', en: 'Deferral', level: 'until' },
  closing:     { zh: '结案审批', en: 'Closing', level: 'term', term: 'ZJ-11' },
  archiving:   { zh: '归档', en: 'Archiving', level: 'setting' },
} as const satisfies Procedure['clocks']

/** While the clock of the decision runs or is paused. */
const beforeDecision = [
  'investigating',
  'testing',
  'paused',
  'toApproveNotice',
  'toNotify',
  'noticed',
  'atHearing',
  'weighing',
  'reviewing',
  'deciding',
  'inPanel',
  'referred',
]
/** Nothing has been decided yet: jurisdiction can be disputed, and the proceeding reported up or given to another unit. */
export const undecided: readonly string[] = ['checking', 'toFile', ...beforeDecision]
const afterDecision = ['toServe', 'performing', 'deferred', 'toClose', 'closed']
/** Who gathered what the case rests on neither reviews nor decides it, even where others have taken over since. */
const investigators = ['recordSite', 'recordInterview', 'addEvidence', 'conclude', 'concludeWithout']
/** What is gathered in the main proceeding stands in those of the other parties too. */
const shared = { children: 'penalty', act: 'shareEvidence' } as const
const deliveries = { children: 'delivery', act: 'cancel' } as const

// prettier-ignore
const filing = [
  { act: 'openLead', zh: '登记线索', en: 'Enter a lead', from: 'nothing', to: 'checking', by: ['officer', 'unitLead'],
    asks: ['source', 'foundOn', 'description', 'point', 'address?', 'title', 'officers', 'photos?'], needs: ['insideGrid', 'notInFuture', 'twoOfficers'],
    starts: ['leadCheck'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'], follows: [{ tell: 'owner' }], basis: '住房和城乡建设行政处罚程序规定第十五条第一款' },
  { act: 'openFromCase', zh: '案卷转执法', en: 'Opened from a case', from: 'nothing', to: 'checking', by: ['system'],
    asks: ['reason'], starts: ['leadCheck'], sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'unit' }], basis: '住房和城乡建设行政处罚程序规定第十五条第一款' },
  { act: 'openFromPetition', zh: '信访转执法线索', en: 'Opened from a petition', from: 'nothing', to: 'checking', by: ['system'],
    asks: ['reason'], starts: ['leadCheck'], sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'unit' }], basis: '信访工作条例第三十一条第四项、第五项；住房和城乡建设行政处罚程序规定第十五条第一款' },
  { act: 'openFromExposure', zh: '媒体曝光转执法线索', en: 'Opened from an exposure', from: 'nothing', to: 'checking', by: ['system'],
    asks: ['reason'], starts: ['leadCheck'], sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'unit' }], basis: '住房和城乡建设行政处罚程序规定第十五条第一款' },
  { act: 'openForParty', zh: '并案立案', en: 'Opened for another party', from: 'nothing', to: 'toFile', by: ['system'],
    asks: ['coParty', 'reason', 'exception?', 'exceptionReason?'], needs: ['partyKnown', 'partyNotYetHere', 'gentlePunish'], starts: ['leadCheck'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'], follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第五十四条第二款' },
  { act: 'extendCheck', zh: '延长核查', en: 'Extend the check', from: ['checking', 'toFile'], to: 'same', by: ['unitLead'], asks: ['reason'], extends: ['leadCheck'],
    basis: '住房和城乡建设行政处罚程序规定第十五条第一款' },
  { act: 'proposeFiling', zh: '报请立案', en: 'Propose filing', from: ['checking'], to: 'toFile', by: ['officer'],
    asks: ['party', 'item', 'officers?', 'happenedOn', 'endedOn?', 'continuing', 'lawThen?', 'correction?', 'description', 'exception?', 'exceptionReason?'],
    needs: ['actsAsOfficer', 'notInFuture', 'partyKnown', 'itemInForce', 'powerHeld', 'twoOfficers', 'gentlePunish', 'notTimeBarred', 'lawThenStated'], sets: ['assignee'], follows: [{ tell: 'owner' }],
    basis: '行政处罚法第五十四条第二款；住房和城乡建设行政处罚程序规定第十五条第二款' },
  { act: 'sendBackFiling', zh: '退回核查', en: 'Send back', from: ['toFile'], to: 'checking', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'file', zh: '立案', en: 'File', from: ['toFile'], to: 'investigating', by: ['unitLead'], asks: ['note?'],
    needs: ['byHead', 'notOfficer', 'officersStand', 'powerStands', 'notTimeBarredYet'], stops: ['leadCheck'], starts: ['decision'], sets: ['number'],
    follows: [{ tell: 'owner' }], writs: ['openingApproval'], rights: true, basis: '行政处罚法第五十四条第二款' },
  { act: 'declineFiling', zh: '不予立案', en: 'Do not file', from: ['checking', 'toFile'], to: 'notFiled', by: ['unitLead'], asks: ['reason'], stops: 'all',
    follows: [{ parent: 'proceedingAnswered', gives: ['reason'] }], basis: '住房和城乡建设行政处罚程序规定第十五条', consequence: { zh: '不予立案后线索办结，理由留在记录中。', en: 'The lead ends here; the reason stays on the record.' } },
  { act: 'transferOut', zh: '移送有管辖权的机关', en: 'Hand over to the competent organ', from: ['checking', 'toFile', 'investigating'], to: 'transferred', by: ['unitLead'],
    asks: ['toOrgan', 'reason'], needs: ['noLiveMeasures', 'undisputed'], stops: 'all', follows: [{ parent: 'proceedingAnswered', gives: ['reason'] }], writs: ['caseTransfer'], rights: true,
    basis: '行政处罚法第二十二、二十三、二十五条', consequence: { zh: '本程序终结，材料随移送书移交。', en: 'This proceeding ends; the papers go along.' } },
] as const satisfies readonly Act[]

// prettier-ignore
const investigation = [
  { act: 'recordSite', zh: '现场勘验检查', en: 'Site record', from: ['checking', 'investigating', 'performing', 'deferred'], to: 'same', by: ['officer'],
    asks: ['name', 'takenOn', 'takenPlace?', 'cardsShown', 'record', 'photos', 'files?'], needs: ['actsOnSite', 'cardsShown', 'notInFuture', 'recordingThere'], follows: [shared], writs: ['siteRecord'], rights: true, basis: '行政处罚法第四十二、五十五条' },
  { act: 'recordInterview', zh: '询问', en: 'Interview', from: ['checking', 'investigating'], to: 'same', by: ['officer'],
    asks: ['name', 'takenOn', 'takenPlace?', 'cardsShown', 'record', 'photos', 'files?'], needs: ['actsOnSite', 'cardsShown', 'notInFuture', 'recordingThere'], follows: [shared], writs: ['interviewRecord'], rights: true, basis: '行政处罚法第四十二、五十五条' },
  { act: 'addEvidence', zh: '收集证据', en: 'Add evidence', from: ['checking', 'investigating', 'testing', 'weighing'], to: 'same', by: ['officer'],
    asks: ['evidenceKind', 'name', 'from', 'takenOn', 'takenPlace?', 'device?', 'recordedOn?', 'carrier?', 'record?', 'photos?', 'files?'], needs: ['actsOnSite', 'notInFuture', 'somethingAttached', 'deviceStands'], follows: [shared], rights: true, basis: '行政处罚法第四十六条' },
  { act: 'auditRecord', zh: '审核监控记录', en: 'Audit a device’s record', from: ['checking', 'investigating', 'testing', 'weighing'], to: 'same', by: ['officer'], asks: ['evidenceNo', 'auditMet?', 'opinion'],
    needs: ['actsAsOfficer', 'auditable'], follows: [shared], rights: true, basis: '行政处罚法第四十一条第二款',
    consequence: { zh: '真实、清晰、完整、准确缺一项的，该记录随即排除，不再作为证据。', en: 'A record that is not true, clear, complete and accurate is excluded at once and is no evidence.' } },
  { act: 'excludeEvidence', zh: '排除证据', en: 'Exclude evidence', from: beforeDecision, to: 'same', by: ['unitLead', 'legalReviewer'], asks: ['evidenceNo', 'exclusionGround', 'reason'],
    needs: ['headOrReviewer', 'notOfficer', 'pieceCounts'], follows: [shared, { tell: 'owner' }], apartFrom: investigators, rights: true, basis: '行政处罚法第四十六条第二款、第三款',
    consequence: { zh: '该证据留在案卷中并注明已排除，不再作为认定案件事实的根据。', en: 'The piece stays on the file, marked as excluded, and counts no more.' } },
  { act: 'moveEvidence', zh: '登记证据保管', en: 'Enter where a piece goes', from: 'any', to: 'same', by: ['officer', 'unitLead'], asks: ['evidenceNo', 'custodyStep', 'giver?', 'receiver?', 'toWhom?', 'reason', 'photos?'],
    needs: ['holdsIt'], rights: true, basis: '行政处罚法第四十六条；住房和城乡建设行政处罚程序规定第十七条、第十八条' },
  { act: 'joinParty', zh: '追加当事人', en: 'Add a party', from: ['investigating'], to: 'same', by: ['officer'], asks: ['coParty', 'reason', 'exception?', 'exceptionReason?'], needs: ['actsAsOfficer', 'partyKnown', 'partyNotYetHere', 'gentlePunish'],
    follows: [{ open: 'penalty', act: 'openForParty', gives: ['coParty', 'reason', 'exception', 'exceptionReason'] }], rights: true, basis: '行政处罚法第五十四条',
    consequence: { zh: '为该当事人另立一件，证据共用；立案、告知、听证、决定和送达各自进行。', en: 'The party gets a proceeding of its own that shares the evidence; filing, notice, hearing, decision and service are its own.' } },
  { act: 'shareEvidence', zh: '共用主案证据', en: 'Evidence of the main proceeding', from: 'open', to: 'same', by: ['system'], rights: true, basis: '行政处罚法第五十四条第一款' },
  { act: 'changeOfficers', zh: '更换执法人员', en: 'Change the officers', from: ['checking', 'toFile', ...beforeDecision], to: 'same', by: ['unitLead'], asks: ['officers', 'reason'],
    needs: ['twoOfficers'], sets: ['assignee'], follows: [{ tell: 'assignee' }], basis: '行政处罚法第四十二条' },
  { act: 'recuse', zh: '回避决定', en: 'Decide on recusal', from: beforeDecision, to: 'same', by: ['unitLead'], asks: ['person', 'recusal', 'reason', 'officers?'],
    needs: ['replacedIfRecused', 'twoOfficers'], sets: ['assignee'], rights: true, basis: '行政处罚法第四十三条' },
  { act: 'startTest', zh: '送检、鉴定', en: 'Send for testing', from: ['investigating'], to: 'testing', by: ['officer'], asks: ['what', 'toOrgan', 'until'], needs: ['actsAsOfficer'],
    pauses: ['decision'], starts: ['testing'], writs: ['testNotice'], rights: true, basis: '住房和城乡建设行政处罚程序规定第二十九条第二款' },
  { act: 'endTest', zh: '检测、鉴定结果', en: 'Result of testing', from: ['testing'], to: 'investigating', by: ['officer'], asks: ['record', 'photos', 'files?'], needs: ['actsAsOfficer'],
    stops: ['testing'], resumes: ['decision'], rights: true, basis: '住房和城乡建设行政处罚程序规定第十八条' },
  { act: 'pause', zh: '中止调查', en: 'Pause the investigation', from: ['investigating'], to: 'paused', by: ['unitLead'], asks: ['pauseGround', 'reason'],
    pauses: ['decision'], starts: ['pauseReview'], writs: ['pauseNotice'], rights: true, basis: '住房和城乡建设行政处罚程序规定第三十条' },
  { act: 'resume', zh: '恢复调查', en: 'Resume', from: ['paused'], to: 'investigating', by: ['unitLead'], asks: ['reason'],
    stops: ['pauseReview'], resumes: ['decision'], follows: [{ tell: 'owner' }], writs: ['resumeNotice'], rights: true, basis: '住房和城乡建设行政处罚程序规定第三十条' },
  { act: 'holdEvidence', zh: '先行登记保存', en: 'Hold evidence', from: ['investigating'], to: 'same', by: ['officer'], asks: ['what', 'reason', 'photos'], needs: ['actsAsOfficer'],
    follows: [{ open: 'hold', act: 'request', gives: ['what', 'reason', 'photos'] }], rights: true, basis: '行政处罚法第五十六条' },
  { act: 'proposeMeasure', zh: '查封、扣押', en: 'Seal or seize', from: ['investigating'], to: 'same', by: ['officer'], asks: ['what', 'reason', 'photos'], needs: ['actsAsOfficer'],
    follows: [{ open: 'measure', act: 'request', gives: ['what', 'reason', 'photos'] }], rights: true, basis: '行政强制法第十八、二十二条' },
  { act: 'extend', zh: '延长办案期限', en: 'Extend the time to decide', from: beforeDecision, to: 'same', by: ['unitLead'], asks: ['reason'], needs: ['byHead', 'firstExtension'],
    extends: ['decision'], writs: ['extensionApproval'], rights: true, basis: '住房和城乡建设行政处罚程序规定第二十九条第一款' },
  { act: 'extendByPanel', zh: '集体讨论再次延长', en: 'Extend once more, by the panel', from: beforeDecision, to: 'same', by: ['unitLead'], asks: ['attendees', 'opinions', 'reason'],
    needs: ['byHead', 'secondExtension', 'panelOfSeveral'], extends: ['decision'], writs: ['extensionApproval'], rights: true, basis: '住房和城乡建设行政处罚程序规定第二十九条第一款' },
  { act: 'withdrawFiling', zh: '撤销立案、终止调查', en: 'Withdraw the filing', from: ['investigating', 'paused'], to: 'filingWithdrawn', by: ['unitLead'], asks: ['reason'],
    needs: ['noLiveMeasures', 'custodySettled'], stops: 'all', follows: [{ parent: 'proceedingAnswered', gives: ['reason'] }], writs: ['openingWithdrawal'], rights: true,
    basis: '住房和城乡建设行政处罚程序规定第三十一条', consequence: { zh: '本案不再调查。', en: 'The proceeding ends here.' } },
  { act: 'conclude', zh: '调查终结', en: 'Conclude the investigation', from: ['investigating'], to: 'toApproveNotice', by: ['officer'],
    asks: ['description', 'fineRange?', 'baseFen?', 'baseSize?', 'baseEvidence?', 'penalties', 'tier?', 'factors', 'lowerGround?', 'flags?', 'outsideReason?'],
    needs: ['actsAsOfficer', 'officersStand', 'itemStands', 'evidenceEnough', 'recordsAudited', 'correctedFirst', 'oldEnough', 'inRange', 'baseProven', 'reasonIfOutside', 'noSecondFine'],
    follows: [{ tell: 'owner' }], writs: ['investigationReport'], rights: true, basis: '住房和城乡建设行政处罚程序规定第二十条' },
  { act: 'concludeWithout', zh: '建议不予处罚', en: 'Propose no penalty', from: ['investigating'], to: 'deciding', by: ['officer'], asks: ['description', 'noPenaltyGround', 'reason'],
    needs: ['actsAsOfficer', 'officersStand', 'evidenceEnough', 'recordsAudited'], follows: [{ tell: 'owner' }], writs: ['investigationReport'], rights: true, basis: '行政处罚法第五十七条第一款' },
] as const satisfies readonly Act[]

// prettier-ignore
const notice = [
  { act: 'approveNotice', zh: '批准告知', en: 'Approve the notice', from: ['toApproveNotice'], to: 'toNotify', by: ['unitLead'], asks: ['note?'],
    needs: ['byHead', 'notOfficer', 'evidenceEnough', 'recordsAudited', 'hearingKnown', 'powerStands', 'undisputed'], follows: [{ open: 'delivery', act: 'deliverNotice' }, { tell: 'owner' }], writs: ['priorNotice'], rights: true,
    basis: '行政处罚法第四十四条、第六十三条' },
  { act: 'returnToInvestigation', zh: '退回补充调查', en: 'Send back to investigate', from: ['toApproveNotice'], to: 'investigating', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'noticeServed', zh: '告知书已送达', en: 'Notice served', from: ['toNotify'], to: 'noticed', by: ['system'], asks: ['servedOn'], starts: ['statement'],
    rights: true, basis: '行政处罚法第四十四条、第四十五条' },
  { act: 'recordStatement', zh: '记录陈述、申辩', en: 'Take a statement', from: ['noticed'], to: 'same', by: ['officer'], asks: ['statement', 'statedOn', 'photos?'],
    needs: ['notInFuture', 'statedInTime'], writs: ['statementRecord'], rights: true, basis: '行政处罚法第四十五条第一款' },
  { act: 'requestHearing', zh: '要求听证', en: 'A hearing is asked for', from: ['noticed'], to: 'atHearing', by: ['officer'], asks: ['statedOn', 'statement?', 'photos?'],
    needs: ['hearingOffered', 'notInFuture', 'statedInTime'], stops: ['statement'], pauses: ['decision'],
    follows: [{ open: 'hearing', act: 'arrange' }], rights: true, basis: '行政处罚法第六十四条第一项' },
  { act: 'stateOnline', zh: '当事人网上陈述、申辩', en: 'The party states its defence online', from: ['noticed', 'atHearing', 'weighing'], to: 'same', by: ['party'], asks: ['statement', 'photos?'],
    needs: ['statementTermOpen', 'fewStatements'], follows: [{ tell: 'assignee' }, { tell: 'owner' }], writs: ['statementRecord'], rights: true, basis: '行政处罚法第四十五条第一款' },
  { act: 'requestHearingOnline', zh: '当事人网上要求听证', en: 'The party asks for a hearing online', from: ['noticed'], to: 'atHearing', by: ['party'],
    needs: ['hearingOffered', 'statementTermOpen'], stops: ['statement'], pauses: ['decision'], follows: [{ open: 'hearing', act: 'arrange' }, { tell: 'assignee' }], rights: true,
    basis: '行政处罚法第六十四条第一项' },
  { act: 'reserveRights', zh: '当事人声明不放弃陈述、申辩和听证', en: 'The party gives up neither statement nor hearing', from: ['noticed'], to: 'same', by: ['party'],
    needs: ['statementTermOpen', 'notReservedYet'], follows: [{ tell: 'assignee' }, { tell: 'owner' }], rights: true, basis: '行政处罚法第四十五条、第六十四条' },
  { act: 'acceptPostedStatement', zh: '补收邮寄的陈述、申辩', en: 'Take in a statement that was posted in time', from: ['weighing'], to: 'same', by: ['officer'], asks: ['statement', 'statedOn', 'photos'],
    needs: ['actsAsOfficer', 'notInFuture', 'statedInTime'], writs: ['statementRecord'], rights: true, basis: '民事诉讼法第八十五条第四款；行政处罚法第四十五条' },
  { act: 'acceptPostedRequest', zh: '补收邮寄的听证要求', en: 'Take in a request for a hearing that was posted in time', from: ['weighing'], to: 'atHearing', by: ['officer'], asks: ['statedOn', 'statement?', 'photos'],
    needs: ['actsAsOfficer', 'hearingOffered', 'noHearingYet', 'notInFuture', 'statedInTime'], pauses: ['decision'], follows: [{ open: 'hearing', act: 'arrange' }], rights: true,
    basis: '民事诉讼法第八十五条第四款；行政处罚法第六十四条第一项' },
  { act: 'waive', zh: '放弃陈述、申辩和听证', en: 'Statement and hearing given up', from: ['noticed'], to: 'weighing', by: ['officer'], asks: ['statedOn', 'waiver'],
    needs: ['notInFuture', 'notReserved'], stops: ['statement'], rights: true, basis: '行政处罚法第四十五条、第六十四条',
    consequence: { zh: '须有当事人亲笔签名的放弃声明。', en: 'Only with a waiver the party has signed.' } },
  { act: 'statementClosed', zh: '陈述申辩期满', en: 'Time for statements over', from: ['noticed'], to: 'weighing', by: ['system'], asks: ['clock?'], stops: ['statement'],
    follows: [{ tell: 'owner' }], rights: true, basis: '住房和城乡建设行政处罚程序规定第二十二条第二款' },
  { act: 'hearingEnded', zh: '听证终结', en: 'Hearing ended', from: ['atHearing'], to: 'weighing', by: ['system'], asks: ['hearingResult', 'opinion?'], resumes: ['decision'],
    follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第六十五条' },
  { act: 'renotify', zh: '发现新事实，重新告知', en: 'New facts: notify again', from: ['weighing'], to: 'toApproveNotice', by: ['officer'],
    asks: ['description', 'fineRange?', 'baseFen?', 'baseSize?', 'baseEvidence?', 'penalties', 'tier?', 'factors', 'lowerGround?', 'flags?', 'outsideReason?', 'reason'],
    needs: ['actsAsOfficer', 'officersStand', 'itemStands', 'oldEnough', 'inRange', 'baseProven', 'reasonIfOutside', 'noSecondFine'],
    rights: true, basis: '行政处罚法第四十五条、第六十二条' },
  { act: 'reinvestigate', zh: '补充调查', en: 'Investigate further', from: ['weighing'], to: 'investigating', by: ['officer'], asks: ['reason'], needs: ['actsAsOfficer'],
    rights: true, basis: '行政处罚法第四十五条第一款' },
] as const satisfies readonly Act[]

// prettier-ignore
const deciding = [
  { act: 'sendToReview', zh: '送法制审核', en: 'Send to legal review', from: ['weighing'], to: 'reviewing', by: ['officer'], asks: ['penalties', 'adopted?', 'answer?', 'note?'],
    needs: ['actsAsOfficer', 'recordsAudited', 'noticeOver', 'reviewDue', 'statementAnswered', 'inRange', 'notHeavier'], starts: ['review'], follows: [{ tell: 'owner' }], writs: ['reweighOpinion'], rights: true, basis: '行政处罚法第五十八条第一款' },
  { act: 'sendToDecider', zh: '报负责人决定', en: 'Send to be decided', from: ['weighing'], to: 'deciding', by: ['officer'], asks: ['penalties', 'adopted?', 'answer?', 'note?'],
    needs: ['actsAsOfficer', 'recordsAudited', 'noticeOver', 'reviewNotDue', 'statementAnswered', 'inRange', 'notHeavier'], follows: [{ tell: 'owner' }], writs: ['reweighOpinion'], rights: true, basis: '行政处罚法第五十七条第一款' },
  { act: 'passReview', zh: '审核通过', en: 'Pass', from: ['reviewing'], to: 'deciding', by: ['legalReviewer'], asks: ['opinion'],
    needs: ['notOfficer', 'reviewerQualified'], stops: ['review'], follows: [{ tell: 'owner' }], writs: ['legalReviewOpinion'], apartFrom: investigators, rights: true, basis: '行政处罚法第五十八条' },
  { act: 'returnReview', zh: '审核退回改正', en: 'Return to be corrected', from: ['reviewing'], to: 'weighing', by: ['legalReviewer'], asks: ['opinion'],
    needs: ['notOfficer', 'reviewerQualified'], stops: ['review'], follows: [{ tell: 'owner' }], writs: ['legalReviewOpinion'], apartFrom: investigators, rights: true, basis: '行政处罚法第五十八条' },
  { act: 'supplement', zh: '审核要求补充调查', en: 'Return to investigate', from: ['reviewing'], to: 'investigating', by: ['legalReviewer'], asks: ['opinion'],
    needs: ['notOfficer', 'reviewerQualified'], stops: ['review'], follows: [{ tell: 'owner' }], writs: ['legalReviewOpinion'], apartFrom: investigators, rights: true, basis: '行政处罚法第五十八条' },
  { act: 'callPanel', zh: '提交集体讨论', en: 'Call the panel', from: ['deciding'], to: 'inPanel', by: ['unitLead'], asks: ['note?'], needs: ['noticeOver', 'reviewPassed'], starts: ['panel'], rights: true, basis: '行政处罚法第五十七条第二款' },
  { act: 'recordPanel', zh: '集体讨论结论', en: 'Conclusion of the panel', from: ['inPanel'], to: 'deciding', by: ['unitLead'], asks: ['attendees', 'opinions', 'penalties?'],
    needs: ['byHead', 'panelOfSeveral', 'notHeavier'], stops: ['panel'], writs: ['panelRecord'], rights: true, basis: '行政处罚法第五十七条第二款' },
  { act: 'sendBackDecision', zh: '退回复核', en: 'Send back', from: ['deciding'], to: 'weighing', by: ['unitLead'], asks: ['reason'], needs: ['noticeOver'], follows: [{ tell: 'owner' }] },
  { act: 'askMore', zh: '退回补充调查', en: 'Send back to investigate', from: ['deciding'], to: 'investigating', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'decide', zh: '作出处罚决定', en: 'Decide on the penalty', from: ['deciding'], to: 'toServe', by: ['unitLead'], asks: ['likeReason?', 'note?'],
    needs: ['byHead', 'notOfficer', 'undisputed', 'answeredFromAbove', 'powerStands', 'officersStand', 'evidenceEnough', 'recordsAudited', 'oldEnough', 'noticeOver', 'reviewPassed', 'panelHeld', 'itemStands', 'inRangeNow', 'notHeavierNow', 'noSecondFineNow', 'reasonIfUnlike', 'fineAfterWorks'], stops: ['decision'], starts: ['service'],
    follows: [{ open: 'delivery', act: 'deliverDecision' }, { open: 'disclosure', act: 'prepare' }, { tell: 'owner' }], writs: ['decisionApproval', 'penaltyDecision'], apartFrom: [...investigators, 'passReview'], rights: true,
    basis: '行政处罚法第五十七条、第五十九条', consequence: { zh: '决定作出后不得改写，错误只能以补正、更正或者撤销纠正。', en: 'A decision is never rewritten; it is corrected or revoked by a further one.' } },
  { act: 'decideNoPenalty', zh: '决定不予处罚', en: 'Decide on no penalty', from: ['deciding'], to: 'toServe', by: ['unitLead'], asks: ['noPenaltyGround', 'conditions?', 'reason'],
    needs: ['byHead', 'notOfficer', 'undisputed', 'answeredFromAbove', 'powerStands', 'groundHolds'], stops: ['decision'], starts: ['service'], follows: [{ open: 'delivery', act: 'deliverNoPenalty' }, { tell: 'owner' }], writs: ['decisionApproval', 'noPenaltyDecision'], apartFrom: [...investigators, 'passReview'], rights: true,
    basis: '行政处罚法第三十三条、第五十七条第一款' },
  ...referringActs(afterDecision),
] as const satisfies readonly Act[]

// prettier-ignore
const performance = [
  { act: 'decisionServed', zh: '决定书已送达', en: 'Decision served', from: ['toServe'], to: 'performing', by: ['system'], asks: ['servedOn'], stops: ['service'], starts: ['performance'],
    follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第六十一条' },
  { act: 'noPenaltyServed', zh: '不予处罚决定书已送达', en: 'Decision served', from: ['toServe'], to: 'toClose', by: ['system'], asks: ['servedOn'], stops: ['service'], starts: ['closing'],
    follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第六十一条' },
  { act: 'recordPayment', zh: '登记缴款', en: 'Enter a payment', from: ['performing', 'deferred'], to: 'same', by: ['officer'], asks: ['fen', 'paidOn', 'channel', 'receipt', 'photos?'],
    needs: ['notInFuture', 'receiptNew', 'notOverpaid'], rights: true, basis: '行政处罚法第六十七条' },
  { act: 'grantInstalments', zh: '准予暂缓、分期缴纳', en: 'Grant deferral or instalments', from: ['performing'], to: 'deferred', by: ['unitLead'], asks: ['reason', 'plan', 'until'],
    needs: ['notOfficer', 'owesFine'], stops: ['performance'], starts: ['instalments'], writs: ['deferralNotice'], rights: true, basis: '行政处罚法第六十六条第二款' },
  { act: 'fulfilled', zh: '履行完毕', en: 'Performed', from: ['performing', 'deferred'], to: 'toClose', by: ['officer'], asks: ['note?', 'photos?'],
    needs: ['paidInFull', 'noExecutionOpen'], stops: 'all', starts: ['closing'], follows: [{ tell: 'owner' }] },
  { act: 'enforce', zh: '启动强制执行', en: 'Start enforcement', from: ['performing', 'deferred'], to: 'same', by: ['unitLead'], asks: ['what'], needs: ['overdue', 'noExecutionOpen', 'notStayed', 'oursToEnforce'],
    follows: [{ open: 'execution', act: 'begin', gives: ['what'] }], rights: true, basis: '行政处罚法第七十二条；行政强制法第三十四条' },
  { act: 'executionEnded', zh: '强制执行终结', en: 'Enforcement ended', from: ['performing', 'deferred'], to: 'toClose', by: ['system'], asks: ['result?', 'reason?'], stops: 'all', starts: ['closing'],
    follows: [{ tell: 'owner' }], rights: true, basis: '住房和城乡建设行政处罚程序规定第三十一条' },
  { act: 'performedLate', zh: '强制执行中自行履行', en: 'Performed while it was enforced', from: ['performing', 'deferred'], to: 'toClose', by: ['system'], asks: ['result?'], stops: 'all', starts: ['closing'], follows: [{ tell: 'owner' }], rights: true, basis: '行政强制法第三十六条' },
  ...paidByOthers(['performing', 'deferred']),
  { act: 'recordRemedy', zh: '登记复议、诉讼', en: 'Enter a reconsideration or suit', from: [...afterDecision, 'archived'], to: 'same', by: ['officer', 'unitLead', 'system'], asks: ['remedy', 'statedOn', 'reason', 'photos?'],
    needs: ['notInFuture', 'remedyInOrder'], follows: [{ tell: 'owner' }], rights: true, basis: '行政强制法第四十四条；行政处罚法第七十三条' },
  ...lateFineActs(['performing', 'deferred'], afterDecision),
  ...agreementActs(afterDecision),
  { act: 'correctDecision', zh: '补正、更正', en: 'Correct the decision', from: [...afterDecision, 'archived'], to: 'same', by: ['unitLead'], asks: ['correctedText', 'reason'],
    writs: ['correctionNotice'], rights: true, basis: '住房和城乡建设行政处罚程序规定第二十八条' },
  { act: 'revoke', zh: '撤销决定', en: 'Revoke the decision', from: afterDecision, to: 'revoked', by: ['unitLead'], asks: ['reason'], needs: ['byHead', 'noLiveMeasures'], stops: 'all',
    follows: [deliveries, { children: 'execution', act: 'stop' }, { children: 'disclosure', act: 'withdraw' }, { parent: 'proceedingAnswered', gives: ['reason'] }], writs: ['revocationDecision'], rights: true,
    basis: '行政处罚法第四十八条第二款、第七十五条', consequence: { zh: '决定失去效力，已公示的三日内撤回并说明理由。', en: 'The decision loses its effect; what was published is withdrawn within three days, with the reason.' } },
  { act: 'close', zh: '结案', en: 'Close', from: ['toClose'], to: 'closed', by: ['unitLead'], asks: ['note?'], needs: ['noChildrenOpen', 'disclosureSettled', 'custodySettled'], stops: ['closing'], starts: ['archiving'],
    follows: [{ parent: 'proceedingAnswered', gives: ['note'] }, { tell: 'owner' }], writs: ['conclusionApproval'], rights: true, basis: '住房和城乡建设行政处罚程序规定第三十一条' },
  { act: 'archive', zh: '归档', en: 'Archive', from: ['closed'], to: 'archived', by: ['officer'], asks: ['note?'], needs: ['dossierComplete'], stops: ['archiving'],
    basis: '行政处罚法第四十七条；住房和城乡建设行政处罚程序规定第四十条' },
  { act: 'proceedingAnswered', zh: '并案反馈', en: 'Answer of the other proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'unit' }] },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

const onReview = [
  ...reviewActs({
    whileInForce: afterDecision,
    quashedTo: 'revoked',
    finished: ['archived'],
    stops: [
      deliveries,
      { children: 'execution', act: 'stop' },
      { children: 'measure', act: 'quashRelease', in: ['toRatify', 'inForce', 'testing'] },
      { children: 'hold', act: 'quashRelease', in: ['held'] },
    ],
    published: true,
  }),
  ...refundActs,
]

const beyond = [
  ...assistanceRows(['checking', 'investigating', 'testing', 'weighing', 'performing', 'deferred'], ['unitLead']),
  ...upwardRows(undecided),
]

export const penaltyProcedure: Procedure = {
  id: 'penalty',
  zh: '行政处罚',
  en: 'Penalty proceeding',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: { ...enforcementNeeds, ...worksNeeds, ...footageNeeds, ...referringNeeds, ...reviewNeeds },
  fields: { ...enforcementFields, ...askingFields, ...worksFields, ...footageFields, ...referringFields, ...reviewedFields },
  acts: [
    ...filing,
    ...investigation,
    ...footageActs,
    ...worksActs(beforeDecision),
    ...notice,
    ...deciding,
    ...performance,
    ...onReview,
    ...beyond,
  ],
}
