import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { plainNumber, sexes } from '../../domain/enforcement/identity.ts'
import { checkParty, idKinds, masked, type Party, type PartyFile } from '../../domain/enforcement/party.ts'
import { partyKinds, type PartyKind } from '../../domain/enforcement/penalty.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { Day } from '../db/day.ts'
import { maybeRow, rows, type Db, type Tx } from '../db/pool.ts'

const Text = z.string().nullable()

/** A party's file with the number of its last change. */
export type KeptParty = Party & { readonly version: number }

const PartyRow = z
  .object({
    party_id: z.string(),
    version: z.number(),
    kind: keysOf(partyKinds),
    name: z.string(),
    id_kind: keysOf(idKinds),
    id_number: Text,
    birth_on: Day.nullable(),
    sex: keysOf(sexes).nullable(),
    phone: Text,
    address: Text,
    representative: Text,
    agent: Text,
    guardian_id: Text,
    delivery_channel: Text,
    delivery_consent_on: Day.nullable(),
  })
  .transform((row): KeptParty => ({
    id: row.party_id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    idKind: row.id_kind,
    ...(row.id_number !== null && { idNumber: row.id_number }),
    ...(row.birth_on !== null && { birthOn: row.birth_on }),
    ...(row.sex !== null && { sex: row.sex }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.address !== null && { address: row.address }),
    ...(row.representative !== null && { representative: row.representative }),
    ...(row.agent !== null && { agent: row.agent }),
    ...(row.guardian_id !== null && { guardian: row.guardian_id }),
    ...(row.delivery_channel !== null &&
      row.delivery_consent_on !== null && { eDelivery: { channel: row.delivery_channel, consentOn: row.delivery_consent_on } }),
  }))

const columns = (db: Db) => db`
  party_id, version, kind, name, id_kind, id_number, birth_on, sex, phone, address, representative, agent, guardian_id,
  delivery_channel, delivery_consent_on`

/** The whole file of a party; undefined where the region has none. Whoever hands it on masks it or keeps the reading. */
export function findParty(db: Db, region: string, partyId: string): Promise<KeptParty | undefined> {
  return maybeRow(PartyRow, db`select ${columns(db)} from party where region = ${region} and party_id = ${partyId}`)
}

/** The files of these parties, in no order. */
export function findParties(db: Db, region: string, ids: readonly string[]): Promise<KeptParty[]> {
  return rows(PartyRow, db`select ${columns(db)} from party where region = ${region} and party_id = any(${[...ids]}::uuid[])`)
}

