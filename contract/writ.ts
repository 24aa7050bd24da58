import { z } from 'zod'
import type { CivilDate } from '../domain/clock/civil-date.ts'
import { writKindIds, type WritKind } from '../domain/documents/writ-kinds.ts'
import type { WritDocument } from '../domain/documents/writ.ts'
import { CivilDateText, Sha256 } from './fields.ts'
import { route } from './route.ts'

export const WritKindId = z.enum(writKindIds as [WritKind, ...WritKind[]]) // the table of kinds is not empty

const Text = z.string().max(20_000)
const Day = CivilDateText.transform((text) => text as CivilDate) // a civil date is this text

const BlockShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: Text }),
  z.strictObject({ kind: z.literal('paragraph'), text: Text }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.strictObject({ label: Text, value: Text })) }),
  z.strictObject({ kind: z.literal('table'), columns: z.array(Text).min(1), rows: z.array(z.array(Text)) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(Text) }),
  z.strictObject({ kind: z.literal('opinion'), label: Text, text: Text, by: Text.nullable(), on: Day.nullable() }),
  z.strictObject({
    kind: z.literal('signatures'),
    lines: z.array(z.strictObject({ label: Text, name: Text.nullable(), drawn: Sha256.exactOptional() })),
  }),
])

/** A writ as it was issued; the shape of domain/documents/writ.ts, parsed where it enters. */
export const WritDocumentShape = z.strictObject({
  kind: WritKindId,
  language: z.enum(['zh', 'en']),
  organ: Text,
  title: Text,
  number: Text.nullable(),
  addressee: z.array(Text),
  blocks: z.array(BlockShape),
  closing: z.strictObject({ organ: Text, date: Day, stamp: z.boolean(), stampNote: Text.nullable() }).nullable(),
  attachments: z.array(Text),
  footer: z.array(Text),
  check: z.strictObject({ code: Text, region: Text, portal: Text.nullable() }).nullable().default(null),
}) satisfies z.ZodType<WritDocument>

/** A line of a matter's list of writs. */
export const WritLine = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  kind: WritKindId,
  title: z.string(),
  number: z.string().nullable(),
  issuedAt: z.iso.datetime(),
  sha256: Sha256,
  /** The writ that this one corrects, and those that correct it. */
  corrects: z.uuid().nullable(),
  correctedBy: z.array(z.uuid()),
  voided: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type WritLine = z.infer<typeof WritLine>

export const listWrits = route({
  name: 'listWrits',
  zh: '办件的文书',
  en: 'Writs of a matter',
  method: 'GET',
  path: '/api/matters/:matterId/writs',
  access: 'signedIn',
  group: 'writ',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({ writs: z.array(WritLine) }),
  refusals: ['access.signIn', 'matter.notFound'],
})

/** The writ as it was issued: PDF to print, DOCX to edit a copy of. */
export const readWrit = route({
  name: 'readWrit',
  zh: '文书文件',
  en: 'A writ as a file',
  method: 'GET',
  path: '/api/writs/:writId/:format',
  access: 'signedIn',
  group: 'writ',
  as: 'file',
  input: z.strictObject({ writId: z.uuid(), format: z.enum(['pdf', 'docx']) }),
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound'],
})

const dossierInput = z.strictObject({ matterId: z.uuid() })

export const readDossierPdf = route({
  name: 'readDossierPdf',
  zh: '卷宗（PDF）',
  en: 'Dossier (PDF)',
  method: 'GET',
  path: '/api/matters/:matterId/dossier.pdf',
  access: 'signedIn',
  group: 'writ',
  as: 'file',
  input: dossierInput,
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound'],
})

export const readDossierZip = route({
  name: 'readDossierZip',
  zh: '卷宗（ZIP，含哈希清单）',
  en: 'Dossier (ZIP with hashes)',
  method: 'GET',
  path: '/api/matters/:matterId/dossier.zip',
  access: 'signedIn',
  group: 'writ',
  as: 'file',
  input: dossierInput,
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound'],
})
