import * as below from './below.ts'
import * as act from './ordinary.ts'
import { dayIn, onePhoto, type Step } from './scene.ts'
import type { SubjectName } from './subjects.ts'

/** Check codes of two papers that visitors of the demonstration are told of (docs/demonstration.md). */
export const checkCodes = { notice: 'DEM000000A', inspection: 'DEM000000B' } as const

/** One kind of proceeding, told `times` over with other parties, places and sums, and left in the state that it is named for. */
export type Recipe = {
  readonly key: string
  readonly times: number
  readonly subjects: readonly SubjectName[]
  readonly steps: readonly Step[]
  /** How many working days ago the last act may lie, at least and at most. */
  readonly rest: readonly [number, number]
  /** Which tier of the benchmark, counted from the lightest; any where it is not said. */
  readonly tier?: number
  /** Where in the tier's range the fine lies, from 0 to 1; in its middle where it is not said. */
  readonly share?: number
  /** The one party it is about; any of the subject's kind where it is not said. */
  readonly party?: string
  /** The unit whose officers bear it; one of the subject's where it is not said. */
  readonly unit?: string
}

const usual: readonly SubjectName[] = ['dumping', 'spilling', 'sortingDuty', 'dust', 'unlicensed', 'mixedWaste', 'barbecue']
const heavy: readonly SubjectName[] = ['smoke', 'noise']
const twoStep: readonly SubjectName[] = ['shopfront', 'sign']
const small: readonly SubjectName[] = ['littering', 'parking', 'sortingDuty', 'dumpedWater']
const held: readonly SubjectName[] = ['dumping', 'spilling', 'barbecue']

const { filed, notified, decided, finished, serve, step, byReason } = act
const investigated = [...filed(), ...notified()]
const standing = [...investigated, ...decided()]
const asked = [...filed(), ...notified(), act.requestHearing]
const summoned = [...asked, below.scheduleHearing, serve()]
const heard = [...summoned, below.hold, below.reportHearing]
const seized = [...filed(), below.proposeMeasure, below.approveMeasure]
const demanded = [...standing, below.enforce(), below.demand, serve()]
const substituted = [...demanded, below.chooseManner('substitute'), serve(), below.remindSubstitute, serve(), below.carryOutSubstitute]
const costsAsked = [...substituted, below.claimCosts, below.approveCosts, serve()]
/** The six months in which the party may sue have passed. */
const longAfter = [...standing, below.enforce(116), below.demand, serve()]

