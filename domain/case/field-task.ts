import type { Act, Procedure } from '../procedure/procedure.ts'
import { lapse, note, standardFields } from '../procedure/standard.ts'
import { caseFields } from './fields.ts'
import type { Need } from '../procedure/procedure.ts'

/**
 * 核实核查任务. An inspector's errand for a case: to see whether a report is true before filing (核实), or
 * whether the result is right after handling (核查). 24 hours and 2 hours are the limits seen in
 * standards.md §4.3; both are settings. The answer moves the case on.
 */

// prettier-ignore
const states = {
  toConfirm: { zh: '待核实', en: 'To confirm', final: false, owner: 'inspector' },
  toVerify:  { zh: '待核查', en: 'To verify', final: false, owner: 'inspector' },
  answered:  { zh: '已反馈', en: 'Answered', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

const clocks = {
  confirmation: { zh: '核实时限', en: 'Confirmation', level: 'setting' },
  verification: { zh: '核查时限', en: 'Verification', level: 'setting' },
} as const satisfies Procedure['clocks']

const needs = {
  notTheHandler: {
    of: 'facts',
    zh: '核查人不是处置人',
    en: 'Whoever handled it does not verify it',
    check: ({ facts, actor }) => {
      const handledBy = Array.isArray(facts.handledBy) ? facts.handledBy : []
      return actor.kind === 'person' && handledBy.includes(actor.personId) ? { code: 'fieldTask.ownWork' } : null
    },
  },
} as const satisfies Record<string, Need>

// prettier-ignore
export const fieldTaskActs = [
  { act: 'assignConfirmation', zh: '派核实', en: 'Sent to confirm', from: 'nothing', to: 'toConfirm', by: ['system'], asks: ['note?', 'reason?'],
    starts: ['confirmation'], sets: ['unit', 'assignee', 'cell', 'point', 'address', 'subject', 'title'], follows: [{ tell: 'owner' }] },
  { act: 'assignVerification', zh: '派核查', en: 'Sent to verify', from: 'nothing', to: 'toVerify', by: ['system'], asks: ['note?'],
    starts: ['verification'], sets: ['unit', 'assignee', 'cell', 'point', 'address', 'subject', 'title'], follows: [{ tell: 'owner' }] },
  { act: 'answerConfirmation', zh: '核实反馈', en: 'Answer', from: ['toConfirm'], to: 'answered', by: ['inspector'],
    asks: ['finding', 'photos', 'note?', 'point?'], stops: ['confirmation'], follows: [{ parent: 'confirmationDone', gives: ['finding', 'note', 'photos'] }] },
  { act: 'pass', zh: '核查通过', en: 'It is right', from: ['toVerify'], to: 'answered', by: ['inspector'],
    asks: ['photos', 'note?', 'point?'], needs: ['notTheHandler'], stops: ['verification'], follows: [{ parent: 'verified', gives: ['note', 'photos'] }] },
  { act: 'fail', zh: '核查不通过', en: 'It is not right', from: ['toVerify'], to: 'answered', by: ['inspector'],
    asks: ['photos', 'note', 'point?'], needs: ['notTheHandler'], stops: ['verification'], follows: [{ parent: 'rework', gives: ['note', 'photos'] }] },
  { act: 'reassign', zh: '改派监督员', en: 'Give to another inspector', from: ['toConfirm', 'toVerify'], to: 'same', by: ['intake', 'shiftLead'],
    asks: ['assignee', 'reason?'], sets: ['assignee'], follows: [{ tell: 'assignee' }] },
  { act: 'cancel', zh: '取消', en: 'Cancel', from: ['toConfirm', 'toVerify'], to: 'cancelled', by: ['system'], stops: 'all' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const fieldTaskProcedure: Procedure = {
  id: 'fieldTask',
  zh: '核实核查任务',
  en: 'Field task',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs,
  acts: fieldTaskActs,
  fields: { ...standardFields, finding: caseFields.finding, assignee: { ...caseFields.assignee, zh: '监督员', en: 'Inspector' } },
}
