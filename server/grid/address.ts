import { z } from 'zod'
import type { Area, Position } from '../../domain/grid/area.ts'
import { labelPoint } from '../../domain/grid/label.ts'
import { searchKey } from '../../domain/catalogue/search.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { rows, type Db } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { surroundings } from './surroundings.ts'

/** What may be found by name. */
export type PlaceKind = 'landmark' | 'road' | 'community' | 'street'
export type NamedPlace = { readonly kind: PlaceKind; readonly name: Words; readonly point: { readonly x: number; readonly y: number } }

/** The named places of the grid in force: what is around a point, in words, and where a name is. */
export type Places = {
  /** Streets and communities by code. */
  readonly areas: ReadonlyMap<string, Words>
  /** Street, community and what is nearby: 建设路与学士街交叉口附近. `cell` is the point's, null outside the grid. */
  readonly addressOf: (x: number, y: number, cell: string | null) => Words
  /** Places whose name holds every word, written or by sound, best first. */
  readonly find: (words: string, limit: number) => readonly NamedPlace[]
}

// A region's registers are loaded anew when any of them changes, so its places live as long as they do.
const known = new WeakMap<Region, Promise<Places>>()

/** The places of a region, read once for its registers of today. */
export function placesOf(db: Db, region: Region): Promise<Places> {
  const found = known.get(region)
  if (found) return found
  const read = readPlaces(db, region)
  known.set(region, read)
  read.catch(() => known.delete(region))
  return read
}

const AreaRow = z.object({
  code: z.string(),
  level: z.enum(['street', 'community']),
  name_zh: z.string(),
  name_en: z.string(),
  geometry: z.custom<Area>((value) => typeof value === 'object' && value !== null),
})

const position = z.custom<Position>((value) => Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number')
const FeatureRow = z.object({
  kind: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position)) }),
  ]),
})

async function readPlaces(db: Db, { code, gridVersion }: Region): Promise<Places> {
  const [areaRows, features] = await Promise.all([
    rows(
      AreaRow,
      db`
      select code, level, name_zh, name_en, geometry from area
      where region = ${code} and version = ${gridVersion} and level in ('street', 'community') order by code`,
    ),
    rows(
      FeatureRow,
      db`
      select kind, name_zh, name_en, geometry from map_feature
      where region = ${code} and version = ${gridVersion} and kind in ('road', 'landmark') and name_zh <> '' order by feature_id`,
    ),
  ])
  const areas = new Map(areaRows.map((row) => [row.code, { zh: row.name_zh, en: row.name_en }]))
  const lines = features.flatMap(({ name_zh, name_en, geometry }) =>
    geometry.type === 'Point'
      ? []
      : [{ zh: name_zh, en: name_en, lines: geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates }],
  )
  const spots = features.flatMap(({ name_zh, name_en, geometry }) =>
    geometry.type === 'Point' ? [{ zh: name_zh, en: name_en, at: geometry.coordinates }] : [],
  )
  const around = surroundings(spots, lines)
  const named: NamedPlace[] = [
    ...spots.map(({ zh, en, at }): NamedPlace => ({ kind: 'landmark', name: { zh, en }, point: pointOf(at) })),
    ...lines.map(({ zh, en, lines: parts }): NamedPlace => ({ kind: 'road', name: { zh, en }, point: pointOf(middleOf(parts)) })),
    ...areaRows.map((row): NamedPlace => ({
      kind: row.level,
      name: { zh: row.name_zh, en: row.name_en },
      point: pointOf(labelPoint(row.geometry)),
    })),
  ]
  return { areas, addressOf: (x, y, cell) => addressOf(areas, around([x, y]), cell), find: finder(named) }
}

const pointOf = ([x, y]: Position) => ({ x, y })

/** A corner of the road about half-way along its longest piece. */
function middleOf(parts: readonly Position[][]): Position {
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), parts[0] ?? [])
  return longest[Math.floor(longest.length / 2)] ?? [0, 0]
}

function addressOf(areas: ReadonlyMap<string, Words>, near: Words | undefined, cell: string | null): Words {
  const street = cell === null ? undefined : areas.get(cell.slice(0, 9))
  const community = cell === null ? undefined : areas.get(cell.slice(0, 12))
  const said = (parts: readonly (string | undefined)[], joint: string) => parts.filter((part) => part !== undefined).join(joint)
  return { zh: said([street?.zh, community?.zh, near?.zh], ' '), en: said([near?.en, community?.en, street?.en], ', ') }
}

type Entry = { readonly place: NamedPlace; readonly keys: readonly string[] }

/** The written name, its English, its sound in full and by initials: each place answers to all four. */
function finder(places: readonly NamedPlace[]): Places['find'] {
  const entries = places.map((place): Entry => {
    const sounds = searchKey(place.name.zh).readings.map((readings) => readings[1] ?? readings[0] ?? '')
    return {
      place,
      keys: [place.name.zh.toLowerCase(), place.name.en.toLowerCase(), sounds.join(''), sounds.map((sound) => sound.slice(0, 1)).join('')],
    }
  })
  return (words, limit) => {
    const wanted = words
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, 6)
    if (wanted.length === 0) return []
    const ranked = entries.map((entry, at) => ({ entry, at, rank: Math.max(...wanted.map((word) => rankOf(entry, word))) }))
    return ranked
      .filter(({ rank }) => rank < nowhere)
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
      .slice(0, limit)
      .map(({ entry }) => entry.place)
  }
}

const nowhere = 9

/** Whole name, then its beginning, then its middle; the written form before its sound. */
function rankOf({ keys }: Entry, word: string): number {
  return keys.reduce((best, key, form) => {
    const at = key.indexOf(word)
    if (at < 0 || (form === 3 && word.length < 2)) return best
    return Math.min(best, (key === word ? 0 : at === 0 ? 1 : 2) + (form >= 2 ? 3 : 0))
  }, nowhere)
}
