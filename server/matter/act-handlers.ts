import { actRoutes, takeReport } from '../../contract/matter.ts'
import type { Post } from '../../domain/people/posts.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { actOf, verbOf, type Act, type Actor, type Procedure } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import type { Session, StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { ownPart } from '../enforcement/beyond/below.ts'
import { isRemedy } from '../../domain/supervision/all.ts'
import { remedyParent } from '../supervision/remedy/noun.ts'
import { attempt } from './attempt.ts'
import { perform, type Performed } from './perform.ts'
import { procedureOn } from './procedures.ts'

export type ActInput = {
  readonly requestKey: string
  readonly matterId?: string
  readonly seq?: number
  /** The part of a joint action below which a proceeding is opened, or the proceeding below which a suit is. */
  readonly below?: string
  readonly input: Readonly<Record<string, unknown>>
}

async function act(context: StaffContext, procedure: Procedure, row: Act, asked: ActInput): Promise<Outcome<Performed>> {
  return attempt(context.db, (tx) => actIn(tx, context, procedure, row, asked))
}

/** A table as it stands today, and its row of this act; a name that is no act's is a fault. */
export function rowOf({ session, now }: StaffContext, procedureId: string, act: string): readonly [Procedure, Act] {
  const procedure = procedureOn(procedureId, session.region.today(now()))
  return [procedure, actOf(procedure, act)]
}

/** The act as the person of the session asks for it, in a transaction of the caller's. */
export async function actIn(
  tx: Tx,
  { session, now }: StaffContext,
  procedure: Procedure,
  row: Act,
  asked: ActInput,
): Promise<Outcome<Performed>> {
  const { region, personId, acting } = session
  const actor = actorFor(session, procedure, row)
  const parent = asked.below === undefined ? done(null) : await parentOf(tx, session, procedure, asked.below, actor.unit)
  if (!parent.ok) return parent
  return perform(tx, {
    region,
    procedure: procedure.id,
    matterId: asked.matterId ?? null,
    act: row.act,
    actor,
    ...(parent.value && { parent: parent.value }),
    reader: acting.reader,
    input: asked.input,
    photosBy: { kind: 'person', personId },
    requestKey: asked.requestKey,
    now: now(),
    ...(asked.seq !== undefined && { seen: asked.seq }),
  })
}

/** The matter below which another is opened: a unit's own part of a joint action, or the proceeding that a suit is about. */
function parentOf(tx: Tx, session: Session, { id }: Procedure, below: string, unit: string | null) {
  return isRemedy(id) ? remedyParent(tx, session, below) : ownPart(tx, session, below, unit)
}

type ActingPerson = Extract<Actor, { kind: 'person' }>

/**
 * The post in which somebody acts: of those whose role grants the act, the one that the row names first, so
 * that a person of several posts is written down in the right one.
 */
export function actorFor(
  { personId, acting }: Pick<Session, 'personId' | 'acting'>,
  procedure: Pick<Procedure, 'id'>,
  row: Act,
): ActingPerson {
  const verb = verbOf(procedure, row.act)
  const granting = acting.posts.filter((post) => acting.reader.grants.some((grant) => grant.verb === verb && grant.units[0] === post.unit))
  const place = (post: Post): number => (row.by.includes(post) ? row.by.indexOf(post) : row.by.length)
  const [chosen] = [...(granting.length > 0 ? granting : acting.posts)].sort((a, b) => place(a.post) - place(b.post))
  return { kind: 'person', personId, post: chosen?.post ?? null, unit: chosen?.unit ?? null }
}

// Input of an act's route is made from its row, so its shape is known to the row alone.
export const actHandlers: Served[] = actRoutes
  .filter(({ route }) => route !== takeReport)
  .map(({ procedure, row, route }) => served(route, (context, input) => act(context, procedure, row, input as ActInput)))
