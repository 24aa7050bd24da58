import { z } from 'zod'
import { buildDutyIndex } from '../../domain/duties/responsible.ts'
import { civilDateAt, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { ClockRules } from '../../domain/clock/due-at.ts'
import { officeSchedule, usualHours, type OfficeVersion } from '../../domain/clock/office-hours.ts'
import { workCalendar, type CalendarDay } from '../../domain/clock/work-calendar.ts'
import type { Area, Feature } from '../../domain/grid/area.ts'
import { buildLocator, findCell } from '../../domain/grid/locate.ts'
import { must, refuse } from '../../domain/kernel/outcome.ts'
import { caseNumbers } from '../case/numbers.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { findCatalogueVersion, loadCatalogue } from '../catalogue/load.ts'
import { oneRow, rows, type Db, type Pool } from '../db/pool.ts'
import { loadDuties } from '../duties/import.ts'
import { listUnits } from '../people/store.ts'
import type { Region } from './region.ts'
import { RegionSettings } from './settings.ts'

const RegionRow = z.object({
  name_zh: z.string(),
  name_en: z.string(),
  utc_offset_minutes: z.number(),
  settings: RegionSettings,
  demonstration: z.boolean(),
})

/** Loads a region's registers as they stand on a day. Throws where there is no such region. */
export async function loadRegion(db: Pool, code: string, now: Date): Promise<Region> {
  const row = await oneRow(
    RegionRow,
    db`
    select name_zh, name_en, utc_offset_minutes, settings, demonstration from region where region = ${code}`,
  )
  const offset = row.utc_offset_minutes
  const day = civilDateAt(now, offset)
  const [rules, units, grid, loaded, duties, patrols] = await Promise.all([
    clockRules(db, row.settings, offset),
    listUnits(db, code, day),
    loadGrid(db, code, day),
    loadCatalogue(db, code, day),
    loadDuties(db, code, day),
    loadPatrols(db, code, day),
  ])
  return {
    code,
    name: { zh: row.name_zh, en: row.name_en },
    demonstration: row.demonstration,
    settings: row.settings,
    rules,
    units: new Map(units.map((unit) => [unit.id, unit])),
    ...grid,
    catalogue: loaded.ok ? loaded.value.catalogue : null,
    search: loaded.ok ? loaded.value.search : null,
    catalogueOf: earlierCatalogues(db),
    duties: duties.ok ? duties.value.index : buildDutyIndex([]),
    patrols,
    nextCaseNumber: caseNumbers(db, code),
    today: (at) => civilDateAt(at, offset),
  }
}

const CalendarRow = z.object({ day: z.string(), kind: z.enum(['holiday', 'makeUp']), name_zh: z.string(), name_en: z.string() })

/** The clock rules of a region: the national calendar, its own office hours. */
export async function clockRules(db: Db, settings: RegionSettings, offsetMinutes: number): Promise<ClockRules> {
  const years = await db<{ year: number }[]>`select year from calendar_year order by year`
  const days = await rows(CalendarRow, db`select day, kind, name_zh, name_en from calendar_day order by day`)
  const calendar = must(
    workCalendar(
      days.map((one): CalendarDay => ({ date: must(parseCivilDate(one.day)), kind: one.kind, name: { zh: one.name_zh, en: one.name_en } })),
      new Set(years.map((one) => one.year)),
    ),
  )
  const office: readonly OfficeVersion[] = settings.office?.map((one) => ({ from: must(parseCivilDate(one.from)), hours: one.hours })) ?? [
    { from: must(parseCivilDate('1900-01-01')), hours: usualHours },
  ]
  return {
    calendar,
    office: must(officeSchedule(office)),
    offsetMinutes,
    hoursPerWorkDay: settings.hoursPerWorkDay,
    dueSoonShare: settings.dueSoonShare,
  }
}

/** Catalogue versions that older cases were filed under; a version never changes, so each is read once. */
function earlierCatalogues(db: Db): Region['catalogueOf'] {
  const read = new Map<string, Promise<Catalogue | null>>()
  return async (catalogue, version) => {
    const key = `${catalogue}/${version}`
    const known = read.get(key) ?? findCatalogueVersion(db, catalogue, version).then((found) => found?.catalogue ?? null)
    read.set(key, known)
    return known
  }
}

const CellRow = z.object({ code: z.string(), geometry: z.custom<Area>((value) => typeof value === 'object' && value !== null) })

async function loadGrid(db: Db, region: string, day: CivilDate): Promise<Pick<Region, 'cellAt' | 'gridVersion'>> {
  const [version] = await db<{ version: number }[]>`
    select version from grid_version where region = ${region} and effective_on <= ${day} order by effective_on desc, version desc limit 1`
  if (!version) return { gridVersion: 0, cellAt: () => refuse('grid.noVersion', { day }) }
  const cells = await rows(
    CellRow,
    db`
    select code, geometry from area where region = ${region} and version = ${version.version} and level = 'cell' order by code`,
  )
  const locator = buildLocator(cells.map((cell): Feature => ({ code: cell.code, area: cell.geometry })))
  return { gridVersion: version.version, cellAt: (x, y) => findCell(locator, x, y) }
}

async function loadPatrols(db: Db, region: string, day: CivilDate): Promise<Map<string, string[]>> {
  const found = await db<{ cell: string; person_id: string }[]>`
    select c.cell, a.person_id from patrol_assignment a
    join patrol_area p on p.region = a.region and p.patrol_area_id = a.patrol_area_id
    join patrol_area_cell c on c.region = p.region and c.patrol_area_id = p.patrol_area_id
    where a.region = ${region} and a.post = 'inspector' and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
      and p.from_on <= ${day} and (p.to_on is null or p.to_on >= ${day})
    order by c.cell, a.time_from, a.person_id`
  const patrols = new Map<string, string[]>()
  for (const { cell, person_id } of found) patrols.set(cell, [...(patrols.get(cell) ?? []), person_id])
  return patrols
}
