import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { provesConsistency, provesInclusion } from './proof.ts'
import {
  consistencySpans,
  emptyTree,
  grown,
  inclusionSpans,
  leafInput,
  nodeInput,
  nodesOf,
  spanHash,
  type Growing,
  type Span,
} from './tree.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** The RFC's own recursive definition (§2.1.1), word for word and slow. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (first === undefined) return sha256(new Uint8Array())
  if (leaves.length === 1) return sha256(leafInput(first))
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256(nodeInput(mth(leaves.slice(0, k)), mth(leaves.slice(k))))
}

/** §2.1.3.1. */
function path(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return m < k ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))] : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))]
}

/** §2.1.4.1. */
function subproof(m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [mth(leaves)]
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), whole), mth(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))]
}

/** Every complete subtree of the leaves, as the server keeps them. */
function kept(leaves: readonly Uint8Array[]) {
  const nodes = new Map<string, Uint8Array>()
  const trees: Growing[] = [emptyTree]
  let tree: Growing = emptyTree
  for (const leaf of leaves) {
    const next = grown(sha256, tree, sha256(leafInput(leaf)))
    for (const { level, index, hash } of next.made) nodes.set(`${level}/${index}`, hash)
    tree = next.tree
    trees.push(tree)
  }
  const hashOf = (span: Span) =>
    spanHash(
      sha256,
      nodesOf(span).map(({ level, index }) => nodes.get(`${level}/${index}`) ?? fail()),
    )
  return { trees, hashOf }
}
const fail = (): never => {
  throw new Error('a subtree that was not kept')
}
const hexes = (list: readonly Uint8Array[]) => list.map(toHex)

// The reference inputs of Certificate Transparency (RFC 6962, whose tree RFC 9162 keeps).
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(fromHex)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const many = Array.from({ length: 70 }, (_, at) => Uint8Array.of(at, 7 * at))

