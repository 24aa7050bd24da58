import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Post } from '../../domain/people/posts.ts'
import { inTransaction, type Pool } from '../../server/db/pool.ts'
import { tokenHash } from '../../server/people/sessions.ts'
import { morning, region, type Name, type Somebody, type World } from './world.ts'

/**
 * A supervising organ and a petition office, and who holds posts there: 褚宁 heads the justice bureau and 卫东 supervises; 陈涛 is the
 * clerk of the petition office. 何静, who supervises too, does so in the bureau that is complained about.
 */
export async function voices({ db, people, registers }: World): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const [id, zh, en] of [
      ['justice', '区司法局', 'Justice Bureau'],
      ['petition-office', '区信访局', 'Petition Office'],
    ] as const)
      await tx`insert into unit (region, unit_id, kind, name_zh, name_en, parent_id, from_on) values (${region}, ${id}, 'department', ${zh}, ${en}, 'government', '2020-01-01')`
    const hold = (who: Name, role: string, unit: string) =>
      tx`insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on) values (${region}, ${uuid()}, ${people[who].id}, ${role}, ${unit}, '2020-01-01')`
    await hold('chu', 'unitLead', 'justice')
    await hold('chen', 'petitionClerk', 'petition-office')
    await hold('he', 'supervisor', 'enforcement')
    const supervision = { complaints: 'justice', petitions: 'petition-office' }
    await tx`update region set settings = settings || ${tx.json({ supervision })} where region = ${region}`
  })
  await registers.changed(region)
}

/** Somebody who holds one post and nothing else, for what is tried with that post alone. */
export async function onlyA(db: Pool, post: Post, name: string): Promise<Somebody> {
  const id = uuid()
  const token = randomBytes(32).toString('base64url')
  await inTransaction(db, async (tx) => {
    await tx`insert into person (region, person_id, name, staff_number, created_at) values (${region}, ${id}, ${name}, ${post}, ${morning})`
    await tx`insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on) values (${region}, ${uuid()}, ${id}, ${post}, 'government', '2020-01-01')`
    await tx`
      insert into session (region, token_hash, person_id, created_at, expires_at)
      values (${region}, ${tokenHash(token)}, ${id}, ${morning}, ${new Date(morning.getTime() + 400 * 86_400_000)})`
  })
  return { name, id, post, unit: 'government', cookie: `${region}.${token}` }
}
