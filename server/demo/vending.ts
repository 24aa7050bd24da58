import { addDays, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { GoodsKind } from '../../domain/enforcement/placement/goods.ts'
import type { Hours, VendingZone, ZoneKind } from '../../domain/enforcement/placement/zone.ts'
import { labelPoint } from '../../domain/grid/label.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Tx } from '../db/pool.ts'
import { findZone, saveZone } from '../enforcement/placement/zones.ts'
import type { Ground } from './ground.ts'

type Row = {
  readonly id: string
  /** The last digit of the street, and which of its cells, as a share of them all. */
  readonly street: number
  readonly at: number
  readonly kind: ZoneKind
  readonly name: Words
  readonly goods: readonly GoodsKind[]
  readonly days: readonly number[]
  readonly hours: readonly Hours[]
  readonly stalls: number
  readonly reserved: number
}

const daily = [1, 2, 3, 4, 5, 6, 7]
const morning = [{ from: '05:30', to: '09:00' }]
const evening = [{ from: '18:00', to: '23:00' }]
const day = [{ from: '07:00', to: '19:00' }]

/** Two zones a street, of every kind; the neighbourhood stalls of the second street are few and always taken. */
// prettier-ignore
const zones: readonly Row[] = [
  { id: 'SD-101', street: 1, at: 0.2, kind: 'morningMarket', name: { zh: '青石路早市', en: 'Qingshi Road Morning Market' }, goods: ['produce', 'seasonal', 'cookedFood', 'flowers'], days: daily, hours: morning, stalls: 24, reserved: 4 },
  { id: 'SD-102', street: 1, at: 0.7, kind: 'nightMarket', name: { zh: '滨河夜市', en: 'Riverside Night Market' }, goods: ['cookedFood', 'packagedFood', 'craft', 'dailyGoods'], days: [4, 5, 6, 7], hours: evening, stalls: 30, reserved: 2 },
  { id: 'SD-201', street: 2, at: 0.3, kind: 'market', name: { zh: '学府路疏导市场', en: 'Xuefu Road Relief Market' }, goods: ['produce', 'seasonal', 'packagedFood', 'dailyGoods'], days: daily, hours: day, stalls: 40, reserved: 6 },
  { id: 'SD-202', street: 2, at: 0.8, kind: 'convenience', name: { zh: '永安里便民摊区', en: 'Yong’anli Neighbourhood Stalls' }, goods: ['repair', 'dailyGoods', 'produce'], days: daily, hours: day, stalls: 4, reserved: 0 },
  { id: 'SD-301', street: 3, at: 0.4, kind: 'seasonal', name: { zh: '人民巷应季瓜果点', en: 'Renmin Lane Seasonal Fruit' }, goods: ['seasonal', 'produce'], days: daily, hours: day, stalls: 10, reserved: 0 },
  { id: 'SD-302', street: 3, at: 0.9, kind: 'morningMarket', name: { zh: '河西早市', en: 'Hexi Morning Market' }, goods: ['produce', 'cookedFood', 'flowers'], days: [1, 2, 3, 4, 5, 6], hours: morning, stalls: 16, reserved: 2 },
  { id: 'SD-401', street: 4, at: 0.25, kind: 'nightMarket', name: { zh: '文化广场夜市', en: 'Culture Square Night Market' }, goods: ['cookedFood', 'craft', 'flowers', 'dailyGoods'], days: [5, 6, 7], hours: [{ from: '18:30', to: '00:30' }], stalls: 20, reserved: 0 },
  { id: 'SD-402', street: 4, at: 0.6, kind: 'convenience', name: { zh: '东苑便民摊区', en: 'Dongyuan Neighbourhood Stalls' }, goods: ['repair', 'produce', 'seasonal'], days: daily, hours: day, stalls: 8, reserved: 1 },
]

const rules = '按号经营，收摊时清扫干净；不使用明火和高音喇叭，不占用消防通道和盲道；油烟、污水自行收集。'

/** About thirty metres each way: less than any cell is wide. */
const half = 0.00015

/** Enters the zones that are not there yet; a second call changes nothing. */
export async function insertDemoZones(tx: Tx, ground: Ground, from: CivilDate): Promise<void> {
  for (const row of zones) {
    if (await findZone(tx, ground.district.code, row.id)) continue
    await saveZone(tx, ground.district.code, zoneOf(row, ground, from))
  }
}

function zoneOf({ street, at, ...row }: Row, ground: Ground, from: CivilDate): VendingZone {
  const code = ground.streets.find((one) => one.code.endsWith(String(street)))?.code ?? ''
  const cells = ground.cells.filter((cell) => cell.code.startsWith(code))
  const cell = cells[Math.floor(at * cells.length)]
  if (!cell) throw new Error(`street ${street} has no cells`)
  const [x, y] = labelPoint(cell.area)
  const corner = (dx: number, dy: number): [number, number] => [Math.round((x + dx) * 1e6) / 1e6, Math.round((y + dy) * 1e6) / 1e6]
  return {
    ...row,
    unit: `street-00${street}`,
    outline: {
      type: 'Polygon',
      coordinates: [[corner(-half, -half), corner(half, -half), corner(half, half), corner(-half, half), corner(-half, -half)]],
    },
    from: addDays(from, 30),
    ground: { by: 'street', name: `关于设立${row.name.zh}的公告（示范）`, on: from },
    rules,
  }
}
