import { expect, test } from 'vitest'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { checkLine, drawDayRefusal, planStanding, wantedOf, type PlanLine } from './plan.ts'

const day = (text: string) => must(parseCivilDate(text))
const line: PlanLine = {
  ...{ year: 2026, unit: 'u', what: '建筑垃圾处置', method: 'onSite', kinds: ['organisation'], share: { percent: 5 } },
  ...{ fromMonth: 3, toMonth: 11, withdrawn: false },
}

test('a line names somebody, has its months in order, and is of this year or the next', () => {
  const code = (more: Partial<PlanLine>) => {
    const checked = checkLine({ ...line, ...more }, day('2026-10-13'))
    return checked.ok ? null : checked.refusal.code
  }
  expect(code({})).toBeNull()
  expect(code({ year: 2027 })).toBeNull()
  expect(code({ year: 2025 })).toBe('plan.year')
  expect(code({ fromMonth: 12 })).toBe('plan.months')
  expect(code({ kinds: [] })).toBe('plan.noKinds')
})

test('a draw is made in the months of the line', () => {
  expect(drawDayRefusal(line, day('2026-03-01'))).toBeNull()
  expect(drawDayRefusal(line, day('2026-11-30'))).toBeNull()
  expect(drawDayRefusal(line, day('2026-12-01'))?.code).toBe('draw.outsideMonths')
  expect(drawDayRefusal(line, day('2027-03-01'))?.code).toBe('draw.outsideMonths')
})

test('a share is rounded up and never more than the list', () => {
  expect(wantedOf({ percent: 5 }, 41)).toBe(3)
  expect(wantedOf({ percent: 100 }, 41)).toBe(41)
  expect(wantedOf({ number: 50 }, 41)).toBe(41)
  expect(wantedOf({ number: 2 }, 41)).toBe(2)
  expect(wantedOf({ percent: 5 }, 0)).toBe(0)
})

test('a version waits, is published, or withdraws the line', () => {
  expect(planStanding({ withdrawn: true, approved: false })).toBe('draft')
  expect(planStanding({ withdrawn: false, approved: true })).toBe('published')
  expect(planStanding({ withdrawn: true, approved: true })).toBe('withdrawn')
})
