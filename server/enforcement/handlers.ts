import { chooseOfficers, readProceeding, weighItem, type ProceedingView } from '../../contract/enforcement.ts'
import { lastDayOf } from '../../domain/clock/terms/count.ts'
import { findTerm } from '../../domain/clock/terms/rules/all.ts'
import { validOn } from '../../domain/enforcement/credential.ts'
import { discretionTiers, tierOrder, type DiscretionTier } from '../../domain/enforcement/discretion.ts'
import { lawTitle, measures } from '../../domain/enforcement/item.ts'
import { lateFine } from '../../domain/enforcement/late-fine.ts'
import { likeCases } from '../../domain/enforcement/like-cases.ts'
import { masked } from '../../domain/enforcement/party.ts'
import { fineOf, moneyKinds, partyKinds, type PartyKind, type Penalty } from '../../domain/enforcement/penalty.ts'
import { correctionProcedure } from '../../domain/enforcement/proceeding/correction.ts'
import { evidenceKinds, flags, paymentChannels, spareGrounds } from '../../domain/enforcement/proceeding/fields.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { owed, paidSoFar } from '../../domain/enforcement/proceeding/needs.ts'
import { stepsOf, stepStandings } from '../../domain/enforcement/proceeding/steps.ts'
import { groupOf } from '../../domain/enforcement/settings.ts'
import { statutoryRanges } from '../../domain/enforcement/statutory-range.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import { unitNamed } from '../matter/names.ts'
import { mayRead } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'
import { loadBenchmarks } from './benchmarks.ts'
import { credentialsOf } from './credentials.ts'
import { dayOf, itemOn, powerFor } from './facts.ts'
import { partyHistory } from './history.ts'
import { findParty } from './parties.ts'
import { findRoot } from './proceedings.ts'

const words = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

/** Most like cases that a spread is made of; the newest. */
const likeMax = 1000

/** Decisions that stand for one item and, where asked, tier and kind of party. */
async function likeOf(db: Db, region: string, item: string, tier: string | null, kind: PartyKind | null) {
  const rows = await db<{ id: string; fine_fen: number }[]>`
    select p.matter_id as id, p.fine_fen::float8 as fine_fen from proceeding p join party y on y.region = p.region and y.party_id = p.party_id
    where p.region = ${region} and p.item_code = ${item} and p.decided_on is not null and p.fine_fen > 0
      and (${tier}::text is null or p.file -> 'decision' ->> 'tier' = ${tier}) and (${kind}::text is null or y.kind = ${kind})
    order by p.decided_on desc limit ${likeMax}`
  const spread = likeCases(rows.map((row) => ({ id: row.id, fineFen: row.fine_fen })))
  return spread ? { ...spread, bins: [...spread.bins] } : null
}

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
  if (!asked || !mayRead(acting.reader, asked.matter)) return refuse('matter.notFound')
  const root = await findRoot(db, region.code, matterId)
  const here = root && (root.rootId === matterId ? asked : await findMatter(db, region.code, root.rootId))
  if (!root || !here) return refuse('matter.notFound')
  return done(await viewOf(db, region, here, root.file, now()))
})

const penaltyView = ({ kind, fen, text }: Penalty) => ({ kind, name: words(measures[kind]), fen: fen ?? null, text: text ?? null })

