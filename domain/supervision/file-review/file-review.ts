import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { fileReviewFields } from './fields.ts'
import { fileReviewNeeds } from './needs.ts'

/**
 * 评查一卷: two reviewers score it without seeing each other's sheets, a third where they lie apart; the unit is told, may ask for
 * another look within ten working days, and is answered within ten (广东省行政执法案卷评查办法第十条、第十二条). The supervising organ
 * has the matter until the report goes out; from then on the unit reads it too.
 */

// prettier-ignore
const states = {
  scoring:   { zh: '两人评分中', en: 'Being scored by two', final: false, owner: 'supervisor' },
  third:     { zh: '第三人评分中', en: 'Being scored by a third', final: false, owner: 'supervisor' },
  toReport:  { zh: '待反馈', en: 'To be reported', final: false, owner: 'supervisor' },
  reported:  { zh: '已反馈，可以申请复核', en: 'Reported, open to objection', final: false, owner: 'unitLead' },
  objected:  { zh: '复核中', en: 'Objection being looked at', final: false, owner: 'supervisor' },
  settled:   { zh: '已评定', en: 'Settled', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

const measures = '广东省行政执法案卷评查办法'
const scoring = ['scoring', 'third'] as const

// prettier-ignore
const acts = [
  { act: 'assign', zh: '抽中并确定评查人员', en: 'Drawn, and given to reviewers', from: 'nothing', to: 'scoring', by: ['system'], asks: ['file', 'fileNumber', 'unit', 'reviewers'], starts: ['scoring'], sets: ['unit', 'number', 'title'],
    rights: true, basis: `${measures}第八条第二款、第十条第一款` },
  { act: 'readFile', zh: '查阅案卷', en: 'Read the file', from: 'any', to: 'same', by: ['legalReviewer', 'supervisor'], asks: ['note?'], needs: ['mayRead'], rights: true, basis: `${measures}第十一条` },
  { act: 'score', zh: '提交评分', en: 'Hand in a sheet', from: scoring, to: 'same', by: ['legalReviewer', 'supervisor'], asks: ['sheetHash'], needs: ['isReviewer', 'sheetCounts'],
    follows: [{ at: 'agreed', act: 'agree' }, { at: 'apart', act: 'readThird' }], rights: true, basis: `${measures}第十条第二款`,
    consequence: { zh: '提交后不能再改；两人都提交前，谁也看不到对方的评分。', en: 'It cannot be changed; until both are in nobody sees the other’s.' } },
  { act: 'agree', zh: '评分完成', en: 'Scored', from: scoring, to: 'toReport', by: ['system'], stops: 'all', starts: ['reporting'], follows: [{ tell: 'owner' }], rights: true, basis: `${measures}第十二条第三项` },
  { act: 'readThird', zh: '交第三人评分', en: 'Given to a third reviewer', from: ['scoring'], to: 'third', by: ['system'], stops: ['scoring'], starts: ['third'], follows: [{ tell: 'owner' }], rights: true, basis: `${measures}第十二条第五项` },
  { act: 'replaceReviewer', zh: '评查人员回避', en: 'A reviewer stands aside', from: scoring, to: 'same', by: ['supervisor'], asks: ['person', 'replacement', 'reason'], needs: ['notOfOrgan', 'replacementFits'], rights: true, basis: `${measures}第十条第一款` },
  { act: 'report', zh: '反馈评查意见', en: 'Report to the unit', from: ['toReport'], to: 'reported', by: ['supervisor'], asks: ['problems', 'advice'], needs: ['notOfOrgan'], stops: ['reporting'], starts: ['objection'], sets: ['unit'], follows: [{ tell: 'unit' }],
    writs: ['fileReviewReport'], rights: true, basis: `${measures}第十二条第六项、第十三条` },
  { act: 'acceptReport', zh: '无异议', en: 'No objection', from: ['reported'], to: 'settled', by: ['unitLead'], asks: ['note?'], stops: 'all', rights: true, basis: `${measures}第十二条第七项`,
    consequence: { zh: '评定随即确定，不再申请复核。', en: 'The score is settled and no other look can be asked for.' } },
  { act: 'object', zh: '申请复核', en: 'Ask for another look', from: ['reported'], to: 'objected', by: ['unitLead'], asks: ['reason', 'photos?', 'files?'], stops: ['objection'], starts: ['recheck'], follows: [{ tell: 'owner' }], rights: true,
    basis: `${measures}第十二条第七项` },
  { act: 'objectionOver', zh: '期满无异议', en: 'The time to object is over', from: ['reported'], to: 'settled', by: ['system'], asks: ['clock?'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis: `${measures}第十二条第七项` },
  { act: 'recheck', zh: '作出复核意见', en: 'Answer the objection', from: ['objected'], to: 'settled', by: ['supervisor'], asks: ['recheck', 'score?', 'opinion'], needs: ['notOfOrgan', 'scoreIfChanged'], apartFrom: ['score'], stops: 'all', follows: [{ tell: 'unit' }],
    writs: ['fileReviewAnswer'], rights: true, basis: `${measures}第十二条第七项` },
  { act: 'cancel', zh: '随批次取消', en: 'Cancelled with the round', from: 'open', to: 'cancelled', by: ['system'], stops: 'all', rights: true, basis: `${measures}第十二条第一项` },
  note,
  lapse,
] as const satisfies readonly Act[]

export const fileReviewProcedure: Procedure = {
  id: 'fileReview',
  zh: '案卷评查',
  en: 'File review',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    scoring: { zh: '评分', en: 'Scoring', level: 'until' },
    third: { zh: '第三人评分', en: 'Scoring by a third', level: 'setting' },
    reporting: { zh: '反馈', en: 'Report', level: 'setting' },
    objection: { zh: '申请复核', en: 'Ask for another look', level: 'term', term: 'JD-07', onDue: 'objectionOver' },
    recheck: { zh: '复核', en: 'Another look', level: 'term', term: 'JD-07b' },
  },
  needs: fileReviewNeeds,
  fields: fileReviewFields,
  acts,
}
