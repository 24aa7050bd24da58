import type { Sentences } from './sentences.ts'

/** What may be wrong with a file of discretion benchmarks. */
export const benchmarkRefusals = {
  'benchmark.noColumn': {
    zh: '表中缺少“{column}”一列（现有：{found}），请补上',
    en: 'The table lacks the column "{column}" (it has: {found}): add it',
  },
  'benchmark.noRows': { zh: '表中没有数据行，请检查文件', en: 'The table has no rows: check the file' },
  'benchmark.itemUnknown': {
    zh: '{day} 的执法事项目录中没有事项“{item}”，请更正编码或者先导入目录',
    en: 'The catalogue of items of {day} has no item "{item}": correct the code, or import the catalogue first',
  },
  'benchmark.wordUnknown': {
    zh: '“{text}”无法识别，请从以下各项中选填：{known}',
    en: '"{text}" is not known: write one of {known}',
  },
  'benchmark.endUnread': {
    zh: '“{text}”不是数：金额填以分为单位的整数，百分比和倍数最多两位小数',
    en: '"{text}" is no number: write sums in whole fen, percentages and multiples with at most two decimals',
  },
  'benchmark.endMissing': {
    zh: '只写了幅度的一端；请两端都填，或者都不填（不罚款）',
    en: 'Only one end of the range is there: write both, or neither where the tier carries no fine',
  },
  'benchmark.twice': {
    zh: '这一裁量基准（{key}）在文件中分成了两处，请把同一基准的阶次写在一起',
    en: 'The benchmark {key} stands in two places: keep the tiers of one benchmark together',
  },
  'benchmark.datesDiffer': {
    zh: '同一裁量基准各阶次的起止日期不一致，请改为一致',
    en: 'The tiers of one benchmark have different dates: make them the same',
  },
  'benchmark.endsBefore': {
    zh: '失效日期 {to} 早于生效日期 {from}，请更正',
    en: 'The benchmark would end on {to}, before it begins on {from}: correct the dates',
  },
  'benchmark.noList': {
    zh: '区划 {region} 在 {day} 没有生效的裁量基准，请先导入',
    en: 'Region {region} has no discretion benchmarks in force on {day}: import them first',
  },
  'benchmark.fromTooEarly': {
    zh: '生效日期 {from} 早于现行裁量基准的 {last}，请选择该日或以后',
    en: 'The new benchmarks would begin on {from}, before the present ones of {last}: choose that day or a later one',
  },
} as const satisfies Sentences
