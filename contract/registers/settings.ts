import { z } from 'zod'
import { serviceLevelKinds, type ServiceLevelKind } from '../../domain/clock/service-level.ts'
import { clueRanges, type ClueSettings } from '../../domain/supervision/clues/settings.ts'
import { noticeProfiles } from '../../domain/supervision/oversight/periods.ts'
import { CivilDateText, keysOf, plainText, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, PageQuery, readRefusals, Seen } from './shapes.ts'

const Level = z.strictObject({
  kind: z.enum(Object.keys(serviceLevelKinds) as [ServiceLevelKind, ...ServiceLevelKind[]]),
  count: z.number().positive().max(9999),
})
const Weight = z.number().min(0).max(100)
const Time = z.string().regex(/^\d{2}:\d{2}$/)

/** Whole fen; absent where the district has not set it. */
const Fen = z.int().min(1).max(100_000_000_000).optional()

/** Part of a number of a writ: Chinese characters only. */
const Word = (max: number) => z.string().regex(new RegExp(`^[\\u3400-\\u9fff]{1,${max}}$`, 'u'))

/** The portal's address without a slash at its end: encrypted, but for a trial on the machine itself. */
export const portalForm = /^(?:https:\/\/[^/\s?#]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)$/

const figure = (name: keyof ClueSettings) => z.number().min(clueRanges[name].min).max(clueRanges[name].max)

/** Thresholds of the rules that find clues; the server keeps them in the same shape. */
export const clueShape = {
  lapsedTimes: figure('lapsedTimes'),
  returns: figure('returns'),
  lookMinutes: figure('lookMinutes'),
  photoBits: figure('photoBits'),
  photoMetres: figure('photoMetres'),
  farMetres: figure('farMetres'),
  shiftFrom: figure('shiftFrom'),
  shiftTo: figure('shiftTo'),
  strayMinutes: figure('strayMinutes'),
  outsideShare: figure('outsideShare'),
  oneSidedLeast: figure('oneSidedLeast'),
  oneSidedChance: figure('oneSidedChance'),
  deliveryDays: figure('deliveryDays'),
  disclosureDays: figure('disclosureDays'),
} as const satisfies Record<keyof ClueSettings, z.ZodType>

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
  supervision: z.strictObject({
    complaints: UnitId.nullable(),
    petitions: UnitId.nullable(),
    referrals: UnitId.nullable(),
    reconsiderations: UnitId.nullable(),
    information: UnitId.nullable(),
    informationFeeRule: plainText(200).optional(),
    phone: plainText(40).optional(),
    depositRatePercent: z.number().min(0).max(20).optional(),
    noticeProfile: keysOf(noticeProfiles),
  }),
  exchange: z.strictObject({ attempts: z.int().min(1).max(100), hours: z.int().min(1).max(720) }),
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
    drawWeights: z.strictObject({ A: Weight, B: Weight, C: Weight, D: Weight }),
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
    legalReviewerPercent: z.number().min(0).max(100).optional(),
    likeCases: z.strictObject({ threshold: z.number().min(1).max(100), least: z.int().min(3).max(1000), months: z.int().min(1).max(120) }),
  }),
  clues: z.strictObject(clueShape),
  shiftLeadSuspendDaysMax: z.int().min(0).max(3650),
  hotline: plainText(40),
  open311: z.strictObject({ keyRequired: z.boolean(), contact: plainText(300), keyService: plainText(300) }),
  writs: z.strictObject({
    regionWord: Word(4).optional(),
    unitWords: z.record(UnitId, Word(6)),
    government: label(60).optional(),
    court: label(60).optional(),
    collector: label(100).optional(),
    collectorAccount: label(60).optional(),
    portal: z.string().max(100).regex(portalForm).optional(),
    contact: z.array(label(100)).max(4),
  }),
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
    /** Items that a setting names, as the catalogue in force has them; one it has not is absent. */
    items: z.array(z.object({ code: z.string(), name: Words, law: z.string() })),
    numbers: z.object({
      year: z.int(),
      usualRegionWord: z.string(),
      /** Units that issue: those with a power, with a word of their own, or with numbers given. `next` by kind of writ; absent is 1. */
      units: z.array(z.object({ id: z.string(), name: Words, usualWord: z.string(), next: z.record(z.string(), z.int()) })),
    }),
  }),
  refusals: readRefusals,
})

/** Who changed which settings, when and why, newest first: each setting as it was and as it became. */
export const listSettingChanges = route({
  name: 'listSettingChanges',
  zh: '设置变更记录',
  en: 'Changes of settings',
  method: 'GET',
  path: '/api/registers/settings/changes',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject(PageQuery),
  output: z.object({
    entries: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime(),
        person: z.string().nullable(),
        reason: z.string().nullable(),
        changes: z.array(z.object({ path: z.string(), from: z.unknown(), to: z.unknown() })),
      }),
    ),
    next: z.string().nullable(),
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
  input: z.strictObject({ seen: Seen, reason: label(200), settings: SettingsForm }),
  output: z.object({ seen: z.string() }),
  refusals: [
    ...changeRefusals,
    'register.changed',
    'register.unknownLevel',
    'register.unitEnded',
    'register.unknownItem',
    'register.wordTaken',
    'register.wordGiven',
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
