import { z } from 'zod'
import { extensionsMax } from '../../domain/clock/terms/rule.ts'
import { Words } from '../fields.ts'
import { route } from '../route.ts'
import { readRefusals } from './shapes.ts'

/** A legal term as a page shows it. */
export const TermView = z.object({
  id: z.string(),
  law: z.string(),
  article: z.string(),
  what: Words,
  start: Words,
  length: Words,
  unit: z.enum(['workDay', 'day', 'hour', 'month', 'year']),
  kind: z.enum(['act', 'max', 'wait']),
  direction: z.enum(['after', 'before']),
  rollOver: z.enum(['restDay', 'holiday', 'never']),
  suspendedBy: Words.nullable(),
  extensions: z.array(z.object({ length: Words, by: Words })),
  lapse: Words.nullable(),
  doubt: Words.nullable(),
  from: z.string(),
  to: z.string().nullable(),
})
export type TermView = z.infer<typeof TermView>

export const listTerms = route({
  name: 'listTerms',
  zh: '法定期限',
  en: 'Legal terms',
  method: 'GET',
  path: '/api/registers/terms',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({}),
  output: z.object({ terms: z.array(TermView) }),
  refusals: readRefusals,
})

/** The last day of a term by this region's calendar, with its derivation. */
export const countTermOf = route({
  name: 'countTerm',
  zh: '推算法定期限',
  en: 'Count a legal term',
  method: 'GET',
  path: '/api/registers/terms/:id/count',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    id: z.string().max(10),
    from: z.string().max(16),
    stoppedFrom: z.iso.date().optional(),
    stoppedTo: z.iso.date().optional(),
    extensions: z.coerce.number().int().min(0).max(extensionsMax).default(0),
  }),
  output: z.object({ due: z.string(), basis: Words, steps: z.array(Words) }),
  refusals: [
    ...readRefusals,
    'input.invalid',
    'term.unknown',
    'term.inHours',
    'term.noExtension',
    'term.notSuspended',
    'term.suspensionBackwards',
    'clock.badDate',
    'clock.dateOutOfRange',
    'clock.noCalendar',
  ],
})
