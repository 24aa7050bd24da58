import { assistanceRows } from '../enforcement/beyond/asking.ts'
import { askingFields } from '../enforcement/beyond/fields.ts'
import type { Act, Procedure } from '../procedure/procedure.ts'
import { lapse, note } from '../procedure/standard.ts'
import { caseFields } from './fields.ts'
import { caseNeeds } from './needs.ts'

/**
 * 城市管理案卷. From a report at a point to an archived case: 上报、受理、核实、立案、派遣、处置、核查、
 * 结案、回访、归档, with 退件、延期、挂账、返工、并案、作废、督办 (standards.md §6). 核实 comes before
 * filing and 核查 after handling; both are field tasks of their own (field-task.ts). What a unit asks
 * for (退件、延期、挂账、超时申诉) is an application of its own (application.ts), so that handling goes on
 * while somebody decides.
 *
 * A closed case stays open to its reporter for the follow-up period, and is then archived by the system.
 */

// prettier-ignore
const states = {
  imported:     { zh: '原系统办理', en: 'Handled elsewhere', final: false, owner: 'intake', public: { zh: '处理中', en: 'Being dealt with' } },
  received:     { zh: '待受理', en: 'To be taken in', final: false, owner: 'intake', public: { zh: '已收到', en: 'Received' } },
  confirming:   { zh: '核实中', en: 'Being confirmed', final: false, owner: 'inspector', public: { zh: '正在核实', en: 'Being checked on site' } },
  toRegister:   { zh: '待立案', en: 'To be filed', final: false, owner: 'shiftLead', public: { zh: '正在核实', en: 'Being checked' } },
  toDispatch:   { zh: '待派遣', en: 'To be dispatched', final: false, owner: 'dispatcher', public: { zh: '已立案', en: 'Accepted' } },
  handling:     { zh: '处置中', en: 'Being handled', final: false, owner: 'handler', public: { zh: '处理中', en: 'Being dealt with' } },
  coordinating: { zh: '协同处置中', en: 'Handled in parts', final: false, owner: 'dispatcher', public: { zh: '处理中', en: 'Being dealt with' } },
  suspended:    { zh: '挂账', en: 'Suspended', final: false, owner: 'dispatcher', public: { zh: '暂缓处理', en: 'Put off' } },
  verifying:    { zh: '核查中', en: 'Being verified', final: false, owner: 'inspector', public: { zh: '正在核查结果', en: 'Result being checked' } },
  toClose:      { zh: '待结案', en: 'To be closed', final: false, owner: 'shiftLead', public: { zh: '正在核查结果', en: 'Result being checked' } },
  closed:       { zh: '已结案', en: 'Closed', final: false, owner: 'intake', public: { zh: '已办结', en: 'Done' } },
  reopened:     { zh: '重开待审', en: 'Reopened', final: false, owner: 'shiftLead', public: { zh: '重新处理', en: 'Taken up again' } },
  archived:     { zh: '已归档', en: 'Archived', final: true, owner: null, public: { zh: '已办结', en: 'Done' } },
  declined:     { zh: '不予立案', en: 'Declined', final: true, owner: null, public: { zh: '未予受理', en: 'Not taken up' } },
  merged:       { zh: '已并案', en: 'Merged', final: true, owner: null, public: { zh: '与同一问题合并办理', en: 'Joined with an earlier report' } },
  voided:       { zh: '作废', en: 'Voided', final: true, owner: null, public: { zh: '已终止', en: 'Ended' } },
} as const satisfies Procedure['states']

// prettier-ignore
const clocks = {
  outside:      { zh: '原系统办理期', en: 'Handled elsewhere until', level: 'until', onDue: 'takeOver' },
  acceptance:   { zh: '受理时限', en: 'Intake', level: 'setting' },
  registration: { zh: '立案时限', en: 'Filing', level: 'setting' },
  dispatch:     { zh: '派遣时限', en: 'Dispatch', level: 'setting' },
  handling:     { zh: '处置时限', en: 'Handling', level: 'fact' },
  closing:      { zh: '结案时限', en: 'Verification and closing', level: 'setting' },
  suspension:   { zh: '挂账期限', en: 'Suspension', level: 'until', onDue: 'resume' },
  followUp:     { zh: '回访期', en: 'Follow-up period', level: 'setting', onDue: 'archive' },
  reopening:    { zh: '重开审查时限', en: 'Review of reopening', level: 'setting' },
} as const satisfies Procedure['clocks']

