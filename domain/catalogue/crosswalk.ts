import type { Words } from '../kernel/words.ts'
import type { SubjectRef } from './subject.ts'

/** How two classes of different schemes were matched. */
export const matchings = {
  slot: { zh: '同一位置', en: 'same place in the list' },
  name: { zh: '名称相当', en: 'same name' },
  none: { zh: '无对应', en: 'no counterpart' },
} as const satisfies Record<string, Words>

export type Matching = keyof typeof matchings

/** What became of a class when a scheme was replaced (新旧编码对照). One class may have split into several. */
export type Succession = {
  readonly from: SubjectRef
  readonly to: readonly SubjectRef[]
  readonly how: Matching
  /** The compiler of the list was not sure; a person has to decide before data is converted. */
  readonly doubtful: boolean
}

export type Crosswalk = ReadonlyMap<string, Succession>

export function refKey(ref: SubjectRef): string {
  return `${ref.scheme}/${ref.kind}/${ref.code}`
}

export function buildCrosswalk(successions: readonly Succession[]): Crosswalk {
  return new Map(successions.map((succession) => [refKey(succession.from), succession]))
}

/** The codes that took over from `ref`, as a refusal names them; undefined where the list knows none. */
export function successorText(crosswalk: Crosswalk, ref: SubjectRef): string | undefined {
  const found = crosswalk.get(refKey(ref))
  if (found === undefined || found.to.length === 0) return undefined
  return found.to.map((next) => `${next.scheme} ${next.code}`).join(', ') + (found.doubtful ? ' (?)' : '')
}
