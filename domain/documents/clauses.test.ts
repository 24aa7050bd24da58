import { expect, test } from 'vitest'
import { findTerm } from '../clock/terms/rules/all.ts'
import { termUnits } from '../clock/terms/rule.ts'
import { inChinese } from './amounts.ts'
import { noticeRights, paymentClause, remedies, type RemedyKind } from './clauses.ts'

const government = '清河区人民政府'
const court = '清江浦区人民法院'
const asked = (kind: RemedyKind) => remedies({ kind, paper: '本决定书', government, court })

/** The period of a legal term, in the words of a writ. */
function period(id: string): string {
  const term = findTerm(id)
  if (!term) throw new Error(`no term ${id}`)
  return `${inChinese(term.number)}${term.unit === 'workDay' ? '个' : ''}${termUnits[term.unit].zh}`
}

test.each(['ordinary', 'coercion', 'demolition'] as const)('%s: the party may choose, within the periods of FY-01 and SS-01', (kind) => {
  const { text, basis } = asked(kind)
  expect(text).toContain(`自收到本决定书之日起${period('FY-01')}内向${government}申请行政复议`)
  expect(text).toContain(`自收到本决定书之日起${period('SS-01')}内直接向${court}提起行政诉讼`)
  expect(text).not.toContain('应当自收到')
  expect(basis).toEqual(expect.arrayContaining(['行政复议法第二十条第一款', '行政复议法第二十四条', '行政诉讼法第四十六条第一款']))
})

test('today’s periods are sixty days and six months (行政复议法第二十条, 行政诉讼法第四十六条)', () => {
  expect(asked('ordinary').text).toContain('六十日')
  expect(asked('ordinary').text).toContain('六个月')
})

test('on the spot, reconsideration comes first (行政复议法第二十三条第一款第一项)', () => {
  const { text, basis } = asked('summary')
  expect(text).toContain(`应当自收到本决定书之日起${period('FY-01')}内先向${government}申请行政复议`)
  expect(text).toContain(`自收到行政复议决定书之日起${period('FY-27')}内向${court}提起行政诉讼`)
  expect(text).not.toContain('直接')
  expect(basis).toContain('行政复议法第二十三条第一款第一项')
})

test('an order to demolish does not say that a remedy stops nothing (行政强制法第四十四条)', () => {
  expect(asked('demolition').text).not.toContain('不停止执行')
  for (const kind of ['summary', 'ordinary', 'coercion'] as const) expect(asked(kind).text).toContain('不停止执行')
})

test('no remedy names the fifteen days to sue of older forms (市容条例第四十条 yields to the laws)', () => {
  for (const kind of ['ordinary', 'coercion', 'demolition'] as const) expect(asked(kind).text).not.toContain('十五日')
})

test('a notice states both rights with their periods, a hearing only where there is a right to one', () => {
  expect(noticeRights({ hearing: false }).text).toContain(period('ZJ-06'))
  expect(noticeRights({ hearing: false }).text).not.toContain('听证')
  expect(noticeRights({ hearing: true }).text).toContain(`要求听证的，应当自本告知书送达之日起${period('CF-06')}内`)
})

test('a late fine stands in the decision only where it is to run', () => {
  const paid = (lateFine: boolean) => paymentClause({ collector: '农业银行清河支行', lateFine }).text
  expect(paid(true)).toContain(`自收到本决定书之日起${period('CF-08')}内，到农业银行清河支行`)
  expect(paid(true)).toContain('每日按罚款数额的百分之三加处罚款')
  expect(paid(false)).not.toContain('加处')
})
