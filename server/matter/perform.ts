import { v7 as uuid } from 'uuid'
import type { Length } from '../../domain/clock/running-clock.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Place, Reader } from '../../domain/people/reach.ts'
import { decide } from '../../domain/procedure/decide.ts'
import type { Act, Actor, Matter, Procedure } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import { photosOf, photosUsable, type PhotoUser } from '../photos/attachments.ts'
import type { Region } from '../region/region.ts'
import { followUp } from './follow.ts'
import { mayRead } from './visible.ts'
import { lockMatter, type Loaded } from './load.ts'
import { procedureOf, procedureOn } from './procedures.ts'
import { record } from './record.ts'
import { nounOf, type Gathered } from './nouns.ts'

/** What somebody asks to have done. `region` is today's registers, loaded once and shared. */
export type Command = {
  readonly region: Region
  readonly procedure: string
  /** The matter acted on, or null for an act that opens one. */
  readonly matterId: string | null
  /** The parent of a matter that opens below another. */
  readonly parent?: Loaded
  readonly act: string
  readonly actor: Actor
  readonly reader: Reader | null
  readonly input: Readonly<Record<string, unknown>>
  /** What the caller knows beyond the form: attributes handed from a parent, a source system's date. */
  readonly given?: Readonly<Record<string, unknown>>
  /** Who must have sent the photos that the input names; not asked where somebody has asked before. */
  readonly photosBy?: PhotoUser
  readonly requestKey: string | null
  /** The last entry the person had seen, where they decide on what they saw; another one since is refused. */
  readonly seen?: number
  readonly now: Date
  /** Only asked whether it may be done: nothing is given out for good, a number least of all. */
  readonly asking?: true
  /** How many acts led to this one, to bound what follows. */
  readonly depth?: number
}

export type Performed = {
  readonly matterId: string
  readonly seq: number
  readonly state: string
  /** True where the request had been answered before, and this is the same answer again. */
  readonly repeated: boolean
}

/** Load, decide, record: the three steps every act takes, in this order, in the caller's transaction. */
export async function perform(tx: Tx, asked: Command): Promise<Outcome<Performed>> {
  const [loaded, repeat, usable] = await Promise.all([load(tx, asked), findRepeat(tx, asked), ownPhotos(tx, asked)]) // sent together
  if (repeat) return repeat
  if (!usable.ok) return usable
  if (!loaded.ok) return loaded
  if (await changedSince(tx, asked, loaded.value)) return refuse('procedure.changed')
  const command = inOrder(asked, loaded.value)
  const lapsed = await lapseFirst(tx, command, loaded.value)
  if (!lapsed.ok) return lapsed
  const here = lapsed.value
  const procedure = here
    ? procedureOf(here.matter.procedure, here.matter.version)
    : procedureOn(command.procedure, command.region.today(command.now))
  const noun = nounOf(procedure.id)
  const gathered = await noun.gather(tx, command, here)
  const decision = decide({
    procedure,
    matter: here?.matter ?? null,
    act: command.act,
    actor: command.actor,
    reader: command.reader,
    place: placeOf(command, here, gathered),
    input: command.input,
    facts: gathered.facts,
    rules: command.region.rules,
    now: command.now,
    levels: levelsFor(procedure, command, gathered),
  })
  if (!decision.ok) return decision
  const { row, effect } = decision.value
  const recorded = record(tx, {
    region: command.region.code,
    procedure,
    matterId: here?.matter.id ?? uuid(),
    parent: command.parent ?? null,
    before: here,
    act: command.act,
    actor: command.actor,
    input: command.input,
    kept: gathered.kept,
    effect,
    tells: row.follows ?? [],
    requestKey: command.requestKey,
    at: command.now,
  })
  const refusal = await noun.project(tx, command, recorded, gathered)
  if (refusal) return { ok: false, refusal }
  const followed = await followUp(tx, command, row, recorded, gathered.facts)
  if (!followed.ok) return followed
  return done({ matterId: recorded.matter.id, seq: recorded.matter.seq, state: recorded.matter.state, repeated: false })
}

/** Whether anything but the taking out of an original was entered since the person looked: that changes nothing they decide on. */
async function changedSince(tx: Tx, { seen, region }: Command, here: Loaded | null): Promise<boolean> {
  if (seen === undefined || seen === here?.matter.seq) return false
  if (here === null || seen > here.matter.seq) return true
  const found = await tx`
    select 1 from matter_entry where region = ${region.code} and matter_id = ${here.matter.id} and seq > ${seen} and act <> 'readOriginal' limit 1`
  return found.length > 0
}

