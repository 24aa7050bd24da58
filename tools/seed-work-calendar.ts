/**
 * Writes data/work-calendar.csv from the package chinese-days (MIT), which transcribes the State Council's
 * yearly notices. Run `npx tsx tools/seed-work-calendar.ts` after the package has taken up a new notice.
 * Only the package's data is read: its functions answer for years it has no data for.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Words } from '../domain/kernel/words.ts'

/** Days off and make-up days by date; a value is 'English,Chinese,number of statutory days'. */
export type PublishedDays = {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

// The festivals by the names of 全国年节及纪念日放假办法第二条; the package shortens some of them.
const festivals: Readonly<Record<string, Words>> = {
  元旦: { zh: '元旦', en: 'New Year’s Day' },
  春节: { zh: '春节', en: 'Spring Festival' },
  清明: { zh: '清明节', en: 'Qingming Festival' },
  劳动节: { zh: '劳动节', en: 'Labour Day' },
  端午: { zh: '端午节', en: 'Dragon Boat Festival' },
  中秋: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  国庆节: { zh: '国庆节', en: 'National Day' },
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: {
    zh: '抗战胜利70周年纪念日',
    en: '70th anniversary of victory in the war',
  },
}

/** The published days as `date,kind,name_zh,name_en`, in order of date. A festival without a name here is thrown. */
export function workCalendarCsv(days: PublishedDays): string {
  const line = (kind: string) => (entry: [string, string]) => {
    const name = festivals[entry[1].split(',')[1] ?? '']
    if (!name) throw new Error(`no name for the festival of ${entry.join(' ')}`)
    return [entry[0], kind, name.zh, name.en].join(',')
  }
  const holidays = Object.entries(days.holidays).map(line('holiday'))
  const makeUpDays = Object.entries(days.workdays).map(line('makeUp'))
  return ['date,kind,name_zh,name_en', ...[...holidays, ...makeUpDays].toSorted(), ''].join('\n')
}

/** The package's own data file. */
export function publishedDays(): PublishedDays {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json')
  // The shape is the package's; a line that differs fails in workCalendarCsv or in the test of the data.
  return JSON.parse(readFileSync(path, 'utf8')) as PublishedDays
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../data/work-calendar.csv', import.meta.url))
  writeFileSync(path, workCalendarCsv(publishedDays()))
  console.log(`wrote ${path}`)
}
