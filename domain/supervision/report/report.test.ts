import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, parseCivilDate, yearOf } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { sealedProcedures } from '../all.ts'
import { countedProcedure, howCounted, proceduresOf } from './counting.ts'
import { findFigure, reportSections, sectionsOf } from './figures.ts'
import { changeOf, fillSections, leastBase, printed, sentencesOf, type ReportFigure } from './report.ts'
import { daysOf, isOver, lastDayOf, lastOver, spanBefore, spanKey, spansTo, spanWords, titleOf } from './span.ts'

const day = (text: string) => must(parseCivilDate(text))
const figures = reportSections.flatMap((section) => section.figures)

describe('figures', () => {
  test('each is defined once, in its section, and is a part of one that stands beside it', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
    for (const section of reportSections)
      for (const figure of section.figures) {
        expect(figure.id.startsWith(`${section.id}.`), figure.id).toBe(true)
        expect(findFigure(figure.id)).toBe(figure)
        if (figure.of !== undefined) expect(section.figures.find(({ id }) => id === figure.of)?.of, figure.id).toBeUndefined()
        if (figure.of !== undefined)
          expect(
            section.figures.some(({ id }) => id === figure.of),
            figure.id,
          ).toBe(true)
      }
  })

  test('an act that is counted stands in its table, and a choice that is asked for is one of its field', () => {
    for (const { id, counting } of figures) {
      if (counting.by !== 'entry') continue
      const procedure = countedProcedure(counting.procedure)
      for (const act of counting.acts)
        expect(
          procedure.acts.map((row) => row.act),
          id,
        ).toContain(act)
      if (!counting.only) continue
      const { field, values } = counting.only
      const choices = Object.keys(procedure.fields[field]?.choices ?? {})
      for (const value of values) expect(choices, id).toContain(value)
      const asking = procedure.acts.filter((row) => counting.acts.includes(row.act))
      expect(
        asking.every((row) => row.asks?.some((asked) => asked.replace('?', '') === field)),
        id,
      ).toBe(true)
    }
  })

  test('what is sealed is counted nowhere', () => {
    for (const { id, counting } of figures) {
      if (counting.by.startsWith('clue')) continue
      for (const procedure of proceduresOf(counting)) expect(sealedProcedures, id).not.toContain(procedure)
    }
  })

  test('each says in both languages how it is counted', () => {
    for (const { counting } of figures) {
      const { zh, en } = howCounted(counting)
      expect(zh).toMatch(/。$/)
      expect(en).toMatch(/\.$/)
      expect(zh + en).not.toMatch(/undefined|“”/)
    }
    const founded = findFigure('complaints.founded')
    expect(founded && howCounted(founded.counting).zh).toBe(
      '期内办理“答复投诉人”的执法投诉，每件计一次，以期内最后一次为准，只计处理结论为“属实”的。'.replace(
        '处理结论',
        countedProcedure('complaint').fields.finding?.zh ?? '',
      ),
    )
  })

  test('a bulletin is a report with fewer sections', () => {
    const [whole, fewer] = [sectionsOf(true), sectionsOf(false)]
    expect(fewer.length).toBeLessThan(whole.length)
    expect(fewer.every((one) => whole.includes(one))).toBe(true)
  })
})

