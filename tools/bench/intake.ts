import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { appRole } from '../../server/db/cluster.ts'
import { openDatabase, type Environment } from '../../server/db/open.ts'
import type { Say } from '../../server/db/operator-refusal.ts'
import type { Pool } from '../../server/db/pool.ts'
import { clientOf, machine, percentile, prepare, startServer, type Client, type Prepared } from './served.ts'

const atOnce = 12
const warmMs = 3_000
const measuredMs = 20_000

/**
 * Reports that the public sends and the program accepts, each with its check of similar cases, its entry, its clocks
 * and its receipt; against the same statements with ready values through the bare driver, by turns in one run.
 */
export async function benchIntake(env: Environment, cases: number, say: Say) {
  const prepared = await prepare(env, cases, say)
  const server = await startServer(env)
  const { db, migratorDb, stop } = await openDatabase(env, { say, join: true, max: atOnce })
  const bareIds: string[] = []
  try {
    const client = clientOf(server.port, atOnce)
    const served = await rateOf((round) => report(client, prepared, round))
    const bare = await rateOf((round) => bareReport(db, prepared, round, bareIds))
    return {
      bench: 'intake',
      cases: prepared.cases,
      ...machine(),
      atOnce,
      seconds: measuredMs / 1000,
      acceptedPerSecond: served.perSecond,
      p50: served.p50,
      p99: served.p99,
      errors: served.errors,
      barePerSecond: bare.perSecond,
      ratio: Math.round((served.perSecond / bare.perSecond) * 100) / 100,
      role: appRole,
    }
  } finally {
    await removeBare(migratorDb, prepared.made.region, bareIds)
    await stop()
    await server.stop()
  }
}

