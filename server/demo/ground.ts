/**
 * The ground of the demonstration district: an invented district of the lower Yangtze with four streets, twenty-nine
 * communities and about twelve hundred cells, a river and a ring of main roads, made from a seed alone. The same seed
 * gives the same district to the last digit on every machine.
 */
import { must } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Area, Feature, Position } from '../../domain/grid/area.ts'
import { cellCode, communityOf, parseCommunityCode, parseDistrictCode, parseStreetCode, streetOf } from '../../domain/grid/codes.ts'
import type { CellCode, CommunityCode, DistrictCode, StreetCode } from '../../domain/grid/codes.ts'
import { labelPoint } from '../../domain/grid/label.ts'
import { buildLocator } from '../../domain/grid/locate.ts'
import type { PatrolArea } from '../../domain/grid/patrol-area.ts'
import { outlineOf } from '../../domain/grid/topology.ts'
import type { Day } from '../../domain/grid/version.ts'
import type { Zone, ZoneLine } from '../../domain/grid/zone.ts'
import { surroundings } from '../grid/surroundings.ts'
import { landmarksOf, patrolAreasOf, zonesOf } from './ground/duty.ts'
import {
  communityStems,
  districtNames,
  laneNames,
  mainRoads,
  roadStems,
  streetNames,
  type LandmarkKind,
  type MainRoad,
} from './ground/names.ts'
import { planOf, type Plan, type RoadClass } from './ground/plan.ts'
import { randomFrom, type Random } from './ground/random.ts'
import { areaOfFace, bentM2, linesOfRoads } from './ground/sheet.ts'
import { settled, type SettledPlot } from './ground/settle.ts'

/** A place of the grid with its name in both languages and where to write it on the map. */
export type Place<Code extends string> = Feature<Code> & {
  readonly name: string
  readonly en: string
  readonly label: Position
}

export type Road = Words & { readonly id: string; readonly class: RoadClass; readonly line: ZoneLine }
export type Landmark = Words & { readonly kind: LandmarkKind; readonly cell: CellCode; readonly at: Position }

export type Ground = {
  readonly district: Place<DistrictCode>
  readonly streets: readonly Place<StreetCode>[]
  readonly communities: readonly Place<CommunityCode>[]
  readonly cells: readonly Feature<CellCode>[]
  readonly roads: readonly Road[]
  readonly water: readonly (Words & { readonly area: Area })[]
  readonly landmarks: readonly Landmark[]
  readonly patrolAreas: readonly PatrolArea[]
  readonly zones: readonly Zone[]
  /** A place in words; undefined outside the district. Throws a RangeError for what is no number. */
  readonly addressOf: (at: Position) => Words | undefined
}

export type GroundOptions = {
  readonly seed?: number
  /** The first and last day of the duty terms. */
  readonly from?: Day
  readonly to?: Day
}

/** The district that a seed gives; about a second. */
export function groundOf({ seed = 329901, from = '2026-01-01', to = '2026-12-31' }: GroundOptions = {}): Ground {
  const random = randomFrom(seed)
  const plan = planOf(random, bentM2)
  const plots = settled(plan)
  const cells = cellsOf(plan, plots)
  const communities = communitiesOf(cells)
  const streets = streetsOf(cells)
  const district = districtOf(cells)
  const roads = roadsOf(plan, random)
  const landmarks = landmarksOf(communities, cells, random)
  const patrolAreas = patrolAreasOf(plots, cells, communities, random, { from, to })
  const zones = zonesOf({ roads, communities, cells, patrolAreas, landmarks, random, from, to })
  const wet = plots.flatMap((plot, index) => (plot.water ? [cells[index]?.area].filter((area) => area !== undefined) : []))
  const water = [{ zh: '清棠河', en: 'Qingtang River', area: outlineOf(wet) }]
  const addressOf = addressFinder(streets, communities, cells, roads, landmarks)
  return { district, streets, communities, cells, roads, water, landmarks, patrolAreas, zones, addressOf }
}

/** Cells in the order of their plots, numbered inside each community from left to right and top to bottom. */
function cellsOf(plan: Plan, plots: readonly SettledPlot[]): Feature<CellCode>[] {
  const areas = plots.map(({ face }) => areaOfFace(plan.mesh, face))
  const labels = areas.map(labelPoint)
  const cells: Feature<CellCode>[] = []
  for (const [community, stem] of communityStems.entries()) {
    const own = plots.flatMap((plot, index) => (plot.community === community ? [index] : []))
    const [first] = own
    const place = plots[first ?? 0]?.street
    const street = streetNames.find((one) => one.place === place)
    if (first === undefined || !street) throw new Error(`${stem.zh} has no cells`)
    const before = streetNames.slice(0, streetNames.indexOf(street)).reduce((sum, one) => sum + one.communities, 0)
    const code = `${districtNames.code}${street.code}${String(community - before + 1).padStart(3, '0')}`
    const parent = must(parseCommunityCode(code))
    inReadingOrder(own, labels).forEach((plot, serial) => {
      const area = areas[plot]
      if (area) cells[plot] = { code: must(cellCode(parent, serial + 1)), area }
    })
  }
  return cells
}

