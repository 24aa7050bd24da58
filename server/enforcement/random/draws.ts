/** Draws as they are kept, with what became of them; both are only ever added to. */
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { leftOutReasons, riskGrades, type Pair } from '../../../domain/enforcement/random/draw.ts'
import { maybeRow, rows, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'

const Two = z.tuple([z.string(), z.string()])
const ListedRow = z.object({
  party: z.string(),
  grade: keysOf(riskGrades),
  weight: z.number(),
  out: keysOf(leftOutReasons).exactOptional(),
})
const StepRow = z.object({
  step: z.number(),
  kind: z.enum(['replaced', 'opened', 'dropped']),
  party_id: z.string(),
  left_id: z.string().nullable(),
  joined_id: z.string().nullable(),
  unit_id: z.string().nullable(),
  officers: Two.nullable(),
  matter_id: z.string().nullable(),
  reason: z.string().nullable(),
  state: z.string().nullable(),
  finding: z.string().nullable(),
  proceeding: z.boolean(),
})
export type DrawStep = z.infer<typeof StepRow>

const DrawRow = z.object({
  draw_id: z.string(),
  number: z.string(),
  line_id: z.string(),
  version: z.number(),
  year: z.number(),
  unit_id: z.string(),
  what: z.string(),
  drawn_on: z.string(),
  list_hash: z.string(),
  seed: z.string(),
  listed: z.array(ListedRow),
  officers: z.array(z.object({ person: z.string(), unit: z.string() })),
  drawn: z.array(z.object({ party: z.string(), unit: z.string(), officers: Two })),
  asked_by: z.string().nullable(),
  at: z.date(),
  steps: z.array(StepRow),
})
export type KeptDraw = z.infer<typeof DrawRow>

const select = (where: Sql): Sql => sql`
  select d.draw_id, d.number, d.line_id, d.version, l.year, l.unit_id, l.what, d.drawn_on::text, d.list_hash, d.seed, d.listed, d.officers, d.drawn,
    d.asked_by, d.at, coalesce((
      select jsonb_agg(jsonb_build_object('step', s.step, 'kind', s.kind, 'party_id', s.party_id, 'left_id', s.left_id, 'joined_id', s.joined_id,
        'unit_id', s.unit_id, 'officers', s.officers, 'matter_id', s.matter_id, 'reason', s.reason, 'state', m.state, 'finding', p.file ->> 'finding',
        'proceeding', exists (select from matter c where c.region = s.region and c.parent_id = s.matter_id and c.procedure = 'penalty')) order by s.step)
      from inspection_draw_step s
      left join matter m on m.region = s.region and m.matter_id = s.matter_id
      left join proceeding p on p.region = s.region and p.matter_id = s.matter_id
      where s.region = d.region and s.draw_id = d.draw_id), '[]') as steps
  from inspection_draw d
  join inspection_plan_line l on l.region = d.region and l.line_id = d.line_id and l.version = d.version
  where ${where} order by d.at desc, d.draw_id desc`

/** Most draws that are listed at once. */
export const drawsMax = 500

/** Draws, newest first. */
export function listDraws(db: Db, region: string): Promise<KeptDraw[]> {
  return rows(DrawRow, db`${select(sql`d.region = ${region}`)} limit ${drawsMax}`)
}

/** By its number. */
export function findDraw(db: Db, region: string, number: string): Promise<KeptDraw | undefined> {
  return maybeRow(DrawRow, db`${select(sql`d.region = ${region} and d.number = ${number}`)}`)
}

export type NewDraw = Omit<KeptDraw, 'number' | 'year' | 'unit_id' | 'what' | 'steps'>

/** Keeps a draw under the next number of its year; the registers are held, so that no number is given twice. */
export async function insertDraw(tx: Tx, region: string, draw: NewDraw): Promise<string> {
  const year = draw.drawn_on.slice(0, 4)
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int + 1 as n from inspection_draw where region = ${region} and number like ${`${year}-%`}`
  const number = `${year}-${row?.n ?? 1}`
  await tx`
    insert into inspection_draw (region, draw_id, number, line_id, version, drawn_on, list_hash, seed, listed, officers, drawn, asked_by, at)
    values (${region}, ${draw.draw_id}, ${number}, ${draw.line_id}, ${draw.version}, ${draw.drawn_on}, ${draw.list_hash}, ${draw.seed},
            ${tx.json(draw.listed)}, ${tx.json(draw.officers)}, ${tx.json(draw.drawn)}, ${draw.asked_by}, ${draw.at})`
  return number
}

export type NewStep = { readonly party: string; readonly by: string | null; readonly at: Date } & (
  | { readonly kind: 'replaced'; readonly left: string; readonly joined: string; readonly pair: Pair; readonly reason: string }
  | { readonly kind: 'opened'; readonly matter: string }
  | { readonly kind: 'dropped'; readonly reason: string }
)

export async function insertStep(tx: Tx, region: string, drawId: string, step: NewStep): Promise<void> {
  const { left, joined, pair } = step.kind === 'replaced' ? step : { left: null, joined: null, pair: undefined }
  await tx`
    insert into inspection_draw_step (region, draw_id, step, kind, party_id, left_id, joined_id, unit_id, officers, matter_id, reason, person_id, at)
    select ${region}, ${drawId}, count(*)::int + 1, ${step.kind}, ${step.party}, ${left}, ${joined}, ${pair?.unit ?? null},
           ${pair ? tx.json(pair.officers) : null}, ${step.kind === 'opened' ? step.matter : null}, ${step.kind === 'opened' ? null : step.reason},
           ${step.by}, ${step.at}
    from inspection_draw_step where region = ${region} and draw_id = ${drawId}`
}

/** Where one of the drawn stands: who goes now, who stood aside and why, and whether the visit was opened or dropped. */
export type DrawnNow = {
  readonly party: string
  readonly pair: Pair
  readonly replaced: readonly { readonly left: string; readonly joined: string; readonly reason: string }[]
  readonly matter: string | null
  readonly dropped: string | null
  readonly state: string | null
  readonly finding: string | null
  readonly proceeding: boolean
}

export function drawnNow({ drawn, steps }: Pick<KeptDraw, 'drawn' | 'steps'>): DrawnNow[] {
  return drawn.map(({ party, unit, officers }) => {
    const own = steps.filter((one) => one.party_id === party)
    const replaced = own.filter(({ kind }) => kind === 'replaced')
    const last = replaced.at(-1)
    const opened = own.find(({ kind }) => kind === 'opened')
    return {
      party,
      pair: last?.officers ? { unit: last.unit_id ?? unit, officers: last.officers } : { unit, officers },
      replaced: replaced.map((one) => ({ left: one.left_id ?? '', joined: one.joined_id ?? '', reason: one.reason ?? '' })),
      matter: opened?.matter_id ?? null,
      dropped: own.find(({ kind }) => kind === 'dropped')?.reason ?? null,
      state: opened?.state ?? null,
      finding: opened?.finding ?? null,
      proceeding: opened?.proceeding ?? false,
    }
  })
}
