/** 类案 in SQL: the fines that were decided and stand. A revoked decision has no day of decision and so counts no more. */
import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import { addMonths, type CivilDate } from '../../domain/clock/civil-date.ts'
import { discretionTiers, type DiscretionTier } from '../../domain/enforcement/discretion.ts'
import type { DecidedFine } from '../../domain/enforcement/like-cases.ts'
import { partyKinds, type PartyKind } from '../../domain/enforcement/penalty.ts'
import { rows, type Db, type Sql } from '../db/pool.ts'

/** Cases are alike that have item, tier and kind of party in common; where no benchmark divides the item there is no tier. */
export type LikeGroup = { readonly item: string; readonly tier: DiscretionTier | null; readonly kind: PartyKind }

export type LikeFilter = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly item?: string | undefined
  /** `none`: decided without a tier. */
  readonly tier?: DiscretionTier | 'none' | undefined
  readonly kind?: PartyKind | undefined
  /** A case that is looked at, and not compared with itself. */
  readonly except?: string | undefined
}

export type GroupedFines = { readonly group: LikeGroup; readonly decisions: readonly DecidedFine[] }

const GroupRow = z.object({
  item_code: z.string(),
  tier: keysOf(discretionTiers).nullable(),
  kind: keysOf(partyKinds),
  ids: z.array(z.string()),
  fines: z.array(z.coerce.number()),
})

/** The fines of a period by group: one statement, whatever the number of groups. In the order of item, tier and kind. */
export async function likeFines(db: Db, region: string, filter: LikeFilter): Promise<GroupedFines[]> {
  const { from, to, item = null, tier = null, kind = null, except = null } = filter
  const found = await rows(
    GroupRow,
    db`
    with fined as (
      select p.matter_id, p.item_code, p.file -> 'decision' ->> 'tier' as tier, y.kind, p.fine_fen
      from proceeding p join party y on y.region = p.region and y.party_id = p.party_id
      where p.region = ${region} and p.decided_on between ${from} and ${to} and p.fine_fen > 0 and p.item_code is not null
        and (${item}::text is null or p.item_code = ${item}) and (${kind}::text is null or y.kind = ${kind})
        and p.matter_id is distinct from ${except}
    )
    select item_code, tier, kind, to_json(array_agg(matter_id order by matter_id)) as ids, to_json(array_agg(fine_fen order by matter_id)) as fines
    from fined where (${tier}::text is null or coalesce(tier, 'none') = ${tier})
    group by item_code, tier, kind
    order by item_code collate "C", tier collate "C" nulls first, kind collate "C"`,
  )
  return found.map((row) => ({
    group: { item: row.item_code, tier: row.tier, kind: row.kind },
    decisions: row.ids.map((id, at) => ({ id, fineFen: row.fines[at] ?? 0 })),
  }))
}

/** All fines of a period that one case is compared with; a tier or a kind that is not given does not narrow them. */
export async function likeDecisions(db: Db, region: string, filter: LikeFilter): Promise<DecidedFine[]> {
  return (await likeFines(db, region, filter)).flatMap(({ decisions }) => decisions)
}

/** The period that decisions are compared in: so many months up to a day, that day included. */
export function likePeriod(today: CivilDate, months: number): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: addMonths(today, -months), to: today }
}

const CaseRow = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  unit_id: z.string().nullable(),
  decided_on: z.string(),
  reason: z.string().nullable(),
  readable: z.boolean(),
})
export type LikeCaseRow = z.infer<typeof CaseRow>

/**
 * The cases of a list in the order in which they are asked for, of one unit or of all; `readable` says what the reader may
 * open. The number is that of the decision.
 */
export async function likeCaseRows(
  db: Db,
  region: string,
  asked: {
    readonly ids: readonly string[]
    readonly unit?: string | undefined
    readonly readable: Sql
    readonly limit: number
    readonly offset: number
  },
): Promise<LikeCaseRow[]> {
  const { ids, unit = null, readable, limit, offset } = asked
  return rows(
    CaseRow,
    db`
    select m.matter_id, coalesce(w.number, m.number) as number, m.unit_id, p.decided_on::text, ${readable} as readable,
      coalesce(p.file -> 'decision' -> 'like' ->> 'reason', p.file -> 'proposal' ->> 'outside') as reason
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, place)
    join matter m on m.region = ${region} and m.matter_id = asked.id
    join proceeding p on p.region = m.region and p.matter_id = m.matter_id
    left join lateral (
      select w.number from writ w where w.region = m.region and w.matter_id = m.matter_id and w.kind in ('penaltyDecision', 'summaryDecision')
        and not exists (select 1 from writ_void v where v.region = w.region and v.writ_id = w.writ_id)
      order by w.issued_at desc limit 1) w on true
    where (${unit}::text is null or m.unit_id = ${unit})
    order by asked.place limit ${limit} offset ${offset}`,
  )
}
