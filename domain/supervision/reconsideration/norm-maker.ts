import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { normFields } from './norm-fields.ts'
import { normNeeds } from './norm-needs.ts'

/**
 * What the maker of a normative document has to do while it is reviewed, each in a matter of its own: 书面答复 in ten working days, 当面说明理由,
 * and 纠正 of a clause that was stopped. It sees these and the papers it was sent, and nothing else of the case.
 */

// prettier-ignore
const states = {
  toAnswer:     { zh: '待答复', en: 'To be answered', final: false, owner: 'unitLead' },
  overdue:      { zh: '逾期未答复', en: 'Answer overdue', final: false, owner: 'unitLead' },
  toAppear:     { zh: '待当面说明', en: 'To explain in person', final: false, owner: 'unitLead' },
  toCorrect:    { zh: '待纠正', en: 'To be corrected', final: false, owner: 'unitLead' },
  answered:     { zh: '已答复', en: 'Answered', final: true, owner: null },
  answeredLate: { zh: '逾期答复', en: 'Answered late', final: true, owner: null },
  unanswered:   { zh: '未答复', en: 'Not answered', final: true, owner: null },
  appeared:     { zh: '已说明', en: 'Explained', final: true, owner: null },
  corrected:    { zh: '已报告纠正', en: 'Corrected', final: true, owner: null },
  calledOff:    { zh: '不再需要', en: 'Called off', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '行政复议法'
const opened = { from: 'nothing', by: ['system'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }], rights: true } as const
const answering = { by: ['unitLead'], asks: ['answer', 'photos?', 'files?'], stops: 'all', writs: ['normAnswer'], rights: true } as const

// prettier-ignore
const acts = [
  { act: 'ask', zh: '通知书面答复', en: 'Asked to answer', ...opened, to: 'toAnswer', asks: ['questions'], starts: ['answer'], basis: `${law}第五十八条第一款` },
  { act: 'answer', zh: '提交书面答复和材料', en: 'Answer in writing', from: ['toAnswer'], to: 'answered', ...answering, follows: [{ parent: 'makerAnswered' }], basis: `${law}第五十八条第一款` },
  { act: 'answerOverdue', zh: '答复期满', en: 'The time to answer is over', from: ['toAnswer'], to: 'overdue', by: ['system'], asks: ['clock?'], stops: ['answer'], starts: ['lateAnswer'], follows: [{ raise: 'escalation', act: 'raise' }, { parent: 'makerSilent' }, { tell: 'unit' }], rights: true, basis: `${law}第五十八条第一款` },
  { act: 'answerLate', zh: '逾期答复', en: 'Answer late', from: ['overdue'], to: 'answeredLate', ...answering, follows: [{ parent: 'makerAnsweredLate' }], basis: `${law}第五十八条第一款` },
  { act: 'closeUnanswered', zh: '未答复，办结', en: 'Closed unanswered', from: ['overdue'], to: 'unanswered', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第五十八条第一款` },
  { act: 'askMeeting', zh: '要求当面说明理由', en: 'Called to explain', ...opened, to: 'toAppear', asks: ['heldAt', 'place', 'questions'], starts: ['meeting'], basis: `${law}第五十八条第二款` },
  { act: 'confirm', zh: '确认到场人员', en: 'Say who will come', from: ['toAppear'], to: 'same', by: ['unitLead'], asks: ['attendeesText'], rights: true, basis: `${law}第五十八条第二款` },
  { act: 'appeared', zh: '已记录当面说明', en: 'The meeting was recorded', from: ['toAppear'], to: 'appeared', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis: `${law}第五十八条第二款` },
  { act: 'orderCorrection', zh: '责令纠正', en: 'Ordered to correct it', ...opened, to: 'toCorrect', asks: ['unit', 'note'], starts: ['correction'], basis: `${law}第五十九条` },
  { act: 'reportCorrection', zh: '报告纠正情况', en: 'Report how it was corrected', from: ['toCorrect'], to: 'corrected', by: ['unitLead'], asks: ['done', 'photos?', 'files?'], stops: 'all', follows: [{ parent: 'makerCorrected' }], rights: true, basis: `${law}第五十九条` },
  { act: 'callOff', zh: '不再需要', en: 'Called off', from: 'open', to: 'calledOff', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const normMakerProcedure: Procedure = {
  id: 'normMaker',
  zh: '规范性文件制定机关答复',
  en: 'Maker of a normative document',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  // prettier-ignore
  clocks: {
    answer:     { zh: '书面答复', en: 'Written answer', level: 'term', term: 'FY-22d', onDue: 'answerOverdue' },
    lateAnswer: { zh: '逾期答复', en: 'Late answer', level: 'setting', onDue: 'closeUnanswered' },
    meeting:    { zh: '当面说明理由', en: 'Explain in person', level: 'until' },
    correction: { zh: '纠正', en: 'Correction', level: 'setting' },
  },
  needs: normNeeds,
  fields: normFields,
  acts,
}
