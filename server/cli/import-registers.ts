import { basename } from 'node:path'
import type { RegisterName } from '../../contract/registers/shapes.ts'
import { fileBytesMax } from '../catalogue/table-file.ts'
import { importCalendar } from '../calendar/import.ts'
import { openDatabase } from '../db/open.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { importDuties } from '../duties/import.ts'
import { importBenchmarks } from '../enforcement/benchmarks.ts'
import { importItems } from '../enforcement/import.ts'
import { readCredentials, saveCredentials } from '../enforcement/import-credentials.ts'
import { importPowers } from '../enforcement/powers.ts'
import { readGrid, saveGrid } from '../grid/import.ts'
import { importedPayments } from '../payments/journal.ts'
import { readBankFile } from '../payments/read.ts'
import { takePayments } from '../payments/take.ts'
import { listUnits } from '../people/store.ts'
import { openRegisters } from '../region/registers.ts'
import { readUnits, saveUnits } from '../registers/import-units.ts'
import { holdRegisters, insertEntry } from '../registers/journal.ts'
import { dayOf, fileOf, refused, regionOf, sayRefusals } from './asked.ts'
import type { Context, Given } from './command.ts'

/** A province's grid at its full number of cells. */
const gridBytesMax = 512 * 1024 * 1024

type Body = (db: Pool, given: Given, context: Pick<Context, 'say' | 'print'>, now: Date) => Promise<void>

/** Opens the database for one import, and tells running servers afterwards that registers have changed. */
function run(body: Body): (given: Given, context: Context) => Promise<void> {
  return async (given, context) => {
    const { db, stop } = await openDatabase(context.env, { say: context.say, join: true })
    try {
      await body(db, given, context, new Date())
      await tellServers(db)
    } finally {
      await stop()
    }
  }
}

/** What the registers of every region were loaded from may have changed. */
export async function tellServers(db: Pool): Promise<void> {
  for (const { region } of await db<{ region: string }[]>`select region from region`) {
    await db.notify('gezhi_registers', region)
    await db.notify('gezhi_people', region)
  }
}

const isDry = ({ values }: Given) => values['dry-run'] === true

async function keepEntry(
  tx: Tx,
  region: string,
  register: RegisterName,
  action: string,
  what: string,
  at: Date,
  after: unknown,
): Promise<void> {
  await holdRegisters(tx, region)
  await insertEntry(tx, region, { register, action, what, personId: null, at, before: null, after })
}

/** `gezhi import duties FILE --region CODE [--from DATE] [--dry-run]`. */
export const importDutiesFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const from = dayOf(given, today(now))
  const units = new Set((await listUnits(db, code, from)).map((unit) => unit.id))
  const source = basename(path)
  const also = (tx: Tx, version: number) => keepEntry(tx, code, 'duties', 'importDuties', source, now, { version, from, source })
  const outcome = await importDuties(db, { bytes, source, region: code, from, units, also }, 'command line', now, isDry(given))
  if (!outcome.ok) throw refused(outcome.refusal)
  sayRefusals(outcome.value.refusals, context)
  const { rows, items, version } = outcome.value
  context.print(`rows ${rows}, duties ${items}, version ${version ?? (isDry(given) ? 'dry run' : 'already in force')}`)
}

/** `gezhi import items FILE --region CODE [--from DATE] [--dry-run]`. */
export const importItemsFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const from = dayOf(given, today(now))
  const source = basename(path)
  const also = (tx: Tx, version: number) => keepEntry(tx, code, 'items', 'importItems', source, now, { version, from, source })
  const outcome = await importItems(db, { bytes, source, region: code, from, also }, 'command line', now, isDry(given))
  if (!outcome.ok) throw refused(outcome.refusal)
  sayRefusals(outcome.value.refusals, context)
  const { rows, items, version } = outcome.value
  context.print(`rows ${rows}, items ${items}, version ${version ?? (isDry(given) ? 'dry run' : 'already in force')}`)
}

/** `gezhi import benchmarks FILE --region CODE [--from DATE] [--dry-run]`. */
export const importBenchmarksFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const from = dayOf(given, today(now))
  const source = basename(path)
  const also = (tx: Tx, version: number) => keepEntry(tx, code, 'benchmarks', 'importBenchmarks', source, now, { version, from, source })
  const outcome = await importBenchmarks(db, { bytes, source, region: code, from, also }, 'command line', now, isDry(given))
  if (!outcome.ok) throw refused(outcome.refusal)
  sayRefusals(outcome.value.refusals, context)
  const { rows, count, version } = outcome.value
  context.print(`rows ${rows}, benchmarks ${count}, version ${version ?? (isDry(given) ? 'dry run' : 'already in force')}`)
}

/** `gezhi import powers FILE --region CODE [--from DATE] [--dry-run]`. */
export const importPowersFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const from = dayOf(given, today(now))
  const units = new Set((await listUnits(db, code, from)).map((unit) => unit.id))
  const source = basename(path)
  const also = (tx: Tx, version: number) => keepEntry(tx, code, 'powers', 'importPowers', source, now, { version, from, source })
  const outcome = await importPowers(db, { bytes, source, region: code, from, units, also }, 'command line', now, isDry(given))
  if (!outcome.ok) throw refused(outcome.refusal)
  sayRefusals(outcome.value.refusals, context)
  const { rows, count, version } = outcome.value
  context.print(`rows ${rows}, powers ${count}, version ${version ?? (isDry(given) ? 'dry run' : 'already in force')}`)
}

