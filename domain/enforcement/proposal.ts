/** 拟处罚: the penalty that the benchmark gives for a tier, explained step by step, and what is needed to leave it. */
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import {
  discretionTiers,
  rangeOfBenchmark,
  tierOrder,
  tierText,
  type Benchmark,
  type BenchmarkTier,
  type DiscretionTier,
} from './discretion.ts'
import { inFen } from './fine-base.ts'
import { allows, effects, grounds, type Effect, type Factor, type Ground } from './grounds.ts'
import { rangeText } from './item-note.ts'
import { lawTitle, measureParams, type EnforcementItem } from './item.ts'
import { ageRule } from './party.ts'
import { fineOf, type PartyKind, type Penalty } from './penalty.ts'
import { groupOf, partyGroups, type PartyGroup } from './settings.ts'
import { endText, fineBases, statutoryRanges, tierConditions, type FineBase, type Range, type StatutoryRange } from './statutory-range.ts'

export type Proposing = {
  readonly item: EnforcementItem
  readonly benchmark: Benchmark
  readonly party: PartyKind
  readonly soleTraderAs: PartyGroup
  /** Full years (周岁) on the day of the act; of natural persons. */
  readonly age?: number
  readonly tier: DiscretionTier
  readonly factors: readonly Factor[]
  /** What a share or a multiple is taken of: fen, square metres, or square metres times days. */
  readonly base?: number
}

/** `range` is in fen, both ends included; the steps say how it came about, in order. */
export type Proposal = { readonly penalties: readonly Penalty[]; readonly range: Range; readonly steps: readonly Words[] }

/**
 * The penalty that a benchmark proposes. Refused: a party under 14; a ground for no penalty at all; an effect that its
 * ground does not allow; a tier that the benchmark does not have; a base that is missing; 减轻 where nothing lies below.
 * From 14 to 17 the penalty is lightened whether or not somebody thought of it (应当).
 */
export function proposePenalty(asked: Proposing): Outcome<Proposal> {
  const { item, benchmark, party, age, tier, base } = asked
  if (age !== undefined && ageRule(age) === 'under14') return refuse('discretion.under14', { age }, '行政处罚法第三十条')
  const group = groupOf(party, asked.soleTraderAs)
  if (benchmark.item !== item.code || (benchmark.party !== 'all' && benchmark.party !== group)) {
    return refuse('discretion.otherBenchmark', { item: item.code })
  }
  const factors = withYouth(asked.factors, age)
  const objection = objectionTo(factors)
  if (objection) return objection
  const law = rangeOfBenchmark(benchmark, item)
  if (!law.ok) return law
  const row = benchmark.tiers.find((one) => one.tier === tier)
  if (!row) return refuse('discretion.tierUnknown', { tier: tierText(tier) })
  const asks = fineBases[benchmark.base].asks
  if (asks !== null && (base === undefined || !(base > 0))) return refuse('discretion.baseMissing', { base: baseText(benchmark.base) })
  const steps: Words[] = [...openings(item, group), tierStep(row, benchmark.base)]
  if (!row.range) return done({ penalties: otherThanFine(item), range: { min: 0, max: 0 }, steps: [...steps, withoutFine(item)] })
  const last = tierOrder.indexOf(tier) === Math.max(...benchmark.tiers.map((one) => tierOrder.indexOf(one.tier)))
  const inTier = inFen(row.range, last, benchmark.base, base, item, group)
  const statutory = inFen(law.value, true, benchmark.base, base, item, group)
  if (asks !== null) steps.push(baseStep(benchmark.base, base ?? 0, inTier))
  const range = shifted(inTier, statutory, factors)
  if (!range.ok) return range
  steps.push(...factors.map(factorStep))
  const fen = middle(range.value)
  steps.push({
    zh: `拟罚款范围${rangeText(range.value).zh}，取中为 ${fen / 100} 元`,
    en: `The proposed fine lies at ${rangeText(range.value).en}; its middle is ¥${(fen / 100).toLocaleString('en')}`,
  })
  return done({ penalties: [{ kind: 'fine', fen }], range: range.value, steps: [...steps, ...gainsStep(item)] })
}

function withYouth(factors: readonly Factor[], age: number | undefined): readonly Factor[] {
  const young = age !== undefined && ageRule(age) === 'under18'
  return young && !factors.some(({ ground }) => ground === 'minor') ? [{ ground: 'minor', effect: 'lighter' }, ...factors] : factors
}