// Read a row aloud: 「立案」 takes a case waiting to be filed to waiting for dispatch; the shift lead does
// it, with subtype and filing condition; it ends the filing clock and starts the dispatch clock.
// prettier-ignore
const intake = [
  { act: 'report', zh: '上报', en: 'Report', from: 'nothing', to: 'received', by: ['reporter', 'intake', 'gridWorker'],
    asks: ['source', 'description', 'point', 'subject?', 'address?', 'photos?', 'title?'], needs: ['sourceFits', 'insideGrid', 'subjectInForce'],
    starts: ['acceptance', 'registration'], sets: ['cell', 'point', 'address', 'subject', 'title'], follows: [{ tell: 'owner' }],
    public: { zh: '收到反映', en: 'Report received' } },
  { act: 'reportOnPatrol', zh: '巡查上报', en: 'Report on patrol', from: 'nothing', to: 'toRegister', by: ['inspector'],
    asks: ['description', 'point', 'subject', 'condition?', 'photos', 'address?', 'title?'], needs: ['insideGrid', 'subjectInForce'],
    starts: ['registration'], sets: ['cell', 'point', 'address', 'subject', 'condition', 'title'], follows: [{ tell: 'owner' }],
    public: { zh: '巡查发现', en: 'Found on patrol' } },
  { act: 'reportSelfHandled', zh: '自行处置', en: 'Handled on the spot', from: 'nothing', to: 'toClose', by: ['inspector'],
    asks: ['description', 'point', 'subject', 'photos', 'after', 'address?', 'title?'], needs: ['insideGrid', 'subjectInForce'],
    starts: ['closing'], sets: ['cell', 'point', 'address', 'subject', 'title'], follows: [{ tell: 'owner' }],
    public: { zh: '巡查发现并当场处理', en: 'Found and put right on patrol' } },
  { act: 'requestConfirmation', zh: '派核实', en: 'Have it confirmed', from: ['received'], to: 'confirming', by: ['intake'],
    asks: ['note?'], stops: ['acceptance'], follows: [{ open: 'fieldTask', act: 'assignConfirmation', gives: ['note'] }],
    public: { zh: '派人到现场核实', en: 'Sent to be checked on site' } },
  { act: 'propose', zh: '报立案', en: 'Propose for filing', from: ['received'], to: 'toRegister', by: ['intake'],
    asks: ['reason'], stops: ['acceptance'], follows: [{ tell: 'owner' }] },
  { act: 'confirmationDone', zh: '核实反馈', en: 'Confirmation answered', from: ['confirming'], to: 'toRegister', by: ['system'],
    asks: ['finding', 'note?', 'photos?'], follows: [{ tell: 'owner' }], public: { zh: '现场核实完成', en: 'Checked on site' } },
  { act: 'confirmAgain', zh: '再核实', en: 'Confirm again', from: ['toRegister'], to: 'confirming', by: ['shiftLead'],
    asks: ['reason'], follows: [{ open: 'fieldTask', act: 'assignConfirmation', gives: ['reason'] }] },
  { act: 'move', zh: '更正位置', en: 'Correct the place', from: ['received', 'toRegister', 'toDispatch'], to: 'same', by: ['intake', 'shiftLead'],
    asks: ['point', 'address?', 'reason'], needs: ['insideGrid'], sets: ['point', 'cell', 'address'] },
  { act: 'register', zh: '立案', en: 'File', from: ['toRegister'], to: 'toDispatch', by: ['shiftLead'],
    asks: ['subject', 'condition', 'note?'], needs: ['subjectInForce', 'conditionFits'], stops: ['registration'], starts: ['dispatch'],
    sets: ['subject', 'condition', 'number'], follows: [{ tell: 'owner' }], public: { zh: '已立案', en: 'Accepted as a case' } },
  { act: 'decline', zh: '不予立案', en: 'Decline', from: ['received', 'toRegister'], to: 'declined', by: ['intake', 'shiftLead'],
    asks: ['reason'], stops: 'all', follows: [{ tell: 'reporter' }], public: { zh: '未予立案', en: 'Not taken up', reads: 'reason' },
    consequence: { zh: '反映人将看到理由，案卷不再办理。', en: 'The reporter will read the reason and the case ends here.' } },
  { act: 'merge', zh: '并案', en: 'Merge', from: ['received', 'confirming', 'toRegister'], to: 'merged', by: ['intake', 'shiftLead'],
    asks: ['into', 'reason?'], needs: ['mergeTarget'], stops: 'all', follows: [{ children: 'fieldTask', act: 'cancel' }, { tell: 'reporter' }],
    public: { zh: '与同一问题合并办理', en: 'Joined with an earlier report' },
    consequence: { zh: '反映人随同转入目标案卷，可继续查询。', en: 'Every reporter moves along and can go on tracking.' } },
] as const satisfies readonly Act[]

