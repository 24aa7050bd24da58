import type { DutyView } from '../../contract/registers/duties.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { subjectKinds } from '../../domain/catalogue/scheme.ts'
import { subjectKey } from '../../domain/catalogue/subject.ts'
import { matterLevels, placeLevels, type DutyItem, type Matter, type MatterScope } from '../../domain/duties/duty-item.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Unit } from '../../domain/people/units.ts'
import { placeName, type PlaceNames } from './places.ts'

/** What a duty list's codes are called. */
export type Names = { readonly units: ReadonlyMap<string, Unit>; readonly catalogue: Catalogue | null; readonly places: PlaceNames }

/** Places of one item that are written out; the rest is counted. */
const placesShown = 12

export const unitNamed = (id: string, { units }: Pick<Names, 'units'>) => ({ id, name: units.get(id)?.name ?? { zh: id, en: id } })

/** What an item covers, in words. Codes of another scheme than the district's stay codes. */
export function matterName(scope: MatterScope, { catalogue }: Pick<Names, 'catalogue'>): Words {
  const ours = catalogue?.scheme.id === scope.scheme ? catalogue : null
  switch (scope.level) {
    case 'scheme':
      return ours?.scheme.title ?? { zh: scope.scheme, en: scope.scheme }
    case 'kind':
      return subjectKinds[scope.kind]
    case 'category':
      return coded(scope.category, ours?.scheme.categories.get(`${scope.kind}/${scope.category}`))
    case 'subject':
      return coded(scope.code, ours?.subjects.get(subjectKey(scope.kind, scope.code))?.name)
    case 'condition': {
      const subject = coded(scope.code, ours?.subjects.get(subjectKey(scope.kind, scope.code))?.name)
      return { zh: `${subject.zh} 第${scope.n}条`, en: `${subject.en}, condition ${scope.n}` }
    }
  }
}

const coded = (code: string, name: Words | undefined): Words => ({
  zh: name ? `${code} ${name.zh}` : code,
  en: name ? `${code} ${name.en}` : code,
})

export function dutyView(item: DutyItem, names: Names): DutyView {
  const { place } = item
  const codes = place.level === 'district' ? [] : place.level === 'cells' ? place.codes : [place.code]
  return {
    id: item.id,
    code: item.code,
    name: item.name,
    bases: item.bases.map(({ law, article }) => `《${law}》${article}`),
    lead: unitNamed(item.leadUnit, names),
    supporting: item.supportingUnits.map((unit) => unitNamed(unit, names)),
    matter: { level: matterLevels[item.matter.level], name: matterName(item.matter, names) },
    place: {
      level: placeLevels[place.level],
      names: codes.slice(0, placesShown).map((code) => placeName(code, names.places)),
      count: codes.length,
    },
    from: item.from,
    to: item.to ?? null,
    source: item.source,
  }
}

/** Whether an item answers to what was typed: its code, name, basis or the name of what it covers. */
export function answersTo(item: DutyItem, words: string, names: Names): boolean {
  const matter = matterName(item.matter, names)
  const text = [item.code, item.name.zh, item.name.en, matter.zh, matter.en, ...item.bases.map(({ law, article }) => `${law}${article}`)]
    .join('\n')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Every class a case can be filed under on a day, as the duty list is asked about it. */
export function mattersOf(catalogue: Catalogue, day: string): Matter[] {
  return [...catalogue.subjects.values()]
    .filter((subject) => subject.retiredOn === undefined || subject.retiredOn > day)
    .map((subject) => ({ scheme: subject.scheme, kind: subject.kind, category: subject.category.code, code: subject.code }))
}
