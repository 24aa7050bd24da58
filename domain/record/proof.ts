/** Checking proofs of a Merkle tree (RFC 9162 §2.1.3.2 and §2.1.4.2). Browsers hash asynchronously, so these wait. */
import { sameBytes } from './bytes.ts'
import { nodeInput } from './tree.ts'

/** SHA-256 of whoever checks: at once, or by and by. */
export type CheckingHash = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>

const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1

export type Inclusion = {
  readonly leafHash: Uint8Array
  readonly index: number
  readonly size: number
  readonly path: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether `path` proves that the leaf is the one at `index` in the tree of `size` leaves with this root. */
export async function provesInclusion(hash: CheckingHash, { leafHash, index, size, path, root }: Inclusion): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  let [at, last] = [index, size - 1]
  let top = leafHash
  for (const sibling of path) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      top = await hash(nodeInput(sibling, top))
      while (at !== 0 && !isOdd(at)) [at, last] = [half(at), half(last)]
    } else top = await hash(nodeInput(top, sibling))
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(top, root)
}

export type Consistency = {
  readonly first: number
  readonly size: number
  readonly path: readonly Uint8Array[]
  readonly firstRoot: Uint8Array
  readonly root: Uint8Array
}

/**
 * Whether `path` proves that the tree of `size` leaves begins with the tree of `first` leaves. From no leaves at all every
 * tree grows, and there is nothing to prove.
 */
export async function provesConsistency(hash: CheckingHash, { first, size, path, firstRoot, root }: Consistency): Promise<boolean> {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(size) || first < 0 || first > size) return false
  if (first === size) return path.length === 0 && sameBytes(firstRoot, root)
  if (first === 0) return path.length === 0
  // A first tree that is complete is a subtree itself and left out of the path.
  const steps = Number.isInteger(Math.log2(first)) ? [firstRoot, ...path] : [...path]
  const start = steps.shift()
  if (start === undefined) return false
  let [at, last] = [first - 1, size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  let [early, late] = [start, start]
  for (const sibling of steps) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      early = await hash(nodeInput(sibling, early))
      late = await hash(nodeInput(sibling, late))
      while (at !== 0 && !isOdd(at)) [at, last] = [half(at), half(last)]
    } else late = await hash(nodeInput(late, sibling))
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(early, firstRoot) && sameBytes(late, root)
}