/** `gezhi import calendar FILE [--dry-run]`: the national work calendar, for every region. */
export const importCalendarOf: Body = async (db, given, context, now) => {
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const outcome = await importCalendar(db, bytes, isDry(given), async (tx, years) => {
    for (const { region } of await tx<{ region: string }[]>`select region from region`) {
      await keepEntry(tx, region, 'calendar', 'importCalendar', basename(path), now, { years })
    }
  })
  if (!outcome.ok) throw refused(outcome.refusal)
  // Rows are counted without the heading.
  sayRefusals(
    outcome.value.refused.map(({ row, refusal }) => ({ row: row + 1, column: '', refusal })),
    context,
  )
  context.print(`rows ${outcome.value.rows}, years ${outcome.value.years.join(' ')}${isDry(given) ? ', dry run' : ''}`)
}

/** `gezhi import units FILE --region CODE [--from DATE] [--dry-run]`. */
export const importUnitsFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const from = dayOf(given, today(now))
  const { rows, added, changed } = await inTransaction(db, async (tx) => {
    await holdRegisters(tx, code)
    const read = await readUnits(tx, code, bytes, from)
    if (!read.ok) throw refused(read.refusal)
    sayRefusals(read.value.refusals, context)
    if (!isDry(given) && read.value.added.length + read.value.changed.length > 0) {
      await saveUnits(tx, code, read.value)
      await keepEntry(tx, code, 'units', 'importUnits', basename(path), now, {
        added: read.value.added.length,
        changed: read.value.changed.length,
      })
    }
    return read.value
  })
  context.print(`rows ${rows}, added ${added.length}, changed ${changed.length}${isDry(given) ? ', dry run' : ''}`)
}

/** `gezhi import credentials FILE --region CODE [--dry-run]`. */
export const importCredentialsFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const { rows, added, unchanged } = await inTransaction(db, async (tx) => {
    await holdRegisters(tx, code)
    const read = await readCredentials(tx, code, bytes, today(now))
    if (!read.ok) throw refused(read.refusal)
    sayRefusals(read.value.refusals, context)
    if (!isDry(given) && read.value.added.length > 0) {
      await saveCredentials(tx, code, read.value)
      await keepEntry(tx, code, 'credentials', 'importCredentials', basename(path), now, { added: read.value.added.length })
    }
    return read.value
  })
  context.print(`rows ${rows}, added ${added.length}, already there ${unchanged}${isDry(given) ? ', dry run' : ''}`)
}

/** `gezhi import payments FILE --region CODE [--dry-run]`: what the collecting bank took in. */
export const importPaymentsFile: Body = async (db, given, context, now) => {
  const { code } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, fileBytesMax)
  const read = await readBankFile(bytes)
  if (!read.ok) throw refused(read.refusal)
  sayRefusals(read.value.refusals, context)
  if (isDry(given)) return context.print(`rows ${read.value.rows}, dry run`)
  const region = await (await openRegisters(db)).of(code, now)
  const counts = await takePayments(db, { region, file: read.value, name: basename(path), by: null, now })
  const entry = importedPayments({ file: read.value, name: basename(path), counts, personId: null, now })
  await inTransaction(db, (tx) => insertEntry(tx, code, entry))
  context.print(`rows ${read.value.rows}, entered ${counts.entered}, to be settled ${counts.waiting}, already there ${counts.already}`)
}

/** `gezhi import grid FILE.geojson --region CODE [--from DATE] [--dry-run]`. */
export const importGridFile: Body = async (db, given, context, now) => {
  const { code, today } = await regionOf(db, given)
  const { path, bytes } = await fileOf(given, gridBytesMax)
  const from = dayOf(given, today(now))
  const { rows, counts, version } = await inTransaction(db, async (tx) => {
    await holdRegisters(tx, code)
    const read = await readGrid(tx, code, bytes, from)
    if (!read.ok) throw refused(read.refusal)
    sayRefusals(
      read.value.refusals.map((one) => ({ ...one, column: '' })),
      context,
    )
    if (!isDry(given)) {
      await saveGrid(tx, code, read.value, from, basename(path), now)
      await keepEntry(tx, code, 'areas', 'importAreas', basename(path), now, { version: read.value.version, from })
    }
    return read.value
  })
  context.print(
    `features ${rows}, streets ${counts.street}, communities ${counts.community}, cells ${counts.cell}, version ${isDry(given) ? 'dry run' : version}`,
  )
}

export const runImportDuties = run(importDutiesFile)
export const runImportItems = run(importItemsFile)
export const runImportCredentials = run(importCredentialsFile)
export const runImportBenchmarks = run(importBenchmarksFile)
export const runImportPowers = run(importPowersFile)
export const runImportPayments = run(importPaymentsFile)
export const runImportCalendar = run(importCalendarOf)
export const runImportUnits = run(importUnitsFile)
export const runImportGrid = run(importGridFile)
