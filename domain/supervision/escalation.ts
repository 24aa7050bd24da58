import type { Act, Procedure } from '../procedure/procedure.ts'
import { lapse, note, standardFields } from '../procedure/standard.ts'

/**
 * 督办. When a clock lapses, or a supervisor steps in, an entry appears with the superior of whoever owns
 * the state (law 7). The superior says why and what is done; the supervisor judges the answer. An
 * unanswered one lapses in its turn and goes one level up, to the top.
 */

// prettier-ignore
const states = {
  toAnswer: { zh: '待说明', en: 'To be explained', final: false, owner: 'unitLead' },
  toJudge:  { zh: '待审查', en: 'Explanation to be judged', final: false, owner: 'supervisor' },
  ended:    { zh: '已办结', en: 'Ended', final: true, owner: null },
} as const satisfies Procedure['states']

const clocks = {
  answer: { zh: '说明时限', en: 'Explanation', level: 'setting' },
  judgement: { zh: '审查时限', en: 'Judgement', level: 'setting' },
} as const satisfies Procedure['clocks']

// prettier-ignore
const causes = {
  workload:   { zh: '人手或设备不足', en: 'Too few people or too little equipment' },
  otherUnit:  { zh: '需其他单位配合', en: 'Waiting for another unit' },
  conditions: { zh: '客观条件不具备', en: 'Conditions do not allow it' },
  oversight:  { zh: '工作疏漏', en: 'Oversight' },
  wrongUnit:  { zh: '派遣不当', en: 'Wrongly dispatched' },
} as const

// prettier-ignore
export const escalationActs = [
  { act: 'raise', zh: '督办', en: 'Raised', from: 'nothing', to: 'toAnswer', by: ['system'], asks: ['clock?', 'reason?'], starts: ['answer'],
    sets: ['unit', 'cell', 'point', 'address', 'subject', 'title'], follows: [{ tell: 'owner' }] },
  { act: 'explain', zh: '说明情况', en: 'Explain', from: ['toAnswer'], to: 'toJudge', by: ['unitLead', 'director'], asks: ['cause', 'measures', 'photos?'],
    stops: ['answer'], starts: ['judgement'], follows: [{ tell: 'owner' }] },
  { act: 'accept', zh: '认可', en: 'Accept', from: ['toJudge'], to: 'ended', by: ['supervisor'], asks: ['note?'], apartFrom: ['explain'], stops: ['judgement'] },
  { act: 'askAgain', zh: '退回重报', en: 'Ask again', from: ['toJudge'], to: 'toAnswer', by: ['supervisor'], asks: ['reason'],
    apartFrom: ['explain'], stops: ['judgement'], starts: ['answer'], follows: [{ tell: 'owner' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const escalationProcedure: Procedure = {
  id: 'escalation',
  zh: '督办',
  en: 'Escalation',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: {},
  acts: escalationActs,
  fields: {
    ...standardFields,
    cause: { zh: '原因', en: 'Cause', kind: 'choice', choices: causes },
    measures: { zh: '措施与时间', en: 'What is done and by when', kind: 'longText', max: 1000 },
  },
}
