import type { z } from 'zod'
import type { RefusalCode } from '../contract/refusals/all.ts'
import { fill } from '../contract/refusals/sentences.ts'
import { webRefusals } from '../contract/refusals/web.ts'
import type { Route } from '../contract/route.ts'
import { done, type Refusal } from '../domain/kernel/outcome.ts'
import { keyFor, requestOf } from './request.ts'
import { languageNow } from './words/language.ts'

/** What calling needs to know of a contract's route. */
export type Callable = Pick<Route, 'name' | 'method' | 'path' | 'input' | 'output'>

export type InputOf<R extends Callable> = z.input<R['input']>
export type OutputOf<R extends Callable> = z.output<R['output']>
export type AnyRefusalCode = RefusalCode | keyof typeof webRefusals

/** A refusal as it arrives, a Refusal still: the server has filled the sentence in the reader's language. */
export type SaidRefusal<Code extends string = string> = Refusal<Code> & { readonly sentence: string }

export type Answer<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: SaidRefusal<Code> }

/** The server broke. It is thrown, caught by the error page, and shown only as the number to quote. */
export class ServerFault extends Error {
  readonly requestId: string | undefined

  constructor(route: string, status: number, requestId: string | undefined) {
    super(`${route} answered ${status}`)
    this.name = 'ServerFault'
    this.requestId = requestId
  }
}

function refusedHere<const Code extends keyof typeof webRefusals>(
  code: Code,
  params: Record<string, string | number> = {},
): { readonly ok: false; readonly refusal: SaidRefusal<Code> } {
  const sentence = fill(webRefusals[code][languageNow()], params)
  return { ok: false, refusal: { code, params, sentence } }
}

/** No answer came: the network, or a proxy without its server. */
export function offlineRefusal() {
  return refusedHere('web.offline')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function paramsOf(value: unknown): Record<string, string | number> {
  if (!isRecord(value)) return {}
  const known = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return Object.fromEntries(known)
}

/** Reads a problem response: { code, params?, basis?, sentence } at its top or under `refusal`. */
export function refusalFrom(
  body: unknown,
  status: number,
): { ok: false; refusal: SaidRefusal<AnyRefusalCode> } {
  const problem = isRecord(body) && isRecord(body.refusal) ? body.refusal : body
  if (!isRecord(problem) || typeof problem.code !== 'string')
    return refusedHere('web.notUnderstood', { status })
  const sentence = [problem.sentence, problem.detail, problem.title].find((text) => typeof text === 'string')
  return {
    ok: false,
    refusal: {
      // Codes are part of the contract; one of a newer server still comes with its sentence.
      code: problem.code as AnyRefusalCode,
      params: paramsOf(problem.params),
      sentence: sentence ?? problem.code,
      ...(typeof problem.basis === 'string' && { basis: problem.basis }),
    },
  }
}

/** The number by which the server's own records find what broke. */
function incidentOf(said: ReturnType<typeof refusalFrom> | undefined, headers: Headers): string | undefined {
  const incident = said?.refusal.params?.incident
  return incident === undefined ? (headers.get('x-request-id') ?? undefined) : String(incident)
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Calls a route. Path parameters are taken out of the input by name; the rest is the query of a GET, the JSON
 * body otherwise. A write carries a request key (`x-request-key`) that stays the same until the server has
 * answered, so that pressing again after a lost connection is the same request.
 * @returns the output, or the refusal with its sentence; `web.offline` when no answer came
 * @throws ServerFault when the server broke (5xx), DOMException AbortError when `signal` aborted
 */
export async function call<R extends Callable>(
  route: R,
  input: InputOf<R>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Answer<OutputOf<R>, AnyRefusalCode>> {
  const request = requestOf(route, input)
  const key = route.method === 'GET' ? undefined : keyFor(route, input)
  let response: Response
  let body: unknown
  try {
    response = await fetch(request.url, {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': languageNow() === 'zh' ? 'zh-CN' : 'en',
        'x-gezhi': '1',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'x-request-key': key.value }),
      },
      ...(request.body !== undefined && { body: request.body }),
      ...(signal && { signal }),
    })
    body = await bodyOf(response)
  } catch (fault) {
    if (signal?.aborted === true) throw fault
    return offlineRefusal()
  }
  const said = response.ok ? undefined : refusalFrom(body, response.status)
  const understood = said !== undefined && said.refusal.code !== 'web.notUnderstood'
  // A proxy's bare 502–504 says that the server never answered: the key is kept, as for a lost connection.
  if (response.status >= 502 && response.status <= 504) return understood ? said : offlineRefusal()
  if (response.status >= 500)
    throw new ServerFault(route.name, response.status, incidentOf(said, response.headers))
  key?.answered()
  // The server parses what it sends against the same schema in its tests; the browser does not pay for it again.
  if (said === undefined) return done(body as OutputOf<R>)
  return said
}
