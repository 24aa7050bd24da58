import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { missingParts, organOf, textsOf } from '../../documents/writ.ts'
import { writKinds, type WritKind } from '../../documents/writ-kinds.ts'
import { must } from '../../kernel/outcome.ts'
import { emptyFile, type ProceedingFile } from '../proceeding/file.ts'
import { supervisionProcedures } from '../../supervision/all.ts'
import { enforcementProcedures } from '../proceeding/all.ts'
import { moneyOf } from '../proceeding/money.ts'
import { composedKinds, composeWrit } from './compose.ts'
import type { WritFacts } from './parts.ts'

const day = must(parseCivilDate('2026-10-13'))
const fine = [{ kind: 'fine', fen: 600_000 }] as const
const file: ProceedingFile = {
  ...emptyFile,
  item: 'E048',
  officers: ['a', 'b'],
  happenedOn: '2026-10-12',
  foundOn: '2026-10-13',
  evidence: [{ n: 1, kind: 'siteRecord', name: '现场笔录', from: '', takenOn: '2026-10-13', takenBy: ['a', 'b'], photos: [], seq: 2 }],
  proposal: { penalties: fine, facts: '倾倒建筑垃圾', flags: ['grave'], factors: '及时清理', tier: 'minor' },
  notice: { penalties: fine, hearingDue: true, round: 1, servedOn: '2026-10-14', over: 'closed', statements: 1, hearing: 'held' },
  submitted: fine,
  decision: { kind: 'penalty', penalties: fine, decidedOn: '2026-10-22', servedOn: '2026-10-23', tier: 'minor' },
  guidance: { vendor: '卖瓜的', rounds: [{ on: '2026-10-01', asked: '搬离', answer: '马上', complied: 'partly' }], offers: [] },
  place: {
    zone: 'Z1',
    goods: 'seasonal',
    begins: '2026-10-10',
    until: '2026-12-31',
    hardship: ['farmer'],
    appliedOn: '2026-10-08',
    stall: 3,
  },
}
const facts: WritFacts = {
  organ: organOf({ power: 'own', unitName: '清棠区综合行政执法局' }),
  government: '清棠区人民政府',
  court: '清棠区人民法院',
  collector: '示例银行',
  contact: ['地址：示例路1号'],
  day,
  number: '清综执罚立〔2026〕1号',
  title: '随意倾倒建筑垃圾',
  address: '示例路',
  party: {
    id: 'p',
    kind: 'organisation',
    name: '示例建设有限公司',
    idKind: 'creditCode',
    idNumber: '91350100M000100Y43',
    representative: '示经理',
    address: '工业路8号',
  },
  officers: [
    { name: '杨帆', credential: 'ZF-001' },
    { name: '朱峰', credential: 'ZF-002' },
  ],
  item: null,
  law: null,
  online: null,
  signature: null,
  file,
  money: moneyOf(file, must(parseCivilDate('2026-11-07')), must(parseCivilDate('2026-11-09'))),
  reckoned: null,
  input: {
    takenOn: '2026-10-13',
    until: '2026-11-13',
    record: '记录',
    reason: '理由',
    penalties: fine,
    heldAt: '2026-11-11T01:30:00.000Z',
    where: '听证室',
    court: '清棠区人民法院',
    toOrgan: '市局',
  },
  opened: { what: '铲车一辆', reason: '正在倾倒', description: '情况', demand: '清理' },
  by: '秦岚',
  attendees: ['秦岚', '施平'],
  act: '催告',
  decided: { title: '行政处罚决定书', number: '清综执罚决字〔2026〕第1号' },
  delivered: '行政处罚决定书（清综执罚决字〔2026〕第1号）',
  beyond: { to: ['区市场监督管理局'], rows: [{ label: '市场监督管理局', value: '检查经营主体二户' }] },
  zone: null,
  zoneNames: new Map(),
  outcome: '已改正',
}
const issued = new Set(
  [...enforcementProcedures, ...supervisionProcedures].flatMap((procedure) => procedure.acts.flatMap((row) => row.writs ?? [])),
)