async function viewOf(db: Db, region: Region, { matter }: Loaded, file: ProceedingFile, now: Date): Promise<ProceedingView> {
  const today = region.today(now)
  const { item } = await itemOn(db, region.code, file.item, dayOf(file.happenedOn) ?? today)
  const party = file.party === undefined ? undefined : await findParty(db, region.code, file.party)
  const unit = typeof matter.attributes.unit === 'string' ? matter.attributes.unit : null
  const cell = typeof matter.attributes.cell === 'string' ? matter.attributes.cell : null
  const [{ power }, like, people] = await Promise.all([
    powerFor(db, region, { unit, item, cell, day: today }),
    item ? likeOf(db, region.code, item.code, file.proposal?.tier ?? file.decision?.tier ?? null, party?.kind ?? null) : null,
    officersOf(db, region, file.officers, now),
  ])
  const hidden = party && masked(party)
  const { proposal, notice, decision } = file
  return {
    rootId: matter.id,
    party:
      hidden && party ? { id: party.id, kind: words(partyKinds[party.kind]), name: hidden.name, idNumber: hidden.idNumber ?? null } : null,
    item: item && {
      code: item.code,
      name: words(item.name),
      law: lawTitle(item.law),
      duty: [...item.dutyArticles],
      penalty: [...item.penaltyArticles],
    },
    organ: power ? words(unitNamed(region, power.principal ?? power.unit).name) : null,
    officers: people,
    happenedOn: file.happenedOn ?? null,
    endedOn: file.endedOn ?? null,
    foundOn: file.foundOn ?? null,
    evidence: file.evidence.map(({ n, kind, name, from, takenOn, photos, record }) => ({
      n,
      kind,
      kindName: words(evidenceKinds[kind]),
      name,
      from,
      takenOn,
      photos: [...photos],
      record: record ?? null,
    })),
    proposal: proposal
      ? {
          penalties: proposal.penalties.map(penaltyView),
          tier: tierWords(proposal.tier),
          factors: proposal.factors,
          flags: proposal.flags.map((flag) => words(flags[flag])),
          outside: proposal.outside ?? null,
        }
      : null,
    notice: notice
      ? {
          penalties: notice.penalties.map(penaltyView),
          hearingDue: notice.hearingDue,
          round: notice.round,
          servedOn: notice.servedOn ?? null,
          statements: notice.statements,
          hearing: notice.hearing,
        }
      : null,
    submitted: (file.submitted ?? []).map(penaltyView),
    decision: decision
      ? {
          kind: decision.kind,
          penalties: decision.penalties.map(penaltyView),
          ground: decision.ground ? words(spareGrounds[decision.ground]) : null,
          decidedOn: decision.decidedOn,
          servedOn: decision.servedOn ?? null,
        }
      : null,
    owed: owed(file),
    paid: paidSoFar(file),
    payments: file.payments.map(({ fen, on, channel, receipt }) => ({
      fen,
      on,
      channel: channel in paymentChannels ? words(paymentChannels[channel as keyof typeof paymentChannels]) : null,
      receipt,
    })),
    lateFine: lateFineOf(region, file, today),
    deferredUntil: file.deferredUntil ?? null,
    steps:
      matter.procedure === 'penalty'
        ? stepsOf({ file, state: matter.state, tally: matter.tally }).map(({ step, zh, en, basis, standing }) => ({
            step,
            name: { zh, en },
            basis,
            standing,
            standingName: words(stepStandings[standing]),
          }))
        : [],
    like,
  }
}

const tierWords = (tier: DiscretionTier | undefined) => (tier === undefined ? null : words(discretionTiers[tier]))

function lateFineOf(region: Region, { decision, payments, deferredUntil }: ProceedingFile, today: ReturnType<Region['today']>): number {
  const servedOn = dayOf(decision?.servedOn)
  const rule = findTerm('CF-08')
  if (!decision || !servedOn || !rule) return 0
  const last = lastDayOf(rule, { from: servedOn }, region.rules.calendar)
  const dueOn = dayOf(deferredUntil) ?? (last.ok ? last.value.last : undefined)
  return dueOn === undefined ? 0 : lateFine({ fineFen: fineOf(decision.penalties), dueOn, payments, stopped: [], today })
}

async function officersOf(db: Db, region: Region, people: readonly string[], now: Date): Promise<ProceedingView['officers']> {
  const today = region.today(now)
  const [names, credentials] = await Promise.all([
    db<{ person_id: string; name: string }[]>`
      select person_id, name from person where region = ${region.code} and person_id = any(${[...people]}::uuid[])`,
    credentialsOf(db, region.code, people),
  ])
  return people.map((id) => ({
    id,
    name: names.find((one) => one.person_id === id)?.name ?? '',
    credential: credentials.find((one) => one.person === id && one.kind === 'enforcement' && validOn(one, today))?.number ?? null,
  }))
}

export const enforcementHandlers: readonly Served[] = [officers, weigh, read, partyHistory]
