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

/** A bank of at least this length makes a river cell the neighbour of what is on it, in metres. */
const bankM = 20

/**
 * Every plot with a community and a patrol area: a river cell takes those of a plot of its own street on its bank, of
 * the patrol area that has the fewest cells so far. The order of the plots is kept.
 */
export function settled(plan: Plan): SettledPlot[] {
  const byFace = new Map(plan.plots.map((plot) => [plot.face, plot]))
  const cellsOf = new Map<number, number>()
  const count = (patrol: number) => cellsOf.get(patrol) ?? 0
  for (const { patrol } of plan.plots) if (patrol !== undefined) cellsOf.set(patrol, count(patrol) + 1)
  return plan.plots.map(({ face, street, community, patrol }): SettledPlot => {
    if (community !== undefined && patrol !== undefined) return { face, street, community, patrol, water: false }
    const [bank] = banksOf(plan, face, byFace, street).toSorted((a, b) => count(a.patrol) - count(b.patrol))
    if (!bank) throw new Error('a river cell without a bank')
    cellsOf.set(bank.patrol, count(bank.patrol) + 1)
    return { face, street, ...bank, water: true }
  })
}

type Bank = { readonly community: number; readonly patrol: number }

function banksOf({ mesh }: Plan, face: number, byFace: ReadonlyMap<number, Plot>, street: Plot['street']): Bank[] {
  const ring = cornersOf(mesh, face)
  return ring.flatMap((from, index): Bank[] => {
    const to = ring[(index + 1) % ring.length] ?? from
    const plot = byFace.get(mesh.faceOf.get(`${to}>${from}`) ?? -1)
    if (plot?.street !== street || plot.community === undefined || plot.patrol === undefined) return []
    const [a, b] = [spotOf(mesh, from), spotOf(mesh, to)]
    const long = Math.hypot(a[0] - b[0], a[1] - b[1]) >= bankM
    return long ? [{ community: plot.community, patrol: plot.patrol }] : []
  })
}
