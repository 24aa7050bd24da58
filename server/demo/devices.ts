import { addDays, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { Device, DeviceKind } from '../../domain/enforcement/device.ts'
import { labelPoint } from '../../domain/grid/label.ts'
import type { Tx } from '../db/pool.ts'
import { deviceByNumber, saveDevice } from '../enforcement/devices.ts'
import type { Ground } from './ground.ts'
import { demoId } from './ids.ts'

/** The device whose records the demonstration's proceedings rest on. */
export const demoDevice = 'JK-0101'

type Row = {
  readonly number: string
  /** The last digit of the street, and which of its cells, as a share of them all. */
  readonly street: number
  readonly at: number
  readonly kind: DeviceKind
  readonly place: string
  /** Which of the three steps before use are done. */
  readonly done: 'all' | 'reviewed' | 'legal'
}

// prettier-ignore
const rows: readonly Row[] = [
  { number: demoDevice, street: 1, at: 0.3, kind: 'camera', place: '青石路与滨河路口', done: 'all' },
  { number: 'JK-0102', street: 1, at: 0.8, kind: 'capture', place: '滨河路渣土车限行段', done: 'all' },
  { number: 'JK-0201', street: 2, at: 0.5, kind: 'camera', place: '学府路农贸市场东门', done: 'all' },
  { number: 'JK-0301', street: 3, at: 0.2, kind: 'weighing', place: '人民巷北口', done: 'reviewed' },
  { number: 'JK-0401', street: 4, at: 0.6, kind: 'noise', place: '文化广场西侧', done: 'legal' },
]

/** Enters the devices that are not there yet; a second call changes nothing. Two of them may not take evidence yet, and say why. */
export async function insertDemoDevices(tx: Tx, ground: Ground, from: CivilDate): Promise<void> {
  const region = ground.district.code
  for (const row of rows) {
    if (await deviceByNumber(tx, region, row.number)) continue
    await saveDevice(tx, region, deviceOf(row, ground, from), demoId('device', region, row.number))
  }
}

function deviceOf({ street, at, done, ...row }: Row, ground: Ground, from: CivilDate): Device {
  const code = ground.streets.find((one) => one.code.endsWith(String(street)))?.code ?? ''
  const cells = ground.cells.filter((cell) => cell.code.startsWith(code))
  const cell = cells[Math.floor(at * cells.length)]
  if (!cell) throw new Error(`street ${street} has no cells`)
  return {
    ...row,
    at: labelPoint(cell.area),
    ground: '《示范区城市管理非现场执法规定》第六条（示范）',
    purpose: '查处占道经营、乱倒垃圾等违法行为（示范）',
    unit: 'enforcement',
    legal: { on: from, by: '区综合行政执法局法制科' },
    ...(done !== 'legal' && { technical: { on: addDays(from, 5), by: '示范检测有限公司' } }),
    ...(done === 'all' && {
      announced: { on: addDays(from, 10), by: '示范区人民政府网站公告〔示范〕1号' },
      sign: { on: addDays(from, 10), by: '设备立杆（示范）' },
    }),
    from: addDays(from, 12),
  }
}
