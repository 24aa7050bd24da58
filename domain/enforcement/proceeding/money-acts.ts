import type { Act } from '../../procedure/procedure.ts'

/** Acts on the money of a decision that the ordinary and the summary procedure share. */

/** 加处罚款, decided by the head where a fine is late, and served; it goes on until the fine is paid or its cap is reached. */
export function lateFineActs(from: readonly string[], whileServed: readonly string[]) {
  // prettier-ignore
  return [
    { act: 'imposeLateFine', zh: '决定加处罚款', en: 'Decide on the late fine', from, to: 'same', by: ['unitLead'], asks: ['note?'], needs: ['byHead', 'notOfficer', 'notStayed', 'lateFineAccrues', 'lateFineNotYet'],
      follows: [{ open: 'delivery', act: 'deliverLateFine' }, { tell: 'owner' }], writs: ['lateFineDecision'], rights: true, basis: '行政处罚法第七十二条第一款第一项；行政强制法第四十五条',
      consequence: { zh: '每日按罚款数额的百分之三加处，不超过罚款数额；复议、诉讼期间不计。', en: 'Three per cent of the fine a day, never more than the fine; the days of a reconsideration or suit do not count.' } },
    { act: 'lateFineServed', zh: '加处罚款决定书已送达', en: 'Decision on the late fine served', from: whileServed, to: 'same', by: ['system'], asks: ['servedOn'], rights: true, basis: '行政强制法第四十五条第一款' },
  ] as const satisfies readonly Act[]
}

/** What an agreement in enforcement does to the proceeding it belongs to (行政强制法第四十二条): it may remit the late fine, never the fine. */
export function agreementActs(from: readonly string[]) {
  // prettier-ignore
  return [
    { act: 'agreementMade', zh: '执行协议', en: 'Agreement in enforcement', from, to: 'same', by: ['system'], asks: ['reduceFen?', 'remedied?'], rights: true, basis: '行政强制法第四十二条第一款' },
    { act: 'agreementBroken', zh: '执行协议未履行，减免失效', en: 'Agreement broken, the remission lapses', from, to: 'same', by: ['system'], asks: ['reason'], rights: true, basis: '行政强制法第四十二条第二款' },
  ] as const satisfies readonly Act[]
}

/** What comes in without the officer: a line of the bank's own list, and what enforcement carried out. Neither says that all is paid. */
export function paidByOthers(from: readonly string[]) {
  // prettier-ignore
  return [
    { act: 'bankPayment', zh: '银行缴款入账', en: 'Payment from the bank', from, to: 'same', by: ['system'], asks: ['fen', 'paidOn', 'channel', 'receipt', 'payer', 'origin', 'reason?'], needs: ['notInFuture', 'receiptNew', 'notOverpaid'],
      follows: [{ tell: 'assignee' }], rights: true, basis: '行政处罚法第六十七条、第七十四条第二款' },
    { act: 'carriedOut', zh: '强制执行已实施', en: 'Enforcement was carried out', from, to: 'same', by: ['system'], asks: ['result?'], follows: [{ tell: 'assignee' }, { tell: 'owner' }], rights: true, basis: '行政强制法第三十七条' },
  ] as const satisfies readonly Act[]
}
