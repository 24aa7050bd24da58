/** Gives the river's cells to the communities on its banks, so that every cell stands in one. */
import { cornersOf, spotOf } from './mesh.ts'
import type { Plan, Plot } from './plan.ts'

export type SettledPlot = {
  readonly face: number
  readonly street: Plot['street']
  readonly community: number
  readonly patrol: number
  readonly water: boolean
}

/**
 * Every plot with a community and a patrol area: a river cell takes those of the plot of its own street that it
 * shares the longest bank with. The order of the plots is kept.
 */
export function settled(plan: Plan): SettledPlot[] {
  const byFace = new Map(plan.plots.map((plot) => [plot.face, plot]))
  return plan.plots.map(({ face, street, community, patrol }): SettledPlot => {
    if (community !== undefined && patrol !== undefined)
      return { face, street, community, patrol, water: false }
    const bank = longestBank(plan, face, byFace, street)
    if (bank?.community === undefined || bank.patrol === undefined)
      throw new Error('a river cell without a bank')
    return { face, street, community: bank.community, patrol: bank.patrol, water: true }
  })
}

function longestBank(
  { mesh }: Plan,
  face: number,
  byFace: ReadonlyMap<number, Plot>,
  street: Plot['street'],
): Plot | undefined {
  const ring = cornersOf(mesh, face)
  let longest: { plot: Plot; length: number } | undefined
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const plot = byFace.get(mesh.faceOf.get(`${to}>${from}`) ?? -1)
    if (!plot || plot.street !== street || plot.community === undefined) return
    const [a, b] = [spotOf(mesh, from), spotOf(mesh, to)]
    const length = Math.hypot(a[0] - b[0], a[1] - b[1])
    if (!longest || length > longest.length) longest = { plot, length }
  })
  return longest?.plot
}
