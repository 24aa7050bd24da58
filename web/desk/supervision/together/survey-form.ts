import type { InputOf } from '../../../api.ts'
import type { announceSurvey } from '../../../../contract/supervision-together.ts'
import { populations, type PopulationKind } from '../../../../domain/supervision/survey/fields.ts'

/** A question as it is typed: options one a line, `中文 | English`. */
export type TypedQuestion = { readonly zh: string; readonly en: string; readonly kind: 'one' | 'many'; readonly options: string }
export type Typed = Readonly<
  Record<'title' | 'population' | 'listName' | 'listed' | 'sampled' | 'seedOn' | 'closesOn' | 'least' | 'weight', string>
>

export const noQuestion: TypedQuestion = { zh: '', en: '', kind: 'one', options: '' }
type Questions = InputOf<typeof announceSurvey>['questions']

const pairOf = (line: string) => {
  const [zh = '', en = ''] = line.split(/[|｜]/).map((part) => part.trim())
  return { zh, en }
}

/** The questions as they are sent, or the number of the first that is not complete. */
export function questionsOf(typed: readonly TypedQuestion[]): { questions: Questions } | { wrong: number } {
  const questions: Questions = []
  for (const [at, { zh, en, kind, options }] of typed.entries()) {
    const pairs = options
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(pairOf)
    if ([zh.trim(), en.trim(), ...pairs.flatMap((pair) => [pair.zh, pair.en])].includes('') || pairs.length < 2) return { wrong: at + 1 }
    questions.push({
      id: `q${at + 1}`,
      kind,
      zh: zh.trim(),
      en: en.trim(),
      options: pairs.map((pair, n) => ({ id: `o${n + 1}`, ...pair })),
    })
  }
  return { questions }
}

const numberOf = (text: string): number | undefined => (text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text))
const isPopulation = (text: string): text is PopulationKind => Object.hasOwn(populations, text)

/** The rest of the form as it is sent; what is left empty is left out, and the server says what is missing. */
export function inputOf({ population, listed, sampled, least, weight, ...texts }: Typed): InputOf<typeof announceSurvey>['input'] {
  const filled = {
    ...texts,
    population: isPopulation(population) ? population : undefined,
    ...{ listed: numberOf(listed), sampled: numberOf(sampled), least: numberOf(least), weight: numberOf(weight) },
  }
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined && value !== ''))
}
