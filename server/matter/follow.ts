import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Act, Actor, Follow } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import { findMatter, type Loaded } from './load.ts'
import { superiorOf } from './owner.ts'
import { perform, type Command } from './perform.ts'
import { procedureOf } from './procedures.ts'

/** An act leads to acts, which lead to acts; a longer chain is a circle in the tables. */
const depthMax = 6

/** Does what a row says follows, in the same transaction: all of it happens, or none. */
export async function followUp(
  tx: Tx,
  command: Command,
  row: Act,
  recorded: Loaded,
  facts: Readonly<Record<string, unknown>>,
): Promise<Outcome<null>> {
  if ((command.depth ?? 0) >= depthMax)
    throw new Error(`${command.procedure}.${command.act}: more than ${depthMax} acts follow one another`)
  for (const follow of row.follows ?? []) {
    for (const next of await nextCommands(tx, command, follow, recorded, facts)) {
      const outcome = await perform(tx, next)
      if (!outcome.ok) return outcome
    }
  }
  return done(null)
}

async function nextCommands(
  tx: Tx,
  command: Command,
  follow: Follow,
  recorded: Loaded,
  facts: Readonly<Record<string, unknown>>,
): Promise<Command[]> {
  const { matter } = recorded
  const base = systemCommand(command)
  if ('open' in follow)
    return [{ ...base, procedure: follow.open, matterId: null, parent: recorded, act: follow.act, input: handed(command, follow.gives) }]
  if ('openParts' in follow) {
    const found = command.input.parts ?? facts.parts
    const parts = Array.isArray(found) ? (found as { unit: string; note?: string }[]) : []
    return parts.map((part, index) => ({
      ...base,
      procedure: follow.openParts,
      matterId: null,
      parent: recorded,
      act: follow.act,
      input: part,
      given: { part: index + 1 },
    }))
  }
  if ('raise' in follow) {
    const superior = superiorOf(command.region, matter, procedureOf(matter.procedure, matter.version))
    if (superior === null) return []
    return [
      {
        ...base,
        procedure: follow.raise,
        matterId: null,
        parent: recorded,
        act: follow.act,
        input: handed(command, ['clock', 'reason']),
        given: { unit: superior },
      },
    ]
  }
  if ('parent' in follow) return toParent(base, recorded, follow.parent, handed(command, follow.gives, facts))
  if ('parentByOpening' in follow) {
    const [opening, act] = Object.entries(follow.parentByOpening).find(([first]) => matter.tally[first]) ?? []
    if (!opening || !act || (follow.whenLast && (await othersOpen(tx, recorded, opening)))) return []
    return toParent(base, recorded, act, await foundOrOpened(tx, command, recorded, follow.gives, facts))
  }
  if ('at' in follow) {
    const matterId = facts[follow.at]
    const named = typeof matterId === 'string' ? await findMatter(tx, command.region.code, matterId) : undefined
    if (!named) return []
    return [
      {
        ...base,
        procedure: named.matter.procedure,
        matterId: named.matter.id,
        act: follow.act,
        input: handed(command, follow.gives, facts),
      },
    ]
  }
  if ('children' in follow) {
    return recorded.children
      .filter((child) => child.procedure === follow.children && !child.final && (follow.in?.includes(child.state) ?? true))
      .map((child) => ({ ...base, procedure: child.procedure, matterId: child.id, act: follow.act, input: {} }))
  }
  return []
}

function systemCommand(command: Command): Omit<Command, 'procedure' | 'matterId' | 'act' | 'input'> {
  const causedBy =
    command.actor.kind === 'person' ? command.actor.personId : command.actor.kind === 'system' ? command.actor.causedBy : undefined
  const actor: Actor = { kind: 'system', ...(causedBy !== undefined && { causedBy }) }
  return { region: command.region, actor, reader: null, requestKey: null, now: command.now, depth: (command.depth ?? 0) + 1 }
}

function toParent(
  base: Omit<Command, 'procedure' | 'matterId' | 'act' | 'input'>,
  { matter, parent }: Loaded,
  act: string,
  input: Command['input'],
): Command[] {
  return parent ? [{ ...base, procedure: parent.procedure, matterId: matter.parent, act, input }] : []
}

function handed(
  { input }: Command,
  names: readonly string[] | undefined,
  facts: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const name of names ?? []) {
    const value = input[name] ?? facts[name]
    if (value !== undefined) given[name] = value
  }
  return given
}

/** Is another child of the same parent, opened by the same act, still open? */
async function othersOpen(tx: Tx, { matter }: Loaded, opening: string): Promise<boolean> {
  const [other] = await tx`
    select 1 from matter where region = ${matter.region} and parent_id = ${matter.parent} and matter_id <> ${matter.id}
      and procedure = ${matter.procedure} and ended_at is null and tally ? ${opening} limit 1`
  return other !== undefined
}

/** What the act itself was given or found, or else what was filled in when the child was opened. */
async function foundOrOpened(
  tx: Tx,
  { input }: Command,
  { matter }: Loaded,
  names: readonly string[] | undefined,
  facts: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const [first] = await tx<{ input: Record<string, unknown> }[]>`
    select input from matter_entry where region = ${matter.region} and matter_id = ${matter.id} and seq = 1`
  const given: Record<string, unknown> = {}
  for (const name of names ?? []) {
    const value = input[name] ?? facts[name] ?? first?.input[name]
    if (value !== undefined) given[name] = value
  }
  return given
}
