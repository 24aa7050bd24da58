import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../server/db/open.ts'
import { verifyRegion } from '../../server/matter/verify.ts'
import { region, world, type Somebody } from '../world/world.ts'

/** What was found after killing: every number that should be nought is nought when nothing was lost or doubled. */
export type CrashReport = {
  readonly rounds: number
  readonly killed: { readonly server: number; readonly database: number }
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  readonly unexpected: readonly string[]
  readonly verified: { readonly matters: number; readonly entries: number; readonly broken: unknown }
}

export type CrashPlan = {
  readonly folder: string
  readonly rounds: number
  readonly clients: number
  readonly say?: (line: string) => void
}

type Asked = { readonly key: string; readonly url: string; readonly input: object; readonly by: Somebody }
type Answered = { readonly matterId: string; readonly seq: number }

/**
 * Kills the server, the database or both with SIGKILL at random moments under load, starts again, and has the
 * clients repeat what was not answered, with the same request key. Afterwards every acknowledged act must be
 * in the record once, and the chains whole.
 */
export async function crash({ folder, rounds, clients, say = () => {} }: CrashPlan): Promise<CrashReport> {
  const people = await makeDistrict(folder)
  const port = await freePort()
  const acknowledged = new Map<string, Answered>()
  const unexpected: string[] = []
  const load = { stopped: false }
  let server = await start(folder, port)
  const working = Array.from({ length: clients }, () => work(port, people, acknowledged, unexpected, load))
  const killed = { server: 0, database: 0 }
  for (let round = 0; round < rounds; round += 1) {
    await pause(400 + Math.random() * 1600)
    const whom = (['server', 'database', 'both'] as const)[round % 3] ?? 'both'
    if (whom !== 'server') killed.database += killDatabase(folder)
    if (whom !== 'database') {
      server.kill('SIGKILL')
      killed.server += 1
      server = await start(folder, port)
    } else if (!(await answers(port, 20_000))) {
      server.kill('SIGKILL')
      server = await start(folder, port)
    }
    say(`round ${round + 1}: killed ${whom}, ${acknowledged.size} acts acknowledged`)
  }
  await pause(500)
  load.stopped = true
  await Promise.all(working)
  await end(server)
  return { rounds, killed, acknowledged: acknowledged.size, unexpected, ...(await compare(folder, acknowledged)) }
}

async function makeDistrict(folder: string): Promise<{ qian: Somebody; sun: Somebody; points: readonly { x: number; y: number }[] }> {
  const database = await openDatabase({ GEZHI_DATA: folder })
  const city = await world(database.db)
  const points = [0, 1, 2].flatMap((community) => [0, 1, 2, 3, 4, 5].map((cell) => city.pointIn(community, cell)))
  const { qian, sun } = city.people
  await city.registers.stop()
  await database.stop()
  return { qian, sun, points }
}

/** One client: reports by the hotline and proposes them for filing, each request repeated until it is answered. */
async function work(
  port: number,
  people: Awaited<ReturnType<typeof makeDistrict>>,
  acknowledged: Map<string, Answered>,
  unexpected: string[],
  load: { stopped: boolean },
): Promise<void> {
  while (!load.stopped) {
    const point = people.points[Math.floor(Math.random() * people.points.length)]
    const report = {
      key: randomUUID(),
      url: '/api/case/report',
      by: people.qian,
      input: { source: 'hotline', description: `来电 ${randomUUID()}`, point },
    }
    const opened = await untilAnswered(port, report, acknowledged, unexpected)
    if (!opened) continue
    await untilAnswered(
      port,
      { key: randomUUID(), url: `/api/case/${opened.matterId}/propose`, by: people.qian, input: { reason: '情况清楚' } },
      acknowledged,
      unexpected,
    )
  }
}

async function untilAnswered(
  port: number,
  asked: Asked,
  acknowledged: Map<string, Answered>,
  unexpected: string[],
): Promise<Answered | undefined> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const answer = await ask(port, asked)
    if (answer === 'again') {
      await pause(100)
      continue
    }
    if (typeof answer === 'string') {
      unexpected.push(answer)
      return undefined
    }
    acknowledged.set(asked.key, answer)
    return answer
  }
  unexpected.push(`${asked.url} was never answered`)
  return undefined
}

async function ask(port: number, { key, url, input, by }: Asked): Promise<Answered | string> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gezhi': '1', cookie: `gezhi_session=${by.cookie}` },
      body: JSON.stringify({ requestKey: key, input }),
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status >= 500) return 'again'
    const body = (await response.json()) as Answered & { code?: string }
    return response.ok ? { matterId: body.matterId, seq: body.seq } : `${url}: ${body.code}`
  } catch {
    return 'again'
  }
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const env = { ...process.env, GEZHI_DATA: folder, PORT: String(port), NODE_ENV: 'production' }
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { cwd: root, env, stdio: 'ignore' })
    if (await answers(port, 60_000, child)) return child
    await pause(500)
  }
  throw new Error('the server did not come back')
}

async function answers(port: number, forMs: number, child?: ChildProcess): Promise<boolean> {
  const until = performance.now() + forMs
  while (performance.now() < until) {
    if (child?.exitCode !== undefined && child.exitCode !== null) return false
    const ready = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return true
    await pause(100)
  }
  return false
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** The postmaster by its own file, in the cluster's folder; a killed one leaves its file behind. */
function killDatabase(folder: string): number {
  const known = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as { cluster: string }
  const path = join(known.cluster, 'postmaster.pid')
  if (!existsSync(path)) return 0
  try {
    process.kill(Number(readFileSync(path, 'utf8').split('\n')[0]), 'SIGKILL')
    return 1
  } catch {
    return 0
  }
}

async function compare(folder: string, acknowledged: ReadonlyMap<string, Answered>) {
  const database = await openDatabase({ GEZHI_DATA: folder })
  try {
    const rows = await database.db<{ request_key: string; matter_id: string; seq: number }[]>`
      select request_key, matter_id, seq from matter_entry where region = ${region} and request_key is not null`
    const kept = new Map(rows.map((row) => [row.request_key, row]))
    const lost = [...acknowledged].filter(
      ([key, answer]) => kept.get(key)?.matter_id !== answer.matterId || kept.get(key)?.seq !== answer.seq,
    )
    const openings = await database.db<{ n: number }[]>`select count(*)::int as n from case_file where region = ${region}`
    const descriptions = await database.db<
      { n: number }[]
    >`select count(distinct description)::int as n from case_file where region = ${region}`
    return {
      lost: lost.length,
      doubled: (openings[0]?.n ?? 0) - (descriptions[0]?.n ?? 0),
      verified: await verifyRegion(database.db, region),
    }
  } finally {
    await database.stop()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
