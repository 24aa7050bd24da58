import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { itemFields, measures, type ItemField } from '../../domain/enforcement/item.ts'
import { holdsOn, powerSources, type Power, type PowerScope } from '../../domain/enforcement/power.ts'
import { neededPowerColumns, powerHeadings, readPowerRows, type PowerColumn } from '../../domain/enforcement/power-row.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { Day } from '../db/day.ts'
import { rows, type Db, type Pool, type Tx } from '../db/pool.ts'
import { importIssued, type IssuedFile, type IssuedImport } from '../registers/issued-import.ts'
import { findIssuedList, insertVersion, versionOnce, type IssuedList, type NewIssuedList } from '../registers/issued-list.ts'
import { loadItems } from './import.ts'

const table = 'power_version'

/** A power may name only the units the district has. */
export type PowerFile = IssuedFile & { readonly units: ReadonlySet<string> }

/** Imports a district's powers whole or not at all, each checked against the units and the items of the day they begin. */
export async function importPowers(
  db: Pool,
  file: PowerFile,
  by: string,
  now: Date,
  dryRun: boolean,
): Promise<Outcome<IssuedImport<PowerColumn>>> {
  const loaded = await loadItems(db, file.region, file.from)
  if (!loaded.ok) return loaded
  const known = { district: file.region, units: file.units, items: loaded.value.items, from: file.from }
  const kind = {
    table,
    headings: powerHeadings,
    needed: neededPowerColumns,
    noColumn: 'power.noColumn',
    fromTooEarly: 'power.fromTooEarly',
    read: (given: Parameters<typeof readPowerRows>[0]) => {
      const { powers, faults } = readPowerRows(given, known)
      return { made: powers, faults }
    },
    insert: insertPowers,
  } as const
  return importIssued<PowerColumn, Power>(db, kind, file, by, now, dryRun)
}

async function insertPowers(tx: Tx, region: string, list: NewIssuedList, powers: readonly Power[]): Promise<void> {
  await insertVersion(tx, table, region, list)
  const lines = powers.map((power) => ({
    code: power.code,
    unit_id: power.unit,
    items: power.scope.by === 'items' ? [...power.scope.items] : [],
    fields: power.scope.by === 'fields' ? [...power.scope.fields] : [],
    source: power.source,
    document_number: power.document.number,
    document_name: power.document.name,
    principal_id: power.principal ?? null,
    coercion: [...power.coercion],
    streets: [...power.streets],
    from_on: power.from,
    to_on: power.to ?? null,
  }))
  await tx`
    insert into power (region, version, code, unit_id, items, fields, source, document_number, document_name, principal_id, coercion,
                       streets, from_on, to_on)
    select ${region}, ${list.version}, given.*
    from jsonb_to_recordset(${tx.json(lines)}) as given
      (code text, unit_id text, items text[], fields text[], source text, document_number text, document_name text,
       principal_id text, coercion text[], streets text[], from_on date, to_on date)`
}

const PowerRow = z
  .object({
    code: z.string(),
    unit_id: z.string(),
    items: z.array(z.string()),
    fields: z.array(keysOf(itemFields)),
    source: keysOf(powerSources),
    document_number: z.string(),
    document_name: z.string(),
    principal_id: z.string().nullable(),
    coercion: z.array(keysOf(measures)),
    streets: z.array(z.string()),
    from_on: Day,
    to_on: Day.nullable(),
  })
  .transform((row): Power => ({
    code: row.code,
    unit: row.unit_id,
    scope: scopeOf(row.items, row.fields),
    source: row.source,
    document: { number: row.document_number, name: row.document_name },
    ...(row.principal_id !== null && { principal: row.principal_id }),
    coercion: row.coercion,
    streets: row.streets,
    from: row.from_on,
    ...(row.to_on !== null && { to: row.to_on }),
  }))

function scopeOf([item, ...items]: readonly string[], [field, ...fields]: readonly ItemField[]): PowerScope {
  if (item !== undefined) return { by: 'items', items: [item, ...items] }
  if (field !== undefined) return { by: 'fields', fields: [field, ...fields] }
  throw new Error('a power over nothing')
}

export type LoadedPowers = { readonly list: IssuedList; readonly powers: readonly Power[] }

/** The powers of the list in force on a day, by code; those that have ended or not begun only when asked for. */
export async function loadPowers(db: Db, region: string, day: CivilDate, ended = false): Promise<Outcome<LoadedPowers, 'power.noList'>> {
  const list = await findIssuedList(db, table, region, day)
  if (!list) return refuse('power.noList', { region, day })
  const powers = await versionOnce(table, region, list, () => listPowersOf(db, region, list.version))
  return done({ list, powers: powers.filter((power) => ended || holdsOn(power, day)) })
}

/** The powers of one version, by code. */
function listPowersOf(db: Db, region: string, version: number): Promise<Power[]> {
  return rows(
    PowerRow,
    db`
      select code, unit_id, items, fields, source, document_number, document_name, principal_id, coercion, streets, from_on, to_on
      from power
      where region = ${region} and version = ${version}
      order by code collate "C"`,
  )
}