function objectionTo(factors: readonly Factor[]) {
  for (const { ground, effect } of factors) {
    const row = grounds[ground]
    if (!allows(ground, effect))
      return refuse(
        'discretion.groundUnfit',
        { ground: row.zh, groundEn: row.en, effect: effects[effect].zh, effectEn: effects[effect].en },
        row.basis,
      )
    if (effect === 'noPenalty') return refuse('discretion.noPenalty', { ground: row.zh, groundEn: row.en, basis: row.basis }, row.basis)
  }
  return undefined
}

/** 从轻 and 从重 halve the tier's range; grounds of both kinds leave it whole, for the panel to weigh. */
function shifted(tier: Range, statutory: Range, factors: readonly Factor[]): Outcome<Range, 'discretion.nothingBelow'> {
  const has = (effect: Effect) => factors.some((one) => one.effect === effect)
  if (has('belowRange')) {
    if (statutory.min <= 0) return refuse('discretion.nothingBelow')
    return done({ min: 0, max: statutory.min - 1 })
  }
  const half = Math.floor((tier.min + tier.max) / 2)
  if (has('lighter') === has('heavier')) return done(tier)
  return done(has('lighter') ? { min: tier.min, max: half } : { min: half, max: tier.max })
}

/** The middle, in whole yuan where one lies in the range. */
function middle({ min, max }: Range): number {
  const fen = Math.floor((min + max) / 2)
  const yuan = Math.floor(fen / 100) * 100
  return yuan >= min ? yuan : fen
}

const otherThanFine = ({ measures }: EnforcementItem): readonly Penalty[] => (measures.includes('warning') ? [{ kind: 'warning' }] : [])

function openings(item: EnforcementItem, group: PartyGroup): Words[] {
  const law = {
    zh: `依据${lawTitle(item.law)}${item.penaltyArticles.join('、')}`,
    en: `Under ${lawTitle(item.law)} ${item.penaltyArticles.join(', ')}`,
  }
  const steps: Words[] = [law]
  if (item.correctFirst) steps.push({ zh: '须已责令改正而逾期不改或者拒不改正', en: 'Only after an order to correct was not obeyed' })
  const { gate } = tierConditions(item, group)
  const gates: Readonly<Record<NonNullable<typeof gate>, Words>> = {
    serious: { zh: '须情节严重或者造成严重后果', en: 'Only if the case is serious' },
    overdue_or_serious: { zh: '须逾期不改或者造成严重后果', en: 'Only if not corrected in time, or serious' },
    absent_or_refuses: { zh: '须不在现场或者拒绝驶离', en: 'Only if the person is absent or refuses' },
  }
  return gate === undefined ? steps : [...steps, gates[gate]]
}

function tierStep({ tier, conditions, range }: BenchmarkTier, base: FineBase): Words {
  const { zh, en } = discretionTiers[tier]
  const ends = range ? `${endText(base, range.min)}–${endText(base, range.max)}` : undefined
  return {
    zh: `裁量阶次：${zh}（${conditions.zh}）${ends === undefined ? '，不罚款' : `，${fineBases[base].zh} ${ends}`}`,
    en: `Tier: ${en} (${conditions.en})${ends === undefined ? ', no fine' : `, ${fineBases[base].en.toLowerCase()} ${ends}`}`,
  }
}

function baseStep(base: FineBase, amount: number, range: Range): Words {
  const { zh, en, asks } = fineBases[base]
  const of = asks === 'fen' ? `¥${(amount / 100).toLocaleString('en')}` : asks === 'squareMetres' ? `${amount} m²` : `${amount} m²·d`
  return { zh: `${zh}：基数 ${of}，折合${rangeText(range).zh}`, en: `${en} of ${of}: ${rangeText(range).en}` }
}

function baseText(base: FineBase): string {
  return `${fineBases[base].zh} (${fineBases[base].en})`
}

function factorStep({ ground, effect }: Factor): Words {
  const { zh, en, basis } = grounds[ground]
  return { zh: `${effects[effect].zh}：${zh}（${basis}）`, en: `${effects[effect].en}: ${en} (${basis})` }
}

function withoutFine(item: EnforcementItem): Words {
  const warns = item.measures.includes('warning')
  return warns ? { zh: '拟予警告，不罚款', en: 'A warning and no fine' } : { zh: '责令改正，不罚款', en: 'An order to correct and no fine' }
}

