import type { Feature } from '../../domain/grid/area.ts'
import { levels, parseCellCode, parseDistrictCode, type Level } from '../../domain/grid/codes.ts'
import { readLayer, type RowRefusal } from '../../domain/grid/geojson.ts'
import { checkLayer } from '../../domain/grid/layer.ts'
import { activate, type GridVersion } from '../../domain/grid/version.ts'
import { done, must, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db, Tx } from '../db/pool.ts'
import { copyMapFeatures, holdGrid, insertGridVersion, listAreas, listGridVersions, type GridArea } from './store.ts'

/** A grid as a file holds it, checked against the versions so far. */
export type ReadGrid = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  /** Every area of the new version: those of the file, and the levels it leaves out as they stand. */
  readonly areas: readonly GridArea[]
  readonly counts: Readonly<Record<Level, number>>
  readonly version: number
  readonly before: number | null
}

const order: readonly Level[] = ['district', 'street', 'community', 'cell']

/**
 * Reads a new version of a region's grid: a FeatureCollection in CGCS2000 whose features carry `code` (6, 9, 12 or
 * 15 digits, which tell the level), `name` and `name_en`. Levels that the file leaves out stay as they are; cells it
 * must have. Each level is checked whole: codes, shapes, overlaps, and gaps within the level above.
 */
export async function readGrid(db: Db, region: string, bytes: Uint8Array, from: string): Promise<Outcome<ReadGrid>> {
  const json = parsed(bytes)
  const layer = readLayer(json, { id: 'code', name: 'name' })
  const whole = layer.refusals.find(({ row }) => row === 0)
  if (whole) return { ok: false, refusal: whole.refusal }
  const versions = await listGridVersions(db, region)
  const last = versions.at(-1)
  const empty = { district: 0, street: 0, community: 0, cell: 0 }
  const base = {
    rows: layer.features.length + layer.refusals.length,
    version: Math.max(0, ...versions.map((one) => one.version)) + 1,
    before: last?.version ?? null,
  }
  if (layer.refusals.length > 0) return done({ ...base, refusals: layer.refusals, areas: [], counts: empty })
  const given = layer.features.map((feature, index) => ({ feature: named(feature, json, index), row: index + 1 }))
  const current = last ? await listAreas(db, region, last.version) : []
  const { areas, refusals, counts } = checkLevels(region, given, current)
  if (refusals.length > 0) return done({ ...base, refusals, areas: [], counts })
  const history: GridVersion[] = []
  for (const version of versions) history.push(cellsFrom(version.effective_on, await listAreas(db, region, version.version, 'cell')))
  const follows = activate(
    history,
    cellsFrom(
      from,
      areas.filter((area) => area.code.length === levels.cell.digits),
    ),
  )
  return follows.ok ? done({ ...base, refusals, areas, counts }) : follows
}

/** Puts a read grid in as the next version; roads, water and landmarks are carried over. */
export async function saveGrid(tx: Tx, region: string, grid: ReadGrid, from: string, note: string, now: Date): Promise<void> {
  await holdGrid(tx, region)
  await insertGridVersion(tx, region, { version: grid.version, effectiveOn: from, activatedAt: now, note }, grid.areas, [])
  if (grid.before !== null) await copyMapFeatures(tx, region, grid.before, grid.version)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not JSON at all is told as what it is to the reader: no GeoJSON.
    return undefined
  }
}

function named(feature: Feature, json: unknown, index: number): GridArea {
  const list = (json as { features?: readonly { properties?: Record<string, unknown> }[] }).features // readLayer has let it pass
  const english = list?.[index]?.properties?.name_en
  const zh = feature.name ?? feature.code
  return { ...feature, words: { zh, en: typeof english === 'string' && english !== '' ? english : zh } }
}

const cellsFrom = (from: string, cells: readonly GridArea[]): GridVersion => ({
  from,
  cells: cells.map(({ area, code }) => ({ area, code: must(parseCellCode(code)) })),
})

type Given = { readonly feature: GridArea; readonly row: number }

function checkLevels(region: string, given: readonly Given[], current: readonly GridArea[]) {
  const under = must(parseDistrictCode(region))
  const areas: GridArea[] = []
  const refusals: RowRefusal[] = []
  const counts: Record<Level, number> = { district: 0, street: 0, community: 0, cell: 0 }
  const levelOf = (code: string) => order.find((level) => levels[level].digits === code.length)
  for (const { feature, row } of given) {
    if (levelOf(feature.code) === undefined)
      refusals.push({
        row,
        refusal: refuse('grid.codeLength', { code: feature.code, length: feature.code.length, digits: levels.cell.digits }).refusal,
      })
  }
  let within: readonly GridArea[] | undefined
  for (const level of order) {
    const own = given.filter(({ feature }) => levelOf(feature.code) === level)
    counts[level] = own.length
    const kept = current.filter(({ code }) => levelOf(code) === level)
    const features = own.length > 0 || level === 'cell' ? own.map(({ feature }) => feature) : kept
    if (own.length > 0) {
      const found = checkLayer(features, { level, under, ...(within && within.length > 0 && { within }) })
      refusals.push(...found.map(({ row, refusal }) => ({ row: own[row - 1]?.row ?? 0, refusal })))
    }
    areas.push(...features)
    within = features
  }
  return { areas, refusals: refusals.toSorted((a, b) => a.row - b.row), counts }
}
