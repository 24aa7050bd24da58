/** Drawing a round again from what is published of it, by anybody, without the district's database. */
import type { Hash } from '../../enforcement/random/draw.ts'
import { drawFiles, populationText, readPopulation, reviewSeedText } from './draw.ts'

/** A round as the portal publishes it. */
export type PublishedRound = {
  readonly number: string
  readonly perUnit: number | null
  readonly listHash: string
  /** Null until it is drawn, as is the seed. */
  readonly head: { readonly number: number; readonly root: string } | null
  readonly seed: string | null
  readonly files: readonly { readonly number: string }[]
}

/** Heads as somebody kept them; `upTo` is an instant in UTC. */
export type KeptHead = { readonly number: number; readonly root: string; readonly upTo: string }

/** Where the published round and what is drawn again part. */
export type Difference = 'list' | 'head' | 'headDay' | 'seed' | 'files'

export type Redrawn =
  | { readonly verdict: 'waiting' }
  | { readonly verdict: 'agrees'; readonly files: readonly string[] }
  | { readonly verdict: 'differs'; readonly what: Difference }

/**
 * Draws a round again and holds it against what is published. `list` is the text of its list; `heads` are those somebody kept, or null
 * where only the draw is checked; `begins` is the instant at which the announced day begins.
 */
export function redraw(
  round: PublishedRound,
  list: string,
  { heads, begins }: { readonly heads: readonly KeptHead[] | null; readonly begins: Date },
  hash: Hash,
): Redrawn {
  const differs = (what: Difference): Redrawn => ({ verdict: 'differs', what })
  const files = readPopulation(list)
  if (!files || hash(populationText(files)) !== round.listHash) return differs('list')
  const { head, seed } = round
  if (head === null || seed === null) return { verdict: 'waiting' }
  if (heads) {
    const kept = heads.find(({ number }) => number === head.number)
    if (kept?.root !== head.root) return differs('head')
    const before = heads.find(({ number }) => number === head.number - 1)
    const first = new Date(kept.upTo) >= begins && (!before || new Date(before.upTo) < begins)
    if (!first) return differs('headDay')
  }
  const found = hash(reviewSeedText({ round: round.number, head: head.number, root: head.root }, round.listHash))
  if (found !== seed) return differs('seed')
  const again = drawFiles(files, round.perUnit, found, hash).map(({ number }) => number)
  const published = new Set(round.files.map(({ number }) => number))
  const same = again.length === published.size && again.every((number) => published.has(number))
  return same ? { verdict: 'agrees', files: again } : differs('files')
}
