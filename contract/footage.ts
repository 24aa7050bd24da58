import { z } from 'zod'
import { Words } from './fields.ts'
import { route } from './route.ts'

/** Most requests that are listed at once; the newest come first. */
export const footageLinesMax = 200

/** 公共视频调取登记: every request for public video in the proceedings that the asker may see, with its case number. */
export const listFootage = route({
  name: 'listFootage',
  zh: '公共视频调取登记',
  en: 'Register of access to public video',
  method: 'GET',
  path: '/api/enforcement/footage',
  access: { permission: 'penalty.read' },
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({
    total: z.int(),
    lines: z.array(
      z.object({
        id: z.string(),
        matterId: z.uuid(),
        number: z.string(),
        unit: Words.nullable(),
        at: z.iso.datetime(),
        person: z.string(),
        holder: z.string(),
        place: z.string(),
        from: z.iso.datetime(),
        until: z.iso.datetime(),
        why: z.string(),
      }),
    ),
  }),
  refusals: ['access.signIn', 'access.notPermitted'],
})
export type FootageLine = z.infer<typeof listFootage.output>['lines'][number]
