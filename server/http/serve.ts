import '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Output, Parsed, Route } from '../../contract/route.ts'
import { refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { holds } from '../../domain/people/reach.ts'
import { tokenHash } from '../people/sessions.ts'
import type { Context, Program, StaffContext } from './context.ts'
import { invalidInput, languageOf, sendFault, sendRefusal } from './problems.ts'
import type { Sessions } from './session-cache.ts'

export const cookieName = 'gezhi_session'

/** What a route is given, by who may call it. */
export type ContextOf<R extends Route> = R['access'] extends 'anyone' | 'receipt' ? Context : StaffContext

export type Handler<R extends Route> = (context: ContextOf<R>, input: Parsed<R>) => Promise<Outcome<Output<R> | FastifyReply>>

/** A contract and what serves it. */
export type Served = { readonly route: Route; readonly handle: (context: never, input: never) => Promise<Outcome<unknown>> }

/** Puts a contract and its handler together; the types must agree. */
export function served<R extends Route>(route: R, handle: Handler<R>): Served {
  return { route, handle: handle }
}

/**
 * Serves contracts: who calls, whether they may, the input parsed, the refusal mapped. The permission asked
 * for here opens the route at all; the engine asks again at the matter.
 */
export function serveAll(app: FastifyInstance, program: Program, all: readonly Served[]): void {
  for (const { route, handle } of all) {
    app.route({
      method: route.method,
      url: route.path,
      ...(route.access === 'anyone' || route.access === 'receipt'
        ? { config: { rateLimit: publicLimit(route) } }
        : { config: { rateLimit: false } }),
      handler: async (request, reply) => {
        try {
          return await answer(program, route, handle, request, reply)
        } catch (fault) {
          return sendFault(request, reply, fault)
        }
      },
    })
  }
}

/** Public writes are few from one address; reads are bounded as well. */
function publicLimit(route: Route): { max: number; timeWindow: string } {
  if (route.name === 'signIn') return { max: 20, timeWindow: '1 minute' }
  if (route.as === 'upload') return { max: 60, timeWindow: '10 minutes' }
  return route.method === 'GET' ? { max: 600, timeWindow: '1 minute' } : { max: 30, timeWindow: '10 minutes' }
}

async function answer(
  program: Program,
  route: Route,
  handle: Served['handle'],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const language = languageOf(request)
  const base: Context = { ...program, language, request, reply }
  const foreign = route.method !== 'GET' && !ownOrigin(request)
  if (foreign) return sendRefusal(reply, { code: 'access.foreignOrigin' }, language)
  let context: Context | StaffContext = base
  if (route.access !== 'anyone' && route.access !== 'receipt') {
    const session = await sessionOf(program.sessions, request, program.now())
    if (!session) return sendRefusal(reply, { code: 'access.signIn' }, language)
    if (typeof route.access === 'object' && !holds(session.acting.reader, route.access.permission)) {
      return sendRefusal(reply, { code: 'access.notPermitted' }, language)
    }
    context = { ...base, session }
  }
  const parsed = route.input.safeParse(inputOf(route, request))
  if (!parsed.success) return reply.code(400).send(invalidInput(parsed.error, language))
  const outcome = await handle(context as never, parsed.data as never) // `served` made sure that they agree
  if (!outcome.ok) return sendRefusal(reply, outcome.refusal, language)
  if (route.as === 'file' || route.as === 'stream') return reply
  reply.header('cache-control', route.cacheSeconds === undefined ? 'no-store' : `public, max-age=${route.cacheSeconds}`)
  return program.checksAnswers ? route.output.parse(outcome.value) : outcome.value
}

/** Path parameters, then the query of a GET or an upload, or the body of a write: one flat input. */
function inputOf(route: Route, request: FastifyRequest): unknown {
  const params = request.params as Record<string, unknown>
  if (route.method === 'GET' || route.as === 'upload') {
    const { lang: _lang, ...query } = request.query as Record<string, unknown>
    return { ...query, ...params }
  }
  const body = request.body
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, ...params } : body === undefined ? params : body
}

/**
 * A write must come from our own pages: browsers say so in Sec-Fetch-Site or Origin, and only a page of the
 * same origin may send our header without being asked. Programs that are not browsers send the header.
 */
function ownOrigin(request: FastifyRequest): boolean {
  if (request.headers['x-gezhi'] === undefined) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const origin = request.headers.origin
  return origin === undefined || origin.replace(/^https?:\/\//, '') === request.host
}

async function sessionOf(sessions: Sessions, request: FastifyRequest, now: Date) {
  const cookie = request.cookies[cookieName]
  const match = /^(\d{6})\.([\w-]{43})$/.exec(cookie ?? '')
  if (!match?.[1] || !match[2]) return undefined
  return sessions.find(match[1], tokenHash(match[2]), now)
}

/** No such region is told as not found, and nothing is loaded for it. */
export async function regionOr404(program: Pick<Program, 'registers' | 'now'>, code: string) {
  try {
    return { ok: true as const, value: await program.registers.of(code, program.now()) }
  } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith('one row expected')) return refuse('register.notFound', { what: code })
    throw fault
  }
}
