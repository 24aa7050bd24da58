import type { Act, Procedure } from '../procedure/procedure.ts'
import { lapse, note } from '../procedure/standard.ts'
import { petitionFields } from './fields.ts'
import { petitionNeeds } from './needs.ts'
import { routeActs, routeClocks, routeStates } from './petition-routes.ts'

/**
 * 信访 under the Regulation on Petition Work of 2022. It is registered and sorted by the six ways of article 31. What a law gives
 * a procedure for goes there: a request to punish or to look into an act opens enforcement, whose clocks run and not the sixty
 * days; the petition waits for its result and answers. What is left is handled in sixty days, and may be reviewed twice.
 * The regulation says 日 without saying which; the terms carry that doubt (domain/clock/terms).
 */

// prettier-ignore
const states = {
  registered:     { zh: '待分类', en: 'To be sorted', final: false, owner: 'petitionClerk', public: { zh: '已登记', en: 'Registered' } },
  sorted:         { zh: '待转办', en: 'To be sent on', final: false, owner: 'petitionClerk', public: { zh: '已登记', en: 'Registered' } },
  forwarded:      { zh: '待受理告知', en: 'To be accepted', final: false, owner: 'unitLead', public: { zh: '已转办', en: 'Sent to who handles it' } },
  toAccept:       { zh: '待受理', en: 'Must be accepted', final: false, owner: 'unitLead', public: { zh: '已转办', en: 'Sent to who handles it' } },
  objected:       { zh: '待核实异议', en: 'Objection to be judged', final: false, owner: 'petitionClerk', public: { zh: '正在核实由谁办理', en: 'Being settled who handles it' } },
  ...routeStates,
  following:      { zh: '执法程序办理中', en: 'In enforcement', final: false, owner: 'petitionClerk', public: { zh: '已转入执法程序', en: 'Gone to enforcement' } },
  handling:       { zh: '办理中', en: 'Being handled', final: false, owner: 'unitLead', public: { zh: '正在办理', en: 'Being handled' } },
  opinionGiven:   { zh: '已出具处理意见', en: 'Opinion given', final: false, owner: 'unitLead', public: { zh: '已答复，可以请求复查', en: 'Answered: you can ask for a review' } },
  reviewing:      { zh: '复查中', en: 'Under review', final: false, owner: 'unitLead' },
  reviewGiven:    { zh: '已出具复查意见', en: 'Review given', final: false, owner: 'unitLead', public: { zh: '已复查，可以请求复核', en: 'Reviewed: you can ask for the final review' } },
  finalReviewing: { zh: '复核中', en: 'Under final review', final: false, owner: 'unitLead' },
  hearing:        { zh: '复核听证中', en: 'Hearing in the final review', final: false, owner: 'unitLead' },
  notAccepted:    { zh: '不予受理', en: 'Not accepted', final: true, owner: null },
  guided:         { zh: '已引导至法定程序', en: 'Shown the lawful way', final: true, owner: null },
  passedOn:       { zh: '已转送', en: 'Passed on', final: true, owner: null },
  answered:       { zh: '已答复', en: 'Answered', final: true, owner: null },
  settled:        { zh: '已办结', en: 'Settled', final: true, owner: null },
  mediated:       { zh: '已达成协议', en: 'Agreed', final: true, owner: null },
  terminated:     { zh: '复核终结', en: 'Ended by the final review', final: true, owner: null },
  withdrawn:      { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '信访工作条例'
const answering = ['forwarded', 'toAccept'] as const
const rateable = [
  'opinionGiven',
  'reviewGiven',
  'answered',
  'settled',
  'mediated',
  'terminated',
  'notAccepted',
  'guided',
  'passedOn',
] as const

// prettier-ignore
const routing = [
  { act: 'lodge', zh: '登记信访', en: 'Register a petition', from: 'nothing', to: 'registered', by: ['reporter', 'petitionClerk'],
    asks: ['source', 'category', 'aim', 'aboutUnit?', 'description', 'people?', 'representatives?', 'address?', 'point?', 'confidential', 'photos?'], needs: ['officeSet', 'fewRepresentatives', 'insideGrid'],
    starts: ['registration'], sets: ['unit', 'number', 'title', 'cell', 'point', 'address'], follows: [{ tell: 'owner' }], basis: `${law}第二十二条第一款`, public: { zh: '提出信访事项', en: 'You petitioned' } },
  { act: 'sort', zh: '分类', en: 'Sort', from: ['registered', 'sorted'], to: 'sorted', by: ['petitionClerk'], asks: ['way', 'aim?', 'sameNumber?', 'reason?'], needs: ['reasonIfOther', 'sameStands'], rights: true, basis: `${law}第三十一条` },
  { act: 'forward', zh: '转送、交办', en: 'Send to who handles it', from: ['sorted'], to: 'forwarded', by: ['petitionClerk'], asks: ['unit', 'note?'], needs: ['inProcedure', 'notTheSame', 'handlerFits'],
    stops: ['registration'], starts: ['acceptance', 'objection'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第二十二条第一款`, public: { zh: '转送、交办', en: 'Sent to who handles it', unit: 'given' } },
  { act: 'openEnforcement', zh: '转入执法程序', en: 'Open enforcement', from: ['sorted'], to: 'following', by: ['petitionClerk'], asks: ['unit', 'point', 'address?', 'reason'], needs: ['toEnforcement', 'notTheSame', 'handlerFits', 'insideGrid'],
    stops: ['registration'], starts: ['following'], sets: ['unit', 'cell', 'point', 'address'], follows: [{ open: 'penalty', act: 'openFromPetition', gives: ['reason'] }], rights: true, basis: `${law}第三十一条第四项、第五项`,
    public: { zh: '转入执法程序，按执法期限办理', en: 'Gone to enforcement, on its own clocks', unit: 'given' }, consequence: { zh: '执法单位按处罚程序的期限核查，不适用六十日；结果由本事项答复。', en: 'The unit checks it on the clocks of enforcement and not in sixty days; this petition answers with the result.' } },
  { act: 'guide', zh: '告知法定途径', en: 'Show the lawful way', from: ['sorted'], to: 'guided', by: ['petitionClerk'], asks: ['organ', 'reason'], needs: ['toStatute'], stops: 'all', writs: ['petitionGuidance'], rights: true,
    basis: `${law}第三十一条第一项至第五项`, public: { zh: '告知办理途径', en: 'Told the lawful way', reads: 'reason' } },
  { act: 'passOn', zh: '转送有权机关', en: 'Pass on', from: ['registered', 'sorted'], to: 'passedOn', by: ['petitionClerk'], asks: ['organ', 'note?'], stops: 'all', rights: true, basis: `${law}第二十二条、第三十条`,
    public: { zh: '转送有权机关', en: 'Passed on', reads: 'organ' } },
  { act: 'notAccept', zh: '不予受理', en: 'Do not accept', from: ['registered', 'sorted', ...answering], to: 'notAccepted', by: ['petitionClerk', 'unitLead'], asks: ['ground', 'sameNumber?', 'reason'], needs: ['sameStands'], stops: 'all', writs: ['petitionRefusal'], rights: true,
    basis: `${law}第十九条第三款、第二十三条、第三十六条第三款`, public: { zh: '不予受理', en: 'Not accepted', reads: 'reason' } },
  { act: 'object', zh: '提出异议', en: 'Object', from: ['forwarded'], to: 'objected', by: ['unitLead'], asks: ['reason'], stops: 'all', starts: ['objectionReview'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第二十三条第三款` },
  { act: 'objectionOver', zh: '异议期满', en: 'The time to object is over', from: ['forwarded'], to: 'toAccept', by: ['system'], asks: ['clock?'], stops: ['objection'], rights: true, basis: `${law}第二十三条第三款` },
  { act: 'allowObjection', zh: '同意异议，重新分类', en: 'Allow it and sort again', from: ['objected'], to: 'sorted', by: ['petitionClerk'], asks: ['note?'], stops: ['objectionReview'], starts: ['registration'], sets: ['unit'], rights: true, basis: `${law}第二十三条第三款` },
  { act: 'overrule', zh: '不同意异议，由其受理', en: 'Overrule it', from: ['objected'], to: 'toAccept', by: ['petitionClerk'], asks: ['reason'], stops: ['objectionReview'], starts: ['acceptance'], follows: [{ tell: 'unit' }], rights: true, basis: `${law}第二十三条第三款、第二十四条` },
] as const satisfies readonly Act[]

// prettier-ignore
const handling = [
  { act: 'accept', zh: '受理', en: 'Accept', from: answering, to: 'handling', by: ['unitLead'], asks: ['note?'], needs: ['notTheSame'], stops: 'all', starts: ['handling'], writs: ['petitionAcceptance'], rights: true, basis: `${law}第二十三条第三款、第三十四条`,
    public: { zh: '受理', en: 'Accepted', unit: 'own' } },
  { act: 'investigate', zh: '调查核实', en: 'Record what was looked into', from: ['handling', 'reviewing', 'finalReviewing'], to: 'same', by: ['unitLead'], asks: ['record', 'photos?', 'files?'], rights: true, basis: `${law}第三十一条第六项` },
  { act: 'extend', zh: '延长办理期限', en: 'Extend', from: ['handling'], to: 'same', by: ['unitLead'], asks: ['reason'], needs: ['extendedOnce'], extends: ['handling'], rights: true, basis: `${law}第三十四条`,
    public: { zh: '延长办理期限', en: 'Extended', reads: 'reason' }, consequence: { zh: '延长三十日，理由将告知信访人。', en: 'Thirty days more; the petitioner is told the reason.' } },
  { act: 'mediate', zh: '调解、和解', en: 'Enter an agreement', from: ['handling'], to: 'mediated', by: ['unitLead'], asks: ['agreement', 'signed'], stops: 'all', writs: ['petitionAgreement'], rights: true, basis: `${law}第三十三条`, public: { zh: '达成协议', en: 'Agreed', reads: 'agreement' } },
  { act: 'giveOpinion', zh: '出具处理意见', en: 'Give the opinion', from: ['handling'], to: 'opinionGiven', by: ['unitLead'], asks: ['request', 'found', 'outcome', 'opinion', 'lawBasis', 'servedOn?'], needs: ['notInFuture'], stops: ['handling'], starts: ['reviewRequest'],
    writs: ['petitionOpinion'], rights: true, basis: `${law}第三十二条`, public: { zh: '处理意见', en: 'Opinion', reads: 'opinion' } },
  { act: 'askReview', zh: '请求复查', en: 'Ask for a review', from: ['opinionGiven'], to: 'reviewing', by: ['reporter', 'petitionClerk'], asks: ['reason'], stops: ['reviewRequest'], starts: ['review'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true,
    basis: `${law}第三十五条`, public: { zh: '请求复查', en: 'You asked for a review', reads: 'reason' } },
  { act: 'review', zh: '出具复查意见', en: 'Give the review', from: ['reviewing'], to: 'reviewGiven', by: ['unitLead'], asks: ['reviewResult', 'opinion', 'lawBasis', 'servedOn?'], needs: ['notInFuture'], apartFrom: ['giveOpinion'], stops: ['review'], starts: ['finalRequest'],
    writs: ['petitionReview'], rights: true, basis: `${law}第三十五条`, public: { zh: '复查意见', en: 'Review', reads: 'opinion' } },
  { act: 'askFinalReview', zh: '请求复核', en: 'Ask for the final review', from: ['reviewGiven'], to: 'finalReviewing', by: ['reporter', 'petitionClerk'], asks: ['reason'], stops: ['finalRequest'], starts: ['finalReview'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true,
    basis: `${law}第三十六条第一款`, public: { zh: '请求复核', en: 'You asked for the final review', reads: 'reason' } },
  { act: 'beginHearing', zh: '举行听证', en: 'Begin a hearing', from: ['finalReviewing'], to: 'hearing', by: ['unitLead'], asks: ['note?'], pauses: ['finalReview'], starts: ['hearing'], rights: true, basis: `${law}第三十六条第二款`, public: { zh: '举行听证', en: 'A hearing is held' } },
  { act: 'endHearing', zh: '听证结束', en: 'End the hearing', from: ['hearing'], to: 'finalReviewing', by: ['unitLead'], asks: ['record', 'photos?'], stops: ['hearing'], resumes: ['finalReview'], rights: true, basis: `${law}第三十六条第二款` },
  { act: 'finalReview', zh: '出具复核意见', en: 'Give the final opinion', from: ['finalReviewing'], to: 'terminated', by: ['unitLead'], asks: ['reviewResult', 'opinion', 'lawBasis'], apartFrom: ['giveOpinion', 'review'], stops: 'all',
    writs: ['petitionFinalReview'], rights: true, basis: `${law}第三十六条`, public: { zh: '复核意见', en: 'Final opinion', reads: 'opinion' }, consequence: { zh: '复核后以同一事实和理由提出的，不再受理。', en: 'After it the same facts and grounds are not accepted again.' } },
  { act: 'requestOver', zh: '期满未请求复查、复核', en: 'No review was asked for', from: ['opinionGiven', 'reviewGiven'], to: 'settled', by: ['system'], asks: ['clock?'], stops: 'all', rights: true, basis: `${law}第三十五条、第三十六条`, public: { zh: '办结', en: 'Settled' } },
] as const satisfies readonly Act[]

// prettier-ignore
const following = [
  { act: 'checkProgress', zh: '提醒核对进展', en: 'Look how it goes', from: ['following'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['following'], starts: ['following'], follows: [{ tell: 'owner' }] },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'owner' }], public: { zh: '执法程序已有结果', en: 'Enforcement came to a result' } },
  { act: 'answer', zh: '答复信访人', en: 'Answer the petitioner', from: ['following'], to: 'answered', by: ['petitionClerk', 'unitLead'], asks: ['answer'], needs: ['decidedBelow'], stops: 'all', writs: ['petitionAnswer'], rights: true, basis: `${law}第三十一条第四项、第五项`,
    public: { zh: '答复', en: 'Answered', reads: 'answer' } },
  { act: 'reportUp', zh: '报告重大、紧急事项', en: 'Report as urgent', from: 'open', to: 'same', by: ['petitionClerk', 'unitLead'], asks: ['reason'], follows: [{ raise: 'escalation', act: 'raise' }], rights: true, basis: `${law}第二十五条` },
  { act: 'recuse', zh: '决定回避', en: 'Have people stand aside', from: 'any', to: 'same', by: ['petitionClerk', 'unitLead'], asks: ['persons', 'reason'], rights: true, basis: `${law}第二十八条第三款` },
  { act: 'rate', zh: '评价', en: 'Rate', from: rateable, to: 'same', by: ['reporter'], asks: ['rating', 'note?'], public: { zh: '评价', en: 'You rated it', reads: 'note' } },
  { act: 'supplement', zh: '补充材料', en: 'Add to it', from: 'open', to: 'same', by: ['reporter'], asks: ['note', 'photos?'], follows: [{ tell: 'owner' }], public: { zh: '补充材料', en: 'You added to it', reads: 'note' } },
  { act: 'withdraw', zh: '撤回信访', en: 'Withdraw', from: ['registered', 'sorted', 'direct', 'agreeing', 'disputed', 'atConference', ...answering, 'handling'], to: 'withdrawn', by: ['reporter'], asks: ['reason?'], stops: 'all', follows: [{ tell: 'owner' }], public: { zh: '撤回', en: 'You withdrew it' } },
  { act: 'readPetitioner', zh: '查看信访人信息', en: 'Read who petitioned', from: 'any', to: 'same', by: ['petitionClerk', 'unitLead'], asks: ['reason'] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const petitionProcedure: Procedure = {
  id: 'petition',
  zh: '信访',
  en: 'Petition',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    registration: { zh: '登记、转送', en: 'Register and send on', level: 'term', term: 'XF-01', from: 'receivedOn' },
    ...routeClocks,
    acceptance: { zh: '受理告知', en: 'Accept and tell', level: 'term', term: 'XF-03', from: 'forwardedOn' },
    objection: { zh: '提出异议', en: 'Object', level: 'term', term: 'XF-03b', onDue: 'objectionOver' },
    objectionReview: { zh: '核实异议', en: 'Judge the objection', level: 'setting' },
    following: { zh: '核对执法进展', en: 'Look at enforcement', level: 'setting', onDue: 'checkProgress' },
    handling: { zh: '办理', en: 'Handling', level: 'term', term: 'XF-05' },
    reviewRequest: { zh: '请求复查', en: 'Ask for a review', level: 'term', term: 'XF-07', from: 'servedOn', onDue: 'requestOver' },
    review: { zh: '复查', en: 'Review', level: 'term', term: 'XF-07b' },
    finalRequest: { zh: '请求复核', en: 'Ask for the final review', level: 'term', term: 'XF-08', from: 'servedOn', onDue: 'requestOver' },
    finalReview: { zh: '复核', en: 'Final review', level: 'term', term: 'XF-08b' },
    hearing: { zh: '听证', en: 'Hearing', level: 'setting' },
  },
  needs: petitionNeeds,
  fields: petitionFields,
  acts: [...routing, ...routeActs, ...handling, ...following],
}
