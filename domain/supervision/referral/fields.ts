import { referringFields } from '../../enforcement/proceeding/referring.ts'
import type { Words } from '../../kernel/words.ts'
import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'

/** What is asked when a suspected crime is referred (两法衔接). Days are civil dates, money is in fen. */

/** Who decides at the referring organ: the head, or whoever is in charge of it; a deputy cannot (移送规定第五条). */
// prettier-ignore
export const capacities = {
  chief:  { zh: '正职负责人', en: 'Head of the organ' },
  acting: { zh: '主持工作的负责人', en: 'In charge of the organ' },
  deputy: { zh: '副职负责人', en: 'Deputy head' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const appraisals = {
  attached:  { zh: '附检验报告或者鉴定意见', en: 'A test report or expert opinion is attached' },
  notNeeded: { zh: '本案不需要检验、鉴定', en: 'None is needed in this case' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const referralFields = {
  ...standardFields,
  ...referringFields,
  officers:    { zh: '专案组成员', en: 'Members of the case team', kind: 'persons', max: 10 },
  capacity:    { zh: '审批人职务', en: 'The one who decides is', kind: 'choice', choices: capacities },
  peer:        { zh: '接收机关', en: 'Receiving organ', kind: 'peer' },
  investigation: { zh: '涉嫌犯罪案件情况的调查报告', en: 'Report on the suspected crime', kind: 'longText', max: 4000 },
  goods:       { zh: '涉案物品清单', en: 'List of the goods', kind: 'longText', max: 4000, hint: { zh: '没有涉案物品的写“无”', en: 'Write “none” where there are none' } },
  appraisal:   { zh: '检验报告、鉴定意见', en: 'Test report or expert opinion', kind: 'choice', choices: appraisals },
  materials:   { zh: '其他有关涉嫌犯罪的材料', en: 'Other papers on the suspected crime', kind: 'longText', max: 2000 },
  paperNumber: { zh: '对方文书号', en: 'Number of their paper', kind: 'text', max: 80 },
  signedBy:    { zh: '签收人', en: 'Signed for by', kind: 'text', max: 60 },
  acceptedOn:  { zh: '接受案件日期', en: 'Accepted on', kind: 'date' },
  noticedOn:   { zh: '接到通知日期', en: 'Notice received on', kind: 'date' },
  filedOn:     { zh: '立案日期', en: 'Opened by the police on', kind: 'date' },
  organ:       { zh: '有管辖权的机关', en: 'Competent organ', kind: 'text', max: 100 },
  lacking:     { zh: '需要补正的材料', en: 'What is lacking', kind: 'longText', max: 2000 },
  supplied:    { zh: '补正的材料', en: 'What is supplied', kind: 'longText', max: 2000 },
  receiver:    { zh: '接收人', en: 'Received by', kind: 'text', max: 60 },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate', kind: 'text', max: 100 },
  criminalFineFen: { zh: '人民法院判处的罚金（元）', en: 'Criminal fine set by the court (yuan)', kind: 'money', max: 100_000_000_000 },
  message:     { zh: '来件内容', en: 'What the message says', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>

/** What the receiving organ is told when a referral arrives, and fills in when it answers. */
// prettier-ignore
export const intakeFields = {
  ...referralFields,
  fromOrgan:   { zh: '移送机关', en: 'Referred by', kind: 'text', max: 100 },
  number:      { zh: '移送书文号', en: 'Number of the referral', kind: 'text', max: 80 },
  caseTitle:   { zh: '案由', en: 'About', kind: 'text', max: 200 },
  partyName:   { zh: '当事人', en: 'Party', kind: 'text', max: 200 },
  place:       { zh: '案发地点', en: 'Where it happened', kind: 'text', max: 256 },
  happenedOn:  { zh: '违法行为日期', en: 'Day of the act', kind: 'text', max: 10 },
  referredOn:  { zh: '移送日期', en: 'Referred on', kind: 'date' },
  appraisalText: { zh: '检验、鉴定情况', en: 'Tests and opinions', kind: 'text', max: 60 },
} as const satisfies Record<string, Field>
