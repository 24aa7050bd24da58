/** Suspected crimes referred to the police, at every stage; one of them to an organ that cannot be reached. */
import { carryOutMeasure, approveHold, approveMeasure, holdEvidence, proposeMeasure } from './below.ts'
import { filed, officersOf, step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, type Part, type Scene, type Step } from './scene.ts'

type Input = Record<string, unknown>

const refer = (after = 4): Step =>
  step(after, 'officer', 'penalty.refer', (scene) => ({
    officers: officersOf(scene),
    crime: '污染环境罪',
    report: '倾倒数量大，部分为有毒物质，涉嫌犯罪，建议移送。',
  }))
const approve = step(1, 'head', 'referral.approve', () => ({ capacity: 'chief', note: '同意移送。' }))
const send = (peer = 'police'): Step =>
  step(0, 'officer', 'referral.send', (scene) => ({
    peer,
    investigation: `${scene.partyName}在${scene.address}${scene.subject.found}，数量大，涉嫌犯罪。`,
    goods: scene.subject.goods,
    appraisal: 'notNeeded',
    materials: '现场笔录、询问笔录、照片。',
  }))
/** An answer of the other side, entered from its paper. */
const enter = (after: number, act: string, more: (scene: Scene) => Input = () => ({}), by: Part = 'officer'): Step =>
  step(after, by, `referral.${act}`, (scene) => ({ ...more(scene), photos: onePhoto(scene) }))
const told = (scene: Scene) => ({ noticedOn: dayIn(scene, 0) })
const because = (reason: string) => (scene: Scene) => ({ ...told(scene), reason })

const reported = [...filed(), refer()]
const sent = [...reported, approve, send()]
const received = [...sent, enter(1, 'receipt', (scene) => ({ acceptedOn: dayIn(scene, 0), signedBy: '王警官' }))]
const refused = [...received, enter(2, 'policeRefused', because('情节显著轻微，不需要追究刑事责任。'))]
const objecting = [...refused, step(1, 'head', 'referral.askReconsideration', () => ({ reason: '数量已达立案追诉标准。' }))]
const upheld = [...objecting, enter(2, 'refusalUpheld', because('维持不予立案。'))]
const supervised = [
  ...upheld,
  step(1, 'head', 'referral.suggestSupervision', () => ({ procuratorate: '示范区人民检察院', reason: '应当立案而不立案。' })),
]
const explaining = [...supervised, enter(2, 'explanationAsked', told)]
const explained = [...explaining, enter(3, 'groundsGiven', told)]
const taken = enter(2, 'policeFiled', (scene) => ({ ...told(scene), filedOn: dayIn(scene, 0) }))
const handOver = enter(1, 'handOver', (scene) => ({ goods: scene.subject.goods, receiver: '王警官' }))
const police = [...received, taken, handOver]
/** Goods are held while it is referred, and go along. */
const withGoods = (...taking: Step[]): Step[] => [
  ...filed(),
  ...taking,
  refer(1),
  approve,
  send(),
  ...received.slice(sent.length),
  taken,
  handOver,
]

const of = (key: string, rest: readonly [number, number], steps: readonly Step[]): Recipe => ({
  key,
  times: 1,
  subjects: ['dumping'],
  rest,
  steps,
})

export const referrals: readonly Recipe[] = [
  of('referralReported', [1, 2], reported),
  of(
    'referralDeclined',
    [2, 20],
    [...reported, step(1, 'head', 'referral.decline', () => ({ capacity: 'chief', reason: '数量未达追诉标准，依法作行政处罚。' }))],
  ),
  of('referralApproved', [1, 1], [...reported, approve]),
  of('referralSent', [1, 1], sent),
  of('referralStuck', [1, 1], [...reported, approve, send('police-north')]),
  of('referralReceived', [1, 2], received),
  of('referralToSupply', [1, 2], [...received, enter(0, 'askedToSupply', (scene) => ({ ...told(scene), lacking: '称重记录' }))]),
  of('referralNotFiled', [1, 1], refused),
  of('referralReconsidering', [1, 2], objecting),
  of('referralUpheld', [1, 1], upheld),
  of('referralSupervised', [1, 5], supervised),
  of('referralExplaining', [1, 4], explaining),
  of('referralExplained', [1, 5], explained),
  of('referralOrdered', [1, 6], [...explained, enter(2, 'filingOrdered', told)]),
  of('referralFiled', [1, 1], [...received, taken]),
  of('referralWithPolice', [2, 20], police),
  of('referralLongOpen', [72, 76], police),
  of('referralReturned', [2, 12], [...refused, step(1, 'head', 'referral.acceptRefusal', () => ({ reason: '依法作行政处罚。' }))]),
  of(
    'takenByPolice',
    [2, 30],
    [...police, enter(20, 'concluded', (scene) => ({ ...told(scene), outcome: '法院判处罚金。', criminalFineFen: 2_000_000 }))],
  ),
  of('referralWithSeized', [2, 9], withGoods(proposeMeasure, approveMeasure, carryOutMeasure)),
  of('referralWithHeld', [2, 9], withGoods(holdEvidence, approveHold)),
]
