import { instantAt, addDays, type CivilDate } from '../clock/civil-date.ts'

/** From which difference on what a device says and what was typed are shown against each other. */
export const apart = { hours: 24, metres: 500 } as const

/**
 * How many hours lie between the instant a device gives and the day that was typed, from the nearer end of that day;
 * 0 within it.
 * @param offsetMinutes of the region's clock
 */
export function hoursFromDay(taken: Date, day: CivilDate, offsetMinutes: number): number {
  const from = instantAt(day, '00:00', offsetMinutes).getTime()
  const to = instantAt(addDays(day, 1), '00:00', offsetMinutes).getTime()
  const at = taken.getTime()
  const outside = at < from ? from - at : at >= to ? at - to : 0
  return Math.round((outside / 3_600_000) * 10) / 10
}
