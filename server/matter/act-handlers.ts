import { actRoutes, readReporter } from '../../contract/matter.ts'
import type { Post } from '../../domain/people/posts.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { verbOf, type Act, type Actor, type Procedure } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import type { Session, StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { attempt } from './attempt.ts'
import { perform, type Performed } from './perform.ts'
import { procedureOn } from './procedures.ts'

type ActInput = {
  readonly requestKey: string
  readonly matterId?: string
  readonly seq?: number
  readonly input: Readonly<Record<string, unknown>>
}

async function act(context: StaffContext, procedure: Procedure, row: Act, asked: ActInput): Promise<Outcome<Performed>> {
  return attempt(context.db, (tx) => actIn(tx, context, procedure, row, asked))
}

async function actIn(tx: Tx, { session, now }: StaffContext, procedure: Procedure, row: Act, asked: ActInput): Promise<Outcome<Performed>> {
  const { region, personId, acting } = session
  return perform(tx, {
    region,
    procedure: procedure.id,
    matterId: asked.matterId ?? null,
    act: row.act,
    actor: actorFor(session, procedure, row),
    reader: acting.reader,
    input: asked.input,
    photosBy: { kind: 'person', personId },
    requestKey: asked.requestKey,
    now: now(),
    ...(asked.seq !== undefined && { seen: asked.seq }),
  })
}

/**
 * The post in which somebody acts: of those whose role grants the act, the one that the row names first, so
 * that a person of several posts is written down in the right one.
 */
export function actorFor({ personId, acting }: Pick<Session, 'personId' | 'acting'>, procedure: Pick<Procedure, 'id'>, row: Act): Actor {
  const verb = verbOf(procedure, row.act)
  const granting = acting.posts.filter((post) => acting.reader.grants.some((grant) => grant.verb === verb && grant.units[0] === post.unit))
  const place = (post: Post): number => (row.by.includes(post) ? row.by.indexOf(post) : row.by.length)
  const [chosen] = [...(granting.length > 0 ? granting : acting.posts)].sort((a, b) => place(a.post) - place(b.post))
  return { kind: 'person', personId, post: chosen?.post ?? null, unit: chosen?.unit ?? null }
}

// Input of an act's route is made from its row, so its shape is known to the row alone.
const handlers: Served[] = actRoutes.map(({ procedure, row, route }) =>
  served(route, (context, input) => act(context, procedure, row, input as ActInput)),
)

/** Reading who reported is an act of its own; the answer comes only with its entry. */
const reporterHandler = served(readReporter, async (context, { matterId, reason, requestKey }) => {
  const { region } = context.session
  const procedure = procedureOn('case', region.today(context.now()))
  const row = procedure.acts.find((one) => one.act === 'readReporter')
  if (!row) throw new Error('the case has no act readReporter')
  return attempt(context.db, async (tx) => {
    const performed = await actIn(tx, context, procedure, row, { requestKey, matterId, input: { reason } })
    if (!performed.ok) return performed
    const found = await tx<{ source: string; name: string | null; phone: string | null; email: string | null; created_at: Date }[]>`
      select source, name, phone, email, created_at from submission where region = ${region.code} and matter_id = ${matterId} order by created_at, submission_id`
    return done({ reporters: found.map(({ created_at, ...one }) => ({ ...one, at: created_at.toISOString() })) })
  })
})

export const actHandlers: Served[] = [...handlers, reporterHandler]
