import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { reviewFields } from './fields.ts'
import { reviewNeeds } from './needs.ts'

/**
 * What the respondent of a reconsideration has to do, each in a matter of its own: it sees these, and the papers it was served with, and
 * nothing else of the review. 答复 with all evidence; 签署 a mediation; 履行 a decision or agreement, and 报告 what was put right after a written opinion.
 * An opinion of the district's own reviewing body is answered here and nowhere else; one of an organ outside comes in as any paper of another organ
 * does, by supervisoryNotice.enterInbound.
 */

const law = '行政复议法'
const opened = { from: 'nothing', by: ['system'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }], rights: true } as const

// prettier-ignore
const answerStates = {
  toAnswer:     { zh: '待答复', en: 'To be answered', final: false, owner: 'unitLead' },
  overdue:      { zh: '逾期未答复', en: 'Answer overdue', final: false, owner: 'unitLead' },
  answered:     { zh: '已答复', en: 'Answered', final: true, owner: null },
  answeredLate: { zh: '逾期答复', en: 'Answered late', final: true, owner: null },
  unanswered:   { zh: '未答复', en: 'Not answered', final: true, owner: null },
  calledOff:    { zh: '不再需要', en: 'Called off', final: true, owner: null },
} as const satisfies Procedure['states']

const answering = {
  by: ['unitLead'],
  asks: ['answer', 'wholeFile', 'photos?', 'files?'],
  needs: ['allEvidence'],
  stops: 'all',
  rights: true,
} as const

