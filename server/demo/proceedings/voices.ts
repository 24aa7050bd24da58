/** What people complain of and petition for in the demonstration, at every stage from receipt to the last review. */
import type { PetitionAim, PetitionWay } from '../../../domain/supervision/petition-ways.ts'
import { whoIs } from './named.ts'
import { step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, workDayIn, type Step } from './scene.ts'

const supervisor = whoIs('supervisor1')
const justice = whoIs('head-justice')
const clerk = whoIs('petition1')
const market = whoIs('head-market')
const government = whoIs('head-government')
const office = whoIs('head-petition-office')

const complain = (complaintKind: string, description: string, confidential: 'yes' | 'no' = 'yes'): Step =>
  step(0, 'reporter', 'complaint.lodge', (scene) => ({
    source: 'portal',
    complaintKind,
    aboutUnit: 'brigade-001',
    description,
    confidential,
    photos: onePhoto(scene),
  }))
const accept = step(1, supervisor, 'complaint.accept')
const assign = step(1, justice, 'complaint.assign', (scene) => ({ unit: 'justice', handleBy: workDayIn(scene, 15), note: '请尽快核实。' }))
const ask = step(1, supervisor, 'complaint.askExplanation', () => ({
  questions: '请说明当日执法经过、出示证件的时间和全过程记录的情况。',
  named: 'no',
}))
const explain = step(3, whoIs('head-brigade-001'), 'explanation.explain', (scene) => ({
  statement: '当日先口头表明身份，后出示执法证件，全过程有记录。',
  photos: onePhoto(scene),
}))
const answer = step(2, justice, 'complaint.answer', () => ({
  finding: 'partly',
  answer: '经调取全过程记录核实，执法人员未在第一时间出示证件，已责令中队整改并对当事人员批评教育。',
  measures: '中队组织学习行政处罚法第五十五条，执法前先出示证件。',
}))
const callBack = step(2, supervisor, 'complaint.callBack', () => ({ contented: 'partly', note: '电话回访，对处理表示认可。' }))
const rate = step(1, 'reporter', 'complaint.rate', () => ({ rating: '4' }))
const asked = [complain('procedure', '中队检查店铺时没有出示证件，态度生硬。'), accept, assign, ask]
const answered = [...asked, explain, answer]

// prettier-ignore
const complaints: readonly Recipe[] = [
  { key: 'complaintReceived', times: 2, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: [complain('conduct', '执法人员说话粗暴，推搡摊主。')] },
  { key: 'complaintToAssign', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 1], steps: [complain('inaction', '多次反映夜间施工，没有人来处理。'), accept] },
  { key: 'complaintAsked', times: 2, subjects: ['noise'], unit: 'enforcement', rest: [1, 3], steps: asked },
  { key: 'complaintExplained', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: [...asked, explain] },
  { key: 'complaintAnswered', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: answered },
  { key: 'complaintFollowed', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 4], steps: [...answered, callBack] },
  { key: 'complaintClosed', times: 2, subjects: ['noise'], unit: 'enforcement', rest: [1, 15], steps: [...answered, callBack, rate, step(1, supervisor, 'complaint.close')] },
  { key: 'complaintReopened', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 1], steps: [...answered, step(1, 'reporter', 'complaint.reopen', () => ({ reason: '没有人联系我了解情况。' }))] },
  { key: 'complaintNotAccepted', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 9], steps: [complain('penalty', '对罚款决定不服，已经申请复议。'), step(1, supervisor, 'complaint.notAccept', () => ({ ground: 'remedy', reason: '该决定正在行政复议中，请等待复议决定。' }))] },
  { key: 'complaintPassedOn', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 9], steps: [complain('favours', '有人收受摊主的烟酒。'), step(1, supervisor, 'complaint.passOn', () => ({ organ: '区纪委监委', reason: '涉嫌违纪，属于纪检监察机关职责。' }))] },
  { key: 'complaintWithdrawn', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 9], steps: [...asked, step(1, 'reporter', 'complaint.withdraw', () => ({ reason: '中队已经上门说明。' }))] },
]

const petition = (aim: PetitionAim, description: string, category = 'claim'): Step =>
  step(0, 'reporter', 'petition.lodge', (scene) => ({
    source: 'portal',
    category,
    aim,
    description,
    confidential: 'no',
    address: scene.address,
  }))
const sort = (way: PetitionWay): Step => step(1, clerk, 'petition.sort', () => ({ way }))
const forward = step(1, clerk, 'petition.forward', () => ({ unit: 'market' }))
const accepted = [
  petition('other', '菜市场公平秤长期失准，请求更换并公布检定结果。'),
  sort('petition'),
  forward,
  step(2, market, 'petition.accept'),
]
const opinion = [
  ...accepted,
  step(8, market, 'petition.giveOpinion', (scene) => ({
    request: '更换公平秤并公布检定结果。',
    found: '现场检定两台公平秤超差，市场开办者未按期送检。',
    outcome: 'supported',
    opinion: '责令市场开办者五日内更换，检定结果在市场入口公示。',
    lawBasis: '集贸市场计量监督管理办法第五条',
    servedOn: dayIn(scene, 0),
  })),
]
const review = { reviewResult: 'upheld', opinion: '原处理意见事实清楚、依据充分。', lawBasis: '信访工作条例第三十五条' }
const reviewing = [...opinion, step(3, 'reporter', 'petition.askReview', () => ({ reason: '更换后的秤仍不准。' }))]
const reviewed = [...reviewing, step(6, government, 'petition.review', (scene) => ({ ...review, servedOn: dayIn(scene, 0) }))]
const inFinalReview = [...reviewed, step(4, 'reporter', 'petition.askFinalReview', () => ({ reason: '不服复查意见。' }))]
const punish = petition('punish', '有人每天夜里向河边倾倒建筑垃圾，请求查处。')
const open = step(1, clerk, 'petition.openEnforcement', (scene) => ({
  unit: 'brigade-waste',
  point: scene.point,
  address: scene.address,
  reason: '请核查夜间倾倒建筑垃圾的情况。',
}))
const enforced = [punish, sort('administrative'), open]
const unfounded = step(4, whoIs('head-brigade-waste'), 'penalty.declineFiling', () => ({ reason: '连续三晚核查，没有发现倾倒行为。' }))

