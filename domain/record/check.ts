/** What an outsider can check, with nothing but what was published and handed out. Each failure names the check that found it. */
import { refuse, type Refusal } from '../kernel/outcome.ts'
import { fromHex, toHex } from './bytes.ts'
import { provesConsistency, provesInclusion, type CheckingHash } from './proof.ts'
import {
  headBytes,
  keyBytes,
  keyFor,
  keyIdOf,
  leafBytes,
  type Head,
  type Published,
  type Receipt,
  type SignedHead,
  type SignedKey,
} from './record.ts'
import { leafInput } from './tree.ts'

/** How the place that checks hashes and verifies Ed25519 signatures; `verify` is null where it cannot. */
export type Checker = {
  readonly hash: CheckingHash
  readonly verify:
    | ((
        publicKey: Uint8Array<ArrayBuffer>,
        message: Uint8Array<ArrayBuffer>,
        signature: Uint8Array<ArrayBuffer>,
      ) => boolean | Promise<boolean>)
    | null
}

/** What kept a check from being whole, and what a reader should know although nothing is wrong. */
export type Remark =
  | { readonly kind: 'signaturesUnchecked' }
  | { readonly kind: 'keyDeclared'; readonly at: string; readonly reason: string; readonly keyId: string }
  | { readonly kind: 'notCompared'; readonly keyId: string }

export type Checked =
  | { readonly verdict: 'proven'; readonly head: SignedHead; readonly index: number; readonly remarks: readonly Remark[] }
  | { readonly verdict: 'waiting' }
  | { readonly verdict: 'broken'; readonly finding: Refusal }

/** Null where all is well, else the first thing that is not. */
type Found = Promise<Refusal | null>

const found = (code: string, params?: Record<string, string | number>): Refusal => refuse(code, params).refusal

async function hexHash(checker: Checker, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await checker.hash(bytes))
}