// prettier-ignore
const ordinary: readonly Recipe[] = [
  { key: 'checking', times: 2, subjects: usual, rest: [1, 8], steps: [act.openLead] },
  { key: 'toFile', times: 2, subjects: usual, rest: [1, 4], steps: filed().slice(0, -1) },
  { key: 'investigating', times: 3, subjects: [...usual, ...heavy], rest: [1, 20], steps: [...filed(), ...act.kept] },
  { key: 'extended', times: 1, subjects: usual, rest: [2, 4], steps: [...filed(), act.askFootage, byReason(20, 'head', 'penalty.extend', '案情复杂，需要继续核实运输去向。')] },
  { key: 'testing', times: 1, subjects: heavy, rest: [1, 8], steps: [...filed(), step(2, 'officer', 'penalty.startTest', (scene) => ({ what: '委托检测', toOrgan: '示范检测有限公司', until: dayIn(scene, 25) }))] },
  { key: 'tested', times: 1, subjects: heavy, rest: [1, 2], steps: [...filed(), step(2, 'officer', 'penalty.startTest', (scene) => ({ what: '委托检测', toOrgan: '示范检测有限公司', until: dayIn(scene, 20) })),
    step(8, 'officer', 'penalty.endTest', (scene) => ({ record: '检测报告：超过排放限值。', photos: onePhoto(scene) })), ...notified()] },
  { key: 'paused', times: 1, subjects: usual, rest: [2, 12], steps: [...filed(), step(4, 'head', 'penalty.pause', () => ({ pauseGround: 'partyMissing', reason: '当事人去向不明，公告查找。' }))] },
  { key: 'resumed', times: 1, subjects: usual, rest: [1, 2], steps: [...filed(), step(4, 'head', 'penalty.pause', () => ({ pauseGround: 'otherCase', reason: '等待相关案件认定。' })), byReason(10, 'head', 'penalty.resume', '相关案件已有结果。'), ...notified()] },
  { key: 'officersChanged', times: 1, subjects: usual, rest: [1, 6], steps: [...filed(), step(2, 'head', 'penalty.recuse', ({ cast }) => ({ person: cast.second.id, recusal: 'granted', reason: '与当事人有亲属关系，依申请回避。', officers: [cast.officer.id, cast.third.id] }))] },
  { key: 'toApproveNotice', times: 1, subjects: usual, rest: [1, 3], steps: [...filed(), act.conclude()] },
  { key: 'toNotify', times: 1, subjects: usual, rest: [1, 3], steps: [...filed(), act.conclude(), act.approveNotice] },
  { key: 'noticePosted', times: 1, subjects: usual, rest: [1, 4], steps: [...filed(), act.conclude(), act.approveNotice, act.postIt] },
  { key: 'noticeAnnounced', times: 1, subjects: usual, rest: [2, 8], steps: [...filed(), act.conclude(), act.approveNotice, act.postIt, act.postReturned, act.announce] },
  { key: 'noticed', times: 2, subjects: [...usual, ...heavy], rest: [1, 3], steps: investigated },
  { key: 'stated', times: 1, subjects: usual, rest: [1, 1], steps: [...investigated, act.state] },
  { key: 'noticeInHand', times: 1, subjects: ['structure'], unit: 'natural-resources', rest: [1, 1],
    steps: [...filed(), act.conclude({ penalties: () => [{ kind: 'confiscateGoods', fen: 1_200_000, text: '加建的彩钢板房材料' }] }), { ...act.approveNotice, checkCode: checkCodes.notice }, serve()] },
  { key: 'statedOnline', times: 1, subjects: usual, rest: [1, 2], steps: [...investigated, act.stateOnline] },
  { key: 'weighing', times: 1, subjects: usual, rest: [7, 9], steps: investigated },
  { key: 'waived', times: 1, subjects: usual, rest: [1, 3], steps: [...investigated, act.waive] },
  { key: 'deciding', times: 2, subjects: usual, rest: [1, 3], steps: [...investigated, act.sendToDecider()] },
  { key: 'reviewing', times: 1, subjects: usual, rest: [1, 4], steps: [...filed(), ...notified({ flags: ['publicInterest'] }), act.sendToReview()] },
  { key: 'returnedByReview', times: 1, subjects: usual, rest: [1, 4], steps: [...filed(), ...notified({ flags: ['complex'] }), act.sendToReview(), step(2, 'reviewer', 'penalty.returnReview', () => ({ opinion: '裁量情节的证据不足，请补充说明后再送。' }))] },
  { key: 'inPanel', times: 1, subjects: ['dumping', 'dust', 'barbecue'], rest: [1, 3], steps: [...filed(), ...notified({ flags: ['grave'] }), act.sendToDecider(), act.callPanel] },
  { key: 'toServe', times: 1, subjects: usual, rest: [1, 3], steps: [...investigated, act.sendToDecider(), act.decide] },
  { key: 'performing', times: 3, subjects: usual, rest: [1, 7], steps: standing },
  { key: 'partlyPaid', times: 1, subjects: usual, rest: [1, 3], steps: [...standing, act.publish(), act.pay(0.5)] },
  { key: 'deferred', times: 2, subjects: usual, rest: [2, 12], steps: [...standing, act.publish(), step(2, 'head', 'penalty.grantInstalments', (scene) => ({ reason: '当事人经济困难并提出书面申请。', plan: '分三期，每月一期。', until: dayIn(scene, 70) })), act.pay(0.3, 8)] },
  { key: 'toClose', times: 1, subjects: usual, rest: [1, 5], steps: [...standing, act.publish(), act.pay(), act.fulfil] },
  { key: 'closed', times: 2, subjects: usual, rest: [1, 10], steps: [...filed(), ...act.kept, ...notified(), ...decided(), act.publish(), act.pay(), act.fulfil, act.givenBack, act.close] },
  { key: 'archived', times: 7, subjects: usual, rest: [1, 70], steps: [...standing, ...finished()] },
  { key: 'archivedWithStatement', times: 2, subjects: usual, rest: [4, 60], steps: [...investigated, act.state, act.sendToDecider({ after: 4, answer: true }), act.decide, act.leave, ...finished()] },
  { key: 'archivedWithReview', times: 1, subjects: usual, rest: [4, 60], steps: [...filed(), ...notified({ flags: ['majorRights'] }), act.sendToReview(), act.passReview, act.decide, serve(), ...finished()] },
  { key: 'archivedWithPanel', times: 1, subjects: ['dumping', 'dust'], rest: [4, 50], steps: [...filed(), ...notified({ flags: ['grave'] }), act.sendToDecider(), act.callPanel, act.recordPanel, act.decide, serve(), ...finished()] },
  { key: 'archivedWithheld', times: 1, subjects: usual, rest: [4, 60], steps: [...standing, ...finished(act.withhold)] },
  { key: 'takenDown', times: 1, subjects: usual, rest: [20, 50], steps: [...standing, ...finished(act.publish(14))] },
  { key: 'corrected', times: 1, subjects: usual, rest: [4, 30], steps: [...standing, ...finished(), step(2, 'head', 'penalty.correctDecision', () => ({ correctedText: '决定书第一页地址“12号”更正为“21号”。', reason: '笔误。' }))] },
  { key: 'electronic', times: 1, subjects: ['spilling'], party: 'company-0', rest: [4, 20], steps: [...filed(), ...notified({}, [act.serveElectronically]), ...decided([act.serveElectronically]), ...finished()] },
  { key: 'announcedAndServed', times: 1, subjects: ['spilling'], rest: [1, 4], steps: [...filed(), ...notified({}, [act.postIt, act.postReturned, act.announce]), act.sendToDecider({ after: 32 }), act.decide, act.postIt, act.postArrived] },
  { key: 'noPenalty', times: 2, subjects: ['mixedWaste', 'unlicensed', 'sortingDuty'], rest: [1, 40], steps: [...filed(), act.concludeWithout('firstOffence', '初次违法，危害后果轻微并及时改正。'), act.decideNoPenalty('firstOffence', ['first', 'slightHarm', 'corrected'], '符合首违不罚条件，予以教育。'), serve(), act.close, act.archive] },
  { key: 'child', times: 1, subjects: ['mixedWaste'], party: 'minor-0', rest: [6, 30], steps: [...filed(), act.concludeWithout('under14', '行为时不满十四周岁。'), act.decideNoPenalty('under14', ['under14'], '不予处罚，责令监护人加以管教。'), serve(), act.close, act.archive] },
  { key: 'notFiled', times: 1, subjects: usual, rest: [2, 60], steps: [act.openLead, byReason(3, 'head', 'penalty.declineFiling', '经核查，违法事实不成立。')] },
  { key: 'filingWithdrawn', times: 1, subjects: usual, rest: [2, 40], steps: [...filed(), byReason(6, 'head', 'penalty.withdrawFiling', '查明行为人并非当事人，撤销立案。')] },
  { key: 'transferred', times: 1, subjects: usual, rest: [2, 40], steps: [...filed(), step(4, 'head', 'penalty.transferOut', () => ({ toOrgan: '邻区综合行政执法局', reason: '违法行为发生地不在本区。' }))] },
  { key: 'revoked', times: 1, subjects: usual, rest: [2, 30], steps: [...standing, act.publish(), byReason(6, 'head', 'penalty.revoke', '复核发现处罚对象认定有误，予以撤销。')] },
  { key: 'fromDevice', times: 1, subjects: ['spilling'], rest: [1, 3], steps: [...filed(), act.fromDevice, act.audited, ...notified()] },
  { key: 'fromDeviceToAudit', times: 1, subjects: ['spilling'], rest: [1, 3], steps: [...filed(), act.fromDevice] },
  { key: 'alike', times: 8, subjects: ['spilling'], tier: 0, rest: [25, 60], steps: [...standing, ...finished()] },
  { key: 'farOff', times: 1, subjects: ['spilling'], tier: 0, share: 1, rest: [1, 3], steps: [...investigated, act.sendToDecider(), act.decideFarOff, serve()] },
  { key: 'revokedBeforeService', times: 1, subjects: usual, rest: [2, 30], steps: [...investigated, act.sendToDecider(), act.decide, byReason(1, 'head', 'penalty.revoke', '送达前发现文书所列当事人有误。')] },
]

