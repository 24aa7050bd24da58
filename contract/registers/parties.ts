import { z } from 'zod'
import { sexes } from '../../domain/enforcement/identity.ts'
import { ageRules, idKinds, partyTextMax } from '../../domain/enforcement/party.ts'
import { partyKinds } from '../../domain/enforcement/penalty.ts'
import { CivilDateText, plainText } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, PageQuery, readRefusals } from './shapes.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(table) as [Key, ...Key[]]) // no list is empty

export const PartyKindName = keysOf(partyKinds)
export const IdKindName = keysOf(idKinds)
export const SexName = keysOf(sexes)

/** A party as a list shows it: masked, with what its age means today. */
export const PartyLine = z.object({
  id: z.uuid(),
  kind: PartyKindName,
  name: z.string(),
  idKind: IdKindName,
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  representative: z.string().nullable(),
  ageRule: keysOf(ageRules).nullable(),
})
export type PartyLine = z.infer<typeof PartyLine>

const Guardian = z.object({ id: z.uuid(), name: z.string() })
const Delivery = z.object({ channel: z.string(), consentOn: z.string() })

/** The masked file, and who changed which of its fields when. */
export const MaskedPartyView = PartyLine.extend({
  version: z.int(),
  agent: z.string().nullable(),
  guardian: Guardian.nullable(),
  eDelivery: Delivery.nullable(),
  /** `fields` are names of `PartyFields`; none of a file that was made. */
  changes: z.array(z.object({ version: z.int(), person: z.string().nullable(), at: z.iso.datetime(), fields: z.array(z.string()) })),
})
export type MaskedPartyView = z.infer<typeof MaskedPartyView>

/** The whole file; whoever is given it is on record. */
export const WholePartyView = z.object({
  id: z.uuid(),
  version: z.int(),
  kind: PartyKindName,
  name: z.string(),
  idKind: IdKindName,
  idNumber: z.string().nullable(),
  birthOn: z.string().nullable(),
  sex: SexName.nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  representative: z.string().nullable(),
  agent: z.string().nullable(),
  guardian: Guardian.nullable(),
  eDelivery: Delivery.nullable(),
})
export type WholePartyView = z.infer<typeof WholePartyView>

const optional = (max: number) =>
  plainText(max)
    .pipe(z.string().max(max))
    .transform((text) => (text === '' ? null : text))
    .nullable()

/** What is entered. Birth date and sex may be left out where an identity number says them. */
export const PartyFields = {
  kind: PartyKindName,
  name: label(partyTextMax.name),
  idKind: IdKindName,
  idNumber: optional(partyTextMax.idNumber),
  birthOn: CivilDateText.nullable(),
  sex: SexName.nullable(),
  phone: optional(partyTextMax.phone),
  address: optional(partyTextMax.address),
  representative: optional(partyTextMax.representative),
  agent: optional(partyTextMax.agent),
  guardianId: z.uuid().nullable(),
  eDelivery: z.strictObject({ channel: label(partyTextMax.channel), consentOn: CivilDateText }).nullable(),
}

/** What a file of a party can be refused for. */
const fileRefusals = [
  'party.nameMissing',
  'party.idKindUnfit',
  'party.idMissing',
  'party.idNotAsked',
  'party.idForm',
  'party.idLength',
  'party.idLetter',
  'party.idDate',
  'party.idCheckDigit',
  'party.creditLength',
  'party.creditLetter',
  'party.creditCheckDigit',
  'party.birthDiffers',
  'party.sexDiffers',
  'party.bornLater',
  'party.notAPerson',
  'party.consentLater',
  'party.guardianUnknown',
  'party.guardianSelf',
  'party.alreadyThere',
  'clock.badDate',
  'clock.dateOutOfRange',
] as const

/**
 * Parties by part of a name or by a whole number, newest first. What is looked for is personal, so it goes in the body and
 * stands in no address and in no log.
 */
export const listParties = route({
  name: 'listParties',
  zh: '当事人',
  en: 'Parties',
  method: 'POST',
  path: '/api/registers/parties/search',
  access: { permission: 'parties.read' },
  group: 'register',
  input: z.strictObject({ ...PageQuery, words: plainText(60).optional(), kind: PartyKindName.optional() }),
  output: z.object({ parties: z.array(PartyLine), total: z.int(), next: z.string().nullable() }),
  refusals: [...readRefusals, 'access.foreignOrigin'],
})

export const readParty = route({
  name: 'readParty',
  zh: '当事人档案',
  en: 'The file of a party',
  method: 'GET',
  path: '/api/registers/parties/:partyId',
  access: { permission: 'parties.read' },
  group: 'register',
  input: z.strictObject({ partyId: z.uuid() }),
  output: MaskedPartyView,
  refusals: [...readRefusals, 'register.notFound'],
})

/** Gives the whole file for a reason, and keeps who read it when and why. */
export const revealParty = route({
  name: 'revealParty',
  zh: '查看完整信息',
  en: 'Read the whole file',
  method: 'POST',
  path: '/api/registers/parties/:partyId/reveal',
  access: { permission: 'parties.reveal' },
  group: 'register',
  input: z.strictObject({ partyId: z.uuid(), reason: label(200) }),
  output: WholePartyView,
  refusals: changeRefusals,
})

export const createParty = route({
  name: 'createParty',
  zh: '登记当事人',
  en: 'Register a party',
  method: 'POST',
  path: '/api/registers/parties',
  access: { permission: 'parties.manage' },
  group: 'register',
  input: z.strictObject(PartyFields),
  output: z.object({ partyId: z.uuid() }),
  refusals: [...changeRefusals, ...fileRefusals],
})

/** `seen` is the version that was before the eyes of whoever changes the file. */
export const changeParty = route({
  name: 'changeParty',
  zh: '修改当事人档案',
  en: 'Change the file',
  method: 'POST',
  path: '/api/registers/parties/:partyId',
  access: { permission: 'parties.manage' },
  group: 'register',
  input: z.strictObject({ partyId: z.uuid(), seen: z.int().positive(), ...PartyFields }),
  output: z.object({ version: z.int() }),
  refusals: [...changeRefusals, ...fileRefusals, 'register.changed'],
})

/** Who read the whole file, when and why; newest first. */
export const partyReadings = route({
  name: 'partyReadings',
  zh: '查阅记录',
  en: 'Who read the file',
  method: 'GET',
  path: '/api/registers/parties/:partyId/readings',
  access: { permission: 'parties.manage' },
  group: 'register',
  input: z.strictObject({ ...PageQuery, partyId: z.uuid() }),
  output: z.object({
    readings: z.array(z.object({ id: z.uuid(), person: z.string(), at: z.iso.datetime(), reason: z.string() })),
    next: z.string().nullable(),
  }),
  refusals: [...readRefusals, 'register.notFound'],
})
