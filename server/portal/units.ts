import {
  publicUnit,
  publicUnitPart,
  publicUnitPartCsv,
  publicUnits,
  unitParts,
  type PublicUnit,
  type UnitPart,
} from '../../contract/portal-units.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { unitKinds, unitsAbove } from '../../domain/people/units.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { csvOf } from '../registers/files.ts'
import { fileOfTable, pageOfTable, type Table } from './published-table.ts'
import { remember } from './remember.ts'
import { powersOf, unitTable } from './unit-tables.ts'

/** How old the public's answers may be. */
const freshMs = 60_000

const parts = Object.keys(unitParts) as UnitPart[] // the keys it was declared with
const plain = ({ zh, en }: Words) => ({ zh, en })

/** Units that hold a power today, in the order of their names. */
async function enforcing({ db, now }: Context, region: Region): Promise<string[]> {
  const { powers } = await powersOf(db, region, region.today(now()))
  return [...new Set(powers.map(({ unit }) => unit))].filter((unit) => region.units.has(unit)).sort()
}

/** One list of a unit, remembered for everybody who asks within a minute. */
function tableFor({ db, registers, now }: Context, region: Region, unit: string, part: UnitPart): Promise<Table> {
  const day = region.today(now())
  return remember(registers, `unit ${region.code} ${unit} ${part} ${day}`, now(), freshMs, () => unitTable(db, region, unit, part, day))
}

const nameOf = (region: Region, unit: string): Words => plain(region.units.get(unit)?.name ?? { zh: unit, en: unit })
const kindOf = (region: Region, unit: string): Words => {
  const kind = region.units.get(unit)?.kind
  return kind === undefined ? { zh: '', en: '' } : plain(unitKinds[kind])
}

export const unitHandlers: Served[] = [
  served(publicUnits, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const units = []
    for (const id of await enforcing(context, region)) {
      const [items, officers] = await Promise.all([tableFor(context, region, id, 'items'), tableFor(context, region, id, 'officers')])
      units.push({ id, name: nameOf(region, id), kind: kindOf(region, id), items: items.lines.length, officers: officers.lines.length })
    }
    return done({ units, asOf: context.now().toISOString() })
  }),

  served(publicUnit, async (context, { region: code, unit: id }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    if (!(await enforcing(context, region)).includes(id)) return refuse('register.notFound', { what: id })
    const tables = await Promise.all(parts.map(async (part) => ({ part, count: (await tableFor(context, region, id, part)).lines.length })))
    return done(viewOf(region, id, tables, context.now()))
  }),

  served(publicUnitPart, async (context, { region: code, unit: id, part, ...asked }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    if (!(await enforcing(context, found.value)).includes(id)) return refuse('register.notFound', { what: id })
    return done(pageOfTable(await tableFor(context, found.value, id, part), asked, context.now()))
  }),

  served(publicUnitPartCsv, async (context, { region: code, unit: id, part }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    if (!(await enforcing(context, found.value)).includes(id)) return refuse('register.notFound', { what: id })
    const file = csvOf(fileOfTable(await tableFor(context, found.value, id, part), context.language))
    return done(
      context.reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${code}-${id}-${part}.csv"`)
        .header('cache-control', 'public, max-age=60')
        .send(file),
    )
  }),
]

function viewOf(region: Region, id: string, counted: PublicUnit['parts'], at: Date): PublicUnit {
  const { supervision, hotline, writs } = region.settings
  return {
    id,
    name: nameOf(region, id),
    kind: kindOf(region, id),
    above: unitsAbove(id, region.units).map((unit) => nameOf(region, unit)),
    contact: writs.contact,
    supervisor: {
      name: supervision.complaints === null ? null : nameOf(region, supervision.complaints),
      phone: supervision.phone ?? hotline,
    },
    parts: counted,
    asOf: at.toISOString(),
  }
}
