import type { CivilDate } from '../clock/civil-date.ts'
import type { DutyItem, Matter } from './duty-item.ts'
import { decisiveRules, type DutyIndex } from './responsible.ts'

/** 权责交叉: for this matter, in these places, rules of the same weight name several lead units. */
export type Crossing = {
  readonly matter: Matter
  readonly places: readonly string[]
  readonly units: readonly string[]
  readonly items: readonly DutyItem[]
}

/** 空白: for this matter, in these places, no rule names anyone. */
export type Gap = { readonly matter: Matter; readonly places: readonly string[] }

/**
 * Every crossing among the matters and places on a day; places where the very same rules cross are told together.
 * To find crossings below the community, hand over the cells that the rules name (`namedCells`) as places too.
 */
export function findCrossings(
  matters: readonly Matter[],
  places: readonly string[],
  day: CivilDate,
  duties: DutyIndex,
): readonly Crossing[] {
  const found: Crossing[] = []
  for (const matter of matters) {
    const byRules = new Map<string, { places: string[]; items: readonly DutyItem[] }>()
    for (const place of places) {
      const items = decisiveRules(matter, place, day, duties)
      if (new Set(items.map((item) => item.leadUnit)).size < 2) continue
      const key = items.map((item) => item.id).join()
      const same = byRules.get(key)
      if (same) same.places.push(place)
      else byRules.set(key, { places: [place], items })
    }
    for (const { places: where, items } of byRules.values()) {
      found.push({
        matter,
        places: where,
        items,
        units: [...new Set(items.map((item) => item.leadUnit))].sort(),
      })
    }
  }
  return found
}

/** Every matter with the places where nobody answers for it on a day. */
export function findGaps(matters: readonly Matter[], places: readonly string[], day: CivilDate, duties: DutyIndex): readonly Gap[] {
  return matters
    .map((matter) => ({
      matter,
      places: places.filter((place) => decisiveRules(matter, place, day, duties).length === 0),
    }))
    .filter((gap) => gap.places.length > 0)
}

/** The cells that some rule names, in order: below the community only there can an answer differ. */
export function namedCells(items: readonly DutyItem[]): readonly string[] {
  const cells = items.flatMap((item) => (item.place.level === 'cells' ? item.place.codes : []))
  return [...new Set(cells)].sort()
}
