import type { SubjectKind } from '../../domain/catalogue/scheme.ts'

/**
 * How often each class turns up. The first seven are the counts of one period in Jinniu, Chengdu (bikes 613, banners
 * 367, clutter 307, waste 275, laundry 191, vendors 184, bills 107); the tail is set to fall off as such tails do.
 */
// prettier-ignore
export const subjectMix: readonly (readonly [kind: SubjectKind, code: string, weight: number])[] = [
  ['incident', '09010', 613], ['incident', '07007', 367], ['incident', '06036', 307], ['incident', '06010', 275], ['incident', '06007', 191],
  ['incident', '09001', 184], ['incident', '07001', 107], ['incident', '09005', 96], ['incident', '09006', 90], ['incident', '06012', 88],
  ['incident', '09009', 85], ['incident', '06042', 70], ['incident', '06035', 60], ['incident', '09011', 58], ['incident', '06013', 50],
  ['incident', '06017', 45], ['incident', '06011', 40], ['incident', '06041', 30], ['incident', '06001', 26], ['incident', '06014', 22],
  ['incident', '06029', 18], ['incident', '06027', 16], ['incident', '06028', 15], ['incident', '08001', 14], ['incident', '08004', 14],
  ['incident', '08002', 12], ['incident', '06050', 12], ['incident', '10995', 12], ['incident', '06040', 12], ['incident', '09012', 12],
  ['incident', '10996', 10], ['incident', '07003', 10], ['incident', '07006', 10], ['incident', '06051', 10], ['incident', '10002', 9],
  ['incident', '09021', 8], ['incident', '06034', 8], ['incident', '06025', 8], ['incident', '06005', 6], ['incident', '10999', 4],
  ['incident', '10997', 3], ['incident', '10998', 1],
  ['asset', '01037', 22], ['asset', '03005', 18], ['asset', '01003', 16], ['asset', '01002', 14], ['asset', '01004', 14], ['asset', '04002', 14],
  ['asset', '02017', 12], ['asset', '01007', 10], ['asset', '04013', 10], ['asset', '02010', 10], ['asset', '03001', 10], ['asset', '01001', 8],
  ['asset', '01027', 8], ['asset', '02012', 6], ['asset', '01046', 6], ['asset', '04007', 5], ['asset', '02004', 5], ['asset', '01023', 4],
]

/**
 * Where reports come from. Patrols find far more than people report (Tangshan, one week: 5,859 of 5,946); the public's
 * share is drawn larger here so that a demonstration has something to track.
 */
// prettier-ignore
export const sourceMix = [
  ['patrol', 780], ['selfHandled', 55], ['public', 85], ['hotline', 45], ['gridWorker', 15], ['video', 10], ['superior', 5], ['media', 3], ['otherUnit', 2],
] as const satisfies readonly (readonly [string, number])[]

export type FoundBy = (typeof sourceMix)[number][0]

/** Draws from weights with a number from 0 up to 1. */
export function drawn<T>(weights: readonly (readonly [T, number])[], number: number): T {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  let left = number * sum
  for (const [value, weight] of weights) {
    left -= weight
    if (left < 0) return value
  }
  const last = weights.at(-1)
  if (!last) throw new Error('nothing to draw from')
  return last[0]
}
