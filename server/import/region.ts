import type { Area, Feature } from '../../domain/grid/area.ts'
import { polygonsOf } from '../../domain/grid/area.ts'
import { compareCodes } from '../../domain/grid/codes.ts'
import { readLayer } from '../../domain/grid/geojson.ts'
import type { ServiceLevel } from '../../domain/clock/service-level.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { sentence } from '../../contract/refusals/all.ts'
import { inTransaction, type Pool } from '../db/pool.ts'
import { insertGridVersion, type GridArea } from '../grid/store.ts'
import { insertDefaultRoles } from '../people/roles.ts'
import { defaultLevels } from '../region/settings.ts'

/** One street, one community, and the layer's features as its cells: three digits are left for them. */
const cellsMax = 999

export type NewRegion = {
  readonly code: string
  readonly name: string
  readonly utcOffsetMinutes: number
  readonly layer: unknown
  readonly id: string
  readonly nameProperty?: string
}

/**
 * A minimal region over somebody else's layer. Its features become cells under generated codes, region + 001 + 001
 * + 001…, in the order of their ids, so that the lowest id has the lowest code and takes a shared border. The id
 * stays in the cell's name. China's work calendar means nothing there, so every clock runs without a break.
 * Gives the code of each id.
 */
export async function createRegion(db: Pool, region: NewRegion, now: Date): Promise<Outcome<ReadonlyMap<string, string>>> {
  const read = readLayer(region.layer, {
    id: region.id,
    numericIds: true,
    skipShapeless: true,
    ...(region.nameProperty && { name: region.nameProperty }),
  })
  const [bad] = read.refusals
  if (bad) return refuse('import.layerBad', { row: bad.row, detail: sentence(bad.refusal, 'zh') })
  if (read.features.length > cellsMax) return refuse('import.layerTooMany', { count: read.features.length, max: cellsMax })
  const features = inOrder(read.features)
  const twice = features.find((feature, at) => features[at - 1]?.code === feature.code)
  if (twice) return refuse('import.layerIdTwice', { id: twice.code })
  const community = `${region.code}001001`
  const cells = features.map((feature, at): GridArea => {
    const label = [feature.code, feature.name].filter(Boolean).join(' ')
    return {
      code: `${community}${String(at + 1).padStart(3, '0')}`,
      area: feature.area,
      words: { zh: label, en: label },
    }
  })
  const whole: Area = {
    type: 'MultiPolygon',
    coordinates: features.flatMap((feature) => polygonsOf(feature.area)),
  }
  const words = { zh: region.name, en: region.name }
  const above = [region.code, `${region.code}001`, community].map((code): GridArea => ({
    code,
    area: whole,
    words,
  }))
  const settings = { levels: continuous() }
  const made = await inTransaction(db, async (tx) => {
    const inserted = await tx`
      insert into region (region, name_zh, name_en, utc_offset_minutes, settings, created_at)
      values (${region.code}, ${region.name}, ${region.name}, ${region.utcOffsetMinutes}, ${tx.json(settings)}, ${now}) on conflict do nothing returning 1`
    if (inserted.length === 0) return false
    await insertDefaultRoles(tx, region.code)
    await insertGridVersion(
      tx,
      region.code,
      { version: 1, effectiveOn: '1900-01-01', activatedAt: now, note: 'imported layer' },
      [...above, ...cells],
      [],
    )
    return true
  })
  if (!made) return refuse('import.regionExists', { region: region.code })
  return done(new Map(features.map((feature, at) => [feature.code, cells[at]?.code ?? ''])))
}

/** By number where every id is a whole number, else as text: the order in which `gezhi locate` settles ties. */
function inOrder(features: readonly Feature[]): Feature[] {
  const whole = features.every(({ code }) => /^\d{1,15}$/.test(code))
  return features.toSorted((a, b) => (whole ? Number(a.code) - Number(b.code) : compareCodes(a.code, b.code)))
}

/** The usual lengths, counted without a break. */
function continuous(): Record<string, ServiceLevel> {
  return Object.fromEntries(
    Object.entries(defaultLevels).map(([clock, { kind, count }]) => [
      clock,
      { kind: kind === 'workHour' || kind === 'urgentHour' ? 'urgentHour' : 'urgentDay', count },
    ]),
  )
}
