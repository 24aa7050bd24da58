import { exportRegister } from '../../contract/register.ts'
import { registers } from '../../contract/registers/shapes.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { zonesGeoJson } from '../enforcement/placement/view.ts'
import { served } from '../http/serve.ts'
import { csvOf, xlsxOf } from './files.ts'
import { gridGeoJson, tables } from './tables.ts'

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json; charset=utf-8',
} as const

/** A register as a file; the name says which, of which region and of which day. */
export const exportHandler = served(exportRegister, async (context, { register, format }) => {
  const {
    db,
    reply,
    session: { region },
  } = context
  const today = region.today(context.now())
  const reads = context.session.acting.reader.grants.map(({ verb }) => verb)
  // Who paid what is for those who reconcile it.
  if (register === 'payments' && !reads.includes('payments.reconcile')) return refuse('access.notPermitted')
  const refused = () => refuse('register.noExport', { register: registers[register][context.language], format })
  const file = async () => {
    if (format === 'geojson')
      return register === 'areas' ? gridGeoJson(db, region) : register === 'vending' ? zonesGeoJson(db, region, today) : undefined
    const table = await tables[register]?.(db, region, today, context.now())
    if (!table) return undefined
    return format === 'csv' ? csvOf(table) : xlsxOf(registers[register].zh, table)
  }
  const bytes = await file()
  if (bytes === undefined) return refused()
  return done(
    reply
      .header('content-type', mediaTypes[format])
      .header('content-disposition', `attachment; filename="${register}-${region.code}-${today}.${format}"`)
      .header('cache-control', 'no-store')
      .send(bytes),
  )
})
