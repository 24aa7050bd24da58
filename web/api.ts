import type { z } from 'zod'
import type { RefusalCode } from '../contract/refusals/all.ts'
import { fill } from '../contract/refusals/sentences.ts'
import { webRefusals } from '../contract/refusals/web.ts'
import type { Route } from '../contract/route.ts'
import { done, type Refusal } from '../domain/kernel/outcome.ts'
import { keyFor, requestOf } from './request.ts'
import { languageNow } from './words/language.ts'

/** What calling needs to know of a contract's route. */
export type Callable = Pick<Route, 'name' | 'method' | 'path' | 'group' | 'input' | 'output'>

/** A route's input as a page gives it; the request key, where the route takes one, is `call`'s to give. */
type WithoutKey<T> = T extends { readonly requestKey: string } ? Omit<T, 'requestKey'> : T
export type InputOf<R extends Callable> = WithoutKey<z.input<R['input']>>
export type OutputOf<R extends Callable> = z.output<R['output']>
export type AnyRefusalCode = RefusalCode | keyof typeof webRefusals

/** A refusal as it arrives, a Refusal still: the server has filled the sentence in the reader's language. */
export type SaidRefusal<Code extends string = string> = Refusal<Code> & {
  readonly sentence: string
  /** Which fields of the input are wrong, where the server says so. */
  readonly fields?: readonly { readonly path: string; readonly sentence: string }[]
}

export type Answer<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: SaidRefusal<Code> }

/** The server broke. It is thrown, caught by the error page, and shown only as the number to quote. */
export class ServerFault extends Error {
  readonly incident: string | undefined

  constructor(route: string, status: number, incident: string | undefined) {
    super(`${route} answered ${status}`)
    this.name = 'ServerFault'
    this.incident = incident
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

/** Reads a problem response: { code, sentence, basis?, fields? }. */
export function refusalFrom(problem: unknown, status: number): { ok: false; refusal: SaidRefusal<AnyRefusalCode> } {
  if (!isRecord(problem) || typeof problem.code !== 'string') return refusedHere('web.notUnderstood', { status })
  const fields = fieldsOf(problem.fields)
  return {
    ok: false,
    refusal: {
      // Codes are part of the contract; one of a newer server still comes with its sentence.
      code: problem.code as AnyRefusalCode,
      sentence: typeof problem.sentence === 'string' ? problem.sentence : problem.code,
      ...(typeof problem.basis === 'string' && { basis: problem.basis }),
      ...(fields.length > 0 && { fields }),
    },
  }
}

function fieldsOf(value: unknown): { path: string; sentence: string }[] {
  if (!Array.isArray(value)) return []
  return (value as unknown[]).flatMap((field) =>
    isRecord(field) && typeof field.path === 'string' && typeof field.sentence === 'string'
      ? [{ path: field.path, sentence: field.sentence }]
      : [],
  )
}

/** The number by which the server's own records find what broke. */
export function incidentIn(body: unknown): string | undefined {
  return isRecord(body) && typeof body.incident === 'string' ? body.incident : undefined
}

/** Whether a route's input has a field for the request key; contracts describe inputs as zod objects. */
function takesKey(route: Callable): boolean {
  return 'shape' in route.input && isRecord(route.input.shape) && 'requestKey' in route.input.shape
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
 * body otherwise. A route that takes a request key is given one that stays the same until the server has answered,
 * so that pressing again after a lost connection is the same request.
 * @returns the output, or the refusal with its sentence; `web.offline` when no answer came
 * @throws ServerFault when the server broke (5xx), DOMException AbortError when `signal` aborted
 */
export async function call<R extends Callable>(
  route: R,
  input: InputOf<R>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Answer<OutputOf<R>, AnyRefusalCode>> {
  const key = takesKey(route) ? keyFor(route, input) : undefined
  const request = requestOf(route, key === undefined ? input : { ...(isRecord(input) ? input : {}), requestKey: key.value })
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
  if (response.status >= 500) throw new ServerFault(route.name, response.status, incidentIn(body))
  key?.answered()
  // The server parses what it sends against the same schema in its tests; the browser does not pay for it again.
  if (said === undefined) return done(body as OutputOf<R>)
  return said
}
