import { z } from 'zod'
import { discretionTiers } from '../domain/enforcement/discretion.ts'
import { partyKinds } from '../domain/enforcement/penalty.ts'
import { SpreadView } from './enforcement.ts'
import { CivilDateText, keysOf, UnitId, Words } from './fields.ts'
import { route } from './route.ts'

/** Cases and groups on one page; most lines of a file. */
export const likePageLines = 20
export const likeFileLinesMax = 10_000

/** A tier, or none where no benchmark divides the item. */
export const likeTiers = { ...discretionTiers, none: { zh: '未分档次', en: 'No tier' } } as const

const filter = {
  item: z.string().max(60).optional(),
  tier: keysOf(likeTiers).optional(),
  kind: keysOf(partyKinds).optional(),
  /** Narrows the cases that are listed; the spread they are compared with stays that of the whole district. */
  unit: UnitId.optional(),
  /** Days of decision, both included; without them the district's own number of months up to today. */
  from: CivilDateText.optional(),
  to: CivilDateText.optional(),
  /** All cases of the groups that are asked for, and not just those far off. */
  all: z.literal('true').optional(),
}

const LikeCase = z.object({
  matterId: z.uuid(),
  /** Whether the reader's posts may open it. */
  readable: z.boolean(),
  number: z.string().nullable(),
  decidedOn: CivilDateText,
  unit: Words.nullable(),
  item: Words,
  tier: Words,
  kind: Words,
  fineFen: z.int(),
  medianFen: z.int(),
  n: z.int(),
  distance: z.number(),
  /** Too few like cases to judge by. */
  few: z.boolean(),
  listed: z.boolean(),
  /** Why it differs from like cases, or why the benchmark was left. */
  reason: z.string().nullable(),
})
export type LikeCase = z.infer<typeof LikeCase>

/**
 * 类案: decided fines that stand, by item, tier and kind of party, with those that lie far from their like. What is listed is
 * a case to be looked at. Nothing here ranks or counts officers or units: fines must not become their measure
 * (行政处罚法第七十四条第三款).
 */
export const listLikeCases = route({
  name: 'listLikeCases',
  zh: '类案与偏离',
  en: 'Like cases and outliers',
  method: 'GET',
  path: '/api/enforcement/like-cases',
  access: { permission: 'likeCases.read' },
  group: 'matter',
  input: z.strictObject({
    ...filter,
    page: z.coerce.number().int().min(1).max(1000).default(1),
    groupPage: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    from: CivilDateText,
    to: CivilDateText,
    threshold: z.number(),
    least: z.int(),
    groupTotal: z.int(),
    /** In the order of the catalogue. */
    groups: z.array(
      z.object({
        item: z.string(),
        tier: keysOf(likeTiers),
        kind: keysOf(partyKinds),
        itemName: Words,
        tierName: Words,
        kindName: Words,
        spread: SpreadView,
        listed: z.int(),
        few: z.boolean(),
      }),
    ),
    /** Farthest from the median first. */
    cases: z.array(LikeCase),
    more: z.boolean(),
  }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid', 'clock.badDate', 'clock.dateOutOfRange'],
})
export type LikeGroupView = z.infer<typeof listLikeCases.output>['groups'][number]

/** The cases that the same filter lists, as CSV. */
export const exportLikeCases = route({
  name: 'exportLikeCases',
  zh: '导出类案与偏离',
  en: 'Export like cases and outliers',
  method: 'GET',
  path: '/api/enforcement/like-cases.csv',
  access: { permission: 'likeCases.read' },
  group: 'matter',
  as: 'file',
  input: z.strictObject(filter),
  output: z.unknown(),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid', 'input.tooLarge', 'clock.badDate', 'clock.dateOutOfRange'],
})
