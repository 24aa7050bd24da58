import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { exchangeMedia, messageBytesMax } from '../../contract/exchange.ts'
import { photoBytesMax } from '../../contract/upload.ts'
import { utf8 } from '../../domain/record/bytes.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../db/pool.ts'
import type { Program } from '../http/context.ts'
import { languageOf, problemOf, sendFault } from '../http/problems.ts'
import { regionOr404 } from '../http/serve.ts'
import { insertAttachment } from '../photos/attachments.ts'
import { receive, signerOf } from './in.ts'

/** Messages and photos from one address in a minute. */
const limit = { rateLimit: { max: 600, timeWindow: '1 minute' } }

/**
 * POST /api/exchange/{region}/messages and PUT /api/exchange/{region}/photos/{sha256}, for other organs: whoever signs is who
 * calls, and no cookie counts. docs/exchange.md says how to write the other side.
 */
export async function exchange(app: FastifyInstance, program: Program): Promise<void> {
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser(exchangeMedia, { parseAs: 'buffer', bodyLimit: messageBytesMax }, (_request, body, parsed) =>
        parsed(null, body),
      )
      scope.addContentTypeParser(
        'application/octet-stream',
        { parseAs: 'buffer', bodyLimit: photoBytesMax + 1 },
        (_request, body, parsed) => parsed(null, body),
      )
      scope.setErrorHandler((fault: { statusCode?: number; code?: string; seconds?: number; message?: string }, request, reply) => {
        if (fault.code === 'access.tooMany')
          return refused(request, reply, { code: 'access.tooMany', params: { seconds: fault.seconds ?? 60 } }, 429)
        if (fault.statusCode !== undefined && fault.statusCode < 500)
          return refused(request, reply, { code: 'exchange.notOurs', params: { detail: fault.message ?? '' } }, fault.statusCode)
        return sendFault(request, reply, fault)
      })
      scope.post('/:region/messages', { config: limit }, (request, reply) => takeMessage(program, request, reply))
      scope.put('/:region/photos/:sha256', { config: limit }, (request, reply) => takePhoto(program, request, reply))
    },
    { prefix: '/api/exchange' },
  )
}

const headersOf = (request: FastifyRequest) => (name: string) => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

async function takeMessage(program: Program, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { region } = request.params as { region: string }
  const known = await regionOr404(program, region)
  if (!known.ok) return refused(request, reply, known.refusal, 404)
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const received = await receive(program, known.value.code, headersOf(request), body)
  if (!received.ok) return refused(request, reply, received.refusal)
  return reply.code(200).headers(received.value.headers).type('application/json').send(received.value.text)
}

async function takePhoto(program: Program, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { region, sha256 } = request.params as { region: string; sha256: string }
  const known = await regionOr404(program, region)
  if (!known.ok) return refused(request, reply, known.refusal, 404)
  const signer = await signerOf(program, known.value.code, headersOf(request), utf8(sha256))
  if (!signer.ok) return refused(request, reply, signer.refusal)
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const kept = await program.photos.keep(one(body), known.value.rules.offsetMinutes)
  if (!kept.ok) return refused(request, reply, kept.refusal)
  if (kept.value.sha256 !== sha256) return refused(request, reply, { code: 'exchange.notOurs', params: { detail: 'sha256' } })
  await inTransaction(program.db, (tx) => insertAttachment(tx, known.value.code, kept.value, null, program.now()))
  return reply.code(204).send()
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** 401 for the signature, 403 for the peer and for what is meant for another, 400 for what is not as agreed, 409 where it can be put right and sent again. */
function statusFor(code: string): number {
  if (['exchange.signature', 'exchange.signatureOld', 'exchange.tooOld'].includes(code)) return 401
  if (['exchange.peerUnknown', 'exchange.kindNotAllowed', 'exchange.notForUs'].includes(code)) return 403
  if (code === 'exchange.photoMissing' || code === 'exchange.otherBody') return 409
  return code === 'upload.spaceFull' ? 503 : 400
}

function refused(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, status = statusFor(refusal.code)): FastifyReply {
  return reply.code(status).send(problemOf(refusal, languageOf(request)))
}
