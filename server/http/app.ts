import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { photoBytesMax } from '../../contract/upload.ts'
import { languageOf, sendFault, sendRefusal } from './problems.ts'
import type { Program } from './context.ts'
import { serveAll, type Served } from './serve.ts'
import type { Sessions } from './session-cache.ts'

export type AppOptions = {
  readonly served: readonly Served[]
  /** Silent in tests. */
  readonly log: boolean
  /** Behind a proxy the client's address is in its header. */
  readonly trustProxy: boolean
  /** Rate limits are lifted for load tests on loopback only. */
  readonly limited: boolean
  /** Addresses of map tiles the page may load, from the regions' settings. */
  readonly tileOrigins: readonly string[]
}

/** Longest JSON body, in bytes; photos come one by one as bytes. */
const jsonBytesMax = 512 * 1024

/** The HTTP side of the program: headers, limits, contracts. */
export async function buildApp(program: Program, sessions: Sessions, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { req: brief } } : false,
    bodyLimit: jsonBytesMax, trustProxy: options.trustProxy, routerOptions: { maxParamLength: 300 },
    requestTimeout: 120_000, genReqId: () => crypto.randomUUID(),
  })
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: policy(options.tileOrigins) }, crossOriginEmbedderPolicy: false, hsts: false })
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false, ...(options.limited ? {} : { allowList: () => true }),
    errorResponseBuilder: (_request, context) => ({ statusCode: 429, code: 'access.tooMany', seconds: Math.ceil(context.ttl / 1000) }),
  })
  app.addContentTypeParser(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/octet-stream'], { bodyLimit: photoBytesMax + 1 }, (_request, payload, done) => done(null, payload))
  app.setErrorHandler((fault: { statusCode?: number; code?: string; seconds?: number; message?: string }, request, reply) => {
    const language = languageOf(request)
    if (fault.code === 'access.tooMany') return sendRefusal(reply, { code: 'access.tooMany', params: { seconds: fault.seconds ?? 60 } }, language)
    if (fault.statusCode === 413) return sendRefusal(reply, { code: 'input.tooLarge', params: { max: '512 kB' } }, language)
    if (fault.statusCode !== undefined && fault.statusCode < 500) return sendRefusal(reply, { code: 'input.invalid', params: { detail: fault.message ?? '' } }, language)
    return sendFault(request, reply, fault)
  })
  serveAll(app, program, sessions, options.served)
  return app
}

/** Nothing comes from elsewhere: no scripts, styles, frames or fonts but our own. Map tiles only where a region has set them. */
function policy(tiles: readonly string[]) {
  return {
    'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:', 'blob:', ...tiles],
    'connect-src': ["'self'", ...tiles], 'worker-src': ["'self'", 'blob:'], 'manifest-src': ["'self'"], 'font-src': ["'self'"],
    'form-action': ["'self'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"],
  }
}

/** What is logged of a request: no query, which may hold words people searched for, and no tracking code. */
function brief(incoming: FastifyRequest) {
  const url = incoming.url.split('?')[0] ?? ''
  return { method: incoming.method, url: url.replace(/\/track\/[^/]+/, '/track/…') }
}
