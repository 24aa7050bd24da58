import { expect, test } from 'vitest'
import { shippedItems } from '../../test/shipped-items.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import { allSources, powerOf, powerSources, type Power, type PowerAsked } from './power.ts'
import { powerCells, powerHeadings, readPowerRows, type PowerCells, type PowerColumn } from './power-row.ts'

const day = (text: string) => must(parseCivilDate(text))
const { items } = shippedItems(day('2026-01-01'))
const item = (code: string) => {
  const found = items.find((one) => one.code === code)
  if (!found) throw new Error(`no item ${code}`)
  return found
}

const power = (given: Partial<Power> = {}): Power => ({
  code: 'P1',
  unit: 'street-001',
  scope: { by: 'items', items: ['E017', 'E018'] },
  source: 'devolved',
  document: { number: '示范〔2026〕1号', name: '赋权目录' },
  coercion: [],
  streets: ['329900001'],
  from: day('2026-01-01'),
  to: day('2026-12-31'),
  ...given,
})
const cell = '329900001001001'
const asked: PowerAsked = { unit: 'street-001', item: item('E018'), cell, day: day('2026-11-23') }
const answer = (powers: readonly Power[], given: Partial<PowerAsked> = {}) => {
  const outcome = powerOf(powers, { ...asked, ...given })
  return outcome.ok ? outcome.value.code : outcome.refusal.code
}

test('a unit acts on a power over the item, on the day and at the place; a penalty without one is void (行政处罚法第三十八条)', () => {
  expect(answer([power()])).toBe('P1')
  expect(answer([power()], { unit: 'street-002' })).toBe('power.none')
  expect(answer([power()], { item: item('E020') })).toBe('power.none')
  expect(answer([power()], { day: day('2026-12-31') })).toBe('P1')
  expect(answer([power()], { day: day('2027-01-01') })).toBe('power.ended')
  expect(answer([power()], { day: day('2025-12-31') })).toBe('power.ended')
  expect(answer([power()], { cell: '329900002001001' })).toBe('power.notHere')
  expect(answer([power()], { cell: null })).toBe('power.notHere')
  expect(answer([power({ streets: [] })], { cell: null })).toBe('P1')
  expect(powerOf([], asked)).toMatchObject({ refusal: { basis: '行政处罚法第三十八条' } })
})

test('coercion is nobody’s by implication: the power names the measure (行政强制法第十七条)', () => {
  expect(answer([power()], { coercion: 'seize' })).toBe('power.noCoercion')
  expect(answer([power({ coercion: ['seize'] })], { coercion: 'seize' })).toBe('P1')
  expect(answer([power({ coercion: ['seize'] })], { coercion: 'seal' })).toBe('power.noCoercion')
})

test('of several powers over one item the strongest source is read first, and a field covers its items', () => {
  const mandate = power({ code: 'P2', source: 'entrusted', principal: 'enforcement' })
  expect(answer([mandate, power()])).toBe('P1')
  expect(answer([power({ scope: { by: 'fields', fields: ['appearance'] } })])).toBe('P1')
  expect(answer([power({ scope: { by: 'fields', fields: ['gas'] } })])).toBe('power.none')
})

test('only a mandate is exercised in another’s name, under another’s seal and against another respondent (T-22)', () => {
  for (const source of allSources) {
    expect(powerSources[source].inNameOf, source).toBe(source === 'entrusted' ? 'principal' : 'unit')
  }
})

const columns = Object.keys(powerHeadings) as PowerColumn[]
const empty = Object.fromEntries(columns.map((column) => [column, ''])) as PowerCells
const line = (given: Partial<PowerCells>): PowerCells => ({
  ...empty,
  code: 'P1',
  unit: 'enforcement',
  fields: '市容环卫;噪声',
  source: '相对集中',
  documentNumber: '示范〔2026〕1号',
  documentName: '相对集中行政处罚权的决定',
  from: '2026-01-01',
  ...given,
})
const known = { district: '329900', units: new Set(['enforcement', 'sanitation', 'street-001']), items, from: day('2026-01-01') }
const read = (...lines: PowerCells[]) =>
  readPowerRows(
    lines.map((cells, at) => ({ row: at + 2, cells })),
    known,
  )
const faults = (...lines: PowerCells[]) => read(...lines).faults.map(({ row, column, refusal }) => `${row} ${column} ${refusal.code}`)
const mandate = line({
  code: 'P2',
  unit: 'sanitation',
  fields: '',
  items: 'E030;E031',
  source: '委托',
  principal: 'enforcement',
  to: '2026-12-31',
})

test('a list of powers is read and written out again as it was', () => {
  const street = line({ code: 'P3', unit: 'street-001', fields: '', items: 'E018', source: 'devolved', streets: '*001', coercion: '扣押' })
  const { powers, faults: none } = read(line({}), mandate, street)
  expect(none).toEqual([])
  expect(powers[2]).toMatchObject({ streets: ['329900001'], coercion: ['seize'], scope: { by: 'items', items: ['E018'] } })
  expect(read(...powers.map(powerCells)).powers).toEqual(powers)
})

test('a mandate names its principal and its end, holds no coercion, and goes no further than the principal’s own power', () => {
  expect(faults(line({}), { ...mandate, principal: '' })).toEqual(['3 principal power.principalMissing'])
  expect(faults(line({}), { ...mandate, to: '' })).toEqual(['3 to power.fixedTerm'])
  expect(faults(line({}), { ...mandate, coercion: 'detain_goods' })).toEqual(['3 coercion power.entrustedCoercion'])
  expect(faults(line({}), { ...mandate, items: 'E030;E166' })).toEqual(['3 principal power.principalWithout'])
  expect(faults(mandate)).toEqual(['2 principal power.principalWithout'])
  expect(faults(line({ to: '2026-06-30' }), mandate)).toEqual(['3 principal power.principalWithout'])
  expect(faults(line({ streets: '*001' }), mandate)).toEqual(['3 principal power.principalWithout'])
  expect(faults(line({ streets: '*001' }), { ...mandate, streets: '*001' })).toEqual([])
  expect(faults(line({ principal: 'sanitation' }))).toEqual(['2 principal power.principalUnasked'])
})

test('every fault of a row is told in its column', () => {
  expect(faults(line({ unit: 'nobody', source: '派驻', documentNumber: '', fields: '' }))).toEqual([
    '2 unit power.unitUnknown',
    '2 items power.scopeMissing',
    '2 source power.wordUnknown',
    '2 documentNumber power.cellEmpty',
  ])
  expect(faults(line({ items: 'E018' }))).toEqual(['2 fields power.scopeMissing'])
  expect(faults(line({ fields: '', items: 'E999' }))).toEqual(['2 items power.itemUnknown'])
  expect(faults(line({ streets: '330000001' }))).toEqual(['2 streets power.streetUnread'])
  expect(faults(line({ coercion: '罚款' }))).toEqual(['2 coercion power.wordUnknown'])
  expect(faults(line({ to: '2025-12-31' }))).toEqual(['2 to power.endsBefore'])
  expect(faults(line({}), line({}))).toEqual(['3 code power.codeTwice'])
  expect(faults()).toEqual(['1 code power.noRows'])
})
