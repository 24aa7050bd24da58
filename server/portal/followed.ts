import { z } from 'zod'
import { voiceActs, type FollowedVoice } from '../../contract/portal-complaint.ts'
import { words, type Words } from '../../domain/kernel/words.ts'
import { findAct, type Matter, type Procedure } from '../../domain/procedure/procedure.ts'
import { complaintKinds } from '../../domain/supervision/fields.ts'
import { petitionAims, petitionWays } from '../../domain/supervision/petition-ways.ts'
import { rows, type Db } from '../db/pool.ts'
import { listWritsOf } from '../documents/store.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { procedureOf } from '../matter/procedures.ts'
import { text } from '../matter/text.ts'
import type { Region } from '../region/region.ts'
import { blankFacts } from '../supervision/gathering.ts'
import { findComplaint, findPetition } from '../supervision/store.ts'
import { unitName } from './names.ts'
import { openToOwner, type Own } from './own.ts'

const Entry = z.object({
  act: z.string(),
  at: z.date(),
  actor: z.object({ kind: z.string(), unit: z.string().nullish() }),
  input: z.record(z.string(), z.unknown()),
  sets: z.record(z.string(), z.unknown()),
})
type Entry = z.infer<typeof Entry>

/** A complaint or petition as whoever has its code sees it: their own words, the public's steps, the papers made out to them. */
export async function followedVoice(db: Db, own: Own, now: Date): Promise<FollowedVoice> {
  const { region, submission, here } = own
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const [entries, papers, complaint, petition, proceeding] = await Promise.all([
    entriesOf(db, region.code, matter.id),
    papersOf(db, region.code, matter.id, []),
    findComplaint(db, region.code, matter.id),
    findPetition(db, region.code, matter.id),
    proceedingBelow(db, region, here),
  ])
  const first = entries[0]
  const state = procedure.states[matter.state]
  const title = complaint
    ? (complaintKinds[complaint.kind as keyof typeof complaintKinds] as Words | undefined)
    : petition && petitionAims[petition.aim]
  const due = nextDue(matter, procedure)
  return {
    code: submission.code,
    procedure: complaint ? 'complaint' : 'petition',
    number: text(matter.attributes.number),
    title: words(title ?? procedure),
    state: words(state?.public ?? state ?? procedure),
    final: matter.endedAt !== null,
    description: text(first?.input.description) ?? '',
    confidential: (complaint ?? petition)?.confidential ?? false,
    sentAt: submission.createdAt.toISOString(),
    dueAt: due?.at ?? null,
    due: due?.name ?? null,
    unit: entries.length > 1 ? unitName(region, matter.attributes.unit) : null,
    proceeding: proceeding && { ...proceeding, basis: petition?.way ? petitionWays[petition.way].zh : '' },
    steps: entries.flatMap((entry) => stepOf(entry, procedure, region)),
    papers,
    may: openToOwner(own, voiceActs, { ...blankFacts(region, now), rated: (complaint?.rating ?? null) !== null }, now),
    rating: (complaint ?? petition)?.rating ?? null,
  }
}

export function entriesOf(db: Db, region: string, matterId: string): Promise<Entry[]> {
  return rows(
    Entry,
    db`
    select act, at, actor, input, coalesce(effect -> 'sets', '{}') as sets from matter_entry
    where region = ${region} and matter_id = ${matterId} order by seq`,
  )
}

/** The papers of a matter that stand, but for the kinds that are `withheld` from whoever has the code. */
export async function papersOf(db: Db, region: string, matterId: string, withheld: readonly string[]): Promise<FollowedVoice['papers']> {
  const standing = (await listWritsOf(db, region, [matterId])).filter(({ kind, voided }) => voided === null && !withheld.includes(kind))
  return standing.map(({ id, title, number, issuedAt }) => ({ id, title, number, on: issuedAt }))
}

export function stepOf(entry: Entry, procedure: Procedure, region: Region): FollowedVoice['steps'] {
  const told = findAct(procedure, entry.act)?.public
  if (!told) return []
  const unit = told.unit === 'given' ? entry.sets.unit : told.unit === 'own' ? entry.actor.unit : null
  return [
    {
      act: entry.act,
      name: words(told),
      at: entry.at.toISOString(),
      text: told.reads === undefined ? null : text(entry.input[told.reads]),
      unit: unitName(region, unit),
      photos: [],
    },
  ]
}

/** The clock that matters to who is waiting: the first that runs and is nobody else's business. */
export function nextDue({ clocks }: Matter, procedure: Procedure): { at: string; name: Words } | null {
  const inner: readonly string[] = ['following', 'objection', 'objectionReview', 'copy', 'service', 'suspension']
  const [first] = Object.values(clocks)
    .filter((clock) => clock.state === 'running' && !inner.includes(clock.kind))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  const name = first && procedure.clocks[first.kind]
  return first && name ? { at: first.dueAt, name: words(name) } : null
}

/** The proceeding that a petition opened: its state and the clock it runs on, and nothing of its file. */
async function proceedingBelow(
  db: Db,
  region: Region,
  { children }: Loaded,
): Promise<Omit<NonNullable<FollowedVoice['proceeding']>, 'basis'> | null> {
  const child = children.find(({ procedure }) => procedure === 'penalty')
  const loaded = child && (await findMatter(db, region.code, child.id))
  if (!loaded) return null
  const procedure = procedureOf(loaded.matter.procedure, loaded.matter.version)
  const due = nextDue(loaded.matter, procedure)
  return { state: words(procedure.states[loaded.matter.state] ?? procedure), due: due?.name ?? null, dueAt: due?.at ?? null }
}
