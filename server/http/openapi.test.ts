import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from '../../contract/all.ts'
import { refusals } from '../../contract/refusals/all.ts'
import { freshDatabase } from '../../test/database.ts'
import { openParts } from '../program.ts'
import { buildApp } from './app.ts'
import { openapi, pathOf } from './openapi.ts'
import { allServed } from './served.ts'

type Operation = {
  operationId?: string
  tags: string[]
  summary: string
  security?: Record<string, unknown[]>[]
  parameters: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<
    string,
    {
      description: string
      content?: Record<string, { schema: object }>
      'x-refusals'?: { code: string; zh: string; en: string }[]
    }
  >
}
type Document = {
  openapi: string
  info: object
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: object; securitySchemes: object }
}

const { db } = await freshDatabase()
const document = whole(openapi()) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)
let app: FastifyInstance
let stop: () => Promise<void>

/** The document with its shared answers written out where they are used. */
function whole(given: Record<string, unknown>): unknown {
  const { responses } = given.components as { responses: Record<string, unknown> }
  const put = (_name: string, value: unknown) => {
    const pointer = (value as { $ref?: string } | null)?.$ref
    const shared = pointer?.startsWith('#/components/responses/') ? responses[pointer.split('/').at(-1) ?? ''] : undefined
    return shared ?? value
  }
  return JSON.parse(JSON.stringify(given, put))
}

beforeAll(async () => {
  const parts = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-openapi-')))
  stop = parts.stop
  app = await buildApp(parts.program, {
    served: allServed,
    log: false,
    trustProxy: false,
    limited: false,
    tileOrigins: [],
    pages: null,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await stop()
})

test('the document has the shape that OpenAPI 3.1 asks for', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  const tags = new Set(document.tags.map((tag) => tag.name))
  for (const { path, method, operation } of operations) {
    const where = `${method} ${path}`
    expect(path, where).toMatch(/^\/[^\s:]*$/)
    expect(['get', 'post', 'put'], where).toContain(method)
    expect(operation.summary, where).not.toBe('')
    for (const tag of operation.tags) expect(tags.has(tag), where).toBe(true)
    expect(Object.keys(operation.responses).length, where).toBeGreaterThan(0)
    for (const [status, answer] of Object.entries(operation.responses)) {
      expect(status, where).toMatch(/^([1-5]\d\d|default)$/)
      expect(answer.description, where).not.toBe('')
    }
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(
      operation.parameters
        .filter((one) => one.in === 'path')
        .map((one) => one.name)
        .sort(),
      where,
    ).toEqual(inPath.sort())
    for (const one of operation.parameters)
      expect(['path', 'query', 'header'].includes(one.in) && typeof one.schema === 'object', `${where} ${one.name}`).toBe(true)
    if (method === 'get') expect(operation.requestBody, where).toBeUndefined()
    for (const scheme of operation.security ?? [])
      for (const name of Object.keys(scheme)) expect(document.components.securitySchemes).toHaveProperty([name])
  }
})

test('every reference inside the document leads somewhere', () => {
  const text = JSON.stringify(openapi())
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>(
        (here, part) => (here as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')],
        document,
      )
    expect(found, pointer).toBeDefined()
  }
})

test('no operation is named twice', () => {
  const ids = operations.flatMap(({ operation }) => operation.operationId ?? [])
  expect(new Set(ids).size).toBe(ids.length)
})

test('every contract is described, with each of its refusals in both languages', () => {
  for (const route of allRoutes) {
    const operation = document.paths[pathOf(route)]?.[route.method.toLowerCase()]
    expect(operation?.operationId).toBe(route.name)
    const all = Object.values(operation?.responses ?? {}).flatMap((answer) => answer['x-refusals'] ?? [])
    const told = new Map(all.map((refusal) => [refusal.code, refusal]))
    for (const code of route.refusals) expect(told.get(code), `${route.name} ${code}`).toEqual({ code, ...refusals[code] })
  }
})

test('every route that is served is described, and every description that is not of a contract is served', () => {
  const known = new Set(allRoutes)
  expect(allServed.filter(({ route }) => !known.has(route)).map(({ route }) => route.name)).toEqual([])
  for (const { path, method } of operations.filter(({ operation }) => operation.tags.includes('open311'))) {
    for (const format of ['xml', 'json']) {
      const url = path.replace('.{format}', `.${format}`).replace(/\{\w+\}\.(xml|json)$/, ':id')
      expect(app.hasRoute({ method: method === 'get' ? 'GET' : 'POST', url }), `${method} ${url}`).toBe(true)
    }
  }
})

test('everything that the contracts describe is served', () => {
  const missing = allRoutes.filter(({ method, path }) => !app.hasRoute({ method, url: path }))
  expect(missing.map((route) => route.name)).toEqual([])
})

test('the document and its page are there for anyone, and the page brings nothing from elsewhere', async () => {
  const json = await app.inject({ method: 'GET', url: '/api/openapi.json' })
  expect(json.statusCode).toBe(200)
  expect(json.json().openapi).toBe('3.1.0')
  const page = await app.inject({ method: 'GET', url: '/api/reference/' })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//)
  expect(page.body).not.toMatch(/<script>|<style|style="/)
})
