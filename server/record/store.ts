import { z } from 'zod'
import { fromHex, toHex } from '../../domain/record/bytes.ts'
import type { Leaf, PublishedHead, SignedKey } from '../../domain/record/record.ts'
import { nodesOf, spanHash, type Node, type Span } from '../../domain/record/tree.ts'
import { maybeRow, rows, sql, type Db, type Tx } from '../db/pool.ts'
import { sha256 } from './sha256.ts'

const hex = z.instanceof(Uint8Array).transform(toHex)

const HeadRow = z
  .object({
    region: z.string(),
    number: z.number(),
    size: z.number(),
    root: hex,
    up_to: z.date(),
    at: z.date(),
    previous: hex.nullable(),
    key_id: z.string(),
    signature: hex,
    consistency: hex,
  })
  .transform(({ up_to, at, key_id, consistency, ...row }): PublishedHead => ({
    ...row,
    upTo: up_to.toISOString(),
    at: at.toISOString(),
    keyId: key_id,
    consistency: consistency.match(/.{64}/g) ?? [],
  }))

const heads = sql`select region, number, size, root, up_to, at, previous, key_id, signature, consistency from record_head`

/** Every head, oldest first. */
export function listAllHeads(db: Db, region: string): Promise<PublishedHead[]> {
  return rows(HeadRow, db`${heads} where region = ${region} order by number`)
}

/** Newest first. */
export function listLatestHeads(db: Db, region: string, before: number | undefined, limit: number): Promise<PublishedHead[]> {
  return rows(
    HeadRow,
    db`${heads} where region = ${region} and (${before ?? null}::int is null or number < ${before ?? null}) order by number desc limit ${limit}`,
  )
}

export async function findLastHead(db: Db, region: string): Promise<PublishedHead | undefined> {
  const [last] = await listLatestHeads(db, region, undefined, 1)
  return last
}

export function findHead(db: Db, region: string, number: number): Promise<PublishedHead | undefined> {
  return maybeRow(HeadRow, db`${heads} where region = ${region} and number = ${number}`)
}

export async function insertHead(tx: Tx, head: PublishedHead): Promise<void> {
  await tx`
    insert into record_head (region, number, size, root, up_to, at, previous, key_id, signature, consistency)
    values (${head.region}, ${head.number}, ${head.size}, ${fromHex(head.root)}, ${head.upTo}, ${head.at}, ${head.previous && fromHex(head.previous)},
      ${head.keyId}, ${fromHex(head.signature)}, ${fromHex(head.consistency.join(''))})`
}

const KeyRow = z
  .object({
    region: z.string(),
    number: z.number(),
    key_id: z.string(),
    public_key: hex,
    at: z.date(),
    from_head: z.number(),
    how: z.enum(['first', 'rotated', 'declared']),
    reason: z.string().nullable(),
    previous: hex.nullable(),
    signature: hex,
    signature_before: hex.nullable(),
  })
  .transform(({ key_id, public_key, at, from_head, signature_before, ...row }): SignedKey => ({
    ...row,
    keyId: key_id,
    publicKey: public_key,
    at: at.toISOString(),
    fromHead: from_head,
    signatureBefore: signature_before,
  }))

/** 公钥声明, oldest first. */
export function listKeyStatements(db: Db, region: string): Promise<SignedKey[]> {
  return rows(
    KeyRow,
    db`
    select region, number, key_id, public_key, at, from_head, how, reason, previous, signature, signature_before
    from record_key where region = ${region} order by number`,
  )
}

export async function insertKeyStatement(tx: Tx, key: SignedKey): Promise<void> {
  await tx`
    insert into record_key (region, number, key_id, public_key, at, from_head, how, reason, previous, signature, signature_before)
    values (${key.region}, ${key.number}, ${key.keyId}, ${fromHex(key.publicKey)}, ${key.at}, ${key.fromHead}, ${key.how}, ${key.reason},
      ${key.previous && fromHex(key.previous)}, ${fromHex(key.signature)}, ${key.signatureBefore && fromHex(key.signatureBefore)})`
}

