import { z } from 'zod'
import { emptyFile, type ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { fineOf } from '../../domain/enforcement/penalty.ts'
import { maybeRow, send, type Db, type Tx } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'

// What was written as a file is read as one: it is the fold of hash-chained entries, and `gezhi verify` folds it again.
const File = z.custom<ProceedingFile>((value) => typeof value === 'object' && value !== null && 'officers' in value)

const RootRow = z.object({ root_id: z.string(), file: File.nullable(), x: z.number().nullable(), y: z.number().nullable() })

/** A proceeding with what it has come to. */
export type Root = { readonly rootId: string; readonly file: ProceedingFile; readonly point: readonly [number, number] | null }

/** The proceeding that a matter is, or stands below; undefined where it is none of enforcement. */
export async function findRoot(db: Db, region: string, matterId: string): Promise<Root | undefined> {
  const row = await maybeRow(
    RootRow,
    db`
    select p.root_id, r.file, m.x, m.y from proceeding p
    join proceeding r on r.region = p.region and r.matter_id = p.root_id
    join matter m on m.region = p.region and m.matter_id = p.root_id
    where p.region = ${region} and p.matter_id = ${matterId}`,
  )
  return row && { rootId: row.root_id, file: row.file ?? emptyFile, point: row.x === null || row.y === null ? null : [row.x, row.y] }
}

/** Procedures that are proceedings of their own; the others run below one. */
export const rootProcedures: readonly string[] = [
  'penalty',
  'summary',
  'correction',
  'inspection',
  'guidance',
  'placement',
  'clearing',
  'costs',
]

/** Keeps the row of a proceeding, or of what has just been opened below one, in step with its entries. */
export function keepRoot(tx: Tx, { matter }: Loaded, file: ProceedingFile): void {
  const { decision } = file
  const decided = decision?.kind === 'penalty' ? decision : undefined
  send(
    tx,
    tx`
    insert into proceeding (region, matter_id, root_id, file, item_code, party_id, happened_on, ended_on, decided_on, fine_fen)
    values (${matter.region}, ${matter.id}, ${matter.id}, ${tx.json(file)}, ${file.item ?? null}, ${file.party ?? null}, ${file.happenedOn ?? null},
      ${file.endedOn ?? null}, ${matter.state === 'revoked' ? null : (decided?.decidedOn ?? null)}, ${decided ? fineOf(decided.penalties) : null})
    on conflict (region, matter_id) do update set file = excluded.file, item_code = excluded.item_code, party_id = excluded.party_id,
      happened_on = excluded.happened_on, ended_on = excluded.ended_on, decided_on = excluded.decided_on, fine_fen = excluded.fine_fen`,
  )
}

export function keepPart(tx: Tx, { matter }: Loaded, rootId: string): void {
  send(
    tx,
    tx`
    insert into proceeding (region, matter_id, root_id) values (${matter.region}, ${matter.id}, ${rootId})
    on conflict (region, matter_id) do nothing`,
  )
}

/** The parties for whom proceedings were opened below one. */
export async function coPartiesOf(db: Db, region: string, mainId: string | undefined): Promise<string[]> {
  const rows = await db<{ party_id: string }[]>`
    select p.party_id from matter m join proceeding p on p.region = m.region and p.matter_id = m.matter_id
    where m.region = ${region} and m.parent_id = ${mainId ?? null} and m.procedure = 'penalty' and p.party_id is not null`
  return rows.map((row) => row.party_id)
}

/** The next number of a unit's filings or orders of a year; its row is held until the transaction ends, so none is skipped. */
export async function nextProceedingNumber(tx: Tx, region: string, unit: string, kind: string, year: number): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    insert into proceeding_number as p (region, unit_id, kind, year, next) values (${region}, ${unit}, ${kind}, ${year}, 2)
    on conflict (region, unit_id, kind, year) do update set next = p.next + 1 returning next - 1 as n`
  if (!row) throw new Error('no number was given')
  return row.n
}

const FinedRow = z.object({
  matter_id: z.string(),
  item_code: z.string(),
  happened_on: z.string(),
  ended_on: z.string().nullable(),
  decided_on: z.string(),
  fine_fen: z.number(),
  x: z.number().nullable(),
  y: z.number().nullable(),
})
export type FinedRow = z.infer<typeof FinedRow>

/** Fines decided against a party and standing, but for one proceeding. */
export async function finesOf(db: Db, region: string, party: string, except: string | null): Promise<FinedRow[]> {
  const found = await db`
    select p.matter_id, p.item_code, p.happened_on::text, p.ended_on::text, p.decided_on::text, p.fine_fen::float8, m.x, m.y
    from proceeding p join matter m on m.region = p.region and m.matter_id = p.matter_id
    where p.region = ${region} and p.party_id = ${party} and p.decided_on is not null and p.fine_fen > 0 and p.happened_on is not null
      and p.matter_id is distinct from ${except}
    order by p.decided_on desc limit 200`
  return found.map((row) => FinedRow.parse(row))
}

/** State, party and item of an order to correct. */
export async function findCorrection(db: Db, region: string, matterId: string) {
  const [row] = await db<{ state: string; party_id: string | null; item_code: string | null }[]>`
    select m.state, p.party_id, p.item_code from matter m join proceeding p on p.region = m.region and p.matter_id = m.matter_id
    where m.region = ${region} and m.matter_id = ${matterId} and m.procedure = 'correction'`
  return row
}

/** The proceeding and everything that runs below it. */
export async function partsOf(db: Db, region: string, rootId: string): Promise<string[]> {
  const rows = await db<{ matter_id: string }[]>`select matter_id from proceeding where region = ${region} and root_id = ${rootId}`
  return rows.map((row) => row.matter_id)
}

/** Planned visits to a party that were begun in a year, and visits of others that still wait. */
export async function inspectionsOf(db: Db, region: string, party: string, year: number): Promise<{ begun: number; waiting: number }> {
  const [row] = await db<{ begun: number; waiting: number }[]>`
    select count(*) filter (where m.tally ? 'start' and p.file ->> 'inspection' <> 'single' and extract(year from m.opened_at) = ${year})::int as begun,
           count(*) filter (where m.state in ('toApprove', 'approved'))::int as waiting
    from proceeding p join matter m on m.region = p.region and m.matter_id = p.matter_id
    where p.region = ${region} and p.party_id = ${party} and m.procedure = 'inspection'`
  return row ?? { begun: 0, waiting: 0 }
}
