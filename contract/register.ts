import { z } from 'zod'
import { Words } from './fields.ts'
import { PageQuery, readRefusals, RegisterName } from './registers/shapes.ts'
import { route } from './route.ts'

/** One change of a register: who did what to which record, as it was and as it became. */
export const RegisterEntryView = z.object({
  id: z.uuid(),
  register: RegisterName,
  action: Words,
  what: z.string(),
  person: z.string().nullable(),
  at: z.iso.datetime(),
  before: z.unknown(),
  after: z.unknown(),
  /** Why, where its form asks. */
  reason: z.string().nullable(),
})
export type RegisterEntryView = z.infer<typeof RegisterEntryView>

export const listRegisterEntries = route({
  name: 'listRegisterEntries',
  zh: '登记簿变更记录',
  en: 'Changes of the registers',
  method: 'GET',
  path: '/api/registers/entries',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ ...PageQuery, register: RegisterName.optional(), what: z.string().max(100).optional() }),
  output: z.object({ entries: z.array(RegisterEntryView), next: z.string().nullable() }),
  refusals: readRefusals,
})

export const exportFormats = ['csv', 'xlsx', 'geojson'] as const

/** A register as a file that its own import reads again; `geojson` is the grid's. */
export const exportRegister = route({
  name: 'exportRegister',
  zh: '导出登记簿',
  en: 'Export a register',
  method: 'GET',
  path: '/api/registers/:register/export/:format',
  access: { permission: 'registers.read' },
  group: 'register',
  as: 'file',
  input: z.strictObject({ register: RegisterName, format: z.enum(exportFormats) }),
  output: z.unknown(),
  refusals: [...readRefusals, 'register.noExport'],
})
