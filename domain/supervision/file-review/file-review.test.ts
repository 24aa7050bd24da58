import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFile, type ProceedingFile } from '../../enforcement/proceeding/file.ts'
import { drawFiles, drawReviewers, populationText, readPopulation, reviewSeedText, type ListedFile } from './draw.ts'
import { proposalsOf, type Seen } from './proposals.ts'
import { sampleSheet } from './sample-sheet.ts'
import { checkScoreSheet, countSheet, gradeOf, settle, type Scored } from './sheet.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const list = fc.uniqueArray(fc.record({ number: fc.uuid(), unit: fc.constantFrom('u1', 'u2', 'u3') }), {
  selector: ({ number }) => number,
  maxLength: 40,
})
const seeds = fc.string({ minLength: 1, maxLength: 20 })
const people = Array.from({ length: 8 }, (_, n) => `p${n}`)

describe('the draw', () => {
  test('the published list and the seed give the same files to everybody, in whatever order the list came', () => {
    fc.assert(
      fc.property(list, seeds, fc.integer({ min: 1, max: 9 }), (files, seed, n) => {
        const text = populationText(files)
        expect(populationText([...files].reverse())).toBe(text)
        const read = readPopulation(text) ?? []
        expect(drawFiles(read, n, seed, hash)).toEqual(drawFiles(files, n, seed, hash))
      }),
    )
  })

  test('each unit gives as many as the round says or it has, none twice; a census takes all', () => {
    fc.assert(
      fc.property(list, seeds, fc.integer({ min: 1, max: 9 }), (files, seed, n) => {
        const drawn = drawFiles(files, n, seed, hash)
        for (const unit of ['u1', 'u2', 'u3']) {
          const has = files.filter((file) => file.unit === unit).length
          expect(drawn.filter((file) => file.unit === unit).length).toBe(Math.min(n, has))
        }
        expect(new Set(drawn.map(({ number }) => number)).size).toBe(drawn.length)
        expect(drawFiles(files, null, seed, hash).length).toBe(files.length)
      }),
    )
  })

  test('over many seeds every file is drawn alike: a chi-square over fixed seeds does not reject it', () => {
    const files: ListedFile[] = Array.from({ length: 20 }, (_, n) => ({ number: `f${n}`, unit: 'u1' }))
    const [times, each] = [4000, 5]
    const count = new Map<string, number>()
    for (let n = 0; n < times; n += 1)
      for (const { number } of drawFiles(files, each, `seed ${n}`, hash)) count.set(number, (count.get(number) ?? 0) + 1)
    const [expected, p] = [(times * each) / files.length, each / files.length]
    // Draws without replacement vary less than independent ones, by (1 − p) · n / (n − 1).
    const spread = ((1 - p) * files.length) / (files.length - 1)
    const chi = files.reduce((sum, { number }) => sum + ((count.get(number) ?? 0) - expected) ** 2 / expected, 0) / spread
    // 19 degrees of freedom: 99.9 % lie below 43.8.
    expect(chi).toBeLessThan(43.8)
  })

  test('a worked example: the text, the seed and the draw need nothing but SHA-256', () => {
    const files = [
      { number: '执罚〔2026〕2号', unit: 'b' },
      { number: '执罚〔2026〕1号', unit: 'a' },
    ]
    expect(populationText(files)).toBe('file|a|执罚〔2026〕1号\nfile|b|执罚〔2026〕2号')
    expect(reviewSeedText({ round: '评查〔2026〕1号', head: 7, root: 'ab' }, 'cd')).toBe('评查〔2026〕1号|7|ab|cd')
    expect(readPopulation('file|a')).toBeUndefined()
    expect(readPopulation('party|a|b')).toBeUndefined()
  })

  test('three different reviewers, none of the organ, the same for the same seed; too few is said', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(people), (seed, apart) => {
        const drawn = drawReviewers(people, 'f', seed, hash, new Set(apart))
        expect(drawReviewers([...people].reverse(), 'f', seed, hash, new Set(apart))).toEqual(drawn)
        expect(drawn === undefined).toBe(people.length - apart.length < 3)
        if (!drawn) return
        expect(new Set(drawn).size).toBe(3)
        expect(drawn.some((person) => apart.includes(person))).toBe(false)
      }),
    )
  })
})

