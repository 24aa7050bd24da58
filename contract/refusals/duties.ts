import type { Sentences } from './sentences.ts'

export const dutiesRefusals = {
  'duties.missing': {
    zh: '权责清单中没有哪一项在 {day} 明确由谁负责 {code}（地点 {place}）；请先在权责清单中补上一项',
    en: 'On {day} no duty item says who answers for {code} at {place}: add one to the duty list first',
  },
  'duties.doubled': {
    zh: '{code} 在 {place} 有两个主责：{first}（{firstItem}）与 {second}（{secondItem}）；请先在权责清单中确定一家',
    en: 'Two units lead for {code} at {place}: {first} ({firstItem}) and {second} ({secondItem}); settle on one in the duty list first',
  },
  'duties.noColumn': {
    zh: '表中缺少“{column}”一列（现有：{found}），请补上',
    en: 'The table lacks the column "{column}" (it has: {found}): add it',
  },
  'duties.noRows': { zh: '表中没有数据行，请检查文件', en: 'The table has no rows: check the file' },
  'duties.cellEmpty': { zh: '此格不能为空，请补填', en: 'This cell must not be empty: fill it in' },
  'duties.codeTwice': {
    zh: '事项编码“{code}”出现了两次，请改为不重复的编码',
    en: 'The item code "{code}" stands twice: give each item its own',
  },
  'duties.basisMissing': {
    zh: '没有法律依据，请写明法律名称和条文，例如“城市绿化条例 第二十七条”',
    en: 'There is no legal basis: name a law and its article, for example 城市绿化条例 第二十七条',
  },
  'duties.basisUnread': {
    zh: '依据“{text}”无法识别，请写成“法律名称 第…条”，中间空一格',
    en: 'The basis "{text}" cannot be read: write the name of the law, a space and 第…条',
  },
  'duties.unitUnknown': {
    zh: '没有编号为“{unit}”的单位，请先在机构中登记，或更正编号',
    en: 'There is no unit "{unit}": register it first, or correct the id',
  },
  'duties.leadNotOne': {
    zh: '主责单位应恰好一家，这里有 {count} 家；请保留一家，其余填入配合单位',
    en: 'There must be exactly one lead unit, here are {count}: keep one and move the others to the supporting units',
  },
  'duties.schemeUnknown': {
    zh: '没有名为“{scheme}”的编码体系，请更正',
    en: 'There is no scheme "{scheme}": correct it',
  },
  'duties.kindUnread': {
    zh: '类别“{text}”无法识别，请填“部件”或“事件”',
    en: 'The kind "{text}" is not known: write "asset" or "incident"',
  },
  'duties.categoryUnknown': {
    zh: '该编码体系没有大类“{category}”，请更正',
    en: 'The scheme has no category "{category}": correct it',
  },
  'duties.conditionAlone': {
    zh: '只写了立案条件序号，没有小类代码；请补上小类代码',
    en: 'A condition number stands without the code of its class: add the code',
  },
  'duties.conditionUnread': {
    zh: '立案条件序号“{text}”应为 1 到 99 的整数，请更正',
    en: 'The condition number "{text}" must be a whole number from 1 to 99',
  },
  'duties.placeUnread': {
    zh: '地点“{text}”不是本区（{district}）的街道、社区或单元网格代码，请更正',
    en: 'The place "{text}" is not the code of a street, community or cell of district {district}: correct it',
  },
  'duties.placeSeveral': {
    zh: '“{text}”：一项只能写一个街道或一个社区；请分成几项，或列出单元网格',
    en: '"{text}": an item names one street or one community; make it several items, or list the cells',
  },
  'duties.endsBefore': {
    zh: '失效日期 {to} 早于生效日期 {from}，请更正',
    en: 'The item would end on {to}, before it begins on {from}: correct the dates',
  },
  'duties.noList': {
    zh: '区划 {region} 在 {day} 没有生效的权责清单，请先导入',
    en: 'Region {region} has no duty list in force on {day}: import one first',
  },
  'duties.fromTooEarly': {
    zh: '生效日期 {from} 早于现行清单的 {last}，请选择该日或以后',
    en: 'The new list would begin on {from}, before the present one of {last}: choose that day or a later one',
  },
} as const satisfies Sentences
