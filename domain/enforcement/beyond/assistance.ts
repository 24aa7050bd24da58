import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { beyondFields } from './fields.ts'
import { beyondNeeds } from './needs.ts'

/**
 * 协助: one organ asks another for what lies within the other's powers, which then must help (行政处罚法第二十六条). The matter lies
 * with whoever has to act next; both sides read it. An organ outside the region answers on paper, which the asking officer enters.
 */

// prettier-ignore
const states = {
  asked:     { zh: '待答复', en: 'To be answered', final: false, owner: 'unitLead' },
  helping:   { zh: '协助中', en: 'Help being given', final: false, owner: 'unitLead' },
  toSupply:  { zh: '待补充材料', en: 'More to be supplied', final: false, owner: 'unitLead' },
  outside:   { zh: '外部机关办理中', en: 'With an outside organ', final: false, owner: 'officer' },
  replied:   { zh: '已答复', en: 'Answered', final: true, owner: null },
  declined:  { zh: '不能协助', en: 'Declined', final: true, owner: null },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第二十六条'
const answering = ['asked', 'helping'] as const
const ended = { parent: 'assistanceEnded', gives: ['organ', 'reason'] } as const
const replied = { parent: 'assistanceReplied', gives: ['organ', 'reply', 'photos'] } as const
const begun = ['unit', 'cell', 'point', 'address', 'title'] as const

// prettier-ignore
const acts = [
  { act: 'ask', zh: '发出协助函', en: 'Ask for help', from: 'nothing', to: 'asked', by: ['system'], asks: ['toUnit', 'askedFor', 'lawBasis', 'replyBy', 'photos?'], starts: ['reply'], sets: begun,
    follows: [{ tell: 'unit' }], writs: ['assistanceRequest'], rights: true, basis },
  { act: 'askOutside', zh: '向外部机关发出协助函', en: 'Ask an outside organ', from: 'nothing', to: 'outside', by: ['system'], asks: ['organ', 'askedFor', 'lawBasis', 'replyBy', 'photos?'], starts: ['reply'], sets: begun,
    follows: [{ tell: 'owner' }], writs: ['assistanceRequest'], rights: true, basis },
  { act: 'accept', zh: '受理', en: 'Accept', from: ['asked'], to: 'helping', by: ['unitLead', 'officer'], asks: ['note?'], follows: [{ tell: 'shared' }] },
  { act: 'askMore', zh: '要求补充', en: 'Ask for more', from: answering, to: 'toSupply', by: ['unitLead', 'officer'], asks: ['reason'], pauses: ['reply'], starts: ['supply'], sets: ['unit'], follows: [{ tell: 'unit' }] },
  { act: 'supply', zh: '补充说明', en: 'Supply what was missing', from: ['toSupply'], to: 'before', by: ['unitLead', 'officer'], asks: ['answer', 'photos?'], stops: ['supply'], resumes: ['reply'], sets: ['unit'], follows: [{ tell: 'unit' }] },
  { act: 'reply', zh: '答复', en: 'Answer', from: answering, to: 'replied', by: ['unitLead', 'officer'], asks: ['reply', 'photos?'], stops: 'all', follows: [replied, { tell: 'shared' }], writs: ['assistanceReply'], rights: true, basis },
  { act: 'decline', zh: '不能协助', en: 'Decline', from: answering, to: 'declined', by: ['unitLead'], asks: ['declineGround', 'lawBasis', 'reason'], stops: 'all', follows: [ended, { tell: 'shared' }], writs: ['assistanceReply'],
    rights: true, basis, consequence: { zh: '属于职权范围内的，应当依法协助；理由和依据将送达请求单位。', en: 'What lies within your powers must be given; the reason and its basis go to whoever asked.' } },
  { act: 'enterReply', zh: '登记外部机关答复', en: 'Enter the outside organ’s answer', from: ['outside'], to: 'replied', by: ['officer', 'unitLead'], asks: ['repliedOn', 'reply', 'photos'], needs: ['notInFuture'], stops: 'all', follows: [replied], rights: true, basis },
  { act: 'enterDecline', zh: '登记外部机关不予协助', en: 'Enter that the outside organ declined', from: ['outside'], to: 'declined', by: ['officer', 'unitLead'], asks: ['repliedOn', 'lawBasis', 'reason', 'photos'], needs: ['notInFuture'], stops: 'all', follows: [ended], rights: true, basis },
  { act: 'withdraw', zh: '撤回请求', en: 'Withdraw', from: 'open', to: 'withdrawn', by: ['unitLead', 'officer'], seat: 'askingUnit', asks: ['reason'], stops: 'all', follows: [ended, { tell: 'shared' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const assistanceProcedure: Procedure = {
  id: 'assistance',
  zh: '行政协助',
  en: 'Assistance',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    reply: { zh: '答复', en: 'Answer', level: 'until' },
    supply: { zh: '补充材料', en: 'More to be supplied', level: 'setting' },
  },
  needs: beyondNeeds,
  fields: beyondFields,
  acts,
}
