import { chooseOfficers, readProceeding, weighItem } from '../../contract/enforcement.ts'
import { discretionTiers, tierOrder } from '../../domain/enforcement/discretion.ts'
import { measures } from '../../domain/enforcement/item.ts'
import { moneyKinds, partyKinds } from '../../domain/enforcement/penalty.ts'
import { correctionProcedure } from '../../domain/enforcement/proceeding/correction.ts'
import { groupOf } from '../../domain/enforcement/settings.ts'
import { statutoryRanges } from '../../domain/enforcement/statutory-range.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { findMatter } from '../matter/load.ts'
import { unitNamed } from '../matter/names.ts'
import { mayRead } from '../matter/visible.ts'
import { loadBenchmarks } from './benchmarks.ts'
import { itemOn } from './facts.ts'
import { boardHandler } from './board.ts'
import { hearingHandlers } from './hearings.ts'
import { partyHistory } from './history.ts'
import { placementHandlers } from './placement/handlers.ts'
import { ratingsHandler } from './ratings.ts'
import { findParty } from './parties.ts'
import { findRoot } from './proceedings.ts'
import { likeOf, proceedingView } from './view.ts'

const words = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

const officers = served(chooseOfficers, async ({ db, session, now }) => {
  const { region, personId, acting } = session
  const today = region.today(now())
  const rows = await db<{ person_id: string; name: string; number: string; unit_id: string | null }[]>`
    select distinct on (c.person_id) c.person_id, p.name, c.number,
      (select h.unit_id from post_holding h where h.region = c.region and h.person_id = c.person_id and h.from_on <= ${today}
         and (h.to_on is null or h.to_on >= ${today}) order by h.unit_id limit 1) as unit_id
    from credential c join person p on p.region = c.region and p.person_id = c.person_id
    where c.region = ${region.code} and c.kind = 'enforcement' and c.from_on <= ${today} and (c.to_on is null or c.to_on >= ${today})
      and (c.revoked_on is null or c.revoked_on > ${today})
    order by c.person_id, c.to_on desc nulls first limit 2000`
  const own = new Set(acting.posts.map((post) => post.unit))
  const rank = (unit: string | null, id: string) => (id === personId ? 0 : unit !== null && own.has(unit) ? 1 : 2)
  const sorted = [...rows].sort((a, b) => rank(a.unit_id, a.person_id) - rank(b.unit_id, b.person_id) || a.name.localeCompare(b.name, 'zh'))
  return done({
    officers: sorted.map((row) => ({
      id: row.person_id,
      name: row.name,
      unit: row.unit_id === null ? null : words(unitNamed(region, row.unit_id).name),
      credential: row.number,
      me: row.person_id === personId,
    })),
  })
})

const weigh = served(weighItem, async ({ db, session, now }, { item: code, party: partyId, tier }) => {
  const { region } = session
  const today = region.today(now())
  const { item, refusal } = await itemOn(db, region.code, code, today)
  if (!item) return { ok: false, refusal: refusal ?? { code: 'enforcement.itemUnknown' } }
  const party = partyId === undefined ? undefined : await findParty(db, region.code, partyId)
  const kind = party?.kind ?? 'individual'
  const group = groupOf(kind, region.settings.enforcement.soleTraderAs)
  const plain = statutoryRanges(item, group).find((one) => one.base === 'sum' && one.gear === '')
  const loaded = await loadBenchmarks(db, region.code, today)
  const fitting = loaded.ok ? loaded.value.benchmarks.filter((one) => one.item === item.code && one.base === 'sum' && one.gear === '') : []
  const benchmark = fitting.find((one) => one.party === group) ?? fitting.find((one) => one.party === 'all')
  const [like, corrections, priors] = await Promise.all([
    likeOf(db, region.code, item.code, tier ?? null, party ? kind : null),
    correctionsOf(db, region.code, item.code, partyId ?? null),
    priorsOf(db, region.code, partyId ?? null),
  ])
  return done({
    kind: words(partyKinds[kind]),
    correctFirst: item.correctFirst,
    measures: item.measures.map((one) => ({
      kind: one,
      name: words(measures[one]),
      penalty: measures[one].group === 'penalty',
      money: (moneyKinds as readonly string[]).includes(one),
    })),
    range: plain ? { min: plain.min, max: plain.max } : null,
    tiers: [...(benchmark?.tiers ?? [])]
      .sort((a, b) => tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier))
      .map((one) => ({
        tier: one.tier,
        name: words(discretionTiers[one.tier]),
        conditions: words(one.conditions),
        range: one.range ? { min: one.range.min, max: one.range.max } : null,
      })),
    like,
    corrections,
    priors,
  })
})

async function correctionsOf(db: Db, region: string, item: string, party: string | null) {
  if (party === null) return []
  const rows = await db<{ id: string; number: string | null; state: string }[]>`
    select m.matter_id as id, m.number, m.state from proceeding p join matter m on m.region = p.region and m.matter_id = p.matter_id
    where p.region = ${region} and p.party_id = ${party} and p.item_code = ${item} and m.procedure = 'correction'
    order by m.opened_at desc limit 20`
  return rows.map(({ id, number, state }) => {
    const name = correctionProcedure.states[state]
    return { matterId: id, number, state: name ? words(name) : { zh: state, en: state }, failed: state === 'notCorrected' }
  })
}

async function priorsOf(db: Db, region: string, party: string | null): Promise<number> {
  if (party === null) return 0
  const [row] = await db<{ n: number }[]>`
    select count(*)::int as n from proceeding where region = ${region} and party_id = ${party} and decided_on is not null`
  return row?.n ?? 0
}

const read = served(readProceeding, async ({ db, session, now }, { matterId }) => {
  const { region, acting } = session
  const asked = await findMatter(db, region.code, matterId)
  if (!asked || !mayRead(acting.reader, asked)) return refuse('matter.notFound')
  const root = await findRoot(db, region.code, matterId)
  const here = root && (root.rootId === matterId ? asked : await findMatter(db, region.code, root.rootId))
  // Whoever was only asked for help reads the request, and not the proceeding.
  if (!root || !here || !mayRead(acting.reader, here)) return refuse('matter.notFound')
  return done(await proceedingView(db, region, here, root.file, now()))
})

export const enforcementHandlers: readonly Served[] = [
  officers,
  weigh,
  boardHandler,
  ...hearingHandlers,
  ratingsHandler,
  partyHistory,
  ...placementHandlers,
  read,
]
