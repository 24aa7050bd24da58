import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { OversightFacts } from '../../../domain/supervision/oversight/needs.ts'
import type { Db, Tx } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import type { Region } from '../../region/region.ts'
import { barredUnits } from '../bars.ts'
import { matterNumbered } from '../store.ts'

/** Facts that say nothing; a table puts in what it knows. */
export function blankOversight(region: Region, now: Date): OversightFacts {
  return {
    today: region.today(now),
    placeRefusal: null,
    officeSet: true,
    unitRefusal: null,
    numberRefusal: null,
    founded: null,
    measures: 0,
    measuresOpen: 0,
    undecided: 0,
    inbound: false,
    ownUnit: false,
    overdue: false,
    admitRefusal: null,
    personRefusal: null,
    person: null,
    entriesRefusal: null,
    grounded: [],
  }
}

/** Why one of the units named cannot take it: it is none, or stands aside from the matter. `barring` are those that would be. */
export async function unitRefusal(
  tx: Tx,
  { region }: Command,
  here: Loaded | null,
  named: readonly (string | null)[],
  mayBeBarred = false,
): Promise<Refusal | null> {
  const units = named.filter((unit) => unit !== null)
  if (units.some((unit) => !region.units.has(unit))) return { code: 'beyond.unitUnknown' }
  if (here === null || mayBeBarred || units.length === 0) return null
  const barred = await barredUnits(tx, region.code, here.matter.id)
  const aside = units.find((unit) => barred.includes(unit))
  return aside === undefined ? null : { code: 'oversight.unitConcerned', params: { unit: region.units.get(aside)?.name.zh ?? aside } }
}

/** The matter whose number was typed, and why there is none. */
export async function aboutOf(tx: Db, region: string, typed: string | null): Promise<{ id: string | null; refusal: Refusal | null }> {
  if (typed === null) return { id: null, refusal: null }
  const id = await matterNumbered(tx, region, typed)
  return { id, refusal: id === null ? { code: 'oversight.numberUnknown', params: { number: typed } } : null }
}

/** The end of the day by which something is to be done. */
export function limitOf({ region, input }: Command): { until?: Date } {
  const day = dayOf(input.handleBy)
  return day === undefined ? {} : { until: instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes) }
}

/** Whether whoever acts holds the post they act in in this unit's organ or below it. */
export function actsFor({ region, actor }: Command, unit: string | null): boolean {
  if (unit === null || actor.kind !== 'person' || actor.unit === null) return false
  return unitAndBelow(organOfUnit(region, unit), [...region.units.values()]).includes(actor.unit)
}

export const nameOfUnit = (region: Region, unit: string | null): string => (unit === null ? '' : (region.units.get(unit)?.name.zh ?? unit))

export const rowOf = (label: string, value: string | null | undefined) =>
  value === null || value === undefined || value === '' ? [] : [{ label, value }]

export const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
