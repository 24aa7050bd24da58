/**
 * 监督线索. A rule reads facts of the record and finds what a person should look at: not done (不作为) or done wrongly (乱作为).
 * What it finds is a hint and never a verdict; nothing follows from it until somebody has judged it, and nobody is ranked by it.
 */
import type { Words } from '../../kernel/words.ts'
import type { ClueSettings } from './settings.ts'

/** The entry that shows it; `seq` is null where the whole matter does. */
export type Shown = { readonly matter: string; readonly seq: number | null }

export type Figure = number | string | Words

export type Finding = {
  /** What it is about and what shows it, without the figures that go on changing: a second run finds the same. */
  readonly key: string
  /** The matter to open first. */
  readonly matter: string
  /** The unit whose doing it is; it does not see the clue until it is taken up, and its people do not judge it. */
  readonly unit: string | null
  /** Whose doing it may be. Named for whoever judges; never counted or ordered. */
  readonly persons: readonly string[]
  readonly shows: readonly Shown[]
  /** Fill the rule's explanation. */
  readonly figures: Readonly<Record<string, Figure>>
  /** What is compared with the rule's threshold; null where the rule has none. */
  readonly measure: number | null
}

export const clueKinds = {
  neglect: { zh: '不作为', en: 'Not done' },
  misuse: { zh: '乱作为', en: 'Done wrongly' },
} as const satisfies Record<string, Words>
export type ClueKind = keyof typeof clueKinds

export type ClueRule = Words & {
  readonly kind: ClueKind
  /** What it looks for, in one sentence. */
  readonly says: Words
  /** What looks like it and is left out. */
  readonly spares: Words
  /** The law it watches; where no text asks for it, the district's own management does. */
  readonly basis: Words
  /** With the finding's figures. */
  readonly explain: Words
  /** Settings it reads. */
  readonly settings: readonly (keyof ClueSettings)[]
  /** The setting that a finding's measure is compared with, and on which side findings lie. */
  readonly measured?: { readonly by: keyof ClueSettings; readonly found: 'atLeast' | 'atMost'; readonly step: number }
  /** How many days back the nightly run looks: as many as it can take until what it looks for has become plain. */
  readonly daysBack: number
}

/** Where no text asks for it. */
export const ownManagement: Words = { zh: '管理要求（本区设置）', en: 'The district’s own management (a setting)' }
