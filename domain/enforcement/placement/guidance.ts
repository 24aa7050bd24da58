import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { placementFields } from './fields.ts'
import { placementNeeds } from './needs.ts'

/**
 * 劝导: an officer, an assistant or a grid worker meets a vendor, says what is asked and why, and what can be offered instead
 * (行政处罚法第五条、第六条; 无证无照经营查处办法第十条). It decides nothing: it needs no credential, and whoever only persuades is
 * no officer of a later penalty. It ends when the vendor has complied, has a place, is ordered to correct, is taken up for a
 * penalty, or is not met again.
 */

// prettier-ignore
const states = {
  toMeet:   { zh: '待劝导', en: 'To be met', final: false, owner: 'officer' },
  open:     { zh: '劝导中', en: 'Being persuaded', final: false, owner: 'officer' },
  placing:  { zh: '安置办理中', en: 'A place is being sought', final: false, owner: 'officer' },
  complied: { zh: '已改正', en: 'Complied', final: true, owner: null },
  placed:   { zh: '已安置', en: 'Placed', final: true, owner: null },
  ordered:  { zh: '已责令改正', en: 'Ordered to correct', final: true, owner: null },
  takenUp:  { zh: '已转立案', en: 'Taken up for a penalty', final: true, owner: null },
  notFound: { zh: '未再发现', en: 'Not met again', final: true, owner: null },
} as const satisfies Procedure['states']

const met = [
  'party?',
  'vendor',
  'item',
  'point',
  'address',
  'title',
  'happenedOn',
  'description',
  'askedFor',
  'answer',
  'complied',
  'photos',
] as const
const persuading = '行政处罚法第五条、第六条'

// prettier-ignore
const acts = [
  { act: 'persuade', zh: '登记劝导', en: 'Record a persuasion', from: 'nothing', to: 'open', by: ['officer', 'gridWorker', 'handler'], asks: met,
    needs: ['notInFuture', 'insideGrid', 'partyKnown', 'itemInForce'], starts: ['lookAgain'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee', 'number'], follows: [{ tell: 'owner' }],
    writs: ['guidanceRecord'], basis: persuading },
  { act: 'openFromCase', zh: '交办劝导', en: 'Asked for', from: 'nothing', to: 'toMeet', by: ['system'], asks: ['reason'], starts: ['meeting'],
    sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'unit' }], basis: persuading },
  { act: 'meet', zh: '登记劝导', en: 'Record a persuasion', from: ['toMeet'], to: 'open', by: ['officer', 'handler'], asks: met, needs: ['notInFuture', 'insideGrid', 'partyKnown', 'itemInForce'],
    stops: ['meeting'], starts: ['lookAgain'], sets: ['cell', 'point', 'address', 'title', 'assignee', 'number'], writs: ['guidanceRecord'], basis: persuading },
  { act: 'persuadeAgain', zh: '再次劝导', en: 'Persuade again', from: ['open'], to: 'same', by: ['officer', 'gridWorker', 'handler'], asks: ['happenedOn', 'description', 'askedFor', 'answer', 'complied', 'photos'],
    needs: ['notInFuture'], stops: ['lookAgain'], starts: ['lookAgain'], writs: ['guidanceRecord'], basis: persuading },
  { act: 'identifyVendor', zh: '补登摊主身份', en: 'Enter who the vendor is', from: ['open'], to: 'same', by: ['officer', 'handler'], asks: ['party'], needs: ['partyKnown'] },
  { act: 'offerPlaces', zh: '提供疏导点', en: 'Offer a place', from: ['open'], to: 'same', by: ['officer', 'handler'], asks: ['goods', 'zone?', 'offerAnswer', 'answer'], needs: ['offerHonest', 'zoneFits'],
    stops: ['lookAgain'], starts: ['lookAgain'], basis: '浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定第十四条' },
  { act: 'seekPlace', zh: '代为申请安置', en: 'Apply for a place', from: ['open'], to: 'placing', by: ['officer', 'handler'], asks: ['goods', 'zone', 'begins', 'until', 'hours?', 'hardship?', 'through', 'note?'],
    needs: ['vendorKnown', 'termOrder', 'untilAhead', 'zoneFits', 'hoursFit', 'onePlace'], stops: ['lookAgain'], starts: ['placing'],
    follows: [{ open: 'placement', act: 'applyBelow', gives: ['goods', 'zone', 'begins', 'until', 'hours', 'hardship', 'through', 'note'] }],
    basis: '无证无照经营查处办法第三条第一项' },
  { act: 'placeGiven', zh: '安置已批准', en: 'A place was given', from: ['placing'], to: 'placed', by: ['system'], asks: ['note?'], stops: 'all', follows: [{ tell: 'assignee' }, { parent: 'proceedingAnswered' }],
    public: { zh: '摊主已安置到疏导点', en: 'The vendor was given a place' } },
  { act: 'placeNotGiven', zh: '安置未成', en: 'No place was given', from: ['placing'], to: 'open', by: ['system'], asks: ['reason?'], stops: ['placing'], starts: ['lookAgain'], follows: [{ tell: 'assignee' }] },
  { act: 'referHelp', zh: '困难帮扶转介', en: 'Refer for help', from: ['open', 'placing'], to: 'same', by: ['officer', 'handler', 'gridWorker'], asks: ['hardship', 'toOffice', 'what'],
    follows: [{ open: 'help', act: 'refer', gives: ['hardship', 'toOffice', 'what'] }] },
  { act: 'endComplied', zh: '复看：已改正', en: 'Looked again: put right', from: ['open'], to: 'complied', by: ['officer', 'handler', 'gridWorker'], asks: ['record', 'photos'], stops: 'all',
    follows: [{ parent: 'proceedingAnswered' }], writs: ['guidanceClosing'] },
  { act: 'endNotFound', zh: '复看：未再发现', en: 'Looked again: not met', from: ['toMeet', 'open'], to: 'notFound', by: ['officer', 'handler', 'gridWorker'], asks: ['record', 'photos?'], stops: 'all',
    follows: [{ parent: 'proceedingAnswered' }], writs: ['guidanceClosing'] },
  { act: 'endOrdered', zh: '已转责令改正', en: 'An order to correct was made', from: ['open'], to: 'ordered', by: ['officer'], asks: ['correction', 'note?'], needs: ['orderOfVendor'], stops: 'all',
    follows: [{ parent: 'proceedingAnswered' }], writs: ['guidanceClosing'] },
  { act: 'takeUp', zh: '转立案查处', en: 'Take up for a penalty', from: ['open'], to: 'takenUp', by: ['officer', 'unitLead'], asks: ['reason', 'exception?', 'exceptionReason?'], needs: ['vendorKnown', 'gentlePunish'], stops: 'all',
    follows: [{ open: 'penalty', act: 'openFromCase', gives: ['reason'] }], writs: ['guidanceClosing'], rights: true, basis: '行政处罚法第五十四条第二款' },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const guidanceProcedure: Procedure = {
  id: 'guidance',
  zh: '劝导',
  en: 'Guidance of a vendor',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    meeting: { zh: '上门、到场劝导', en: 'Meet the vendor', level: 'setting' },
    lookAgain: { zh: '复看', en: 'Look again', level: 'setting' },
    placing: { zh: '办理安置', en: 'Seek a place', level: 'setting' },
  },
  needs: placementNeeds,
  fields: placementFields,
  acts,
}

