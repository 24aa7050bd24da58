import { chooseOfficers, readProceeding, weighItem } from '../../contract/enforcement.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { discretionTiers, findBenchmark, tierOrder } from '../../domain/enforcement/discretion.ts'
import { inFen, measuredRanges, measuredText, rangeKey, reckon, reckonedText } from '../../domain/enforcement/fine-base.ts'
import { measures, type EnforcementItem } from '../../domain/enforcement/item.ts'
import { lawText } from '../../domain/enforcement/law-in-time.ts'
import { moneyKinds, partyKinds } from '../../domain/enforcement/penalty.ts'
import { correctionProcedure } from '../../domain/enforcement/proceeding/correction.ts'
import { groupOf, type PartyGroup } from '../../domain/enforcement/settings.ts'
import { fineBases, statutoryRanges } from '../../domain/enforcement/statutory-range.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { words } from '../../domain/kernel/words.ts'
import type { Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'
import { findReadable } from '../matter/readable.ts'
import { loadBenchmarks } from './benchmarks.ts'
import { dayOf } from './facts.ts'
import { appliedLaw } from './law-in-time.ts'
import { boardHandler } from './board.ts'
import { hearingHandlers } from './hearings.ts'
import { partyHistory } from './history.ts'
import { placementHandlers } from './placement/handlers.ts'
import { footageHandler } from './footage.ts'
import { ratingsHandler } from './ratings.ts'
import { likeView } from './like.ts'
import { likeCaseHandlers } from './like-handlers.ts'
import { findParty } from './parties.ts'
import { findRoot } from './proceedings.ts'
import { proceedingView } from './view.ts'

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

const weigh = served(weighItem, async ({ db, session, now }, { item: code, party: partyId, tier, actOn, ...asked }) => {
  const { region } = session
  const today = region.today(now())
  const party = partyId === undefined ? undefined : await findParty(db, region.code, partyId)
  const kind = party?.kind ?? 'individual'
  const group = groupOf(kind, region.settings.enforcement.soleTraderAs)
  const { item, refusal, law, day } = await appliedLaw(db, region.code, code, { actOn: dayOf(actOn), today, group })
  if (!item) return { ok: false, refusal: refusal ?? { code: 'enforcement.itemUnknown' } }
  const [offer, like, corrections, priors] = await Promise.all([
    offerOf(db, region.code, { item, group, day, asked }),
    likeView(db, region, { item: item.code, tier, kind: party && kind, fineFen: 0 }, today),
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
    ...offer,
    law: law && words(lawText(law)),
    like: like.spread,
    corrections,
    priors,
  })
})

type Offering = {
  readonly item: EnforcementItem
  readonly group: PartyGroup
  readonly day: CivilDate
  readonly asked: { readonly fineRange?: string | undefined; readonly baseFen?: number | undefined; readonly baseSize?: number | undefined }
}

/** The range of the law and the tiers of the benchmark in sums; where the provision is measured by a base, once that is known. */
async function offerOf(db: Db, region: string, { item, group, day, asked }: Offering) {
  const found = reckon(item, group, { range: asked.fineRange, fen: asked.baseFen, size: asked.baseSize })
  const measured = measuredRanges(item, group)
  const bases = measured.map((one) => ({
    key: rangeKey(one),
    name: words(measuredText(one)),
    asks: fineBases[one.base].asks === 'fen' ? ('baseFen' as const) : ('baseSize' as const),
  }))
  if (!found.ok) return { range: null, bases, reckoned: null, tiers: [] }
  const reckoned = found.value
  const plain = statutoryRanges(item, group).find((one) => one.base === 'sum' && one.gear === '')
  const range = reckoned?.fen ?? plain
  const { base, gear } = reckoned?.range ?? { base: 'sum' as const, gear: '' }
  const loaded = await loadBenchmarks(db, region, day)
  const benchmark = loaded.ok ? findBenchmark(loaded.value.benchmarks, { item: item.code, group, base, gear }) : undefined
  return {
    range: range ? { min: range.min, max: range.max } : null,
    bases,
    reckoned: reckoned && words(reckonedText(reckoned)),
    tiers: [...(benchmark?.tiers ?? [])]
      .sort((a, b) => tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier))
      .map((one) => ({
        tier: one.tier,
        name: words(discretionTiers[one.tier]),
        conditions: words(one.conditions),
        range: one.range ? inFen(one.range, true, base, reckoned?.amount, item, group) : null,
      })),
  }
}

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
  const { region } = session
  const asked = await findReadable({ db, session }, matterId)
  if (!asked) return refuse('matter.notFound')
  const root = await findRoot(db, region.code, matterId)
  // Whoever was only asked for help reads the request, and not the proceeding.
  const here = root && (root.rootId === matterId ? asked : await findReadable({ db, session }, root.rootId))
  if (!root || !here) return refuse('matter.notFound')
  return done(await proceedingView(db, region, here, root.file, now()))
})

export const enforcementHandlers: readonly Served[] = [
  officers,
  weigh,
  boardHandler,
  ...hearingHandlers,
  ratingsHandler,
  footageHandler,
  ...likeCaseHandlers,
  partyHistory,
  ...placementHandlers,
  read,
]
