import { z } from 'zod'
import { deviceKinds, deviceStandings } from '../../domain/enforcement/device.ts'
import { CivilDateText, keysOf, plainText, RegionCode, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, label, PageQuery, readRefusals, Seen, tableRefusals } from './shapes.ts'

export const DeviceKindName = keysOf(deviceKinds)
export const DeviceStandingName = keysOf(deviceStandings)
const manage = { permission: 'devices.manage' } as const
const Point = z.strictObject({ x: z.number().min(-180).max(180), y: z.number().min(-90).max(90) })
/** A review or an announcement: when, and by whom or where it can be read. */
const Shown = z.strictObject({ on: CivilDateText, by: label(200) })

export const DeviceView = z.object({
  id: z.uuid(),
  seen: z.string(),
  number: z.string(),
  kind: DeviceKindName,
  ground: z.string(),
  place: z.string(),
  point: z.object({ x: z.number(), y: z.number() }),
  unit: z.object({ id: z.string(), name: Words }),
  legal: z.object({ on: CivilDateText, by: z.string() }).nullable(),
  technical: z.object({ on: CivilDateText, by: z.string() }).nullable(),
  announced: z.object({ on: CivilDateText, by: z.string() }).nullable(),
  sign: z.object({ on: CivilDateText, by: z.string() }).nullable(),
  purpose: z.string().nullable(),
  from: CivilDateText,
  to: CivilDateText.nullable(),
  /** On the day that was asked for. */
  standing: DeviceStandingName,
})
export type DeviceView = z.infer<typeof DeviceView>

/** Surveillance devices by number, as they stand on a day. */
export const listDevices = route({
  name: 'listDevices',
  zh: '监控设备',
  en: 'Surveillance devices',
  method: 'GET',
  path: '/api/registers/devices',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    words: plainText(60).optional(),
    kind: DeviceKindName.optional(),
    standing: DeviceStandingName.optional(),
    day: CivilDateText.optional(),
  }),
  output: z.object({ devices: z.array(DeviceView), total: z.int(), next: z.string().nullable() }),
  refusals: [...readRefusals, 'clock.badDate', 'clock.dateOutOfRange'],
})

const form = {
  number: label(40),
  kind: DeviceKindName,
  ground: label(200),
  place: label(200),
  point: Point,
  unit: UnitId,
  legal: Shown.nullable(),
  technical: Shown.nullable(),
  announced: Shown.nullable(),
  sign: Shown.nullable(),
  purpose: label(200).nullable(),
  from: CivilDateText,
  to: CivilDateText.nullable(),
}
export type DeviceForm = z.infer<z.ZodObject<typeof form>>

const wrong = [
  'device.badTerm',
  'device.shownLater',
  'device.numberTaken',
  'device.outside',
  'register.unitEnded',
  'clock.badDate',
  'clock.dateOutOfRange',
] as const

export const addDevice = route({
  name: 'addDevice',
  zh: '登记监控设备',
  en: 'Register a device',
  method: 'POST',
  path: '/api/registers/devices',
  access: manage,
  group: 'register',
  input: z.strictObject(form),
  output: z.object({ deviceId: z.uuid() }),
  refusals: [...changeRefusals, ...wrong],
})

/** Changes a device from now on: a review, an announcement, its last day. What was taken from it before keeps what it was told then. */
export const changeDevice = route({
  name: 'changeDevice',
  zh: '修改监控设备',
  en: 'Change a device',
  method: 'POST',
  path: '/api/registers/devices/:deviceId',
  access: manage,
  group: 'register',
  input: z.strictObject({ deviceId: z.uuid(), seen: Seen, ...form }),
  output: z.object({}),
  refusals: [...changeRefusals, ...wrong, 'register.changed'],
})

/** Adds what the file has and the register has not; it changes nothing that is registered. */
export const importDevices = route({
  name: 'importDevices',
  zh: '导入监控设备',
  en: 'Import devices',
  method: 'POST',
  path: '/api/registers/devices/import',
  access: manage,
  group: 'register',
  as: 'upload',
  input: z.strictObject(importQuery),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'register.noColumn'],
})

const PublicDevice = DeviceView.pick({
  number: true,
  kind: true,
  ground: true,
  purpose: true,
  place: true,
  point: true,
  unit: true,
  from: true,
})
export type PublicDevice = z.infer<typeof PublicDevice>

const open = { method: 'GET', access: 'anyone', group: 'portal', refusals: ['input.invalid', 'register.notFound'] } as const

/** 设置地点向社会公布 (行政处罚法第四十一条第一款): the devices that may take evidence today, and where they are. */
export const publicDevices = route({
  ...open,
  name: 'publicDevices',
  zh: '监控设备设置地点公示',
  en: 'Published places of surveillance devices',
  path: '/api/portal/:region/devices',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ devices: z.array(PublicDevice), asOf: z.iso.datetime() }),
})

export const publicDevicesCsv = route({
  ...open,
  name: 'publicDevicesCsv',
  zh: '监控设备设置地点（CSV）',
  en: 'Places of surveillance devices as CSV',
  path: '/api/portal/:region/devices.csv',
  as: 'file',
  input: z.strictObject({ region: RegionCode }),
  output: z.string(),
})