const direct = step(0, market, 'petition.lodgeDirect', (scene) => ({
  ...{ source: 'visit', category: 'claim', aim: 'other', confidential: 'no', address: scene.address },
  description: '到所当面反映：菜市场夜间卸货噪声大，请求调整卸货时间。',
}))
/** A market’s own square, which two bureaus each hold to be the other’s. */
const convened = (others: Record<string, string>): Step[] => [
  petition('other', '市场门口广场地面破损，请求修复。'),
  sort('petition'),
  step(1, clerk, 'petition.convene', () => ({ unit: 'market', ...others })),
]

// prettier-ignore
const petitions: readonly Recipe[] = [
  { key: 'petitionDirect', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 3], steps: [direct] },
  { key: 'petitionAgreeing', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: convened({ otherUnit: 'enforcement' }) },
  { key: 'petitionDisputed', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: [...convened({ otherUnit: 'enforcement' }), step(2, clerk, 'petition.referUp', () => ({ reason: '两个单位都认为不属于本单位职责，协商不成。' }))] },
  { key: 'petitionAtConference', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: [...convened({ otherOrgan: '市轨道交通集团' }), step(2, clerk, 'petition.toConference', () => ({ reason: '涉及市属企业，没有共同的上一级机关。' }))] },
  { key: 'petitionRegistered', times: 2, subjects: ['dumping'], unit: 'enforcement', rest: [1, 3], steps: [petition('other', '请求在路口增设路灯。')] },
  { key: 'petitionSorted', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: [petition('labour', '单位拖欠加班费。'), sort('arbitration')] },
  { key: 'petitionForwarded', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: accepted.slice(0, 3) },
  { key: 'petitionToAccept', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [8, 9], steps: accepted.slice(0, 3) },
  { key: 'petitionObjected', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: [...accepted.slice(0, 3), step(1, market, 'petition.object', () => ({ reason: '计量检定由市级机构承担。' }))] },
  { key: 'petitionHandling', times: 2, subjects: ['dumping'], unit: 'enforcement', rest: [1, 10], steps: accepted },
  { key: 'petitionOpinion', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 8], steps: opinion },
  { key: 'petitionReviewing', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 5], steps: reviewing },
  { key: 'petitionReviewed', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 5], steps: reviewed },
  { key: 'petitionFinal', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 5], steps: inFinalReview },
  { key: 'petitionHearing', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 3], steps: [...inFinalReview, step(2, office, 'petition.beginHearing')] },
  { key: 'petitionEnded', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 9], steps: [...inFinalReview, step(5, office, 'petition.finalReview', () => ({ ...review, lawBasis: '信访工作条例第三十六条' }))] },
  { key: 'petitionSettled', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [32, 40], steps: opinion },
  { key: 'petitionMediated', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [3, 9], steps: [...accepted, step(4, market, 'petition.mediate', (scene) => ({ agreement: '市场开办者三日内更换公平秤，并退还差价。', signed: onePhoto(scene) }))] },
  { key: 'petitionGuided', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [3, 9], steps: [petition('court', '不服法院判决。'), sort('judicial'), step(1, clerk, 'petition.guide', () => ({ organ: '示范区人民法院', reason: '属于诉讼事项，请依法上诉或者申请再审。' }))] },
  { key: 'petitionPassedOn', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [3, 9], steps: [petition('other', '反映某干部违规经商。', 'accusation'), step(1, clerk, 'petition.passOn', () => ({ organ: '区纪委监委' }))] },
  { key: 'petitionRefused', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [3, 9], steps: [petition('other', '请求解决邻里纠纷。'), step(1, clerk, 'petition.notAccept', () => ({ ground: 'elsewhere', reason: '属于民事纠纷，可以申请人民调解。' }))] },
  { key: 'petitionWithdrawn', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [3, 9], steps: [petition('other', '请求修剪行道树。'), step(1, 'reporter', 'petition.withdraw', () => ({ reason: '已经修剪。' }))] },
  { key: 'petitionInEnforcement', times: 2, subjects: ['dumping'], unit: 'enforcement', rest: [1, 4], steps: enforced },
  { key: 'petitionAnswered', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [2, 9], steps: [...enforced, unfounded, step(1, clerk, 'petition.answer', () => ({ answer: '执法大队连续三晚核查，没有发现倾倒行为；已在该处增加巡查。' }))] },
]

export const voices: readonly Recipe[] = [...complaints, ...petitions]
