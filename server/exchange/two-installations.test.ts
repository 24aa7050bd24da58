import { mkdtempSync, rmSync } from 'node:fs'
import { randomInt, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { freePort, kill, start, until, environmentOf, type Installation } from '../../test/crash/installations.ts'
import { equip } from '../../test/world/enforcement.ts'
import { befriend, receiveAt } from '../../test/world/exchange.ts'
import { walker } from '../../test/world/proceeding.ts'
import { region, world, type Name, type World } from '../../test/world/world.ts'
import type { Pool } from '../db/pool.ts'
import { verifyRegion } from '../matter/verify.ts'
import { openExchangeKeys } from './keys.ts'

/** Tries after which a message counts as stuck here, so that an outage of seconds shows. */
const attemptsMax = 2
const referralsCount = 5
const kills = 3

/** Which seed it was, to run the same again with EXCHANGE_SEED. */
const say = (line: string) => void process.stdout.write(`${line}\n`)

type Side = { readonly city: World; readonly at: Installation; readonly db: Pool }

/** A generator of numbers below one that anybody can run again from its seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function side(name: string): Promise<Side & { readonly publicKey: string }> {
  const { db, ownerTarget } = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), `gezhi-${name}-`))
  const city = await world(db, new Date())
  const at: Installation = { name, folder, port: await freePort(), env: environmentOf(ownerTarget), child: null }
  onTestFinished(async () => {
    await kill(at)
    await city.registers.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { city, at, db, publicKey: openExchangeKeys(folder).of(region).publicKey }
}

/** A request as somebody, asked again until the program takes it: while it is dead, and while it is not yet its turn. */
async function does({ city, at }: Side, who: Name, path: string, input: object): Promise<void> {
  const requestKey = randomUUID()
  await until(`${at.name} ${path}`, async () => {
    const response = await fetch(`http://127.0.0.1:${at.port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gezhi': '1', cookie: `gezhi_session=${city.people[who].cookie}` },
      body: JSON.stringify({ requestKey, input }),
      signal: AbortSignal.timeout(8_000),
    })
    return response.ok
  })
}

const stateIs = ({ db }: Side, id: string, state: string) =>
  until(
    `${id} is ${state}`,
    async () => (await db`select 1 from matter where region = ${region} and matter_id = ${id} and state = ${state}`).length > 0,
  )

type Way = 'filed' | 'returned' | 'refused' | 'reconsidered' | 'supplied'
const ways: readonly Way[] = ['filed', 'returned', 'refused', 'reconsidered', 'supplied']
/** Where both sides must end. */
const ends: Readonly<Record<Way, readonly [string, string]>> = {
  filed: ['filed', 'filed'],
  supplied: ['filed', 'filed'],
  returned: ['returned', 'returned'],
  refused: ['notFiled', 'refused'],
  reconsidered: ['upheld', 'upheld'],
}

const papers = { investigation: '夜间倾倒', goods: '无', appraisal: 'notNeeded', materials: '笔录' }

/** One referral from its sending to where its way ends; `step` is told of each act that was acknowledged. */
async function run(own: Side, their: Side, id: string, way: Way, step: () => void): Promise<string> {
  const here = async (who: Name, act: string, input: object) => (await does(own, who, `/api/referral/${id}/${act}`, input), step())
  await here('yang', 'send', { peer: 'police', ...papers })
  const intake = await until('it arrived', async () => {
    const [row] = await their.db<{ matter_id: string }[]>`select matter_id from exchange_thread where region = ${region} and thread = ${id}`
    return row?.matter_id
  })
  const there = async (who: Name, act: string, input: object) => (
    await does(their, who, `/api/referralIntake/${intake}/${act}`, input),
    step()
  )
  await there('yang', 'sign', {})
  if (way === 'supplied') {
    await there('yang', 'askSupplement', { lacking: '称重记录' })
    await stateIs(own, id, 'toSupply')
    await here('yang', 'supply', { supplied: '称重记录' })
    await stateIs(their, intake, 'examining')
  }
  if (way === 'filed' || way === 'supplied') await there('lv', 'file', {})
  if (way === 'returned') await there('lv', 'returnCase', { reason: '不属于犯罪' })
  if (way === 'refused' || way === 'reconsidered') await there('lv', 'refuse', { reason: '情节轻微' })
  if (way === 'reconsidered') {
    await stateIs(own, id, 'notFiled')
    await here('qin', 'askReconsideration', { reason: '已达标准' })
    await stateIs(their, intake, 'reconsidering')
    await does(their, 'qin', `/api/referralIntake/${intake}/uphold`, { reason: '维持' })
    step()
  }
  await stateIs(own, id, ends[way][0])
  await stateIs(their, intake, ends[way][1])
  return intake
}

type Out = { message_id: string; attempts: number; acknowledged: boolean; body: string }
type In = { message_id: string; state: string; body: string; entries: number }

const outOf = ({ db }: Side): Promise<Out[]> => db<Out[]>`
  select message_id, attempts, acknowledged_at is not null as acknowledged, body from exchange_out where region = ${region} order by message_id`
const inOf = ({ db }: Side): Promise<In[]> => db<In[]>`
  select i.message_id, i.state, i.body,
    (select count(*)::int from matter_entry e where e.region = i.region and e.facts -> 'received' ->> 'message' = i.message_id::text) as entries
  from exchange_in i where i.region = ${region} order by i.message_id`

/** What a person must be shown at one side, read from both databases without the program. */
async function mustBeShown(one: Side, other: Side): Promise<string[]> {
  const [out, taken, arrived] = [await outOf(one), await inOf(one), await inOf(other)]
  const stuck = out.filter((message) => !message.acknowledged && message.attempts >= attemptsMax)
  // Whatever was acknowledged is at the other side, whether or not it has been done yet.
  for (const { message_id, acknowledged } of out) if (acknowledged) expect(arrived.map((row) => row.message_id)).toContain(message_id)
  return [...stuck, ...taken.filter((message) => message.state === 'waiting')].map((message) => message.message_id).sort()
}

/** 再试一次, as a person presses it for everything that is stuck. */
async function tryAgain({ city, at, db }: Side): Promise<void> {
  const stuck = await db<{ message_id: string }[]>`
    select message_id from exchange_out where region = ${region} and acknowledged_at is null and attempts >= ${attemptsMax}`
  for (const { message_id } of stuck)
    await until('it is tried again', async () => {
      const response = await fetch(`http://127.0.0.1:${at.port}/api/exchange/out/${message_id}/retry`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-gezhi': '1', cookie: `gezhi_session=${city.people.jiang.cookie}` },
        body: '{}',
        signal: AbortSignal.timeout(5_000),
      })
      // It may have been acknowledged between the reading and the asking.
      return response.ok || response.status === 409
    })
}