describe('scores', () => {
  const nothing: Scored = { deductions: [], answers: [], vetoes: [], remarks: '' }
  const code = (scored: Partial<Scored>, proposals: Parameters<typeof countSheet>[1] = []) => {
    const counted = countSheet(sampleSheet, proposals, { ...nothing, ...scored })
    return counted.ok ? counted.value : counted.refusal.code
  }

  test('the sample is a sheet of a hundred points; a sheet of another sum, with an id twice or bands that do not rise is none', () => {
    expect(checkScoreSheet(sampleSheet).ok).toBe(true)
    const [first, ...rest] = sampleSheet.items
    if (!first) throw new Error('an empty sheet')
    for (const wrong of [
      { ...sampleSheet, items: rest },
      { ...sampleSheet, items: [first, first, ...rest] },
      { ...sampleSheet, items: [{ ...first, each: 0.3 }, ...rest] },
      { ...sampleSheet, bands: { excellent: 90, good: 90, passed: 60 } },
    ])
      expect(checkScoreSheet(wrong).ok).toBe(false)
  })

  test('the total is a hundred less what was deducted, and every deduction has its reason', () => {
    expect(code({ deductions: [{ item: 'form', points: 1.5, reason: '三处涂改' }] })).toEqual({ total: 98.5, vetoed: false })
    expect(code({ vetoes: [{ veto: 'wrongLaw', reason: '引用已废止的条款' }] })).toEqual({ total: 100, vetoed: true })
    expect(code({ deductions: [{ item: 'form', points: 1, reason: ' ' }] })).toBe('fileReview.reasonMissing')
    expect(code({ vetoes: [{ veto: 'wrongLaw', reason: '' }] })).toBe('fileReview.reasonMissing')
    for (const points of [0, -1, 4.5, 0.3])
      expect(code({ deductions: [{ item: 'form', points, reason: 'x' }] })).toBe('fileReview.deductionWrong')
    expect(code({ deductions: [{ item: 'nothing', points: 1, reason: 'x' }] })).toBe('fileReview.deductionWrong')
    expect(code({ vetoes: [{ veto: 'nothing', reason: 'x' }] })).toBe('fileReview.deductionWrong')
    const twice = { item: 'form', points: 1, reason: 'x' }
    expect(code({ deductions: [twice, twice] })).toBe('fileReview.deductionWrong')
  })

  test('what the program proposes is confirmed with a deduction or rejected with a reason, never passed over', () => {
    const proposals = [{ item: 'papers', check: 'missingWrit', points: 2, found: [] }] as const
    const confirmed = { answers: [{ item: 'papers', confirmed: true }] }
    expect(code({}, proposals)).toBe('fileReview.proposalOpen')
    expect(code(confirmed, proposals)).toBe('fileReview.proposalOpen')
    expect(code({ answers: [{ item: 'papers', confirmed: false }] }, proposals)).toBe('fileReview.proposalOpen')
    expect(code({ answers: [{ item: 'papers', confirmed: false, reason: '在副卷' }] }, proposals)).toEqual({ total: 100, vetoed: false })
    expect(code({ ...confirmed, deductions: [{ item: 'papers', points: 2, reason: '缺结案审批表' }] }, proposals)).toEqual({
      total: 98,
      vetoed: false,
    })
  })

  const score = fc.record({ total: fc.integer({ min: 0, max: 200 }).map((n) => n / 2), vetoed: fc.boolean() })
  test('two are averaged, unless they lie apart or one alone vetoes; of three the middle counts, in whatever order they came', () => {
    fc.assert(
      fc.property(score, score, score, fc.integer({ min: 0, max: 30 }), (a, b, c, gap) => {
        expect(settle([a], gap)).toBe('waiting')
        const two = settle([a, b], gap)
        expect(settle([b, a], gap)).toEqual(two)
        expect(two === 'apart').toBe(Math.abs(a.total - b.total) > gap || a.vetoed !== b.vetoed)
        if (typeof two === 'object') expect(two.total).toBe((a.total + b.total) / 2)
        const three = settle([a, b, c], gap)
        expect(settle([c, a, b], gap)).toEqual(three)
        if (typeof three !== 'object') throw new Error('three settle it')
        expect([a, b, c].map(({ total }) => total)).toContain(three.total)
        expect(three.vetoed).toBe([a, b, c].filter(({ vetoed }) => vetoed).length > 1)
      }),
    )
  })

  test.each([
    [0, 'failed'],
    [59.75, 'failed'],
    [60, 'passed'],
    [74.75, 'passed'],
    [75, 'good'],
    [89.75, 'good'],
    [90, 'excellent'],
    [100, 'excellent'],
  ] as const)('%s points are %s (广东省行政执法案卷评查办法第十六条), and failed with a veto (第十七条)', (total, grade) => {
    expect(gradeOf({ total, vetoed: false }, sampleSheet)).toBe(grade)
    expect(gradeOf({ total, vetoed: true }, sampleSheet)).toBe('failed')
  })
})

describe('what the record shows', () => {
  const file: ProceedingFile = { ...emptyFile, officers: ['a', 'b'] }
  const seen: Seen = { file, missing: [], papers: [], lapses: [] }
  const found = (more: Partial<Seen>) => proposalsOf(sampleSheet, { ...seen, ...more }).map(({ item, points }) => [item, points])
  const clock = (name: string, seq: number) => ({ clock: name, name: { zh: name, en: name }, seq })

  test('a file with nothing amiss gives no proposal', () => expect(found({})).toEqual([]))
  test('missing papers, each of them, and never more than the item has', () => {
    expect(found({ missing: ['结案审批表'] })).toEqual([['papers', 2]])
    expect(found({ missing: ['a', 'b', 'c', 'd', 'e', 'f'] })).toEqual([['papers', 8]])
  })
  test('a decision before its notice is out of order, with the entry; a notice made again after it was sent back is not', () => {
    const papers = [
      { kind: 'penaltyDecision', seq: 5 },
      { kind: 'priorNotice', seq: 6 },
    ] as const
    const [proposal] = proposalsOf(sampleSheet, { ...seen, papers })
    expect([proposal?.item, proposal?.found[0]?.seq]).toEqual(['steps', 5])
    const again = [{ kind: 'priorNotice', seq: 3 }, papers[1], { kind: 'penaltyDecision', seq: 9 }] as const
    expect(found({ papers: again })).toEqual([])
  })
  test('clocks that lapsed, service apart from the others', () => {
    expect(found({ lapses: [clock('decision', 4), clock('archiving', 9)] })).toEqual([['terms', 4]])
    expect(found({ lapses: [clock('service', 7)] })).toEqual([['service', 4]])
  })
  test('one officer alone', () => expect(found({ file: { ...file, officers: ['a'] } })).toEqual([['officers', 6]]))
  test('a legal review that was due and not held', () => {
    const due: ProceedingFile = { ...file, notice: { penalties: [], hearingDue: true, round: 1, statements: 0, hearing: 'held' } }
    expect(found({ file: due })).toContainEqual(['review', 6])
    expect(found({ file: { ...due, reviewed: true } })).toEqual([])
  })
})