// prettier-ignore
const handling = [
  { act: 'correct', zh: '更正立案条件', en: 'Correct the filing', from: ['toDispatch'], to: 'same', by: ['shiftLead'],
    asks: ['subject', 'condition', 'reason'], needs: ['subjectInForce', 'conditionFits'], sets: ['subject', 'condition'] },
  { act: 'dispatch', zh: '派遣', en: 'Dispatch', from: ['toDispatch'], to: 'handling', by: ['dispatcher'],
    asks: ['unit', 'reason?', 'note?'], needs: ['unitKnown', 'reasonIfOther'], stops: ['dispatch'], starts: ['handling'], sets: ['unit'], clears: ['assignee'],
    follows: [{ tell: 'unit' }], public: { zh: '已派遣处置单位', en: 'Sent to the responsible unit', unit: 'given' } },
  { act: 'split', zh: '协同派遣', en: 'Dispatch in parts', from: ['toDispatch'], to: 'coordinating', by: ['dispatcher'],
    asks: ['parts', 'note?'], needs: ['partsKnown'], stops: ['dispatch'], starts: ['handling'],
    follows: [{ openParts: 'case', act: 'openPart' }], public: { zh: '已派遣多个单位协同处置', en: 'Sent to several units together' } },
  { act: 'openPart', zh: '分派', en: 'Part opened', from: 'nothing', to: 'handling', by: ['system'], asks: ['unit', 'note?'],
    starts: ['handling'], sets: ['unit', 'cell', 'point', 'address', 'subject', 'condition', 'number', 'title'], follows: [{ tell: 'unit' }] },
  { act: 'join', zh: '协同办结', en: 'All parts done', from: ['coordinating'], to: 'toClose', by: ['dispatcher'],
    asks: ['note?'], needs: ['partsClosed'], stops: ['handling'], starts: ['closing'], follows: [{ tell: 'owner' }] },
  { act: 'recall', zh: '撤回改派', en: 'Recall', from: ['handling'], to: 'toDispatch', by: ['dispatcher'],
    asks: ['reason'], stops: ['handling'], starts: ['dispatch'], clears: ['unit', 'assignee'],
    follows: [{ children: 'application', act: 'cancel' }, { tell: 'unit' }] },
  { act: 'assign', zh: '指定处置人', en: 'Assign', from: ['handling'], to: 'same', by: ['unitLead'],
    asks: ['assignee', 'note?'], needs: ['assigneeInUnit'], sets: ['assignee'], follows: [{ tell: 'assignee' }] },
  { act: 'handle', zh: '处置反馈', en: 'Report handled', from: ['handling'], to: 'verifying', by: ['handler', 'unitLead'],
    asks: ['photos', 'note', 'point?'], stops: ['handling'], starts: ['closing'],
    follows: [{ children: 'application', act: 'cancel' }, { open: 'fieldTask', act: 'assignVerification' }],
    public: { zh: '处置单位已处理', en: 'Put right by the unit', unit: 'own' } },
  { act: 'startProceeding', zh: '转行政执法', en: 'Start a penalty proceeding', from: ['handling'], to: 'same', by: ['unitLead'], asks: ['reason'],
    follows: [{ open: 'penalty', act: 'openFromCase', gives: ['reason'] }], public: { zh: '已转行政执法程序', en: 'Taken up as an enforcement matter' } },
  { act: 'startGuidance', zh: '交办劝导', en: 'Have the vendor persuaded', from: ['handling'], to: 'same', by: ['unitLead'], asks: ['reason'],
    follows: [{ open: 'guidance', act: 'openFromCase', gives: ['reason'] }], public: { zh: '已安排劝导', en: 'Somebody goes to talk to the vendor' } },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'unit' }] },
  ...assistanceRows(['handling'], ['unitLead']),
  { act: 'requestSendBack', zh: '申请退件', en: 'Ask to send back', from: ['handling'], to: 'same', by: ['handler', 'unitLead'],
    asks: ['reason', 'photos?'], needs: ['noApplicationOpen'], follows: [{ open: 'application', act: 'askSendBack', gives: ['reason', 'photos'] }] },
  { act: 'requestExtension', zh: '申请延期', en: 'Ask for an extension', from: ['handling'], to: 'same', by: ['handler', 'unitLead'],
    asks: ['reason', 'photos?'], needs: ['noApplicationOpen', 'notOverdue', 'extensionsLeft'],
    follows: [{ open: 'application', act: 'askExtension', gives: ['reason', 'photos'] }] },
  { act: 'requestSuspension', zh: '申请挂账', en: 'Ask to suspend', from: ['handling'], to: 'same', by: ['handler', 'unitLead'],
    asks: ['reason', 'until', 'photos?'], needs: ['noApplicationOpen', 'suspendOnce', 'untilInRange'],
    follows: [{ open: 'application', act: 'askSuspension', gives: ['reason', 'until', 'photos'] }] },
  { act: 'sendBack', zh: '退件', en: 'Sent back', from: ['handling'], to: 'toDispatch', by: ['system'], asks: ['reason?'],
    stops: ['handling'], starts: ['dispatch'], clears: ['unit', 'assignee'], follows: [{ tell: 'owner' }] },
  { act: 'extend', zh: '延期', en: 'Extended', from: ['handling'], to: 'same', by: ['system'], asks: ['reason?'], extends: ['handling'],
    follows: [{ tell: 'unit' }], public: { zh: '处置时限延长', en: 'More time was granted' } },
  { act: 'suspend', zh: '挂账', en: 'Suspended', from: ['handling'], to: 'suspended', by: ['system'], asks: ['reason?', 'until'],
    pauses: ['handling'], starts: ['suspension'], follows: [{ tell: 'unit' }], public: { zh: '暂缓处理', en: 'Put off' } },
  { act: 'resume', zh: '恢复处置', en: 'Resume', from: ['suspended'], to: 'handling', by: ['system', 'dispatcher'], asks: ['clock?', 'note?'],
    stops: ['suspension'], resumes: ['handling'], follows: [{ tell: 'unit' }], public: { zh: '恢复处理', en: 'Taken up again' } },
] as const satisfies readonly Act[]

