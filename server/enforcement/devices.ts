/** The register of surveillance devices as it is kept. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import {
  deviceKinds,
  deviceStanding,
  type Device,
  type DeviceKind,
  type DeviceStanding,
  type Shown,
} from '../../domain/enforcement/device.ts'
import { Day } from '../db/day.ts'
import { maybeRow, rows, sql, type Db, type Sql, type Tx } from '../db/pool.ts'

export type KeptDevice = Device & { readonly id: string }

const shownIn = <Name extends string>(name: Name, on: CivilDate | null, by: string | null) =>
  (on === null || by === null ? {} : { [name]: { on, by } }) as Partial<Record<Name, Shown>> // one key or none

const DeviceRow = z
  .object({
    device_id: z.string(),
    number: z.string(),
    kind: keysOf(deviceKinds),
    ground: z.string(),
    place: z.string(),
    x: z.number(),
    y: z.number(),
    unit_id: z.string(),
    legal_on: Day.nullable(),
    legal_by: z.string().nullable(),
    technical_on: Day.nullable(),
    technical_by: z.string().nullable(),
    announced_on: Day.nullable(),
    announced_where: z.string().nullable(),
    sign_on: Day.nullable(),
    sign_where: z.string().nullable(),
    purpose: z.string().nullable(),
    from_on: Day,
    to_on: Day.nullable(),
  })
  .transform((row): KeptDevice => ({
    id: row.device_id,
    number: row.number,
    kind: row.kind,
    ground: row.ground,
    place: row.place,
    at: [row.x, row.y],
    unit: row.unit_id,
    ...shownIn('legal', row.legal_on, row.legal_by),
    ...shownIn('technical', row.technical_on, row.technical_by),
    ...shownIn('announced', row.announced_on, row.announced_where),
    ...shownIn('sign', row.sign_on, row.sign_where),
    ...(row.purpose !== null && { purpose: row.purpose }),
    from: row.from_on,
    ...(row.to_on !== null && { to: row.to_on }),
  }))

/** Most devices of one district that are listed or exported. */
export const devicesMax = 100_000

const select = (where: Sql): Sql => sql`
  select device_id, number, kind, ground, place, x, y, unit_id, legal_on::text, legal_by, technical_on::text, technical_by, announced_on::text,
    announced_where, sign_on::text, sign_where, purpose, from_on::text, to_on::text
  from surveillance_device where ${where} order by number collate "C" limit ${devicesMax}`

export function listDevicesOf(db: Db, region: string): Promise<KeptDevice[]> {
  return rows(DeviceRow, db`${select(sql`region = ${region}`)}`)
}

export function findDevice(db: Db, region: string, deviceId: string): Promise<KeptDevice | undefined> {
  return maybeRow(DeviceRow, db`${select(sql`region = ${region} and device_id = ${deviceId}`)}`)
}

export function deviceByNumber(db: Db, region: string, number: string): Promise<KeptDevice | undefined> {
  return maybeRow(DeviceRow, db`${select(sql`region = ${region} and number = ${number}`)}`)
}

export type DevicesAsked = {
  readonly words?: string | undefined
  readonly kind?: DeviceKind | undefined
  readonly standing?: DeviceStanding | undefined
  readonly day: CivilDate
}

/** Devices by number; `words` is part of a number or a place. */
export async function searchDevices(db: Db, region: string, { words = '', kind, standing, day }: DevicesAsked): Promise<KeptDevice[]> {
  const asked = words.toLowerCase()
  const fitting = sql`region = ${region} and (${kind ?? null}::text is null or kind = ${kind ?? null})
    and (${asked} = '' or strpos(lower(concat_ws(' ', number, place)), ${asked}) > 0)`
  const found = await rows(DeviceRow, db`${select(fitting)}`)
  return standing === undefined ? found : found.filter((one) => deviceStanding(one, day) === standing)
}

/** Enters a device, or writes it anew; that it may stand has been established. */
export async function saveDevice(tx: Tx, region: string, device: Device, deviceId: string = uuid()): Promise<string> {
  const { legal, technical, announced, sign } = device
  await tx`
    insert into surveillance_device (region, device_id, number, kind, ground, place, x, y, unit_id, legal_on, legal_by, technical_on, technical_by,
                                     announced_on, announced_where, sign_on, sign_where, purpose, from_on, to_on)
    values (${region}, ${deviceId}, ${device.number}, ${device.kind}, ${device.ground}, ${device.place}, ${device.at[0]}, ${device.at[1]}, ${device.unit},
            ${legal?.on ?? null}, ${legal?.by ?? null}, ${technical?.on ?? null}, ${technical?.by ?? null}, ${announced?.on ?? null},
            ${announced?.by ?? null}, ${sign?.on ?? null}, ${sign?.by ?? null}, ${device.purpose ?? null}, ${device.from}, ${device.to ?? null})
    on conflict (region, device_id) do update set number = excluded.number, kind = excluded.kind, ground = excluded.ground, place = excluded.place,
      x = excluded.x, y = excluded.y, unit_id = excluded.unit_id, legal_on = excluded.legal_on, legal_by = excluded.legal_by,
      technical_on = excluded.technical_on, technical_by = excluded.technical_by, announced_on = excluded.announced_on,
      announced_where = excluded.announced_where, sign_on = excluded.sign_on, sign_where = excluded.sign_where, purpose = excluded.purpose,
      from_on = excluded.from_on, to_on = excluded.to_on`
  return deviceId
}