// prettier-ignore
const hearings: readonly Recipe[] = [
  { key: 'hearingAsked', times: 1, subjects: heavy, rest: [1, 3], steps: asked },
  { key: 'hearingToNotify', times: 1, subjects: heavy, rest: [1, 2], steps: [...asked, below.scheduleHearing] },
  { key: 'hearingSet', times: 1, subjects: heavy, rest: [1, 6], steps: summoned },
  { key: 'hearingHeld', times: 1, subjects: heavy, rest: [1, 3], steps: [...summoned, below.hold] },
  { key: 'hearingReported', times: 1, subjects: heavy, rest: [1, 3], steps: heard },
  { key: 'hearingToArchive', times: 2, subjects: heavy, rest: [2, 40], steps: [...heard, act.sendToReview({ after: 2 }), act.passReview, act.decide, serve(), ...finished()] },
  { key: 'hearingDropped', times: 1, subjects: heavy, rest: [2, 20], steps: [...summoned, below.dropAbsent, act.sendToReview({ after: 2 }), act.passReview, act.decide, serve()] },
  { key: 'hearingWithdrawn', times: 1, subjects: heavy, rest: [1, 3], steps: [...asked, below.withdrawRequest, act.sendToReview({ after: 2 })] },
]

// prettier-ignore
const goods: readonly Recipe[] = [
  { key: 'holdAsked', times: 1, subjects: held, rest: [1, 1], steps: [...filed(), below.holdEvidence] },
  { key: 'holdRefused', times: 1, subjects: held, rest: [2, 9], steps: [...filed(), below.holdEvidence, byReason(0, 'head', 'hold.refuse', '证据已经固定，没有必要保存原物。')] },
  { key: 'held', times: 1, subjects: held, rest: [1, 4], steps: [...filed(), below.holdEvidence, below.approveHold] },
  { key: 'holdHandled', times: 1, subjects: held, rest: [2, 20], steps: [...filed(), below.holdEvidence, below.approveHold, below.handleHold] },
  { key: 'holdReleased', times: 1, subjects: held, rest: [9, 15], steps: [...filed(), below.holdEvidence, below.approveHold] },
  { key: 'measureAsked', times: 1, subjects: held, rest: [1, 1], steps: [...filed(), below.proposeMeasure] },
  { key: 'measureRefused', times: 1, subjects: held, rest: [2, 9], steps: [...filed(), below.proposeMeasure, byReason(0, 'head', 'measure.refuse', '可用其他方式固定证据。')] },
  { key: 'measureApproved', times: 1, subjects: held, rest: [1, 1], steps: seized },
  { key: 'measureUrgent', times: 1, subjects: held, rest: [1, 1], steps: [...filed(), below.proposeMeasure, below.carryOutUrgently] },
  { key: 'measureRatified', times: 1, subjects: held, rest: [1, 8], steps: [...filed(), below.proposeMeasure, below.carryOutUrgently, below.ratify] },
  { key: 'measureInForce', times: 1, subjects: held, rest: [1, 12], steps: [...seized, below.carryOutMeasure, below.keepGoods, below.payStorage] },
  { key: 'measureTesting', times: 1, subjects: held, rest: [1, 8], steps: [...seized, below.carryOutMeasure, below.testGoods] },
  { key: 'measureLifted', times: 1, subjects: held, rest: [1, 2], steps: [...seized, below.carryOutMeasure, below.lift] },
  { key: 'measureExpired', times: 1, subjects: held, rest: [23, 24], steps: [...seized, below.carryOutMeasure] },
  { key: 'measureReturned', times: 1, subjects: held, rest: [2, 30], steps: [...seized, below.carryOutMeasure, below.lift, below.giveBack] },
  { key: 'measureDisposed', times: 1, subjects: ['barbecue'], rest: [2, 20], steps: [...seized, below.carryOutMeasure,
    ...notified({ penalties: ({ measured }) => [...measured.penalties, { kind: 'confiscateGoods', fen: 60_000, text: '木炭烤炉一台、铁架一副' }] }), act.waive,
    step(1, 'officer', 'penalty.sendToDecider', ({ measured }) => ({ penalties: [...measured.penalties, { kind: 'confiscateGoods', fen: 60_000, text: '木炭烤炉一台、铁架一副' }] })), act.decide, serve(), below.dispose] },
]

