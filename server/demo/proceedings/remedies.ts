/** Legality reviews, suits and claims for compensation of the demonstration, at every stage. */
import { whoIs } from './named.ts'
import { closeSpot, onSpot, paySpot, reportIn, step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, type Step } from './scene.ts'

const supervisor = whoIs('supervisor1')
const drafter = whoIs('head-enforcement')

const submit = (title: string, reviewKind: string, materials: readonly string[], description: string): Step =>
  step(0, drafter, 'legalityReview.submit', () => ({ title, reviewKind, materials, description }))
const document = (title: string): Step =>
  submit(title, 'normative', ['draft', 'explanation', 'basis', 'comments'], '送审稿已公开征求意见三十日，收到意见十二条。')
const contract = submit(
  '沿街垃圾清运委托协议',
  'agreement',
  ['draft', 'explanation', 'basis', 'counterparty'],
  '委托期三年，费用列入部门预算。',
)
const accept = step(1, supervisor, 'legalityReview.accept')
const askSupplement = step(1, supervisor, 'legalityReview.askSupplement', () => ({ lacks: '公开征求意见及采纳情况' }))
const opinion = step(4, supervisor, 'legalityReview.giveOpinion', () => ({
  opinion: 'toChange',
  points: '第三条增设的摊点备案没有上位法依据，建议删去。\n第八条的处罚数额应当引用裁量基准。',
  reason: '其余内容合法。',
}))
const answer = step(3, drafter, 'legalityReview.answerPoints', () => ({
  adoption: '采纳，第三条已删去备案要求。\n采纳，第八条改为引用裁量基准。',
}))
const publish = (documentNumber: string): Step =>
  step(2, drafter, 'legalityReview.publish', (scene) => ({ documentNumber, publishedOn: dayIn(scene, 0), validUntil: dayIn(scene, 1826) }))
const lawful = step(3, supervisor, 'legalityReview.giveOpinion', () => ({ opinion: 'lawful', reason: '主体、权限、程序和内容合法。' }))
const answered = [accept, opinion, answer]
const inForce = [document('示范区疏导点设置和管理办法'), ...answered, publish('清综执规〔2026〕1号')]

const told = (key: string, rest: readonly [number, number], steps: readonly Step[]): Recipe => ({
  ...{ key, times: 1, subjects: ['noise'], unit: 'enforcement', rest, steps },
})

const legality: readonly Recipe[] = [
  told('legalitySubmitted', [1, 1], [document('示范区户外招牌设置导则')]),
  told(
    'legalityToSupplement',
    [1, 2],
    [submit('示范区装修垃圾管理办法', 'normative', ['draft', 'explanation', 'basis'], '征求意见正在进行。'), askSupplement],
  ),
  told('legalityReviewing', [1, 3], [contract, accept]),
  told('legalityOpined', [1, 2], [document('示范区夜间施工公示办法'), accept, opinion]),
  told('legalityAnswered', [1, 2], [document('示范区犬只管理若干规定'), ...answered]),
  told('legalityInForce', [5, 30], inForce),
  told(
    'legalityEnded',
    [3, 9],
    [
      document('示范区临时占道摊点管理暂行办法'),
      ...answered,
      publish('清综执规〔2026〕2号'),
      step(20, drafter, 'legalityReview.endDocument', (scene) => ({ endedOn: dayIn(scene, 0), reason: '由疏导点设置和管理办法替代。' })),
    ],
  ),
  told(
    'legalityConcluded',
    [3, 20],
    [contract, accept, lawful, step(1, drafter, 'legalityReview.answerPoints'), step(1, drafter, 'legalityReview.conclude')],
  ),
  told(
    'legalityReturned',
    [3, 20],
    [contract, step(1, supervisor, 'legalityReview.return', () => ({ reason: '协议条款与起草说明不一致，请核对后重新送审。' }))],
  ),
  told(
    'legalityWithdrawn',
    [3, 20],
    [contract, accept, step(1, drafter, 'legalityReview.withdraw', () => ({ reason: '项目调整，不再签订。' }))],
  ),
]

const fined = [onSpot(), reportIn, paySpot, closeSpot]
const court = '示范区人民法院'
const below = (first: Step): Step => ({ ...first, below: 'summary' })

const sued = (docket: string): Step[] => [
  ...fined,
  below(
    step(6, 'head', 'litigation.receive', (scene) => ({
      ...{ court, docket, plaintiff: scene.partyName, claims: '撤销当场行政处罚决定。', receivedOn: dayIn(scene, 0) },
    })),
  ),
]
const defend = step(5, 'officer', 'litigation.answer', (scene) => ({
  answeredOn: dayIn(scene, 0),
  record: '答辩状一份、证据清单一份、现场照片和全过程记录光盘。',
}))
const appear = step(15, 'officer', 'litigation.appear', (scene) => ({ heardOn: dayIn(scene, 0), head: 'deputy' }))
const ruled = (judgment: string, record: string): Step =>
  step(6, 'head', 'litigation.judge', (scene) => ({ judgment, judgedOn: dayIn(scene, 0), record }))
