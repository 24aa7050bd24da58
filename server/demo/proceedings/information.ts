/** Requests for government information and mediations of the demonstration. */
import { whoIs } from './named.ts'
import { step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, workDayIn, type Step } from './scene.ts'

const office = whoIs('head-justice')
const street = whoIs('head-enforcement')

const apply = (topic: string, description: string): Step =>
  step(0, 'reporter', 'informationRequest.lodge', () => ({
    channel: 'online',
    topic,
    description,
    form: 'electronic',
    obtainWay: 'online',
  }))
const confirm = step(1, office, 'informationRequest.confirm', (scene) => ({ confirmedOn: dayIn(scene, 0), note: '电话确认。' }))
const accept = step(1, office, 'informationRequest.accept')
const received = [apply('2025年占道经营处罚统计', '各街道分月统计。'), confirm]
const handling = [...received, accept]
const asked = [
  ...handling,
  step(1, office, 'informationRequest.askOpinion', () => ({
    ...{ opinionKind: 'thirdParty', opinionOf: '示范广告有限公司' },
    letter: '申请公开的户外广告设置材料涉及你公司，是否同意公开？',
  })),
  step(2, office, 'informationOpinion.deliverThird', (scene) => ({ deliveredOn: dayIn(scene, 0) })),
]

const begin = step(0, street, 'mediation.begin', (scene) => ({
  ...{ mediationKind: 'administrative', beginning: 'applied', begunOn: dayIn(scene, 0) },
  ...{ first: '甲小吃店', second: '楼上住户' },
  dispute: '油烟排放引起的相邻纠纷，住户要求加装净化装置并补偿清洗费用。',
}))
const agree = step(2, street, 'mediation.agree', (scene) => ({ agreedOn: dayIn(scene, 0), mediator: '执法局法制科' }))
const session = step(3, street, 'mediation.holdSession', (scene) => ({
  heldOn: dayIn(scene, 0),
  record: '双方同意现场测量油烟后再议补偿。',
}))

const told = (key: string, rest: readonly [number, number], steps: readonly Step[]): Recipe => ({
  ...{ key, times: 1, subjects: ['noise'], unit: 'enforcement', rest, steps },
})

export const informed: readonly Recipe[] = [
  told('informationSent', [1, 1], [apply('建筑垃圾消纳场所名单', '本区现有消纳场所的名称、地址和容量。')]),
  told(
    'informationToSupplement',
    [1, 2],
    [
      ...received,
      step(1, office, 'informationRequest.askSupplement', (scene) => ({
        ...{ lacks: '请说明所需统计是立案数、决定数还是罚款数。', supplementBy: workDayIn(scene, 15) },
      })),
    ],
  ),
  told('informationConsulting', [1, 3], asked),
  told(
    'informationAnswered',
    [5, 20],
    [
      ...handling,
      step(4, office, 'informationRequest.answer', (scene) => ({
        ...{ answerKind: 'granted', answer: '2025年全区占道经营当场处罚和普通程序处罚的分月统计已列入统计年报。' },
        ...{ obtainFrom: '公众服务网站“统计年报”栏目', obtainOn: dayIn(scene, 0) },
      })),
    ],
  ),
  told(
    'informationWithheld',
    [5, 20],
    [
      apply('某工地处罚案卷', '立案审批表、询问笔录。'),
      confirm,
      accept,
      step(5, office, 'informationRequest.answer', () => ({
        ...{ answerKind: 'refused', ground: 'caseFile', answer: '申请公开的材料属于行政执法案卷信息，不予公开。' },
        reason: '处罚决定书已经依法公示，案卷材料可以不予公开；当事人可以查阅与自己有关的案卷。',
      })),
    ],
  ),
  told('mediationUnderWay', [1, 5], [begin, agree, session]),
]
