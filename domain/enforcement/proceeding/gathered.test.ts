import { expect, test } from 'vitest'
import { emptyFile } from './file.ts'
import { fileAfter } from './fold.ts'

const day = '2026-11-12'
const told = (act: string, input: Record<string, unknown> = {}) => ({
  ...{ act, input, facts: {}, at: `${day}T01:00:00.000Z`, seq: 9 },
  actor: { kind: 'system' as const },
})
const site = told('recordSite', { name: '现场', takenOn: day })
const begun = (reviewNumber: string) => told('reviewBegun', { statedOn: day, reviewNumber })
const suit = (remedy: 'begun' | 'ended') => told('recordRemedy', { remedy, statedOn: day })
const review = told('reviewEnded', { statedOn: day, reviewResult: 'upheld' })

/** What is written beside each piece, in the order in which they were gathered. */
const marks = (entries: readonly ReturnType<typeof told>[]) =>
  entries.reduce((file, one) => fileAfter(file, one, day), emptyFile).evidence.map((piece) => piece.gatheredDuring)

test('what is gathered while a reconsideration is pending is marked, and what is gathered before and after is not (行政复议法第四十六条)', () => {
  expect(marks([site, begun('复〔1〕号'), site, review, site])).toEqual([undefined, 'review', undefined])
})

test('and while a suit is (行政诉讼法第三十五条), also after the reconsideration that went before it', () => {
  expect(marks([site, suit('begun'), site, suit('ended'), site])).toEqual([undefined, 'remedy', undefined])
  expect(marks([begun('复〔1〕号'), review, suit('begun'), site, suit('ended'), site])).toEqual(['remedy', undefined])
})
