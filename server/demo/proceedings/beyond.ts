/** What the demonstration's units do with others: help, jurisdiction, major cases, joint actions. */
import { instantAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { whoIs } from './named.ts'
import * as act from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, workDayIn, type Scene, type Step } from './scene.ts'

const { step, byReason, filed } = act

const asking = (toUnit: string, askedFor: string, days = 8): Step =>
  step(1, 'head', 'penalty.askAssistance', (scene) => ({
    toUnit,
    askedFor,
    lawBasis: '行政处罚法第二十六条',
    replyBy: workDayIn(scene, days),
  }))
const askMarket = asking('market', '提供当事人登记注册和近两年处罚情况。')
const askOutside = step(1, 'head', 'penalty.askOutside', (scene) => ({
  organ: '邻市综合行政执法局',
  askedFor: '协助核实涉案车辆的所有人和运输合同。',
  lawBasis: '行政处罚法第二十六条',
  replyBy: workDayIn(scene, 10),
}))
const market = whoIs('head-market')
const marketOfficer = whoIs('officer-market-1')
const government = whoIs('head-government')
const accept = step(1, market, 'assistance.accept', () => ({ note: '由登记科办理。' }))

// prettier-ignore
const assistance: readonly Recipe[] = [
  { key: 'helpAsked', times: 2, subjects: ['smoke', 'sortingDuty'], unit: 'enforcement', rest: [1, 4], steps: [...filed(), askMarket] },
  { key: 'helpUnderWay', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 4], steps: [...filed(), askMarket, accept] },
  { key: 'helpToSupply', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 1], steps: [...filed(), askMarket, step(1, market, 'assistance.askMore', () => ({ reason: '请补充当事人的统一社会信用代码。' }))] },
  { key: 'helpGiven', times: 2, subjects: ['smoke', 'dumping'], unit: 'enforcement', rest: [1, 12], steps: [...filed(), askMarket, accept, step(2, marketOfficer, 'assistance.reply', (scene) => ({ reply: '该单位登记状态正常，近两年无同类处罚。', photos: onePhoto(scene) }))] },
  { key: 'helpDeclined', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 8], steps: [...filed(), asking('traffic-police', '提供该场所周边道路限行情况。'), step(2, whoIs('head-traffic-police'), 'assistance.decline', () => ({ declineGround: 'notHeld', lawBasis: '行政处罚法第二十六条', reason: '该路段未设限行措施，无相关记录。' }))] },
  { key: 'helpWithdrawn', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 8], steps: [...filed(), askMarket, byReason(1, 'head', 'assistance.withdraw', '已从当事人处取得材料。')] },
  { key: 'helpLate', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [4, 6], steps: [...filed(), asking('transport', '提供涉案车辆的道路运输许可情况。', 2)] },
  { key: 'helpOutside', times: 1, subjects: ['spilling'], unit: 'brigade-waste', rest: [1, 5], steps: [...filed(), askOutside] },
  { key: 'helpFromOutside', times: 1, subjects: ['spilling'], unit: 'brigade-waste', rest: [1, 9], steps: [...filed(), askOutside, step(5, 'officer', 'assistance.enterReply', (scene) => ({ repliedOn: dayIn(scene, 0), reply: '车辆系当地运输公司所有，合同附后。', photos: onePhoto(scene) }))] },
]

const dispute = (disputeKind: 'bothClaim' | 'bothRefuse'): Step =>
  step(1, 'head', 'penalty.raiseDispute', () => ({
    otherUnit: 'market',
    disputeKind,
    reason: '店内加工与店外经营交织，双方对由谁查处有不同意见。',
  }))
const propose = (takingUnit: string): Step =>
  step(2, 'head', 'jurisdiction.propose', () => ({
    takingUnit,
    record: '双方分管负责人会商，核对了事项清单和立案时间。',
    reason: '违法行为主要发生在店外，由综合执法部门最先立案。',
  }))
const refer = byReason(3, 'head', 'jurisdiction.refer', '双方意见不一，报请指定。')

