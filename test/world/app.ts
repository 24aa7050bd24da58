import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { Pool } from '../../server/db/pool.ts'
import { buildApp } from '../../server/http/app.ts'
import type { Program } from '../../server/http/context.ts'
import { allServed } from '../../server/http/served.ts'
import type { Served } from '../../server/http/serve.ts'
import { openParts } from '../../server/program.ts'
import { morning } from './world.ts'

export type TestApp = { readonly app: FastifyInstance; readonly program: Program; readonly setNow: (now: Date) => void }

/** The program's HTTP side over a test database: its own data folder, time as told, every answer checked against its contract. */
export async function testApp(db: Pool, served: readonly Served[] = allServed, limited = false): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-app-'))
  let now = morning
  const { program, stop } = await openParts(db, folder, { now: () => now, checksAnswers: true })
  const app = await buildApp(program, { served, log: false, trustProxy: false, limited, tileOrigins: [], pages: null })
  afterAll(async () => {
    await app.close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { app, program, setNow: (next) => void (now = next) }
}