async function rateOf(one: (round: number) => Promise<boolean>): Promise<{ perSecond: number; p50: number; p99: number; errors: number }> {
  const took: number[] = []
  let errors = 0
  let round = 0
  const run = async (until: number, measured: boolean) => {
    const worker = async () => {
      while (performance.now() < until) {
        round += 1
        const began = performance.now()
        const accepted = await one(round)
        if (measured && accepted) took.push(performance.now() - began)
        else if (measured) errors += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
  }
  await run(performance.now() + warmMs, false)
  const began = performance.now()
  await run(began + measuredMs, true)
  const seconds = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  return { perSecond: Math.round((took.length / seconds) * 10) / 10, p50: percentile(took, 0.5), p99: percentile(took, 0.99), errors }
}

const subject = 'GBT47678.5-2026:incident:06010'
const description = '垃圾堆在路边好几天了，请派人清理。'

/** Spread over the district, so that reports are not each other's duplicates. */
function pointOf({ spots }: Prepared, round: number): { x: number; y: number; cell: string } {
  const spot = spots[round % spots.length]
  if (!spot) throw new Error('no places')
  return { x: spot.x, y: spot.y, cell: spot.cell }
}

async function report(client: Client, prepared: Prepared, round: number): Promise<boolean> {
  const { x, y } = pointOf(prepared, round)
  const { status, body } = await client('POST', `/api/portal/${prepared.made.region}/reports`, {
    requestKey: randomUUID(),
    subject,
    description,
    point: { x, y },
    name: '反映人',
    phone: '0500-8000000',
  })
  if (status !== 200) process.stderr.write(`${status} ${JSON.stringify(body)}\n`)
  return status === 200
}

const bare = {
  actor: { kind: 'reporter', submissionId: randomUUID() },
  input: { source: 'public', description, subject, title: '暴露垃圾', point: { x: 119.4, y: 32.1 } },
  clock: (kind: string, at: string, due: string) => ({
    kind,
    level: { kind: 'workHour', count: 1 },
    startedAt: at,
    givenSeconds: 3600,
    pauses: [],
    extensions: [],
    dueAt: due,
    dueSoonAt: due,
    state: 'running',
  }),
}

/** Their hashes chain nothing, so they go again: what the program accepted stays, and verifies. */
async function removeBare(owner: Pool, region: string, ids: readonly string[]): Promise<void> {
  for (const table of ['submission', 'case_file', 'outbox', 'deadline', 'record_waiting', 'matter_entry', 'matter'] as const) {
    await owner`delete from ${owner(table)} where region = ${region} and matter_id = any(${ids}::uuid[])`
  }
}

/** The statements of one accepted report, in their order, with values that need no thought. */
async function bareReport(db: Pool, prepared: Prepared, round: number, ids: string[]): Promise<boolean> {
  const { region } = prepared.made
  const { x, y, cell } = pointOf(prepared, round)
  const [id, key, now, hash] = [uuid(), randomUUID(), new Date(), randomBytes(32)]
  const at = now.toISOString()
  ids.push(id)
  const due = new Date(now.getTime() + 86_400_000).toISOString() // not while the bench runs
  const clocks = [bare.clock('acceptance', at, due), bare.clock('registration', at, due)]
  await db`
    select number, subject, state, x, y, opened_at from matter
    where region = ${region} and subject = ${subject} and opened_at >= ${new Date(now.getTime() - 86_400_000)} and procedure = 'case' and parent_id is null
      and ended_at is null and state <> 'closed' and x between ${x - 0.0005} and ${x + 0.0005} and y between ${y - 0.0005} and ${y + 0.0005}
    order by opened_at desc, matter_id limit 50`
  await db.begin(async (tx) => {
    await tx`select matter_id, seq, act, effect ->> 'to' as to from matter_entry where region = ${region} and request_key = ${key}`
    await tx`
      with m as (
        insert into matter (region, matter_id, procedure, version, state, owner_post, cell, subject, x, y, address, title, opened_at, changed_at, due_at, due_soon_at, tally, seq, head_hash)
        values (${region}, ${id}, 'case', 1, 'received', 'intake', ${cell}, ${subject}, ${x}, ${y}, '清棠区', '暴露垃圾', ${at}, ${at}, ${due}, ${due}, ${tx.json({ report: { n: 1, by: [] } })}, 1, ${hash})
      ), e as (
        insert into matter_entry (region, matter_id, seq, procedure, version, act, at, actor, input, facts, effect, request_key, hash)
        values (${region}, ${id}, 1, 'case', 1, 'report', ${at}, ${tx.json(bare.actor)}, ${tx.json(bare.input)}, '{}', ${tx.json({ to: 'received', sets: {}, clocks })}, ${key}, ${hash})
      ), d as (
        insert into deadline (region, matter_id, clock, seq, state, started_at, due_at, due_soon_at, detail)
        select ${region}, ${id}, c.detail ->> 'kind', 1, 'running', ${at}::timestamptz, ${due}::timestamptz, ${due}::timestamptz, c.detail
        from jsonb_array_elements(${JSON.stringify(clocks)}::text::jsonb) as c (detail)
      ), w as (
        insert into record_waiting (region, at, matter_id, seq) values (${region}, ${at}, ${id}, 1)
      )
      insert into outbox (region, outbox_id, matter_id, seq, topic, payload, created_at, next_try_at, done_at)
      values (${region}, ${uuid()}, ${id}, 1, 'acted', ${tx.json({ act: 'report' })}, ${at}, ${at}, ${at})`
    await tx`
      insert into case_file (region, matter_id, source, description, search)
      values (${region}, ${id}, 'public', ${description}, ${"'垃圾' '路边' '清理' '派人' '好几天'"}::tsvector)`
    await tx`
      insert into submission (region, submission_id, matter_id, first_matter_id, source, name, phone, tracking_hash, created_at)
      values (${region}, ${uuid()}, ${id}, ${id}, 'public', '反映人', '0500-8000000', ${createHash('sha256').update(key).digest()}, ${at})`
  })
  return true
}
