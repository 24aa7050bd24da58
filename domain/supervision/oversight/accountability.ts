import { heldPosts } from '../../people/posts.ts'
import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { accountFields } from './fields.ts'
import { oversightNeeds } from './needs.ts'

/**
 * 履职认定: who answers for what in a matter, from its record (`responsibility.ts`), and whether somebody did what could be asked of
 * them. A finding that frees somebody stands on criteria, and each criterion on entries; the person is told what is proposed and
 * may comment before the head of the supervising organ decides. No text that was read gives it a time: settings.
 */

// prettier-ignore
const states = {
  opened:   { zh: '核实中', en: 'Being looked into', final: false, owner: 'supervisor' },
  told:     { zh: '待本人陈述', en: 'For the person to comment', final: false, owner: 'supervisor' },
  toDecide: { zh: '待认定', en: 'To be decided', final: false, owner: 'unitLead' },
  decided:  { zh: '已认定', en: 'Decided', final: true, owner: null },
  ended:    { zh: '已终止', en: 'Ended', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第七十五条第一款'

// prettier-ignore
const acts = [
  { act: 'open', zh: '启动履职认定', en: 'Open accountability', from: 'nothing', to: 'opened', by: ['supervisor'], asks: ['aboutNumber', 'person', 'question'], needs: ['officeSet', 'numberKnown', 'takesPart'], starts: ['examining'], sets: ['unit', 'number', 'title'],
    writs: ['accountStatement'], rights: true, basis, consequence: { zh: '责任倒查情况表按当前记录生成并保存。', en: 'The statement is made from the record as it stands, and kept.' } },
  { act: 'ground', zh: '记录认定依据', en: 'Ground a criterion', from: ['opened', 'toDecide'], to: 'same', by: ['supervisor'], asks: ['criterion', 'entryNumbers', 'explanation', 'files?'], needs: ['entriesStand'], rights: true, basis },
  { act: 'tell', zh: '告知本人', en: 'Tell the person', from: ['opened'], to: 'told', by: ['supervisor'], asks: ['proposed', 'explanation'], stops: ['examining'], starts: ['commenting'], sets: ['assignee'], follows: [{ tell: 'assignee' }], rights: true, basis },
  { act: 'comment', zh: '陈述意见', en: 'Comment', from: ['told'], to: 'toDecide', by: heldPosts, asks: ['statement', 'photos?', 'files?'], needs: ['isTheOne'], stops: ['commenting'], starts: ['deciding'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'commentOver', zh: '陈述期满', en: 'The time to comment is over', from: ['told'], to: 'toDecide', by: ['system'], asks: ['clock?'], stops: ['commenting'], starts: ['deciding'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'decide', zh: '作出认定', en: 'Decide', from: ['toDecide'], to: 'decided', by: ['unitLead'], asks: ['finding', 'reason'], needs: ['criteriaMet'], apartFrom: ['open', 'tell', 'comment'], stops: 'all', follows: [{ tell: 'assignee' }], writs: ['accountFinding'], rights: true, basis,
    consequence: { zh: '认定书即时生成并告知本人。', en: 'The finding is issued now and told to the person.' } },
  { act: 'end', zh: '终止', en: 'End it', from: ['opened', 'told', 'toDecide'], to: 'ended', by: ['supervisor', 'unitLead'], asks: ['reason'], stops: 'all', follows: [{ tell: 'assignee' }], rights: true, basis },
  note,
  lapse,
] as const satisfies readonly Act[]

export const accountProcedure: Procedure = {
  id: 'accountability',
  zh: '履职认定',
  en: 'Accountability',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    examining: { zh: '核实', en: 'Look into it', level: 'setting' },
    commenting: { zh: '陈述意见', en: 'Comment', level: 'setting', onDue: 'commentOver' },
    deciding: { zh: '认定', en: 'Decide', level: 'setting' },
  },
  needs: oversightNeeds,
  fields: accountFields,
  acts,
}
