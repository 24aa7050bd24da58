import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { beyondFields } from './fields.ts'
import { beyondNeeds } from './needs.ts'

/**
 * 重大案件: what is so by the district's own criteria is reported to the unit above, which leaves it where it is with
 * instructions, takes it over (提级), gives it to another unit, or has several act together. No text that was read gives the
 * criteria or a time for the answer: both are settings.
 */

// prettier-ignore
const states = {
  reported:   { zh: '待上级答复', en: 'For the superior to answer', final: false, owner: 'unitLead' },
  guided:     { zh: '留办督导中', en: 'Left with the unit, under guidance', final: false, owner: 'unitLead' },
  takenOver:  { zh: '已提级办理', en: 'Taken over', final: true, owner: null },
  designated: { zh: '已指定办理', en: 'Given to another unit', final: true, owner: null },
  joined:     { zh: '已组织联合执法', en: 'Joint action ordered', final: true, owner: null },
  ended:      { zh: '督导结束', en: 'Guidance ended', final: true, owner: null },
  declined:   { zh: '不按重大案件办理', en: 'Not a major case', final: true, owner: null },
  withdrawn:  { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第二十五条；浙江省综合行政执法条例第十一条'
const open = ['reported', 'guided'] as const
const reassigned = [{ at: 'proceeding', act: 'reassigned', gives: ['takingUnit', 'reason', 'instructions'] }, { tell: 'shared' }] as const

// prettier-ignore
const acts = [
  { act: 'reportUp', zh: '上报', en: 'Report up', from: 'nothing', to: 'reported', by: ['system'], asks: ['majorGrounds', 'caseFen?', 'casualties?', 'reason'], starts: ['answer'], sets: ['unit', 'cell', 'point', 'address', 'title'],
    follows: [{ tell: 'owner' }], writs: ['majorReport'], rights: true, basis },
  { act: 'leave', zh: '留原单位办理并提出意见', en: 'Leave it with the unit, with instructions', from: ['reported'], to: 'guided', by: ['unitLead'], asks: ['instructions'], stops: ['answer'], starts: ['guidance'],
    follows: [{ parent: 'instructed', gives: ['instructions'] }, { tell: 'shared' }], writs: ['majorReply'], rights: true, basis },
  { act: 'instruct', zh: '补充办理意见', en: 'Add instructions', from: ['guided'], to: 'same', by: ['unitLead'], asks: ['instructions'], follows: [{ parent: 'instructed', gives: ['instructions'] }, { tell: 'shared' }], rights: true, basis },
  { act: 'reportProgress', zh: '报告进展', en: 'Report how it goes', from: ['guided'], to: 'same', by: ['unitLead', 'officer'], seat: 'reportingUnit', asks: ['progress', 'photos?'], follows: [{ tell: 'owner' }] },
  { act: 'end', zh: '结束督导', en: 'End the guidance', from: ['guided'], to: 'ended', by: ['unitLead'], asks: ['note'], stops: 'all', follows: [{ tell: 'shared' }] },
  { act: 'takeOver', zh: '提级办理', en: 'Take it over', from: open, to: 'takenOver', by: ['unitLead'], asks: ['reason', 'instructions?'], needs: ['takingFits'], stops: 'all', follows: reassigned, writs: ['majorReply'], rights: true, basis,
    consequence: { zh: '案件转到本单位，原期限继续计算。', en: 'The proceeding moves to your unit; its clocks run on.' } },
  { act: 'designate', zh: '指定其他单位办理', en: 'Give it to another unit', from: open, to: 'designated', by: ['unitLead'], asks: ['takingUnit', 'reason', 'instructions?'], needs: ['takingFits'], stops: 'all', follows: reassigned, writs: ['majorReply'], rights: true, basis,
    consequence: { zh: '案件转到被指定的单位，原期限继续计算。', en: 'The proceeding moves to that unit; its clocks run on.' } },
  { act: 'organise', zh: '组织联合执法', en: 'Order a joint action', from: open, to: 'joined', by: ['unitLead'], asks: ['leadUnit', 'instructions'], needs: ['takingFits'], stops: 'all',
    follows: [{ parent: 'instructed', gives: ['instructions'] }, { open: 'joint', act: 'order', gives: ['leadUnit', 'instructions'] }, { tell: 'shared' }], writs: ['majorReply'], rights: true, basis: '浙江省综合行政执法条例第十三条、第十四条' },
  { act: 'decline', zh: '不按重大案件办理', en: 'Not a major case', from: ['reported'], to: 'declined', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ parent: 'majorClosed', gives: ['reason'] }, { tell: 'shared' }] },
  { act: 'withdraw', zh: '撤回上报', en: 'Withdraw', from: ['reported'], to: 'withdrawn', by: ['unitLead'], seat: 'reportingUnit', asks: ['reason'], stops: 'all', follows: [{ parent: 'majorClosed', gives: ['reason'] }, { tell: 'owner' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const majorCaseProcedure: Procedure = {
  id: 'majorCase',
  zh: '重大案件',
  en: 'Major case',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    answer: { zh: '上级答复', en: 'Answer of the superior', level: 'setting' },
    guidance: { zh: '督导', en: 'Guidance', level: 'setting' },
  },
  needs: beyondNeeds,
  fields: beyondFields,
  acts,
}
