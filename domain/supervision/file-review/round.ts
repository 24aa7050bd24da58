import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { fileReviewFields } from './fields.ts'
import { fileReviewNeeds } from './needs.ts'

/**
 * 案卷评查: once a year the supervising organ announces a round with the list of files, the day from whose public head the seed is
 * taken and how many are drawn of each unit; draws; has each file scored by two who are not of its organ; and publishes the
 * results (广东省行政执法案卷评查办法第四条、第六条、第八条、第十二条; a sample of one province, whose bands and terms a district may use).
 */

// prettier-ignore
const states = {
  announced: { zh: '已公告，待抽取', en: 'Announced, to be drawn', final: false, owner: 'supervisor' },
  underWay:  { zh: '评查中', en: 'Under review', final: false, owner: 'supervisor' },
  published: { zh: '已通报', en: 'Published', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

const measures = '广东省行政执法案卷评查办法'

// prettier-ignore
const acts = [
  { act: 'announce', zh: '公告案卷评查', en: 'Announce a file review', from: 'nothing', to: 'announced', by: ['supervisor'],
    asks: ['title', 'year', 'fileKinds', 'fromOn', 'toOn', 'method', 'perUnit?', 'gap', 'seedOn', 'reviewBy', 'note?'],
    needs: ['officeSet', 'spanFits', 'sampleFits', 'gapFits', 'seedAhead', 'timeToReview', 'somethingListed'], starts: ['drawing'], sets: ['unit', 'number', 'title'],
    writs: ['fileReviewNotice'], rights: true, basis: `${measures}第六条、第八条、第十二条第一项`,
    consequence: { zh: '名单和取种子的日期随即公布，不能再改。', en: 'The list and the seed’s day are published at once and cannot be changed.' } },
  { act: 'draw', zh: '抽取案卷', en: 'Draw', from: ['announced'], to: 'underWay', by: ['supervisor'], asks: ['note?'], needs: ['canDraw'], stops: ['drawing'], starts: ['reviewing'],
    follows: [{ openParts: 'fileReview', act: 'assign' }], rights: true, basis: `${measures}第八条第二款、第十条第一款` },
  { act: 'publish', zh: '通报评查结果', en: 'Publish the results', from: ['underWay'], to: 'published', by: ['supervisor'], asks: ['summary'], needs: ['allSettled'], stops: 'all', rights: true,
    basis: `${measures}第十二条第八项、第十八条`, consequence: { zh: '各单位的等次和各项扣分在公众网站公布。', en: 'Grades by unit and deductions by item appear on the portal.' } },
  { act: 'cancel', zh: '取消本次评查', en: 'Cancel the round', from: ['announced', 'underWay'], to: 'cancelled', by: ['supervisor'], asks: ['reason'], stops: 'all', follows: [{ children: 'fileReview', act: 'cancel' }], rights: true,
    basis: `${measures}第十二条第一项` },
  note,
  lapse,
] as const satisfies readonly Act[]

export const reviewRoundProcedure: Procedure = {
  id: 'reviewRound',
  zh: '案卷评查批次',
  en: 'Round of file review',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    drawing: { zh: '抽取', en: 'Draw', level: 'until' },
    reviewing: { zh: '评查', en: 'Review', level: 'until' },
  },
  needs: fileReviewNeeds,
  fields: fileReviewFields,
  acts,
}
