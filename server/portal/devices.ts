import { publicDevices, publicDevicesCsv } from '../../contract/registers/devices.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { deviceKinds } from '../../domain/enforcement/device.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { searchDevices } from '../enforcement/devices.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { deviceView } from '../registers/device-handlers.ts'
import { csvOf } from '../registers/files.ts'
import { remember } from './remember.ts'

/** How old the public's answers may be. */
const freshMs = 60_000

async function readyDevices(db: Db, region: Region, today: CivilDate) {
  const devices = await searchDevices(db, region.code, { standing: 'ready', day: today })
  return devices.map((one) => {
    const { number, kind, ground, purpose, place, point, unit, from } = deviceView(region, one, today)
    return { number, kind, ground, purpose, place, point, unit, from }
  })
}

/** Where surveillance devices stand that may take evidence today; what was not reviewed or announced is not among them. */
export const deviceHandlers: Served[] = [
  served(publicDevices, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const at = context.now()
    const kept = await remember(context.registers, `devices ${code}`, at, freshMs, async () => ({
      devices: await readyDevices(context.db, found.value, found.value.today(at)),
      asOf: at.toISOString(),
    }))
    return done(kept)
  }),

  served(publicDevicesCsv, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const devices = await readyDevices(context.db, found.value, found.value.today(context.now()))
    const file = csvOf({
      headings: ['编号', '种类', '设置地点', '经度', '纬度', '管理单位', '设置依据', '设置目的', '启用日期'],
      rows: devices.map((one) => [
        one.number,
        deviceKinds[one.kind].zh,
        one.place,
        one.point.x,
        one.point.y,
        one.unit.name.zh,
        one.ground,
        one.purpose ?? '',
        one.from,
      ]),
    })
    return done(
      context.reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="devices-${code}.csv"`)
        .header('cache-control', 'public, max-age=60')
        .send(file),
    )
  }),
]
