/**
 * 回避 of whoever judges clues: nobody judges one about themselves, about a unit in which they hold a post, or about one below it. The
 * district's government stands above every unit and is concerned by none in particular but itself.
 */
import { unitsAbove, type Unit } from '../../people/units.ts'

/** Who asks to judge, with the units in which they hold a post. */
export type Judge = { readonly personId: string; readonly units: readonly string[] }

export type Concerned = { readonly persons: readonly string[]; readonly unit: string | null }

/** Why they may not judge it: it is about themselves, or about a unit of theirs; null where they may. */
export function barOf({ persons, unit }: Concerned, judge: Judge, units: ReadonlyMap<string, Unit>): 'person' | 'unit' | null {
  if (persons.includes(judge.personId)) return 'person'
  return unit !== null && concernsUnitOf(unit, judge, units) ? 'unit' : null
}

/** Whether a clue about the unit concerns a unit in which they hold a post. */
export function concernsUnitOf(unit: string, { units: own }: Judge, units: ReadonlyMap<string, Unit>): boolean {
  return own.includes(unit) || unitsAbove(unit, units).some((above) => own.includes(above) && !isTop(above, units))
}

/** Whether somebody holds a post where no unit stands above: nobody there can see in their stead what they may not judge. */
export const standsAtTop = ({ units: own }: Judge, units: ReadonlyMap<string, Unit>): boolean => own.some((unit) => isTop(unit, units))

const isTop = (unit: string, units: ReadonlyMap<string, Unit>): boolean => units.get(unit)?.parent === null

/** 谁另行指定: the units whose heads name somebody else where nobody is left to judge, nearest first: the unit above, then the district's government. */
export function namingUnits({ unit }: Concerned, units: ReadonlyMap<string, Unit>): string[] {
  const above = unit === null ? [] : unitsAbove(unit, units).slice(0, 1)
  const governments = [...units.values()].filter(({ kind, parent }) => kind === 'government' && parent === null).map(({ id }) => id)
  return [...new Set([...above, ...governments])]
}
