import type { Language } from '../../domain/kernel/words.ts'
import { commonWords } from '../words/common/words.ts'

/** Every time a person reads is the time of the district's clocks, wherever the browser is. */
const zone = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Intl formatters cost some 50 µs each to make, and lists show hundreds of times: made once. */
function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`
  const found = formats.get(key)
  if (found !== undefined) return found
  const made = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...options,
  })
  formats.set(key, made)
  return made
}

/** Days since 1970-01-01 of the district's calendar, for telling today from tomorrow. */
function dayNumber(at: Date): number {
  const parts = format('en', 'ymd', { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Math.round(Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000)
}

function yearOf(at: Date): string {
  return format('en', 'y', { year: 'numeric' }).format(at)
}

/** 16:30 */
export function clockText(at: Date, language: Language): string {
  return format(language, 'hm', { hour: '2-digit', minute: '2-digit' }).format(at)
}

/** 今天, 明天, 昨天, 11月25日周三; with the year when it is another one than now's. */
export function dayText(at: Date, now: Date, language: Language): string {
  const words = commonWords[language].day
  const apart = dayNumber(at) - dayNumber(now)
  if (apart === 0) return words.today
  if (apart === 1) return words.tomorrow
  if (apart === -1) return words.yesterday
  const sameYear = yearOf(at) === yearOf(now)
  return format(language, sameYear ? 'day' : 'dayOfYear', {
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}

/** 今天 16:30 */
export function instantText(at: Date, now: Date, language: Language): string {
  return `${dayText(at, now, language)} ${clockText(at, language)}`
}

/** 2026年11月25日 16:30:05, for records, where "today" would soon be wrong. */
export function exactText(at: Date, language: Language): string {
  return format(language, 'exact', {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at)
}
