/** 案卷评查: rounds, sheets, scoring and results. */
import { z } from 'zod'
import { actOf, verbOf } from '../domain/procedure/procedure.ts'
import { fileReviewProcedure } from '../domain/supervision/file-review/file-review.ts'
import { reviewRoundProcedure } from '../domain/supervision/file-review/round.ts'
import { checks } from '../domain/supervision/file-review/proposals.ts'
import { itemsMax, reviewGrades } from '../domain/supervision/file-review/sheet.ts'
import { keysOf, plainText, RegionCode, Words } from './fields.ts'
import { actRefusals, EntryView, Performed } from './matter.ts'
import { route } from './route.ts'

const Filled = z.strictObject({ zh: plainText(200).pipe(z.string().min(1)), en: plainText(300).pipe(z.string().min(1)) })
const Points = z.number().min(0).max(100)
const Id = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/)

const Item = z.strictObject({
  id: Id,
  section: Filled,
  ...Filled.shape,
  points: Points,
  each: Points,
  rule: Filled,
  check: keysOf(checks).exactOptional(),
})

/** A score sheet as it is kept and entered. */
export const SheetShape = z.strictObject({
  name: Filled,
  items: z.array(Item).min(1).max(itemsMax),
  vetoes: z.array(z.strictObject({ id: Id, ...Filled.shape })).max(50),
  bands: z.strictObject({ excellent: Points, good: Points, passed: Points }),
})

/** A reviewer's sheet as it is filled in. */
export const ScoredShape = z.strictObject({
  deductions: z.array(z.strictObject({ item: Id, points: Points, reason: plainText(500) })).max(itemsMax),
  answers: z.array(z.strictObject({ item: Id, confirmed: z.boolean(), reason: plainText(500).optional() })).max(itemsMax),
  vetoes: z.array(z.strictObject({ veto: Id, reason: plainText(500) })).max(50),
  remarks: plainText(2000),
})

const ProposalView = z.object({
  item: z.string(),
  check: Words,
  points: z.number(),
  found: z.array(z.object({ text: Words, seq: z.int().nullable() })),
})

const Unit = z.object({ id: z.string(), name: Words })
const GradeView = z.object({ grade: keysOf(reviewGrades), name: Words })

const ScoreView = z.object({
  who: z.string(),
  at: z.iso.datetime(),
  total: z.number(),
  vetoed: z.boolean(),
  deductions: z.array(z.object({ name: Words, points: z.number(), reason: z.string() })),
  rejected: z.array(z.object({ name: Words, reason: z.string() })),
  vetoes: z.array(z.object({ name: Words, reason: z.string() })),
  remarks: z.string(),
})

/** What stands beside the matter of one file: who scores it, and the sheets once all are in. */
export const readFileReview = route({
  name: 'readFileReview',
  zh: '查看案卷评查情况',
  en: 'Read the review of a file',
  method: 'GET',
  path: '/api/file-review/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({
    round: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
    file: z.object({ id: z.uuid(), number: z.string() }),
    unit: Unit,
    reviewers: z.array(z.object({ name: z.string(), place: z.int(), done: z.boolean() })),
    /** Whether the asker has a sheet to hand in now. */
    mine: z.boolean(),
    total: z.number().nullable(),
    vetoed: z.boolean().nullable(),
    grade: GradeView.nullable(),
    /** Empty until every reviewer of the stage has handed in theirs. */
    scores: z.array(ScoreView),
  }),
  refusals: ['access.signIn', 'matter.notFound'],
})

const reading = actOf(fileReviewProcedure, 'readFile')
const scoring = actOf(fileReviewProcedure, 'score')

/** 查阅案卷: the file beside the sheet, read only; each reading is an entry of the record. */
export const readReviewedFile = route({
  name: 'fileReview.readFile',
  zh: reading.zh,
  en: reading.en,
  method: 'POST',
  path: '/api/fileReview/:matterId/readFile',
  access: { permission: verbOf(fileReviewProcedure, 'readFile') },
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid(), requestKey: z.uuid() }),
  output: z.object({
    number: z.string(),
    title: z.string(),
    state: Words,
    sheet: SheetShape,
    proposals: z.array(ProposalView),
    entries: z.array(
      EntryView.pick({ seq: true, act: true, name: true, at: true, who: true, post: true, filled: true }).extend({ photos: z.int() }),
    ),
    papers: z.array(
      z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable(), at: z.iso.datetime(), lines: z.array(z.string()) }),
    ),
    evidence: z.array(z.object({ n: z.int(), name: z.string(), takenOn: z.string(), record: z.string().nullable() })),
    missing: z.array(z.string()),
  }),
  refusals: actRefusals,
})

/** 提交评分: by a reviewer who was drawn; the record holds the sheet's hash, so that nobody sees it before the other is in. */
export const scoreFile = route({
  name: 'fileReview.score',
  zh: scoring.zh,
  en: scoring.en,
  method: 'POST',
  path: '/api/fileReview/:matterId/score',
  access: { permission: verbOf(fileReviewProcedure, 'score') },
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid(), requestKey: z.uuid(), scored: ScoredShape }),
  output: Performed,
  refusals: actRefusals,
})

