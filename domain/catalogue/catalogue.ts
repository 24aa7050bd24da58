import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { successorText, type Crosswalk } from './crosswalk.ts'
import type { Scheme, Sureness, SubjectKind } from './scheme.ts'
import { conditionKey, subjectKey, type FilingCondition, type Subject, type SubjectRef } from './subject.ts'

/**
 * The catalogue (立案目录) says what a case may be about and under which condition it is filed, in which time it is
 * to be handled and when it may be closed. It belongs to the nation or to one district and comes in versions: an
 * import makes a new version from a day on, and a case keeps the version it was filed under.
 */
export type CatalogueVersion = {
  readonly catalogue: string
  readonly version: number
  readonly from: CivilDate
  readonly source: string
  readonly sureness: Sureness
}

/** A version with its fast maps; made once when it is loaded, read-only afterwards. */
export type Catalogue = CatalogueVersion & {
  readonly scheme: Scheme
  readonly subjects: ReadonlyMap<string, Subject>
  readonly conditions: ReadonlyMap<string, FilingCondition>
  /** Conditions of a class in the order of their numbers. */
  readonly conditionsOf: ReadonlyMap<string, readonly FilingCondition[]>
  readonly crosswalk: Crosswalk
}

/** Builds the maps of a version whose rows have been checked by the import. */
export function buildCatalogue(
  version: CatalogueVersion,
  scheme: Scheme,
  subjects: readonly Subject[],
  conditions: readonly FilingCondition[],
  crosswalk: Crosswalk = new Map(),
): Catalogue {
  const conditionsOf = new Map<string, FilingCondition[]>()
  for (const condition of [...conditions].sort((a, b) => a.n - b.n)) {
    const key = subjectKey(condition.kind, condition.code)
    const list = conditionsOf.get(key)
    if (list) list.push(condition)
    else conditionsOf.set(key, [condition])
  }
  return {
    ...version,
    scheme,
    subjects: new Map(subjects.map((subject) => [subjectKey(subject.kind, subject.code), subject])),
    conditions: new Map(conditions.map((found) => [conditionKey(found.kind, found.code, found.n), found])),
    conditionsOf,
    crosswalk,
  }
}

/** The version in force on a day: the latest to have begun, and of two begun on one day the later made. */
export function versionOn<V extends Pick<CatalogueVersion, 'from' | 'version'>>(
  versions: readonly V[],
  day: CivilDate,
): Outcome<V, 'catalogue.noVersion'> {
  const begun = versions.filter((version) => version.from <= day)
  const latest = begun.reduce<V | undefined>(
    (best, next) => (best === undefined || next.from > best.from || (next.from === best.from && next.version > best.version) ? next : best),
    undefined,
  )
  return latest === undefined ? refuse('catalogue.noVersion', { day }) : done(latest)
}

export type SubjectRefusal =
  'catalogue.otherScheme' | 'catalogue.unknownCode' | 'catalogue.replacedCode' | 'catalogue.retiredCode' | 'catalogue.retiredCodeReplaced'

/**
 * The class a new case may be filed under on `day`. An unknown or retired code is refused, and where the crosswalk
 * knows what became of it the refusal names the successor: offices go on using the numbers they learnt.
 */
export function usableSubject(catalogue: Catalogue, ref: SubjectRef, day: CivilDate): Outcome<Subject, SubjectRefusal> {
  const successor = successorText(catalogue.crosswalk, ref)
  if (ref.scheme !== catalogue.scheme.id) {
    return successor === undefined
      ? refuse('catalogue.otherScheme', { code: ref.code, scheme: ref.scheme, ours: catalogue.scheme.id })
      : refuse('catalogue.replacedCode', { code: ref.code, scheme: ref.scheme, successor })
  }
  const subject = catalogue.subjects.get(subjectKey(ref.kind, ref.code))
  if (subject === undefined) {
    return successor === undefined
      ? refuse('catalogue.unknownCode', { code: ref.code, scheme: ref.scheme })
      : refuse('catalogue.replacedCode', { code: ref.code, scheme: ref.scheme, successor })
  }
  if (subject.retiredOn !== undefined && subject.retiredOn <= day) {
    const params = { code: ref.code, name: subject.name.zh, day: subject.retiredOn }
    return successor === undefined
      ? refuse('catalogue.retiredCode', params)
      : refuse('catalogue.retiredCodeReplaced', { ...params, successor })
  }
  return done(subject)
}

/** The condition a case is filed or closed under. Refuses a number the class does not have. */
export function condition(
  catalogue: Catalogue,
  kind: SubjectKind,
  code: string,
  n: number,
): Outcome<FilingCondition, 'catalogue.noCondition'> {
  const found = catalogue.conditions.get(conditionKey(kind, code, n))
  if (found) return done(found)
  const has = (catalogue.conditionsOf.get(subjectKey(kind, code)) ?? []).map((each) => each.n).join(', ')
  return refuse('catalogue.noCondition', { code, n, has: has || '—' })
}
