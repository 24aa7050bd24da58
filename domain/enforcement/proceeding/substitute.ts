/**
 * 代履行: what both ways of it ask for, the ordinary one after a decision (行政强制法第五十条、第五十一条) and the immediate one
 * (第五十二条): somebody of the organ present, a record signed by all three sides, no force, and costs at cost.
 */
import type { Words } from '../../kernel/words.ts'
import type { Field, Need } from '../../procedure/procedure.ts'
import { need, unless, type Context } from './needs.ts'

/** What not performing does or will do; without one of them nobody performs for the party (第五十条). */
// prettier-ignore
export const harms = {
  traffic:   { zh: '已经或者将危害交通安全', en: 'Endangers traffic' },
  pollution: { zh: '已经或者将造成环境污染', en: 'Pollutes the environment' },
  resources: { zh: '已经或者将破坏自然资源', en: 'Damages natural resources' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const performerKinds = {
  organ:      { zh: '本机关代履行', en: 'The organ itself' },
  thirdParty: { zh: '委托没有利害关系的第三人', en: 'A third party without an interest' },
} as const satisfies Record<string, Words>

/** Who signs the record (第五十一条第一款第四项). */
// prettier-ignore
export const signers = {
  supervisor: { zh: '到场监督的工作人员', en: 'Whoever supervised for the organ' },
  performer:  { zh: '代履行人', en: 'Whoever performed' },
  party:      { zh: '当事人', en: 'The party' },
  witness:    { zh: '见证人', en: 'A witness' },
} as const satisfies Record<string, Words>

/** 第五十二条: both together, each confirmed by itself. */
// prettier-ignore
export const clearConditions = {
  needAtOnce:  { zh: '需要立即清除', en: 'It has to be cleared at once' },
  partyCannot: { zh: '当事人不能清除', en: 'The party cannot clear it' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const clearPlaces = {
  road:     { zh: '道路', en: 'Road' },
  river:    { zh: '河道', en: 'River' },
  waterway: { zh: '航道', en: 'Waterway' },
  public:   { zh: '公共场所', en: 'Public place' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const clearThings = {
  spill:     { zh: '遗洒物', en: 'Spill' },
  obstacle:  { zh: '障碍物', en: 'Obstacle' },
  pollutant: { zh: '污染物', en: 'Pollutant' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const clearingFields = {
  harm:          { zh: '不履行的后果', en: 'What comes of not performing', kind: 'choice', choices: harms, hint: { zh: '代履行须选择', en: 'For substitute performance' } },
  performerKind: { zh: '由谁代履行', en: 'Who performs', kind: 'choice', choices: performerKinds },
  performer:     { zh: '代履行人', en: 'Name of whoever performs', kind: 'text', max: 100 },
  performOn:     { zh: '代履行日期', en: 'Day of substitute performance', kind: 'date' },
  supervisors:   { zh: '到场监督的工作人员', en: 'Who supervised for the organ', kind: 'persons', max: 6 },
  signedBy:      { zh: '在执行文书上签名、盖章的', en: 'Who signed the record', kind: 'choices', choices: signers },
  witness:       { zh: '见证人姓名', en: 'Name of the witness', kind: 'text', max: 60, hint: { zh: '当事人不在场或者不签名的，须有见证人', en: 'Where the party is absent or does not sign' } },
  noForce:       { zh: '未采用暴力、胁迫以及其他非法方式', en: 'No force, threat or other unlawful way was used', kind: 'choice', choices: { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } },
} as const satisfies Record<string, Field>

/** 因查封、扣押发生的保管费用 (第二十六条第三款), as somebody would write it into a demand. */
const storage = /保管费|仓储费|存放费|寄存费|保管的费用|storage/iu
const told = ({ input }: Context): string => [input.what, input.costSheet].filter((one) => typeof one === 'string').join('\n')
const chosen = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

function signedByAll({ input }: Context) {
  const signed = chosen(input.signedBy)
  const three = signed.includes('supervisor') && signed.includes('performer') && (signed.includes('party') || signed.includes('witness'))
  const named = !signed.includes('witness') || Boolean(input.witness)
  return unless(three && named, 'substitute.notSigned', '行政强制法第五十一条第一款第四项')
}

// prettier-ignore
export const substituteNeeds = {
  substituteFits: need('input', '代履行决定载明后果、代履行人、时间和费用预算', 'The decision names the harm, who performs, when and the costs', ({ input, facts }) =>
    input.manner !== 'substitute'
      ? null
      : unless(Boolean(input.harm), 'substitute.noHarm', '行政强制法第五十条') ??
        unless(Boolean(input.performerKind) && Boolean(input.performer) && Boolean(input.performOn) && Number(input.costs) >= 0, 'enforcement.substituteLacks', '行政强制法第五十一条第一款第一项') ??
        unless(String(input.performOn) > facts.today, 'enforcement.untilPast', '行政强制法第五十一条第一款第一项')),
  isSubstitute: need('facts', '决定的执行方式是代履行', 'Substitute performance was decided on', ({ facts }) =>
    unless(facts.manner === 'substitute', 'substitute.otherManner', '行政强制法第五十条')),
  notSubstitute: need('facts', '决定的执行方式不是代履行', 'Another manner was decided on', ({ facts }) =>
    unless(facts.manner !== 'substitute', 'substitute.byItself', '行政强制法第五十一条')),
  reminderFits: need('input', '代履行三日前催告', 'The reminder still comes three days before', ({ facts, input }) =>
    unless(typeof facts.reminder?.by === 'string' && facts.today <= facts.reminder.by, 'substitute.remindEarlier', '行政强制法第五十一条第一款第二项', { by: facts.reminder?.by ?? '—', day: String(input.performOn) })),
  remindedInTime: need('facts', '催告书在代履行三日前送达', 'The reminder was served three days before', ({ facts: { reminder } }) =>
    unless(typeof reminder?.by === 'string' && reminder.servedOn !== null && reminder.servedOn <= reminder.by, 'substitute.notReminded', '行政强制法第五十一条第一款第二项', { by: reminder?.by ?? '—' })),
  supervised: need('input', '派员到场监督', 'Somebody of the organ supervised', ({ input }) =>
    unless(chosen(input.supervisors).length > 0, 'substitute.notSupervised', '行政强制法第五十一条第一款第三项')),
  signedByAll: need('input', '监督人员、代履行人和当事人或者见证人签名', 'Signed by all three sides', signedByAll),
  noForce: need('input', '未采用暴力、胁迫', 'No force was used', ({ input }) => unless(input.noForce === 'yes', 'substitute.force', '行政强制法第五十一条第三款')),
  clearAtOnce: need('input', '符合立即代履行的两项条件', 'Both conditions of clearing at once are met', ({ input }) =>
    unless(Object.keys(clearConditions).every((one) => chosen(input.clearConditions).includes(one)), 'substitute.notAtOnce', '行政强制法第五十二条')),
  partyNamed: need('facts', '已查明当事人', 'The party is known', ({ facts: { file } }) => unless(file.party !== undefined, 'substitute.noParty', '行政强制法第五十二条')),
  noStorage: need('input', '不向当事人收取保管费用', 'No storage is charged to the party', (context) =>
    unless(!storage.test(told(context)), 'goods.storageOnParty', '行政强制法第二十六条第三款')),
} as const satisfies Record<string, Need>
