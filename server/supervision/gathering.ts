import { addDays, instantAt, yearOf } from '../../domain/clock/civil-date.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { SupervisionFacts } from '../../domain/supervision/needs.ts'
import type { Tx } from '../db/pool.ts'
import { dayOf, organOfUnit } from '../enforcement/facts.ts'
import { numberWords } from '../enforcement/number-words.ts'
import { nextProceedingNumber } from '../enforcement/proceedings.ts'
import type { Loaded } from '../matter/load.ts'
import type { Command } from '../matter/perform.ts'
import { text } from '../matter/text.ts'
import type { Region } from '../region/region.ts'
import { barredUnits } from './bars.ts'

/** Facts that say nothing; a table puts in what it knows. */
export function blankFacts(region: Region, now: Date): SupervisionFacts {
  return {
    today: region.today(now),
    placeRefusal: null,
    officeSet: true,
    handlerRefusal: null,
    aboutUnit: null,
    confidential: false,
    numberRefusal: null,
    explanationsOpen: 0,
    rated: false,
    aim: null,
    way: null,
    same: 'none',
    receivedToday: false,
    reachable: false,
    superior: null,
    undecided: 0,
  }
}

/** Why a unit that is named cannot handle the matter: it is none, or stands aside from it. */
export async function handlerRefusal(tx: Tx, { region, input }: Command, here: Loaded | null): Promise<Refusal | null> {
  const unit = text(input.unit) ?? text(input.decidingUnit)
  if (unit === null || here === null) return null
  if (!region.units.has(unit)) return { code: 'beyond.unitUnknown' }
  const barred = await barredUnits(tx, region.code, here.matter.id)
  return barred.includes(unit) ? { code: 'complaint.unitBarred', params: { unit: region.units.get(unit)?.name.zh ?? unit } } : null
}

/** The next number of a complaint or petition of the office's year; nothing is counted where it is only asked. */
export async function numberOf(tx: Tx, { region, now, asking }: Command, unit: string | null, word: string): Promise<string | undefined> {
  if (asking === true || unit === null) return undefined
  const organ = organOfUnit(region, unit)
  const year = yearOf(region.today(now))
  const { regionWord, unitWord } = numberWords(region, organ)
  return `${regionWord}${unitWord}${word}〔${year}〕${await nextProceedingNumber(tx, region.code, organ, word, year)}号`
}

/** The end of the day by which it is to be handled. */
export function untilOf({ region, input }: Command): Date | undefined {
  const day = dayOf(input.handleBy)
  return day && instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes)
}
