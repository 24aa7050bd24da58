import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, inject, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { sampleWrit } from '../../test/documents/samples.ts'
import { morning, region, world } from '../../test/world/world.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { parseWritNumber } from '../../domain/documents/numbers.ts'
import type { WritKind } from '../../domain/documents/writ-kinds.ts'
import { connect, inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { issueWrit, voidWrit, writHash, type Issuing } from './numbers.ts'
import { findWrit, listWritsOf } from './store.ts'

const { db, ownerTarget } = await freshDatabase()
let matterId: string

beforeAll(async () => {
  const city = await world(db)
  const report = { source: 'hotline', description: '占道经营', point: city.pointIn(0, 0) }
  matterId = must(await city.act('qian', 'case.report', null, report)).matterId
  await city.registers.stop()
})

const issuing = (kind: WritKind, more: Partial<Issuing> = {}): Issuing => ({
  region,
  regionWord: '清',
  unitWord: '综执',
  unitId: 'city-management',
  matterId,
  seq: 1,
  document: { ...sampleWrit(kind, 3), number: null },
  year: 2026,
  at: morning,
  ...more,
})
const issue = (pool: Pool, asked: Issuing) => inTransaction(pool, (tx) => issueWrit(tx, asked))
const numbersOf = async (unitId: string, kind: WritKind, year = 2026): Promise<number[]> =>
  (
    await db<
      { n: number }[]
    >`select n from writ where region = ${region} and unit_id = ${unitId} and kind = ${kind} and year = ${year} order by n`
  ).map(({ n }) => n)
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)

class Undone extends Error {}

test('fifty writers at once, a third of whom give up: the numbers are 1 to n, none missing and none twice', async () => {
  const target = { ...inject('postgres').app, database: ownerTarget.database }
  const pool = connect(target, { max: 50, lockMs: 60_000 })
  const each = 8
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, async (_, writer) => {
      let kept = 0
      for (let turn = 0; turn < each; turn += 1) {
        const undo = (writer + turn) % 3 === 0
        const work = async (tx: Tx) => {
          must(await issueWrit(tx, issuing('penaltyDecision')))
          if (undo) throw new Undone()
        }
        await inTransaction(pool, work).then(
          () => (kept += 1),
          (fault: unknown) => {
            if (!(fault instanceof Undone)) throw fault
          },
        )
      }
      return kept
    }),
  )
  await pool.end()
  const kept = outcomes.reduce((sum, one) => sum + one, 0)
  expect(kept).toBeGreaterThan(200)
  expect(await numbersOf('city-management', 'penaltyDecision')).toEqual(upTo(kept))
}, 120_000)

test('killed with SIGKILL again and again, no number is lost, doubled or skipped', async () => {
  const target = { ...inject('postgres').app, database: ownerTarget.database }
  const writer = fileURLToPath(new URL('../../test/crash/writ-writer.ts', import.meta.url))
  const asked = JSON.stringify({ target, region, unitId: 'municipal', unitWord: '市政', matterId, writers: 10 })
  const told: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, asked], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(child, 'exit')
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    const before = told.length
    await expect.poll(() => text.split('\n').length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(3)
    await pause(Math.random() * 200)
    child.kill('SIGKILL')
    expect((await ended)[1]).toBe('SIGKILL')
    told.push(...text.split('\n').slice(0, -1))
    expect(told.length).toBeGreaterThan(before)
  }
  await expect.poll(openTransactions, { timeout: 10_000 }).toBe(0)
  const kept = await numbersOf('municipal', 'penaltyDecision')
  expect(kept).toEqual(upTo(kept.length))
  const acknowledged = told.map((number) => parseWritNumber(number, '清', '市政')?.n ?? 0)
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(acknowledged.filter((n) => !kept.includes(n))).toEqual([])
}, 120_000)

