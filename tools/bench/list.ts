import autocannon from 'autocannon'
import type { Environment } from '../../server/db/open.ts'
import type { Say } from '../../server/db/operator-refusal.ts'
import { demoPassword, streetRole } from '../../server/demo/people.ts'
import { clientOf, machine, prepare, signIn, startServer } from './served.ts'

const connections = 20
const seconds = 40

/** A street's overseer asks for the newest cases with varied filters; every answer carries the exact total. */
export async function benchList(env: Environment, cases: number, say: Say) {
  const prepared = await prepare(env, cases, say)
  const server = await startServer(env)
  try {
    const person = prepared.made.people.find(({ role }) => role === streetRole)
    if (!person) throw new Error('nobody oversees a street')
    const client = clientOf(server.port, 2)
    const cookie = await signIn(client, prepared.made.region, person.login, demoPassword(person.post))
    const filters = filtersFor(person.area ?? '', prepared.region.today(new Date()))
    const totals: Record<string, unknown> = {}
    for (const [name, filter] of Object.entries(filters)) {
      const { status, body, ms } = await client('POST', '/api/matters/list', filter, { cookie })
      if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
      totals[name] = { total: (body as { total: number }).total, firstMs: Math.round(ms) }
    }
    const headers = { 'content-type': 'application/json', 'x-gezhi': '1', cookie }
    const requests = Object.values(filters).map((filter) => ({
      method: 'POST' as const,
      path: '/api/matters/list',
      headers,
      body: JSON.stringify(filter),
    }))
    const run = (duration: number) => autocannon({ url: `http://127.0.0.1:${server.port}`, connections, duration, requests })
    await run(5)
    const found = await run(seconds)
    return {
      bench: 'list',
      cases: prepared.cases,
      ...machine(),
      connections,
      seconds,
      requestsPerSecond: Math.round(found.requests.average),
      p50: found.latency.p50,
      p99: found.latency.p99,
      errors: found.errors + found.non2xx,
      filters: totals,
    }
  } finally {
    await server.stop()
  }
}

function filtersFor(street: string, today: string): Record<string, object> {
  const month = `${today.slice(0, 8)}01`
  return {
    all: {},
    open: { open: true },
    archived: { states: ['archived'] },
    handling: { states: ['handling', 'verifying'] },
    subject: { subject: 'GBT47678.5-2026:incident:06010' },
    community: { community: `${street}001` },
    month: { from: month },
    unit: { unit: 'sanitation' },
    lapsed: { standing: 'lapsed' },
    declined: { states: ['declined'], from: `${today.slice(0, 4)}-01-01` },
  }
}