export const RoundView = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: Words,
  announcedAt: z.iso.datetime(),
  year: z.int(),
  kinds: z.array(Words),
  from: z.string(),
  to: z.string(),
  method: Words,
  perUnit: z.int().nullable(),
  gap: z.number(),
  seedOn: z.string(),
  reviewBy: z.string(),
  sheet: z.object({ version: z.int(), name: Words }),
  listed: z.int(),
  listHash: z.string(),
  head: z.object({ number: z.int(), root: z.string() }).nullable(),
  seed: z.string().nullable(),
  summary: z.string().nullable(),
  drawn: z.int(),
  settled: z.int(),
})
export type RoundView = z.infer<typeof RoundView>

/** 评查批次: every round with how far it is, and what the asker has to score. */
export const listReviewRounds = route({
  name: 'listReviewRounds',
  zh: '案卷评查批次',
  en: 'Rounds of file review',
  method: 'GET',
  path: '/api/file-reviews',
  access: { permission: 'fileReview.read' },
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({
    rounds: z.array(RoundView),
    toScore: z.array(z.object({ id: z.uuid(), number: z.string(), unit: Unit, done: z.boolean() })),
    sheet: z.object({ version: z.int(), ...SheetShape.shape }),
    sheets: z.array(z.object({ version: z.int(), name: Words, at: z.iso.datetime(), by: z.string().nullable() })),
  }),
  refusals: ['access.signIn', 'access.notPermitted'],
})

const Counted = z.object({
  units: z.array(
    z.object({
      unit: Unit,
      files: z.int(),
      settled: z.int(),
      mean: z.number().nullable(),
      excellent: z.int(),
      good: z.int(),
      passed: z.int(),
      failed: z.int(),
    }),
  ),
  items: z.array(z.object({ item: z.string(), section: Words, name: Words, points: z.number(), files: z.int(), deducted: z.number() })),
})
const FileLine = z.object({
  id: z.uuid(),
  number: z.string(),
  unit: Unit,
  stateName: Words,
  total: z.number().nullable(),
  vetoed: z.boolean().nullable(),
  grade: GradeView.nullable(),
})

const Asked = z.strictObject({ roundId: z.uuid(), unit: z.string().max(40).optional(), item: Id.optional() })

/** 评查结果: by unit and item; each figure opens its files. */
export const readReviewResults = route({
  name: 'readReviewResults',
  zh: '案卷评查结果',
  en: 'Results of a file review',
  method: 'GET',
  path: '/api/file-reviews/:roundId',
  access: { permission: 'reviewRound.read' },
  group: 'matter',
  input: Asked,
  output: Counted.extend({ round: RoundView, files: z.array(FileLine) }),
  refusals: ['access.signIn', 'access.notPermitted', 'matter.notFound'],
})

export const exportReviewResults = route({
  name: 'exportReviewResults',
  zh: '导出案卷评查结果',
  en: 'Export the results of a file review',
  method: 'GET',
  path: '/api/file-reviews/:roundId/export',
  access: { permission: 'reviewRound.read' },
  group: 'matter',
  as: 'file',
  input: Asked.extend({ format: z.enum(['csv', 'xlsx']) }),
  output: z.unknown(),
  refusals: ['access.signIn', 'access.notPermitted', 'matter.notFound'],
})

/** 启用评分表: the next version of the district's score sheet, for rounds that are announced from then on. */
export const enterReviewSheet = route({
  name: 'enterReviewSheet',
  zh: '启用评分表',
  en: 'Put a score sheet in force',
  method: 'POST',
  path: '/api/file-reviews/sheets',
  access: { permission: verbOf(reviewRoundProcedure, 'announce') },
  group: 'matter',
  input: SheetShape,
  output: z.object({ version: z.int() }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid', 'fileReview.sheetWrong'],
})

/** 案卷评查公开: announcements, seeds, what was drawn by number, and results by unit; numbers only. */
export const publicReviews = route({
  name: 'publicReviews',
  zh: '案卷评查公开',
  en: 'File reviews, published',
  method: 'GET',
  path: '/api/portal/:region/file-reviews',
  access: 'anyone',
  group: 'portal',
  cacheSeconds: 60,
  input: z.strictObject({ region: RegionCode }),
  output: z.object({
    rounds: z.array(
      RoundView.omit({ id: true }).extend({
        files: z.array(z.object({ number: z.string(), unit: Words })),
        /** Once the round is published. */
        results: Counted.shape.units.nullable(),
      }),
    ),
    asOf: z.iso.datetime(),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** 评查名单: the text whose hash binds the draw. */
export const publicReviewList = route({
  name: 'publicReviewList',
  zh: '案卷评查名单',
  en: 'The list of a file review',
  method: 'GET',
  path: '/api/portal/:region/file-reviews/:number/list',
  access: 'anyone',
  group: 'portal',
  as: 'file',
  input: z.strictObject({ region: RegionCode, number: z.string().max(60) }),
  output: z.unknown(),
  refusals: ['input.invalid', 'register.notFound'],
})

const DocumentView = z.object({
  number: z.string(),
  title: z.string(),
  unit: Words,
  publishedOn: z.string(),
  validUntil: z.string().nullable(),
  endedOn: z.string().nullable(),
  standing: z.enum(['inForce', 'expiring', 'over']),
})

/** 现行行政规范性文件: every one that was published here, what expires within half a year marked, and what is over kept apart. */
export const publicDocuments = route({
  name: 'publicDocuments',
  zh: '行政规范性文件',
  en: 'Normative documents',
  method: 'GET',
  path: '/api/portal/:region/normative-documents',
  access: 'anyone',
  group: 'portal',
  cacheSeconds: 60,
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ documents: z.array(DocumentView), asOf: z.iso.datetime() }),
  refusals: ['input.invalid', 'register.notFound'],
})
