import { must } from '../../domain/kernel/outcome.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { sumText } from '../../domain/documents/amounts.ts'
import { noticeRights, paymentClause, remedies } from '../../domain/documents/clauses.ts'
import { writNumberText } from '../../domain/documents/numbers.ts'
import { writKinds, type WritKind } from '../../domain/documents/writ-kinds.ts'
import { organOf, type Block, type WritDocument } from '../../domain/documents/writ.ts'

const parties = ['王建国', '李秀英', '清河区好味来餐饮店', '江苏宏远建筑装饰工程有限公司', '欧阳䶮', '赵㛃', '阿依古丽·买买提', '陈堃']
const streets = ['淮海东路', '承德南路', '漕运西路', '水渡口大道', '北京新村㙍里']
const acts = [
  ['占用城市人行道摆摊设点', '《江苏省城市市容和环境卫生管理条例》第十七条第一款', '第五十二条第二项'],
  ['擅自在道路两侧设置户外广告设施', '《城市市容和环境卫生管理条例》第十一条第二款', '第三十六条第一项'],
  ['未取得建设工程规划许可证进行建设', '《中华人民共和国城乡规划法》第四十条第一款', '第六十四条'],
  ['将建筑垃圾混入生活垃圾', '《城市建筑垃圾管理规定》第九条', '第二十条第一款第一项'],
] as const

const day = (n: number) => must(parseCivilDate(`2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`))
const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('an empty list')
  return one
}

/** An invented writ of a kind; another `n` gives another party, place, act, sum and length. */
export function sampleWrit(kind: WritKind, n: number): WritDocument {
  const row = writKinds[kind]
  const organ = organOf(
    n % 3 === 2
      ? { power: 'entrusted', unitName: '清河区城市管理综合行政执法大队', principalName: '淮安市清河区城市管理局' }
      : { power: n % 3 === 1 ? 'devolved' : 'own', unitName: n % 3 === 1 ? '清河区东关街道办事处' : '清河区综合行政执法局' },
  )
  const party = pick(parties, n)
  return {
    kind,
    language: 'zh',
    organ: organ.header,
    title: row.zh,
    number: row.word === null ? null : must(writNumberText({ regionWord: '清', unitWord: '综执', kind, year: 2026, n: n + 1 })),
    addressee: row.served ? [party] : [],
    blocks: row.word === null ? form(kind, n, party) : letter(kind, n, party),
    closing: row.stamp ? { organ: organ.stamp, date: day(n), stamp: true, stampNote: '（印章）' } : null,
    attachments: kind === 'seizureDecision' ? ['查封（扣押）财物清单', '现场照片三张'] : [],
    footer:
      row.word === null
        ? []
        : ['地址：淮安市清河区健康东路1号　电话：0517-80000000　联系人：周敏', `本文书一式${row.copies}份，一份送达，一份归档。`],
    check: null,
  }
}

