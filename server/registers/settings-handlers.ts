import { z } from 'zod'
import { servedProcedures } from '../../contract/matter.ts'
import { changeSettings, listSettingChanges, readSettings, type SettingsForm } from '../../contract/registers/settings.ts'
import { settingAt, settingOf, settingPaths } from '../../contract/registers/settings-table.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { officeSchedule, usualHours, type OfficeVersion } from '../../domain/clock/office-hours.ts'
import { lawTitle } from '../../domain/enforcement/item.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { oneRow, type Db } from '../db/pool.ts'
import { loadItems } from '../enforcement/import.ts'
import { served, type Served } from '../http/serve.ts'
import { defaultLevels, RegionSettings } from '../region/settings.ts'
import { holdsOn, seenOf } from './days.ts'
import { changing, listEntries } from './journal.ts'
import { listKeptUnits, type KeptUnit } from './units.ts'
import { wordsRefusal, writNumbers } from './writ-words.ts'

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

const read = served(readSettings, async ({ db, session: { region }, now }) => {
  const kept = await keptSettings(db, region.code)
  const settings = formOf(RegionSettings.parse(kept))
  const today = region.today(now())
  const [loaded, numbers] = await Promise.all([loadItems(db, region.code, today), writNumbers(db, region, today)])
  const named = itemsIn(settings)
  return done({
    seen: seenOf(kept),
    name: region.name,
    settings,
    own: Object.keys(kept),
    levels: settable,
    items: (loaded.ok ? loaded.value.items : [])
      .filter(({ code }) => named.has(code))
      .map(({ code, name, law }) => ({ code, name, law: lawTitle(law) })),
    numbers,
  })
})

const itemPaths = settingPaths.filter((path) => settingOf(path).kind === 'items')

/** The items that the settings name, by code. */
function itemsIn(settings: SettingsForm): ReadonlySet<string> {
  return new Set(itemPaths.flatMap((path) => (settingAt(settings, path) as string[] | undefined) ?? [])) // as the form's shape has them
}

/** An item newly named must be in the catalogue in force; one named before stays as long as the district leaves it. */
async function itemRefusal(db: Db, region: string, form: SettingsForm, before: SettingsForm, today: CivilDate): Promise<Outcome<null>> {
  const was = itemsIn(before)
  const added = [...itemsIn(form)].filter((code) => !was.has(code))
  if (added.length === 0) return done(null)
  const loaded = await loadItems(db, region, today)
  const known = new Set(loaded.ok ? loaded.value.items.map(({ code }) => code) : [])
  const unknown = added.find((code) => !known.has(code))
  return unknown === undefined ? done(null) : refuse('register.unknownItem', { code: unknown })
}

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

const change = served(changeSettings, async (context, { seen, settings, reason }) => {
  const { region } = context.session
  const today = region.today(context.now())
  return changing(context, 'settings', changeSettings, async (tx) => {
    await tx`select 1 from region where region = ${region.code} for update`
    const before = await keptSettings(tx, region.code)
    if (seenOf(before) !== seen) return refuse('register.changed', { what: region.name[context.language] })
    const was = RegionSettings.parse(before)
    for (const checked of [
      objection(settings, was, await listKeptUnits(tx, region.code), today),
      await itemRefusal(tx, region.code, settings, formOf(was), today),
      await wordsRefusal(tx, region, settings.writs, today, context.language),
    ]) {
      if (!checked.ok) return checked
    }
    // The compiler holds the form to what the region reads.
    const given: z.input<typeof RegionSettings> = { ...settings, levels: ownLevels(settings.levels) }
    const after = { ...before, ...given }
    RegionSettings.parse(after)
    await tx`update region set settings = ${JSON.stringify(after)}::text::jsonb where region = ${region.code}`
    return done({ what: region.code, before, after, reason, value: { seen: seenOf(await keptSettings(tx, region.code)) } })
  })
})

/** A kept state with its defaults, so that a change shows what changed and not what was only written down. */
function withDefaults(kept: unknown): unknown {
  const parsed = RegionSettings.safeParse(kept ?? {})
  return parsed.success ? formOf(parsed.data) : kept
}

const changes = served(listSettingChanges, async ({ db, session: { region } }, { limit, after }) => {
  const entries = await listEntries(db, region.code, { register: 'settings', after, limit: limit + 1 })
  const shown = entries.slice(0, limit)
  return done({
    entries: shown.map(({ id, at, person, reason, before, after: became }) => {
      const [was, is] = [withDefaults(before), withDefaults(became)]
      const changed = settingPaths.map((path) => ({ path, from: settingAt(was, path) ?? null, to: settingAt(is, path) ?? null }))
      return { id, at, person, reason, changes: changed.filter(({ from, to }) => canonical(from) !== canonical(to)) }
    }),
    next: entries.length > limit ? (shown.at(-1)?.id ?? null) : null,
  })
})

export const settingsHandlers: readonly Served[] = [read, change, changes]
