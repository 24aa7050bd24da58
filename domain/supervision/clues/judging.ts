/** 研判: what a person made of a clue, and what a district may learn from it. */
import type { Words } from '../../kernel/words.ts'
import { clueRanges, type ClueSettings } from './settings.ts'
import type { ClueRule } from './rule.ts'

export const clueStates = {
  toJudge: { zh: '待研判', en: 'To be judged' },
  takenUp: { zh: '已采用', en: 'Taken up' },
  dismissed: { zh: '已排除', en: 'Dismissed' },
} as const satisfies Record<string, Words>
export type ClueState = keyof typeof clueStates

/** Why a clue was none. */
export const dismissals = {
  explained: { zh: '情况属实，有正当理由', en: 'True, and there was good reason' },
  recordWrong: { zh: '登记差错，实际没有问题', en: 'The record is wrong; nothing was amiss' },
  sameKnown: { zh: '已在其他监督事项中处理', en: 'Dealt with elsewhere already' },
  tooSlight: { zh: '情节轻微，不必采用', en: 'Too slight to follow' },
  ruleWrong: { zh: '规则误判', en: 'The rule is mistaken' },
} as const satisfies Record<string, Words>
export type Dismissal = keyof typeof dismissals

/** Dismissals that say something about where the threshold stands. */
const teaching: readonly Dismissal[] = ['explained', 'tooSlight', 'ruleWrong']

export type Judged = { readonly state: 'takenUp' | 'dismissed'; readonly reason: Dismissal | null; readonly measure: number | null }

export type Proposal = {
  readonly setting: keyof ClueSettings
  readonly from: number
  readonly to: number
  /** So many of all dismissals would not have been shown. */
  readonly hidden: number
  readonly dismissed: number
  readonly takenUp: number
}

/**
 * The threshold that would have shown every clue that was taken up and as few of the dismissed as can be. Only a proposal: an
 * administrator adopts it in the settings or does not. Undefined where nothing has been taken up yet, where nothing would be
 * hidden, or where the rule has no threshold. Dismissals because of a wrong entry, or because the matter is known, teach nothing.
 */
export function proposeThreshold(rule: ClueRule, judged: readonly Judged[], settings: ClueSettings): Proposal | undefined {
  if (rule.measured === undefined) return undefined
  const { by, found, step } = rule.measured
  const kept = judged.flatMap((one) => (one.state === 'takenUp' && one.measure !== null ? [one.measure] : []))
  const off = judged.flatMap((one) =>
    one.state === 'dismissed' && one.reason && teaching.includes(one.reason) && one.measure !== null ? [one.measure] : [],
  )
  if (kept.length === 0) return undefined
  const { min, max } = clueRanges[by]
  const least = found === 'atLeast'
  const bound = least ? Math.min(...kept) : Math.max(...kept)
  const steps = bound / step
  const to = Math.min(max, Math.max(min, rounded(step * (least ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9)))))
  const hidden = off.filter((one) => (least ? one < to : one > to)).length
  if (hidden === 0 || (least ? to <= settings[by] : to >= settings[by])) return undefined
  return {
    setting: by,
    from: settings[by],
    to,
    hidden,
    dismissed: judged.filter(({ state }) => state === 'dismissed').length,
    takenUp: kept.length,
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
