import type { z } from 'zod'
import type { Words } from '../domain/kernel/words.ts'
import type { RefusalCode } from './refusals/all.ts'

/** Who may call a route: a permission, any signed-in person, the holder of a receipt, or anyone at all. */
export type Access = { readonly permission: string } | 'signedIn' | 'receipt' | 'anyone'

/**
 * One description of an endpoint. The server serves it, the web calls it, and OpenAPI, the reference
 * page and the permission matrix are made from it.
 */
export type Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Words & {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Path with `:params`, which are fields of `input`. */
  readonly path: `/${string}`
  readonly access: Access
  readonly input: I
  readonly output: O
  readonly refusals: readonly RefusalCode[]
  /** `file` answers with bytes, `stream` with server-sent events, `upload` takes bytes; else JSON both ways. */
  readonly as?: 'file' | 'stream' | 'upload'
  readonly group: Group
  /** How long a browser or a proxy may show the answer again, for what is public and the same for everybody; not at all when absent. */
  readonly cacheSeconds?: number
}

// prettier-ignore
export const groups = {
  session: { zh: '登录', en: 'Session' },
  portal:  { zh: '公众端', en: 'Portal' },
  matter:  { zh: '办件', en: 'Matters' },
  map:     { zh: '地图', en: 'Map' },
  register:{ zh: '登记簿', en: 'Registers' },
  writ:    { zh: '文书', en: 'Writs' },
  record:  { zh: '公开存证', en: 'The provable record' },
  upload:  { zh: '附件', en: 'Attachments' },
  system:  { zh: '系统', en: 'System' },
} as const satisfies Record<string, Words>
export type Group = keyof typeof groups

export type Input<R extends Route> = z.input<R['input']>
export type Parsed<R extends Route> = z.output<R['input']>
export type Output<R extends Route> = z.output<R['output']>

/** Describes a route; keeps the precise types of its input and output. */
export function route<const I extends z.ZodType, const O extends z.ZodType>(description: Route<I, O>): Route<I, O> {
  return description
}
