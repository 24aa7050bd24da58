import { expect, test } from 'vitest'
import { amountsIn, readNumeral } from '../../test/law-amounts.ts'
import { findLawText, findPlace } from '../../test/law-text.ts'
import { shared } from '../../test/shared.ts'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { measures, type EnforcementItem } from './item.ts'

const { items } = shippedItems(must(parseCivilDate('2026-01-01')))
const laws = shared('laws')

/** 第六十三条第一款第一项、第二款 is 第六十三条第一款第一项 and 第六十三条第二款. */
function placesOf(article: string): string[] {
  const [first = '', ...more] = article.split('、')
  const number = /^第[^条]+条/.exec(first)?.[0] ?? ''
  return [first, ...more.map((part) => number + part)]
}

/** The amounts an item states, in fen: its ranges and those of its tokens. */
function stated(item: EnforcementItem): Set<number> {
  const ranges = [item.individual, item.organisation].flatMap((range) => (range ? [range.min, range.max] : []))
  const tokens = `${item.multiplier};${item.notes}`.split(';').flatMap((piece) => {
    const [, key = '', value = ''] = /^\s*([a-z_0-9]+)=(.+)$/.exec(piece) ?? []
    if (!['tier2', 'staff', 'other', 'per_m2', 'per_m2_day'].includes(key)) return []
    return value
      .split(',')
      .flatMap((one) => (/^(\d*)-(\d+)/.exec(one) ?? []).slice(1).map((text) => (text === '' ? undefined : Number(text))))
  })
  return new Set([...ranges, ...tokens].filter((fen) => fen !== undefined))
}

/** What a penalty provision says of money: in the cited item of its list itself, or else in the paragraph around it. */
function moneyText(item: EnforcementItem, text: string): string {
  return item.penaltyArticles
    .flatMap(placesOf)
    .map((place) => {
      const own = findPlace(text, place) ?? ''
      return amountsIn(own).size > 0 ? own : (findPlace(text, place.replace(/第[^条款]+项$/, '')) ?? '')
    })
    .join('\n')
}

const textOf = (item: EnforcementItem) => findLawText(item.law.name) ?? ''

test.skipIf(!laws)('every item names a law at hand in the version it names (skipped without the texts)', () => {
  const files = items.map(({ law }) => (law.edition === undefined ? law.name : `${law.name}-${law.edition}`))
  expect([...new Set(files)].filter((file) => shared(`laws/${file}.md`) === undefined)).toEqual([])
  expect(items).toHaveLength(220)
})

test.skipIf(!laws)('every article, paragraph and item it cites stands in that law (skipped without the texts)', () => {
  const missing = items.flatMap((item) =>
    [...item.dutyArticles, ...item.penaltyArticles]
      .flatMap(placesOf)
      .filter((place) => findPlace(textOf(item), place) === undefined)
      .map((place) => `${item.code} ${item.law.name} ${place}`),
  )
  expect(missing).toEqual([])
})

/** Amounts that are not found as they stand, each with its reason. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['E039 states 20000', 'the transcription reads 20O元, with a letter for the last digit'],
  ['E040 states 20000', 'the transcription reads 20O元, with a letter for the last digit'],
])

test.skipIf(!laws)(
  'every amount of an item stands in its penalty article, and none of that article is left out (skipped without the texts)',
  () => {
    const wrong = items.flatMap((item) => {
      const inText = amountsIn(moneyText(item, textOf(item)))
      const inItem = stated(item)
      const differing = [...inItem].filter((fen) => !inText.has(fen)).map((fen) => `${item.code} states ${fen}`)
      // A coercive measure may stand beside a fine, which is another item's.
      const beside = item.kind === 'coercion' ? [] : [...inText]
      const dropped = beside.filter((fen) => !inItem.has(fen)).map((fen) => `${item.code} leaves out ${fen}`)
      return [...differing, ...dropped].filter((one) => !exceptions.has(one))
    })
    expect(wrong).toEqual([])
  },
)

test.skipIf(!laws)('the comparison finds a wrong amount (skipped without the texts)', () => {
  const item = items.find(({ organisation }) => organisation)
  if (!item?.organisation) throw new Error('no item has a range')
  const spoiled = { ...item, organisation: { max: item.organisation.max * 10 } }
  const inText = amountsIn(moneyText(item, textOf(item)))
  expect([...stated(spoiled)].some((fen) => !inText.has(fen))).toBe(true)
})

test.skipIf(!laws)(
  'each penalty stands at its place in the Penalty Law, each coercive measure in the Coercion Law (skipped without the texts)',
  () => {
    for (const { zh, basis, group } of Object.values(measures)) {
      const [, law = '', place = ''] = /^(.+法)(第.+)$/.exec(basis) ?? []
      const said = findPlace(findLawText(law) ?? '', place) ?? ''
      expect(said, basis).not.toBe('')
      if (group === 'penalty') expect(said, zh).toContain(zh === '其他行政处罚' ? '其他行政处罚' : zh)
    }
  },
)

test.each([
  ['五十', 50],
  ['十', 10],
  ['二百', 200],
  ['一千五百', 1500],
  ['二十万', 200_000],
  ['五百万', 5_000_000],
  ['一千万', 10_000_000],
  ['2万', 20_000],
  ['1.5万', 15_000],
  ['3000', 3000],
])('%s is %i', (text, number) => {
  expect(readNumeral(text)).toBe(number)
})
