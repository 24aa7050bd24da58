import { z } from 'zod'
import { Words } from './fields.ts'
import { route } from './route.ts'

/** A civil date, as it was filled in or counted. */
const Day = z.string()
const Finding = z.object({ finding: Words, ground: Words.nullable(), superiorLaw: z.string(), opinion: z.string() })

/** The review of a normative document, for the reviewing body; of what its maker is asked, the document and what it is asked alone. */
export const NormView = z.object({
  origin: Words.nullable(),
  title: z.string(),
  clause: z.string(),
  /** The applicant’s own words, where the review was asked for. */
  said: z.string().nullable(),
  kind: Words.nullable(),
  maker: Words.nullable(),
  /** The organ that forwarded it, or to which it was forwarded. */
  organ: z.string().nullable(),
  questions: z.string(),
  answer: z.object({ state: Words, on: Day.nullable(), text: z.string().nullable() }).nullable(),
  meeting: z.object({ at: z.iso.datetime(), place: z.string(), coming: z.string().nullable(), held: z.boolean() }).nullable(),
  proposal: Finding.nullable(),
  outcome: Finding.extend({ on: Day }).nullable(),
  /** What the maker was ordered to put right, and what it reported. */
  correction: z.object({ state: Words, done: z.string().nullable() }).nullable(),
})
export type NormView = z.infer<typeof NormView>

export const readNormReview = route({
  name: 'readNormReview',
  zh: '查看规范性文件审查情况',
  en: 'Read the review of a normative document',
  method: 'GET',
  path: '/api/norm-review/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: NormView,
  refusals: ['access.signIn', 'matter.notFound'],
})
