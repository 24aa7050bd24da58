import { z } from 'zod'
import { media } from '../../domain/supervision/oversight/fields.ts'
import { CivilDateText, keysOf, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, readRefusals } from './shapes.ts'

const Year = z.int().min(2000).max(2999)
const goal = {
  unit: UnitId,
  year: Year,
  medium: keysOf(media),
  mediumName: label(60),
  goal: label(500),
  /** Most exposures found to be true, and the least share (percent) answered within the time; null where none is set. */
  foundedMax: z.int().min(0).max(10_000).nullable(),
  inTimeLeast: z.int().min(0).max(100).nullable(),
}

/** A pairing with its results, counted from the exposures of the year: what assessment will count. */
export const MediaGoalView = z.object({
  ...goal,
  id: z.uuid(),
  unitName: Words,
  mediumWords: Words,
  results: z.object({
    exposures: z.int(),
    founded: z.int(),
    answered: z.int(),
    inTime: z.int(),
    closed: z.int(),
    met: z.boolean().nullable(),
  }),
})
export type MediaGoalView = z.infer<typeof MediaGoalView>

export const listMediaGoals = route({
  name: 'listMediaGoals',
  zh: '媒体结对',
  en: 'Media pairings',
  method: 'GET',
  path: '/api/registers/media-goals',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() }),
  output: z.object({ goals: z.array(MediaGoalView), year: Year, asOf: CivilDateText }),
  refusals: readRefusals,
})

const manage = { permission: 'media.manage' } as const
const wrong = ['register.unitEnded', 'oversight.goalTwice'] as const

export const addMediaGoal = route({
  name: 'addMediaGoal',
  zh: '登记媒体结对',
  en: 'Enter a media pairing',
  method: 'POST',
  path: '/api/registers/media-goals',
  access: manage,
  group: 'register',
  input: z.strictObject(goal),
  output: z.object({ id: z.uuid() }),
  refusals: [...changeRefusals, ...wrong],
})

export const changeMediaGoal = route({
  name: 'changeMediaGoal',
  zh: '修改媒体结对目标',
  en: 'Change a media pairing',
  method: 'POST',
  path: '/api/registers/media-goals/:id',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: z.uuid(), ...goal }),
  output: z.object({ id: z.uuid() }),
  refusals: [...changeRefusals, ...wrong, 'register.notFound'],
})
