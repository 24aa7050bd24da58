/**
 * Responsibility zones (责任区) in four levels: a street as a line (一级), the community blocks along it (二级),
 * the responsibility blocks in a community (三级) and the responsibility points in a block (四级). Each has
 * exactly one person by name, a written standard and a term.
 */
import { refuse, type Refusal } from '../kernel/outcome.ts'
import type { Area, Position } from './area.ts'
import type { RowRefusal } from './geojson.ts'
import { isDay, type Day } from './version.ts'

export type ZoneLine = { type: 'LineString'; coordinates: Position[] } | { type: 'MultiLineString'; coordinates: Position[][] }
export type ZonePoint = { type: 'Point'; coordinates: Position }
export type ZoneShape = ZoneLine | ZonePoint | Area

export type ZoneLevel = 1 | 2 | 3 | 4

/** What each level is called and drawn as: streets are lines, zones are surfaces, a point may be either. */
export const zoneLevels = {
  1: { zh: '责任街（一级）', en: 'street (level 1)', shapes: ['LineString', 'MultiLineString'] },
  2: { zh: '社区责任片（二级）', en: 'community block (level 2)', shapes: ['Polygon', 'MultiPolygon'] },
  3: { zh: '责任块（三级）', en: 'responsibility block (level 3)', shapes: ['Polygon', 'MultiPolygon'] },
  4: {
    zh: '责任点（四级）',
    en: 'responsibility point (level 4)',
    shapes: ['Point', 'Polygon', 'MultiPolygon'],
  },
} as const satisfies Record<ZoneLevel, { zh: string; en: string; shapes: readonly ZoneShape['type'][] }>

export type Zone = {
  readonly code: string
  readonly name: string
  readonly level: ZoneLevel
  /** The zone one level up; only a level-1 zone has none. */
  readonly parent?: string
  readonly shape: ZoneShape
  /** Whoever answers for it. A list, so that two names can be refused instead of lost. */
  readonly persons: readonly string[]
  readonly standard: string
  readonly from: Day
  readonly to: Day
}

/** Everything wrong with a set of zones, with their rows from 1; empty when they may be set up. */
export function checkZones(zones: readonly Zone[]): RowRefusal[] {
  const byCode = new Map<string, Zone>()
  const found: RowRefusal[] = []
  zones.forEach((zone, index) => {
    if (byCode.has(zone.code)) found.push({ row: index + 1, refusal: { code: 'grid.zoneTwice', params: { code: zone.code } } })
    else byCode.set(zone.code, zone)
  })
  zones.forEach((zone, index) => {
    for (const refusal of zoneRefusals(zone, byCode)) found.push({ row: index + 1, refusal })
  })
  return found.toSorted((a, b) => a.row - b.row)
}

function zoneRefusals(zone: Zone, byCode: ReadonlyMap<string, Zone>): Refusal[] {
  const { code } = zone
  const found: Refusal[] = []
  const shapes: readonly string[] = zoneLevels[zone.level].shapes
  if (!shapes.includes(zone.shape.type)) {
    found.push(refuse('grid.zoneShape', { code, level: zone.level, shape: zone.shape.type }).refusal)
  }
  const above = parentRefusal(zone, byCode)
  if (above) found.push(above)
  const names = zone.persons.filter((name) => name.trim() !== '')
  if (names.length === 0) found.push(refuse('grid.zoneNobody', { code }).refusal)
  // A list written into one name is still several people.
  else if (names.length > 1 || /[、,，;；/]/.test(names[0] ?? '')) {
    found.push(refuse('grid.zoneSeveralPersons', { code, persons: names.join('、') }).refusal)
  }
  if (zone.standard.trim() === '') found.push(refuse('grid.zoneNoStandard', { code }).refusal)
  if (!isDay(zone.from) || !isDay(zone.to) || zone.to < zone.from) {
    found.push(refuse('grid.zoneTerm', { code, from: zone.from, to: zone.to }).refusal)
  }
  return found
}

function parentRefusal(zone: Zone, byCode: ReadonlyMap<string, Zone>): Refusal | undefined {
  const { code, level } = zone
  if (zone.parent === undefined) {
    return level === 1 ? undefined : refuse('grid.zoneNoParent', { code, level, above: level - 1 }).refusal
  }
  const parent = byCode.get(zone.parent)
  if (!parent) return refuse('grid.zoneUnknownParent', { code, parent: zone.parent }).refusal
  if (parent.level === level - 1) return undefined
  return refuse('grid.zoneParentLevel', { code, level, parent: zone.parent, parentLevel: parent.level }).refusal
}
