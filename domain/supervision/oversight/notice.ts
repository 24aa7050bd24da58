import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { noticeFields } from './fields.ts'
import { oversightNeeds } from './needs.ts'

/**
 * 监督文书: 督办, and the opinion, notice, advice and decision of the supervising organ; and papers of other organs that have to be
 * answered (检察建议, 复议意见书). What it demands is done and reported, objected to and reviewed, checked, and ordered where it is
 * not done. Times differ from province to province and no national one was obtained: they are the district's settings, or those
 * of the province whose sample it has chosen (`periods.ts`); the answer to the procuratorate is of the judicial interpretation.
 */

// prettier-ignore
const states = {
  issued:     { zh: '待签收', en: 'To be signed for', final: false, owner: 'unitLead' },
  arrived:    { zh: '待承办', en: 'To be taken up', final: false, owner: 'unitLead' },
  received:   { zh: '整改中，可以提出异议', en: 'Being put right; it may be objected to', final: false, owner: 'unitLead' },
  correcting: { zh: '整改中', en: 'Being put right', final: false, owner: 'unitLead' },
  objected:   { zh: '异议复查中', en: 'Objection under review', final: false, owner: 'supervisor' },
  reported:   { zh: '待核查', en: 'Reported, to be checked', final: false, owner: 'supervisor' },
  ordered:    { zh: '责令履行中', en: 'Ordered to perform', final: false, owner: 'unitLead' },
  closed:     { zh: '已办结', en: 'Closed', final: true, owner: null },
  withdrawn:  { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第七十五条第一款'
/** The unit that has it answers; what the supervising organ does is done from its own seat. */
const above = { by: ['supervisor', 'unitLead'], seat: 'office' } as const

// prettier-ignore
const opening = [
  { act: 'issue', zh: '制发监督文书', en: 'Issue a supervisory paper', from: 'nothing', to: 'issued', by: ['supervisor'], asks: ['noticeKind', 'toUnit', 'aboutNumber?', 'facts', 'lawBasis', 'demand', 'photos?', 'files?'],
    needs: ['officeSet', 'unitFits', 'numberKnown'], starts: ['signing'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }], writs: ['supervisionOpinion', 'supervisionNotice', 'supervisionAdvice', 'supervisionDecision'], rights: true, basis,
    consequence: { zh: '文书即时生成并编号，送达被监督单位。', en: 'The paper is numbered now and goes to the unit.' } },
  { act: 'urge', zh: '督办', en: 'Press a matter', from: 'nothing', to: 'arrived', by: ['supervisor'], asks: ['aboutNumber', 'toUnit', 'demand', 'handleBy'], needs: ['officeSet', 'unitFits', 'numberKnown', 'limitAhead'],
    starts: ['signing', 'limit'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }], writs: ['supervisionUrge'], rights: true, basis },
  { act: 'enterInbound', zh: '登记其他机关来文', en: 'Enter a paper of another organ', from: 'nothing', to: 'arrived', by: ['supervisor'], asks: ['inboundKind', 'organ', 'organNumber', 'receivedOn', 'toUnit', 'aboutNumber?', 'demand', 'photos?', 'files?'],
    needs: ['officeSet', 'unitFits', 'numberKnown', 'notInFuture'], starts: ['signing', 'correction'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }], rights: true, basis: '两高检察公益诉讼解释第二十一条第二款；行政复议法第七十六条' },
] as const satisfies readonly Act[]

