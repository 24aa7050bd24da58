/**
 * The Merkle tree of a region's record, as RFC 9162 §2.1 defines it. Leaves are numbered from 0 in the order in which they
 * were appended; a tree only grows at its right. Nothing here reads or hashes by itself: the hash function is handed in, and
 * proofs are told as the complete subtrees whose hashes they need, so that whoever keeps these answers with a few reads.
 */
import { joined } from './bytes.ts'

/** SHA-256 (RFC 9162 §2.1.1), as the place that runs this has it. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** A complete subtree: 2^level leaves, beginning at leaf index · 2^level. */
export type Node = { readonly level: number; readonly index: number }

/** Leaves from `from` up to but not including `to`, whose hash the RFC writes MTH(D[from:to]). */
export type Span = { readonly from: number; readonly to: number }

/** What is hashed for a leaf: 0x00, then its bytes, so that no leaf can be passed off as an inner node. */
export const leafInput = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => joined([Uint8Array.of(0), bytes])

/** What is hashed for two subtrees side by side: 0x01, then both hashes. */
export const nodeInput = (left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> => joined([Uint8Array.of(1), left, right])

/** The largest power of two that is smaller than `n`; n > 1. Not by shifting bits, which end at 2^31. */
function splitOf(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/**
 * The complete subtrees a span consists of, from left to right: the largest first, as the RFC cuts. The span must begin
 * where the RFC's own cuts begin (as those of `inclusionSpans` and `consistencySpans` do).
 */
export function nodesOf({ from, to }: Span): Node[] {
  const nodes: Node[] = []
  for (let at = from; at < to;) {
    let level = 0
    let width = 1
    while (width * 2 <= to - at) {
      width *= 2
      level += 1
    }
    nodes.push({ level, index: at / width })
    at += width
  }
  return nodes
}

/** The hash of a span from those of its complete subtrees, in the order of `nodesOf`; that of no leaves is the hash of nothing. */
export function spanHash(hash: Hash, subtrees: readonly Uint8Array[]): Uint8Array {
  const last = subtrees.at(-1)
  if (last === undefined) return hash(new Uint8Array())
  return subtrees.slice(0, -1).reduceRight((right, left) => hash(nodeInput(left, right)), last)
}

/** What proves that the leaf `index` is in the tree of `size` leaves (RFC 9162 §2.1.3.1), nearest to the leaf first. */
export function inclusionSpans(index: number, size: number): Span[] {
  if (index < 0 || index >= size) throw new Error(`leaf ${index} is not in a tree of ${size}`)
  const spans: Span[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      spans.unshift({ from: middle, to })
      to = middle
    } else {
      spans.unshift({ from, to: middle })
      from = middle
    }
  }
  return spans
}

/** What proves that the tree of `size` leaves is that of its first `first` leaves, grown (RFC 9162 §2.1.4.1). */
export function consistencySpans(first: number, size: number): Span[] {
  if (first < 0 || first > size) throw new Error(`a tree of ${size} has no first ${first}`)
  if (first === 0 || first === size) return []
  const spans: Span[] = []
  let [from, to] = [0, size]
  // Whoever checks knows the hash of the whole first tree, so it is left out where it is a subtree itself.
  while (first !== to) {
    const middle = from + splitOf(to - from)
    if (first <= middle) {
      spans.unshift({ from: middle, to })
      to = middle
    } else {
      spans.unshift({ from, to: middle })
      from = middle
    }
  }
  return from === 0 ? spans : [{ from, to }, ...spans]
}

/** A tree that grows: how many leaves, and the hashes of the complete subtrees of all of them (`nodesOf`). */
export type Growing = { readonly size: number; readonly subtrees: readonly Uint8Array[] }

export const emptyTree: Growing = { size: 0, subtrees: [] }

/** The tree with one more leaf, and the complete subtrees this made, the leaf itself first. */
export function grown(
  hash: Hash,
  tree: Growing,
  leafHash: Uint8Array,
): { readonly tree: Growing; readonly made: readonly (Node & { hash: Uint8Array })[] } {
  const subtrees = [...tree.subtrees]
  const made = [{ level: 0, index: tree.size, hash: leafHash }]
  let top = leafHash
  // As in counting: each complete pair becomes one of the next level.
  for (let [level, index] = [0, tree.size]; index % 2 === 1;) {
    const left = subtrees.pop()
    if (left === undefined) throw new Error(`a tree of ${tree.size} leaves lacks a subtree of level ${level}`)
    top = hash(nodeInput(left, top))
    level += 1
    index = (index - 1) / 2
    made.push({ level, index, hash: top })
  }
  return { tree: { size: tree.size + 1, subtrees: [...subtrees, top] }, made }
}
