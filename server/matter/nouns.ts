import type { Length } from '../../domain/clock/running-clock.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import { applicationNoun, fieldTaskNoun } from '../case/below.ts'
import { caseNoun } from '../case/noun.ts'
import { isBeyond } from '../../domain/enforcement/beyond/all.ts'
import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import { beyondNoun } from '../enforcement/beyond/noun.ts'
import { enforcementNoun } from '../enforcement/noun.ts'
import { complaintNoun, explanationNoun } from '../supervision/complaints.ts'
import { escalationNoun } from '../supervision/escalation.ts'
import { petitionNoun } from '../supervision/petitions.ts'
import type { Loaded } from './load.ts'
import type { Command } from './perform.ts'

/** What a noun has looked up for an act. */
export type Gathered = {
  /** For the rows' needs, and for the attributes the row sets. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Lengths of clocks that are not the region's settings. */
  readonly levels: Readonly<Record<string, Length>>
  /** What the entry keeps of it. */
  readonly kept: Readonly<Record<string, unknown>>
}

/** What a noun adds to the engine: the facts its rows ask for, and the tables beside the matter. */
export type Noun = {
  /** What it gathers before a form is filled in is the same whatever the act, so that offers ask for it once. */
  readonly gathersOnce?: true
  /** Loads what the act's row needs, in the transaction that holds the matter's lock. */
  readonly gather: (tx: Tx, command: Command, here: Loaded | null) => Promise<Gathered>
  /** Keeps the noun's own tables in step with the entry just recorded; a refusal (a writ that cannot be issued) undoes the act. */
  readonly project: (tx: Tx, command: Command, recorded: Loaded, gathered: Gathered) => Promise<Refusal | null | void> | void
}

const nouns: Readonly<Record<string, Noun>> = {
  case: caseNoun,
  fieldTask: fieldTaskNoun,
  application: applicationNoun,
  escalation: escalationNoun,
  complaint: complaintNoun,
  explanation: explanationNoun,
  petition: petitionNoun,
  ...Object.fromEntries(enforcementProcedures.map((one) => [one.id, isBeyond(one.id) ? beyondNoun : enforcementNoun])),
}

export function nounOf(procedure: string): Noun {
  const noun = nouns[procedure]
  if (!noun) throw new Error(`no noun for procedure ${procedure}`)
  return noun
}
