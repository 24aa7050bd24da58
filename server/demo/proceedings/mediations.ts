/** 调解 of the demonstration at every stage: people's mediation by the committee of a street, administrative mediation by the bureau. */
import { whoIs } from './named.ts'
import { step } from './ordinary.ts'
import type { Recipe } from './recipes.ts'
import { dayIn, onePhoto, type Step } from './scene.ts'

type Mediator = { readonly by: Step['by']; readonly kind: 'people' | 'administrative'; readonly name: string }
const bureau: Mediator = { by: whoIs('head-enforcement'), kind: 'administrative', name: '执法局法制科' }
const committee: Mediator = { by: whoIs('head-street-001'), kind: 'people', name: '街道人民调解委员会' }

type Dispute = { readonly first: string; readonly second: string; readonly dispute: string }

const begin = ({ by, kind }: Mediator, dispute: Dispute, beginning: 'applied' | 'offered' = 'applied'): Step =>
  step(0, by, 'mediation.begin', (scene) => ({ mediationKind: kind, beginning, begunOn: dayIn(scene, 0), ...dispute }))
const agree = ({ by, name }: Mediator): Step => step(2, by, 'mediation.agree', (scene) => ({ agreedOn: dayIn(scene, 0), mediator: name }))
const session = ({ by }: Mediator, record: string): Step =>
  step(3, by, 'mediation.holdSession', (scene) => ({ heldOn: dayIn(scene, 0), record }))
const draft = ({ by }: Mediator, terms: string): Step => step(1, by, 'mediation.draft', () => ({ terms }))
/** Both sides and whoever mediates have signed, and the seal is on it (人民调解法第二十九条). */
const sign = ({ by, kind }: Mediator): Step =>
  step(2, by, kind === 'people' ? 'mediation.sign' : 'mediation.signByOrgan', (scene) => ({
    ...{ signedOn: dayIn(scene, 0), signedBy: ['first', 'second', 'mediator', 'seal'] },
    signed: onePhoto(scene),
  }))
const orally = ({ by }: Mediator, terms: string): Step =>
  step(1, by, 'mediation.agreeOrally', (scene) => ({ terms, reachedOn: dayIn(scene, 0) }))

const fumes: Dispute = {
  ...{ first: '甲小吃店', second: '楼上住户' },
  dispute: '油烟排放引起的相邻纠纷，住户要求加装净化装置并补偿清洗费用。',
}
const awning: Dispute = {
  ...{ first: '乙水果店', second: '相邻五金店' },
  dispute: '水果店外伸雨棚滴水、遮挡招牌，五金店要求缩短雨棚并清理通道。',
}
const lamp: Dispute = {
  ...{ first: '丙药店', second: '对面住户' },
  dispute: '夜间招牌灯光直射卧室，住户要求调整亮灯时间和亮度。',
}
const dog: Dispute = {
  ...{ first: '养犬人丁某', second: '同楼邻居' },
  dispute: '犬只夜间吠叫、楼道便溺引起邻里纠纷，邻居要求赔偿门前清洗费用。',
}
const goods: Dispute = {
  ...{ first: '戊早点摊主', second: '沿街理发店' },
  dispute: '早点摊占用店前通道，双方为通行和污水清理发生争执。',
}
const drain: Dispute = {
  ...{ first: '己装修业主', second: '楼下住户' },
  dispute: '装修改动排水管造成楼下渗漏，双方对维修和赔偿数额有争议。',
}

const dance: Dispute = {
  ...{ first: '庚广场舞队', second: '沿河小区住户' },
  dispute: '晚间广场舞音响扰民，住户要求降低音量、提前结束。',
}
const chess: Dispute = {
  ...{ first: '辛棋牌室', second: '楼上住户' },
  dispute: '棋牌室深夜营业，门口喧哗、乱扔烟头，住户要求限定营业时间。',
}
const wash: Dispute = {
  ...{ first: '壬洗车店', second: '隔壁幼儿园' },
  dispute: '洗车污水漫流到园门前，冬季结冰，幼儿园要求改造排水。',
}
const heat: Dispute = {
  ...{ first: '癸饭店', second: '邻窗住户' },
  dispute: '空调外机热风和噪声直对住户窗户，住户要求移位并补偿。',
}