export type PartiesAsked = {
  readonly words?: string | undefined
  readonly kind?: PartyKind | undefined
  /** The id of the last party already shown. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Parties whose number or file is what was asked for, or else whose name has every word; the last registered first. */
export async function searchParties(db: Db, region: string, asked: PartiesAsked): Promise<{ parties: KeptParty[]; total: number }> {
  const known = await findByNumber(db, region, asked)
  if (known.length > 0) return { parties: known, total: known.length }
  const words = (asked.words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = await db`
    with fitting as materialized (
      select party_id from party
      where region = ${region} and (${asked.kind ?? null}::text is null or kind = ${asked.kind ?? null})
        and not exists (select from unnest(${words}::text[]) as word where strpos(lower(name), word) = 0)
    )
    select ${columns(db)}, (select count(*)::int from fitting) as total
    from (
      select party_id as shown from fitting
      where ${asked.after ?? null}::text is null or party_id::text < ${asked.after ?? null}
      order by party_id desc limit ${asked.limit}
    ) page
    join party on region = ${region} and party_id = shown
    order by party_id desc`
  return { parties: found.map((row) => PartyRow.parse(row)), total: Total.parse(found[0] ?? { total: 0 }).total }
}

const Total = z.object({ total: z.number() })
const allIdKinds = Object.keys(idKinds)

/** By a whole number or the id of a file; a page further on there is nothing more. */
async function findByNumber(db: Db, region: string, { words = '', kind, after }: PartiesAsked): Promise<KeptParty[]> {
  const [number, file] = [plainNumber(words), words.trim().toLowerCase()]
  if (number === '' || after !== undefined) return []
  const isId = z.uuid().safeParse(file).success
  const found = await rows(
    PartyRow,
    isId
      ? db`select ${columns(db)} from party where region = ${region} and party_id = ${file}`
      : db`select ${columns(db)} from party where region = ${region} and id_kind = any(${allIdKinds}::text[]) and id_number = ${number}`,
  )
  return found.filter((party) => kind === undefined || party.kind === kind)
}

export type SavedParty = { readonly partyId: string; readonly version: number }

type Saving = {
  readonly file: PartyFile
  /** Which file is changed, as it was when it was read; absent for a new one. */
  readonly seen?: { readonly partyId: string; readonly version: number }
  /** A new file's id, where it is not to be a random one. */
  readonly partyId?: string
  /** Null where the program itself enters it. */
  readonly personId: string | null
  readonly at: Date
  readonly today: CivilDate
}

/**
 * Makes or changes a file, and keeps what it was and what it became. Refuses what `checkParty` refuses, a number that another
 * file has (`party.alreadyThere`), a guardian who is not registered, and a file changed since it was read.
 */
export async function saveParty(tx: Tx, region: string, saving: Saving): Promise<Outcome<SavedParty>> {
  const checked = checkParty(saving.file, saving.today)
  if (!checked.ok) return checked
  const file = checked.value
  const partyId = saving.seen?.partyId ?? saving.partyId ?? uuid()
  await tx`select 1 from party where region = ${region} and party_id = ${partyId} for update`
  const before = await findParty(tx, region, partyId)
  if (saving.seen) {
    if (!before) return refuse('register.notFound', { what: partyId })
    if (before.version !== saving.seen.version) return refuse('register.changed', { what: masked(before).name })
  }
  const guarded = await checkGuardian(tx, region, partyId, file.guardian)
  if (!guarded.ok) return guarded
  const free = await checkNumberFree(tx, region, partyId, file)
  if (!free.ok) return free
  const version = (before?.version ?? 0) + 1
  await writeParty(tx, region, { ...file, id: partyId, version }, saving.at)
  const was = before && JSON.stringify(withoutKey(before))
  await tx`
    insert into party_change (region, party_id, version, person_id, at, before, after)
    values (${region}, ${partyId}, ${version}, ${saving.personId}, ${saving.at}, ${was ?? null}::text::jsonb, ${JSON.stringify(file)}::text::jsonb)`
  return done({ partyId, version })
}

function withoutKey({ id: _id, version: _version, ...file }: KeptParty): PartyFile {
  return file
}

async function checkGuardian(tx: Tx, region: string, partyId: string, guardian: string | undefined): Promise<Outcome<null>> {
  if (guardian === undefined) return done(null)
  if (guardian === partyId) return refuse('party.guardianSelf')
  return (await findParty(tx, region, guardian)) ? done(null) : refuse('party.guardianUnknown')
}

/** Two who register one number at the same moment come one after the other, and the second is told of the first's file. */
async function checkNumberFree(tx: Tx, region: string, partyId: string, { idKind, idNumber }: PartyFile): Promise<Outcome<null>> {
  if (idNumber === undefined) return done(null)
  await tx`select pg_advisory_xact_lock(hashtextextended(${`party ${region} ${idKind} ${idNumber}`}, 0))`
  const other = await maybeRow(
    PartyRow,
    tx`
      select ${columns(tx)} from party
      where region = ${region} and id_kind = ${idKind} and id_number = ${idNumber} and party_id <> ${partyId}`,
  )
  return other ? refuse('party.alreadyThere', { name: masked(other).name, other: other.id }) : done(null)
}

async function writeParty(tx: Tx, region: string, party: KeptParty, at: Date): Promise<void> {
  await tx`
    insert into party (region, party_id, version, kind, name, id_kind, id_number, birth_on, sex, phone, address, representative, agent,
                       guardian_id, delivery_channel, delivery_consent_on, created_at, changed_at)
    values (${region}, ${party.id}, ${party.version}, ${party.kind}, ${party.name}, ${party.idKind}, ${party.idNumber ?? null},
            ${party.birthOn ?? null}, ${party.sex ?? null}, ${party.phone ?? null}, ${party.address ?? null},
            ${party.representative ?? null}, ${party.agent ?? null}, ${party.guardian ?? null}, ${party.eDelivery?.channel ?? null},
            ${party.eDelivery?.consentOn ?? null}, ${at}, ${at})
    on conflict (region, party_id) do update
    set version = excluded.version, kind = excluded.kind, name = excluded.name, id_kind = excluded.id_kind,
        id_number = excluded.id_number, birth_on = excluded.birth_on, sex = excluded.sex, phone = excluded.phone,
        address = excluded.address, representative = excluded.representative, agent = excluded.agent,
        guardian_id = excluded.guardian_id, delivery_channel = excluded.delivery_channel,
        delivery_consent_on = excluded.delivery_consent_on, changed_at = excluded.changed_at`
}

const ChangeRow = z.object({
  version: z.number(),
  name: z.string().nullable(),
  at: z.date(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()),
})
export type PartyChange = z.infer<typeof ChangeRow>

/** Changes told of one file; a file that is changed more often shows its last ones. */
const changesMax = 200

/** Every change of a file, the last first; `name` is whoever made it. */
export function listPartyChanges(db: Db, region: string, partyId: string): Promise<PartyChange[]> {
  return rows(
    ChangeRow,
    db`
      select c.version, p.name, c.at, c.before, c.after
      from party_change c left join person p on p.region = c.region and p.person_id = c.person_id
      where c.region = ${region} and c.party_id = ${partyId}
      order by c.version desc limit ${changesMax}`,
  )
}

/** Keeps that somebody read the whole file, in the transaction that hands it out. */
export async function insertReading(
  tx: Tx,
  region: string,
  reading: { readonly partyId: string; readonly personId: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx`
    insert into party_reading (region, reading_id, party_id, person_id, at, reason)
    values (${region}, ${uuid()}, ${reading.partyId}, ${reading.personId}, ${reading.at}, ${reading.reason})`
}

const ReadingRow = z.object({ reading_id: z.string(), name: z.string(), at: z.date(), reason: z.string() })

/** Who read the whole file, the last first. `after` is the id of the last reading already shown. */
export function listReadings(
  db: Db,
  region: string,
  partyId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<z.infer<typeof ReadingRow>[]> {
  return rows(
    ReadingRow,
    db`
      select r.reading_id, p.name, r.at, r.reason
      from party_reading r join person p on p.region = r.region and p.person_id = r.person_id
      where r.region = ${region} and r.party_id = ${partyId}
        and (${after ?? null}::text is null or r.reading_id::text < ${after ?? null})
      order by r.reading_id desc limit ${limit}`,
  )
}
