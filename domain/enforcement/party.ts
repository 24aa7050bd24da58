/**
 * 当事人: one file for each person or organisation that enforcement deals with, entered once. What is entered is made
 * plain and checked here; how much of it somebody sees who need not know it all is `masked`.
 */
import { addMonths, dayNumberOf, yearOf, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { checkCreditCode, checkResidentId, plainNumber, type CreditCodeRefusal, type ResidentIdRefusal, type Sex } from './identity.ts'
import type { PartyKind } from './penalty.ts'

export const idKinds = {
  residentId: { zh: '居民身份证', en: 'Resident identity card' },
  passport: { zh: '护照', en: 'Passport' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  otherId: { zh: '其他证件', en: 'Another document' },
  none: { zh: '无证件', en: 'No document' },
} as const satisfies Record<string, Words>
export type IdKind = keyof typeof idKinds

/** By what each kind of party may be known. */
export const idKindsOf = {
  individual: ['residentId', 'passport', 'otherId', 'none'],
  soleTrader: ['creditCode', 'residentId', 'passport', 'otherId', 'none'],
  organisation: ['creditCode', 'otherId', 'none'],
} as const satisfies Record<PartyKind, readonly IdKind[]>

/** 同意电子送达 (行政处罚法第六十一条第二款): to which address, and on which day the party agreed in writing. */
export type ElectronicDelivery = { readonly channel: string; readonly consentOn: CivilDate }

/** What is known of a party. */
export type PartyFile = {
  readonly kind: PartyKind
  /** Name of the person, or the registered name of the business or organisation. */
  readonly name: string
  readonly idKind: IdKind
  /** As `plainNumber` has it; absent with `none` only. */
  readonly idNumber?: string
  readonly birthOn?: CivilDate
  readonly sex?: Sex
  readonly phone?: string
  readonly address?: string
  /** 法定代表人、负责人 or 经营者. */
  readonly representative?: string
  /** 委托代理人. */
  readonly agent?: string
  /** 监护人: the party id of whoever has custody. */
  readonly guardian?: string
  readonly eDelivery?: ElectronicDelivery
}
export type Party = PartyFile & { readonly id: string }

/** Longest text of each field, in characters. */
export const partyTextMax = { name: 120, idNumber: 40, phone: 30, address: 200, representative: 60, agent: 60, channel: 120 } as const

export type PartyRefusal =
  | ResidentIdRefusal
  | CreditCodeRefusal
  | 'party.nameMissing'
  | 'party.idKindUnfit'
  | 'party.idMissing'
  | 'party.idNotAsked'
  | 'party.idForm'
  | 'party.birthDiffers'
  | 'party.sexDiffers'
  | 'party.bornLater'
  | 'party.notAPerson'
  | 'party.consentLater'

/**
 * A party's file as it is kept: the number made plain, birth date and sex read from an identity number. Refuses what
 * contradicts itself, a number that is wrong, and a birth or a consent after `today`.
 */
export function checkParty(given: PartyFile, today: CivilDate): Outcome<PartyFile, PartyRefusal> {
  const name = given.name.trim()
  if (name === '') return refuse('party.nameMissing')
  const fitting: readonly IdKind[] = idKindsOf[given.kind]
  if (!fitting.includes(given.idKind)) return refuse('party.idKindUnfit')
  if (given.kind === 'organisation' && (given.birthOn ?? given.sex ?? given.guardian) !== undefined) return refuse('party.notAPerson')
  if (given.eDelivery && given.eDelivery.consentOn > today) return refuse('party.consentLater', { day: given.eDelivery.consentOn, today })
  const known = checkNumber(given)
  if (!known.ok) return known
  const file = { ...given, ...known.value, name }
  return file.birthOn !== undefined && file.birthOn > today ? refuse('party.bornLater', { day: file.birthOn, today }) : done(file)
}

function checkNumber({ idKind, idNumber: text, birthOn, sex }: PartyFile): Outcome<Partial<PartyFile>, PartyRefusal> {
  const number = plainNumber(text ?? '')
  if (idKind === 'none') return number === '' ? done({}) : refuse('party.idNotAsked')
  if (number === '') return refuse('party.idMissing')
  if (idKind === 'creditCode') {
    const code = checkCreditCode(number)
    return code.ok ? done({ idNumber: code.value }) : code
  }
  if (idKind !== 'residentId') return /^[\p{L}\p{N}()]{3,40}$/u.test(number) ? done({ idNumber: number }) : refuse('party.idForm')
  const resident = checkResidentId(number)
  if (!resident.ok) return resident
  if (birthOn !== undefined && birthOn !== resident.value.birthOn) return refuse('party.birthDiffers', { day: resident.value.birthOn })
  if (sex !== undefined && sex !== resident.value.sex) return refuse('party.sexDiffers')
  return done({ idNumber: resident.value.number, birthOn: resident.value.birthOn, sex: resident.value.sex })
}

/**
 * 周岁 on a day. Years are counted by the calendar and reached on the day after the birthday: 从周岁生日的第二天起算
 * (最高人民法院关于审理未成年人刑事案件具体应用法律若干问题的解释第二条, followed here because 行政处罚法 does not say how it counts).
 * Born on 29 February, the birthday of a common year is its 28th (民法典第二百零二条). A day before the birth gives 0.
 */
export function ageOn(birthOn: CivilDate, day: CivilDate): number {
  const years = yearOf(day) - yearOf(birthOn)
  if (years <= 0) return 0
  return dayNumberOf(addMonths(birthOn, years * 12)) < dayNumberOf(day) ? years : years - 1
}

/** What the age at the act means for the penalty (行政处罚法第三十条): none below 14, lighter or below the range from 14 to 17. */
export const ageRules = {
  under14: { zh: '不满十四周岁', en: 'Under 14' },
  under18: { zh: '已满十四周岁不满十八周岁', en: '14 to 17' },
  adult: { zh: '已满十八周岁', en: '18 or older' },
} as const satisfies Record<string, Words>
export type AgeRule = keyof typeof ageRules

export function ageRule(age: number): AgeRule {
  if (age < 14) return 'under14'
  return age < 18 ? 'under18' : 'adult'
}

/** A party as it is shown to whoever need not know it all; birth date and sex are left out. */
export type MaskedParty = Omit<Party, 'birthOn' | 'sex' | 'eDelivery'> & { readonly eDelivery?: ElectronicDelivery }

/**
 * Hides what is personal. Of a person’s name the first character is left, of numbers and addresses for delivery the ends, of an address
 * its beginning; how much is the program's own rule, never more than half. The name and credit code of an organisation or of a
 * sole trader known by its credit code are public (企业信息公示暂行条例), and so is an organisation's address; the
 * names of those who act for it are not shown.
 */
export function masked(party: Party): MaskedParty {
  const publicName = party.kind === 'organisation' || (party.kind === 'soleTrader' && party.idKind === 'creditCode')
  const { birthOn: _birthOn, sex: _sex, ...rest } = party
  return {
    ...rest,
    name: publicName ? party.name : maskedName(party.name),
    ...(party.idNumber !== undefined && { idNumber: party.idKind === 'creditCode' ? party.idNumber : maskedNumber(party.idNumber) }),
    ...(party.phone !== undefined && { phone: maskedNumber(party.phone) }),
    ...(party.address !== undefined && { address: party.kind === 'organisation' ? party.address : maskedAddress(party.address) }),
    ...(party.representative !== undefined && { representative: maskedName(party.representative) }),
    ...(party.agent !== undefined && { agent: maskedName(party.agent) }),
    ...(party.eDelivery && { eDelivery: { ...party.eDelivery, channel: maskedNumber(party.eDelivery.channel) } }),
  }
}

const hidden = '*'

/** The first character, then a star for each further one; of a single character nothing is left. */
export function maskedName(name: string): string {
  const letters = [...name]
  return letters.length < 2 ? hidden.repeat(letters.length) : `${letters[0] ?? ''}${hidden.repeat(letters.length - 1)}`
}

/** At most four characters are left at each end, and never more than half of them all. */
export function maskedNumber(number: string): string {
  const letters = [...number]
  const left = Math.min(4, Math.floor(letters.length / 4))
  const middle = hidden.repeat(letters.length - 2 * left)
  return `${letters.slice(0, left).join('')}${middle}${letters.slice(letters.length - left).join('')}`
}

/** At most the first six characters are left, and never more than a third; the rest has no length. */
function maskedAddress(address: string): string {
  const letters = [...address]
  return `${letters.slice(0, Math.min(6, Math.floor(letters.length / 3))).join('')}${hidden.repeat(4)}`
}
