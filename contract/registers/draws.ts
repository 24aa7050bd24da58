import { z } from 'zod'
import { leftOutReasons } from '../../domain/enforcement/random/draw.ts'
import { CivilDateText, keysOf, RegionCode, Sha256, Words } from '../fields.ts'
import { route } from '../route.ts'
import { PartyKindName } from './parties.ts'
import { RiskGradeName } from './plans.ts'
import { changeRefusals, label, readRefusals } from './shapes.ts'

const draws = { permission: 'draws.make' } as const
const Named = z.object({ id: z.uuid(), name: z.string() })
const Unit = z.object({ id: z.string(), name: Words })
const DrawNumber = z.string().regex(/^\d{4}-\d{1,6}$/)

export const CandidateView = Named.extend({
  kind: PartyKindName,
  /** Null where the party was not graded. */
  grade: RiskGradeName.nullable(),
  weight: z.number(),
  /** Why it cannot be drawn; null where it can. */
  out: keysOf(leftOutReasons).nullable(),
})
export type CandidateView = z.infer<typeof CandidateView>

/** Most parties of a list that are shown at once. */
export const candidatesMax = 500

/** Whom a draw for a line would choose among today. Nothing is drawn by looking. */
export const drawCandidates = route({
  name: 'drawCandidates',
  zh: '查看抽取名单',
  en: 'See the list for a draw',
  method: 'GET',
  path: '/api/registers/plans/:lineId/candidates',
  access: draws,
  group: 'register',
  input: z.strictObject({ lineId: z.uuid() }),
  output: z.object({
    what: z.string(),
    version: z.int(),
    candidates: z.array(CandidateView),
    listed: z.int(),
    canBeDrawn: z.int(),
    /** How many a draw would take today. */
    wanted: z.int(),
    officers: z.int(),
  }),
  refusals: [...readRefusals, 'register.notFound', 'plan.elsewhere', 'enforcement.inspectionCeilingUnset'],
})

export const DrawnView = z.object({
  party: Named.extend({ kind: PartyKindName }),
  unit: Unit,
  officers: z.array(Named),
  replaced: z.array(z.object({ left: z.string(), joined: z.string(), reason: z.string() })),
  matter: z.uuid().nullable(),
  state: Words.nullable(),
  dropped: z.string().nullable(),
})

export const DrawView = z.object({
  id: z.uuid(),
  number: z.string(),
  lineId: z.uuid(),
  version: z.int(),
  year: z.int(),
  unit: Unit,
  what: z.string(),
  day: CivilDateText,
  at: z.iso.datetime(),
  by: z.string().nullable(),
  listHash: Sha256,
  seed: Sha256,
  listed: z.int(),
  leftOut: z.int(),
  officers: z.int(),
  drawn: z.array(DrawnView),
})
export type DrawView = z.infer<typeof DrawView>

/** 双随机抽查: every draw with whom it gave, newest first. */
export const listInspectionDraws = route({
  name: 'listInspectionDraws',
  zh: '双随机抽查',
  en: 'Random draws',
  method: 'GET',
  path: '/api/registers/draws',
  access: draws,
  group: 'register',
  input: z.strictObject({}),
  output: z.object({ draws: z.array(DrawView) }),
  refusals: readRefusals,
})

/** Draws for a line of the plan, today: the seed is made of the line, the day and the list, before anything is drawn. */
export const makeInspectionDraw = route({
  name: 'makeInspectionDraw',
  zh: '随机抽取',
  en: 'Draw',
  method: 'POST',
  path: '/api/registers/draws',
  access: draws,
  group: 'register',
  input: z.strictObject({ lineId: z.uuid(), version: z.int() }),
  output: z.object({ number: z.string() }),
  refusals: [
    ...changeRefusals,
    'plan.elsewhere',
    'enforcement.inspectionCeilingUnset',
    'draw.changed',
    'draw.twice',
    'draw.outsideMonths',
    'draw.nobody',
    'draw.lineDone',
    'draw.fewOfficers',
  ],
})

/** 回避: the next officer of the order takes the place of one who must stand aside. */
export const replaceDrawnOfficer = route({
  name: 'replaceDrawnOfficer',
  zh: '检查人员回避替换',
  en: 'Replace an officer who recuses',
  method: 'POST',
  path: '/api/registers/draws/:number/replace',
  access: draws,
  group: 'register',
  input: z.strictObject({ number: DrawNumber, party: z.uuid(), officer: z.uuid(), reason: label(200) }),
  output: z.object({}),
  refusals: [...changeRefusals, 'plan.elsewhere', 'draw.notOfThem', 'draw.settled', 'draw.fewOfficers'],
})

/** Opens a visit for everybody drawn, each to be approved; who may no longer be visited this year is dropped with the reason. */
export const openDrawnInspections = route({
  name: 'openDrawnInspections',
  zh: '按抽查结果立检',
  en: 'Open the visits',
  method: 'POST',
  path: '/api/registers/draws/:number/open',
  access: draws,
  group: 'register',
  input: z.strictObject({ number: DrawNumber, until: CivilDateText }),
  output: z.object({ opened: z.int(), dropped: z.int() }),
  refusals: [...changeRefusals, 'plan.elsewhere', 'draw.allSettled', 'enforcement.inspectionCeilingUnset', 'enforcement.untilPast'],
})

const open = { method: 'GET', access: 'anyone', group: 'portal', refusals: ['input.invalid', 'register.notFound'] } as const

const PublicDraw = DrawView.pick({ number: true, lineId: true, version: true, year: true, unit: true, what: true, day: true }).extend({
  listHash: Sha256,
  seed: Sha256,
  listed: z.int(),
  leftOut: z.int(),
  drawn: z.int(),
  /** Not yet carried out: whom they concern is not said before. */
  pending: z.int(),
  /** Of the visits that are over. */
  results: z.array(z.object({ party: z.string(), creditCode: z.string().nullable(), result: Words, proceeding: z.boolean() })),
})
export type PublicDraw = z.infer<typeof PublicDraw>

/** 抽查情况及查处结果公开 (浙江省综合行政执法条例第二十一条). */
export const publicDraws = route({
  ...open,
  name: 'publicDraws',
  zh: '双随机抽查公开',
  en: 'Published random draws',
  path: '/api/portal/:region/draws',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ draws: z.array(PublicDraw), asOf: z.iso.datetime() }),
})

/** The text whose hash was published with the draw, once all its visits are over: with it anybody can draw again. */
export const publicDrawList = route({
  ...open,
  name: 'publicDrawList',
  zh: '双随机抽取名单',
  en: 'The list of a draw',
  path: '/api/portal/:region/draws/:number/list.txt',
  as: 'file',
  input: z.strictObject({ region: RegionCode, number: DrawNumber }),
  output: z.string(),
  refusals: [...open.refusals, 'draw.notYetPublic'],
})