function gainsStep(item: EnforcementItem): Words[] {
  if (!item.measures.includes('confiscateGains')) return []
  return [
    {
      zh: '有违法所得的，除依法应当退赔的外予以没收（行政处罚法第二十八条第二款）',
      en: 'Gains are confiscated, save what must be paid back (行政处罚法第二十八条第二款)',
    },
  ]
}

/** Whose benchmark it is: one's own may be left with the head's approval or after a panel; a superior's only by its maker. */
export type Departure = { readonly standard: 'own' | 'upper'; readonly headSuffices: boolean }

export const departureNeeds = {
  reason: { zh: '说明理由并附证据', en: 'Reasons with evidence' },
  panel: { zh: '负责人集体讨论', en: 'Panel discussion' },
  headOrPanel: { zh: '主要负责人批准或者集体讨论', en: 'Approval of the head, or a panel' },
  maker: { zh: '报裁量基准制定机关批准', en: 'Approval of the organ that made the benchmark' },
} as const satisfies Record<string, Words>
export type DepartureNeed = keyof typeof departureNeeds

/**
 * Does a fine lie in the proposed range, and what does leaving it need (国办发〔2022〕27号（十二）)? In Zhejiang approval by the
 * head is not enough (浙江省行政程序办法第四十三条第二款); the stricter stands unless told otherwise.
 */
export function outside(
  penalties: readonly Penalty[],
  { range }: Pick<Proposal, 'range'>,
  departure: Departure = { standard: 'own', headSuffices: false },
): { readonly side: 'within' | 'below' | 'above'; readonly needs: readonly DepartureNeed[] } {
  const fen = fineOf(penalties)
  const side = fen < range.min ? 'below' : fen > range.max ? 'above' : 'within'
  if (side === 'within') return { side, needs: [] }
  if (departure.standard === 'upper') return { side, needs: ['reason', 'maker'] }
  return { side, needs: ['reason', departure.headSuffices ? 'headOrPanel' : 'panel'] }
}

export type RangeFacts = {
  readonly soleTraderAs: PartyGroup
  /** The ground on which the fine may lie below the statutory minimum. */
  readonly belowRange?: Ground
  /** Amounts that shares and multiples are taken of. */
  readonly bases?: Readonly<Partial<Record<FineBase, number>>>
  /** The one of the provision's ranges that applies, where it was chosen; else all of them together. */
  readonly chosen?: StatutoryRange
}

/**
 * Does the law offer these penalties to this party? Refused with the article: a measure that the item does not offer, two
 * fines, a fine without a sum, of a party whom the provision does not fine, above the maximum, or below the minimum without
 * a ground for 减轻.
 */
export function checkRange(item: EnforcementItem, party: PartyKind, penalties: readonly Penalty[], facts: RangeFacts): Outcome<true> {
  const articles = `${item.law.name}${item.penaltyArticles.join('、')}`
  const strange = penalties.find(({ kind }) => !item.measures.includes(kind))
  if (strange) return refuse('discretion.notOffered', { ...measureParams(strange.kind), item: item.code }, articles)
  const fines = penalties.filter(({ kind }) => kind === 'fine')
  if (fines.length > 1) return refuse('discretion.twoFines', undefined, '行政处罚法第二十九条')
  const [fine] = fines
  if (!fine) return done(true)
  const fen = fine.fen
  if (fen === undefined) return refuse('discretion.sumMissing', measureParams(fine.kind))
  const group = groupOf(party, facts.soleTraderAs)
  const ranges = facts.chosen ? [facts.chosen] : statutoryRanges(item, group)
  if (ranges.length === 0)
    return refuse('discretion.noFineFor', { item: item.code, party: partyGroups[group].zh, partyEn: partyGroups[group].en }, articles)
  const known = ranges.filter(({ base }) => base === 'sum' || facts.bases?.[base] !== undefined)
  const [first, ...more] = known.map((range) => inFen(range, true, range.base, facts.bases?.[range.base], item, group))
  if (!first) return refuse('discretion.baseMissing', { base: baseText(ranges[0]?.base ?? 'sum') })
  const low = Math.min(first.min, ...more.map(({ min }) => min))
  const high = Math.max(first.max, ...more.map(({ max }) => max))
  const sums = { sum: fen / 100, min: low / 100, max: high / 100 }
  if (fen > high) return refuse('discretion.aboveRange', sums, articles)
  if (fen >= low || (facts.belowRange && allows(facts.belowRange, 'belowRange'))) return done(true)
  return refuse('discretion.belowRange', sums, articles)
}
