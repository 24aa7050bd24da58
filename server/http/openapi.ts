import { z } from 'zod'
import { allRoutes } from '../../contract/all.ts'
import { describeInterfaces } from '../../contract/interfaces.ts'
import { refusals } from '../../contract/refusals/all.ts'
import { groups, type Route } from '../../contract/route.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { open311Paths } from '../open311/describe.ts'
import { cookieName, served, type Served } from './serve.ts'
import { Problem, statusOf } from './problems.ts'

/** A JSON value of the document. */
type Json = unknown
type Fields = Record<string, Json>

/** OpenAPI 3.1 of every contract and of Open311: made when asked for the first time, the same ever after. */
export function openapi(): Fields {
  document ??= build()
  return document
}
let document: Fields | undefined

export const interfaceHandlers: Served[] = [served(describeInterfaces, async () => done(openapi()))]

function build(): Fields {
  const paths: Record<string, Fields> = {}
  const shared: Shared = new Map()
  for (const route of allRoutes) {
    const path = pathOf(route)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, shared) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '格治 Gezhi',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        '每个接口的地址、输入、输出、所需权限与拒绝代码，均由程序所用的同一份契约生成。\n\nEvery interface with its address, input, output, permission and refusals, made from the contracts that the program itself runs on. English words stand under `x-…-en`.',
    },
    tags: [
      ...Object.entries(groups).map(([name, { zh, en }]) => ({
        name,
        description: zh,
        'x-description-en': en,
      })),
      { name: 'open311', description: 'Open311 GeoReport v2' },
    ],
    paths: { ...paths, ...open311Paths },
    components: {
      schemas: { Problem: z.toJSONSchema(Problem) },
      responses: Object.fromEntries([...shared.values()].map(({ name, response }) => [name, response])),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieName,
          description: '登录后取得的会话。 The session that signing in begins.',
        },
        open311: {
          type: 'apiKey',
          in: 'query',
          name: 'api_key',
          description: '接口密钥，由区县系统管理员发放。 A key that the district’s administrator hands out.',
        },
      },
    },
  }
}

/** `/api/matters/:matterId` as OpenAPI writes it: `/api/matters/{matterId}`. */
export function pathOf({ path }: Pick<Route, 'path'>): string {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

function operation(route: Route, shared: Shared): Fields {
  const { name, zh, en, group, access, method } = route
  const { parameters, body } = inputOf(route)
  const permission = typeof access === 'object' ? access.permission : null
  const open = access === 'anyone' || access === 'receipt'
  const own = {
    name: 'x-gezhi',
    in: 'header',
    required: true,
    schema: { const: '1' },
    description: '写操作须带此头，以证明不是他站页面所发。 Sent with every write, to show that no other site’s page sent it.',
  }
  return {
    operationId: name,
    tags: [group],
    summary: zh,
    'x-summary-en': en,
    ...(permission !== null && { description: `所需权限：\`${permission}\``, 'x-permission': permission }),
    ...(access === 'receipt' && {
      description: '凭查询码办理，无须登录。',
      'x-description-en': 'With the tracking code; nobody signs in.',
    }),
    security: open ? [] : [{ session: [] }],
    parameters: method === 'GET' ? parameters : [...parameters, own],
    ...(body && { requestBody: body }),
    responses: { '200': success(route), ...refused(route, shared) },
  }
}

type ObjectSchema = { properties?: Record<string, Json>; required?: string[] }

/** Fields named in the path, then the query of a GET or the body of a write. */
function inputOf(route: Route): { parameters: Fields[]; body?: Fields } {
  const whole = z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' }) as ObjectSchema & Fields
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const fields = Object.entries(whole.properties ?? {})
  const required = whole.required ?? []
  const parameters: Fields[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: whole.properties?.[name] ?? { type: 'string' },
  }))
  const rest = fields.filter(([name]) => !inPath.includes(name))
  if (route.as === 'upload')
    return {
      parameters,
      body: { required: true, content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } },
    }
  if (route.method === 'GET') {
    return {
      parameters: [...parameters, ...rest.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))],
    }
  }
  const { $schema: _schema, ...schema } = whole
  const body = {
    ...schema,
    properties: Object.fromEntries(rest),
    required: required.filter((name) => !inPath.includes(name)),
  }
  return { parameters, body: { required: true, content: { 'application/json': { schema: body } } } }
}

function success(route: Route): Fields {
  const description = '成功 Done'
  if (route.as === 'file') return { description, content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } }
  const { $schema: _schema, ...schema } = z.toJSONSchema(route.output, {
    io: 'output',
    unrepresentable: 'any',
  }) as Fields
  return {
    description,
    content: { [route.as === 'stream' ? 'text/event-stream' : 'application/json']: { schema } },
  }
}

/** Lists of refusals that several routes share stand once, by what is in them. */
type Shared = Map<string, { readonly name: string; readonly response: Fields }>

/** Refusals by status, each code with its sentence in both languages. */
function refused(route: Route, shared: Shared): Record<string, Fields> {
  const byStatus = new Map<number, (typeof route.refusals)[number][]>()
  const codes = new Set<(typeof route.refusals)[number]>([...route.refusals, ...always(route)])
  for (const code of codes) {
    const status = statusOf(code)
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, list]) => [String(status), { $ref: `#/components/responses/${sharedName(status, list, shared)}` }]),
  )
}

function sharedName(status: number, list: Route['refusals'], shared: Shared): string {
  const key = `${status} ${list.toSorted().join(' ')}`
  const known = shared.get(key)
  if (known) return known.name
  const name = `Refused${status}n${shared.size + 1}`
  const response = {
    description: list.map((code) => `\`${code}\` ${refusals[code].zh}`).join('\n\n'),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
    'x-refusals': list.map((code) => ({ code, zh: refusals[code].zh, en: refusals[code].en })),
  }
  shared.set(key, { name, response })
  return name
}

/** What the door itself may answer, whatever the route. */
function always({ access, method, refusals: own }: Route): Route['refusals'] {
  const open = access === 'anyone' || access === 'receipt'
  return [
    ...(open ? (['access.tooMany'] as const) : (['access.signIn'] as const)),
    ...(typeof access === 'object' ? (['access.notPermitted'] as const) : []),
    ...(method === 'GET' ? [] : (['access.foreignOrigin'] as const)),
    ...(own.length > 0 ? (['input.invalid'] as const) : []),
    'system.fault',
    'system.busy',
  ]
}
