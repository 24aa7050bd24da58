import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { beyondFields } from './fields.ts'
import { beyondNeeds } from './needs.ts'

/**
 * 管辖争议: where several organs are competent, the one that filed first has it; in a dispute they settle it between them within
 * seven working days, and otherwise their common superior designates one within seven more (行政处罚法第二十五条;
 * 住房和城乡建设行政处罚程序规定第六条第二款). The proceeding moves with its clocks; the other unit's for the same act ends.
 */

// prettier-ignore
const states = {
  negotiating: { zh: '协商中', en: 'Being settled between them', final: false, owner: 'unitLead' },
  proposed:    { zh: '待对方确认', en: 'For the other side to agree', final: false, owner: 'unitLead' },
  designating: { zh: '待指定管辖', en: 'To be designated', final: false, owner: 'unitLead' },
  agreed:      { zh: '协商一致', en: 'Agreed', final: true, owner: null },
  designated:  { zh: '已指定管辖', en: 'Designated', final: true, owner: null },
  withdrawn:   { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第二十五条；住房和城乡建设行政处罚程序规定第六条第二款'
const between = ['negotiating', 'proposed'] as const
const settled = [
  { at: 'endedProceeding', act: 'endedElsewhere', gives: ['takingUnit', 'reason'] },
  { at: 'keptProceeding', act: 'disputeSettled', gives: ['takingUnit', 'reason'] },
  { tell: 'shared' },
] as const

// prettier-ignore
const acts = [
  { act: 'raise', zh: '提出争议', en: 'Raise', from: 'nothing', to: 'negotiating', by: ['system'], asks: ['otherUnit', 'disputeKind', 'otherNumber?', 'reason'], needs: ['otherIsTheirs'], starts: ['negotiation'],
    sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ at: 'otherProceeding', act: 'disputeOpened' }, { tell: 'shared' }], rights: true, basis },
  { act: 'nameOwn', zh: '登记本单位的案件', en: 'Name our own proceeding', from: between, to: 'same', by: ['unitLead'], seat: 'otherUnit', asks: ['otherNumber'], needs: ['otherIsTheirs'], follows: [{ at: 'otherProceeding', act: 'disputeOpened' }], rights: true, basis },
  { act: 'recordTalks', zh: '协商记录', en: 'Record the talks', from: between, to: 'same', by: ['unitLead', 'officer'], seat: 'ownSide', asks: ['takenOn', 'record', 'photos?'], needs: ['notInFuture'], rights: true, basis },
  { act: 'propose', zh: '提出协商方案', en: 'Propose who takes it', from: ['negotiating'], to: 'proposed', by: ['unitLead'], seat: 'ownSide', asks: ['takingUnit', 'record', 'reason'], needs: ['takingFits'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'agree', zh: '同意', en: 'Agree', from: ['proposed'], to: 'agreed', by: ['unitLead'], asks: ['note?'], stops: 'all', follows: settled, writs: ['jurisdictionRecord'], rights: true, basis,
    consequence: { zh: '案件按方案移交，原期限继续计算；另一方同一行为的案件终结。', en: 'The proceeding moves as proposed and its clocks run on; the other one for the same act ends.' } },
  { act: 'disagree', zh: '不同意', en: 'Disagree', from: ['proposed'], to: 'negotiating', by: ['unitLead'], asks: ['reason'], sets: ['unit'], follows: [{ tell: 'shared' }] },
  { act: 'refer', zh: '报请指定管辖', en: 'Ask the common superior to designate', from: between, to: 'designating', by: ['unitLead'], seat: 'ownSide', asks: ['reason'], stops: ['negotiation'], starts: ['designation'], sets: ['unit'],
    follows: [{ tell: 'unit' }, { tell: 'shared' }], writs: ['jurisdictionReport'], rights: true, basis },
  { act: 'negotiationOver', zh: '协商期满，报请指定', en: 'Not settled in time: reported up', from: between, to: 'designating', by: ['system'], asks: ['clock?'], stops: ['negotiation'], starts: ['designation'], sets: ['unit'],
    follows: [{ tell: 'unit' }, { tell: 'shared' }], writs: ['jurisdictionReport'], rights: true, basis },
  { act: 'designate', zh: '指定管辖', en: 'Designate', from: ['designating'], to: 'designated', by: ['unitLead'], asks: ['takingUnit', 'reason'], needs: ['takingFits'], stops: 'all', follows: settled, writs: ['jurisdictionDesignation'], rights: true, basis,
    consequence: { zh: '案件移交被指定的单位，原期限继续计算；另一方同一行为的案件终结。', en: 'The proceeding moves to that unit and its clocks run on; the other one for the same act ends.' } },
  { act: 'withdraw', zh: '撤回争议', en: 'Withdraw', from: 'open', to: 'withdrawn', by: ['unitLead'], seat: 'raisingUnit', asks: ['reason'], stops: 'all',
    follows: [{ parent: 'disputeDropped', gives: ['reason'] }, { at: 'otherProceeding', act: 'disputeDropped', gives: ['reason'] }, { tell: 'shared' }], rights: true, basis },
  note,
  lapse,
] as const satisfies readonly Act[]

export const jurisdictionProcedure: Procedure = {
  id: 'jurisdiction',
  zh: '管辖争议',
  en: 'Dispute over jurisdiction',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    negotiation: { zh: '协商解决', en: 'Settle it between them', level: 'term', term: 'ZJ-02', onDue: 'negotiationOver' },
    designation: { zh: '指定管辖', en: 'Designate', level: 'term', term: 'ZJ-02b' },
  },
  needs: beyondNeeds,
  fields: beyondFields,
  acts,
}
