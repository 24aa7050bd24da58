import type { Field } from '../procedure/procedure.ts'
import { standardFields } from '../procedure/standard.ts'
import type { Words } from '../kernel/words.ts'

/** Where a report came from (standards.md §6.1). */
// prettier-ignore
export const sources = {
  inspector: { zh: '监督员上报', en: 'Inspector' },
  public:    { zh: '公众举报', en: 'Public' },
  hotline:   { zh: '热线', en: 'Hotline' },
  video:     { zh: '视频监控', en: 'Video' },
  superior:  { zh: '上级交办', en: 'Superior' },
  media:     { zh: '媒体曝光', en: 'Media' },
  otherUnit: { zh: '部门转交', en: 'Another unit' },
} as const satisfies Record<string, Words>
export type Source = keyof typeof sources

// prettier-ignore
export const findings = {
  true:     { zh: '属实', en: 'As reported' },
  untrue:   { zh: '不属实', en: 'Not as reported' },
  notFound: { zh: '现场未发现', en: 'Nothing found on site' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const ratings = {
  1: { zh: '很不满意', en: 'Very dissatisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  3: { zh: '一般', en: 'Neither' },
  4: { zh: '满意', en: 'Satisfied' },
  5: { zh: '非常满意', en: 'Very satisfied' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const solvedAnswers = {
  solved:   { zh: '已解决', en: 'Solved' },
  unsolved: { zh: '未解决', en: 'Not solved' },
  unreached:{ zh: '未联系上', en: 'Not reached' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const caseFields = {
  ...standardFields,
  source:      { zh: '来源', en: 'Source', kind: 'choice', choices: sources },
  description: { zh: '问题描述', en: 'What is the matter', kind: 'longText', max: 2000 },
  address:     { zh: '位置描述', en: 'Place in words', kind: 'text', max: 256 },
  title:       { zh: '标题', en: 'Title', kind: 'text', max: 60 },
  subject:     { zh: '问题小类', en: 'Subtype', kind: 'subject' },
  condition:   { zh: '立案条件', en: 'Filing condition', kind: 'condition' },
  unit:        { zh: '处置单位', en: 'Handling unit', kind: 'unit' },
  assignee:    { zh: '处置人', en: 'Handled by', kind: 'person' },
  parts:       { zh: '协同分工', en: 'Parts', kind: 'parts', max: 6 },
  until:       { zh: '挂账至', en: 'Suspend until', kind: 'date' },
  into:        { zh: '并入案卷', en: 'Merge into', kind: 'matter' },
  after:       { zh: '处置后照片', en: 'Photos after', kind: 'photos', max: 9 },
  finding:     { zh: '核实结果', en: 'Finding', kind: 'choice', choices: findings },
  rating:      { zh: '满意度', en: 'Rating', kind: 'choice', choices: ratings },
  original:    { zh: '照片', en: 'Photo', kind: 'text', max: 64 },
  outsideId:   { zh: '原系统编号', en: 'Id elsewhere', kind: 'text', max: 100 },
  outsideOwner:{ zh: '原承办单位', en: 'Handled by, elsewhere', kind: 'text', max: 100 },
  outsideStatus:{ zh: '原系统状态', en: 'Status elsewhere', kind: 'text', max: 100 },
  solved:      { zh: '回访结果', en: 'Answer', kind: 'choice', choices: solvedAnswers },
} as const satisfies Record<string, Field>
