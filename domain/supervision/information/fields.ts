import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'
import { yesNo } from '../fields.ts'
import { answerKinds, withholdingGrounds } from './answers.ts'

/** What is asked of requests for government information (政府信息公开申请). Days are civil dates, fees in fen. */

/** How a request came, which says on what day it was received (第三十一条). */
// prettier-ignore
export const channels = {
  counter:    { zh: '当面提交', en: 'At the counter' },
  signedPost: { zh: '邮寄（签收）', en: 'Post, signed for' },
  letter:     { zh: '平常信函', en: 'Plain letter' },
  online:     { zh: '互联网', en: 'Online' },
  fax:        { zh: '传真', en: 'Fax' },
} as const satisfies Record<string, Words>
export type Channel = keyof typeof channels

/** Received the day they are handed in or signed for; the others on the day that is confirmed with the applicant. */
export const receivedAtOnce: readonly string[] = ['counter', 'signedPost'] satisfies Channel[]

// prettier-ignore
export const forms = {
  electronic: { zh: '电子文件', en: 'Electronic' },
  paper:      { zh: '纸质', en: 'On paper' },
  onSite:     { zh: '查阅、抄录', en: 'To read and copy on site' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const obtainWays = {
  online: { zh: '网上凭查询码查看', en: 'Online, by the code' },
  email:  { zh: '电子邮件', en: 'By e-mail' },
  post:   { zh: '邮寄', en: 'By post' },
  pickUp: { zh: '当面领取', en: 'Picked up' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const opinionKinds = {
  thirdParty: { zh: '第三方', en: 'A third party' },
  coMaker:    { zh: '共同制作的机关', en: 'An organ that shared in making it' },
} as const satisfies Record<string, Words>
export type OpinionKind = keyof typeof opinionKinds

/** Where what is no request belongs (第三十九条第一款). */
// prettier-ignore
export const voiceWays = {
  complaint: { zh: '投诉执法行为', en: 'A complaint about enforcement' },
  petition:  { zh: '信访', en: 'A petition' },
  report:    { zh: '举报违法行为', en: 'A report of an offence' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const informationFields = {
  ...standardFields,
  channel:      { zh: '提交方式', en: 'How it came', kind: 'choice', choices: channels },
  topic:        { zh: '所需信息的名称', en: 'What is asked for', kind: 'text', max: 80 },
  description:  { zh: '文号或者便于查询的特征', en: 'Number, or what helps to find it', kind: 'longText', max: 2000 },
  form:         { zh: '需要的形式', en: 'Form', kind: 'choice', choices: forms },
  obtainWay:    { zh: '获取的途径', en: 'How it is to be had', kind: 'choice', choices: obtainWays },
  receivedOn:   { zh: '提交、签收日期', en: 'Handed in or signed for on', kind: 'date' },
  confirmedOn:  { zh: '与申请人确认的日期', en: 'Confirmed with the applicant on', kind: 'date' },
  lacks:        { zh: '需要补正的事项', en: 'What has to be made clear', kind: 'longText', max: 1000 },
  supplementBy: { zh: '补正期限至', en: 'To be made clear by', kind: 'date' },
  supplement:   { zh: '补正的内容', en: 'What was made clear', kind: 'longText', max: 2000 },
  suppliedOn:   { zh: '收到补正的日期', en: 'Received on', kind: 'date', hint: { zh: '不填即今天', en: 'Today if left empty' } },
  opinionKind:  { zh: '征求谁的意见', en: 'Whose opinion', kind: 'choice', choices: opinionKinds },
  opinionOf:    { zh: '被征求意见的单位或者个人', en: 'Name', kind: 'text', max: 100 },
  letter:       { zh: '征求意见的内容', en: 'What is asked', kind: 'longText', max: 2000, hint: { zh: '不要写申请人的身份', en: 'Do not say who applied' } },
  answerKind:   { zh: '答复种类', en: 'Kind of answer', kind: 'choice', choices: answerKinds },
  answer:       { zh: '答复内容', en: 'Answer', kind: 'longText', max: 4000 },
  obtainFrom:   { zh: '获取的方式、途径', en: 'How and where it is to be had', kind: 'longText', max: 500 },
  obtainOn:     { zh: '可以获取的日期', en: 'To be had from', kind: 'date' },
  ground:       { zh: '不予公开的情形', en: 'Why it is withheld', kind: 'choice', choices: withholdingGrounds },
  searched:     { zh: '检索情况', en: 'What was searched', kind: 'longText', max: 1000 },
  organ:        { zh: '负责公开的机关及其联系方式', en: 'The organ that has it, and how to reach it', kind: 'text', max: 200 },
  earlierNumber: { zh: '此前答复的文号', en: 'Number of the earlier answer', kind: 'text', max: 80 },
  lawBasis:     { zh: '特别规定的法律、行政法规', en: 'The special rule', kind: 'text', max: 300 },
  publicInterest: { zh: '第三方不同意仍予公开的理由', en: 'Why it is released against a third party’s will', kind: 'longText', max: 1000 },
  voiceWay:     { zh: '相应渠道', en: 'The proper channel', kind: 'choice', choices: voiceWays },
  answerBy:     { zh: '延迟答复至', en: 'To be answered by', kind: 'date' },
  fen:          { zh: '信息处理费', en: 'Processing fee', kind: 'money', max: 100_000_000 },
  paidOn:       { zh: '缴费日期', en: 'Paid on', kind: 'date' },
  deliveredOn:  { zh: '对方收到征求意见书的日期', en: 'Received the inquiry on', kind: 'date' },
  agrees:       { zh: '是否同意公开', en: 'Agrees to release', kind: 'choice', choices: yesNo },
  opinion:      { zh: '意见和理由', en: 'Opinion and reasons', kind: 'longText', max: 2000 },
} as const satisfies Record<string, Field>
