import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { z } from 'zod'
import { portalLayer } from '../../contract/portal.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { rows, type Db } from '../db/pool.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'

type Level = z.infer<typeof portalLayer.input>['level']
type Layer = { readonly text: Buffer; readonly packed: Buffer }

const FeatureRow = z.object({ id: z.string(), name_zh: z.string(), name_en: z.string(), geometry: z.record(z.string(), z.unknown()) })

// A region's registers are loaded anew when any of them changes, so its layers live as long as they do.
const known = new WeakMap<Region, Map<Level, Promise<Layer>>>()
const pack = promisify(gzip)

/** The district's own map, the same for everybody until another version of the grid is in force. */
export const layerHandlers: Served[] = [
  served(portalLayer, async ({ db, registers, now, request, reply }, { region: code, level }) => {
    const found = await regionOr404({ registers, now }, code)
    if (!found.ok) return found
    const tag = `"${code}-${found.value.gridVersion}-${level}"`
    void reply.headers({ etag: tag, 'cache-control': 'public, max-age=300', vary: 'accept-encoding' })
    if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
      void reply.code(304).send()
      return done(reply)
    }
    const layer = await layerOf(db, found.value, level)
    const packs = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (packs) reply.header('content-encoding', 'gzip')
    void reply.type('application/geo+json; charset=utf-8').send(packs ? layer.packed : layer.text)
    return done(reply)
  }),
]

function layerOf(db: Db, region: Region, level: Level): Promise<Layer> {
  const layers = known.get(region) ?? new Map<Level, Promise<Layer>>()
  known.set(region, layers)
  const found = layers.get(level)
  if (found) return found
  const read = readLayer(db, region, level)
  layers.set(level, read)
  read.catch(() => layers.delete(level))
  return read
}

async function readLayer(db: Db, { code, gridVersion }: Region, level: Level): Promise<Layer> {
  const drawn = level === 'road' || level === 'water' || level === 'landmark'
  const found = await rows(
    FeatureRow,
    drawn
      ? db`select feature_id as id, name_zh, name_en, geometry from map_feature where region = ${code} and version = ${gridVersion} and kind = ${level} order by feature_id`
      : db`select code as id, name_zh, name_en, geometry from area where region = ${code} and version = ${gridVersion} and level = ${level} order by code`,
  )
  const features = found.map(({ id, name_zh, name_en, geometry }) => ({
    type: 'Feature',
    properties: { id, name: name_zh, en: name_en },
    geometry,
  }))
  const text = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }, sixDecimals))
  return { text, packed: await pack(text) }
}

/** Six decimals of a degree are a decimetre, finer than any screen; corners shared by neighbours stay shared. */
const sixDecimals = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)
