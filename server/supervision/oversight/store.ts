import { z } from 'zod'
import { maybeRow, rows, type Db } from '../../db/pool.ts'

const ExposureFile = z.object({
  medium: z.string(),
  medium_name: z.string(),
  piece: z.string(),
  link: z.string().nullable(),
  published_on: z.string(),
  about_unit: z.string().nullable(),
  about_matter: z.string().nullable(),
  own_conduct: z.boolean(),
  finding: z.string().nullable(),
  answer: z.string().nullable(),
  answered_at: z.date().nullable(),
})
export type ExposureFile = z.infer<typeof ExposureFile>

export function findExposure(db: Db, region: string, matterId: string): Promise<ExposureFile | undefined> {
  return maybeRow(
    ExposureFile,
    db`
    select medium, medium_name, piece, link, published_on::text, about_unit, about_matter, own_conduct, finding, answer, answered_at
    from exposure_file where region = ${region} and matter_id = ${matterId}`,
  )
}

const NoticeFile = z.object({
  kind: z.string(),
  inbound: z.boolean(),
  unit_id: z.string(),
  office_id: z.string().nullable(),
  about_matter: z.string().nullable(),
  organ: z.string().nullable(),
  organ_number: z.string().nullable(),
})
export type NoticeFile = z.infer<typeof NoticeFile>

export function findNotice(db: Db, region: string, matterId: string): Promise<NoticeFile | undefined> {
  return maybeRow(
    NoticeFile,
    db`
    select kind, inbound, unit_id, office_id, about_matter, organ, organ_number
    from supervisory_notice where region = ${region} and matter_id = ${matterId}`,
  )
}

const TransferFile = z.object({
  recipient: z.string(),
  office_id: z.string(),
  to_unit: z.string().nullable(),
  organ: z.string().nullable(),
  about_unit: z.string().nullable(),
  about_matter: z.string().nullable(),
  persons: z.array(z.string()),
})
export type TransferFile = z.infer<typeof TransferFile>

export function findTransfer(db: Db, region: string, matterId: string): Promise<TransferFile | undefined> {
  return maybeRow(
    TransferFile,
    db`
    select recipient, office_id, to_unit, organ, about_unit, about_matter, persons
    from clue_transfer where region = ${region} and matter_id = ${matterId}`,
  )
}

const Clue = z.object({ digest: z.string(), salt: z.string(), body: z.string(), entered_at: z.date() })
export type Clue = z.infer<typeof Clue>

/** What the clue says, oldest first. Only for the door that enters the reading. */
export function cluesOf(db: Db, region: string, matterId: string): Promise<Clue[]> {
  return rows(
    Clue,
    db`select digest, salt, body, entered_at from sealed_clue where region = ${region} and matter_id = ${matterId} order by seq`,
  )
}

const AccountFile = z.object({ person_id: z.string(), about_matter: z.string() })
export type AccountFile = z.infer<typeof AccountFile>

export function findAccount(db: Db, region: string, matterId: string): Promise<AccountFile | undefined> {
  return maybeRow(AccountFile, db`select person_id, about_matter from accountability where region = ${region} and matter_id = ${matterId}`)
}

const Input = z.record(z.string(), z.unknown())
const EntryInput = z.object({
  seq: z.number(),
  act: z.string(),
  at: z.date(),
  person_id: z.string().nullable(),
  input: Input,
  facts: Input,
})
export type EntryInput = z.infer<typeof EntryInput>

/** What was filled in with each entry of a matter, oldest first. */
export function inputsOf(db: Db, region: string, matterId: string): Promise<EntryInput[]> {
  return rows(
    EntryInput,
    db`select seq, act, at, person_id, input, facts from matter_entry where region = ${region} and matter_id = ${matterId} order by seq`,
  )
}
