import type { FastifyReply, FastifyRequest } from 'fastify'

/** What an answer is made of before it is written as XML or JSON. */
export type Node = string | number | boolean | null | readonly Node[] | { readonly [name: string]: Node }

export type Format = 'xml' | 'json'

/** The specification maps its XML to JSON by leaving out the names of a list's items (the “Spark convention”). */
const itemNames: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  service_request_updates: 'request_update',
  endpoints: 'endpoint',
  formats: 'format',
}

const mediaTypes = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const

/**
 * The format asked for by the address's ending, and the address without it; else by the Accept header;
 * else XML, the one format the specification requires.
 */
export function asked(request: FastifyRequest, last: string): { format: Format; name: string } {
  const ending = /\.(xml|json)$/.exec(last)
  if (ending) return { format: ending[1] === 'json' ? 'json' : 'xml', name: last.slice(0, -ending[0].length) }
  const accepted = (request.headers.accept ?? '').split(',').map((part) => part.split(';')[0]?.trim())
  const format = accepted.find((type) => type === 'application/json' || type === 'text/xml' || type === 'application/xml')
  return { format: format === 'application/json' ? 'json' : 'xml', name: last }
}

/** Sends a list or record under the name its XML root has. */
export function send(reply: FastifyReply, format: Format, root: string, node: Node, status = 200): FastifyReply {
  reply.code(status).header('cache-control', 'no-store').type(mediaTypes[format])
  return reply.send(format === 'json' ? JSON.stringify(node) : toXml(root, node))
}

/** XML without a schema or a namespace, as the specification has it. */
export function toXml(root: string, node: Node): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, node)}\n`
}

function element(name: string, node: Node): string {
  const inside = content(name, node)
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`
}

function content(name: string, node: Node): string {
  if (node === null) return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node !== 'object') return String(node)
  if (isList(node)) return node.map((item) => element(itemNames[name] ?? 'item', item)).join('')
  return Object.entries(node)
    .map(([child, value]) => element(child, value))
    .join('')
}

const isList = (node: Node): node is readonly Node[] => Array.isArray(node)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 cannot carry, even escaped, are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark)
}

/** An instant in the region's own time: 2026-10-13T09:00:00+08:00. */
export function localTime(at: Date, offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+'
  const size = Math.abs(offsetMinutes)
  const pair = (value: number) => String(value).padStart(2, '0')
  const local = new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19)
  return `${local}${sign}${pair(Math.floor(size / 60))}:${pair(size % 60)}`
}
