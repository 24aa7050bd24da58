import { reaches } from '../../../domain/people/reach.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import type { Command } from '../../matter/perform.ts'
import type { Region } from '../../region/region.ts'

/** 复议机构: the body that handles it; where an act of its own is challenged, whoever stands above it (行政复议法第二十八条). */
export function bodyFor(region: Region, respondent: string | null): string | null {
  const { reconsiderations } = region.settings.supervision
  if (reconsiderations === null || respondent === null) return reconsiderations
  const own = unitAndBelow(reconsiderations, [...region.units.values()]).includes(respondent)
  return own ? (region.units.get(reconsiderations)?.parent ?? reconsiderations) : reconsiderations
}

/** 复议机关: the government that the body belongs to (第四条、第二十四条). */
export function organFor(region: Region, body: string | null): string | null {
  for (
    let unit = body === null ? undefined : region.units.get(body);
    unit;
    unit = unit.parent === null ? undefined : region.units.get(unit.parent)
  )
    if (unit.kind === 'government') return unit.id
  return body
}

/** Whether whoever acts heads the reviewing organ; while buttons are offered, no post is chosen yet, and what counts is whether they could. */
export function headsOrgan({ region, actor, reader }: Command, organ: string | null, verb: string): boolean {
  if (actor.kind !== 'person' || organ === null) return false
  if (actor.unit !== null) return actor.unit === organ
  return reader !== null && reaches(reader, verb, { region: region.code, cell: null, unit: organ, assignee: null })
}
