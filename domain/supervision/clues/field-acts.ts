import type { Words } from '../../kernel/words.ts'
import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** An act that is done where the matter is: 处置、核实、核查. */
export type FieldAct = {
  readonly matter: string
  /** The case that it belongs to. */
  readonly root: string
  readonly seq: number
  readonly act: Words
  readonly unit: string | null
  readonly person: string | null
  /** From the matter's place on that day; null where the device gave no place. */
  readonly metres: number | null
  /** The matter's place was corrected afterwards: the distance says nothing. */
  readonly movedSince: boolean
  /** Hours of the day in the region, 0 to 24. */
  readonly hour: number
  /** Its limit runs day and night. */
  readonly urgent: boolean
}

const about = (fact: FieldAct) => ({
  key: `${fact.matter}/${fact.seq}`,
  matter: fact.root,
  unit: fact.unit,
  persons: fact.person === null ? [] : [fact.person],
  shows: [{ matter: fact.matter, seq: fact.seq }],
})

/** 不在现场: done farther from the matter than the setting says. Without a place from the device nothing is known, and nothing found. */
export function findFar(facts: readonly FieldAct[], { farMetres }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    if (fact.metres === null || fact.movedSince || fact.metres < farMetres) return []
    return { ...about(fact), figures: { act: fact.act, metres: Math.round(fact.metres) }, measure: fact.metres }
  })
}

/** 班次之外: done at an hour at which nobody is on shift, although the limit does not run at night. */
export function findOffShift(facts: readonly FieldAct[], { shiftFrom, shiftTo }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    if (fact.urgent || (fact.hour >= shiftFrom && fact.hour < shiftTo)) return []
    return { ...about(fact), figures: { act: fact.act, time: timeOf(fact.hour), from: shiftFrom, to: shiftTo }, measure: null }
  })
}

function timeOf(hour: number): string {
  const minutes = Math.floor(hour * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
