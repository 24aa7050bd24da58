import { statesFrom, findAct } from '../../../domain/procedure/procedure.ts'
import { jointPartProcedure } from '../../../domain/enforcement/beyond/joint.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import type { Tx } from '../../db/pool.ts'
import type { Session } from '../../http/context.ts'
import { lockMatter, type Loaded } from '../../matter/load.ts'
import { mayRead } from '../../matter/visible.ts'

const startRow = findAct(jointPartProcedure, 'startProceeding')
const openIn: readonly string[] = startRow ? statesFrom(jointPartProcedure, startRow) : []

/**
 * The part of a joint action below which somebody of its unit opens a proceeding in that unit's name. Refuses
 * `beyond.notYourPart` for another unit's part, or one that is not under way, and `matter.notFound` for what they cannot see.
 */
export async function ownPart(
  tx: Tx,
  { region, acting }: Pick<Session, 'region' | 'acting'>,
  partId: string,
  unit: string | null,
): Promise<Outcome<Loaded>> {
  const part = await lockMatter(tx, region.code, partId, false)
  if (!part || part.matter.procedure !== jointPartProcedure.id || !mayRead(acting.reader, part)) return refuse('matter.notFound')
  const own = part.matter.attributes.unit
  const units = typeof own === 'string' ? unitAndBelow(own, [...region.units.values()]) : []
  const outside = part.matter.tally.joinOutside !== undefined
  if (outside || !openIn.includes(part.matter.state) || unit === null || !units.includes(unit)) return refuse('beyond.notYourPart')
  return done(part)
}
