import { posts } from '../../domain/people/posts.ts'
import { superiorUnit } from '../../domain/people/units.ts'
import type { Matter, Procedure } from '../../domain/procedure/procedure.ts'
import type { Region } from '../region/region.ts'

/** The unit in which the owner of a matter's state is found: the matter's own, or one of the two centres. */
export function ownerUnit(region: Region, matter: Matter, procedure: Procedure): string | null {
  const owner = procedure.states[matter.state]?.owner
  if (!owner) return null
  const { at } = posts[owner]
  if (at === 'matterUnit') return typeof matter.attributes.unit === 'string' ? matter.attributes.unit : null
  return at === 'district' ? null : region.settings.centres[at]
}

/** The unit whose lead stands above the owner of the state (law 7); null at the top. */
export function superiorOf(region: Region, matter: Matter, procedure: Procedure): string | null {
  const owner = procedure.states[matter.state]?.owner ?? null
  return superiorUnit(owner === 'unitLead' || owner === 'director', ownerUnit(region, matter, procedure), region.units)
}
