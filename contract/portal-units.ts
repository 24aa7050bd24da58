import { z } from 'zod'
import { plainText, RegionCode, UnitId, Words } from './fields.ts'
import { route } from './route.ts'

/**
 * 事前公开 (国办发〔2018〕118号（四）; 行政处罚法第三十九条): who enforces, on what powers, which items, by which steps and
 * benchmarks, with whom, and whom to complain to. All of it is read from the registers as they stand; nothing is typed twice.
 */

/** A published list: its headings, its lines in their order, what it was read from, and when. */
export const PublishedTable = z.object({
  headings: z.array(Words),
  lines: z.array(z.object({ key: z.string(), cells: z.array(Words) })),
  /** The version of the register that is in force; null where a register keeps none. */
  source: z.object({ from: z.string(), document: z.string() }).nullable(),
  total: z.int(),
  next: z.string().nullable(),
  asOf: z.iso.datetime(),
})
export type PublishedTable = z.infer<typeof PublishedTable>

/** What is published of each unit, in the order of its page. */
// prettier-ignore
export const unitParts = {
  powers:     { zh: '执法权限', en: 'Powers' },
  duties:     { zh: '职责', en: 'Duties' },
  items:      { zh: '执法事项', en: 'Enforcement items' },
  benchmarks: { zh: '裁量基准', en: 'Benchmarks' },
  officers:   { zh: '执法人员', en: 'Officers' },
} as const
export type UnitPart = keyof typeof unitParts
const Part = z.enum(Object.keys(unitParts) as [UnitPart, ...UnitPart[]]) // the keys it was declared with

const open = { method: 'GET', access: 'anyone', group: 'portal', refusals: ['input.invalid', 'register.notFound'] } as const
const Paged = {
  words: plainText(60).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
}
const region = { region: RegionCode }

export const publicUnits = route({
  ...open,
  name: 'publicUnits',
  zh: '执法主体公示',
  en: 'Units that enforce',
  path: '/api/portal/:region/units',
  input: z.strictObject(region),
  output: z.object({
    units: z.array(z.object({ id: z.string(), name: Words, kind: Words, items: z.int(), officers: z.int() })),
    asOf: z.iso.datetime(),
  }),
})

export const publicUnit = route({
  ...open,
  name: 'publicUnit',
  zh: '执法主体',
  en: 'A unit that enforces',
  path: '/api/portal/:region/units/:unit',
  input: z.strictObject({ ...region, unit: UnitId }),
  output: z.object({
    id: z.string(),
    name: Words,
    kind: Words,
    above: z.array(Words),
    /** Lines of the district's contact, and whom to complain to about enforcement. */
    contact: z.array(z.string()),
    supervisor: z.object({ name: Words.nullable(), phone: z.string() }),
    parts: z.array(z.object({ part: Part, count: z.int() })),
    asOf: z.iso.datetime(),
  }),
})
export type PublicUnit = z.infer<(typeof publicUnit)['output']>

export const publicUnitPart = route({
  ...open,
  name: 'publicUnitPart',
  zh: '执法主体公示内容',
  en: 'What is published of a unit',
  path: '/api/portal/:region/units/:unit/:part',
  input: z.strictObject({ ...region, unit: UnitId, part: Part, ...Paged }),
  output: PublishedTable,
})

export const publicUnitPartCsv = route({
  ...open,
  name: 'publicUnitPartCsv',
  zh: '执法主体公示内容（CSV）',
  en: 'What is published of a unit, as CSV',
  path: '/api/portal/:region/units/:unit/:part/csv',
  as: 'file',
  input: z.strictObject({ ...region, unit: UnitId, part: Part }),
  output: z.unknown(),
})

export const publicProcedures = route({
  ...open,
  name: 'publicProcedures',
  zh: '执法程序公示',
  en: 'Steps of enforcement',
  path: '/api/portal/:region/procedures',
  input: z.strictObject(region),
  output: z.object({
    procedures: z.array(
      z.object({ id: z.string(), name: Words, effectiveOn: z.string(), steps: PublishedTable.pick({ headings: true, lines: true }) }),
    ),
    asOf: z.iso.datetime(),
  }),
})

/** 行政执法统计年报 (国办发〔2018〕118号（六）): figures of a year by unit, counted from the record as it stands. */
export const publicYear = route({
  ...open,
  name: 'publicYear',
  zh: '行政执法统计年报',
  en: 'Enforcement figures of a year',
  path: '/api/portal/:region/yearly',
  input: z.strictObject({ ...region, year: z.coerce.number().int().min(2000).max(2200).optional() }),
  output: z.object({ year: z.int(), years: z.array(z.int()), table: PublishedTable }),
})

export const publicYearCsv = route({
  ...open,
  name: 'publicYearCsv',
  zh: '行政执法统计年报（CSV）',
  en: 'Enforcement figures of a year, as CSV',
  path: '/api/portal/:region/yearly.csv',
  as: 'file',
  input: z.strictObject({ ...region, year: z.coerce.number().int().min(2000).max(2200).optional() }),
  output: z.unknown(),
})
