import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'
import { yesNo } from '../fields.ts'

/** What is asked of exposures in the media, supervisory notices, transfers of clues and accountability. Days are civil dates. */

// prettier-ignore
export const media = {
  paper:      { zh: '报刊', en: 'Newspaper or magazine' },
  broadcast:  { zh: '广播电视', en: 'Radio or television' },
  site:       { zh: '新闻网站、客户端', en: 'News site or app' },
  social:     { zh: '新媒体账号、短视频', en: 'Social media or short video' },
  programme:  { zh: '问政类节目', en: 'A programme that questions officials' },
} as const satisfies Record<string, Words>
export type Medium = keyof typeof media

/** Acts toward the public and in duty that the law on administrative sanctions names (公职人员政务处分法第三十八条、第三十九条). */
// prettier-ignore
export const conducts = {
  levy:       { zh: '违反规定收取、摊派财物', en: 'Levied money or goods against the rules' },
  favours:    { zh: '故意刁难、吃拿卡要', en: 'Made difficulties, or took favours' },
  rude:       { zh: '态度恶劣粗暴', en: 'Was rude or rough' },
  undisclosed:{ zh: '不按规定公开工作信息', en: 'Kept back what is to be public' },
  otherHarm:  { zh: '其他侵犯管理服务对象利益', en: 'Harmed those served in another way' },
  abuse:      { zh: '滥用职权', en: 'Abused powers' },
  neglect:    { zh: '不履行或者不正确履行职责', en: 'Neglected duties' },
  formality:  { zh: '形式主义、官僚主义', en: 'Did things for show' },
  deceit:     { zh: '弄虚作假', en: 'Deceived' },
  leak:       { zh: '泄露秘密、个人隐私', en: 'Gave away secrets or private facts' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const exposureFindings = {
  founded:   { zh: '属实', en: 'Founded' },
  partly:    { zh: '部分属实', en: 'Partly founded' },
  unfounded: { zh: '不属实', en: 'Unfounded' },
} as const satisfies Record<string, Words>
export type ExposureFinding = keyof typeof exposureFindings
export const isFounded = (finding: string | null): boolean => finding === 'founded' || finding === 'partly'

// prettier-ignore
const dismissals = {
  elsewhere: { zh: '不属于本区职权', en: 'Outside the district’s powers' },
  same:      { zh: '同一内容已登记', en: 'The same piece is entered already' },
  noFact:    { zh: '没有可核查的事实', en: 'States no fact that could be verified' },
} as const satisfies Record<string, Words>

// prettier-ignore
const followUps = {
  held:    { zh: '整改到位', en: 'Put right, and it held' },
  relapse: { zh: '反弹回潮', en: 'It came back' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const consequences = {
  none:      { zh: '无须追究', en: 'None called for' },
  talk:      { zh: '谈话提醒、批评教育', en: 'Talk or admonition' },
  bulletin:  { zh: '通报批评', en: 'Named in a circular' },
  notice:    { zh: '制发监督文书', en: 'A supervisory paper was issued' },
  training:  { zh: '离岗培训、暂停执法', en: 'Training, or suspended from enforcement' },
  changed:   { zh: '完善制度', en: 'Rules were changed' },
} as const satisfies Record<string, Words>

/** Papers of the supervising organ (督办 apart). Names differ by province; the district uses those it has. */
// prettier-ignore
export const noticeKinds = {
  opinion:  { zh: '监督意见书', en: 'Opinion' },
  notice:   { zh: '监督通知书', en: 'Notice' },
  advice:   { zh: '监督建议书', en: 'Advice' },
  decision: { zh: '监督决定书', en: 'Decision' },
} as const satisfies Record<string, Words>
export type NoticeKind = keyof typeof noticeKinds

/** Papers that come from other organs and have to be answered. */
// prettier-ignore
export const inboundKinds = {
  prosecutor:       { zh: '检察建议书', en: 'Advice of the procuratorate' },
  prosecutorUrgent: { zh: '检察建议书（紧急情形）', en: 'Advice of the procuratorate, urgent' },
  reconsideration:  { zh: '行政复议意见书', en: 'Opinion of the reconsideration organ' },
  court:            { zh: '司法建议书', en: 'Advice of a court' },
  discipline:       { zh: '监察建议书', en: 'Advice of the supervisory commission' },
  unlawful:         { zh: '违法、不当行为通报', en: 'Notice of an unlawful or improper act' },
} as const satisfies Record<string, Words>
export type InboundKind = keyof typeof inboundKinds

// prettier-ignore
const orderMeasures = {
  perform:  { zh: '责令限期履行', en: 'Ordered to perform within a time' },
  redo:     { zh: '责令重新作出行政行为', en: 'Ordered to act anew' },
  revoke:   { zh: '撤销违法或者不当的行政行为', en: 'The act is revoked' },
  circular: { zh: '通报批评', en: 'Named in a circular' },
  talk:     { zh: '约谈主要负责人', en: 'Its head is called in' },
} as const satisfies Record<string, Words>

/** To whom a clue goes (监察法第三十七条；公职人员政务处分法第三条). */
// prettier-ignore
export const recipients = {
  discipline:   { zh: '纪检监察机关', en: 'Discipline inspection' },
  organisation: { zh: '组织部门', en: 'Organisation department' },
  personnel:    { zh: '人事部门（任免机关、单位）', en: 'Personnel: who appoints' },
} as const satisfies Record<string, Words>
export type Recipient = keyof typeof recipients

/** What became of it, as codes and nothing more (监察法第五十二条；公职人员政务处分法第七条). */
// prettier-ignore
export const outcomes = {
  unfounded:   { zh: '查无实据，予以了结', en: 'Nothing found' },
  admonished:  { zh: '谈话提醒、批评教育、责令检查、诫勉', en: 'Talk, admonition or warning talk' },
  filed:       { zh: '立案', en: 'A case was opened' },
  warning:     { zh: '警告', en: 'Warning' },
  demerit:     { zh: '记过', en: 'Demerit' },
  grave:       { zh: '记大过', en: 'Grave demerit' },
  demotion:    { zh: '降级', en: 'Demotion' },
  removal:     { zh: '撤职', en: 'Removal' },
  expulsion:   { zh: '开除', en: 'Expulsion' },
  accounting:  { zh: '问责', en: 'Held to account' },
  advice:      { zh: '提出监察建议', en: 'Advice to the unit' },
  prosecution: { zh: '移送检察机关', en: 'Sent to the procuratorate' },
} as const satisfies Record<string, Words>

// prettier-ignore
const returnGrounds = {
  elsewhere:  { zh: '不属于管辖范围', en: 'Outside its powers' },
  incomplete: { zh: '材料不全，需要补充', en: 'Material is missing' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const accountFindings = {
  noFault:     { zh: '履职无过错', en: 'No fault' },
  diligent:    { zh: '尽职免责', en: 'Diligent: free of blame' },
  tolerated:   { zh: '容错，不作负面评价', en: 'An error made in good faith: tolerated' },
  admonished:  { zh: '有不足，提醒改进', en: 'Short of what was due: admonished' },
  responsible: { zh: '负有责任，按管理权限处理', en: 'Responsible: goes to who has the power' },
} as const satisfies Record<string, Words>
export type AccountFinding = keyof typeof accountFindings

// prettier-ignore
export const criteria = {
  competent:    { zh: '在法定职权和程序内履职', en: 'Acted within powers and by the steps' },
  careful:      { zh: '应当核实的已经核实', en: 'Verified what had to be verified' },
  reported:     { zh: '发现困难、风险及时报告', en: 'Reported difficulties and risks in time' },
  noGain:       { zh: '没有为本人或者他人谋取利益', en: 'Sought no gain for anybody' },
  publicGood:   { zh: '出于公心、为了工作', en: 'Acted for the public good' },
  notForbidden: { zh: '没有违反禁止性规定', en: 'Broke no prohibition' },
  remedied:     { zh: '及时纠正，消除或者减轻后果', en: 'Put it right in time' },
} as const satisfies Record<string, Words>
export type Criterion = keyof typeof criteria

/**
 * What each finding that frees somebody rests on. No text that was read gives these criteria for the whole country: they are the
 * system's, and every one of them must stand on entries of the record.
 */
export const criteriaOf: Readonly<Partial<Record<AccountFinding, readonly Criterion[]>>> = {
  diligent: ['competent', 'careful', 'reported', 'noGain'],
  tolerated: ['publicGood', 'notForbidden', 'remedied', 'noGain'],
}

// prettier-ignore
const shared = {
  ...standardFields,
  unit:        { zh: '承办单位', en: 'Handled by', kind: 'unit' },
  toUnit:      { zh: '接收单位', en: 'Goes to', kind: 'unit' },
  aboutUnit:   { zh: '涉及单位', en: 'Unit concerned', kind: 'unit' },
  aboutNumber: { zh: '涉及的案号或者文书号', en: 'Number of the case or writ', kind: 'text', max: 80 },
  handleBy:    { zh: '期限至', en: 'To be done by', kind: 'date' },
  lawBasis:    { zh: '依据', en: 'Legal basis', kind: 'text', max: 500 },
  persons:     { zh: '人员', en: 'People', kind: 'persons', max: 10 },
  organ:       { zh: '机关、单位名称', en: 'Name of the organ', kind: 'text', max: 100 },
  grounds:     { zh: '涉嫌情形', en: 'What is suspected', kind: 'choices', choices: conducts },
} as const satisfies Record<string, Field>

// prettier-ignore
export const exposureFields = {
  ...shared,
  medium:      { zh: '媒体类别', en: 'Kind of medium', kind: 'choice', choices: media },
  mediumName:  { zh: '媒体名称', en: 'Name of the medium', kind: 'text', max: 60 },
  piece:       { zh: '报道标题', en: 'Title of the piece', kind: 'text', max: 120 },
  link:        { zh: '报道链接', en: 'Link', kind: 'text', max: 300 },
  publishedOn: { zh: '刊播日期', en: 'Published on', kind: 'date' },
  alleged:     { zh: '反映的事实', en: 'Facts alleged', kind: 'longText', max: 4000 },
  ownConduct:  { zh: '反映的是该单位自身的行为', en: 'It is about the unit’s own conduct', kind: 'choice', choices: yesNo,
    hint: { zh: '选“是”的，该单位及其所属单位回避，不看到本事项', en: 'With “yes” the unit and those below it stand aside and do not see this' } },
  address:     { zh: '地点', en: 'Place in words', kind: 'text', max: 256 },
  ground:      { zh: '不予核查的情形', en: 'Why it is not verified', kind: 'choice', choices: dismissals },
  finding:     { zh: '核查结论', en: 'Finding', kind: 'choice', choices: exposureFindings },
  found:       { zh: '查明的情况', en: 'What was found', kind: 'longText', max: 4000 },
  measure:     { zh: '整改事项和要求', en: 'What is to be put right', kind: 'longText', max: 2000,
    hint: { zh: '整改单位只看到这里写的内容，不要写提供情况的人', en: 'The unit reads this and nothing else: do not say who told it' } },
  result:      { zh: '整改情况', en: 'What was put right', kind: 'longText', max: 4000 },
  answer:      { zh: '向社会公布的答复', en: 'Public answer', kind: 'longText', max: 2000,
    hint: { zh: '在门户公开；电话、证件号码会被遮盖，姓名请不要写', en: 'Published: telephone and identity numbers are masked; do not write names' } },
  followUp:    { zh: '复查结果', en: 'What the check found', kind: 'choice', choices: followUps },
  consequences:{ zh: '后果', en: 'Consequence', kind: 'choices', choices: consequences },
} as const satisfies Record<string, Field>

// prettier-ignore
export const noticeFields = {
  ...shared,
  noticeKind:  { zh: '文书种类', en: 'Kind of paper', kind: 'choice', choices: noticeKinds },
  inboundKind: { zh: '来文种类', en: 'Kind of paper', kind: 'choice', choices: inboundKinds },
  organNumber: { zh: '来文文号', en: 'Number of the paper', kind: 'text', max: 80 },
  receivedOn:  { zh: '收到日期', en: 'Received on', kind: 'date' },
  facts:       { zh: '查明的事实', en: 'Facts', kind: 'longText', max: 4000 },
  demand:      { zh: '要求', en: 'What is demanded', kind: 'longText', max: 2000 },
  corrected:   { zh: '整改、办理情况', en: 'What was done', kind: 'longText', max: 4000 },
  checked:     { zh: '核查情况', en: 'What the check found', kind: 'longText', max: 2000 },
  reply:       { zh: '回复内容', en: 'Answer', kind: 'longText', max: 4000 },
  measure:     { zh: '处理', en: 'Measure', kind: 'choice', choices: orderMeasures },
} as const satisfies Record<string, Field>

// prettier-ignore
export const transferFields = {
  ...shared,
  recipient:  { zh: '移送给', en: 'Goes to', kind: 'choice', choices: recipients },
  digest:     { zh: '线索摘要值', en: 'Digest of the clue', kind: 'text', max: 64 },
  clue:       { zh: '线索内容', en: 'The clue', kind: 'longText', max: 8000,
    hint: { zh: '单独封存，不进入办理记录；每次查看都会留痕', en: 'Sealed apart from the record; every reading is entered' } },
  handedTo:   { zh: '交接人（接收方）', en: 'Handed to', kind: 'text', max: 60 },
  handedOn:   { zh: '交接日期', en: 'Handed over on', kind: 'date' },
  receivedBy: { zh: '签收人', en: 'Received by', kind: 'text', max: 60 },
  receivedOn: { zh: '签收日期', en: 'Received on', kind: 'date' },
  receipt:    { zh: '回执文号', en: 'Number of the receipt', kind: 'text', max: 80 },
  ground:     { zh: '退回情形', en: 'Why it is returned', kind: 'choice', choices: returnGrounds },
  outcomes:   { zh: '处理结果', en: 'Outcome', kind: 'choices', choices: outcomes },
  onDay:      { zh: '反馈日期', en: 'Told on', kind: 'date' },
  heldOn:     { zh: '检查日期', en: 'Held on', kind: 'date' },
  record:     { zh: '联合检查情况', en: 'What the joint check did', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>

// prettier-ignore
export const accountFields = {
  ...shared,
  person:      { zh: '当事工作人员', en: 'Person concerned', kind: 'person' },
  question:    { zh: '需要查明的问题', en: 'What has to be cleared up', kind: 'longText', max: 2000 },
  criterion:   { zh: '认定标准', en: 'Criterion', kind: 'choice', choices: criteria },
  entryNumbers:{ zh: '依据的记录序号', en: 'Numbers of the entries', kind: 'text', max: 80,
    hint: { zh: '涉及办件的记录序号，如“3、5”', en: 'Entries of the matter concerned, such as “3, 5”' } },
  explanation: { zh: '说明', en: 'Explanation', kind: 'longText', max: 2000 },
  proposed:    { zh: '拟作认定', en: 'Finding proposed', kind: 'choice', choices: accountFindings },
  finding:     { zh: '认定', en: 'Finding', kind: 'choice', choices: accountFindings },
  statement:   { zh: '陈述意见', en: 'What the person says', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>
