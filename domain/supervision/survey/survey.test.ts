import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawNumbers } from './draw.ts'
import { checkAnswer, checkQuestions, type Question } from './questions.ts'
import { resultsOf, shareOf } from './results.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const option = (id: string) => ({ id, zh: `选项${id}`, en: `Option ${id}` })
const question = (id: string, kind: 'one' | 'many', ...options: string[]): Question => ({
  ...{ id, kind, zh: `问题${id}`, en: `Question ${id}` },
  options: options.map(option),
})
const questions = [question('q1', 'one', 'a', 'b', 'c'), question('q2', 'many', 'x', 'y')]

describe('问卷', () => {
  test('every question is in both languages, with two options or more that differ', () => {
    expect(checkQuestions(questions).ok).toBe(true)
    const wrong = (one: Question) => {
      const checked = checkQuestions([questions[0] ?? one, one])
      return checked.ok ? null : [checked.refusal.code, checked.refusal.params?.n]
    }
    expect(wrong(question('q2', 'one', 'a'))).toEqual(['survey.questionsWrong', 2])
    expect(wrong(question('q2', 'one', 'a', 'a'))).toEqual(['survey.questionsWrong', 2])
    expect(wrong({ ...question('q2', 'one', 'a', 'b'), en: ' ' })).toEqual(['survey.questionsWrong', 2])
    expect(checkQuestions([]).ok).toBe(false)
  })

  test('an answer keeps options of the questions and nothing else', () => {
    const kept = checkAnswer(questions, { q2: ['y', 'x', 'y'], q1: ['b'] })
    expect(kept).toEqual({ ok: true, value: { q1: ['b'], q2: ['x', 'y'] } })
    const code = (answer: Record<string, string[]>) => {
      const checked = checkAnswer(questions, answer)
      return checked.ok ? null : checked.refusal.code
    }
    expect(code({ q1: ['a', 'b'] })).toBe('survey.answerWrong')
    expect(code({ q1: ['z'] })).toBe('survey.answerWrong')
    expect(code({ q9: ['a'] })).toBe('survey.answerWrong')
    expect(code({ q1: [] })).toBe('survey.answerEmpty')
  })
})

describe('抽样', () => {
  test('the same seed draws the same numbers, another seed others', () => {
    const drawn = drawNumbers(500, 20, 'seed', sha256)
    expect(drawNumbers(500, 20, 'seed', sha256)).toEqual(drawn)
    expect(drawNumbers(500, 20, 'other', sha256)).not.toEqual(drawn)
  })

  test('as many are drawn as were asked for, each once, all on the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.string(), (listed, wanted, seed) => {
        const sampled = Math.min(listed, wanted)
        const drawn = drawNumbers(listed, sampled, seed, sha256)
        expect(new Set(drawn).size).toBe(sampled)
        expect(drawn.every((one) => one >= 1 && one <= listed)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('nobody is drawn more often than others: of 200 draws of 10 out of 20 each comes in about half', () => {
    const counts = new Map<number, number>()
    for (let n = 0; n < 200; n += 1) for (const one of drawNumbers(20, 10, `s${n}`, sha256)) counts.set(one, (counts.get(one) ?? 0) + 1)
    // Six standard deviations of a binomial of 200 and a half.
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(43)
  })
})

describe('比例和误差', () => {
  // Wilson’s interval in closed form, for a list too long to matter: 50 of 100, and none of 10, where it is z²/(n + z²).
  test('the interval is Wilson’s where the list is long', () => {
    const half = shareOf(50, 100, 1e12)
    expect([half.from, half.to].map((one) => one.toFixed(4))).toEqual(['0.4038', '0.5962'])
    const none = shareOf(0, 10, 1e12)
    expect(none.from).toBeCloseTo(0, 12)
    expect(none.to).toBeCloseTo(3.8414588 / 13.8414588, 5)
  })

  test('it narrows as more of the list answer, and is a point when all have', () => {
    const width = (listed: number) => {
      const { from, to } = shareOf(30, 100, listed)
      return to - from
    }
    expect(width(200)).toBeLessThan(width(1000))
    expect(width(1000)).toBeLessThan(width(100_000))
    expect(shareOf(30, 100, 100)).toEqual({ share: 0.3, from: 0.3, to: 0.3 })
  })

  test('the share lies within it, and it within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.nat(5000), (answered, counted, more) => {
        const { share, from, to } = shareOf(Math.min(counted, answered), answered, answered + more)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(1)
        expect(from).toBeLessThanOrEqual(share + 1e-12)
        expect(to).toBeGreaterThanOrEqual(share - 1e-12)
      }),
    )
  })
})

describe('结果', () => {
  const asked = { listed: 1000, sampled: 20, least: 5 }

  test('they count each option, with the rate of response', () => {
    const answers = [...Array.from({ length: 6 }, () => ({ q1: ['a'] })), { q1: ['b'], q2: ['x', 'y'] }, { q2: ['y'] }]
    const found = resultsOf(questions, answers, asked)
    expect([found.answers, found.responseRate]).toEqual([8, 0.4])
    expect(found.questions?.[0]).toMatchObject({ answered: 7, options: [{ count: 6 }, { count: 1 }, { count: 0 }] })
  })

  test('what fewer answered than the survey says is not shown, nor how many they were', () => {
    const answers = [...Array.from({ length: 5 }, () => ({ q1: ['a'] })), { q2: ['x'] }]
    expect(resultsOf(questions, answers, asked).questions?.[1]).toEqual({ id: 'q2', answered: null, options: null })
    expect(resultsOf(questions, answers.slice(0, 4), asked).questions).toBeNull()
  })
})