// prettier-ignore
const closing = [
  { act: 'verified', zh: '核查通过', en: 'Verified', from: ['verifying'], to: 'toClose', by: ['system'], asks: ['note?', 'photos?'],
    follows: [{ tell: 'owner' }], public: { zh: '核查通过', en: 'Result checked' } },
  { act: 'rework', zh: '返工', en: 'Sent back for rework', from: ['verifying'], to: 'handling', by: ['system'], asks: ['note?', 'photos?'],
    stops: ['closing'], starts: ['handling'], follows: [{ tell: 'unit' }], public: { zh: '核查未通过，重新处理', en: 'Not yet right; being done again' } },
  { act: 'orderRework', zh: '退回返工', en: 'Order rework', from: ['toClose'], to: 'handling', by: ['shiftLead'], asks: ['reason'],
    needs: ['hasUnit'], stops: ['closing'], starts: ['handling'], follows: [{ tell: 'unit' }], public: { zh: '核查未通过，重新处理', en: 'Not yet right; being done again' } },
  { act: 'rejectSelfHandled', zh: '转立案办理', en: 'File instead', from: ['toClose'], to: 'toRegister', by: ['shiftLead'], asks: ['reason'],
    needs: ['wasSelfHandled'], stops: ['closing'], starts: ['registration'], follows: [{ tell: 'owner' }] },
  { act: 'close', zh: '结案', en: 'Close', from: ['toClose'], to: 'closed', by: ['shiftLead'], asks: ['note?'],
    apartFrom: ['handle'], stops: ['closing'], starts: ['followUp'], follows: [{ tell: 'reporter' }], public: { zh: '已结案', en: 'Closed' } },
  { act: 'rate', zh: '评价', en: 'Rate', from: ['closed', 'archived'], to: 'same', by: ['reporter'], asks: ['rating', 'note?'],
    needs: ['notRatedYet'], public: { zh: '反映人已评价', en: 'Rated by the reporter', reads: 'note' } },
  { act: 'followUpCall', zh: '回访', en: 'Follow-up call', from: ['closed'], to: 'same', by: ['intake'], asks: ['solved', 'note?'] },
  { act: 'reopen', zh: '未解决，重新处理', en: 'Not solved', from: ['closed'], to: 'reopened', by: ['reporter'], asks: ['reason', 'photos?'],
    needs: ['reopensLeft'], stops: ['followUp'], starts: ['reopening'], follows: [{ tell: 'owner' }], public: { zh: '反映人称未解决', en: 'The reporter says it is not solved', reads: 'reason', ofOthers: true } },
  { act: 'handleAgain', zh: '重新派遣', en: 'Take up again', from: ['reopened'], to: 'toDispatch', by: ['shiftLead'], asks: ['note?'],
    needs: ['wasFiled'], stops: ['reopening'], starts: ['dispatch'], clears: ['unit', 'assignee'], follows: [{ tell: 'owner' }, { tell: 'reporter' }],
    public: { zh: '重新处理', en: 'Taken up again' } },
  { act: 'fileReopened', zh: '转立案', en: 'File now', from: ['reopened'], to: 'toRegister', by: ['shiftLead'], asks: ['note?'],
    needs: ['notFiled'], stops: ['reopening'], starts: ['registration'], follows: [{ tell: 'owner' }] },
  { act: 'upholdClosing', zh: '维持结案', en: 'Uphold the closing', from: ['reopened'], to: 'closed', by: ['shiftLead'], asks: ['reason', 'photos?'],
    stops: ['reopening'], starts: ['followUp'], follows: [{ tell: 'reporter' }], public: { zh: '经复查维持结案', en: 'Checked again: closing upheld', reads: 'reason' },
    consequence: { zh: '反映人将看到理由。', en: 'The reporter will read the reason.' } },
  { act: 'archive', zh: '归档', en: 'Archive', from: ['closed'], to: 'archived', by: ['system'], asks: ['clock?'], needs: ['noChildrenOpen'], stops: ['followUp'] },
  { act: 'appealOvertime', zh: '超时申诉', en: 'Appeal against overtime', from: ['closed'], to: 'same', by: ['unitLead'], asks: ['reason', 'photos?'],
    needs: ['handlingLapsed', 'notAppealed'], follows: [{ open: 'application', act: 'askAppeal', gives: ['reason', 'photos'] }] },
  { act: 'excuse', zh: '申诉成立', en: 'Overtime excused', from: ['closed'], to: 'same', by: ['system'], asks: ['reason?'], follows: [{ tell: 'unit' }] },
] as const satisfies readonly Act[]

