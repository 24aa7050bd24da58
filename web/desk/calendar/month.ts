import { addDays, civilDateAt, dayOfWeek, parseCivilDate, type CivilDate } from '../../../domain/clock/civil-date.ts'

/** A month of the calendar as whole weeks from Monday; `days` may begin and end in its neighbours. */
export type Month = {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly from: CivilDate
  readonly to: CivilDate
  readonly weeks: readonly (readonly CivilDate[])[]
  readonly previous: string
  readonly next: string
}

const textOf = (year: number, month: number) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`

/** 2026-10, or the month of today where that is none. */
export function monthOf(text: string | null, now: Date): Month {
  const today = civilDateAt(now)
  const first = parseCivilDate(`${/^\d{4}-\d{2}$/.test(text ?? '') ? text : today.slice(0, 7)}-01`)
  const from = first.ok ? first.value : todayFirst(today)
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const next = month === 12 ? textOf(year + 1, 1) : textOf(year, month + 1)
  const days: CivilDate[] = []
  const monday = addDays(from, -((dayOfWeek(from) + 6) % 7))
  for (let day = monday; days.length < 7 || day.slice(0, 7) <= from.slice(0, 7) || days.length % 7 !== 0; day = addDays(day, 1))
    days.push(day)
  const inside = days.filter((day) => day.startsWith(from.slice(0, 7)))
  return {
    year,
    month,
    from,
    to: inside.at(-1) ?? from,
    weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)),
    previous: month === 1 ? textOf(year - 1, 12) : textOf(year, month - 1),
    next,
  }
}

function todayFirst(today: CivilDate): CivilDate {
  return addDays(today, 1 - Number(today.slice(8)))
}
