import { z } from 'zod'
import { CivilDateText, plainText, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

const SchemeId = z.string().max(60)

export const listCatalogueVersions = route({
  name: 'listCatalogueVersions',
  zh: '立案目录版本',
  en: 'Catalogue versions',
  method: 'GET',
  path: '/api/registers/catalogue/versions',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({}),
  output: z.object({
    schemes: z.array(z.object({ id: z.string(), title: Words, sureness: Words })),
    versions: z.array(
      z.object({
        catalogue: z.string(),
        scheme: z.string(),
        version: z.int(),
        from: z.string(),
        source: z.string(),
        sureness: Words,
        importedAt: z.iso.datetime(),
        importedBy: z.string(),
        subjects: z.int(),
        conditions: z.int(),
        inForce: z.boolean(),
        own: z.boolean(),
      }),
    ),
  }),
  refusals: readRefusals,
})

export const SubjectView = z.object({
  ref: z.string(),
  kind: z.enum(['asset', 'incident']),
  code: z.string(),
  category: Words,
  name: Words,
  aliases: z.array(z.string()),
  local: z.boolean(),
  retiredOn: z.string().nullable(),
  conditions: z.array(z.object({ n: z.int(), register: Words, close: Words, limit: Words, photosReport: z.int(), photosHandle: z.int() })),
})
export type SubjectView = z.infer<typeof SubjectView>

/** Classes with their filing conditions: those in force, or those of a version. */
export const listSubjectsOf = route({
  name: 'listSubjects',
  zh: '立案条件查询',
  en: 'Classes and conditions',
  method: 'GET',
  path: '/api/registers/catalogue/subjects',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    words: plainText(60).optional(),
    kind: z.enum(['asset', 'incident']).optional(),
    category: z.string().max(10).optional(),
    catalogue: z.string().max(80).optional(),
    version: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({
    catalogue: z.object({ catalogue: z.string(), version: z.int(), from: z.string() }),
    categories: z.array(z.object({ kind: z.string(), code: z.string(), name: Words, count: z.int() })),
    subjects: z.array(SubjectView),
    total: z.int(),
    next: z.string().nullable(),
  }),
  refusals: [...readRefusals, 'catalogue.noAdoption', 'register.notFound'],
})

export const importCatalogueFile = route({
  name: 'importCatalogue',
  zh: '导入立案目录',
  en: 'Import a catalogue',
  method: 'POST',
  path: '/api/registers/catalogue/import',
  access: { permission: 'catalogue.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText, scheme: SchemeId, adopt: z.enum(['true', 'false']).default('true') }),
  output: ImportReport,
  refusals: [
    ...changeRefusals,
    ...tableRefusals,
    'catalogue.noScheme',
    'catalogue.noColumn',
    'catalogue.fromTooEarly',
    'catalogue.adoptedOtherwise',
  ],
})
