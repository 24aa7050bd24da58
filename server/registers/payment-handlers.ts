import { assignPayment, importPayments, listPayments, refundPayment, type PaymentView } from '../../contract/registers/payments.ts'
import { sentence } from '../../contract/refusals/all.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'
import { readBankFile, type BankFile } from '../payments/read.ts'
import { holdReceipt, knownLines, lockPayment, searchPayments, settlePayment, type KeptPayment } from '../payments/store.ts'
import { enter, findTarget, keptDay, takePayments } from '../payments/take.ts'
import { importedPayments } from '../payments/journal.ts'
import { reportOf, uploadedFile } from './import-report.ts'
import { insertEntry } from './journal.ts'

function viewOf(row: KeptPayment): PaymentView {
  const why = row.why && { code: row.why.code, ...(row.why.params && { params: row.why.params }) }
  return {
    id: row.payment_id,
    paidOn: keptDay(row.paid_on),
    fen: row.fen,
    number: row.number,
    receipt: row.receipt,
    payer: row.payer,
    file: { name: row.file_name, hash: row.file_hash, row: row.file_row },
    standing: row.standing,
    why: why && { zh: sentence(why, 'zh'), en: sentence(why, 'en') },
    matter: row.matter_id === null ? null : { id: row.matter_id, number: row.matter_number },
    entered: row.entered_fen,
    refund: row.refund_fen,
    settled: row.settled_at === null ? null : { person: row.settled_by ?? '', at: row.settled_at.toISOString(), reason: row.reason ?? '' },
  }
}

const list = served(listPayments, async ({ db, session }, { limit, refund, ...asked }) => {
  const found = await searchPayments(db, session.region.code, { ...asked, refund: refund === 'true', limit: limit + 1 })
  const shown = found.payments.slice(0, limit)
  return done({
    payments: shown.map(viewOf),
    total: found.total,
    next: found.payments.length > limit ? (shown.at(-1)?.payment_id ?? null) : null,
  })
})

const importFile = served(importPayments, async (context, { dryRun, source }) => {
  const { region, personId } = context.session
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const file = await readBankFile(bytes.value)
  if (!file.ok) return file
  const answer = (counts: readonly { zh: string; en: string; count: number }[], applied: boolean) =>
    done(reportOf({ ...file.value, counts, applied }, context.language))
  if (dryRun === 'true' || file.value.refusals.length > 0) return answer(await countsBefore(context, file.value), false)
  const now = context.now()
  const counts = await takePayments(context.db, { region, file: file.value, name: source, by: personId, now })
  const entry = importedPayments({ file: file.value, name: source, counts, personId, now })
  const kept = await attempt(context.db, async (tx) => done(await insertEntry(tx, region.code, entry)))
  if (!kept.ok) return kept
  return answer(
    [
      { zh: '已入账', en: 'Entered', count: counts.entered },
      { zh: '待处理', en: 'To be settled', count: counts.waiting },
      { zh: '已有的', en: 'There already', count: counts.already },
    ],
    counts.entered + counts.waiting > 0,
  )
})

/** What is new in a file, before anything is entered. */
async function countsBefore({ db, session }: StaffContext, { lines }: BankFile) {
  const known = await knownLines(
    db,
    session.region.code,
    lines.map(({ hash }) => hash),
  )
  const already = lines.filter(({ hash }) => known.has(hash)).length
  return [
    { zh: '新的缴款', en: 'New payments', count: lines.length - already },
    { zh: '已有的', en: 'There already', count: already },
  ]
}

/** Holds a line that still waits. */
async function waiting(tx: Tx, region: string, paymentId: string): Promise<Outcome<KeptPayment>> {
  const payment = await lockPayment(tx, region, paymentId)
  if (!payment) return refuse('register.notFound', { what: paymentId })
  return payment.standing === 'waiting' ? done(payment) : refuse('payment.settledAlready')
}

const assign = served(assignPayment, async ({ db, session, now }, { paymentId, number, fen, reason }) => {
  const { region, personId } = session
  const at = now()
  return attempt(db, async (tx) => {
    const payment = await waiting(tx, region.code, paymentId)
    if (!payment.ok) return payment
    const { receipt, paid_on: paidOn, payer, file_hash: origin, fen: sum } = payment.value
    if (fen > sum) return refuse('payment.sumOver', { sum: sum / 100 })
    await holdReceipt(tx, region.code, receipt)
    const [entered] = await tx`select 1 from bank_payment where region = ${region.code} and receipt = ${receipt} and standing = 'entered'`
    if (entered) return refuse('payment.receiptDiffers', { receipt })
    const target = await findTarget(tx, region, number, at)
    if (!target) return refuse('payment.noDecision', { number })
    const { open, leftFen, receipts } = target.matched
    if (!open) return refuse('payment.notInForce', { number })
    if (receipts.some((one) => one.receipt === receipt)) return refuse('payment.receiptByHand', { receipt })
    if (fen > leftFen) return refuse('payment.tooMuch', { left: Math.max(leftFen, 0) / 100 })
    const line = { paidOn: keptDay(paidOn), receipt, payer }
    const made = await enter(tx, region, target.here, { line, fen, origin, by: personId, reason, now: at })
    if (!made.ok) return made
    const { matterId } = made.value
    const settled = { standing: 'entered', matterId, enteredFen: fen, refundFen: sum - fen } as const
    await settlePayment(tx, region.code, { paymentId, ...settled, by: personId, at, reason })
    const after = { ...settled, number, reason }
    await insertEntry(tx, region.code, { ...journal(assignPayment.name, receipt, personId, at), after })
    return done({ matterId })
  })
})

const refund = served(refundPayment, async ({ db, session, now }, { paymentId, reason }) => {
  const { region, personId } = session
  const at = now()
  return attempt(db, async (tx) => {
    const payment = await waiting(tx, region.code, paymentId)
    if (!payment.ok) return payment
    const settled = { standing: 'refund', matterId: null, enteredFen: 0, refundFen: payment.value.fen } as const
    await settlePayment(tx, region.code, { paymentId, ...settled, by: personId, at, reason })
    await insertEntry(tx, region.code, {
      ...journal(refundPayment.name, payment.value.receipt, personId, at),
      after: { ...settled, reason },
    })
    return done({})
  })
})

const journal = (action: string, what: string, personId: string, at: Date) =>
  ({ register: 'payments', action, what, personId, at, before: { standing: 'waiting' } }) as const

export const paymentHandlers: readonly Served[] = [list, importFile, assign, refund]