async function signs({ verify }: Checker, publicKey: string, message: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> {
  return verify === null || (await verify(fromHex(publicKey), message, fromHex(signature)))
}

/** Every key signs itself; a rotated one is signed by the key before; each names the statement before it, so that none can be dropped. */
export async function checkKeys(checker: Checker, region: string, keys: readonly SignedKey[]): Found {
  let before: SignedKey | undefined
  for (const [at, key] of keys.entries()) {
    const { number } = key
    const previous = before ? await hexHash(checker, keyBytes(before)) : null
    const inOrder = number === at + 1 && key.region === region && key.previous === previous && key.fromHead >= (before?.fromHead ?? 1)
    if (!inOrder || (key.how === 'first') !== (at === 0)) return found('record.keyMissing', { number: at + 1 })
    const named = keyIdOf(await hexHash(checker, fromHex(key.publicKey))) === key.keyId
    if (!named || !(await signs(checker, key.publicKey, keyBytes(key), key.signature))) return found('record.keyForged', { number })
    if (key.how === 'rotated') {
      const { signatureBefore } = key
      if (!before || signatureBefore === null || !(await signs(checker, before.publicKey, keyBytes(key), signatureBefore)))
        return found('record.keyNotHandedOn', { number })
    }
    if (key.how === 'declared' && (key.reason ?? '') === '') return found('record.keyMissing', { number })
    before = key
  }
  return null
}

/** The head is signed by the key in force for its number. */
async function checkSignature(checker: Checker, keys: readonly SignedKey[], head: SignedHead): Found {
  const { number, keyId } = head
  const key = keyFor(keys, number)
  if (key?.keyId !== keyId) return found('record.keyNotInForce', { number, key: keyId })
  return (await signs(checker, key.publicKey, headBytes(head), head.signature)) ? null : found('record.headForged', { number })
}

/** The whole of what is published: keys, signatures, no head left out or replaced, and every tree grown from the one before. */
export async function checkPublished(checker: Checker, { region, keys, heads }: Published): Found {
  const wrong = await checkKeys(checker, region, keys)
  if (wrong) return wrong
  let before: SignedHead | undefined
  for (const [at, head] of heads.entries()) {
    const { number } = head
    if (head.region !== region || number !== at + 1) return found('record.headMissing', { number: at + 1 })
    const forged = await checkSignature(checker, keys, head)
    if (forged) return forged
    if (head.previous !== (before ? await hexHash(checker, headBytes(before)) : null))
      return found('record.headReplaced', { number: number - 1 })
    if (before && (head.size < before.size || head.at < before.at || head.upTo < before.upTo))
      return found('record.headsBackwards', { number })
    const grew = await provesConsistency(checker.hash, {
      first: before?.size ?? 0,
      size: head.size,
      path: head.consistency.map(fromHex),
      firstRoot: fromHex(before?.root ?? head.root),
      root: fromHex(head.root),
    })
    if (!grew) return found('record.rewritten', { from: number - 1, number })
    before = head
  }
  return null
}

const sameHead = (a: Head, b: Head): boolean => toHex(headBytes(a)) === toHex(headBytes(b))
const sameKey = (a: SignedKey, b: SignedKey): boolean => toHex(keyBytes(a)) === toHex(keyBytes(b))

/** 分叉: two copies of what is published, got at different times or by different people. Both are checked by themselves first. */
export function compareCopies(one: Published, other: Published): Refusal | null {
  if (one.region !== other.region) return found('record.otherRegion', { region: one.region, other: other.region })
  for (const [at, key] of one.keys.entries()) {
    const there = other.keys[at]
    if (there && !sameKey(key, there)) return found('record.keyFork', { number: at + 1 })
  }
  for (const [at, head] of one.heads.entries()) {
    const there = other.heads[at]
    if (there && !sameHead(head, there)) return found('record.fork', { number: at + 1 })
  }
  return null
}

/** Two heads of one size must be of one tree, whatever else they say: the fork that needs no list of heads to be seen. */
export function compareHeads(one: Head, other: Head): Refusal | null {
  const fork = (one.number === other.number && !sameHead(one, other)) || (one.size === other.size && one.root !== other.root)
  return fork ? found('record.fork', { number: Math.max(one.number, other.number) }) : null
}

/** A receipt, by itself or against what is published. */
export async function checkReceipt(checker: Checker, receipt: Receipt, published: Published | null): Promise<Checked> {
  const broken = (finding: Refusal): Checked => ({ verdict: 'broken', finding })
  const { leaf, proof, head } = receipt
  if ((await hexHash(checker, leafInput(leafBytes(leaf)))) !== receipt.leafHash) return broken(found('record.leafChanged'))
  if (published && published.region !== leaf.region)
    return broken(found('record.otherRegion', { region: leaf.region, other: published.region }))
  const untrue = published && (await checkPublished(checker, published))
  if (untrue) return broken(untrue)
  if (proof === null || head === null) return { verdict: 'waiting' }
  if (head.region !== leaf.region) return broken(found('record.otherRegion', { region: leaf.region, other: head.region }))
  const included = await provesInclusion(checker.hash, {
    leafHash: fromHex(receipt.leafHash),
    index: proof.index,
    size: head.size,
    path: proof.path.map(fromHex),
    root: fromHex(head.root),
  })
  if (!included || proof.size !== head.size) return broken(found('record.notIncluded', { number: head.number }))
  const wrong = (await checkKeys(checker, leaf.region, receipt.keys)) ?? (await checkSignature(checker, receipt.keys, head))
  if (wrong) return broken(wrong)
  const apart = published && comparePublished(receipt, head, published)
  if (apart) return broken(apart)
  return { verdict: 'proven', head, index: proof.index, remarks: remarksOf(checker, receipt, head, published) }
}

function comparePublished(receipt: Receipt, head: SignedHead, published: Published): Refusal | null {
  for (const [at, key] of receipt.keys.entries()) {
    const there = published.keys[at]
    if (there && !sameKey(key, there)) return found('record.keyFork', { number: at + 1 })
  }
  const there = published.heads[head.number - 1]
  if (!there) return found('record.notPublished', { number: head.number, last: published.heads.length })
  return sameHead(head, there) ? null : found('record.fork', { number: head.number })
}

function remarksOf(checker: Checker, receipt: Receipt, head: SignedHead, published: Published | null): Remark[] {
  const declared = receipt.keys.filter(({ how, fromHead }) => how === 'declared' && fromHead <= head.number)
  return [
    ...(checker.verify === null ? [{ kind: 'signaturesUnchecked' as const }] : []),
    ...declared.map(({ at, reason, keyId }) => ({ kind: 'keyDeclared' as const, at, reason: reason ?? '', keyId })),
    ...(published === null ? [{ kind: 'notCompared' as const, keyId: head.keyId }] : []),
  ]
}
