import type { DemoPerson } from '../people.ts'
import { whoIs } from './named.ts'
import * as act from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, idOf, onePhoto, photosOf, workDayIn, type Scene, type Step } from './scene.ts'

/** Vendors who are talked to, helped and placed, in every state of the tables; each record is about a vendor of its own. */

const { step } = act

/** The street of the squad that bears the scene; it keeps the zones and decides on their places. */
const streetOf = ({ cast }: Scene): string => cast.officer.unit.replace('brigade-', 'street-')
const counter = (scene: Scene): DemoPerson => whoIs(`handler-${streetOf(scene)}-1`)(scene)
const streetHead = (scene: Scene): DemoPerson => whoIs(`head-${streetOf(scene)}`)(scene)

/** What each zone is asked for with. */
const zonesOf = {
  'street-001': ['SD-101', 'produce'],
  'street-002': ['SD-201', 'produce'],
  'street-003': ['SD-301', 'seasonal'],
  'street-004': ['SD-402', 'produce'],
} as const
const usual = (scene: Scene): readonly [string, string] => zonesOf[streetOf(scene) as keyof typeof zonesOf]

const known = ['卖菜的老人', '卖水果的夫妻', '推车卖小吃的青年', '摆地摊的女士', '补鞋师傅'] as const
const meeting = (scene: Scene, named: boolean) => ({
  ...(named && { party: scene.party }),
  vendor: scene.story.random.pick(known),
  item: scene.item.code,
  point: scene.point,
  address: scene.address,
  title: scene.subject.title,
  happenedOn: dayIn(scene, 0),
  description: `${scene.subject.found}。`,
  askedFor: '说明人行道不能设摊，请到附近疏导点经营。',
  answer: `${scene.subject.said}。`,
  complied: 'partly',
  photos: photosOf(scene),
})
const meet = (named = true): Step => step(0, 'officer', 'guidance.persuade', (scene) => meeting(scene, named))
const again = step(1, 'second', 'guidance.persuadeAgain', (scene) => ({
  happenedOn: dayIn(scene, 0),
  description: '再次路过，摊主仍在原处。',
  askedFor: '再次说明理由，送上疏导点地图。',
  answer: '这两天就搬。',
  complied: 'no',
  photos: photosOf(scene),
}))
const gridWorker = (scene: Scene): DemoPerson => {
  const { region, people } = scene.story.stage
  const cell = region.cellAt(scene.point.x, scene.point.y)
  const found = people.find(
    (person) => person.post === 'gridWorker' && cell.ok && person.area !== null && cell.value.startsWith(person.area),
  )
  if (!found) throw new Error('no grid worker here')
  return found
}
const metByGrid = step(0, gridWorker, 'guidance.persuade', (scene) => meeting(scene, false))
const offer = (offerAnswer: 'accepts' | 'thinks' | 'refuses'): Step =>
  step(0, 'officer', 'guidance.offerPlaces', (scene) => {
    const [zone, goods] = usual(scene)
    const said = { accepts: '离家近，愿意去。', thinks: '和家里商量一下。', refuses: '那边生意不好，不去。' }
    return { goods, zone, offerAnswer, answer: said[offerAnswer] }
  })
const seek = (zone?: readonly [string, string]): Step =>
  step(0, 'officer', 'guidance.seekPlace', (scene) => {
    const [id, goods] = zone ?? usual(scene)
    return { zone: id, goods, begins: dayIn(scene, 5), until: dayIn(scene, 95), through: 'officer' }
  })
const apply = (zone?: readonly [string, string], hardship?: readonly string[], term = 95): Step =>
  step(0, counter, 'placement.applyFor', (scene) => {
    const [id, goods] = zone ?? usual(scene)
    const { party } = scene
    return { party, zone: id, goods, begins: dayIn(scene, 3), until: dayIn(scene, term), through: 'counter', ...(hardship && { hardship }) }
  })
