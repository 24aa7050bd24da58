/** 缴款对账: one line of the collecting bank's list, and whether it can be entered by itself. Sums are in fen. */
import { parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome, type Refusal } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { faultsOf, type CellFault } from './sheet-row.ts'

export type BankLine = {
  readonly paidOn: CivilDate
  readonly fen: number
  /** Of the decision or of the notice to pay. */
  readonly number: string
  readonly receipt: string
  readonly payer: string
}
export type BankColumn = keyof typeof bankHeadings

/** Headings by which a column is found; the first is the one that an export writes. */
export const bankHeadings = {
  paidOn: ['paid_on', '缴款日期', '日期', '交易日期'],
  fen: ['sum', '金额', '缴款金额', '交易金额'],
  number: ['number', '决定书编号', '决定书文号', '缴款通知编号', '文号'],
  receipt: ['receipt', '银行回单号', '回单号', '票据号码', '流水号'],
  payer: ['payer', '缴款人', '付款人'],
} as const satisfies Record<string, readonly [string, ...string[]]>

// prettier-ignore
export const paymentStandings = {
  waiting: { zh: '待处理', en: 'To be settled' },
  entered: { zh: '已入账', en: 'Entered' },
  refund:  { zh: '应退', en: 'Refund due' },
} as const satisfies Record<string, Words>
export type PaymentStanding = keyof typeof paymentStandings

const longest = { number: 80, receipt: 40, payer: 100 } as const
/** Largest sum of one line, in yuan. */
const yuanMax = 100_000_000

/** Yuan with at most two places, as fen; no sign, nothing else. */
function fenOf(text: string): Outcome<number> {
  const plain = text.replace(/[,，￥¥\s]/g, '')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return refuse('payment.badSum', { text: text.slice(0, 40) })
  const [yuan = '0', rest = ''] = plain.split('.')
  const fen = Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
  return fen > 0 && fen <= yuanMax * 100 ? done(fen) : refuse('payment.badSum', { text: text.slice(0, 40) })
}

/** Reads the cells of one row; a number or a payer may be missing, and then somebody has to look. */
export function readBankLine(cells: Readonly<Record<BankColumn, string>>): {
  readonly line: BankLine | undefined
  readonly faults: readonly CellFault<BankColumn>[]
} {
  const { faults, take } = faultsOf<BankColumn>()
  const paidOn = take('paidOn', parseCivilDate(cells.paidOn.replaceAll('/', '-')))
  const fen = take('fen', fenOf(cells.fen))
  if (cells.receipt === '') take('receipt', refuse('register.cellEmpty'))
  for (const name of ['number', 'receipt', 'payer'] as const)
    if ([...cells[name]].length > longest[name]) take(name, refuse('register.cellLong', { max: longest[name] }))
  if (faults.length > 0 || paidOn === undefined || fen === undefined) return { line: undefined, faults }
  return { line: { paidOn, fen, number: cells.number, receipt: cells.receipt, payer: cells.payer }, faults }
}

/** What the numbers of the line lead to; null where no standing paper has its number. */
export type Matched = {
  readonly partyName: string | null
  /** Whether money can be entered on it now. */
  readonly open: boolean
  readonly leftFen: number
  /** Of its payments so far, by receipt. */
  readonly receipts: readonly { readonly receipt: string; readonly fen: number }[]
}

/** A name as two offices write it: without spaces, full width as half. */
const plainName = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** Why a line is not entered by itself; null where it is. */
export function whyWaits(line: BankLine, matched: Matched | null, today: CivilDate): Refusal | null {
  const { number, payer, fen, receipt, paidOn } = line
  if (paidOn > today) return { code: 'payment.inFuture' }
  if (matched === null) return { code: 'payment.noDecision', params: { number: number === '' ? '—' : number } }
  if (matched.receipts.some((one) => one.receipt === receipt)) return { code: 'payment.receiptByHand', params: { receipt } }
  if (matched.partyName === null || plainName(payer) !== plainName(matched.partyName))
    return { code: 'payment.payerDiffers', params: { payer: payer === '' ? '—' : payer } }
  if (!matched.open) return { code: 'payment.notInForce', params: { number } }
  if (fen > matched.leftFen) return { code: 'payment.tooMuch', params: { left: Math.max(matched.leftFen, 0) / 100 } }
  return null
}
