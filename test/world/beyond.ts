import { v7 as uuid } from 'uuid'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import type { Post } from '../../domain/people/posts.ts'
import { inTransaction } from '../../server/db/pool.ts'
import { insertCredential } from '../../server/enforcement/credentials.ts'
import { importPowers } from '../../server/enforcement/powers.ts'
import { attempt } from '../../server/matter/attempt.ts'
import { perform } from '../../server/matter/perform.ts'
import { actingAs } from '../../server/people/store.ts'
import { morning, region, type Name, type World } from './world.ts'

const powers = [
  'code,unit,items,fields,source,document_number,document_name,principal,coercion,streets,from,to',
  'P-1,enforcement,,市容环卫;建筑垃圾;城乡规划;噪声,concentrated,示范政发〔2025〕3号,相对集中行政处罚权的决定,,detain_goods;seize;demolish_by_force;substitute,,2025-01-01,',
  'P-2,city-management,,市容环卫;建筑垃圾,own,示范编办〔2025〕9号,职能配置规定,,,,2025-01-01,',
].join('\n')

/**
 * Makes the city-management bureau an organ with officers of its own, beside the enforcement bureau: 王磊 leads it, 郑军 and
 * 钱莉 are its officers. Sets the criteria of major cases.
 */
export async function secondOrgan({ db, people, registers }: World, at: Date = morning): Promise<void> {
  const file = { source: 'test', region, from: must(parseCivilDate('2026-01-02')) }
  const units = new Set(['enforcement', 'brigade-1', 'sanitation', 'street-1', 'city-management'])
  const granted = must(await importPowers(db, { ...file, bytes: Buffer.from(powers), units }, 'test', at, false))
  if (granted.refusals.length > 0) throw new Error(JSON.stringify(granted.refusals[0]))
  await inTransaction(db, async (tx) => {
    const hold = (who: Name, post: Post, unit: string) => tx`
      insert into post_holding (region, holding_id, person_id, role_id, unit_id, area, from_on)
      values (${region}, ${uuid()}, ${people[who].id}, ${post}, ${unit}, null, '2020-01-01')`
    await hold('wang', 'unitLead', 'city-management')
    await hold('zheng', 'officer', 'city-management')
    await hold('qian', 'officer', 'city-management')
    for (const [who, number] of [
      ['zheng', 'ZF-003'],
      ['qian', 'ZF-004'],
    ] as const)
      await insertCredential(tx, region, {
        number,
        person: people[who].id,
        kind: 'enforcement',
        from: must(parseCivilDate('2025-01-01')),
        to: must(parseCivilDate('2029-12-31')),
        issuer: '省司法厅',
      })
    const majorCase = { sumFen: 10_000_000, casualties: 1 }
    await tx`update region set settings = jsonb_set(settings, '{enforcement,majorCase}', ${tx.json(majorCase)}) where region = ${region}`
  })
  await registers.changed(region)
}

/** Opens a matter as an officer of a unit that is not the person's first. */
export async function openAs(
  city: World,
  who: Name,
  unit: string,
  verb: string,
  input: Record<string, unknown>,
  at: Date,
): Promise<string> {
  const [procedure, act] = verb.split('.') as [string, string]
  const today = await city.registers.of(region, at)
  const { id } = city.people[who]
  const { reader } = await actingAs(city.db, region, id, today.today(at), [...today.units.values()])
  const opened = await attempt(city.db, (tx) =>
    perform(tx, {
      region: today,
      procedure,
      matterId: null,
      act,
      input,
      requestKey: null,
      now: at,
      reader,
      actor: { kind: 'person', personId: id, post: 'officer', unit },
    }),
  )
  return must(opened).matterId
}
