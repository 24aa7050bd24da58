import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../procedure/procedure.ts'
import { custodySteps, holderOf, moveRefusal, stillHeld, type CustodyStep } from './custody.ts'
import { emptyFile, standing, type ProceedingFile } from './file.ts'
import { fileAfter, sharedEvidence } from './fold.ts'

const people = ['yang', 'zhu', 'keeper'] as const
const entry = (act: string, input: Entry['input'], seq = 1): Parameters<typeof fileAfter>[1] => ({
  act,
  input,
  facts: {},
  at: '2026-03-01T00:00:00.000Z',
  seq,
  actor: { kind: 'person', personId: 'yang', post: 'officer', unit: null },
})
const taken = (evidenceKind: string, more: Entry['input'] = {}) =>
  fileAfter(emptyFile, entry('addEvidence', { evidenceKind, name: '铁锹', from: '现场', takenOn: '2026-03-01', ...more }), '2026-03-01')
const move = (file: ProceedingFile, input: Entry['input']) =>
  fileAfter(file, entry('moveEvidence', { evidenceNo: 1, reason: '保管', ...input }), '2026-03-02')
const first = ({ evidence }: ProceedingFile) => {
  const [piece] = evidence
  if (!piece) throw new Error('no piece')
  return piece
}

test('whoever takes an object has it; so it is with an original carrier, and nothing is kept of anything else', () => {
  expect(stillHeld(taken('physical'))).toHaveLength(1)
  expect(stillHeld(taken('audiovisual', { carrier: 'yes' }))).toHaveLength(1)
  expect(stillHeld(taken('audiovisual'))).toHaveLength(0)
  expect(holderOf(first(taken('physical')))).toEqual({ person: 'yang' })
  expect(moveRefusal(taken('documentary'), { evidenceNo: 1, custodyStep: 'handed', toWhom: '法院' })).toMatchObject({
    code: 'evidence.nothingKept',
  })
  expect(moveRefusal(taken('physical'), { evidenceNo: 2, custodyStep: 'handed' })).toMatchObject({ code: 'evidence.noPiece' })
})

test('nobody gives what they do not have', () => {
  const file = taken('physical')
  expect(moveRefusal(file, { evidenceNo: 1, custodyStep: 'handed', giver: 'zhu', receiver: 'keeper' })).toMatchObject({
    code: 'evidence.notHolder',
  })
  expect(moveRefusal(file, { evidenceNo: 1, custodyStep: 'handed', receiver: 'keeper' })).toMatchObject({ code: 'evidence.notHolder' })
  expect(moveRefusal(file, { evidenceNo: 1, custodyStep: 'handed', giver: 'yang', receiver: 'yang' })).toMatchObject({
    code: 'evidence.sameHands',
  })
  expect(moveRefusal(file, { evidenceNo: 1, custodyStep: 'handed', giver: 'yang' })).toMatchObject({ code: 'evidence.toWhom' })
  expect(moveRefusal(file, { evidenceNo: 1, custodyStep: 'kept', giver: 'yang' })).toMatchObject({ code: 'evidence.keptWhere' })
  const outside = move(file, { custodyStep: 'handed', giver: 'yang', toWhom: '检测所' })
  expect(holderOf(first(outside))).toEqual({ words: '检测所' })
  expect(moveRefusal(outside, { evidenceNo: 1, custodyStep: 'kept', giver: 'yang', toWhom: '库房' })).toMatchObject({
    code: 'evidence.heldOutside',
  })
  expect(moveRefusal(outside, { evidenceNo: 1, custodyStep: 'kept', receiver: 'keeper', toWhom: '库房' })).toBeNull()
})

test('what was given back, destroyed or sent on is gone for good', () => {
  for (const step of ['returned', 'destroyed', 'sentOn'] as const) {
    const file = move(taken('physical'), { custodyStep: step, giver: 'yang', toWhom: '当事人' })
    expect(stillHeld(file)).toHaveLength(0)
    expect(moveRefusal(file, { evidenceNo: 1, custodyStep: 'handed', giver: 'yang', receiver: 'zhu' })).toMatchObject({
      code: 'evidence.gone',
    })
  }
})

test('whatever is tried, a chain only goes on from whoever has the piece, and each step that was let through is in it', () => {
  const step = fc.record({
    custodyStep: fc.constantFrom(...(Object.keys(custodySteps) as CustodyStep[])),
    giver: fc.option(fc.constantFrom(...people), { nil: undefined }),
    receiver: fc.option(fc.constantFrom(...people), { nil: undefined }),
    toWhom: fc.option(fc.constantFrom('库房', '检测所'), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (tries) => {
      let file = taken('physical')
      let through = 0
      for (const one of tries) {
        const before = holderOf(first(file))
        if (moveRefusal(file, { evidenceNo: 1, ...one }) !== null) continue
        expect(before).not.toBeNull()
        expect(one.giver).toBe(before?.person)
        file = move(file, one)
        through += 1
      }
      expect(first(file).custody ?? []).toHaveLength(through)
      expect(stillHeld(file).length === 0).toBe(holderOf(first(file)) === null)
    }),
  )
})

test('an excluded piece stays and counts no more, also in the proceedings that share it', () => {
  const main = taken('statement')
  const other: ProceedingFile = { ...emptyFile, evidence: sharedEvidence(emptyFile, main) }
  const without = fileAfter(main, entry('excludeEvidence', { evidenceNo: 1, exclusionGround: 'unlawful', reason: '逼取' }), '2026-03-03')
  expect(without.evidence).toHaveLength(1)
  expect(standing(without)).toEqual([])
  expect(first(without).excluded).toEqual({ ground: 'unlawful', reason: '逼取', on: '2026-03-03' })
  const told = fileAfter(other, { ...entry('shareEvidence', {}), facts: { shared: sharedEvidence(other, without) } }, '2026-03-03')
  expect(standing(told)).toEqual([])
  expect(told.evidence).toHaveLength(1)
})