// prettier-ignore
const anytime = [
  { act: 'void', zh: '作废', en: 'Void', from: ['toDispatch', 'handling', 'coordinating', 'suspended', 'verifying', 'toClose'], to: 'voided', by: ['shiftLead'],
    asks: ['reason'], needs: ['partsClosed'], stops: 'all',
    follows: [{ children: 'fieldTask', act: 'cancel' }, { children: 'application', act: 'cancel' }, { tell: 'unit' }, { tell: 'reporter' }],
    public: { zh: '案卷作废', en: 'Case voided', reads: 'reason' }, consequence: { zh: '案卷终止，不可恢复；理由对反映人公开。', en: 'The case ends for good; the reporter will read the reason.' } },
  { act: 'remind', zh: '催办', en: 'Remind', from: 'open', to: 'same', by: ['dispatcher', 'shiftLead', 'supervisor', 'unitLead', 'director'],
    asks: ['note'], follows: [{ tell: 'owner' }] },
  { act: 'escalate', zh: '督办', en: 'Escalate', from: 'open', to: 'same', by: ['supervisor', 'director'],
    asks: ['reason'], follows: [{ raise: 'escalation', act: 'raise' }] },
  { act: 'supplement', zh: '补充说明', en: 'Add information', from: 'open', to: 'same', by: ['reporter'], asks: ['note', 'photos?'],
    follows: [{ tell: 'owner' }], public: { zh: '反映人补充说明', en: 'The reporter added information', reads: 'note' } },
  { act: 'reply', zh: '公开答复', en: 'Public reply', from: 'open', to: 'same', by: ['intake', 'dispatcher', 'handler', 'unitLead'],
    asks: ['note', 'photos?'], follows: [{ tell: 'reporter' }], public: { zh: '答复', en: 'Reply', reads: 'note', unit: 'own' } },
  { act: 'readReporter', zh: '查看反映人信息', en: 'Read who reported', from: 'any', to: 'same', by: ['intake', 'shiftLead', 'supervisor'], asks: ['reason'] },
  { act: 'readOriginal', zh: '调取原始照片', en: 'Take out an original photo', from: 'any', to: 'same', by: ['shiftLead', 'supervisor'], asks: ['original', 'reason'] },
  note,
  lapse,
] as const satisfies readonly Act[]

