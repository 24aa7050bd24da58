/**
 * A surface cut into convex faces by straight lines, as blocks are by streets. Every cut that ends on a
 * neighbour's border puts its corner into the neighbour as well, so that faces always share whole edges and
 * tile without gap or overlap, whatever is done to the corners afterwards. Lengths are metres on a flat sheet.
 */
export type Spot = readonly [x: number, y: number]
export type Line = { readonly through: Spot; readonly along: Spot }

export type Mesh = {
  readonly spots: [number, number][]
  /** Corners of each face, counter-clockwise; a face that was cut is undefined. */
  readonly faces: (number[] | undefined)[]
  /** Directed edge → face on its left. */
  readonly faceOf: Map<string, number>
  /** Undirected edge → the road that runs along it. */
  readonly roadOf: Map<string, string>
}

/** A cut that would end within this many metres of a corner ends in the corner: no edge is shorter. */
const snapM = 12

/** A cut that would leave less than this on one side is not made. */
const leastM2 = 1_500

const directed = (a: number, b: number) => `${a}>${b}`
export const undirected = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)

/** A mesh of one convex face, its corners given counter-clockwise. */
export function meshOf(corners: readonly Spot[]): Mesh {
  const mesh: Mesh = { spots: [], faces: [], faceOf: new Map(), roadOf: new Map() }
  addFace(
    mesh,
    corners.map(([x, y]) => mesh.spots.push([x, y]) - 1),
  )
  return mesh
}

/** The corners of a face that is still whole. */
export function cornersOf(mesh: Mesh, face: number): number[] {
  const corners = mesh.faces[face]
  if (!corners) throw new Error(`face ${face} is no more`)
  return corners
}

export function spotOf(mesh: Mesh, corner: number): Spot {
  const spot = mesh.spots[corner]
  if (!spot) throw new Error(`no corner ${corner}`)
  return spot
}

/**
 * Cuts a face along a line, the new edges belonging to `road` if one is named. Gives the faces to the left and
 * right of the line, or undefined where the line does not properly cross the face.
 */
export function cut(mesh: Mesh, face: number, line: Line, road?: string): [left: number, right: number] | undefined {
  const [first, second] = crossings(mesh, face, line)
  if (!first || !second) return undefined
  const a = first.corner ?? divide(mesh, first.edge, first.spot)
  const b = second.corner ?? divide(mesh, second.edge, second.spot)
  const ring = cornersOf(mesh, face)
  const start = ring.indexOf(a)
  const turned = [...ring.slice(start), ...ring.slice(0, start)]
  const end = turned.indexOf(b)
  if (a === b || end < 2 || end > turned.length - 2) return undefined
  const rings: [number[], number[]] = [turned.slice(0, end + 1), [...turned.slice(end), a]]
  if (rings.some((part) => areaOf(part.map((corner) => spotOf(mesh, corner))) < leastM2)) return undefined
  mesh.faces[face] = undefined
  const [one, other] = [addFace(mesh, rings[0]), addFace(mesh, rings[1])]
  if (road !== undefined) mesh.roadOf.set(undirected(a, b), road)
  return side(line, spotOf(mesh, turned[1] ?? a)) > 0 ? [one, other] : [other, one]
}

/** The line across a face at an angle to the x axis that leaves `share` of its ground to its left. */
export function lineLeaving(mesh: Mesh, face: number, angle: number, share: number): Line {
  const spots = cornersOf(mesh, face).map((corner) => spotOf(mesh, corner))
  const along: Spot = [Math.cos(angle), Math.sin(angle)]
  const normal: Spot = [-along[1], along[0]]
  const heights = spots.map(([x, y]) => x * normal[0] + y * normal[1])
  let [low, high] = [Math.min(...heights), Math.max(...heights)]
  const whole = areaOf(spots)
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2
    const line = { through: [normal[0] * middle, normal[1] * middle] as const, along }
    if (areaOf(leftOf(spots, line)) > whole * share) low = middle
    else high = middle
  }
  return { through: [normal[0] * low, normal[1] * low], along }
}

/** Area of a polygon in m², counter-clockwise positive. */
export function areaOf(spots: readonly Spot[]): number {
  return spots.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = spots[(index + 1) % spots.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

/** On which side of a line a spot lies, in metres; left is positive. */
export function side({ through, along }: Line, [x, y]: Spot): number {
  return (along[0] * (y - through[1]) - along[1] * (x - through[0])) / Math.hypot(along[0], along[1])
}

function leftOf(spots: readonly Spot[], line: Line): Spot[] {
  return spots.flatMap((spot, index): Spot[] => {
    const next = spots[(index + 1) % spots.length] ?? spot
    const [here, there] = [side(line, spot), side(line, next)]
    const kept: Spot[] = here >= 0 ? [spot] : []
    if (here >= 0 !== there >= 0) kept.push(between(spot, next, here / (here - there)))
    return kept
  })
}

type Crossing = { edge: [number, number]; spot: Spot; corner: number | undefined }

function crossings(mesh: Mesh, face: number, line: Line): Crossing[] {
  const ring = cornersOf(mesh, face)
  return ring.flatMap((from, index): Crossing[] => {
    const to = ring[(index + 1) % ring.length] ?? from
    const [a, b] = [spotOf(mesh, from), spotOf(mesh, to)]
    const [here, there] = [side(line, a), side(line, b)]
    if (here >= 0 === there >= 0) return []
    const spot = between(a, b, here / (here - there))
    const [toA, toB] = [distance(spot, a), distance(spot, b)]
    const corner = Math.min(toA, toB) > snapM ? undefined : toA <= toB ? from : to
    return [{ edge: [from, to], spot, corner }]
  })
}

function divide(mesh: Mesh, [from, to]: [number, number], [x, y]: Spot): number {
  const corner = mesh.spots.push([x, y]) - 1
  for (const [a, b] of [
    [from, to],
    [to, from],
  ] as const) {
    const face = mesh.faceOf.get(directed(a, b))
    if (face === undefined) continue
    const ring = cornersOf(mesh, face)
    ring.splice(ring.indexOf(a) + 1, 0, corner)
    mesh.faceOf.delete(directed(a, b))
    mesh.faceOf.set(directed(a, corner), face).set(directed(corner, b), face)
  }
  const road = mesh.roadOf.get(undirected(from, to))
  if (road !== undefined) {
    mesh.roadOf.delete(undirected(from, to))
    mesh.roadOf.set(undirected(from, corner), road).set(undirected(corner, to), road)
  }
  return corner
}

function addFace(mesh: Mesh, ring: number[]): number {
  const face = mesh.faces.push(ring) - 1
  ring.forEach((from, index) => mesh.faceOf.set(directed(from, ring[(index + 1) % ring.length] ?? from), face))
  return face
}

const between = (a: Spot, b: Spot, share: number): Spot => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
const distance = (a: Spot, b: Spot) => Math.hypot(a[0] - b[0], a[1] - b[1])
