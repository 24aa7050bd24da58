import { fineOf, type Penalty } from '../../../domain/enforcement/penalty.ts'
import { demoDevice } from '../devices.ts'
import { demoRecording } from '../recording.ts'
import { dayIn, idOf, onePhoto, photosOf, workDayIn, yearFrom, type Part, type Scene, type Step } from './scene.ts'

/** The acts of an ordinary proceeding, in the pieces of which the demonstration's proceedings are put together. */

type Input = Record<string, unknown>
export const step = (after: number, by: Step['by'], verb: string, input: (scene: Scene) => Input = () => ({})): Step => ({
  after,
  by,
  verb,
  input,
})

export const officersOf = ({ cast }: Scene): string[] => [cast.officer.id, cast.second.id]
const sources = ['inspection', 'inspection', 'report', 'transfer', 'superior', 'media'] as const
const receipt = ({ story }: Scene): string => `PJ${String(Math.floor(story.random.between(10_000_000, 99_999_999)))}`

export const openLead = step(0, 'officer', 'penalty.openLead', (scene) => ({
  source: scene.story.random.pick(sources),
  foundOn: dayIn(scene, 0),
  description: `在${scene.address}发现${scene.subject.found}。`,
  point: scene.point,
  address: scene.address,
  title: scene.subject.title,
  officers: officersOf(scene),
  photos: photosOf(scene),
}))

const recordSite = step(0, 'second', 'penalty.recordSite', (scene) => ({
  name: '现场检查笔录',
  takenOn: dayIn(scene, 0),
  cardsShown: 'yes',
  record: `执法人员出示执法证件后，对${scene.address}进行检查：${scene.subject.found}。当事人${scene.partyName}在场，对检查情况无异议。`,
  photos: photosOf(scene),
}))

const interview = step(1, 'officer', 'penalty.recordInterview', (scene) => ({
  name: `询问${scene.partyName}`,
  takenOn: dayIn(scene, 0),
  cardsShown: 'yes',
  record: `问：请说明当时的情况。答：${scene.subject.said}。问：以上是否属实？答：属实。`,
  photos: onePhoto(scene),
}))

export const proposeFiling = (correction = false): Step =>
  step(1, 'officer', 'penalty.proposeFiling', (scene) => ({
    party: scene.party,
    item: scene.item.code,
    happenedOn: scene.story.stage.region.today(new Date(scene.story.at.getTime() - 86_400_000)),
    continuing: 'no',
    description: `${scene.partyName}涉嫌${scene.subject.title}，有现场笔录和照片为证，建议立案。`,
    ...(correction && { correction: idOf(scene, 'correction') }),
  }))

export const file = step(1, 'head', 'penalty.file', () => ({ note: '同意立案。' }))

const hoursBefore = ({ story }: Scene, hours: number): string => new Date(story.at.getTime() - hours * 3_600_000).toISOString()

/** Public video of the place, asked for by the number of the case. */
export const askFootage: Step = step(1, 'officer', 'penalty.requestFootage', (scene) => ({
  ...{ footageHolder: '示范区公安分局视频管理中心', footagePlace: scene.address },
  ...{ footageFrom: hoursBefore(scene, 40), footageUntil: hoursBefore(scene, 28) },
  footageWhy: '核实运输车辆的号牌和行驶方向，只调取案发时段。',
}))

/** From the lead to the filing. */
export const filed = (correction = false): Step[] => [openLead, recordSite, interview, proposeFiling(correction), file]

/** A recording of the interview and an object that goes into the store, by the act of the piece's number. */
export const kept: readonly Step[] = [
  step(1, 'officer', 'penalty.addEvidence', (scene) => ({
    evidenceKind: 'audiovisual',
    name: '执法记录仪录音',
    from: '现场执法记录仪',
    takenOn: dayIn(scene, 0),
    takenPlace: scene.address,
    files: [demoRecording],
  })),
  step(0, 'officer', 'penalty.addEvidence', (scene) => ({
    evidenceKind: 'physical',
    name: '现场工具一件',
    from: `当事人${scene.partyName}交出`,
    takenOn: dayIn(scene, 0),
    photos: onePhoto(scene),
  })),
  step(1, 'officer', 'penalty.moveEvidence', ({ cast }) => ({
    evidenceNo: 4,
    custodyStep: 'kept',
    giver: cast.officer.id,
    receiver: cast.second.id,
    toWhom: '证据保管室',
    reason: '登记入库保管。',
  })),
]

