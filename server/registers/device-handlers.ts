import { addDevice, changeDevice, importDevices, listDevices, type DeviceForm, type DeviceView } from '../../contract/registers/devices.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { checkDevice, deviceStanding, type Device, type Shown } from '../../domain/enforcement/device.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { deviceByNumber, findDevice, saveDevice, searchDevices, type KeptDevice } from '../enforcement/devices.ts'
import { readDevices, saveDevices } from '../enforcement/import-devices.ts'
import { served, type Served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'
import type { Region } from '../region/region.ts'
import { readTerm, seenOf } from './days.ts'
import { importInto, uploadedFile } from './import-report.ts'
import { changing } from './journal.ts'

export function deviceView(region: Region, device: KeptDevice, day: CivilDate): DeviceView {
  const { id, number, kind, ground, place, at, unit, legal, technical, announced, sign, purpose, from, to } = device
  return {
    ...{ id, number, kind, ground, place, from, to: to ?? null },
    seen: seenOf(device),
    point: { x: at[0], y: at[1] },
    unit: { id: unit, name: unitNamed(region, unit).name },
    legal: legal ?? null,
    technical: technical ?? null,
    announced: announced ?? null,
    sign: sign ?? null,
    purpose: purpose ?? null,
    standing: deviceStanding(device, day),
  }
}

const list = served(listDevices, async (context, { limit, after, day: text, ...asked }) => {
  const { region } = context.session
  const day = text === undefined ? done(region.today(context.now())) : parseCivilDate(text)
  if (!day.ok) return day
  const found = await searchDevices(context.db, region.code, { ...asked, day: day.value })
  const first = after === undefined ? 0 : found.findIndex(({ number }) => number > after)
  const shown = first < 0 ? [] : found.slice(first, first + limit)
  return done({
    devices: shown.map((one) => deviceView(region, one, day.value)),
    total: found.length,
    next: first >= 0 && found.length > first + limit ? (shown.at(-1)?.number ?? null) : null,
  })
})

/** The form as a device, with the first thing that is wrong with it. */
function deviceOf(region: Region, form: DeviceForm, today: CivilDate): Outcome<Device> {
  const { from, to, point, legal, technical, announced, sign, purpose, ...rest } = form
  const term = readTerm(from, to)
  if (!term.ok) return term.refusal.code === 'register.badTerm' ? refuse('device.badTerm', { from, to: to ?? '' }) : term
  if (!region.units.has(form.unit)) return refuse('register.unitEnded', { what: form.unit, day: from })
  if (!region.cellAt(point.x, point.y).ok) return refuse('device.outside')
  const shown: Partial<Record<'legal' | 'technical' | 'announced' | 'sign', Shown>> = {}
  const given = { legal, technical, announced, sign }
  for (const name of ['legal', 'technical', 'announced', 'sign'] as const) {
    const one = given[name]
    if (one === null) continue
    const on = parseCivilDate(one.on)
    if (!on.ok) return on
    shown[name] = { on: on.value, by: one.by }
  }
  const { from: first, to: last } = term.value
  return checkDevice(
    { ...rest, ...(purpose !== null && { purpose }), at: [point.x, point.y], ...shown, from: first, ...(last !== null && { to: last }) },
    today,
  )
}

const add = served(addDevice, async (context, form) => {
  const { region } = context.session
  const device = deviceOf(region, form, region.today(context.now()))
  if (!device.ok) return device
  return changing(context, 'devices', addDevice, async (tx) => {
    if (await deviceByNumber(tx, region.code, form.number)) return refuse('device.numberTaken', { number: form.number })
    const deviceId = await saveDevice(tx, region.code, device.value)
    return done({ what: form.number, before: null, after: device.value, value: { deviceId } })
  })
})

const change = served(changeDevice, async (context, { deviceId, seen, ...form }) => {
  const { region } = context.session
  const device = deviceOf(region, form, region.today(context.now()))
  if (!device.ok) return device
  return changing(context, 'devices', changeDevice, async (tx) => {
    const before = await findDevice(tx, region.code, deviceId)
    if (!before) return refuse('register.notFound', { what: deviceId })
    if (seenOf(before) !== seen) return refuse('register.changed', { what: before.number })
    const other = await deviceByNumber(tx, region.code, form.number)
    if (other && other.id !== deviceId) return refuse('device.numberTaken', { number: form.number })
    await saveDevice(tx, region.code, device.value, deviceId)
    return done({ what: form.number, before, after: device.value, value: {} })
  })
})

const importFile = served(importDevices, async (context, { dryRun, source }) => {
  const { region } = context.session
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const today = region.today(context.now())
  return importInto(
    context,
    'devices',
    importDevices,
    { dryRun: dryRun === 'true', source },
    {
      read: (db) => readDevices(db, region, bytes.value, today),
      save: (tx, read) => saveDevices(tx, region.code, read),
      report: (read) => ({
        ...read,
        counts: [
          { zh: '新增设备', en: 'Devices added', count: read.added.length },
          { zh: '已登记的', en: 'Registered already', count: read.unchanged },
        ],
      }),
      empty: (read) => read.added.length === 0,
    },
  )
})

export const deviceHandlers: readonly Served[] = [list, add, change, importFile]
