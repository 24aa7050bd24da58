/** Requests for government information of the demonstration, and the opinions asked for them, at every stage (政府信息公开条例). */
import { whoIs } from './named.ts'
import { step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, workDayIn, type Step } from './scene.ts'

const office = whoIs('head-justice')

const apply = (topic: string, description: string): Step =>
  step(0, 'reporter', 'informationRequest.lodge', () => ({
    channel: 'online',
    topic,
    description,
    form: 'electronic',
    obtainWay: 'online',
  }))
/** Handed in at the counter, and so received that day (第三十一条第一项). */
const handIn = (topic: string, description: string): Step =>
  step(0, office, 'informationRequest.enter', (scene) => ({
    ...{ channel: 'counter', topic, description },
    ...{ form: 'paper', obtainWay: 'pickUp', receivedOn: dayIn(scene, 0) },
  }))
const confirm = step(1, office, 'informationRequest.confirm', (scene) => ({ confirmedOn: dayIn(scene, 0), note: '电话确认。' }))
const accept = step(1, office, 'informationRequest.accept')
const received = [apply('2025年占道经营处罚统计', '各街道分月统计。'), confirm]
const handling = [...received, accept]
const clear = (topic: string, description: string): Step[] => [apply(topic, description), confirm, accept]

const askSupplement = (lacks: string, days: number): Step =>
  step(1, office, 'informationRequest.askSupplement', (scene) => ({ lacks, supplementBy: dayIn(scene, days) }))
const askThird = (opinionOf: string, letter: string): Step =>
  step(1, office, 'informationRequest.askOpinion', () => ({ opinionKind: 'thirdParty', opinionOf, letter }))
const askMaker = (opinionOf: string, letter: string): Step =>
  step(1, office, 'informationRequest.askOpinion', () => ({ opinionKind: 'coMaker', opinionOf, letter }))
const deliver = (to: 'deliverThird' | 'deliverMaker'): Step =>
  step(2, office, `informationOpinion.${to}`, (scene) => ({ deliveredOn: dayIn(scene, 0) }))
const give = (after: number, agrees: 'yes' | 'no', opinion: string): Step =>
  step(after, office, 'informationOpinion.give', () => ({ agrees, opinion }))
const answer = (after: number, said: Record<string, unknown>): Step => step(after, office, 'informationRequest.answer', () => said)
/** An answer with how, where and from what day the information is to be had (第三十六条第二项). */
const answerFrom = (after: number, obtainFrom: string, said: Record<string, unknown>): Step =>
  step(after, office, 'informationRequest.answer', (scene) => ({ ...said, obtainFrom, obtainOn: dayIn(scene, 0) }))
/** Whoever was asked had fifteen working days (第三十二条、第三十四条). */
const afterSilence = 17

const asked = [...handling, askThird('示范广告有限公司', '申请公开的户外广告设置材料涉及你公司，是否同意公开？'), deliver('deliverThird')]
const maker = [
  ...clear('街道市容责任区划分方案', '本区市容环境卫生责任区的划分方案和图纸。'),
  askMaker('区城市管理局', '申请公开的责任区划分方案由贵局与本机关共同制作，请提出是否公开的意见。'),
]
const reasons = [
  ...clear('历年全部现场检查记录', '2016年以来每一次现场检查的记录，逐件提供。'),
  step(1, office, 'informationRequest.askReasons', () => ({ reason: '一个月内已经提出二十六件申请，数量明显超过合理范围，请说明理由。' })),
]
const giveReasons = (reason: string): Step => step(3, 'reporter', 'informationRequest.giveReasons', () => ({ reason }))

const told = (key: string, rest: readonly [number, number], steps: readonly Step[]): Recipe => ({
  ...{ key, times: 1, subjects: ['noise'], unit: 'enforcement', rest, steps },
})

const underWay: readonly Recipe[] = [
  told('informationSent', [1, 1], [apply('建筑垃圾消纳场所名单', '本区现有消纳场所的名称、地址和容量。')]),
  told('informationExamining', [1, 3], [apply('街道承接的执法事项', '下放街道行使的处罚事项目录和下放时间。'), confirm]),
  told('informationHandling', [1, 5], [handIn('公共厕所改造计划', '今年列入改造的公共厕所名称、位置和工期。'), accept]),
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
    'informationInquirySent',
    [1, 2],
    [
      ...clear('某商业街店招设计方案', '统一改造的店招设计图和单价。'),
      askThird('示范标识设计有限公司', '申请公开的店招设计图和报价涉及你公司，是否同意公开？请说明理由。'),
    ],
  ),
  told('informationMakerAsked', [1, 6], [...maker, deliver('deliverMaker')]),
  told(
    'informationDelayed',
    [1, 6],
    [
      ...reasons,
      giveReasons('用于高校课题研究，需要比较历年检查频次。'),
      step(2, office, 'informationRequest.delay', (scene) => ({
        ...{ answerBy: dayIn(scene, 40), reason: '申请理由合理，但记录数量大，需要逐件检索并遮盖个人信息，无法在规定期限内答复。' },
      })),
    ],
  ),
]

