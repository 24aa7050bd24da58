import type { ClueRuleId } from '../../../domain/supervision/clues/all.ts'
import * as act from '../proceedings/ordinary.ts'
import type { Recipe } from '../proceedings/recipes.ts'
import type { Step } from '../proceedings/scene.ts'
import type { SubjectName } from '../proceedings/subjects.ts'

/**
 * Proceedings in which something is amiss, and others that only look like it. The record does not say which is which: that
 * stands in `label` alone, for the measurement of the rules.
 */
export type Label = 'planted' | 'lookAlike'
export type LabelledRecipe = Recipe & { readonly rule: ClueRuleId; readonly label: Label }

const usual: readonly SubjectName[] = ['dumping', 'dust', 'mixedWaste']
const { filed, notified, decided, serve, step } = act
const investigated = [...filed(), ...notified()]
const standing = [...investigated, ...decided()]

/** A sum outside the tier by so much, with what a panel concluded. */
const fined = (fen: number, reason: string): Step[] => {
  const penalties = () => [{ kind: 'fine' as const, fen }]
  return [
    ...filed(),
    ...notified({ penalties, outsideReason: reason }),
    step(6, 'officer', 'penalty.sendToDecider', () => ({ penalties: penalties() })),
    act.callPanel,
    step(2, 'head', 'penalty.recordPanel', ({ cast }) => ({
      attendees: [cast.head.id, cast.deputy.id],
      opinions: '与会人员同意拟处罚意见。',
      penalties: penalties(),
    })),
    act.decide,
    serve(),
    act.publish(),
  ]
}

const notFiled = (reason: string): Step[] => [act.openLead, act.proposeFiling(), act.byReason(2, 'head', 'penalty.declineFiling', reason)]

// prettier-ignore
export const clueRecipes: readonly LabelledRecipe[] = [
  { key: 'servedLate', rule: 'lateDelivery', label: 'planted', times: 3, subjects: usual, rest: [2, 8], steps: [...investigated, act.sendToDecider(), act.decide, serve(13), act.publish()] },
  { key: 'postedInTime', rule: 'lateDelivery', label: 'lookAlike', times: 2, subjects: usual, rest: [2, 8], steps: [...investigated, act.sendToDecider(), act.decide, act.postIt, { ...act.postArrived, after: 9 }, act.publish()] },
  { key: 'neverDisclosed', rule: 'undisclosed', label: 'planted', times: 3, subjects: usual, rest: [14, 24], steps: standing },
  { key: 'withheldInTime', rule: 'undisclosed', label: 'lookAlike', times: 2, subjects: usual, rest: [14, 24], steps: [...standing, act.withhold] },
  { key: 'farOutside', rule: 'outside', label: 'planted', times: 2, subjects: ['spilling'], tier: 2, rest: [2, 9], steps: fined(250_000, '情况特殊。') },
  { key: 'aLittleOutside', rule: 'outside', label: 'lookAlike', times: 2, subjects: ['spilling'], tier: 2, rest: [2, 9], steps: fined(1_200_000, '当事人当场清除全部遗撒并修复护栏，主动消除后果。') },
  { key: 'neverPenalised', rule: 'oneSided', label: 'planted', times: 12, subjects: ['spilling'], unit: 'enforcement', rest: [5, 60], steps: notFiled('经核查，情节轻微，不予立案。') },
  { key: 'fewNotFiled', rule: 'oneSided', label: 'lookAlike', times: 4, subjects: ['dust'], unit: 'ecology', rest: [5, 60], steps: notFiled('经核查，当天停水停工，违法事实不成立。') },
]
