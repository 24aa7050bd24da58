import { z } from 'zod'
import { forms, obtainWays } from '../domain/supervision/information/fields.ts'
import { keysOf, photosSent, plainText, RegionCode, Sha256, Words } from './fields.ts'
import { own, OwnPapers, ownRefusals, stepRefusals } from './portal-own.ts'
import { PublicStep } from './portal.ts'
import { route } from './route.ts'

export const informationPhotosMax = 4

/** 申请公开政府信息的入口: who takes requests here; null where nobody was named. */
export const informationDoor = route({
  name: 'informationDoor',
  zh: '申请公开政府信息的入口',
  en: 'Where a request for information begins',
  method: 'GET',
  path: '/api/portal/:region/information',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ office: Words.nullable() }),
  refusals: ['input.invalid', 'register.notFound'],
})

export const applyForInformation = route({
  name: 'applyForInformation',
  zh: '网上申请公开政府信息',
  en: 'Apply for government information',
  method: 'POST',
  path: '/api/portal/:region/information',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    region: RegionCode,
    requestKey: z.uuid(),
    topic: plainText(80).pipe(z.string().min(1)),
    description: plainText(2000).pipe(z.string().min(1)),
    form: keysOf(forms),
    obtainWay: keysOf(obtainWays),
    /** Proof of identity (第二十九条第二款第一项). */
    ...photosSent(informationPhotosMax),
    name: plainText(40).pipe(z.string().min(1)),
    phone: plainText(30).optional(),
    email: plainText(100).optional(),
  }),
  output: z.object({ code: z.string() }),
  refusals: [
    'input.invalid',
    'access.tooMany',
    'access.foreignOrigin',
    'register.notFound',
    'upload.unknown',
    'information.noOffice',
    'matter.keyOfAnotherAct',
  ],
})

/** What somebody can still do about what they applied for. */
export const informationActs = ['supplemented', 'giveReasons', 'withdraw'] as const
export type InformationAct = (typeof informationActs)[number]

/** A request as whoever has its code sees it; nobody else sees the answer. */
export const FollowedRequest = z.object({
  code: z.string(),
  number: z.string().nullable(),
  topic: z.string(),
  description: z.string(),
  state: Words,
  final: z.boolean(),
  sentAt: z.iso.datetime(),
  receivedOn: z.string().nullable(),
  due: Words.nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** What has to be made clear, and until when, while it has to be. */
  lacks: z.string().nullable(),
  answer: z
    .object({
      kind: Words,
      basis: z.string(),
      text: z.string(),
      obtainFrom: z.string().nullable(),
      obtainOn: z.string().nullable(),
      reason: z.string().nullable(),
      files: z.array(z.object({ sha256: z.string(), name: z.string() })),
    })
    .nullable(),
  /** Where it belongs, if it is no request. */
  redirectTo: z.enum(['complaint', 'petition', 'report']).nullable(),
  steps: z.array(PublicStep),
  papers: OwnPapers,
  may: z.array(z.enum(informationActs)),
})
export type FollowedRequest = z.infer<typeof FollowedRequest>

export const followInformation = route({
  name: 'followInformation',
  zh: '查询信息公开申请进展',
  en: 'Follow a request for information',
  method: 'GET',
  path: '/api/portal/:region/information/:code',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject(own),
  output: FollowedRequest,
  refusals: ownRefusals,
})

/** 补正、说明理由、撤回: one of the acts that the answer offered. */
export const actOnInformation = route({
  name: 'actOnInformation',
  zh: '办理自己的信息公开申请',
  en: 'Act on one’s request for information',
  method: 'POST',
  path: '/api/portal/:region/information/:code/act',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({ ...own, requestKey: z.uuid(), act: z.enum(informationActs), text: plainText(1000).optional() }),
  output: FollowedRequest,
  refusals: [...ownRefusals, 'access.foreignOrigin', ...stepRefusals, 'information.reasonsFirst'],
})

/** A paper that was made out to whoever has the code. */
export const readInformationPaper = route({
  name: 'readInformationPaper',
  zh: '查看信息公开文书',
  en: 'Read a paper of one’s request',
  method: 'GET',
  path: '/api/portal/:region/information/:code/papers/:writId',
  access: 'receipt',
  group: 'portal',
  as: 'file',
  input: z.strictObject({ ...own, writId: z.uuid() }),
  output: z.unknown(),
  refusals: [...ownRefusals, 'matter.notFound'],
})

/** The information itself, where it came with the answer. */
export const readGivenFile = route({
  name: 'readGivenFile',
  zh: '获取公开的信息',
  en: 'Get the information that was released',
  method: 'GET',
  path: '/api/portal/:region/information/:code/files/:sha256',
  access: 'receipt',
  group: 'portal',
  as: 'file',
  input: z.strictObject({ ...own, sha256: Sha256 }),
  output: z.unknown(),
  refusals: [...ownRefusals, 'matter.notFound', 'evidence.originalGone'],
})

/** A yearly report as it was published. */
export const PublishedReport = z.object({
  year: z.int(),
  publishedOn: z.string(),
  received: z.int(),
  takenOver: z.int(),
  ended: z.int(),
  carriedOn: z.int(),
  lines: z.array(z.object({ key: z.string(), group: Words, name: Words, n: z.int() })),
  documents: z.int(),
  decisions: z.int(),
  reconsiderations: z.int(),
  problems: z.string(),
  improvements: z.string(),
  others: z.string().nullable(),
})
export type PublishedReport = z.infer<typeof PublishedReport>

const open = {
  method: 'GET',
  access: 'anyone',
  group: 'portal',
  cacheSeconds: 60,
  refusals: ['input.invalid', 'register.notFound'],
} as const

export const publicInformationReports = route({
  ...open,
  name: 'publicInformationReports',
  zh: '政府信息公开工作年度报告',
  en: 'Yearly reports on government information',
  path: '/api/portal/:region/information-reports',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ reports: z.array(PublishedReport), asOf: z.iso.datetime() }),
})

export const publicInformationReportCsv = route({
  ...open,
  name: 'publicInformationReportCsv',
  zh: '政府信息公开工作年度报告（CSV）',
  en: 'Yearly report on government information, as CSV',
  path: '/api/portal/:region/information-reports/:year.csv',
  as: 'file',
  input: z.strictObject({ region: RegionCode, year: z.coerce.number().int().min(2000).max(2200) }),
  output: z.unknown(),
})
