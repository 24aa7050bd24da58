import { z } from 'zod'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { toHex } from '../../domain/record/bytes.ts'
import { headBytes, leafBytes, type Head, type PublishedHead } from '../../domain/record/record.ts'
import { consistencySpans, grown, leafInput, nodesOf, spanHash, type Growing } from '../../domain/record/tree.ts'
import { inTransaction, rows, sql, type Pool, type Tx } from '../db/pool.ts'
import { holdRecord, keyInForce, type KeyFolder } from './keys.ts'
import { headsFileOf, readHeadsFile } from './publish.ts'
import { sha256 } from './sha256.ts'
import { countLeaves, findHead, findLastHead, insertHead, listKeyStatements, readNodes, readSpans } from './store.ts'

/** Entries appended in one transaction: few enough that nothing waits long for it. */
const batchMax = 5000

const dayMs = 86_400_000

/**
 * 封存. Takes every committed entry of before `upTo` that is not in the tree into it, and signs the head. Entries are appended by their
 * time, then by their matter's id and their place in it; one that was committed later than its time says comes with the
 * next head, after what is there already. Refuses `record.keyLost`, and
 * `record.headsAhead` where a head was published that the database does not have (it is an old backup): the same numbers would be
 * given out again for another tree. Then nothing is appended.
 */
export async function seal(db: Pool, folder: KeyFolder, region: string, upTo: Date, now: Date): Promise<Outcome<PublishedHead>> {
  const key = keyInForce(folder, region, await listKeyStatements(db, region))
  if (!key.ok) return key
  const ahead = readHeadsFile(folder.dataFolder, region)?.heads.at(-1)
  if (ahead && (await findHead(db, region, ahead.number))?.root !== ahead.root)
    return refuse('record.headsAhead', { region, number: ahead.number, file: headsFileOf(folder.dataFolder, region) })
  let last: Place | undefined
  do last = await inTransaction(db, (tx) => append(tx, region, upTo, last))
  while (last)
  return inTransaction(db, (tx) => signHead(tx, folder, region, upTo, now))
}

/** The midnights of a region that have passed since the last head and have none, oldest first; the last midnight where there is no head yet. */
export function midnightsDue(lastUpTo: string | undefined, now: Date, offsetMinutes: number): Date[] {
  const offset = offsetMinutes * 60_000
  const midnight = Math.floor((now.getTime() + offset) / dayMs) * dayMs - offset
  if (lastUpTo === undefined) return [new Date(midnight)]
  const last = new Date(lastUpTo).getTime()
  const due: Date[] = []
  for (let at = (Math.floor((last + offset) / dayMs) + 1) * dayMs - offset; at <= midnight; at += dayMs) due.push(new Date(at))
  return due
}

/** 每日封存: seals what is due, a head for every midnight, so that a day on which the program stood still has its head too. */
export async function sealDue(
  db: Pool,
  folder: KeyFolder,
  region: string,
  now: Date,
  offsetMinutes: number,
): Promise<Outcome<PublishedHead[]>> {
  const sealed: PublishedHead[] = []
  for (const upTo of midnightsDue((await findLastHead(db, region))?.upTo, now, offsetMinutes)) {
    const outcome = await seal(db, folder, region, upTo, now)
    if (!outcome.ok) return outcome
    sealed.push(outcome.value)
  }
  return done(sealed)
}

const WaitingRow = z.object({ at: z.date(), matter_id: z.string(), seq: z.number(), salt: z.string(), hash: z.instanceof(Uint8Array) })

/** Where in the order of sealing a batch ended. */
type Place = { readonly at: Date; readonly matterId: string; readonly seq: number }

/**
 * Appends a batch that comes after `from`, and gives where it ended where more may follow. Beginning there spares the index the lines
 * that were taken a moment ago and not cleared away yet. Reads the complete subtrees at the tree's right edge and the new entries, nothing else.
 */
async function append(tx: Tx, region: string, upTo: Date, from: Place | undefined): Promise<Place | undefined> {
  await holdRecord(tx, region)
  const waiting = await rows(
    WaitingRow,
    tx`
    with next as (
      select w.at, w.matter_id, w.seq, w.salt, e.hash from record_waiting w
      join matter_entry e on e.region = w.region and e.matter_id = w.matter_id and e.seq = w.seq
      where w.region = ${region} and w.at < ${upTo} ${from ? sql`and (w.at, w.matter_id, w.seq) > (${from.at}, ${from.matterId}::uuid, ${from.seq}::int)` : sql``}
      order by w.at, w.matter_id, w.seq limit ${batchMax}
    ), taken as (
      delete from record_waiting w using next n
      where w.region = ${region} and w.at = n.at and w.matter_id = n.matter_id and w.seq = n.seq
    )
    select at, matter_id, seq, salt, hash from next order by at, matter_id, seq`,
  )
  const last = waiting.at(-1)
  if (!last) return undefined
  const size = await countLeaves(tx, region)
  let tree: Growing = { size, subtrees: await readNodes(tx, region, nodesOf({ from: 0, to: size })) }
  const leaves: object[] = []
  const nodes: object[] = []
  for (const { at, matter_id: matterId, seq, salt, hash } of waiting) {
    const entryHash = toHex(hash)
    const leafHash = sha256(leafInput(leafBytes({ region, matterId, seq, at: at.toISOString(), hash: entryHash, salt })))
    leaves.push({ leaf: tree.size, matter_id: matterId, seq, at, salt, entry_hash: entryHash, hash: toHex(leafHash) })
    const next = grown(sha256, tree, leafHash)
    for (const made of next.made) if (made.level > 0) nodes.push({ level: made.level, position: made.index, hash: toHex(made.hash) })
    tree = next.tree
  }
  await tx`
    insert into record_leaf (region, leaf, matter_id, seq, at, salt, entry_hash, hash)
    select ${region}, n.leaf, n.matter_id, n.seq, n.at, n.salt, decode(n.entry_hash, 'hex'), decode(n.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(leaves)}::text::jsonb)
      as n (leaf bigint, matter_id uuid, seq int, at timestamptz, salt uuid, entry_hash text, hash text)`
  await tx`
    insert into record_node (region, level, position, hash)
    select ${region}, n.level, n.position, decode(n.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(nodes)}::text::jsonb) as n (level int, position bigint, hash text)`
  return waiting.length === batchMax ? { at: last.at, matterId: last.matter_id, seq: last.seq } : undefined
}

async function signHead(tx: Tx, folder: KeyFolder, region: string, upTo: Date, now: Date): Promise<Outcome<PublishedHead>> {
  await holdRecord(tx, region)
  const last = await findLastHead(tx, region)
  if (last && last.upTo >= upTo.toISOString()) return done(last) // another process was first
  const key = keyInForce(folder, region, await listKeyStatements(tx, region))
  if (!key.ok) return key
  const size = await countLeaves(tx, region)
  const root = spanHash(sha256, await readNodes(tx, region, nodesOf({ from: 0, to: size })))
  const head: Head = {
    region,
    number: (last?.number ?? 0) + 1,
    size,
    root: toHex(root),
    upTo: upTo.toISOString(),
    at: now.toISOString(),
    previous: last ? toHex(sha256(headBytes(last))) : null,
    keyId: key.value.keyId,
  }
  const consistency = last ? await readSpans(tx, region, consistencySpans(last.size, size)) : []
  const signed = { ...head, signature: key.value.sign(headBytes(head)), consistency }
  await insertHead(tx, signed)
  return done(signed)
}
