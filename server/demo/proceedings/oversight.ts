/** What the media exposed, what the supervising organ issued, which clues went on, and who was held to account, at every stage. */
import { createHash } from 'node:crypto'
import type { Sealed } from '../../supervision/oversight/transfers.ts'
import { numberIn, whoIs } from './named.ts'
import { filed, step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, workDayIn, type Scene, type Step } from './scene.ts'

const supervisor = whoIs('supervisor1')
const justice = whoIs('head-justice')
const brigade = whoIs('head-brigade-001')
const market = whoIs('head-market')
const discipline = whoIs('head-discipline')

/** What a newspaper wrote, what was found of it, and what was said and done. */
type Piece = Readonly<Record<'piece' | 'alleged' | 'found' | 'measure' | 'result' | 'answer' | 'note', string>>

const conductPieces: readonly Piece[] = [
  {
    piece: '检查不亮证，还让商户“意思意思”',
    alleged: '记者暗访：执法人员检查时没有出示证件，临走拿了两瓶饮料。',
    found: '检查时未先出示证件属实；取走饮料没有证据。',
    measure: '执法前先出示证件，全过程记录；一个月内开展纪律教育。',
    result: '已组织学习并配齐执法记录仪。',
    answer: '经核查，检查时未先出示证件的情况属实，已责令中队整改；反映拿取饮料一事没有查到证据，欢迎提供线索。',
    note: '回访三家商户，均已先出示证件。',
  },
  {
    piece: '贴了通知就走，店主追问依据没人答',
    alleged: '读者提供的视频显示，执法人员张贴通知书后离开，店主询问依据没有得到答复。',
    found: '送达时未说明依据属实；通知书所列依据没有错误。',
    measure: '送达文书时当面说明依据、期限和救济途径，并在回证上记明。',
    result: '已向店主当面说明，并把送达说明列入执法用语规范。',
    answer: '经核查，送达时没有向当事人说明依据的情况属实，已责令中队当面说明；通知书适用的依据没有错误。',
    note: '抽查五份送达回证，均记明了说明情况。',
  },
  {
    piece: '三轮车被扣半个月，去哪里问没人说得清',
    alleged: '读者反映，三轮车被扣押后多次询问处理结果，两个单位互相推。',
    found: '扣押手续和期限合法；没有告知由谁答复询问属实。',
    measure: '扣押清单上写明承办人和咨询电话，询问当日答复。',
    result: '已在扣押清单上加印承办人和咨询电话。',
    answer: '经核查，扣押手续齐全、期限合法；没有告知由谁答复询问的情况属实，已责令中队改正。',
    note: '拨打清单上的电话两次，均有人答复。',
  },
]
const streetPiece = { piece: '夜市油烟扰民三个月没人管', alleged: '居民反映夜市油烟直排，多次反映没有结果。' }

/** Of the pieces about conduct the one of this scene, by where it plays. */
const pieceOf = ({ point }: Scene): Piece => conductPieces[Math.round(point.x * 1e5) % conductPieces.length] as Piece // in range

const expose = (told: (scene: Scene) => Pick<Piece, 'piece' | 'alleged'>, ownConduct: 'yes' | 'no'): Step =>
  step(0, supervisor, 'exposure.lodge', (scene) => ({
    ...{ medium: 'paper', mediumName: '清棠晚报', piece: told(scene).piece, alleged: told(scene).alleged },
    ...{ aboutUnit: 'brigade-001', ownConduct, publishedOn: dayIn(scene, 0) },
    ...{ point: scene.point, address: scene.address, photos: onePhoto(scene) },
  }))
const conduct = expose(pieceOf, 'yes')
const street = expose(() => streetPiece, 'no')
const assign = (unit: string): Step => step(1, supervisor, 'exposure.assign', (scene) => ({ unit, handleBy: workDayIn(scene, 5) }))
const verify = (who: Step['by'], finding: string, found: (scene: Scene) => string): Step =>
  step(2, who, 'exposure.verify', (scene) => ({ finding, found: found(scene), photos: onePhoto(scene) }))
const measure = (text: (scene: Scene) => string): Step =>
  step(1, supervisor, 'exposure.orderMeasure', (scene) => ({
    ...{ toUnit: 'brigade-001', measure: text(scene), handleBy: workDayIn(scene, 10) },
  }))
const verified = [conduct, assign('justice'), verify(justice, 'partly', (scene) => pieceOf(scene).found)]
const putRight = [...verified, measure((scene) => pieceOf(scene).measure)]
const reported = step(3, brigade, 'exposureMeasure.reportDone', (scene) => ({ result: pieceOf(scene).result, photos: onePhoto(scene) }))
const answer = step(1, supervisor, 'exposure.answer', (scene) => ({ answer: pieceOf(scene).answer }))
const answered = [...putRight, reported, answer]
const followed = [...answered, step(5, supervisor, 'exposure.followUp', (scene) => ({ followUp: 'held', note: pieceOf(scene).note }))]
const inEnforcement = [
  street,
  assign('market'),
  verify(market, 'founded', () => '三家摊位没有安装油烟净化设施。'),
  measure(() => '依法查处油烟直排的摊位。'),
  step(1, brigade, 'exposureMeasure.openEnforcement', () => ({ reason: '夜市油烟直排' })),
]