// prettier-ignore
const jurisdiction: readonly Recipe[] = [
  { key: 'disputed', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 3], steps: [...filed(), dispute('bothClaim')] },
  { key: 'disputeProposed', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 2], steps: [...filed(), dispute('bothClaim'), propose('enforcement')] },
  { key: 'disputeAgreed', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 12], steps: [...filed(), dispute('bothClaim'), propose('enforcement'), step(1, market, 'jurisdiction.agree', () => ({ note: '同意。' }))] },
  { key: 'disputeReferred', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 4], steps: [...filed(), dispute('bothRefuse'), refer] },
  { key: 'disputeDesignated', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 6], steps: [...filed(), dispute('bothRefuse'), refer, step(3, government, 'jurisdiction.designate', () => ({ takingUnit: 'market', reason: '当事人未取得经营许可，由市场监管部门查处更为适当。' }))] },
  { key: 'disputeWithdrawn', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 9], steps: [...filed(), dispute('bothClaim'), byReason(2, 'head', 'jurisdiction.withdraw', '经核对事项清单，属本单位职权。')] },
]

const major = step(1, 'head', 'penalty.reportMajor', () => ({
  majorGrounds: ['sum', 'attention'],
  caseFen: 26_000_000,
  reason: '倾倒量大，媒体已报道，涉及多个工地。',
}))
const leave = step(2, government, 'majorCase.leave', () => ({ instructions: '由你局依法从快查处，查清源头工地；每周报告一次进展。' }))

// prettier-ignore
const majorCases: readonly Recipe[] = [
  { key: 'majorReported', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 2], steps: [...filed(), major] },
  { key: 'majorGuided', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 6], steps: [...filed(), major, leave, step(3, 'head', 'majorCase.reportProgress', () => ({ progress: '已查明源头工地两处，正在核实运输单位。' }))] },
  { key: 'majorTakenOver', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 8], steps: [...filed(), major, step(2, government, 'majorCase.takeOver', () => ({ reason: '涉及两区，由区政府牵头办理。' }))] },
  { key: 'majorDesignated', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 8], steps: [...filed(), major, step(2, government, 'majorCase.designate', () => ({ takingUnit: 'ecology', reason: '涉及土壤污染，由生态环境部门办理。', instructions: '做好案件材料移交。' }))] },
  { key: 'majorJoint', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 3], steps: [...filed(), major, step(2, government, 'majorCase.organise', () => ({ leadUnit: 'enforcement', instructions: '牵头组织联合整治，查清源头、运输和消纳三个环节。' }))] },
  { key: 'majorEnded', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 9], steps: [...filed(), major, leave, step(6, government, 'majorCase.end', () => ({ note: '已查清事实并落实整改。' }))] },
  { key: 'majorDeclined', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 9], steps: [...filed(), major, step(1, government, 'majorCase.decline', () => ({ reason: '未造成较大影响，按一般案件办理。' }))] },
  { key: 'majorWithdrawn', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 9], steps: [...filed(), major, byReason(1, 'head', 'majorCase.withdraw', '复核金额未达标准。')] },
]

const at = (scene: Scene, day: CivilDate, time: string): string =>
  instantAt(day, time, scene.story.stage.region.rules.offsetMinutes).toISOString()

/** Drafts a plan for an action some working days ahead, or for the present day. */
const draft = (days: number | 'present'): Step =>
  step(0, 'officer', 'joint.draft', (scene) => {
    const { region, until } = scene.story.stage
    const day = days === 'present' ? region.today(until) : workDayIn(scene, days)
    return {
      title: '夜市周边油烟和占道经营联合整治',
      aim: '消除油烟扰民和占道经营，规范食品摊贩经营。',
      lawBasis: '浙江省综合行政执法条例第十三条、第十四条',
      heldAt: at(scene, day, '17:30'),
      reportBy: workDayIn(scene, (days === 'present' ? 4 : days) + 6),
      point: scene.point,
      address: scene.address,
      radius: 300,
      parts: [
        { unit: 'enforcement', note: '查处占道经营和油烟扰民' },
        { unit: 'market', note: '核查食品经营许可' },
        { unit: 'traffic-police', note: '疏导交通、清理违停' },
      ],
      briefing: '十七时在路口集合；先宣传劝导、后检查取证；全程记录，文明执法。',
    }
  })
