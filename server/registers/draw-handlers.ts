import { v7 as uuid } from 'uuid'
import {
  candidatesMax,
  drawCandidates,
  listInspectionDraws,
  makeInspectionDraw,
  openDrawnInspections,
  replaceDrawnOfficer,
  type DrawView,
} from '../../contract/registers/draws.ts'
import { parseCivilDate, yearOf } from '../../domain/clock/civil-date.ts'
import { masked } from '../../domain/enforcement/party.ts'
import { inspectionProcedure } from '../../domain/enforcement/proceeding/inspection.ts'
import { drawPair, leftOutReasons, type LeftOutReason } from '../../domain/enforcement/random/draw.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db, Tx } from '../db/pool.ts'
import { findParties, type KeptParty } from '../enforcement/parties.ts'
import { inspectionsOf } from '../enforcement/proceedings.ts'
import { drawnNow, findDraw, insertDraw, insertStep, listDraws, type DrawnNow, type KeptDraw } from '../enforcement/random/draws.ts'
import { drawList, makeDraw, sha256 } from '../enforcement/random/make.ts'
import { findPublished } from '../enforcement/random/plans.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { actIn } from '../matter/act-handlers.ts'
import { personNames, unitNamed } from '../matter/names.ts'
import type { Region } from '../region/region.ts'
import { changing } from './journal.ts'
import { reachesPlan } from './plan-handlers.ts'

const verb = 'draws.make'

const candidates = served(drawCandidates, async ({ db, session, now }, { lineId }) => {
  const { region } = session
  const line = await findPublished(db, region.code, lineId)
  if (!line) return refuse('register.notFound', { what: lineId })
  const own = reachesPlan(session, verb, line.unit)
  if (!own.ok) return own
  const list = await drawList(db, region, line, region.today(now()))
  if (!list.ok) return list
  const { listed, officers, grades, wanted } = list.value
  const shown = listed.slice(0, candidatesMax)
  const parties = await namesOf(
    db,
    region,
    shown.map(({ party }) => party),
  )
  return done({
    what: line.what,
    version: line.version,
    candidates: shown.flatMap(({ party, weight, out }) => {
      const named = parties.get(party)
      return named ? [{ id: party, ...named, grade: grades.get(party) ?? null, weight, out: out ?? null }] : []
    }),
    listed: listed.length,
    canBeDrawn: listed.filter(({ out }) => out === undefined).length,
    wanted,
    officers: officers.length,
  })
})

/** Names of parties as lists show them, masked. */
async function namesOf(db: Db, region: Region, ids: readonly string[]): Promise<Map<string, Pick<KeptParty, 'name' | 'kind'>>> {
  const parties = await findParties(db, region.code, ids)
  return new Map(parties.map((party) => [party.id, { name: masked(party).name, kind: party.kind }]))
}

const list = served(listInspectionDraws, async ({ db, session }) => {
  const { region } = session
  const draws = (await listDraws(db, region.code)).filter((draw) => reachesPlan(session, verb, draw.unit_id).ok)
  return done({ draws: await viewsOf(db, region, draws) })
})

async function viewsOf(db: Db, region: Region, draws: readonly KeptDraw[]): Promise<DrawView[]> {
  const now = new Map(draws.map((draw) => [draw.draw_id, drawnNow(draw)]))
  const all = [...now.values()].flat()
  const [people, parties] = await Promise.all([
    personNames(db, region.code, [
      ...draws.map((draw) => draw.asked_by),
      ...all.flatMap(({ pair, replaced }) => [...pair.officers, ...replaced.flatMap(({ left, joined }) => [left, joined])]),
    ]),
    namesOf(
      db,
      region,
      all.map(({ party }) => party),
    ),
  ])
  const person = (id: string): string => people.get(id) ?? id
  return draws.map((draw) => ({
    id: draw.draw_id,
    number: draw.number,
    lineId: draw.line_id,
    version: draw.version,
    year: draw.year,
    unit: unitNamed(region, draw.unit_id),
    what: draw.what,
    day: draw.drawn_on,
    at: draw.at.toISOString(),
    by: draw.asked_by === null ? null : person(draw.asked_by),
    listHash: draw.list_hash,
    seed: draw.seed,
    listed: draw.listed.length,
    leftOut: draw.listed.filter(({ out }) => out !== undefined).length,
    officers: draw.officers.length,
    drawn: (now.get(draw.draw_id) ?? []).map(({ party, pair, replaced, matter, dropped, state }) => ({
      party: { id: party, ...(parties.get(party) ?? { name: party, kind: 'organisation' as const }) },
      unit: unitNamed(region, pair.unit),
      officers: pair.officers.map((id) => ({ id, name: person(id) })),
      replaced: replaced.map((one) => ({ left: person(one.left), joined: person(one.joined), reason: one.reason })),
      matter,
      state: wordsOfState(state),
      dropped,
    })),
  }))
}

function wordsOfState(state: string | null) {
  const words = state === null ? undefined : inspectionProcedure.states[state]
  return words ? { zh: words.zh, en: words.en } : null
}

