import { z } from 'zod'
import type { CheckedWrit } from '../../contract/portal-writ.ts'
import { addDays, civilDateAt } from '../../domain/clock/civil-date.ts'
import { remediesRequired } from '../../domain/documents/writ.ts'
import { maskedName, masked } from '../../domain/enforcement/party.ts'
import { adoptions } from '../../domain/enforcement/proceeding/fields.ts'
import { inspectionKinds, inspectionProcedure } from '../../domain/enforcement/proceeding/inspection.ts'
import { words } from '../../domain/kernel/words.ts'
import { findAct, type Actor } from '../../domain/procedure/procedure.ts'
import { inTransaction, rows, type Pool } from '../db/pool.ts'
import { cardsOf, unitsOfPeople } from '../enforcement/credential-cards.ts'
import { dayOf, lastOf } from '../enforcement/facts.ts'
import { findParty } from '../enforcement/parties.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { offeredTo } from '../matter/offers.ts'
import { procedureOf } from '../matter/procedures.ts'
import { replacement, type WritInHand } from './writ-in-hand.ts'

/** What a reconsideration may have undone or changed. */
const decisions: readonly string[] = ['penaltyDecision', 'summaryDecision']
/** Kinds of writ that give a party rights in the proceeding itself. */
const noticeKinds: readonly string[] = ['priorNotice', 'hearingNotice']

/** Everything the portal tells of a writ to whoever has it in hand. */
export async function checkedWrit(db: Pool, hand: WritInHand, now: Date): Promise<CheckedWrit> {
  const { region, writ, code, root } = hand
  const { offsetMinutes } = region.rules
  const day = (at: string) => civilDateAt(new Date(at), offsetMinutes)
  const party = root.file.party === undefined ? undefined : await findParty(db, region.code, root.file.party)
  const standing = standingOf(hand, day)
  const gone = standing.standing === 'voided' || standing.standing === 'revoked'
  return {
    number: writ.number,
    code,
    kind: writ.kind,
    title: writ.title,
    organ: writ.document.closing?.organ ?? writ.document.organ,
    issuedOn: writ.document.closing?.date ?? day(writ.issuedAt),
    addressee: writ.document.addressee.map((line) => (party && line === party.name ? masked(party).name : maskedName(line))),
    ...standing,
    contact: [...region.settings.writs.contact],
    mayChallenge: !gone && remediesRequired[writ.kind] !== undefined && root.file.review === undefined,
    rights: noticeKinds.includes(writ.kind) ? await rightsOf(db, hand, now) : null,
    inspection: writ.kind === 'inspectionNotice' ? await inspectionOf(db, hand, now) : null,
  }
}

function standingOf(hand: WritInHand, day: (at: string) => string): Pick<CheckedWrit, 'standing' | 'changedBy' | 'voided'> {
  const { writ, others, root } = hand
  const later = replacement(hand)
  const changed = later ? [later] : others.filter(({ id }) => writ.correctedBy.includes(id))
  const reviewed = decisions.includes(writ.kind) ? root.file.decision?.reviewed : undefined
  const standing = writ.voided
    ? 'voided'
    : later
      ? 'replaced'
      : reviewed?.as === 'quashed' || changed.some(({ kind }) => kind === 'revocationDecision')
        ? 'revoked'
        : reviewed?.as === 'changed' || changed.length > 0
          ? 'corrected'
          : 'inForce'
  return {
    standing,
    changedBy: [
      ...changed.map(({ number, title, issuedAt }) => ({ number: number ?? '', title, on: day(issuedAt) })),
      ...(reviewed ? [{ number: reviewed.number, title: '行政复议', on: reviewed.on }] : []),
    ],
    voided: writ.voided && { on: day(writ.voided.at), reason: writ.voided.reason },
  }
}

/** The party as the engine knows it: by the writ it was served with. */
export function partyOf({ root, writ }: WritInHand): Actor {
  return { kind: 'party', partyId: root.file.party ?? null, writId: writ.id }
}

/** The acts that are open to the party at a matter now; none by a writ that is void or was replaced. */
async function openActs(db: Pool, hand: WritInHand, here: Loaded, now: Date): Promise<readonly string[]> {
  if (hand.writ.voided || replacement(hand)) return []
  const offered = await inTransaction(db, (tx) => offeredTo(tx, hand.region, { actor: partyOf(hand), reader: null }, here, now))
  return offered.filter(({ refusal }) => refusal === null).map(({ act }) => act.act)
}

/** The hearing below a proceeding that still runs, or else the last one. */
export async function hearingBelow(db: Pool, { region, rootMatter }: WritInHand): Promise<Loaded | undefined> {
  const hearings = rootMatter.children.filter((child) => child.procedure === 'hearing')
  const id = (hearings.find((child) => !child.final) ?? hearings.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1))?.id
  return id === undefined ? undefined : findMatter(db, region.code, id)
}

async function rightsOf(db: Pool, hand: WritInHand, now: Date): Promise<CheckedWrit['rights']> {
  const { region, root, rootMatter } = hand
  const { notice, decision } = root.file
  const hearing = await hearingBelow(db, hand)
  const [open, openAtHearing, received] = await Promise.all([
    openActs(db, hand, rootMatter, now),
    hearing ? openActs(db, hand, hearing, now) : Promise.resolve<readonly string[]>([]),
    receivedOf(db, hand, hearing),
  ])
  const served = dayOf(notice?.servedOn)
  const until = (served && lastOf(region, 'ZJ-06', served)) ?? null
  const { matter } = rootMatter
  const state = procedureOf(matter.procedure, matter.version).states[matter.state]
  // The answer stands once there is a decision: until then it may still be sent back.
  const answer = decision ? notice?.answer : undefined
  return {
    servedOn: served ?? null,
    until,
    over: until !== null && region.today(now) > until,
    hearingDue: notice?.hearingDue === true,
    mayState: open.includes('stateOnline'),
    mayAskHearing: open.includes('requestHearingOnline'),
    mayReserve: open.includes('reserveRights'),
    mayWithdraw: openAtHearing.includes('withdrawOnline'),
    state: words(state?.public ?? state ?? { zh: matter.state, en: matter.state }),
    received,
    answer: answer
      ? { adopted: answer.adopted === undefined ? null : words(adoptions[answer.adopted]), text: answer.text, on: answer.on }
      : null,
    hearing: hearing ? await hearingOf(db, hand, hearing) : null,
  }
}

