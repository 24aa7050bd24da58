import { z } from 'zod'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import type { Program } from '../http/context.ts'
import { regionOr404 } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { findClient, type Client } from './clients.ts'

/** Who asks, where, and in which language. */
export type Caller = {
  readonly program: Program
  readonly region: Region
  /** Null for whoever gives no key. */
  readonly client: Client | null
  readonly language: Language
  readonly now: Date
}

/** Arguments by name, as they came in the query or the form. An empty one is as good as none, says the specification. */
export type Arguments = Readonly<Record<string, string | undefined>>

/** Finds the jurisdiction and the client. Refuses `open311.jurisdictionMissing`, `…Unknown` and `open311.keyInvalid`. */
export async function callerOf(program: Program, given: Arguments, language: Language): Promise<Outcome<Caller>> {
  const now = program.now()
  const region = await jurisdiction(program, given.jurisdiction_id)
  if (!region.ok) return region
  const client = given.api_key ? await findClient(program.db, region.value.code, given.api_key, now) : null
  if (client === undefined) return refuse('open311.keyInvalid')
  return done({ program, region: region.value, client, language, now })
}

/** Where the endpoint serves one region only, it need not be named. */
async function jurisdiction(program: Program, id: string | undefined): Promise<Outcome<Region>> {
  if (id) {
    const found = /^\d{6}$/.test(id) ? await regionOr404(program, id) : refuse('register.notFound', { what: id })
    return found.ok ? found : refuse('open311.jurisdictionUnknown', { id: id.slice(0, 60) })
  }
  const [first, second] = await program.db<{ region: string }[]>`select region from region order by region limit 2`
  if (!first || second) return refuse('open311.jurisdictionMissing')
  return regionOr404(program, first.region)
}

const badArgument = (name: string, detail: string) => refuse('open311.badArgument', { name, detail: detail.slice(0, 100) })

// A year of four digits, to the minute or better, and always with its time zone (W3C note on date and time).
const w3Time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** An instant as the W3C note writes it; undefined where none is given. */
export function timeArgument(given: Arguments, name: string): Outcome<Date | undefined> {
  const text = given[name]
  if (!text) return done(undefined)
  // A plus sign that a client forgot to escape arrives as a space.
  const instant = new Date(w3Time.test(text.replace(' ', '+')) ? text.replace(' ', '+') : NaN)
  return Number.isNaN(instant.getTime()) ? badArgument(name, '2026-01-01T00:00:00+08:00') : done(instant)
}

/** A number within bounds; undefined where none is given. */
export function numberArgument(given: Arguments, name: string, least: number, most: number, whole = false): Outcome<number | undefined> {
  const text = given[name]?.trim()
  if (!text) return done(undefined)
  const range = whole ? z.int().min(least).max(most) : z.number().min(least).max(most)
  const value = range.safeParse(/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN)
  return value.success ? done(value.data) : badArgument(name, `${least}–${most}`)
}

/** Several values with commas between them. Refuses more than `most`. */
export function listArgument(given: Arguments, name: string, most: number): Outcome<string[] | undefined> {
  const values = [
    ...new Set(
      (given[name] ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ]
  if (values.length > most) return badArgument(name, `≤ ${most}`)
  return done(values.length === 0 ? undefined : values)
}

export type Window = { readonly from: Date; readonly to: Date }

/** Longest range a list is asked over, and the range where none is given. */
const spanDays = 90
const dayMs = 86_400_000

/** The range of `start` and `end`: ninety days at most, the last ninety where neither is given. */
export function windowOf(start: Date | undefined, end: Date | undefined, now: Date): Outcome<Window> {
  const span = spanDays * dayMs
  const from = start ?? new Date((end ?? now).getTime() - span)
  const to = end ?? new Date(start ? start.getTime() + span : now.getTime())
  return to.getTime() - from.getTime() > span ? refuse('open311.spanTooLong', { days: spanDays }) : done({ from, to })
}

/** Most lines of one answer; the specification's own limit. */
const pageSizeMax = 1000

export type Page = { readonly size: number; readonly offset: number }

/** `page` counts from 1. A page after the last is empty: an answer, not a repetition. */
export function pageOf(given: Arguments): Outcome<Page> {
  const page = numberArgument(given, 'page', 1, 1_000_000, true)
  if (!page.ok) return page
  const size = numberArgument(given, 'page_size', 1, pageSizeMax, true)
  if (!size.ok) return size
  const lines = size.value ?? pageSizeMax
  return done({ size: lines, offset: ((page.value ?? 1) - 1) * lines })
}
