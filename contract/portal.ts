import { z } from 'zod'
import { caseProcedure } from '../domain/case/procedure.ts'
import { photosSent, plainText, Point, RegionCode, Sha256, Words } from './fields.ts'
import { route } from './route.ts'

/** Tracking code: ten characters of Crockford's base 32, shown in groups. It is the reporter's key. */
export const TrackingCode = z
  .string()
  .max(20)
  .transform((text) =>
    text
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  )
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/))

/** Steps a reporter reads; the words are the table's public ones. */
export const publicActs: readonly string[] = caseProcedure.acts.filter((row) => 'public' in row).map((row) => row.act)

export const PublicStep = z.object({
  act: z.string(),
  name: Words,
  at: z.iso.datetime(),
  text: z.string().nullable(),
  unit: Words.nullable(),
  photos: z.array(z.string()),
})

export const TrackedCase = z.object({
  code: z.string(),
  number: z.string().nullable(),
  state: Words,
  phase: z.enum(['received', 'checking', 'accepted', 'handling', 'done', 'ended']),
  subject: Words.nullable(),
  description: z.string(),
  address: z.string().nullable(),
  point: Point.nullable(),
  photos: z.array(z.string()),
  reportedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  unit: Words.nullable(),
  steps: z.array(PublicStep),
  mayRate: z.boolean(),
  mayReopen: z.boolean(),
  maySupplement: z.boolean(),
  reopenUntil: z.iso.datetime().nullable(),
  rating: z.int().nullable(),
  reports: z.int(),
  hotline: z.string(),
})
export type TrackedCase = z.infer<typeof TrackedCase>

/** What the portal's first page needs, and no more. */
export const portalHome = route({
  name: 'portalHome',
  zh: '公众端首页',
  en: 'Portal home',
  method: 'GET',
  path: '/api/portal',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode.optional() }),
  output: z.object({
    regions: z.array(z.object({ code: z.string(), name: Words })),
    region: z.object({ code: z.string(), name: Words, demonstration: z.boolean() }).nullable(),
    hotline: z.string(),
    open: z.int(),
    doneThisMonth: z.int(),
    asOf: z.iso.datetime(),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** Subtypes by word, alias or pinyin; without words, those reported most in the last ninety days. */
export const searchSubjects = route({
  name: 'searchSubjects',
  zh: '问题类别查询',
  en: 'Search subtypes',
  method: 'GET',
  path: '/api/portal/:region/subjects',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, words: plainText(60).optional(), limit: z.coerce.number().int().min(1).max(50).default(12) }),
  output: z.object({ subjects: z.array(z.object({ ref: z.string(), name: Words, category: Words, kind: z.enum(['asset', 'incident']) })) }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** What is at a point: the place in words, and who answers for a subtype there. */
export const lookUpPlace = route({
  name: 'lookUpPlace',
  zh: '位置查询',
  en: 'What is here',
  method: 'GET',
  path: '/api/portal/:region/place',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    region: RegionCode,
    x: z.coerce.number().min(-180).max(180),
    y: z.coerce.number().min(-90).max(90),
    subject: z.string().max(120).optional(),
  }),
  output: z.object({
    cell: z.string().nullable(),
    address: z.string(),
    street: Words.nullable(),
    community: Words.nullable(),
    outside: z.string().nullable(),
    responsible: z.object({ unit: Words, reason: Words }).nullable(),
    similar: z.array(
      z.object({
        number: z.string().nullable(),
        subject: Words,
        state: Words,
        metres: z.number(),
        reportedAt: z.iso.datetime(),
        cover: z.string().nullable(),
      }),
    ),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** Places by name, for those who cannot use a map: landmarks, roads, communities and streets. */
export const searchPlaces = route({
  name: 'searchPlaces',
  zh: '地点查询',
  en: 'Search places',
  method: 'GET',
  path: '/api/portal/:region/places',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, words: plainText(60), limit: z.coerce.number().int().min(1).max(30).default(10) }),
  output: z.object({ places: z.array(z.object({ name: Words, kind: z.string(), point: Point, address: z.string() })) }),
  refusals: ['input.invalid', 'register.notFound'],
})

export const publicReport = route({
  name: 'publicReport',
  zh: '公众上报',
  en: 'Report',
  method: 'POST',
  path: '/api/portal/:region/reports',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    region: RegionCode,
    requestKey: z.uuid(),
    subject: z.string().max(120).optional(),
    description: plainText(2000),
    point: Point,
    address: plainText(256).optional(),
    photos: z.array(Sha256).max(9).default([]),
    name: plainText(40).optional(),
    phone: plainText(30).optional(),
    email: plainText(100).optional(),
    /** The key handed out with each upload, in the order of `photos`. */
    uploadKeys: z.array(z.string().max(80)).max(9).default([]),
  }),
  output: z.object({ code: z.string(), matterId: z.uuid(), joined: z.boolean() }),
  refusals: [
    'input.invalid',
    'access.tooMany',
    'access.foreignOrigin',
    'grid.pointOutside',
    'grid.pointSwapped',
    'grid.pointProjected',
    'grid.pointZero',
    'catalogue.unknownCode',
    'catalogue.retiredCode',
    'upload.unknown',
    'procedure.missingField',
    'register.notFound',
  ],
})

/** A code of something else says where it is followed. */
const followedElsewhere = ['access.receiptOfVoice', 'access.receiptOfReview', 'access.receiptOfInformation'] as const

export const track = route({
  name: 'track',
  zh: '查询进度',
  en: 'Track',
  method: 'GET',
  path: '/api/portal/:region/track/:code',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, code: TrackingCode }),
  output: TrackedCase,
  refusals: ['access.badReceipt', ...followedElsewhere, 'access.tooMany', 'input.invalid'],
})

