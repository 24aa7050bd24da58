import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { superiorOrgan } from './asked.ts'
import type { Found } from './noun.ts'
import type { Told } from './store.ts'

/** Of a major case: who reported it, to whom, and who takes it. */
export function majorFacts({ region, act, input, parent }: Command, here: Loaded | null, before: readonly Told[]): Found {
  const first = before[0]?.facts
  const reportingUnit = first ? text(first.reportingUnit) : text(parent?.matter.attributes.unit)
  const superior = first ? text(first.superior) : superiorOrgan(region, reportingUnit)
  const takingUnit = act === 'takeOver' ? superior : text(input.takingUnit)
  const proceeding = here?.matter.parent
  const opening = before.length === 0
  return {
    facts: {
      reportingUnit,
      superior,
      takingRefusal: takingRefusal(region, input, reportingUnit, superior),
      ...(proceeding && { proceeding }),
      ...(takingUnit !== null && { takingUnit }),
      ...(opening && { unit: superior }),
      shares: opening ? [reportingUnit, superior] : [takingUnit, text(input.leadUnit)],
    },
    kept: opening ? { reportingUnit, superior } : { ...(act === 'takeOver' && { takingUnit }) },
  }
}

/** Only a unit below the superior is given the case, and not the one that reported it. */
function takingRefusal(region: Region, input: Command['input'], reporting: string | null, superior: string | null): Refusal | null {
  const unit = text(input.takingUnit) ?? text(input.leadUnit)
  if (unit === null) return null
  if (!region.units.has(unit)) return { code: 'beyond.unitUnknown' }
  if (input.takingUnit === reporting) return { code: 'beyond.ownUnit' }
  const below = superior === null ? [] : unitAndBelow(superior, [...region.units.values()])
  return below.includes(unit) ? null : { code: 'beyond.notBelow' }
}