describe('writs of enforcement', () => {
  test('every kind that an act issues is composed, and nothing is composed that no act issues', () => {
    expect([...issued].filter((kind) => !composedKinds.includes(kind as WritKind))).toEqual([])
    expect(composedKinds.filter((kind) => !issued.has(kind))).toEqual([])
  })

  test.each(composedKinds)('%s has every part its kind must have', (kind) => {
    const document = composeWrit(kind, facts)
    expect(missingParts(document)).toEqual([])
    expect(document.closing === null).toBe(!writKinds[kind].stamp)
    expect(textsOf(document).join('')).not.toMatch(/undefined|null|NaN|人民币人民币|。。/)
  })

  test('a decision says who, what, on which evidence and articles, the sum in both ways, how to pay, and both remedies', () => {
    const text = textsOf(composeWrit('penaltyDecision', facts)).join('\n')
    expect(text).toContain('91350100M000100Y43')
    expect(text).toContain('人民币陆仟元整（￥6,000.00）')
    expect(text).toContain('本机关依法举行了听证')
    expect(text).toMatch(/六十日内向清棠区人民政府申请行政复议/)
    expect(text).toMatch(/六个月内直接向清棠区人民法院提起行政诉讼/)
    expect(text).toContain('每日按罚款数额的百分之三加处罚款')
  })

  test('a late fine says its rate, its cap, the days that count and those that do not, and the sum', () => {
    const late = { ...file, late: { imposedOn: '2026-11-12' }, remedies: [{ from: '2026-11-09', to: '2026-11-10' }] }
    const money = moneyOf(late, must(parseCivilDate('2026-11-07')), must(parseCivilDate('2026-11-12')))
    const text = textsOf(composeWrit('lateFineDecision', { ...facts, file: late, money })).join('\n')
    expect(text).toContain('每日按罚款数额的百分之三')
    expect(text).toContain('自2026年11月8日起至2026年11月12日止，计算 3 日，加处罚款人民币伍佰肆拾元整（￥540.00）')
    expect(text).toContain('2026年11月9日至2026年11月10日不予计算')
    expect(textsOf(composeWrit('demand', { ...facts, file: late, money })).join('')).toContain('尚欠人民币陆仟伍佰肆拾元整')
  })

  test('what was done before a penalty, and why a step was left out, stands among its facts', () => {
    const course = {
      taken: [{ step: 'persuade', on: day, text: '劝导，当事人未改正' }],
      skipped: ['place', 'correct'],
      exception: { kind: 'danger', reason: '占用消防通道' },
    } as const
    for (const kind of ['penaltyDecision', 'summaryDecision', 'orderToCorrect', 'investigationReport'] as const) {
      const text = textsOf(composeWrit(kind, { ...facts, file: { ...file, course } })).join('')
      expect(text).toContain('2026年10月13日劝导，当事人未改正')
      expect(text).toContain('未先行安置、责令改正，理由：占用消防通道。')
      expect(textsOf(composeWrit(kind, facts)).join('')).not.toContain('事前措施')
    }
  })

  test('a notice offers the hearing where it is due, and is silent of it where it is not', () => {
    expect(textsOf(composeWrit('priorNotice', facts)).join('')).toContain('要求听证')
    const small = { ...facts, file: { ...file, notice: { ...file.notice, hearingDue: false } as ProceedingFile['notice'] & object } }
    expect(textsOf(composeWrit('priorNotice', small)).join('')).not.toContain('要求听证')
  })

  test('a decision on the spot sends the party to reconsideration first', () => {
    expect(textsOf(composeWrit('summaryDecision', facts)).join('')).toMatch(/先向清棠区人民政府申请行政复议/)
  })

  test('under a mandate the principal’s name heads and closes the writ, and the body that acts is named', () => {
    const entrusted = organOf({ power: 'entrusted', unitName: '环境卫生管理中心', principalName: '清棠区综合行政执法局' })
    const document = composeWrit('penaltyDecision', { ...facts, organ: entrusted })
    expect(document.organ).toBe('清棠区综合行政执法局')
    expect(document.closing).toMatchObject({ organ: '清棠区综合行政执法局', stampNote: '受委托单位：环境卫生管理中心' })
  })
})
