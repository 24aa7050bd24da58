import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { must } from '../kernel/outcome.ts'
import {
  auditPoints,
  auditRefusal,
  auditsMissing,
  checkDevice,
  deviceRefusal,
  deviceStanding,
  passes,
  type AuditPoint,
  type Device,
} from './device.ts'
import { emptyFile, standing, type ProceedingFile } from './proceeding/file.ts'
import { fileAfter, sharedEvidence } from './proceeding/fold.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))
const shown = (on: string) => ({ on: day(on), by: '区综合行政执法局' })
const device: Device = {
  number: 'JK-001',
  kind: 'camera',
  ground: '《示例条例》第一条',
  place: '东关街与人民路口',
  at: [120.1, 30.2],
  unit: 'enforcement',
  legal: shown('2026-01-10'),
  technical: shown('2026-01-12'),
  announced: shown('2026-02-01'),
  from: day('2026-01-01'),
  to: day('2026-12-31'),
}

test('a device stands by what was done by the day, and nothing done later heals it', () => {
  const on = (text: string) => deviceStanding(device, day(text))
  expect(['2025-12-31', '2026-01-11', '2026-01-12', '2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([
    'notYet',
    'notReviewed',
    'notAnnounced',
    'notAnnounced',
    'ready',
    'ready',
    'ended',
  ])
})

test('from the day a device is ready it stays so until its last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (offset) => {
      const at = addDays(day('2026-02-01'), offset)
      expect(deviceStanding(device, at) === 'ready').toBe(at >= '2026-02-01' && at <= '2026-12-31')
    }),
  )
})

test('only sound, film and data may come from a device, and each lack is refused with the article', () => {
  const code = (given: Device | undefined, on: string, kind = 'audiovisual') => deviceRefusal(given, 'JK-001', kind, day(on))
  expect(code(device, '2026-03-01')).toBeNull()
  expect(code(device, '2026-03-01', 'electronic')).toBeNull()
  expect(code(device, '2026-03-01', 'documentary')).toMatchObject({ code: 'device.otherEvidence' })
  expect(code(undefined, '2026-03-01')).toMatchObject({ code: 'device.unknown', basis: '行政处罚法第四十一条第一款' })
  expect(code(device, '2026-01-05')).toMatchObject({ code: 'device.notReviewed', params: { what: '法制审核、技术审核' } })
  expect(code(device, '2026-01-11')).toMatchObject({
    code: 'device.notReviewed',
    params: { what: '技术审核', whatEn: 'the technical review' },
  })
  expect(code(device, '2026-01-20')).toMatchObject({ code: 'device.notAnnounced' })
  expect(code(device, '2025-06-01')).toMatchObject({ code: 'device.notInUse' })
  expect(code(device, '2027-01-01')).toMatchObject({ code: 'device.notInUse', params: { to: '2026-12-31' } })
})

const entry = (act: string, input: Record<string, unknown>, facts: Record<string, unknown> = {}) =>
  ({
    act,
    input,
    facts,
    at: '2026-03-02T02:00:00Z',
    seq: 3,
    actor: { kind: 'person', personId: 'yang', post: 'officer', unit: 'u' },
  }) as const
const taken = fileAfter(
  { ...emptyFile, officers: ['yang', 'zhu'] },
  entry(
    'addEvidence',
    { evidenceKind: 'audiovisual', name: '路口录像', from: '监控', takenOn: '2026-03-01', device: 'JK-001' },
    { device: { number: 'JK-001', place: '东关街与人民路口' } },
  ),
  '2026-03-02',
)
const audited = (file: ProceedingFile, met: readonly AuditPoint[]) =>
  fileAfter(file, entry('auditRecord', { evidenceNo: 1, auditMet: met, opinion: '逐帧核对' }), '2026-03-03')
const all = Object.keys(auditPoints) as AuditPoint[]

test('a record must be audited before it is a basis; it passes on all four points and otherwise is excluded', () => {
  expect(taken.evidence[0]?.device).toEqual({ number: 'JK-001', place: '东关街与人民路口' })
  expect(auditsMissing(taken)).toMatchObject({ code: 'device.notAudited', params: { pieces: '1. 路口录像' } })
  expect(auditRefusal(taken, 1)).toBeNull()
  expect(auditsMissing(audited(taken, all))).toBeNull()
  expect(standing(audited(taken, all))).toHaveLength(1)
  for (const left of all) {
    const met = all.filter((one) => one !== left)
    expect(passes(met)).toBe(false)
    const failed = audited(taken, met)
    expect(standing(failed)).toEqual([])
    expect(failed.evidence[0]?.excluded).toMatchObject({ ground: 'unreliable', on: '2026-03-03' })
    expect(auditsMissing(failed)).toBeNull()
  }
})

test('an audit is made once, of records of devices only, and counts for the parties who share the evidence', () => {
  expect(auditRefusal(audited(taken, all), 1)).toMatchObject({ code: 'device.auditedAlready' })
  expect(auditRefusal(taken, 2)).toMatchObject({ code: 'evidence.noPiece' })
  const plain = fileAfter(emptyFile, entry('addEvidence', { evidenceKind: 'physical', name: '秤', takenOn: '2026-03-01' }), '2026-03-02')
  expect(auditRefusal(plain, 1)).toMatchObject({ code: 'device.notFromDevice' })
  expect(auditsMissing(plain)).toBeNull()
  const other: ProceedingFile = { ...emptyFile, evidence: sharedEvidence(emptyFile, taken) }
  expect(auditRefusal(other, 1)).toMatchObject({ code: 'device.auditedInMain' })
  expect(auditsMissing(other)).not.toBeNull()
  const told = fileAfter(other, entry('shareEvidence', {}, { shared: sharedEvidence(other, audited(taken, all)) }), '2026-03-03')
  expect(auditsMissing(told)).toBeNull()
  expect(told.evidence).toHaveLength(1)
})

test('a device ends after it begins, and nothing is shown before it happened', () => {
  const today = day('2026-03-01')
  expect(checkDevice(device, today).ok).toBe(true)
  expect(checkDevice({ ...device, to: day('2025-12-31') }, today)).toMatchObject({ refusal: { code: 'device.badTerm' } })
  expect(checkDevice({ ...device, announced: shown('2026-03-02') }, today)).toMatchObject({ refusal: { code: 'device.shownLater' } })
})
