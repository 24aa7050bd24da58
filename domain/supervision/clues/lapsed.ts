import type { Words } from '../../kernel/words.ts'
import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** A clock that ran out. Seconds are in the clock's own counting, so that nights and days of rest are not lateness. */
export type LapseFact = {
  readonly matter: string
  readonly unit: string | null
  readonly clock: string
  readonly clockName: Words
  /** Whose turn it was. */
  readonly owner: Words
  readonly person: string | null
  /** The entry of the lapse. */
  readonly seq: number
  /** All that was given, the extensions included. */
  readonly givenSeconds: number
  /** Used beyond the due time: until it was done at last, or until now. Pauses are not in it. */
  readonly lateSeconds: number
  readonly done: boolean
  /** 申诉成立: the lapse was excused. */
  readonly excused: boolean
}

/** Clocks that have rules of their own, and those by which the party, the post or the police has to move. */
const elsewhere: readonly string[] = ['publishing', 'service', 'serving', 'performance', 'instalments', 'statement', 'post', 'referral']

/** 逾期不办: late by as many times the period as the setting says. */
export function findLapsed(facts: readonly LapseFact[], { lapsedTimes }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    const times = fact.givenSeconds > 0 ? fact.lateSeconds / fact.givenSeconds : 0
    if (fact.excused || elsewhere.includes(fact.clock) || times < lapsedTimes) return []
    return {
      key: `${fact.matter}/${fact.clock}/${fact.seq}`,
      matter: fact.matter,
      unit: fact.unit,
      persons: fact.person === null ? [] : [fact.person],
      shows: [{ matter: fact.matter, seq: fact.seq }],
      figures: {
        clock: fact.clockName,
        owner: fact.owner,
        given: hours(fact.givenSeconds),
        late: hours(fact.lateSeconds),
        times: Math.round(times * 10) / 10,
        done: fact.done ? { zh: '后来办理', en: 'was done at last' } : { zh: '仍未办理', en: 'is not done yet' },
      },
      measure: times,
    }
  })
}

const hours = (seconds: number): number => Math.round(seconds / 360) / 10
