import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, dueText, type Due, type DueKind } from './due-text.ts'
import { exactText, instantText } from './time-text.ts'

const now = new Date('2026-11-25T06:30:00Z')
const due = (part: Partial<Due>): Due => ({
  dueAt: '2026-11-25T08:30:00Z',
  standing: 'running',
  leftSeconds: 7200,
  kind: 'workHour',
  ...part,
})

test('what is left stands first, then when it is due, in the district’s time', () => {
  expect(dueText(due({}), now, 'zh')).toBe('还剩 2 工作时，今天 16:30 前')
  expect(dueText(due({}), now, 'en')).toBe('2 working hours left, due today 16:30')
})

test('a lapsed clock says by how much, a paused one what it keeps, a stopped one only that', () => {
  const lapsed = due({ standing: 'lapsed', leftSeconds: -5400, dueAt: '2026-11-24T08:30:00Z' })
  expect(dueText(lapsed, now, 'zh')).toBe('超期 1.5 工作时，应于昨天 16:30 前办结')
  expect(dueText(due({ standing: 'paused' }), now, 'zh')).toBe('计时暂停，还剩 2 工作时')
  expect(dueText(due({ standing: 'stopped' }), now, 'zh')).toBe('计时结束')
})

test('an amount is told in the largest unit of its own way of counting', () => {
  const rows: [number, DueKind, string][] = [
    [59, 'workHour', '不到 1 分钟'],
    [40 * 60, 'workHour', '40 分钟（工作时间）'],
    [40 * 60, 'urgentHour', '40 分钟'],
    [9 * 3600, 'workHour', '9 工作时'],
    [12 * 3600, 'workDay', '1.5 工作日'],
    [7 * 3600, 'workDay', '7 工作时'],
    [36 * 3600, 'urgentDay', '1.5 天'],
    [36 * 3600, 'urgentHour', '36 小时'],
  ]
  for (const [seconds, kind, text] of rows) expect(amountText(seconds, kind, 'zh')).toBe(text)
  expect(amountText(14 * 3600, 'workDay', 'zh', 7)).toBe('2 工作日')
})

test('an amount never promises more than is there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3600, max: 10_000_000 }), (seconds) => {
      expect(parseFloat(amountText(seconds, 'urgentHour', 'en')) * 3600).toBeLessThanOrEqual(seconds + 1e-3)
    }),
  )
})

test('days near now have names, others a date and weekday, other years their year', () => {
  const said = (at: string) => instantText(new Date(at), now, 'zh')
  expect(said('2026-11-25T16:00:00Z')).toBe('明天 00:00')
  expect(said('2026-11-24T15:59:00Z')).toBe('昨天 23:59')
  expect(said('2026-11-30T01:00:00Z')).toBe('11月30日周一 09:00')
  expect(said('2027-01-04T01:00:00Z')).toBe('2027年1月4日周一 09:00')
  expect(instantText(new Date('2026-11-30T01:00:00Z'), now, 'en')).toBe('Mon 30 Nov 09:00')
  expect(exactText(new Date('2026-11-30T01:00:05Z'), 'zh')).toBe('2026年11月30日 09:00:05')
})
