import { z } from 'zod'
import type { Area, Feature } from '../../domain/grid/area.ts'
import { levels, type Level } from '../../domain/grid/codes.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'

/** A place of the grid as a version keeps it; its level is told by the digits of its code. */
export type GridArea = Feature & { readonly words: Words }

/** Something of the district's own map that is no place of the grid: `kind` is road, water or landmark. */
export type MapFeature = { readonly id: string; readonly kind: string; readonly name: Words; readonly geometry: object }

export type NewGridVersion = { readonly version: number; readonly effectiveOn: string; readonly activatedAt: Date; readonly note: string }

/** The level whose codes have so many digits; a code of another length is a fault. */
export function levelOfCode(code: string): Level {
  for (const [level, { digits }] of Object.entries(levels)) if (digits === code.length) return level as Level // a key of the table
  throw new Error(`no level has codes like ${code}`)
}

/** Adds a version with all its areas and map features. Versions are added, never changed. */
export async function insertGridVersion(
  tx: Tx,
  region: string,
  version: NewGridVersion,
  areas: readonly GridArea[],
  features: readonly MapFeature[],
): Promise<void> {
  await tx`
    insert into grid_version (region, version, effective_on, activated_at, note)
    values (${region}, ${version.version}, ${version.effectiveOn}, ${version.activatedAt}, ${version.note})`
  const places = areas.map(({ code, words, area }) => ({
    code,
    level: levelOfCode(code),
    name_zh: words.zh,
    name_en: words.en,
    geometry: area,
  }))
  await tx`
    insert into area (region, version, code, level, name_zh, name_en, geometry)
    select ${region}, ${version.version}, a.* from jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb)
      as a (code text, level text, name_zh text, name_en text, geometry jsonb)`
  const drawn = features.map(({ id, kind, name, geometry }) => ({ id, kind, name_zh: name.zh, name_en: name.en, geometry }))
  await tx`
    insert into map_feature (region, version, feature_id, kind, name_zh, name_en, geometry)
    select ${region}, ${version.version}, f.* from jsonb_to_recordset(${JSON.stringify(drawn)}::text::jsonb)
      as f (id text, kind text, name_zh text, name_en text, geometry jsonb)`
}

/** Carries the map features of a version over to the next: an import of areas does not touch the map. */
export async function copyMapFeatures(tx: Tx, region: string, from: number, to: number): Promise<void> {
  await tx`
    insert into map_feature (region, version, feature_id, kind, name_zh, name_en, geometry)
    select region, ${to}, feature_id, kind, name_zh, name_en, geometry from map_feature where region = ${region} and version = ${from}`
}

const VersionRow = z.object({ version: z.number(), effective_on: z.string() })
export type GridVersionRow = z.infer<typeof VersionRow>

/** Every version of a region's grid, in the order in which they came into force. */
export async function listGridVersions(db: Db, region: string): Promise<GridVersionRow[]> {
  return rows(
    VersionRow,
    db`
    select version, effective_on from grid_version where region = ${region} order by effective_on, version`,
  )
}

const AreaRow = z.object({
  code: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  geometry: z.custom<Area>((value) => typeof value === 'object' && value !== null),
})

/** The areas of a version, by code; of one level when it is named. */
export async function listAreas(db: Db, region: string, version: number, level?: Level): Promise<GridArea[]> {
  const found = await rows(
    AreaRow,
    db`
    select code, name_zh, name_en, geometry from area
    where region = ${region} and version = ${version} and level = coalesce(${level ?? null}, level) order by code`,
  )
  return found.map(({ code, name_zh, name_en, geometry }) => ({ code, words: { zh: name_zh, en: name_en }, area: geometry }))
}

/** Keeps two imports into a region's grid apart until the transaction ends. */
export async function holdGrid(tx: Tx, region: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`grid ${region}`}, 0))`
}
