/**
 * 类案: what was decided in like cases. The reviewer sees the spread before deciding, and supervision sees what lies far from
 * it. A decided case is a number here: units and officers are not known to these functions, for fines rank nobody
 * (行政处罚法第七十四条, 国办发〔2022〕27号（六）).
 */
export type DecidedFine = { readonly id: string; readonly fineFen: number }

export type Bin = { readonly from: number; readonly to: number; readonly count: number }

/** Sums in fen; a bin includes its `from` and, save for the last, not its `to`. */
export type Spread = {
  readonly n: number
  readonly min: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly max: number
  readonly bins: readonly Bin[]
}

const binsMost = 10

/** How the fines of one item, tier and kind of party lie; undefined of none. */
export function likeCases(decisions: readonly DecidedFine[]): Spread | undefined {
  const sums = decisions.map(({ fineFen }) => fineFen).sort((a, b) => a - b)
  const [min] = sums
  const max = sums.at(-1)
  if (min === undefined || max === undefined) return undefined
  const at = (share: number) => quantile(sums, share)
  return { n: sums.length, min, lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), max, bins: binsOf(sums, min, max) }
}

/** Between the two nearest values, in proportion; whole fen. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return Math.round(low + (high - low) * (place - Math.floor(place)))
}

/** As many bins as the square root of the cases, ten at most, of equal width. */
function binsOf(sums: readonly number[], min: number, max: number): Bin[] {
  const count = min === max ? 1 : Math.min(binsMost, Math.ceil(Math.sqrt(sums.length)))
  const width = (max - min) / count
  const binOf = (sum: number) => (width === 0 ? 0 : Math.min(count - 1, Math.floor((sum - min) / width)))
  return Array.from({ length: count }, (_, bin) => ({
    from: Math.round(min + bin * width),
    to: Math.round(min + (bin + 1) * width),
    count: sums.filter((sum) => binOf(sum) === bin).length,
  }))
}

export type Outlier = DecidedFine & { readonly distance: number }

/**
 * Cases far from the median, farthest first; those of one distance by their id. The distance is |fine − median| in units of
 * the usual spread: MAD ÷ 0.6745, MAD being the median of all |fine − median| (the factor makes it comparable with standard
 * deviations); 3.5 is the usual threshold. Where more than half of the fines are equal, MAD is 0 and would list every other
 * fine however common; then the mean of all |fine − median| × 1.2533 is the unit instead, so that a second sum that is often
 * imposed is usual and a lone one is not (Iglewicz and Hoaglin 1993). Equal fines have no outlier. `decisions` are of one
 * item, tier and kind of party.
 */
export function outliers(decisions: readonly DecidedFine[], threshold: number): readonly Outlier[] {
  return distances(decisions).filter(({ distance }) => distance > threshold)
}

/** How far each case lies from the median, as `outliers` counts, farthest first. */
export function distances(decisions: readonly DecidedFine[]): readonly Outlier[] {
  const middle = medianOf(decisions.map(({ fineFen }) => fineFen))
  const unit = unitOf(decisions.map(({ fineFen }) => Math.abs(fineFen - middle)))
  return decisions
    .map((one) => {
      const off = Math.abs(one.fineFen - middle)
      return { ...one, distance: off === 0 ? 0 : off / unit }
    })
    .sort((a, b) => b.distance - a.distance || (a.id < b.id ? -1 : 1))
}

function unitOf(offs: readonly number[]): number {
  const middle = medianOf(offs)
  return middle > 0 ? middle / 0.6745 : (1.2533 * offs.reduce((sum, off) => sum + off, 0)) / Math.max(offs.length, 1)
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

/** From which distance on, and from how many like cases on, a fine is listed; how many months back decisions are compared. */
export type LikeSettings = { readonly threshold: number; readonly least: number; readonly months: number }

/** Where a sum lies among like cases, itself among them; sums in fen. */
export type Lies = {
  readonly n: number
  readonly medianFen: number
  readonly fineFen: number
  readonly distance: number
  readonly side: 'below' | 'at' | 'above'
  /** Too few like cases to judge by: nothing is listed. */
  readonly few: boolean
  readonly listed: boolean
}

/** Would a fine be listed, were it decided now? `others` are the like decisions that stand; null where there is none. */
export function whereLies(others: readonly DecidedFine[], fineFen: number, { threshold, least }: LikeSettings): Lies | null {
  if (others.length === 0) return null
  const all = [...others, { id: '', fineFen }]
  const medianFen = medianOf(all.map((one) => one.fineFen))
  const distance = distances(all).find(({ id }) => id === '')?.distance ?? 0
  const few = all.length < least
  const side = fineFen < medianFen ? 'below' : fineFen > medianFen ? 'above' : 'at'
  return { n: all.length, medianFen: Math.round(medianFen), fineFen, distance, side, few, listed: !few && distance > threshold }
}
