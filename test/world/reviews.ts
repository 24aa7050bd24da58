import { v7 as uuid } from 'uuid'
import { inTransaction } from '../../server/db/pool.ts'
import { voices } from './voices.ts'
import { region, type World } from './world.ts'

/**
 * Who handles reconsideration: the justice bureau, whose officer is 吴强 and whose head is 褚宁, for the government, which 韩雪 heads. They
 * come with the supervising organ and the petition office.
 */
export async function reviews(city: World): Promise<void> {
  await voices(city)
  await inTransaction(city.db, async (tx) => {
    await tx`
      insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on)
      values (${region}, ${uuid()}, ${city.people.wu.id}, 'reviewOfficer', 'justice', '2020-01-01')`
    const supervision = { complaints: 'justice', petitions: 'petition-office', reconsiderations: 'justice' }
    await tx`update region set settings = settings || ${tx.json({ supervision })} where region = ${region}`
  })
  await city.registers.changed(region)
}