/** The list of the page at a moment at which nothing moved while it was read. */
async function checkList(one: Side, other: Side): Promise<number> {
  return until(`the list of ${one.at.name} holds still`, async () => {
    const before = await mustBeShown(one, other)
    const response = await fetch(`http://127.0.0.1:${one.at.port}/api/exchange?show=trouble`, {
      headers: { cookie: `gezhi_session=${one.city.people.jiang.cookie}` },
      signal: AbortSignal.timeout(5_000),
    })
    if (!response.ok) return false
    const { messages } = (await response.json()) as { messages: { id: string; state: string }[] }
    if (JSON.stringify(before) !== JSON.stringify(await mustBeShown(one, other))) return false
    expect(messages.map((message) => message.id).sort()).toEqual(before)
    return { shown: before.length }
  }).then(({ shown }) => shown)
}

test(
  'two installations exchange referrals while one or the other is killed: nothing is lost or doubled, and the list is right',
  { timeout: 240_000 },
  async () => {
    const seed = Number(process.env.EXCHANGE_SEED ?? randomInt(2 ** 31))
    say(`seed ${seed}`)
    const random = seeded(seed)
    const [own, their] = [await side('bureau'), await side('police')]
    const parties = await equip(own.city, new Date())
    await equip(their.city, new Date())
    await receiveAt(their.city, 'brigade-1')
    for (const { db } of [own, their])
      await db`update region set settings = settings || '{"exchange": {"attempts": 2, "hours": 12}}' where region = ${region}`
    const address = ({ at }: Side) => `http://127.0.0.1:${at.port}/api/exchange/${region}`
    await befriend(own.db, 'police', '区公安分局', { url: address(their), publicKey: their.publicKey })
    await befriend(their.db, 'bureau', '区综合行政执法局', { url: address(own), publicKey: own.publicKey })
    await own.city.registers.changed(region)
    const { filed } = walker(own.city, new Date())
    const team = [own.city.people.yang.id, own.city.people.zhu.id]
    const referrals: { id: string; way: Way }[] = []
    for (let n = 0; n < referralsCount; n += 1) {
      const root = await filed(parties.company, 'E048', 0)
      const act = async (who: Name, verb: string, id: string, input: Record<string, unknown>) =>
        must(await own.city.act(who, verb, id, input, new Date()))
      await act('yang', 'penalty.refer', root, { officers: team, crime: '污染环境罪', report: '涉嫌犯罪' })
      const [row] = await own.db<
        { matter_id: string }[]
      >`select matter_id from matter where region = ${region} and parent_id = ${root} and procedure = 'referral'`
      await act('qin', 'referral.approve', row?.matter_id ?? '', { capacity: 'chief' })
      referrals.push({ id: row?.matter_id ?? '', way: ways[n % ways.length] ?? 'filed' })
    }
    await Promise.all([start(own.at), start(their.at)])

    let steps = 0
    let finished = 0
    const running = referrals.map(async ({ id, way }) => {
      const intake = await run(own, their, id, way, () => void (steps += 1))
      finished += 1
      return { id, way, intake }
    })
    const ended = Promise.all(running)
    ended.catch(() => undefined)
    let troubles = 0
    for (let n = 0; n < kills && finished < referralsCount; n += 1) {
      const after = steps + 1 + Math.floor(random() * 4)
      await until('more was done', () => Promise.resolve(steps >= after || finished === referralsCount))
      const [dead, alive] = random() < 0.5 ? [own, their] : [their, own]
      await kill(dead.at)
      // A long outage lasts until something of the other side is stuck, where it has anything to send.
      if (random() < 0.6) await until('something is stuck', async () => (await mustBeShown(alive, dead)).length > 0, 6_000).catch(() => 0)
      troubles += await checkList(alive, dead)
      await start(dead.at)
      await tryAgain(alive)
    }
    const results = await ended
    await until('all is acknowledged', async () =>
      [...(await outOf(own)), ...(await outOf(their))].every((message) => message.acknowledged),
    )
    for (const [from, to] of [
      [own, their],
      [their, own],
    ] as const) {
      expect(await checkList(from, to)).toBe(0)
      const [out, taken] = [await outOf(from), await inOf(to)]
      expect(taken.map(({ message_id, body }) => ({ message_id, body }))).toEqual(out.map(({ message_id, body }) => ({ message_id, body })))
      expect(taken.every((message) => message.state === 'applied' && message.entries === 1)).toBe(true)
      expect((await verifyRegion(from.db, region)).broken).toBeNull()
    }
    expect(new Set(results.map((one) => one.intake)).size).toBe(referralsCount)
    const arrived = await their.db<
      { n: number }[]
    >`select count(*)::int as n from matter where region = ${region} and procedure = 'referralIntake'`
    expect(arrived[0]?.n).toBe(referralsCount)
    say(`${steps} acts, ${(await outOf(own)).length + (await outOf(their)).length} messages, ${troubles} shown as stuck on the way`)
  },
)
