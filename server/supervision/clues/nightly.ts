import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import { clueRule, clueRuleIds } from '../../../domain/supervision/clues/all.ts'
import { inTransaction, type Pool } from '../../db/pool.ts'
import type { Registers } from '../../region/registers.ts'
import { lookForClues } from './find.ts'

/** After midnight's sealing, and before anybody comes to work. */
const hour = '02:00'

/** Most days that a run goes back over after the program had not run. */
const daysMost = 60

/**
 * The nightly duty for one region, to be called as often as one likes: each rule looks over the days since it last did, and as
 * far back before them as it needs. A rule that is stopped half-way looks again; what it had found is kept once.
 */
export function nightlyClues(db: Pool, registers: Registers, now: () => Date): (code: string) => Promise<void> {
  return async (code) => {
    const at = now()
    const region = await registers.of(code, at)
    const day = region.today(at)
    const { offsetMinutes } = region.rules
    if (at < instantAt(day, hour, offsetMinutes)) return
    const to = instantAt(day, '00:00', offsetMinutes)
    const runs = await db<{ rule: string; up_to: Date }[]>`select rule, up_to from clue_run where region = ${code}`
    const done = new Map(runs.map((run) => [run.rule, run.up_to]))
    for (const rule of clueRuleIds) {
      const last = done.get(rule)
      if (last && last >= to) continue
      const earliest = instantAt(addDays(day, -daysMost), '00:00', offsetMinutes)
      const since = last && last > earliest ? last : last ? earliest : to
      await lookForClues(db, region, { rules: [rule], from: new Date(since.getTime() - clueRule(rule).daysBack * 86_400_000), to, now: at })
      await inTransaction(db, async (tx) => {
        await tx`
          insert into clue_run (region, rule, up_to) values (${code}, ${rule}, ${to})
          on conflict (region, rule) do update set up_to = excluded.up_to where clue_run.up_to < excluded.up_to`
      })
    }
  }
}
