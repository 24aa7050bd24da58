import { expect, test } from 'vitest'
import type { DeviceView } from '../../../contract/registers/devices.ts'
import { formOf, valuesOf, wrongPoint } from './device-fields.ts'

const device: DeviceView = {
  id: '00000000-0000-4000-8000-000000000001',
  seen: 's',
  number: 'JK-001',
  kind: 'camera',
  ground: '《示例条例》第一条',
  place: '路口',
  point: { x: 120.15, y: 30.28 },
  unit: { id: 'enforcement', name: { zh: '局', en: 'Bureau' } },
  legal: { on: '2026-01-10', by: '法制科' },
  technical: null,
  announced: null,
  sign: { on: '2026-01-12', by: '路口立杆' },
  purpose: '查处乱倒垃圾',
  from: '2026-01-01',
  to: null,
  standing: 'notReviewed',
}

test('a device goes into the form and comes out the same', () => {
  const { id: _id, seen: _seen, standing: _standing, unit, ...rest } = device
  expect(formOf(valuesOf(device))).toEqual({ ...rest, unit: unit.id })
})

test('half of a review and a point that is none are told', () => {
  expect(formOf({ ...valuesOf(device), technicalOn: '2026-01-12' })).toBe('half')
  expect(formOf({ ...valuesOf(device), point: '120.15' })).toBe('point')
  expect([undefined, '', '120.15，30.28', 'here'].map(wrongPoint)).toEqual([false, false, false, true])
})