const answered: readonly Recipe[] = [
  told(
    'informationAnswered',
    [5, 20],
    [
      ...handling,
      answerFrom(4, '公众服务网站“统计年报”栏目', {
        ...{ answerKind: 'granted', answer: '2025年全区占道经营当场处罚和普通程序处罚的分月统计已列入统计年报。' },
      }),
    ],
  ),
  told(
    'informationWithheld',
    [5, 20],
    [
      ...clear('某工地处罚案卷', '立案审批表、询问笔录。'),
      answer(5, {
        ...{ answerKind: 'refused', ground: 'caseFile', answer: '申请公开的材料属于行政执法案卷信息，不予公开。' },
        reason: '处罚决定书已经依法公示，案卷材料可以不予公开；当事人可以查阅与自己有关的案卷。',
      }),
    ],
  ),
  told(
    'informationNotHeld',
    [6, 20],
    [
      handIn('1998年沿街店铺登记册', '青石路沿街店铺的原始登记册。'),
      accept,
      answer(6, {
        ...{ answerKind: 'notHeld', answer: '经检索，本机关没有制作也没有保存该登记册。' },
        searched: '检索了本机关文书档案、移交区档案馆的目录，并向原街道市容所核实，均无记载。',
      }),
    ],
  ),
  told(
    'informationPublished',
    [4, 15],
    [
      ...clear('行政处罚裁量基准', '占道经营的裁量档次。'),
      answer(2, { answerKind: 'published', answer: '裁量基准已经主动公开。', obtainFrom: '公众服务网站“权责清单”栏目，可以下载全文。' }),
    ],
  ),
  told(
    'informationThirdAgreed',
    [3, 12],
    [
      ...clear('垃圾清运服务合同', '今年的合同期限、服务范围和总价。'),
      askThird('净宇环卫服务公司', '申请公开的清运合同涉及你公司，是否同意公开？'),
      deliver('deliverThird'),
      give(5, 'yes', '同意公开合同期限、范围和总价。'),
      answerFrom(2, '本机关信息公开室，可以查阅、复制', { answerKind: 'granted', answer: '经征求第三方意见，同意公开，现予提供。' }),
    ],
  ),
  told(
    'informationThirdAgainst',
    [3, 12],
    [
      ...clear('绿化养护投标文件', '中标单位的投标文件和单价分析表。'),
      askThird('绿苑养护公司', '申请公开的投标文件涉及你公司，是否同意公开？'),
      deliver('deliverThird'),
      give(6, 'no', '单价分析表是本公司的商业秘密，公开会损害本公司的竞争利益。'),
      answer(3, {
        ...{ answerKind: 'refused', ground: 'thirdParty', answer: '第三方不同意公开，本机关认为理由合理，决定不予公开。' },
        reason: '投标单价分析属于商业秘密，公开会对第三方合法权益造成损害；中标结果已经公示。',
      }),
    ],
  ),
  told(
    'informationThirdSilent',
    [2, 10],
    [
      ...clear('路灯维护考核结果', '去年各标段的考核得分和扣款说明。'),
      askThird('明灯照明维护公司', '申请公开的考核结果涉及你公司，是否同意公开？'),
      deliver('deliverThird'),
      answerFrom(afterSilence, '网上凭查询码下载', {
        ...{ answerKind: 'partial', ground: 'thirdParty', answer: '现公开考核得分和扣款总额，不公开作业人员名单。' },
        reason: '第三方逾期未提出意见，由本机关依法决定；人员名单涉及个人隐私，作区分处理。',
      }),
    ],
  ),
  told(
    'informationMakerSilent',
    [2, 10],
    [
      ...maker,
      deliver('deliverMaker'),
      answerFrom(afterSilence, '网上凭查询码下载', {
        ...{ answerKind: 'granted', answer: '共同制作机关逾期未提出意见，视为同意公开，现提供划分方案和图纸。' },
      }),
    ],
  ),
]

const ended: readonly Recipe[] = [
  told(
    'informationRedirected',
    [3, 12],
    [
      apply('请公开为何不查处楼下烧烤店', '多次反映楼下烧烤店油烟扰民，要求查处并答复。'),
      step(1, office, 'informationRequest.redirect', () => ({
        voiceWay: 'report',
        reason: '所提内容是举报违法行为，不是申请公开政府信息，请通过举报渠道提出；本网站“我要反映”可以直接提交。',
      })),
    ],
  ),
  told(
    'informationNotProcessed',
    [3, 12],
    [
      ...reasons,
      giveReasons('没有特别的理由，就是想看看。'),
      step(2, office, 'informationRequest.notProcess', () => ({
        reason: '申请数量、频次明显超过合理范围，所述理由不合理，依照政府信息公开条例第三十五条不予处理。',
      })),
    ],
  ),
  told(
    'informationGivenUp',
    [10, 22],
    [apply('有关城管的所有文件', '越多越好。'), confirm, askSupplement('请写明所需文件的名称、文号或者便于查询的其他特征。', 10)],
  ),
  told(
    'informationWithdrawn',
    [2, 9],
    [
      ...clear('示范广场夜市摊位合同', '摊位租金和经营者名单。'),
      askThird('示范广场商业管理公司', '申请公开的摊位合同涉及你公司，是否同意公开？'),
      deliver('deliverThird'),
      step(2, 'reporter', 'informationRequest.withdraw', () => ({ reason: '已经从经营者处得到。' })),
    ],
  ),
]

export const informed: readonly Recipe[] = [...underWay, ...answered, ...ended]
