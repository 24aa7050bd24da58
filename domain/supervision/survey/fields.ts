import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'

/** Of what a survey's list is made. Only how many it counts is kept here, and the numbers on it that are drawn. */
// prettier-ignore
export const populations = {
  addresses:   { zh: '住户地址名录', en: 'List of addresses' },
  enterprises: { zh: '企业名录', en: 'List of enterprises' },
  shops:       { zh: '沿街商户名录', en: 'List of shops' },
  served:      { zh: '办过事并同意受访的人员名录', en: 'List of people served who agreed to be asked' },
} as const satisfies Record<string, Words>
export type PopulationKind = keyof typeof populations

// prettier-ignore
export const surveyFields = {
  ...standardFields,
  title:          { zh: '测评名称', en: 'Name of the survey', kind: 'text', max: 100 },
  population:     { zh: '调查对象', en: 'Who is asked', kind: 'choice', choices: populations },
  listName:       { zh: '名录名称和截止日', en: 'Which list, and of what day', kind: 'text', max: 200 },
  listed:         { zh: '名录总数', en: 'How many are on the list', kind: 'number', max: 200_000 },
  sampled:        { zh: '抽取数', en: 'How many are drawn', kind: 'number', max: 5000 },
  seedOn:         { zh: '取种子日期', en: 'Day of the seed', kind: 'date' },
  closesOn:       { zh: '截止日期', en: 'Answers until', kind: 'date' },
  least:          { zh: '少于几份答卷不显示结果', en: 'Results are hidden below so many answers', kind: 'number', max: 1000 },
  weight:         { zh: '计入考核的权重（%）', en: 'Weight in assessment (%)', kind: 'number', max: 100 },
  questionsHash:  { zh: '问卷散列', en: 'Digest of the questions', kind: 'text', max: 64 },
  conclusion:     { zh: '结论和改进要求', en: 'Conclusion, and what is to improve', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>

// prettier-ignore
export const visitOutcomes = {
  none:   { zh: '没有发现问题', en: 'Nothing was found' },
  onSpot: { zh: '当场指出，已经改正', en: 'Pointed out and put right there' },
  clue:   { zh: '线索已按规定移送', en: 'A clue was transferred' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const visitFields = {
  ...standardFields,
  visitedUnit: { zh: '走访单位', en: 'Unit visited', kind: 'unit' },
  visitedOn:   { zh: '走访日期', en: 'Visited on', kind: 'date' },
  place:       { zh: '走访地点', en: 'Place', kind: 'text', max: 200 },
  met:         { zh: '走访对象', en: 'Whom they met', kind: 'text', max: 200,
    hint: { zh: '写身份，例如“窗口办事群众3人”，不写群众姓名', en: 'Say who they were, not their names' } },
  found:       { zh: '发现的情况', en: 'What was found', kind: 'longText', max: 4000 },
  outcome:     { zh: '处理', en: 'What follows', kind: 'choice', choices: visitOutcomes },
} as const satisfies Record<string, Field>