// 迁入: what another system did is entered as what it is, and never as acts of ours. A case brought in stays 原系统办理
// until the instant that system closed it; one that is still open is taken over, and only then do our clocks begin.
// prettier-ignore
const broughtIn = [
  { act: 'importOpened', zh: '迁入', en: 'Brought in', from: 'nothing', to: 'imported', by: ['system'],
    asks: ['source', 'description', 'point', 'subject?', 'address?', 'title?', 'outsideId', 'outsideOwner?'], needs: ['insideGrid'],
    starts: ['outside'], sets: ['cell', 'point', 'address', 'subject', 'title'], public: { zh: '收到反映（原系统）', en: 'Report received (by another system)' } },
  { act: 'importClosed', zh: '迁入办结', en: 'Closed elsewhere', from: ['imported'], to: 'archived', by: ['system'],
    asks: ['outsideStatus'], stops: ['outside'], public: { zh: '已办结（原系统）', en: 'Closed (by another system)' } },
  { act: 'importVoided', zh: '迁入终止', en: 'Ended elsewhere', from: ['imported'], to: 'voided', by: ['system'],
    asks: ['outsideStatus'], stops: ['outside'], public: { zh: '已终止（原系统）', en: 'Ended (by another system)' } },
  { act: 'takeOver', zh: '接办', en: 'Taken over', from: ['imported'], to: 'received', by: ['system', 'intake'], asks: ['clock?', 'note?'],
    stops: ['outside'], starts: ['acceptance', 'registration'], follows: [{ tell: 'owner' }], public: { zh: '由本区接办', en: 'Taken over by this district' } },
] as const satisfies readonly Act[]

export const caseActs = [...intake, ...broughtIn, ...handling, ...closing, ...anytime] as const
export type CaseState = keyof typeof states
export type CaseAct = (typeof caseActs)[number]['act']

export const caseProcedure: Procedure = {
  id: 'case',
  zh: '城市管理案卷',
  en: 'City-management case',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  fields: { ...caseFields, ...askingFields },
  needs: caseNeeds,
  acts: caseActs,
}