// prettier-ignore
const exposures: readonly Recipe[] = [
  { key: 'exposureRegistered', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [0, 0], steps: [street] },
  { key: 'exposureVerifying', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: [conduct, assign('justice')] },
  { key: 'exposureVerified', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 3], steps: putRight },
  { key: 'exposureInEnforcement', times: 1, subjects: ['barbecue'], unit: 'enforcement', rest: [1, 3], steps: inEnforcement },
  { key: 'exposureAnswered', times: 2, subjects: ['noise'], unit: 'enforcement', rest: [1, 6], steps: answered },
  { key: 'exposureFollowed', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: followed },
  { key: 'exposureClosed', times: 2, subjects: ['noise'], unit: 'enforcement', rest: [5, 30], steps: [...followed, step(2, supervisor, 'exposure.close', () => ({ consequences: ['talk', 'changed'] }))] },
  { key: 'exposureUnfounded', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [4, 9], steps: [street, assign('market'), verify(market, 'unfounded', () => '连续三晚检测，油烟排放达标。'), step(1, supervisor, 'exposure.answer', () => ({ answer: '经连续三晚检测，油烟排放达标，检测结果已向居民公布。' }))] },
  { key: 'exposureDismissed', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 9], steps: [street, step(1, supervisor, 'exposure.dismiss', () => ({ ground: 'same', reason: '与此前登记的报道内容相同。' }))] },
]

const issue = (noticeKind: string): Step =>
  step(0, supervisor, 'supervisoryNotice.issue', () => ({
    ...{ noticeKind, toUnit: 'brigade-001', facts: '抽查三件案卷，告知书送达日期晚于决定日期。', lawBasis: '行政处罚法第四十四条' },
    demand: '逐件核实补正，完善送达环节的复核。',
  }))
const sign = step(1, brigade, 'supervisoryNotice.sign')
const object = step(2, brigade, 'supervisoryNotice.object', (scene) => ({
  reason: '其中一件已经补正，附送达回证。',
  photos: onePhoto(scene),
}))
const report = step(3, brigade, 'supervisoryNotice.reportDone', (scene) => ({
  corrected: '三件均已补正，建立送达复核登记。',
  photos: onePhoto(scene),
}))
const sendBack = step(2, supervisor, 'supervisoryNotice.sendBack', (scene) => ({
  reason: '第三件没有附回证。',
  handleBy: workDayIn(scene, 5),
}))
const order = step(1, supervisor, 'supervisoryNotice.escalate', (scene) => ({
  ...{ measure: 'perform', demand: '五日内补齐送达回证并书面报告。', lawBasis: '行政处罚法第七十五条' },
  handleBy: workDayIn(scene, 5),
}))
const upheld = [
  issue('notice'),
  sign,
  object,
  step(3, justice, 'supervisoryNotice.uphold', () => ({ reason: '回证日期晚于决定日期，异议不成立。' })),
]
const inbound = (inboundKind: string): Step =>
  step(0, supervisor, 'supervisoryNotice.enterInbound', (scene) => ({
    ...{ inboundKind, organ: '区人民检察院', organNumber: '清检行公建〔2026〕3号', receivedOn: dayIn(scene, 0), toUnit: 'brigade-001' },
    demand: '对河道边堆放建筑垃圾的行为依法履行监管职责。',
  }))
const take = step(1, brigade, 'supervisoryNotice.take')

// prettier-ignore
const notices: readonly Recipe[] = [
  { key: 'noticeIssued', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 1], steps: [issue('advice')] },
  { key: 'noticeReceived', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 3], steps: [issue('notice'), sign] },
  { key: 'noticeObjected', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 3], steps: [issue('notice'), sign, object] },
  { key: 'noticeUpheld', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 4], steps: upheld },
  { key: 'noticeReported', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 3], steps: [...upheld, report] },
  { key: 'noticeOrdered', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: [...upheld, report, sendBack, order] },
  { key: 'noticeClosed', times: 2, subjects: ['noise'], unit: 'enforcement', rest: [3, 20], steps: [issue('opinion'), sign, report, step(2, supervisor, 'supervisoryNotice.accept', () => ({ checked: '抽查补正后的案卷，属实。' }))] },
  { key: 'noticeWithdrawn', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 9], steps: [issue('notice'), sign, object, step(3, justice, 'supervisoryNotice.revoke', () => ({ reason: '所附回证可以证明按期送达，异议成立。' }))] },
  { key: 'noticeInbound', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 1], steps: [inbound('prosecutor')] },
  { key: 'noticeAnswered', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [5, 15], steps: [inbound('prosecutorUrgent'), take, step(5, brigade, 'supervisoryNotice.reportDone', (scene) => ({ corrected: '已立案查处并清理完毕。', photos: onePhoto(scene) })), step(1, supervisor, 'supervisoryNotice.replyOutside', () => ({ checked: '现场已清理。', reply: '你院建议书收悉。已对倾倒行为立案查处，现场清理完毕，并在该路段安装监控。' }))] },
  { key: 'noticePressed', times: 1, subjects: ['dumping'], unit: 'enforcement', rest: [1, 4], steps: [...filed(), step(1, supervisor, 'supervisoryNotice.urge', (scene) => ({ aboutNumber: numberIn(scene, 'penalty'), toUnit: 'enforcement', demand: '群众反映强烈，请加快办理并每周报告。', handleBy: workDayIn(scene, 15) }))] },
]

