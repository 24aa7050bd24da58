import type { Reader } from '../../domain/people/reach.ts'
import { sql, type Db, type Sql } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import type { Filter, Question } from './filter.ts'

/** How many matters the filter finds for this reader, exactly. */
export async function exactTotal(db: Db, _region: Region, _reader: Reader, _filter: Filter, question: Question): Promise<number> {
  const [row] = await db<{ n: number }[]>`select count(*) as n ${countedOf(question)}`
  return row?.n ?? 0
}

export function countedOf({ where, join, states }: Question): Sql {
  return sql`from matter m ${join} where ${where} ${states === null ? sql`` : sql`and m.state = any(${[...states]}::text[])`}`
}
