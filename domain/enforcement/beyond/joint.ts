import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { beyondFields } from './fields.ts'
import { beyondNeeds } from './needs.ts'

/**
 * 联合执法: one plan with one owner; each taking-part unit has its task as a part below it, shares evidence there once for all,
 * opens its own proceedings and makes its own decisions (浙江省综合行政执法条例第十三条、第十四条、第十八条).
 */

// prettier-ignore
const states = {
  drafting:  { zh: '方案拟定中', en: 'Plan being drawn up', final: false, owner: 'officer' },
  toApprove: { zh: '方案待批准', en: 'Plan to be approved', final: false, owner: 'unitLead' },
  ready:     { zh: '待行动', en: 'Ready', final: false, owner: 'officer' },
  underWay:  { zh: '行动中', en: 'Under way', final: false, owner: 'officer' },
  summing:   { zh: '汇总总结中', en: 'Being summed up', final: false, owner: 'officer' },
  closed:    { zh: '已办结', en: 'Closed', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '浙江省综合行政执法条例第十三条、第十四条'
const by = ['officer', 'unitLead'] as const
const dropped = { children: 'jointPart', act: 'drop' } as const

// prettier-ignore
const acts = [
  { act: 'draft', zh: '拟定联合执法方案', en: 'Plan a joint action', from: 'nothing', to: 'drafting', by, asks: ['title', 'aim', 'lawBasis', 'heldAt', 'reportBy', 'point', 'address?', 'radius?', 'parts', 'briefing'], needs: ['insideGrid', 'takingFits'], starts: ['drafting'],
    sets: ['unit', 'assignee', 'cell', 'point', 'address', 'title'], basis },
  { act: 'order', zh: '上级组织', en: 'Ordered from above', from: 'nothing', to: 'drafting', by: ['system'], asks: ['leadUnit', 'instructions'], starts: ['drafting'], sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'revise', zh: '修改方案', en: 'Revise the plan', from: ['drafting'], to: 'same', by, asks: ['title?', 'aim?', 'lawBasis?', 'heldAt?', 'reportBy?', 'point?', 'address?', 'radius?', 'parts?', 'briefing?'], needs: ['insideGrid', 'takingFits'], sets: ['cell', 'point', 'address', 'title', 'assignee'], basis },
  { act: 'propose', zh: '报批方案', en: 'Submit the plan', from: ['drafting'], to: 'toApprove', by, asks: ['note?'], needs: ['planComplete'], stops: ['drafting'], starts: ['approval'], follows: [{ tell: 'owner' }], basis },
  { act: 'sendBack', zh: '退回修改', en: 'Send back', from: ['toApprove'], to: 'drafting', by: ['unitLead'], asks: ['reason'], stops: ['approval'], starts: ['drafting'], follows: [{ tell: 'owner' }] },
  { act: 'approve', zh: '批准方案', en: 'Approve the plan', from: ['toApprove'], to: 'ready', by: ['unitLead'], asks: ['note?'], stops: ['approval'], starts: ['action'],
    sets: ['number'], follows: [{ openParts: 'jointPart', act: 'assign' }, { tell: 'owner' }],
    writs: ['jointPlan'], apartFrom: ['propose'], rights: true, basis, consequence: { zh: '方案发送各参与单位。', en: 'The plan goes to every taking-part unit.' } },
  { act: 'addUnits', zh: '增加参与单位', en: 'Add units', from: ['ready', 'underWay'], to: 'same', by, asks: ['parts'], needs: ['takingFits'], follows: [{ openParts: 'jointPart', act: 'assign' }], rights: true, basis },
  { act: 'addOutside', zh: '增加外部机关', en: 'Add an outside organ', from: ['ready', 'underWay'], to: 'same', by, asks: ['organ', 'task', 'contact?'], follows: [{ open: 'jointPart', act: 'joinOutside', gives: ['organ', 'task', 'contact'] }], rights: true, basis },
  { act: 'begin', zh: '开始行动', en: 'Begin', from: ['ready'], to: 'underWay', by, asks: ['note?', 'photos?'], follows: [{ children: 'jointPart', act: 'begin' }], rights: true, basis },
  { act: 'finishAction', zh: '行动结束', en: 'The action is over', from: ['underWay'], to: 'summing', by, asks: ['note?'], stops: ['action'], starts: ['summing'], follows: [{ tell: 'shared' }] },
  { act: 'close', zh: '总结办结', en: 'Sum up and close', from: ['summing'], to: 'closed', by, asks: ['summary', 'photos?'], needs: ['allReported', 'nothingUnstated'], stops: 'all', follows: [{ children: 'jointPart', act: 'finish' }, { tell: 'shared' }],
    writs: ['jointSummary'], rights: true, basis },
  { act: 'cancel', zh: '取消行动', en: 'Cancel', from: ['drafting', 'toApprove', 'ready'], to: 'cancelled', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [dropped, { tell: 'shared' }] },
  { act: 'partAnswered', zh: '参与单位回应', en: 'A unit answered', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'did?'], follows: [{ tell: 'owner' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const jointProcedure: Procedure = {
  id: 'joint',
  zh: '联合执法',
  en: 'Joint action',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    drafting: { zh: '拟定方案', en: 'Plan', level: 'setting' },
    approval: { zh: '批准', en: 'Approval', level: 'setting' },
    action: { zh: '开展行动', en: 'Action', level: 'until' },
    summing: { zh: '总结', en: 'Summary', level: 'setting' },
  },
  needs: beyondNeeds,
  fields: beyondFields,
  acts,
}

// prettier-ignore
const partStates = {
  assigned: { zh: '待响应', en: 'To be answered', final: false, owner: 'unitLead' },
  accepted: { zh: '已响应', en: 'Taking part', final: false, owner: 'officer' },
  inAction: { zh: '执行中', en: 'In action', final: false, owner: 'officer' },
  reported: { zh: '已报告', en: 'Reported', final: false, owner: 'officer' },
  finished: { zh: '已办结', en: 'Finished', final: true, owner: null },
  refused:  { zh: '不参加', en: 'Not taking part', final: true, owner: null },
  dropped:  { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

const taking = ['accepted', 'inAction', 'reported'] as const
const partBegun = {
  from: 'nothing',
  to: 'assigned',
  by: ['system'],
  starts: ['task'],
  sets: ['unit', 'cell', 'point', 'address', 'title'],
} as const

// prettier-ignore
const partActs = [
  { act: 'assign', zh: '分派任务', en: 'Task given', ...partBegun, asks: ['unit', 'note?'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'joinOutside', zh: '外部机关参加', en: 'An outside organ joins', ...partBegun, to: 'accepted', asks: ['organ', 'task', 'contact?'], rights: true, basis },
  { act: 'accept', zh: '确认参加', en: 'Take part', from: ['assigned'], to: 'accepted', by: ['unitLead'], asks: ['leader', 'note?'], sets: ['assignee'], follows: [{ tell: 'assignee' }], basis },
  { act: 'refuse', zh: '不参加', en: 'Do not take part', from: ['assigned'], to: 'refused', by: ['unitLead'], asks: ['lawBasis', 'reason'], stops: 'all', follows: [{ parent: 'partAnswered', gives: ['reason'] }], basis },
  { act: 'begin', zh: '行动开始', en: 'The action begins', from: ['assigned', 'accepted'], to: 'inAction', by: ['system'], follows: [{ tell: 'assignee' }] },
  { act: 'shareEvidence', zh: '共享证据', en: 'Share evidence', from: taking, to: 'same', by, asks: ['name', 'takenOn', 'description?', 'photos'], needs: ['notInFuture'], rights: true, basis: '浙江省综合行政执法条例第十八条' },
  { act: 'startProceeding', zh: '转立案查处', en: 'Start a penalty proceeding', from: taking, to: 'same', by, asks: ['reason'], needs: ['ownPart'], follows: [{ open: 'penalty', act: 'openFromCase', gives: ['reason'] }], rights: true, basis: '行政处罚法第五十四条第二款' },
  { act: 'reportBack', zh: '报告开展情况', en: 'Report', from: ['accepted', 'inAction'], to: 'reported', by, asks: ['did', 'pending?', 'photos?'], needs: ['pendingStated', 'paperIfOutside'], stops: ['task'], starts: ['closing'], follows: [{ parent: 'partAnswered', gives: ['did'] }], basis },
  { act: 'reportAgain', zh: '补充报告', en: 'Report again', from: ['reported'], to: 'same', by, asks: ['did', 'pending?', 'photos?'], needs: ['pendingStated', 'paperIfOutside'], follows: [{ parent: 'partAnswered', gives: ['did'] }], basis },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'unit' }] },
  { act: 'finish', zh: '行动办结', en: 'The action is closed', from: ['reported'], to: 'finished', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }] },
  { act: 'drop', zh: '行动取消', en: 'The action is cancelled', from: ['assigned', 'accepted'], to: 'dropped', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const jointPartProcedure: Procedure = {
  id: 'jointPart',
  zh: '联合执法分工',
  en: 'Part in a joint action',
  version: 1,
  effectiveOn: '2026-01-01',
  states: partStates,
  clocks: {
    task: { zh: '执行和报告', en: 'Act and report', level: 'until' },
    closing: { zh: '行动办结', en: 'Closing of the action', level: 'setting' },
  },
  needs: beyondNeeds,
  fields: { ...beyondFields, note: { zh: '分工、意见', en: 'Task or remarks', kind: 'longText', max: 1000 } },
  acts: partActs,
}
