/** Who answers for which ground: landmarks, patrol areas with their roster, responsibility zones in four levels. */
import type { Feature, Position } from '../../../domain/grid/area.ts'
import { communityOf, type CellCode, type CommunityCode } from '../../../domain/grid/codes.ts'
import { distanceToSegmentM } from '../../../domain/grid/geo.ts'
import { labelPoint } from '../../../domain/grid/label.ts'
import type { PatrolArea } from '../../../domain/grid/patrol-area.ts'
import { outlineOf } from '../../../domain/grid/topology.ts'
import type { Day } from '../../../domain/grid/version.ts'
import type { Zone } from '../../../domain/grid/zone.ts'
import type { Landmark, Place, Road } from '../ground.ts'
import { landmarkKinds, personName } from './names.ts'
import type { Random } from './random.ts'
import type { SettledPlot } from './settle.ts'

type Cells = readonly Feature<CellCode>[]
type Communities = readonly Place<CommunityCode>[]
type Term = { readonly from: Day; readonly to: Day }

/** Named places people give as addresses, each in a cell of its own. */
export function landmarksOf(communities: Communities, cells: Cells, random: Random): Landmark[] {
  return communities.flatMap(({ code, name, en }, index) => {
    const own = random.shuffle(cells.filter((cell) => communityOf(cell.code) === code))
    const kinds = landmarkKinds.filter(({ every }) => index % every === 0)
    return kinds.flatMap(({ kind, zh, en: kindEn }, place): Landmark[] => {
      const cell = own[place]
      if (!cell) return []
      const names = {
        zh: `${name.replace(/社区$/, '')}${zh}`,
        en: `${en.replace(/ Community$/, '')} ${kindEn}`,
      }
      return [{ kind, ...names, cell: cell.code, at: rounded(labelPoint(cell.area)) }]
    })
  })
}

/** The patrol areas of the plan, each with one grid worker on weekdays and one at weekends. */
export function patrolAreasOf(
  plots: readonly SettledPlot[],
  cells: Cells,
  communities: Communities,
  random: Random,
  term: Term,
): PatrolArea[] {
  const groups = new Map<number, CellCode[]>()
  plots.forEach(({ patrol }, index) => {
    const cell = cells[index]
    if (cell) groups.set(patrol, [...(groups.get(patrol) ?? []), cell.code])
  })
  const sorted = [...groups.values()].map((group) => group.toSorted()).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  const numbers = new Map<string, number>()
  return sorted.map((group): PatrolArea => {
    const community = communities.find(({ code }) => group[0] !== undefined && communityOf(group[0]) === code)
    if (!community) throw new Error('a patrol area without a community')
    const number = (numbers.get(community.code) ?? 0) + 1
    numbers.set(community.code, number)
    const shift = (weekdays: number[], duty: string) => ({
      person: personName(random).zh,
      weekdays,
      startsAt: '08:30',
      endsAt: '17:30',
      post: '网格员',
      duty,
      ...term,
    })
    return {
      code: `${community.code}-${String(number).padStart(2, '0')}`,
      name: `${community.name}第${number}责任网格`,
      kind: 'gridWork',
      cells: group,
      roster: [shift([1, 2, 3, 4, 5], '每日巡查一遍，发现问题当场上报'), shift([6, 7], '周末值守，处理交办和核查任务')],
      ...term,
    }
  })
}

/** The standard of each level, in our own words. */
const standards = {
  1: '路面整洁，无占道经营和乱停放，沿街立面和设施完好',
  2: '社区内巡查全覆盖，问题当日上报，重复问题有人跟办',
  3: '责任块内垃圾日清，背街小巷无积存，设施损坏及时报修',
  4: '责任点周边秩序良好，门前四包落实，早晚各查一次',
} as const

type ZoneSources = Term & {
  readonly roads: readonly Road[]
  readonly communities: Communities
  readonly cells: Cells
  readonly patrolAreas: readonly PatrolArea[]
  readonly landmarks: readonly Landmark[]
  readonly random: Random
}

/**
 * Main roads as level 1; each community under the main road it lies nearest to as level 2; each patrol area's ground
 * as level 3; each landmark as level 4 in the block it stands in.
 */
export function zonesOf({ roads, communities, cells, patrolAreas, landmarks, random, from, to }: ZoneSources): Zone[] {
  const areaByCell = new Map(cells.map(({ code, area }) => [code, area]))
  const zone = (level: Zone['level'], code: string, name: string, shape: Zone['shape'], parent?: string): Zone => {
    const persons = [personName(random).zh]
    return {
      code,
      name,
      level,
      shape,
      persons,
      standard: standards[level],
      from,
      to,
      ...(parent !== undefined && { parent }),
    }
  }
  const numbered = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(3, '0')}`
  const mains = roads.filter((road) => road.class === 'main')
  const level1 = mains.map((road, index) => ({
    road,
    zone: zone(1, numbered('A', index), road.zh, road.line),
  }))
  const level2 = communities.map((community, index) => {
    const [nearest] = level1.toSorted((a, b) => metresTo(a.road, community.label) - metresTo(b.road, community.label))
    return zone(2, numbered('B', index), `${community.name}责任片`, community.area, nearest?.zone.code)
  })
  const level3 = patrolAreas.map((area, index) => {
    const shape = outlineOf(area.cells.flatMap((cell) => areaByCell.get(cell) ?? []))
    const parent = level2[communities.findIndex(({ code }) => area.code.startsWith(code))]?.code
    return zone(3, numbered('C', index), area.name.replace('责任网格', '责任块'), shape, parent)
  })
  const level4 = landmarks.map((landmark, index) => {
    const parent = level3[patrolAreas.findIndex(({ cells: own }) => own.includes(landmark.cell))]?.code
    return zone(4, numbered('D', index), landmark.zh, { type: 'Point', coordinates: landmark.at }, parent)
  })
  return [...level1.map((one) => one.zone), ...level2, ...level3, ...level4]
}

function metresTo({ line }: Road, at: Position): number {
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates
  return Math.min(
    ...lines.flatMap((positions) => positions.slice(1).map((to, index) => distanceToSegmentM(at, positions[index] ?? to, to))),
  )
}

/** Seven decimals of a degree, as all positions of the district. */
const rounded = ([x, y]: Position): Position => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]
