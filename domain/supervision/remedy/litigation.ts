import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { remedyFields } from './fields.ts'
import { remedyNeeds } from './needs.ts'

/**
 * 行政诉讼: what a court has of a proceeding and what comes of it. The court's own times are the court's; what runs here are the
 * defendant's: fifteen days to answer with the evidence (行政诉讼法第六十七条, and without it the act counts as without evidence, 第三十四条),
 * and the times to appeal (第八十五条). It stands below its proceeding, where the suit and its end are entered by the act that exists.
 */

// prettier-ignore
const states = {
  served:    { zh: '待答辩', en: 'To be answered', final: false, owner: 'unitLead' },
  inCourt:   { zh: '一审审理中', en: 'At first instance', final: false, owner: 'unitLead' },
  judged:    { zh: '一审判决上诉期', en: 'Judged, open to appeal', final: false, owner: 'unitLead' },
  ruled:     { zh: '一审裁定上诉期', en: 'Ruled, open to appeal', final: false, owner: 'unitLead' },
  appealed:  { zh: '二审审理中', en: 'On appeal', final: false, owner: 'unitLead' },
  effective: { zh: '裁判已生效，待履行', en: 'In effect, to be carried out', final: false, owner: 'unitLead' },
  ended:     { zh: '已办结', en: 'Ended', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '行政诉讼法'
const by = ['unitLead', 'officer'] as const
const entered = { at: 'proceeding', act: 'recordRemedy', gives: ['remedy', 'statedOn', 'reason'] } as const

// prettier-ignore
const acts = [
  { act: 'receive', zh: '登记行政诉讼', en: 'Enter a suit', from: 'nothing', to: 'served', by, asks: ['court', 'docket', 'plaintiff', 'claims', 'receivedOn', 'files?', 'photos?'], needs: ['against', 'notInFuture'], starts: ['answer'], sets: ['unit', 'number', 'title'],
    follows: [entered, { tell: 'owner' }], rights: true, basis: `${law}第六十七条第一款` },
  { act: 'answer', zh: '提交答辩状和证据', en: 'File defence and evidence', from: ['served'], to: 'inCourt', by, asks: ['answeredOn', 'record', 'files?', 'photos?'], needs: ['notInFuture'], stops: ['answer'], starts: ['following'], rights: true, basis: `${law}第三十四条、第六十七条第一款` },
  { act: 'appear', zh: '登记开庭和负责人出庭', en: 'Enter a hearing and who appeared', from: ['inCourt', 'appealed'], to: 'same', by, asks: ['heardOn', 'head', 'reason?', 'note?', 'files?'], needs: ['notInFuture', 'reasonIfAbsent'], rights: true, basis: `${law}第三条第三款` },
  { act: 'judge', zh: '登记一审判决', en: 'Enter the judgment', from: ['inCourt'], to: 'judged', by, asks: ['judgment', 'judgedOn', 'record', 'files?'], needs: ['notInFuture'], stops: ['following'], starts: ['appeal'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第六十九条至第七十七条` },
  { act: 'rule', zh: '登记一审裁定', en: 'Enter a ruling', from: ['served', 'inCourt'], to: 'ruled', by, asks: ['ruling', 'judgedOn', 'record', 'files?'], needs: ['notInFuture'], stops: 'all', starts: ['appealRuling'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第六十二条、第八十五条` },
  { act: 'appeal', zh: '登记上诉', en: 'Enter an appeal', from: ['judged', 'ruled'], to: 'appealed', by, asks: ['appellant', 'appealedOn'], needs: ['notInFuture'], stops: 'all', starts: ['following'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第八十五条` },
  { act: 'appealOver', zh: '上诉期满，裁判生效', en: 'Not appealed: in effect', from: ['judged', 'ruled'], to: 'effective', by: ['system'], asks: ['clock?'], stops: 'all', starts: ['performing'], follows: [entered, { tell: 'owner' }], rights: true, basis: `${law}第八十五条` },
  { act: 'judgeFinally', zh: '登记二审裁判', en: 'Enter the judgment on appeal', from: ['appealed'], to: 'effective', by, asks: ['judgment', 'judgedOn', 'record', 'files?'], needs: ['notInFuture'], stops: 'all', starts: ['performing'], follows: [entered, { tell: 'owner' }], rights: true, basis: `${law}第八十九条` },
  { act: 'carryOut', zh: '登记履行和对决定的影响', en: 'Enter how it was carried out', from: ['effective'], to: 'ended', by: ['unitLead'], asks: ['effect', 'measures', 'files?'], needs: ['effectFits'], stops: 'all', rights: true, basis: `${law}第九十四条`,
    consequence: { zh: '撤销、变更原决定的，须在原案中另行办理。', en: 'Revoking or changing the decision is done in its own proceeding.' } },
  { act: 'checkProgress', zh: '提醒核对进展', en: 'Look how it goes', from: ['inCourt', 'appealed'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['following'], starts: ['following'], follows: [{ tell: 'owner' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const litigationProcedure: Procedure = {
  id: 'litigation',
  zh: '行政诉讼',
  en: 'Suit',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    answer: { zh: '答辩举证', en: 'Defence and evidence', level: 'term', term: 'SS-06', from: 'receivedOn' },
    following: { zh: '核对审理进展', en: 'Look how it goes', level: 'setting', onDue: 'checkProgress' },
    appeal: { zh: '判决上诉期', en: 'Appeal from the judgment', level: 'term', term: 'SS-09', from: 'judgedOn', onDue: 'appealOver' },
    appealRuling: { zh: '裁定上诉期', en: 'Appeal from the ruling', level: 'term', term: 'SS-09b', from: 'judgedOn', onDue: 'appealOver' },
    performing: { zh: '履行裁判', en: 'Carry it out', level: 'setting' },
  },
  needs: remedyNeeds,
  fields: remedyFields,
  acts,
}
