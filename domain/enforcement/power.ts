/**
 * 执法权限: which unit may enforce which items, where, until when, and on what grant. A street with handed-down powers, a body
 * that acts on a mandate and a squad stationed there all stand in the same street, and differ in everything that counts:
 * whose name heads the writ, whose seal closes it, against whom the party turns, and whether coercion is possible at all.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { measureParams, measures, type EnforcementItem, type ItemField, type Measure } from './item.ts'

type SourceRow = Words & {
  readonly basis: string
  /** In whose name it acts: its own, or its principal's. */
  readonly inNameOf: 'unit' | 'principal'
  readonly header: Words
  readonly seal: Words
  /** 复议被申请人、诉讼被告. */
  readonly respondent: Words
}

const self = {
  inNameOf: 'unit',
  header: { zh: '本单位名称', en: 'Its own name' },
  seal: { zh: '本单位印章', en: 'Its own seal' },
  respondent: { zh: '本单位', en: 'The unit itself' },
} as const

/** In the order in which one unit's grants for one item are read: the strongest first. */
// prettier-ignore
export const powerSources = {
  own:          { zh: '本机关职权',   en: 'Own power',          basis: '行政处罚法第十七条',   ...self },
  concentrated: { zh: '相对集中',     en: 'Concentrated power', basis: '行政处罚法第十八条',   ...self },
  authorised:   { zh: '法律法规授权', en: 'Authorised by statute', basis: '行政处罚法第十九条', ...self },
  devolved:     { zh: '赋权街道乡镇', en: 'Devolved power',     basis: '行政处罚法第二十四条', ...self },
  entrusted: {
    zh: '委托', en: 'Entrusted power', basis: '行政处罚法第二十条', inNameOf: 'principal',
    header: { zh: '委托机关名称', en: 'The principal’s name' },
    seal: { zh: '委托机关印章', en: 'The principal’s seal' },
    respondent: { zh: '委托机关', en: 'The principal' },
  },
} as const satisfies Record<string, SourceRow>
export type PowerSource = keyof typeof powerSources
export const allSources = Object.keys(powerSources) as PowerSource[] // the keys it was declared with

export type Power = {
  readonly code: string
  readonly unit: string
  readonly scope: PowerScope
  readonly source: PowerSource
  /** The published decision, agreement or mandate: its number and name. */
  readonly document: { readonly number: string; readonly name: string }
  /** 委托机关; of entrusted powers and of no others. */
  readonly principal?: string
  /** Coercive measures, only those that are named. */
  readonly coercion: readonly Measure[]
  /** 9-digit codes of streets; empty for the whole district. */
  readonly streets: readonly string[]
  readonly from: CivilDate
  /** The last day on which it holds; open where nobody has ended it. A mandate always ends. */
  readonly to?: CivilDate
}

/** Items by their codes, or whole fields. */
export type PowerScope =
  | { readonly by: 'items'; readonly items: readonly [string, ...string[]] }
  | { readonly by: 'fields'; readonly fields: readonly [ItemField, ...ItemField[]] }

/** Measures that a power has to name, since nobody has them by implication (行政强制法第十七条). */
export const coerciveMeasures = (Object.keys(measures) as Measure[]).filter((one) => measures[one].group === 'coercion')

export function coversItem({ scope }: Pick<Power, 'scope'>, item: Pick<EnforcementItem, 'code' | 'field'>): boolean {
  return scope.by === 'items' ? scope.items.includes(item.code) : scope.fields.includes(item.field)
}

export function holdsOn({ from, to }: Pick<Power, 'from' | 'to'>, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to)
}

const streetDigits = 9

/** Whether it reaches a 15-digit cell; a cell that is not known is reached only by a power over the whole district. */
export function reachesCell({ streets }: Pick<Power, 'streets'>, cell: string | null): boolean {
  return streets.length === 0 || (cell !== null && streets.includes(cell.slice(0, streetDigits)))
}

export type PowerAsked = {
  readonly unit: string
  readonly item: EnforcementItem
  readonly cell: string | null
  readonly day: CivilDate
  /** The coercive measure that is wanted, if one is. */
  readonly coercion?: Measure
}

const subjectBasis = '行政处罚法第三十八条'

/**
 * The power on which a unit may act against an item at a place on a day. Refused: `power.none` (a penalty by a body without
 * power is void), `power.ended` (also before it began), `power.notHere`, `power.noCoercion`.
 */
export function powerOf(
  powers: readonly Power[],
  { unit, item, cell, day, coercion }: PowerAsked,
): Outcome<Power, 'power.none' | 'power.ended' | 'power.notHere' | 'power.noCoercion'> {
  const rank = ({ source }: Power) => allSources.indexOf(source)
  const granted = powers.filter((one) => one.unit === unit && coversItem(one, item)).sort((a, b) => rank(a) - rank(b))
  const [anyDay] = granted
  const params = { unit, item: item.code }
  if (!anyDay) return refuse('power.none', params, subjectBasis)
  const now = granted.filter((one) => holdsOn(one, day))
  const [anyPlace] = now
  if (!anyPlace) return refuse('power.ended', { ...params, from: anyDay.from, to: anyDay.to ?? '–', day }, subjectBasis)
  const here = now.filter((one) => reachesCell(one, cell))
  const [power] = here
  if (!power) return refuse('power.notHere', { ...params, streets: anyPlace.streets.join('、') }, subjectBasis)
  if (coercion === undefined) return done(power)
  const coercive = here.find((one) => one.coercion.includes(coercion))
  return coercive ? done(coercive) : refuse('power.noCoercion', { ...params, ...measureParams(coercion) }, '行政强制法第十七条')
}

export type PowerFault =
  'power.principalMissing' | 'power.principalUnasked' | 'power.entrustedCoercion' | 'power.fixedTerm' | 'power.endsBefore'

/** What a grant may not say by itself: coercion on a mandate, a mandate without principal or term, dates reversed. */
export function checkPower(power: Power): Outcome<true, PowerFault> {
  const { source, principal, coercion, from, to } = power
  if (to !== undefined && to < from) return refuse('power.endsBefore', { from, to })
  if (source !== 'entrusted') return principal === undefined ? done(true) : refuse('power.principalUnasked')
  if (principal === undefined) return refuse('power.principalMissing', undefined, '行政处罚法第二十条第一款')
  if (to === undefined) return refuse('power.fixedTerm', undefined, '行政处罚法第二十条第二款')
  const [first] = coercion
  return first === undefined ? done(true) : refuse('power.entrustedCoercion', measureParams(first), '行政强制法第十七条第一款')
}

/**
 * A mandate is within the principal's own powers (行政处罚法第二十条第一款), which are not themselves a mandate (第四款). Each of
 * its items, of those the district has, must be held by the principal over the same places and days.
 */
export function checkPrincipal(
  power: Power,
  powers: readonly Power[],
  items: readonly EnforcementItem[],
): Outcome<true, 'power.principalWithout'> {
  const { principal } = power
  if (power.source !== 'entrusted' || principal === undefined) return done(true)
  const theirs = powers.filter(
    (one) =>
      one.unit === principal &&
      one.source !== 'entrusted' &&
      one.from <= power.from &&
      (one.to === undefined || (power.to !== undefined && power.to <= one.to)) &&
      (one.streets.length === 0 || (power.streets.length > 0 && power.streets.every((street) => one.streets.includes(street)))),
  )
  const missing = items.find((item) => coversItem(power, item) && !theirs.some((one) => coversItem(one, item)))
  return missing ? refuse('power.principalWithout', { principal, item: missing.code }, '行政处罚法第二十条第一款') : done(true)
}
