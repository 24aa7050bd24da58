import { toHex } from '../../domain/record/bytes.ts'
import { leafBytes, type Receipt, type SignedHead } from '../../domain/record/record.ts'
import { inclusionSpans, leafInput } from '../../domain/record/tree.ts'
import type { Db } from '../db/pool.ts'
import { sha256 } from './sha256.ts'
import { findLastHead, findLeaf, listKeyStatements, readSpans, type KeptLeaf } from './store.ts'

/** A proof below the newest head; null where the leaf came after it. */
export async function proofOf(
  db: Db,
  region: string,
  index: number,
): Promise<{ readonly path: string[]; readonly head: SignedHead } | null> {
  const last = await findLastHead(db, region)
  if (!last || index >= last.size) return null
  const { consistency: _apart, ...head } = last
  return { path: await readSpans(db, region, inclusionSpans(index, head.size)), head }
}

/** 收据 of one entry; undefined where there is no such entry. */
export async function receiptOf(db: Db, region: string, matterId: string, seq: number): Promise<Receipt | undefined> {
  const kept = await findLeaf(db, region, matterId, seq)
  return kept && receiptOfLeaf(db, kept)
}

async function receiptOfLeaf(db: Db, { leaf, index }: KeptLeaf): Promise<Receipt> {
  const { region } = leaf
  const [proven, keys] = await Promise.all([index === null ? null : proofOf(db, region, index), listKeyStatements(db, region)])
  return {
    format: 'gezhi-receipt',
    leaf,
    leafHash: toHex(sha256(leafInput(leafBytes(leaf)))),
    proof: proven && index !== null ? { index, size: proven.head.size, path: proven.path } : null,
    head: proven?.head ?? null,
    keys,
  }
}
