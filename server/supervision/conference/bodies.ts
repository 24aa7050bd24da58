/** 联席会议名册: which bodies there are, and who sits in them. */
import { v7 as uuid } from 'uuid'
import { addConferenceBody, changeConferenceBody, listConferenceBodies } from '../../../contract/registers/conferences.ts'
import type { Parsed } from '../../../contract/route.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import type { StaffContext } from '../../http/context.ts'
import { served, type Served } from '../../http/serve.ts'
import { unitNamed } from '../../matter/names.ts'
import { changing } from '../../registers/journal.ts'
import { findBody, listBodies } from './store.ts'

const listed = served(listConferenceBodies, async ({ db, session }) => {
  const { region } = session
  const words = (unit: string) => {
    const { zh, en } = unitNamed(region, unit).name
    return { zh, en }
  }
  return done({
    bodies: (await listBodies(db, region.code)).map(({ body_id: id, name, chair_unit: chairUnit, units, organs, meetings }) => ({
      ...{ id, name, chairUnit, units, organs, meetings },
      chairName: words(chairUnit),
      unitNames: units.map(words),
    })),
  })
})

type Form = Parsed<typeof addConferenceBody>

async function save(context: StaffContext, id: string | null, form: Form): Promise<Outcome<{ id: string }>> {
  const { region } = context.session
  const gone = [form.chairUnit, ...form.units].find((unit) => !region.units.has(unit))
  if (gone !== undefined) return refuse('register.unitEnded', { what: gone, day: region.today(context.now()) })
  return changing(context, 'conferences', id === null ? addConferenceBody : changeConferenceBody, async (tx) => {
    const before = id === null ? null : await findBody(tx, region.code, id)
    if (before === undefined) return refuse('register.notFound', { what: id ?? '' })
    const [twin] = await tx`
      select 1 from conference_body where region = ${region.code} and name = ${form.name} and body_id is distinct from ${id}::uuid`
    if (twin) return refuse('conference.nameTwice')
    const bodyId = id ?? uuid()
    const units = [...new Set(form.units)].filter((unit) => unit !== form.chairUnit)
    await tx`
      insert into conference_body (region, body_id, name, chair_unit, units, organs, changed_at)
      values (${region.code}, ${bodyId}, ${form.name}, ${form.chairUnit}, ${units}, ${tx.json(form.organs)}, ${context.now()})
      on conflict (region, body_id) do update set name = excluded.name, chair_unit = excluded.chair_unit, units = excluded.units,
        organs = excluded.organs, changed_at = excluded.changed_at`
    return done({ what: form.name, before, after: form, value: { id: bodyId } })
  })
}

export const conferenceBodyHandlers: readonly Served[] = [
  listed,
  served(addConferenceBody, (context, form) => save(context, null, form)),
  served(changeConferenceBody, (context, { id, ...form }) => save(context, id, form)),
]
