/**
 * Sentences that the law wants in a writ: rights and their periods. Every number and unit is that of the row of the
 * legal term (domain/clock/terms), so that a writ and a clock cannot say different things.
 */
import { findTerm } from '../clock/terms/rules/all.ts'
import { termUnits, type TermRule } from '../clock/terms/rule.ts'
import { inChinese } from './amounts.ts'

/** A sentence, and the articles on which it rests. */
export type Clause = { readonly text: string; readonly basis: readonly string[] }

/**
 * `summary`: a penalty on the spot; reconsideration comes first (行政复议法第二十三条第一款第一项). `ordinary`: any other
 * penalty or order. `coercion`: sealing, seizure, enforcement. `demolition`: an order to demolish, which is not carried
 * out while a remedy is open (行政强制法第四十四条). `information`: an answer on government information; `withheld`: one that does not
 * release it, against which reconsideration comes first (行政复议法第二十三条第一款第四项).
 */
export type RemedyKind = 'summary' | 'ordinary' | 'coercion' | 'demolition' | 'information' | 'withheld'

export type RemedyAsked = {
  readonly kind: RemedyKind
  /** What the paper is called in its own text: 本决定书, 本通知书. */
  readonly paper: string
  /** The government that reviews: that of the organ's own level (行政复议法第二十四条). */
  readonly government: string
  readonly court: string
}

const stays: Readonly<Record<RemedyKind, string>> = {
  summary: '行政复议、行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。',
  ordinary: '行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。',
  coercion: '行政复议、行政诉讼期间，不停止执行，法律另有规定的除外。',
  demolition: '在法定期限内不申请行政复议或者提起行政诉讼，又不拆除的，依法强制拆除。',
  information: '',
  withheld: '',
}

const staysBasis: Readonly<Record<RemedyKind, readonly string[]>> = {
  summary: ['行政处罚法第七十三条第一款'],
  ordinary: ['行政复议法第四十二条', '行政诉讼法第五十六条'],
  coercion: ['行政复议法第四十二条', '行政诉讼法第五十六条'],
  demolition: ['行政强制法第四十四条'],
  information: ['政府信息公开条例第五十一条'],
  withheld: ['政府信息公开条例第五十一条'],
}

/** Against which reconsideration has to come before a suit, by the item that says so. */
const reviewFirst: Readonly<Partial<Record<RemedyKind, string>>> = {
  summary: '行政复议法第二十三条第一款第一项',
  withheld: '行政复议法第二十三条第一款第四项',
}

/** The paragraph on remedies, with today's periods and bodies. */
export function remedies({ kind, paper, government, court }: RemedyAsked): Clause {
  const review = termOf('FY-01')
  const before = reviewFirst[kind]
  const after = before === undefined ? termOf('SS-01') : termOf('FY-27')
  const first = `自收到${paper}之日起${periodOf(review)}内`
  const text =
    before !== undefined
      ? `如不服${paper}，应当${first}先向${government}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${periodOf(after)}内向${court}提起行政诉讼。`
      : `如不服${paper}，可以${first}向${government}申请行政复议，也可以自收到${paper}之日起${periodOf(after)}内直接向${court}提起行政诉讼。`
  const whoFirst = before === undefined ? [] : [before]
  return { text: `${text}${stays[kind]}`, basis: [cited(review), ...whoFirst, '行政复议法第二十四条', cited(after), ...staysBasis[kind]] }
}

/** That the party may state a defence, and how long; with `hearing`, that a hearing may be asked for. */
export function noticeRights(asked: { readonly hearing: boolean }): Clause {
  const statement = termOf('ZJ-06')
  const hearing = termOf('CF-06')
  const stated = `自本告知书送达之日起${periodOf(statement)}内，你（单位）可以向本机关进行陈述和申辩；逾期未行使陈述权、申辩权的，视为放弃此权利。`
  const heard = `你（单位）有要求听证的权利。要求听证的，应当自本告知书送达之日起${periodOf(hearing)}内以书面或者口头方式向本机关提出；逾期未提出的，视为放弃听证权利。听证不收取费用。`
  return asked.hearing
    ? { text: `${stated}${heard}`, basis: [cited(statement), '行政处罚法第六十三条', cited(hearing)] }
    : { text: stated, basis: ['行政处罚法第四十四条', '行政处罚法第四十五条', cited(statement)] }
}

/**
 * How and until when a fine is paid. The collecting body, sum and period stand in the decision, and with `lateFine` that
 * a late fine runs: what the decision does not say, the bank may not collect (罚款决定与罚款收缴分离实施办法第七条、第九条).
 */
export function paymentClause(asked: { readonly collector: string; readonly lateFine: boolean }): Clause {
  const term = termOf('CF-08')
  const paid = `当事人应当自收到本决定书之日起${periodOf(term)}内，到${asked.collector}或者通过电子支付系统缴纳罚款。`
  const late = '到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。'
  return {
    text: asked.lateFine ? `${paid}${late}` : paid,
    basis: [cited(term), '罚款决定与罚款收缴分离实施办法第七条', ...(asked.lateFine ? ['行政处罚法第七十二条第一款第一项'] : [])],
  }
}

function termOf(id: string): TermRule {
  const term = findTerm(id)
  if (!term) throw new Error(`there is no term ${id}`)
  return term
}

/** 六十日, 六个月; working days are said to be such, or the party would count otherwise than we do. */
function periodOf({ number, unit }: TermRule): string {
  return `${inChinese(number)}${unit === 'workDay' ? '个' : ''}${termUnits[unit].zh}`
}

const cited = ({ law, article }: TermRule): string => `${law}${article}`