// prettier-ignore
const enforcement: readonly Recipe[] = [
  { key: 'executionBegun', times: 1, subjects: usual, rest: [1, 4], steps: [...standing, act.publish(), below.enforce()] },
  { key: 'demanding', times: 1, subjects: usual, rest: [1, 3], steps: [...standing, below.enforce(), below.demand] },
  { key: 'demanded', times: 1, subjects: usual, rest: [1, 7], steps: demanded },
  { key: 'toChoose', times: 1, subjects: usual, rest: [13, 16], steps: [...standing, below.enforce(), below.imposeLateFine, serve(), below.demand, serve()] },
  { key: 'executionDecided', times: 1, subjects: usual, rest: [1, 3], steps: [...demanded, below.chooseManner('substitute')] },
  { key: 'toCarryOut', times: 1, subjects: usual, rest: [1, 8], steps: [...demanded, below.chooseManner('substitute'), serve()] },
  { key: 'substituted', times: 1, subjects: usual, rest: [2, 20], steps: substituted },
  { key: 'costsToApprove', times: 1, subjects: usual, rest: [1, 2], steps: [...substituted, below.claimCosts] },
  { key: 'costsServing', times: 1, subjects: usual, rest: [1, 3], steps: [...substituted, below.claimCosts, below.approveCosts] },
  { key: 'costsToPay', times: 1, subjects: usual, rest: [1, 5], steps: costsAsked },
  { key: 'costsPaid', times: 1, subjects: usual, rest: [1, 20], steps: [...costsAsked, below.payCosts, below.settleCosts] },
  { key: 'costsBorne', times: 1, subjects: usual, rest: [1, 20], steps: [...substituted, below.bearCosts] },
  { key: 'agreed', times: 1, subjects: usual, rest: [1, 15], steps: [...standing, below.enforce(), below.imposeLateFine, serve(), below.demand, serve(), below.agree] },
  { key: 'performedLate', times: 1, subjects: usual, rest: [1, 15], steps: [...demanded, act.pay(1, 1), below.performed] },
  { key: 'suspended', times: 1, subjects: usual, rest: [1, 15], steps: [...standing, below.enforce(), below.suspendEnforcement] },
  { key: 'terminated', times: 1, subjects: usual, rest: [1, 15], steps: [...standing, below.enforce(), below.terminate] },
  { key: 'stopped', times: 1, subjects: usual, rest: [2, 15], steps: [...standing, below.enforce(), byReason(3, 'head', 'penalty.revoke', '发现新证据，原决定认定事实有误。')] },
  { key: 'atCourt', times: 1, subjects: ['spilling'], rest: [1, 8], steps: [...longAfter, below.applyToCourt] },
  { key: 'demolished', times: 1, subjects: ['billboard'], rest: [1, 4], steps: [...act.disobeyed(), ...notified(), ...decided(), act.publish(), below.enforce(116), below.demand, serve(),
    below.chooseManner('demolition'), serve(), below.announceDemolition, below.carryOutEnforcement(7)] },
]

