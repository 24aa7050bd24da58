import { z } from 'zod'
import { levels, type Level } from '../../domain/grid/codes.ts'
import { CivilDateText, plainText, Words } from '../fields.ts'
import { route } from '../route.ts'
import { HeldPost } from './people.ts'
import { changeRefusals, importQuery, ImportReport, label, NewWords, readRefusals } from './shapes.ts'

const LevelName = z.enum(Object.keys(levels) as [Level, ...Level[]])
const AreaId = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/)
const manage = { permission: 'grid.manage' } as const
const read = { permission: 'registers.read' } as const
const days = ['clock.badDate', 'clock.dateOutOfRange'] as const

export const listGridVersionsOf = route({
  name: 'listGridVersions',
  zh: '网格版本',
  en: 'Grid versions',
  method: 'GET',
  path: '/api/registers/areas/versions',
  access: read,
  group: 'register',
  input: z.strictObject({}),
  output: z.object({
    versions: z.array(
      z.object({
        version: z.int(),
        from: z.string(),
        activatedAt: z.iso.datetime(),
        note: z.string(),
        inForce: z.boolean(),
        streets: z.int(),
        communities: z.int(),
        cells: z.int(),
      }),
    ),
  }),
  refusals: readRefusals,
})

/** Areas of a level as GeoJSON in CGCS2000; `under` keeps those below a code. Cells need it where there are very many. */
export const readAreas = route({
  name: 'readAreas',
  zh: '网格图层',
  en: 'Areas of a version',
  method: 'GET',
  path: '/api/registers/areas/versions/:version/:level',
  access: read,
  group: 'register',
  input: z.strictObject({
    version: z.coerce.number().int().min(1),
    level: LevelName,
    under: z
      .string()
      .regex(/^\d{6,12}$/)
      .optional(),
  }),
  output: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ id: z.string(), name: z.string(), nameEn: z.string() }),
        geometry: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  refusals: [...readRefusals, 'register.notFound', 'register.tooMany'],
})

export const importAreas = route({
  name: 'importAreas',
  zh: '导入网格',
  en: 'Import a grid',
  method: 'POST',
  path: '/api/registers/areas/import',
  access: manage,
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText }),
  output: ImportReport,
  refusals: [
    ...changeRefusals,
    ...days,
    'input.tooLarge',
    'catalogue.fileUnknown',
    'register.changed',
    'register.badTerm',
    'grid.notGeoJson',
    'grid.wrongDatum',
    'grid.layerEmpty',
    'grid.layerTooLarge',
    'grid.notDay',
    'grid.versionEmpty',
    'grid.versionNotLater',
    'grid.codeRetired',
    'grid.codeMoved',
  ],
})

const Time = z.string().regex(/^\d{2}:\d{2}$/)
const RosterFields = {
  personId: z.uuid(),
  post: HeldPost,
  duty: NewWords,
  timeFrom: Time,
  timeTo: Time,
  from: CivilDateText,
  to: CivilDateText.nullable(),
}
const rosterRefusals = [
  'grid.patrolAreaTerm',
  'grid.patrolAreaNobody',
  'grid.rosterNoTime',
  'grid.rosterNoDuty',
  'grid.rosterNoPost',
  'grid.rosterNoPerson',
  'grid.rosterTerm',
  'register.personLeft',
] as const

export const PatrolAreaView = z.object({
  id: z.string(),
  name: Words,
  cells: z.array(z.string()),
  from: z.string(),
  to: z.string().nullable(),
  roster: z.array(
    z.object({
      id: z.uuid(),
      person: z.object({ id: z.uuid(), name: z.string() }),
      post: HeldPost,
      duty: Words,
      timeFrom: z.string(),
      timeTo: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      inForce: z.boolean(),
    }),
  ),
})
export type PatrolAreaView = z.infer<typeof PatrolAreaView>

export const listPatrolAreas = route({
  name: 'listPatrolAreas',
  zh: '责任网格',
  en: 'Patrol areas',
  method: 'GET',
  path: '/api/registers/patrol-areas',
  access: read,
  group: 'register',
  input: z.strictObject({ ended: z.enum(['true', 'false']).default('false') }),
  output: z.object({ areas: z.array(PatrolAreaView) }),
  refusals: readRefusals,
})

