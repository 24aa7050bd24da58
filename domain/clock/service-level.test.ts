import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shared } from '../../test/shared.ts'
import { must } from '../kernel/outcome.ts'
import {
  lengthTo,
  lengthWords,
  levelSeconds,
  parseServiceLevel,
  serviceLevelKinds,
  serviceLevelWords,
  type ServiceLevel,
} from './service-level.ts'

const kinds = ['urgentHour', 'urgentDay', 'workHour', 'workDay'] as const

describe('reading a limit', () => {
  test.each<[string, ServiceLevel]>([
    ['2紧急工作时', { kind: 'urgentHour', count: 2 }],
    ['2紧急工作日', { kind: 'urgentDay', count: 2 }],
    ['4工作时', { kind: 'workHour', count: 4 }],
    ['15工作日', { kind: 'workDay', count: 15 }],
    ['种植季节15工作日', { kind: 'workDay', count: 15, season: '种植季节' }],
    ['汛期2紧急工作时', { kind: 'urgentHour', count: 2, season: '汛期' }],
    [' ２ 个 工作日 ', { kind: 'workDay', count: 2 }],
    ['0.5工作日', { kind: 'workDay', count: 0.5 }],
  ])('%s', (text, level) => {
    expect(must(parseServiceLevel(text))).toEqual(level)
  })

  test.each(['', '工作日', '0工作日', '-1工作日', '2', '2小时', '2日', '约2工作日', '2工作日内', '2紧急', '1.25工作日', '99999工作日'])(
    '%j is refused, not read in part',
    (text) => {
      expect(parseServiceLevel(text)).toEqual({
        ok: false,
        refusal: { code: 'clock.badLimit', params: { text } },
      })
    },
  )

  test('what is written is read as the same', () => {
    const level = fc.record(
      {
        kind: fc.constantFrom(...kinds),
        count: fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10),
        season: fc.constantFrom('种植季节', '汛期', '冬季'),
      },
      { requiredKeys: ['kind', 'count'] },
    )
    fc.assert(
      fc.property(level, (level) => {
        expect(must(parseServiceLevel(serviceLevelWords(level).zh))).toEqual(level)
      }),
    )
  })

  test('in English it says the same', () => {
    expect(serviceLevelWords({ kind: 'workDay', count: 1 }).en).toBe('1 working day')
    expect(serviceLevelWords({ kind: 'workDay', count: 15, season: '种植季节' }).en).toBe('15 working days (种植季节)')
  })
})

test('a length to a set instant has just its hours, none where it is over, and is said without them', () => {
  const from = new Date('2026-10-14T01:00:00Z')
  expect(lengthTo(from, new Date('2026-10-14T02:20:00Z'))).toEqual({ kind: 'urgentHour', count: 4 / 3, toDay: true })
  expect(lengthTo(from, new Date('2026-10-13T00:00:00Z')).count).toBe(0)
  expect(lengthWords(lengthTo(from, new Date('2026-10-14T02:20:00Z')))).toEqual({ zh: '至所定时间', en: 'to the time set' })
})

test('outside of filing standards hours and days that run always are called just that', () => {
  expect(lengthWords({ kind: 'urgentDay', count: 30 })).toEqual({ zh: '30日', en: '30 days' })
  expect(lengthWords({ kind: 'urgentHour', count: 1 })).toEqual({ zh: '1小时', en: '1 hour' })
  expect(lengthWords({ kind: 'workDay', count: 5 })).toEqual({ zh: '5工作日', en: '5 working days' })
})

test('every kind says in its name whether it runs without a break', () => {
  for (const kind of Object.values(serviceLevelKinds)) {
    expect(kind.zh.startsWith('紧急')).toBe(kind.runs === 'always')
  }
})

test('an urgent day has 24 hours, a working day as many as the setting says', () => {
  const day = (kind: ServiceLevel['kind'], hours: number) => levelSeconds({ kind, count: 1 }, hours)
  expect(kinds.map((kind) => day(kind, 8))).toEqual([3600, 86_400, 3600, 28_800])
  expect(kinds.map((kind) => day(kind, 7.5))).toEqual([3600, 86_400, 3600, 27_000])
})

const standard = shared('data/filing-standard.csv')

test.skipIf(!standard)('every limit of a published filing standard of 519 conditions is read and written back', () => {
  const [, ...lines] = readFileSync(standard ?? '', 'utf8')
    .trim()
    .split('\n')
  const limits = lines.map((line) => line.trim().split(',').at(-1) ?? '')
  const distinct = [...new Set(limits)]
  expect([limits.length, distinct.length]).toEqual([519, 16])
  expect(distinct.map((limit) => serviceLevelWords(must(parseServiceLevel(limit))).zh)).toEqual(distinct)
  const count = (kind: ServiceLevel['kind']) => limits.filter((limit) => must(parseServiceLevel(limit)).kind === kind).length
  expect(kinds.map(count)).toEqual([42, 4, 64, 409])
})
