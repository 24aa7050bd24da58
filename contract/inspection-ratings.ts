import { z } from 'zod'
import { CivilDateText, UnitId, Words } from './fields.ts'
import { route } from './route.ts'

/** What the inspected rate, each from 1 to 5. */
export const ratingAspects = ['attitude', 'legality', 'burden'] as const
export type RatingAspect = (typeof ratingAspects)[number]

/** From this figure down a rating is counted as low. */
export const lowRating = 2
/** Most inspections that are listed at once; the newest ratings come first. */
export const ratingLinesMax = 200

const Aspect = z.object({ mean: z.number(), low: z.int() })

/** How inspections were rated: counted by unit, and listed; `unit` and `low` narrow the list and not the counts. */
export const listRatings = route({
  name: 'listRatings',
  zh: '检查评价',
  en: 'Ratings of inspections',
  method: 'GET',
  path: '/api/enforcement/ratings',
  access: { permission: 'inspection.read' },
  group: 'matter',
  input: z.strictObject({ unit: UnitId.optional(), low: z.enum(ratingAspects).optional() }),
  output: z.object({
    units: z.array(
      z.object({
        id: z.string(),
        name: Words,
        /** Inspections that were carried out, and how many of them were rated. */
        visited: z.int(),
        rated: z.int(),
        attitude: Aspect,
        legality: Aspect,
        burden: Aspect,
      }),
    ),
    total: z.int(),
    lines: z.array(
      z.object({
        matterId: z.uuid(),
        number: z.string().nullable(),
        title: z.string(),
        unit: Words.nullable(),
        attitude: z.int(),
        legality: z.int(),
        burden: z.int(),
        words: z.string().nullable(),
        on: CivilDateText,
      }),
    ),
  }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})
export type RatedUnit = z.infer<typeof listRatings.output>['units'][number]
export type RatedLine = z.infer<typeof listRatings.output>['lines'][number]
