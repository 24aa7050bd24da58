import { reaches, type Grant, type Reader } from '../../domain/people/reach.ts'
import type { Matter } from '../../domain/procedure/procedure.ts'
import { sql, type Sql } from '../db/pool.ts'

/** Procedures that are read with the permission of another: a task is seen by whoever may see tasks. */
export function readVerb(procedure: string): string {
  return `${procedure}.read`
}

/** May this person see the matter at all? Not visible is not found. */
export function mayRead(reader: Reader, matter: Matter): boolean {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const { cell, unit, assignee } = matter.attributes
  const place = { region: matter.region, cell: text(cell), unit: text(unit), assignee: text(assignee) }
  return reaches(reader, readVerb(matter.procedure), place)
}

/** The same rule as `reaches`, said to PostgreSQL over `matter m`. visible.test.ts holds the two together. */
export function visible(reader: Reader, verb: string): Sql {
  return visibleByAny(reader, [verb])
}

/** Where any of several verbs reaches. Grants that reach alike are said once. */
export function visibleByAny(reader: Reader, verbs: readonly string[]): Sql {
  const reached = new Map<string, Grant>()
  for (const grant of reader.grants) {
    if (verbs.includes(grant.verb)) reached.set(`${grant.reach} ${grant.area ?? ''} ${grant.units.join(' ')}`, grant)
  }
  const grants = [...reached.values()]
  // The whole district makes every other reach superfluous, and its index usable.
  if (grants.some((grant) => grant.reach === 'district')) return sql`m.region = ${reader.region}`
  const any = grants.reduce((all, grant) => sql`${all} or ${covers(grant, reader)}`, sql`false`)
  return sql`(m.region = ${reader.region} and (${any}))`
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
