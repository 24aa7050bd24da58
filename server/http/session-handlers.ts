import '@fastify/cookie'
import type { z } from 'zod'
import {
  changePassword,
  listColleagues,
  listNotices,
  readNotices,
  readSession,
  signIn,
  signOut,
  type SessionView,
} from '../../contract/session.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { posts } from '../../domain/people/posts.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { unitNamed } from '../matter/names.ts'
import { isGuarded } from '../../domain/supervision/all.ts'
import { reaches } from '../../domain/people/reach.ts'
import { procedureOf } from '../matter/procedures.ts'
import { readableOf } from '../matter/readable.ts'
import { readVerb } from '../matter/visible.ts'
import { changePasswordOf, endSession, sessionHours, signInWith, tokenHash } from '../people/sessions.ts'
import { colleaguesOf, listNoticesOf, markRead, type NoticeRow } from '../people/desk.ts'
import type { Session, StaffContext } from './context.ts'
import { liveHandler } from './live-handler.ts'
import { cookieName, regionOr404, served, type Served } from './serve.ts'

type Seen = Session & { readonly mustChange: boolean }

function sessionView({ region, personId, name, acting, mustChange }: Seen): SessionView {
  return {
    region: { code: region.code, name: region.name, demonstration: region.demonstration },
    person: { id: personId, name },
    posts: acting.posts.map(({ post, unit, area }) => ({ post, unit: unitNamed(region, unit), area })),
    permissions: [...new Set(acting.reader.grants.map((grant) => grant.verb))].sort(),
    mustChangePassword: mustChange,
  }
}

const signInHandler = served(signIn, async (context, { region: asked, account, password }) => {
  const { db, sessions, now, reply, request } = context
  const [first] = asked === undefined ? await db<{ region: string }[]>`select region from region order by created_at, region limit 1` : []
  const code = asked ?? first?.region
  const region = code === undefined ? null : await regionOr404(context, code)
  if (code === undefined || !region?.ok) return refuse('access.badLogin')
  const signed = await signInWith(db, code, account, password, now())
  if (!signed.ok) return signed
  const session = await sessions.find(code, tokenHash(signed.value.token), now())
  if (!session) return refuse('access.badLogin')
  reply.setCookie(cookieName, `${code}.${signed.value.token}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: sessionHours * 3600,
  })
  return done(sessionView(session))
})

/** Ends the session in every process at once, and takes the cookie back. */
async function leave({ db, session, sessions, now, reply }: StaffContext) {
  await endSession(db, session.region.code, session.tokenHash, now())
  await sessions.changed(session.region.code)
  reply.clearCookie(cookieName, { path: '/' })
  return done({})
}

/** Why a notice came, where its act is no longer in the table. */
const plainWhy: Words = { zh: '有新进展', en: 'Something has happened' }

/** A notice says which act it tells of. */
function wordsOfAct({ procedure, version, why }: NoticeRow): Words | undefined {
  const row = findAct(procedureOf(procedure, version), why)
  return row && { zh: row.zh, en: row.en }
}

async function notices({ db, session, now }: StaffContext, limit: number): Promise<z.output<typeof listNotices.output>> {
  const { region, personId, acting } = session
  const { unread, found } = await listNoticesOf(db, region.code, personId, limit)
  const guarded = found.filter((row) => isGuarded(row.procedure)).map((row) => row.matter_id)
  const open = new Set(await readableOf(db, acting.reader, guarded))
  return {
    unread,
    notices: found
      .filter((row) => !isGuarded(row.procedure) || open.has(row.matter_id))
      // What has moved out of somebody's reach is told no more.
      .filter((row) =>
        reaches(acting.reader, readVerb(row.procedure), {
          region: region.code,
          cell: row.cell,
          unit: row.unit_id,
          assignee: row.assignee_id,
        }),
      )
      .map((row) => ({
        id: row.notice_id,
        matterId: row.matter_id,
        procedure: row.procedure,
        number: row.number,
        title: row.title ?? '',
        why: wordsOfAct(row) ?? plainWhy,
        at: (row.created_at ?? now()).toISOString(),
        read: row.read_at !== null,
      })),
  }
}

export const sessionHandlers: Served[] = [
  signInHandler,
  served(readSession, async ({ session, sessions, now }) => {
    const seen = await sessions.find(session.region.code, session.tokenHash, now())
    return seen ? done(sessionView(seen)) : refuse('access.signIn')
  }),
  served(signOut, (context) => leave(context)),
  served(changePassword, async ({ db, session, sessions, now }, { old, fresh }) => {
    const who = { region: session.region.code, personId: session.personId, token: session.tokenHash }
    const changed = await changePasswordOf(db, who, old, fresh, now())
    if (!changed.ok) return changed
    await sessions.changed(session.region.code)
    return done({})
  }),
  served(listNotices, async (context, { limit }) => done(await notices(context, limit))),
  served(readNotices, async ({ db, session, now }, { ids }) => {
    await markRead(db, session.region.code, session.personId, ids, now())
    return done({})
  }),
  served(listColleagues, async ({ db, session, now }, { unitId, post }) => {
    const { region } = session
    const found = await colleaguesOf(db, region.code, unitId, post ?? null, region.today(now()))
    return done({
      people: found.map((row) => ({
        id: row.person_id,
        name: row.name,
        posts: row.posts.map((held) => ({ zh: posts[held].zh, en: posts[held].en })),
        open: row.open,
      })),
    })
  }),
  liveHandler,
]
