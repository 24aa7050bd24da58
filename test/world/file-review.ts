import { v7 as uuid } from 'uuid'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../../server/db/pool.ts'
import type { KeyFolder } from '../../server/record/keys.ts'
import { ensureKey } from '../../server/record/keys.ts'
import { sealDue } from '../../server/record/seal.ts'
import type { Parties } from './enforcement.ts'
import { voices } from './voices.ts'
import { morning, region, type Name, type World } from './world.ts'

/**
 * A supervising organ that can review files: beside 卫东 of the government, 褚宁, 韩雪 and 李静 supervise and 孙伟 reviews law, none of them in
 * the enforcement bureau. 许文 and 何静, who review and supervise too, hold their posts in it.
 */
export async function reviewOffice(city: World): Promise<void> {
  await voices(city)
  await inTransaction(city.db, async (tx) => {
    const hold = (who: Name, role: string, unit: string) =>
      tx`insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on) values (${region}, ${uuid()}, ${city.people[who].id}, ${role}, ${unit}, '2020-01-01')`
    await hold('chu', 'supervisor', 'justice')
    await hold('han', 'supervisor', 'justice')
    await hold('li', 'supervisor', 'justice')
    await hold('sun', 'legalReviewer', 'justice')
  })
  await city.registers.changed(region)
}

/** A penalty on the spot that was reported, paid and closed on the morning of the world, for an act of so many days before. */
export async function closedOnTheSpot(city: World, parties: Parties, daysBefore: number): Promise<string> {
  const { yang, zhu } = city.people
  const happenedOn = new Date(morning.getTime() - daysBefore * 86_400_000).toISOString().slice(0, 10)
  const about = { title: `乱扔烟蒂之${daysBefore}`, address: '东关路口', happenedOn, description: '在人行道上丢弃烟蒂两枚' }
  const { matterId } = must(
    await city.act('yang', 'summary.decideOnSpot', null, {
      ...about,
      ...{
        party: parties.person,
        item: 'E031',
        officers: [yang.id, zhu.id],
        point: city.pointIn(0, 1),
        cardsShown: 'yes',
        statement: '无',
      },
      ...{
        penalties: [{ kind: 'fine', fen: 2500 }],
        tier: 'lighter',
        factors: '首次发现',
        photos: [await city.photo()],
        refusedToSign: 'yes',
      },
    }),
  )
  must(await city.act('yang', 'summary.reportIn', matterId, {}))
  const paid = { fen: 2500, paidOn: '2026-10-13', channel: 'bank', receipt: `票据${daysBefore}` }
  must(await city.act('yang', 'summary.recordPayment', matterId, paid))
  must(await city.act('yang', 'summary.close', matterId, {}))
  return matterId
}

/** Seals every midnight that is due, as the program does each night. */
export async function sealed(city: World, keys: KeyFolder, now: Date): Promise<void> {
  await ensureKey(city.db, keys, region, now)
  must(await sealDue(city.db, keys, region, now, 480))
}
