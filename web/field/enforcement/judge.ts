import { credentialRefusals } from '../../../contract/refusals/credential.ts'
import { discretionRefusals } from '../../../contract/refusals/discretion.ts'
import { enforcementRefusals } from '../../../contract/refusals/enforcement.ts'
import type { PartyLine } from '../../../contract/registers/parties.ts'
import { fineOf } from '../../../domain/enforcement/penalty.ts'
import { summaryAllowed } from '../../../domain/enforcement/thresholds.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import type { Values } from '../form/fields.ts'
import type { Weighed } from '../form/weighed.ts'
import { collectName, collects, penaltiesOf, signedName, type Flow, type StepId } from './flows.ts'

/**
 * What the law already refuses on the page it is filled in, so that a party is not kept waiting for a decision that
 * cannot be made. The server judges all of it again, with what only it knows.
 */
export type Judged = { readonly field: string; readonly refusal: Refusal<JudgedCode> }
type JudgedCode = keyof typeof credentialRefusals | keyof typeof discretionRefusals | keyof typeof enforcementRefusals

/** The sentence of a refusal found here, with its placeholders. */
export function sentenceOf(code: JudgedCode): Words {
  return { ...credentialRefusals, ...discretionRefusals, ...enforcementRefusals }[code]
}

/** `today` is the region's civil date; `signatures` counts what stands for a signature. */
export type Known = {
  readonly party: PartyLine | undefined
  readonly weighed: Weighed | undefined
  readonly today: string
  readonly signatures: number
}

const found = (field: string, code: JudgedCode, basis?: string, params?: Refusal['params']): Judged => ({
  field,
  refusal: { code, ...(params !== undefined && { params }), ...(basis !== undefined && { basis }) },
})

/** Everything the page of one step can refuse. */
export function judge(flow: Flow, step: StepId, values: Values, known: Known): Judged[] {
  switch (step) {
    case 'who':
    case 'said':
      return []
    case 'what':
      return ofWhat(flow, values, known)
    case 'heard':
    case 'order':
      return [...ofOfficers(values), ...ofUntil(flow, values, known)]
    case 'penalty':
      return ofPenalty(values, known)
    case 'collect':
      return ofCollecting(values)
    case 'sign':
    case 'review':
      return ofSigning(flow, values, known)
  }
}

function ofWhat(flow: Flow, values: Values, { weighed, today }: Known): Judged[] {
  const late = typeof values.happenedOn === 'string' && values.happenedOn > today
  const orderFirst = flow.id === 'on-the-spot' && weighed?.correctFirst === true && values.correction === undefined
  return [
    ...(late ? [found('happenedOn', 'enforcement.inFuture')] : []),
    ...(orderFirst ? [found('correction', 'enforcement.orderFirst', '行政处罚法第二十八条第一款')] : []),
  ]
}

function ofOfficers({ officers, cardsShown }: Values): Judged[] {
  const count = Array.isArray(officers) ? new Set(officers).size : 0
  return [
    ...(count < 2 ? [found('officers', 'credential.twoOfficers', '行政处罚法第四十二条第一款', { count })] : []),
    ...(cardsShown === 'no' ? [found('cardsShown', 'enforcement.cardsNotShown', '行政处罚法第五十五条第一款')] : []),
  ]
}

function ofUntil(flow: Flow, { until }: Values, { today }: Known): Judged[] {
  const past = flow.id === 'correction' && typeof until === 'string' && until !== '' && until <= today
  return past ? [found('until', 'enforcement.untilPast')] : []
}

function ofPenalty(values: Values, { party, weighed }: Known): Judged[] {
  const penalties = penaltiesOf(values)
  // A sole trader meets the limit that the district chose, which the server knows: here the higher one.
  const allowed = summaryAllowed(penalties, party?.kind ?? 'individual', 'organisation')
  if (penalties.length === 0) return [found('penalties', 'enforcement.noPenaltyNamed', '行政处罚法第九条')]
  if (!allowed.ok) return [{ field: 'penalties', refusal: allowed.refusal }]
  const fine = fineOf(penalties)
  if (fine === 0 || weighed === undefined) return []
  const open = weighed.reckoned === null ? weighed.bases : []
  const [first] = open
  if (first && open.length > 1 && typeof values.fineRange !== 'string') {
    return [found('fineRange', 'discretion.rangeFirst', undefined, rangesIn(open))]
  }
  if (first) {
    const { asks, name } = open.find(({ key }) => key === values.fineRange) ?? first
    return [found(asks, 'discretion.baseMissing', undefined, { base: `${name.zh} (${name.en})` })]
  }
  if (weighed.tiers.length === 0) return []
  const tier = weighed.tiers.find((one) => one.tier === values.tier)
  if (tier === undefined) return [found('tier', 'enforcement.tierFirst', '行政处罚法第三十四条')]
  // Below the range on a ground of the law, or for a minor, the server knows the sums.
  if (typeof values.lowerGround === 'string' || party?.ageRule === 'under18') return []
  const inside = tier.range !== null && tier.range.min <= fine && fine <= tier.range.max
  return inside ? [] : [found('penalties', 'enforcement.outsideOnSpot', '行政处罚法第三十四条、第五十七条第二款；国办发〔2022〕27号')]
}

const rangesIn = (bases: Weighed['bases']) => ({
  ranges: bases.map(({ name }) => name.zh).join('；'),
  rangesEn: bases.map(({ name }) => name.en).join('; '),
})

/** 一百元以下 (行政处罚法第六十八条第一项). */
const collectMaxFen = 10_000

function ofCollecting(values: Values): Judged[] {
  if (values[collectName] === undefined || !collects(values)) return []
  const tooMuch = values.collectGround === 'upTo100' && fineOf(penaltiesOf(values)) > collectMaxFen
  return tooMuch ? [found('collectGround', 'enforcement.collectTooMuch', '行政处罚法第六十八条第一项')] : []
}

function ofSigning(flow: Flow, values: Values, { signatures }: Known): Judged[] {
  if (flow.id !== 'on-the-spot' || values[signedName] === 'refused' || signatures > 0) return []
  return [found('signed', 'enforcement.notSigned', '行政处罚法第五十二条第一款')]
}
