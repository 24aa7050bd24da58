import type { Act, Field, Follow } from '../../procedure/procedure.ts'

/**
 * What a reconsideration does to the act it is about. All of it comes from the reconsideration itself, by the system: nobody of the respondent
 * has a hand in it, and nothing changes without an entry here (行政复议法第七十五条第二款、第七十七条第一款).
 */

type Effects = {
  /** States in which the decision can still be taken away, and the one it then has. */
  readonly whileInForce: readonly string[]
  readonly quashedTo: string
  /** Finished states, in which only the effect is entered. */
  readonly finished: readonly string[]
  /** What below it ends with the decision. */
  readonly stops: readonly Follow[]
  /** What was published of it is withdrawn (行政处罚法第四十八条第二款), and of a changed one prepared anew. */
  readonly published: boolean
}

const withdrawn = { children: 'disclosure', act: 'withdraw' } as const
const anew = { open: 'disclosure', act: 'prepare' } as const
const told = ['statedOn', 'reviewNumber', 'reviewResult'] as const
const law = '行政复议法'

export function reviewActs({ whileInForce, quashedTo, finished, stops, published }: Effects): readonly Act[] {
  const hidden = published ? [withdrawn] : []
  const publishedAnew = published ? [withdrawn, anew] : []
  // prettier-ignore
  return [
    { act: 'reviewBegun', zh: '行政复议已受理', en: 'Under reconsideration', from: 'any', to: 'same', by: ['system'], asks: ['statedOn', 'reviewNumber'], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第三十条；行政处罚法第七十三条` },
    { act: 'reviewEnded', zh: '行政复议已终结', en: 'Reconsideration over', from: 'any', to: 'same', by: ['system'], asks: [...told], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第七十五条` },
    { act: 'stayBegun', zh: '复议期间停止执行', en: 'Execution stayed', from: 'any', to: 'same', by: ['system'], asks: ['statedOn', 'reviewNumber'], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第四十二条` },
    { act: 'stayLifted', zh: '恢复执行', en: 'Stay lifted', from: 'any', to: 'same', by: ['system'], asks: ['statedOn'], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第四十二条` },
    { act: 'quashed', zh: '复议撤销、确认无效', en: 'Revoked on reconsideration', from: whileInForce, to: quashedTo, by: ['system'], asks: [...told, 'reason?'], stops: 'all', follows: [...stops, ...hidden, { parent: 'proceedingAnswered', gives: ['reason'] }, { tell: 'unit' }], rights: true, basis: `${law}第六十四条、第六十七条、第七十五条` },
    { act: 'quashedEnded', zh: '结案后被复议撤销、确认无效', en: 'Revoked after it was closed', from: finished, to: 'same', by: ['system'], asks: [...told, 'reason?'], follows: [...hidden, { tell: 'unit' }], rights: true, basis: `${law}第六十四条、第六十七条、第七十五条` },
    { act: 'changedOnReview', zh: '复议变更', en: 'Changed on reconsideration', from: 'any', to: 'same', by: ['system'], asks: [...told, 'newFen', 'enforcer?'], follows: [...publishedAnew, { tell: 'unit' }], rights: true, basis: `${law}第六十三条、第七十三条、第七十五条` },
    { act: 'foundUnlawful', zh: '复议确认违法', en: 'Held unlawful on reconsideration', from: 'any', to: 'same', by: ['system'], asks: [...told], follows: [...hidden, { tell: 'unit' }], rights: true, basis: `${law}第六十五条、第七十五条` },
  ] as const satisfies readonly Act[]
}

// prettier-ignore
export const reviewedFields = {
  reviewNumber: { zh: '复议案号、文号', en: 'Number of the reconsideration', kind: 'text', max: 80 },
  reviewResult: { zh: '复议结果', en: 'Result of the reconsideration', kind: 'text', max: 40 },
  newFen:       { zh: '变更后的罚款', en: 'The fine as changed', kind: 'money', max: 1_000_000_000_00 },
  enforcer:     { zh: '执行机关', en: 'Who enforces it', kind: 'choice', choices: { respondent: { zh: '作出决定的机关', en: 'The organ that decided' }, reviewOrgan: { zh: '行政复议机关', en: 'The reviewing organ' } } },
} as const satisfies Record<string, Field>

/** 退还: what was paid beyond what is owed goes back to the party; it may be entered on a finished proceeding too. */
export const refundActs = [
  {
    act: 'recordRefund',
    zh: '登记退款',
    en: 'Enter a refund',
    from: 'any',
    to: 'same',
    by: ['officer', 'unitLead'],
    asks: ['fen', 'paidOn', 'receipt', 'photos?'],
    needs: ['notInFuture', 'refundFits'],
    rights: true,
    basis: '行政复议法第七十二条第二款',
  },
] as const satisfies readonly Act[]
