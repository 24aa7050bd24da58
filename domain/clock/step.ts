/**
 * Steps: the derivation of a due time as data, so that "why this time?" can be answered to a person today
 * and years later. Days that are alike are one step, so that fifteen working days read in a few lines.
 */
import type { Words } from '../kernel/words.ts'
import { civilDateOf, dayMs, type CivilDate } from './civil-date.ts'
import type { OpenDay } from './office-hours.ts'
import type { DayStanding } from './work-calendar.ts'

/** Why a stretch of time counts or does not. */
export const stepReasons = {
  office: { zh: '办公时间', en: 'office hours' },
  makeUp: { zh: '调休上班', en: 'make-up working day' },
  continuous: { zh: '连续计时', en: 'counted without a break' },
  closed: { zh: '非办公时间', en: 'outside office hours' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'holiday' },
  paused: { zh: '暂停计时', en: 'paused' },
} as const satisfies Record<string, Words>

export type StepReason = keyof typeof stepReasons

/**
 * `from` and `to` are times on the wall ('HH:MM', with seconds where they are not zero; '24:00' ends a day).
 * With `until`, an 'office' or 'makeUp' step stands for each day from `date` to `until`; any other runs
 * from `date` `from` to `until` `to`. `to` is absent while a pause lasts. `seconds` is what counts in all of the step together; `name` is the festival's.
 */
export type Step = {
  readonly date: CivilDate
  readonly until?: CivilDate
  readonly from: string
  readonly to?: string
  readonly seconds: number
  readonly why: StepReason
  readonly name?: Words
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A step before it is written out: wall time in milliseconds since 1970-01-01T00:00 on the wall. */
type Entry = {
  readonly day: number
  readonly from: number
  lastDay: number
  to: number | undefined
  ms: number
  readonly why: StepReason
  readonly name: Words | undefined
}

/** Collects what one walk passes over, in order of time; `steps` writes it out. */
export class StepLog {
  readonly #entries: Entry[] = []
  #day = 0
  #start = 0
  #office: OpenDay | undefined
  #why: 'office' | 'makeUp' = 'office'
  #name: Words | undefined
  // Pairs of from and to, of the day that is open.
  #counted: number[] = []

  continuous(from: number, to: number): void {
    this.#entries.push(runEntry('continuous', from, to, to - from))
  }

  /** A day on which the offices do not work, as far as it lies between the ends of the walk. */
  rest(day: number, standing: DayStanding, from: number, until: number): void {
    const why = standing.why === 'holiday' ? 'holiday' : 'weekend'
    const begins = Math.max(from, day * dayMs)
    const before = this.#entries.at(-1)
    const name = nameOf(standing)
    const to = Math.min(until, (day + 1) * dayMs)
    if (before && before.why === why && before.name?.zh === name?.zh && before.to === begins) {
      before.lastDay = day
      before.to = to
      return
    }
    this.#entries.push({ day, from: begins, lastDay: day, to, ms: 0, why, name })
  }

  /** Begins a working day; `start` is where the walk began. */
  open(day: number, office: OpenDay, standing: DayStanding, start: number): void {
    this.#day = day
    this.#start = start
    this.#office = office
    this.#why = standing.why === 'makeUp' ? 'makeUp' : 'office'
    this.#name = nameOf(standing)
    this.#counted = []
  }

  count(from: number, to: number): void {
    this.#counted.push(from, to)
  }

  /** Ends the working day: one entry when all its office time counted, otherwise one for each stretch. */
  close(until = Infinity): void {
    const dayStart = this.#day * dayMs
    const ends = Math.min(until, dayStart + dayMs)
    const first = this.#counted[0]
    const last = this.#counted.at(-1)
    if (first === undefined || last === undefined) {
      this.#closed(Math.max(this.#start, dayStart), ends)
      return
    }
    if (this.#start > dayStart && this.#start < first) this.#closed(this.#start, first)
    const ms = this.#countedMs()
    if (ms === this.#office?.openMs) {
      this.#whole(first, last, ms)
      return
    }
    let cursor = first
    for (let index = 0; index < this.#counted.length; index += 2) {
      const from = this.#counted[index] ?? cursor
      const to = this.#counted[index + 1] ?? cursor
      if (cursor < from) this.#closed(cursor, from)
      this.#worked(from, to, to - from)
      cursor = to
    }
  }

  /** What was collected, as data to keep and explain. */
  steps(): readonly Step[] {
    return this.#entries.map(written)
  }

  /** A whole working day, or one more of those before it when the hours are alike. */
  #whole(from: number, to: number, ms: number): void {
    const before = this.#entries.at(-1)
    const follows =
      before?.to !== undefined &&
      before.why === this.#why &&
      before.name?.zh === this.#name?.zh &&
      before.lastDay === this.#day - 1 &&
      before.to === to - dayMs &&
      before.from - before.day * dayMs === from - this.#day * dayMs
    if (follows) {
      before.lastDay = this.#day
      before.to = to
      before.ms += ms
      return
    }
    this.#worked(from, to, ms)
  }

  #closed(from: number, to: number): void {
    this.#entries.push({
      day: this.#day,
      from,
      lastDay: this.#day,
      to,
      ms: 0,
      why: 'closed',
      name: undefined,
    })
  }

  #worked(from: number, to: number, ms: number): void {
    this.#entries.push({ day: this.#day, from, lastDay: this.#day, to, ms, why: this.#why, name: this.#name })
  }

  #countedMs(): number {
    let ms = 0
    for (let index = 0; index < this.#counted.length; index += 2) {
      ms += (this.#counted[index + 1] ?? 0) - (this.#counted[index] ?? 0)
    }
    return ms
  }
}

/** A stretch that is no matter of office hours. */
function runEntry(why: 'continuous' | 'paused', from: number, to: number | undefined, ms: number): Entry {
  const day = Math.floor(from / dayMs)
  const lastDay = to === undefined ? day : Math.floor(to / dayMs)
  return { day, from, lastDay, to, ms, why, name: undefined }
}

/** A pause of a clock as a step; `to` is absent while it lasts. */
export function pausedStep(from: Date, to: Date | undefined, offsetMinutes: number): Step {
  const offset = offsetMinutes * 60_000
  return written(runEntry('paused', from.getTime() + offset, to && to.getTime() + offset, 0))
}

// Written without spreads, which cost more than the walk itself (30 working days: 85 µs with, 13 µs without).
function written(entry: Entry): Step {
  const { day, lastDay, from, to, why, name } = entry
  const step: Writable<Step> = {
    date: civilDateOf(day),
    from: timeOfDay(from - day * dayMs),
    seconds: entry.ms / 1000,
    why,
  }
  if (lastDay > day) step.until = civilDateOf(lastDay)
  if (to !== undefined) step.to = timeOfDay(to - lastDay * dayMs)
  if (name) step.name = name
  return step
}

function nameOf(standing: DayStanding): Words | undefined {
  return 'name' in standing ? standing.name : undefined
}

/** 'HH:MM' of milliseconds since midnight, with seconds and milliseconds where there are any; '24:00' ends a day. */
function timeOfDay(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const rest = ms % 60_000
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  if (rest === 0) return time
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`
  return `${time}:${two(Math.floor(rest / 1000))}${fraction}`
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}
