/**
 * 权限与数据范围. A grant is a verb and a reach; the default is no. `reaches` opens one door;
 * server/people/visible.ts says the same rule to PostgreSQL for lists, and a property test holds the
 * two together. Area codes have fixed lengths and are compared whole, so that a community never
 * opens its sibling whose code merely begins alike.
 */
export const reachKinds = ['own', 'patrolArea', 'community', 'street', 'unit', 'district'] as const
export type ReachKind = (typeof reachKinds)[number]

/** A verb is `<procedure>.<act>` or `<noun>.<verb>`, for example `case.register` or `people.manage`. */
export type Verb = string

/** What somebody may do and how far, as resolved on a day from the posts they hold. */
export type Grant = {
  readonly verb: Verb
  readonly reach: ReachKind
  /** The unit of the post and every unit below it (reach `unit`). */
  readonly units: readonly string[]
  /** The 9- or 12-digit code of the post's area (reach `street`, `community`). */
  readonly area: string | null
}

/** Somebody who asks: a person with the grants of today. */
export type Reader = {
  readonly region: string
  readonly personId: string
  readonly grants: readonly Grant[]
  /** Unit grid cells of the patrol areas assigned to this person today. */
  readonly cells: readonly string[]
}

/** Where a matter is, in the words that reach is measured by. */
export type Place = {
  readonly region: string
  readonly cell: string | null
  readonly unit: string | null
  readonly assignee: string | null
}

const streetDigits = 9
const communityDigits = 12

/** May this reader do `verb` at this place? Another region is never reached. */
export function reaches(reader: Reader, verb: Verb, place: Place): boolean {
  if (reader.region !== place.region) return false
  return reader.grants.some((grant) => grant.verb === verb && covers(grant, reader, place))
}

function covers(grant: Grant, reader: Reader, place: Place): boolean {
  switch (grant.reach) {
    case 'own':
      return place.assignee === reader.personId
    case 'patrolArea':
      return place.cell !== null && reader.cells.includes(place.cell)
    case 'community':
      return grant.area?.length === communityDigits && place.cell?.slice(0, communityDigits) === grant.area
    case 'street':
      return grant.area?.length === streetDigits && place.cell?.slice(0, streetDigits) === grant.area
    case 'unit':
      return place.unit !== null && grant.units.includes(place.unit)
    case 'district':
      return true
  }
}

/** May this reader do `verb` anywhere at all? For menus, never for a door. */
export function holds(reader: Reader, verb: Verb): boolean {
  return reader.grants.some((grant) => grant.verb === verb)
}
