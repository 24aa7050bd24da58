import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { surveyFields } from './fields.ts'
import { surveyNeeds } from './needs.ts'

/**
 * 社会测评: what people say of the district's enforcement. The questions, the size of the list and the day of the seed are fixed before
 * anybody is drawn (`draw.ts`); each one drawn gets a code that answers once; an answer is kept without its code, and no result is shown
 * while answers still come. No text that was read gives these steps a time: days that are named, and settings.
 */

// prettier-ignore
const states = {
  announced: { zh: '待抽样', en: 'To be drawn', final: false, owner: 'supervisor' },
  fielding:  { zh: '调查中', en: 'Being answered', final: false, owner: 'supervisor' },
  toPublish: { zh: '已截止，待公布结果', en: 'Closed, results to come', final: false, owner: 'supervisor' },
  published: { zh: '已公布', en: 'Published', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const acts = [
  { act: 'announce', zh: '发起社会测评', en: 'Begin a survey', from: 'nothing', to: 'announced', by: ['supervisor'],
    asks: ['title', 'population', 'listName', 'listed', 'sampled', 'seedOn', 'closesOn', 'least', 'weight?', 'questionsHash', 'note?'],
    needs: ['officeSet', 'questionsFit', 'sampleFits', 'leastFits', 'weightFits', 'seedAhead', 'timeToAnswer'], starts: ['drawing'], sets: ['unit', 'number', 'title'],
    consequence: { zh: '问卷、抽取数和取种子的日期随即固定，不能再改。', en: 'Questions, numbers and the seed’s day are fixed and cannot be changed.' } },
  { act: 'draw', zh: '抽样', en: 'Draw the sample', from: ['announced'], to: 'fielding', by: ['supervisor'], asks: ['note?'], needs: ['canDraw'], stops: ['drawing'], starts: ['fielding'] },
  { act: 'issueCodes', zh: '取走答卷码', en: 'Take out the codes', from: ['fielding'], to: 'same', by: ['supervisor'], asks: ['note?'], needs: ['codesOnce'],
    consequence: { zh: '答卷码只给出这一次，系统只留散列。请立即下载并逐一发给抽中的对象。', en: 'The codes are given this once; the system keeps only digests. Download them now and hand out one each.' } },
  { act: 'fieldingOver', zh: '测评截止', en: 'The survey closed', from: ['fielding'], to: 'toPublish', by: ['system'], asks: ['clock?'], stops: ['fielding'], starts: ['publishing'], follows: [{ tell: 'owner' }] },
  { act: 'publish', zh: '公布测评结果', en: 'Publish the results', from: ['toPublish'], to: 'published', by: ['supervisor'], asks: ['conclusion'], stops: 'all', writs: ['surveyReport'],
    consequence: { zh: '结果在公众网站公布，报告即时生成。', en: 'The results appear on the portal and the report is made.' } },
  { act: 'cancel', zh: '取消测评', en: 'Cancel the survey', from: ['announced', 'fielding'], to: 'cancelled', by: ['supervisor'], asks: ['reason'], stops: 'all' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const surveyProcedure: Procedure = {
  id: 'survey',
  zh: '社会测评',
  en: 'Social survey',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    drawing: { zh: '抽样', en: 'Draw', level: 'until' },
    fielding: { zh: '答卷', en: 'Answers', level: 'until', onDue: 'fieldingOver' },
    publishing: { zh: '公布结果', en: 'Publish', level: 'setting' },
  },
  needs: surveyNeeds,
  fields: surveyFields,
  acts,
}
