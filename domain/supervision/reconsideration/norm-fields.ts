import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'
import { yesNo } from '../fields.ts'
import { findings, normKinds, normRefusals, unlawfulGrounds } from './norm-choices.ts'

/** What is asked in the review of a normative document. Days are civil dates. */
// prettier-ignore
export const normFields = {
  ...standardFields,
  unit:          { zh: '单位', en: 'Unit', kind: 'unit' },
  normTitle:     { zh: '文件名称', en: 'Name of the document', kind: 'text', max: 150 },
  normNumber:    { zh: '文号', en: 'Its number', kind: 'text', max: 80 },
  normClause:    { zh: '要求审查的条款', en: 'The clause in question', kind: 'longText', max: 2000 },
  normKind:      { zh: '文件种类', en: 'What kind of document', kind: 'choice', choices: normKinds },
  makerUnit:     { zh: '制定机关', en: 'Who made it', kind: 'unit', hint: { zh: '本级政府有权处理的，制定机关是本级政府、其部门或者下级政府', en: 'What this government has power over was made by itself, its departments or governments below' } },
  organ:         { zh: '有权处理的机关', en: 'The organ with power', kind: 'text', max: 100 },
  normRefusal:   { zh: '不予审查的情形', en: 'Why it is not reviewed', kind: 'choice', choices: normRefusals },
  questions:     { zh: '请制定机关就哪些条款的合法性答复', en: 'Which clauses it has to answer for', kind: 'longText', max: 2000 },
  heldAt:        { zh: '时间', en: 'At', kind: 'instant' },
  place:         { zh: '地点', en: 'Place', kind: 'text', max: 200 },
  makerCame:     { zh: '制定机关到场', en: 'The maker came', kind: 'choice', choices: yesNo },
  record:        { zh: '记录', en: 'Record', kind: 'longText', max: 8000 },
  finding:       { zh: '审查结论', en: 'Finding', kind: 'choice', choices: findings },
  unlawfulGround: { zh: '不合法的情形', en: 'Why it is unlawful', kind: 'choice', choices: unlawfulGrounds },
  superiorLaw:   { zh: '所依据的上位法条款', en: 'The higher law it is held against', kind: 'text', max: 300 },
  opinion:       { zh: '审查意见和理由', en: 'Opinion and its grounds', kind: 'longText', max: 8000 },
  fromOrgan:     { zh: '转送的行政复议机关', en: 'Forwarded by', kind: 'text', max: 100 },
  fromNumber:    { zh: '转送函文号', en: 'Number of its letter', kind: 'text', max: 80 },
  receivedOn:    { zh: '收到日期', en: 'Received on', kind: 'date' },
  repliedOn:     { zh: '回复日期', en: 'Replied on', kind: 'date' },
  replyNumber:   { zh: '回复文号', en: 'Number of the reply', kind: 'text', max: 80 },
  // the maker's own
  answer:        { zh: '书面答复：合法性的理由和依据', en: 'Written answer: grounds and basis', kind: 'longText', max: 8000 },
  attendeesText: { zh: '到场人员', en: 'Who will come', kind: 'text', max: 200 },
  done:          { zh: '纠正情况', en: 'How it was put right', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>
