import { z } from 'zod'
import { checkPublished, compareCopies } from '../../domain/record/check.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import { sameBytes, toHex } from '../../domain/record/bytes.ts'
import { leafBytes, type Published } from '../../domain/record/record.ts'
import { emptyTree, grown, leafInput, spanHash, type Growing, type Node } from '../../domain/record/tree.ts'
import { inSnapshot, rows, type Db, type Pool } from '../db/pool.ts'
import { publishedRecord } from './publish.ts'
import { nodeChecker, sha256 } from './sha256.ts'
import { readNodes } from './store.ts'

/** What is wrong with a region's tree, and where. */
export type TreeBroken = {
  readonly what: 'leafMissing' | 'leafChanged' | 'entryGone' | 'entryDiffers' | 'entryNotSealed' | 'subtreeDiffers' | 'rootDiffers'
  readonly matterId: string | null
  readonly seq: number | null
  /** Of the leaf, or of the head. */
  readonly number: number | null
}

export type TreeVerified = {
  readonly leaves: number
  readonly heads: number
  readonly broken: TreeBroken | null
  /** What an outsider would find in what is published, and by comparing it with copies. */
  readonly finding: Refusal | null
}

const leavesAtATime = 5000

const LeafRow = z.object({
  leaf: z.number(),
  matter_id: z.string(),
  seq: z.number(),
  at: z.date(),
  salt: z.string(),
  entry_hash: z.instanceof(Uint8Array),
  hash: z.instanceof(Uint8Array),
  own_hash: z.instanceof(Uint8Array).nullable(),
})

/**
 * Holds a region's tree against its entries, every subtree and every head; then what is published against itself and against `copies` of it
 * that were kept elsewhere. Names the first thing that is wrong.
 */
export async function verifyTree(db: Pool, region: string, copies: readonly Published[]): Promise<TreeVerified> {
  return inSnapshot(db, async (snapshot) => {
    const published = await publishedRecord(snapshot, region)
    const { leaves, broken } = await verifyLeaves(snapshot, region, published)
    let finding = await checkPublished(nodeChecker, published)
    for (const copy of copies)
      finding ??= (await checkPublished(nodeChecker, copy)) ?? compareCopies(copy, published) ?? shorter(published, copy)
    return { leaves, heads: published.heads.length, broken: broken ?? (await notSealed(snapshot, region)), finding }
  })
}

/** A copy that has more heads than the database: heads were taken back, as by a restore of an old backup. */
function shorter(published: Published, copy: Published): Refusal | null {
  return copy.heads.length > published.heads.length ? { code: 'record.headMissing', params: { number: published.heads.length + 1 } } : null
}

async function verifyLeaves(db: Db, region: string, { heads }: Published): Promise<{ leaves: number; broken: TreeBroken | null }> {
  const roots = new Map(heads.map((head) => [head.size, head]))
  let tree: Growing = emptyTree
  const wrongRoot = (): TreeBroken | null => {
    const head = roots.get(tree.size)
    const differs = head && head.root !== toHex(spanHash(sha256, tree.subtrees))
    return differs ? { what: 'rootDiffers', matterId: null, seq: null, number: head.number } : null
  }
  for (let broken = wrongRoot(); ;) {
    const page = await readLeaves(db, region, tree.size)
    const made: (Node & { hash: Uint8Array })[] = []
    for (const row of page) {
      broken ??= wrongLeaf(region, row, tree.size)
      if (broken) return { leaves: tree.size, broken }
      const next = grown(sha256, tree, row.hash)
      made.push(...next.made)
      tree = next.tree
      broken = wrongRoot()
    }
    if (!broken && !(await subtreesAre(db, region, made)))
      broken = { what: 'subtreeDiffers', matterId: null, seq: null, number: tree.size - 1 }
    if (broken) return { leaves: tree.size, broken }
    if (page.length < leavesAtATime) break
  }
  const beyond = heads.find(({ size }) => size > tree.size)
  return { leaves: tree.size, broken: beyond ? { what: 'leafMissing', matterId: null, seq: null, number: tree.size } : null }
}

function readLeaves(db: Db, region: string, from: number): Promise<z.infer<typeof LeafRow>[]> {
  return rows(
    LeafRow,
    db`
    select l.leaf, l.matter_id, l.seq, l.at, l.salt, l.entry_hash, l.hash, e.hash as own_hash
    from record_leaf l left join matter_entry e on e.region = l.region and e.matter_id = l.matter_id and e.seq = l.seq
    where l.region = ${region} and l.leaf >= ${from} order by l.leaf limit ${leavesAtATime}`,
  )
}

function wrongLeaf(region: string, row: z.infer<typeof LeafRow>, expected: number): TreeBroken | null {
  const { matter_id: matterId, seq, at, salt } = row
  const broken = (what: TreeBroken['what']): TreeBroken => ({ what, matterId, seq, number: row.leaf })
  if (row.leaf !== expected) return { what: 'leafMissing', matterId: null, seq: null, number: expected }
  const leaf = { region, matterId, seq, at: at.toISOString(), hash: toHex(row.entry_hash), salt }
  if (!sameBytes(sha256(leafInput(leafBytes(leaf))), row.hash)) return broken('leafChanged')
  if (row.own_hash === null) return broken('entryGone')
  return sameBytes(row.own_hash, row.entry_hash) ? null : broken('entryDiffers')
}

async function subtreesAre(db: Db, region: string, made: readonly (Node & { hash: Uint8Array })[]): Promise<boolean> {
  const inner = made.filter(({ level }) => level > 0)
  const kept = await readNodes(db, region, inner).catch(() => [])
  return kept.length === inner.length && inner.every(({ hash }, at) => sameBytes(hash, kept[at] ?? new Uint8Array()))
}

/** An entry that is no leaf and does not wait to become one. */
async function notSealed(db: Db, region: string): Promise<TreeBroken | null> {
  const [found] = await db<{ matter_id: string; seq: number }[]>`
    select e.matter_id, e.seq from matter_entry e
    where e.region = ${region}
      and not exists (select 1 from record_leaf l where l.region = e.region and l.matter_id = e.matter_id and l.seq = e.seq)
      and not exists (select 1 from record_waiting w where w.region = e.region and w.at = e.at and w.matter_id = e.matter_id and w.seq = e.seq)
    limit 1`
  return found ? { what: 'entryNotSealed', matterId: found.matter_id, seq: found.seq, number: null } : null
}