// prettier-ignore
const answerActs = [
  { act: 'ask', zh: '通知答复', en: 'Asked to answer', ...opened, to: 'toAnswer', starts: ['answer'], basis: `${law}第四十八条、第五十四条第一款` },
  { act: 'answer', zh: '提出书面答复并提交证据', en: 'Answer and submit the evidence', from: ['toAnswer'], to: 'answered', ...answering, follows: [{ parent: 'answered' }], writs: ['reviewAnswer'], basis: `${law}第四十八条、第五十四条第一款`,
    consequence: { zh: '答复、证据和依据交复议机构，不能再改；复议期间不得自行收集证据。', en: 'Answer and evidence go to the reviewing body and cannot be changed; no evidence may be gathered meanwhile.' } },
  { act: 'answerOverdue', zh: '答复期满', en: 'The time to answer is over', from: ['toAnswer'], to: 'overdue', by: ['system'], asks: ['clock?'], stops: ['answer'], starts: ['lateAnswer'], follows: [{ raise: 'escalation', act: 'raise' }, { parent: 'answerLapsed' }, { tell: 'unit' }], rights: true, basis: `${law}第七十条、第八十二条` },
  { act: 'answerLate', zh: '逾期答复', en: 'Answer late', from: ['overdue'], to: 'answeredLate', ...answering, follows: [{ parent: 'answeredLate' }], writs: ['reviewAnswer'], basis: `${law}第七十条`,
    consequence: { zh: '逾期答复记录在案；该行为仍视为没有证据、依据。', en: 'It is recorded, and the act still counts as without evidence.' } },
  { act: 'closeUnanswered', zh: '未答复，办结', en: 'Closed unanswered', from: ['overdue'], to: 'unanswered', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第七十条` },
  { act: 'callOff', zh: '不再需要答复', en: 'Called off', from: 'open', to: 'calledOff', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const reviewAnswerProcedure: Procedure = {
  id: 'reviewAnswer',
  zh: '复议答复',
  en: 'Answer in reconsideration',
  version: 1,
  effectiveOn: '2026-01-01',
  states: answerStates,
  clocks: {
    answer: { zh: '书面答复', en: 'Written answer', level: 'fact', onDue: 'answerOverdue' },
    lateAnswer: { zh: '逾期答复', en: 'Late answer', level: 'setting', onDue: 'closeUnanswered' },
  },
  needs: reviewNeeds,
  fields: reviewFields,
  acts: answerActs,
}

// prettier-ignore
const signatureStates = {
  toSign:    { zh: '待签署', en: 'To be signed', final: false, owner: 'unitLead' },
  signed:    { zh: '已签署', en: 'Signed', final: true, owner: null },
  refused:   { zh: '不同意', en: 'Not agreed', final: true, owner: null },
  calledOff: { zh: '不再需要', en: 'Called off', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const signatureActs = [
  { act: 'ask', zh: '通知签署调解书', en: 'Asked to sign', ...opened, to: 'toSign', asks: ['agreement', 'newFen?'], starts: ['signing'], basis: `${law}第七十三条第一款` },
  { act: 'sign', zh: '同意并签署', en: 'Agree and sign', from: ['toSign'], to: 'signed', by: ['unitLead'], asks: ['photos?', 'note?'], stops: 'all', follows: [{ parent: 'respondentSigned' }], rights: true, basis: `${law}第七十三条第一款`,
    consequence: { zh: '双方签署并加盖复议机关印章后，调解书即具有法律效力。', en: 'Signed by both sides and sealed, the agreement binds.' } },
  { act: 'refuse', zh: '不同意', en: 'Do not agree', from: ['toSign'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ parent: 'respondentRefused' }], rights: true, basis: `${law}第七十三条第二款` },
  { act: 'callOff', zh: '不再需要签署', en: 'Called off', from: 'open', to: 'calledOff', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const reviewSignatureProcedure: Procedure = {
  id: 'reviewSignature',
  zh: '签署调解书',
  en: 'Signature of a mediation',
  version: 1,
  effectiveOn: '2026-01-01',
  states: signatureStates,
  clocks: { signing: { zh: '签署', en: 'Signature', level: 'setting' } },
  needs: reviewNeeds,
  fields: reviewFields,
  acts: signatureActs,
}

// prettier-ignore
const dutyStates = {
  toPerform: { zh: '待履行', en: 'To be performed', final: false, owner: 'unitLead' },
  toReport:  { zh: '待报告纠正情况', en: 'To be reported', final: false, owner: 'unitLead' },
  performed: { zh: '已履行', en: 'Performed', final: true, owner: null },
  reported:  { zh: '已报告', en: 'Reported', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const dutyActs = [
  { act: 'openDuty', zh: '履行复议决定、调解书', en: 'To perform the decision', ...opened, to: 'toPerform', asks: ['unit', 'note'], starts: ['performance'], basis: `${law}第七十七条第一款` },
  { act: 'openOpinion', zh: '收到复议意见书', en: 'A written opinion came in', ...opened, to: 'toReport', asks: ['advice'], starts: ['reporting'], basis: `${law}第七十六条` },
  { act: 'perform', zh: '报告履行情况', en: 'Report that it is done', from: ['toPerform'], to: 'performed', by: ['unitLead'], asks: ['done', 'photos?', 'files?'], needs: ['refunded', 'goodsReturned'], stops: 'all', follows: [{ parent: 'dutyAnswered' }], rights: true, basis: `${law}第七十七条第一款` },
  { act: 'report', zh: '报告纠正情况', en: 'Report what was put right', from: ['toReport'], to: 'reported', by: ['unitLead'], asks: ['done', 'photos?', 'files?'], stops: 'all', follows: [{ parent: 'dutyAnswered' }], rights: true, basis: `${law}第七十六条` },
  { act: 'pressed', zh: '被责令限期履行', en: 'Ordered to perform', from: 'open', to: 'same', by: ['system'], follows: [{ tell: 'unit' }, { tell: 'superior' }], rights: true, basis: `${law}第七十七条第二款` },
  note,
  lapse,
] as const satisfies readonly Act[]

export const reviewDutyProcedure: Procedure = {
  id: 'reviewDuty',
  zh: '复议决定履行',
  en: 'Performance after reconsideration',
  version: 1,
  effectiveOn: '2026-01-01',
  states: dutyStates,
  clocks: {
    performance: { zh: '履行', en: 'Performance', level: 'fact' },
    reporting: { zh: '报告纠正情况', en: 'Report', level: 'term', term: 'FY-25' },
  },
  needs: reviewNeeds,
  fields: reviewFields,
  acts: dutyActs,
}
