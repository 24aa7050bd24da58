/** Enters what the bank sent, each line by itself: on the proceeding its number names, or on the list of what somebody must look at. */
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { whyWaits, type BankLine, type Matched } from '../../domain/enforcement/bank-line.ts'
import { done, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { findAct, statesFrom } from '../../domain/procedure/procedure.ts'
import type { Pool, Tx } from '../db/pool.ts'
import { findParty } from '../enforcement/parties.ts'
import { moneyOn } from '../enforcement/money.ts'
import { findRoot } from '../enforcement/proceedings.ts'
import { attempt } from '../matter/attempt.ts'
import { lockMatter, type Loaded } from '../matter/load.ts'
import { perform, type Performed } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import type { Region } from '../region/region.ts'
import type { BankFile, FileLine } from './read.ts'
import { holdReceipt, insertPayment, linesUnder } from './store.ts'

export type Taking = {
  readonly region: Region
  readonly file: BankFile
  readonly name: string
  readonly by: string | null
  readonly now: Date
}
export type TakenCounts = { readonly entered: number; readonly waiting: number; readonly already: number }

/**
 * Every line in a transaction of its own, so that a stop in the middle leaves what was entered, and the same file again brings
 * the rest. A line that was taken before is passed over.
 */
export async function takePayments(db: Pool, taking: Taking): Promise<TakenCounts> {
  const counts = { entered: 0, waiting: 0, already: 0 }
  for (const line of taking.file.lines) counts[await takeLine(db, taking, line)] += 1
  return counts
}

async function takeLine(db: Pool, taking: Taking, line: FileLine): Promise<keyof TakenCounts> {
  const first = await attempt(db, (tx) => enterLine(tx, taking, line))
  if (first.ok) return first.value
  // The act was refused after all, and whatever it did is undone: the line waits with that refusal.
  return keepWaiting(db, taking, line, first.refusal)
}

async function enterLine(tx: Tx, { region, file, name, by, now }: Taking, line: FileLine): Promise<Outcome<keyof TakenCounts>> {
  await holdReceipt(tx, region.code, line.receipt)
  const before = await linesUnder(tx, region.code, line.receipt)
  if (before.includes(line.hash)) return done('already')
  const kept = { line, file: { hash: file.hash, name }, by, at: now }
  const wait = async (why: Refusal): Promise<Outcome<keyof TakenCounts>> => {
    await insertPayment(tx, region.code, { ...kept, result: { why } })
    return done('waiting')
  }
  if (before.length > 0) return wait({ code: 'payment.receiptDiffers', params: { receipt: line.receipt } })
  const target = await findTarget(tx, region, line.number, now)
  const why = whyWaits(line, target && target.matched, region.today(now))
  if (why) return wait(why)
  if (!target) throw new Error('a line without a decision waits')
  const entered = await enter(tx, region, target.here, { line, fen: line.fen, origin: file.hash, by, now })
  if (!entered.ok) return entered
  await insertPayment(tx, region.code, { ...kept, result: { matterId: entered.value.matterId } })
  return done('entered')
}

async function keepWaiting(db: Pool, { region, file, name, by, now }: Taking, line: FileLine, why: Refusal): Promise<keyof TakenCounts> {
  const kept = await attempt(db, async (tx) => {
    await holdReceipt(tx, region.code, line.receipt)
    if ((await linesUnder(tx, region.code, line.receipt)).includes(line.hash)) return done('already' as const)
    await insertPayment(tx, region.code, { line, file: { hash: file.hash, name }, by, at: now, result: { why } })
    return done('waiting' as const)
  })
  if (!kept.ok) throw new Error('keeping a line is never refused')
  return kept.value
}

export type Target = { readonly here: Loaded; readonly matched: Matched }

/** Papers whose number is paid under. */
const payable = ['penaltyDecision', 'summaryDecision', 'costsDemand', 'deferralNotice', 'lateFineDecision', 'demand']

/** The proceeding of the paper that has exactly this number, held; null where none stands. */
export async function findTarget(tx: Tx, region: Region, number: string, now: Date): Promise<Target | null> {
  const [writ] = await tx<{ matter_id: string }[]>`
    select w.matter_id from writ w
    where w.region = ${region.code} and w.number = ${number} and w.kind = any(${payable})
      and not exists (select 1 from writ_void v where v.region = w.region and v.writ_id = w.writ_id)`
  const named = writ && (await findRoot(tx, region.code, writ.matter_id))
  const here = named && (await lockMatter(tx, region.code, named.rootId, true))
  // Read again under the lock: a payment may have come in meanwhile.
  const root = here && (await findRoot(tx, region.code, here.matter.id))
  if (!here || !root) return null
  const procedure = procedureOf(here.matter.procedure, here.matter.version)
  const row = findAct(procedure, 'bankPayment')
  const { file } = root
  const party = file.party === undefined ? undefined : await findParty(tx, region.code, file.party)
  return {
    here,
    matched: {
      partyName: party?.name ?? null,
      open: row !== undefined && statesFrom(procedure, row).includes(here.matter.state),
      leftFen: moneyOn(region, file, region.today(now)).leftFen,
      receipts: file.payments.map(({ receipt, fen }) => ({ receipt, fen })),
    },
  }
}

type Entering = {
  readonly line: Pick<BankLine, 'paidOn' | 'receipt' | 'payer'>
  readonly fen: number
  /** Hash of the file it came from. */
  readonly origin: string
  readonly by: string | null
  readonly reason?: string
  readonly now: Date
}

/** The act of the system on the proceeding; refuses as the act's own conditions do. */
export function enter(tx: Tx, region: Region, { matter }: Loaded, entering: Entering): Promise<Outcome<Performed>> {
  const { line, fen, origin, by, reason, now } = entering
  return perform(tx, {
    region,
    procedure: matter.procedure,
    matterId: matter.id,
    act: 'bankPayment',
    actor: { kind: 'system', ...(by !== null && { causedBy: by }) },
    reader: null,
    input: {
      ...{ fen, paidOn: line.paidOn, channel: 'bank', receipt: line.receipt, payer: line.payer === '' ? '—' : line.payer, origin },
      ...(reason !== undefined && { reason }),
    },
    requestKey: null,
    now,
  })
}

/** A day that stands in the table as text. */
export function keptDay(text: string): BankLine['paidOn'] {
  const day = parseCivilDate(text)
  if (!day.ok) throw new Error(`${text} is no day`)
  return day.value
}
