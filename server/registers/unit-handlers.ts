import { addUnit, changeUnit, endUnit, importUnits, listUnitsOf } from '../../contract/registers/units.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { served, type Served } from '../http/serve.ts'
import { readLastDay, readTerm, seenOf } from './days.ts'
import { importInto, uploadedFile } from './import-report.ts'
import { readUnits, saveUnits } from './import-units.ts'
import { changing } from './journal.ts'
import { legalReviewOf } from './reviewer-share.ts'
import { heldBy, insertUnit, listKeptUnits, listUnitViews, mayStand, updateUnit } from './units.ts'

const list = served(listUnitsOf, async ({ db, session: { region }, now }, { ended }) => {
  const day = region.today(now())
  const [units, legalReview] = await Promise.all([listUnitViews(db, region.code, day, ended === 'true'), legalReviewOf(db, region, day)])
  return done({ day, units, legalReview })
})

const add = served(addUnit, async (context, input) => {
  const { region } = context.session
  const term = readTerm(input.from, null)
  if (!term.ok) return term
  return changing(context, 'units', addUnit, async (tx) => {
    const units = await listKeptUnits(tx, region.code)
    if (units.has(input.id)) return refuse('register.exists', { what: input.id })
    const stands = mayStand(region.code, input, term.value.from, units)
    if (!stands.ok) return stands
    const unit = { ...input, from: term.value.from }
    await insertUnit(tx, region.code, unit)
    return done({ what: input.id, before: null, after: unit, value: { id: input.id } })
  })
})

const change = served(changeUnit, async (context, { seen, ...input }) => {
  const { region } = context.session
  return changing(context, 'units', changeUnit, async (tx) => {
    const units = await listKeptUnits(tx, region.code)
    const before = units.get(input.id)
    if (!before) return refuse('register.notFound', { what: input.id })
    if (seenOf(before) !== seen) return refuse('register.changed', { what: before.name.zh })
    const stands = mayStand(region.code, input, region.today(context.now()), units)
    if (!stands.ok) return stands
    const after = { ...before, ...input }
    await updateUnit(tx, region.code, after)
    return done({ what: input.id, before, after, value: {} })
  })
})

const end = served(endUnit, async (context, { id, lastDay }) => {
  const { region } = context.session
  const today = region.today(context.now())
  return changing(context, 'units', endUnit, async (tx) => {
    const before = (await listKeptUnits(tx, region.code)).get(id)
    if (!before) return refuse('register.notFound', { what: id })
    if (before.to !== null && before.to < today) return refuse('register.unitEnded', { what: before.name.zh, day: today })
    const day = readLastDay(lastDay, before.from, today)
    if (!day.ok) return day
    const held = await heldBy(tx, region.code, id, day.value)
    if (held.matters + held.people + held.units > 0) return refuse('register.inUse', { what: before.name.zh, ...held })
    await tx`update unit set to_on = ${day.value} where region = ${region.code} and unit_id = ${id}`
    return done({ what: id, before, after: { ...before, to: day.value }, value: {} })
  })
})

const importFile = served(importUnits, async (context, { dryRun, source, from }) => {
  const { region } = context.session
  const term = readTerm(from, null)
  if (!term.ok) return term
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const read = (db: Parameters<typeof readUnits>[0]) => readUnits(db, region.code, bytes.value, term.value.from)
  return importInto(
    context,
    'units',
    importUnits,
    { dryRun: dryRun === 'true', source },
    {
      read,
      save: (tx, units) => saveUnits(tx, region.code, units),
      report: (units) => ({
        ...units,
        counts: [
          { zh: '新增单位', en: 'Units added', count: units.added.length },
          { zh: '变更单位', en: 'Units changed', count: units.changed.length },
        ],
      }),
      empty: (units) => units.added.length + units.changed.length === 0,
    },
  )
})

export const unitHandlers: readonly Served[] = [list, add, change, end, importFile]
