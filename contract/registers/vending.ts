import { z } from 'zod'
import { goodsKinds } from '../../domain/enforcement/placement/goods.ts'
import { exceptionKinds, gentleSteps } from '../../domain/enforcement/placement/gentle.ts'
import { groundKinds, zoneKinds } from '../../domain/enforcement/placement/zone.ts'
import { CivilDateText, keysOf, plainText, RegionCode, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, NewWords, readRefusals } from './shapes.ts'

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const Outline = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).max(250)).min(1).max(5) })
const Time = z.string().regex(/^\d{2}:\d{2}$/)
const manage = { permission: 'vending.manage' } as const

/** A vending zone as the public reads it, with how many places are free today. */
const zoneShape = {
  id: z.string(),
  kind: keysOf(zoneKinds),
  kindName: Words,
  name: Words,
  outline: z.record(z.string(), z.unknown()),
  unit: z.object({ id: z.string(), name: Words }),
  goods: z.array(z.object({ kind: keysOf(goodsKinds), name: Words })),
  days: z.array(z.int()),
  hours: z.array(z.object({ from: z.string(), to: z.string() })),
  stalls: z.int(),
  reserved: z.int(),
  free: z.int(),
  from: CivilDateText,
  to: CivilDateText.nullable(),
  ground: z.object({ by: keysOf(groundKinds), byName: Words, name: z.string(), on: CivilDateText }),
  rules: z.string(),
}
export const PublicZone = z.object(zoneShape)
export type PublicZone = z.infer<typeof PublicZone>

export const VendingZoneView = z.object({ ...zoneShape, taken: z.int(), waiting: z.int(), asked: z.int(), inForce: z.boolean() })
export type VendingZoneView = z.infer<typeof VendingZoneView>

export const listVendingZones = route({
  name: 'listVendingZones',
  zh: '疏导点',
  en: 'Vending zones',
  method: 'GET',
  path: '/api/registers/vending-zones',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ ended: z.enum(['true', 'false']).default('false') }),
  output: z.object({ zones: z.array(VendingZoneView), asOf: CivilDateText }),
  refusals: readRefusals,
})

export const placeShows = ['inForce', 'waiting', 'asked', 'over'] as const

/** Applications and places of a zone; vendors are masked. `asked` are those to be checked or approved. */
export const listPlacements = route({
  name: 'listPlacements',
  zh: '疏导点摊位',
  en: 'Places of a vending zone',
  method: 'GET',
  path: '/api/registers/vending-zones/:id/places',
  access: { permission: 'placement.read' },
  group: 'register',
  input: z.strictObject({ id: UnitId, show: z.enum(placeShows).default('inForce') }),
  output: z.object({
    places: z.array(
      z.object({
        matterId: z.uuid(),
        number: z.string().nullable(),
        vendor: z.string(),
        stall: z.int().nullable(),
        goods: Words,
        state: Words,
        begins: CivilDateText,
        until: CivilDateText,
        hours: z.string().nullable(),
        hardship: z.array(Words),
        appliedAt: z.iso.datetime(),
      }),
    ),
  }),
  refusals: [...readRefusals, 'register.notFound'],
})

const zoneForm = {
  id: UnitId,
  kind: keysOf(zoneKinds),
  name: NewWords,
  outline: Outline,
  unit: UnitId,
  goods: z.array(keysOf(goodsKinds)).max(20),
  days: z.array(z.int()).max(7),
  hours: z.array(z.strictObject({ from: Time, to: Time })).max(10),
  stalls: z.int(),
  reserved: z.int(),
  from: CivilDateText,
  to: CivilDateText.nullable(),
  ground: z.strictObject({ by: keysOf(groundKinds), name: label(200), on: CivilDateText }),
  rules: plainText(2000),
}
export type ZoneForm = z.infer<z.ZodObject<typeof zoneForm>>

const wrong = [
  'clock.badDate',
  'clock.dateOutOfRange',
  'register.unitEnded',
  'vending.badOutline',
  'vending.outside',
  'vending.stalls',
  'vending.reserved',
  'vending.noDays',
  'vending.badHours',
  'vending.noGoods',
  'vending.badTerm',
  'vending.groundLater',
] as const

export const addVendingZone = route({
  name: 'addVendingZone',
  zh: '设立疏导点',
  en: 'Set up a vending zone',
  method: 'POST',
  path: '/api/registers/vending-zones',
  access: manage,
  group: 'register',
  input: z.strictObject(zoneForm),
  output: z.object({ id: z.string() }),
  refusals: [...changeRefusals, ...wrong, 'vending.elsewhere', 'register.exists', 'vending.tooMany'],
})