/** What a surveillance device recorded, and its audit by the act of the piece's number. */
export const fromDevice: Step = step(1, 'officer', 'penalty.addEvidence', (scene) => ({
  evidenceKind: 'audiovisual',
  name: '路口监控录像截图',
  from: '区非现场执法平台',
  takenOn: dayIn(scene, 0),
  device: demoDevice,
  photos: photosOf(scene),
}))
export const audited: Step = step(1, 'second', 'penalty.auditRecord', () => ({
  evidenceNo: 3,
  auditMet: ['true', 'clear', 'complete', 'accurate'],
  opinion: '与现场检查笔录、车辆信息核对一致，画面清晰完整。',
}))

/** What was kept goes back to the party. */
export const givenBack: Step = step(1, 'second', 'penalty.moveEvidence', ({ cast, partyName }) => ({
  evidenceNo: 4,
  custodyStep: 'returned',
  giver: cast.second.id,
  toWhom: `当事人${partyName}`,
  reason: '案件已处理，返还当事人。',
}))

export type Concluding = {
  readonly flags?: readonly string[]
  readonly penalties?: (scene: Scene) => readonly Penalty[]
  readonly outsideReason?: string
}

export const conclude = ({ flags, penalties, outsideReason }: Concluding = {}): Step =>
  step(3, 'officer', 'penalty.conclude', (scene) => ({
    description: `经查，${scene.partyName}在${scene.address}${scene.subject.title}：${scene.subject.found}。上述事实有现场检查笔录、询问笔录、照片等证据证明。`,
    penalties: penalties?.(scene) ?? scene.measured.penalties,
    ...(scene.measured.tier !== undefined && { tier: scene.measured.tier }),
    factors: scene.measured.factors,
    ...(flags && { flags }),
    ...(outsideReason !== undefined && { outsideReason }),
  }))

export const approveNotice = step(1, 'head', 'penalty.approveNotice', () => ({ note: '同意告知。' }))

/** Hands a writ over. */
export const serve = (after = 1): Step =>
  step(after, 'officer', 'delivery.serveInPerson', (scene) => ({
    servedOn: dayIn(scene, 0),
    receiverRole: scene.subject.parties === 'company' ? 'mailRoom' : 'party',
    receiver: scene.subject.parties === 'company' ? '前台收件人' : scene.partyName.slice(0, 60),
    proof: onePhoto(scene),
  }))

export const leave = step(1, 'officer', 'delivery.serveByLeaving', (scene) => ({
  servedOn: dayIn(scene, 0),
  reason: '当事人拒绝签收，将文书留置于其经营场所并拍照录像。',
  witness: '社区工作人员',
  proof: photosOf(scene),
}))

export const postIt = step(1, 'officer', 'delivery.post', (scene) => ({
  sentOn: dayIn(scene, 0),
  toAddress: scene.address,
  tracking: `EMS${String(Math.floor(scene.story.random.between(100_000_000, 999_999_999)))}`,
}))

export const postArrived = step(3, 'officer', 'delivery.postArrived', (scene) => ({ servedOn: dayIn(scene, 0), proof: onePhoto(scene) }))
export const postReturned = step(4, 'officer', 'delivery.postReturned', () => ({ reason: '原址无人，邮件退回。' }))
export const announce = step(2, 'officer', 'delivery.announce', (scene) => ({
  announcedOn: dayIn(scene, 0),
  where: '区政府网站和原住所地公告栏',
  announceGround: 'others',
  reason: '直接送达、邮寄送达均未成功。',
  proof: onePhoto(scene),
}))
export const serveElectronically = step(1, 'officer', 'delivery.serveElectronically', (scene) => ({
  servedOn: dayIn(scene, 0),
  toAddress: '当事人确认的电子邮箱',
  proof: onePhoto(scene),
}))

