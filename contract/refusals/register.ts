import type { Sentences } from './sentences.ts'

/** What the registers refuse besides the codes in access.ts, and what to do about it. */
// prettier-ignore
export const registerRefusals = {
  'register.calendarShared': {
    zh: '工作日历由本系统的各区共用，不能由一个区修改：请运维人员用命令 gezhi import calendar 导入。',
    en: 'The work calendar is shared by every district of this installation and is not changed by one of them: have its operator import it with the command gezhi import calendar.',
  },
  'register.changed': { zh: '「{what}」在您打开之后已被修改，请刷新后重新填写。', en: '“{what}” was changed after you opened it. Reload and fill it in again.' },
  'register.lastAdministrator': { zh: '这样改动之后，{day}就没有人能管理人员和权限了。请先让另一名有账号的人员担任管理员。', en: 'After this change nobody could manage people and grants on {day}. First give another person with an account the administrator’s post.' },
  'register.circle': { zh: '「{what}」不能归入自己或自己的下级单位，请改选上级。', en: '“{what}” cannot stand under itself or a unit below it. Choose another parent.' },
  'register.unitEnded': { zh: '单位「{what}」在{day}不存在或已撤销，请改选现有单位或日期。', en: 'There is no unit “{what}” on {day}. Choose a unit in force, or another day.' },
  'register.areaElsewhere': { zh: '区域代码{code}不属于本区（{region}），请更正。', en: 'The area code {code} is not of this district ({region}). Correct it.' },
  'register.personLeft': { zh: '{what}在{day}已离任，请改选在任人员。', en: '{what} has left by {day}. Choose somebody who serves then.' },
  'register.personInUse': { zh: '{what}名下还有{matters}件未办结的办件、{zones}个责任区，请先转交他人。', en: '{what} still holds {matters} open matters and {zones} zones. Hand them over first.' },
  'register.past': { zh: '截止日期{day}已经过去，请填写今天（{today}）或以后的日期。', en: 'The last day {day} has passed. Give today ({today}) or a later day.' },
  'register.noAccount': { zh: '{what}还没有账号，请同时填写账号名。', en: '{what} has no account yet. Give an account name as well.' },
  'register.unknownVerb': { zh: '没有名为“{verb}”的权限，请从列表中选择。', en: 'There is no permission “{verb}”. Choose from the list.' },
  'register.cellTaken': { zh: '单元网格{cell}在该时段已属于责任网格{area}，请先从中移出或改选。', en: 'Cell {cell} belongs to patrol area {area} at that time. End that area first or choose other cells.' },
  'register.zoneEnded': { zh: '责任区「{what}」已撤销，请刷新列表。', en: 'The zone “{what}” has ended. Reload the list.' },
  'register.zoneInUse': { zh: '责任区「{what}」下还有{count}个下级责任区，请先撤销或改归。', en: '“{what}” still has {count} zones under it. End them first.' },
  'register.tooMany': { zh: '这一层有{count}个区域，一次最多取{max}个，请先选择街道或社区。', en: 'There are {count} areas and at most {max} are sent at once. Choose a street or community first.' },
  'register.placeMissing': { zh: '请选择地点：点选地图，或选择街道、社区。', en: 'Choose a place: a point on the map, or a street or community.' },
  'register.noExport': { zh: '「{register}」不能导出为{format}，请改选格式。', en: '“{register}” cannot be exported as {format}. Choose another format.' },
  'register.noColumn': { zh: '表中缺少“{column}”一列（现有：{found}），请补上。', en: 'The table lacks the column “{column}” (it has: {found}). Add it.' },
  'register.unknownLevel': { zh: '没有名为“{key}”的时限，请刷新后重试。', en: 'There is no clock “{key}”. Reload and try again.' },
  'register.officeGap': { zh: '办公时间须从{first}或更早开始有规定，否则在办的计时无法解释，请保留最早的一版。', en: 'Office hours must be given from {first} or earlier, or running clocks could not be explained. Keep the earliest version.' },

  'register.notOffered': { zh: '程序的默认角色没有权限“{verb}”，或者该角色已经有了。请刷新后重新选择。', en: 'The program’s role has no grant “{verb}”, or the role has it already. Reload and choose again.' },
  'register.unknownItem': { zh: '现行执法事项中没有“{code}”，请从列表中选择。', en: 'The catalogue in force has no item “{code}”. Choose from the list.' },
  'register.wordTaken': { zh: '“{unit}”与“{other}”的文号会相同，请为其中一个单位改一个代字。', en: 'The numbers of “{unit}” and “{other}” would be the same. Give one of them another word.' },
  'register.wordGiven': { zh: '“{word}”开头的文号已由“{other}”发出，不能再给“{unit}”，请改一个代字。', en: 'Numbers beginning “{word}” were given by “{other}” and cannot be those of “{unit}”. Choose another word.' },

  'register.noRows': { zh: '表中没有数据行，请检查文件。', en: 'The table has no rows. Check the file.' },
  'register.cellEmpty': { zh: '此格不能为空，请补填。', en: 'This cell must not be empty. Fill it in.' },
  'register.cellLong': { zh: '此格最多{max}个字，请精简。', en: 'This cell may have {max} characters. Shorten it.' },
  'register.unitIdForm': { zh: '单位编号“{id}”只能用字母、数字、点、横线和下划线，最多40个，请更正。', en: 'The unit id “{id}” may have letters, digits, dots and dashes, 40 at most. Correct it.' },
  'register.unitTwice': { zh: '单位编号“{id}”在第{before}行已有，请删去一行。', en: 'The unit id “{id}” stands in row {before} already. Remove one.' },
  'register.unitKind': { zh: '单位类别“{text}”无法识别，请填：{known}。', en: 'The kind “{text}” is not known. Write one of {known}.' },
  'register.unitParent': { zh: '上级单位“{id}”不在文件中，也没有登记，请更正或先登记。', en: 'The parent “{id}” is neither in the file nor registered. Correct it or register it first.' },
} as const satisfies Sentences
