import {
  addPlanLine,
  approvePlan,
  changePlanLine,
  gradeParty,
  listPlanLines,
  type PlanForm,
  type PlanLineView,
} from '../../contract/registers/plans.ts'
import { checkLine, plannedKinds, planStanding, type PlanLine } from '../../domain/enforcement/random/plan.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { reaches } from '../../domain/people/reach.ts'
import type { Db } from '../db/pool.ts'
import { findParty } from '../enforcement/parties.ts'
import { approveLine, findLine, listLines, listPublished, saveGrade, saveLine, type KeptLine } from '../enforcement/random/plans.ts'
import type { Session, StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { personNames, unitNamed } from '../matter/names.ts'
import type { Region } from '../region/region.ts'
import { seenOf } from './days.ts'
import { changing } from './journal.ts'

/** Whether somebody's grant reaches a unit's plan: a unit keeps its own, the one above it all below. */
export function reachesPlan({ acting: { reader }, region }: Session, verb: string, unit: string): Outcome<null> {
  return reaches(reader, verb, { region: region.code, cell: null, unit, assignee: null }) ? done(null) : refuse('plan.elsewhere')
}

const list = served(listPlanLines, async (context, { limit, after, ...asked }) => {
  const { region } = context.session
  const [found, published] = await Promise.all([listLines(context.db, region.code, asked), listPublished(context.db, region.code)])
  const first = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1
  const shown = found.slice(first, first + limit)
  return done({
    lines: await viewsOf(context.db, region, shown, published),
    total: found.length,
    next: found.length > first + limit ? (shown.at(-1)?.id ?? null) : null,
  })
})

async function viewsOf(db: Db, region: Region, lines: readonly KeptLine[], published: readonly KeptLine[]): Promise<PlanLineView[]> {
  const inForce = new Map(published.map(({ id, version }) => [id, version]))
  const names = await personNames(
    db,
    region.code,
    lines.flatMap(({ enteredBy, approvedBy }) => [enteredBy, approvedBy]),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return lines.map((line) => {
    const { enteredBy, approvedBy, approvedAt, unit, kinds, ...rest } = line
    return {
      ...rest,
      kinds: [...kinds],
      seen: seenOf(line),
      unit: unitNamed(region, unit),
      standing: planStanding({ withdrawn: line.withdrawn, approved: approvedAt !== null }),
      enteredBy: nameOf(enteredBy),
      approved: approvedAt === null ? null : { by: nameOf(approvedBy), at: approvedAt.toISOString() },
      inForce: inForce.get(line.id) ?? null,
    }
  })
}

/** The form as a line that the person may keep, with the first thing that is wrong with it. */
function lineOf({ session, now }: StaffContext, form: PlanForm): Outcome<PlanLine> {
  const { region } = session
  const today = region.today(now())
  if (!region.units.has(form.unit)) return refuse('register.unitEnded', { what: form.unit, day: today })
  const own = reachesPlan(session, 'plans.manage', form.unit)
  return own.ok ? checkLine(form, today) : own
}

const add = served(addPlanLine, async (context, form) => {
  const { region, personId } = context.session
  const line = lineOf(context, { ...form, withdrawn: false })
  if (!line.ok) return line
  return changing(context, 'plans', addPlanLine, async (tx) => {
    const lineId = await saveLine(tx, region.code, line.value, { by: personId, at: context.now() })
    return done({ what: form.what, before: null, after: line.value, value: { lineId } })
  })
})

const change = served(changePlanLine, async (context, { lineId, seen, ...form }) => {
  const { region, personId } = context.session
  const line = lineOf(context, form)
  if (!line.ok) return line
  return changing(context, 'plans', changePlanLine, async (tx) => {
    const before = await findLine(tx, region.code, lineId)
    if (!before) return refuse('register.notFound', { what: lineId })
    const own = reachesPlan(context.session, 'plans.manage', before.unit)
    if (!own.ok) return own
    if (seenOf(before) !== seen) return refuse('register.changed', { what: before.what })
    await saveLine(tx, region.code, line.value, { by: personId, at: context.now() }, before)
    return done({ what: form.what, before, after: line.value, value: {} })
  })
})

const approve = served(approvePlan, async (context, { year, unit }) => {
  const { region, personId } = context.session
  const own = reachesPlan(context.session, 'plans.approve', unit)
  if (!own.ok) return own
  return changing(context, 'plans', approvePlan, async (tx) => {
    const waiting = (await listLines(tx, region.code, { year, unit })).filter(({ approvedAt }) => approvedAt === null)
    if (waiting.length === 0) return refuse('plan.nothingToApprove')
    if (waiting.some(({ enteredBy }) => enteredBy === personId)) return refuse('plan.ownEntry')
    for (const line of waiting) await approveLine(tx, region.code, line, { by: personId, at: context.now() })
    const after = waiting.map(({ id, version }) => ({ id, version }))
    return done({ what: `${year} ${unitNamed(region, unit).name.zh}`, before: null, after, value: { approved: waiting.length } })
  })
})

const grade = served(gradeParty, async (context, { party: partyId, grade: given, reason }) => {
  const { region, personId } = context.session
  return changing(context, 'plans', gradeParty, async (tx) => {
    const party = await findParty(tx, region.code, partyId)
    if (!party) return refuse('register.notFound', { what: partyId })
    if (!(plannedKinds as readonly string[]).includes(party.kind)) return refuse('plan.notForDraw')
    const before = await saveGrade(tx, region.code, { party: partyId, grade: given, by: personId, at: context.now() })
    return done({ what: partyId, before: { grade: before }, after: { grade: given }, reason, value: {} })
  })
})

export const planHandlers: readonly Served[] = [list, add, change, approve, grade]
