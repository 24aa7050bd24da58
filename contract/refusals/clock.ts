import type { Sentences } from './sentences.ts'

/** What the clocks and the work calendar refuse, and what to do about it. */
export const clockRefusals = {
  'clock.badDate': {
    zh: '「{text}」不是日期：请按 2026-02-14 的格式填写一个存在的日期。',
    en: '“{text}” is not a date: write an existing date in the form 2026-02-14.',
  },
  'clock.dateOutOfRange': {
    zh: '日期 {text} 超出范围：请填写 {first} 年至 {last} 年之间的日期。',
    en: 'The date {text} is out of range: give a date between the years {first} and {last}.',
  },
  'clock.noCalendar': {
    zh: '{year} 年的工作日历尚未导入，无法计算时限：请先按国务院办公厅当年的放假通知导入该年日历。',
    en: 'There is no work calendar for {year}, so the time limit cannot be counted: first import that year from the State Council’s holiday notice.',
  },
  'clock.noColumn': {
    zh: '文件中没有「{column}」一列（现有：{found}）：请补上这一列后再导入。',
    en: 'The file has no column “{column}” (it has: {found}): add it and import again.',
  },
  'clock.dayKind': {
    zh: '{date} 的类型「{kind}」不能识别：请填 holiday（放假）或 makeUp（调休上班）。',
    en: 'The kind “{kind}” of {date} is not known: write holiday (day off) or makeUp (make-up working day).',
  },
  'clock.dayName': {
    zh: '{date} 缺少名称：请填写所属节日的中文名和英文名，各不超过 60 字。',
    en: 'The name of {date} is missing or too long: give the festival’s Chinese and English name, at most 60 characters each.',
  },
  'clock.dayTwice': {
    zh: '{date} 重复：请只保留一行。',
    en: '{date} is there twice: keep one line only.',
  },
  'clock.holidayAndMakeUp': {
    zh: '{date} 既是放假又是调休上班：请核对放假通知，只保留一项。',
    en: '{date} is both a day off and a make-up working day: check the notice and keep one of them.',
  },
  'clock.makeUpOnWeekday': {
    zh: '{date} 不是周六或周日，不能是调休上班日：请核对日期。',
    en: '{date} is not a Saturday or Sunday and cannot be a make-up working day: check the date.',
  },
  'clock.yearNotNamed': {
    zh: '{date} 不在本次导入的年份内：请把 {year} 年一并列入，或删去这一行。',
    en: '{date} is outside the years of this import: include the year {year} or remove the line.',
  },
  'clock.yearIncomplete': {
    zh: '{year} 年的日历不完整，缺少 {date} 放假：请补全该年全部放假和调休日后再导入。',
    en: 'The calendar of {year} is not complete, {date} is missing as a day off: add all days off and make-up days of the year, then import again.',
  },
  'clock.noHours': {
    zh: '办公时间为空：请至少填写一段办公时间。',
    en: 'There are no office hours: give at least one stretch of office time.',
  },
  'clock.badTime': {
    zh: '「{text}」不是时间：请按 08:00 的格式填写，一天结束写 24:00。',
    en: '“{text}” is not a time of day: write it as 08:00; the end of the day is 24:00.',
  },
  'clock.hoursEmpty': {
    zh: '办公时间 {from}–{to} 的结束不晚于开始：请更正。',
    en: 'The office hours {from}–{to} do not end after they begin: correct them.',
  },
  'clock.hoursOverlap': {
    zh: '办公时间 {from}–{to} 与前一段重叠或次序颠倒：请按先后填写，互不重叠。',
    en: 'The office hours {from}–{to} overlap the stretch before or are out of order: give them in order, without overlap.',
  },
  'clock.hoursTwice': {
    zh: '自 {date} 起的办公时间有两份：请只保留一份。',
    en: 'There are two sets of office hours from {date}: keep one of them.',
  },
  'clock.noOfficeHours': {
    zh: '{date} 没有办公时间：请先设定自该日或更早起适用的办公时间。',
    en: 'There are no office hours for {date}: first set hours that apply from that day or earlier.',
  },
  'clock.badLimit': {
    zh: '时限「{text}」不能识别：请写成数字加 紧急工作时、紧急工作日、工作时 或 工作日，如「4工作时」「种植季节15工作日」。',
    en: 'The limit “{text}” cannot be read: write a number and 紧急工作时, 紧急工作日, 工作时 or 工作日, such as 4工作时 or 种植季节15工作日.',
  },
  'clock.alreadyPaused': {
    zh: '计时已经暂停：请先恢复计时。',
    en: 'The clock is paused already: resume it first.',
  },
  'clock.notPaused': {
    zh: '计时没有暂停，不需恢复：请刷新后查看当前状态。',
    en: 'The clock is not paused, so there is nothing to resume: reload to see how it stands.',
  },
  'clock.stopped': {
    zh: '计时已经结束，不能再改：请刷新后查看当前状态。',
    en: 'The clock has stopped and cannot be changed: reload to see how it stands.',
  },
  'clock.otherCounting': {
    zh: '延期的计时方式与原时限不同：原时限连续计时的请用紧急工作时或紧急工作日，按办公时间计时的请用工作时或工作日。',
    en: 'The extension counts otherwise than the limit: extend a continuous limit in urgent hours or days, a limit in office hours in working hours or days.',
  },
  'clock.outOfOrder': {
    zh: '时间 {at} 早于该计时的上一次变动：请核对时间后重试。',
    en: 'The time {at} is earlier than the clock’s last change: check the time and try again.',
  },
  'clock.notLapsed': {
    zh: '该计时没有超期，或超期已经记录：请刷新后查看当前状态。',
    en: 'The clock has not lapsed, or its lapse is recorded already: reload to see how it stands.',
  },
} as const satisfies Sentences
