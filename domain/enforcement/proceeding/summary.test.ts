import { expect, test } from 'vitest'
import { askedBy } from '../../procedure/fields.ts'
import type { Act } from '../../procedure/procedure.ts'
import { emptyFile } from './file.ts'
import { fileAfter } from './fold.ts'
import { summaryProcedure } from './summary.ts'

const deciding = summaryProcedure.acts.filter((row) => askedBy(row).some(({ name }) => name === 'penalties'))

test('whoever decides on the spot may name the tier, without which no fine of an item with a benchmark is allowed (行政处罚法第三十四条)', () => {
  expect(deciding.map((row: Act) => row.act)).toEqual(['decideOnSpot', 'decideAndCollect'])
  for (const row of deciding) expect(askedBy(row)).toContainEqual({ name: 'tier', optional: true })
})

test('the tier of a decision on the spot is kept with it, so that like cases are compared with like', () => {
  for (const { act } of deciding) {
    const entry = {
      act,
      at: '2026-10-13T01:00:00.000Z',
      seq: 1,
      actor: { kind: 'system' as const },
      facts: {},
      input: { tier: 'lighter', penalties: [{ kind: 'fine', fen: 2500 }] },
    }
    expect(fileAfter(emptyFile, entry, '2026-10-13').decision).toMatchObject({ tier: 'lighter', servedOn: '2026-10-13' })
  }
})
