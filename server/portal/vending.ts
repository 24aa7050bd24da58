import { publicVendingCsv, publicVendingGeoJson, publicVendingZones } from '../../contract/registers/vending.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { zonesGeoJson, zonesTable, zoneViews } from '../enforcement/placement/view.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { csvOf } from '../registers/files.ts'
import { remember } from './remember.ts'

/** How old the public's answers may be. */
const freshMs = 60_000

/** Vending zones in force, with their free places; of vendors nothing is said. */
export const vendingHandlers: Served[] = [
  served(publicVendingZones, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const at = context.now()
    const kept = await remember(context.registers, `vending ${code}`, at, freshMs, async () => {
      const zones = await zoneViews(context.db, region, region.today(at), false)
      return {
        zones: zones.map(({ taken: _taken, waiting: _waiting, asked: _asked, inForce: _inForce, ...zone }) => zone),
        asOf: at.toISOString(),
      }
    })
    return done({ ...kept, contact: [...region.settings.writs.contact] })
  }),

  served(publicVendingGeoJson, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const file = await zonesGeoJson(context.db, found.value, found.value.today(context.now()))
    return done(send(context, 'application/geo+json; charset=utf-8', `vending-zones-${code}.geojson`, file))
  }),

  served(publicVendingCsv, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const file = csvOf(await zonesTable(context.db, found.value, found.value.today(context.now())))
    return done(send(context, 'text/csv; charset=utf-8', `vending-zones-${code}.csv`, file))
  }),
]

type Asking = Parameters<Parameters<typeof served<typeof publicVendingCsv>>[1]>[0]

function send({ reply }: Asking, type: string, name: string, bytes: Buffer | string) {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'public, max-age=60')
    .send(bytes)
}