const check = step(1, counter, 'placement.checkIt', () => ({
  checks: ['identity', 'goods', 'notFood'],
  record: '身份证和经营品种已核对，不经营现制食品。',
}))
const approve = (stall: number, term = 95): Step =>
  step(1, streetHead, 'placement.approvePlace', (scene) => ({
    stall,
    begins: dayIn(scene, 1),
    until: dayIn(scene, term),
    note: '同意安置。',
  }))
const saying = (after: number, by: Step['by'], verb: string, reason: string): Step => step(after, by, verb, () => ({ reason }))
const visit = step(3, 'officer', 'placement.visitPlace', (scene) => ({ record: '在摊位号内经营，秩序正常。', photos: onePhoto(scene) }))
const refer = (kind: string, office: string): Step =>
  step(0, 'officer', 'guidance.referHelp', () => ({ hardship: [kind], toOffice: office, what: '摊主自述家庭困难，请了解情况并给予帮扶。' }))
const replied = step(4, 'officer', 'help.answerHelp', (scene) => ({
  helpReply: 'granted',
  repliedOn: dayIn(scene, 0),
  result: '已纳入临时救助。',
}))
const seen = (verb: 'endComplied' | 'endNotFound', record: string): Step =>
  step(1, 'officer', `guidance.${verb}`, (scene) => ({ record, photos: photosOf(scene, true) }))
const ordered = step(0, 'officer', 'guidance.endOrdered', (scene) => ({ correction: idOf(scene, 'correction'), note: '多次劝导无效。' }))
const taken = step(1, 'officer', 'guidance.takeUp', () => ({
  reason: '占用消防通道，劝离后返回。',
  exception: 'obstructing',
  exceptionReason: '摊位堵塞小区消防车通道出口。',
}))
const fromVisit = [
  step(0, 'officer', 'inspection.apply', (scene) => ({
    party: scene.party,
    inspectionKind: 'single',
    what: '投诉反映有人占道设摊，到现场核查。',
    until: workDayIn(scene, 8),
    officers: act.officersOf(scene),
    point: scene.point,
    address: scene.address,
    title: '检查：占道设摊投诉',
    separately: '投诉事项需要单独核查。',
  })),
  step(0, 'head', 'inspection.approve', (scene) => ({ until: workDayIn(scene, 7) })),
  step(0, 'officer', 'inspection.start', () => ({ cardsShown: 'yes' })),
  step(0, 'second', 'inspection.record', (scene) => ({
    name: '现场检查',
    takenOn: dayIn(scene, 0),
    record: '有占道设摊痕迹，摊主已收摊。',
    finding: 'toCorrect',
    photos: photosOf(scene),
  })),
  saying(0, 'officer', 'inspection.startGuidance', '等摊主到场后劝导。'),
]

const small = ['SD-202', 'repair'] as const
const night = ['SD-102', 'dailyGoods'] as const
const given = (stall: number) => [apply(), check, approve(stall)]

type Told = Pick<Recipe, 'key' | 'times' | 'rest' | 'steps'> & { readonly unit?: string }

