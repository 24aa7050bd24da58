import { boxOf, polygonsOf } from '../../../domain/grid/area.ts'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { Pool, Tx } from '../../db/pool.ts'
import { inTransaction } from '../../db/pool.ts'
import type { Say } from '../../db/operator-refusal.ts'
import { surroundings } from '../../grid/surroundings.ts'
import { listAreas } from '../../grid/store.ts'
import { actingAs } from '../../people/store.ts'
import { loadRegion } from '../../region/load.ts'
import type { Region } from '../../region/region.ts'
import { randomFrom } from '../ground/random.ts'
import { foundAt, live, type Actress, type BulkStage, type Spot } from './life.ts'
import { addRows, copied, noRows, type Copied, type Rows } from './rows.ts'

export type BulkMade = {
  readonly cases: number
  readonly matters: number
  readonly entries: number
  readonly rows: number
  readonly seconds: number
}

export type BulkOptions = {
  readonly cases: number
  readonly now: Date
  /** Days over which the cases are spread. */
  readonly days: number
  readonly seed: number
  readonly say: Say
}

const batchCases = 1000
/** Batches being written while the next is made. */
const writing = 2
const spotCount = 2400

/**
 * Makes many cases quickly: entries are decided, folded and hashed by the engine's own functions in memory, and
 * copied in, a thousand cases to a transaction. Their chains verify like any others. `owner` is the role that owns
 * the tables: where it is a superuser, foreign keys are not asked row by row (every row is made with what it refers to).
 */
export async function makeBulk(db: Pool, owner: Pool, code: string, options: BulkOptions): Promise<BulkMade> {
  const began = performance.now()
  const stage = await stageOf(db, code, options.now)
  const random = randomFrom(options.seed)
  const from = new Date(options.now.getTime() - options.days * 86_400_000)
  const times = Array.from({ length: options.cases }, () => foundAt(stage.region, random, from, options.now)).sort(
    (a, b) => a.getTime() - b.getTime(),
  )
  const waiting = new Set<Promise<void>>()
  const made = { cases: 0, matters: 0, entries: 0, rows: 0 }
  for (let first = 0; first < times.length; first += batchCases) {
    const rows = noRows()
    for (const at of times.slice(first, first + batchCases)) {
      const life = await live(stage, random, at)
      made.rows += addRows(rows, code, life)
      made.matters += life.chain.matters.size
      made.entries += life.chain.entries.length
      made.cases += 1
    }
    if (waiting.size >= writing) await Promise.race(waiting)
    const write = copyAll(owner, rows).finally(() => waiting.delete(write))
    waiting.add(write)
    if (made.cases % 20_000 === 0) tellProgress(options, made, began)
  }
  await Promise.all(waiting)
  const seconds = (performance.now() - began) / 1000
  return { ...made, seconds }
}

function tellProgress({ cases, say }: BulkOptions, made: { cases: number; rows: number }, began: number): void {
  const seconds = (performance.now() - began) / 1000
  const speed = Math.round(made.rows / seconds)
  say({ zh: `已生成 ${made.cases} / ${cases} 件，每秒 ${speed} 行`, en: `${made.cases} of ${cases} cases, ${speed} rows a second` })
}

