/** 测评结果: counted from answers that say nothing of who gave them; with how sure the figures are. */
import type { Answer, Question } from './questions.ts'

/** The normal deviate of 95 % confidence, two-sided. */
const z = 1.959963984540054

export type Share = {
  /** 0 to 1. */
  readonly share: number
  readonly from: number
  readonly to: number
}

/**
 * The share and its 95 % interval after Wilson (Journal of the American Statistical Association 22, 1927, 209–212). Of a list of
 * `listed` the sample counts for more, by the finite population correction (N − n)/(N − 1) on its variance; where everybody answered
 * the share is what it is.
 */
export function shareOf(count: number, answered: number, listed: number): Share {
  if (answered <= 0) throw new Error('no share of nothing')
  const share = count / answered
  if (answered >= listed) return { share, from: share, to: share }
  const n = (answered * (listed - 1)) / (listed - answered)
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { share, from: Math.max(0, centre - half), to: Math.min(1, centre + half) }
}

export type OptionResult = { readonly id: string; readonly count: number } & Share
/** `options` is null where fewer answered it than are shown. */
export type QuestionResult = { readonly id: string; readonly answered: number | null; readonly options: readonly OptionResult[] | null }

export type SurveyResults = {
  readonly answers: number
  readonly sampled: number
  /** 0 to 1. */
  readonly responseRate: number
  /** Null where fewer answered the survey than are shown. */
  readonly questions: readonly QuestionResult[] | null
}

type Asked = { readonly listed: number; readonly sampled: number; readonly least: number }

/** What a survey found. What fewer than `least` people answered is not shown, nor how many of them there were. */
export function resultsOf(questions: readonly Question[], answers: readonly Answer[], { listed, sampled, least }: Asked): SurveyResults {
  const overall = { answers: answers.length, sampled, responseRate: sampled === 0 ? 0 : answers.length / sampled }
  if (answers.length < least) return { ...overall, questions: null }
  return { ...overall, questions: questions.map((one) => questionResult(one, answers, listed, least)) }
}

function questionResult({ id, options }: Question, answers: readonly Answer[], listed: number, least: number): QuestionResult {
  const chosen = answers.flatMap((one) => {
    const these = one[id]
    return these === undefined ? [] : [these]
  })
  if (chosen.length < least) return { id, answered: null, options: null }
  return {
    id,
    answered: chosen.length,
    options: options.map((option) => {
      const count = chosen.filter((these) => these.includes(option.id)).length
      return { id: option.id, count, ...shareOf(count, chosen.length, listed) }
    }),
  }
}
