import { describe, expect, test } from 'vitest'
import { must } from '../kernel/outcome.ts'
import type { Area, Feature } from './area.ts'
import { parseCellCode, type CellCode } from './codes.ts'
import { checkPatrolArea, findDoubleCover, type PatrolArea, type RosterEntry } from './patrol-area.ts'
import { neighboursOf, outlineOf } from './topology.ts'
import { activate, isDay, retiredCodes, stateOf, versionOn, type GridHistory } from './version.ts'
import { checkZones, type Zone } from './zone.ts'

const code = (serial: number) => must(parseCellCode(`329901001001${String(serial).padStart(3, '0')}`))
const square = (x: number, y: number): Area => {
  const [a, b] = [118.7 + x / 1000, 32 + y / 1000]
  const [c, d] = [118.7 + (x + 1) / 1000, 32 + (y + 1) / 1000]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [a, b],
        [c, b],
        [c, d],
        [a, d],
        [a, b],
      ],
    ],
  }
}
const cell = (serial: number, x: number, y: number): Feature<CellCode> => ({
  code: code(serial),
  area: square(x, y),
})
// 1 2 3
// 4 . 5   (the middle is no cell; 6 touches 5 in a corner only)
const cells = [cell(1, 0, 1), cell(2, 1, 1), cell(3, 2, 1), cell(4, 0, 0), cell(5, 2, 0), cell(6, 3, -1)]
const neighbours = neighboursOf(cells)

const entry: RosterEntry = {
  person: '周明',
  weekdays: [1, 2, 3, 4, 5],
  startsAt: '08:30',
  endsAt: '17:30',
  post: '网格员',
  duty: '每日巡查一遍',
  from: '2026-01-01',
}
const area: PatrolArea = {
  code: 'P1',
  name: '第一责任网格',
  kind: 'inspection',
  cells: [code(4), code(1), code(2)],
  roster: [entry],
  from: '2026-01-01',
  to: '2026-12-31',
}
const codesOf = (changed: Partial<PatrolArea>) => checkPatrolArea({ ...area, ...changed }, neighbours).map((one) => one.code)
const rosterCodes = (changed: Partial<RosterEntry>) => codesOf({ roster: [{ ...entry, ...changed }] })

describe('neighbours', () => {
  test('a shared edge makes neighbours and a shared corner does not', () => {
    expect([...(neighbours.get(code(1)) ?? [])].toSorted()).toEqual([code(2), code(4)])
    expect(neighbours.get(code(6))?.size).toBe(0)
  })
  test('a border that was drawn with a corner more on one side still makes neighbours', () => {
    const [a, b] = [cell(1, 0, 0), cell(2, 1, 0)]
    const [x, y] = [118.701, 32.0004]
    const extra: Area = {
      type: 'Polygon',
      coordinates: [(b.area.coordinates[0] as [number, number][]).toSpliced(4, 0, [x + 1e-6, y])],
    }
    expect(
      neighboursOf([a, { code: b.code, area: extra }])
        .get(code(1))
        ?.has(code(2)),
    ).toBe(true)
  })
  test('the outline of cells taken together leaves out the edges they share', () => {
    const outline = outlineOf([square(0, 0), square(1, 0), square(1, 1)])
    expect(outline.type).toBe('Polygon')
    expect(outline.coordinates[0]).toHaveLength(9)
  })
})

describe('a patrol area', () => {
  test('of cells beside each other, with person, time, post and duty, is let pass', () => expect(codesOf({})).toEqual([]))
  test('must have cells, each once, all in the grid in force', () => {
    expect(codesOf({ cells: [] })).toEqual(['grid.patrolAreaEmpty'])
    expect(codesOf({ cells: [code(1), code(2), code(1)] })).toEqual(['grid.patrolAreaCellTwice'])
    expect(codesOf({ cells: [code(1), code(9)] })).toEqual(['grid.patrolAreaUnknownCell'])
  })
  test('must hang together by edges', () => {
    expect(codesOf({ cells: [code(1), code(3)] })).toEqual(['grid.patrolAreaApart'])
    expect(codesOf({ cells: [code(5), code(6)] })).toEqual(['grid.patrolAreaApart'])
    expect(codesOf({ cells: [code(4), code(1), code(2), code(3), code(5)] })).toEqual([])
  })
  test('must fix all four: person, time, post, duty', () => {
    expect(codesOf({ roster: [] })).toEqual(['grid.patrolAreaNobody'])
    expect(rosterCodes({ person: ' ' })).toEqual(['grid.rosterNoPerson'])
    expect(rosterCodes({ post: '' })).toEqual(['grid.rosterNoPost'])
    expect(rosterCodes({ duty: '' })).toEqual(['grid.rosterNoDuty'])
    for (const time of [
      { weekdays: [] },
      { weekdays: [0] },
      { weekdays: [8] },
      { startsAt: '8:30' },
      { endsAt: '24:00' },
      { endsAt: '08:30' },
    ]) {
      expect(rosterCodes(time)).toEqual(['grid.rosterNoTime'])
    }
  })
  test('must have a term that is one, and its people a term inside it', () => {
    expect(codesOf({ to: '2025-12-31' })).toContain('grid.patrolAreaTerm')
    expect(rosterCodes({ from: '2025-12-31' })).toEqual(['grid.rosterTerm'])
    expect(rosterCodes({ to: '2027-01-01' })).toEqual(['grid.rosterTerm'])
    expect(rosterCodes({ to: '2026-02-30' })).toEqual(['grid.rosterTerm'])
  })
  test('that claims a cell of another of its kind at the same time is found, with the days', () => {
    const other: PatrolArea = {
      ...area,
      code: 'P2',
      cells: [code(2), code(3)],
      from: '2026-06-01',
      to: '2027-05-31',
    }
    expect(findDoubleCover([area, other])).toEqual([
      { cell: code(2), kind: 'inspection', areas: ['P1', 'P2'], from: '2026-06-01', to: '2026-12-31' },
    ])
    expect(findDoubleCover([area, { ...other, kind: 'enforcement' }])).toEqual([])
    expect(findDoubleCover([area, { ...other, from: '2027-01-01' }])).toEqual([])
  })
})

