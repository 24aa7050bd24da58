import { v7 as uuid } from 'uuid'
import { addPatrolArea, assignPatrol, endAssignment, endPatrolArea, listPatrolAreas } from '../../contract/registers/areas.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { parseCellCode } from '../../domain/grid/codes.ts'
import { checkPatrolArea, type PatrolArea, type RosterEntry } from '../../domain/grid/patrol-area.ts'
import { neighboursOf } from '../../domain/grid/topology.ts'
import { termsMeet } from '../../domain/grid/version.ts'
import { done, must, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Post } from '../../domain/people/posts.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Tx } from '../db/pool.ts'
import { insertAssignments, insertPatrolAreas } from '../grid/patrols.ts'
import { listAreas } from '../grid/store.ts'
import { served, type Served } from '../http/serve.ts'
import { readLastDay, readTerm } from './days.ts'
import { changing } from './journal.ts'
import { listPatrolAreaViews } from './patrols.ts'
import { holdPerson, servesOn } from './people.ts'

const list = served(listPatrolAreas, async ({ db, session: { region }, now }, { ended }) =>
  done({ areas: await listPatrolAreaViews(db, region.code, region.today(now()), ended === 'true') }),
)

type Line = {
  readonly personId: string
  readonly post: Post
  readonly duty: Words
  readonly timeFrom: string
  readonly timeTo: string
  readonly from: string
  readonly to: string | null
}

/** Every day of the week: which days somebody works is the roster's of their shift. */
const weekdays = [1, 2, 3, 4, 5, 6, 7]

const entryOf = (line: Line): RosterEntry => ({
  person: line.personId,
  weekdays,
  startsAt: line.timeFrom,
  endsAt: line.timeTo,
  post: line.post,
  duty: line.duty.zh,
  from: line.from,
  ...(line.to !== null && { to: line.to }),
})

/** Puts a line on the roster of an area; the person must serve on its first day. */
async function insertLine(tx: Tx, region: string, area: string, line: Line): Promise<Outcome<string>> {
  const gone = servesOn(await holdPerson(tx, region, line.personId), line.personId, line.from)
  if (gone) return gone
  const id = uuid()
  await insertAssignments(tx, region, [
    {
      id,
      patrolArea: area,
      person: line.personId,
      post: line.post,
      duty: line.duty,
      timeFrom: line.timeFrom,
      timeTo: line.timeTo,
      from: line.from,
      ...(line.to !== null && { to: line.to }),
    },
  ])
  return done(id)
}

const add = served(addPatrolArea, async (context, input) => {
  const { region } = context.session
  for (const { from, to } of [{ from: input.from, to: null }, ...input.roster]) {
    const term = readTerm(from, to)
    if (!term.ok)
      return term.refusal.code === 'register.badTerm' ? refuse('grid.patrolAreaTerm', { code: input.id, from, to: to ?? '' }) : term
  }
  if (region.gridVersion === 0) return refuse('grid.noVersion', { day: input.from })
  const area: PatrolArea = {
    code: input.id,
    name: input.name.zh,
    kind: 'inspection',
    cells: input.cells.map((cell) => must(parseCellCode(cell))),
    roster: input.roster.map(entryOf),
    from: input.from,
  }
  const neighbours = neighboursOf(await listAreas(context.db, region.code, region.gridVersion, 'cell'))
  const [wrong] = checkPatrolArea(area, neighbours)
  if (wrong) return { ok: false, refusal: wrong }
  return changing(context, 'areas', addPatrolArea, async (tx) => {
    const others = await listPatrolAreaViews(tx, region.code, region.today(context.now()), true)
    if (others.some((other) => other.id === input.id)) return refuse('register.exists', { what: input.id })
    for (const other of others) {
      const cell = other.cells.find((code) => input.cells.includes(code))
      if (cell !== undefined && termsMeet({ from: input.from }, { from: other.from, ...(other.to !== null && { to: other.to }) })) {
        return refuse('register.cellTaken', { cell, area: other.id })
      }
    }
    await insertPatrolAreas(tx, region.code, [{ id: input.id, name: input.name, cells: input.cells, from: input.from }])
    for (const line of input.roster) {
      const made = await insertLine(tx, region.code, input.id, line)
      if (!made.ok) return made
    }
    return done({ what: input.id, before: null, after: input, value: { id: input.id } })
  })
})

const end = served(endPatrolArea, async (context, { id, lastDay }) => {
  const { region } = context.session
  return changing(context, 'areas', endPatrolArea, async (tx) => {
    const before = await keptTerm(tx, region.code, id)
    if (!before) return refuse('register.notFound', { what: id })
    const day = readLastDay(lastDay, before.from_on, region.today(context.now()))
    if (!day.ok) return day
    await tx`update patrol_area set to_on = ${day.value} where region = ${region.code} and patrol_area_id = ${id}`
    await endRoster(tx, region.code, id, day.value)
    return done({ what: id, before, after: { ...before, to_on: day.value }, value: {} })
  })
})

async function keptTerm(tx: Tx, region: string, id: string): Promise<{ from_on: string; to_on: string | null } | undefined> {
  const [kept] = await tx<{ from_on: string; to_on: string | null }[]>`
    select from_on, to_on from patrol_area where region = ${region} and patrol_area_id = ${id} for update`
  return kept
}

async function endRoster(tx: Tx, region: string, area: string, day: CivilDate): Promise<void> {
  await tx`
    update patrol_assignment set to_on = greatest(${day}::date, from_on)
    where region = ${region} and patrol_area_id = ${area} and (to_on is null or to_on > ${day})`
}

const assign = served(assignPatrol, async (context, { id, ...line }) => {
  const { region } = context.session
  const term = readTerm(line.from, line.to)
  if (!term.ok && term.refusal.code !== 'register.badTerm') return term
  return changing(context, 'areas', assignPatrol, async (tx) => {
    const kept = await keptTerm(tx, region.code, id)
    if (!kept || (kept.to_on !== null && kept.to_on < region.today(context.now()))) return refuse('register.notFound', { what: id })
    const area: PatrolArea = {
      code: id,
      name: id,
      kind: 'inspection',
      cells: [],
      roster: [entryOf(line)],
      from: kept.from_on,
      ...(kept.to_on !== null && { to: kept.to_on }),
    }
    // The cells were checked when the area was set up.
    const wrong = checkPatrolArea(area, new Map()).find(({ code }) => code.startsWith('grid.roster'))
    if (wrong) return { ok: false, refusal: wrong }
    const made = await insertLine(tx, region.code, id, line)
    if (!made.ok) return made
    return done({ what: id, before: null, after: { assignmentId: made.value, ...line }, value: { assignmentId: made.value } })
  })
})

const endLine = served(endAssignment, async (context, { id, assignmentId, lastDay }) => {
  const { region } = context.session
  return changing(context, 'areas', endAssignment, async (tx) => {
    const [before] = await tx<{ person_id: string; from_on: string; to_on: string | null }[]>`
      select person_id, from_on, to_on from patrol_assignment
      where region = ${region.code} and patrol_area_id = ${id} and assignment_id = ${assignmentId} for update`
    if (!before) return refuse('register.notFound', { what: assignmentId })
    const today = region.today(context.now())
    const day = readLastDay(lastDay, before.from_on, today)
    if (!day.ok) return day
    await tx`update patrol_assignment set to_on = ${day.value} where region = ${region.code} and assignment_id = ${assignmentId}`
    return done({ what: id, before: { assignmentId, ...before }, after: { assignmentId, ...before, to_on: day.value }, value: {} })
  })
})

export const patrolHandlers: readonly Served[] = [list, add, end, assign, endLine]
