import { z } from 'zod'
import type { Output } from '../../contract/route.ts'
import type { readSettings, SettingsForm } from '../../contract/registers/settings.ts'
import { yearOf, type CivilDate } from '../../domain/clock/civil-date.ts'
import { clashingWords } from '../../domain/documents/numbers.ts'
import { writKindIds, writKinds } from '../../domain/documents/writ-kinds.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { rows, type Db } from '../db/pool.ts'
import { usualRegionWord, usualUnitWord } from '../enforcement/number-words.ts'
import { loadPowers } from '../enforcement/powers.ts'
import type { Region } from '../region/region.ts'

type Writs = SettingsForm['writs']
type Numbers = Output<typeof readSettings>['numbers']

/** Units in force that issue writs: those with a power or for whom one is used, with a word of their own, or with numbers given. */
async function issuingUnits(db: Db, region: Region, { unitWords }: Pick<Writs, 'unitWords'>, today: CivilDate): Promise<string[]> {
  const [loaded, given] = await Promise.all([
    loadPowers(db, region.code, today),
    rows(z.object({ unit_id: z.string() }), db`select distinct unit_id from writ_number where region = ${region.code}`),
  ])
  const powers = loaded.ok ? loaded.value.powers : []
  const units = new Set([
    ...powers.map(({ unit, principal }) => principal ?? unit),
    ...given.map((row) => row.unit_id),
    ...Object.keys(unitWords),
  ])
  return [...units].filter((unit) => region.units.has(unit)).sort()
}

/** What the next number of each unit and kind would be this year. */
export async function writNumbers(db: Db, region: Region, today: CivilDate): Promise<Numbers> {
  const year = yearOf(today)
  const [units, taken] = await Promise.all([
    issuingUnits(db, region, region.settings.writs, today),
    rows(
      z.object({ unit_id: z.string(), kind: z.string(), next: z.int() }),
      db`select unit_id, kind, next from writ_number where region = ${region.code} and year = ${year}`,
    ),
  ])
  return {
    year,
    usualRegionWord: usualRegionWord(region.name),
    units: units.map((id) => {
      const name = region.units.get(id)?.name ?? { zh: id, en: id }
      const next = Object.fromEntries(taken.filter((row) => row.unit_id === id).map((row) => [row.kind, row.next]))
      return { id, name, usualWord: usualUnitWord(name.zh), next }
    }),
  }
}

/**
 * Refuses words by which two units would give the same number (`register.wordTaken`), and words by which a unit would give
 * numbers that another has given already (`register.wordGiven`). A number, once given, stays.
 */
export async function wordsRefusal(db: Db, region: Region, writs: Writs, today: CivilDate, language: Language): Promise<Outcome<null>> {
  const nameOf = (unit: string) => region.units.get(unit)?.name[language] ?? unit
  const unknown = Object.keys(writs.unitWords).find((unit) => !region.units.has(unit))
  if (unknown !== undefined && region.settings.writs.unitWords[unknown] === undefined) {
    return refuse('register.unitEnded', { what: unknown, day: today })
  }
  const units = await issuingUnits(db, region, writs, today)
  const words = new Map(units.map((unit) => [unit, writs.unitWords[unit] ?? usualUnitWord(region.units.get(unit)?.name.zh ?? unit)]))
  // Nobody is kept from other settings by words that the district has not chosen.
  const clash = clashingWords(words)
  if (clash && [clash.unit, clash.other].some((unit) => writs.unitWords[unit] !== undefined)) {
    return refuse('register.wordTaken', { unit: nameOf(clash.unit), other: nameOf(clash.other) })
  }
  return givenRefusal(db, region, writs, words, nameOf)
}

async function givenRefusal(
  db: Db,
  region: Region,
  { regionWord, unitWords }: Writs,
  words: ReadonlyMap<string, string>,
  nameOf: (unit: string) => string,
): Promise<Outcome<null>> {
  const given = await rows(
    z.object({ unit_id: z.string(), head: z.string() }),
    db`
      select distinct unit_id, split_part(number, '字〔', 1) as head from writ where region = ${region.code} and number is not null`,
  )
  for (const unit of Object.keys(unitWords)) {
    const own = `${regionWord ?? usualRegionWord(region.name)}${words.get(unit) ?? ''}`
    const heads = new Set(writKindIds.flatMap((kind) => writKinds[kind].word ?? []).map((word) => own + word))
    const other = given.find(({ unit_id, head }) => unit_id !== unit && heads.has(head))
    if (other) return refuse('register.wordGiven', { word: own, unit: nameOf(unit), other: nameOf(other.unit_id) })
  }
  return done(null)
}
