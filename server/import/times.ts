/** Reads a time as some other system wrote it: a wall clock in a named time zone, or an instant with its own offset. */

const parts: Readonly<Record<string, { readonly pattern: string; readonly name: string }>> = {
  yyyy: { pattern: '\\d{4}', name: 'year' },
  MM: { pattern: '\\d{1,2}', name: 'month' },
  dd: { pattern: '\\d{1,2}', name: 'day' },
  HH: { pattern: '\\d{1,2}', name: 'hour' },
  hh: { pattern: '\\d{1,2}', name: 'hour12' },
  mm: { pattern: '\\d{2}', name: 'minute' },
  ss: { pattern: '\\d{2}', name: 'second' },
  a: { pattern: '[AaPp][Mm]', name: 'half' },
}

export type TimeReader = (text: string) => Date | undefined

/**
 * A reader of times in a form made of yyyy MM dd HH hh mm ss a, such as `MM/dd/yyyy hh:mm:ss a`, or of ISO 8601
 * with an offset where the form is `iso`. Undefined comes back for what does not fit, and for a time that the
 * zone's clocks skipped. Throws where the form or the zone is unknown.
 */
export function timeReader(form: string, zone: string): TimeReader {
  if (form === 'iso') return readIso
  const pattern = new RegExp(`^${form.replaceAll(/yyyy|MM|dd|HH|hh|mm|ss|a|[^A-Za-z0-9\s]|[A-Za-z0-9]/g, part)}$`)
  const clock = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (text) => {
    const found = pattern.exec(text.trim())?.groups
    const wall = found && wallOf(found)
    return wall === undefined ? undefined : instantOf(wall, clock)
  }
}

function part(token: string): string {
  const known = parts[token]
  if (known) return `(?<${known.name}>${known.pattern})`
  if (/[A-Za-z0-9]/.test(token) && token !== 'T') throw new Error(`unknown part ${token} in the form of a time`)
  return token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function readIso(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text.trim())) return undefined
  const instant = new Date(text.trim())
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

/** The wall clock's reading, as milliseconds of a day without zones; undefined for the 30th of February. */
function wallOf(found: Readonly<Record<string, string | undefined>>): number | undefined {
  const number = (name: string) => Number(found[name] ?? 0)
  const twelve = found.hour12 === undefined ? undefined : number('hour12')
  if (twelve !== undefined && (twelve < 1 || twelve > 12)) return undefined
  const afternoon = /^p/i.test(found.half ?? '') ? 12 : 0
  const hour = twelve === undefined ? number('hour') : (twelve % 12) + afternoon
  const wall = Date.UTC(number('year'), number('month') - 1, number('day'), hour, number('minute'), number('second'))
  const back = new Date(wall)
  const same =
    back.getUTCMonth() + 1 === number('month') &&
    back.getUTCDate() === number('day') &&
    hour < 24 &&
    number('minute') < 60 &&
    number('second') < 60
  return same ? wall : undefined
}

/** The instant at which the zone's clocks showed this; the earlier one where they showed it twice. */
function instantOf(wall: number, clock: Intl.DateTimeFormat): Date | undefined {
  const hourMs = 3_600_000
  const offsets = [...new Set([wall - 26 * hourMs, wall + 26 * hourMs].map((near) => shownBy(clock, near) - near))]
  const fits = offsets.map((offset) => wall - offset).filter((instant) => shownBy(clock, instant) === wall)
  return fits.length === 0 ? undefined : new Date(Math.min(...fits))
}

function shownBy(clock: Intl.DateTimeFormat, instant: number): number {
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(shown.year ?? 0, (shown.month ?? 1) - 1, shown.day ?? 1, shown.hour ?? 0, shown.minute ?? 0, shown.second ?? 0)
}