/** From the end of the investigation to a notice that is served. */
export const notified = (concluding: Concluding = {}, delivered: readonly Step[] = [serve()]): Step[] => [
  conclude(concluding),
  approveNotice,
  ...delivered,
]

export const state = step(2, 'officer', 'penalty.recordStatement', (scene) => ({
  statement: `${scene.subject.said}；已经改正，请求从轻处理。`,
  statedOn: dayIn(scene, 0),
}))

export const stateOnline: Step = step(1, 'party', 'penalty.stateOnline', (scene) => ({
  statement: `${scene.subject.said}；现场已经恢复，附照片，请求从轻处理。`,
  photos: onePhoto(scene),
}))

export const waive = step(1, 'officer', 'penalty.waive', (scene) => ({ statedOn: dayIn(scene, 0), waiver: onePhoto(scene) }))
export const requestHearing = step(2, 'officer', 'penalty.requestHearing', (scene) => ({
  statedOn: dayIn(scene, 0),
  statement: '对拟处罚数额有异议，要求举行听证。',
}))

type Sending = { readonly after?: number; readonly answer?: boolean }
const sending = (verb: string, { after = 6, answer = false }: Sending): Step =>
  step(after, 'officer', verb, (scene) => ({
    penalties: scene.measured.penalties,
    ...(answer && { adopted: 'partly', answer: '陈述申辩所述情节已在裁量时考虑，事实和数额不变。' }),
  }))

export const sendToDecider = (how: Sending = {}): Step => sending('penalty.sendToDecider', how)
export const sendToReview = (how: Sending = {}): Step => sending('penalty.sendToReview', how)
export const passReview = step(2, 'reviewer', 'penalty.passReview', () => ({
  opinion: '主体适格，事实清楚，证据充分，程序合法，裁量适当，建议作出处罚决定。',
}))
export const callPanel = step(1, 'head', 'penalty.callPanel')
export const recordPanel = step(2, 'head', 'penalty.recordPanel', (scene) => ({
  attendees: [scene.cast.head.id, scene.cast.deputy.id],
  opinions: '与会人员一致认为事实清楚、裁量适当，同意拟处罚意见。',
  penalties: scene.measured.penalties,
}))
export const decide = step(1, 'head', 'penalty.decide', () => ({ note: '同意。' }))
export const decideFarOff = step(1, 'head', 'penalty.decide', () => ({
  note: '同意。',
  likeReason: '遗撒长度和清理费用明显大于其他类案，且正值早高峰造成交通中断。',
}))

/** From a notice whose time runs to a decision in the party's hands, where nothing else is due. */
export const decided = (delivered: readonly Step[] = [serve()]): Step[] => [sendToDecider(), decide, ...delivered]

export const pay = (share = 1, after = 4): Step =>
  step(after, 'officer', 'penalty.recordPayment', (scene) => ({
    fen: Math.round((fineOf(scene.measured.penalties) * share) / 100) * 100,
    paidOn: dayIn(scene, 0),
    channel: scene.story.random.pick(['bank', 'online']),
    receipt: receipt(scene),
  }))

export const fulfil = step(0, 'officer', 'penalty.fulfilled', () => ({ note: '罚款已缴清，违法行为已改正。' }))
export const publish = (days?: number): Step =>
  step(1, 'head', 'disclosure.publish', (scene) => ({ until: days === undefined ? yearFrom(scene) : dayIn(scene, days) }))
export const withhold = step(1, 'head', 'disclosure.withhold', () => ({ reason: '决定不具有一定社会影响，不予公示。' }))
export const close = step(2, 'head', 'penalty.close', () => ({ note: '同意结案。' }))
export const archive = step(5, 'officer', 'penalty.archive')

