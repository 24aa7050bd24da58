import type { Reader } from '../../domain/people/reach.ts'
import type { Db } from '../db/pool.ts'
import { procedures } from './procedures.ts'
import { visibleOf } from './visible.ts'

const all = [...new Set(procedures.map(({ id }) => id))]

/** Those of these matters that the reader may see; for few. */
export async function readableOf(db: Db, reader: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await db<{ matter_id: string }[]>`
    select m.matter_id from matter m where m.region = ${reader.region} and m.matter_id = any(${[...ids]}::uuid[]) and ${visibleOf(reader, all)}`
  return found.map((row) => row.matter_id)
}
