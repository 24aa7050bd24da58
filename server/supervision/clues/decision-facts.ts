/**
 * What the rules read of proceedings: those decided on the days of a stretch (proceeding_decided), and the clocks of service and
 * disclosure that ran out in it (deadline_lapsed).
 */
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { civilDateAt, parseCivilDate, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { findBenchmark, type Benchmark } from '../../../domain/enforcement/discretion.ts'
import type { EnforcementItem } from '../../../domain/enforcement/item.ts'
import { partyKinds, type PartyKind } from '../../../domain/enforcement/penalty.ts'
import type { ProceedingFile } from '../../../domain/enforcement/proceeding/file.ts'
import { proposePenalty } from '../../../domain/enforcement/proposal.ts'
import { groupOf } from '../../../domain/enforcement/settings.ts'
import type { LikeFines, WeighedFine } from '../../../domain/supervision/clues/decisions.ts'
import type { OfficersCases } from '../../../domain/supervision/clues/one-sided.ts'
import type { DeliveredDecision, DisclosedDecision } from '../../../domain/supervision/clues/periods.ts'
import { rows, type Db } from '../../db/pool.ts'
import { loadBenchmarks } from '../../enforcement/benchmarks.ts'
import { loadItems } from '../../enforcement/import.ts'
import { likeFines, likePeriod } from '../../enforcement/like-store.ts'
import type { Region } from '../../region/region.ts'
import type { Stretch } from './case-facts.ts'

// The fold of hash-chained entries, as proceedings.ts reads it.
const File = z.custom<ProceedingFile>((value) => typeof value === 'object' && value !== null && 'officers' in value)

const Fined = z.object({
  matter_id: z.string(),
  unit_id: z.string().nullable(),
  item_code: z.string(),
  kind: keysOf(partyKinds),
  decided_on: z.string(),
  fine_fen: z.coerce.number(),
  file: File,
  seq: z.int(),
  person_id: z.string().nullable(),
})
type Fined = z.infer<typeof Fined>

const dateOf = (region: Region, at: Date): CivilDate => civilDateAt(at, region.rules.offsetMinutes)
/** The last day that belongs to a stretch which ends before `to`. */
const lastOf = (region: Region, { to }: Stretch): CivilDate => dateOf(region, new Date(to.getTime() - 1))

async function finedIn(db: Db, region: Region, stretch: Stretch): Promise<Fined[]> {
  return rows(
    Fined,
    db`
    select p.matter_id, m.unit_id, p.item_code, y.kind, p.decided_on::text, p.fine_fen, p.file, e.seq, e.person_id
    from proceeding p
    join matter m on m.region = p.region and m.matter_id = p.matter_id
    join party y on y.region = p.region and y.party_id = p.party_id
    join lateral (
      select x.seq, x.person_id from matter_entry x
      where x.region = p.region and x.matter_id = p.matter_id and x.act in ('decide', 'decideOnSpot', 'decideAndCollect')
      order by x.seq desc limit 1) e on true
    where p.region = ${region.code} and p.decided_on between ${dateOf(region, stretch.from)} and ${lastOf(region, stretch)}
      and p.fine_fen > 0 and p.item_code is not null
    order by p.matter_id`,
  )
}

export async function weighedFacts(db: Db, region: Region, stretch: Stretch): Promise<WeighedFine[]> {
  const found = await finedIn(db, region, stretch)
  const lists = new Map<string, { items: readonly EnforcementItem[]; benchmarks: readonly Benchmark[] }>()
  for (const day of new Set(found.map((row) => row.decided_on))) {
    const parsed = parseCivilDate(day)
    if (!parsed.ok) throw new Error(`a decision of no day: ${day}`)
    const [items, benchmarks] = await Promise.all([loadItems(db, region.code, parsed.value), loadBenchmarks(db, region.code, parsed.value)])
    lists.set(day, { items: items.ok ? items.value.items : [], benchmarks: benchmarks.ok ? benchmarks.value.benchmarks : [] })
  }
  return found.map((row) => ({
    matter: row.matter_id,
    seq: row.seq,
    unit: row.unit_id,
    person: row.person_id,
    fineFen: row.fine_fen,
    range: rangeOf(region, row, lists.get(row.decided_on) ?? { items: [], benchmarks: [] }),
    reason: row.file.proposal?.outside ?? null,
    panel: row.file.panel !== undefined,
  }))
}

/** What the benchmark of the day gives for a sum of the tier; of a fine reckoned from a base, or lightened by its ground, nothing is said. */
function rangeOf(
  region: Region,
  { file, item_code: code, kind }: { readonly file: ProceedingFile; readonly item_code: string; readonly kind: PartyKind },
  { items, benchmarks }: { readonly items: readonly EnforcementItem[]; readonly benchmarks: readonly Benchmark[] },
): WeighedFine['range'] {
  const tier = file.decision?.tier ?? file.proposal?.tier
  const { soleTraderAs } = region.settings.enforcement
  const item = items.find((one) => one.code === code)
  const benchmark = findBenchmark(benchmarks, { item: code, group: groupOf(kind, soleTraderAs), base: 'sum', gear: '' })
  if (tier === undefined || !item || !benchmark || file.proposal?.base || file.proposal?.lower) return null
  const proposed = proposePenalty({ item, benchmark, party: kind, soleTraderAs, tier, factors: [] })
  return proposed.ok && proposed.value.range.max > 0 ? proposed.value.range : null
}

export async function likeFacts(db: Db, region: Region, stretch: Stretch): Promise<LikeFines[]> {
  const [groups, found] = await Promise.all([
    likeFines(db, region.code, likePeriod(lastOf(region, stretch), region.settings.enforcement.likeCases.months)),
    finedIn(db, region, stretch),
  ])
  const fresh = new Map(
    found.map((row) => [
      row.matter_id,
      { seq: row.seq, unit: row.unit_id, reason: row.file.decision?.like?.reason ?? row.file.proposal?.outside ?? null },
    ]),
  )
  return groups.map(({ decisions }) => ({ decisions, fresh }))
}

const Borne = z.object({
  matter_id: z.string(),
  unit_id: z.string().nullable(),
  item_code: z.string(),
  officers: z.array(z.string()),
  seq: z.int(),
  punished: z.boolean(),
})

/** Ordinary proceedings only: on the spot there is no officer who spares, because what is spared is not entered. */
export async function officersFacts(db: Db, region: Region, stretch: Stretch): Promise<OfficersCases[]> {
  const [found, items] = await Promise.all([
    rows(
      Borne,
      db`
      with ended as (
        select matter_id from proceeding
        where region = ${region.code} and decided_on between ${dateOf(region, stretch.from)} and ${lastOf(region, stretch)}
        union
        select matter_id from matter where region = ${region.code} and procedure = 'penalty' and state = 'notFiled'
          and opened_at >= ${stretch.from} and ended_at < ${stretch.to})
      select p.matter_id, m.unit_id, p.item_code, p.file -> 'officers' as officers, e.seq, e.act = 'decide' as punished
      from ended
      join proceeding p on p.region = ${region.code} and p.matter_id = ended.matter_id
      join matter m on m.region = p.region and m.matter_id = p.matter_id
      join lateral (
        select x.seq, x.act from matter_entry x where x.region = p.region and x.matter_id = p.matter_id
          and x.act in ('decide', 'decideNoPenalty', 'declineFiling')
        order by x.seq desc limit 1) e on true
      where m.procedure = 'penalty' and p.item_code is not null
      order by p.matter_id`,
    ),
    loadItems(db, region.code, lastOf(region, stretch)),
  ])
  const names = new Map(items.ok ? items.value.items.map((one) => [one.code, one.name]) : [])
  const byItem = new Map<string, z.infer<typeof Borne>[]>()
  for (const row of found) byItem.set(row.item_code, [...(byItem.get(row.item_code) ?? []), row])
  return [...byItem].flatMap(([item, all]) =>
    [...new Set(all.flatMap((row) => row.officers))].map((person) => {
      const own = all.filter((row) => row.officers.includes(person))
      const others = all.filter((row) => !row.officers.includes(person))
      const punished = others.filter((row) => row.punished).length
      return {
        person,
        unit: own[0]?.unit_id ?? null,
        item,
        itemName: names.get(item) ?? { zh: item, en: item },
        cases: own.map((row) => ({ matter: row.matter_id, seq: row.seq, punished: row.punished })),
        others: { punished, spared: others.length - punished },
      }
    }),
  )
}

const Late = z.object({
  matter_id: z.string(),
  unit_id: z.string().nullable(),
  seq: z.int(),
  due_at: z.date(),
  ended: z.boolean(),
  served_on: z.string().nullable(),
  other: z.date().nullable(),
})

const dateFrom = (text: string | null): CivilDate | null => {
  const parsed = parseCivilDate(text ?? '')
  return parsed.ok ? parsed.value : null
}

export async function deliveryFacts(db: Db, region: Region, { from, to }: Stretch): Promise<DeliveredDecision[]> {
  const found = await rows(
    Late,
    db`
    select d.matter_id, m.unit_id, d.seq, d.due_at, m.state = 'revoked' as ended, p.file -> 'decision' ->> 'servedOn' as served_on,
      (select min(e.at) from matter c join matter_entry e on e.region = c.region and e.matter_id = c.matter_id
        where c.region = d.region and c.parent_id = d.matter_id and c.procedure = 'delivery' and c.opened_at >= d.started_at
          and e.act in ('post', 'passOn', 'announce', 'serveThroughOther')) as other
    from deadline d
    join matter m on m.region = d.region and m.matter_id = d.matter_id and m.procedure = 'penalty'
    join proceeding p on p.region = d.region and p.matter_id = d.matter_id
    where d.region = ${region.code} and d.clock = 'service' and d.lapsed_at >= ${from} and d.lapsed_at < ${to}
    order by d.matter_id, d.seq`,
  )
  return found.map((row) => ({
    matter: row.matter_id,
    seq: row.seq,
    unit: row.unit_id,
    lastDay: lastDayOf(region, row.due_at),
    servedOn: dateFrom(row.served_on),
    begunOn: row.other === null ? null : dateOf(region, row.other),
    ended: row.ended,
  }))
}

export async function disclosureFacts(db: Db, region: Region, { from, to }: Stretch): Promise<DisclosedDecision[]> {
  const found = await rows(
    Late,
    db`
    select d.matter_id, m.unit_id, d.seq, d.due_at, m.ended_at is not null as ended, r.file -> 'decision' ->> 'servedOn' as served_on,
      (select min(e.at) from matter_entry e where e.region = d.region and e.matter_id = d.matter_id
        and e.act in ('publish', 'withhold', 'withdraw')) as other
    from deadline d
    join matter m on m.region = d.region and m.matter_id = d.matter_id and m.procedure = 'disclosure'
    join proceeding r on r.region = d.region and r.matter_id = m.parent_id
    where d.region = ${region.code} and d.clock = 'publishing' and d.lapsed_at >= ${from} and d.lapsed_at < ${to}
    order by d.matter_id, d.seq`,
  )
  return found.map((row) => ({
    matter: row.matter_id,
    seq: row.seq,
    unit: row.unit_id,
    lastDay: lastDayOf(region, row.due_at),
    settledOn: row.other === null ? null : dateOf(region, row.other),
    servedOn: dateFrom(row.served_on),
  }))
}

/** A term of days runs to the end of its last day. */
const lastDayOf = (region: Region, dueAt: Date): CivilDate => dateOf(region, new Date(dueAt.getTime() - 1))
