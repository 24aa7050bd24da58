import type { Act, Procedure } from '../procedure/procedure.ts'
import { lapse, note } from '../procedure/standard.ts'
import { complaintFields } from './fields.ts'
import { complaintNeeds } from './needs.ts'

/**
 * 执法投诉: 受理—批办—回复 in one line. The supervising organ accepts it, its head names who handles it and by when, and the
 * complainant is answered, called back and asked to rate it. The unit complained about, those below it and the people named
 * have no hand in it and do not see it (server/supervision/bars.ts): they are asked what they have to explain in a matter of
 * its own (陈述说明). No national text that was read gives these steps a time, so each is a setting.
 */

// prettier-ignore
const states = {
  received:    { zh: '待受理', en: 'To be accepted', final: false, owner: 'supervisor', public: { zh: '已收到', en: 'Received' } },
  toAssign:    { zh: '待批办', en: 'To be assigned', final: false, owner: 'unitLead', public: { zh: '已受理', en: 'Accepted' } },
  handling:    { zh: '办理中', en: 'Being handled', final: false, owner: 'unitLead', public: { zh: '正在调查', en: 'Being looked into' } },
  answered:    { zh: '待回访', en: 'To be called back', final: false, owner: 'supervisor', public: { zh: '已答复', en: 'Answered' } },
  followed:    { zh: '已回访', en: 'Called back', final: false, owner: 'supervisor', public: { zh: '已答复，可以评价', en: 'Answered: you can rate it' } },
  closed:      { zh: '已办结', en: 'Closed', final: true, owner: null },
  notAccepted: { zh: '不予受理', en: 'Not accepted', final: true, owner: null },
  passedOn:    { zh: '已移送', en: 'Passed on', final: true, owner: null },
  withdrawn:   { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第七十五条第二款'
const underWay = ['received', 'toAssign', 'handling'] as const
const said = ['answered', 'followed'] as const
const callOff = { children: 'explanation', act: 'callOff' } as const

// prettier-ignore
const acts = [
  { act: 'lodge', zh: '登记投诉', en: 'Enter a complaint', from: 'nothing', to: 'received', by: ['reporter', 'supervisor', 'petitionClerk'],
    asks: ['source', 'complaintKind', 'aboutUnit?', 'aboutNumber?', 'description', 'confidential', 'photos?'], needs: ['officeSet'], starts: ['acceptance'], sets: ['unit', 'title'], follows: [{ tell: 'owner' }], basis,
    public: { zh: '提交投诉', en: 'You complained' } },
  { act: 'accept', zh: '受理', en: 'Accept', from: ['received'], to: 'toAssign', by: ['supervisor'], asks: ['aboutUnit?', 'aboutNumber?', 'persons?', 'note?'], needs: ['aboutKnown', 'numberKnown'],
    stops: ['acceptance'], starts: ['assignment'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], writs: ['complaintAcceptance'], rights: true, basis, public: { zh: '受理', en: 'Accepted' } },
  { act: 'notAccept', zh: '不予受理', en: 'Do not accept', from: ['received'], to: 'notAccepted', by: ['supervisor'], asks: ['ground', 'reason'], stops: 'all', sets: ['number'], writs: ['complaintRefusal'], rights: true, basis,
    public: { zh: '不予受理', en: 'Not accepted', reads: 'reason' }, consequence: { zh: '理由将告知投诉人。', en: 'The complainant is told the reason.' } },
  { act: 'passOn', zh: '移送有权机关', en: 'Pass on to the competent organ', from: ['received'], to: 'passedOn', by: ['supervisor'], asks: ['organ', 'reason'], stops: 'all', rights: true, basis,
    public: { zh: '移送有权处理的机关', en: 'Passed on to the competent organ', reads: 'organ' }, consequence: { zh: '去向将告知投诉人。', en: 'The complainant is told where it went.' } },
  { act: 'assign', zh: '批办', en: 'Assign', from: ['toAssign'], to: 'handling', by: ['unitLead'], asks: ['unit', 'handleBy', 'note?'], needs: ['handlerFits', 'limitAhead'],
    stops: ['assignment'], starts: ['handling'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis, public: { zh: '交办', en: 'Assigned', unit: 'given' } },
  { act: 'reassign', zh: '改变承办单位或者期限', en: 'Change who handles it, or by when', from: ['handling'], to: 'same', by: ['unitLead', 'supervisor'], asks: ['unit', 'handleBy', 'reason'], needs: ['handlerFits', 'limitAhead'],
    stops: ['handling'], starts: ['handling'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis, public: { zh: '延长办理期限', en: 'The time was changed', reads: 'reason' } },
  { act: 'askExplanation', zh: '要求被投诉单位说明', en: 'Ask the unit to explain', from: ['handling'], to: 'same', by: ['supervisor', 'unitLead'], asks: ['questions', 'named'], needs: ['mayName'],
    follows: [{ open: 'explanation', act: 'ask', gives: ['questions', 'named'] }], rights: true, basis },
  { act: 'explained', zh: '被投诉单位作出说明', en: 'The unit explained', from: 'any', to: 'same', by: ['system'], follows: [{ tell: 'owner' }] },
  { act: 'investigate', zh: '调查记录', en: 'Record what was looked into', from: ['handling'], to: 'same', by: ['supervisor', 'unitLead'], asks: ['record', 'photos?', 'files?'], rights: true, basis },
  { act: 'answer', zh: '答复投诉人', en: 'Answer the complainant', from: ['handling'], to: 'answered', by: ['unitLead', 'supervisor'], asks: ['finding', 'answer', 'measures?'], needs: ['explained'],
    stops: ['handling'], starts: ['callBack'], follows: [{ tell: 'owner' }], writs: ['complaintReply'], rights: true, basis, public: { zh: '答复', en: 'Answered', reads: 'answer' },
    consequence: { zh: '答复意见书即时生成并编号，投诉人可以查看。', en: 'The answer is numbered now, and the complainant can read it.' } },
  { act: 'callBack', zh: '回访', en: 'Call back', from: ['answered'], to: 'followed', by: ['supervisor'], asks: ['contented', 'note?'], stops: ['callBack'], starts: ['rating'], rights: true, basis, public: { zh: '回访', en: 'Called back' } },
  { act: 'rate', zh: '评价', en: 'Rate', from: said, to: 'same', by: ['reporter'], asks: ['rating', 'note?'], follows: [{ tell: 'owner' }], public: { zh: '评价', en: 'You rated it', reads: 'note' } },
  { act: 'reopen', zh: '要求重新办理', en: 'Ask for it again', from: said, to: 'toAssign', by: ['reporter'], asks: ['reason'], needs: ['notReopened'], stops: 'all', starts: ['assignment'], sets: ['unit'], follows: [{ tell: 'owner' }],
    public: { zh: '要求重新办理', en: 'You asked for it again', reads: 'reason' } },
  { act: 'supplement', zh: '补充材料', en: 'Add to it', from: underWay, to: 'same', by: ['reporter'], asks: ['note', 'photos?'], follows: [{ tell: 'owner' }], public: { zh: '补充材料', en: 'You added to it', reads: 'note' } },
  { act: 'withdraw', zh: '撤回投诉', en: 'Withdraw', from: underWay, to: 'withdrawn', by: ['reporter'], asks: ['reason?'], stops: 'all', follows: [callOff, { tell: 'owner' }], public: { zh: '撤回投诉', en: 'You withdrew it' } },
  { act: 'close', zh: '办结', en: 'Close', from: ['followed'], to: 'closed', by: ['supervisor'], asks: ['note?'], needs: ['rated'], stops: 'all', public: { zh: '办结', en: 'Closed' } },
  { act: 'ratingOver', zh: '评价期满办结', en: 'Closed: the time for rating is over', from: ['followed'], to: 'closed', by: ['system'], asks: ['clock?'], stops: 'all', public: { zh: '办结', en: 'Closed' } },
  { act: 'linkMatter', zh: '关联案件', en: 'Tie to a case', from: 'any', to: 'same', by: ['supervisor'], asks: ['aboutNumber'], needs: ['numberKnown'] },
  { act: 'recuse', zh: '决定回避', en: 'Have people stand aside', from: 'any', to: 'same', by: ['supervisor', 'unitLead'], asks: ['persons', 'reason'], rights: true, basis },
  { act: 'readComplainant', zh: '查看投诉人信息', en: 'Read who complained', from: 'any', to: 'same', by: ['supervisor', 'unitLead'], asks: ['reason'] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const complaintProcedure: Procedure = {
  id: 'complaint',
  zh: '执法投诉',
  en: 'Complaint about enforcement',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    acceptance: { zh: '受理', en: 'Acceptance', level: 'setting' },
    assignment: { zh: '批办', en: 'Assignment', level: 'setting' },
    handling: { zh: '办理', en: 'Handling', level: 'until' },
    callBack: { zh: '回访', en: 'Call back', level: 'setting' },
    rating: { zh: '评价', en: 'Time to rate', level: 'setting', onDue: 'ratingOver' },
  },
  needs: complaintNeeds,
  fields: complaintFields,
  acts,
}

// prettier-ignore
const explanationStates = {
  asked:     { zh: '待说明', en: 'To be explained', final: false, owner: 'unitLead' },
  given:     { zh: '已说明', en: 'Explained', final: true, owner: null },
  calledOff: { zh: '不再需要', en: 'Called off', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const explanationActs = [
  { act: 'ask', zh: '要求说明', en: 'Asked to explain', from: 'nothing', to: 'asked', by: ['system'], asks: ['questions', 'named'], starts: ['explaining'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'explain', zh: '陈述说明', en: 'Explain', from: ['asked'], to: 'given', by: ['unitLead'], asks: ['statement', 'photos?', 'files?'], stops: 'all', follows: [{ parent: 'explained' }], rights: true, basis,
    consequence: { zh: '说明和证据交监督机构，不能再改。', en: 'The explanation and its evidence go to the supervising organ and cannot be changed.' } },
  { act: 'callOff', zh: '不再需要说明', en: 'Called off', from: ['asked'], to: 'calledOff', by: ['system'], stops: 'all', follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

/** 陈述说明: all that the unit complained about sees, asked in the supervising organ's own words. */
export const explanationProcedure: Procedure = {
  id: 'explanation',
  zh: '陈述说明',
  en: 'Explanation',
  version: 1,
  effectiveOn: '2026-01-01',
  states: explanationStates,
  clocks: { explaining: { zh: '陈述说明', en: 'Explanation', level: 'setting' } },
  needs: complaintNeeds,
  fields: complaintFields,
  acts: explanationActs,
}
