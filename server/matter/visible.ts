import { beyondProcedures } from '../../domain/enforcement/beyond/all.ts'
import { reaches, type Grant, type Place, type Reader } from '../../domain/people/reach.ts'
import { guardedProcedures, isGuarded, isSealed, sealedProcedures } from '../../domain/supervision/all.ts'
import { conferenceProcedure } from '../../domain/supervision/conference/conference.ts'
import { noticeProcedure } from '../../domain/supervision/oversight/notice.ts'
import type { Matter } from '../../domain/procedure/procedure.ts'
import { sql, type Sql } from '../db/pool.ts'

/** Procedures that are read with the permission of another: a task is seen by whoever may see tasks. */
export function readVerb(procedure: string): string {
  return `${procedure}.read`
}

/** Verbs that also reach what was shared with a unit: reading what several units have a hand in, and no act on it. */
const sharedVerbs: ReadonlySet<string> = new Set([...beyondProcedures, noticeProcedure, conferenceProcedure].map(({ id }) => readVerb(id)))

/**
 * Verbs on complaints, petitions, exposures and what is sealed: whoever is barred from one (回避), or is not among those who need to
 * know, is not reached by them, however far the post reaches.
 */
const guardedVerb = (verb: string): boolean => isGuarded(verb.split('.')[0] ?? '')

/** Units in which the reader holds a post. */
const ownUnits = ({ grants }: Reader): string[] => [...new Set(grants.flatMap((grant) => grant.units[0] ?? []))]

/** Is this person barred from the matter, by name or through a unit they hold a post in? */
function isBarred(reader: Reader, barred: Barred): boolean {
  const own = ownUnits(reader)
  return barred.some(({ unit, person }) => person === reader.personId || (unit !== null && own.includes(unit)))
}

/**
 * Does a verb of this person reach a matter at this place that was shared with these units? A reach into a unit also opens
 * what was shared with that unit.
 */
export function opens(reader: Reader, verb: string, place: Place, sharedWith: readonly string[]): boolean {
  if (reaches(reader, verb, place)) return true
  if (!sharedVerbs.has(verb)) return false
  return sharedWith.some((unit) => reaches(reader, verb, { region: place.region, cell: null, unit, assignee: null }))
}

type Barred = readonly { readonly unit: string | null; readonly person: string | null }[]
type Seen = {
  readonly matter: Matter
  readonly sharedWith: readonly string[]
  readonly barred: Barred
  readonly knowers: readonly string[]
}

/** May this person see the matter at all? Not visible is not found. */
export function mayRead(reader: Reader, { matter, sharedWith, barred, knowers }: Seen) {
  if (isGuarded(matter.procedure) && isBarred(reader, barred)) return false
  if (isSealed(matter.procedure) && !knowers.includes(reader.personId)) return false
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const { cell, unit, assignee } = matter.attributes
  const place = { region: matter.region, cell: text(cell), unit: text(unit), assignee: text(assignee) }
  return opens(reader, readVerb(matter.procedure), place, sharedWith)
}

/** The same rule as `opens`, said to PostgreSQL over `matter m`. visible.test.ts holds the two together. */
export function visible(reader: Reader, verb: string): Sql {
  return visibleByAny(reader, [verb])
}

/** What the reader may see of several procedures. */
export function visibleOf(reader: Reader, procedures: readonly string[]): Sql {
  const any = procedures.reduce((all, id) => sql`${all} or (m.procedure = ${id} and ${visible(reader, readVerb(id))})`, sql`false`)
  return sql`(${any})`
}

/** Where any of several verbs reaches. Grants that reach alike are said once. */
export function visibleByAny(reader: Reader, verbs: readonly string[]): Sql {
  const reached = reachedByAny(reader, verbs)
  return verbs.some(guardedVerb) ? sql`(${reached} and ${unbarred(reader)} and ${unsealed(reader)})` : reached
}

function unbarred(reader: Reader): Sql {
  return sql`(m.procedure <> all(${[...guardedProcedures]}::text[]) or not exists (
    select 1 from matter_bar b where b.region = m.region and b.matter_id = m.matter_id
      and (b.person_id = ${reader.personId} or b.unit_id = any(${ownUnits(reader)}::text[]))))`
}

function unsealed(reader: Reader): Sql {
  return sql`(m.procedure <> all(${[...sealedProcedures]}::text[]) or exists (
    select 1 from matter_knower k where k.region = m.region and k.matter_id = m.matter_id and k.person_id = ${reader.personId}
      and k.ended_at is null))`
}

function reachedByAny(reader: Reader, verbs: readonly string[]): Sql {
  const reached = new Map<string, Grant>()
  const shared = new Set<string>()
  for (const grant of reader.grants) {
    if (!verbs.includes(grant.verb)) continue
    reached.set(`${grant.reach} ${grant.area ?? ''} ${grant.units.join(' ')}`, grant)
    if (grant.reach === 'unit' && sharedVerbs.has(grant.verb)) grant.units.forEach((unit) => shared.add(unit))
  }
  const grants = [...reached.values()]
  // The whole district makes every other reach superfluous, and its index usable.
  if (grants.some((grant) => grant.reach === 'district')) return sql`m.region = ${reader.region}`
  const any = grants.reduce((all, grant) => sql`${all} or ${covers(grant, reader)}`, sql`false`)
  const beside =
    shared.size === 0
      ? sql``
      : sql`or exists (select 1 from matter_share s where s.region = m.region and s.matter_id = m.matter_id and s.unit_id = any(${[...shared]}::text[]))`
  return sql`(m.region = ${reader.region} and (${any} ${beside}))`
}

// Codes are compared as the columns are typed (bpchar), or their indexes would not serve.
function covers(grant: Grant, reader: Reader): Sql {
  switch (grant.reach) {
    case 'own':
      return sql`m.assignee_id = ${reader.personId}`
    case 'patrolArea':
      return sql`m.cell = any(${[...reader.cells]}::bpchar[])`
    case 'community':
      return sql`m.community = ${grant.area?.length === 12 ? grant.area : null}::bpchar`
    case 'street':
      return sql`m.street = ${grant.area?.length === 9 ? grant.area : null}::bpchar`
    case 'unit':
      return sql`m.unit_id = any(${[...grant.units]}::text[])`
    case 'district':
      return sql`true`
  }
}
