import { z } from 'zod'
import { plainText } from './fields.ts'
import { MatterLine } from './matter.ts'
import { route, type Route } from './route.ts'

/** Filters of a list of a few kinds of matters; all of them stand in the page's address. */
export const KindFilters = z.strictObject({
  kind: z.string().max(40).optional(),
  state: z.string().max(40).optional(),
  standing: z.enum(['dueSoon', 'lapsed']).optional(),
  open: z.enum(['true', 'false']).optional(),
  words: plainText(100).optional(),
})
export type KindFilters = z.output<typeof KindFilters>

const KindPage = KindFilters.extend({ after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })

/** The open ones of a stage: how many, and how many of them have a clock that runs out soon or ran out. */
export const Stage = z.object({
  kind: z.string(),
  state: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  open: z.int(),
  dueSoon: z.int(),
  lapsed: z.int(),
})
export type Stage = z.infer<typeof Stage>

/** A line: the matter, and who takes part beside the unit that has it (units, and an organ that is no unit of the region). */
export const KindLine = MatterLine.extend({ with: z.array(z.object({ zh: z.string(), en: z.string() })), organ: z.string().nullable() })
export type KindLine = z.infer<typeof KindLine>

const KindAnswer = z.object({ stages: z.array(Stage), lines: z.array(KindLine), next: z.string().nullable() })
export type KindAnswer = z.infer<typeof KindAnswer>

/** Most lines of an export. */
export const kindExportMax = 5000

type Described = { readonly name: string; readonly zh: string; readonly en: string; readonly path: `/api/${string}` }

/** A list of a few kinds of matters that the asker may see, newest first, with the open ones counted by stage and clock. */
export const kindList = (described: Described): Route<typeof KindPage, typeof KindAnswer> =>
  route({
    ...described,
    method: 'GET',
    access: 'signedIn',
    group: 'matter',
    input: KindPage,
    output: KindAnswer,
    refusals: ['access.signIn', 'input.invalid'],
  })
export type KindList = ReturnType<typeof kindList>

/** The same as CSV, the newest `kindExportMax`. */
export const kindExport = (described: Described): Route<typeof KindFilters, z.ZodUnknown> =>
  route({
    ...described,
    method: 'GET',
    access: 'signedIn',
    group: 'matter',
    as: 'file',
    input: KindFilters,
    output: z.unknown(),
    refusals: ['access.signIn', 'input.invalid'],
  })
export type KindExport = ReturnType<typeof kindExport>
