import type { Sentences } from './sentences.ts'

export const itemRefusals = {
  'item.noColumn': {
    zh: '表中缺少“{column}”一列（现有：{found}），请补上',
    en: 'The table lacks the column "{column}" (it has: {found}): add it',
  },
  'item.noRows': { zh: '表中没有数据行，请检查文件', en: 'The table has no rows: check the file' },
  'item.cellEmpty': { zh: '此格不能为空，请补填', en: 'This cell must not be empty: fill it in' },
  'item.codeTwice': {
    zh: '事项编码“{code}”出现了两次，请改为不重复的编码',
    en: 'The item code "{code}" stands twice: give each item its own',
  },
  'item.fieldUnknown': {
    zh: '没有名为“{text}”的执法领域，请从以下各项中选填：{known}',
    en: 'There is no field "{text}": write one of {known}',
  },
  'item.kindUnknown': {
    zh: '事项类型“{text}”无法识别，请填 penalty（行政处罚）或 coercion（行政强制）',
    en: 'The kind "{text}" is not known: write penalty or coercion',
  },
  'item.articleMissing': {
    zh: '没有写明条款，请填写条文，例如“第三十四条第一项”',
    en: 'No article is named: write one, for example 第三十四条第一项',
  },
  'item.articleUnread': {
    zh: '条款“{text}”无法识别，请写成“第…条第…款第…项”，多条之间用分号隔开',
    en: 'The provision "{text}" cannot be read: write 第…条第…款第…项, with semicolons between several',
  },
  'item.measureMissing': {
    zh: '没有写明处罚种类或者强制措施，请至少填一种',
    en: 'No kind of penalty and no measure is named: write at least one',
  },
  'item.measureUnknown': {
    zh: '“{text}”不是行政处罚法第九条所列的处罚种类，也不是责令或者强制措施，请更正',
    en: '"{text}" is none of the penalties of article 9 of the Penalty Law, no order and no coercive measure: correct it',
  },
  'item.coercionInPenalty': {
    zh: '“{measure}”是强制措施，不能列在处罚事项中；请另列一项行政强制事项',
    en: '{measure} is coercion and cannot stand in a penalty item: make it an item of its own',
  },
  'item.noCoercion': {
    zh: '行政强制事项没有列出强制措施，请补上，或者改为行政处罚事项',
    en: 'A coercion item names no coercive measure: add one, or make it a penalty item',
  },
  'item.correctFirstUnread': {
    zh: '是否先责令改正“{text}”无法识别，请填 yes（是）或 no（否）',
    en: '"{text}" does not say whether an order to correct comes first: write yes or no',
  },
  'item.fenNotWhole': {
    zh: '金额“{text}”不是以分为单位的整数（最多 11 位），请更正（1 元填 100）',
    en: 'The amount "{text}" is no whole number of fen of at most 11 digits: correct it (1 yuan is 100)',
  },
  'item.fenReversed': {
    zh: '罚款下限 {min} 分高于上限 {max} 分，请更正',
    en: 'The minimum of {min} fen is above the maximum of {max} fen: correct them',
  },
  'item.maximumMissing': {
    zh: '只写了罚款下限，没有上限；请补上上限',
    en: 'There is a minimum and no maximum: fill in the maximum',
  },
  'item.rangeWithoutFine': {
    zh: '写了罚款幅度，处罚种类中却没有罚款；请在处罚种类中加上 fine（罚款），或者删去金额',
    en: 'There is a range and no fine among the kinds of penalty: add fine, or remove the amounts',
  },
  'item.hintUnknown': {
    zh: '听证提示“{text}”无法识别，请从以下各项中选填：{known}',
    en: 'The hearing hint "{text}" is not known: write one of {known}',
  },
  'item.endsBefore': {
    zh: '失效日期 {to} 早于生效日期 {from}，请更正',
    en: 'The item would end on {to}, before it begins on {from}: correct the dates',
  },
  'item.noList': {
    zh: '区划 {region} 在 {day} 没有生效的执法事项目录，请先导入',
    en: 'Region {region} has no catalogue of enforcement items in force on {day}: import one first',
  },
  'item.fromTooEarly': {
    zh: '生效日期 {from} 早于现行目录的 {last}，请选择该日或以后',
    en: 'The new catalogue would begin on {from}, before the present one of {last}: choose that day or a later one',
  },
} as const satisfies Sentences