/** Transactions that a killed writer left to the server, which ends them when it notices. */
async function openTransactions(): Promise<number> {
  const [row] = await db<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and state like '%in transaction%' and pid <> pg_backend_pid()`
  return row?.n ?? 0
}

test('every unit, kind and year has its own sequence, and inner papers have none', async () => {
  const first = async (more: Partial<Issuing>, kind: WritKind = 'orderToCorrect') => must(await issue(db, issuing(kind, more))).number
  expect(await first({})).toBe('清综执责改字〔2026〕第1号')
  expect(await first({})).toBe('清综执责改字〔2026〕第2号')
  expect(await first({ year: 2027 })).toBe('清综执责改字〔2027〕第1号')
  expect(await first({ unitId: 'street-1', unitWord: '东关' })).toBe('清东关责改字〔2026〕第1号')
  expect(await first({}, 'priorNotice')).toBe('清综执罚告字〔2026〕第1号')
  expect(await first({}, 'openingApproval')).toBeNull()
  expect(await numbersOf('city-management', 'orderToCorrect')).toEqual([1, 2])
})

test('two units with one word are refused at the number, and nothing is taken', async () => {
  must(await issue(db, issuing('demand', { unitId: 'city-management' })))
  await expect(
    inTransaction(db, async (tx) => {
      const outcome = await issueWrit(tx, issuing('demand', { unitId: 'sanitation' }))
      expect(outcome).toMatchObject({ refusal: { code: 'writ.numberTaken', params: { number: '清综执催告字〔2026〕第1号' } } })
      throw new Undone() // as a refused act is
    }),
  ).rejects.toThrow(Undone)
  expect(await numbersOf('sanitation', 'demand')).toEqual([])
})

test('what is kept is what was issued, with its hash', async () => {
  const issued = must(await issue(db, issuing('noPenaltyDecision')))
  const kept = await findWrit(db, region, issued.writId)
  expect(kept?.document).toEqual(issued.document)
  expect(kept?.sha256).toBe(writHash(issued.document))
  expect(kept?.document.number).toBe(issued.number)
  expect(await findWrit(db, '110101', issued.writId)).toBeUndefined()
})

test('a correction is a further writ that names the one it corrects, which stays as it was (第二十八条)', async () => {
  const wrong = must(await issue(db, issuing('summaryDecision')))
  const right = must(await issue(db, issuing('correctionNotice', { corrects: wrong.writId, at: new Date(morning.getTime() + 60_000) })))
  const writs = await listWritsOf(db, region, [matterId])
  expect(writs.find(({ id }) => id === wrong.writId)).toMatchObject({ correctedBy: [right.writId], document: wrong.document })
  expect(writs.find(({ id }) => id === right.writId)).toMatchObject({ corrects: wrong.writId })
  expect(await issue(db, issuing('correctionNotice', { corrects: crypto.randomUUID() }))).toMatchObject({
    refusal: { code: 'matter.notFound' },
  })
})

test('a voided writ keeps its number, is voided once, and is not corrected any more', async () => {
  const issued = must(await issue(db, issuing('guidanceLetter')))
  const voiding = () =>
    inTransaction(db, (tx) => voidWrit(tx, { region, writId: issued.writId, seq: 2, reason: '当事人姓名有误', at: morning }))
  expect(await voiding()).toMatchObject({ ok: true })
  expect(await voiding()).toMatchObject({ refusal: { code: 'writ.voided', params: { number: issued.number } } })
  expect(await issue(db, issuing('correctionNotice', { corrects: issued.writId }))).toMatchObject({ refusal: { code: 'writ.voided' } })
  expect((await findWrit(db, region, issued.writId))?.voided).toMatchObject({ reason: '当事人姓名有误' })
  expect(must(await issue(db, issuing('guidanceLetter'))).number).toBe('清综执指导字〔2026〕第2号')
})

test('a writ that lacks something, or has a character that cannot be printed, is refused by name', async () => {
  const incomplete = issuing('penaltyDecision')
  expect(await issue(db, { ...incomplete, document: { ...incomplete.document, closing: null } })).toMatchObject({
    refusal: { code: 'writ.incomplete', params: { missing: '机关署名、日期和印章' } },
  })
  const rare = { ...incomplete, document: { ...incomplete.document, addressee: ['张𠮷😀'] } }
  expect(await issue(db, rare)).toMatchObject({ refusal: { code: 'writ.glyphMissing', params: { characters: '𠮷 😀' } } })
})

test('the program may not change or remove a writ', async () => {
  const refused = { code: '42501' }
  await expect(db`update writ set number = 'x' where region = ${region}`).rejects.toMatchObject(refused)
  await expect(db`delete from writ where region = ${region}`).rejects.toMatchObject(refused)
  await expect(db`delete from writ_void where region = ${region}`).rejects.toMatchObject(refused)
  await expect(db`delete from writ_number where region = ${region}`).rejects.toMatchObject(refused)
})
