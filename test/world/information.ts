import { v7 as uuid } from 'uuid'
import { inTransaction } from '../../server/db/pool.ts'
import { voices } from './voices.ts'
import { region, type World } from './world.ts'

/**
 * Who answers requests for government information, and mediates: the justice bureau, headed by 褚宁, with 吴强 as its officer. They come
 * with the supervising organ and the petition office.
 */
export async function informationOffice(city: World): Promise<void> {
  await voices(city)
  await inTransaction(city.db, async (tx) => {
    await tx`
      insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on)
      values (${region}, ${uuid()}, ${city.people.wu.id}, 'officer', 'justice', '2020-01-01')`
    const supervision = { complaints: 'justice', petitions: 'petition-office', information: 'justice' }
    await tx`update region set settings = settings || ${tx.json({ supervision })} where region = ${region}`
  })
  await city.registers.changed(region)
}
