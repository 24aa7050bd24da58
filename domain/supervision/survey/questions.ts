/** 问卷: closed questions only, in both languages. Nobody writes words of their own, so that no answer says who gave it. */
import type { Words } from '../../kernel/words.ts'
import { done, refuse, type Outcome } from '../../kernel/outcome.ts'

export type Option = Words & { readonly id: string }
export type Question = Words & {
  readonly id: string
  /** One option, or as many as apply. */
  readonly kind: 'one' | 'many'
  readonly options: readonly Option[]
}

export const questionsMax = 30
export const optionsMax = 12

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** Refuses `survey.questionsWrong` with what is wrong. */
export function checkQuestions(questions: readonly Question[]): Outcome<readonly Question[]> {
  const wrong = (n: number) => refuse('survey.questionsWrong', { n })
  if (questions.length === 0 || questions.length > questionsMax || !unique(questions.map(({ id }) => id))) return wrong(questions.length)
  for (const [at, { options, zh, en }] of questions.entries()) {
    const said = [zh, en, ...options.flatMap((one) => [one.zh, one.en])].every((text) => text.trim() !== '')
    if (!said || options.length < 2 || options.length > optionsMax || !unique(options.map(({ id }) => id))) return wrong(at + 1)
  }
  return done(questions)
}

/** What somebody answered: the options chosen, by question. A question may be left out. */
export type Answer = Readonly<Record<string, readonly string[]>>

/** The answer as it is kept: in the order of the questions, each option once. Refuses `survey.answerWrong` and `survey.answerEmpty`. */
export function checkAnswer(questions: readonly Question[], answer: Answer): Outcome<Answer> {
  const kept: Record<string, readonly string[]> = {}
  const known = new Map(questions.map((one) => [one.id, one]))
  for (const id of Object.keys(answer)) if (!known.has(id)) return refuse('survey.answerWrong')
  for (const { id, kind, options } of questions) {
    const chosen = new Set(answer[id] ?? [])
    if (kind === 'one' && chosen.size > 1) return refuse('survey.answerWrong')
    for (const one of chosen) if (!options.some((option) => option.id === one)) return refuse('survey.answerWrong')
    if (chosen.size > 0) kept[id] = options.map((one) => one.id).filter((one) => chosen.has(one))
  }
  return Object.keys(kept).length === 0 ? refuse('survey.answerEmpty') : done(kept)
}

/** The questions as the text whose hash stands in the record. */
export const questionsText = (questions: readonly Question[]): string =>
  JSON.stringify(questions.map(({ id, kind, zh, en, options }) => [id, kind, zh, en, options.map((one) => [one.id, one.zh, one.en])]))
