import { addZone, assignZone, endZone, listZones } from '../../contract/registers/areas.ts'
import { checkZones, type Zone, type ZoneShape } from '../../domain/grid/zone.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { insertZones } from '../grid/patrols.ts'
import { served, type Served } from '../http/serve.ts'
import { readLastDay, readTerm } from './days.ts'
import { changing } from './journal.ts'
import { listZoneViews } from './patrols.ts'
import { holdPerson, servesOn } from './people.ts'

/** A zone without a last day holds for as long as anybody can foresee. */
const openEnd = '9999-12-31'

const list = served(listZones, async ({ db, session: { region }, now }, { ended }) =>
  done({ zones: await listZoneViews(db, region.code, region.today(now()), ended === 'true') }),
)

const add = served(addZone, async (context, input) => {
  const { region } = context.session
  const term = readTerm(input.from, input.to)
  if (!term.ok && term.refusal.code !== 'register.badTerm') return term
  return changing(context, 'areas', addZone, async (tx) => {
    const gone = servesOn(await holdPerson(tx, region.code, input.personId), input.personId, input.from)
    if (gone) return gone
    const others = await listZoneViews(tx, region.code, region.today(context.now()), true)
    if (others.some((other) => other.id === input.id)) return refuse('register.exists', { what: input.id })
    const zone: Zone = {
      code: input.id,
      name: input.name.zh,
      level: input.level,
      shape: input.geometry,
      persons: [input.personId],
      standard: input.standard,
      from: input.from,
      to: input.to ?? openEnd,
      ...(input.parent !== null && { parent: input.parent }),
    }
    const parents = others.filter((other) => other.id === input.parent)
    const kept = parents.map((other): Zone => ({
      code: other.id,
      name: other.name.zh,
      level: other.level,
      shape: other.geometry as ZoneShape,
      persons: [other.person.id],
      standard: other.standard,
      from: other.from,
      to: other.to ?? openEnd,
      ...(other.parent !== null && { parent: other.parent }),
    })) // checked when it was set up
    const wrong = checkZones([...kept, zone]).find(({ row }) => row === kept.length + 1)
    if (wrong) return { ok: false, refusal: wrong.refusal }
    await insertZones(tx, region.code, [
      {
        id: input.id,
        level: input.level,
        parent: input.parent,
        name: input.name,
        shape: input.geometry,
        person: input.personId,
        standard: input.standard,
        from: input.from,
        ...(input.to !== null && { to: input.to }),
      },
    ])
    return done({ what: input.id, before: null, after: input, value: { id: input.id } })
  })
})

const assign = served(assignZone, async (context, { id, personId, standard }) => {
  const { region } = context.session
  const today = region.today(context.now())
  return changing(context, 'areas', assignZone, async (tx) => {
    const before = (await listZoneViews(tx, region.code, today, true)).find((zone) => zone.id === id)
    if (!before) return refuse('register.notFound', { what: id })
    if (before.to !== null && before.to < today) return refuse('register.zoneEnded', { what: before.name.zh })
    const person = await holdPerson(tx, region.code, personId)
    const gone = servesOn(person, personId, today)
    if (gone) return gone
    await tx`update zone set person_id = ${personId}, standard = ${standard ?? before.standard} where region = ${region.code} and zone_id = ${id}`
    const after = { person: { id: personId, name: person?.name }, standard: standard ?? before.standard }
    return done({ what: id, before: { person: before.person, standard: before.standard }, after, value: {} })
  })
})

const end = served(endZone, async (context, { id, lastDay }) => {
  const { region } = context.session
  const today = region.today(context.now())
  return changing(context, 'areas', endZone, async (tx) => {
    const zones = await listZoneViews(tx, region.code, today, true)
    const before = zones.find((zone) => zone.id === id)
    if (!before) return refuse('register.notFound', { what: id })
    const day = readLastDay(lastDay, before.from, today)
    if (!day.ok) return day
    const below = zones.filter((zone) => zone.parent === id && (zone.to === null || zone.to > day.value))
    if (below.length > 0) return refuse('register.zoneInUse', { what: before.name.zh, count: below.length })
    await tx`update zone set to_on = ${day.value} where region = ${region.code} and zone_id = ${id}`
    return done({ what: id, before: { from: before.from, to: before.to }, after: { from: before.from, to: day.value }, value: {} })
  })
})

export const zoneHandlers: readonly Served[] = [list, add, assign, end]
