import { v4 as uuid } from 'uuid'
import { keep, kept } from './ui/storage.ts'

type Asked = { readonly method: string; readonly path: string }

function entriesOf(input: unknown): [string, unknown][] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).filter(([, value]) => value !== undefined)
}

/** Query values are text; lists repeat their name; objects, which no query of ours has, are refused loudly. */
function queryOf(entries: readonly [string, unknown][]): string {
  const query = new URLSearchParams()
  for (const [name, value] of entries) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one === null) continue
      if (typeof one === 'object') throw new TypeError(`${name} cannot stand in a query`)
      query.append(name, String(one))
    }
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The address and body of a call. A path parameter that is missing from the input is a fault of the page. */
export function requestOf(route: Asked, input: unknown): { url: string; body: string | undefined } {
  const left = new Map(entriesOf(input))
  const path = route.path.replace(/:([a-z]\w*)/gi, (_, name: string) => {
    const value = left.get(name)
    if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${route.path} needs ${name}`)
    left.delete(name)
    return encodeURIComponent(String(value))
  })
  if (route.method === 'GET') return { url: path + queryOf([...left]), body: undefined }
  return { url: path, body: left.size === 0 ? undefined : JSON.stringify(Object.fromEntries(left)) }
}

/** The same input gives the same text whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts = entriesOf(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`
}

/** A short stand-in (FNV-1a, 32 bits twice), so that what people type is not kept in storage a second time. */
function digest(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - at), 0x85ebca6b)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}

const unanswered = new Map<string, string>()

export type RequestKey = { readonly value: string; readonly answered: () => void }

/**
 * The key of a write that has not been answered yet: the same route with the same input has the same key until
 * `answered` is called, also after a reload. The next press of the same button is then a new request.
 */
export function keyFor(route: Asked, input: unknown): RequestKey {
  const place = `gezhi.request.${digest(`${route.method} ${route.path} ${canonical(input)}`)}`
  const value = unanswered.get(place) ?? kept(place) ?? uuid()
  unanswered.set(place, value)
  keep(place, value)
  return {
    value,
    answered: () => {
      unanswered.delete(place)
      keep(place, undefined)
    },
  }
}