function letter(kind: WritKind, n: number, party: string): Block[] {
  const [act, duty, penalty] = pick(acts, n)
  const fine = 20_000 + (n % 1000) * 1_350
  const government = '淮安市清河区人民政府'
  const court = '淮安市清江浦区人民法院'
  const facts: Block = {
    kind: 'facts',
    rows: [
      { label: '当事人', value: party },
      { label: '证件号码', value: `92320802MA1X${String(n).padStart(6, '0')}` },
      { label: '住所（地址）', value: `淮安市清河区${pick(streets, n)}${(n % 300) + 1}号` },
      { label: '联系电话', value: `138${String(n).padStart(8, '0')}` },
    ],
  }
  const found = `经查，你（单位）于2026年${(n % 12) + 1}月${(n % 28) + 1}日在${pick(streets, n)}${(n % 300) + 1}号门前${act}，占用面积约${(n % 40) + 2}平方米。以上事实有现场检查笔录、询问笔录、现场照片等证据证实。`
  const more = Array.from({ length: n % 4 }, (_, at): Block => ({
    kind: 'paragraph',
    text: `证据${at + 1}：${at === 0 ? '现场照片' : at === 1 ? '询问笔录' : '视听资料'}${at + 2}份，证明当事人实施了上述行为；执法人员已出示执法证件（编号：苏H${String(n + at).padStart(5, '0')}），当事人对证据的真实性无异议。`,
  }))
  const decided = `上述行为违反了${duty}的规定，依据该法${penalty}的规定，${kind === 'priorNotice' || kind === 'hearingRightNotice' ? '拟' : ''}对你（单位）处以罚款${sumText(fine)}。`
  const right =
    kind === 'priorNotice' || kind === 'hearingRightNotice'
      ? noticeRights({ hearing: kind === 'hearingRightNotice' })
      : remedies({
          kind: kind === 'summaryDecision' ? 'summary' : kind === 'demolitionOrder' ? 'demolition' : 'ordinary',
          paper: '本决定书',
          government,
          court,
        })
  const heading = (text: string): Block => ({ kind: 'heading', text })
  return [
    facts,
    heading('一、违法事实和证据'),
    { kind: 'paragraph', text: found },
    ...more,
    heading('二、处理依据和内容'),
    { kind: 'paragraph', text: decided },
    { kind: 'list', items: ['责令立即改正违法行为；', `罚款${sumText(fine)}。`] },
    ...(kind === 'penaltyDecision' || kind === 'summaryDecision'
      ? [
          heading('三、履行方式和期限'),
          { kind: 'paragraph', text: paymentClause({ collector: '中国农业银行清河支行', lateFine: true }).text } as const,
        ]
      : []),
    heading('权利告知'),
    { kind: 'paragraph', text: right.text },
    ...(kind === 'summaryDecision' ? [{ kind: 'signatures', lines: signers(n, party) } as const] : []),
  ]
}

function signers(n: number, party: string) {
  return [
    { label: '执法人员', name: `周敏（苏H${String(n).padStart(5, '0')}）` },
    { label: '执法人员', name: null },
    { label: '当事人', name: party },
  ]
}

function form(kind: WritKind, n: number, party: string): Block[] {
  const particulars: Block = {
    kind: 'facts',
    rows: [
      { label: '案由', value: `涉嫌${pick(acts, n)[0]}案` },
      { label: '当事人', value: party },
      { label: '时间', value: `2026年${(n % 12) + 1}月${(n % 28) + 1}日9时10分至9时45分` },
      { label: '地点', value: `${pick(streets, n)}${(n % 300) + 1}号门前` },
    ],
  }
  if (kind === 'seizureList') {
    const rows = Array.from({ length: (n % 30) + 3 }, (_, at) => [
      String(at + 1),
      `折叠桌（编号${at + 1}）`,
      '120×60厘米',
      String((at % 4) + 1),
      '完好',
    ])
    return [
      particulars,
      { kind: 'table', columns: ['序号', '名称', '规格型号', '数量', '状态'], rows },
      { kind: 'signatures', lines: signers(n, party) },
    ]
  }
  if (/(Record|Receipt)$/.test(kind)) {
    const said = Array.from({ length: (n % 9) + 3 }, (_, at): Block => ({
      kind: 'paragraph',
      text: `问：第${at + 1}个问题，请如实回答在${pick(streets, at + n)}经营的情况。\n答：我是${party}，从${at + 7}时开始在此经营，当日营业额约${at * 35 + 120}元，对检查没有意见。`,
    }))
    return [particulars, ...said, { kind: 'signatures', lines: signers(n, party) }]
  }
  return [
    particulars,
    {
      kind: 'opinion',
      label: '承办人意见',
      text: `经初步核查，有证据证明${party}实施了${pick(acts, n)[0]}的行为，属于本机关管辖，建议予以办理。`,
      by: '周敏、吴强',
      on: day(n),
    },
    { kind: 'opinion', label: '法制审核意见', text: '事实清楚，证据确凿，程序合法，同意。', by: '郑军', on: day(n + 1) },
    { kind: 'opinion', label: '负责人意见', text: '', by: null, on: null },
  ]
}