// prettier-ignore
const orders: readonly Recipe[] = [
  { key: 'orderToServe', times: 1, subjects: twoStep, rest: [1, 2], steps: [act.order(12)] },
  { key: 'correcting', times: 2, subjects: [...twoStep, 'billboard'], rest: [1, 6], steps: [act.order(12), serve()] },
  { key: 'toRecheck', times: 1, subjects: twoStep, rest: [7, 9], steps: [act.order(6), serve()] },
  { key: 'correctedInTime', times: 3, subjects: [...twoStep, 'billboard'], rest: [1, 60], steps: [act.order(5), serve(0), act.findCorrected] },
  { key: 'notCorrected', times: 1, subjects: twoStep, rest: [1, 5], steps: [act.order(5), serve(0), act.findNotCorrected] },
  { key: 'toEnforceOrder', times: 1, subjects: ['structure'], rest: [1, 5], steps: [act.order(5, 'remove'), serve(0), act.findNotRemoved] },
  { key: 'structureRemoved', times: 1, subjects: ['structure'], rest: [1, 4], steps: [act.order(5, 'remove'), serve(0), act.findNotRemoved, below.enforceOrder(118), below.demand, serve(),
    below.chooseManner('demolition'), serve(), below.announceDemolition, below.carryOutEnforcement(7)] },
  { key: 'orderWithdrawn', times: 1, subjects: twoStep, rest: [2, 20], steps: [act.order(5), serve(0), byReason(2, 'head', 'correction.withdraw', '复核后发现责任主体有误。')] },
  { key: 'disobeyed', times: 3, subjects: [...twoStep, 'billboard'], rest: [1, 5], steps: [...act.disobeyed(), ...notified(), ...decided()] },
  { key: 'disobeyedToArchive', times: 1, subjects: twoStep, rest: [3, 30], steps: [...act.disobeyed(), ...notified(), ...decided(), ...finished()] },
]