describe('the tree of RFC 9162', () => {
  test.each(roots.map((root, size) => [size, root] as const))('the head of the first %i reference leaves', (size, root) => {
    const { trees } = kept(inputs)
    expect(toHex(spanHash(sha256, trees[size]?.subtrees ?? fail()))).toBe(root)
  })

  test('the reference proof that the first six of seven leaves are still the first', () => {
    expect(hexes(consistencySpans(6, 7).map(kept(inputs).hashOf))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  test('the example of §2.1.5: the proofs of the seven leaves name the subtrees the RFC names', () => {
    // a…f, j are leaves; g = ab, h = cd, i = ef, k = gh, l = ij.
    expect(inclusionSpans(0, 7)).toEqual([
      { from: 1, to: 2 },
      { from: 2, to: 4 },
      { from: 4, to: 7 },
    ])
    expect(inclusionSpans(3, 7)).toEqual([
      { from: 2, to: 3 },
      { from: 0, to: 2 },
      { from: 4, to: 7 },
    ])
    expect(inclusionSpans(4, 7)).toEqual([
      { from: 5, to: 6 },
      { from: 6, to: 7 },
      { from: 0, to: 4 },
    ])
    expect(inclusionSpans(6, 7)).toEqual([
      { from: 4, to: 6 },
      { from: 0, to: 4 },
    ])
    expect(consistencySpans(3, 7)).toEqual([
      { from: 2, to: 3 },
      { from: 3, to: 4 },
      { from: 0, to: 2 },
      { from: 4, to: 7 },
    ])
    expect(consistencySpans(4, 7)).toEqual([{ from: 4, to: 7 }])
    expect(consistencySpans(6, 7)).toEqual([
      { from: 4, to: 6 },
      { from: 6, to: 7 },
      { from: 0, to: 4 },
    ])
  })

  test('is that of the recursive definition for every size up to 70, and a proof of every leaf in it is true', async () => {
    const { hashOf } = kept(many)
    for (let size = 1; size <= many.length; size += 1) {
      const leaves = many.slice(0, size)
      const root = hashOf({ from: 0, to: size })
      expect(toHex(root)).toBe(toHex(mth(leaves)))
      for (const [index, leaf] of leaves.entries()) {
        const proof = inclusionSpans(index, size).map(hashOf)
        expect(hexes(proof)).toEqual(hexes(path(index, leaves)))
        expect(await provesInclusion(sha256, { leafHash: sha256(leafInput(leaf)), index, size, path: proof, root })).toBe(true)
      }
    }
  })

  test('every pair of sizes up to 70 has the proof of the recursive definition, and it is true', async () => {
    const { hashOf } = kept(many)
    for (let size = 1; size <= many.length; size += 1) {
      for (let first = 1; first <= size; first += 1) {
        const proof = consistencySpans(first, size).map(hashOf)
        expect(hexes(proof)).toEqual(hexes(subproof(first, many.slice(0, size), true)))
        const asked = { first, size, path: proof, firstRoot: hashOf({ from: 0, to: first }), root: hashOf({ from: 0, to: size }) }
        expect(await provesConsistency(sha256, asked)).toBe(true)
      }
    }
  })

  test('ten million leaves need few subtrees: at most 24 hashes in a proof, at most 24 reads for the last of them', () => {
    const size = 10_000_000
    for (const index of [0, 1, 4_999_999, 8_388_608, size - 2, size - 1]) {
      const spans = inclusionSpans(index, size)
      expect(spans.length).toBeLessThanOrEqual(24)
      expect(spans.flatMap(nodesOf).length).toBeLessThanOrEqual(32)
    }
    expect(consistencySpans(9_876_543, size).flatMap(nodesOf).length).toBeLessThanOrEqual(40)
    expect(nodesOf({ from: 0, to: size }).length).toBe(8)
  })
})

describe('a proof that is not one', () => {
  const { hashOf } = kept(many)
  const sizes = fc.integer({ min: 2, max: 70 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))

  test('no leaf is proven at another place, in another size, by a path that was changed, cut or lengthened', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async ([size, index], at) => {
        const path = inclusionSpans(index, size).map(hashOf)
        const root = hashOf({ from: 0, to: size })
        const right = { leafHash: hashOf({ from: index, to: index + 1 }), index, size, path, root }
        const spot = at % path.length
        const changed = path.map((hash, n) => (n === spot ? hash.map((byte, b) => (b === at % 32 ? byte ^ 1 : byte)) : hash))
        const wrong = [
          { ...right, path: changed },
          { ...right, path: path.slice(1) },
          { ...right, path: [...path, root] },
          { ...right, index: (index + 1) % size },
          { ...right, index: size },
          { ...right, index: -1 },
          { ...right, root: hashOf({ from: 0, to: size - 1 }) },
          { ...right, leafHash: hashOf({ from: (index + 1) % size, to: ((index + 1) % size) + 1 }) },
        ]
        for (const one of wrong) expect(await provesInclusion(sha256, one)).toBe(false)
      }),
    )
  })

  test('no tree is proven to have grown from one with another leaf, or by a path that was changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async ([size, below], at) => {
        const first = below === 0 ? 1 : below
        const path = consistencySpans(first, size).map(hashOf)
        const right = { first, size, path, firstRoot: hashOf({ from: 0, to: first }), root: hashOf({ from: 0, to: size }) }
        const other = many.map((leaf, n) => (n === at % first ? Uint8Array.of(255, 255, 255) : leaf))
        const otherRoot = mth(other.slice(0, first))
        const wrong = [
          { ...right, firstRoot: otherRoot },
          { ...right, root: mth(other.slice(0, size)) },
          { ...right, path: path.slice(1) },
          { ...right, path: [...path, right.root] },
          { ...right, first: size + 1 },
        ]
        for (const one of wrong) expect(await provesConsistency(sha256, one)).toBe(false)
      }),
    )
  })

  test('from no leaves every tree grows, and a tree is consistent with itself alone', async () => {
    const [nothing, one, two] = [hashOf({ from: 0, to: 0 }), hashOf({ from: 0, to: 1 }), hashOf({ from: 0, to: 2 })]
    expect(await provesConsistency(sha256, { first: 0, size: 2, path: [], firstRoot: nothing, root: two })).toBe(true)
    expect(await provesConsistency(sha256, { first: 1, size: 1, path: [], firstRoot: one, root: one })).toBe(true)
    expect(await provesConsistency(sha256, { first: 1, size: 1, path: [], firstRoot: one, root: two })).toBe(false)
  })
})
