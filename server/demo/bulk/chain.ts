import { v7 as uuid } from 'uuid'
import { must } from '../../../domain/kernel/outcome.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { decide } from '../../../domain/procedure/decide.ts'
import { apply } from '../../../domain/procedure/fold.ts'
import type { Actor, Entry } from '../../../domain/procedure/procedure.ts'
import type { Clock } from '../../../domain/clock/running-clock.ts'
import type { Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import { nounOf } from '../../matter/nouns.ts'
import { levelsFor, placeOf, type Command } from '../../matter/perform.ts'
import { finality, procedureOf, procedureOn } from '../../matter/procedures.ts'
import { around, entryOf, hashOf } from '../../matter/record.ts'
import type { Region } from '../../region/region.ts'

/** One row of `deadline`, as it stands when its case has been told. */
export type DeadlineRow = { readonly matterId: string; readonly seq: number; clock: Clock }

/** What one case leaves behind: every matter of it, its entries with their hashes, its clocks. */
export type Chain = {
  readonly matters: Map<string, Loaded>
  readonly entries: { readonly entry: Entry; readonly hash: string }[]
  readonly deadlines: DeadlineRow[]
}

export const emptyChain = (): Chain => ({ matters: new Map(), entries: [], deadlines: [] })

export type Step = {
  readonly region: Region
  readonly procedure: string
  readonly act: string
  readonly here: Loaded | null
  readonly parent?: Loaded
  readonly actor: Actor
  readonly reader: Reader | null
  readonly input: Readonly<Record<string, unknown>>
  readonly given?: Readonly<Record<string, unknown>>
  readonly now: Date
}

// Bulk cases ask the database nothing while they are made; an act whose facts would is not used here.
const noDatabase = undefined as unknown as Tx

/**
 * One act, decided and chained as `perform` and `record` do it, with the same functions, and kept in memory. Throws
 * where the rules refuse. What follows an act is the caller's to do.
 */
export async function step(chain: Chain, { here, ...asked }: Step): Promise<Loaded> {
  const command: Command = { ...asked, matterId: here?.matter.id ?? null, requestKey: null }
  const procedure = here
    ? procedureOf(here.matter.procedure, here.matter.version)
    : procedureOn(asked.procedure, asked.region.today(asked.now))
  const parent = asked.parent ?? null
  const gathered = await nounOf(command.procedure).gather(noDatabase, command, here)
  const { effect } = must(
    decide({
      procedure,
      matter: here?.matter ?? null,
      act: asked.act,
      actor: asked.actor,
      reader: asked.reader,
      place: placeOf(command, here, gathered),
      input: asked.input,
      facts: gathered.facts,
      rules: asked.region.rules,
      now: asked.now,
      levels: levelsFor(procedure, command, gathered),
    }),
  )
  const entry = entryOf({
    region: asked.region.code,
    procedure,
    matterId: here?.matter.id ?? uuid({ msecs: asked.now.getTime() }),
    parent,
    before: here,
    act: asked.act,
    actor: asked.actor,
    input: asked.input,
    kept: gathered.kept,
    effect,
    tells: [],
    requestKey: null,
    at: asked.now,
  })
  const hash = hashOf(entry, here?.headHash ?? '')
  const matter = apply(here?.matter ?? null, entry, finality(procedure))
  chain.entries.push({ entry, hash })
  turn(chain.deadlines, entry)
  const loaded: Loaded = { matter, headHash: hash, ...around({ before: here, parent }) }
  chain.matters.set(matter.id, loaded)
  return loaded
}

/** Fresh clocks are new rows named by their entry; the others are turned where they stand. */
function turn(deadlines: DeadlineRow[], entry: Entry): void {
  for (const clock of entry.effect.clocks) {
    const known = deadlines.find((row) => row.matterId === entry.matterId && row.clock.kind === clock.kind && row.clock.state !== 'stopped')
    if (known) known.clock = clock
    else deadlines.push({ matterId: entry.matterId, seq: entry.seq, clock })
  }
}
