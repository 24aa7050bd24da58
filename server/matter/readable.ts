import type { Reader } from '../../domain/people/reach.ts'
import type { Db } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { findMatter, type Loaded } from './load.ts'
import { procedures } from './procedures.ts'
import { mayRead, visibleOf } from './visible.ts'

const all = [...new Set(procedures.map(({ id }) => id))]

/** Those of these matters that the reader may see; for few. */
export async function readableOf(db: Db, reader: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await db<{ matter_id: string }[]>`
    select m.matter_id from matter m where m.region = ${reader.region} and m.matter_id = any(${[...ids]}::uuid[]) and ${visibleOf(reader, all)}`
  return found.map((row) => row.matter_id)
}

/** A matter for whoever is signed in; undefined where it is not there and where they may not see it, alike. */
export async function findReadable({ db, session }: Pick<StaffContext, 'db' | 'session'>, matterId: string): Promise<Loaded | undefined> {
  const here = await findMatter(db, session.region.code, matterId)
  return here && mayRead(session.acting.reader, here) ? here : undefined
}
