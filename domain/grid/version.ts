/**
 * Versions of the grid. A version is in force from its day until the next one's; a case keeps the cell it was
 * found in, so earlier versions stay. A code that has left the grid by a split or a merger is retired (作废) and
 * never used again, and a code that stays keeps its ground (相对稳定).
 */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Feature } from './area.ts'
import type { CellCode } from './codes.ts'
import { labelPoint } from './label.ts'
import { buildLocator } from './locate.ts'

/** A civil date as YYYY-MM-DD; dates of one form are compared as text. */
export type Day = string

export type GridVersion = {
  readonly from: Day
  readonly cells: readonly Feature<CellCode>[]
}

/** Versions in the order in which they came into force; no two from one day. */
export type GridHistory = readonly GridVersion[]

export type CellState = 'current' | 'retired' | 'unknown'

/** Words for the state of a code on a day. */
export const cellStates = {
  current: { zh: '有效', en: 'current' },
  retired: { zh: '作废', en: 'retired' },
  unknown: { zh: '未编', en: 'unknown' },
} as const satisfies Record<CellState, { zh: string; en: string }>

/** The version in force on a day; refused before the first. */
export function versionOn(history: GridHistory, day: Day): Outcome<GridVersion, 'grid.noVersion' | 'grid.notDay'> {
  if (!isDay(day)) return refuse('grid.notDay', { day })
  const version = history.findLast(({ from }) => from <= day)
  return version ? done(version) : refuse('grid.noVersion', { day })
}

/** Whether a code is in force on a day, was before, or has not been given yet. */
export function stateOf(history: GridHistory, code: CellCode, day: Day): CellState {
  const upTo = history.filter(({ from }) => from <= day)
  const holds = (version: GridVersion) => version.cells.some((cell) => cell.code === code)
  const last = upTo.at(-1)
  if (last && holds(last)) return 'current'
  return upTo.some(holds) ? 'retired' : 'unknown'
}

/** Codes of earlier versions that the last one no longer has. They are never given again. */
export function retiredCodes(history: GridHistory): ReadonlySet<CellCode> {
  const last = new Set(history.at(-1)?.cells.map(({ code }) => code))
  const retired = new Set<CellCode>()
  for (const { cells } of history) for (const { code } of cells) if (!last.has(code)) retired.add(code)
  return retired
}

export type ActivateRefusal = 'grid.notDay' | 'grid.versionEmpty' | 'grid.versionNotLater' | 'grid.codeRetired' | 'grid.codeMoved'

/**
 * The history with a further version, whose layer `checkLayer` has let pass. Refused when it does not begin
 * after the last one, when it gives a retired code again, and when a code has moved off its former ground
 * (its old label point is no longer in it).
 */
export function activate(history: GridHistory, next: GridVersion): Outcome<GridHistory, ActivateRefusal> {
  if (!isDay(next.from)) return refuse('grid.notDay', { day: next.from })
  if (next.cells.length === 0) return refuse('grid.versionEmpty')
  const last = history.at(-1)
  if (last && next.from <= last.from) return refuse('grid.versionNotLater', { from: next.from, last: last.from })
  const retired = retiredCodes(history)
  const again = next.cells.find(({ code }) => retired.has(code))
  if (again) return refuse('grid.codeRetired', { code: again.code })
  const before = new Map(last?.cells.map((cell) => [cell.code, cell]))
  for (const cell of next.cells) {
    const former = before.get(cell.code)
    if (!former || former.area === cell.area) continue
    const [x, y] = labelPoint(former.area)
    if (buildLocator([cell]).locate(x, y) === undefined) return refuse('grid.codeMoved', { code: cell.code })
  }
  return done([...history, next])
}

/** Whether a text is a civil date that exists. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || date === undefined) return false
  const leap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1]
  return days !== undefined && Number(date) >= 1 && Number(date) <= days
}

/** Whether two terms share a day; a term without an end goes on. Both ends belong to a term. */
export function termsMeet(a: { from: Day; to?: Day }, b: { from: Day; to?: Day }): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to)
}
