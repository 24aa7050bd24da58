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
  const reached = reader.grants.filter((grant) => grant.verb === verb)
  const any = reached.reduce((all, grant) => sql`${all} or ${covers(grant, reader)}`, sql`false`)
  return sql`(m.region = ${reader.region} and (${any}))`
}

function covers(grant: Grant, reader: Reader): Sql {
  switch (grant.reach) {
    case 'own':
      return sql`m.assignee_id = ${reader.personId}`
    case 'patrolArea':
      return sql`m.cell = any(${[...reader.cells]}::text[])`
    case 'community':
      return sql`m.community = ${grant.area?.length === 12 ? grant.area : null}::text`
    case 'street':
      return sql`m.street = ${grant.area?.length === 9 ? grant.area : null}::text`
    case 'unit':
      return sql`m.unit_id = any(${[...grant.units]}::text[])`
    case 'district':
      return sql`true`
  }
}
