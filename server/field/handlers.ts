import { myPatrol } from '../../contract/field.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { served, type Served } from '../http/serve.ts'
import { patrolOf } from './patrol.ts'

/** What only the field app asks for. */
export const fieldHandlers: Served[] = [
  served(myPatrol, async ({ db, session, now }) => done(await patrolOf(db, session.region, session.acting.reader, now()))),
]