const own = { region: RegionCode, code: TrackingCode, requestKey: z.uuid() }
const ownRefusals = [
  'access.badReceipt',
  ...followedElsewhere,
  'access.tooMany',
  'access.foreignOrigin',
  'input.invalid',
  'procedure.wrongState',
  'procedure.missingField',
] as const

export const rateCase = route({
  name: 'rateCase',
  zh: '评价',
  en: 'Rate',
  method: 'POST',
  path: '/api/portal/:region/track/:code/rate',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({ ...own, rating: z.enum(['1', '2', '3', '4', '5']), note: plainText(1000).optional() }),
  output: TrackedCase,
  refusals: [...ownRefusals, 'case.ratedBefore'],
})

export const reopenCase = route({
  name: 'reopenCase',
  zh: '未解决，重新处理',
  en: 'Not solved',
  method: 'POST',
  path: '/api/portal/:region/track/:code/reopen',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({
    ...own,
    reason: plainText(1000),
    ...photosSent(9),
  }),
  output: TrackedCase,
  refusals: [...ownRefusals, 'case.noReopenLeft', 'upload.unknown'],
})

export const supplementCase = route({
  name: 'supplementCase',
  zh: '补充说明',
  en: 'Add information',
  method: 'POST',
  path: '/api/portal/:region/track/:code/supplement',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({
    ...own,
    note: plainText(1000),
    ...photosSent(9),
  }),
  output: TrackedCase,
  refusals: [...ownRefusals, 'upload.unknown'],
})

