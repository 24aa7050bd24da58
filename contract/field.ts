import { z } from 'zod'
import { CivilDateText, Words } from './fields.ts'
import { MatterLine } from './matter.ts'
import { route } from './route.ts'

const Position = z.array(z.number()).min(2).max(3)

/** 四定 of one line of a roster: who, when, in which post, with which duty. Times of day are HH:MM. */
export const RosterLine = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  post: Words,
  duty: Words,
  from: z.string(),
  to: z.string(),
  fromOn: CivilDateText,
  toOn: CivilDateText.nullable(),
})

/** A cell of a patrol area, with what is open in it. */
export const PatrolCell = z.object({ code: z.string(), community: Words.nullable(), open: z.int() })

export const PatrolAreaView = z.object({
  id: z.string(),
  name: Words,
  roster: z.array(RosterLine),
  cells: z.array(PatrolCell),
  /** The border around the cells, as lines in CGCS2000. */
  outline: z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position)) }),
})
export type PatrolAreaView = z.infer<typeof PatrolAreaView>

/** Most cases listed with a patrol area; the total is exact. */
export const patrolCasesMax = 300

export const myPatrol = route({
  name: 'myPatrol',
  zh: '我的责任网格',
  en: 'My patrol areas',
  method: 'GET',
  path: '/api/field/patrol',
  access: 'signedIn',
  group: 'map',
  input: z.strictObject({}),
  output: z.object({
    areas: z.array(PatrolAreaView),
    cases: z.array(MatterLine),
    total: z.int(),
    asOf: z.iso.datetime(),
  }),
  refusals: ['access.signIn'],
})
