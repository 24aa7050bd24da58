/** What a person asks of a legal term, in the form they write it, and the answer with its derivation. */
import { done, refuse, type Outcome } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'
import { chinaOffsetMinutes, civilDateAt, instantAt, minutesOf, parseCivilDate } from '../civil-date.ts'
import type { WorkCalendar } from '../work-calendar.ts'
import { lastDayOf, lastInstantOf, type Days } from './count.ts'
import { stepWords } from './explain.ts'
import type { TermRule } from './rule.ts'

/** `from` is a day, or for terms of hours a moment on the wall in China: 2025-03-10, 2025-03-10T09:30. */
export type Asked = { readonly from: string; readonly suspensions: readonly Days[]; readonly extensions: number }

/** `due` in the form of `from`; the steps are in order of time, and none for hours. */
export type Counted = { readonly due: string; readonly steps: readonly Words[] }

/** Counts one term. Refuses `clock.badDate` for what is no day or moment, and what `lastDayOf` refuses. */
export function countTerm(rule: TermRule, { from, suspensions, extensions }: Asked, calendar: WorkCalendar): Outcome<Counted> {
  const day = parseCivilDate(from.slice(0, 10))
  if (!day.ok) return day
  const time = /^T(\d{2}:\d{2})$/.exec(from.slice(10))?.[1]
  if (from.length > 10 && (time === undefined || minutesOf(time) === undefined)) return refuse('clock.badDate', { text: from })
  if (rule.unit === 'hour' && time !== undefined) {
    const last = lastInstantOf(rule, instantAt(day.value, time))
    const wall = new Date(last.getTime() + chinaOffsetMinutes * 60_000).toISOString().slice(11, 16)
    return done({ due: `${civilDateAt(last)}T${wall}`, steps: [] })
  }
  const term = lastDayOf(rule, { from: day.value, suspensions, extensions }, calendar)
  return term.ok ? done({ due: term.value.last, steps: term.value.steps.map(stepWords) }) : term
}
