import { chinaOffsetMinutes } from '../../../domain/clock/civil-date.ts'

const minute = 60_000

/** 2026-10-30T09:00 as the control holds it: the hour of the district's clocks, wherever the browser is. */
export function wallTextOf(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() + chinaOffsetMinutes * minute).toISOString().slice(0, 16)
}

/** The instant at which the district's clocks show it, or undefined while it is not whole. */
export function instantOf(wallText: string): string | undefined {
  const at = new Date(`${wallText}:00.000Z`)
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() - chinaOffsetMinutes * minute).toISOString()
}
