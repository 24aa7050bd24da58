import { spawn, type ChildProcess } from 'node:child_process'
import { cpus } from 'node:os'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../../server/db/open.ts'
import type { Say } from '../../server/db/operator-refusal.ts'
import { makeBulk } from '../../server/demo/bulk/bulk.ts'
import { makeDistrict, type Demonstration } from '../../server/demo/district.ts'
import { makePhotos } from '../../server/demo/photos.ts'
import { openProgram } from '../../server/program.ts'
import { loadRegion } from '../../server/region/load.ts'
import type { Region } from '../../server/region/region.ts'

/** What a figure was measured on. */
export const machine = () => ({ cores: cpus().length, processor: cpus()[0]?.model.trim() ?? 'unknown', node: process.versions.node })

export type Prepared = { readonly made: Demonstration; readonly region: Region; readonly cases: number; readonly spots: readonly Spot[] }
/** A place of the district with who patrols it first. */
export type Spot = { readonly cell: string; readonly x: number; readonly y: number; readonly inspector: string }

const spotCount = 500

/** The demonstration district with at least so many cases; what is there already is kept for the next bench. */
export async function prepare(env: Environment, cases: number, say: Say): Promise<Prepared> {
  const { program, database, stop } = await openProgram(env, say, true)
  try {
    const now = program.now()
    const made = await makeDistrict(program.db, now, say)
    await makePhotos(program.db, program.photos, made.region, made.madeAt)
    const count = async () =>
      (await program.db<{ n: number }[]>`select count(*) as n from matter where region = ${made.region} and procedure = 'case'`)[0]?.n ?? 0
    const before = await count()
    if (before < cases)
      await makeBulk(program.db, database.migratorDb, made.region, { cases: cases - before, days: 365, seed: 1 + before, now, say })
    await database.migratorDb`analyze`
    const region = await loadRegion(program.db, made.region, now)
    return { made, region, cases: Math.max(before, cases), spots: spotsOf(made, region) }
  } finally {
    await stop()
  }
}

function spotsOf({ ground }: Demonstration, region: Region): Spot[] {
  return ground.landmarks
    .concat(ground.landmarks)
    .slice(0, spotCount)
    .flatMap(({ at: [x, y], cell }): Spot[] => {
      const [inspector] = region.patrols.get(cell) ?? []
      return inspector === undefined ? [] : [{ cell, x, y, inspector }]
    })
}

export type RunningServer = { readonly port: number; readonly stop: () => Promise<void> }

/** The program itself in a process of its own, as in production but for its rate limits, which one address would reach at once. */
export async function startServer(env: Environment): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('../../server/main.ts', import.meta.url))],
    {
      env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port), GEZHI_UNLIMITED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await listening(child)
  return {
    port,
    stop: () =>
      new Promise((ended) => {
        child.once('exit', () => ended())
        child.kill('SIGTERM')
      }),
  }
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
    child.stdout?.on('data', (data: Buffer) => {
      if (data.toString().includes('http://')) ready()
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => found(port))
    })
  })
}

export type Answer = { readonly status: number; readonly body: unknown; readonly cookie: string | undefined; readonly ms: number }
export type Client = (method: 'GET' | 'POST', path: string, body?: unknown, more?: { cookie?: string; type?: string }) => Promise<Answer>

/** A light client that keeps its connections. */
export function clientOf(port: number, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return (method, path, body, more = {}) =>
    new Promise((answered, failed) => {
      const began = performance.now()
      const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
      const headers = {
        'x-gezhi': '1',
        ...(bytes && { 'content-type': more.type ?? 'application/json', 'content-length': bytes.length }),
        ...(more.cookie && { cookie: more.cookie }),
      }
      const asked = request({ host: '127.0.0.1', port, method, path, agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          answered({
            status: response.statusCode ?? 0,
            body: text.startsWith('{') ? JSON.parse(text) : text,
            ms: performance.now() - began,
            cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
          })
        })
      })
      asked.on('error', failed)
      asked.end(bytes)
    })
}

/** Signs in; gives the cookie. */
export async function signIn(client: Client, region: string, account: string, password: string): Promise<string> {
  const { status, cookie, body } = await client('POST', '/api/session', { region, account, password })
  if (status !== 200 || cookie === undefined) throw new Error(`${account} cannot sign in: ${status} ${JSON.stringify(body)}`)
  return cookie
}

/** The value below which so much of a sorted list lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}
