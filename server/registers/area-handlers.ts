import { z } from 'zod'
import { importAreas, listGridVersionsOf, readAreas } from '../../contract/registers/areas.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { levels } from '../../domain/grid/codes.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { rows } from '../db/pool.ts'
import { readGrid, saveGrid } from '../grid/import.ts'
import { served, type Served } from '../http/serve.ts'
import { importInto, uploadedFile } from './import-report.ts'

const VersionRow = z.object({
  version: z.number(),
  effective_on: z.string(),
  activated_at: z.date(),
  note: z.string(),
  streets: z.number(),
  communities: z.number(),
  cells: z.number(),
})

const versions = served(listGridVersionsOf, async ({ db, session: { region } }) => {
  const found = await rows(
    VersionRow,
    db`
    select v.version, v.effective_on, v.activated_at, v.note, count(*) filter (where a.level = 'street')::int as streets,
           count(*) filter (where a.level = 'community')::int as communities, count(*) filter (where a.level = 'cell')::int as cells
    from grid_version v left join area a on a.region = v.region and a.version = v.version
    where v.region = ${region.code}
    group by v.region, v.version order by v.effective_on desc, v.version desc`,
  )
  return done({
    versions: found.map((row) => ({
      version: row.version,
      from: row.effective_on,
      activatedAt: row.activated_at.toISOString(),
      note: row.note,
      inForce: row.version === region.gridVersion,
      streets: row.streets,
      communities: row.communities,
      cells: row.cells,
    })),
  })
})

/** Areas sent at once; a page with more is slow on any machine. */
const areasMax = 5000
const AreaRow = z.object({ code: z.string(), name_zh: z.string(), name_en: z.string(), geometry: z.record(z.string(), z.unknown()) })

const read = served(readAreas, async ({ db, session: { region } }, { version, level, under }) => {
  const known = await db`select 1 from grid_version where region = ${region.code} and version = ${version}`
  if (known.length === 0) return refuse('register.notFound', { what: String(version) })
  const found = await rows(
    AreaRow,
    db`
    select code, name_zh, name_en, geometry from area
    where region = ${region.code} and version = ${version} and level = ${level} and starts_with(code, ${under ?? ''}) order by code limit ${areasMax + 1}`,
  )
  if (found.length > areasMax) {
    const [all] = await db<{ count: number }[]>`
      select count(*)::int as count from area where region = ${region.code} and version = ${version} and level = ${level} and starts_with(code, ${under ?? ''})`
    return refuse('register.tooMany', { count: all?.count ?? found.length, max: areasMax })
  }
  return done({
    type: 'FeatureCollection' as const,
    features: found.map(({ code, name_zh, name_en, geometry }) => ({
      type: 'Feature' as const,
      properties: { id: code, name: name_zh, nameEn: name_en },
      geometry,
    })),
  })
})

const importFile = served(importAreas, async (context, { dryRun, source, from }) => {
  const { region } = context.session
  const day = parseCivilDate(from)
  if (!day.ok) return day
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  return importInto(
    context,
    'areas',
    importAreas,
    { dryRun: dryRun === 'true', source },
    {
      read: async (db) => {
        const grid = await readGrid(db, region.code, bytes.value, day.value)
        // A layer has no columns: what is wrong is said of the feature.
        return grid.ok ? done({ ...grid.value, refusals: grid.value.refusals.map((one) => ({ ...one, column: '' })) }) : grid
      },
      save: (tx, grid) => saveGrid(tx, region.code, grid, day.value, source, context.now()),
      report: ({ rows: count, refusals, counts, version }) => ({
        rows: count,
        refusals,
        headings: ['code', 'name', 'name_en'],
        columns: { code: 'code', name: 'name', nameEn: 'name_en' },
        version,
        counts: (['district', 'street', 'community', 'cell'] as const).map((level) => ({
          zh: levels[level].zh,
          en: levels[level].en,
          count: counts[level],
        })),
      }),
      empty: () => false,
    },
  )
})

export const areaHandlers: readonly Served[] = [versions, read, importFile]
