import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../../contract/route.ts'
import { refuse } from '../../domain/kernel/outcome.ts'
import { heldPosts, type Post } from '../../domain/people/posts.ts'
import { freshDatabase } from '../../test/database.ts'
import { asks, morning, world, type Somebody } from '../../test/world/world.ts'
import { onlyA } from '../../test/world/voices.ts'
import { openParts } from '../program.ts'
import { buildApp } from './app.ts'
import { matrixText, permissionMatrix } from './matrix.ts'
import { served } from './serve.ts'
import { allServed } from './served.ts'

const { db } = await freshDatabase()
const matrix = permissionMatrix()
const holders = new Map<Post, Somebody>()
let app: FastifyInstance
let stop: () => Promise<void>

beforeAll(async () => {
  const city = await world(db)
  const others = [await onlyA(db, 'petitionClerk', '文信'), await onlyA(db, 'reviewOfficer', '文复')]
  for (const somebody of [...Object.values(city.people), ...others]) if (!holders.has(somebody.post)) holders.set(somebody.post, somebody)
  const parts = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-matrix-')), { now: () => morning })
  stop = parts.stop
  // A route without a handler still has its door, which is what is tried here.
  const handled = new Set(allServed.map(({ route }) => route))
  const doors = matrix.filter(({ route }) => !handled.has(route)).map(({ route }) => served(route, async () => refuse('input.notFound')))
  app = await buildApp(parts.program, {
    served: [...allServed, ...doors],
    log: false,
    trustProxy: false,
    limited: false,
    tileOrigins: [],
    pages: null,
  })
})
afterAll(async () => {
  await app.close()
  await stop()
})

/** Asks with a field that no route has: whoever passes the door is told so, and nothing is done. */
async function knock({ method, path, as }: Route, who: Somebody | null) {
  const url = path.replaceAll(/:(\w+)/g, (_whole, name: string) => (name === 'region' ? '329901' : '0'))
  const more = method === 'GET' ? '?noSuchField=1' : ''
  if (method !== 'PUT') return asks(app, who, method, `${url}${more}`, method === 'GET' || as === 'upload' ? undefined : { noSuchField: 1 })
  return app.inject({
    method,
    url,
    headers: { 'x-gezhi': '1' },
    ...(who && { cookies: { gezhi_session: who.cookie } }),
    payload: { noSuchField: 1 },
  })
}

test('somebody in the test district holds each post', () => {
  expect(heldPosts.filter((post) => !holders.has(post))).toEqual([])
})

test('without a session every route is refused, except those that are for anyone', async () => {
  for (const { route, stranger } of matrix) {
    const answer = await knock(route, null)
    if (stranger) expect(answer.statusCode, route.name).not.toBe(401)
    else expect([answer.statusCode, answer.json().code], route.name).toEqual([401, 'access.signIn'])
  }
})

test.each(heldPosts)('every route answers %s as the matrix says', async (post) => {
  const who = holders.get(post) ?? null
  for (const { route, roles } of matrix) {
    const answer = await knock(route, who)
    if (roles.get(post)?.allowed) expect([401, 403], `${route.name} ${answer.body}`).not.toContain(answer.statusCode)
    else expect([answer.statusCode, answer.json().code], route.name).toEqual([403, 'access.notPermitted'])
  }
})

test('every route that asks for a permission is refused to some role, and opens to some role', () => {
  for (const { route, roles } of matrix) {
    if (typeof route.access !== 'object') continue
    const allowed = [...roles.values()].filter((opening) => opening.allowed).length
    expect(allowed, route.name).toBeGreaterThan(0)
    if (!route.name.endsWith('.note')) expect(allowed, route.name).toBeLessThan(heldPosts.length)
  }
})

test('a write that comes from another site is refused to everybody', async () => {
  for (const { route } of matrix.filter((row) => row.route.method === 'POST')) {
    const who = holders.get('shiftLead') ?? null
    const url = route.path.replaceAll(/:(\w+)/g, '0')
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'x-gezhi': '1', 'sec-fetch-site': 'cross-site' },
      ...(who && { cookies: { gezhi_session: who.cookie } }),
      ...(route.as !== 'upload' && { payload: {} }),
    })
    expect([answer.statusCode, answer.json().code], route.name).toEqual([403, 'access.foreignOrigin'])
  }
})

test('docs/permissions.md is what the matrix makes (npx tsx tools/permission-matrix.ts writes it)', () => {
  expect(readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')).toBe(matrixText())
})