// prettier-ignore
const told: readonly Told[] = [
  { key: 'vendorToMeet', times: 1, rest: [1, 1], steps: fromVisit },
  { key: 'vendorMet', times: 5, rest: [1, 2], steps: [meet()] },
  { key: 'vendorUnnamed', times: 2, rest: [1, 2], steps: [meet(false)] },
  { key: 'vendorMetByGrid', times: 2, rest: [1, 2], steps: [metByGrid] },
  { key: 'vendorThinks', times: 2, rest: [1, 1], steps: [meet(), again, offer('thinks')] },
  { key: 'vendorHelpAsked', times: 2, rest: [1, 2], steps: [meet(), refer('unemployed', '区就业服务中心'), offer('thinks')] },
  { key: 'vendorHelped', times: 2, rest: [2, 12], steps: [meet(), refer('minimumLiving', '区民政局'), offer('accepts'), seek(), replied] },
  { key: 'vendorHelpDropped', times: 1, rest: [5, 20], steps: [meet(), refer('elderly', '社区居家养老服务中心'), saying(2, 'officer', 'help.dropHelp', '摊主表示子女已经安排。'), seen('endComplied', '人行道上已无摊位。')] },
  { key: 'vendorSeeks', times: 2, rest: [1, 2], steps: [meet(), offer('accepts'), seek()] },
  { key: 'vendorSeeksChecked', times: 2, rest: [1, 2], steps: [meet(), offer('accepts'), seek(), check] },
  { key: 'vendorPlaced', times: 6, rest: [3, 40], steps: [meet(), again, offer('accepts'), seek(), check] },
  { key: 'vendorNotPlaced', times: 1, rest: [1, 1], steps: [meet(), offer('accepts'), seek(), check, saying(1, streetHead, 'placement.refusePlace', '申请品种与该点规划不符，建议改到河西早市。')] },
  { key: 'vendorComplied', times: 7, rest: [2, 60], steps: [meet(), seen('endComplied', '复看时已收摊，未再占用人行道。')] },
  { key: 'vendorGone', times: 3, rest: [2, 50], steps: [meet(false), seen('endNotFound', '连续三日未再发现。')] },
  { key: 'vendorOrdered', times: 2, rest: [1, 6], steps: [meet(), offer('refuses'), again, act.order(12), ordered] },
  { key: 'vendorTakenUp', times: 1, rest: [1, 4], steps: [meet(), taken] },
  { key: 'placeAsked', times: 2, rest: [1, 2], steps: [apply()] },
  { key: 'placeChecked', times: 2, rest: [1, 2], steps: [apply(), check] },
  { key: 'placeEnded', times: 2, rest: [4, 10], steps: [apply(undefined, undefined, 20), check, approve(11, 15), visit] },
  { key: 'placeWithdrawn', times: 1, rest: [3, 15], steps: [...given(12), saying(5, streetHead, 'placement.withdrawPlace', '转租摊位，经提醒未改正。')] },
  { key: 'placeLeft', times: 1, rest: [3, 15], steps: [...given(13), saying(4, counter, 'placement.leavePlace', '已租到固定店面。')] },
  { key: 'placeRenewed', times: 1, rest: [2, 6], steps: [...given(14), visit, step(2, streetHead, 'placement.renewPlace', (scene) => ({ until: dayIn(scene, 90), reason: '经营规范，同意续期。' }))] },
]

const squads = ['brigade-001', 'brigade-002', 'brigade-003', 'brigade-004'] as const

/** Told over for vendor after vendor, the squads taking turns; places given on the spot get the stalls from 1 on. */
function* all(): Generator<Recipe> {
  let vendor = 0
  const next = (one: Told, index: number, steps: readonly Step[], unit: string): Recipe => {
    const party = `vendor-${vendor}`
    vendor += 1
    return { ...one, key: `${one.key}-${index}`, times: 1, subjects: ['vending'], party, unit, steps }
  }
  for (const one of told) {
    for (let index = 0; index < one.times; index += 1) {
      const unit =
        one.key.startsWith('place') && one.times <= 2 ? (squads[index % 2] ?? squads[0]) : (squads[index % squads.length] ?? squads[0])
      const placed = one.key === 'vendorPlaced' ? [...one.steps, approve(1 + index), visit] : one.steps
      yield next(one, index, placed, unit)
    }
  }
  const full = { key: 'placeSmall', times: 4, rest: [30, 40], steps: [] } as const
  for (let index = 0; index < full.times; index += 1) yield next(full, index, [apply(small), check, approve(1 + index)], 'brigade-002')
  const waiting = { key: 'placeWaiting', times: 3, rest: [2, 6], steps: [] } as const
  for (let index = 0; index < waiting.times; index += 1)
    yield next(
      waiting,
      index,
      [
        apply(small, index === 2 ? ['disabled'] : undefined),
        check,
        step(0, streetHead, 'placement.putOnWait', () => ({ note: '已满，列入轮候。' })),
      ],
      'brigade-002',
    )
  const evening = { key: 'placeNight', times: 2, rest: [10, 30], steps: [] } as const
  for (let index = 0; index < evening.times; index += 1)
    yield next(evening, index, [apply(night), check, approve(1 + index)], 'brigade-001')
}

export const vendors: readonly Recipe[] = [...all()]
