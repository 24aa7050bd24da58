import { v7 as uuid } from 'uuid'
import { instantAfter } from '../../../domain/clock/due-at.ts'
import { countingOf, type Clock } from '../../../domain/clock/running-clock.ts'
import type { Outcome, Refusal } from '../../../domain/kernel/outcome.ts'
import type { Post } from '../../../domain/people/posts.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import type { Actor } from '../../../domain/procedure/procedure.ts'
import type { Tx } from '../../db/pool.ts'
import { lockMatter } from '../../matter/load.ts'
import { perform } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'
import type { Ground } from '../ground.ts'
import type { Random } from '../ground/random.ts'
import type { DemoPerson } from '../people.ts'

/** What all stories share: the district, its people with what they may do, its photos, and the present. */
export type Stage = {
  readonly region: Region
  readonly ground: Ground
  readonly people: readonly DemoPerson[]
  readonly readers: ReadonlyMap<string, Reader>
  readonly photos: (random: Random, subject: string, after: boolean) => string[]
  /** Stories begin after this and are told no further than `until`. */
  readonly from: Date
  readonly until: Date
}

/** One matter of a story as it stands. */
export type Seen = {
  readonly id: string
  readonly parent: string | null
  readonly procedure: string
  readonly version: number
  readonly state: string
  readonly number: string | null
  readonly unit: string | null
  readonly assignee: string | null
  readonly ended: boolean
  readonly clocks: readonly Clock[]
}

type Planned = { readonly at: Date; readonly run: () => Promise<void> }

/**
 * One story: a case from its report as far as the present allows, told in one transaction, so that a killed start
 * leaves it whole or not at all. What somebody will do is planned for a time; a clock that runs out before then is
 * entered first, as the sweeper would have.
 */
export type Story = {
  readonly stage: Stage
  readonly tx: Tx
  readonly random: Random
  /** Key of the first act, by which a second start knows that the story has been told. */
  readonly key: string
  at: Date
  readonly roots: string[]
  readonly planned: Planned[]
  seen: ReadonlyMap<string, Seen>
  begun: boolean
  readonly next: Next
}

/** What comes next where one part of a story leads back to another, or a child matter is first seen. */
export type Next = {
  readonly file: (story: Story, id: string) => void
  readonly dispatch: (story: Story, id: string) => void
  readonly handle: (story: Story, id: string) => void
  readonly child: (story: Story, child: Seen) => void
}

/** A person, the system, whoever sent a report, or the party of the matter with the last paper that was served on it. */
export type Who = DemoPerson | 'system' | 'party' | { readonly submission: string | null }

/** An act of a story that the rules refuse: the story is undone as a whole. */
export class StoryRefused extends Error {
  readonly refusal: Refusal
  constructor(verb: string, refusal: Refusal) {
    super(`${verb} is refused: ${refusal.code} ${JSON.stringify(refusal.params ?? {})}`)
    this.refusal = refusal
  }
}

/** Does one act at the story's present time, where it opens a matter also below another one; a refusal is a fault of the story. Gives the matter's id. */
export async function act(
  story: Story,
  who: Who,
  verb: string,
  matterId: string | null,
  input: Record<string, unknown>,
  given: Record<string, unknown> = {},
  below?: string,
): Promise<string> {
  const { stage, tx } = story
  const [procedure = '', name = ''] = verb.split('.')
  const person = typeof who === 'object' && 'login' in who ? who : null
  const actor: Actor = person
    ? { kind: 'person', personId: person.id, post: person.post, unit: person.unit }
    : who === 'system'
      ? { kind: 'system' }
      : who === 'party'
        ? await partyActor(story, matterId)
        : { kind: 'reporter', submissionId: (who as { submission: string | null }).submission }
  const parent = below === undefined ? undefined : await lockMatter(tx, stage.region.code, below, false)
  const outcome = await perform(tx, {
    region: stage.region,
    procedure,
    matterId,
    ...(parent && { parent }),
    act: name,
    actor,
    reader: person ? (stage.readers.get(person.id) ?? null) : null,
    input,
    given,
    requestKey: story.begun ? null : story.key,
    now: story.at,
  })
  if (!outcome.ok) throw new StoryRefused(verb, outcome.refusal)
  story.begun = true
  if (matterId === null) story.roots.push(outcome.value.matterId)
  await look(story)
  return outcome.value.matterId
}

async function partyActor({ stage, tx }: Story, matterId: string | null): Promise<Actor> {
  const [paper] = await tx<{ writ_id: string; party_id: string | null }[]>`
    select w.writ_id, p.party_id from writ w join proceeding p on p.region = w.region and p.matter_id = w.matter_id
    where w.region = ${stage.region.code} and w.matter_id = ${matterId} and w.document -> 'check' ->> 'code' is not null
    order by w.issued_at desc limit 1`
  if (!paper) throw new Error('a party acts without a paper')
  return { kind: 'party', partyId: paper.party_id, writId: paper.writ_id }
}

type Row = Omit<Seen, 'clocks'> & { clocks: Clock[] | null }

