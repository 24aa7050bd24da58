import type { CivilDate } from '../clock/civil-date.ts'
import type { Words } from '../kernel/words.ts'
import type { Stages } from './limit.ts'
import type { SubjectCode, SubjectKind } from './scheme.ts'

/** What a case can be about: one class (小类) of things or of happenings in one scheme. */
export type Subject = {
  readonly scheme: string
  readonly kind: SubjectKind
  /** As published, leading zeros and all; unique only together with scheme and kind. */
  readonly code: SubjectCode
  readonly category: { readonly code: string; readonly name: Words }
  readonly name: Words
  /** Other words people use for it; search reads them. */
  readonly aliases: readonly string[]
  /** Added by the district inside a category of the scheme (numbered down from 99 or 999). */
  readonly local: boolean
  /** From this day on nothing new may be filed under it. */
  readonly retiredOn?: CivilDate
}

/** The name of a class that outlives any one catalogue: what a case and a duty item keep. */
export type SubjectRef = { readonly scheme: string; readonly kind: SubjectKind; readonly code: string }

/**
 * 立案条件. The unit of filing is not the class but one of its conditions: each has its own wording, limit and
 * closing condition, and both filing and closing name it.
 */
export type FilingCondition = {
  readonly kind: SubjectKind
  readonly code: SubjectCode
  /** 1, 2, 3 … within its class. */
  readonly n: number
  /** 立案条件: what has to be true for a case to be filed. */
  readonly registerTest: Words
  /** 结案条件: what has to be true for it to be closed. */
  readonly closeTest: Words
  /** One limit, or several that follow each other (stop the work, decide, remove), first to last. */
  readonly stages: Stages
  /** How many photographs are needed when reporting and when handing back. */
  readonly photos: { readonly report: number; readonly handle: number }
}

export function subjectKey(kind: SubjectKind, code: string): string {
  return `${kind}/${code}`
}

export function conditionKey(kind: SubjectKind, code: string, n: number): string {
  return `${kind}/${code}/${n}`
}
