import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'

/** What is asked of rounds of file review and of the files drawn in them. Days are civil dates, points of a hundred. */

/** Files that are reviewed, by the table that made them. */
// prettier-ignore
export const reviewedKinds = {
  penalty: { zh: '普通程序处罚案卷', en: 'Files of ordinary penalties' },
  summary: { zh: '简易程序处罚案卷', en: 'Files of penalties on the spot' },
} as const satisfies Record<string, Words>
export type ReviewedKind = keyof typeof reviewedKinds

/** 评查方式 (广东省行政执法案卷评查办法第八条). */
// prettier-ignore
export const reviewMethods = {
  random: { zh: '随机抽查', en: 'Random sample' },
  all:    { zh: '普查', en: 'Every file' },
} as const satisfies Record<string, Words>
export type ReviewMethod = keyof typeof reviewMethods

// prettier-ignore
const recheckResults = {
  upheld:  { zh: '维持原评定', en: 'The score stands' },
  changed: { zh: '变更评定', en: 'The score is changed' },
} as const satisfies Record<string, Words>

/** Most files of one unit in one round. */
export const perUnitMax = 100

// prettier-ignore
export const fileReviewFields = {
  ...standardFields,
  title:       { zh: '评查名称', en: 'Name of the round', kind: 'text', max: 60 },
  year:        { zh: '年度', en: 'Year', kind: 'number', max: 2100 },
  fileKinds:   { zh: '案卷种类', en: 'Kinds of files', kind: 'choices', choices: reviewedKinds },
  fromOn:      { zh: '结案日期自', en: 'Closed from', kind: 'date' },
  toOn:        { zh: '结案日期至', en: 'Closed until', kind: 'date' },
  method:      { zh: '评查方式', en: 'Method', kind: 'choice', choices: reviewMethods },
  perUnit:     { zh: '每个单位抽取卷数', en: 'Files of each unit', kind: 'number', max: perUnitMax },
  gap:         { zh: '两人评分相差超过（分）由第三人评', en: 'A third reviewer where two scores differ by more than', kind: 'number', max: 50 },
  seedOn:      { zh: '种子取自此日的公开存证树根', en: 'The seed is the head of the public record of', kind: 'date',
    hint: { zh: '须在今天以后：名单固定时任何人都不知道种子', en: 'After today: nobody knows the seed when the list is fixed' } },
  reviewBy:    { zh: '评分截止日', en: 'Scored by', kind: 'date' },
  summary:     { zh: '总体情况', en: 'Report on the whole', kind: 'longText', max: 4000 },
  file:        { zh: '案卷', en: 'File', kind: 'matter' },
  fileNumber:  { zh: '案卷号', en: 'Number of the file', kind: 'text', max: 80 },
  unit:        { zh: '评查对象', en: 'Unit reviewed', kind: 'unit' },
  reviewers:   { zh: '评查人员', en: 'Reviewers', kind: 'persons', max: 3 },
  sheetHash:   { zh: '评分表散列', en: 'Hash of the sheet', kind: 'text', max: 64 },
  person:      { zh: '回避的评查人员', en: 'Reviewer who stands aside', kind: 'person' },
  replacement: { zh: '接替人员', en: 'Who takes the place', kind: 'person' },
  problems:    { zh: '评查发现的主要问题', en: 'What was found', kind: 'longText', max: 4000 },
  advice:      { zh: '整改建议', en: 'Advice', kind: 'longText', max: 2000 },
  recheck:     { zh: '复核结果', en: 'Result', kind: 'choice', choices: recheckResults },
  score:       { zh: '变更后的得分', en: 'The score after it', kind: 'number', max: 100 },
  opinion:     { zh: '复核意见', en: 'Opinion', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>