const make = served(makeInspectionDraw, async (context, { lineId, version }) => {
  const { region, personId } = context.session
  const day = region.today(context.now())
  return changing(context, 'plans', makeInspectionDraw, async (tx) => {
    const line = await findPublished(tx, region.code, lineId)
    if (!line) return refuse('register.notFound', { what: lineId })
    const own = reachesPlan(context.session, verb, line.unit)
    if (!own.ok) return own
    if (line.version !== version) return refuse('draw.changed')
    const [twice] = await tx<{ number: string }[]>`
      select number from inspection_draw where region = ${region.code} and line_id = ${lineId} and drawn_on = ${day}`
    if (twice) return refuse('draw.twice', { number: twice.number })
    const draw = await makeDraw(tx, region, line, { day, by: personId, at: context.now() })
    if (!draw.ok) return draw
    const number = await insertDraw(tx, region.code, draw.value)
    const { list_hash: listHash, seed, drawn } = draw.value
    return done({ what: number, before: null, after: { lineId, version, day, listHash, seed, drawn }, value: { number } })
  })
})

/** A draw whose unit the person's grant reaches. */
async function ownDraw(tx: Tx, { session }: StaffContext, number: string): Promise<Outcome<KeptDraw>> {
  const draw = await findDraw(tx, session.region.code, number)
  if (!draw) return refuse('register.notFound', { what: number })
  const own = reachesPlan(session, verb, draw.unit_id)
  return own.ok ? done(draw) : own
}

const replace = served(replaceDrawnOfficer, async (context, { number, party, officer, reason }) => {
  const { region, personId } = context.session
  return changing(context, 'plans', replaceDrawnOfficer, async (tx) => {
    const found = await ownDraw(tx, context, number)
    if (!found.ok) return found
    const draw = found.value
    const visit = drawnNow(draw).find((one) => one.party === party)
    if (!visit?.pair.officers.includes(officer)) return refuse('draw.notOfThem')
    if (visit.matter !== null || visit.dropped !== null) return refuse('draw.settled')
    const recused = [officer, ...visit.replaced.map(({ left }) => left)]
    const pair = drawPair(draw.officers, party, draw.seed, sha256, recused, visit.pair)
    const joined = pair?.officers.find((one) => !visit.pair.officers.includes(one))
    if (!pair || joined === undefined) return refuse('draw.fewOfficers')
    await insertStep(tx, region.code, draw.draw_id, {
      ...{ kind: 'replaced', party, left: officer, joined, pair, reason, by: personId, at: context.now() },
    })
    return done({ what: number, before: visit.pair, after: pair, reason, value: {} })
  })
})

const openRow = inspectionProcedure.acts.find(({ act }) => act === 'applyDrawn')

const open = served(openDrawnInspections, async (context, { number, until }) => {
  const { region, personId } = context.session
  const day = parseCivilDate(until)
  if (!day.ok) return day
  return changing(context, 'plans', openDrawnInspections, async (tx) => {
    const found = await ownDraw(tx, context, number)
    if (!found.ok) return found
    const visits = drawnNow(found.value).filter(({ matter, dropped }) => matter === null && dropped === null)
    if (visits.length === 0) return refuse('draw.allSettled')
    let opened = 0
    for (const visit of visits) {
      const why = await whyDropped(tx, context, visit)
      if (!why.ok) return why
      const common = { party: visit.party, by: personId, at: context.now() }
      if (why.value !== null) {
        await insertStep(tx, region.code, found.value.draw_id, { kind: 'dropped', reason: leftOutReasons[why.value].zh, ...common })
        continue
      }
      const matter = await openVisit(tx, context, found.value, visit, until)
      if (!matter.ok) return matter
      await insertStep(tx, region.code, found.value.draw_id, { kind: 'opened', matter: matter.value, ...common })
      opened += 1
    }
    const counts = { opened, dropped: visits.length - opened }
    return done({ what: number, before: null, after: { until, ...counts }, value: counts })
  })
})

/** What has come between since the draw: the ceiling was reached, or another visit waits, which this one would have to join. */
async function whyDropped(tx: Tx, { session, now }: StaffContext, { party }: DrawnNow): Promise<Outcome<LeftOutReason | null>> {
  const { region } = session
  const most = region.settings.enforcement.inspectionsPerYear
  if (most === undefined) return refuse('enforcement.inspectionCeilingUnset')
  const { begun, waiting } = await inspectionsOf(tx, region.code, party, yearOf(region.today(now())))
  return done(begun >= most ? 'cap' : waiting > 0 ? 'waiting' : null)
}

async function openVisit(
  tx: Tx,
  context: StaffContext,
  draw: KeptDraw,
  { party, pair }: DrawnNow,
  until: string,
): Promise<Outcome<string>> {
  if (!openRow) throw new Error('the table of inspections opens no visit that was drawn')
  const input = {
    draw: draw.number,
    party,
    inspectionKind: 'daily',
    what: `${draw.what}（${draw.drawn_on}双随机抽查，编号${draw.number}）`,
    until,
    officers: [...pair.officers],
    title: `双随机抽查：${draw.what}`.slice(0, 60),
  }
  const performed = await actIn(tx, context, inspectionProcedure, openRow, { requestKey: uuid(), input })
  return performed.ok ? done(performed.value.matterId) : performed
}

export const drawHandlers: readonly Served[] = [candidates, list, make, replace, open]
