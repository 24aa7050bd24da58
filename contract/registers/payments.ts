import { z } from 'zod'
import { paymentStandings } from '../../domain/enforcement/bank-line.ts'
import { CivilDateText, keysOf, plainText, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, label, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

export const PaymentStandingName = keysOf(paymentStandings)
const access = { permission: 'payments.reconcile' } as const

/** A line of the bank's list: what it says, and what became of it. Sums are in fen. */
export const PaymentView = z.object({
  id: z.uuid(),
  paidOn: CivilDateText,
  fen: z.int(),
  number: z.string(),
  receipt: z.string(),
  payer: z.string(),
  /** The file it came from, its SHA-256 and the line's row in it. */
  file: z.object({ name: z.string(), hash: z.string(), row: z.int() }),
  standing: PaymentStandingName,
  /** Why it was not entered by itself. */
  why: Words.nullable(),
  matter: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
  entered: z.int(),
  refund: z.int(),
  settled: z.object({ person: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type PaymentView = z.infer<typeof PaymentView>

/** 缴款对账; `refund` lists what is to be paid back, in whole or in part. */
export const listPayments = route({
  name: 'listPayments',
  zh: '缴款对账',
  en: 'Payments from the bank',
  method: 'GET',
  path: '/api/registers/payments',
  access,
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    after: z.uuid().optional(),
    words: plainText(60).optional(),
    standing: PaymentStandingName.optional(),
    refund: z.literal('true').optional(),
  }),
  output: z.object({ payments: z.array(PaymentView), total: z.int(), next: z.string().nullable() }),
  refusals: readRefusals,
})

/** Takes in a file of the bank. A file that came before brings only what is new in it. */
export const importPayments = route({
  name: 'importPayments',
  zh: '导入银行缴款',
  en: 'Import payments',
  method: 'POST',
  path: '/api/registers/payments/import',
  access,
  group: 'register',
  as: 'upload',
  input: z.strictObject(importQuery),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'register.noColumn'],
})

/** Enters a line that waits on the proceeding of a paper's number; what is not entered of it is refund due. */
export const assignPayment = route({
  name: 'assignPayment',
  zh: '指定案件入账',
  en: 'Assign a payment',
  method: 'POST',
  path: '/api/registers/payments/:paymentId/assign',
  access,
  group: 'register',
  input: z.strictObject({ paymentId: z.uuid(), number: label(80), fen: z.int().positive(), reason: label(500) }),
  output: z.object({ matterId: z.uuid() }),
  refusals: [
    ...changeRefusals,
    'payment.settledAlready',
    'payment.noDecision',
    'payment.notInForce',
    'payment.tooMuch',
    'payment.sumOver',
    'payment.receiptByHand',
    'payment.receiptDiffers',
    'payment.receiptTwice',
    'payment.inFuture',
    'enforcement.overpaid',
  ],
})

/** 应退: the whole line is to be paid back. */
export const refundPayment = route({
  name: 'refundPayment',
  zh: '列为应退',
  en: 'Set aside as refund due',
  method: 'POST',
  path: '/api/registers/payments/:paymentId/refund',
  access,
  group: 'register',
  input: z.strictObject({ paymentId: z.uuid(), reason: label(500) }),
  output: z.object({}),
  refusals: [...changeRefusals, 'payment.settledAlready'],
})
