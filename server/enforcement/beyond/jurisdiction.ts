import { unitAndBelow } from '../../../domain/people/units.ts'
import { reaches, type Reader } from '../../../domain/people/reach.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { readVerb } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'
import { organOfUnit } from '../facts.ts'
import { superiorOfBoth } from './asked.ts'
import type { Found } from './noun.ts'
import { filingsOf, undecidedProceeding, type Told } from './store.ts'

type Sides = {
  readonly raisingUnit: string | null
  readonly otherUnit: string | null
  readonly superior: string | null
}

/** Of a dispute: both sides and who stands above them, what each has filed and when, and what becomes of it. */
export async function jurisdictionFacts(tx: Tx, command: Command, here: Loaded | null, before: readonly Told[]): Promise<Found> {
  const { region, act, input, parent } = command
  const sides = sidesOf(command, before)
  const { raisingUnit, otherUnit, superior } = sides
  const named = text(input.otherNumber)
  const looked = named !== null && otherUnit !== null ? await theirs(tx, region, named, otherUnit) : null
  const otherProceeding = looked ?? latest(before, 'otherProceeding')
  const otherRefusal: Refusal | null =
    named !== null && looked === null ? { code: 'beyond.proceedingUnknown', params: { number: named } } : null
  const own = here?.matter.parent ?? parent?.matter.id ?? null
  const proposal = before.findLast((one) => one.act === 'propose')?.input ?? {}
  const takingUnit = text(input.takingUnit) ?? (act === 'agree' ? text(proposal.takingUnit) : null)
  const ids = [own, otherProceeding].filter((id) => id !== null)
  const settling = act === 'agree' || act === 'designate'
  const earliest = settling ? (await filingsOf(tx, region.code, ids))[0] : undefined
  const ownSide = sideOf(command.reader, sides, region.code)
  const unit = unitAfter(act, sides, ownSide)
  return {
    facts: {
      ...sides,
      ownSide,
      otherRefusal,
      takingRefusal: takingRefusal(region, act, input.takingUnit, sides),
      ...(otherProceeding !== null && { otherProceeding }),
      ...(takingUnit !== null && { takingUnit }),
      ...(act === 'agree' && { reason: text(proposal.reason) }),
      ...(settling && fates(own, otherProceeding, takingUnit, sides)),
      ...(unit !== null && { unit }),
      ...(before.length === 0 && { shares: [raisingUnit, otherUnit] }),
      ...((act === 'refer' || act === 'negotiationOver') && { shares: [superior] }),
      ...(settling && { shares: [takingUnit] }),
    },
    kept: {
      ...(before.length === 0 && sides),
      ...(otherProceeding !== null && { otherProceeding }),
      ...(settling && { takingUnit, ...(earliest && { earliest: { unit: earliest.unit_id, on: region.today(earliest.filed_at) } }) }),
    },
  }
}

function sidesOf({ region, input, parent }: Command, before: readonly Told[]): Sides {
  const first = before[0]?.facts
  if (first) return { raisingUnit: text(first.raisingUnit), otherUnit: text(first.otherUnit), superior: text(first.superior) }
  const raisingUnit = text(parent?.matter.attributes.unit)
  const otherUnit = text(input.otherUnit)
  const superior = raisingUnit !== null && otherUnit !== null ? superiorOfBoth(region, raisingUnit, otherUnit) : null
  return { raisingUnit, otherUnit, superior }
}

const latest = (before: readonly Told[], name: string): string | null =>
  text(before.findLast((one) => one.facts[name] !== undefined)?.facts[name])

/** A proceeding of the other side, also of a squad of its organ. */
function theirs(tx: Tx, region: Region, number: string, otherUnit: string): Promise<string | null> {
  const units = unitAndBelow(organOfUnit(region, otherUnit), [...region.units.values()])
  return undecidedProceeding(tx, region.code, number, units)
}

/** Which of both sides whoever acts belongs to. */
function sideOf(reader: Reader | null, { raisingUnit, otherUnit }: Sides, region: string): string | null {
  if (!reader) return null
  return (
    [raisingUnit, otherUnit].find((unit) => reaches(reader, readVerb('jurisdiction'), { region, cell: null, unit, assignee: null })) ?? null
  )
}

function unitAfter(act: string, { raisingUnit, otherUnit, superior }: Sides, ownSide: string | null): string | null {
  if (act === 'raise' || act === 'disagree') return raisingUnit
  if (act === 'propose') return ownSide === raisingUnit ? otherUnit : raisingUnit
  return act === 'refer' || act === 'negotiationOver' ? superior : null
}

function takingRefusal(region: Region, act: string, taking: unknown, { raisingUnit, otherUnit, superior }: Sides): Refusal | null {
  const unit = text(taking)
  if (unit === null) return null
  if (!region.units.has(unit)) return { code: 'beyond.unitUnknown' }
  if (act === 'propose') return unit === raisingUnit || unit === otherUnit ? null : { code: 'beyond.takingNeither' }
  const below = superior === null ? [] : unitAndBelow(superior, [...region.units.values()])
  return below.includes(unit) && unit !== superior ? null : { code: 'beyond.notBelow' }
}

/** The proceeding that goes on, with whoever takes it, and the one for the same act that ends. */
function fates(own: string | null, other: string | null, taking: string | null, { otherUnit }: Sides) {
  const theirsGoesOn = taking === otherUnit && other !== null
  return {
    ...((theirsGoesOn ? other : own) !== null && { keptProceeding: theirsGoesOn ? other : own }),
    ...((theirsGoesOn ? own : other) !== null && { endedProceeding: theirsGoesOn ? own : other }),
  }
}