/**
 * 困难帮扶转介: what a vendor said of hardship goes to the office that helps, and its reply comes back. It goes on when the
 * guidance has ended, for the hardship does not end with it.
 */
export const helpProcedure: Procedure = {
  id: 'help',
  zh: '困难帮扶转介',
  en: 'Referral for help',
  version: 1,
  effectiveOn: '2026-01-01',
  // prettier-ignore
  states: {
    waiting:  { zh: '待答复', en: 'Reply awaited', final: false, owner: 'officer' },
    answered: { zh: '已答复', en: 'Answered', final: true, owner: null },
    dropped:  { zh: '摊主不再需要', en: 'No longer asked for', final: true, owner: null },
  },
  clocks: { reply: { zh: '转介答复', en: 'Reply', level: 'setting' } },
  needs: { notInFuture: placementNeeds.notInFuture },
  fields: placementFields,
  // prettier-ignore
  acts: [
    { act: 'refer', zh: '转介', en: 'Refer', from: 'nothing', to: 'waiting', by: ['system'], asks: ['hardship', 'toOffice', 'what'], starts: ['reply'], sets: ['unit', 'cell', 'point', 'address', 'title', 'assignee'] },
    { act: 'answerHelp', zh: '登记答复', en: 'Enter the reply', from: ['waiting'], to: 'answered', by: ['officer', 'handler'], asks: ['helpReply', 'repliedOn', 'result'], needs: ['notInFuture'], stops: ['reply'] },
    { act: 'dropHelp', zh: '摊主撤回', en: 'The vendor no longer asks', from: ['waiting'], to: 'dropped', by: ['officer', 'handler'], asks: ['reason'], stops: ['reply'] },
    note,
    lapse,
  ],
}
