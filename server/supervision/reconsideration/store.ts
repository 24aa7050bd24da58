import { z } from 'zod'
import { plainNumber } from '../../../domain/documents/check-code.ts'
import { reconsiderationProcedures } from '../../../domain/supervision/reconsideration/all.ts'
import { type ReviewFile } from '../../../domain/supervision/reconsideration/file.ts'
import { maybeRow, send, type Db, type Tx } from '../../db/pool.ts'

// What was written as a ReviewFile is read as one; verification derives it again from the entries.
const Kept = z.object({ file: z.custom<ReviewFile>((value) => typeof value === 'object' && value !== null && 'track' in value) })

export async function findReview(db: Db, region: string, matterId: string): Promise<ReviewFile | undefined> {
  const row = await maybeRow(Kept, db`select file from review_file where region = ${region} and matter_id = ${matterId}`)
  return row?.file
}

export function keepReview(tx: Tx, region: string, matterId: string, file: ReviewFile): void {
  const [challenged, respondent] = [file.challenged ?? null, file.respondent ?? null]
  const json = JSON.stringify(file)
  send(
    tx,
    tx`
    insert into review_file (region, matter_id, challenged, respondent, file)
    values (${region}, ${matterId}, ${challenged}, ${respondent}, ${json}::text::jsonb)
    on conflict (region, matter_id) do update set challenged = excluded.challenged, respondent = excluded.respondent, file = excluded.file`,
  )
}

/** The matter that has this number, or whose writ has it. */
export async function actNumbered(db: Db, region: string, typed: string): Promise<string | null> {
  const numbers = [typed.trim(), plainNumber(typed)]
  const [row] = await db<{ matter_id: string }[]>`
    select w.matter_id from writ w join matter m on m.region = w.region and m.matter_id = w.matter_id
    where w.region = ${region} and w.number = any(${numbers}::text[]) and m.procedure <> 'mediation'
    union all
    select matter_id from matter where region = ${region} and number = any(${numbers}::text[]) and procedure not in ('complaint', 'explanation', 'petition', 'informationOpinion', 'mediation')
    limit 1`
  return row?.matter_id ?? null
}

export const isReview = (procedure: string): boolean => reconsiderationProcedures.some(({ id }) => id === procedure)

/** Whether another reconsideration of the same act was accepted; one that was refused or given up is none. */
export async function acceptedBefore(db: Db, region: string, challenged: string, except: string | null): Promise<boolean> {
  const [row] = await db`
    select 1 from review_file where region = ${region} and challenged = ${challenged} and file ? 'accepted'
      and matter_id is distinct from ${except}::uuid limit 1`
  return row !== undefined
}

/** The reconsiderations of an act, newest first. */
export async function reviewsOf(db: Db, region: string, challenged: string): Promise<readonly string[]> {
  const found = await db<{ matter_id: string }[]>`
    select f.matter_id from review_file f join matter m on m.region = f.region and m.matter_id = f.matter_id
    where f.region = ${region} and f.challenged = ${challenged} order by m.opened_at desc`
  return found.map((row) => row.matter_id)
}

/** What was filled in when a matter was opened. */
export async function openingOf(db: Db, region: string, matterId: string): Promise<Record<string, unknown>> {
  const [row] = await db<{ input: Record<string, unknown> }[]>`
    select input from matter_entry where region = ${region} and matter_id = ${matterId} and seq = 1`
  return row?.input ?? {}
}