const rejected = ruled('rejected', '处罚决定事实清楚、程序合法，驳回原告诉讼请求。')
const appeal = step(4, 'head', 'litigation.appeal', (scene) => ({ appellant: scene.partyName, appealedOn: dayIn(scene, 0) }))
const heard = [defend, appear, rejected]
const last = step(20, 'head', 'litigation.judgeFinally', (scene) => ({
  ...{ judgment: 'rejected', judgedOn: dayIn(scene, 0), record: '驳回上诉，维持原判。' },
}))
const withdrawn = step(10, 'head', 'litigation.rule', (scene) => ({
  ...{ ruling: 'withdrawn', judgedOn: dayIn(scene, 0), record: '准许原告撤回起诉。' },
}))
const carryOut = step(3, 'head', 'litigation.carryOut', () => ({ effect: 'stands', measures: '罚款此前已经缴纳，无需另行履行。' }))

const suit = (key: string, rest: readonly [number, number], steps: readonly Step[]): Recipe => ({
  ...{ key, times: 1, subjects: ['littering', 'parking'], tier: 0, rest, steps },
})

const litigation: readonly Recipe[] = [
  suit('suitServed', [1, 4], sued('（2026）示行初6号')),
  suit('suitInCourt', [1, 9], [...sued('（2026）示行初5号'), defend]),
  suit('suitJudged', [1, 5], [...sued('（2026）示行初4号'), ...heard]),
  suit('suitRuled', [1, 3], [...sued('（2026）示行初3号'), defend, withdrawn]),
  suit('suitAppealed', [1, 9], [...sued('（2026）示行初2号'), ...heard, appeal]),
  suit('suitInEffect', [1, 3], [...sued('（2026）示行初1号'), ...heard, appeal, last]),
  suit('suitEnded', [1, 9], [...sued('（2026）示行初7号'), ...heard, appeal, last, carryOut]),
]

const claimed = [
  ...fined,
  below(
    step(8, 'head', 'compensation.receive', (scene) => ({
      ...{ claimant: scene.partyName, claims: '返还罚款并赔偿误工损失。', claimFen: 30_000, receivedOn: dayIn(scene, 0) },
      photos: onePhoto(scene),
    })),
  ),
]
const complete = step(2, 'officer', 'compensation.complete')
const grant = step(12, 'head', 'compensation.decide', (scene) => ({
  ...{ grant: 'granted', fen: 18_000, refundFen: 5_000, paidOn: dayIn(scene, -20), backOn: dayIn(scene, 0) },
  reason: '处罚对象有误，返还罚款并支付利息，误工损失按上年度职工日平均工资计算。',
}))
const refuse = step(12, 'head', 'compensation.decide', () => ({ grant: 'refused', reason: '处罚决定合法有效，没有造成损害。' }))
const serve = step(2, 'officer', 'compensation.serve', (scene) => ({ servedOn: dayIn(scene, 0) }))
const serveRefusal = step(2, 'officer', 'compensation.serveRefusal', (scene) => ({ servedOn: dayIn(scene, 0) }))
const granted = [...claimed, complete, grant, serve]
const refused = [...claimed, complete, refuse, serveRefusal]
const toTreasury = [...granted, step(4, 'officer', 'compensation.requestPayment', (scene) => ({ requestedOn: dayIn(scene, 0) }))]
const atTreasury = [...toTreasury, step(2, 'officer', 'compensation.askTreasury', (scene) => ({ sentOn: dayIn(scene, 0) }))]
const paid = step(6, 'officer', 'compensation.pay', (scene) => ({ paidOn: dayIn(scene, 0), receipt: '国库集中支付 0007' }))

const compensation: readonly Recipe[] = [
  suit('claimReceived', [1, 1], claimed),
  suit('claimToSupplement', [1, 4], [...claimed, step(1, 'officer', 'compensation.askSupplement', () => ({ lacks: '误工损失的证明' }))]),
  suit('claimDeciding', [1, 9], [...claimed, complete]),
  suit('claimToServe', [1, 3], [...claimed, complete, grant]),
  suit('claimGranted', [1, 5], granted),
  suit('claimRefused', [1, 9], refused),
  suit('claimToTreasury', [1, 2], toTreasury),
  suit('claimAtTreasury', [1, 4], atTreasury),
  suit('claimPaid', [1, 9], [...atTreasury, paid]),
  suit('claimSued', [1, 9], [...refused, step(15, 'head', 'compensation.sued', () => ({ court, docket: '（2026）示行赔初1号' }))]),
  suit('claimWithdrawn', [2, 9], [...claimed, step(3, 'officer', 'compensation.withdraw', () => ({ reason: '请求人书面撤回。' }))]),
]

export const remedies: readonly Recipe[] = [...legality, ...litigation, ...compensation]
