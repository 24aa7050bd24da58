import { describe, expect, test } from 'vitest'
import { seededRules } from '../../test/work-calendar.ts'
import { must } from '../kernel/outcome.ts'
import { dueAt } from './due-at.ts'
import { amountText, explain, explainStep } from './explain.ts'
import { parseServiceLevel, serviceLevelWords } from './service-level.ts'
import { pausedStep } from './step.ts'

const rules = seededRules()
const at = (wall: string) => new Date(`${wall.replace(' ', 'T')}+08:00`)

function why(limit: string, start: string, language: 'zh' | 'en'): readonly string[] {
  const level = must(parseServiceLevel(limit))
  const due = must(dueAt(level, at(start), rules))
  return explain(serviceLevelWords(level), at(start), due.steps, due.dueAt, language, rules.offsetMinutes)
}

describe('why this time', () => {
  test('over National Day 2025, in Chinese', () => {
    expect(why('5工作日', '2025-09-26 17:00', 'zh')).toEqual([
      '时限5工作日，自2025-09-26（周五）17:00起算。',
      '2025-09-26（周五）17:00–18:00 办公时间，计1小时。',
      '2025-09-27（周六） 周末，不计。',
      '2025-09-28（周日）08:00–18:00 国庆节调休上班，计8小时。',
      '2025-09-29（周一）至2025-09-30（周二）每日08:00–18:00 办公时间，2个工作日，计16小时。',
      '2025-10-01（周三）至2025-10-05（周日） 国庆节放假5天，不计。',
      '2025-10-06（周一） 中秋节放假，不计。',
      '2025-10-07（周二）至2025-10-08（周三） 国庆节放假2天，不计。',
      '2025-10-09（周四）08:00–18:00 办公时间，计8小时。',
      '2025-10-10（周五）08:00–12:00 办公时间，计4小时。',
      '2025-10-10（周五）12:00–14:00 非办公时间，不计。',
      '2025-10-10（周五）14:00–17:00 办公时间，计3小时。',
      '于2025-10-10（周五）17:00到期。',
    ])
  })

  test('over Spring Festival 2026, in English', () => {
    expect(why('2工作日', '2026-02-13 18:30', 'en')).toEqual([
      'Limit: 2 working days, counted from Fri 2026-02-13 18:30.',
      'Fri 2026-02-13 18:30–24:00: outside office hours, not counted.',
      'Sat 2026-02-14 08:00–18:00: make-up working day for Spring Festival, 8 h counted.',
      'Sun 2026-02-15 to Mon 2026-02-23: Spring Festival holiday, 9 days, not counted.',
      'Tue 2026-02-24 08:00–18:00: office hours, 8 h counted.',
      'Due by Tue 2026-02-24 18:00.',
    ])
  })

  test('of a continuous limit, to the second', () => {
    expect(why('2紧急工作时', '2025-03-14 23:00:05', 'zh')[1]).toBe(
      '2025-03-14（周五）23:00:05至2025-03-15（周六）01:00:05 连续计时（含夜间、周末和节假日），计2小时。',
    )
    expect(why('2紧急工作时', '2025-03-14 23:00:05', 'en')[1]).toBe(
      'Fri 2025-03-14 23:00:05 to Sat 2025-03-15 01:00:05: counted without a break (nights, weekends and holidays too), 2 h.',
    )
  })

  test('of a pause that has ended and of one that lasts', () => {
    const ended = pausedStep(at('2025-03-14 17:00'), at('2025-03-17 09:00'), 480)
    const open = pausedStep(at('2025-03-14 17:00'), undefined, 480)
    expect(explainStep(ended, 'zh')).toBe('2025-03-14（周五）17:00至2025-03-17（周一）09:00 暂停计时，不计。')
    expect(explainStep(ended, 'en')).toBe('Fri 2025-03-14 17:00 to Mon 2025-03-17 09:00: paused, not counted.')
    expect(explainStep(open, 'zh')).toBe('自2025-03-14（周五）17:00 起暂停计时。')
    expect(explainStep(open, 'en')).toBe('From Fri 2025-03-14 17:00: paused.')
  })
})

test('amounts are said in the units of the clock', () => {
  expect(amountText('workDay', 8 * 3600 + 2 * 3600 + 1800, 8, 'zh')).toBe('1 工作日 2 工作时 30 分')
  expect(amountText('workHour', -10 * 3600, 8, 'zh')).toBe('10 工作时')
  expect(amountText('urgentDay', 25 * 3600, 8, 'en')).toBe('1 urgent day 1 urgent hour')
  expect(amountText('urgentHour', 7260, 8, 'en')).toBe('2 urgent hours 1 minute')
  expect(amountText('workDay', 59, 8, 'zh')).toBe('不足 1 分')
})
