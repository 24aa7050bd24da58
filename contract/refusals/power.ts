import type { Sentences } from './sentences.ts'

export const powerRefusals = {
  'power.none': {
    zh: '{unit} 没有事项 {item} 的执法权限，不能以其名义处罚；请移交有权机关',
    en: '{unit} has no power over item {item} and cannot penalise it: hand it to the unit that has',
  },
  'power.ended': {
    zh: '{unit} 对事项 {item} 的权限自 {from} 至 {to}，{day} 不在其内；请移交有权机关或者先办理授权',
    en: 'The power of {unit} over item {item} runs from {from} to {to}, which does not hold {day}: hand it over, or renew the grant',
  },
  'power.notHere': {
    zh: '{unit} 对事项 {item} 的权限不及于此处（限 {streets}）；请移交当地有权机关',
    en: 'The power of {unit} over item {item} does not reach this place (only {streets}): hand it to the unit there',
  },
  'power.noCoercion': {
    zh: '{unit} 对事项 {item} 没有{measure}的权限；请由有权机关实施',
    en: '{unit} may not use {measureEn} for item {item}: leave it to the organ that may',
  },
  'power.noColumn': {
    zh: '表中缺少“{column}”一列（现有：{found}），请补上',
    en: 'The table lacks the column "{column}" (it has: {found}): add it',
  },
  'power.noRows': { zh: '表中没有数据行，请检查文件', en: 'The table has no rows: check the file' },
  'power.cellEmpty': { zh: '此格不能为空，请补填', en: 'This cell must not be empty: fill it in' },
  'power.codeTwice': {
    zh: '编号“{code}”出现了两次，请改为不重复的编号',
    en: 'The code "{code}" stands twice: give each power its own',
  },
  'power.unitUnknown': {
    zh: '没有单位“{unit}”，请更正编号或者先登记单位',
    en: 'There is no unit "{unit}": correct the id, or register the unit first',
  },
  'power.itemUnknown': {
    zh: '{day} 的执法事项目录中没有事项“{item}”，请更正编码或者先导入目录',
    en: 'The catalogue of items of {day} has no item "{item}": correct the code, or import the catalogue first',
  },
  'power.wordUnknown': {
    zh: '“{text}”无法识别，请从以下各项中选填：{known}',
    en: '"{text}" is not known: write one of {known}',
  },
  'power.scopeMissing': {
    zh: '没有写明事项：请填写事项编码或者执法领域，二者择一',
    en: 'No scope is named: write item codes or fields, one of the two',
  },
  'power.streetUnread': {
    zh: '“{text}”不是本区的街道编码；请填 9 位编码，或者用 * 代替区划代码',
    en: '"{text}" is no street code of this district: write nine digits, with * for the district’s own',
  },
  'power.principalMissing': {
    zh: '委托执法须写明委托机关，请补填',
    en: 'An entrusted power names its principal: fill it in',
  },
  'power.principalUnasked': {
    zh: '只有委托执法才有委托机关；请删去，或者更正权限来源',
    en: 'Only an entrusted power has a principal: remove it, or correct the source',
  },
  'power.principalWithout': {
    zh: '委托机关 {principal} 在同一期限和区域内没有事项 {item} 的自有权限，不能委托；请先列明其权限',
    en: 'The principal {principal} does not itself hold item {item} there and for as long, so it cannot entrust it: list its power first',
  },
  'power.entrustedCoercion': {
    zh: '行政强制措施权不得委托；请删去“{measure}”',
    en: 'Coercive measures cannot be entrusted: remove "{measureEn}"',
  },
  'power.fixedTerm': {
    zh: '委托书须载明期限，请填写截止日期',
    en: 'An entrustment states its term: fill in its last day',
  },
  'power.endsBefore': {
    zh: '截止日期 {to} 早于起始日期 {from}，请更正',
    en: 'The power would end on {to}, before it begins on {from}: correct the dates',
  },
  'power.noList': {
    zh: '区划 {region} 在 {day} 没有生效的执法权限清单，请先导入',
    en: 'Region {region} has no list of powers in force on {day}: import one first',
  },
  'power.fromTooEarly': {
    zh: '生效日期 {from} 早于现行清单的 {last}，请选择该日或以后',
    en: 'The new list would begin on {from}, before the present one of {last}: choose that day or a later one',
  },
} as const satisfies Sentences