/** Looks at the matters of the story and those one level below; whoever owns a new child plans what to do with it. */
async function look(story: Story): Promise<void> {
  const region = story.stage.region.code
  const known = [...new Set([...story.roots, ...story.seen.keys()])]
  const found = await story.tx<Row[]>`
    select m.matter_id as id, m.parent_id as parent, m.procedure, m.version, m.state, m.number, m.unit_id as unit, m.assignee_id as assignee,
      m.ended_at is not null as ended,
      (select json_agg(d.detail) from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.ended_at is null) as clocks
    from matter m where m.region = ${region} and m.matter_id = any(array(
      select unnest(${known}::uuid[]) union select c.matter_id from matter c where c.region = ${region} and c.parent_id = any(${known}::uuid[])))`
  const before = story.seen
  story.seen = new Map(found.map((row) => [row.id, { ...row, clocks: row.clocks ?? [] }]))
  for (const seen of story.seen.values()) if (seen.parent !== null && !before.has(seen.id)) story.next.child(story, seen)
}

/** The matter as it stands; a story only asks for its own. */
export function matterOf(story: Story, id: string): Seen {
  const found = story.seen.get(id)
  if (!found) throw new Error('a matter of another story')
  return found
}

/** Plans what somebody does at a time. */
export function later(story: Story, at: Date, run: () => Promise<void>): void {
  story.planned.push({ at, run })
}

/** Tells the story to its end or to the present, whichever comes first. */
export async function tell(story: Story): Promise<void> {
  for (;;) {
    const next = story.planned.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0]
    const limit = next && next.at < story.stage.until ? next.at : story.stage.until
    const due = firstDue(story, limit)
    if (due) {
      await onDue(story, due)
      continue
    }
    if (!next || next.at >= story.stage.until) return
    story.planned.splice(story.planned.indexOf(next), 1)
    if (next.at > story.at) story.at = next.at
    await next.run()
  }
}

export type Due = { readonly matter: Seen; readonly clock: Clock; readonly act: string; readonly at: Date }

/** The sweeper passes every few seconds. */
const sweepMs = 4_000

/** The first clock of a story that runs out before `limit`, with the act that its table has for it. */
export function firstDue(story: Story, limit: Date): Due | undefined {
  let first: Due | undefined
  for (const matter of story.seen.values()) {
    const procedure = procedureOf(matter.procedure, matter.version)
    for (const clock of matter.clocks) {
      const name = procedure.clocks[clock.kind]?.onDue ?? 'lapse'
      const at = new Date(Date.parse(clock.dueAt) + sweepMs)
      if (clock.state !== 'running' || clock.lapsedAt !== undefined || at >= limit || (first && at >= first.at)) continue
      if (name === 'archive' && [...story.seen.values()].some((child) => child.parent === matter.id && !child.ended)) continue
      first = { matter, clock, act: name, at }
    }
  }
  return first
}

/** Enters what a clock's end brings, as the sweeper would. */
export async function onDue(story: Story, due: Due): Promise<void> {
  if (due.at > story.at) story.at = due.at
  await act(story, 'system', `${due.matter.procedure}.${due.act}`, due.matter.id, { clock: due.clock.kind })
}

/** After so many minutes of office time. */
export function office(story: Story, minutes: number): Date {
  return orNever(instantAfter('workHour', story.at, minutes * 60, story.stage.region.rules))
}

/** After so many minutes on the wall. */
export const soon = (story: Story, minutes: number): Date => new Date(story.at.getTime() + minutes * 60_000)

/** When a share of a clock's time will have run from now; more than 1 is too late. */
export function atShare(story: Story, clock: Clock, share: number): Date {
  return orNever(instantAfter(countingOf(clock.level), story.at, clock.givenSeconds * share, story.stage.region.rules))
}

/** What lies in a year without a calendar lies beyond the present of every story. */
const orNever = (instant: Outcome<Date>): Date => (instant.ok ? instant.value : new Date(Date.UTC(2200, 0, 1)))

/** Some person of a post, of a unit where it is named; undefined where the unit has none. */
export function somebody(story: Story, post: Post, unit?: string): DemoPerson | undefined {
  const found = story.stage.people.filter(
    (person) => person.post === post && person.role === post && (unit === undefined || person.unit === unit),
  )
  return found.length === 0 ? undefined : story.random.pick(found)
}

export function anybody(story: Story, post: Post): DemoPerson {
  const found = somebody(story, post)
  if (!found) throw new Error(`nobody is ${post}`)
  return found
}

/** Who answers for a unit: one of its handlers, or its head where it has none. */
export function handOf(story: Story, unit: string): DemoPerson {
  const found = somebody(story, 'handler', unit) ?? somebody(story, 'unitLead', unit)
  if (!found) throw new Error(`nobody works in ${unit}`)
  return found
}

export const chance = (story: Story, share: number): boolean => story.random.next() < share

/** A whole day in the region, so many days from the story's present. */
export function dayFromNow(story: Story, days: number): string {
  return story.stage.region.today(new Date(story.at.getTime() + days * 86_400_000))
}

/** Enters who reported; contact details are invented, of an area code that no place has. */
export async function submit(
  story: Story,
  matterId: string,
  source: string,
  trackingHash: Buffer,
  contact: { name: string; phone: string } | null,
): Promise<string> {
  const submission = uuid()
  await story.tx`
    insert into submission (region, submission_id, matter_id, first_matter_id, source, name, phone, tracking_hash, created_at)
    values (${story.stage.region.code}, ${submission}, ${matterId}, ${matterId}, ${source}, ${contact?.name ?? null}, ${contact?.phone ?? null},
      ${trackingHash}, ${story.at})`
  return submission
}
