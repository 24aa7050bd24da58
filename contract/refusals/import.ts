import type { Sentences } from './sentences.ts'

// prettier-ignore
export const importRefusals = {
  'import.badMapping': { zh: '对照文件有误：{where} {detail}。请改正后重试。', en: 'The mapping file is not right: {where} {detail}. Correct it and try again.' },
  'import.badFile': { zh: '文件无法按 CSV 读取：{detail}。请检查后重试。', en: 'The file cannot be read as CSV: {detail}. Check it and try again.' },
  'import.noColumn': { zh: '文件中没有「{column}」列，现有：{found}。请改正对照文件。', en: 'The file has no column “{column}”; it has: {found}. Correct the mapping.' },
  'import.noId': { zh: '没有原系统编号，请补上。', en: 'There is no id. Fill it in.' },
  'import.idTwice': { zh: '编号 {id} 在第 {row} 行已出现，请删去一行。', en: 'Id {id} stands in row {row} already. Remove one of them.' },
  'import.noPoint': { zh: '没有坐标，无法确定所在网格。请补上坐标。', en: 'There are no coordinates, so no cell can be told. Fill them in.' },
  'import.badTime': { zh: '「{column}」的时间「{text}」不符合格式 {format}，请改正。', en: '“{text}” in “{column}” is not a time of the form {format}. Correct it.' },
  'import.closedFirst': { zh: '办结时间早于受理时间，请核对。', en: 'It was closed before it was opened. Check the times.' },
  'import.noClosing': { zh: '状态为已办结，但没有办结时间，请补上。', en: 'It is closed and has no closing time. Fill it in.' },
  'import.inFuture': { zh: '时间「{text}」晚于现在，请核对时区。', en: '“{text}” is later than now. Check the time zone.' },
  'import.unmapped': { zh: '「{column}」的取值「{value}」没有对照，请在对照文件中补上。', en: 'The value “{value}” in “{column}” is not in the mapping. Add it.' },
  'import.subjectUnknown': { zh: '对照的小类「{subject}」不在本区立案目录中，请改正对照文件。', en: 'Subtype “{subject}” of the mapping is not in this district’s catalogue. Correct the mapping.' },
  'import.regionMissing': { zh: '没有区划 {region}。请先建立，或加 --create-region 与 --layer、--id。', en: 'There is no region {region}. Make it first, or add --create-region with --layer and --id.' },
  'import.regionExists': { zh: '区划 {region} 已存在，请去掉 --create-region。', en: 'Region {region} is there already. Leave out --create-region.' },
  'import.layerTooMany': { zh: '图层有 {count} 个面，最多 {max} 个。请用更粗的图层。', en: 'The layer has {count} features; at most {max} fit. Use a coarser layer.' },
  'import.layerBad': { zh: '图层第 {row} 个面有误：{detail}', en: 'Feature {row} of the layer is not right: {detail}' },
  'import.layerIdTwice': { zh: '图层中编号 {id} 出现两次，请改正。', en: 'Id {id} stands in the layer twice. Correct it.' },
} as const satisfies Sentences
