import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { conferenceFields } from './fields.ts'
import { conferenceNeeds } from './needs.ts'

/**
 * 议定事项: what a joint conference resolved, below its meeting: the unit reports by the day that was named, the convenor checks, and
 * what cannot be done is carried to the next meeting, where it is proposed for the agenda again (`agenda.ts`).
 */

// prettier-ignore
const states = {
  toDo:     { zh: '办理中', en: 'To be done', final: false, owner: 'unitLead' },
  reported: { zh: '待核查', en: 'To be checked', final: false, owner: 'supervisor' },
  done:     { zh: '已完成', en: 'Done', final: true, owner: null },
  carried:  { zh: '转下次会议', en: 'Carried to the next meeting', final: true, owner: null },
} as const satisfies Procedure['states']

const convenors = ['supervisor', 'petitionClerk'] as const

// prettier-ignore
const acts = [
  { act: 'open', zh: '交办议定事项', en: 'Resolved', from: 'nothing', to: 'toDo', by: ['system'], asks: ['item', 'toUnit', 'task', 'handleBy'], starts: ['doing'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }] },
  { act: 'reportDone', zh: '报告办理结果', en: 'Report what was done', from: ['toDo'], to: 'reported', by: ['unitLead'], asks: ['result', 'photos?', 'files?'], stops: ['doing'], starts: ['checking'], follows: [{ parent: 'resolutionAnswered', gives: ['result'] }, { tell: 'owner' }],
    consequence: { zh: '结果交召集单位核查。', en: 'The convenor checks it.' } },
  { act: 'sendBack', zh: '退回继续办理', en: 'Send it back', from: ['reported'], to: 'toDo', by: convenors, asks: ['reason', 'handleBy'], needs: ['limitAhead'], stops: ['checking'], starts: ['doing'], follows: [{ tell: 'unit' }] },
  { act: 'confirm', zh: '核查通过', en: 'Confirm it is done', from: ['reported'], to: 'done', by: convenors, asks: ['opinion'], apartFrom: ['reportDone'], stops: 'all', follows: [{ parent: 'resolutionAnswered', gives: ['opinion'] }, { tell: 'unit' }] },
  { act: 'carryOver', zh: '转下次会议', en: 'Carry it to the next meeting', from: ['toDo', 'reported'], to: 'carried', by: convenors, asks: ['reason'], stops: 'all', follows: [{ parent: 'resolutionAnswered', gives: ['reason'] }, { tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const resolutionProcedure: Procedure = {
  id: 'resolution',
  zh: '议定事项',
  en: 'Resolution',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    doing: { zh: '办理', en: 'Do it', level: 'until' },
    checking: { zh: '核查', en: 'Check it', level: 'setting' },
  },
  needs: conferenceNeeds,
  fields: conferenceFields,
  acts,
}
