import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { duplicateFine, highestItem, type FinedAct } from './duplicate.ts'

const day = (text: string) => must(parseCivilDate(text))
const act: FinedAct<number> = {
  id: 'A',
  party: 'P1',
  item: 'E018',
  norms: ['浙江省城市市容和环境卫生管理条例 第十七条第一款'],
  from: day('2026-11-20'),
  to: day('2026-11-20'),
  at: 100,
  fineFen: 20_000,
}
const found = (other: Partial<FinedAct<number>>, mine: Partial<FinedAct<number>> = {}) =>
  duplicateFine({ ...act, ...mine }, [{ ...act, id: 'B', ...other }], 50, (one, two) => Math.abs(one - two)).length

test('a second fine of the same party for the same item, day and place is found, whoever imposed it', () => {
  expect(found({})).toBe(1)
  expect(found({ at: 150 })).toBe(1)
  expect(found({ at: 151 })).toBe(0)
  expect(found({ party: 'P2' })).toBe(0)
  expect(found({ from: day('2026-11-21'), to: day('2026-11-21') })).toBe(0)
  expect(found({ from: day('2026-11-01'), to: day('2026-11-20') })).toBe(1)
})

test('another item counts where it rests on the same norm', () => {
  expect(found({ item: 'E015' })).toBe(1)
  expect(found({ item: 'E015', norms: ['城市道路管理条例 第二十七条'] })).toBe(0)
})

test('only two fines collide: a warning beside a fine does not, nor an act with itself (T-14)', () => {
  expect(found({ fineFen: 0 })).toBe(0)
  expect(found({}, { fineFen: 0 })).toBe(0)
  expect(found({ id: 'A' })).toBe(0)
})

test('a place that nobody recorded keeps no two acts apart', () => {
  const { at: _unknown, ...nowhere } = act
  expect(duplicateFine(nowhere, [{ ...act, id: 'B' }], 50, () => 1000)).toHaveLength(1)
})

test('of several norms the one with the higher fine is applied (行政处罚法第二十九条)', () => {
  const { items } = shippedItems(day('2026-01-01'))
  const of = (...codes: string[]) => items.filter(({ code }) => codes.includes(code))
  // Dumping building waste: 200 yuan under the rule of 2005, and 200 yuan to a million under the law for organisations.
  expect(highestItem(of('E048', 'E060'), 'organisation')?.code).toBe('E060')
  expect(highestItem(of('E048', 'E060'), 'individual')?.code).toBe('E048')
  expect(highestItem(of('E001'), 'individual')).toBeUndefined()
})
