/**
 * 抽样: which numbers of a counted list are asked, so that nobody chooses and anybody can draw again.
 *
 * 1. The survey says how many are on the list (N), how many are drawn (n), the hash of the questions, and a day that is yet to come.
 * 2. The seed is the hash of `<number of the survey>|<number of the head>|<root>|<N>|<n>|<hash of the questions>`, where the head is the
 *    first of the public record that takes in that day's beginning.
 * 3. The numbers 1 to N are put in order by the number of `<seed>|<i>` (domain/enforcement/random/draw.ts, step 3), highest first, and the
 *    first n are asked: a simple random sample without replacement.
 */
import { unitNumber, type Hash } from '../../enforcement/random/draw.ts'

export type SurveySeed = {
  readonly survey: string
  readonly head: number
  readonly root: string
  readonly listed: number
  readonly sampled: number
  readonly questionsHash: string
}

export const surveySeedText = ({ survey, head, root, listed, sampled, questionsHash }: SurveySeed): string =>
  `${survey}|${head}|${root}|${listed}|${sampled}|${questionsHash}`

/** The numbers drawn, smallest first. */
export function drawNumbers(listed: number, sampled: number, seed: string, hash: Hash): number[] {
  return Array.from({ length: listed }, (_, at) => ({ number: at + 1, key: unitNumber(`${seed}|${at + 1}`, hash) }))
    .sort((a, b) => b.key - a.key || a.number - b.number)
    .slice(0, sampled)
    .map(({ number }) => number)
    .sort((a, b) => a - b)
}
