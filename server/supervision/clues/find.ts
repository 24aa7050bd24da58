import { v7 as uuid } from 'uuid'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { clueRule, clueRuleIds, type ClueRuleId } from '../../../domain/supervision/clues/all.ts'
import { findOutside, findUnlike } from '../../../domain/supervision/clues/decisions.ts'
import { findFar, findOffShift } from '../../../domain/supervision/clues/field-acts.ts'
import { findLapsed } from '../../../domain/supervision/clues/lapsed.ts'
import { findOneSided } from '../../../domain/supervision/clues/one-sided.ts'
import { findLateDelivery, findUndisclosed } from '../../../domain/supervision/clues/periods.ts'
import { findPingPong } from '../../../domain/supervision/clues/ping-pong.ts'
import type { Finding } from '../../../domain/supervision/clues/rule.ts'
import { findSamePhoto } from '../../../domain/supervision/clues/same-photo.ts'
import { findStray } from '../../../domain/supervision/clues/stray.ts'
import { findUnverified } from '../../../domain/supervision/clues/unverified.ts'
import { inTransaction, type Db, type Pool } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'
import { closedFacts, dispatchFacts, fieldFacts, lapsedFacts, movedFacts, type Stretch } from './case-facts.ts'
import { deliveryFacts, disclosureFacts, likeFacts, officersFacts, weighedFacts } from './decision-facts.ts'
import { photoFacts } from './photo-facts.ts'

type Find = (db: Db, region: Region, stretch: Stretch) => Promise<Finding[]>

const today = (region: Region, { now }: Stretch) => civilDateAt(now, region.rules.offsetMinutes)

/** Each rule with the facts that it reads. */
// prettier-ignore
const finders: Readonly<Record<ClueRuleId, Find>> = {
  lapsed:       async (db, region, when) => findLapsed(await lapsedFacts(db, region, when), region.settings.clues),
  pingPong:     async (db, region, when) => findPingPong(await movedFacts(db, region, when), region.settings.clues),
  unverified:   async (db, region, when) => findUnverified(await closedFacts(db, region, when), region.settings.clues),
  samePhoto:    async (db, region, when) => findSamePhoto(await photoFacts(db, region, when), region.settings.clues),
  farAway:      async (db, region, when) => findFar(await fieldFacts(db, region, when), region.settings.clues),
  offShift:     async (db, region, when) => findOffShift(await fieldFacts(db, region, when), region.settings.clues),
  stray:        async (db, region, when) => findStray(await dispatchFacts(db, region, when), region.settings.clues),
  outside:      async (db, region, when) => findOutside(await weighedFacts(db, region, when), region.settings.clues),
  unlike:       async (db, region, when) => findUnlike(await likeFacts(db, region, when), region.settings.enforcement.likeCases),
  oneSided:     async (db, region, when) => findOneSided(await officersFacts(db, region, when), region.settings.clues),
  lateDelivery: async (db, region, when) => findLateDelivery(await deliveryFacts(db, region, when), today(region, when), region.settings.clues),
  undisclosed:  async (db, region, when) => findUndisclosed(await disclosureFacts(db, region, when), today(region, when), region.settings.clues),
}

export type Looking = {
  readonly rules?: readonly ClueRuleId[]
  /** Without it as many days back as the rule needs. */
  readonly from?: Date
  readonly to: Date
  readonly now: Date
}

/** Entries are read by stretches of so many days, so that one statement never holds the whole of a long time. */
const stretchMs = 7 * 86_400_000

/** What is compared with the whole of its time is read in one. */
const whole: readonly ClueRuleId[] = ['oneSided', 'unlike']

/** Runs rules over a time and keeps what is new. Opens nothing. Returns how many were found, and how many of them are new. */
export async function lookForClues(db: Pool, region: Region, { rules = clueRuleIds, from, to, now }: Looking) {
  const counts: { rule: ClueRuleId; found: number; fresh: number }[] = []
  for (const rule of rules) {
    const start = from ?? new Date(to.getTime() - clueRule(rule).daysBack * 86_400_000)
    let [found, fresh] = [0, 0]
    for (const stretch of stretchesOf(rule, start, to)) {
      const findings = await finders[rule](db, region, { ...stretch, now })
      found += findings.length
      fresh += await keep(db, region.code, rule, findings, now)
    }
    counts.push({ rule, found, fresh })
  }
  return counts
}

function stretchesOf(rule: ClueRuleId, from: Date, to: Date): { from: Date; to: Date }[] {
  if (whole.includes(rule)) return [{ from, to }]
  const stretches: { from: Date; to: Date }[] = []
  for (let at = from.getTime(); at < to.getTime(); at += stretchMs)
    stretches.push({ from: new Date(at), to: new Date(Math.min(at + stretchMs, to.getTime())) })
  return stretches
}

async function keep(db: Pool, region: string, rule: ClueRuleId, findings: readonly Finding[], now: Date): Promise<number> {
  if (findings.length === 0) return 0
  const lines = findings.map((one) => ({ ...one, id: uuid() }))
  return inTransaction(db, async (tx) => {
    const kept = await tx`
      insert into supervision_clue (region, clue_id, rule, key, matter_id, unit_id, persons, shows, figures, measure, found_at, state)
      select ${region}, f.id, ${rule}, f.key, f.matter, f.unit, array(select jsonb_array_elements_text(f.persons)::uuid), f.shows, f.figures,
        f.measure, ${now}, 'toJudge'
      from jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb)
        as f (id uuid, key text, matter uuid, unit text, persons jsonb, shows jsonb, figures jsonb, measure float8)
      on conflict (region, rule, key) do nothing returning 1`
    return kept.length
  })
}
