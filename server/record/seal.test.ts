import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { checkPublished, checkReceipt } from '../../domain/record/check.ts'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, subjects, world } from '../../test/world/world.ts'
import { dailySealing } from './daily.ts'
import { declareKey, ensureKey, openKeyFolder, rotateKey, type KeyFolder } from './keys.ts'
import { headsFileOf, publishedRecord } from './publish.ts'
import { receiptOf } from './receipts.ts'
import { midnightsDue, seal, sealDue } from './seal.ts'
import { nodeChecker } from './sha256.ts'

const { db, owner } = await freshDatabase()
const city = await world(db)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-record-'))
const keys: KeyFolder = openKeyFolder(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const china = 480
const at = (text: string) => new Date(text)
const tomorrow = at('2026-10-13T16:00:05Z') // five seconds after midnight of the 14th

async function reported(when: Date = morning): Promise<string> {
  const input = { description: '一处', subject: subjects.waste, point: city.pointIn(0, 1), photos: [await city.photo()] }
  return must(await city.act('zhou', 'case.reportOnPatrol', null, input, when)).matterId
}
const leaves = async () =>
  db<
    { leaf: number; matter_id: string; seq: number }[]
  >`select leaf, matter_id, seq from record_leaf where region = ${region} order by leaf`
const wholeOf = async () => checkPublished(nodeChecker, await publishedRecord(db, region))

/** Each test begins with an empty record. */
beforeEach(async () => {
  await owner`truncate record_head, record_key, record_leaf, record_node, record_waiting`
  rmSync(keys.path, { recursive: true, force: true })
})

describe('when it is sealed', () => {
  test.each([
    ['nothing was sealed yet: the midnight that has passed', undefined, '2026-10-13T01:00:00Z', ['2026-10-12T16:00:00.000Z']],
    ['in the same day: nothing', '2026-10-12T16:00:00.000Z', '2026-10-13T15:59:59Z', []],
    ['a day later: one', '2026-10-12T16:00:00.000Z', '2026-10-13T16:00:00Z', ['2026-10-13T16:00:00.000Z']],
    [
      'after one by hand at noon: the midnight of that day',
      '2026-10-13T04:00:00.000Z',
      '2026-10-13T16:00:01Z',
      ['2026-10-13T16:00:00.000Z'],
    ],
    [
      'after three days of standing still: each of them',
      '2026-10-10T16:00:00.000Z',
      '2026-10-13T16:30:00Z',
      ['2026-10-11T16:00:00.000Z', '2026-10-12T16:00:00.000Z', '2026-10-13T16:00:00.000Z'],
    ],
  ])('%s', (_what, last, now, due) => {
    expect(midnightsDue(last, at(now), china).map((one) => one.toISOString())).toEqual(due)
  })
})

describe('sealing', () => {
  test('the first run makes a key, says so, seals, and writes the file of heads; the second finds nothing to do', async () => {
    await reported()
    const said: string[] = []
    const daily = dailySealing({ db, registers: city.registers, keys, now: () => tomorrow, say: ({ en }) => void said.push(en) })
    await daily(region)
    await daily(region)
    expect(said).toEqual([`${region}: made the key that signs the record, in ${keys.path}. Keep a copy elsewhere; backups leave it out.`])
    expect(statSync(join(keys.path, `${region}.key`)).mode & 0o777).toBe(0o600)
    const published = await publishedRecord(db, region)
    expect(published.heads).toHaveLength(1)
    expect(published.heads[0]).toMatchObject({ number: 1, previous: null, upTo: '2026-10-13T16:00:00.000Z', size: (await leaves()).length })
    expect(JSON.parse(readFileSync(headsFileOf(folder, region), 'utf8'))).toEqual(published)
    expect(await wholeOf()).toBeNull()
  })

  test('takes what was before midnight in, in the order of time, matter and entry, and leaves the rest for the next night', async () => {
    await ensureKey(db, keys, region, morning)
    const early = await reported(at('2026-10-13T02:00:00Z'))
    const late = await reported(at('2026-10-13T16:00:01Z'))
    must(await sealDue(db, keys, region, tomorrow, china))
    const first = await leaves()
    expect(first.map((one) => one.leaf)).toEqual(first.map((_, index) => index))
    expect(first.some((one) => one.matter_id === early)).toBe(true)
    expect(first.some((one) => one.matter_id === late)).toBe(false)
    must(await sealDue(db, keys, region, at('2026-10-14T16:00:01Z'), china))
    expect((await leaves()).at(-1)?.matter_id).toBe(late)
    expect(await wholeOf()).toBeNull()
  })

  test('an entry committed after its day was sealed comes with the next head, behind what is there', async () => {
    await ensureKey(db, keys, region, morning)
    // Its transaction is still open while the night is sealed.
    const id = await reported()
    const [held] = await owner`delete from record_waiting where matter_id = ${id} returning *`
    must(await sealDue(db, keys, region, tomorrow, china))
    const before = await leaves()
    expect(before.some((one) => one.matter_id === id)).toBe(false)
    await owner`insert into record_waiting ${owner([held ?? {}])}`
    must(await sealDue(db, keys, region, at('2026-10-14T16:00:01Z'), china))
    const after = await leaves()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map((one) => one.matter_id)).toEqual([id])
    expect(await wholeOf()).toBeNull()
  })

  test('two processes at once make one head and no leaf twice', async () => {
    await ensureKey(db, keys, region, morning)
    for (let n = 0; n < 5; n += 1) await reported()
    const outcomes = await Promise.all([1, 2, 3].map(() => sealDue(db, keys, region, tomorrow, china)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect((await publishedRecord(db, region)).heads).toHaveLength(1)
    expect(await leaves()).toHaveLength(5)
  })

  test('after an old backup was restored nothing is sealed, because numbers that were published would be given out again', async () => {
    const daily = (night: Date, said: string[] = []) =>
      dailySealing({ db, registers: city.registers, keys, now: () => night, say: ({ en }) => void said.push(en) })(region)
    await reported()
    await daily(tomorrow)
    await daily(at('2026-10-14T16:00:01Z'))
    await owner`delete from record_head where number = 2`
    const said: string[] = []
    await daily(at('2026-10-15T16:00:01Z'), said)
    expect(said).toEqual([expect.stringContaining('Head 2 of 329901 was published and the database does not have it')])
    expect((await publishedRecord(db, region)).heads).toHaveLength(1)
    expect(JSON.parse(readFileSync(headsFileOf(folder, region), 'utf8')).heads).toHaveLength(2)
  })

  test('a quiet day has its head too, of the same tree', async () => {
    await ensureKey(db, keys, region, morning)
    await reported()
    must(await sealDue(db, keys, region, tomorrow, china))
    must(await sealDue(db, keys, region, at('2026-10-15T16:00:01Z'), china))
    const { heads } = await publishedRecord(db, region)
    expect(heads.map(({ upTo }) => upTo.slice(0, 13))).toEqual(['2026-10-13T16', '2026-10-14T16', '2026-10-15T16'])
    expect(new Set(heads.map(({ root }) => root)).size).toBe(1)
    expect(await wholeOf()).toBeNull()
  })

  test('the program’s role cannot change or delete what was sealed', async () => {
    await ensureKey(db, keys, region, morning)
    must(await sealDue(db, keys, region, tomorrow, china))
    for (const table of ['record_leaf', 'record_node', 'record_head', 'record_key']) {
      await expect(db`delete from ${db(table)}`).rejects.toThrow(/permission denied/)
      await expect(db`update ${db(table)} set region = region`).rejects.toThrow(/permission denied/)
    }
  })
})

describe('receipts', () => {
  test('before the night the leaf is there and fixed; after it the same leaf is proven, and stays so as the tree grows', async () => {
    await ensureKey(db, keys, region, morning)
    const id = await reported()
    const before = await receiptOf(db, region, id, 1)
    if (!before) throw new Error('no receipt')
    expect(before).toMatchObject({ proof: null, head: null })
    expect(await checkReceipt(nodeChecker, before, null)).toEqual({ verdict: 'waiting' })
    for (const night of [tomorrow, at('2026-10-14T16:00:01Z'), at('2026-10-15T16:00:01Z')]) {
      must(await sealDue(db, keys, region, night, china))
      const receipt = await receiptOf(db, region, id, 1)
      if (!receipt) throw new Error('no receipt')
      expect(receipt.leaf).toEqual(before.leaf)
      expect(receipt.leafHash).toBe(before.leafHash)
      expect(await checkReceipt(nodeChecker, receipt, await publishedRecord(db, region))).toMatchObject({ verdict: 'proven', remarks: [] })
      await reported(night)
    }
  })

  test('there is none of an entry that is not there', async () => {
    expect(await receiptOf(db, region, '00000000-0000-7000-8000-000000000000', 1)).toBeUndefined()
  })
})

describe('keys', () => {
  test('without its key a region is not sealed, and the sentence says what to do; nothing is appended meanwhile', async () => {
    await ensureKey(db, keys, region, morning)
    await reported()
    rmSync(join(keys.path, `${region}.key`))
    const said: string[] = []
    const daily = dailySealing({ db, registers: city.registers, keys, now: () => tomorrow, say: ({ en }) => void said.push(en) })
    await daily(region)
    await daily(region)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('gezhi record key --region 329901 --lost')
    expect(await leaves()).toEqual([])
  })

  test('a rotation is signed by the key before, and heads of both stay verifiable', async () => {
    await ensureKey(db, keys, region, morning)
    must(await sealDue(db, keys, region, tomorrow, china))
    const old = readFileSync(join(keys.path, `${region}.key`), 'utf8')
    must(await rotateKey(db, keys, region, '年度更换', tomorrow))
    expect(readFileSync(join(keys.path, `${region}.key`), 'utf8')).not.toBe(old)
    must(await sealDue(db, keys, region, at('2026-10-14T16:00:01Z'), china))
    const published = await publishedRecord(db, region)
    expect(published.keys.map(({ how, fromHead }) => [how, fromHead])).toEqual([
      ['first', 1],
      ['rotated', 2],
    ])
    expect(published.heads[0]?.keyId).not.toBe(published.heads[1]?.keyId)
    expect(await wholeOf()).toBeNull()
  })

  test('a rotation that was cut off before the file was moved is finished by the next sealing', async () => {
    await ensureKey(db, keys, region, morning)
    const path = join(keys.path, `${region}.key`)
    const old = readFileSync(path, 'utf8')
    must(await rotateKey(db, keys, region, null, morning))
    const next = readFileSync(path, 'utf8')
    writeFileSync(`${path}.next`, next, { mode: 0o600 })
    writeFileSync(path, old)
    must(await sealDue(db, keys, region, tomorrow, china))
    expect(readFileSync(path, 'utf8')).toBe(next)
    expect(await wholeOf()).toBeNull()
  })

  test('a lost key is declared anew in public; heads of before stay verifiable, and a receipt tells of it', async () => {
    await ensureKey(db, keys, region, morning)
    const id = await reported()
    must(await sealDue(db, keys, region, tomorrow, china))
    rmSync(join(keys.path, `${region}.key`))
    await declareKey(db, keys, region, '服务器损坏', tomorrow)
    must(await seal(db, keys, region, at('2026-10-14T04:00:00Z'), at('2026-10-14T04:00:01Z')))
    expect(await wholeOf()).toBeNull()
    const receipt = await receiptOf(db, region, id, 1)
    if (!receipt) throw new Error('no receipt')
    expect(await checkReceipt(nodeChecker, receipt, await publishedRecord(db, region))).toMatchObject({
      verdict: 'proven',
      remarks: [{ kind: 'keyDeclared', reason: '服务器损坏' }],
    })
  })
})
