/**
 * 案卷抽取: which files of a round are reviewed, and by whom, so that nobody chooses and anybody can draw again.
 *
 * The draw, to be repeated by hand:
 *
 * 1. The list is fixed and published when the round is announced: a line for each file, `file|<unit>|<number>`, sorted by code
 *    point and joined by a line feed. Its hash is the list's.
 * 2. The announcement names a day that is yet to come. The seed is the hash of `<round>|<number of the head>|<root>|<hash of the
 *    list>`, where the head is the first of the public record that takes in that day's beginning (domain/record/record.ts): when
 *    the list was fixed nobody could know it.
 * 3. A file's number is found as in the random inspection (domain/enforcement/random/draw.ts, step 3) from `<seed>|<number of
 *    the file>`; of each unit the files with the highest numbers are drawn, as many as the round says, or all of them (普查).
 * 4. Reviewers are put in order by the number of `<seed>|<number of the file>|<reviewer>`, highest first. The first two score the
 *    file, the third where those two lie too far apart. Nobody reviews a file of the organ in which they hold a post
 *    (广东省行政执法案卷评查办法第十条第一款: 回避).
 *
 * The hash is SHA-256 in lower-case hexadecimal, handed in, because this folder does no input or output.
 */
import { unitNumber, type Hash } from '../../enforcement/random/draw.ts'

/** A file as the published list names it: its number, which the portal shows anyway, and its unit. Nothing of the party. */
export type ListedFile = { readonly number: string; readonly unit: string }

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The list as the text whose hash binds the draw, in whatever order it was loaded. */
export function populationText(files: readonly ListedFile[]): string {
  return files
    .map(({ number, unit }) => `file|${unit}|${number}`)
    .sort(inOrder)
    .join('\n')
}

/** The list out of its published text; undefined where a line is none of a list. */
export function readPopulation(text: string): ListedFile[] | undefined {
  const files: ListedFile[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [kind, unit, number, ...more] = line.trim().split('|')
    if (kind !== 'file' || !unit || !number || more.length > 0) return undefined
    files.push({ unit, number })
  }
  return files
}

export type SeededBy = { readonly round: string; readonly head: number; readonly root: string }

export const reviewSeedText = ({ round, head, root }: SeededBy, listHash: string): string => `${round}|${head}|${root}|${listHash}`

/** The files drawn, unit by unit; `perUnit` is null where every file is reviewed. */
export function drawFiles(files: readonly ListedFile[], perUnit: number | null, seed: string, hash: Hash): ListedFile[] {
  const units = [...new Set(files.map(({ unit }) => unit))].sort(inOrder)
  return units.flatMap((unit) =>
    files
      .filter((file) => file.unit === unit)
      .map((file) => ({ file, key: unitNumber(`${seed}|${file.number}`, hash) }))
      .sort((a, b) => b.key - a.key || inOrder(a.file.number, b.file.number))
      .slice(0, perUnit ?? files.length)
      .map(({ file }) => file),
  )
}

/** Two score a file and a third waits. */
export const reviewersOfFile = 3

/** The reviewers of one file, or undefined where fewer than three may. `apart` are those who hold a post in its organ. */
export function drawReviewers(
  reviewers: readonly string[],
  file: string,
  seed: string,
  hash: Hash,
  apart: ReadonlySet<string>,
): string[] | undefined {
  const order = reviewers
    .filter((person) => !apart.has(person))
    .map((person) => ({ person, key: unitNumber(`${seed}|${file}|${person}`, hash) }))
    .sort((a, b) => b.key - a.key || inOrder(a.person, b.person))
    .map(({ person }) => person)
  return order.length < reviewersOfFile ? undefined : order.slice(0, reviewersOfFile)
}
