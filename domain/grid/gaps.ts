/**
 * Whether features fill the places they belong to. Where every edge is either shared or part of the parent's
 * border, they do, and nothing is measured. Else the ground is counted: what the features whose edges do not
 * fit share with the parent is measured, and what is missing is the parent less its parts.
 */
import type { Refusal } from '../kernel/outcome.ts'
import { polygonsOf, type Feature, type Position } from './area.ts'
import { areaM2 } from './geo.ts'
import type { RowRefusal } from './geojson.ts'
import { sharedM2 } from './measure.ts'
import { fromOf, reverseOf, toOf, topologyOf, type Topology } from './topology.ts'

/**
 * Refusals for ground that a parent has and its parts leave out (row 0) and for ground a part has outside its
 * parent (the part's row), above `limitM2`. A part belongs to the parent whose code its own begins with.
 * The parts are taken not to overlap.
 */
export function gapRefusals(features: readonly Feature[], topology: Topology, parents: readonly Feature[], limitM2: number): RowRefusal[] {
  const byParent = new Map<string, number[]>(parents.map(({ code }) => [code, []]))
  const lengths = [...new Set(parents.map(({ code }) => code.length))].toSorted((a, b) => b - a)
  features.forEach(({ code }, index) => {
    const length = lengths.find((digits) => byParent.has(code.slice(0, digits)))
    if (length !== undefined) byParent.get(code.slice(0, length))?.push(index)
  })
  return parents.flatMap((parent) => parentRefusals(parent, byParent.get(parent.code) ?? [], features, topology, limitM2))
}

function parentRefusals(
  parent: Feature,
  parts: readonly number[],
  features: readonly Feature[],
  topology: Topology,
  limitM2: number,
): RowRefusal[] {
  const atY = topology.corners[0]?.[1] ?? 0
  const loose = looseEdges(parent, parts, topology)
  if (parts.length > 0 && loose.length === 0) return []
  const refusals: RowRefusal[] = []
  let covered = 0
  for (const part of parts) {
    const feature = features[part]
    const face = topology.faces[part]
    if (!feature || !face) continue
    const partM2 = areaM2(feature.area, atY)
    const fits = !loose.some(({ face: owner }) => owner === part)
    const insideM2 = fits ? partM2 : sharedM2(face.polygons, polygonsOf(parent.area), atY)
    const beyondM2 = partM2 - insideM2
    covered += insideM2
    if (beyondM2 <= limitM2) continue
    const params = { code: feature.code, parent: parent.code, areaM2: rounded(beyondM2) }
    refusals.push({ row: part + 1, refusal: { code: 'grid.outsideParent', params } })
  }
  const missing = areaM2(parent.area, atY) - covered
  if (missing > limitM2) refusals.push({ row: 0, refusal: gapRefusal(parent, missing, loose[0]?.at) })
  return refusals
}

function gapRefusal(parent: Feature, missing: number, at: Position | undefined): Refusal {
  const [x, y] = at ?? parentCorner(parent)
  const params = { parent: parent.code, areaM2: rounded(missing), x: x.toFixed(6), y: y.toFixed(6) }
  return { code: 'grid.gap', params }
}

type LooseEdge = { readonly face: number; readonly at: Position }

/** Edges of the parts that neither another part nor the parent's border matches; empty when the parts fill it. */
function looseEdges(parent: Feature, parts: readonly number[], topology: Topology): LooseEdge[] {
  const border = new Set<string>()
  const outline = topologyOf([parent.area])
  const key = (a: Position | undefined, b: Position | undefined) => `${a?.[0]} ${a?.[1]} ${b?.[0]} ${b?.[1]}`
  for (const edge of outline.ownerOf.keys()) border.add(key(outline.corners[fromOf(edge)], outline.corners[toOf(edge)]))
  const own = new Set(parts)
  const loose: LooseEdge[] = []
  for (const face of parts) {
    for (const edge of topology.faces[face]?.edges ?? []) {
      const partner = topology.ownerOf.get(reverseOf(edge))
      if (partner !== undefined && own.has(partner)) continue
      const a = topology.corners[fromOf(edge)]
      const b = topology.corners[toOf(edge)]
      if (a && b && !border.delete(key(a, b))) loose.push({ face, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] })
    }
  }
  // Border that no part runs along is a gap as well, even where every edge of the parts fits.
  if (border.size > 0 && loose.length === 0) loose.push({ face: -1, at: parentCorner(parent) })
  return loose
}

function parentCorner({ area }: Feature): Position {
  return polygonsOf(area)[0]?.[0]?.[0] ?? [0, 0]
}

const rounded = (m2: number) => Math.round(m2 * 10) / 10
