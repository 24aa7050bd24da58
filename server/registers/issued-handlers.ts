/** What the handlers of issued lists share: the day asked for, a page of a list, the import with its entry in the record. */
import type { ImportReport, RegisterName } from '../../contract/registers/shapes.ts'
import type { Route } from '../../contract/route.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Tx } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { reportOf, uploadedFile } from './import-report.ts'
import type { IssuedFile, IssuedImport } from './issued-import.ts'
import { holdRegisters, insertEntry, tellChanged } from './journal.ts'

/** The day asked for; today where none is. */
export const dayAsked = (context: StaffContext, text: string | undefined): Outcome<CivilDate, 'clock.badDate' | 'clock.dateOutOfRange'> =>
  text === undefined ? done(context.session.region.today(context.now())) : parseCivilDate(text)

/** Whether every word that was typed stands in one of the texts. */
export function answersTo(texts: readonly string[], words: string | undefined): boolean {
  if (words === undefined || words === '') return true
  const text = texts.join('\n').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** So many after the one last shown, and the key from which the next page goes on. */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly shown: readonly T[]; readonly total: number; readonly next: string | null } {
  const begin = after === undefined ? 0 : all.findIndex((one) => keyOf(one) === after) + 1
  const shown = all.slice(begin, begin + limit)
  const last = shown.at(-1)
  return { shown, total: all.length, next: begin + limit < all.length && last !== undefined ? keyOf(last) : null }
}

type Asked = { readonly dryRun: 'true' | 'false'; readonly source: string; readonly from: string }
type Import<Column extends string> = (
  file: IssuedFile,
  personId: string,
  at: Date,
  dryRun: boolean,
) => Promise<Outcome<IssuedImport<Column>>>

/** Takes an uploaded list, imports it, and keeps who did so. */
export async function importList<Column extends string>(
  context: StaffContext,
  { dryRun, source, from }: Asked,
  register: RegisterName,
  route: Route,
  what: Words,
  run: Import<Column>,
): Promise<Outcome<ImportReport>> {
  const { region, personId } = context.session
  const day = parseCivilDate(from)
  if (!day.ok) return day
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const at = context.now()
  const also = async (tx: Tx, version: number) => {
    await holdRegisters(tx, region.code)
    const after = { version, from: day.value, source }
    await insertEntry(tx, region.code, { register, action: route.name, what: source, personId, at, before: null, after })
  }
  const file = { bytes: bytes.value, source: source || 'upload', region: region.code, from: day.value, also }
  const outcome = await run(file, personId, at, dryRun === 'true')
  if (!outcome.ok) return outcome
  const { count, version, ...report } = outcome.value
  if (version !== undefined) await tellChanged(context, register)
  const counts = [{ ...what, count }]
  return done(reportOf({ ...report, counts, version, applied: version !== undefined }, context.language))
}
