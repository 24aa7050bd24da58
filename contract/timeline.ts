import { z } from 'zod'
import { stages, timelineKinds } from '../domain/enforcement/proceeding/timeline.ts'
import { keysOf, Words } from './fields.ts'
import { route } from './route.ts'

/** 全过程记录: one line of time over a proceeding and everything below it, and what each stage of the law holds and lacks. */
export const Timeline = z.object({
  lines: z.array(
    z.object({
      kind: keysOf(timelineKinds),
      at: z.iso.datetime(),
      matterId: z.uuid(),
      /** The entry it stands in; null for a paper. */
      seq: z.int().nullable(),
      procedure: Words,
      name: Words,
      personId: z.uuid().nullable(),
      person: Words.nullable(),
      post: Words.nullable(),
      detail: Words.nullable(),
      writId: z.uuid().nullable(),
      sha256: z.string().nullable(),
    }),
  ),
  coverage: z.array(z.object({ stage: keysOf(stages), name: Words, papers: z.int(), recordings: z.int(), missing: z.array(Words) })),
})
export type Timeline = z.infer<typeof Timeline>

export const readTimeline = route({
  name: 'readTimeline',
  zh: '全过程记录',
  en: 'Whole-process record',
  method: 'GET',
  path: '/api/enforcement/:matterId/timeline',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: Timeline,
  refusals: ['access.signIn', 'matter.notFound'],
})

/** The same as a table. */
export const exportTimeline = route({
  name: 'exportTimeline',
  zh: '导出全过程记录',
  en: 'Export the whole-process record',
  method: 'GET',
  path: '/api/enforcement/:matterId/timeline.csv',
  access: 'signedIn',
  group: 'matter',
  as: 'file',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound'],
})