describe('periods', () => {
  test('a quarter has three months and a year twelve', () => {
    expect(daysOf({ year: 2026, quarter: 3 })).toEqual({ from: '2026-07-01', next: '2026-10-01' })
    expect(daysOf({ year: 2025, quarter: null })).toEqual({ from: '2025-01-01', next: '2026-01-01' })
    expect(lastDayOf({ year: 2024, quarter: 1 })).toBe('2024-03-31')
    expect(spansTo({ year: 2026, quarter: 1 }, 3).map(spanKey)).toEqual(['2025-3', '2025-4', '2026-1'])
    expect(spanWords({ year: 2026, quarter: 2 })).toEqual({ zh: '2026年第二季度', en: 'Second quarter of 2026' })
    expect(titleOf({ year: 2025, quarter: null }).zh).toBe('2025年度行政执法监督报告')
  })

  test('every day lies in one quarter and one year, and one period ends where the next begins', () => {
    const spans = fc.record({ year: fc.integer({ min: 2001, max: 2199 }), quarter: fc.constantFrom(null, 1, 2, 3, 4) })
    fc.assert(
      fc.property(spans, (span) => {
        expect(daysOf(spanBefore(span)).next).toBe(daysOf(span).from)
        expect(isOver(span, lastDayOf(span))).toBe(false)
        expect(isOver(span, daysOf(span).next)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const today = addDays(day('2002-01-01'), days)
        for (const of of ['year', 'quarter'] as const) {
          const last = lastOver(of, today)
          expect(isOver(last, today)).toBe(true)
          expect(isOver({ ...last, ...(of === 'year' ? { year: yearOf(today) } : nextQuarter(last)) }, today)).toBe(false)
        }
      }),
    )
  })
})

const nextQuarter = ({ year, quarter }: { year: number; quarter: number | null }) =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter ?? 0) + 1 }

const figure = (values: readonly number[], more: Partial<ReportFigure> = {}): ReportFigure => ({
  ...{ id: 'complaints.lodged', zh: '收到投诉', en: 'Received', unit: 'matter', of: null, how: { zh: '', en: '' }, values },
  ...more,
})
const told = (...figures: ReportFigure[]) => sentencesOf({ id: 'complaints', zh: '', en: '', figures }).map(({ zh }) => zh)

describe('what is said', () => {
  test('a percentage is given on a base that bears one, and of a sum never', () => {
    expect(changeOf(figure([leastBase, leastBase * 2]))).toEqual({ by: leastBase, percent: 100 })
    expect(changeOf(figure([leastBase - 1, 58]))).toEqual({ by: 29, percent: null })
    expect(changeOf(figure([0, 7]))).toEqual({ by: 7, percent: null })
    expect(changeOf(figure([100, 90], { unit: 'fen' }))).toEqual({ by: -10, percent: null })
    expect(changeOf(figure([5]))).toEqual({ by: 5, percent: null })
  })

  test('a sentence states the number, the one before and the parts', () => {
    expect(told(figure([1, 40, 52]))).toEqual(['收到投诉52件，上期40件，增加12件（30%）。'])
    expect(told(figure([4, 3], { id: 'a' }), figure([0, 2], { id: 'b', zh: '属实', of: 'a' }))).toEqual([
      '收到投诉3件，上期4件，减少1件；其中属实2件。',
    ])
    expect(told(figure([3, 3]))).toEqual(['收到投诉3件，与上期（3件）相同。'])
    expect(told(figure([0, 0]), figure([0, 0], { zh: '受理' }))).toEqual(['本期和上期均无：收到投诉、受理。'])
    expect(told(figure([250, 10_050], { zh: '罚款', unit: 'fen' }))).toEqual(['罚款100.50元，上期2.50元，增加98元。'])
    expect(printed(10_000, 'fen')).toBe('100')
  })

  test('no sentence praises or blames, and every number in it is one of the figures, a difference or a share', () => {
    const values = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(values, (all) => {
        const [line = ''] = told(figure(all))
        expect(line).not.toMatch(/显著|明显|成效|良好|优异|大幅/)
        const [before = 0, now = 0] = all.slice(-2)
        const share = Math.abs(changeOf(figure(all)).percent ?? 0)
        for (const number of line.match(/[\d.]+/g) ?? []) expect([before, now, Math.abs(now - before), share]).toContain(Number(number))
      }),
    )
  })

  test('of the clocks only those are shown that lapsed', () => {
    const filled = fillSections(reportSections, ({ id }) => (id === 'lapses.complaint-acceptance' ? [0, 1, 0] : [0, 0, 0]))
    expect(filled.find(({ id }) => id === 'lapses')?.figures.map(({ id }) => id)).toEqual(['lapses.complaint-acceptance'])
    expect(filled.find(({ id }) => id === 'complaints')?.figures.length).toBeGreaterThan(5)
    const [none] = sentencesOf({ id: 'lapses', zh: '', en: '', figures: [] })
    expect(none?.zh).toBe('本期和此前各期都没有超时的环节。')
  })
})
