import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'

/**
 * A scheme is a published way of numbering what a city looks after: its things (部件) and what goes wrong
 * (事件, since 2026 事项). Several are alive at once (CJ/T 214-2007, GB/T 30428.2-2013, GB/T 47678.5-2026 and
 * each district's own), so a code means something only together with its scheme and its kind: 01001 is both a
 * manhole cover and, in the same scheme, its fault.
 */
export type Scheme = {
  readonly id: string
  readonly title: Words
  /** Where our copy of it comes from. */
  readonly source: string
  readonly sureness: Sureness
  readonly from?: CivilDate
  /** The last day on which it stood, when another has replaced it. */
  readonly to?: CivilDate
  readonly categoryDigits: number
  readonly subtypeDigits: number
  /** Subtypes from this number up are a district's own: they are counted down from 99 (or 999). */
  readonly localFrom?: number
  /** Categories (大类) by `kind/code`. */
  readonly categories: ReadonlyMap<string, Words>
}

/** How far a transcription may be trusted; shown wherever the code is shown to someone who must answer for it. */
export const surenesses = {
  official: { zh: '已与发布文本核对', en: 'checked against the published text' },
  transcribed: { zh: '公开资料转录，未经核对', en: 'transcription, unchecked' },
  local: { zh: '本地自定', en: 'made locally' },
} as const satisfies Record<string, Words>

export type Sureness = keyof typeof surenesses

/** 部件 are things that stand somewhere and belong to someone; 事件 (事项) happen. */
export const subjectKinds = {
  asset: { zh: '部件', en: 'asset' },
  incident: { zh: '事件', en: 'incident' },
} as const satisfies Record<string, Words>

export type SubjectKind = keyof typeof subjectKinds

/** A class code exactly as published; never a number, because the leading zero is part of it. */
export type SubjectCode = string & { readonly brand: 'SubjectCode' }

export type SplitCode = {
  readonly code: SubjectCode
  readonly category: string
  readonly categoryName: Words | undefined
  readonly local: boolean
}

/**
 * Reads a class code of a scheme: as many digits as the scheme says, category first.
 * Refuses `catalogue.codeDigits`, `catalogue.codeShort` (a spreadsheet has eaten leading zeros).
 */
export function readCode(
  text: string,
  kind: SubjectKind,
  scheme: Scheme,
): Outcome<SplitCode, 'catalogue.codeDigits' | 'catalogue.codeShort'> {
  const digits = scheme.categoryDigits + scheme.subtypeDigits
  if (/^\d+$/.test(text) && text.length < digits) {
    return refuse('catalogue.codeShort', { code: text, digits, padded: text.padStart(digits, '0') })
  }
  if (!/^\d+$/.test(text) || text.length !== digits) {
    return refuse('catalogue.codeDigits', { code: text, digits, scheme: scheme.id })
  }
  const category = text.slice(0, scheme.categoryDigits)
  const local = scheme.localFrom !== undefined && Number(text.slice(scheme.categoryDigits)) >= scheme.localFrom
  return done({
    // The shape has just been checked; the brand says so.
    code: text as SubjectCode,
    category,
    categoryName: scheme.categories.get(`${kind}/${category}`),
    local,
  })
}

const localScheme = /^local:\d{6}$/
const publishedScheme = /^[A-Z]+[0-9]+(\.[0-9]+)?-[0-9]{4}$/

/** A scheme's name: a published number and year (`GBT47678.5-2026`), or `local:` and the county's six digits. */
export function isSchemeId(text: string): boolean {
  return localScheme.test(text) || publishedScheme.test(text)
}