// prettier-ignore
const onTheSpot: readonly Recipe[] = [
  { key: 'spotToReport', times: 2, subjects: small, tier: 0, rest: [1, 1], steps: [act.onSpot()] },
  { key: 'spotPerforming', times: 2, subjects: small, tier: 0, rest: [1, 7], steps: [act.onSpot(), act.reportIn] },
  { key: 'spotClosed', times: 7, subjects: small, tier: 0, rest: [1, 70], steps: [act.onSpot(), act.reportIn, act.paySpot, act.closeSpot] },
  { key: 'spotRevoked', times: 1, subjects: small, tier: 0, rest: [2, 20], steps: [act.onSpot(), act.reportIn, byReason(2, 'head', 'summary.revoke', '当事人证明车辆系故障停放。')] },
  { key: 'collected', times: 1, subjects: ['littering'], rest: [1, 1], steps: [act.onSpotCollected('upTo100')] },
  { key: 'handedIn', times: 1, subjects: ['littering'], rest: [1, 1], steps: [act.onSpotCollected('upTo100'), act.handIn] },
  { key: 'paidIn', times: 2, subjects: ['littering'], rest: [2, 60], steps: [act.onSpotCollected('upTo100'), act.handIn, act.payIn, act.reportIn, act.closeSpot] },
]

// prettier-ignore
const clearings: readonly Recipe[] = [
  { key: 'clearing', times: 1, subjects: ['spilling'], rest: [0, 0], steps: [below.clearAtOnce(true)] },
  { key: 'clearedAlone', times: 1, subjects: ['spilling'], rest: [1, 2], steps: [below.clearAtOnce(false), below.clearedAlone] },
  { key: 'clearedTold', times: 1, subjects: ['spilling'], rest: [1, 5], steps: [below.clearAtOnce(false), below.clearedAlone, below.nameParty, below.tellParty, serve()] },
  { key: 'clearedClosed', times: 1, subjects: ['spilling'], rest: [1, 20], steps: [below.clearAtOnce(true), below.cleared, below.demandCosts] },
]

export const recipes: readonly Recipe[] = [...ordinary, ...hearings, ...goods, ...enforcement, ...orders, ...onTheSpot, ...clearings]
