import { instantAt } from '../../../domain/clock/civil-date.ts'
import { byReason, step } from './ordinary.ts'
import { dayIn, onePhoto, photosOf, workDayIn, type Scene, type Step } from './scene.ts'

/** What runs below a proceeding: hearing, goods in the organ's hands, enforcement of a decision. */

/** The notice leaves the party the seven working days of 行政处罚法第六十四条第二项. */
export const scheduleHearing = step(1, 'chair', 'hearing.schedule', (scene) => ({
  heldAt: instantAt(workDayIn(scene, 10), '09:00', scene.story.stage.region.rules.offsetMinutes).toISOString(),
  where: '区综合行政执法局三楼听证室',
  openness: 'open',
}))
export const hold = step(9, 'chair', 'hearing.hold', (scene) => ({
  present: `听证主持人、调查人员、当事人${scene.partyName}及其代理人`,
  record:
    '调查人员提出当事人违法的事实、证据和行政处罚建议；当事人进行申辩和质证，对检测数据和数额提出意见；主持人归纳争议焦点后宣布听证结束。',
  photos: photosOf(scene),
}))
export const reportHearing = step(2, 'chair', 'hearing.report', () => ({
  hearingResult: 'held',
  opinion: '事实清楚，证据能够相互印证，建议维持拟处罚意见。',
}))
export const dropAbsent = step(9, 'chair', 'hearing.dropAbsent', () => ({ hearingResult: 'dropped', reason: '当事人无正当理由未到场。' }))
export const withdrawRequest = step(2, 'chair', 'hearing.withdrawRequest', (scene) => ({
  hearingResult: 'dropped',
  reason: '当事人书面撤回听证要求。',
  photos: onePhoto(scene),
}))

const goods = (after: number, verb: string, reason: string): Step =>
  step(after, 'officer', verb, (scene) => ({ what: scene.subject.goods, reason, photos: photosOf(scene) }))
export const holdEvidence = goods(1, 'penalty.holdEvidence', '证据可能灭失，需要先行登记保存。')
export const proposeMeasure = goods(1, 'penalty.proposeMeasure', '防止证据损毁、制止违法行为，需要扣押涉案物品。')

export const approveHold = step(0, 'head', 'hold.approve', () => ({ note: '同意先行登记保存。' }))
export const handleHold = step(4, 'head', 'hold.handle', () => ({ outcome: 'evidence', reason: '已拍照、录像固定，予以解除。' }))

const allSteps = ['approved', 'two', 'cards', 'present', 'told', 'heard', 'recorded', 'signed', 'ownOnly', 'videoed']
const seizing = (scene: Scene) => ({
  steps: allSteps,
  record: `在${scene.address}对${scene.subject.goods}实施扣押，当场告知理由、依据和救济途径，听取陈述申辩，全程录像。`,
  photos: photosOf(scene),
})
export const approveMeasure = step(0, 'head', 'measure.approve', () => ({ note: '同意扣押。' }))
export const carryOutMeasure = step(1, 'officer', 'measure.carryOut', seizing)
export const carryOutUrgently = step(0, 'officer', 'measure.carryOutUrgently', (scene) => ({
  ...seizing(scene),
  reason: '现场继续作业，情况紧急。',
}))
export const ratify = step(0, 'head', 'measure.ratify', () => ({ note: '情况属实，同意补办。' }))
export const testGoods = step(2, 'officer', 'measure.startTest', (scene) => ({ until: dayIn(scene, 25), reason: '委托检测机构检测。' }))
export const lift = byReason(8, 'head', 'measure.lift', '违法行为已经处理，不再需要扣押。')
export const giveBack = step(1, 'officer', 'measure.giveBack', (scene) => ({
  record: '清点无误，当场返还并签收。',
  photos: onePhoto(scene),
}))
export const dispose = step(2, 'head', 'measure.dispose', (scene) => ({
  reason: '没收决定已经送达。',
  record: `${scene.subject.goods}在监督下拆解销毁。`,
  photos: photosOf(scene, true),
}))

/** Enforcement, begun when the fifteen days of performance are over. */
export const enforce = (after = 14): Step =>
  step(after, 'head', 'penalty.enforce', (scene) => ({ what: `${scene.partyName}逾期未履行处罚决定。${scene.subject.demand}。` }))
export const enforceOrder = (after: number): Step =>
  step(after, 'head', 'correction.enforce', (scene) => ({ what: `${scene.partyName}逾期未自行拆除。${scene.subject.demand}。` }))
export const imposeLateFine = step(1, 'head', 'penalty.imposeLateFine', () => ({ note: '到期未缴纳罚款，按日加处。' }))
export const demand = step(1, 'officer', 'execution.demand', (scene) => ({
  what: '缴纳罚款及加处罚款，并履行改正义务。',
  until: workDayIn(scene, 12),
}))
export const chooseManner = (manner: 'substitute' | 'demolition'): Step =>
  step(13, 'head', 'execution.decideEnforcement', (scene) => ({
    manner,
    what: scene.subject.demand,
    reason: '经催告仍未履行。',
    ...(manner === 'demolition'
      ? { governmentOrder: '示范政责〔2026〕3号' }
      : { harm: 'pollution', costs: 120_000, performerKind: 'thirdParty', performer: '净宇环卫服务公司', performOn: workDayIn(scene, 10) }),
  }))