/** Leaves there are, sealed below a head or not yet. */
export async function countLeaves(db: Db, region: string): Promise<number> {
  const [last] = await db<{ leaf: number }[]>`select leaf from record_leaf where region = ${region} order by leaf desc limit 1`
  return last ? last.leaf + 1 : 0
}

const NodeRow = z.object({ level: z.number(), position: z.number(), hash: z.instanceof(Uint8Array) })

/** The hashes of complete subtrees, in the order asked for, by one question; one that is not kept is a fault. */
export async function readNodes(db: Db, region: string, nodes: readonly Node[]): Promise<Uint8Array[]> {
  const levels = nodes.filter(({ level }) => level > 0)
  const found = await rows(
    NodeRow,
    db`
    select 0 as level, leaf as position, hash from record_leaf
    where region = ${region} and leaf = any(${nodes.filter(({ level }) => level === 0).map(({ index }) => index)}::bigint[])
    union all
    select n.level, n.position, n.hash from unnest(${levels.map(({ level }) => level)}::int[], ${levels.map(({ index }) => index)}::bigint[]) as a (level, position)
    join record_node n on n.region = ${region} and n.level = a.level and n.position = a.position`,
  )
  const known = new Map(found.map(({ level, position, hash }) => [`${level}/${position}`, hash]))
  return nodes.map(({ level, index }) => {
    const hash = known.get(`${level}/${index}`)
    if (!hash) throw new Error(`the record of ${region} lacks the subtree ${index} of level ${level}`)
    return hash
  })
}

/** The hashes of several spans, as a proof lists them. */
export async function readSpans(db: Db, region: string, spans: readonly Span[]): Promise<string[]> {
  const parts = spans.map(nodesOf)
  const hashes = await readNodes(db, region, parts.flat())
  let at = 0
  return parts.map((nodes) => toHex(spanHash(sha256, hashes.slice(at, (at += nodes.length)))))
}

const LeafRow = z
  .object({
    region: z.string(),
    leaf: z.number().nullable(),
    matter_id: z.string(),
    seq: z.number(),
    at: z.date(),
    salt: z.string(),
    entry_hash: hex,
    hash: hex.nullable(),
  })
  .transform(({ matter_id, at, entry_hash, leaf, hash, ...row }): KeptLeaf => ({
    leaf: { ...row, matterId: matter_id, at: at.toISOString(), hash: entry_hash },
    index: leaf,
    leafHash: hash,
  }))

/** A leaf as it is, or as it will be: `index` and `leafHash` are null while it waits. */
export type KeptLeaf = { readonly leaf: Leaf; readonly index: number | null; readonly leafHash: string | null }

/** The leaf of an entry, sealed or waiting; undefined where there is no such entry. */
export function findLeaf(db: Db, region: string, matterId: string, seq: number): Promise<KeptLeaf | undefined> {
  return maybeRow(
    LeafRow,
    db`
    select region, leaf, matter_id, seq, at, salt, entry_hash, hash from record_leaf where region = ${region} and matter_id = ${matterId} and seq = ${seq}
    union all
    select w.region, null, w.matter_id, w.seq, w.at, w.salt, e.hash, null from matter_entry e
    join record_waiting w on w.region = e.region and w.at = e.at and w.matter_id = e.matter_id and w.seq = e.seq
    where e.region = ${region} and e.matter_id = ${matterId} and e.seq = ${seq}`,
  )
}

/** A leaf by its hash in the tree. */
export function findLeafHashed(db: Db, region: string, hash: string): Promise<KeptLeaf | undefined> {
  return maybeRow(
    LeafRow,
    db`select region, leaf, matter_id, seq, at, salt, entry_hash, hash from record_leaf where region = ${region} and hash = ${fromHex(hash)}`,
  )
}