/** Left to right in rows of a cell's height (0.0009° is 100 m), the northernmost row first. */
function inReadingOrder(plots: readonly number[], labels: readonly Position[]): number[] {
  const at = (plot: number): Position => labels[plot] ?? [0, 0]
  const top = Math.max(...plots.map((plot) => at(plot)[1]))
  const row = (plot: number) => Math.floor((top - at(plot)[1]) / 0.0009)
  return plots.toSorted((a, b) => row(a) - row(b) || at(a)[0] - at(b)[0])
}

function placeOf<Code extends string>(code: Code, names: Words, areas: readonly Area[]): Place<Code> {
  const area = outlineOf(areas)
  return { code, name: names.zh, en: names.en, area, label: labelPoint(area) }
}

function communitiesOf(cells: readonly Feature<CellCode>[]): Place<CommunityCode>[] {
  const codes = [...new Set(cells.map(({ code }) => communityOf(code)))].toSorted()
  return codes.map((code, index) => {
    const stem = communityStems[index]
    if (!stem) throw new Error(`no name for ${code}`)
    const names = { zh: `${stem.zh}社区`, en: `${stem.en} Community` }
    return placeOf(
      code,
      names,
      areasWhere(cells, (cell) => communityOf(cell) === code),
    )
  })
}

function streetsOf(cells: readonly Feature<CellCode>[]): Place<StreetCode>[] {
  return streetNames.map(({ code, zh, en }) => {
    const street = must(parseStreetCode(`${districtNames.code}${code}`))
    return placeOf(
      street,
      { zh, en },
      areasWhere(cells, (cell) => streetOf(cell) === street),
    )
  })
}

function districtOf(cells: readonly Feature<CellCode>[]): Place<DistrictCode> {
  return placeOf(
    must(parseDistrictCode(districtNames.code)),
    districtNames.district,
    areasWhere(cells, () => true),
  )
}

function areasWhere(cells: readonly Feature<CellCode>[], wanted: (code: CellCode) => boolean): Area[] {
  return cells.filter(({ code }) => wanted(code)).map(({ area }) => area)
}

function roadsOf(plan: Plan, random: Random): Road[] {
  const lines = linesOfRoads(plan.mesh)
  const drawn = [...plan.roads].filter(([id]) => lines.has(id))
  const stems = random.shuffle(roadStems)
  const lanes = laneNames(random, drawn.filter(([, kind]) => kind === 'lane').length)
  return drawn.map(([id, kind]): Road => {
    const [line, ...more] = lines.get(id) ?? []
    if (!line) throw new Error(`road ${id} has no line`)
    const shape: ZoneLine =
      more.length === 0 ? { type: 'LineString', coordinates: line } : { type: 'MultiLineString', coordinates: [line, ...more] }
    return { id, class: kind, line: shape, ...roadName(id, kind, stems, lanes) }
  })
}

function roadName(id: string, kind: RoadClass, stems: Words[], lanes: Words[]): Words {
  if (kind === 'main' && id in mainRoads) return mainRoads[id as MainRoad] // its id is the cut it was made by
  if (kind === 'lane') return lanes.pop() ?? { zh: id, en: id }
  const stem = stems.pop()
  if (!stem) throw new Error('more roads than names')
  // Names alternate between 路 and 街, as the two run across each other in most towns.
  return stems.length % 2 === 0 ? { zh: `${stem.zh}路`, en: `${stem.en} Road` } : { zh: `${stem.zh}街`, en: `${stem.en} Street` }
}

function addressFinder(
  streets: readonly Place<StreetCode>[],
  communities: readonly Place<CommunityCode>[],
  cells: readonly Feature<CellCode>[],
  roads: readonly Road[],
  landmarks: readonly Landmark[],
): (at: Position) => Words | undefined {
  const locator = buildLocator(cells)
  const around = surroundings(
    landmarks,
    roads.map(({ zh, en, line }) => ({
      zh,
      en,
      lines: line.type === 'LineString' ? [line.coordinates] : line.coordinates,
    })),
  )
  return (at) => {
    const cell = locator.locate(at[0], at[1])
    if (cell === undefined) return undefined
    const community = communities.find(({ code }) => code === communityOf(cell))
    const street = streets.find(({ code }) => code === streetOf(cell))
    if (!community || !street) throw new Error(`${cell} stands under no community`)
    const near = around(at)
    return {
      zh: [street.name, community.name, near?.zh].filter((part) => part !== undefined).join(' '),
      en: [near?.en, community.en, street.en].filter((part) => part !== undefined).join(', '),
    }
  }
}
