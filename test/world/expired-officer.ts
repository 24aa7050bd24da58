import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../../server/db/pool.ts'
import { insertCredential } from '../../server/enforcement/credentials.ts'
import { tokenHash } from '../../server/people/sessions.ts'
import { morning, region, type Somebody } from './world.ts'

/** Another officer of the brigade, whose credential ended the day before. */
export async function insertExpired(db: Pool): Promise<Pick<Somebody, 'cookie'>> {
  const [id, token] = [uuid(), randomBytes(32).toString('base64url')]
  await inTransaction(db, async (tx) => {
    await tx`insert into person (region, person_id, name, staff_number, created_at) values (${region}, ${id}, '过一期', 'guo', ${morning})`
    await tx`
      insert into post_holding (region, holding_id, person_id, role_id, unit_id, area, from_on)
      values (${region}, ${uuid()}, ${id}, 'officer', 'brigade-1', null, '2020-01-01')`
    await tx`
      insert into session (region, token_hash, person_id, created_at, expires_at)
      values (${region}, ${tokenHash(token)}, ${id}, ${morning}, '2027-01-01')`
    const [from, to] = [must(parseCivilDate('2024-01-01')), must(parseCivilDate('2026-10-12'))]
    await insertCredential(tx, region, { number: 'ZF-009', person: id, kind: 'enforcement', from, to, issuer: '省司法厅' })
  })
  return { cookie: `${region}.${token}` }
}