/** From the payment to the archive. */
export const finished = (disclosure: Step = publish()): Step[] => [disclosure, pay(), fulfil, close, archive]

export const byReason = (after: number, by: Part, verb: string, reason: string): Step => step(after, by, verb, () => ({ reason }))

export const concludeWithout = (ground: string, reason: string): Step =>
  step(2, 'officer', 'penalty.concludeWithout', (scene) => ({
    description: `经查，${scene.partyName}${scene.subject.title}，${scene.subject.said}。`,
    noPenaltyGround: ground,
    reason,
  }))
export const decideNoPenalty = (ground: string, conditions: readonly string[], reason: string): Step =>
  step(2, 'head', 'penalty.decideNoPenalty', () => ({ noPenaltyGround: ground, conditions, reason }))

/** The order to correct that an item asks for first. */
export const order = (days = 5, orderKind: 'correct' | 'remove' = 'correct'): Step =>
  step(0, 'officer', 'correction.order', (scene) => ({
    party: scene.party,
    item: scene.item.code,
    officers: officersOf(scene),
    point: scene.point,
    address: scene.address,
    title: scene.subject.title,
    happenedOn: dayIn(scene, 0),
    description: `${scene.address}：${scene.subject.found}。`,
    cardsShown: 'yes',
    orderKind,
    demand: scene.subject.demand,
    until: workDayIn(scene, days),
    photos: photosOf(scene),
  }))
const recheck = (after: number, verb: string, record: string, corrected: boolean): Step =>
  step(after, 'officer', verb, (scene) => ({ takenOn: dayIn(scene, 0), record, photos: photosOf(scene, corrected) }))
export const findCorrected = recheck(4, 'correction.findCorrected', '复查时已按要求改正完毕。', true)
export const findNotCorrected = recheck(7, 'correction.findNotCorrected', '改正期限已满，复查时未见改正，现场与责令改正时相同。', false)
export const findNotRemoved = recheck(7, 'correction.findNotRemoved', '限期已满，复查时建筑物仍未拆除。', false)

/** An order that was not obeyed, with the proceeding that follows it. */
export const disobeyed = (): Step[] => [order(5), serve(0), findNotCorrected, ...filed(true)]

const spot =
  (correction: boolean) =>
  (scene: Scene): Input => ({
    party: scene.party,
    item: scene.item.code,
    officers: officersOf(scene),
    point: scene.point,
    address: scene.address,
    title: scene.subject.title,
    happenedOn: dayIn(scene, 0),
    description: `${scene.address}：${scene.subject.found}。`,
    cardsShown: 'yes',
    statement: `${scene.subject.said}。`,
    penalties: scene.measured.penalties,
    ...(scene.measured.tier !== undefined && { tier: scene.measured.tier }),
    factors: scene.measured.factors,
    ...(correction && { correction: idOf(scene, 'correction') }),
    photos: photosOf(scene),
    signed: onePhoto(scene),
  })

/** A decision on the spot. */
export const onSpot = (correction = false): Step => step(0, 'officer', 'summary.decideOnSpot', spot(correction))
export const onSpotCollected = (ground: string): Step =>
  step(0, 'officer', 'summary.decideAndCollect', (scene) => ({
    ...spot(false)(scene),
    collectGround: ground,
    fen: fineOf(scene.measured.penalties),
    paidOn: dayIn(scene, 0),
    channel: 'onSpot',
    receipt: receipt(scene),
  }))
export const reportIn = step(1, 'officer', 'summary.reportIn')
export const paySpot = step(4, 'officer', 'summary.recordPayment', (scene) => ({
  fen: fineOf(scene.measured.penalties),
  paidOn: dayIn(scene, 0),
  channel: 'online',
  receipt: receipt(scene),
}))
export const closeSpot = step(0, 'officer', 'summary.close')
export const handIn = step(1, 'officer', 'collection.handIn', (scene) => ({ receipt: receipt(scene) }))
export const payIn = step(1, 'head', 'collection.payIn', (scene) => ({ receipt: receipt(scene) }))
