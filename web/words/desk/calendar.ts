import type { Catalogue } from '../shape.ts'

const zh = {
  month: (year: number, month: number) => `${year} 年 ${month} 月`,
  previous: '上个月',
  next: '下个月',
  thisMonth: '本月',
  /** Monday to Sunday. */
  days: '一 二 三 四 五 六 日',
  more: (count: number) => `另有 ${count} 项，见下方列表`,
} as const

const en: Catalogue<typeof zh>['en'] = {
  month: (year, month) =>
    new Date(Date.UTC(year, month - 1, 1)).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  previous: 'Previous month',
  next: 'Next month',
  thisMonth: 'This month',
  days: 'Mon Tue Wed Thu Fri Sat Sun',
  more: (count) => `${count} more in the list below`,
}

/** The months of a calendar. */
export const calendarWords: Catalogue<typeof zh> = { zh, en }
