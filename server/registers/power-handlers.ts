import { importPowerList, listPowers, type PowerView } from '../../contract/registers/powers.ts'
import { registers } from '../../contract/registers/shapes.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { EnforcementItem } from '../../domain/enforcement/item.ts'
import { holdsOn, powerSources, type Power } from '../../domain/enforcement/power.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { loadItems } from '../enforcement/import.ts'
import { importPowers, loadPowers } from '../enforcement/powers.ts'
import { served, type Served } from '../http/serve.ts'
import { areaNames } from '../matter/names.ts'
import { listUnits } from '../people/store.ts'
import { answersTo, dayAsked, importList, pageOf } from './issued-handlers.ts'

type Names = {
  readonly units: ReadonlyMap<string, Words>
  readonly items: ReadonlyMap<string, EnforcementItem>
  readonly places: ReadonlyMap<string, { readonly name: Words }>
}

function powerView(power: Power, day: CivilDate, { units, items, places }: Names): PowerView {
  const unitOf = (id: string) => ({ id, name: units.get(id) ?? { zh: id, en: id } })
  const codes = power.scope.by === 'items' ? power.scope.items : []
  return {
    code: power.code,
    unit: unitOf(power.unit),
    items: codes.map((code) => ({ code, name: items.get(code)?.name ?? null })),
    fields: power.scope.by === 'fields' ? [...power.scope.fields] : [],
    source: power.source,
    document: power.document,
    principal: power.principal === undefined ? null : unitOf(power.principal),
    coercion: [...power.coercion],
    streets: power.streets.map((code) => ({ code, name: places.get(code)?.name ?? null })),
    from: power.from,
    to: power.to ?? null,
    inForce: holdsOn(power, day),
  }
}

const textsOf = ({ code, unit, items, document, principal, source }: PowerView): string[] => [
  code,
  ...[unit, principal].flatMap((one) => (one ? [one.id, one.name.zh, one.name.en] : [])),
  ...items.flatMap((item) => [item.code, item.name?.zh ?? '', item.name?.en ?? '']),
  document.number,
  document.name,
  powerSources[source].zh,
  powerSources[source].en,
]

const list = served(listPowers, async (context, { day: text, words, source, unit, ended, ...page }) => {
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const { db, session } = context
  const { code, units } = session.region
  const loaded = await loadPowers(db, code, day.value, ended === 'true')
  if (!loaded.ok) return done({ version: null, powers: [], total: 0, next: null })
  const items = await loadItems(db, code, day.value)
  const names: Names = {
    units: new Map([...units].map(([id, one]) => [id, one.name])),
    items: new Map(items.ok ? items.value.items.map((item) => [item.code, item]) : []),
    places: await areaNames(db, session.region),
  }
  const fitting = loaded.value.powers
    .filter((one) => (source === undefined || one.source === source) && (unit === undefined || one.unit === unit))
    .map((one) => powerView(one, day.value, names))
    .filter((view) => answersTo(textsOf(view), words))
  const { shown, total, next } = pageOf(fitting, (power) => power.code, page)
  const { version, from, source: document } = loaded.value.list
  return done({ version: { version, from, source: document }, powers: [...shown], total, next })
})

const importFile = served(importPowerList, (context, asked) =>
  importList(context, asked, 'powers', importPowerList, registers.powers, async (file, personId, at, dryRun) => {
    const units = new Set((await listUnits(context.db, file.region, file.from)).map((unit) => unit.id))
    return importPowers(context.db, { ...file, units }, personId, at, dryRun)
  }),
)

export const powerHandlers: readonly Served[] = [list, importFile]
