import { z } from 'zod'
import { WritDocumentShape, WritKindId, type WritLine } from '../../contract/writ.ts'
import type { WritDocument } from '../../domain/documents/writ.ts'
import { maybeRow, rows, sql, type Db, type Sql } from '../db/pool.ts'

const WritRow = z.object({
  writ_id: z.uuid(),
  matter_id: z.uuid(),
  kind: WritKindId,
  number: z.string().nullable(),
  document: WritDocumentShape,
  hash: z.instanceof(Buffer),
  issued_at: z.date(),
  corrects: z.uuid().nullable(),
  corrected_by: z.array(z.uuid()),
  voided_at: z.date().nullable(),
  void_reason: z.string().nullable(),
})

/** A writ as it was issued, with what has become of it. */
export type KeptWrit = WritLine & { readonly document: WritDocument }

function kept(row: z.infer<typeof WritRow>): KeptWrit {
  return {
    id: row.writ_id,
    matterId: row.matter_id,
    kind: row.kind,
    title: row.document.title,
    number: row.number,
    issuedAt: row.issued_at.toISOString(),
    sha256: row.hash.toString('hex'),
    corrects: row.corrects,
    correctedBy: row.corrected_by,
    voided: row.voided_at && { at: row.voided_at.toISOString(), reason: row.void_reason ?? '' },
    document: row.document,
  }
}

const select = (where: Sql): Sql => sql`
  select w.writ_id, w.matter_id, w.kind, w.number, w.document, w.hash, w.issued_at, w.corrects, v.voided_at, v.reason as void_reason,
    coalesce((select json_agg(c.writ_id order by c.issued_at) from writ c where c.region = w.region and c.corrects = w.writ_id), '[]') as corrected_by
  from writ w left join writ_void v on v.region = w.region and v.writ_id = w.writ_id
  where ${where} order by w.issued_at, w.writ_id`

/** The writ, or undefined. */
export async function findWrit(db: Db, region: string, writId: string): Promise<KeptWrit | undefined> {
  const row = await maybeRow(WritRow, db`${select(sql`w.region = ${region} and w.writ_id = ${writId}`)}`)
  return row && kept(row)
}

/** By the number that is printed on it. */
export async function findWritNumbered(db: Db, region: string, number: string): Promise<KeptWrit | undefined> {
  const row = await maybeRow(WritRow, db`${select(sql`w.region = ${region} and w.number = ${number}`)}`)
  return row && kept(row)
}

/** The writs of matters, oldest first. */
export async function listWritsOf(db: Db, region: string, matterIds: readonly string[]): Promise<KeptWrit[]> {
  const found = await rows(WritRow, db`${select(sql`w.region = ${region} and w.matter_id = any(${[...matterIds]}::uuid[])`)}`)
  return found.map(kept)
}
