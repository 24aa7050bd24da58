import type { Words } from '../kernel/words.ts'
import type { Field } from '../procedure/procedure.ts'
import { standardFields } from '../procedure/standard.ts'
import { routeFields } from './petition-routes.ts'
import { petitionAims, petitionWays } from './petition-ways.ts'

/** What is asked of complaints about enforcement (执法投诉) and of petitions (信访). Days are civil dates. */

// prettier-ignore
export const complaintSources = {
  portal: { zh: '网上', en: 'Online' },
  phone:  { zh: '来电', en: 'Telephone' },
  visit:  { zh: '来访', en: 'Visit' },
  letter: { zh: '来信', en: 'Letter' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const complaintKinds = {
  conduct:   { zh: '执法态度、方式不当', en: 'Rude or rough conduct' },
  procedure: { zh: '未出示证件、程序不规范', en: 'No card shown, or steps left out' },
  penalty:   { zh: '处罚、强制措施不当', en: 'A wrong penalty or measure' },
  inaction:  { zh: '该管不管、拖延推诿', en: 'Nothing is done, or too late' },
  unequal:   { zh: '同样情况不同对待', en: 'Like cases treated unlike' },
  fees:      { zh: '乱收费、乱罚款、不给票据', en: 'Charges without ground or receipt' },
  favours:   { zh: '吃拿卡要、徇私', en: 'Favours asked or given' },
  other:     { zh: '其他', en: 'Something else' },
} as const satisfies Record<string, Words>

export const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const satisfies Record<string, Words>

// prettier-ignore
const complaintRefusalGrounds = {
  remedy:   { zh: '正在或者已经复议、诉讼', en: 'Under reconsideration or before a court, or decided there' },
  notAbout: { zh: '不是对执法行为的投诉', en: 'Not about enforcement' },
  same:     { zh: '同一事项已经答复，没有新的事实', en: 'Answered before, and nothing new' },
  unclear:  { zh: '没有明确的对象和事实，经联系无法补充', en: 'No clear object or fact, and none could be had' },
} as const satisfies Record<string, Words>

// prettier-ignore
const findings = {
  founded:   { zh: '属实', en: 'Founded' },
  partly:    { zh: '部分属实', en: 'Partly founded' },
  unfounded: { zh: '不属实', en: 'Unfounded' },
  unproven:  { zh: '无法查实', en: 'Could not be established' },
} as const satisfies Record<string, Words>

// prettier-ignore
const contented = {
  content: { zh: '满意', en: 'Content' },
  partly:  { zh: '基本满意', en: 'Mostly content' },
  not:     { zh: '不满意', en: 'Not content' },
  missed:  { zh: '未联系上', en: 'Not reached' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const petitionCategories = {
  claim:      { zh: '申诉求决', en: 'Claim' },
  accusation: { zh: '检举控告', en: 'Accusation' },
  suggestion: { zh: '建议意见', en: 'Suggestion' },
} as const satisfies Record<string, Words>
export type PetitionCategory = keyof typeof petitionCategories

// prettier-ignore
const petitionRefusalGrounds = {
  sameItem:   { zh: '同一事项已受理或者正在办理', en: 'The same matter is accepted or being handled' },
  terminated: { zh: '复核后以同一事实和理由提出', en: 'The same facts and grounds after the final review' },
  withdrawn:  { zh: '没有明确的请求和事实', en: 'No clear request or facts' },
  elsewhere:  { zh: '不属于本机关、单位职权范围', en: 'Outside the powers of the organ' },
} as const satisfies Record<string, Words>

/** 处理意见, three of them and no more (信访工作条例第三十二条). */
// prettier-ignore
const petitionOutcomes = {
  supported: { zh: '予以支持', en: 'Supported' },
  explained: { zh: '合理但缺乏法律依据，解释说明', en: 'Reasonable but without a legal basis: explained' },
  rejected:  { zh: '不予支持', en: 'Not supported' },
} as const satisfies Record<string, Words>

// prettier-ignore
const reviewResults = {
  upheld:  { zh: '维持原意见', en: 'Upheld' },
  changed: { zh: '变更原意见', en: 'Changed' },
  revoked: { zh: '撤销原意见，责令重新办理', en: 'Revoked, to be handled anew' },
} as const satisfies Record<string, Words>

const ratings = {
  '1': { zh: '很不满意', en: 'Very dissatisfied' },
  '2': { zh: '不满意', en: 'Dissatisfied' },
  '3': { zh: '一般', en: 'Fair' },
  '4': { zh: '满意', en: 'Satisfied' },
  '5': { zh: '很满意', en: 'Very satisfied' },
} as const satisfies Record<string, Words>

// prettier-ignore
const sharedFields = {
  ...standardFields,
  source:       { zh: '来源', en: 'Received by', kind: 'choice', choices: complaintSources },
  description:  { zh: '反映的情况', en: 'What happened', kind: 'longText', max: 4000 },
  aboutUnit:    { zh: '被反映的单位', en: 'Unit it is about', kind: 'unit' },
  confidential: { zh: '要求对被反映单位保密', en: 'Kept from the unit it is about', kind: 'choice', choices: yesNo },
  unit:         { zh: '承办单位', en: 'Handled by', kind: 'unit' },
  organ:        { zh: '机关、单位名称', en: 'Name of the organ', kind: 'text', max: 100 },
  record:       { zh: '调查核实情况', en: 'What was looked into', kind: 'longText', max: 4000 },
  rating:       { zh: '评价', en: 'Rating', kind: 'choice', choices: ratings },
  persons:      { zh: '回避的人员', en: 'People who stand aside', kind: 'persons', max: 10 },
  answer:       { zh: '答复', en: 'Answer', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>

// prettier-ignore
export const complaintFields = {
  ...sharedFields,
  complaintKind: { zh: '投诉事项', en: 'What it is about', kind: 'choice', choices: complaintKinds },
  aboutNumber:   { zh: '涉及的案号或者文书号', en: 'Number of the case or writ', kind: 'text', max: 80 },
  ground:        { zh: '不予受理的情形', en: 'Why it is not accepted', kind: 'choice', choices: complaintRefusalGrounds },
  handleBy:      { zh: '办理期限至', en: 'To be handled by', kind: 'date' },
  questions:     { zh: '需要说明的问题', en: 'What has to be explained', kind: 'longText', max: 2000,
    hint: { zh: '被投诉单位只看到这里写的内容，不要写投诉人的身份', en: 'The unit reads this and nothing else: do not say who complained' } },
  named:         { zh: '向被投诉单位告知投诉人姓名', en: 'Tell the unit the complainant’s name', kind: 'choice', choices: yesNo },
  statement:     { zh: '陈述说明', en: 'Explanation', kind: 'longText', max: 4000 },
  finding:       { zh: '调查结论', en: 'Finding', kind: 'choice', choices: findings },
  measures:      { zh: '纠正和处理措施', en: 'What is put right', kind: 'longText', max: 2000 },
  contented:     { zh: '回访结果', en: 'What the complainant says', kind: 'choice', choices: contented },
} as const satisfies Record<string, Field>

// prettier-ignore
export const petitionFields = {
  ...sharedFields,
  ...routeFields,
  aim:          { zh: '诉求', en: 'What is asked for', kind: 'choice', choices: petitionAims },
  category:     { zh: '信访类别', en: 'Category', kind: 'choice', choices: petitionCategories },
  way:          { zh: '办理途径', en: 'Way it is handled', kind: 'choice', choices: petitionWays },
  people:       { zh: '共同信访人数', en: 'How many people', kind: 'number', max: 100_000 },
  representatives: { zh: '代表人数', en: 'How many representatives', kind: 'number', max: 1000 },
  address:      { zh: '地点', en: 'Place in words', kind: 'text', max: 256 },
  decidingUnit: { zh: '确定的受理单位', en: 'Unit that is to accept it', kind: 'unit' },
  sameNumber:   { zh: '同一事项的信访编号', en: 'Number of the same petition', kind: 'text', max: 80 },
  ground:       { zh: '不予受理的情形', en: 'Why it is not accepted', kind: 'choice', choices: petitionRefusalGrounds },
  request:      { zh: '投诉请求', en: 'The request', kind: 'longText', max: 2000 },
  found:        { zh: '查明的事实', en: 'Facts found', kind: 'longText', max: 4000 },
  outcome:      { zh: '处理意见', en: 'Opinion', kind: 'choice', choices: petitionOutcomes },
  opinion:      { zh: '意见和理由', en: 'Opinion and its grounds', kind: 'longText', max: 4000 },
  lawBasis:     { zh: '法律法规依据', en: 'Legal basis', kind: 'text', max: 500 },
  servedOn:     { zh: '书面答复送达日', en: 'Answer received on', kind: 'date' },
  reviewResult: { zh: '复查、复核结果', en: 'Result of the review', kind: 'choice', choices: reviewResults },
  agreement:    { zh: '调解、和解协议内容', en: 'What was agreed', kind: 'longText', max: 4000 },
  signed:       { zh: '双方签名的协议', en: 'The signed agreement', kind: 'photos', max: 9 },
} as const satisfies Record<string, Field>
