import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { visitFields } from './fields.ts'
import { surveyNeeds } from './needs.ts'

/** 走访: what the office of efficiency (效能) saw at a unit, and what follows from it. A paper about it is issued under its number. */

// prettier-ignore
const states = {
  recorded: { zh: '待处理', en: 'To be concluded', final: false, owner: 'supervisor' },
  toIssue:  { zh: '待制发监督文书', en: 'A paper to be issued', final: false, owner: 'supervisor' },
  closed:   { zh: '已办结', en: 'Closed', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const acts = [
  { act: 'record', zh: '登记走访', en: 'Enter a visit', from: 'nothing', to: 'recorded', by: ['supervisor'], asks: ['visitedUnit', 'visitedOn', 'place', 'met', 'found', 'photos?', 'files?'], needs: ['officeSet', 'unitFits', 'notInFuture'],
    starts: ['concluding'], sets: ['unit', 'number', 'title'] },
  { act: 'conclude', zh: '处理意见', en: 'Conclude', from: ['recorded'], to: 'closed', by: ['supervisor'], asks: ['outcome', 'note?'], stops: 'all' },
  { act: 'callForPaper', zh: '应当制发监督文书', en: 'A paper is called for', from: ['recorded'], to: 'toIssue', by: ['supervisor'], asks: ['reason'], stops: ['concluding'], starts: ['issuing'], follows: [{ tell: 'owner' }] },
  { act: 'paperIssued', zh: '监督文书已制发', en: 'The paper is issued', from: ['toIssue'], to: 'closed', by: ['supervisor'], asks: ['note?'], needs: ['paperOut'], stops: 'all' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const visitProcedure: Procedure = {
  id: 'visit',
  zh: '效能走访',
  en: 'Visit',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    concluding: { zh: '处理', en: 'Conclude', level: 'setting' },
    issuing: { zh: '制发监督文书', en: 'Issue the paper', level: 'setting' },
  },
  needs: surveyNeeds,
  fields: visitFields,
  acts,
}
