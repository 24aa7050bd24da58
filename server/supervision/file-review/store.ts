/** Rounds of file review, the files drawn in them and the sheets of their reviewers, as they are kept. */
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { ScoredShape, SheetShape } from '../../../contract/supervision-review.ts'
import { reviewedKinds, reviewMethods } from '../../../domain/supervision/file-review/fields.ts'
import { sampleSheet } from '../../../domain/supervision/file-review/sample-sheet.ts'
import { reviewGrades } from '../../../domain/supervision/file-review/sheet.ts'
import type { Proposal } from '../../../domain/supervision/file-review/proposals.ts'
import { maybeRow, rows, sql, type Db, type Sql } from '../../db/pool.ts'

const ListedShape = z.object({ number: z.string(), unit: z.string(), id: z.string() })
export type KeptFile = z.infer<typeof ListedShape>

const RoundRow = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  state: z.string(),
  opened_at: z.date(),
  year: z.number(),
  kinds: z.array(keysOf(reviewedKinds)),
  from_on: z.string(),
  to_on: z.string(),
  method: keysOf(reviewMethods),
  per_unit: z.number().nullable(),
  gap: z.number(),
  seed_on: z.string(),
  review_by: z.string(),
  sheet_version: z.number(),
  sheet: SheetShape,
  listed: z.array(ListedShape),
  list_hash: z.string(),
  head_number: z.number().nullable(),
  head_root: z.string().nullable(),
  seed: z.string().nullable(),
  summary: z.string().nullable(),
})
export type KeptRound = z.infer<typeof RoundRow>

const roundsWhere = (where: Sql): Sql => sql`
  select r.matter_id, m.number, m.title, m.state, m.opened_at, r.year, r.kinds, r.from_on::text, r.to_on::text, r.method, r.per_unit, r.gap,
    r.seed_on::text, r.review_by::text, r.sheet_version, r.sheet, r.listed, r.list_hash, r.head_number, r.head_root, r.seed, r.summary
  from review_round r join matter m on m.region = r.region and m.matter_id = r.matter_id
  where ${where} order by m.opened_at desc, r.matter_id`

export function findRound(db: Db, region: string, roundId: string): Promise<KeptRound | undefined> {
  return maybeRow(RoundRow, db`${roundsWhere(sql`r.region = ${region} and r.matter_id = ${roundId}`)}`)
}

export function findRoundNumbered(db: Db, region: string, number: string): Promise<KeptRound | undefined> {
  return maybeRow(RoundRow, db`${roundsWhere(sql`r.region = ${region} and m.number = ${number}`)}`)
}

/** Newest first. */
export function listRounds(db: Db, region: string): Promise<KeptRound[]> {
  return rows(RoundRow, db`${roundsWhere(sql`r.region = ${region}`)}`)
}

const ReviewRow = z.object({
  matter_id: z.string(),
  round_id: z.string(),
  file_id: z.string(),
  file_number: z.string(),
  unit_id: z.string(),
  reviewers: z.array(z.string()),
  total: z.number().nullable(),
  vetoed: z.boolean().nullable(),
  grade: keysOf(reviewGrades).nullable(),
  state: z.string(),
})
export type KeptReview = z.infer<typeof ReviewRow>

const reviewsWhere = (where: Sql): Sql => sql`
  select f.matter_id, f.round_id, f.file_id, f.file_number, f.unit_id, f.reviewers, f.total, f.vetoed, f.grade, m.state
  from file_review f join matter m on m.region = f.region and m.matter_id = f.matter_id
  where ${where} order by f.unit_id, f.file_number`

export function findReview(db: Db, region: string, matterId: string): Promise<KeptReview | undefined> {
  return maybeRow(ReviewRow, db`${reviewsWhere(sql`f.region = ${region} and f.matter_id = ${matterId}`)}`)
}

/** The files of a round, by unit and number. */
export function listReviews(db: Db, region: string, roundId: string): Promise<KeptReview[]> {
  return rows(ReviewRow, db`${reviewsWhere(sql`f.region = ${region} and f.round_id = ${roundId}`)}`)
}

/** Files that a person has to score. */
export function listToScore(db: Db, region: string, person: string): Promise<KeptReview[]> {
  return rows(
    ReviewRow,
    db`${reviewsWhere(sql`f.region = ${region} and m.state in ('scoring', 'third') and f.reviewers @> array[${person}]::uuid[]`)}`,
  )
}

// What was proposed was made by proposalsOf and is read as it was written.
const Proposals = z.custom<readonly Proposal[]>((value) => Array.isArray(value))

const ScoreRow = z.object({
  matter_id: z.string(),
  person_id: z.string(),
  scored: ScoredShape,
  proposals: Proposals,
  total: z.number(),
  vetoed: z.boolean(),
  hash: z.string(),
  at: z.date(),
})
export type KeptScore = z.infer<typeof ScoreRow>

/** Sheets that were handed in, oldest first. */
export function listScores(db: Db, region: string, matterIds: readonly string[]): Promise<KeptScore[]> {
  return rows(
    ScoreRow,
    db`
    select matter_id, person_id, scored, proposals, total, vetoed, hash, at from file_review_score
    where region = ${region} and matter_id = any(${[...matterIds]}::uuid[]) order by at, person_id`,
  )
}

const SheetRow = z.object({ version: z.number(), sheet: SheetShape, at: z.date(), name: z.string().nullable() })

/** The versions a district entered, newest first. */
export function listSheets(db: Db, region: string): Promise<z.infer<typeof SheetRow>[]> {
  return rows(
    SheetRow,
    db`
    select s.version, s.sheet, s.at, p.name from review_sheet s left join person p on p.region = s.region and p.person_id = s.person_id
    where s.region = ${region} order by s.version desc`,
  )
}

/** The sheet in force: the newest version, or the sample (version 0) until one is entered. */
export async function sheetInForce(
  db: Db,
  region: string,
): Promise<{ readonly version: number; readonly sheet: z.infer<typeof SheetShape> }> {
  const [newest] = await listSheets(db, region)
  return newest ? { version: newest.version, sheet: newest.sheet } : { version: 0, sheet: SheetShape.parse(sampleSheet) }
}
