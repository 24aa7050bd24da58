import type { Sentences } from './sentences.ts'

export const catalogueRefusals = {
  'catalogue.codeDigits': {
    zh: '编码“{code}”不合 {scheme} 的格式，应为 {digits} 位数字，请核对原文后更正',
    en: 'The code "{code}" is not a code of {scheme}: give {digits} digits, as published',
  },
  'catalogue.codeShort': {
    zh: '编码“{code}”不足 {digits} 位，可能丢了前面的零；请改为“{padded}”，并把该列设为文本格式',
    en: 'The code "{code}" has fewer than {digits} digits, its leading zeros may be lost: write "{padded}" and make the column text',
  },
  'catalogue.categoryUnknown': {
    zh: '{scheme} 没有大类“{category}”（编码 {code}）；请更正编码，或在“大类名称”列写明名称',
    en: '{scheme} has no category "{category}" (code {code}): correct the code, or name the category in its column',
  },
  'catalogue.kindUnread': {
    zh: '类别“{text}”无法识别，请填“部件”或“事件”',
    en: 'The kind "{text}" is not known: write "asset" or "incident"',
  },
  'catalogue.limitUnread': {
    zh: '时限“{text}”无法识别，请写成“2紧急工作时”“4工作时”“5工作日”这样的形式，分阶段的用分号隔开',
    en: 'The limit "{text}" cannot be read: write it as 2紧急工作时, 4工作时 or 5工作日, with semicolons between stages',
  },
  'catalogue.numberUnread': {
    zh: '“{text}”应为 {least} 到 {max} 之间的整数，请更正',
    en: '"{text}" must be a whole number from {least} to {max}',
  },
  'catalogue.cellEmpty': { zh: '此格不能为空，请补填', en: 'This cell must not be empty: fill it in' },
  'catalogue.cellLong': {
    zh: '此格有 {is} 个字，最多 {max} 个，请精简',
    en: 'This cell has {is} characters, at most {max} are allowed: shorten it',
  },
  'catalogue.codeTwice': {
    zh: '编码“{code}”在表中出现了两次，请删去重复的一行',
    en: 'The code "{code}" stands in the table twice: remove one of the rows',
  },
  'catalogue.nameDiffers': {
    zh: '编码“{code}”前面叫“{before}”，这里叫“{name}”；请统一名称',
    en: 'The code "{code}" was called "{before}" above and "{name}" here: give it one name',
  },
  'catalogue.conditionTwice': {
    zh: '编码“{code}”的第 {n} 条立案条件在第 {before} 行已有，请改为下一个序号',
    en: 'Condition {n} of "{code}" already stands in row {before}: give it the next number',
  },
  'catalogue.matchingUnread': {
    zh: '对应方式“{text}”无法识别，请填 slot、name 或 none',
    en: 'The matching "{text}" is not known: write slot, name or none',
  },
  'catalogue.noColumn': {
    zh: '表中缺少“{column}”一列（现有：{found}）；请补上该列，或指明它在文件中的名称',
    en: 'The table lacks the column "{column}" (it has: {found}): add it, or say under which name it stands',
  },
  'catalogue.noRows': { zh: '表中没有数据行，请检查文件', en: 'The table has no rows: check the file' },
  'catalogue.noScheme': {
    zh: '没有名为“{scheme}”的编码体系，请从已有的中选择：{known}',
    en: 'There is no scheme "{scheme}": choose one of {known}',
  },
  'catalogue.noVersion': {
    zh: '{day} 没有生效的立案目录，请先导入目录或选择更晚的日期',
    en: 'No catalogue is in force on {day}: import one, or choose a later day',
  },
  'catalogue.noAdoption': {
    zh: '区划 {region} 在 {day} 尚未启用任何立案目录，请先导入并启用',
    en: 'Region {region} has adopted no catalogue by {day}: import one and adopt it',
  },
  'catalogue.fromTooEarly': {
    zh: '生效日期 {from} 早于现行版本的 {last}；新版本只能从该日或以后生效，已立案件仍按原版本办理',
    en: 'The new version would begin on {from}, before the present one of {last}: choose that day or a later one',
  },
  'catalogue.adoptedOtherwise': {
    zh: '本区已定自 {from} 起采用 {chosen}；同一天只能采用一个目录，请另选生效日期',
    en: 'From {from} the district has already chosen {chosen}: a day has one catalogue, choose another day',
  },
  'catalogue.otherScheme': {
    zh: '编码 {code} 属于 {scheme}，本区采用 {ours}；请在本区目录中选择',
    en: 'The code {code} is of {scheme}, this district uses {ours}: choose from its own catalogue',
  },
  'catalogue.unknownCode': {
    zh: '{scheme} 的现行目录中没有编码 {code}，请在目录中选择',
    en: 'The catalogue in force ({scheme}) has no code {code}: choose one from it',
  },
  'catalogue.replacedCode': {
    zh: '{scheme} 的编码 {code} 已由 {successor} 取代，请改用新编码',
    en: 'The code {code} of {scheme} has been replaced by {successor}: use that',
  },
  'catalogue.retiredCode': {
    zh: '“{name}”（{code}）自 {day} 起停用，请选择其他小类',
    en: '"{name}" ({code}) is out of use since {day}: choose another class',
  },
  'catalogue.retiredCodeReplaced': {
    zh: '“{name}”（{code}）自 {day} 起停用，请改用 {successor}',
    en: '"{name}" ({code}) is out of use since {day}: use {successor}',
  },
  'catalogue.noCondition': {
    zh: '编码 {code} 没有第 {n} 条立案条件（现有：{has}），请从中选择',
    en: 'The class {code} has no condition {n} (it has: {has}): choose one of them',
  },
  'catalogue.fileLarge': {
    zh: '文件有 {is} 字节，最多 {max} 字节；请拆分后分别导入',
    en: 'The file has {is} bytes, at most {max} are read: split it',
  },
  'catalogue.fileUnknown': {
    zh: '无法识别该文件，请另存为 CSV（逗号分隔）或 XLSX 后再导入',
    en: 'The file is neither CSV nor XLSX: save it as one of them and import again',
  },
  'catalogue.fileBroken': {
    zh: '文件读不下去（{why}），请用表格软件打开并重新保存后再导入',
    en: 'The file cannot be read ({why}): open it in a spreadsheet program, save it again and import that',
  },
  'catalogue.rowsMany': {
    zh: '表中超过 {max} 行，请拆分后分别导入',
    en: 'The table has more than {max} rows: split it',
  },
  'catalogue.cellsMany': {
    zh: '第 {row} 行超过 {max} 列，请删去多余的列',
    en: 'Row {row} has more than {max} columns: remove the surplus ones',
  },
  'catalogue.headingTwice': {
    zh: '表头“{heading}”出现了两次，请改名或删去一列',
    en: 'The heading "{heading}" stands twice: rename or remove one column',
  },
} as const satisfies Sentences
