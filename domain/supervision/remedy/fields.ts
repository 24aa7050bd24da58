import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'

/** What is entered of suits and claims for compensation against a proceeding. Days are civil dates, sums in fen. */

/** 判决种类 (行政诉讼法第六十九条、第七十条、第七十二条、第七十四条、第七十五条、第七十七条). */
// prettier-ignore
export const judgments = {
  rejected:  { zh: '驳回诉讼请求', en: 'Claim rejected' },
  revoked:   { zh: '撤销', en: 'Revoked' },
  partly:    { zh: '部分撤销', en: 'Revoked in part' },
  toPerform: { zh: '责令履行', en: 'Ordered to perform' },
  unlawful:  { zh: '确认违法', en: 'Found unlawful' },
  invalid:   { zh: '确认无效', en: 'Found void' },
  changed:   { zh: '变更', en: 'Changed' },
} as const satisfies Record<string, Words>
export type Judgment = keyof typeof judgments

/** Judgments after which the decision does not stand as it was made. */
export const overturning: readonly string[] = ['revoked', 'partly', 'toPerform', 'invalid', 'changed'] satisfies Judgment[]

// prettier-ignore
const rulings = {
  dismissed: { zh: '驳回起诉', en: 'Suit dismissed' },
  withdrawn: { zh: '准许撤诉', en: 'Suit withdrawn' },
} as const satisfies Record<string, Words>

/** 出庭负责人 (行政诉讼法第三条第三款; 最高人民法院关于行政机关负责人出庭应诉若干问题的规定第二条). */
// prettier-ignore
const heads = {
  principal: { zh: '正职负责人', en: 'The head' },
  deputy:    { zh: '副职负责人', en: 'A deputy head' },
  inCharge:  { zh: '分管负责人', en: 'The head in charge' },
  none:      { zh: '负责人未出庭', en: 'No head appeared' },
} as const satisfies Record<string, Words>

// prettier-ignore
const effects = {
  stands:    { zh: '决定继续有效', en: 'The decision stands' },
  fell:      { zh: '决定因判决失效', en: 'The decision fell by the judgment' },
  revoked:   { zh: '自行撤销决定', en: 'We revoked the decision' },
  redecided: { zh: '重新作出处理', en: 'Decided anew' },
  changed:   { zh: '按判决变更', en: 'Changed as judged' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const grants = {
  granted: { zh: '予以赔偿', en: 'Granted' },
  refused: { zh: '不予赔偿', en: 'Refused' },
} as const satisfies Record<string, Words>

const fenMax = 10_000_000_000_000

// prettier-ignore
export const remedyFields = {
  ...standardFields,
  court:       { zh: '法院', en: 'Court', kind: 'text', max: 60 },
  docket:      { zh: '法院案号', en: 'Docket number', kind: 'text', max: 60 },
  plaintiff:   { zh: '原告', en: 'Plaintiff', kind: 'text', max: 100 },
  claims:      { zh: '请求', en: 'What is asked for', kind: 'longText', max: 2000 },
  receivedOn:  { zh: '收到日期', en: 'Received on', kind: 'date' },
  answeredOn:  { zh: '提交答辩状和证据日期', en: 'Defence and evidence filed on', kind: 'date' },
  heardOn:     { zh: '开庭日期', en: 'Heard on', kind: 'date' },
  head:        { zh: '出庭负责人', en: 'Who appeared for the organ', kind: 'choice', choices: heads },
  judgment:    { zh: '判决', en: 'Judgment', kind: 'choice', choices: judgments },
  ruling:      { zh: '裁定', en: 'Ruling', kind: 'choice', choices: rulings },
  judgedOn:    { zh: '裁判文书送达日期', en: 'Delivered on', kind: 'date' },
  record:      { zh: '主要内容', en: 'What it says', kind: 'longText', max: 4000 },
  appellant:   { zh: '上诉人', en: 'Who appealed', kind: 'text', max: 100 },
  appealedOn:  { zh: '上诉日期', en: 'Appealed on', kind: 'date' },
  effect:      { zh: '对原决定的影响', en: 'What became of the decision', kind: 'choice', choices: effects },
  measures:    { zh: '履行情况', en: 'How it was carried out', kind: 'longText', max: 2000 },
  claimant:    { zh: '赔偿请求人', en: 'Claimant', kind: 'text', max: 100 },
  claimFen:    { zh: '请求金额', en: 'Sum asked for', kind: 'money', max: fenMax },
  lacks:       { zh: '需要补正的内容', en: 'What is lacking', kind: 'longText', max: 1000 },
  grant:       { zh: '决定', en: 'Decision', kind: 'choice', choices: grants },
  fen:         { zh: '赔偿金额（不含返还罚款及利息）', en: 'Compensation, beside what is given back', kind: 'money', max: fenMax },
  refundFen:   { zh: '返还的罚款、没收款', en: 'Fine or money given back', kind: 'money', max: fenMax },
  paidOn:      { zh: '当初缴款日期', en: 'Paid on', kind: 'date' },
  backOn:      { zh: '返还日期（利息算至前一日）', en: 'Given back on', kind: 'date' },
  servedOn:    { zh: '送达日期', en: 'Delivered on', kind: 'date' },
  requestedOn: { zh: '收到支付申请日期', en: 'Payment asked for on', kind: 'date' },
  sentOn:      { zh: '向财政部门申请日期', en: 'Treasury asked on', kind: 'date' },
  receipt:     { zh: '支付凭证号', en: 'Receipt', kind: 'text', max: 60 },
} as const satisfies Record<string, Field>
