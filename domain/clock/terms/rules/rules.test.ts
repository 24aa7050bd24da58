import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findLawText, findPlace, saysDay, saysPeriod } from '../../../../test/law-text.ts'
import { shared } from '../../../../test/shared.ts'
import type { Words } from '../../../kernel/words.ts'
import type { TermRule } from '../rule.ts'
import { findTerm, termRules } from './all.ts'
import { notTerms } from './not-terms.ts'

const baseOf = (id: string) => id.slice(0, 5)
const facts = shared('facts/law.md')
const laws = shared('laws')

// 行政处罚法第八十五条、行政强制法第六十九条、行政复议法第八十八条、住房和城乡建设行政处罚程序规定第四十五条、浙江省行政程序办法第九十八条.
const workDayClauses: readonly (readonly [law: string, numbers: readonly number[]])[] = [
  ['行政处罚法', [2, 3, 5, 7]],
  ['行政强制法', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['行政复议法', [3, 5, 7, 10]],
  ['住房和城乡建设行政处罚程序规定', [3, 5, 7, 10, 15]],
  ['浙江省行政程序办法', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
]

describe('the rows', () => {
  test('have one id each, of two letters, two digits and perhaps a letter', () => {
    const ids = termRules.map(({ id }) => id)
    expect(ids.filter((id) => !/^[A-Z]{2}-\d\d[a-z]?$/.test(id))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('letter the further periods of a rule from b on, without gaps', () => {
    const letters = new Map<string, string>()
    for (const { id } of termRules) letters.set(baseOf(id), (letters.get(baseOf(id)) ?? '') + (id[5] ?? 'a'))
    expect([...letters].filter(([, found]) => !'abcdefghij'.startsWith(found))).toEqual([])
  })

  test('are found by their id, and nothing else is', () => {
    for (const rule of termRules) expect(findTerm(rule.id)).toBe(rule)
    expect(findTerm('CF-13')).toBeUndefined()
  })

  test('are either terms or no terms', () => {
    expect(termRules.filter(({ id }) => baseOf(id) in notTerms).map(({ id }) => id)).toEqual([])
  })

  test('say everything in both languages, in their own script', () => {
    const words = (rule: TermRule): (Words | undefined)[] => [
      rule.what,
      rule.start,
      rule.suspendedBy,
      rule.lapse,
      rule.doubt,
      ...(rule.extensions ?? []).map(({ by }) => by),
    ]
    const all = [...termRules.flatMap((rule) => words(rule).map((word) => [rule.id, word] as const)), ...Object.entries(notTerms)]
    const wrong = all.filter(([, word]) => word && !(/\p{Script=Han}/u.test(word.zh) && /[a-z]/.test(word.en)))
    expect(wrong).toEqual([])
  })
})

describe('how a row counts', () => {
  const wrong = (bad: (rule: TermRule) => boolean) => termRules.filter(bad).map(({ id }) => id)

  test('numbers are whole and above nothing', () => {
    const numbers = (rule: TermRule) => [rule.number, ...(rule.extensions ?? []).map(({ number }) => number)]
    expect(wrong((rule) => numbers(rule).some((number) => !Number.isInteger(number) || number < 1))).toEqual([])
  })

  test('hours and working days, ceilings and backward terms are never moved', () => {
    const fixed = ({ unit, kind, direction }: TermRule) => unit === 'hour' || unit === 'workDay' || kind === 'max' || direction === 'before'
    expect(wrong((rule) => fixed(rule) && rule.rollOver !== 'never')).toEqual([])
  })

  test('every deadline in days, months or years says how its last day moves', () => {
    expect(wrong(({ kind, unit, rollOver }) => kind === 'act' && ['day', 'month', 'year'].includes(unit) && rollOver === 'never')).toEqual(
      [],
    )
  })

  test('only a deadline is counted backward', () => {
    expect(wrong(({ kind, direction }) => direction === 'before' && kind !== 'act')).toEqual([])
  })

  test.each(workDayClauses)('in %s these numbers of days, and no others, are of working days: %j', (law, numbers) => {
    const days = termRules.filter((rule) => rule.law === law && (rule.unit === 'day' || rule.unit === 'workDay'))
    expect(days.length).toBeGreaterThan(0)
    expect(days.filter(({ number, unit }) => numbers.includes(number) !== (unit === 'workDay')).map(({ id }) => id)).toEqual([])
  })

  test('fifteen days are of work under the ministry’s regulation and natural ones under the law above it', () => {
    expect(findTerm('ZJ-11')).toMatchObject({ number: 15, unit: 'workDay' })
    expect(findTerm('CF-08')).toMatchObject({ number: 15, unit: 'day' })
  })

  test('what the law leaves open on roll-over is shown as a doubt', () => {
    for (const id of ['CF-03', 'CF-08', 'ZJ-08']) expect(findTerm(id)?.doubt).toBeDefined()
  })
})

describe.skipIf(!facts)('the list of statutory facts (skipped where facts/law.md is absent)', () => {
  const text = facts ? readFileSync(facts, 'utf8') : ''
  // The corrections before section 0 name rules again, out of their order.
  const rows = [...text.slice(text.indexOf('## 0.')).matchAll(/^\| ([A-Z]{1,2}-\d\d) \|/gm)].map(([, id = '']) => id)

  test('names no rule that is neither a term nor said to be none, and every one of ours', () => {
    const ours = new Set([...termRules.map(({ id }) => baseOf(id)), ...Object.keys(notTerms)])
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.filter((id) => !ours.has(id))).toEqual([])
    expect([...ours].filter((id) => !rows.includes(id))).toEqual([])
  })

  test('marks the units it doubts, and the rows of those show the doubt', () => {
    const doubtful = new Set([...text.matchAll(/^\| ([A-Z]{2}-\d\d) \|.*\| [^|]*CD\?[^|]* \|/gm)].map(([, id = '']) => id))
    expect(doubtful.size).toBeGreaterThan(20)
    const silent = termRules.filter(({ id, unit, doubt }) => doubtful.has(baseOf(id)) && unit === 'day' && !doubt)
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('has the rules in the order of the rows', () => {
    const order = [...new Set(termRules.map(({ id }) => baseOf(id)))]
    expect(order).toEqual(rows.filter((id) => order.includes(id)))
  })
})

// In force from a day that only the decision on this version states.
const dayElsewhere: Readonly<Record<string, string>> = {
  行政诉讼法: 'the decision of 2017-06-27 sets 2017-07-01',
  公安机关办理刑事案件程序规定: 'order 159 of 2020-07-20 sets 2020-09-01',
}

describe.skipIf(!laws)('the texts (skipped where the shared laws are absent)', () => {
  const textOf = (law: string) => findLawText(law) ?? ''

  test('are there for every row', () => {
    expect([...new Set(termRules.map(({ law }) => law))].filter((law) => !findLawText(law))).toEqual([])
  })

  test.each(termRules.map((rule) => [rule.id, rule.law, rule.article, rule] as const))(
    '%s stands in %s %s, and its extensions with it',
    (_, law, article, rule) => {
      for (const place of article.split('、')) {
        const found = findPlace(textOf(law), place)
        expect(found, place).toBeDefined()
        expect(saysPeriod(found ?? '', rule.number, rule.unit), found).toBe(true)
        for (const { number, unit } of rule.extensions ?? []) expect(saysPeriod(found ?? '', number, unit), found).toBe(true)
      }
    },
  )

  test('say 工作日 themselves where no clause of theirs makes 日 one, but for the licence whose own law does', () => {
    const bare = termRules.filter(({ law, article, unit }) => {
      const clause = workDayClauses.some(([one]) => one === law)
      return unit === 'workDay' && !clause && !article.split('、').every((place) => findPlace(textOf(law), place)?.includes('工作日'))
    })
    expect(bare.map(({ id }) => id)).toEqual(['SR-10'])
  })

  test('state the day a row is in force from, or the decision behind them does', () => {
    const unstated = termRules.filter(({ law, from }) => !saysDay(textOf(law), from)).map(({ law }) => law)
    expect([...new Set(unstated)].sort()).toEqual(Object.keys(dayElsewhere).sort())
  })
})

describe('looking a period up', () => {
  test('takes Chinese numerals, digits and 两, and no part of a longer number', () => {
    expect(saysPeriod('应当在十五日内', 15, 'day')).toBe(true)
    expect(saysPeriod('应当在十五日内', 5, 'day')).toBe(false)
    expect(saysPeriod('自收到之日起20个工作日内', 20, 'workDay')).toBe(true)
    expect(saysPeriod('自收到之日起20个工作日内', 20, 'day')).toBe(false)
    expect(saysPeriod('两个月内', 2, 'month')).toBe(true)
    expect(saysPeriod('二十四小时内', 24, 'hour')).toBe(true)
  })

  test('finds articles, paragraphs and items where they stand', () => {
    const text = '第一条 甲。\n乙有下列情形：\n(一)丙；\n(二)丁。\n戊。\n## 第二章\n第二条 己。'
    expect(findPlace(text, '第一条第一款')).toBe('第一条 甲。')
    expect(findPlace(text, '第一条第二款第二项')).toBe('(二)丁。')
    expect(findPlace(text, '第一条第三款')).toBe('戊。')
    expect(findPlace(text, '第一条第四款')).toBeUndefined()
    expect(findPlace(text, '第二条')).toBe('第二条 己。')
    expect(findPlace(text, '第三条')).toBeUndefined()
  })
})
