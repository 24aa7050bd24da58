import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { enforcementFields } from '../proceeding/fields.ts'
import { goodsKinds } from './goods.ts'

/** What the acts of guidance and placement ask for. */

// prettier-ignore
export const compliances = {
  yes:    { zh: '当场改正', en: 'Put right at once' },
  partly: { zh: '答应稍后改正', en: 'Will put it right' },
  no:     { zh: '不愿改正', en: 'Not willing' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const offerAnswers = {
  accepts: { zh: '愿意前往', en: 'Accepts' },
  thinks:  { zh: '需要考虑', en: 'Wants to think' },
  refuses: { zh: '不愿前往', en: 'Declines' },
  noPlace: { zh: '没有合适空位', en: 'No fitting place is free' },
} as const satisfies Record<string, Words>

/** As the vendor says it: what is true of it is for the office that helps to find out. */
// prettier-ignore
export const hardships = {
  minimumLiving: { zh: '低保、特困', en: 'On minimum living allowance' },
  disabled:      { zh: '残疾', en: 'Disabled' },
  unemployed:    { zh: '失业', en: 'Out of work' },
  elderly:       { zh: '老年', en: 'Old' },
  illness:       { zh: '重病', en: 'Seriously ill' },
  veteran:       { zh: '退役军人、优抚对象', en: 'Veteran' },
  farmer:        { zh: '自产自销农户', en: 'Farmer selling own produce' },
} as const satisfies Record<string, Words>
export type Hardship = keyof typeof hardships

// prettier-ignore
export const helpReplies = {
  granted:  { zh: '已落实帮扶', en: 'Help is given' },
  underWay: { zh: '已受理，按程序办理', en: 'Taken in hand by that office' },
  notDue:   { zh: '不符合条件，已说明', en: 'Conditions not met, and told why' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const applyWays = {
  counter: { zh: '摊主到窗口申请', en: 'Vendor at the counter' },
  officer: { zh: '执法人员现场代为申请', en: 'Officer on the spot, for the vendor' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const checkedPoints = {
  identity: { zh: '身份已核对', en: 'Identity checked' },
  goods:    { zh: '经营品种符合', en: 'Goods fit the zone' },
  card:     { zh: '食品摊贩登记卡、健康证明齐全', en: 'Food vendor’s card and health certificate' },
  notFood:  { zh: '不经营食品', en: 'No food is sold' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const placementFields = {
  ...enforcementFields,
  item:        { zh: '涉及事项', en: 'What act it is', kind: 'item' },
  party:       { zh: '摊主（当事人）', en: 'Vendor', kind: 'party', hint: { zh: '不愿说明身份的可以不填，只写称呼', en: 'Leave out where the vendor gives no name' } },
  happenedOn:  { zh: '劝导日期', en: 'Met on', kind: 'date' },
  vendor:      { zh: '摊主称呼、特征', en: 'How the vendor is known', kind: 'text', max: 60 },
  description: { zh: '现场情况', en: 'What was found', kind: 'longText', max: 2000 },
  askedFor:    { zh: '劝导内容和要求', en: 'What was asked', kind: 'longText', max: 1000 },
  answer:      { zh: '摊主的回应', en: 'What the vendor answered', kind: 'longText', max: 1000 },
  complied:    { zh: '改正情况', en: 'Was it put right', kind: 'choice', choices: compliances },
  zone:        { zh: '疏导点', en: 'Vending zone', kind: 'zone' },
  offerAnswer: { zh: '对安置的意见', en: 'Answer to the offer', kind: 'choice', choices: offerAnswers },
  goods:       { zh: '经营品种', en: 'Goods', kind: 'choice', choices: goodsKinds },
  begins:      { zh: '自', en: 'From', kind: 'date' },
  until:       { zh: '至', en: 'Until', kind: 'date' },
  hours:       { zh: '经营时段', en: 'Hours', kind: 'text', max: 11, hint: { zh: '如 06:00-09:30；不填即疏导点的开放时段', en: 'As 06:00-09:30; left out, the zone’s own hours' } },
  stall:       { zh: '摊位号', en: 'Stall', kind: 'number', max: 500 },
  hardship:    { zh: '困难情形（摊主自述）', en: 'Hardship, as the vendor says', kind: 'choices', choices: hardships },
  through:     { zh: '申请方式', en: 'How applied', kind: 'choice', choices: applyWays },
  checks:      { zh: '核查情况', en: 'Checked', kind: 'choices', choices: checkedPoints },
  toOffice:    { zh: '转介单位', en: 'Referred to', kind: 'text', max: 100, hint: { zh: '如民政、残联、就业服务机构', en: 'Civil affairs, disabled persons’ federation, employment service' } },
  helpReply:   { zh: '答复结果', en: 'Reply', kind: 'choice', choices: helpReplies },
  repliedOn:   { zh: '答复日期', en: 'Replied on', kind: 'date' },
  agreed:      { zh: '摊主签收照片', en: 'Signed by the vendor', kind: 'photos', max: 2 },
} as const satisfies Record<string, Field>
