import { chinaOffsetMinutes, instantAt, parseCivilDate } from '../../../domain/clock/civil-date.ts'

/** The instant of a day and time as the browser's control gives them (`2026-10-13T09:00`), read as Beijing time; undefined for other text. */
export function instantOf(text: string): string | undefined {
  const [date = '', time = ''] = text.split('T')
  const day = parseCivilDate(date)
  return day.ok && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? instantAt(day.value, time).toISOString() : undefined
}

/** The reverse: what the control shows for an instant. */
export function wallOf(instant: string): string {
  return new Date(Date.parse(instant) + chinaOffsetMinutes * 60_000).toISOString().slice(0, 16)
}
