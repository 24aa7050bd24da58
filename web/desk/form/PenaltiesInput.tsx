import { fineOf, penaltiesMax, penaltyKinds } from '../../../domain/enforcement/penalty.ts'
import { measures } from '../../../domain/enforcement/item.ts'
import { rangeText } from '../../../domain/enforcement/item-note.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { FieldGroup, Select, TextInput, type Labelled } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { LikeCases } from './LikeCases.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { sumText } from './money.ts'
import { middleOf, tierOf, type Weighing } from './tiers.ts'
import { placeOfFine, useWeigh } from './use-weigh.ts'
import { isMoney, penaltiesIn, penaltyRows, type PenaltyRow, type Values } from './values.ts'

type Props = Pick<FieldInputProps, 'field' | 'values' | 'name' | 'proceeding' | 'asked' | 'onChange' | 'onFill'> & {
  readonly said: Labelled
}

/** Kinds that say everything by themselves. */
const wordless: readonly string[] = ['warning', 'criticism', 'fine', 'confiscateGains']

/** 处罚种类和幅度: lines of kind and sum or words, beside what the law and the benchmark offer and how like cases ended. */
export function PenaltiesInput(props: Props) {
  const { said, field, values, name, proceeding, onChange } = props
  const words = useWords(enforcementWords).form
  const say = useSay()
  const weighing = useWeigh(values, proceeding)
  const rows = penaltyRows(values[name])
  const offered = weighing?.measures.filter((one) => one.penalty) ?? []
  const kinds =
    offered.length > 0
      ? offered.map((one) => ({ value: one.kind, label: say(one.name) }))
      : penaltyKinds.map((kind) => ({ value: kind, label: say(measures[kind]) }))
  const max = field.max ?? penaltiesMax
  const put = (at: number, row: PenaltyRow) => onChange(rows.map((one, index) => (index === at ? row : one)))
  return (
    <FieldGroup {...said}>
      {rows.map((row, at) => (
        <div className="penalty-row" key={at}>
          <Select
            id={at === 0 ? said.id : `${said.id}-${at}`}
            label={words.penaltyKind}
            options={kinds}
            value={row.kind}
            onChange={(kind) => put(at, { kind: kind as PenaltyRow['kind'] })}
          />
          <SumOrWords id={`${said.id}-${at}`} row={row} onChange={(next) => put(at, next)} />
          {rows.length > 1 && (
            <IconButton icon="cross" name={words.removePenalty(at + 1)} onPress={() => onChange(rows.filter((_, index) => index !== at))} />
          )}
        </div>
      ))}
      <div>
        <Button
          kind="quiet"
          icon="plus"
          blockedBy={rows.length >= max ? words.penaltiesMax(max) : undefined}
          onPress={() => onChange([...rows, { kind: '' }])}
        >
          {words.addPenalty}
        </Button>
      </div>
      {weighing ? <Weighed {...props} weighing={weighing} /> : <p className="quiet">{words.weighLater}</p>}
    </FieldGroup>
  )
}

function SumOrWords({ id, row, onChange }: { id: string; row: PenaltyRow; onChange: (row: PenaltyRow) => void }) {
  const words = useWords(enforcementWords).form
  if (row.kind === '') return null
  return (
    <>
      {isMoney(row.kind) && (
        <MoneyInput
          said={{ id: `${id}-sum`, label: words.sum }}
          value={row.fen}
          onChange={(fen) =>
            onChange({ kind: row.kind, ...(row.text !== undefined && { text: row.text }), ...(fen !== undefined && { fen }) })
          }
        />
      )}
      {!wordless.includes(row.kind) && (
        <TextInput
          id={`${id}-text`}
          label={words.penaltyText}
          maxLength={200}
          value={row.text ?? ''}
          onChange={(text) => onChange({ ...row, text })}
        />
      )}
    </>
  )
}

/** What an item offers here: the range of the law, the tiers with their sums, and how like cases were decided. */
function Weighed({ said, values, asked, weighing, onFill }: Props & { readonly weighing: Weighing }) {
  const words = useWords(enforcementWords).form
  const say = useSay()
  const fen = fineOf(penaltiesIn(values.penalties))
  const place = placeOfFine(weighing, values)
  const keepsTier = asked.includes('tier')
  const chosen = keepsTier && typeof values.tier === 'string' ? values.tier : tierOf(weighing.tiers, fen)?.tier
  return (
    <div className="weighing stack-tight">
      <p>
        {weighing.range !== null
          ? words.range(say(weighing.kind), say(rangeText(weighing.range)))
          : weighing.bases.length > 0
            ? words.baseFirst
            : words.noRange}
        {weighing.reckoned !== null && <span> {say(weighing.reckoned)}</span>}
        {weighing.priors > 0 && <span className="tone-soon"> {words.priors(weighing.priors)}</span>}
      </p>
      {weighing.law !== null && <Notice kind="soon" title={say(weighing.law)} />}
      {weighing.tiers.length > 0 && (
        <RadioCards
          id={`${said.id}-tiers`}
          label={words.tiers}
          hint={words.tiersHint}
          options={weighing.tiers.map((tier) => ({
            value: tier.tier,
            label: `${say(tier.name)} ${tier.range === null ? words.noFine : say(rangeText(tier.range))}`,
            hint: say(tier.conditions),
          }))}
          value={chosen}
          onChange={(tier) => onFill({ ...(keepsTier && { tier }), ...filledBy(weighing, tier, values) })}
        />
      )}
      {(place === 'outsideTier' || place === 'outsideAll') && <Outside place={place} asksReason={asked.includes('outsideReason')} />}
      <div>
        <h3>{words.likeTitle}</h3>
        <LikeCases like={weighing.like} fen={fen > 0 ? fen : undefined} />
      </div>
    </div>
  )
}

function Outside({ place, asksReason }: { place: 'outsideTier' | 'outsideAll'; asksReason: boolean }) {
  const words = useWords(enforcementWords).form
  return (
    <Notice kind="soon" title={words[place]} live>
      {asksReason && <p>{words.outsideAsks}</p>}
    </Notice>
  )
}

/** The fine in the middle of a tier, in the line of the fine or in one of its own. */
function filledBy({ tiers }: Weighing, tier: string, values: Values): Values {
  const range = tiers.find((one) => one.tier === tier)?.range
  if (!range) return {}
  const fen = middleOf(range)
  const rows = penaltyRows(values.penalties).filter((one) => one.kind !== '')
  const has = rows.some((one) => one.kind === 'fine')
  return { penalties: has ? rows.map((one) => (one.kind === 'fine' ? { ...one, fen } : one)) : [...rows, { kind: 'fine', fen }] }
}

/** Penalties as they are read: kind, sum or words. */
export function PenaltyList({
  penalties,
}: {
  penalties: readonly { name: { zh: string; en: string }; fen: number | null; text: string | null }[]
}) {
  const language = useLanguage()
  const say = useSay()
  if (penalties.length === 0) return <span className="quiet">—</span>
  return (
    <ul className="penalty-list">
      {penalties.map((one, at) => (
        <li key={at}>
          {say(one.name)} {one.fen !== null && <span className="tabular">{sumText(one.fen, language)}</span>} {one.text}
        </li>
      ))}
    </ul>
  )
}
