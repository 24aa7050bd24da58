import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedScheme } from '../../test/sheet.ts'
import { parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { must, type Outcome } from '../kernel/outcome.ts'
import { buildCatalogue, condition, usableSubject, versionOn } from './catalogue.ts'
import { buildCrosswalk } from './crosswalk.ts'
import { parseStages, stagesText } from './limit.ts'
import { isSchemeId, readCode } from './scheme.ts'
import type { FilingCondition, Subject } from './subject.ts'

const scheme = shippedScheme('GBT47678.5-2026')
const day = (text: string): CivilDate => must(parseCivilDate(text))
const refusal = (outcome: Outcome<unknown>) => (outcome.ok ? 'allowed' : outcome.refusal.code)

function subject(text: string, more: Partial<Subject> = {}): Subject {
  const { code, category } = must(readCode(text, 'asset', scheme))
  const name = { zh: `类${text}`, en: text }
  return {
    scheme: scheme.id,
    kind: 'asset',
    code,
    category: { code: category, name },
    name,
    aliases: [],
    local: false,
    ...more,
  }
}

function firstCondition(of: Subject, n: number): FilingCondition {
  const text = { zh: '缺失', en: 'missing' }
  const stages = must(parseStages('2工作日'))
  return {
    kind: of.kind,
    code: of.code,
    n,
    registerTest: text,
    closeTest: text,
    stages,
    photos: { report: 2, handle: 2 },
  }
}

const cover = subject('01001')
const booth = subject('01041', { retiredOn: day('2026-10-01') })
const kiosk = subject('01040', { retiredOn: day('2026-10-01') })
const old = { scheme: 'GBT30428.2-2013', kind: 'asset', code: '0101' } as const
const crosswalk = buildCrosswalk([
  { from: old, to: [{ scheme: scheme.id, kind: 'asset', code: '01001' }], how: 'slot', doubtful: false },
  { from: kiosk, to: [cover], how: 'name', doubtful: true },
])
const version = {
  catalogue: 'x',
  version: 1,
  from: day('2026-07-01'),
  source: '',
  sureness: 'local',
} as const
const catalogue = buildCatalogue(version, scheme, [cover, booth, kiosk], [firstCondition(cover, 2), firstCondition(cover, 1)], crosswalk)

test('a class in force is usable', () => {
  expect(must(usableSubject(catalogue, cover, day('2026-11-01')))).toBe(cover)
})

test('a class is usable until the day before it is retired', () => {
  expect(refusal(usableSubject(catalogue, booth, day('2026-09-30')))).toBe('allowed')
  expect(refusal(usableSubject(catalogue, booth, day('2026-10-01')))).toBe('catalogue.retiredCode')
})

test('a retired class whose successor is known is refused with it, and with its doubt', () => {
  const outcome = usableSubject(catalogue, kiosk, day('2026-10-01'))
  expect(refusal(outcome)).toBe('catalogue.retiredCodeReplaced')
  expect(outcome.ok ? undefined : outcome.refusal.params?.successor).toBe('GBT47678.5-2026 01001 (?)')
})

test('a code of the replaced scheme is refused with its successor', () => {
  const outcome = usableSubject(catalogue, old, day('2026-11-01'))
  expect(outcome).toMatchObject({
    refusal: { code: 'catalogue.replacedCode', params: { successor: 'GBT47678.5-2026 01001' } },
  })
})

test('a code of another scheme without a successor, and a code nobody knows, are refused', () => {
  const elsewhere = { ...old, code: '0155' }
  expect(refusal(usableSubject(catalogue, elsewhere, day('2026-11-01')))).toBe('catalogue.otherScheme')
  const unknown = { scheme: scheme.id, kind: 'asset', code: '01002' } as const
  expect(refusal(usableSubject(catalogue, unknown, day('2026-11-01')))).toBe('catalogue.unknownCode')
  const otherKind = { scheme: scheme.id, kind: 'incident', code: '01001' } as const
  expect(refusal(usableSubject(catalogue, otherKind, day('2026-11-01')))).toBe('catalogue.unknownCode')
})

test('a condition is found by its number, and a wrong number is refused with those there are', () => {
  expect(must(condition(catalogue, 'asset', '01001', 2)).n).toBe(2)
  const outcome = condition(catalogue, 'asset', '01001', 3)
  expect(outcome).toMatchObject({ refusal: { code: 'catalogue.noCondition', params: { has: '1, 2' } } })
})

test('the version of a day is the latest begun, and of two begun together the later made', () => {
  const versions = [
    { ...version, version: 1, from: day('2026-01-01') },
    { ...version, version: 2, from: day('2026-07-01') },
    { ...version, version: 3, from: day('2026-07-01') },
  ]
  expect(refusal(versionOn(versions, day('2025-12-31')))).toBe('catalogue.noVersion')
  expect(must(versionOn(versions, day('2026-06-30'))).version).toBe(1)
  expect(must(versionOn(versions, day('2026-07-01'))).version).toBe(3)
})

test('a code keeps its digits, its category and whether it is local', () => {
  expect(must(readCode('10999', 'incident', scheme))).toMatchObject({
    code: '10999',
    category: '10',
    local: true,
  })
  expect(must(readCode('10002', 'incident', scheme))).toMatchObject({ local: false })
})

test.each(['GBT47678.5-2026', 'GBT30428.2-2013', 'CJT214-2007', 'local:329901'])('%s names a scheme', (id) => {
  expect(isSchemeId(id)).toBe(true)
})

test.each(['', 'local:', 'local:3299', '2013', 'GB/T 30428', 'x'])('“%s” names none', (id) => {
  expect(isSchemeId(id)).toBe(false)
})

test('stages written out are read back the same', () => {
  const stage = fc.record({
    name: fc.option(fc.constantFrom('停工', '处罚', '拆除'), { nil: undefined }),
    count: fc.integer({ min: 1, max: 9999 }),
    kind: fc.constantFrom('紧急工作时', '紧急工作日', '工作时', '工作日'),
  })
  fc.assert(
    fc.property(fc.array(stage, { minLength: 1, maxLength: 5 }), (stages) => {
      const text = stages.map(({ name, count, kind }) => `${name ? `${name}:` : ''}${count}${kind}`).join(';')
      expect(stagesText(must(parseStages(text)))).toBe(text)
    }),
  )
})
