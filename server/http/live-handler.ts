import { liveUpdates } from '../../contract/session.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { reaches } from '../../domain/people/reach.ts'
import { isGuarded } from '../../domain/supervision/all.ts'
import type { Db } from '../db/pool.ts'
import { readableOf } from '../matter/readable.ts'
import { readVerb } from '../matter/visible.ts'
import { findSession } from '../people/sessions.ts'
import type { StaffContext } from './context.ts'
import type { Change } from './live.ts'
import { served } from './serve.ts'

const heartbeatMs = 25_000
/** Changes are looked at together, so that a busy minute costs few questions. */
const gatherMs = 200
/** More than this at once is told as one `many`: the page then reads its list again. */
const changesMax = 200

/** Tells one page of the changes its person may see, until the page or the session is gone. */
export const liveHandler = served(liveUpdates, async (context) => {
  const { reply, request, live, session } = context
  reply.hijack()
  const { raw } = reply
  // Headers set before this (the security policy) would be lost with a hijacked reply.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  raw.write('retry: 3000\n\n')
  const waiting = new Map<string, Change>()
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    timer = undefined
    const changes = [...waiting.values()]
    waiting.clear()
    tell(context, changes).catch((fault: unknown) => {
      request.log.error({ err: fault }, 'live updates ended')
      end()
    })
  }
  const hear = (change: Change) => {
    if (change.region !== session.region.code) return
    waiting.set(change.matterId, change)
    timer ??= setTimeout(flush, gatherMs)
  }
  const end = () => {
    unlisten()
    clearTimeout(timer)
    clearInterval(heartbeat)
    raw.destroy()
  }
  const unlisten = live.listen(hear, end)
  const heartbeat = setInterval(() => {
    stillIn(context).then((still) => (still ? raw.write(': \n\n') : end()), end)
  }, heartbeatMs)
  raw.on('close', end)
  return done(reply)
})

async function stillIn({ db, session, now }: StaffContext): Promise<boolean> {
  return (await findSession(db, session.region.code, session.tokenHash, now())) !== undefined
}

async function tell({ db, session, reply, sessions, now }: StaffContext, changes: readonly Change[]): Promise<void> {
  if (changes.length > changesMax) {
    reply.raw.write('event: many\ndata: {}\n\n')
    return
  }
  // The posts of the moment decide, not those of the moment the page was opened.
  const seen = await sessions.find(session.region.code, session.tokenHash, now())
  if (!seen) {
    reply.raw.end()
    return
  }
  for (const { matterId, procedure, state } of await readable(db, seen, changes)) {
    reply.raw.write(`event: changed\ndata: ${JSON.stringify({ matterId, procedure, state })}\n\n`)
  }
}

/** Those changes whose matter the person may read now, asked in one question. */
export async function readable(
  db: Db,
  { region, acting }: Pick<StaffContext['session'], 'region' | 'acting'>,
  changes: readonly Change[],
): Promise<Change[]> {
  const places = await db<{ matter_id: string; cell: string | null; unit_id: string | null; assignee_id: string | null }[]>`
    select matter_id, cell, unit_id, assignee_id from matter where region = ${region.code} and matter_id = any(${changes.map((one) => one.matterId)}::uuid[])`
  const at = new Map(
    places.map((row) => [row.matter_id, { region: region.code, cell: row.cell, unit: row.unit_id, assignee: row.assignee_id }]),
  )
  // Who stands aside from a complaint is not told that it moves.
  const guarded = changes.filter((change) => isGuarded(change.procedure)).map((change) => change.matterId)
  const open = new Set(await readableOf(db, acting.reader, guarded))
  return changes.filter((change) => {
    if (isGuarded(change.procedure) && !open.has(change.matterId)) return false
    const place = at.get(change.matterId)
    return place !== undefined && reaches(acting.reader, readVerb(change.procedure), place)
  })
}
