import { instantAt, addDays, parseCivilDate } from '../../domain/clock/civil-date.ts'
import { clueRuleIds } from '../../domain/supervision/clues/all.ts'
import { openDatabase } from '../db/open.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { openPhotoStore } from '../photos/store.ts'
import { fillPrints } from '../photos/print.ts'
import { loadRegion } from '../region/load.ts'
import { lookForClues } from '../supervision/clues/find.ts'
import { refused, regionOf } from './asked.ts'
import type { Context, Given } from './command.ts'

/**
 * `gezhi clues [--region CODE] [--rule RULE] [--from DAY] [--to DAY]`: looks as the nightly run does, over other days; both days
 * are included. Makes the prints of photos that have none first. Prints a line for each rule.
 */
export async function runClues(given: Given, { env, say, print }: Context): Promise<void> {
  const rules = clueRuleIds.filter((id) => given.values.rule === undefined || id === given.values.rule)
  if (rules.length === 0)
    throw new OperatorRefusal({ zh: `--rule 应为：${clueRuleIds.join('、')}`, en: `--rule takes one of ${clueRuleIds.join(', ')}` })
  const database = await openDatabase(env, { say, join: true })
  try {
    const { code } = await regionOf(database.db, given)
    const now = new Date()
    const region = await loadRegion(database.db, code, now)
    const { offsetMinutes } = region.rules
    const dayOf = (name: 'from' | 'to') => {
      const text = given.values[name]
      if (typeof text !== 'string') return undefined
      const day = parseCivilDate(text)
      if (!day.ok) throw refused(day.refusal)
      return day.value
    }
    const [from, last] = [dayOf('from'), dayOf('to')]
    const to = last === undefined ? now : instantAt(addDays(last, 1), '00:00', offsetMinutes)
    if (rules.includes('samePhoto')) {
      const since = from === undefined ? new Date(to.getTime() - 90 * 86_400_000) : instantAt(from, '00:00', offsetMinutes)
      await fillPrints(database.db, await openPhotoStore(database.folder), region.code, since)
    }
    const looking = { rules, to, now, ...(from !== undefined && { from: instantAt(from, '00:00', offsetMinutes) }) }
    for (const { rule, found, fresh } of await lookForClues(database.db, region, looking)) print(`${rule}\t${found}\t${fresh}`)
  } finally {
    await database.stop()
  }
}
