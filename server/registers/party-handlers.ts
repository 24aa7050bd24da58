import {
  changeParty,
  createParty,
  listParties,
  partyReadings,
  readParty,
  revealParty,
  type PartyLine,
  type WholePartyView,
} from '../../contract/registers/parties.ts'
import type { Parsed } from '../../contract/route.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { ageOn, ageRule, masked, type PartyFile } from '../../domain/enforcement/party.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import {
  findParty,
  insertReading,
  listPartyChanges,
  listReadings,
  saveParty,
  searchParties,
  type KeptParty,
  type PartyChange,
} from '../enforcement/parties.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'

const todayOf = ({ session, now }: StaffContext): CivilDate => session.region.today(now())

function lineOf(party: KeptParty, today: CivilDate): PartyLine {
  const { id, kind, name, idKind, idNumber, phone, address, representative } = masked(party)
  return {
    id,
    kind,
    name,
    idKind,
    idNumber: idNumber ?? null,
    phone: phone ?? null,
    address: address ?? null,
    representative: representative ?? null,
    ageRule: party.birthOn === undefined ? null : ageRule(ageOn(party.birthOn, today)),
  }
}

/** Which fields a change touched; what stood in them is not told. */
function fieldsOf({ before, after }: PartyChange): string[] {
  if (before === null) return []
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort()
}

const list = served(listParties, async (context, { limit, ...asked }) => {
  const { parties, total } = await searchParties(context.db, context.session.region.code, { ...asked, limit: limit + 1 })
  const shown = parties.slice(0, limit)
  const today = todayOf(context)
  return done({
    parties: shown.map((party) => lineOf(party, today)),
    total,
    next: parties.length > limit ? (shown.at(-1)?.id ?? null) : null,
  })
})

const read = served(readParty, async (context, { partyId }) => {
  const { region } = context.session
  const party = await findParty(context.db, region.code, partyId)
  if (!party) return refuse('register.notFound', { what: partyId })
  const shown = masked(party)
  const guardian = party.guardian === undefined ? undefined : await findParty(context.db, region.code, party.guardian)
  const changes = await listPartyChanges(context.db, region.code, partyId)
  return done({
    ...lineOf(party, todayOf(context)),
    version: party.version,
    agent: shown.agent ?? null,
    guardian: guardian ? { id: guardian.id, name: masked(guardian).name } : null,
    eDelivery: shown.eDelivery ?? null,
    changes: changes.map((change) => ({
      version: change.version,
      person: change.name,
      at: change.at.toISOString(),
      fields: fieldsOf(change),
    })),
  })
})

async function wholeView(db: Db, region: string, party: KeptParty): Promise<WholePartyView> {
  const guardian = party.guardian === undefined ? undefined : await findParty(db, region, party.guardian)
  const { guardian: _guardian, ...file } = party
  return {
    ...file,
    idNumber: file.idNumber ?? null,
    birthOn: file.birthOn ?? null,
    sex: file.sex ?? null,
    phone: file.phone ?? null,
    address: file.address ?? null,
    representative: file.representative ?? null,
    agent: file.agent ?? null,
    // Somebody else's name; their own file is read by itself.
    guardian: guardian ? { id: guardian.id, name: masked(guardian).name } : null,
    eDelivery: file.eDelivery ?? null,
  }
}

const reveal = served(revealParty, async (context, { partyId, reason }) => {
  const { region, personId } = context.session
  return attempt(context.db, async (tx) => {
    const party = await findParty(tx, region.code, partyId)
    if (!party) return refuse('register.notFound', { what: partyId })
    await insertReading(tx, region.code, { partyId, personId, at: context.now(), reason })
    return done(await wholeView(tx, region.code, party))
  })
})

/** What was entered as the rules have it. Refuses a date that is none. */
function fileOf(input: Parsed<typeof createParty>): Outcome<PartyFile, 'clock.badDate' | 'clock.dateOutOfRange'> {
  const birthOn = input.birthOn === null ? undefined : parseCivilDate(input.birthOn)
  if (birthOn && !birthOn.ok) return birthOn
  const consentOn = input.eDelivery === null ? undefined : parseCivilDate(input.eDelivery.consentOn)
  if (consentOn && !consentOn.ok) return consentOn
  return done({
    kind: input.kind,
    name: input.name,
    idKind: input.idKind,
    ...(input.idNumber !== null && { idNumber: input.idNumber }),
    ...(birthOn && { birthOn: birthOn.value }),
    ...(input.sex !== null && { sex: input.sex }),
    ...(input.phone !== null && { phone: input.phone }),
    ...(input.address !== null && { address: input.address }),
    ...(input.representative !== null && { representative: input.representative }),
    ...(input.agent !== null && { agent: input.agent }),
    ...(input.guardianId !== null && { guardian: input.guardianId }),
    ...(input.eDelivery && consentOn && { eDelivery: { channel: input.eDelivery.channel, consentOn: consentOn.value } }),
  })
}

const create = served(createParty, async (context, input) => {
  const { region, personId } = context.session
  const file = fileOf(input)
  if (!file.ok) return file
  const saving = { file: file.value, personId, at: context.now(), today: todayOf(context) }
  const saved = await attempt(context.db, (tx) => saveParty(tx, region.code, saving))
  return saved.ok ? done({ partyId: saved.value.partyId }) : saved
})

const change = served(changeParty, async (context, { partyId, seen, ...input }) => {
  const { region, personId } = context.session
  const file = fileOf(input)
  if (!file.ok) return file
  const saving = { file: file.value, seen: { partyId, version: seen }, personId, at: context.now(), today: todayOf(context) }
  const saved = await attempt(context.db, (tx) => saveParty(tx, region.code, saving))
  return saved.ok ? done({ version: saved.value.version }) : saved
})

const readings = served(partyReadings, async (context, { partyId, after, limit }) => {
  const { region } = context.session
  if (!(await findParty(context.db, region.code, partyId))) return refuse('register.notFound', { what: partyId })
  const found = await listReadings(context.db, region.code, partyId, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  return done({
    readings: shown.map(({ reading_id, name, at, reason }) => ({ id: reading_id, person: name, at: at.toISOString(), reason })),
    next: found.length > limit ? (shown.at(-1)?.reading_id ?? null) : null,
  })
})

export const partyHandlers: readonly Served[] = [list, read, reveal, create, change, readings]
