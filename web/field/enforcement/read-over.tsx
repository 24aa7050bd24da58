import type { ReactNode } from 'react'
import { measures } from '../../../domain/enforcement/item.ts'
import type { Penalty } from '../../../domain/enforcement/penalty.ts'
import { collectGrounds } from '../../../domain/enforcement/proceeding/fields.ts'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { fieldOf } from '../form/fields.ts'
import { yuanText } from '../form/money.ts'
import { collects, penaltiesOf } from './flows.ts'
import type { FlowState } from './use-flow.ts'

/** Penalties in words: 罚款 25 元；警告. */
export function usePenaltyText(): (penalties: readonly Penalty[]) => string {
  const say = useSay()
  const words = useWords(enforcementWords).matter
  return (penalties) =>
    penalties
      .map(({ kind, fen, text }) => [say(measures[kind]), fen === undefined ? text : words.yuan(yuanText(fen))].filter(Boolean).join(' '))
      .join('；')
}

/** Everything that is about to be decided or ordered, to be read to the party. */
export function ReadOver({ state: { flow, form, party, item } }: { state: FlowState }) {
  const words = useWords(enforcementWords)
  const say = useSay()
  const penaltyText = usePenaltyText()
  const { values } = form
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '')
  const name = (field: string) => {
    const found = fieldOf(flow.procedure, field)
    return found === undefined ? field : say(found)
  }
  const typed = (field: string): readonly [string, ReactNode] | null => (text(field) === '' ? null : [name(field), text(field)])
  const ground = Object.entries(collectGrounds).find(([key]) => key === values.collectGround)?.[1]
  const orderKind = fieldOf(flow.procedure, 'orderKind')?.choices?.[text('orderKind')]
  const decided = flow.id === 'on-the-spot'
  const rows: readonly (readonly [string, ReactNode] | null)[] = [
    [name('party'), party === undefined ? '' : `${party.name}　${party.idNumber ?? words.party.noNumber}`],
    [name('item'), item === undefined ? '' : say(item.name)],
    item === undefined ? null : [words.item.duty, `${item.law} ${item.dutyArticles.join('、')}`],
    item === undefined || !decided ? null : [words.item.penalty, `${item.law} ${item.penaltyArticles.join('、')}`],
    typed('happenedOn'),
    typed('address'),
    typed('description'),
    decided ? typed('statement') : null,
    decided ? [name('penalties'), penaltyText(penaltiesOf(values))] : null,
    decided ? typed('factors') : null,
    decided && collects(values)
      ? [words.collect.spot, ground === undefined ? text('receipt') : `${say(ground)}　${text('receipt')}`]
      : null,
    decided || orderKind === undefined ? null : [name('orderKind'), say(orderKind)],
    decided ? null : typed('demand'),
    decided ? null : typed('until'),
  ]
  return (
    <section className="part" aria-label={words.sign.read}>
      <h2>{words.sign.read}</h2>
      <dl className="facts">
        {rows
          .filter((row) => row !== null)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
