/**
 * 先改正、拆除、没收，后罚款: whoever built without or against a planning permit is fined once the works were corrected, pulled
 * down or confiscated, so that nobody buys an illegal building with a fine (建法〔2012〕99号第六条、第十三条).
 */
import type { Words } from '../../kernel/words.ts'
import type { Act, Field, Need } from '../../procedure/procedure.ts'
import type { EnforcementItem } from '../item.ts'
import { fineOf, type PenaltyKind } from '../penalty.ts'
import { need, unless } from './needs.ts'

export const worksOutcomes = {
  corrected: { zh: '已采取改正措施消除影响', en: 'Corrected, its effect removed' },
  demolished: { zh: '已拆除', en: 'Pulled down' },
} as const satisfies Record<string, Words>
export type WorksOutcome = keyof typeof worksOutcomes

/** `fineWaits`: a fine for this item waits until the works are corrected, pulled down or confiscated. */
export type WorksFacts = { readonly fineWaits: boolean }

const basis = '建法〔2012〕99号第六条、第十三条'

/** Is the item one whose fine waits: 未取得或者未按照建设工程规划许可证建设 (城乡规划法第六十四条)? */
export function fineWaits(item: Pick<EnforcementItem, 'kind' | 'law' | 'penaltyArticles'> | null): boolean {
  return item?.kind === 'penalty' && item.law.name === '城乡规划法' && item.penaltyArticles.includes('第六十四条')
}

export const worksFields = {
  worksOutcome: { zh: '改正、拆除情况', en: 'What was done about the works', kind: 'choice', choices: worksOutcomes },
  remediedOn: { zh: '完成日期', en: 'Done on', kind: 'date' },
} as const satisfies Record<string, Field>

const confiscations: readonly PenaltyKind[] = ['confiscateGoods', 'confiscateGains']

export const worksNeeds = {
  fineAfterWorks: need(
    'facts',
    '罚款在改正、拆除、没收之后',
    'A fine comes after correction, demolition or confiscation',
    ({ facts: { file, fineWaits } }) => {
      const penalties = file.submitted ?? file.proposal?.penalties ?? []
      const confiscated = penalties.some(({ kind }) => confiscations.includes(kind))
      return unless(!fineWaits || fineOf(penalties) === 0 || confiscated || file.works !== undefined, 'enforcement.worksFirst', basis)
    },
  ),
} as const satisfies Record<string, Need>

/** Entered at any time before the decision, resting on a piece of evidence. */
export function worksActs(from: readonly string[]) {
  // prettier-ignore
  return [
    { act: 'enterWorks', zh: '登记改正、拆除情况', en: 'Enter that the works were corrected', from, to: 'same', by: ['officer'], asks: ['worksOutcome', 'remediedOn', 'evidenceNo'],
      needs: ['actsAsOfficer', 'pieceCounts', 'notInFuture'], rights: true, basis },
  ] as const satisfies readonly Act[]
}
