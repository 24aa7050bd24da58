import type { Language } from '../../domain/kernel/words.ts'
import { commonWords } from '../words/common/words.ts'
import type { IconName } from './icon.tsx'
import type { Tone } from './messages.tsx'
import { instantText } from './time-text.ts'

/** How a clock counts: 紧急工作时 and 紧急工作日 run always, 工作时 and 工作日 in office hours, a legal term to the end of its last day. */
export type DueKind = 'urgentHour' | 'urgentDay' | 'workHour' | 'workDay' | 'term'
export type DueStanding = 'running' | 'dueSoon' | 'lapsed' | 'paused' | 'stopped'

/** A clock as the interface hands it over; `leftSeconds` are seconds of this clock, negative once lapsed. */
export type Due = {
  readonly dueAt: string
  readonly standing: DueStanding
  readonly leftSeconds: number
  readonly kind: DueKind
}

/** 1 工作日 is 8 工作时 unless the district's settings say otherwise. */
const hoursPerWorkDayUsual = 8

export const standingLooks: Record<DueStanding, { tone: Tone; icon: IconName }> = {
  running: { tone: 'plain', icon: 'clock' },
  dueSoon: { tone: 'soon', icon: 'warn' },
  lapsed: { tone: 'lapsed', icon: 'stop' },
  paused: { tone: 'plain', icon: 'pause' },
  stopped: { tone: 'done', icon: 'check' },
}

/** Rounded down to a tenth, so that nobody is promised time that is not there. */
function figure(value: number): string {
  return String(Math.floor(value * 10 + 1e-9) / 10)
}

/**
 * An amount of clock time in the largest unit of its kind that fits: 1.5 工作日, 2 工作时, 40 分钟.
 * @param seconds of the clock, never negative
 */
export function amountText(seconds: number, kind: DueKind, language: Language, hoursPerWorkDay = hoursPerWorkDayUsual): string {
  const words = commonWords[language].due
  const works = kind === 'workHour' || kind === 'workDay'
  const daySeconds = (works ? hoursPerWorkDay : 24) * 3600
  const counts = kind === 'workDay' || kind === 'urgentDay'
  if (seconds < 60) return words.lessThanAMinute
  if (kind === 'term' && seconds >= daySeconds) return words.urgentDays(String(Math.floor(seconds / daySeconds)))
  if (counts && seconds >= daySeconds) {
    const days = figure(seconds / daySeconds)
    return works ? words.workDays(days) : words.urgentDays(days)
  }
  if (seconds >= 3600) {
    const hours = figure(seconds / 3600)
    return works ? words.workHours(hours) : words.urgentHours(hours)
  }
  const minutes = String(Math.floor(seconds / 60))
  return works ? words.workMinutes(minutes) : words.minutes(minutes)
}

/** 还剩 2 工作时，今天 16:30 前 */
export function dueText(due: Due, now: Date, language: Language, hoursPerWorkDay?: number): string {
  const words = commonWords[language].due
  const amount = amountText(Math.abs(due.leftSeconds), due.kind, language, hoursPerWorkDay)
  const by = instantText(new Date(due.dueAt), now, language)
  switch (due.standing) {
    case 'running':
    case 'dueSoon':
      return words.left(amount, by)
    case 'lapsed':
      return words.late(amount, by)
    case 'paused':
      return words.paused(amount)
    case 'stopped':
      return words.stopped
  }
}
