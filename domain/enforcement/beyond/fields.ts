import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'

/** What is asked where more than one organ has a hand in a matter. Sums are in fen, days are civil dates. */

// prettier-ignore
export const disputeKinds = {
  bothClaim:  { zh: '都认为本单位有管辖权', en: 'Both claim it' },
  bothRefuse: { zh: '都认为本单位无管辖权', en: 'Both refuse it' },
} as const satisfies Record<string, Words>

/** 重大案件的标准: which of them count, and from which figure on, is the district's to set. */
// prettier-ignore
export const majorGrounds = {
  sum:         { zh: '涉案金额较大', en: 'A large sum' },
  casualties:  { zh: '造成人员伤亡', en: 'People were hurt or killed' },
  attention:   { zh: '社会影响较大', en: 'Wide public attention' },
  crossRegion: { zh: '跨区域', en: 'Across regions' },
} as const satisfies Record<string, Words>
export type MajorGround = keyof typeof majorGrounds

/** Why help cannot be given: what lies within the powers of the organ asked must be given (行政处罚法第二十六条). */
// prettier-ignore
const declineGrounds = {
  outsidePowers: { zh: '不属于本单位职权范围', en: 'Outside our powers' },
  notHeld:       { zh: '本单位不掌握所请求的材料、信息', en: 'We do not hold what is asked for' },
  lawForbids:    { zh: '法律、法规规定不得提供', en: 'A law forbids it' },
} as const satisfies Record<string, Words>

/** Asked at the proceeding or case itself, by which something beyond its organ begins. */
// prettier-ignore
export const askingFields = {
  toUnit:       { zh: '被请求单位', en: 'Unit asked', kind: 'unit' },
  organ:        { zh: '机关、单位名称', en: 'Name of the organ', kind: 'text', max: 100 },
  askedFor:     { zh: '协助事项', en: 'What is asked for', kind: 'longText', max: 2000 },
  lawBasis:     { zh: '依据', en: 'Legal basis', kind: 'text', max: 300 },
  replyBy:      { zh: '请于此日前答复', en: 'Answer asked for by', kind: 'date' },
  reply:        { zh: '答复内容', en: 'Reply', kind: 'longText', max: 4000 },
  otherUnit:    { zh: '另一方单位', en: 'The other unit', kind: 'unit' },
  otherNumber:  { zh: '另一方的案号', en: 'Number of the other unit’s proceeding', kind: 'text', max: 40 },
  disputeKind:  { zh: '争议情形', en: 'The dispute', kind: 'choice', choices: disputeKinds },
  takingUnit:   { zh: '管辖单位', en: 'Unit that takes it', kind: 'unit' },
  majorGrounds: { zh: '重大案件情形', en: 'What makes it a major case', kind: 'choices', choices: majorGrounds },
  caseFen:      { zh: '涉案金额', en: 'Sum concerned', kind: 'money', max: 10_000_000_000_000 },
  casualties:   { zh: '伤亡人数', en: 'People hurt or killed', kind: 'number', max: 100_000 },
  instructions: { zh: '办理意见', en: 'Instructions', kind: 'longText', max: 2000 },
} as const satisfies Record<string, Field>

// prettier-ignore
export const beyondFields = {
  ...standardFields,
  ...askingFields,
  address:       { zh: '地点', en: 'Place in words', kind: 'text', max: 200 },
  title:         { zh: '名称', en: 'Name', kind: 'text', max: 100 },
  answer:        { zh: '补充说明', en: 'What was missing', kind: 'longText', max: 2000 },
  declineGround: { zh: '不能协助的情形', en: 'Why help cannot be given', kind: 'choice', choices: declineGrounds },
  repliedOn:     { zh: '答复日期', en: 'Answered on', kind: 'date' },
  record:        { zh: '协商记录', en: 'Record of the talks', kind: 'longText', max: 4000 },
  progress:      { zh: '进展', en: 'How it goes', kind: 'longText', max: 2000 },
  leadUnit:      { zh: '牵头单位', en: 'Unit in the lead', kind: 'unit' },
  aim:           { zh: '行动目标', en: 'Aim', kind: 'longText', max: 1000 },
  heldAt:        { zh: '行动时间', en: 'Time of the action', kind: 'instant' },
  reportBy:      { zh: '各单位报告截止日', en: 'Units report by', kind: 'date' },
  radius:        { zh: '范围半径（米）', en: 'Radius of the area in metres', kind: 'number', max: 20_000 },
  briefing:      { zh: '行动要点', en: 'Briefing', kind: 'longText', max: 4000 },
  parts:         { zh: '参与单位和分工', en: 'Units and their tasks', kind: 'parts', max: 12 },
  unit:          { zh: '单位', en: 'Unit', kind: 'unit' },
  task:          { zh: '分工', en: 'Task', kind: 'text', max: 500 },
  leader:        { zh: '带队人员', en: 'Who leads', kind: 'person' },
  contact:       { zh: '联系人', en: 'Contact', kind: 'text', max: 100 },
  name:          { zh: '证据名称', en: 'Name of the evidence', kind: 'text', max: 100 },
  takenOn:       { zh: '取得日期', en: 'Obtained on', kind: 'date' },
  description:   { zh: '说明', en: 'Description', kind: 'longText', max: 2000 },
  did:           { zh: '开展情况', en: 'What was done', kind: 'longText', max: 4000 },
  pending:       { zh: '尚未办结的程序及安排', en: 'What is still open, and what follows', kind: 'longText', max: 2000 },
  summary:       { zh: '行动总结', en: 'Summary', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>
