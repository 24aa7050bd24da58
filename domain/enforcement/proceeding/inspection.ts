import type { Words } from '../../kernel/words.ts'
import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { assistanceRows } from '../beyond/asking.ts'
import { askingFields } from '../beyond/fields.ts'
import { enforcementFields } from './fields.ts'
import { enforcementNeeds } from './needs.ts'

/**
 * 行政检查: approved before anybody is disturbed, several bodies in one visit (综合查一次), never more often in a year than the
 * district has published, credentials shown first, the result told at once or when the laboratory has answered
 * (行政处罚法第五十四条、第五十五条; 浙江省综合行政执法条例第十三、十四条; 国办发〔2024〕54号). What it finds can open a proceeding. A visit
 * to a party that was drawn (双随机, 第二十一条) says which draw it comes from.
 */

// prettier-ignore
const states = {
  toApprove: { zh: '待批准', en: 'To be approved', final: false, owner: 'unitLead' },
  approved:  { zh: '待实施', en: 'To be carried out', final: false, owner: 'officer' },
  underWay:  { zh: '检查中', en: 'Under way', final: false, owner: 'officer' },
  testing:   { zh: '待检测结果', en: 'At the laboratory', final: false, owner: 'officer' },
  toTell:    { zh: '待告知结果', en: 'Result to be told', final: false, owner: 'officer' },
  ended:     { zh: '已办结', en: 'Ended', final: true, owner: null },
  refused:   { zh: '未批准', en: 'Not approved', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const clocks = {
  approval: { zh: '批准', en: 'Approval', level: 'setting' },
  window:   { zh: '实施期限', en: 'To be carried out by', level: 'until', onDue: 'expire' },
  visit:    { zh: '现场检查', en: 'Visit', level: 'setting' },
  testing:  { zh: '检测期间', en: 'Testing', level: 'until' },
  telling:  { zh: '告知结果', en: 'Telling the result', level: 'term', term: 'ZC-05b' },
} as const satisfies Procedure['clocks']

/** What leads to a visit. Only planned ones count against the yearly ceiling. */
// prettier-ignore
export const inspectionKinds = {
  daily:   { zh: '日常检查', en: 'Routine' },
  special: { zh: '专项检查', en: 'Special' },
  single:  { zh: '个案检查（投诉举报、转办、发现线索）', en: 'On a complaint or lead' },
} as const satisfies Record<string, Words>

/** How the inspected find each of the three: 5 is best. */
// prettier-ignore
export const ratingSteps = {
  1: { zh: '很不满意', en: 'Very poor' },
  2: { zh: '不满意', en: 'Poor' },
  3: { zh: '一般', en: 'Fair' },
  4: { zh: '满意', en: 'Good' },
  5: { zh: '非常满意', en: 'Very good' },
} as const satisfies Record<number, Words>

/** What a visit found. */
// prettier-ignore
export const inspectionFindings = {
  none:      { zh: '未发现问题', en: 'Nothing found' },
  toCorrect: { zh: '发现问题，当场指导改正', en: 'Something found, put right on the spot' },
  violation: { zh: '涉嫌违法', en: 'A suspected violation' },
} as const satisfies Record<string, Words>

// prettier-ignore
const acts = [
  { act: 'apply', zh: '申请检查', en: 'Apply for an inspection', from: 'nothing', to: 'toApprove', by: ['officer'],
    asks: ['party', 'inspectionKind', 'what', 'until', 'officers', 'point', 'address?', 'title', 'separately?'], needs: ['actsHimself', 'insideGrid', 'partyKnown', 'twoOfficers', 'untilAhead', 'underCeiling', 'mergedOrReason'],
    starts: ['approval'], sets: ['unit', 'assignee', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'owner' }], writs: ['inspectionApproval'], rights: true, basis: '行政处罚法第五十四条；国办发〔2024〕54号' },
  { act: 'applyDrawn', zh: '按双随机抽查结果立检', en: 'Plan the visit to a party drawn', from: 'nothing', to: 'toApprove', by: ['unitLead'], asks: ['draw', 'party', 'inspectionKind', 'what', 'until', 'officers', 'address?', 'title'],
    needs: ['drawnSo', 'partyKnown', 'twoOfficers', 'untilAhead', 'underCeiling', 'mergedOrReason'], starts: ['approval'], sets: ['unit', 'assignee', 'address', 'title'], follows: [{ tell: 'owner' }, { tell: 'assignee' }], writs: ['inspectionApproval'],
    rights: true, basis: '浙江省综合行政执法条例第二十一条' },
  { act: 'approve', zh: '批准', en: 'Approve', from: ['toApprove'], to: 'approved', by: ['unitLead'], asks: ['until', 'note?'], needs: ['byHead', 'notOfficer', 'untilAhead'], stops: ['approval'], starts: ['window'], sets: ['number'], follows: [{ tell: 'owner' }],
    writs: ['inspectionNotice'], rights: true, basis: '行政处罚法第五十四条' },
  { act: 'refuse', zh: '不批准', en: 'Refuse', from: ['toApprove'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: ['approval'], follows: [{ tell: 'unit' }] },
  { act: 'join', zh: '并入综合查一次', en: 'Join the visit', from: ['toApprove', 'approved'], to: 'same', by: ['officer'], asks: ['joinOfficers', 'what'], needs: ['joinersCertified'], follows: [{ tell: 'assignee' }], rights: true,
    basis: '浙江省综合行政执法条例第十三条、第十四条' },
  { act: 'start', zh: '亮证、扫码入企', en: 'Show credentials and begin', from: ['approved'], to: 'underWay', by: ['officer'], asks: ['cardsShown', 'photos?'], needs: ['actsOnSite', 'cardsShown'], stops: ['window'], starts: ['visit'], rights: true,
    basis: '行政处罚法第五十五条第一款' },
  { act: 'record', zh: '检查笔录', en: 'Record of the visit', from: ['underWay'], to: 'toTell', by: ['officer'], asks: ['name', 'takenOn', 'record', 'finding', 'photos', 'files?'], needs: ['actsOnSite', 'notInFuture'], stops: ['visit'], starts: ['telling'],
    writs: ['siteRecord'], rights: true, basis: '行政处罚法第五十四条、第五十五条' },
  { act: 'sample', zh: '抽样送检', en: 'Take samples', from: ['underWay'], to: 'testing', by: ['officer'], asks: ['what', 'toOrgan', 'until', 'photos'], needs: ['actsOnSite', 'untilAhead'], stops: ['visit'], starts: ['testing'], writs: ['testNotice'],
    rights: true, basis: '行政处罚法第五十六条' },
  { act: 'tested', zh: '检测结果', en: 'Result of the laboratory', from: ['testing'], to: 'toTell', by: ['officer'], asks: ['name', 'takenOn', 'record', 'finding', 'photos'], needs: ['actsAsOfficer', 'notInFuture'], stops: ['testing'], starts: ['telling'],
    rights: true, basis: '浙江省行政程序办法第七十九条' },
  { act: 'tell', zh: '告知检查结果', en: 'Tell the result', from: ['toTell'], to: 'ended', by: ['officer'], asks: ['what'], needs: ['actsAsOfficer'], stops: ['telling'], writs: ['inspectionResult'], rights: true, basis: '浙江省行政程序办法第七十九条' },
  { act: 'startProceeding', zh: '转立案查处', en: 'Start a penalty proceeding', from: ['toTell'], to: 'same', by: ['unitLead', 'officer'], asks: ['reason'], needs: ['violationFound', 'noProceedingYet'], follows: [{ open: 'penalty', act: 'openFromCase', gives: ['reason'] }],
    rights: true, basis: '行政处罚法第五十四条第二款' },
  { act: 'startGuidance', zh: '交办劝导', en: 'Have the vendor persuaded', from: ['toTell'], to: 'same', by: ['unitLead', 'officer'], asks: ['reason'], follows: [{ open: 'guidance', act: 'openFromCase', gives: ['reason'] }] },
  { act: 'rate', zh: '被检查人评价', en: 'The inspected rates it', from: ['testing', 'toTell', 'ended'], to: 'same', by: ['party'], asks: ['attitude', 'legality', 'burden', 'words?'], needs: ['ratingOpen'],
    follows: [{ tell: 'unit' }] },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'unit' }] },
  { act: 'expire', zh: '逾期未实施', en: 'Not carried out in time', from: ['approved'], to: 'cancelled', by: ['system'], asks: ['clock?'], stops: ['window'], follows: [{ tell: 'unit' }] },
  { act: 'cancel', zh: '取消检查', en: 'Cancel', from: ['toApprove', 'approved'], to: 'cancelled', by: ['officer', 'unitLead'], asks: ['reason'], stops: 'all' },
  ...assistanceRows(['approved', 'underWay', 'testing', 'toTell'], ['unitLead']),
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const inspectionProcedure: Procedure = {
  id: 'inspection',
  zh: '行政检查',
  en: 'Inspection',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: enforcementNeeds,
  // prettier-ignore
  fields: {
    ...enforcementFields,
    ...askingFields,
    inspectionKind: { zh: '检查种类', en: 'Kind of inspection', kind: 'choice', choices: inspectionKinds },
    draw:     { zh: '双随机抽查编号', en: 'Number of the random draw', kind: 'text', max: 20 },
    what:     { zh: '检查事项、内容', en: 'What is inspected', kind: 'longText', max: 2000 },
    until:    { zh: '实施截止日', en: 'To be carried out by', kind: 'date' },
    separately: { zh: '不并入其他检查的理由', en: 'Why not in one visit with the others', kind: 'longText', max: 500 },
    joinOfficers: { zh: '并入的执法人员', en: 'Officers who join', kind: 'persons', max: 10 },
    attitude: { zh: '执法态度', en: 'Manner', kind: 'choice', choices: ratingSteps },
    legality: { zh: '依法规范', en: 'Lawfulness', kind: 'choice', choices: ratingSteps },
    burden:   { zh: '减少打扰', en: 'Little disturbance', kind: 'choice', choices: ratingSteps },
    words:    { zh: '评价内容', en: 'In words', kind: 'longText', max: 1000 },
    finding:  { zh: '检查结论', en: 'Finding', kind: 'choice', choices: inspectionFindings },
  },
  acts,
}
