import { cpus } from 'node:os'
import type { Feature, Position } from '../../domain/grid/area.ts'
import { buildLocator, type Locator } from '../../domain/grid/locate.ts'
import { postgisInstall, startPostgis, type TemporaryPostgis } from './postgis.ts'
import { pointsOver, tilingOf } from './tiling.ts'

/** 320 × 313 cells: a province's grid. */
const columns = 320
const rows = 313
const points = 1_000_000
/** The rival is asked fewer of the same points: each is a round trip. */
const rivalPoints = 20_000

export type LocateBench = {
  readonly bench: 'locate'
  readonly cells: number
  readonly points: number
  readonly buildMs: number
  readonly usPerPoint: number
  readonly machine: string
  readonly rival: string
  readonly rivalPoints?: number
  readonly postgisUsPerPoint?: number
  /** How many times longer the rival takes for a point. */
  readonly ratio?: number
  readonly disagreements?: number
}

/**
 * `gezhi bench locate`: microseconds to find the cell of a point among a hundred thousand, and the same points asked of
 * PostGIS one at a time through a prepared statement and a GiST index. Prints one line of JSON and gives it back.
 */
export async function benchLocate(print: (line: string) => void = console.log): Promise<LocateBench> {
  const features = tilingOf(columns, rows)
  const asked = pointsOver(features, columns, rows, points)
  const started = performance.now()
  const locator = buildLocator(features)
  const buildMs = performance.now() - started
  // Once round unmeasured, so that compiled code is measured.
  timeOf(locator, asked.slice(0, points / 5))
  const usPerPoint = (timeOf(locator, asked) * 1000) / points
  const own = {
    bench: 'locate',
    cells: features.length,
    points,
    buildMs: rounded(buildMs),
    usPerPoint: rounded(usPerPoint),
  } as const
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'} × ${cpus().length}, Node ${process.version}`
  const postgis = await startPostgis()
  const result: LocateBench = postgis
    ? {
        ...own,
        machine,
        ...(await rivalOf(postgis, features, asked.slice(0, rivalPoints), locator, usPerPoint)),
      }
    : { ...own, machine, rival: `absent (${postgisInstall})` }
  print(JSON.stringify(result))
  return result
}

/** Milliseconds to locate all points one after the other. */
function timeOf(locator: Locator, asked: readonly Position[]): number {
  const started = performance.now()
  let found = 0
  for (const [x, y] of asked) if (locator.locate(x, y) !== undefined) found += 1
  const spent = performance.now() - started
  if (found === 0) throw new Error('no point was found in any cell')
  return spent
}

async function rivalOf(
  { sql, stop }: TemporaryPostgis,
  features: readonly Feature[],
  asked: readonly Position[],
  locator: Locator,
  usPerPoint: number,
) {
  try {
    await load(sql, features)
    const ask = async ([x, y]: Position): Promise<string | undefined> => {
      const [row] = await sql<{ code: string }[]>`
        select code from cell
        where st_covers(shape, st_setsrid(st_makepoint(${x}, ${y}), 4490))
        order by code limit 1`
      return row?.code
    }
    for (const point of asked.slice(0, 1000)) await ask(point)
    const answers: (string | undefined)[] = []
    const started = performance.now()
    for (const point of asked) answers.push(await ask(point))
    const postgisUsPerPoint = ((performance.now() - started) * 1000) / asked.length
    const disagreements = asked.filter(([x, y], index) => locator.locate(x, y) !== answers[index]).length
    const [version] = await sql<
      { text: string }[]
    >`select 'PostGIS ' || postgis_lib_version() || ' on PostgreSQL ' || current_setting('server_version') as text`
    return {
      rival: version?.text ?? 'PostGIS',
      rivalPoints: asked.length,
      postgisUsPerPoint: rounded(postgisUsPerPoint),
      ratio: rounded(postgisUsPerPoint / usPerPoint),
      disagreements,
    }
  } finally {
    await stop()
  }
}

async function load(sql: TemporaryPostgis['sql'], features: readonly Feature[]): Promise<void> {
  await sql`create table cell (code text collate "C" primary key, shape geometry(Polygon, 4490) not null)`
  for (let from = 0; from < features.length; from += 5000) {
    const batch = features.slice(from, from + 5000)
    const codes = batch.map(({ code }) => code)
    const shapes = batch.map(({ area }) => wellKnownText(area.coordinates[0] as Position[])) // tilings are Polygons
    await sql`
      insert into cell (code, shape)
      select code, st_geomfromtext(shape, 4490) from unnest(${codes}::text[], ${shapes}::text[]) as given (code, shape)`
  }
  await sql`create index cell_shape on cell using gist (shape)`
  await sql`vacuum analyze cell`
}

const wellKnownText = (ring: readonly Position[]) => `POLYGON((${ring.map(([x, y]) => `${x} ${y}`).join(',')}))`
const rounded = (value: number) => Math.round(value * 100) / 100
