import { z } from 'zod'
import { plainNumber } from '../../domain/documents/check-code.ts'
import { guardedProcedures } from '../../domain/supervision/all.ts'
import { petitionWays, petitionAims, type PetitionAim, type PetitionWay } from '../../domain/supervision/petition-ways.ts'
import { keysOf } from '../../contract/fields.ts'
import { maybeRow, type Db } from '../db/pool.ts'

const ComplaintFile = z.object({
  kind: z.string(),
  about_unit: z.string().nullable(),
  about_matter: z.string().nullable(),
  confidential: z.boolean(),
  rating: z.number().nullable(),
})
export type ComplaintFile = z.infer<typeof ComplaintFile>

export function findComplaint(db: Db, region: string, matterId: string): Promise<ComplaintFile | undefined> {
  return maybeRow(
    ComplaintFile,
    db`select kind, about_unit, about_matter, confidential, rating from complaint_file where region = ${region} and matter_id = ${matterId}`,
  )
}

const PetitionFile = z.object({
  category: z.string(),
  aim: keysOf(petitionAims),
  way: keysOf(petitionWays).nullable(),
  about_unit: z.string().nullable(),
  same_as: z.string().nullable(),
  same_state: z.string().nullable(),
  same_ended: z.boolean().nullable(),
  confidential: z.boolean(),
  received_on: z.string(),
  forwarded_on: z.string().nullable(),
  rating: z.number().nullable(),
})
export type PetitionFile = Omit<z.infer<typeof PetitionFile>, 'aim' | 'way'> & {
  readonly aim: PetitionAim
  readonly way: PetitionWay | null
}

export function findPetition(db: Db, region: string, matterId: string): Promise<PetitionFile | undefined> {
  return maybeRow(
    PetitionFile,
    db`
    select f.category, f.aim, f.way, f.about_unit, f.same_as, s.state as same_state, s.ended_at is not null as same_ended, f.confidential,
      f.received_on::text, f.forwarded_on::text, f.rating
    from petition_file f left join matter s on s.region = f.region and s.matter_id = f.same_as
    where f.region = ${region} and f.matter_id = ${matterId}`,
  )
}

/** What no other matter is about: to be told that a number of theirs is one would say that they are there. */
const unnamed = ['explanation', 'exposureMeasure', 'accountability', 'informationOpinion', 'mediation', ...guardedProcedures]

/** The matter that has this number, or whose writ has it; case, proceeding or paper alike. */
export async function matterNumbered(db: Db, region: string, typed: string): Promise<string | null> {
  const number = plainNumber(typed)
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter
    where region = ${region} and number = any(${[typed.trim(), number]}::text[]) and procedure <> all(${unnamed}::text[])
    union all
    select w.matter_id from writ w join matter m on m.region = w.region and m.matter_id = w.matter_id
    where w.region = ${region} and w.number = any(${[typed.trim(), number]}::text[]) and m.procedure <> all(${unnamed}::text[]) limit 1`
  return row?.matter_id ?? null
}

/** A petition by its number. */
export async function petitionNumbered(
  db: Db,
  region: string,
  number: string,
): Promise<{ id: string; state: string; ended: boolean } | null> {
  const [row] = await db<{ matter_id: string; state: string; ended: boolean }[]>`
    select matter_id, state, ended_at is not null as ended from matter
    where region = ${region} and procedure = 'petition' and number = any(${[number.trim(), plainNumber(number)]}::text[])`
  return row ? { id: row.matter_id, state: row.state, ended: row.ended } : null
}

export type Voice = { readonly name: string | null; readonly phone: string | null; readonly email: string | null }

/** Who complained or petitioned; null where they have not said. */
export async function voiceOf(db: Db, region: string, matterId: string): Promise<Voice | null> {
  const [row] = await db<{ name: string | null; phone: string | null; email: string | null }[]>`
    select name, phone, email from submission where region = ${region} and matter_id = ${matterId} order by created_at, submission_id limit 1`
  return row ?? null
}