describe('responsibility zones', () => {
  const street: Zone = {
    code: 'Z1',
    name: '建设路',
    level: 1,
    shape: {
      type: 'LineString',
      coordinates: [
        [118.7, 32],
        [118.8, 32],
      ],
    },
    persons: ['周明'],
    standard: '路面见本色',
    from: '2026-01-01',
    to: '2026-12-31',
  }
  const block: Zone = { ...street, code: 'Z2', level: 2, parent: 'Z1', shape: square(0, 0) }
  const section: Zone = { ...block, code: 'Z3', level: 3, parent: 'Z2' }
  const point: Zone = {
    ...block,
    code: 'Z4',
    level: 4,
    parent: 'Z3',
    shape: { type: 'Point', coordinates: [118.7, 32] },
  }
  const found = (...zones: Zone[]) => checkZones(zones).map(({ row, refusal }) => `${row} ${refusal.code}`)

  test('of four levels, each under the one above, are let pass', () => expect(found(street, block, section, point)).toEqual([]))
  test('are refused out of order', () => {
    expect(found(block)).toEqual(['1 grid.zoneUnknownParent'])
    expect(found(street, { ...section, parent: 'Z1' })).toEqual(['2 grid.zoneParentLevel'])
    expect(found(street, { ...street, code: 'Z5', parent: 'Z1' })).toEqual(['2 grid.zoneParentLevel'])
    const { parent: _, ...orphan } = block
    expect(found(orphan)).toEqual(['1 grid.zoneNoParent'])
    expect(found(street, street)).toEqual(['2 grid.zoneTwice'])
  })
  test('name exactly one person', () => {
    expect(found({ ...street, persons: [] })).toEqual(['1 grid.zoneNobody'])
    expect(found({ ...street, persons: [' '] })).toEqual(['1 grid.zoneNobody'])
    expect(found({ ...street, persons: ['周明', '李红'] })).toEqual(['1 grid.zoneSeveralPersons'])
    expect(found({ ...street, persons: ['周明、李红'] })).toEqual(['1 grid.zoneSeveralPersons'])
  })
  test('have a standard, a term and the shape of their level', () => {
    expect(found({ ...street, standard: ' ' })).toEqual(['1 grid.zoneNoStandard'])
    expect(found({ ...street, to: '2025-12-31' })).toEqual(['1 grid.zoneTerm'])
    expect(found({ ...street, shape: square(0, 0) })).toEqual(['1 grid.zoneShape'])
    expect(found(street, { ...block, shape: street.shape })).toEqual(['2 grid.zoneShape'])
  })
})

describe('versions of the grid', () => {
  const first: GridHistory = must(activate([], { from: '2026-01-01', cells: cells.slice(0, 3) }))
  const second = must(activate(first, { from: '2026-07-01', cells: cells.slice(1, 5) }))

  test('one is in force on a day: the last that began', () => {
    expect(must(versionOn(second, '2026-06-30'))).toBe(first[0])
    expect(must(versionOn(second, '2026-07-01')).from).toBe('2026-07-01')
    expect(versionOn(second, '2025-12-31')).toMatchObject({ refusal: { code: 'grid.noVersion' } })
    expect(versionOn(second, '2026-7-1')).toMatchObject({ refusal: { code: 'grid.notDay' } })
  })
  test('activating keeps the earlier ones, and a code that left is retired', () => {
    expect(second[0]).toBe(first[0])
    expect([...retiredCodes(second)]).toEqual([code(1)])
    expect(stateOf(second, code(1), '2026-03-01')).toBe('current')
    expect(stateOf(second, code(1), '2026-08-01')).toBe('retired')
    expect(stateOf(second, code(4), '2026-03-01')).toBe('unknown')
  })
  test('a retired code is never given again, however many versions later', () => {
    const third = must(activate(second, { from: '2026-08-01', cells: cells.slice(1, 4) }))
    const again = activate(third, { from: '2026-09-01', cells: cells.slice(0, 4) })
    expect(again).toMatchObject({ refusal: { code: 'grid.codeRetired', params: { code: code(1) } } })
  })
  test('a version begins later than the last one, on a day that exists, and has cells', () => {
    expect(activate(first, { from: '2026-01-01', cells })).toMatchObject({
      refusal: { code: 'grid.versionNotLater' },
    })
    expect(activate(first, { from: '2026-02-30', cells })).toMatchObject({ refusal: { code: 'grid.notDay' } })
    expect(activate(first, { from: '2026-02-01', cells: [] })).toMatchObject({
      refusal: { code: 'grid.versionEmpty' },
    })
  })
  test('a code may be surveyed anew but not moved to other ground', () => {
    const moved = [cell(1, 5, 5)]
    expect(activate(first, { from: '2026-02-01', cells: moved })).toMatchObject({
      refusal: { code: 'grid.codeMoved' },
    })
    expect(activate(first, { from: '2026-02-01', cells: [cell(1, 0.1, 1)] }).ok).toBe(true)
  })
  test('days are those of the calendar', () => {
    const days = ['2026-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-01-01']
    expect(days.filter(isDay)).toEqual(['2024-02-29', '2000-02-29'])
  })
})
