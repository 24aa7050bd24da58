import { z } from 'zod'
import { servedProcedures } from '../../contract/matter.ts'
import { changeSettings, readSettings, type SettingsForm } from '../../contract/registers/settings.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { officeSchedule, usualHours, type OfficeVersion } from '../../domain/clock/office-hours.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { oneRow, type Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { defaultLevels, RegionSettings } from '../region/settings.ts'
import { holdsOn, seenOf } from './days.ts'
import { changing } from './journal.ts'
import { listKeptUnits, type KeptUnit } from './units.ts'

const SettingsRow = z.object({ settings: z.record(z.string(), z.unknown()) })

/** The settings as the district keeps them, without defaults. */
async function keptSettings(db: Db, region: string): Promise<Record<string, unknown>> {
  return (await oneRow(SettingsRow, db`select settings from region where region = ${region}`)).settings
}

/** Where a district has set no office hours, the usual ones have always applied. */
const firstDay = '1900-01-01'

function formOf(settings: RegionSettings): SettingsForm {
  const { office, ...rest } = settings
  return { ...rest, office: office ?? [{ from: firstDay, hours: usualHours.map(({ from, to }) => ({ from, to })) }] }
}

/** Clocks with a length that a district may set, named by procedure and clock. */
const settable = Object.entries(defaultLevels).map(([key, usual]) => {
  const [procedureId = '', clockId = ''] = key.split('.')
  const procedure = servedProcedures.find((one) => one.id === procedureId)
  const clock = procedure?.clocks[clockId]
  return {
    key,
    usual: { kind: usual.kind, count: usual.count },
    procedure: procedure ? { zh: procedure.zh, en: procedure.en } : { zh: procedureId, en: procedureId },
    clock: clock ? { zh: clock.zh, en: clock.en } : { zh: clockId, en: clockId },
  }
})

const read = served(readSettings, async ({ db, session: { region } }) => {
  const kept = await keptSettings(db, region.code)
  return done({
    seen: seenOf(kept),
    name: region.name,
    settings: formOf(RegionSettings.parse(kept)),
    own: Object.keys(kept),
    levels: settable,
  })
})

/** What is wrong with the settings beyond their shape. */
function objection(form: SettingsForm, before: RegionSettings, units: ReadonlyMap<string, KeptUnit>, today: string): Outcome<null> {
  const unknown = Object.keys(form.levels).find((key) => !(key in defaultLevels))
  if (unknown !== undefined) return refuse('register.unknownLevel', { key: unknown })
  const versions: OfficeVersion[] = []
  for (const { from, hours } of form.office) {
    const day = parseCivilDate(from)
    if (!day.ok) return day
    versions.push({ from: day.value, hours })
  }
  const schedule = officeSchedule(versions)
  if (!schedule.ok) return schedule
  const begun = (office: readonly { from: string }[]) => office.map(({ from }) => from).sort()[0] ?? firstDay
  const first = begun(formOf(before).office)
  if (begun(form.office) > first) return refuse('register.officeGap', { first })
  for (const id of Object.values(form.centres)) {
    const unit = id === null ? undefined : units.get(id)
    if (id !== null && (!unit || !holdsOn(unit, today))) return refuse('register.unitEnded', { what: id, day: today })
  }
  return done(null)
}

/** Levels that differ from the usual ones; the others follow the program's own. */
function ownLevels(levels: SettingsForm['levels']): SettingsForm['levels'] {
  return Object.fromEntries(
    Object.entries(levels).filter(([key, level]) => {
      const usual = defaultLevels[key]
      return usual?.kind !== level.kind || usual.count !== level.count
    }),
  )
}

const change = served(changeSettings, async (context, { seen, settings }) => {
  const { region } = context.session
  return changing(context, 'settings', changeSettings, async (tx) => {
    await tx`select 1 from region where region = ${region.code} for update`
    const before = await keptSettings(tx, region.code)
    if (seenOf(before) !== seen) return refuse('register.changed', { what: region.name[context.language] })
    const wrong = objection(settings, RegionSettings.parse(before), await listKeptUnits(tx, region.code), region.today(context.now()))
    if (!wrong.ok) return wrong
    // The compiler holds the form to what the region reads.
    const given: z.input<typeof RegionSettings> = { ...settings, levels: ownLevels(settings.levels) }
    const after = { ...before, ...given }
    RegionSettings.parse(after)
    await tx`update region set settings = ${JSON.stringify(after)}::text::jsonb where region = ${region.code}`
    return done({ what: region.code, before, after, value: { seen: seenOf(await keptSettings(tx, region.code)) } })
  })
})

export const settingsHandlers: readonly Served[] = [read, change]
