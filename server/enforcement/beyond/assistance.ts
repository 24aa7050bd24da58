import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { dayOf } from '../facts.ts'
import type { Found } from './noun.ts'
import type { Told } from './store.ts'

/** Of a request for help: both sides, and with whom it lies after the act. */
export function assistanceFacts({ region, act, input, parent }: Command, before: readonly Told[]): Found {
  const first = before[0]?.facts ?? {}
  const askingUnit = text(first.askingUnit) ?? text(parent?.matter.attributes.unit)
  const askedUnit = text(first.askedUnit) ?? text(input.toUnit)
  const organ = text(first.organ) ?? text(input.organ) ?? (askedUnit === null ? null : (region.units.get(askedUnit)?.name.zh ?? askedUnit))
  const day = dayOf(input.replyBy)
  const until = day && instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes)
  const sides = { askingUnit, ...(askedUnit !== null && { askedUnit }), ...(organ !== null && { organ }) }
  const opening = before.length === 0
  const unit = act === 'ask' || act === 'supply' ? askedUnit : act === 'askOutside' || act === 'askMore' ? askingUnit : null
  return {
    facts: { ...sides, ...(unit !== null && { unit }), ...(until && { until }), ...(opening && { shares: [askingUnit, askedUnit] }) },
    ...(opening && { kept: sides }),
  }
}
