import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { hoursWithin } from './needs.ts'
import {
  checkPlace,
  checkZone,
  firstStall,
  freeDuring,
  freeOn,
  isInside,
  isOpenAt,
  metresTo,
  zonesFitting,
  type Occupied,
  type VendingZone,
} from './zone.ts'

const day = (text: string) => must(parseCivilDate(text))
const first = day('2026-10-12')
const outline = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [120, 30],
      [120.001, 30],
      [120.001, 30.001],
      [120, 30.001],
      [120, 30],
    ] as [number, number][],
  ],
}
const zone: VendingZone = {
  id: 'Z1',
  kind: 'morningMarket',
  name: { zh: '青石路早市', en: 'Qingshi Morning Market' },
  outline,
  unit: 'street-1',
  goods: ['produce', 'cookedFood'],
  days: [1, 2, 3, 4, 5],
  hours: [{ from: '05:30', to: '09:00' }],
  stalls: 4,
  reserved: 1,
  from: first,
  ground: { by: 'street', name: '关于设立青石路早市的公告', on: day('2026-09-01') },
  rules: '收摊清扫',
}
const within = () => true

describe('a vending zone', () => {
  test('as announced may be set up', () => expect(checkZone(zone, within)).toMatchObject({ ok: true }))
  test.each([
    ['vending.stalls', { stalls: 0 }],
    ['vending.stalls', { stalls: 501 }],
    ['vending.reserved', { reserved: 5 }],
    ['vending.noDays', { days: [] }],
    ['vending.noDays', { days: [0] }],
    ['vending.badHours', { hours: [] }],
    ['vending.badHours', { hours: [{ from: '25:00', to: '09:00' }] }],
    ['vending.noGoods', { goods: [] }],
    ['vending.badTerm', { to: day('2026-10-11') }],
    ['vending.groundLater', { ground: { ...zone.ground, on: day('2026-10-13') } }],
  ] as const)('is refused with %s', (code, wrong) => {
    expect(checkZone({ ...zone, ...wrong }, within)).toMatchObject({ ok: false, refusal: { code } })
  })
  test('whose outline does not close is refused', () => {
    const open: typeof outline = { type: 'Polygon', coordinates: [outline.coordinates[0]?.slice(0, -1) ?? []] }
    expect(checkZone({ ...zone, outline: open }, within)).toMatchObject({ refusal: { code: 'vending.badOutline' } })
  })
  test('that leaves the district is refused', () =>
    expect(checkZone(zone, ([x]) => x < 120.0005)).toMatchObject({ refusal: { code: 'vending.outside' } }))
})

test('a market past midnight is open on the morning after a day on which it trades, and no other', () => {
  const night = { days: [5], hours: [{ from: '18:00', to: '01:00' }] }
  expect(isOpenAt(night, day('2026-10-16'), '18:00')).toBe(true)
  expect(isOpenAt(night, day('2026-10-17'), '00:30')).toBe(true)
  expect(isOpenAt(night, day('2026-10-17'), '01:00')).toBe(false)
  expect(isOpenAt(night, day('2026-10-16'), '00:30')).toBe(false)
  expect(isOpenAt(zone, day('2026-10-16'), '09:00')).toBe(false)
})

test('hours of one vendor lie within those of the zone, also past midnight', () => {
  const night = [{ from: '18:00', to: '01:00' }]
  for (const fits of ['18:00-01:00', '19:00-23:30', '23:00-00:30', '00:00-01:00']) expect(hoursWithin(fits, night), fits).toBe(true)
  for (const not of ['17:59-20:00', '23:00-02:00', '20:00-19:00', '20:00', 'x-y', '00:30-19:00'])
    expect(hoursWithin(not, night), not).toBe(false)
  expect(hoursWithin('06:00-08:00', zone.hours)).toBe(true)
  expect(hoursWithin('06:00-09:01', zone.hours)).toBe(false)
})

test('inside is inside or on the edge; outside is so many metres away', () => {
  expect(isInside(outline, [120.0005, 30.0005])).toBe(true)
  expect(isInside(outline, [120, 30.0005])).toBe(true)
  expect(metresTo(outline, [120.0005, 30.002])).toBeCloseTo(111.2, 0)
})

describe('places', () => {
  const place = fc
    .record({ start: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 30 }) })
    .map(({ start, length }) => ({ from: addDays(first, start), until: addDays(first, start + length) }))

  test('given one after another under the checks, never more than the stalls less the reserve stand on any day, nor two on one stall', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (asked) => {
        const taken: Occupied[] = []
        for (const [index, one] of asked.entries()) {
          const stall = firstStall(zone, taken, one.from, one.until)
          if (stall !== undefined) taken.push({ id: String(index), stall, ...one })
        }
        for (let n = 0; n < 80; n += 1) {
          const on = addDays(first, n)
          const there = taken.filter((one) => one.from <= on && on <= one.until)
          expect(there.length).toBeLessThanOrEqual(zone.stalls - zone.reserved)
          expect(new Set(there.map(({ stall }) => stall)).size).toBe(there.length)
        }
      }),
    )
  })

  test('the fewest free in a term is the fewest on any of its days', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), place, (asked, term) => {
        const taken = asked.map((one, index) => ({ id: String(index), stall: index, ...one }))
        const days: number[] = []
        for (let on = term.from; on <= term.until; on = addDays(on, 1)) days.push(freeOn(zone, taken, on))
        expect(freeDuring(zone, taken, term.from, term.until)).toBe(Math.min(...days))
      }),
    )
  })

  test('a place outside the zone’s own term, on a stall that is not there or is taken, is refused', () => {
    const ends = { ...zone, to: day('2026-12-31') }
    const asked = { stall: 2, from: first, until: day('2026-12-31') }
    const taken = [{ id: 'a', stall: 2, from: first, until: first }]
    expect(checkPlace(ends, [], asked)).toBeNull()
    expect(checkPlace(ends, [], { ...asked, until: day('2027-01-01') })?.code).toBe('placement.notInForce')
    expect(checkPlace(ends, [], { ...asked, stall: 5 })?.code).toBe('placement.noSuchStall')
    expect(checkPlace(ends, taken, asked)?.code).toBe('placement.stallTaken')
    expect(checkPlace(ends, taken, { ...asked, from: addDays(first, 1) })).toBeNull()
  })

  test('zones that fit come with free places first and then by distance; other goods and other seasons are left out', () => {
    const full = { ...zone, id: 'full', stalls: 1, reserved: 1 }
    const far = {
      ...zone,
      id: 'far',
      outline: { ...outline, coordinates: [outline.coordinates[0]?.map(([x, y]): [number, number] => [x + 1, y]) ?? []] },
    }
    const other = { ...zone, id: 'other', goods: ['flowers' as const] }
    const over = { ...zone, id: 'over', to: first }
    const found = zonesFitting([full, far, other, over, zone], () => [], { goods: 'produce', day: addDays(first, 1), at: [120, 30] })
    expect(found.map((one) => one.zone.id)).toEqual(['Z1', 'far', 'full'])
  })
})
