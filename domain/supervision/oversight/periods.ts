import type { CivilDate } from '../../clock/civil-date.ts'
import type { Length } from '../../clock/running-clock.ts'
import type { Words } from '../../kernel/words.ts'

/** Whose periods a district's supervisory papers run by; its own settings, or those of a province whose text was read. */
// prettier-ignore
export const noticeProfiles = {
  own:       { zh: '本区自定', en: 'The district’s own' },
  sichuan:   { zh: '四川省行政执法监督条例', en: 'Sichuan' },
  guangdong: { zh: '广东省行政执法监督条例', en: 'Guangdong' },
  shanghai:  { zh: '上海市行政执法监督办法', en: 'Shanghai' },
} as const satisfies Record<string, Words>
export type NoticeProfile = keyof typeof noticeProfiles

type Terms = { readonly correction?: string; readonly objection?: string; readonly review?: string }

/** Terms by what each text gives a time to; what it leaves open stays with the district. */
const profiles: Readonly<Record<NoticeProfile, Readonly<Record<string, Terms>>>> = {
  own: {},
  sichuan: { notice: { correction: 'JD-03', objection: 'JD-03b', review: 'JD-03c' } },
  guangdong: { advice: { correction: 'JD-05', objection: 'JD-05b', review: 'JD-05c' }, decision: { correction: 'JD-05d' } },
  shanghai: { advice: { correction: 'JD-06c' } },
}

/** What the law itself gives papers of other organs, wherever they come. */
const inbound: Readonly<Record<string, Terms>> = {
  prosecutor: { correction: 'SS-12' },
  prosecutorUrgent: { correction: 'SS-12b' },
  reconsideration: { correction: 'FY-25' },
}

/**
 * How long a paper's clocks run where a text says so, from the day it was received (or, for a review, of the objection); a clock
 * that is missing here runs by the district's settings.
 */
export function noticeLengths(profile: NoticeProfile, kind: string, from: CivilDate): Record<string, Length> {
  const terms = inbound[kind] ?? profiles[profile][kind] ?? {}
  return Object.fromEntries(Object.entries(terms).map(([clock, rule]) => [clock, { kind: 'term', rule, from } as const]))
}
