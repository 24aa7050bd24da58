import { majorRefusal } from '../../../domain/enforcement/beyond/needs.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { commonSuperior } from '../../../domain/people/units.ts'
import type { Command } from '../../matter/perform.ts'
import type { Region } from '../../region/region.ts'
import { organOfUnit } from '../facts.ts'

/**
 * Why what a proceeding or case asks beyond its organ cannot be asked: the unit is none or its own, the day has passed, there is
 * nobody above, the district's criteria are not met. Null where it can, or the act asks nothing of the kind.
 */
export function askRefusal({ region, act, input, now }: Command, unit: string | null): Refusal | null {
  switch (act) {
    case 'askAssistance':
      return unitRefusal(region, input.toUnit, unit) ?? dayRefusal(region, input.replyBy, now)
    case 'askOutside':
      return dayRefusal(region, input.replyBy, now)
    case 'raiseDispute':
      return unitRefusal(region, input.otherUnit, unit) ?? disputeRefusal(region, String(input.otherUnit), unit)
    case 'reportMajor':
      return (
        majorRefusal(region.settings.enforcement.majorCase ?? {}, input) ??
        (superiorOrgan(region, unit) ? null : { code: 'beyond.noSuperior' })
      )
    default:
      return null
  }
}

/** The unit above the organ that a unit acts for; null at the top. */
export function superiorOrgan(region: Region, unit: string | null): string | null {
  return unit === null ? null : (region.units.get(organOfUnit(region, unit))?.parent ?? null)
}

/** 共同的上一级 of the organs that two units act for. */
export function superiorOfBoth(region: Region, one: string, other: string): string | null {
  return commonSuperior(organOfUnit(region, one), organOfUnit(region, other), region.units)
}

function unitRefusal(region: Region, asked: unknown, own: string | null): Refusal | null {
  if (typeof asked !== 'string') return null // told as missing by its own rule
  if (!region.units.has(asked)) return { code: 'beyond.unitUnknown' }
  return asked === own ? { code: 'beyond.ownUnit' } : null
}

function dayRefusal(region: Region, day: unknown, now: Date): Refusal | null {
  return typeof day === 'string' && day <= region.today(now) ? { code: 'beyond.replyPast' } : null
}

function disputeRefusal(region: Region, other: string, own: string | null): Refusal | null {
  if (own === null || !region.units.has(other)) return null
  if (organOfUnit(region, own) === organOfUnit(region, other)) return { code: 'beyond.sameOrgan' }
  return superiorOfBoth(region, own, other) === null ? { code: 'beyond.noSuperior' } : null
}
