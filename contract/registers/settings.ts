import { z } from 'zod'
import { serviceLevelKinds, type ServiceLevelKind } from '../../domain/clock/service-level.ts'
import { CivilDateText, plainText, UnitId } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, readRefusals, Seen, Words } from './shapes.ts'

const Level = z.strictObject({
  kind: z.enum(Object.keys(serviceLevelKinds) as [ServiceLevelKind, ...ServiceLevelKind[]]),
  count: z.number().positive().max(9999),
})
const Time = z.string().regex(/^\d{2}:\d{2}$/)

/** Whole fen; absent where the district has not set it. */
const Fen = z.int().min(1).max(100_000_000_000).optional()

const shape = {
  levels: z.record(z.string().max(60), Level),
  office: z
    .array(
      z.strictObject({
        from: CivilDateText,
        hours: z
          .array(z.strictObject({ from: Time, to: Time }))
          .min(1)
          .max(6),
      }),
    )
    .min(1)
    .max(50),
  hoursPerWorkDay: z.number().positive().max(24),
  dueSoonShare: z.number().min(0).max(0.9),
  centres: z.strictObject({ supervisionCentre: UnitId.nullable(), commandCentre: UnitId.nullable() }),
  case: z.strictObject({
    extensionsMax: z.int().min(0).max(10),
    suspendDaysMax: z.int().min(1).max(3650),
    reopensMax: z.int().min(0).max(10),
    duplicateMetres: z.number().min(0).max(1000),
    duplicateHours: z.number().min(0).max(720),
  }),
  enforcement: z.strictObject({
    hearing: z.strictObject({
      individualFen: Fen,
      organisationFen: Fen,
      confiscationIndividualFen: Fen,
      confiscationOrganisationFen: Fen,
    }),
    soleTraderAs: z.enum(['individual', 'organisation']),
    firstOffenceYears: z.int().min(1).max(50).optional(),
    nightHours: z.strictObject({ from: Time, to: Time }).optional(),
    recordedItems: z.array(plainText(60)).max(500).optional(),
    fileMegabytes: z.int().min(1).max(2000).optional(),
    inspectionsPerYear: z.int().min(0).max(366).optional(),
    gentleItems: z.array(z.string().max(60)).max(200),
    hardshipFirst: z.boolean(),
    ratingChangeDays: z.int().min(0).max(366),
    majorCase: z
      .strictObject({
        sumFen: Fen,
        casualties: z.int().min(1).max(100_000).optional(),
        attention: z.boolean().optional(),
        crossRegion: z.boolean().optional(),
      })
      .optional(),
    duplicateMetres: z.number().min(0).max(5000),
    likeCases: z.strictObject({ threshold: z.number().min(1).max(100), least: z.int().min(3).max(1000), months: z.int().min(1).max(120) }),
  }),
  shiftLeadSuspendDaysMax: z.int().min(0).max(3650),
  hotline: plainText(40),
  open311: z.strictObject({ keyRequired: z.boolean(), contact: plainText(300), keyService: plainText(300) }),
  tiles: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).max(300),
      attribution: plainText(200),
      datum: z.enum(['cgcs2000', 'gcj02', 'bd09']),
    })
    .nullable(),
}

/** What a district sets for itself, whole. */
export const SettingsForm = z.strictObject(shape)
export type SettingsForm = z.infer<typeof SettingsForm>

/** The settings in force with every default filled in; `own` says which the district has set itself. */
export const readSettings = route({
  name: 'readSettings',
  zh: '本区设置',
  en: 'Settings',
  method: 'GET',
  path: '/api/registers/settings',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({}),
  output: z.object({
    seen: z.string(),
    name: Words,
    settings: z.object(shape),
    own: z.array(z.string()),
    levels: z.array(z.object({ key: z.string(), procedure: Words, clock: Words, usual: Level })),
  }),
  refusals: readRefusals,
})

export const changeSettings = route({
  name: 'changeSettings',
  zh: '修改设置',
  en: 'Change settings',
  method: 'POST',
  path: '/api/registers/settings',
  access: { permission: 'settings.manage' },
  group: 'register',
  input: z.strictObject({ seen: Seen, settings: SettingsForm }),
  output: z.object({ seen: z.string() }),
  refusals: [
    ...changeRefusals,
    'register.changed',
    'register.unknownLevel',
    'register.unitEnded',
    'clock.badDate',
    'clock.dateOutOfRange',
    'clock.noHours',
    'clock.badTime',
    'clock.hoursEmpty',
    'clock.hoursOverlap',
    'clock.hoursTwice',
    'register.officeGap',
  ],
})
