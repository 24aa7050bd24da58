import { z } from 'zod'
import { unitKinds, type UnitKind } from '../../domain/people/units.ts'
import { CivilDateText, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, NewWords, readRefusals, Seen, tableRefusals } from './shapes.ts'

export const UnitKindName = z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]])

export const UnitView = z.object({
  id: z.string(),
  kind: UnitKindName,
  name: Words,
  parent: z.string().nullable(),
  secondParent: z.string().nullable(),
  area: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  people: z.int(),
  openMatters: z.int(),
  seen: z.string(),
})
export type UnitView = z.infer<typeof UnitView>

const AreaCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/)

export const listUnitsOf = route({
  name: 'listUnits',
  zh: '单位登记簿',
  en: 'Units',
  method: 'GET',
  path: '/api/registers/units',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ ended: z.enum(['true', 'false']).default('false') }),
  output: z.object({
    day: z.string(),
    units: z.array(UnitView),
    /** 法制审核人员配备, with the people behind the figure. */
    legalReview: z.object({
      officers: z.int(),
      percent: z.number(),
      least: z.int(),
      meets: z.boolean(),
      reviewers: z.array(z.object({ id: z.uuid(), name: z.string(), unit: Words })),
    }),
  }),
  refusals: readRefusals,
})

export const addUnit = route({
  name: 'addUnit',
  zh: '增设单位',
  en: 'Add a unit',
  method: 'POST',
  path: '/api/registers/units',
  access: { permission: 'people.manage' },
  group: 'register',
  input: z.strictObject({
    id: UnitId,
    kind: UnitKindName,
    name: NewWords,
    parent: UnitId.nullable(),
    secondParent: UnitId.nullable(),
    area: AreaCode.nullable(),
    from: CivilDateText,
  }),
  output: z.object({ id: z.string() }),
  refusals: [...changeRefusals, 'register.exists', 'register.unitEnded', 'register.areaElsewhere', 'clock.badDate', 'clock.dateOutOfRange'],
})

export const changeUnit = route({
  name: 'changeUnit',
  zh: '变更单位',
  en: 'Change a unit',
  method: 'POST',
  path: '/api/registers/units/:id',
  access: { permission: 'people.manage' },
  group: 'register',
  input: z.strictObject({
    id: UnitId,
    seen: Seen,
    kind: UnitKindName,
    name: NewWords,
    parent: UnitId.nullable(),
    secondParent: UnitId.nullable(),
    area: AreaCode.nullable(),
  }),
  output: z.object({}),
  refusals: [...changeRefusals, 'register.changed', 'register.circle', 'register.unitEnded', 'register.areaElsewhere'],
})

/** `lastDay` is the last day on which the unit stands. */
export const endUnit = route({
  name: 'endUnit',
  zh: '撤销单位',
  en: 'End a unit',
  method: 'POST',
  path: '/api/registers/units/:id/end',
  access: { permission: 'people.manage' },
  group: 'register',
  input: z.strictObject({ id: UnitId, lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [
    ...changeRefusals,
    'register.inUse',
    'register.badTerm',
    'register.past',
    'register.unitEnded',
    'clock.badDate',
    'clock.dateOutOfRange',
  ],
})

export const importUnits = route({
  name: 'importUnits',
  zh: '导入单位',
  en: 'Import units',
  method: 'POST',
  path: '/api/registers/units/import',
  access: { permission: 'people.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText }),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'register.noColumn'],
})