/** Clocks of two machines may differ a little; the record of a matter never goes back in time. */
function inOrder(command: Command, here: Loaded | null): Command {
  const last = here ? new Date(here.matter.changedAt) : null
  return last && command.now < last ? { ...command, now: last } : command
}

async function findRepeat(tx: Tx, { region, requestKey, act }: Command): Promise<Outcome<Performed> | undefined> {
  if (requestKey === null) return undefined
  const [entry] = await tx<{ matter_id: string; seq: number; act: string; to: string }[]>`
    select matter_id, seq, act, effect ->> 'to' as to from matter_entry where region = ${region.code} and request_key = ${requestKey}`
  if (!entry) return undefined
  if (entry.act !== act) return refuse('matter.keyOfAnotherAct')
  return done({ matterId: entry.matter_id, seq: entry.seq, state: entry.to, repeated: true })
}

async function ownPhotos(tx: Tx, { region, procedure, act, input, photosBy, now }: Command): Promise<Outcome<null>> {
  if (!photosBy) return done(null)
  return photosUsable(tx, region.code, photosOf(procedureOn(procedure, region.today(now)), act, input), photosBy)
}

/** What follows from an act finds the parent held already. */
async function load(tx: Tx, command: Command): Promise<Outcome<Loaded | null>> {
  const { matterId, region, reader, actor } = command
  if (matterId === null) return done(null)
  const loaded = await lockMatter(tx, region.code, matterId, command.depth === undefined)
  if (!loaded || loaded.matter.procedure !== command.procedure) return refuse('matter.notFound')
  if (actor.kind === 'person' && !(reader && mayRead(reader, loaded))) return refuse('matter.notFound')
  return done(loaded)
}

/**
 * A clock that has run out is entered as lapsed before anything else happens, so that acting late never
 * hides that it was late (law 7), whether or not the sweeper has passed by.
 */
async function lapseFirst(tx: Tx, command: Command, here: Loaded | null): Promise<Outcome<Loaded | null>> {
  if (here === null || command.act === 'lapse') return done(here)
  const procedure = procedureOf(here.matter.procedure, here.matter.version)
  const now = command.now.toISOString()
  const late = Object.values(here.matter.clocks).filter(
    (clock) =>
      clock.state === 'running' && clock.lapsedAt === undefined && clock.dueAt < now && procedure.clocks[clock.kind]?.onDue === undefined,
  )
  if (late.length === 0) return done(here)
  for (const clock of late) {
    const lapse: Command = {
      region: command.region,
      procedure: command.procedure,
      matterId: command.matterId,
      now: command.now,
      act: 'lapse',
      actor: { kind: 'system' },
      reader: null,
      input: { clock: clock.kind },
      requestKey: null,
      depth: (command.depth ?? 0) + 1,
    }
    const outcome = await perform(tx, lapse)
    if (!outcome.ok) return outcome
  }
  return done((await lockMatter(tx, command.region.code, here.matter.id, false)) ?? null)
}

/** Where the act takes place: where the matter is, or will be when it opens. */
export function placeOf({ region, reader }: Command, here: Loaded | null, gathered: Gathered): Place {
  if (here) return placeOfMatter(here.matter)
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  return { region: region.code, cell: text(gathered.facts.cell), unit: text(gathered.facts.unit), assignee: reader?.personId ?? null }
}

/** A matter's place, in the words that reach is measured by. */
export function placeOfMatter(matter: Matter): Place {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const { cell, unit, assignee } = matter.attributes
  return { region: matter.region, cell: text(cell), unit: text(unit), assignee: text(assignee) }
}

/** Lengths of the clocks that the row starts or extends: facts first, then the region's settings. */
export function levelsFor(procedure: Procedure, { region, act }: Command, gathered: Gathered): Record<string, Length> {
  const row: Act | undefined = procedure.acts.find((one) => one.act === act)
  const levels: Record<string, Length> = {}
  for (const clock of [...(row?.starts ?? []), ...(row?.extends ?? [])]) {
    const level = gathered.levels[clock] ?? region.settings.levels[`${procedure.id}.${clock}`]
    if (level) levels[clock] = level
  }
  return levels
}
