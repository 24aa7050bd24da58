/**
 * Service levels (处置时限) of the city's filing standards: how long a unit has, and in which counting.
 * Limits whose name holds 紧急 run without a break, nights, weekends and holidays included; the others
 * run in office hours only. (The counting is that of GB/T 30428.8; the clause is not at hand.)
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'

type Kind = Words & { readonly runs: 'always' | 'office'; readonly unit: 'hour' | 'day' }

// prettier-ignore
export const serviceLevelKinds = {
  urgentHour: { zh: '紧急工作时', en: 'urgent hour',  runs: 'always', unit: 'hour' },
  urgentDay:  { zh: '紧急工作日', en: 'urgent day',   runs: 'always', unit: 'day' },
  workHour:   { zh: '工作时',     en: 'working hour', runs: 'office', unit: 'hour' },
  workDay:    { zh: '工作日',     en: 'working day',  runs: 'office', unit: 'day' },
} as const satisfies Record<string, Kind>

export type ServiceLevelKind = keyof typeof serviceLevelKinds

/**
 * `season` is the part of the year the limit speaks of ('种植季节'); when work may begin then is a person's decision.
 * `toDay` says that somebody set the end and the count only follows from it; see `lengthTo`.
 */
export type ServiceLevel = {
  readonly kind: ServiceLevelKind
  readonly count: number
  readonly season?: string
  readonly toDay?: true
}

/** 1 工作日 is 8 工作时 in the published standards; a district may set another number. */
export const usualHoursPerWorkDay = 8

const kindByWord: ReadonlyMap<string, ServiceLevelKind> = new Map([
  ['紧急工作时', 'urgentHour'],
  ['紧急工作日', 'urgentDay'],
  ['工作时', 'workHour'],
  ['工作日', 'workDay'],
])

/**
 * Reads a limit as filing standards write it: '4工作时', '2 紧急工作日', '0.5个工作日', '种植季节15工作日'.
 * Full-width digits are read; a number is at most 9999.9 and more than nothing; anything else is refused
 * rather than read in part.
 */
export function parseServiceLevel(text: string): Outcome<ServiceLevel, 'clock.badLimit'> {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const match = /^(\p{Script=Han}{0,12}(?:季节|季|汛期|期间))?(\d{1,4}(?:\.\d)?)个?((?:紧急)?工作[时日])$/u.exec(plain)
  const [, season, number, word] = match ?? []
  const kind = kindByWord.get(word ?? '')
  const count = Number(number ?? 0)
  if (!kind || count === 0) return refuse('clock.badLimit', { text: text.slice(0, 60) })
  return done({ kind, count, ...(season && { season }) })
}

/** A length that ends at a set instant, nights and days off included; none at all where that lies before. */
export function lengthTo(from: Date, until: Date): ServiceLevel {
  return { kind: 'urgentHour', count: Math.max(0, (until.getTime() - from.getTime()) / 3_600_000), toDay: true }
}

/** The level as filing standards write it; the Chinese is what `parseServiceLevel` reads. */
export function serviceLevelWords(level: ServiceLevel): Words {
  return inKinds(level, serviceLevelKinds)
}

// prettier-ignore
const plainKinds: Record<ServiceLevelKind, Words> = {
  ...serviceLevelKinds,
  urgentHour: { zh: '小时', en: 'hour' },
  urgentDay:  { zh: '日',   en: 'day' },
}

/** The level as it is said outside of the city's filing standards, whose 紧急工作日 nobody else calls a day. */
export function lengthWords(level: ServiceLevel): Words {
  return level.toDay ? { zh: '至所定时间', en: 'to the time set' } : inKinds(level, plainKinds)
}

function inKinds(level: ServiceLevel, kinds: Record<ServiceLevelKind, Words>): Words {
  const kind = kinds[level.kind]
  const season = level.season ?? ''
  const english = `${level.count} ${kind.en}${level.count === 1 ? '' : 's'}`
  return { zh: `${season}${level.count}${kind.zh}`, en: season ? `${english} (${season})` : english }
}

/**
 * The seconds of the clock's own counting in a level: of every hour for the urgent kinds (a day has 24), of
 * office time for the others (a 工作日 has `hoursPerWorkDay` of them, whatever the hours of a given day).
 */
export function levelSeconds(level: ServiceLevel, hoursPerWorkDay: number): number {
  const { runs, unit } = serviceLevelKinds[level.kind]
  if (unit === 'hour') return Math.round(level.count * 3600)
  return Math.round(level.count * (runs === 'always' ? 24 : hoursPerWorkDay) * 3600)
}