/** Changes a zone from now on; places that are given out keep what they were given. */
export const changeVendingZone = route({
  name: 'changeVendingZone',
  zh: '调整疏导点',
  en: 'Change a vending zone',
  method: 'POST',
  path: '/api/registers/vending-zones/:id',
  access: manage,
  group: 'register',
  input: z.strictObject(zoneForm),
  output: z.object({ id: z.string() }),
  refusals: [...changeRefusals, ...wrong, 'vending.elsewhere', 'vending.tooFew', 'vending.inUse'],
})

export const closeVendingZone = route({
  name: 'closeVendingZone',
  zh: '撤销疏导点',
  en: 'Close a vending zone',
  method: 'POST',
  path: '/api/registers/vending-zones/:id/close',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: UnitId, lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [
    ...changeRefusals,
    'clock.badDate',
    'clock.dateOutOfRange',
    'register.badTerm',
    'register.past',
    'vending.elsewhere',
    'vending.inUse',
  ],
})

/** Zones in force today for choosing one: those with free places first, the nearest first where a place is given. */
export const chooseVendingZones = route({
  name: 'chooseVendingZones',
  zh: '选择疏导点',
  en: 'Choose a vending zone',
  method: 'GET',
  path: '/api/choices/vending-zones',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({
    goods: keysOf(goodsKinds).optional(),
    x: z.coerce.number().min(-180).max(180).optional(),
    y: z.coerce.number().min(-90).max(90).optional(),
  }),
  output: z.object({
    zones: z.array(PublicZone.omit({ outline: true, ground: true }).extend({ metres: z.int().nullable(), firstStall: z.int().nullable() })),
  }),
  refusals: ['access.signIn', 'input.invalid'],
})

/** 劝导—安置—改正—处罚: what was done about a vendor for an act, what is next and why. Places are given as a point on the map. */
export const readGentlePath = route({
  name: 'readGentlePath',
  zh: '先劝导后处罚',
  en: 'The gentle path of a vendor',
  method: 'GET',
  path: '/api/enforcement/gentle-path',
  access: { permission: 'parties.read' },
  group: 'matter',
  input: z.strictObject({
    party: z.uuid(),
    item: z.string().max(60).optional(),
    x: z.coerce.number().min(-180).max(180).optional(),
    y: z.coerce.number().min(-90).max(90).optional(),
  }),
  output: z.object({
    paths: z.array(
      z.object({
        item: z.object({ code: z.string(), name: Words }),
        steps: z.array(
          z.object({
            step: keysOf(gentleSteps),
            name: Words,
            standing: z.enum(['done', 'next', 'later', 'open']),
            reason: Words,
            done: z.array(z.object({ on: CivilDateText, by: z.string(), text: Words, matterId: z.uuid() })),
          }),
        ),
        next: z.object({ step: keysOf(gentleSteps), name: Words }).nullable(),
        inside: z.object({ zone: Words, stall: z.int().nullable() }).nullable(),
      }),
    ),
    place: z.object({ zone: Words, stall: z.int().nullable(), begins: CivilDateText, until: CivilDateText, matterId: z.uuid() }).nullable(),
    exceptions: z.array(z.object({ kind: keysOf(exceptionKinds), name: Words })),
  }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})
export type GentlePathView = z.output<typeof readGentlePath.output>

/** The acts that the district deals with gently first, for whoever meets a vendor. */
export const listGentleItems = route({
  name: 'listGentleItems',
  zh: '先劝导后处罚的事项',
  en: 'Acts dealt with gently first',
  method: 'GET',
  path: '/api/choices/gentle-items',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        name: Words,
        law: z.string(),
        dutyArticles: z.array(z.string()),
        penaltyArticles: z.array(z.string()),
        correctFirst: z.boolean(),
      }),
    ),
  }),
  refusals: ['access.signIn'],
})

const open = { method: 'GET', access: 'anyone', group: 'portal', refusals: ['input.invalid', 'register.notFound'] } as const

/** Vending zones in force, with places free today and how to apply. */
export const publicVendingZones = route({
  ...open,
  name: 'publicVendingZones',
  zh: '疏导点公示',
  en: 'Published vending zones',
  path: '/api/portal/:region/vending-zones',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ zones: z.array(PublicZone), contact: z.array(z.string()), asOf: z.iso.datetime() }),
})

export const publicVendingGeoJson = route({
  ...open,
  name: 'publicVendingGeoJson',
  zh: '疏导点（GeoJSON）',
  en: 'Vending zones as GeoJSON',
  path: '/api/portal/:region/vending-zones.geojson',
  as: 'file',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) }),
})

export const publicVendingCsv = route({
  ...open,
  name: 'publicVendingCsv',
  zh: '疏导点（CSV）',
  en: 'Vending zones as CSV',
  path: '/api/portal/:region/vending-zones.csv',
  as: 'file',
  input: z.strictObject({ region: RegionCode }),
  output: z.string(),
})
