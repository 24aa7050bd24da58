import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { clueRules, type ClueRuleId } from '../../../domain/supervision/clues/all.ts'
import { clueStates, dismissals, type ClueState, type Dismissal, type Judged } from '../../../domain/supervision/clues/judging.ts'
import { standsAtTop } from '../../../domain/supervision/clues/recusal.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { maybeRow, rows, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'
import { concernedUnits, judgeOf, type Asking } from './recusal.ts'

const Figure = z.union([z.number(), z.string(), z.object({ zh: z.string(), en: z.string() })])

const ClueRow = z.object({
  clue_id: z.string(),
  rule: keysOf(clueRules),
  state: keysOf(clueStates),
  found_at: z.date(),
  unit_id: z.string().nullable(),
  persons: z.array(z.string()),
  matter_id: z.string(),
  shows: z.array(z.object({ matter: z.string(), seq: z.int().nullable() })),
  figures: z.record(z.string(), Figure),
})
export type ClueRow = z.infer<typeof ClueRow>

export type ClueFilter = {
  readonly rule?: ClueRuleId | undefined
  readonly unit?: string | undefined
  readonly state?: ClueState | undefined
}

/**
 * 回避, said to PostgreSQL over `supervision_clue c`: nobody sees a clue that they may not judge (domain/supervision/clues/recusal.ts) before
 * it has been taken up by somebody else.
 */
function unbarred(reader: Reader, region: Region): Sql {
  return sql`(c.state = 'takenUp' or ${free(reader.personId, concernedUnits(judgeOf(reader), region))})`
}

const free = (personId: string, concerned: readonly string[]): Sql =>
  sql`(not (${personId}::uuid = any(c.persons)) and (c.unit_id is null or c.unit_id <> all(${[...concerned]}::text[])))`

/** Over `supervision_clue c`: who may judge clues sees those they are not barred from. */
export function clueSeen(reader: Reader, region: Region): Sql {
  return reader.grants.some(({ verb }) => verb === 'clues.judge') ? unbarred(reader, region) : sql`false`
}

const where = (region: Region, reader: Reader, { rule = undefined, unit = undefined, state = undefined }: ClueFilter): Sql => sql`
  c.region = ${region.code} and (${rule ?? null}::text is null or c.rule = ${rule ?? null}) and (${unit ?? null}::text is null or c.unit_id = ${unit ?? null})
    and (${state ?? null}::text is null or c.state = ${state ?? null}) and ${unbarred(reader, region)}`

