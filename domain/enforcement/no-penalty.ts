/** 不予处罚: when the law imposes no penalty, or lets one be spared, each ground with its conditions as a list to be checked. */
import { addMonths, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'

type Condition = Words & { readonly key: string }
type NoPenaltyRow = Words & {
  readonly basis: string
  /** 应当 or 可以. */
  readonly must: boolean
  readonly conditions: readonly Condition[]
  /** Whether what proves it has to be in the file. */
  readonly evidence: boolean
  /** What goes with it. */
  readonly also: Words
}

const educate: Words = { zh: '对当事人进行教育（第三十三条第三款）', en: 'Educate the party (article 33(3))' }

// prettier-ignore
export const noPenaltyGrounds = {
  trivial: {
    zh: '轻微不罚', en: 'Trivial', basis: '行政处罚法第三十三条第一款', must: true, evidence: false, also: educate,
    conditions: [
      { key: 'trivial', zh: '违法行为轻微', en: 'The act is trivial' },
      { key: 'corrected', zh: '及时改正', en: 'It was corrected in time' },
      { key: 'noHarm', zh: '没有造成危害后果', en: 'It did no harm' },
    ],
  },
  firstOffence: {
    zh: '首违不罚', en: 'First offence', basis: '行政处罚法第三十三条第一款', must: false, evidence: false, also: educate,
    conditions: [
      { key: 'first', zh: '初次违法', en: 'It is the first offence' },
      { key: 'slightHarm', zh: '危害后果轻微', en: 'The harm is slight' },
      { key: 'corrected', zh: '及时改正', en: 'It was corrected in time' },
    ],
  },
  noFault: {
    zh: '没有主观过错', en: 'Without fault', basis: '行政处罚法第三十三条第二款', must: true, evidence: true, also: educate,
    conditions: [
      { key: 'proven', zh: '当事人有证据足以证明没有主观过错', en: 'The party’s evidence suffices to prove it' },
      { key: 'notExcluded', zh: '法律、行政法规没有另行规定', en: 'No law or administrative regulation says otherwise' },
    ],
  },
  under14: {
    zh: '不满十四周岁', en: 'Under 14', basis: '行政处罚法第三十条', must: true, evidence: true,
    also: { zh: '责令监护人加以管教', en: 'Order the guardian to discipline the child' },
    conditions: [{ key: 'under14', zh: '行为当日不满十四周岁', en: 'Under 14 on the day of the act' }],
  },
  noControl: {
    zh: '不能辨认或者不能控制', en: 'Could not recognise or control', basis: '行政处罚法第三十一条', must: true, evidence: true,
    also: { zh: '责令监护人严加看管和治疗', en: 'Order the guardian to watch over and treat the person' },
    conditions: [{ key: 'noControl', zh: '精神病人、智力残疾人在不能辨认或者不能控制自己行为时实施', en: 'Done while a mentally ill or disabled person could not recognise or control the act' }],
  },
} as const satisfies Record<string, NoPenaltyRow>
export type NoPenaltyGround = keyof typeof noPenaltyGrounds

/**
 * Is a ground made out? `met` holds the keys of the conditions found to be so; `evidence` says that its proof is in the
 * file. The answer tells whether no penalty must, or may, be imposed, and what goes with it.
 */
export function checkNoPenalty(
  ground: NoPenaltyGround,
  met: ReadonlySet<string>,
  evidence: boolean,
): Outcome<{ readonly must: boolean; readonly also: Words }, 'discretion.conditionUnmet' | 'discretion.evidenceMissing'> {
  const row: NoPenaltyRow = noPenaltyGrounds[ground]
  const unmet = row.conditions.find(({ key }) => !met.has(key))
  if (unmet)
    return refuse('discretion.conditionUnmet', { ground: row.zh, groundEn: row.en, condition: unmet.zh, conditionEn: unmet.en }, row.basis)
  if (row.evidence && !evidence) return refuse('discretion.evidenceMissing', { ground: row.zh, groundEn: row.en }, row.basis)
  return done({ must: row.must, also: row.also })
}

/** An earlier act of the party that was penalised or spared; of spared ones as well, for nobody is a beginner twice. */
export type PriorAct = { readonly item: string; readonly on: CivilDate }

export type FirstOffenceAsked = {
  readonly item: string
  /** The day of the act. */
  readonly on: CivilDate
  readonly history: readonly PriorAct[]
  /** Items whose acts count as acts of the same kind; the item itself always does. */
  readonly alike?: ReadonlySet<string>
  /** 首违不罚清单 of the place. */
  readonly list: ReadonlySet<string>
}

/**
 * Is it a first offence that may be spared? Refused while the place has not said how far back 初次 looks (the law does not
 * say), where the item is not on its list, and where an earlier act of the kind lies within the years.
 */
export function firstOffence(
  { item, on, history, alike, list }: FirstOffenceAsked,
  lookBackYears: number | undefined,
): Outcome<true, 'discretion.firstOffenceUnset' | 'discretion.notOnList' | 'discretion.notFirst'> {
  const { basis } = noPenaltyGrounds.firstOffence
  if (lookBackYears === undefined) return refuse('discretion.firstOffenceUnset', undefined, basis)
  if (!list.has(item)) return refuse('discretion.notOnList', { item }, basis)
  const since = addMonths(on, -12 * lookBackYears)
  const prior = history.find((one) => (one.item === item || alike?.has(one.item) === true) && since <= one.on && one.on < on)
  return prior ? refuse('discretion.notFirst', { on: prior.on, years: lookBackYears }, basis) : done(true)
}
