import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { enforcementNeeds } from './needs.ts'
import { clearConditions, clearPlaces, clearThings, clearingFields, substituteNeeds } from './substitute.ts'

/**
 * 立即代履行 (行政强制法第五十二条): what was spilt on a road, a river, a waterway or a public place and its party cannot clear is
 * cleared at once, without order and demand. A party that was not there is told at once afterwards, and then dealt with.
 */

// prettier-ignore
const states = {
  clearing: { zh: '立即清除中', en: 'Being cleared', final: false, owner: 'officer' },
  toTell:   { zh: '待事后通知当事人', en: 'Party to be told', final: false, owner: 'officer' },
  toSettle: { zh: '待处理费用', en: 'Costs to be dealt with', final: false, owner: 'officer' },
  closed:   { zh: '已办结', en: 'Closed', final: true, owner: null },
} as const satisfies Procedure['states']

const done = {
  from: ['clearing'],
  by: ['officer'],
  asks: ['record', 'result', 'supervisors', 'signedBy', 'witness?', 'noForce', 'photos', 'files?'],
  stops: ['clearing'],
  writs: ['substituteRecord'],
  rights: true,
} as const
const doneNeeds = ['actsOnSite', 'supervised', 'signedByAll', 'noForce'] as const

// prettier-ignore
const acts = [
  { act: 'clearAtOnce', zh: '决定立即代履行', en: 'Decide to clear at once', from: 'nothing', to: 'clearing', by: ['officer'],
    asks: ['party?', 'item', 'officers', 'point', 'address', 'title', 'clearPlace', 'clearThing', 'clearConditions', 'description', 'performerKind', 'performer', 'cardsShown', 'photos', 'files?'],
    needs: ['actsHimself', 'insideGrid', 'partyKnown', 'itemInForce', 'powerHeld', 'clearingPower', 'twoOfficers', 'cardsShown', 'clearAtOnce'], starts: ['clearing'],
    sets: ['unit', 'assignee', 'cell', 'point', 'address', 'title', 'number'], writs: ['clearingDecision'], rights: true, basis: '行政强制法第五十二条',
    consequence: { zh: '不经催告，立即实施；两项条件须同时具备并有证据。', en: 'At once and without a demand: both conditions must be met and proven.' } },
  { act: 'clearedPresent', zh: '清除完毕，当事人在场', en: 'Cleared, the party present', ...done, to: 'toSettle', needs: ['partyNamed', ...doneNeeds], starts: ['settling'], follows: [{ tell: 'owner' }], basis: '行政强制法第五十一条、第五十二条' },
  { act: 'clearedAbsent', zh: '清除完毕，当事人不在场', en: 'Cleared, the party absent', ...done, to: 'toTell', needs: doneNeeds, starts: ['telling'], follows: [{ tell: 'owner' }], basis: '行政强制法第五十一条、第五十二条' },
  { act: 'nameParty', zh: '查明当事人', en: 'Name the party', from: ['clearing', 'toTell', 'toSettle'], to: 'same', by: ['officer'], asks: ['party', 'reason'], needs: ['partyKnown', 'actsAsOfficer'], rights: true, basis: '行政强制法第五十二条' },
  { act: 'tellParty', zh: '事后通知当事人', en: 'Tell the party', from: ['toTell'], to: 'toSettle', by: ['officer'], asks: ['statedOn', 'toldHow', 'photos?'], needs: ['actsAsOfficer', 'partyNamed', 'notInFuture'], stops: ['telling'], starts: ['settling'],
    follows: [{ open: 'delivery', act: 'deliverClearing' }], writs: ['clearingNotice'], rights: true, basis: '行政强制法第五十二条' },
  { act: 'clearingNoticeServed', zh: '立即代履行告知书已送达', en: 'Notice served', from: 'any', to: 'same', by: ['system'], asks: ['servedOn'], rights: true, basis: '行政强制法第五十二条' },
  { act: 'notFound', zh: '查找无着', en: 'No party could be found', from: ['toTell'], to: 'toSettle', by: ['officer'], asks: ['reason', 'photos?'], needs: ['actsAsOfficer'], stops: ['telling'], starts: ['settling'], follows: [{ tell: 'owner' }], rights: true,
    basis: '行政强制法第五十二条' },
  { act: 'startProceeding', zh: '转立案查处', en: 'Start a penalty proceeding', from: ['toTell', 'toSettle'], to: 'same', by: ['unitLead', 'officer'], asks: ['reason'], needs: ['noProceedingYet'], follows: [{ open: 'penalty', act: 'openFromCase', gives: ['reason'] }],
    rights: true, basis: '行政强制法第五十二条；行政处罚法第五十四条第二款' },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'unit' }] },
  { act: 'demandCosts', zh: '向当事人收取费用', en: 'Ask the party for the costs', from: ['toSettle'], to: 'closed', by: ['officer'], asks: ['note?'], needs: ['actsAsOfficer', 'partyNamed'], stops: ['settling'], follows: [{ open: 'costs', act: 'openCosts' }], rights: true,
    basis: '行政强制法第五十一条第二款' },
  { act: 'bearCosts', zh: '费用由行政机关承担', en: 'Let the organ bear the costs', from: ['toSettle'], to: 'closed', by: ['unitLead'], asks: ['reason'], needs: ['byHead'], stops: ['settling'], rights: true, basis: '行政强制法第五十一条第二款' },
  note,
  readOriginal,
  lapse,
] as const satisfies readonly Act[]

export const clearingProcedure: Procedure = {
  id: 'clearing',
  zh: '立即代履行',
  en: 'Clearing at once',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  // prettier-ignore
  clocks: {
    clearing: { zh: '立即清除', en: 'Clearing', level: 'setting' },
    telling:  { zh: '事后立即通知', en: 'Telling the party', level: 'setting' },
    settling: { zh: '处理费用', en: 'Dealing with the costs', level: 'setting' },
  },
  needs: { ...enforcementNeeds, ...substituteNeeds, clearingPower: { ...enforcementNeeds.coercionPower, of: 'input' } },
  // prettier-ignore
  fields: {
    ...enforcementFields,
    ...clearingFields,
    party:      { zh: '当事人', en: 'Party', kind: 'party', hint: { zh: '还不知道是谁的，可以先不填', en: 'May be left out while nobody knows who it is' } },
    clearPlace: { zh: '场所', en: 'Where', kind: 'choice', choices: clearPlaces },
    clearThing: { zh: '清除的对象', en: 'What is cleared', kind: 'choice', choices: clearThings },
    clearConditions: { zh: '法定条件', en: 'Conditions of the law', kind: 'choices', choices: clearConditions },
    statedOn:   { zh: '通知日期', en: 'Told on', kind: 'date' },
    toldHow:    { zh: '通知方式和经过', en: 'How the party was told', kind: 'longText', max: 500 },
  },
  acts,
}
