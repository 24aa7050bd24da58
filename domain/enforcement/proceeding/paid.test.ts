import { describe, expect, test } from 'vitest'
import { addDays, parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import type { NeedContext } from '../../procedure/procedure.ts'
import { enforcementProcedures } from './all.ts'
import type { Penalty } from '../penalty.ts'
import { emptyFile, type ProceedingFile } from './file.ts'
import { moneyOf } from './money.ts'
import { enforcementNeeds } from './needs.ts'

const due = must(parseCivilDate('2026-11-07'))
const today = addDays(due, 10)
const decision = (penalties: readonly Penalty[]) =>
  ({ kind: 'penalty', penalties, decidedOn: '2026-10-20', servedOn: '2026-10-23' }) as const
const fine = { kind: 'fine', fen: 100_000 } as const
const gains = { kind: 'confiscateGains', fen: 50_000 } as const
const late = addDays(due, 5)

/** What is owed after ten days late, by what was decided: a day is 3,000 fen, and counts until the fine itself is paid. */
const owing: readonly (readonly [string, ProceedingFile, number])[] = [
  ['nothing in money', { ...emptyFile, decision: decision([{ kind: 'warning' }]) }, 0],
  ['an order and no decision', emptyFile, 0],
  ['a fine', { ...emptyFile, decision: decision([fine]) }, 100_000],
  ['confiscated gains', { ...emptyFile, decision: decision([gains]) }, 50_000],
  ['both', { ...emptyFile, decision: decision([fine, gains]) }, 150_000],
  ['a fine and a late fine that was decided', { ...emptyFile, decision: decision([fine]), late: { imposedOn: late } }, 130_000],
  [
    'the same, remitted in part by an agreement',
    { ...emptyFile, decision: decision([fine]), late: { imposedOn: late, reducedFen: 20_000 } },
    110_000,
  ],
  ['the same, remitted whole', { ...emptyFile, decision: decision([fine]), late: { imposedOn: late, reducedFen: 30_000 } }, 100_000],
  ['the same with instalments that run on', { ...emptyFile, decision: decision([fine, gains]), deferredUntil: addDays(due, 60) }, 150_000],
  ['costs of substitute performance', { ...emptyFile, costs: { fen: 98_600, until: due, sheet: '' } }, 98_600],
]

/** Ways of paying a sum on the present day. */
const ways: readonly (readonly [string, (sum: number) => number[]])[] = [
  ['not at all', () => []],
  ['in part', (sum) => (sum > 1 ? [Math.floor(sum / 2)] : [])],
  ['all but one fen', (sum) => (sum > 1 ? [sum - 1] : [])],
  ['at once', (sum) => (sum > 0 ? [sum] : [])],
  ['in three instalments', (sum) => (sum > 2 ? [1, sum - 2, 1] : [])],
  ['twice in part', (sum) => (sum > 2 ? [1, sum - 2] : [])],
]

const check = (file: ProceedingFile) =>
  enforcementNeeds.paidInFull.check({
    matter: null,
    input: {},
    facts: { file, money: moneyOf(file, file.deferredUntil === undefined ? due : must(parseCivilDate(file.deferredUntil)), today) },
    actor: { kind: 'system' },
    now: new Date('2026-11-17T02:00:00Z'),
  } satisfies NeedContext)

describe('nothing ends as performed while money is owed (行政处罚法第六十六条)', () => {
  for (const [what, file, sum] of owing)
    for (const [way, parts] of ways)
      test(`${what}, paid ${way}`, () => {
        const payments = parts(sum).map((fen, at) => ({ fen, on: today, receipt: `R${at}`, channel: 'bank' }))
        const left = sum - payments.reduce((all, one) => all + one.fen, 0)
        const refusal = check({ ...file, payments })
        expect(refusal).toEqual(
          left <= 0 ? null : { code: 'enforcement.stillOwed', basis: '行政处罚法第六十六条', params: { left: left / 100 } },
        )
      })

  test('every act that says so asks for it, in whatever table it stands', () => {
    const saying = ['penalty.fulfilled', 'summary.close', 'execution.performed', 'costs.settled']
    const asking = enforcementProcedures.flatMap(({ id, acts }) =>
      acts.filter((row) => row.needs?.includes('paidInFull')).map((row) => `${id}.${row.act}`),
    )
    expect(asking).toEqual(saying)
  })

  test('what enforcement carried out leaves a proceeding with money waiting for it', () => {
    for (const id of ['penalty', 'summary', 'costs']) {
      const row = enforcementProcedures.find((one) => one.id === id)?.acts.find(({ act }) => act === 'carriedOut')
      expect(row?.to, id).toBe('same')
    }
  })
})
