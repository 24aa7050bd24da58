/** 监督报告: figures of a period, what stands behind each, and the reports made and published of them. */
import { z } from 'zod'
import type { CivilDate } from '../domain/clock/civil-date.ts'
import { units } from '../domain/supervision/report/figures.ts'
import { firstYear, lastYear } from '../domain/supervision/report/span.ts'
import { CivilDateText, keysOf, RegionCode, Sha256, Words } from './fields.ts'
import { MatterLine } from './matter.ts'
import { route } from './route.ts'

const Year = z.int().min(firstYear).max(lastYear)
const Day = CivilDateText.transform((text) => text as CivilDate) // a civil date is this text
const Quarter = z.int().min(1).max(4)

export const SpanShape = z.object({ year: Year, quarter: Quarter.nullable() })
const asked = {
  year: z.coerce.number().int().min(firstYear).max(lastYear),
  quarter: z.coerce.number().int().min(1).max(4).optional(),
}

const FigureShape = z.object({
  id: z.string(),
  ...Words.shape,
  unit: keysOf(units),
  of: z.string().nullable(),
  how: Words,
  /** Oldest first, the period asked for last; sums in fen. */
  values: z.array(z.int()).min(1),
})
export const SectionShape = z.object({ id: z.string(), ...Words.shape, figures: z.array(FigureShape) })

/** A version of a report as it is kept: all that its document says. */
export const ReportData = z.object({
  region: Words,
  organ: z.string(),
  number: z.string(),
  title: Words,
  span: SpanShape,
  /** The periods of the values, oldest first. */
  spans: z.array(Words),
  from: Day,
  until: Day,
  /** Whether the period had ended when it was counted. */
  over: z.boolean(),
  countedAt: z.iso.datetime(),
  /** The last public head when it was counted, by which the record it was counted from can be checked. */
  head: z.object({ number: z.int(), size: z.int(), root: Sha256, upTo: z.iso.datetime() }).nullable(),
  /** Where the portal is, for the links of the appendix. */
  portal: z.string().nullable(),
  sections: z.array(SectionShape),
})
export type ReportData = z.infer<typeof ReportData>

const reading = {
  method: 'GET',
  access: { permission: 'supervisionReport.read' },
  group: 'matter',
} as const

export const readReportFigures = route({
  ...reading,
  name: 'readReportFigures',
  zh: '监督报告数据',
  en: 'Figures of the supervision report',
  path: '/api/supervision-report/figures',
  input: z.strictObject(asked),
  output: z.object({
    span: SpanShape,
    name: Words,
    spans: z.array(Words),
    over: z.boolean(),
    sections: z.array(SectionShape.extend({ sentences: z.array(Words) })),
    asOf: z.iso.datetime(),
  }),
  refusals: ['access.signIn', 'input.invalid'],
})

/** 数字背后的办件. What the asker may not see is counted and not listed. */
export const listFigureMatters = route({
  ...reading,
  name: 'listFigureMatters',
  zh: '数字背后的办件',
  en: 'What stands behind a figure',
  path: '/api/supervision-report/figure',
  input: z.strictObject({
    ...asked,
    figure: z.string().max(80),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    figure: FigureShape.omit({ values: true }),
    name: Words,
    /** The figure as it is counted now. */
    value: z.int(),
    lines: z.array(MatterLine.extend({ key: z.string(), at: z.iso.datetime(), amount: z.int().nullable() })),
    total: z.int(),
    hidden: z.int(),
    next: z.string().nullable(),
  }),
  refusals: ['access.signIn', 'input.invalid', 'register.notFound'],
})

const Version = z.object({ n: z.int(), madeAt: z.iso.datetime(), sha256: Sha256 })
const ReportLine = z.object({
  id: z.uuid(),
  number: z.string(),
  title: Words,
  span: SpanShape,
  state: z.string(),
  stateName: Words,
  versions: z.array(Version),
  published: z.object({ n: z.int(), at: z.iso.datetime(), sha256: Sha256 }).nullable(),
  withdrawn: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type ReportLine = z.infer<typeof ReportLine>

/** Every report, the latest period first; `id` asks for one. */
export const listReports = route({
  ...reading,
  name: 'listReports',
  zh: '监督报告列表',
  en: 'Supervision reports',
  path: '/api/supervision-report',
  input: z.strictObject({ id: z.uuid().optional() }),
  output: z.object({ reports: z.array(ReportLine) }),
  refusals: ['access.signIn', 'input.invalid'],
})

export const readReportFile = route({
  ...reading,
  name: 'readReportFile',
  zh: '监督报告文件',
  en: 'The document of a report',
  path: '/api/supervision-report/:id/:n/:format',
  as: 'file',
  input: z.strictObject({ id: z.uuid(), n: z.coerce.number().int().min(1).max(1000), format: z.enum(['pdf', 'docx']) }),
  output: z.unknown(),
  refusals: ['access.signIn', 'input.invalid', 'matter.notFound'],
})

const open = { method: 'GET', access: 'anyone', group: 'portal' } as const

/** 已发布的监督报告, the latest first; of one that was withdrawn the reason stands there in place of the document. */
export const publicReports = route({
  ...open,
  name: 'publicReports',
  zh: '监督报告公示',
  en: 'Published supervision reports',
  path: '/api/portal/:region/reports',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({
    reports: z.array(
      z.object({
        number: z.string(),
        title: Words,
        publishedOn: CivilDateText,
        sha256: Sha256,
        head: z.object({ number: z.int(), root: Sha256 }).nullable(),
        withdrawn: z.object({ on: CivilDateText, reason: z.string() }).nullable(),
      }),
    ),
    asOf: z.iso.datetime(),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** The document that was published, by its own hash. */
export const publicReportFile = route({
  ...open,
  name: 'publicReportFile',
  zh: '监督报告文件（公示）',
  en: 'The document of a published report',
  path: '/api/portal/:region/reports/:sha256',
  as: 'file',
  input: z.strictObject({ region: RegionCode, sha256: Sha256 }),
  output: z.unknown(),
  refusals: ['input.invalid', 'register.notFound'],
})
