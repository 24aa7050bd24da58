/**
 * What the provable record publishes and hands out: leaves, heads, keys and receipts, and the exact bytes that are hashed and
 * signed. Hashes, keys and signatures are lower-case hexadecimal, instants ISO 8601 in UTC with milliseconds.
 */
import { canonical } from '../procedure/canonical.ts'
import { utf8 } from './bytes.ts'

/**
 * A leaf names one entry of the record: where it stands, when it was made, the hash its chain has after it, and a salt. It
 * holds no personal data. The hash alone could tell something: whoever knows all of an entry but one short answer could try
 * the answers. Two things stand against it: an entry holds ids drawn by lot which nobody outside has, and the salt (122 random
 * bits, `docs/decisions/0007`) is told to nobody but the holders of this leaf's receipt, so that the hashes of other leaves,
 * which every proof shows, are the hashes of something that cannot be tried out.
 */
export type Leaf = {
  readonly region: string
  readonly matterId: string
  readonly seq: number
  readonly at: string
  readonly hash: string
  readonly salt: string
}

/** The tree as it stood when it was signed; `upTo` is the instant before which entries were taken in, `previous` the hash of the head before. */
export type Head = {
  readonly region: string
  /** 1 for the first head of a region, and no number is left out. */
  readonly number: number
  readonly size: number
  readonly root: string
  readonly upTo: string
  readonly at: string
  readonly previous: string | null
  readonly keyId: string
}
export type SignedHead = Head & { readonly signature: string }
/** As published: with the proof that its tree begins with that of the head before. */
export type PublishedHead = SignedHead & { readonly consistency: readonly string[] }

/**
 * 公钥声明: from which head on a key signs, and how it came: the first one, by a rotation that the key before has signed too,
 * or declared anew because the key before was lost, with the reason for everybody to read.
 */
export type KeyStatement = {
  readonly region: string
  readonly number: number
  readonly keyId: string
  readonly publicKey: string
  readonly at: string
  readonly fromHead: number
  readonly how: 'first' | 'rotated' | 'declared'
  readonly reason: string | null
  readonly previous: string | null
}
export type SignedKey = KeyStatement & { readonly signature: string; readonly signatureBefore: string | null }

/** Everything published of one region. */
export type Published = {
  readonly format: 'gezhi-heads'
  readonly region: string
  readonly keys: readonly SignedKey[]
  readonly heads: readonly PublishedHead[]
}

/** 收据. Before the night in which the entry is sealed it has the leaf alone, which no longer changes. */
export type Receipt = {
  readonly format: 'gezhi-receipt'
  readonly leaf: Leaf
  readonly leafHash: string
  readonly proof: { readonly index: number; readonly size: number; readonly path: readonly string[] } | null
  readonly head: SignedHead | null
  readonly keys: readonly SignedKey[]
}

// Each text begins with what it is, so that the signature or hash of one is never that of another.
const bytesOf = (kind: string, value: object): Uint8Array<ArrayBuffer> => utf8(canonical({ kind, ...value }))

/** The bytes of a leaf; its hash in the tree is that of `leafInput` of them. */
export function leafBytes({ region, matterId, seq, at, hash, salt }: Leaf): Uint8Array<ArrayBuffer> {
  return bytesOf('gezhi-leaf', { region, matterId, seq, at, hash, salt })
}

/** What is signed for a head, and hashed for `previous` of the next. */
export function headBytes({ region, number, size, root, upTo, at, previous, keyId }: Head): Uint8Array<ArrayBuffer> {
  return bytesOf('gezhi-head', { region, number, size, root, upTo, at, previous, keyId })
}

/** What a key signs about itself, and the key before it in a rotation; hashed for `previous` of the next statement. */
export function keyBytes(statement: KeyStatement): Uint8Array<ArrayBuffer> {
  const { region, number, keyId, publicKey, at, fromHead, how, reason, previous } = statement
  return bytesOf('gezhi-key', { region, number, keyId, publicKey, at, fromHead, how, reason, previous })
}

/** The short name of a key: the first 32 digits of the hash of its 32 bytes. */
export const keyIdOf = (hashOfPublicKey: string): string => hashOfPublicKey.slice(0, 32)

/** The key that signs a head of this number: the last one in force from it or an earlier one. */
export function keyFor(keys: readonly SignedKey[], headNumber: number): SignedKey | undefined {
  return keys.findLast(({ fromHead }) => fromHead <= headNumber)
}
