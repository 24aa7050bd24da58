import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeReader } from './times.ts'

const la = timeReader('MM/dd/yyyy hh:mm:ss a', 'America/Los_Angeles')

test.each([
  ['01/01/2018 12:00:09 AM', '2018-01-01T08:00:09.000Z'],
  ['01/06/2018 10:18:29 AM', '2018-01-06T18:18:29.000Z'],
  ['01/02/2018 12:30:00 PM', '2018-01-02T20:30:00.000Z'],
  ['07/04/2018 11:59:59 PM', '2018-07-05T06:59:59.000Z'],
])('%s in Los Angeles is %s', (text, instant) => {
  expect(la(text)?.toISOString()).toBe(instant)
})

test('an hour that the clocks showed twice is the earlier one, and an hour they skipped is none', () => {
  expect(la('11/04/2018 01:30:00 AM')?.toISOString()).toBe('2018-11-04T08:30:00.000Z')
  expect(la('03/11/2018 02:30:00 AM')).toBeUndefined()
  expect(la('03/11/2018 03:00:00 AM')?.toISOString()).toBe('2018-03-11T10:00:00.000Z')
})

test.each([
  '',
  '2018-01-01',
  '02/30/2018 01:00:00 AM',
  '13/01/2018 01:00:00 AM',
  '01/01/2018 13:00:00 PM',
  '01/01/2018 00:00:00 AM',
  '01/01/2018 01:60:00 AM',
  '01/01/2018 01:00:00',
])('“%s” is no time of that form', (text) => expect(la(text)).toBeUndefined())

test('other forms, and instants with their own offset', () => {
  expect(timeReader('yyyy-MM-dd HH:mm', 'Asia/Shanghai')('2026-10-13 09:05')?.toISOString()).toBe('2026-10-13T01:05:00.000Z')
  expect(timeReader('yyyy年MM月dd日', 'Asia/Shanghai')('2026年1月2日')?.toISOString()).toBe('2026-01-01T16:00:00.000Z')
  expect(timeReader('iso', '')('2026-10-13T09:05:00+08:00')?.toISOString()).toBe('2026-10-13T01:05:00.000Z')
  expect(timeReader('iso', '')('2026-10-13T09:05:00')).toBeUndefined()
  expect(() => timeReader('yyyy-QQ', 'Asia/Shanghai')).toThrow('QQ'.slice(0, 1))
  expect(() => timeReader('yyyy', 'Mars/Olympus')).toThrow()
})

test('what Shanghai’s clock shows is read back as the same instant', () => {
  const read = timeReader('yyyy-MM-dd HH:mm:ss', 'Asia/Shanghai')
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2040, 0) }), (time) => {
      const instant = new Date(Math.floor(time / 1000) * 1000)
      const shown = new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
      expect(read(shown)).toEqual(instant)
    }),
  )
})
