/** What the public reads of inspections by plan: the plan with its day, the draws, and what came of them once they are over. */
import { publicDrawList, publicDraws, type PublicDraw } from '../../contract/registers/draws.ts'
import { publicPlan, publicPlanCsv, type PublicLine } from '../../contract/registers/plans.ts'
import { inspectionFindings } from '../../domain/enforcement/proceeding/inspection.ts'
import { listText } from '../../domain/enforcement/random/draw.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { findParties } from '../enforcement/parties.ts'
import { publicParty } from '../enforcement/published.ts'
import { drawnNow, findDraw, listDraws, type DrawnNow, type KeptDraw } from '../enforcement/random/draws.ts'
import { planTable } from '../enforcement/random/plan-table.ts'
import { listPublished } from '../enforcement/random/plans.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'
import type { Region } from '../region/region.ts'
import { csvOf } from '../registers/files.ts'
import { remember } from './remember.ts'

/** How old the public's answers may be. */
const freshMs = 60_000

async function publicLines(db: Db, region: Region): Promise<PublicLine[]> {
  const lines = await listPublished(db, region.code)
  return lines.map(({ id, version, year, unit, what, method, kinds, share, fromMonth, toMonth, approvedAt }) => ({
    ...{ id, version, year, what, method, share, fromMonth, toMonth },
    kinds: [...kinds],
    unit: unitNamed(region, unit),
    publishedOn: approvedAt === null ? '' : region.today(approvedAt),
  }))
}

const over: readonly string[] = ['ended', 'refused', 'cancelled']
const isOver = ({ dropped, state }: DrawnNow): boolean => dropped !== null || (state !== null && over.includes(state))

/** The result of a visit that is over; whom a visit still to come concerns is not said, so that nobody is warned. */
function resultOf({ dropped, state, finding }: DrawnNow): { zh: string; en: string } {
  if (dropped !== null || state !== 'ended') return { zh: '未实施', en: 'Not carried out' }
  const { zh, en } = inspectionFindings[finding as keyof typeof inspectionFindings] ?? { zh: '已检查', en: 'Inspected' } // absent in none of the table's ways to its end
  return { zh, en }
}

async function publicDrawsOf(db: Db, region: Region): Promise<PublicDraw[]> {
  const draws = await listDraws(db, region.code)
  const ended = draws.flatMap((draw) => drawnNow(draw).filter(isOver))
  const parties = new Map(
    (
      await findParties(
        db,
        region.code,
        ended.map(({ party }) => party),
      )
    ).map((party) => [party.id, publicParty(party)]),
  )
  return draws.map((draw) => publicDraw(region, draw, parties))
}

function publicDraw(region: Region, draw: KeptDraw, parties: ReadonlyMap<string, ReturnType<typeof publicParty>>): PublicDraw {
  const now = drawnNow(draw)
  return {
    number: draw.number,
    lineId: draw.line_id,
    version: draw.version,
    year: draw.year,
    unit: unitNamed(region, draw.unit_id),
    what: draw.what,
    day: draw.drawn_on,
    listHash: draw.list_hash,
    seed: draw.seed,
    listed: draw.listed.length,
    leftOut: draw.listed.filter(({ out }) => out !== undefined).length,
    drawn: now.length,
    pending: now.filter((one) => !isOver(one)).length,
    results: now.filter(isOver).flatMap((one) => {
      const party = parties.get(one.party)
      return party ? [{ party: party.name, creditCode: party.creditCode, result: resultOf(one), proceeding: one.proceeding }] : []
    }),
  }
}

export const inspectionHandlers: Served[] = [
  served(publicPlan, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const at = context.now()
    const kept = await remember(context.registers, `plan ${code}`, at, freshMs, async () => ({
      lines: await publicLines(context.db, found.value),
      asOf: at.toISOString(),
    }))
    return done(kept)
  }),

  served(publicPlanCsv, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const file = csvOf(await planTable(context.db, found.value))
    return done(
      context.reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="inspection-plan-${code}.csv"`)
        .header('cache-control', 'public, max-age=60')
        .send(file),
    )
  }),

  served(publicDraws, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const at = context.now()
    const kept = await remember(context.registers, `draws ${code}`, at, freshMs, async () => ({
      draws: await publicDrawsOf(context.db, found.value),
      asOf: at.toISOString(),
    }))
    return done(kept)
  }),

  served(publicDrawList, async (context, { region: code, number }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const draw = await findDraw(context.db, code, number)
    if (!draw) return refuse('register.notFound', { what: number })
    if (!drawnNow(draw).every(isOver)) return refuse('draw.notYetPublic')
    return done(
      context.reply
        .header('content-type', 'text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="draw-${number}.txt"`)
        .header('cache-control', 'public, max-age=60')
        .send(listText(draw.listed, draw.officers)),
    )
  }),
]
