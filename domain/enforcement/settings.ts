/** 执法设置: what a place decides for itself. What no text that was read gives a figure for has no default and is asked for. */
import type { Words } from '../kernel/words.ts'
import type { MajorCriteria } from './beyond/needs.ts'
import type { LikeSettings } from './like-cases.ts'
import type { PartyKind } from './penalty.ts'
import type { DrawWeights } from './random/draw.ts'

/** The two scales that fines, thresholds and limits are written in. */
export type PartyGroup = Exclude<PartyKind, 'soleTrader'>

/**
 * From which sum on, in fen, a party must be told of the right to a hearing (行政处罚法第六十三条 says only 较大数额). Each
 * place sets its own: 广东 and 上海 start at 5,000 yuan for persons, with 100,000 and 50,000 for organisations.
 */
export type HearingThresholds = {
  readonly individualFen?: number | undefined
  readonly organisationFen?: number | undefined
  /** Of confiscated gains and the value of confiscated goods together. */
  readonly confiscationIndividualFen?: number | undefined
  readonly confiscationOrganisationFen?: number | undefined
}

export type EnforcementSettings = {
  readonly hearing: HearingThresholds
  /** Which scale a sole trader (个体工商户) meets; the law names only citizens and organisations (行政处罚法第五十一条). */
  readonly soleTraderAs: PartyGroup
  /** How many years back 初次违法 looks (行政处罚法第三十三条第一款 does not say). */
  readonly firstOffenceYears?: number | undefined
  /** 夜间, times of day HH:MM, where the place has fixed them. */
  readonly nightHours?: { readonly from: string; readonly to: string } | undefined
  /** Most planned inspections of one enterprise in a year. */
  readonly inspectionsPerYear?: number | undefined
  /** How often each grade of risk is drawn beside the others (浙江省综合行政执法条例第二十一条 gives no figure). */
  readonly drawWeights: DrawWeights
  /** Items whose interviews and site records are recorded in sound or film (国办发〔2018〕118号（八） leaves the list to each place). */
  readonly recordedItems?: readonly string[] | undefined
  /** How large one file of evidence may be, in megabytes. */
  readonly fileMegabytes?: number | undefined
  /** Items dealt with gently first: persuaded, offered a place and ordered to correct before anybody is punished; empty where the place has no such list. */
  readonly gentleItems: readonly string[]
  /** Whether people in hardship come first on the waiting list of a vending zone. */
  readonly hardshipFirst: boolean
  /** How many days after rating an inspection for the first time the inspected may still change the rating. */
  readonly ratingChangeDays: number
  /** 重大案件标准: what must be reported up; nothing is until the district sets it. */
  readonly majorCase?: MajorCriteria | undefined
  /** Within how many metres two acts of one party may be one. */
  readonly duplicateMetres: number
  /** 类案: from when on a fine is listed as far from like cases. No text says so; the figures are ours until the district sets its own. */
  readonly likeCases: LikeSettings
}

/** The individual's limits are the stricter on the organ, and stand until a place decides otherwise. */
export const defaultEnforcementSettings: EnforcementSettings = {
  hearing: {},
  soleTraderAs: 'individual',
  gentleItems: [],
  hardshipFirst: false,
  drawWeights: { A: 1, B: 2, C: 4, D: 8 },
  ratingChangeDays: 7,
  duplicateMetres: 50,
  likeCases: { threshold: 3.5, least: 8, months: 24 },
}

export const partyGroups = {
  individual: { zh: '公民', en: 'Individual' },
  organisation: { zh: '法人或者其他组织', en: 'Organisation' },
} as const satisfies Record<PartyGroup, Words>

/** The scale a party meets. */
export function groupOf(party: PartyKind, soleTraderAs: PartyGroup): PartyGroup {
  return party === 'soleTrader' ? soleTraderAs : party
}