const clue = '核查媒体曝光时，商户反映有人在检查后索要饮料，提供了当日付款截图。'
const salt = 'demonstration'
const sealed: Sealed = { clue, salt, aboutUnit: 'brigade-001', aboutMatter: null, persons: [] }
const seal: Step = {
  ...step(0, supervisor, 'clueTransfer.seal', () => ({
    ...{ recipient: 'discipline', grounds: ['favours'], toUnit: 'discipline' },
    digest: createHash('sha256').update(`${salt}\n${clue}`).digest('hex'),
  })),
  given: () => ({ sealed }),
}
const send = step(1, supervisor, 'clueTransfer.send', (scene) => ({
  ...{ handedTo: discipline(scene).name, handedOn: dayIn(scene, 0), persons: [discipline(scene).id] },
}))
const receive = step(1, discipline, 'clueTransfer.receive', (scene) => ({
  ...{ receivedBy: discipline(scene).name, receivedOn: dayIn(scene, 0), receipt: '清纪收〔2026〕8号' },
}))
const concluded = [
  seal,
  send,
  receive,
  step(8, discipline, 'clueTransfer.conclude', (scene) => ({ outcomes: ['admonished', 'advice'], onDay: dayIn(scene, 0) })),
]
const returned = [
  seal,
  send,
  step(2, discipline, 'clueTransfer.returnBack', () => ({ ground: 'incomplete', reason: '请补充付款截图的原始载体。' })),
]

// prettier-ignore
const transfers: readonly Recipe[] = [
  { key: 'cluePrepared', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: [seal] },
  { key: 'clueSent', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: [seal, send] },
  { key: 'clueReceived', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 9], steps: [seal, send, receive] },
  { key: 'clueReturned', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 2], steps: returned },
  { key: 'clueConcluded', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [1, 3], steps: concluded },
  { key: 'clueFiled', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 15], steps: [...concluded, step(2, supervisor, 'clueTransfer.file')] },
  { key: 'clueEnded', times: 1, subjects: ['noise'], unit: 'enforcement', rest: [3, 9], steps: [...returned, step(1, supervisor, 'clueTransfer.end', () => ({ reason: '原始载体已经灭失，补充线索后再移送。' }))] },
]

const openAccount = step(2, supervisor, 'accountability.open', (scene) => ({
  ...{
    aboutNumber: numberIn(scene, 'penalty'),
    person: scene.cast.officer.id,
    question: '当事人反映办案时间过长，请查明各环节由谁办理、是否尽责。',
  },
}))
const ground = (criterion: string): Step =>
  step(0, supervisor, 'accountability.ground', () => ({
    criterion,
    entryNumbers: '1、2',
    explanation: '线索登记和现场检查均在当日完成，有笔录和照片。',
  }))
const tell = step(1, supervisor, 'accountability.tell', () => ({ proposed: 'diligent', explanation: '核实环节均按期完成，拟认定尽职。' }))
const comment = step(1, 'officer', 'accountability.comment', () => ({ statement: '没有补充意见。' }))
const grounded = [...filed(), openAccount, ...['competent', 'careful', 'reported', 'noGain'].map(ground)]

// prettier-ignore
const accounts: readonly Recipe[] = [
  { key: 'accountOpened', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 3], steps: [...filed(), openAccount] },
  { key: 'accountTold', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 2], steps: [...grounded, tell] },
  { key: 'accountToDecide', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [1, 3], steps: [...grounded, tell, comment] },
  { key: 'accountDecided', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [3, 9], steps: [...grounded, tell, comment, step(2, justice, 'accountability.decide', () => ({ finding: 'diligent', reason: '依法定程序办理，已尽合理注意义务。' }))] },
  { key: 'accountEnded', times: 1, subjects: ['smoke'], unit: 'enforcement', rest: [3, 9], steps: [...filed(), openAccount, step(1, supervisor, 'accountability.end', () => ({ reason: '当事人撤回反映，经核对没有超期。' }))] },
]

export const oversight: readonly Recipe[] = [...exposures, ...notices, ...transfers, ...accounts]