/** Open cases on the map, without personal data: subtype, public state, place rounded to ten metres. */
export const publicMap = route({
  name: 'publicMap',
  zh: '公开地图',
  en: 'Public map',
  method: 'GET',
  path: '/api/portal/:region/cases',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    region: RegionCode,
    street: z.string().length(9).optional(),
    subject: z.string().max(120).optional(),
    number: z
      .string()
      .regex(/^\d{6,30}(-\d{1,3})?$/)
      .optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  output: z.object({
    cases: z.array(
      z.object({
        number: z.string().nullable(),
        subject: Words,
        state: Words,
        phase: z.string(),
        point: Point,
        community: Words.nullable(),
        reportedAt: z.iso.datetime(),
        dueAt: z.iso.datetime().nullable(),
      }),
    ),
    total: z.int(),
    next: z.string().nullable(),
    asOf: z.iso.datetime(),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

const Count = z.object({ n: z.int() })

/** What the public reads of a penalty decision. Sums are in fen; a person's name is masked (行政处罚法第四十八条). */
export const PublishedDecision = z.object({
  id: z.uuid(),
  number: z.string(),
  organ: z.object({ id: z.string(), name: Words }),
  item: z.object({ code: z.string(), name: Words }),
  field: z.object({ id: z.string(), name: Words }),
  party: z.object({ kind: Words, name: z.string(), creditCode: z.string().nullable() }),
  penalties: z.array(z.object({ kind: z.string(), name: Words, fen: z.int().nullable() })),
  law: z.string(),
  dutyArticles: z.array(z.string()),
  penaltyArticles: z.array(z.string()),
  decidedOn: z.iso.date(),
  publishedAt: z.iso.datetime(),
  until: z.iso.date(),
})
export type PublishedDecision = z.infer<typeof PublishedDecision>

/** Penalty decisions being shown, newest first; `words` are looked for in what is published. */
export const listDecisions = route({
  name: 'listDecisions',
  zh: '处罚决定公示',
  en: 'Published decisions',
  method: 'GET',
  path: '/api/portal/:region/decisions',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    region: RegionCode,
    words: plainText(60).optional(),
    unit: z.string().max(60).optional(),
    field: z.string().max(40).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    decisions: z.array(PublishedDecision),
    total: z.int(),
    units: z.array(Count.extend({ id: z.string(), name: Words })),
    fields: z.array(Count.extend({ id: z.string(), name: Words })),
    next: z.string().nullable(),
    asOf: z.iso.datetime(),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** One published decision, by its number or by its id. */
export const readDecision = route({
  name: 'readDecision',
  zh: '处罚决定公示详情',
  en: 'A published decision',
  method: 'GET',
  path: '/api/portal/:region/decisions/:decision',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, decision: plainText(80) }),
  output: PublishedDecision,
  refusals: ['input.invalid', 'register.notFound'],
})

const decisionsFile = {
  method: 'GET',
  access: 'anyone',
  group: 'portal',
  as: 'file',
  input: z.strictObject({ region: RegionCode }),
  refusals: ['input.invalid', 'register.notFound'],
} as const

/** Every decision being shown, as open data. */
export const decisionsCsv = route({
  ...decisionsFile,
  name: 'decisionsCsv',
  zh: '处罚决定公示（CSV）',
  en: 'Published decisions as CSV',
  path: '/api/portal/:region/decisions.csv',
  output: z.string(),
})
export const decisionsJson = route({
  ...decisionsFile,
  name: 'decisionsJson',
  zh: '处罚决定公示（JSON）',
  en: 'Published decisions as JSON',
  path: '/api/portal/:region/decisions.json',
  output: z.object({ region: z.string(), asOf: z.iso.datetime(), decisions: z.array(PublishedDecision) }),
})

/** The district's own map as GeoJSON: `level` is street, community, cell, road, water or landmark. */
export const portalLayer = route({
  name: 'portalLayer',
  zh: '底图',
  en: 'Map layer',
  method: 'GET',
  path: '/api/portal/:region/layers/:level',
  access: 'anyone',
  group: 'map',
  as: 'file',
  input: z.strictObject({ region: RegionCode, level: z.enum(['district', 'street', 'community', 'cell', 'road', 'water', 'landmark']) }),
  output: z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) }),
  refusals: ['input.invalid', 'register.notFound'],
})
