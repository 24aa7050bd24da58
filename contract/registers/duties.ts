import { z } from 'zod'
import { CivilDateText, plainText, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { importQuery, ImportReport, changeRefusals, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

const UnitName = z.object({ id: z.string(), name: Words })

export const DutyView = z.object({
  id: z.string(),
  code: z.string(),
  name: Words,
  bases: z.array(z.string()),
  lead: UnitName,
  supporting: z.array(UnitName),
  matter: z.object({ level: Words, name: Words }),
  place: z.object({ level: Words, names: z.array(Words), count: z.int() }),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
})
export type DutyView = z.infer<typeof DutyView>

/** The list in force on the day. */
export const listDuties = route({
  name: 'listDuties',
  zh: '权责清单',
  en: 'Duty list',
  method: 'GET',
  path: '/api/registers/duties',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    day: CivilDateText.optional(),
    words: plainText(60).optional(),
    unit: UnitId.optional(),
    kind: z.enum(['asset', 'incident']).optional(),
    place: z.enum(['district', 'street', 'community', 'cells']).optional(),
  }),
  output: z.object({
    version: z.object({ version: z.int(), from: z.string(), source: z.string() }).nullable(),
    duties: z.array(DutyView),
    total: z.int(),
    next: z.string().nullable(),
  }),
  refusals: [...readRefusals, 'clock.badDate', 'clock.dateOutOfRange'],
})

/** 谁负责: exactly one lead unit with the rule that says so, or the sentence that says what is missing or doubled. */
export const askDuty = route({
  name: 'askDuty',
  zh: '查询谁负责',
  en: 'Who answers',
  method: 'GET',
  path: '/api/registers/duties/ask',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    subject: z.string().max(120),
    condition: z.coerce.number().int().min(1).max(99).optional(),
    place: z
      .string()
      .regex(/^\d{6}(\d{3}){0,3}$/)
      .optional(),
    x: z.coerce.number().min(-180).max(180).optional(),
    y: z.coerce.number().min(-90).max(90).optional(),
    day: CivilDateText.optional(),
  }),
  output: z.object({
    place: z.object({ code: z.string(), name: Words }),
    subject: Words,
    lead: UnitName.nullable(),
    supporting: z.array(UnitName),
    duty: z.string().nullable(),
    reason: Words.nullable(),
    refusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  }),
  refusals: [
    ...readRefusals,
    'register.notFound',
    'register.placeMissing',
    'catalogue.noAdoption',
    'duties.noList',
    'clock.badDate',
    'clock.dateOutOfRange',
    'grid.noVersion',
    'grid.pointNotNumbers',
    'grid.pointZero',
    'grid.pointSwapped',
    'grid.pointProjected',
    'grid.pointOutside',
  ],
})

const Found = z.object({ subject: z.object({ ref: z.string(), name: Words }), places: z.array(Words), placeCount: z.int() })

/** 权责交叉与空白 over every class of the catalogue and every community; `limit` of each is shown. */
export const analyseDuties = route({
  name: 'analyseDuties',
  zh: '交叉与空白',
  en: 'Crossings and gaps',
  method: 'GET',
  path: '/api/registers/duties/analysis',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ day: CivilDateText.optional() }),
  output: z.object({
    day: z.string(),
    subjects: z.int(),
    places: z.int(),
    crossingCount: z.int(),
    gapCount: z.int(),
    crossings: z.array(Found.extend({ units: z.array(UnitName), duties: z.array(z.string()) })),
    gaps: z.array(Found),
  }),
  refusals: [...readRefusals, 'catalogue.noAdoption', 'duties.noList', 'clock.badDate', 'clock.dateOutOfRange'],
})

export const importDutyList = route({
  name: 'importDuties',
  zh: '导入权责清单',
  en: 'Import duties',
  method: 'POST',
  path: '/api/registers/duties/import',
  access: { permission: 'duties.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText }),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'duties.noColumn', 'duties.fromTooEarly'],
})