export const announceDemolition = step(2, 'officer', 'execution.announceDemolition', (scene) => ({
  where: '设施所在地和社区公告栏',
  until: workDayIn(scene, 6),
  photos: onePhoto(scene),
}))
export const carryOutEnforcement = (after: number): Step =>
  step(after, 'officer', 'execution.carryOut', (scene) => ({
    record: '实施前再次告知当事人，清空现场人员和物品，全程录像，无人员受伤和财物损失。',
    result: '已实施完毕，现场恢复。',
    photos: photosOf(scene, true),
  }))
export const remindSubstitute = step(1, 'officer', 'execution.remindSubstitute', (scene) => ({ performOn: workDayIn(scene, 6) }))
const performedFor = (scene: Scene, signedBy: readonly string[]) => ({
  record: '代履行人按照决定清运并恢复原状，执法人员到场监督，全程录像，无人员受伤和财物损失。',
  result: '已清除完毕，现场恢复。',
  supervisors: [scene.cast.officer.id],
  signedBy: ['supervisor', 'performer', ...signedBy],
  noForce: 'yes',
  photos: photosOf(scene, true),
})
export const carryOutSubstitute = step(6, 'officer', 'execution.carryOutSubstitute', (scene) => performedFor(scene, ['party']))
export const claimCosts = step(2, 'officer', 'costs.claimCosts', (scene) => ({
  fen: 98_600,
  costSheet: '人工 360 元，机械 420 元，运输和处置 206 元，附票据。',
  until: workDayIn(scene, 12),
  photos: onePhoto(scene),
}))
export const approveCosts = step(1, 'head', 'costs.approveCosts', () => ({ note: '与票据核对一致。' }))
export const payCosts = step(3, 'officer', 'costs.recordPayment', (scene) => ({
  fen: 98_600,
  paidOn: dayIn(scene, 0),
  channel: 'bank',
  receipt: `DLX${dayIn(scene, 0).replaceAll('-', '')}`,
}))
export const settleCosts = step(0, 'officer', 'costs.settled')
export const bearCosts = byReason(2, 'head', 'costs.bearCosts', '当事人系低保户，费用由本机关承担。')

export const clearAtOnce = (known: boolean): Step =>
  step(0, 'officer', 'clearing.clearAtOnce', (scene) => ({
    ...(known && { party: scene.party }),
    item: scene.item.code,
    officers: [scene.cast.officer.id, scene.cast.second.id],
    point: scene.point,
    address: scene.address,
    title: scene.subject.title,
    clearPlace: 'road',
    clearThing: 'spill',
    clearConditions: ['needAtOnce', 'partyCannot'],
    description: `${scene.subject.found}，影响车辆通行`,
    performerKind: 'thirdParty',
    performer: '净宇环卫服务公司',
    cardsShown: 'yes',
    photos: photosOf(scene),
  }))
export const cleared = step(0, 'officer', 'clearing.clearedPresent', (scene) => performedFor(scene, ['party']))
export const clearedAlone = step(0, 'officer', 'clearing.clearedAbsent', (scene) => ({
  ...performedFor(scene, ['witness']),
  witness: '沿街商户刘某',
}))
export const nameParty = step(0, 'officer', 'clearing.nameParty', (scene) => ({
  party: scene.party,
  reason: '调取沿线监控查明车辆所属单位。',
}))
export const tellParty = step(0, 'officer', 'clearing.tellParty', (scene) => ({
  statedOn: dayIn(scene, 0),
  toldHow: '电话告知当事人已经代为清除，并通知其接受处理',
}))
export const demandCosts = step(1, 'officer', 'clearing.demandCosts')
export const keepGoods = step(0, 'officer', 'measure.keep', (scene) => ({
  holding: 'seized',
  keeper: 'organ',
  keeperName: '罚没物品仓库',
  keptPlace: '区综合行政执法局罚没物品仓库二号库',
  photos: onePhoto(scene),
}))
export const payStorage = step(1, 'head', 'measure.payStorage', (scene) => ({
  storageFen: 12_000,
  keeperName: '安顺停车场',
  paidOn: dayIn(scene, 0),
  receipt: `BG${dayIn(scene, 0).replaceAll('-', '')}`,
}))
export const agree = step(3, 'head', 'execution.agree', (scene) => ({
  plan: '当事人分两期缴清罚款，自行拆除。',
  until: dayIn(scene, 45),
  remedied: '已清理现场并恢复原状。',
  reduceFen: 1000,
  photos: onePhoto(scene),
}))
export const performed = step(3, 'officer', 'execution.performed', (scene) => ({
  result: '当事人已自行履行完毕。',
  photos: photosOf(scene, true),
}))
export const suspendEnforcement = step(2, 'head', 'execution.suspend', () => ({
  suspendGround: 'unable',
  reason: '当事人住院治疗，暂无履行能力。',
}))
export const terminate = step(2, 'head', 'execution.terminate', () => ({ endGround: 'lost', reason: '涉案设施已在暴雨中损毁灭失。' }))
export const applyToCourt = step(13, 'head', 'execution.applyToCourt', () => ({
  court: '示范区人民法院',
  reason: '法定期限内未申请复议、未起诉，经催告仍未履行。',
}))
