import { useState } from 'react'
import { measures } from '../../../domain/enforcement/item.ts'
import { moneyKinds, penaltyKinds, type Penalty, type PenaltyKind } from '../../../domain/enforcement/penalty.ts'
import { Checkbox, RadioCards } from '../../ui/choices.tsx'
import { FieldGroup, TextInput } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { fenOf, yuanText } from './money.ts'
import { useWeighed, type About } from './weighed.ts'

const ofMoney = (kind: PenaltyKind) => moneyKinds.some((one) => one === kind)

/** Measures that say all by their name. */
const nameEnough: readonly PenaltyKind[] = ['warning', 'criticism', 'fine', 'confiscateGains']

/** A range of sums in words: 20—32 元. */
export function useRangeText(): (range: { min: number; max: number }) => string {
  const words = useWords(enforcementWords).penalty
  return ({ min, max }) => words.range(yuanText(min), yuanText(max))
}

type TiersProps = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  about: About
  value: string
  onChange: (tier: string) => void
}

/** 裁量档次: the tiers of the benchmark with their conditions and sums, each a whole card; nothing where the item has none. */
export function TierField({ about, value, onChange, ...labels }: TiersProps) {
  const words = useWords(enforcementWords).penalty
  const say = useSay()
  const range = useRangeText()
  const weighed = useWeighed(about)
  if (weighed === undefined || weighed.tiers.length === 0) return null
  return (
    <RadioCards
      {...labels}
      optional={false}
      label={words.tiers}
      {...(weighed.range !== null && { hint: words.lawRange(range(weighed.range)) })}
      value={value}
      options={weighed.tiers.map((tier) => ({
        value: tier.tier,
        label: `${say(tier.name)}　${tier.range === null ? words.noFine : range(tier.range)}`,
        hint: say(tier.conditions),
      }))}
      onChange={onChange}
    />
  )
}

/** The sum as typed stays in the box; what is no sum leaves the penalty without one, which nobody accepts. */
function Sum({
  id,
  label,
  hint,
  fen,
  onChange,
}: {
  id: string
  label: string
  hint?: string
  fen: number | undefined
  onChange: (fen?: number) => void
}) {
  const words = useWords(enforcementWords).penalty
  const [typed, setTyped] = useState(fen === undefined ? '' : yuanText(fen))
  return (
    <TextInput
      id={id}
      label={label}
      {...(hint !== undefined && { hint })}
      error={typed !== '' && fenOf(typed) === undefined ? words.needSum : undefined}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(fenOf(text))
      }}
    />
  )
}

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  about: About
  tier: string | undefined
  value: readonly Penalty[]
  onChange: (penalties: readonly Penalty[]) => void
}

/** 处罚种类和幅度: the kinds that the item's articles offer, each with its sum or its words. */
export function PenaltiesField({ about, tier, value, onChange, ...labels }: Props) {
  const words = useWords(enforcementWords).penalty
  const say = useSay()
  const range = useRangeText()
  const weighed = useWeighed(about)
  const offered = weighed?.measures.filter((one) => one.penalty).map((one) => one.kind)
  const kinds = penaltyKinds.filter((kind) => offered === undefined || offered.includes(kind) || value.some((one) => one.kind === kind))
  const chosenTier = weighed?.tiers.find((one) => one.tier === tier)
  const change = (kind: PenaltyKind, next: Penalty | undefined) => {
    const others = value.filter((one) => one.kind !== kind)
    onChange(next === undefined ? others : [...others, next])
  }
  return (
    <FieldGroup {...labels}>
      {weighed === undefined && <p role="status">{words.waiting}</p>}
      {weighed !== undefined &&
        kinds.map((kind, at) => {
          const now = value.find((one) => one.kind === kind)
          const name = say(measures[kind])
          const id = at === 0 ? labels.id : `${labels.id}-${kind}`
          return (
            <div key={kind} className="part">
              <Checkbox id={id} label={name} checked={now !== undefined} onChange={(on) => change(kind, on ? { kind } : undefined)} />
              {now !== undefined && ofMoney(kind) && (
                <Sum
                  id={`${labels.id}-${kind}-sum`}
                  label={kind === 'fine' ? words.sum : words.sumOf(name)}
                  {...(kind === 'fine' && chosenTier?.range && { hint: range(chosenTier.range) })}
                  fen={now.fen}
                  onChange={(fen) =>
                    change(kind, { kind, ...(now.text !== undefined && { text: now.text }), ...(fen !== undefined && { fen }) })
                  }
                />
              )}
              {now !== undefined && !nameEnough.includes(kind) && (
                <TextInput
                  id={`${labels.id}-${kind}-text`}
                  label={words.what(name)}
                  value={now.text ?? ''}
                  maxLength={200}
                  onChange={(text) => change(kind, { kind, ...(now.fen !== undefined && { fen: now.fen }), ...(text !== '' && { text }) })}
                />
              )}
            </div>
          )
        })}
      {weighed?.law && <p>{say(weighed.law)}</p>}
      {weighed?.reckoned && <p>{say(weighed.reckoned)}</p>}
      {weighed?.like && <p className="quiet">{words.like(weighed.like.n, yuanText(weighed.like.median))}</p>}
    </FieldGroup>
  )
}
