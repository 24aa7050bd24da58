import { createHash, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { checkPublished, checkReceipt, compareCopies, compareHeads, type Checker } from './check.ts'
import {
  headBytes,
  keyBytes,
  keyIdOf,
  leafBytes,
  type KeyStatement,
  type Leaf,
  type Published,
  type PublishedHead,
  type Receipt,
} from './record.ts'
import { consistencySpans, inclusionSpans, leafInput, nodeInput, type Span } from './tree.ts'

// Whoever tampers here has everything the district has, its signing key too. Whoever checks has what was published and the
// receipts that were handed out, and nothing else.

const region = '329901'
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const sha = (bytes: Uint8Array): string => toHex(sha256(bytes))

type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject; readonly raw: string; readonly id: string }
const known = new Map<string, KeyObject>()

function pair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = toHex(publicKey.export({ format: 'der', type: 'spki' }).subarray(12))
  known.set(raw, publicKey)
  return { privateKey, publicKey, raw, id: keyIdOf(sha(fromHex(raw))) }
}
const checker: Checker = {
  hash: sha256,
  verify: (publicKey, message, signature) => {
    const key = known.get(toHex(publicKey))
    return key !== undefined && verify(null, message, key, signature)
  },
}

/** What stands in the district's database. */
const entry = (n: number, text = `第${n}条`): Leaf => ({
  region,
  matterId: `01a208f6-fa80-76a0-9ffe-0000000000${String(n).padStart(2, '0')}`,
  seq: 1,
  at: `2026-10-${String(10 + Math.floor(n / 5)).padStart(2, '0')}T02:00:00.000Z`,
  hash: sha(Buffer.from(text)),
  salt: `c0ffee00-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
})
const entries = Array.from({ length: 20 }, (_, n) => entry(n))
const nights = [5, 10, 15, 20]

const hashOf = (leaf: Leaf): Uint8Array => sha256(leafInput(leafBytes(leaf)))

function spanOf(leaves: readonly Leaf[], { from, to }: Span): Uint8Array {
  const [first] = leaves.slice(from, to)
  if (!first) return sha256(new Uint8Array())
  if (to - from === 1) return hashOf(first)
  const middle = from + 2 ** Math.floor(Math.log2(to - from - 1))
  return sha256(nodeInput(spanOf(leaves, { from, to: middle }), spanOf(leaves, { from: middle, to })))
}

type Change = {
  readonly number: number
  readonly how: 'rotated' | 'declared'
  readonly by: Pair
  readonly signedBy?: Pair
  readonly reason?: string
}

/** A district that publishes: at each night a head over the first so many leaves. Honest, and able to lie about everything. */
function district(key: Pair, leavesAt: (night: number) => readonly Leaf[] = () => entries, change?: Change): Published {
  const statement = (about: Omit<KeyStatement, 'region'>, by: Pair, before: Pair | null) => {
    const whole: KeyStatement = { region, ...about }
    return {
      ...whole,
      signature: toHex(sign(null, keyBytes(whole), by.privateKey)),
      signatureBefore: before && toHex(sign(null, keyBytes(whole), before.privateKey)),
    }
  }
  const at = '2026-10-09T00:00:00.000Z'
  const first = statement(
    { number: 1, keyId: key.id, publicKey: key.raw, at, fromHead: 1, how: 'first', reason: null, previous: null },
    key,
    null,
  )
  const keys = [first]
  if (change) {
    const { number: fromHead, how, by, reason = null } = change
    const about = { number: 2, keyId: by.id, publicKey: by.raw, at, fromHead, how, reason, previous: sha(keyBytes(first)) } as const
    keys.push(statement(about, by, how === 'rotated' ? (change.signedBy ?? key) : null))
  }
  const heads: PublishedHead[] = []
  for (const [night, size] of nights.entries()) {
    const leaves = leavesAt(night)
    const before = heads.at(-1)
    const signer = change && night + 1 >= change.number ? change.by : key
    const head = {
      region,
      number: night + 1,
      size,
      root: toHex(spanOf(leaves, { from: 0, to: size })),
      upTo: `2026-10-${11 + night}T16:00:00.000Z`,
      at: `2026-10-${11 + night}T16:00:01.000Z`,
      previous: before ? sha(headBytes(before)) : null,
      keyId: signer.id,
    }
    const consistency = before ? consistencySpans(before.size, size).map((span) => toHex(spanOf(leaves, span))) : []
    heads.push({ ...head, signature: toHex(sign(null, headBytes(head), signer.privateKey)), consistency })
  }
  return { format: 'gezhi-heads', region, keys, heads }
}

function receipt({ keys, heads }: Published, index: number, leaves: readonly Leaf[] = entries, night = 3): Receipt {
  const published = heads[night]
  const leaf = leaves[index]
  if (!published || !leaf) throw new Error('no such head or leaf')
  const { consistency: _apart, ...head } = published
  const path = inclusionSpans(index, head.size).map((span) => toHex(spanOf(leaves, span)))
  return { format: 'gezhi-receipt', leaf, leafHash: toHex(hashOf(leaf)), proof: { index, size: head.size, path }, head, keys }
}

const key = pair()
const honest = district(key)
/** Keeps the first `n` heads as they were published, as somebody who downloaded them on that day has. */
const asOf = (n: number, published = honest): Published => ({ ...published, heads: published.heads.slice(0, n) })
const code = async (check: Promise<{ code: string } | null>) => (await check)?.code ?? 'whole'

/** What an outsider finds who kept the heads of the second night, when shown everything anew: each check in turn. */
async function seen(now: Published): Promise<string> {
  const alone = await code(checkPublished(checker, now))
  return alone !== 'whole' ? alone : (compareCopies(asOf(2), now)?.code ?? 'whole')
}

describe('an honest record', () => {
  test('is whole, its copies of different days agree, and each entry is proven by each later head', async () => {
    expect(await code(checkPublished(checker, honest))).toBe('whole')
    expect(compareCopies(asOf(2), honest)).toBeNull()
    for (const [night, size] of nights.entries())
      for (let index = 0; index < size; index += 1)
        expect(await checkReceipt(checker, receipt(honest, index, entries, night), honest)).toMatchObject({
          verdict: 'proven',
          index,
          remarks: [],
        })
  })

  test('a receipt by itself is proven too, with the remark that its key was compared with nothing', async () => {
    expect(await checkReceipt(checker, receipt(honest, 3), null)).toMatchObject({
      verdict: 'proven',
      remarks: [{ kind: 'notCompared', keyId: key.id }],
    })
  })

  test('where Ed25519 cannot be checked this is said, and everything else is checked', async () => {
    const without: Checker = { ...checker, verify: null }
    expect(await checkReceipt(without, receipt(honest, 3), honest)).toMatchObject({
      verdict: 'proven',
      remarks: [{ kind: 'signaturesUnchecked' }],
    })
    expect(await checkReceipt(without, { ...receipt(honest, 3), leaf: entry(4) }, honest)).toMatchObject({ verdict: 'broken' })
  })

  test('before it is sealed a receipt waits; its leaf is checked already', async () => {
    const waiting: Receipt = { ...receipt(honest, 3), proof: null, head: null }
    expect(await checkReceipt(checker, waiting, honest)).toEqual({ verdict: 'waiting' })
    expect(await checkReceipt(checker, { ...waiting, leaf: entry(3, '另一条') }, honest)).toMatchObject({
      finding: { code: 'record.leafChanged' },
    })
  })
})

/** The four ways to change what was recorded; each of an entry that was sealed in the first night. */
const tampered: Record<string, readonly Leaf[]> = {
  changed: entries.map((leaf, n) => (n === 3 ? entry(3, '改过的话') : leaf)),
  removed: [...entries.filter((_, n) => n !== 3), entry(20)],
  inserted: [...entries.slice(0, 3), entry(90, '补上的'), ...entries.slice(3, 19)],
  reordered: entries.map((leaf, n) => (n === 3 ? entry(4) : n === 4 ? entry(3) : leaf)),
}

describe.each(Object.entries(tampered))('an entry %s', (_how, leaves) => {
  test('and the heads of later nights made from that: they do not grow from the earlier ones', async () => {
    const now = district(key, (night) => (night < 2 ? entries : leaves))
    expect(await code(checkPublished(checker, now))).toBe('record.rewritten')
  })

  test('and every head made anew and signed with the true key: whoever kept an earlier head sees the fork', async () => {
    const now = district(key, () => leaves)
    expect(await code(checkPublished(checker, now))).toBe('whole')
    expect(await seen(now)).toBe('record.fork')
    expect(compareHeads(honest.heads[1]!, now.heads[1]!)).toMatchObject({ code: 'record.fork' }) // both have four heads
  })

  test('and whoever holds the receipt of an entry of that place sees it without any earlier head', async () => {
    const now = district(key, () => leaves)
    expect(await checkReceipt(checker, receipt(honest, 3), now)).toMatchObject({ verdict: 'broken', finding: { code: 'record.fork' } })
    const { path } = receipt(now, 3, leaves).proof ?? { path: [] }
    const dressedUp = { ...receipt(now, 3, leaves), leaf: entry(3), leafHash: toHex(hashOf(entry(3))), proof: { index: 3, size: 20, path } }
    expect(await checkReceipt(checker, dressedUp, now)).toMatchObject({ finding: { code: 'record.notIncluded' } })
  })
})

describe('heads', () => {
  const mended = (n: number, change: Partial<PublishedHead>, signer: Pair | null = key): Published => ({
    ...honest,
    heads: honest.heads.map((head, at) => {
      if (at !== n) return head
      const other = { ...head, ...change }
      return signer ? { ...other, signature: toHex(sign(null, headBytes(other), signer.privateKey)) } : other
    }),
  })

  test.each<[string, string, Published]>([
    ['replaced by one with another tree', 'record.rewritten', mended(1, { root: 'ab'.repeat(32) })],
    ['replaced by one with another time: the next head names it', 'record.headReplaced', mended(1, { upTo: '2026-10-12T15:00:00.000Z' })],
    ['the last one replaced: it does not grow from the one before', 'record.rewritten', mended(3, { root: 'ab'.repeat(32) })],
    ['changed without being signed anew', 'record.headForged', mended(1, { at: '2026-10-12T16:00:09.000Z' }, null)],
    ['signed with somebody else’s key', 'record.headForged', mended(1, {}, pair())],
    ['signed with a key that was never published, under its name', 'record.keyNotInForce', mended(1, { keyId: pair().id }, pair())],
    ['with a smaller tree than before', 'record.headsBackwards', mended(3, { size: 3 })],
    ['left out', 'record.headMissing', { ...honest, heads: honest.heads.filter((_, at) => at !== 1) }],
    ['of another district', 'record.headMissing', mended(0, { region: '329902' })],
    [
      'with a proof of growth that was changed',
      'record.rewritten',
      mended(2, { consistency: honest.heads[2]?.consistency.toReversed() ?? [] }),
    ],
  ])('a head %s: %s', async (_what, expected, now) => {
    expect(await code(checkPublished(checker, now))).toBe(expected)
  })

  test('a fork: two people are shown different records, each whole by itself, and see it when they compare', async () => {
    const shown = district(key, () => tampered.changed ?? [])
    expect(await code(checkPublished(checker, shown))).toBe('whole')
    expect(compareCopies(honest, shown)).toMatchObject({ code: 'record.fork', params: { number: 1 } })
    expect(compareCopies(shown, asOf(1))).toMatchObject({ code: 'record.fork' })
  })

  test('a fork of one size and two numbers is seen from two heads alone', () => {
    const [one, two] = honest.heads
    if (!one || !two) throw new Error('two heads')
    expect(compareHeads(one, { ...two, size: one.size })).toMatchObject({ code: 'record.fork' })
    expect(compareHeads(one, two)).toBeNull()
  })

  test('a receipt whose head is newer than the file of heads is told so, not called false', async () => {
    expect(await checkReceipt(checker, receipt(honest, 3), asOf(2))).toMatchObject({
      finding: { code: 'record.notPublished', params: { number: 4, last: 2 } },
    })
  })
})

describe('keys', () => {
  const next = pair()

  test('a rotation the old key signed is accepted; heads of both are', async () => {
    const now = district(key, undefined, { number: 3, how: 'rotated', by: next })
    expect(await code(checkPublished(checker, now))).toBe('whole')
    expect(compareCopies(asOf(2), now)).toBeNull()
    expect(await checkReceipt(checker, receipt(now, 3), now)).toMatchObject({ verdict: 'proven', remarks: [] })
  })

  test.each<[string, string, Published]>([
    [
      'a rotation that somebody else signed',
      'record.keyNotHandedOn',
      district(key, undefined, { number: 3, how: 'rotated', by: next, signedBy: pair() }),
    ],
    ['a declaration without a reason', 'record.keyMissing', district(key, undefined, { number: 3, how: 'declared', by: next })],
    ['every statement dropped', 'record.keyNotInForce', { ...honest, keys: [] }],
    [
      'a statement changed',
      'record.keyForged',
      { ...honest, keys: honest.keys.map((one) => ({ ...one, at: '2020-01-01T00:00:00.000Z' })) },
    ],
    [
      'a public key put in place of the true one',
      'record.keyForged',
      { ...honest, keys: honest.keys.map((one) => ({ ...one, publicKey: next.raw })) },
    ],
  ])('%s: %s', async (_what, expected, now) => {
    expect(await code(checkPublished(checker, now))).toBe(expected)
  })

  test('a key declared anew is accepted and told, and the old key signs nothing more', async () => {
    const now = district(key, undefined, { number: 3, how: 'declared', by: next, reason: '服务器损坏' })
    expect(await checkReceipt(checker, receipt(now, 3), now)).toMatchObject({
      verdict: 'proven',
      remarks: [{ kind: 'keyDeclared', reason: '服务器损坏', keyId: next.id }],
    })
    const stolen = { ...now, heads: [...now.heads.slice(0, 2), ...honest.heads.slice(2)] }
    expect(await code(checkPublished(checker, stolen))).toBe('record.keyNotInForce')
  })

  test('another first key than the one somebody kept is a fork, however well it signs', async () => {
    const impostor = district(next)
    expect(await code(checkPublished(checker, impostor))).toBe('whole')
    expect(compareCopies(honest, impostor)).toMatchObject({ code: 'record.keyFork' })
    expect(await checkReceipt(checker, receipt(impostor, 3), honest)).toMatchObject({ finding: { code: 'record.keyFork' } })
  })
})

test('a receipt whose leaf, hash, place, path or signature was changed is false', async () => {
  const right = receipt(honest, 3)
  const { proof, head } = right
  if (!proof || !head) throw new Error('a whole receipt')
  const wrong: [string, Receipt][] = [
    ['record.leafChanged', { ...right, leaf: { ...right.leaf, at: '2026-10-10T03:00:00.000Z' } }],
    ['record.leafChanged', { ...right, leafHash: 'ab'.repeat(32) }],
    ['record.notIncluded', { ...right, proof: { ...proof, index: 4 } }],
    ['record.notIncluded', { ...right, proof: { ...proof, size: 19 } }],
    ['record.notIncluded', { ...right, proof: { ...proof, path: proof.path.toReversed() } }],
    ['record.headForged', { ...right, head: { ...head, signature: '00'.repeat(64) } }],
    ['record.keyNotInForce', { ...right, keys: [] }],
    ['record.otherRegion', { ...right, head: { ...head, region: '329902' } }],
  ]
  for (const [expected, one] of wrong) expect(await checkReceipt(checker, one, null)).toMatchObject({ finding: { code: expected } })
})
