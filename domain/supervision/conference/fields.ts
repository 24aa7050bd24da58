import type { Field } from '../../procedure/procedure.ts'
import { standardFields } from '../../procedure/standard.ts'

/** What is asked of joint conferences and of what they resolve. Days are civil dates; `item` counts the agenda from 1. */
// prettier-ignore
export const conferenceFields = {
  ...standardFields,
  body:         { zh: '联席会议', en: 'Joint conference', kind: 'text', max: 60 },
  title:        { zh: '会议名称', en: 'Name of the meeting', kind: 'text', max: 100 },
  meetsAt:      { zh: '开会时间', en: 'Meets at', kind: 'instant' },
  place:        { zh: '地点', en: 'Place', kind: 'text', max: 200 },
  topic:        { zh: '议题', en: 'What it is about', kind: 'text', max: 200 },
  why:          { zh: '提请理由', en: 'Why it is put forward', kind: 'longText', max: 1000 },
  about:        { zh: '涉及的办件', en: 'Matter it is about', kind: 'matter' },
  aboutNumber:  { zh: '涉及的案号、文书号或者信访编号', en: 'Number of the case, paper or petition', kind: 'text', max: 80 },
  item:         { zh: '议题序号', en: 'Number on the agenda', kind: 'number', max: 100 },
  attendance:   { zh: '出席情况', en: 'Who was there', kind: 'longText', max: 3000,
    hint: { zh: '一行一个成员：“成员单位：出席人”；由他人代为出席的写“成员单位：出席人（代）”。没有写到的记为缺席', en: 'A line for each member, “Member: who came”; somebody who stood in is marked （代）. Members not named count as absent' } },
  presided:     { zh: '主持人', en: 'Who presided', kind: 'text', max: 40 },
  toUnit:       { zh: '承办单位', en: 'Unit that does it', kind: 'unit' },
  task:         { zh: '议定事项', en: 'What was resolved', kind: 'longText', max: 2000 },
  handleBy:     { zh: '完成期限', en: 'To be done by', kind: 'date' },
  decidingUnit: { zh: '确定的受理单位', en: 'Unit that is to accept it', kind: 'unit' },
  summary:      { zh: '会议情况', en: 'What was said', kind: 'longText', max: 4000 },
  result:       { zh: '办理结果', en: 'What was done', kind: 'longText', max: 4000 },
  opinion:      { zh: '核查意见', en: 'What the check found', kind: 'longText', max: 1000 },
} as const satisfies Record<string, Field>
