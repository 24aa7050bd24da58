import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, expect } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { buildApp } from '../../server/http/app.ts'
import type { Program } from '../../server/http/context.ts'
import { createClient } from '../../server/open311/clients.ts'
import { openParts } from '../../server/program.ts'
import { freshDatabase } from '../database.ts'
import { morning, region, subjects, world, type World } from './world.ts'

export const quietApp = { served: [], log: false, trustProxy: false, tileOrigins: [], pages: null } as const

export type Request = Record<string, string | number | boolean | null | object>

const lists = ['request', 'error', 'service', 'attribute', 'value', 'request_update', 'format', 'endpoint']

/** Reads XML as a client would; what is not well formed fails the test. */
export function xml(text: string) {
  expect(XMLValidator.validate(text)).toBe(true)
  return new XMLParser({ parseTagValue: false, isArray: (name) => lists.includes(name) }).parse(text)
}

/** The test district behind its Open311 interface, with three clients; a test sets the present in `clock.now`. */
export async function open311City() {
  const { db } = await freshDatabase()
  const clock = { now: morning }
  const keys: Record<'fms' | 'other' | 'trusted', string> = { fms: '', other: '', trusted: '' }
  const parts: { city?: World; program?: Program; app?: FastifyInstance; stop?: () => Promise<void> } = {}
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the city is not built yet')
    return part
  }
  beforeAll(async () => {
    parts.city = await world(db)
    const opened = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-open311-')), {
      now: () => clock.now,
    })
    parts.program = opened.program
    parts.stop = opened.stop
    parts.app = await buildApp(opened.program, { ...quietApp, limited: false })
    for (const [id, permissions] of [
      ['fms', ['report', 'update']],
      ['other', ['report', 'update']],
      ['trusted', ['updateAny']],
    ] as const) {
      keys[id] = must(await createClient(db, region, { id, name: id, permissions }, morning)).key
    }
  })
  afterAll(async () => {
    await there(parts.app).close()
    await there(parts.stop)()
  })
  const city = () => there(parts.city)
  const get = async (path: string, headers: Record<string, string> = {}) =>
    there(parts.app).inject({ method: 'GET', url: `/open311/v2/${path}`, headers })
  const post = (path: string, fields: Record<string, string>) =>
    there(parts.app).inject({
      method: 'POST',
      url: `/open311/v2/${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      payload: new URLSearchParams(fields).toString(),
    })
  const place = (community = 0, cell = 0) => {
    const { x, y } = city().pointIn(community, cell)
    return { lat: String(y), long: String(x) }
  }
  return {
    db,
    clock,
    keys,
    city,
    get,
    post,
    place,
    app: () => there(parts.app),
    program: () => there(parts.program),
    list: async (path: string): Promise<Request[]> => {
      const answer = await get(path)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    },
    report: async (fields: Record<string, string> = {}): Promise<string> => {
      const answer = await post('requests.json', {
        service_code: subjects.waste,
        description: '路边一堆垃圾',
        ...place(),
        ...fields,
      })
      expect([200, 201], answer.body).toContain(answer.statusCode)
      return answer.json()[0].service_request_id
    },
    /** Takes a fresh report to dispatched, by the people whose posts it is. */
    dispatched: async (id: string): Promise<string> => {
      const [row] = await db<{ matter_id: string }[]>`select matter_id from submission where submission_id = ${id}`
      const matterId = row?.matter_id ?? ''
      must(await city().act('qian', 'case.propose', matterId, { reason: '属实' }, clock.now))
      must(await city().act('sun', 'case.register', matterId, { subject: subjects.waste, condition: '1' }, clock.now))
      must(await city().act('li', 'case.dispatch', matterId, { unit: 'sanitation' }, clock.now))
      return matterId
    },
  }
}
