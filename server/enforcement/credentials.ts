import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { credentialKinds, type Credential, type CredentialKind, type Standing } from '../../domain/enforcement/credential.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { Day } from '../db/day.ts'
import { maybeRow, oneRow, rows, type Db, type Tx } from '../db/pool.ts'

/** A credential as it is kept, with its holder's name. */
export type KeptCredential = Credential & {
  readonly id: string
  readonly name: string
  readonly staffNumber: string | null
  readonly revokeReason: string | null
}

const CredentialRow = z
  .object({
    credential_id: z.string(),
    kind: keysOf(credentialKinds),
    number: z.string(),
    person_id: z.string(),
    name: z.string(),
    staff_number: z.string().nullable(),
    from_on: Day,
    to_on: Day.nullable(),
    issuer: z.string(),
    revoked_on: Day.nullable(),
    revoke_reason: z.string().nullable(),
  })
  .transform((row): KeptCredential => ({
    id: row.credential_id,
    kind: row.kind,
    number: row.number,
    person: row.person_id,
    name: row.name,
    staffNumber: row.staff_number,
    from: row.from_on,
    ...(row.to_on !== null && { to: row.to_on }),
    issuer: row.issuer,
    ...(row.revoked_on !== null && { revokedOn: row.revoked_on }),
    revokeReason: row.revoke_reason,
  }))

const credentials = (db: Db) => db`
  select c.credential_id, c.kind, c.number, c.person_id, p.name, p.staff_number, c.from_on, c.to_on, c.issuer, c.revoked_on, c.revoke_reason
  from credential c join person p on p.region = c.region and p.person_id = c.person_id`

/** Every credential of these persons, whether valid or not; who may act with them is `mayActAsOfficers`. */
export function credentialsOf(db: Db, region: string, personIds: readonly string[]): Promise<KeptCredential[]> {
  return rows(
    CredentialRow,
    db`
      ${credentials(db)}
      where c.region = ${region} and c.person_id = any(${[...personIds]}::uuid[])
      order by c.person_id, c.from_on, c.credential_id`,
  )
}

export type CredentialsAsked = {
  readonly words?: string | undefined
  readonly kind?: CredentialKind | undefined
  readonly standing?: Standing | undefined
  readonly day: CivilDate
  /** The id of the last credential already shown. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Credentials by number, as they stand on a day; `words` is part of a number, a name, a staff number or an issuer. */
export async function searchCredentials(
  db: Db,
  region: string,
  { words, kind, standing, day, after, limit }: CredentialsAsked,
): Promise<{ credentials: KeptCredential[]; total: number }> {
  const asked = words === '' ? null : (words?.toLowerCase() ?? null)
  // The same as `standingOn`, for lists; a test holds the two together.
  const fitting = db`
    c.region = ${region} and (${kind ?? null}::text is null or c.kind = ${kind ?? null})
      and (${asked}::text is null or strpos(lower(concat_ws(' ', c.number, p.name, p.staff_number, c.issuer)), ${asked}) > 0)
      and (${standing ?? null}::text is null or ${standing ?? null} = case
        when c.revoked_on <= ${day} then 'revoked'
        when c.from_on > ${day} then 'coming'
        when c.to_on < ${day} then 'expired'
        else 'valid' end)`
  const found = await rows(
    CredentialRow,
    db`
      ${credentials(db)}
      left join credential last on last.region = ${region} and last.credential_id::text = ${after ?? null}
      where ${fitting} and (last.credential_id is null
        or (c.number collate "C", c.from_on, c.credential_id) > (last.number collate "C", last.from_on, last.credential_id))
      order by c.number collate "C", c.from_on, c.credential_id limit ${limit}`,
  )
  const { total } = await oneRow(
    z.object({ total: z.number() }),
    db`
      select count(*)::int as total from credential c join person p on p.region = c.region and p.person_id = c.person_id
      where ${fitting}`,
  )
  return { credentials: found, total }
}

/** Everything of one number and kind, whoever holds it. */
export function listByNumber(db: Db, region: string, kind: CredentialKind, number: string): Promise<KeptCredential[]> {
  return rows(
    CredentialRow,
    db`${credentials(db)} where c.region = ${region} and c.kind = ${kind} and c.number = ${number} order by c.from_on`,
  )
}

export function findCredential(db: Db, region: string, credentialId: string): Promise<KeptCredential | undefined> {
  return maybeRow(CredentialRow, db`${credentials(db)} where c.region = ${region} and c.credential_id = ${credentialId}`)
}

/**
 * May a credential be added beside those of its number? One number is one person's; a renewal under it begins on another day.
 */
export function mayStandBeside(
  { person, number, from }: Pick<Credential, 'person' | 'number' | 'from'>,
  known: readonly KeptCredential[],
): Outcome<null, 'credential.numberTaken' | 'credential.there'> {
  const foreign = known.find((one) => one.person !== person)
  if (foreign) return refuse('credential.numberTaken', { number, name: foreign.name })
  return known.some((one) => one.from === from) ? refuse('credential.there', { number, day: from }) : done(null)
}

/** Adds a credential and gives its id; that it may stand has been established. */
export async function insertCredential(tx: Tx, region: string, credential: Credential, credentialId: string = uuid()): Promise<string> {
  await tx`
    insert into credential (region, credential_id, kind, number, person_id, from_on, to_on, issuer)
    values (${region}, ${credentialId}, ${credential.kind}, ${credential.number}, ${credential.person}, ${credential.from},
            ${credential.to ?? null}, ${credential.issuer})`
  return credentialId
}

/** From `day` on the credential counts no more. */
export async function revoke(tx: Tx, region: string, credentialId: string, day: CivilDate, reason: string): Promise<void> {
  await tx`
    update credential set revoked_on = ${day}, revoke_reason = ${reason}
    where region = ${region} and credential_id = ${credentialId} and revoked_on is null`
}
