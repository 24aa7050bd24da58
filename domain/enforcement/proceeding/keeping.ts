/**
 * 保管 of what was sealed or seized (行政强制法第二十六条): who keeps it and where, what that costs (the organ, never the party),
 * and what was damaged or lost. Only what was sealed may be left with a third person.
 */
import type { Words } from '../../kernel/words.ts'
import type { Act, Field, Need } from '../../procedure/procedure.ts'
import { need, unless } from './needs.ts'

// prettier-ignore
export const keepers = {
  organ:      { zh: '行政机关自行保管', en: 'The organ itself' },
  thirdParty: { zh: '委托第三人保管', en: 'An entrusted third person' },
} as const satisfies Record<string, Words>

// prettier-ignore
const holdings = {
  sealed: { zh: '查封', en: 'Sealed' },
  seized: { zh: '扣押', en: 'Seized' },
} as const

// prettier-ignore
const losses = {
  damaged: { zh: '损毁', en: 'Damaged' },
  lost:    { zh: '灭失', en: 'Lost' },
  moved:   { zh: '擅自转移、处置', en: 'Moved or disposed of without leave' },
  used:    { zh: '擅自使用', en: 'Used without leave' },
} as const

/** Who answers for a loss, as the article divides it. */
// prettier-ignore
const liabilities = {
  organ:      { zh: '由行政机关赔偿', en: 'The organ compensates' },
  thirdParty: { zh: '因第三人的原因：行政机关先行赔付，再向第三人追偿', en: 'Caused by the third person: the organ compensates first, then recovers it' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const keepingFields = {
  holding:     { zh: '强制措施', en: 'Measure', kind: 'choice', choices: holdings },
  keeper:      { zh: '保管人', en: 'Who keeps it', kind: 'choice', choices: keepers },
  keeperName:  { zh: '保管单位、人员', en: 'Name of the keeper', kind: 'text', max: 100 },
  keptPlace:   { zh: '保管地点', en: 'Where it is kept', kind: 'text', max: 200 },
  agreement:   { zh: '委托保管协议', en: 'Agreement with the keeper', kind: 'photos', max: 9, hint: { zh: '委托第三人的必须附', en: 'Needed for a third person' } },
  storageFen:  { zh: '保管费用', en: 'Cost of keeping', kind: 'money', max: 10_000_000_000, hint: { zh: '由行政机关承担，不得向当事人收取', en: 'Borne by the organ, never by the party' } },
  paidOn:      { zh: '支付日期', en: 'Paid on', kind: 'date' },
  receipt:     { zh: '票据号码', en: 'Receipt number', kind: 'text', max: 40 },
  loss:        { zh: '损失情形', en: 'What happened', kind: 'choice', choices: losses },
  liability:   { zh: '责任', en: 'Who answers for it', kind: 'choice', choices: liabilities },
  lossFen:     { zh: '损失数额', en: 'Sum of the loss', kind: 'money', max: 10_000_000_000 },
} as const satisfies Record<string, Field>

// prettier-ignore
export const keepingNeeds = {
  keeperFits: need('input', '只有查封的可以委托第三人保管，并附协议', 'Only what was sealed may be left with a third person, by agreement', ({ input }) =>
    input.keeper !== 'thirdParty'
      ? null
      : unless(input.holding === 'sealed', 'goods.seizedNotEntrusted', '行政强制法第二十六条第二款') ??
        unless(Array.isArray(input.agreement) && input.agreement.length > 0, 'goods.noAgreement', '行政强制法第二十六条第二款')),
  liabilityFits: need('input', '责任与保管人相符', 'Who answers fits who keeps it', ({ facts, input }) =>
    unless(input.liability !== 'thirdParty' || facts.keeper === 'thirdParty', 'goods.noThirdPerson', '行政强制法第二十六条第二款')),
} as const satisfies Record<string, Need>

/** The custody of what is held, entered whenever it changes. */
export function keepingActs(from: readonly string[]) {
  // prettier-ignore
  return [
    { act: 'keep', zh: '登记保管', en: 'Enter who keeps it', from, to: 'same', by: ['officer'], asks: ['holding', 'keeper', 'keeperName', 'keptPlace', 'agreement?', 'photos'], needs: ['actsAsOfficer', 'keeperFits'], rights: true, basis: '行政强制法第二十六条第一、二款' },
    { act: 'payStorage', zh: '登记保管费用', en: 'Enter the cost of keeping', from, to: 'same', by: ['officer', 'unitLead'], asks: ['storageFen', 'keeperName', 'paidOn', 'receipt', 'photos?'], needs: ['notInFuture'], rights: true, basis: '行政强制法第二十六条第三款',
      consequence: { zh: '由行政机关承担，不得向当事人收取。', en: 'Borne by the organ, never by the party.' } },
    { act: 'recordLoss', zh: '登记损毁、灭失', en: 'Enter damage or loss', from, to: 'same', by: ['officer', 'unitLead'], asks: ['loss', 'what', 'liability', 'lossFen?', 'reason', 'photos'], needs: ['liabilityFits'], follows: [{ tell: 'superior' }, { tell: 'owner' }], rights: true,
      basis: '行政强制法第二十六条第一、二款' },
  ] as const satisfies readonly Act[]
}
