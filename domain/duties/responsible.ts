import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { inForce, matterLevels, placeLevels, type DutyItem, type Matter, type MatterScope, type PlaceScope } from './duty-item.ts'

/** The duty list made ready to be asked: items by what and where they cover. */
export type DutyIndex = ReadonlyMap<string, readonly DutyItem[]>

export type Responsible = {
  readonly leadUnit: string
  readonly supportingUnits: readonly string[]
  /** The rule that decided. */
  readonly item: DutyItem
  readonly reason: Words
}

export type DutyRefusal = 'duties.missing' | 'duties.doubled'

/** Each item stands under one key for each place it names, so a question needs a fixed number of look-ups. */
export function buildDutyIndex(items: readonly DutyItem[]): DutyIndex {
  const index = new Map<string, DutyItem[]>()
  for (const item of items) {
    for (const place of scopePlaces(item.place)) {
      const key = `${scopeMatter(item.matter)}@${place}`
      const found = index.get(key)
      if (found) found.push(item)
      else index.set(key, [item])
    }
  }
  return index
}

/**
 * Who answers for `matter` at `place` on `day`: exactly one lead unit, with the rule that says so.
 *
 * The most specific rule in force decides. The order is total and is this: first by **matter** — a rule for the
 * filing condition before one for the class, then its category, then its kind, then the whole scheme — and among
 * rules for the same matter by **place** — cells before the community, then the street, then the district. The
 * matter comes first because powers are given by matter (职权法定) and a place only divides them: a street that
 * takes over 街面秩序 does not thereby take over the gas pipes that another rule names.
 *
 * Two rules equally specific that name different units decide nothing: `duties.doubled` names both. Two that name
 * the same unit agree, and the one with the lower code is given. No rule at all: `duties.missing`.
 *
 * @param place a division code of the district (6 digits), a street (9), a community (12) or a cell (15)
 */
export function responsible(matter: Matter, place: string, day: CivilDate, duties: DutyIndex): Outcome<Responsible, DutyRefusal> {
  const rules = decisiveRules(matter, place, day, duties)
  const [first, ...rest] = [...rules].sort((a, b) => compare(a.code, b.code) || compare(a.id, b.id))
  if (first === undefined) return refuse('duties.missing', { code: matter.code, place, day })
  const other = rest.find((rule) => rule.leadUnit !== first.leadUnit)
  if (other !== undefined) {
    return refuse('duties.doubled', {
      code: matter.code,
      place,
      first: first.leadUnit,
      firstItem: first.code,
      second: other.leadUnit,
      secondItem: other.code,
    })
  }
  return done({
    leadUnit: first.leadUnit,
    supportingUnits: first.supportingUnits,
    item: first,
    reason: reasonFor(first),
  })
}

/** The rules in force at the most specific level that has any; more than one unit among them is a crossing. */
export function decisiveRules(matter: Matter, place: string, day: CivilDate, duties: DutyIndex): readonly DutyItem[] {
  const places = placesOver(place)
  for (const what of scopesOver(matter)) {
    for (const where of places) {
      const rules = duties.get(`${what}@${where}`)?.filter((rule) => inForce(rule, day)) ?? []
      if (rules.length > 0) return rules
    }
  }
  return []
}

function scopesOver({ scheme, kind, category, code, n }: Matter): string[] {
  return [
    ...(n === undefined ? [] : [scopeMatter({ level: 'condition', scheme, kind, code, n })]),
    scopeMatter({ level: 'subject', scheme, kind, code }),
    scopeMatter({ level: 'category', scheme, kind, category }),
    scopeMatter({ level: 'kind', scheme, kind }),
    scopeMatter({ level: 'scheme', scheme }),
  ]
}

function scopeMatter(scope: MatterScope): string {
  switch (scope.level) {
    case 'scheme':
      return scope.scheme
    case 'kind':
      return `${scope.scheme}/${scope.kind}`
    case 'category':
      return `${scope.scheme}/${scope.kind}/${scope.category}-`
    case 'subject':
      return `${scope.scheme}/${scope.kind}/${scope.code}`
    case 'condition':
      return `${scope.scheme}/${scope.kind}/${scope.code}/${scope.n}`
  }
}

const everywhere = ''

function scopePlaces(place: PlaceScope): readonly string[] {
  if (place.level === 'district') return [everywhere]
  return place.level === 'cells' ? [...new Set(place.codes)] : [place.code]
}

/** A cell's code begins with its community's, that with its street's (6 + 3 + 3 + 3 digits). */
function placesOver(place: string): string[] {
  return [15, 12, 9]
    .filter((digits) => place.length >= digits)
    .map((digits) => place.slice(0, digits))
    .concat(everywhere)
}

function reasonFor(item: DutyItem): Words {
  const what = matterLevels[item.matter.level]
  const where = placeLevels[item.place.level]
  const basis = item.bases.map(({ law, article }) => `《${law}》${article}`).join('、')
  return {
    zh: `权责事项 ${item.code}「${item.name.zh}」按${what.zh}、${where.zh}确定，依据${basis}`,
    en: `Duty item ${item.code} "${item.name.en}" decides, by ${what.en} and ${where.en}, under ${basis}`,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
