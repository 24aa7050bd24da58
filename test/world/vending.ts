import { v7 as uuid } from 'uuid'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { VendingZone } from '../../domain/enforcement/placement/zone.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../../server/db/pool.ts'
import { saveZone } from '../../server/enforcement/placement/zones.ts'
import { region, type World } from './world.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))

/**
 * Vendors are dealt with gently: street vending is on the district's list, and 东关街道 keeps a morning market of a few
 * stalls, decided on by 冯兰 and received by 郑军.
 */
export async function vendingStreet(city: World, stalls = 3): Promise<VendingZone> {
  const { x, y } = city.pointIn(0, 4)
  const half = 0.0003
  const zone: VendingZone = {
    id: 'ZS-1',
    kind: 'morningMarket',
    name: { zh: '东关早市', en: 'Dongguan Morning Market' },
    outline: {
      type: 'Polygon',
      coordinates: [
        [
          [x - half, y - half],
          [x + half, y - half],
          [x + half, y + half],
          [x - half, y + half],
          [x - half, y - half],
        ],
      ],
    },
    unit: 'street-1',
    goods: ['produce', 'cookedFood'],
    days: [1, 2, 3, 4, 5, 6, 7],
    hours: [{ from: '06:00', to: '10:00' }],
    stalls,
    reserved: 0,
    from: day('2026-01-01'),
    ground: { by: 'street', name: '关于设立东关早市的公告', on: day('2025-12-01') },
    rules: '收摊时清扫干净，不占用盲道。',
  }
  await inTransaction(city.db, async (tx) => {
    await tx`
      update region set settings = jsonb_set(settings, '{enforcement,gentleItems}', '["E017"]') where region = ${region}`
    for (const [who, role] of [
      ['feng', 'unitLead'],
      ['zheng', 'handler'],
    ] as const)
      await tx`
        insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on)
        values (${region}, ${uuid()}, ${city.people[who].id}, ${role}, 'street-1', '2020-01-01')`
    await saveZone(tx, region, zone)
  })
  await city.registers.changed(region)
  return zone
}

/** What somebody fills in who meets a vendor in the street. */
export async function meeting(city: World, more: Record<string, unknown> = {}) {
  return {
    vendor: '卖菜的中年男子',
    item: 'E017',
    point: city.pointIn(0, 1),
    address: '东关路口',
    title: '占道设摊',
    happenedOn: '2026-10-13',
    description: '在人行道上摆放蔬菜两筐',
    askedFor: '请搬到东关早市经营',
    answer: '知道了，这就收',
    complied: 'partly',
    photos: [await city.photo()],
    ...more,
  }
}