const submit = step(1, 'officer', 'joint.propose', () => ({ note: '请审批。' }))
const approve = step(0, 'head', 'joint.approve', () => ({ note: '同意。' }))
const takePart = (unit: string, login: string): Step => ({
  ...step(0, whoIs(`head-${unit}`), 'jointPart.accept', (scene) => ({ leader: whoIs(login)(scene).id })),
  of: unit,
})
const joining = [
  takePart('enforcement', 'officer-enforcement-1'),
  takePart('market', 'officer-market-1'),
  takePart('traffic-police', 'head-traffic-police'),
]
const planned = (days: number | 'present'): Step[] => [draft(days), submit, approve]
const begun = [...planned(2), ...joining, step(1, 'officer', 'joint.begin', () => ({ note: '人员到齐。' }))]
const share = (unit: string, login: string, name: string): Step => ({
  ...step(0, whoIs(login), 'jointPart.shareEvidence', (scene) => ({
    name,
    takenOn: dayIn(scene, 0),
    description: '现场拍摄，各单位可以使用。',
    photos: onePhoto(scene),
  })),
  of: unit,
})
const shared = [share('enforcement', 'officer-enforcement-1', '占道经营现场照片'), share('market', 'officer-market-1', '经营许可核查照片')]
const opened: Step = {
  ...step(0, whoIs('officer-market-1'), 'jointPart.startProceeding', () => ({ reason: '未取得许可从事食品经营。' })),
  of: 'market',
}
const over = step(0, 'officer', 'joint.finishAction', () => ({ note: '行动结束，各单位报告情况。' }))
const report = (unit: string, login: string, did: string, pending?: string): Step => ({
  ...step(1, whoIs(login), 'jointPart.reportBack', () => ({ did, ...(pending !== undefined && { pending }) })),
  of: unit,
})
const reports = [
  report('enforcement', 'officer-enforcement-1', '检查店铺二十六家，当场劝导改正九家。'),
  report('market', 'officer-market-1', '核查食品经营许可十八户，发现一户无许可。', '一户已登记线索，正在核查，月底前提出处理意见。'),
  report('traffic-police', 'head-traffic-police', '清理违停车辆十一辆，疏导车流。'),
]
const acted = [...begun, ...shared, opened, over]
const sum = step(1, 'officer', 'joint.close', () => ({ summary: '三部门协同，周边秩序明显好转；一户无许可经营由市场监管部门继续查处。' }))

// prettier-ignore
const joint: readonly Recipe[] = [
  { key: 'jointDraft', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 2], steps: [draft(6)] },
  { key: 'jointProposed', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 1], steps: [draft(6), submit] },
  { key: 'jointToday', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 1], steps: [...planned('present'), ...joining.slice(0, 1)] },
  { key: 'jointReady', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 2], steps: [...planned(5), ...joining.slice(0, 2), { ...step(0, whoIs('head-traffic-police'), 'jointPart.refuse', () => ({ lawBasis: '大队勤务安排', reason: '当日有大型活动安保任务，建议改期。' })), of: 'traffic-police' }] },
  { key: 'jointUnderWay', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 1], steps: [...begun, ...shared, opened] },
  { key: 'jointSumming', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 2], steps: [...acted, ...reports.slice(0, 2)] },
  { key: 'jointClosed', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 8], steps: [...acted, ...reports, sum] },
  { key: 'jointCancelled', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 9], steps: [...planned(5), byReason(1, 'head', 'joint.cancel', '当日有暴雨预警，另行安排。')] },
]

export const beyondSteps: readonly Recipe[] = [...assistance, ...jurisdiction, ...majorCases, ...joint]
