import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { enforcementNeeds } from './needs.ts'

/**
 * 责令改正 with its re-check (行政处罚法第二十八条第一款). It is no penalty and never skipped: where the article punishes only
 * those who do not obey (逾期不改正), its end without correction is what opens the fine.
 */

// prettier-ignore
const states = {
  toServe:      { zh: '责令改正送达中', en: 'Order being served', final: false, owner: 'officer' },
  correcting:   { zh: '改正期', en: 'To be corrected', final: false, owner: 'officer' },
  toRecheck:    { zh: '待复查', en: 'To be checked again', final: false, owner: 'officer' },
  corrected:    { zh: '已改正', en: 'Corrected', final: true, owner: null },
  notCorrected: { zh: '逾期未改正', en: 'Not corrected in time', final: true, owner: null },
  withdrawn:    { zh: '已撤销', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const acts = [
  { act: 'order', zh: '责令改正', en: 'Order to correct', from: 'nothing', to: 'toServe', by: ['officer'],
    asks: ['party', 'item', 'officers', 'point', 'address?', 'title', 'happenedOn', 'description', 'cardsShown', 'demand', 'until', 'photos'],
    needs: ['actsHimself', 'notInFuture', 'insideGrid', 'partyKnown', 'itemInForce', 'powerHeld', 'twoOfficers', 'cardsShown', 'untilAhead'], starts: ['serving'],
    sets: ['unit', 'assignee', 'cell', 'point', 'address', 'title', 'number'], follows: [{ open: 'delivery', act: 'deliverOrder' }], writs: ['orderToCorrect'], rights: true, basis: '行政处罚法第二十八条第一款' },
  { act: 'orderServed', zh: '责令改正通知书已送达', en: 'Order served', from: ['toServe'], to: 'correcting', by: ['system'], asks: ['servedOn'], stops: ['serving'], starts: ['correcting'], rights: true,
    basis: '行政处罚法第二十八条第一款' },
  { act: 'extend', zh: '延长改正期限', en: 'Give more time', from: ['correcting', 'toRecheck'], to: 'correcting', by: ['unitLead'], asks: ['until', 'reason'], needs: ['untilAhead'], stops: 'all', starts: ['correcting'], rights: true,
    basis: '行政处罚法第二十八条第一款' },
  { act: 'timeUp', zh: '改正期满', en: 'Time is up', from: ['correcting'], to: 'toRecheck', by: ['system'], asks: ['clock?'], stops: ['correcting'], starts: ['recheck'], follows: [{ tell: 'owner' }] },
  { act: 'findCorrected', zh: '复查：已改正', en: 'Checked: corrected', from: ['correcting', 'toRecheck'], to: 'corrected', by: ['officer'], asks: ['takenOn', 'record', 'photos'], needs: ['actsOnSite', 'notInFuture'], stops: 'all',
    follows: [{ parent: 'proceedingAnswered' }], writs: ['recheckRecord'], rights: true, basis: '行政处罚法第二十八条第一款' },
  { act: 'findNotCorrected', zh: '复查：未改正', en: 'Checked: not corrected', from: ['toRecheck'], to: 'notCorrected', by: ['officer'], asks: ['takenOn', 'record', 'photos'], needs: ['actsOnSite', 'notInFuture'], stops: ['recheck'],
    follows: [{ parent: 'proceedingAnswered' }, { tell: 'superior' }], writs: ['recheckRecord'], rights: true, basis: '行政处罚法第二十八条第一款' },
  { act: 'withdraw', zh: '撤销责令改正', en: 'Withdraw', from: ['toServe', 'correcting', 'toRecheck'], to: 'withdrawn', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }], writs: ['revocationDecision'],
    rights: true, basis: '行政处罚法第七十五条' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const correctionProcedure: Procedure = {
  id: 'correction',
  zh: '责令改正',
  en: 'Order to correct',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    serving: { zh: '送达责令改正通知书', en: 'Service', level: 'setting' },
    correcting: { zh: '改正期限', en: 'Time to correct', level: 'until', onDue: 'timeUp' },
    recheck: { zh: '复查', en: 'Check again', level: 'setting' },
  },
  needs: enforcementNeeds,
  fields: {
    ...enforcementFields,
    demand: { zh: '改正要求', en: 'What is to be corrected', kind: 'longText', max: 2000 },
    until: { zh: '改正期限', en: 'To be corrected by', kind: 'date' },
  },
  acts,
}