// prettier-ignore
const acts = [
  ...opening,
  { act: 'sign', zh: '签收', en: 'Sign for it', from: ['issued'], to: 'received', by: ['unitLead'], stops: ['signing'], starts: ['correction', 'objection'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'take', zh: '签收承办', en: 'Take it up', from: ['arrived'], to: 'correcting', by: ['unitLead'], asks: ['note?'], stops: ['signing'], rights: true, basis },
  { act: 'object', zh: '提出异议', en: 'Object', from: ['received'], to: 'objected', by: ['unitLead'], asks: ['reason', 'photos?', 'files?'], stops: ['objection'], pauses: ['correction'], starts: ['review'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'objectionOver', zh: '异议期满', en: 'The time to object is over', from: ['received'], to: 'correcting', by: ['system'], asks: ['clock?'], stops: ['objection'], rights: true, basis },
  { act: 'uphold', zh: '维持', en: 'Uphold', from: ['objected'], to: 'correcting', ...above, asks: ['reason'], needs: ['notOwnUnit'], apartFrom: ['issue'], stops: ['review'], resumes: ['correction'], follows: [{ tell: 'unit' }], writs: ['supervisionReview'], rights: true, basis },
  { act: 'amend', zh: '变更要求', en: 'Change what is demanded', from: ['objected'], to: 'correcting', ...above, asks: ['demand', 'reason'], needs: ['notOwnUnit'], apartFrom: ['issue'], stops: ['review'], resumes: ['correction'], follows: [{ tell: 'unit' }], writs: ['supervisionReview'], rights: true, basis },
  { act: 'revoke', zh: '异议成立，撤回文书', en: 'Allow the objection', from: ['objected'], to: 'withdrawn', ...above, asks: ['reason'], needs: ['notOwnUnit'], apartFrom: ['issue'], stops: 'all', follows: [{ tell: 'unit' }], writs: ['supervisionReview'], rights: true, basis },
  { act: 'reportDone', zh: '报告办理情况', en: 'Report what was done', from: ['received', 'correcting', 'ordered'], to: 'reported', by: ['unitLead'], asks: ['corrected', 'photos?', 'files?'], stops: 'all', starts: ['check'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'accept', zh: '核查通过，办结', en: 'Checked: close', from: ['reported'], to: 'closed', ...above, asks: ['checked'], needs: ['notOwnUnit', 'ownPaper'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'replyOutside', zh: '书面回复来文机关', en: 'Answer the other organ in writing', from: ['reported'], to: 'closed', ...above, asks: ['checked', 'reply'], needs: ['notOwnUnit', 'inboundPaper'], stops: 'all', follows: [{ tell: 'unit' }], writs: ['inboundReply'], rights: true,
    basis: '两高检察公益诉讼解释第二十一条第二款；行政复议法第七十六条' },
  { act: 'sendBack', zh: '退回继续整改', en: 'Send back', from: ['reported'], to: 'correcting', ...above, asks: ['reason', 'handleBy'], needs: ['notOwnUnit', 'limitAhead'], stops: 'all', starts: ['limit'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'escalate', zh: '作出监督决定', en: 'Order by a decision', from: ['received', 'correcting', 'reported'], to: 'ordered', ...above, asks: ['measure', 'demand', 'lawBasis', 'handleBy'], needs: ['notOwnUnit', 'ownPaper', 'failing', 'limitAhead'], stops: 'all', starts: ['limit'],
    follows: [{ tell: 'unit' }, { tell: 'superior' }], writs: ['supervisionDecision'], rights: true, basis, consequence: { zh: '监督决定书即时生成，单位和其上级都会收到。', en: 'The decision is issued now, and the unit’s superior is told.' } },
  { act: 'withdraw', zh: '撤回文书', en: 'Withdraw', from: ['issued', 'arrived', 'received', 'correcting', 'ordered'], to: 'withdrawn', ...above, asks: ['reason'], needs: ['notOwnUnit'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis },
  note,
  lapse,
] as const satisfies readonly Act[]

export const noticeProcedure: Procedure = {
  id: 'supervisoryNotice',
  zh: '监督文书',
  en: 'Supervisory paper',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    signing: { zh: '签收', en: 'Sign for it', level: 'setting' },
    correction: { zh: '整改报告', en: 'Put it right and report', level: 'setting' },
    objection: { zh: '提出异议', en: 'Object', level: 'setting', onDue: 'objectionOver' },
    review: { zh: '异议复查', en: 'Review the objection', level: 'setting' },
    limit: { zh: '限期办理', en: 'To be done by the day named', level: 'until' },
    check: { zh: '核查', en: 'Check', level: 'setting' },
  },
  needs: oversightNeeds,
  fields: noticeFields,
  acts,
}
