import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { assistanceRows } from '../beyond/asking.ts'
import { askingFields } from '../beyond/fields.ts'
import { enforcementFields } from './fields.ts'
import { agreementActs } from './money-acts.ts'
import { enforcementNeeds } from './needs.ts'
import { reviewActs, reviewedFields } from './review-acts.ts'
import { reviewNeeds } from './review-needs.ts'

/**
 * 责令改正 with its re-check (行政处罚法第二十八条第一款). It is no penalty and never skipped: where the article punishes only
 * those who do not obey (逾期不改正), its end without correction is what opens the fine. An order to remove a structure is
 * itself a decision that can be enforced, once both remedies have passed unused (行政强制法第四十四条).
 */

// prettier-ignore
const states = {
  toServe:      { zh: '责令改正送达中', en: 'Order being served', final: false, owner: 'officer' },
  correcting:   { zh: '改正期', en: 'To be corrected', final: false, owner: 'officer' },
  toRecheck:    { zh: '待复查', en: 'To be checked again', final: false, owner: 'officer' },
  toEnforce:    { zh: '待强制执行', en: 'To be enforced', final: false, owner: 'unitLead' },
  corrected:    { zh: '已改正', en: 'Corrected', final: true, owner: null },
  enforced:     { zh: '已强制执行', en: 'Enforced', final: true, owner: null },
  notCorrected: { zh: '逾期未改正', en: 'Not corrected in time', final: true, owner: null },
  withdrawn:    { zh: '已撤销', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const orderKinds = {
  correct: { zh: '责令改正', en: 'Correct' },
  stop:    { zh: '责令停止', en: 'Stop' },
  remove:  { zh: '责令限期拆除', en: 'Remove a structure' },
  restore: { zh: '责令排除妨碍、恢复原状', en: 'Clear and restore' },
} as const

// prettier-ignore
const acts = [
  { act: 'order', zh: '责令改正', en: 'Order to correct', from: 'nothing', to: 'toServe', by: ['officer'],
    asks: ['party', 'item', 'officers', 'point', 'address', 'title', 'happenedOn', 'description', 'cardsShown', 'orderKind', 'demand', 'until', 'exception?', 'exceptionReason?', 'photos', 'signed?'],
    needs: ['actsHimself', 'notInFuture', 'insideGrid', 'partyKnown', 'itemInForce', 'powerHeld', 'twoOfficers', 'cardsShown', 'untilAhead', 'gentleCorrect'], starts: ['serving'],
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
  { act: 'findNotRemoved', zh: '复查：未拆除、未恢复原状', en: 'Checked: not removed nor restored', from: ['toRecheck'], to: 'toEnforce', by: ['officer'], asks: ['takenOn', 'record', 'photos'], needs: ['actsOnSite', 'notInFuture', 'ordersRemoval'],
    stops: ['recheck'], starts: ['enforcing'], follows: [{ tell: 'owner' }], writs: ['recheckRecord'], rights: true, basis: '城乡规划法第六十八条；行政强制法第四十四条、第五十条' },
  { act: 'enforce', zh: '启动强制执行', en: 'Start enforcement', from: ['toEnforce'], to: 'same', by: ['unitLead'], asks: ['what'], needs: ['byHead', 'noExecutionOpen', 'notStayed', 'oursToEnforce'],
    follows: [{ open: 'execution', act: 'begin', gives: ['what'] }], rights: true, basis: '行政强制法第三十四条、第四十四条' },
  { act: 'executionEnded', zh: '强制执行终结', en: 'Enforcement ended', from: ['toEnforce'], to: 'enforced', by: ['system'], asks: ['result?', 'reason?'], stops: 'all', follows: [{ parent: 'proceedingAnswered' }], rights: true,
    basis: '行政强制法第四十条' },
  { act: 'performedLate', zh: '强制执行中自行履行', en: 'Performed while it was enforced', from: ['toEnforce'], to: 'corrected', by: ['system'], asks: ['result?'], stops: 'all', follows: [{ parent: 'proceedingAnswered' }], rights: true, basis: '行政强制法第三十六条' },
  { act: 'carriedOut', zh: '强制执行已实施', en: 'Enforcement was carried out', from: ['toEnforce'], to: 'enforced', by: ['system'], asks: ['result?'], stops: 'all', follows: [{ parent: 'proceedingAnswered' }], rights: true,
    basis: '行政强制法第四十四条、第五十条' },
  { act: 'recordRemedy', zh: '登记复议、诉讼', en: 'Enter a reconsideration or suit', from: ['correcting', 'toRecheck', 'toEnforce'], to: 'same', by: ['officer', 'unitLead', 'system'], asks: ['remedy', 'statedOn', 'reason', 'photos?'],
    needs: ['notInFuture', 'remedyInOrder'], follows: [{ tell: 'owner' }], rights: true, basis: '行政强制法第四十四条；行政处罚法第七十三条' },
  ...agreementActs(['toEnforce']),
  { act: 'withdraw', zh: '撤销责令改正', en: 'Withdraw', from: ['toServe', 'correcting', 'toRecheck', 'toEnforce'], to: 'withdrawn', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }, { children: 'execution', act: 'stop' }], writs: ['revocationDecision'],
    rights: true, basis: '行政处罚法第七十五条' },
  ...reviewActs({
    whileInForce: ['toServe', 'correcting', 'toRecheck', 'toEnforce'],
    quashedTo: 'withdrawn',
    finished: ['corrected', 'enforced', 'notCorrected'],
    stops: [{ children: 'delivery', act: 'cancel' }, { children: 'execution', act: 'stop' }],
    published: false,
  }),
  ...assistanceRows(['correcting', 'toRecheck', 'toEnforce'], ['unitLead']),
  note,
  readOriginal,
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
    enforcing: { zh: '强制执行', en: 'Enforcement', level: 'setting' },
    recheck: { zh: '复查', en: 'Check again', level: 'setting' },
  },
  needs: { ...enforcementNeeds, ...reviewNeeds },
  fields: {
    ...enforcementFields,
    ...askingFields,
    ...reviewedFields,
    orderKind: { zh: '责令内容', en: 'Kind of order', kind: 'choice', choices: orderKinds },
    demand: { zh: '改正要求', en: 'What is to be corrected', kind: 'longText', max: 2000 },
    until: { zh: '改正期限', en: 'To be corrected by', kind: 'date' },
    signed: { zh: '当事人签名', en: 'Signature of the party', kind: 'photos', max: 1 },
  },
  acts,
}
