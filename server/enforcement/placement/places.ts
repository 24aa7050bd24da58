/** Applications and places as they are kept, and what was done about a vendor before. */
import { z } from 'zod'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { offerAnswers } from '../../../domain/enforcement/placement/fields.ts'
import type { Taken } from '../../../domain/enforcement/placement/gentle.ts'
import type { Occupied, VendingZone } from '../../../domain/enforcement/placement/zone.ts'
import type { ProceedingFile } from '../../../domain/enforcement/proceeding/file.ts'
import { Day } from '../../db/day.ts'
import { rows, send, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'

const PlaceRow = z.object({
  matter_id: z.string(),
  zone_id: z.string(),
  party_id: z.string(),
  state: z.string(),
  goods: z.string(),
  stall: z.number().nullable(),
  begins_on: Day,
  until_on: Day,
  hours: z.string().nullable(),
  hardship: z.array(z.string()),
  applied_at: z.date(),
  number: z.string().nullable(),
})
export type KeptPlace = z.infer<typeof PlaceRow>

const places = (where: Sql): Sql => sql`
  select p.matter_id, p.zone_id, p.party_id, p.state, p.goods, p.stall, p.begins_on::text, p.until_on::text, p.hours, p.hardship, p.applied_at, m.number
  from placement p join matter m on m.region = p.region and m.matter_id = p.matter_id
  where ${where} order by p.applied_at, p.matter_id`

/** Keeps the row of an application in step with its entries. */
export function keepPlace(tx: Tx, { matter }: Loaded, { place, party }: ProceedingFile): void {
  if (!place || party === undefined) return
  send(
    tx,
    tx`
    insert into placement (region, matter_id, zone_id, party_id, state, goods, stall, begins_on, until_on, hours, hardship, applied_at)
    values (${matter.region}, ${matter.id}, ${place.zone}, ${party}, ${matter.state}, ${place.goods}, ${place.stall ?? null}, ${place.begins}, ${place.until},
      ${place.hours ?? null}, ${[...place.hardship]}, ${matter.openedAt})
    on conflict (region, matter_id) do update set state = excluded.state, goods = excluded.goods, stall = excluded.stall, begins_on = excluded.begins_on,
      until_on = excluded.until_on, hours = excluded.hours`,
  )
}

/** Places in force of a zone, or of every zone. */
export function placesInForce(db: Db, region: string, zone?: string): Promise<KeptPlace[]> {
  const one = zone === undefined ? sql`true` : sql`p.zone_id = ${zone}`
  return rows(PlaceRow, db`${places(sql`p.region = ${region} and p.state = 'inForce' and ${one}`)}`)
}

/** Applications that wait for a place in a zone, in the order in which they were made. */
export function waitingFor(db: Db, region: string, zone: string): Promise<KeptPlace[]> {
  return rows(PlaceRow, db`${places(sql`p.region = ${region} and p.zone_id = ${zone} and p.state = 'waiting'`)}`)
}

/** Every application and place of a vendor. */
export function placesOf(db: Db, region: string, party: string): Promise<KeptPlace[]> {
  return rows(PlaceRow, db`${places(sql`p.region = ${region} and p.party_id = ${party}`)}`)
}

/** Applications and places of a zone, or of all, whatever their state. */
export function placesIn(db: Db, region: string, asked: { zone?: string | undefined; state?: string | undefined }): Promise<KeptPlace[]> {
  const zone = asked.zone === undefined ? sql`true` : sql`p.zone_id = ${asked.zone}`
  const state = asked.state === undefined ? sql`true` : sql`p.state = ${asked.state}`
  return rows(PlaceRow, db`${places(sql`p.region = ${region} and ${zone} and ${state}`)}`)
}

export const occupied = ({ matter_id, stall, begins_on, until_on }: KeptPlace): Occupied => ({
  id: matter_id,
  stall: stall ?? 0,
  from: begins_on,
  until: until_on,
})

const DoneRow = z.object({
  act: z.string(),
  at: z.date(),
  input: z.record(z.string(), z.unknown()),
  name: z.string().nullable(),
  matter_id: z.string(),
})
const OrderRow = z.object({ matter_id: z.string(), state: z.string(), opened_at: z.date(), name: z.string().nullable() })

/** What was done about a vendor for an act: persuasions and offers, places, orders to correct; the earliest first. */
export async function historyOf(
  db: Db,
  region: string,
  asked: { readonly party: string; readonly item: string; readonly zones: readonly VendingZone[]; readonly offsetMinutes: number },
): Promise<Taken[]> {
  const { party, item, zones, offsetMinutes } = asked
  const day = (at: Date) => civilDateAt(at, offsetMinutes)
  const [entries, kept, orders] = await Promise.all([
    rows(
      DoneRow,
      db`
      select e.act, e.at, e.input, n.name, e.matter_id from proceeding r
      join matter_entry e on e.region = r.region and e.matter_id = r.matter_id and e.procedure = 'guidance'
      left join person n on n.region = e.region and n.person_id = e.person_id
      where r.region = ${region} and r.party_id = ${party} and r.item_code = ${item} and e.act in ('persuade', 'meet', 'persuadeAgain', 'offerPlaces')
      order by e.at limit 200`,
    ),
    placesOf(db, region, party),
    rows(
      OrderRow,
      db`
      select r.matter_id, m.state, m.opened_at, n.name from proceeding r join matter m on m.region = r.region and m.matter_id = r.matter_id
      left join person n on n.region = m.region and n.person_id = m.assignee_id
      where r.region = ${region} and r.party_id = ${party} and r.item_code = ${item} and m.procedure = 'correction' and m.state <> 'withdrawn'
      order by m.opened_at limit 50`,
    ),
  ]) // sent together
  return [
    ...entries.map((one) => entryTaken(one, day(one.at))),
    ...kept.map((one) => placeTaken(one, zones, day(one.applied_at))),
    ...orders.map((one): Taken => ({
      what: 'ordered',
      on: day(one.opened_at),
      by: one.name ?? '',
      failed: one.state === 'notCorrected',
      matter: one.matter_id,
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function entryTaken({ act, input, name, matter_id }: z.infer<typeof DoneRow>, on: Taken['on']): Taken {
  const common = { on, by: name ?? '', matter: matter_id }
  if (act !== 'offerPlaces') return { what: 'persuaded', complied: input.complied === 'yes', ...common }
  const answer = offerAnswers[String(input.offerAnswer) as keyof typeof offerAnswers] as { zh: string } | undefined // a choice of the table
  return { what: 'offered', answer: answer?.zh ?? '', ...common }
}

/** A place that was never given shows only that the vendor asked for one. */
function placeTaken(place: KeptPlace, zones: readonly VendingZone[], on: Taken['on']): Taken {
  const zone = zones.find(({ id }) => id === place.zone_id)?.name ?? { zh: place.zone_id, en: place.zone_id }
  if (place.stall !== null)
    return { what: 'placed', on: place.begins_on, by: '', zone, open: place.state === 'inForce', matter: place.matter_id }
  const open = ['applied', 'toApprove', 'waiting'].includes(place.state)
  return { what: 'offered', on, by: '', answer: open ? '已申请安置' : '曾申请安置', matter: place.matter_id }
}