async function copyAll(owner: Pool, rows: Rows): Promise<void> {
  await inTransaction(owner, async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local synchronous_commit = off`
    await tx`
      select set_config('session_replication_role', 'replica', true) where (select rolsuper from pg_roles where rolname = current_user)`
    for (const table of Object.keys(copied) as Copied[]) await copyInto(tx, table, rows[table])
  })
}

async function copyInto(tx: Tx, table: Copied, lines: readonly string[]): Promise<void> {
  const columns = copied[table].map((column) => tx`${tx(column)}`).reduce((all, one) => tx`${all}, ${one}`)
  const sink = await tx`copy ${tx(table)} (${columns}) from stdin`.writable()
  await pipeline(Readable.from(chunks(lines)), sink)
}

const linesAtOnce = 200

function* chunks(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += linesAtOnce) yield lines.slice(at, at + linesAtOnce).join('')
}

async function stageOf(db: Pool, code: string, now: Date): Promise<BulkStage> {
  const region = await loadRegion(db, code, now)
  const random = randomFrom(11)
  const people = await actresses(db, region, now)
  const byPost = new Map(
    [...new Set(people.map((person) => String(person.post)))].map((post) => [post, people.filter((person) => person.post === post)]),
  )
  const heads = new Map(people.filter((person) => person.post === 'unitLead').map((person) => [person.unit, person]))
  const hands = new Map(
    [...heads].map(([unit, head]): [string, Actress[]] => {
      const own = people.filter((person) => person.post === 'handler' && person.unit === unit)
      return [unit, own.length > 0 ? own : [head]]
    }),
  )
  const photos = (
    await db<{ sha256: string }[]>`select sha256 from attachment where region = ${code} and uploaded_by is null order by sha256 limit 60`
  ).map((row) => row.sha256)
  if (photos.length === 0) throw new Error('the district has no photos yet')
  return {
    region,
    spots: await spotsOf(db, region, random),
    byPost,
    byId: new Map(people.map((person) => [person.id, person])),
    hands,
    heads,
    photos,
    until: now,
  }
}

/** Whoever holds a post that takes part, with what it opens; a person with several posts acts in the first. */
async function actresses(db: Pool, region: Region, now: Date): Promise<Actress[]> {
  const day = region.today(now)
  const units = [...region.units.values()]
  const held = await db<{ person_id: string; post: Actress['post']; unit_id: string }[]>`
    select distinct on (h.person_id) h.person_id, r.post, h.unit_id from post_holding h
    join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region.code} and r.role_id = r.post and r.post = any(array['inspector', 'shiftLead', 'dispatcher', 'handler', 'unitLead', 'supervisor'])
      and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    order by h.person_id, h.holding_id`
  const found: Actress[] = []
  for (const { person_id, post, unit_id } of held) {
    found.push({ id: person_id, post, unit: unit_id, reader: (await actingAs(db, region.code, person_id, day, units)).reader })
  }
  return found
}

async function spotsOf(db: Pool, region: Region, random: ReturnType<typeof randomFrom>): Promise<Spot[]> {
  const cells = await listAreas(db, region.code, region.gridVersion, 'cell')
  const places = await listAreas(db, region.code, region.gridVersion)
  const names = new Map(places.map(({ code, words }) => [code, words.zh]))
  const around = await surroundingsOf(db, region)
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  const spots: Spot[] = []
  for (let tries = 0; spots.length < spotCount && tries < spotCount * 8; tries += 1) {
    const { code, area } = random.pick(cells)
    const [west, south, east, north] = boxOf(polygonsOf(area))
    const [x, y] = [rounded(random.between(west, east)), rounded(random.between(south, north))]
    const found = region.cellAt(x, y)
    if (!found.ok || found.value !== code) continue
    const near = around([x, y])?.zh ?? ''
    const [street, community] = [names.get(code.slice(0, 9)) ?? '', names.get(code.slice(0, 12)) ?? '']
    spots.push({ cell: code, x, y, zh: near || community, address: [street, community, near].filter(Boolean).join(' ') })
  }
  if (spots.length === 0) throw new Error('the grid has no cells')
  return spots
}

type Line = [number, number][]

async function surroundingsOf(db: Pool, region: Region) {
  const features = await db<{ kind: string; name_zh: string; name_en: string; geometry: { type: string; coordinates: unknown } }[]>`
    select kind, name_zh, name_en, geometry from map_feature where region = ${region.code} and version = ${region.gridVersion} and kind in ('road', 'landmark')`
  const landmarks = features
    .filter(({ kind }) => kind === 'landmark')
    .map(({ name_zh, name_en, geometry }) => ({ zh: name_zh, en: name_en, at: geometry.coordinates as [number, number] }))
  const roads = features
    .filter(({ kind }) => kind === 'road')
    .map(({ name_zh, name_en, geometry }) => ({
      zh: name_zh,
      en: name_en,
      lines: geometry.type === 'LineString' ? [geometry.coordinates as Line] : (geometry.coordinates as Line[]),
    }))
  return surroundings(landmarks, roads)
}