/** 四定: a patrol area is set up together with the first line of its roster. */
export const addPatrolArea = route({
  name: 'addPatrolArea',
  zh: '设立责任网格',
  en: 'Set up a patrol area',
  method: 'POST',
  path: '/api/registers/patrol-areas',
  access: manage,
  group: 'register',
  input: z.strictObject({
    id: AreaId,
    name: NewWords,
    cells: z.array(z.string().regex(/^\d{15}$/)).max(2000),
    from: CivilDateText,
    roster: z.array(z.strictObject(RosterFields)).max(20),
  }),
  output: z.object({ id: z.string() }),
  refusals: [
    ...changeRefusals,
    ...days,
    ...rosterRefusals,
    'register.exists',
    'register.cellTaken',
    'grid.noVersion',
    'grid.patrolAreaEmpty',
    'grid.patrolAreaCellTwice',
    'grid.patrolAreaUnknownCell',
    'grid.patrolAreaApart',
  ],
})

export const endPatrolArea = route({
  name: 'endPatrolArea',
  zh: '撤销责任网格',
  en: 'End a patrol area',
  method: 'POST',
  path: '/api/registers/patrol-areas/:id/end',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: AreaId, lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [...changeRefusals, ...days, 'register.badTerm', 'register.past'],
})

export const assignPatrol = route({
  name: 'assignPatrol',
  zh: '指派巡查',
  en: 'Assign a patrol',
  method: 'POST',
  path: '/api/registers/patrol-areas/:id/roster',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: AreaId, ...RosterFields }),
  output: z.object({ assignmentId: z.uuid() }),
  refusals: [...changeRefusals, ...days, ...rosterRefusals],
})

export const endAssignment = route({
  name: 'endAssignment',
  zh: '结束指派',
  en: 'End an assignment',
  method: 'POST',
  path: '/api/registers/patrol-areas/:id/roster/:assignmentId/end',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: AreaId, assignmentId: z.uuid(), lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [...changeRefusals, ...days, 'register.badTerm', 'register.past'],
})

const ZoneLevelNumber = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export const ZoneView = z.object({
  id: z.string(),
  level: ZoneLevelNumber,
  levelName: Words,
  parent: z.string().nullable(),
  name: Words,
  person: z.object({ id: z.uuid(), name: z.string() }),
  standard: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  geometry: z.record(z.string(), z.unknown()),
})
export type ZoneView = z.infer<typeof ZoneView>

export const listZones = route({
  name: 'listZones',
  zh: '责任区',
  en: 'Zones',
  method: 'GET',
  path: '/api/registers/zones',
  access: read,
  group: 'register',
  input: z.strictObject({ ended: z.enum(['true', 'false']).default('false') }),
  output: z.object({ zones: z.array(ZoneView) }),
  refusals: readRefusals,
})

const zoneRefusals = [
  'grid.zoneShape',
  'grid.zoneNoParent',
  'grid.zoneUnknownParent',
  'grid.zoneParentLevel',
  'grid.zoneNobody',
  'grid.zoneSeveralPersons',
  'grid.zoneNoStandard',
  'grid.zoneTerm',
] as const
const Position = z.tuple([z.number(), z.number()])
const ZoneShape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: Position }),
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(Position).min(2).max(5000) }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4).max(5000)).min(1).max(20) }),
])

export const addZone = route({
  name: 'addZone',
  zh: '设立责任区',
  en: 'Set up a zone',
  method: 'POST',
  path: '/api/registers/zones',
  access: manage,
  group: 'register',
  input: z.strictObject({
    id: AreaId,
    level: ZoneLevelNumber,
    parent: AreaId.nullable(),
    name: NewWords,
    geometry: ZoneShape,
    personId: z.uuid(),
    standard: plainText(500),
    from: CivilDateText,
    to: CivilDateText.nullable(),
  }),
  output: z.object({ id: z.string() }),
  refusals: [...changeRefusals, ...days, ...zoneRefusals, 'register.exists', 'register.personLeft'],
})

/** Another person answers for the zone from today; who did before stays in the register's record. */
export const assignZone = route({
  name: 'assignZone',
  zh: '调整责任人',
  en: 'Assign a zone',
  method: 'POST',
  path: '/api/registers/zones/:id/person',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: AreaId, personId: z.uuid(), standard: label(500).optional() }),
  output: z.object({}),
  refusals: [...changeRefusals, 'register.personLeft', 'register.zoneEnded'],
})

export const endZone = route({
  name: 'endZone',
  zh: '撤销责任区',
  en: 'End a zone',
  method: 'POST',
  path: '/api/registers/zones/:id/end',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: AreaId, lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [...changeRefusals, ...days, 'register.badTerm', 'register.past', 'register.zoneInUse'],
})
