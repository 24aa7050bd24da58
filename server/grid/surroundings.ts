/** A place in words, as people give it to the hotline: street, community, and the nearest crossing, landmark or road. */
import Flatbush from 'flatbush'
import type { Position } from '../../domain/grid/area.ts'
import { distanceM, distanceToSegmentM, metresPerDegree } from '../../domain/grid/geo.ts'
import type { Words } from '../../domain/kernel/words.ts'

/** How near something must be to be named, in metres. */
const near = { landmark: 60, crossing: 90, road: 250 } as const

export type NamedSpot = Words & { readonly at: Position }
export type NamedLine = Words & { readonly lines: readonly Position[][] }

/** Finds the words for the surroundings of a point: "建设路与学士街交叉口附近". Undefined far from everything named. */
export function surroundings(landmarks: readonly NamedSpot[], roads: readonly NamedLine[]): (at: Position) => Words | undefined {
  const crossings = crossingsOf(roads)
  const edges = roads.flatMap((road) =>
    road.lines.flatMap((line) => line.slice(1).map((to, index) => ({ road, from: line[index] ?? to, to }))),
  )
  const edgeIndex = indexOf(edges)
  return (at) => {
    const crossing = nearest(crossings, at, near.crossing)
    const landmark = nearest(landmarks, at, near.landmark)
    if (landmark && (!crossing || distanceM(at, landmark.at) < distanceM(at, crossing.at))) {
      return { zh: `${landmark.zh}附近`, en: `near ${landmark.en}` }
    }
    if (crossing) return { zh: `${crossing.zh}交叉口附近`, en: `near the crossing of ${crossing.en}` }
    const road = nearestRoad(edges, edgeIndex, at)
    return road && { zh: `${road.zh}沿线`, en: `on ${road.en}` }
  }
}

/** Corners where two roads of different names meet; the first two by name stand for all. */
function crossingsOf(roads: readonly NamedLine[]): NamedSpot[] {
  const byCorner = new Map<string, { at: Position; roads: Map<string, Words> }>()
  for (const road of roads) {
    for (const at of road.lines.flat()) {
      const key = at.join(' ')
      const corner = byCorner.get(key) ?? { at, roads: new Map<string, Words>() }
      corner.roads.set(road.zh, road)
      byCorner.set(key, corner)
    }
  }
  return [...byCorner.values()].flatMap(({ at, roads: met }): NamedSpot[] => {
    const [first, second] = [...met.values()]
    if (!first || !second) return []
    return [{ at, zh: `${first.zh}与${second.zh}`, en: `${first.en} and ${second.en}` }]
  })
}

function nearest(spots: readonly NamedSpot[], at: Position, withinM: number): NamedSpot | undefined {
  let found: NamedSpot | undefined
  let least = withinM
  for (const spot of spots) {
    // Half a kilometre in latitude settles most of them without a sine.
    if (Math.abs(spot.at[1] - at[1]) > 0.005) continue
    const distance = distanceM(at, spot.at)
    if (distance > least) continue
    least = distance
    found = spot
  }
  return found
}

/** Undefined where there is no road at all: the index has no empty form. */
function indexOf(edges: readonly Edge[]): Flatbush | undefined {
  if (edges.length === 0) return undefined
  const index = new Flatbush(edges.length)
  for (const { from, to } of edges) {
    index.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]))
  }
  index.finish()
  return index
}

type Edge = { readonly road: NamedLine; readonly from: Position; readonly to: Position }

function nearestRoad(edges: readonly Edge[], index: Flatbush | undefined, at: Position): NamedLine | undefined {
  if (!index) return undefined
  const scale = metresPerDegree(at[1])
  const [dx, dy] = [near.road / scale.x, near.road / scale.y]
  let found: NamedLine | undefined
  let least: number = near.road
  for (const place of index.search(at[0] - dx, at[1] - dy, at[0] + dx, at[1] + dy)) {
    const edge = edges[place]
    const distance = edge && distanceToSegmentM(at, edge.from, edge.to)
    if (!edge || distance === undefined || distance > least) continue
    least = distance
    found = edge.road
  }
  return found
}