const ScheduleRow = z.object({ held_at: z.date(), held_in: z.string().nullable(), openness: z.string().nullable() })

async function hearingOf(db: Pool, { region }: WritInHand, { matter }: Loaded): Promise<NonNullable<CheckedWrit['rights']>['hearing']> {
  const [set] =
    matter.state === 'arranging'
      ? []
      : await rows(
          ScheduleRow,
          db`
          select (input ->> 'heldAt')::timestamptz as held_at, input ->> 'where' as held_in, input ->> 'openness' as openness
          from matter_entry where region = ${region.code} and matter_id = ${matter.id} and act = 'schedule' order by seq desc limit 1`,
        )
  const state = procedureOf(matter.procedure, matter.version).states[matter.state]
  return {
    state: words(state ?? { zh: matter.state, en: matter.state }),
    at: set?.held_at.toISOString() ?? null,
    where: set?.held_in ?? null,
    open: set?.openness !== 'closed',
  }
}

const ReceivedRow = z.object({
  procedure: z.string(),
  version: z.number(),
  act: z.string(),
  at: z.date(),
  by: z.string(),
  input: z.record(z.string(), z.unknown()),
  hash: z.string(),
})

/** What came from the party, whichever way; those that officers took in are its acts as well. */
const partyActs: readonly string[] = [
  'stateOnline',
  'requestHearingOnline',
  'reserveRights',
  'withdrawOnline',
  'recordStatement',
  'acceptPostedStatement',
  'requestHearing',
  'acceptPostedRequest',
  'waive',
  'withdrawRequest',
]

/** Characters of an entry's hash that make a receipt's number: enough to find the entry, and nobody can bend it. */
const receiptLength = 16

type Received = NonNullable<CheckedWrit['rights']>['received']

async function receivedOf(db: Pool, { region, root, writ }: WritInHand, hearing: Loaded | undefined): Promise<Received> {
  const found = await rows(
    ReceivedRow,
    db`
    select procedure, version, act, at, actor ->> 'kind' as by, input, encode(hash, 'hex') as hash from matter_entry
    where region = ${region.code} and matter_id = any(${[root.rootId, ...(hearing ? [hearing.matter.id] : [])]}::uuid[])
      and act = any(${[...partyActs]}::text[]) and (${writ.kind === 'hearingNotice'} or at >= ${new Date(writ.issuedAt)})
    order by at, seq`,
  )
  return found.map(({ procedure, version, act, at, by, input, hash }) => {
    const said = input.statement ?? input.reason
    return {
      act,
      name: words(findAct(procedureOf(procedure, version), act) ?? { zh: act, en: act }),
      at: at.toISOString(),
      online: by === 'party',
      text: typeof said === 'string' && said !== '' ? said : null,
      photos: Array.isArray(input.photos) ? input.photos.length : 0,
      receipt: hash.slice(0, receiptLength).toUpperCase(),
    }
  })
}

const VisitRow = z.object({ act: z.string(), at: z.date(), input: z.record(z.string(), z.unknown()) })

async function inspectionOf(db: Pool, hand: WritInHand, now: Date): Promise<CheckedWrit['inspection']> {
  const { region, root, here } = hand
  const { matter } = here
  const today = region.today(now)
  const { rating, inspection, officers } = root.file
  const told = await rows(
    VisitRow,
    db`
    select act, at, input from matter_entry
    where region = ${region.code} and matter_id = ${matter.id} and act in ('apply', 'applyDrawn', 'approve', 'join', 'start') order by seq`,
  )
  const joined = told.flatMap(({ input }) => (Array.isArray(input.joinOfficers) ? (input.joinOfficers as string[]) : []))
  const people = [...new Set([...officers, ...joined])]
  const [cards, units, open] = await Promise.all([
    cardsOf(db, region, people, today),
    unitsOfPeople(db, region.code, people, today),
    openActs(db, hand, here, now),
  ])
  const started = told.find(({ act }) => act === 'start')
  const until = told.filter(({ act }) => act === 'approve').at(-1)?.input.until
  const ids = [...new Set([...(typeof matter.attributes.unit === 'string' ? [matter.attributes.unit] : []), ...units.values()])]
  const kind = inspectionKinds[inspection as keyof typeof inspectionKinds] // undefined where it is none of the table's
  const state = inspectionProcedure.states[matter.state]
  const first = dayOf(rating?.firstOn)
  return {
    state: words(state ?? { zh: matter.state, en: matter.state }),
    kind: kind === undefined ? null : words(kind),
    until: dayOf(until) ?? null,
    startedOn: started ? region.today(started.at) : null,
    items: told.flatMap(({ input }) => (typeof input.what === 'string' ? [input.what] : [])),
    units: ids.flatMap((id) => region.units.get(id)?.name ?? []),
    officers: cards.map(({ credential, valid, unit }) => ({ credential, valid, unit: unit && words(unit) })),
    rating: rating ? { ...rating, words: rating.words ?? null } : null,
    mayRate: open.includes('rate'),
    changeUntil: first ? addDays(first, region.settings.enforcement.ratingChangeDays) : null,
  }
}
