import { analyseDuties, askDuty, importDutyList, listDuties } from '../../contract/registers/duties.ts'
import { sentence } from '../../contract/refusals/all.ts'
import { subjectKey } from '../../domain/catalogue/subject.ts'
import { findCrossings, findGaps, namedCells } from '../../domain/duties/analysis.ts'
import { inForce, type Matter } from '../../domain/duties/duty-item.ts'
import { buildDutyIndex, responsible } from '../../domain/duties/responsible.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { readSubjectRef, writeSubjectRef } from '../case/refs.ts'
import { importDuties, loadDuties } from '../duties/import.ts'
import { findDutyList } from '../duties/store.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { answersTo, dutyView, matterName, mattersOf, unitNamed, type Names } from './duties.ts'
import { dayAsked, importList, pageOf } from './issued-handlers.ts'
import { listPlaceNames, placeName } from './places.ts'

async function namesFor({ db, session: { region } }: StaffContext): Promise<Names> {
  return { units: region.units, catalogue: region.catalogue, places: await listPlaceNames(db, region.code, region.gridVersion) }
}

const list = served(listDuties, async (context, { limit, after, words, unit, kind, place, day: text }) => {
  const { region } = context.session
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const loaded = await loadDuties(context.db, region.code, day.value)
  if (!loaded.ok) return done({ version: null, duties: [], total: 0, next: null })
  const names = await namesFor(context)
  const fitting = loaded.value.items.filter(
    (item) =>
      inForce(item, day.value) &&
      (unit === undefined || item.leadUnit === unit || item.supportingUnits.includes(unit)) &&
      (kind === undefined || ('kind' in item.matter && item.matter.kind === kind)) &&
      (place === undefined || item.place.level === place) &&
      (words === undefined || words === '' || answersTo(item, words, names)),
  )
  const { shown, total, next } = pageOf(fitting, ({ id }) => id, { after, limit })
  const version = await findDutyList(context.db, region.code, day.value)
  return done({
    version: version ? { version: version.version, from: version.from, source: version.source } : null,
    duties: shown.map((item) => dutyView(item, names)),
    total,
    next,
  })
})

const ask = served(askDuty, async (context, { subject, condition, place, x, y, day: text }) => {
  const { region } = context.session
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const { catalogue } = region
  if (!catalogue) return refuse('catalogue.noAdoption', { region: region.code, day: day.value })
  const ref = readSubjectRef(subject)
  const found = ref && catalogue.subjects.get(subjectKey(ref.kind, ref.code))
  if (!ref || !found) return refuse('register.notFound', { what: subject })
  const cell =
    place === undefined && x !== undefined && y !== undefined
      ? region.cellAt(x, y)
      : place === undefined
        ? refuse('register.placeMissing')
        : done(place)
  if (!cell.ok) return cell
  const loaded = await loadDuties(context.db, region.code, day.value)
  if (!loaded.ok) return loaded
  const names = await namesFor(context)
  const matter: Matter = { ...ref, category: found.category.code, ...(condition !== undefined && { n: condition }) }
  const answer = responsible(matter, cell.value, day.value, loaded.value.index)
  const asked = {
    place: { code: cell.value, name: placeName(cell.value, names.places) },
    subject: matterName({ level: 'subject', ...ref }, names),
  }
  if (!answer.ok) {
    const { code, params } = answer.refusal
    const named = { ...params, place: asked.place.name[context.language], code: asked.subject[context.language] }
    return done({
      ...asked,
      lead: null,
      supporting: [],
      duty: null,
      reason: null,
      refusal: { code, sentence: sentence({ code, params: named }, context.language) },
    })
  }
  const { leadUnit, supportingUnits, item, reason } = answer.value
  return done({
    ...asked,
    lead: unitNamed(leadUnit, names),
    supporting: supportingUnits.map((unit) => unitNamed(unit, names)),
    duty: item.code,
    reason,
    refusal: null,
  })
})

/** Crossings and gaps that are sent; all are counted. */
const foundShown = 300
const placesShown = 20

const analyse = served(analyseDuties, async (context, { day: text }) => {
  const { region } = context.session
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const { catalogue } = region
  if (!catalogue) return refuse('catalogue.noAdoption', { region: region.code, day: day.value })
  const loaded = await loadDuties(context.db, region.code, day.value)
  if (!loaded.ok) return loaded
  const names = await namesFor(context)
  const items = loaded.value.items.filter((item) => inForce(item, day.value))
  const index = buildDutyIndex(items)
  const communities = [...names.places].filter(([, { level }]) => level === 'community').map(([code]) => code)
  const places = [...(communities.length > 0 ? communities : [region.code]), ...namedCells(items)]
  const matters = mattersOf(catalogue, day.value)
  const crossings = findCrossings(matters, places, day.value, index)
  const gaps = findGaps(matters, places, day.value, index)
  const told = (matter: Matter, where: readonly string[]) => ({
    subject: { ref: writeSubjectRef({ ...matter }), name: matterName({ level: 'subject', ...matter }, names) },
    places: where.slice(0, placesShown).map((code) => placeName(code, names.places)),
    placeCount: where.length,
  })
  return done({
    day: day.value,
    subjects: matters.length,
    places: places.length,
    crossingCount: crossings.length,
    gapCount: gaps.length,
    crossings: crossings.slice(0, foundShown).map(({ matter, places: where, units, items: rules }) => ({
      ...told(matter, where),
      units: units.map((unit) => unitNamed(unit, names)),
      duties: rules.map((rule) => rule.code),
    })),
    gaps: gaps.slice(0, foundShown).map(({ matter, places: where }) => told(matter, where)),
  })
})

const importFile = served(importDutyList, (context, asked) =>
  importList(context, asked, 'duties', importDutyList, { zh: '权责事项', en: 'Duty items' }, async (file, personId, at, dryRun) => {
    const units = new Set(context.session.region.units.keys())
    const outcome = await importDuties(context.db, { ...file, units }, personId, at, dryRun)
    return outcome.ok ? done({ ...outcome.value, count: outcome.value.items }) : outcome
  }),
)

export const dutyHandlers: readonly Served[] = [list, ask, analyse, importFile]
