/** Answers "why this time?" in sentences: the steps of a derivation, and amounts of a clock's own counting. */
import type { Language, Words } from '../kernel/words.ts'
import { civilDateAt, dayMs, dayNumberOf, dayOfWeek, type CivilDate } from './civil-date.ts'
import { serviceLevelKinds, type ServiceLevelKind } from './service-level.ts'
import { stepReasons, type Step } from './step.ts'

const weekdays: readonly Words[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
]

/**
 * The whole answer: what was allowed, in the words given, and from when, a sentence for each step, and when it is due. `dueAt`
 * absent (a paused clock) leaves the last sentence out.
 */
export function explain(
  length: Words,
  startedAt: Date,
  steps: readonly Step[],
  dueAt: Date | undefined,
  language: Language,
  offsetMinutes: number,
): readonly string[] {
  const limit = length[language]
  const start = wallTime(startedAt, language, offsetMinutes)
  const due = dueAt && wallTime(dueAt, language, offsetMinutes)
  const head = language === 'zh' ? `时限${limit}，自${start}起算。` : `Limit: ${limit}, counted from ${start}.`
  const end = language === 'zh' ? `于${due}到期。` : `Due by ${due}.`
  return [head, ...steps.map((step) => explainStep(step, language)), ...(due ? [end] : [])]
}

/** One step as a sentence. */
export function explainStep(step: Step, language: Language): string {
  return language === 'zh' ? stepInChinese(step) : stepInEnglish(step)
}

/** An instant on the wall with its weekday: '2025-09-26（周五）17:00', 'Fri 2025-09-26 17:00'. */
export function wallTime(instant: Date, language: Language, offsetMinutes: number): string {
  const date = civilDateAt(instant, offsetMinutes)
  const ms = instant.getTime() + offsetMinutes * 60_000 - dayNumberOf(date) * dayMs
  const time = new Date(ms).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19)
  return language === 'zh' ? `${named(date, language)}${time}` : `${named(date, language)} ${time}`
}

/**
 * Seconds of a clock's own counting as a person says them: '1 工作日 2 工作时 30 分', '2 urgent hours'. Parts
 * of a minute are left out, and 'less than a minute' said of what is smaller; the sign is the caller's to say.
 */
export function amountText(kind: ServiceLevelKind, seconds: number, hoursPerWorkDay: number, language: Language): string {
  const always = serviceLevelKinds[kind].runs === 'always'
  const minutes = Math.floor(Math.abs(seconds) / 60)
  if (minutes === 0) return language === 'zh' ? '不足 1 分' : 'less than a minute'
  const perDay = Math.round((always ? 24 : hoursPerWorkDay) * 60)
  const inDays = serviceLevelKinds[kind].unit === 'day'
  const days = inDays ? Math.floor(minutes / perDay) : 0
  const rest = minutes - days * perDay
  const parts: readonly (readonly [number, Words])[] = [
    [days, serviceLevelKinds[always ? 'urgentDay' : 'workDay']],
    [Math.floor(rest / 60), serviceLevelKinds[always ? 'urgentHour' : 'workHour']],
    [rest % 60, { zh: '分', en: 'minute' }],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit[language]}${language === 'en' && count > 1 ? 's' : ''}`)
    .join(' ')
}

function stepInChinese(step: Step): string {
  const { why } = step
  const days = dayCount(step)
  const name = step.name?.zh ?? ''
  const time = hoursCounted(step.seconds, 'zh')
  switch (why) {
    case 'weekend':
      return `${span(step, 'zh')} 周末，不计。`
    case 'holiday':
      return `${span(step, 'zh')} ${name}放假${days > 1 ? `${days}天` : ''}，不计。`
    case 'closed':
      return `${span(step, 'zh')} 非办公时间，不计。`
    case 'paused':
      return step.to === undefined ? `${span(step, 'zh')} 起暂停计时。` : `${span(step, 'zh')} 暂停计时，不计。`
    case 'continuous':
      return `${span(step, 'zh')} 连续计时（含夜间、周末和节假日），计${time}。`
    case 'makeUp':
    case 'office': {
      const each = days > 1 ? `，${days}个工作日` : ''
      const worked = why === 'makeUp' ? `${name}调休上班` : stepReasons.office.zh
      return `${span(step, 'zh')} ${worked}${each}，计${time}。`
    }
  }
}

function stepInEnglish(step: Step): string {
  const { why } = step
  const days = dayCount(step)
  const time = hoursCounted(step.seconds, 'en')
  switch (why) {
    case 'weekend':
      return `${span(step, 'en')}: weekend, not counted.`
    case 'holiday':
      return `${span(step, 'en')}: ${step.name?.en ?? ''} holiday${days > 1 ? `, ${days} days` : ''}, not counted.`
    case 'closed':
      return `${span(step, 'en')}: outside office hours, not counted.`
    case 'paused':
      return step.to === undefined ? `${span(step, 'en')}: paused.` : `${span(step, 'en')}: paused, not counted.`
    case 'continuous':
      return `${span(step, 'en')}: counted without a break (nights, weekends and holidays too), ${time}.`
    case 'makeUp':
    case 'office': {
      const each = days > 1 ? `, ${days} working days` : ''
      const worked = why === 'makeUp' ? `make-up working day for ${step.name?.en ?? ''}` : stepReasons.office.en
      return `${span(step, 'en')}: ${worked}${each}, ${time} counted.`
    }
  }
}

/** The dates and times of a step; whole days are named without times. */
function span(step: Step, language: Language): string {
  const { date, until, from, to, why } = step
  const first = named(date, language)
  const gap = language === 'zh' ? '' : ' '
  const dash = language === 'zh' ? '至' : ' to '
  const hours = `${from}–${to ?? ''}`
  const daily = why === 'office' || why === 'makeUp'
  if (to === undefined) return `${language === 'zh' ? '自' : 'From '}${first}${gap}${from}`
  if (until === undefined) return from === '00:00' && to === '24:00' ? first : `${first}${gap}${hours}`
  const last = named(until, language)
  if (daily) return `${first}${dash}${last}${gap}${language === 'zh' ? '每日' : 'daily '}${hours}`
  if (from === '00:00' && to === '24:00') return `${first}${dash}${last}`
  return `${first}${gap}${from}${dash}${last}${gap}${to}`
}

function named(date: CivilDate, language: Language): string {
  const weekday = weekdays[dayOfWeek(date) - 1]?.[language] ?? ''
  return language === 'zh' ? `${date}（${weekday}）` : `${weekday} ${date}`
}

function dayCount(step: Step): number {
  return step.until === undefined ? 1 : dayNumberOf(step.until) - dayNumberOf(step.date) + 1
}

/** '16小时', '1小时30分', '45秒'; 16 h, 1 h 30 min, 45 s. */
function hoursCounted(seconds: number, language: Language): string {
  const units = language === 'zh' ? ['小时', '分', '秒'] : [' h', ' min', ' s']
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const said = parts.map((count, index) => (count > 0 ? `${count}${units[index] ?? ''}` : '')).filter(Boolean)
  return said.length === 0 ? `0${units[2] ?? ''}` : said.join(language === 'zh' ? '' : ' ')
}
