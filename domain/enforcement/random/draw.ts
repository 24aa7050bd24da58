/**
 * 双随机: whom to inspect and who inspects are drawn from a seed that is known before anything is drawn, so that anybody can draw
 * again and find the same (浙江省综合行政执法条例第二十一条: 随机抽取检查对象、随机选派检查人员，抽查情况及查处结果及时向社会公开).
 *
 * The draw, to be repeated by hand:
 *
 * 1. The list is a text. A line for each party, `party|<id>|<grade>|<weight>|<reason left out, or nothing>`, then a line for each
 *    officer, `officer|<id>|<unit>`; the lines are sorted by code point and joined by a line feed. Its hash is the list's.
 * 2. The seed is the hash of `<line of the plan>|<version>|<day>|<hash of the list>`.
 * 3. A party's number u is `(n + 0.5) / 2^52`, where n is the first 13 hexadecimal digits of the hash of `<seed>|<id>`. Its key is
 *    u^(1/weight); the highest keys are drawn (Efraimidis and Spirakis 2006, weighted sampling without replacement).
 *    Here `-ln(u)/weight`, lowest first, which is the same order. Parties left out and parties of weight 0 are not drawn.
 * 4. For each party drawn every officer has the number of the hash of `<seed>|<party>|<officer>`, highest first. The first officer
 *    whose unit has another one goes, with the next of the same unit: two officers of one unit (行政处罚法第四十二条).
 *
 * The hash is SHA-256 in lower-case hexadecimal. It is handed in, because this folder does no input or output.
 */
import type { Words } from '../../kernel/words.ts'

export type Hash = (text: string) => string

/** 信用（风险）等级: A is the least risk. Who is not graded is drawn as B. */
export const riskGrades = {
  A: { zh: 'A（风险低）', en: 'A (low risk)' },
  B: { zh: 'B（风险一般）', en: 'B (ordinary risk)' },
  C: { zh: 'C（风险较高）', en: 'C (raised risk)' },
  D: { zh: 'D（风险高）', en: 'D (high risk)' },
} as const satisfies Record<string, Words>
export type RiskGrade = keyof typeof riskGrades
export const ungradedAs = 'B' satisfies RiskGrade

/** How often each grade is drawn beside the others: a party of weight 4 has four chances where one of weight 1 has one. */
export type DrawWeights = Readonly<Record<RiskGrade, number>>

export const leftOutReasons = {
  cap: { zh: '本年计划检查已达上限', en: 'Inspected as often this year as the ceiling allows' },
  waiting: { zh: '已有待实施的检查，应并入综合查一次', en: 'Another visit waits, which a further one would join' },
  drawn: { zh: '本年已按此项计划抽中', en: 'Drawn for this line of the plan already' },
  weight: { zh: '该等级不抽取', en: 'Its grade is not drawn' },
} as const satisfies Record<string, Words>
export type LeftOutReason = keyof typeof leftOutReasons

/** What is known of a party that may be drawn. */
export type Known = {
  readonly party: string
  readonly grade: RiskGrade | null
  /** Planned inspections begun this year. */
  readonly begun: number
  /** Visits that are approved or to be approved. */
  readonly waiting: number
  readonly drawn: boolean
}

/** A party on the list: `out` says why it cannot be drawn. */
export type Listed = { readonly party: string; readonly grade: RiskGrade; readonly weight: number; readonly out?: LeftOutReason }

export type DrawOfficer = { readonly person: string; readonly unit: string }

/** The list of a draw. `cap` is the most planned inspections of one party in a year (国办发〔2024〕54号). */
export function listOf(known: readonly Known[], weights: DrawWeights, cap: number): Listed[] {
  return known.map(({ party, grade, ...state }) => {
    const counted = grade ?? ungradedAs
    const out = reasonOut(state, weights[counted], cap)
    return { party, grade: counted, weight: weights[counted], ...(out && { out }) }
  })
}

function reasonOut({ begun, waiting, drawn }: Omit<Known, 'party' | 'grade'>, weight: number, cap: number): LeftOutReason | undefined {
  if (drawn) return 'drawn'
  if (begun >= cap) return 'cap'
  if (waiting > 0) return 'waiting'
  return weight > 0 ? undefined : 'weight'
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The list as the text whose hash binds the draw; the order in which it was loaded makes no difference. */
export function listText(listed: readonly Listed[], officers: readonly DrawOfficer[]): string {
  const parties = listed.map(({ party, grade, weight, out }) => `party|${party}|${grade}|${weight}|${out ?? ''}`)
  return [...parties, ...officers.map(({ person, unit }) => `officer|${person}|${unit}`)].sort(inOrder).join('\n')
}

export type DrawnFor = { readonly line: string; readonly version: number; readonly day: string }

export const seedText = ({ line, version, day }: DrawnFor, listHash: string): string => `${line}|${version}|${day}|${listHash}`

/** A number between 0 and 1, never one of them, that whoever knows the text can find again. */
export function unitNumber(text: string, hash: Hash): number {
  return (Number.parseInt(hash(text).slice(0, 13), 16) + 0.5) / 2 ** 52
}

/** The parties drawn, first drawn first: as many as are wanted, or all that can be drawn. */
export function drawParties(listed: readonly Listed[], wanted: number, seed: string, hash: Hash): string[] {
  return listed
    .filter(({ out, weight }) => out === undefined && weight > 0)
    .map(({ party, weight }) => ({ party, key: -Math.log(unitNumber(`${seed}|${party}`, hash)) / weight }))
    .sort((a, b) => a.key - b.key || inOrder(a.party, b.party))
    .slice(0, wanted)
    .map(({ party }) => party)
}

/** Who goes to one party, and for which unit. */
export type Pair = { readonly unit: string; readonly officers: readonly [string, string] }

/**
 * The two officers for a party, or undefined where no unit has two left. `recused` are those who must stand aside (行政处罚法
 * 第四十三条); whoever of an earlier pair may stay does, and the next of the order in the same unit takes the free place.
 */
export function drawPair(
  officers: readonly DrawOfficer[],
  party: string,
  seed: string,
  hash: Hash,
  recused: readonly string[] = [],
  before?: Pair,
): Pair | undefined {
  const order = officers
    .filter(({ person }) => !recused.includes(person))
    .map((one) => ({ ...one, key: unitNumber(`${seed}|${party}|${one.person}`, hash) }))
    .sort((a, b) => b.key - a.key || inOrder(a.person, b.person))
  const stays = before && order.find(({ person, unit }) => unit === before.unit && before.officers.includes(person))
  for (const first of stays ? [stays, ...order] : order) {
    const second = order.find(({ person, unit }) => unit === first.unit && person !== first.person)
    if (second) return { unit: first.unit, officers: [first.person, second.person] }
  }
  return undefined
}
