/** The lines of the yearly plan as they are kept, and the grades of risk by which parties are drawn. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import type { RiskGrade } from '../../../domain/enforcement/random/draw.ts'
import { plannedKinds, planMethods, type PlanLine } from '../../../domain/enforcement/random/plan.ts'
import { maybeRow, rows, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'

export type KeptLine = PlanLine & {
  readonly id: string
  readonly version: number
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
}

const LineRow = z
  .object({
    line_id: z.string(),
    version: z.number(),
    year: z.number(),
    unit_id: z.string(),
    what: z.string(),
    method: keysOf(planMethods),
    kinds: z.array(z.enum(plannedKinds)),
    percent: z.number().nullable(),
    number: z.number().nullable(),
    from_month: z.number(),
    to_month: z.number(),
    withdrawn: z.boolean(),
    entered_by: z.string().nullable(),
    approved_by: z.string().nullable(),
    approved_at: z.date().nullable(),
  })
  .transform((row): KeptLine => ({
    id: row.line_id,
    version: row.version,
    year: row.year,
    unit: row.unit_id,
    what: row.what,
    method: row.method,
    kinds: row.kinds,
    share: row.percent === null ? { number: row.number ?? 0 } : { percent: row.percent },
    fromMonth: row.from_month,
    toMonth: row.to_month,
    withdrawn: row.withdrawn,
    enteredBy: row.entered_by,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
  }))

const select = (which: Sql): Sql => sql`
  select distinct on (line_id) line_id, version, year, unit_id, what, method, kinds, percent, number, from_month, to_month, withdrawn,
    entered_by, approved_by, approved_at
  from inspection_plan_line where ${which} order by line_id, version desc`

/** By year, the latest first, then by unit and subject. */
const inOrder = (a: KeptLine, b: KeptLine): number =>
  b.year - a.year || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0) || a.what.localeCompare(b.what, 'zh') || (a.id < b.id ? -1 : 1)

export type LinesAsked = { readonly year?: number | undefined; readonly unit?: string | undefined; readonly words?: string | undefined }

/** The newest version of every line; `words` is part of what is inspected. */
export async function listLines(db: Db, region: string, { year, unit, words = '' }: LinesAsked): Promise<KeptLine[]> {
  const found = await rows(LineRow, db`${select(sql`region = ${region}`)}`)
  return found
    .filter((one) => (year === undefined || one.year === year) && (unit === undefined || one.unit === unit) && one.what.includes(words))
    .sort(inOrder)
}

/** The versions in force: what was approved last, unless that withdrew the line. */
export async function listPublished(db: Db, region: string): Promise<KeptLine[]> {
  const found = await rows(LineRow, db`${select(sql`region = ${region} and approved_at is not null`)}`)
  return found.filter(({ withdrawn }) => !withdrawn).sort(inOrder)
}

export async function findPublished(db: Db, region: string, lineId: string): Promise<KeptLine | undefined> {
  const found = await maybeRow(LineRow, db`${select(sql`region = ${region} and line_id = ${lineId} and approved_at is not null`)}`)
  return found?.withdrawn === true ? undefined : found
}

/** The newest version, approved or not. */
export function findLine(db: Db, region: string, lineId: string): Promise<KeptLine | undefined> {
  return maybeRow(LineRow, db`${select(sql`region = ${region} and line_id = ${lineId}`)}`)
}

type Entered = { readonly by: string | null; readonly at: Date }

/** Enters a line, or its next version: a version that is not approved is written over, an approved one never. */
export async function saveLine(
  tx: Tx,
  region: string,
  line: PlanLine,
  { by, at }: Entered,
  before?: KeptLine,
  lineId: string = before?.id ?? uuid(),
): Promise<string> {
  const version = before === undefined ? 1 : before.approvedAt === null ? before.version : before.version + 1
  const { percent, number } = { percent: undefined, number: undefined, ...line.share }
  await tx`
    insert into inspection_plan_line (region, line_id, version, year, unit_id, what, method, kinds, percent, number, from_month, to_month, withdrawn,
                                      entered_by, entered_at)
    values (${region}, ${lineId}, ${version}, ${line.year}, ${line.unit}, ${line.what}, ${line.method}, ${[...line.kinds]}, ${percent ?? null},
            ${number ?? null}, ${line.fromMonth}, ${line.toMonth}, ${line.withdrawn}, ${by}, ${at})
    on conflict (region, line_id, version) do update set year = excluded.year, unit_id = excluded.unit_id, what = excluded.what,
      method = excluded.method, kinds = excluded.kinds, percent = excluded.percent, number = excluded.number, from_month = excluded.from_month,
      to_month = excluded.to_month, withdrawn = excluded.withdrawn, entered_by = excluded.entered_by, entered_at = excluded.entered_at
    where inspection_plan_line.approved_at is null`
  return lineId
}

/** Approves, and by that publishes, one version. */
export async function approveLine(tx: Tx, region: string, { id, version }: KeptLine, { by, at }: Entered): Promise<void> {
  await tx`
    update inspection_plan_line set approved_by = ${by}, approved_at = ${at}
    where region = ${region} and line_id = ${id} and version = ${version} and approved_at is null`
}

/** Grades a party, or takes its grade away; gives the grade it had. */
export async function saveGrade(
  tx: Tx,
  region: string,
  { party, grade, by, at }: Entered & { readonly party: string; readonly grade: RiskGrade },
): Promise<string | null> {
  const [before] = await tx<{ grade: string }[]>`select grade from party_risk where region = ${region} and party_id = ${party}`
  await tx`
    insert into party_risk (region, party_id, grade, person_id, at) values (${region}, ${party}, ${grade}, ${by}, ${at})
    on conflict (region, party_id) do update set grade = excluded.grade, person_id = excluded.person_id, at = excluded.at`
  return before?.grade ?? null
}
