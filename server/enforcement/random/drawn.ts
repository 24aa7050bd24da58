/** What a draw says of the visit that an act opens from it. */
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Db, Tx } from '../../db/pool.ts'
import type { Command } from '../../matter/perform.ts'
import { drawnNow, findDraw, type DrawnNow } from './draws.ts'

async function visitOf(db: Db, region: string, { draw, party }: Command['input']): Promise<DrawnNow | undefined> {
  const found = typeof draw === 'string' ? await findDraw(db, region, draw) : undefined
  return found && drawnNow(found).find((one) => one.party === party)
}

const same = (officers: unknown, pair: readonly string[]): boolean =>
  Array.isArray(officers) && officers.length === pair.length && pair.every((one) => officers.includes(one))

/** Why no visit is opened from the draw: the party or the officers were not drawn, or it was opened already. */
export async function drawRefusal(tx: Tx, region: string, input: Command['input']): Promise<Refusal | null> {
  const visit = await visitOf(tx, region, input)
  const basis = '浙江省综合行政执法条例第二十一条'
  if (!visit || !same(input.officers, visit.pair.officers)) return { code: 'draw.notDrawn', basis }
  return visit.matter === null && visit.dropped === null ? null : { code: 'draw.settled', basis }
}

/** The unit whose officers were drawn: the visit is theirs, whoever asked for the draw. */
export async function unitDrawn(tx: Tx, { region, procedure, act, input }: Command): Promise<{ unit?: string }> {
  if (procedure !== 'inspection' || act !== 'applyDrawn') return {}
  const visit = await visitOf(tx, region.code, input)
  return visit ? { unit: visit.pair.unit } : {}
}
