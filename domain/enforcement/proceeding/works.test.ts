import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { penaltyProcedure } from './penalty.ts'
import { emptyFile, type ProceedingFile } from './file.ts'
import { fileAfter } from './fold.ts'
import type { Penalty } from '../penalty.ts'
import { fineWaits, worksNeeds, worksOutcomes } from './works.ts'

const law = { name: '城乡规划法', edition: 2019 }

test('the fine for building without or against a planning permit waits, and no other', () => {
  const item = { kind: 'penalty', law, penaltyArticles: ['第六十四条'] } as const
  expect(fineWaits(item)).toBe(true)
  expect(fineWaits({ ...item, penaltyArticles: ['第六十六条第一项'] })).toBe(false)
  expect(fineWaits({ ...item, law: { name: '城市绿化条例' } })).toBe(false)
  expect(fineWaits({ ...item, kind: 'coercion' })).toBe(false)
  expect(fineWaits(null)).toBe(false)
  const listed = readFileSync(new URL('../../../data/enforcement-items.csv', import.meta.url), 'utf8').split('\n')
  expect(listed.filter((line) => line.includes('城乡规划法') && line.includes(',第六十四条,')).map((line) => line.slice(0, 4))).toEqual([
    'E071',
    'E072',
  ])
})

const check = (file: Partial<ProceedingFile>, waits = true) =>
  worksNeeds.fineAfterWorks.check({
    ...{ matter: null, input: {}, actor: { kind: 'system' }, now: new Date('2026-10-13T01:00:00.000Z') },
    facts: { fineWaits: waits, file: { ...emptyFile, ...file } },
  })
const fine: Penalty = { kind: 'fine', fen: 100_000 }

test('it is refused until the works are corrected or pulled down, or confiscated with it (建法〔2012〕99号第六条、第十三条)', () => {
  const refused = { code: 'enforcement.worksFirst', basis: '建法〔2012〕99号第六条、第十三条' }
  expect(check({ submitted: [fine] })).toEqual(refused)
  expect(check({ submitted: [fine] }, false)).toBeNull()
  expect(check({ submitted: [{ kind: 'warning' }] })).toBeNull()
  for (const outcome of Object.keys(worksOutcomes) as (keyof typeof worksOutcomes)[])
    expect(check({ submitted: [fine], works: { outcome, on: '2026-10-12', evidence: 2 } })).toBeNull()
  for (const kind of ['confiscateGoods', 'confiscateGains'] as const) expect(check({ submitted: [fine, { kind, fen: 1 }] })).toBeNull()
  expect(penaltyProcedure.acts.filter((row) => row.needs?.includes('fineAfterWorks')).map(({ act }) => act)).toEqual(['decide'])
})

test('what was done about the works is kept with its day and its piece of evidence', () => {
  const entry = {
    ...{ act: 'enterWorks', at: '2026-10-13T01:00:00.000Z', seq: 4, actor: { kind: 'system' as const }, facts: {} },
    input: { worksOutcome: 'demolished', remediedOn: '2026-10-12', evidenceNo: 3 },
  }
  expect(fileAfter(emptyFile, entry, '2026-10-13').works).toEqual({ outcome: 'demolished', on: '2026-10-12', evidence: 3 })
})
