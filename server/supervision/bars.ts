/** 回避: who neither sees a complaint or petition nor has a hand in it. matter/visible.ts keeps them out of every list and door. */
import { v7 as uuid } from 'uuid'
import { unitAndBelow } from '../../domain/people/units.ts'
import { send, type Tx } from '../db/pool.ts'
import type { Region } from '../region/region.ts'

/** Bars the unit that a matter is about, with all below it. */
export function barUnit(tx: Tx, region: Region, matterId: string, unit: string, at: Date): void {
  const units = unitAndBelow(unit, [...region.units.values()])
  send(
    tx,
    tx`
    insert into matter_bar (region, matter_id, bar_id, unit_id, barred_at)
    select ${region.code}, ${matterId}, gen_random_uuid(), u.unit_id, ${at} from unnest(${units}::text[]) as u (unit_id) on conflict do nothing`,
  )
}

/** Bars people: those the matter is about, and those with an interest in it. */
export function barPersons(tx: Tx, region: Region, matterId: string, persons: unknown, at: Date): void {
  if (!Array.isArray(persons)) return
  for (const person of new Set(persons as string[]))
    // ids, as the contract parsed them
    send(
      tx,
      tx`
      insert into matter_bar (region, matter_id, bar_id, person_id, barred_at)
      values (${region.code}, ${matterId}, ${uuid()}, ${person}, ${at}) on conflict do nothing`,
    )
}

/** Units that may not handle a matter, and those below which they would. */
export async function barredUnits(tx: Tx, region: string, matterId: string): Promise<readonly string[]> {
  const found = await tx<{ unit_id: string }[]>`
    select unit_id from matter_bar where region = ${region} and matter_id = ${matterId} and unit_id is not null`
  return found.map((row) => row.unit_id)
}