const told = (key: string, rest: readonly [number, number], steps: readonly Step[]): Recipe => ({
  ...{ key, times: 1, subjects: ['noise'], unit: 'enforcement', rest, steps },
})

const lampTerms = '丙药店每日二十二时关闭招牌灯箱，三日内加装遮光板；双方不再就此前的影响提出要求。'
const goodsTerms = '摊主每日八时前收摊并冲洗地面，通道保持一点五米；理发店不再阻拦摊位在划定范围内经营。'
const awningTerms = '水果店七日内将雨棚缩短至六十厘米并加装导水槽，通道内不再堆货；五金店承担导水槽费用的一半。'
const drainTerms = '己方十日内恢复排水管并修复楼下吊顶，赔偿一千二百元；楼下住户配合施工。'
const dogTerms = '丁某夜间将犬只安置室内，承担清洗费用三百元，当场付清。'

const washTerms = '洗车店十五日内加装沉淀池和截水沟，在此之前上下学时段停止洗车；幼儿园不再要求补偿。'
const heatTerms = '饭店十日内将外机移至屋顶并加装隔声罩，补偿住户八百元；双方再无其他争议。'

const drafted = (mediator: Mediator, dispute: Dispute, record: string, terms: string): Step[] => [
  ...[begin(mediator, dispute), agree(mediator), session(mediator, record), draft(mediator, terms)],
]

export const mediations: readonly Recipe[] = [
  told('mediationProposed', [1, 2], [begin(committee, chess, 'offered')]),
  told('mediationUnderWay', [1, 5], [begin(bureau, fumes), agree(bureau), session(bureau, '双方同意现场测量油烟后再议补偿。')]),
  told('mediationToSign', [1, 3], drafted(bureau, awning, '现场量了雨棚尺寸，双方同意各让一步。', awningTerms)),
  told(
    'mediationAgreed',
    [2, 14],
    [
      ...[begin(committee, lamp, 'offered'), agree(committee), session(committee, '夜间到场查看灯光，药店愿意提前关灯。')],
      orally(committee, lampTerms),
    ],
  ),
  told('mediationReceived', [2, 12], [...drafted(bureau, wash, '到现场看了排水走向，双方同意先改造排水。', washTerms), sign(bureau)]),
  told(
    'mediationConfirmed',
    [2, 10],
    [
      ...[...drafted(committee, drain, '请水电工到场查明渗漏原因，双方对修复办法没有异议。', drainTerms), sign(committee)],
      step(8, committee.by, 'mediation.confirmInCourt', (scene) => ({
        ...{ court: '示范区人民法院', result: 'valid', confirmedOn: dayIn(scene, 0) },
      })),
    ],
  ),
  told(
    'mediationPerformed',
    [2, 20],
    [
      ...[begin(committee, dog), agree(committee), session(committee, '丁某当面道歉，双方同意当场了结。'), orally(committee, dogTerms)],
      step(2, committee.by, 'mediation.perform', () => ({ record: '清洗费用已付清，回访邻居，夜间没有再受影响。' })),
    ],
  ),
  told(
    'mediationDisputed',
    [2, 15],
    [
      ...[...drafted(committee, heat, '双方到现场量了距离和噪声，对移位没有异议。', heatTerms), sign(committee)],
      step(12, committee.by, 'mediation.dispute', () => ({
        record: '饭店移了外机，不肯支付补偿；已告知双方可以就协议的履行向人民法院提起诉讼。',
      })),
    ],
  ),
  told(
    'mediationDeclined',
    [2, 15],
    [
      begin(bureau, dance),
      step(2, bureau.by, 'mediation.decline', () => ({ side: 'first', reason: '舞队认为音量没有超过规定，不愿意调解。' })),
    ],
  ),
  told(
    'mediationFailed',
    [2, 15],
    [
      ...[begin(bureau, goods), agree(bureau), session(bureau, `双方对收摊时间分歧较大，未接受方案：${goodsTerms}`)],
      step(2, bureau.by, 'mediation.fail', () => ({ reason: '两次商谈均未达成一致，继续调解已无可能。' })),
    ],
  ),
]
