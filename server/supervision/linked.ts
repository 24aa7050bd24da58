import { words, type Words } from '../../domain/kernel/words.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { sql, type Db } from '../db/pool.ts'
import { listLines } from '../matter/lines.ts'
import { procedureOf } from '../matter/procedures.ts'
import { readableOf } from '../matter/readable.ts'
import type { Region } from '../region/region.ts'

/** A matter as another points to it. */
export type Linked = {
  id: string
  procedure: string
  number: string | null
  title: string
  stateName: Words
}

/** Those of these matters that the reader may see, as links. */
export async function linked(db: Db, region: Region, reader: Reader, ids: readonly string[]): Promise<Linked[]> {
  const open = await readableOf(db, reader, ids)
  if (open.length === 0) return []
  const found = await listLines(
    db,
    sql`m.region = ${region.code} and m.matter_id = any(${open}::uuid[])`,
    sql`m.opened_at, m.matter_id`,
    open.length,
  )
  return found.map((row) => {
    const { procedure, version, state, number, title } = row
    return {
      id: row.matter_id,
      procedure,
      number,
      title: title ?? row.beginning ?? '',
      stateName: words(procedureOf(procedure, version).states[state] ?? { zh: state, en: state }),
    }
  })
}
