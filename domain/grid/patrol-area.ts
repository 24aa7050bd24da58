/**
 * Patrol areas (责任网格). A cell is a piece of ground; a patrol area is an order of duty: one or more cells
 * that lie beside each other, given to people under the four fixings (四定): person, time, post, duty. It
 * names whole cells, so it can never split one.
 */
import { refuse, type Refusal } from '../kernel/outcome.ts'
import type { CellCode } from './codes.ts'
import type { Neighbours } from './topology.ts'
import { isDay, termsMeet, type Day } from './version.ts'

/** Kinds of patrol: who walks it. A cell may be in one area of each kind at a time. */
export const patrolKinds = {
  inspection: { zh: '信息采集', en: 'inspection' },
  gridWork: { zh: '网格管理', en: 'grid work' },
  enforcement: { zh: '执法巡查', en: 'enforcement patrol' },
} as const

export type PatrolKind = keyof typeof patrolKinds

/** One line of the roster: 定人、定时、定岗、定责. Times of day are HH:MM, local; weekdays 1 (Monday) to 7. */
export type RosterEntry = {
  readonly person: string
  readonly weekdays: readonly number[]
  readonly startsAt: string
  readonly endsAt: string
  readonly post: string
  readonly duty: string
  readonly from: Day
  readonly to?: Day
}

export type PatrolArea = {
  readonly code: string
  readonly name: string
  readonly kind: PatrolKind
  readonly cells: readonly CellCode[]
  readonly roster: readonly RosterEntry[]
  readonly from: Day
  readonly to?: Day
}

/**
 * Everything wrong with one patrol area against the cells of the grid version in force, given as who is beside
 * whom (`neighboursOf`). Empty when it may be set up.
 */
export function checkPatrolArea(area: PatrolArea, neighbours: Neighbours): Refusal[] {
  const code = area.code
  const found: Refusal[] = []
  if (!isDay(area.from) || (area.to !== undefined && (!isDay(area.to) || area.to < area.from))) {
    found.push(refuse('grid.patrolAreaTerm', { code, from: area.from, to: area.to ?? '' }).refusal)
  }
  if (area.cells.length === 0) found.push(refuse('grid.patrolAreaEmpty', { code }).refusal)
  const cells = new Set<string>()
  for (const cell of area.cells) {
    if (cells.has(cell)) found.push(refuse('grid.patrolAreaCellTwice', { code, cell }).refusal)
    else if (!neighbours.has(cell)) found.push(refuse('grid.patrolAreaUnknownCell', { code, cell }).refusal)
    cells.add(cell)
  }
  const known = area.cells.filter((cell) => neighbours.has(cell))
  const apart = cutOff(known, neighbours)
  if (apart.length > 0) {
    const params = { code, count: apart.length, cells: apart.slice(0, 5).join('、') }
    found.push(refuse('grid.patrolAreaApart', params).refusal)
  }
  if (area.roster.length === 0) found.push(refuse('grid.patrolAreaNobody', { code }).refusal)
  for (const [index, entry] of area.roster.entries()) found.push(...rosterRefusals(area, entry, index + 1))
  return found
}

/** The cells that cannot be reached from the first one by going from neighbour to neighbour inside the set. */
export function cutOff(cells: readonly CellCode[], neighbours: Neighbours): CellCode[] {
  const left = new Set<string>(cells)
  const [first] = cells
  const reached: string[] = first === undefined ? [] : [first]
  left.delete(first ?? '')
  for (const cell of reached) {
    for (const next of neighbours.get(cell) ?? []) if (left.delete(next)) reached.push(next)
  }
  return cells.filter((cell) => left.has(cell))
}

function rosterRefusals(area: PatrolArea, entry: RosterEntry, line: number): Refusal[] {
  const params = { code: area.code, line }
  const found: Refusal[] = []
  if (entry.person.trim() === '') found.push(refuse('grid.rosterNoPerson', params).refusal)
  if (entry.post.trim() === '') found.push(refuse('grid.rosterNoPost', params).refusal)
  if (entry.duty.trim() === '') found.push(refuse('grid.rosterNoDuty', params).refusal)
  const days = new Set(entry.weekdays)
  const daysRight = days.size > 0 && entry.weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  if (!daysRight || !isTimeOfDay(entry.startsAt) || !isTimeOfDay(entry.endsAt) || entry.startsAt >= entry.endsAt) {
    found.push(refuse('grid.rosterNoTime', params).refusal)
  }
  const termRight = isDay(entry.from) && (entry.to === undefined || (isDay(entry.to) && entry.from <= entry.to))
  if (!termRight || entry.from < area.from || (area.to !== undefined && (entry.to ?? area.to) > area.to)) {
    found.push(refuse('grid.rosterTerm', params).refusal)
  }
  return found
}

const isTimeOfDay = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** A cell that two areas of one kind claim at the same time. */
export type DoubleCover = {
  readonly cell: CellCode
  readonly kind: PatrolKind
  readonly areas: readonly [string, string]
  readonly from: Day
  readonly to?: Day
}

/**
 * Cells in two areas of the same kind at the same time, with the days on which they are: a finding, not a
 * refusal, since a hand-over may overlap on purpose for a while.
 */
export function findDoubleCover(areas: readonly PatrolArea[]): DoubleCover[] {
  const claims = new Map<string, PatrolArea[]>()
  const found: DoubleCover[] = []
  for (const area of areas) {
    for (const cell of new Set(area.cells)) {
      const key = `${area.kind} ${cell}`
      const earlier = claims.get(key) ?? []
      for (const other of earlier) {
        if (!termsMeet(area, other)) continue
        const from = area.from > other.from ? area.from : other.from
        const ends = [area.to, other.to].filter((day) => day !== undefined).toSorted()
        const [to] = ends
        found.push({
          cell,
          kind: area.kind,
          areas: [other.code, area.code],
          from,
          ...(to !== undefined && { to }),
        })
      }
      claims.set(key, [...earlier, area])
    }
  }
  return found
}
