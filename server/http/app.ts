import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { photoBytesMax } from '../../contract/upload.ts'
import { exchange } from '../exchange/plugin.ts'
import { open311 } from '../open311/plugin.ts'
import { languageOf, sendFault, sendRefusal } from './problems.ts'
import type { Program } from './context.ts'
import { contentPolicy, servePages } from './pages.ts'
import { serveReference } from './reference.ts'
import { serveAll, type Served } from './serve.ts'

export type AppOptions = {
  readonly served: readonly Served[]
  /** Every request, faults only, or nothing at all (in tests). */
  readonly log: 'info' | 'error' | false
  /** Behind a proxy the client's address is in its header. */
  readonly trustProxy: boolean
  /** Rate limits are lifted for load tests on loopback only. */
  readonly limited: boolean
  /** Addresses of map tiles the page may load, from the regions' settings. */
  readonly tileOrigins: readonly string[]
  /** Folder of the built pages; null serves interfaces only. */
  readonly pages: string | null
}

/** Longest JSON body, in bytes; photos come one by one as bytes. */
const jsonBytesMax = 512 * 1024

/** A film of some hundred megabytes comes over a slow line within this. */
const uploadMs = 30 * 60_000

/** The HTTP side of the program: headers, limits, contracts. */
export async function buildApp(program: Program, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log
      ? { level: options.log, redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { req: brief } }
      : false,
    bodyLimit: jsonBytesMax,
    trustProxy: options.trustProxy,
    routerOptions: { maxParamLength: 300 },
    requestTimeout: uploadMs,
    genReqId: () => crypto.randomUUID(),
  })
  await app.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false, hsts: false })
  app.addHook('onRequest', async (_request, reply) => void reply.header('content-security-policy', contentPolicy(options.tileOrigins)))
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false,
    ...(options.limited ? {} : { allowList: () => true }),
    errorResponseBuilder: (_request, context) => ({ statusCode: 429, code: 'access.tooMany', seconds: Math.ceil(context.ttl / 1000) }),
  })
  app.addContentTypeParser(
    ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/octet-stream'],
    { bodyLimit: photoBytesMax + 1 },
    (_request, payload, done) => done(null, payload),
  )
  app.setErrorHandler((fault: { statusCode?: number; code?: string; seconds?: number; message?: string }, request, reply) => {
    const language = languageOf(request)
    if (fault.code === 'access.tooMany')
      return sendRefusal(reply, { code: 'access.tooMany', params: { seconds: fault.seconds ?? 60 } }, language)
    if (fault.statusCode === 413) return sendRefusal(reply, { code: 'input.tooLarge', params: { max: '512 kB' } }, language)
    if (fault.statusCode !== undefined && fault.statusCode < 500)
      return sendRefusal(reply, { code: 'input.invalid', params: { detail: fault.message ?? '' } }, language)
    return sendFault(request, reply, fault)
  })
  app.get('/api/health', async () => ({ ok: true }))
  app.get('/api/ready', async (_request, reply) => {
    const ready = await program.db`select 1`.then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ ok: ready })
  })
  // Streams to open pages would keep the program from ending.
  app.addHook('preClose', async () => program.live.endAll())
  serveAll(app, program, options.served)
  await open311(app, program)
  await exchange(app, program)
  await serveReference(app)
  if (options.pages !== null) await servePages(app, options.pages, options.tileOrigins)
  else app.setNotFoundHandler((request, reply) => sendRefusal(reply, { code: 'input.notFound' }, languageOf(request)))
  return app
}

/** What is logged of a request: no query, which may hold words people searched for, and no tracking code. */
function brief(incoming: FastifyRequest) {
  const url = incoming.url.split('?')[0] ?? ''
  return { method: incoming.method, url: url.replace(/\/track\/[^/]+/, '/track/…') }
}
