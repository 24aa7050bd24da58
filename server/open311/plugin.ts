import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { photoBytesMax } from '../../contract/upload.ts'
import type { Outcome, Refusal } from '../../domain/kernel/outcome.ts'
import type { Program } from '../http/context.ts'
import { languageOf, problemOf } from '../http/problems.ts'
import { callerOf, type Arguments, type Caller } from './caller.ts'
import { discovery } from './discovery.ts'
import { asked, send, type Format, type Node } from './format.ts'
import { readForm } from './form.ts'
import { open311Prefix } from './prefix.ts'
import { listRequests, readRequest, readToken } from './requests.ts'
import { listServices, serviceDefinition } from './services.ts'
import { submitRequest, type Form, type Submitted } from './submit.ts'
import { listUpdates, submitUpdate } from './updates.ts'

/** Longest form without photos, in bytes; most photos of one report. */
const formBytesMax = 64 * 1024
const photosMax = 9

/** Open311 GeoReport v2 in XML and JSON, with the common extensions for paging and for updates. */
export async function open311(app: FastifyInstance, program: Program): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(multipart, {
        limits: { fileSize: photoBytesMax + 1, files: photosMax, fields: 60, fieldSize: formBytesMax },
      })
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: formBytesMax },
        (_request, body, parsed) => parsed(null, body),
      )
      scope.addHook('onSend', async (_request, reply) => {
        // Public data, read without cookies: any page may ask.
        reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
      })
      scope.setErrorHandler((fault, request, reply) => sendFault(fault, request, reply))
      scope.setNotFoundHandler((request, reply) => refused(request, reply, formatOf(request), { code: 'open311.notFound' }))
      serveReads(scope, program)
      serveWrites(scope, program)
    },
    { prefix: open311Prefix },
  )
}

const readLimit = { rateLimit: { max: 600, timeWindow: '1 minute' } }
const writeLimit = { rateLimit: { max: 30, timeWindow: '10 minutes' } }

/** Serves an address with and without an ending that names the format. */
function endings(path: string): string[] {
  return [path, `${path}.xml`, `${path}.json`]
}

function serveReads(scope: FastifyInstance, program: Program): void {
  const read = (
    paths: readonly string[],
    root: string,
    answer: (caller: Caller, given: Arguments, name: string) => Promise<Outcome<Node>> | Outcome<Node>,
  ) => {
    for (const path of paths) {
      scope.get(path, { config: readLimit }, async (request, reply) => {
        const { format, name } = asked(request, lastPart(request))
        const given = queryOf(request)
        const caller = await callerOf(program, given, languageOf(request))
        if (!caller.ok) return refused(request, reply, format, caller.refusal)
        const outcome = await answer(caller.value, given, name)
        return outcome.ok ? send(reply, format, root, outcome.value) : refused(request, reply, format, outcome.refusal)
      })
    }
  }
  for (const path of endings('/discovery')) {
    scope.get(path, { config: readLimit }, async (request, reply) =>
      send(reply, formatOf(request), 'discovery', await discovery(program, request)),
    )
  }
  read(endings('/services'), 'services', (caller) => ({ ok: true, value: listServices(caller) }))
  read(['/services/:id'], 'service_definition', (caller, _given, name) => serviceDefinition(caller, name))
  read(endings('/requests'), 'service_requests', listRequests)
  read(['/requests/:id'], 'service_requests', (caller, given, name) => readRequest(caller, name, given))
  read(['/tokens/:id'], 'service_requests', (caller, _given, name) => readToken(caller, name))
  read(endings('/servicerequestupdates'), 'service_request_updates', listUpdates)
}

function serveWrites(scope: FastifyInstance, program: Program): void {
  const write = (path: string, root: string, act: (caller: Caller, form: Form) => Promise<Outcome<Submitted>>) => {
    for (const each of endings(path)) {
      scope.post(each, { config: writeLimit }, async (request, reply) => {
        const format = formatOf(request)
        const form = await readForm(request, program, (given) => callerOf(program, given, languageOf(request)))
        if (!form.ok) return refused(request, reply, format, form.refusal)
        const outcome = await act(form.value.caller, form.value.form)
        return outcome.ok
          ? send(reply, format, root, outcome.value.answer, outcome.value.repeated ? 200 : 201)
          : refused(request, reply, format, outcome.refusal)
      })
    }
  }
  write('/requests', 'service_requests', submitRequest)
  write('/servicerequestupdates', 'service_request_updates', submitUpdate)
}

/** The last part of the path, decoded: a name with its ending. */
function lastPart(request: FastifyRequest): string {
  const { id } = request.params as { id?: string }
  return id ?? request.url.split('?')[0]?.split('/').at(-1) ?? ''
}

const formatOf = (request: FastifyRequest): Format => asked(request, lastPart(request)).format

/** The query by name; of an argument given twice the values are joined, as the lists of the specification are. */
function queryOf(request: FastifyRequest): Arguments {
  const query = request.query as Record<string, string | string[]>
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]))
}

/** 404 for what is not there, 403 for the key, 400 for everything else: the statuses the specification knows. */
function statusFor(code: string): number {
  if (
    /^open311\.(jurisdictionUnknown|serviceUnknown|requestUnknown|tokenUnknown|addressUnknown|notFound)$|^catalogue\.|^matter\.notFound$/.test(
      code,
    )
  )
    return 404
  if (/^open311\.key/.test(code)) return 403
  if (code === 'access.tooMany') return 429
  if (code === 'upload.spaceFull' || code === 'system.busy') return 503
  return code === 'system.fault' ? 500 : 400
}

function refused(request: FastifyRequest, reply: FastifyReply, format: Format, refusal: Refusal): FastifyReply {
  const status = statusFor(refusal.code)
  const { sentence } = problemOf(refusal, languageOf(request))
  return send(reply, format, 'errors', [{ code: status, description: sentence }], status)
}

function sendFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode, code, seconds, message } = fault as {
    statusCode?: number
    code?: string
    seconds?: number
    message?: string
  }
  const format = formatOf(request)
  if (code === 'access.tooMany')
    return refused(request, reply.header('retry-after', String(seconds ?? 60)), format, {
      code,
      params: { seconds: seconds ?? 60 },
    })
  if (statusCode !== undefined && statusCode < 500)
    return refused(request, reply, format, {
      code: 'open311.badArgument',
      params: { name: 'body', detail: message ?? '' },
    })
  const incident = request.id.slice(0, 8)
  request.log.error({ err: fault, incident }, 'fault')
  return refused(request, reply, format, { code: 'system.fault', params: { incident } })
}