/** Newest first. */
export function clueRows(
  db: Db,
  region: Region,
  reader: Reader,
  asked: ClueFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<ClueRow[]> {
  return rows(
    ClueRow,
    db`
    select c.clue_id, c.rule, c.state, c.found_at, c.unit_id, c.persons, c.matter_id, c.shows, c.figures from supervision_clue c
    where ${where(region, reader, asked)} and (${asked.after ?? null}::uuid is null or c.clue_id < ${asked.after ?? null})
    order by c.clue_id desc limit ${asked.limit}`,
  )
}

/**
 * Clues to be judged that somebody may not judge and yet hears of, newest first: at the top all of them, elsewhere those that nobody else
 * may judge either, so that none is left where no eye falls. No filter narrows them: it would tell which rule found them.
 */
export function barredRows(
  db: Db,
  region: Region,
  { judge, judges, limit }: Pick<Asking, 'judge' | 'judges'> & { readonly limit: number },
): Promise<ClueRow[]> {
  const others = judges.map((one) => ({ person: one.personId, units: concernedUnits(one, region) }))
  return rows(
    ClueRow,
    db`
    select c.clue_id, c.rule, c.state, c.found_at, c.unit_id, c.persons, c.matter_id, c.shows, c.figures from supervision_clue c
    where c.region = ${region.code} and c.state = 'toJudge' and not ${free(judge.personId, concernedUnits(judge, region))}
      and (${standsAtTop(judge, region.units)} or not exists (
        select 1 from jsonb_to_recordset(${JSON.stringify(others)}::text::jsonb) as j (person uuid, units jsonb)
        where not (j.person = any(c.persons)) and (c.unit_id is null or not (j.units ? c.unit_id))))
    order by c.clue_id desc limit ${limit}`,
  )
}

export type ClueCounts = Record<ClueState, number>

export async function clueCounts(db: Db, region: Region, reader: Reader, filter: ClueFilter): Promise<ClueCounts> {
  const counts: ClueCounts = { toJudge: 0, takenUp: 0, dismissed: 0 }
  const found = await db<{ state: ClueState; n: number }[]>`
    select c.state, count(*)::int as n from supervision_clue c where ${where(region, reader, { ...filter, state: undefined })} group by c.state`
  for (const { state, n } of found) counts[state] = n
  return counts
}

export function lockClue(tx: Tx, region: string, clueId: string): Promise<ClueRow | undefined> {
  return maybeRow(
    ClueRow,
    tx`
    select clue_id, rule, state, found_at, unit_id, persons, matter_id, shows, figures from supervision_clue
    where region = ${region} and clue_id = ${clueId} for no key update`,
  )
}

const JudgementRow = z.object({
  clue_id: z.string(),
  n: z.int(),
  state: keysOf(clueStates),
  reason: keysOf(dismissals).nullable(),
  note: z.string(),
  follow_id: z.string().nullable(),
  person_id: z.string(),
  at: z.date(),
})
export type JudgementRow = z.infer<typeof JudgementRow>

export function judgementsOf(db: Db, region: string, clues: readonly string[]): Promise<JudgementRow[]> {
  return rows(
    JudgementRow,
    db`
    select clue_id, n, state, reason, note, follow_id, person_id, at from clue_judgement
    where region = ${region} and clue_id = any(${[...clues]}::uuid[]) order by clue_id, n`,
  )
}

export async function insertJudgement(tx: Tx, region: string, judgement: JudgementRow): Promise<void> {
  const { clue_id: clue, n, state, reason, note, follow_id: follow, person_id: person, at } = judgement
  await tx`
    insert into clue_judgement (region, clue_id, n, state, reason, note, follow_id, person_id, at)
    values (${region}, ${clue}, ${n}, ${state}, ${reason}, ${note}, ${follow}, ${person}, ${at})`
  await tx`update supervision_clue set state = ${state} where region = ${region} and clue_id = ${clue}`
}

export type RuleJudged = { readonly rule: ClueRuleId; readonly judged: readonly Judged[]; readonly toJudge: number }

/** What became of every rule's clues: the last judgement of each counts. At most the last thousand of a rule teach. */
export async function judgedByRule(db: Db, region: string): Promise<ReadonlyMap<ClueRuleId, RuleJudged>> {
  const found = await db<{ rule: ClueRuleId; state: ClueState; reason: Dismissal | null; measure: number | null }[]>`
    select c.rule, c.state, j.reason, c.measure from unnest(${Object.keys(clueRules)}::text[]) as r (rule)
    cross join lateral (
      select s.region, s.clue_id, s.rule, s.state, s.measure from supervision_clue s where s.region = ${region} and s.rule = r.rule and s.state <> 'toJudge' order by s.clue_id desc limit 1000) c
    join lateral (
      select reason from clue_judgement j where j.region = c.region and j.clue_id = c.clue_id order by n desc limit 1) j on true`
  const open = await db<{ rule: ClueRuleId; n: number }[]>`
    select rule, count(*)::int as n from supervision_clue where region = ${region} and state = 'toJudge' group by rule`
  const rules = new Map<ClueRuleId, RuleJudged>()
  for (const rule of Object.keys(clueRules) as ClueRuleId[])
    // the keys it was declared with
    rules.set(rule, {
      rule,
      toJudge: open.find((row) => row.rule === rule)?.n ?? 0,
      judged: found.flatMap((row) =>
        row.rule === rule && row.state !== 'toJudge' ? [{ state: row.state, reason: row.reason, measure: row.measure }] : [],
      ),
    })
  return rules
}
