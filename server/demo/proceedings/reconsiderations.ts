/** Fines that are challenged: just received, waiting for the answer, to be decided, mediated, and revoked because the answer came too late. */
import { numberIn, whoIs } from './named.ts'
import { decided, filed, notified, publish, step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, type Step } from './scene.ts'

const officer = whoIs('reconsider1')
const government = whoIs('head-government')

const lodging = (normReview: 'yes' | 'no', facts: string): Step =>
  step(4, 'reporter', 'reconsideration.lodge', (scene) => ({
    ...{ source: 'portal', actKind: 'penalty', aboutNumber: numberIn(scene, 'penalty'), actText: '对行政处罚决定不服', normReview },
    requests: '请求撤销处罚决定，或者减轻处罚。',
    facts,
    photos: onePhoto(scene),
  }))
const lodge = lodging('no', '当天已经清理完毕，认为处罚过重，且现场笔录没有让本人核对。')
const accept = step(2, officer, 'reconsideration.accept', () => ({ track: 'ordinary', major: 'no' }))
const stay = step(0, officer, 'reconsideration.stay', () => ({
  stayGround: 'asked',
  reason: '申请人提供了担保，停止执行不损害公共利益。',
}))
const sendCopy = step(1, officer, 'reconsideration.sendCopy')
const reply = (after: number, act: 'answer' | 'answerLate'): Step =>
  step(after, 'head', `reviewAnswer.${act}`, () => ({ answer: '处罚决定事实清楚、证据确凿、程序合法。', wholeFile: 'yes' }))
const hear = step(1, officer, 'reconsideration.hear', () => ({
  hearingWay: 'phone',
  record: '电话听取申请人意见：当天已清理，愿意缴纳较低罚款。',
}))
const propose = (outcome: string, decisionGround: string): Step =>
  step(2, officer, 'reconsideration.propose', () => ({
    ...{ outcome, decisionGround, redo: 'no', thirdPartyEvidence: 'no', contraryRequest: 'no' },
    found: '申请人倾倒建筑垃圾，当日清理；处罚决定已经送达。',
    opinion: '经审查被申请人的答复和证据，提出以上意见。',
  }))

const standing = [...filed(), ...notified(), ...decided(), publish()]
const received = [...standing, lodge]
const asked = [...received, accept, sendCopy]
const answered = [...asked, reply(4, 'answer'), hear]
const mediated = [
  ...answered,
  step(1, officer, 'reconsideration.mediate', () => ({ agreement: '申请人十日内缴清罚款，被申请人同意分两期缴纳，双方不再争议。' })),
  step(1, officer, 'reconsideration.signedForApplicant', (scene) => ({ photos: onePhoto(scene) })),
  step(1, 'head', 'reviewSignature.sign'),
  step(0, officer, 'reconsideration.sealMediation'),
]
const revoked = [
  ...asked,
  hear,
  reply(12, 'answerLate'),
  propose('revoke', 'noEvidence'),
  step(2, government, 'reconsideration.decide'),
  step(1, officer, 'reconsideration.recordService', (scene) => ({
    servedOn: dayIn(scene, 0),
    serviceWay: 'direct',
    photos: onePhoto(scene),
  })),
]

/** The applicant challenges the district bureau's own document with the act: it was taken up, and the bureau has answered for it. */
const documentReviewed = [
  ...standing,
  lodging('yes', '处罚依据的《示范区建筑垃圾处置管理规定》第五条增加了上位法没有的义务，请一并审查。'),
  accept,
  sendCopy,
  step(1, officer, 'normReview.takeUp', () => ({
    ...{ normTitle: '示范区建筑垃圾处置管理规定', normNumber: '示综执规〔示范〕1号', normKind: 'local', makerUnit: 'enforcement' },
    normClause: '第五条：装修垃圾须在当日十八时前清运完毕。',
  })),
  step(2, officer, 'normReview.askMaker', () => ({ questions: '第五条规定的清运时限有何上位法依据。' })),
  step(4, 'head', 'normMaker.answer', () => ({ answer: '依据《城市建筑垃圾管理规定》和本区实际制定，属于对及时清运的细化。' })),
]

const of = (key: string, rest: Recipe['rest'], steps: readonly Step[]): Recipe => ({
  ...{ key, times: 1, subjects: ['dumping'], unit: 'enforcement', rest, steps },
})

export const reconsiderations: readonly Recipe[] = [
  of('reviewReceived', [1, 2], received),
  of('reviewAsked', [1, 4], [...asked, stay]),
  of('reviewToDecide', [1, 3], [...answered, propose('uphold', 'sound')]),
  of('reviewDocument', [1, 4], documentReviewed),
  of('reviewMediated', [1, 6], mediated),
  of('reviewRevoked', [1, 5], revoked),
]
