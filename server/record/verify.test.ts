import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { checkPublished, checkReceipt, compareCopies } from '../../domain/record/check.ts'
import type { Published, Receipt } from '../../domain/record/record.ts'
import { freshDatabase } from '../../test/database.ts'
import { region, subjects, world } from '../../test/world/world.ts'
import { verifyRegion } from '../matter/verify.ts'
import { ensureKey, openKeyFolder } from './keys.ts'
import { publishedRecord } from './publish.ts'
import { receiptOf } from './receipts.ts'
import { sealDue } from './seal.ts'
import { nodeChecker } from './sha256.ts'
import { verifyTree } from './verify.ts'

// The owner of the database tampers with it; `gezhi verify` finds it, and so does an outsider with what was published.

const { db, owner } = await freshDatabase()
const city = await world(db)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-verify-'))
const keys = openKeyFolder(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const day = (n: number, time: string) => new Date(`2026-10-${13 + n}T${time}Z`)
const ids: string[] = []
let kept: Published
let receipt: Receipt

beforeAll(async () => {
  await ensureKey(db, keys, region, day(0, '01:00:00'))
  for (let n = 0; n < 4; n += 1) {
    for (let k = 0; k < 3; k += 1) {
      const input = { description: `第${k}处`, subject: subjects.waste, point: city.pointIn(0, k), photos: [await city.photo()] }
      ids.push(must(await city.act('zhou', 'case.reportOnPatrol', null, input, day(n, `02:0${k}:00`))).matterId)
    }
    must(await sealDue(db, keys, region, day(n, '16:00:01'), 480))
  }
  kept = await publishedRecord(db, region)
  const found = await receiptOf(db, region, ids[4] ?? '', 1)
  if (!found) throw new Error('no receipt')
  receipt = found
})

const verify = (copies: readonly Published[] = [kept]) => verifyTree(owner, region, copies)

/** Copies of the tables, put back after each tampering. */
async function tampering<T>(tamper: () => Promise<unknown>, look: () => Promise<T>): Promise<T> {
  const tables = ['matter_entry', 'record_leaf', 'record_node', 'record_head', 'record_waiting']
  for (const table of tables) await owner`create table ${owner(`kept_${table}`)} as table ${owner(table)}`
  try {
    await tamper()
    return await look()
  } finally {
    for (const table of tables) {
      await owner`delete from ${owner(table)}`
      await owner`insert into ${owner(table)} select * from ${owner(`kept_${table}`)}`
      await owner`drop table ${owner(`kept_${table}`)}`
    }
  }
}
const broken = (tamper: () => Promise<unknown>) => tampering(tamper, async () => (await verify()).broken)

test('a record nobody has touched is whole, chains, tree and copies', async () => {
  expect((await verifyRegion(owner, region)).broken).toBeNull()
  expect(await verify()).toEqual({ leaves: 12, heads: 4, broken: null, finding: null })
})

describe('the operator finds', () => {
  const five = () => ids[4] ?? ''

  test('an entry changed, with a hash that fits its new words', async () => {
    const found = await broken(() => owner`update matter_entry set hash = sha256('new words') where matter_id = ${five()}`)
    expect(found).toMatchObject({ what: 'entryDiffers', matterId: five(), seq: 1, number: 4 })
  })

  test('an entry removed', async () => {
    expect(await broken(() => owner`delete from matter_entry where matter_id = ${five()}`)).toMatchObject({
      what: 'entryGone',
      matterId: five(),
    })
  })

  test('an entry put in without waiting to be sealed', async () => {
    const id = ids[11] ?? ''
    const found = await broken(
      () => owner`
      insert into matter_entry (region, matter_id, seq, procedure, version, act, at, actor, input, facts, effect, hash)
      select region, matter_id, 2, procedure, version, act, at, actor, input, facts, effect, sha256('more') from matter_entry where matter_id = ${id}`,
    )
    expect(found).toMatchObject({ what: 'entryNotSealed', matterId: id, seq: 2 })
  })

  test('two leaves that changed places', async () => {
    const found = await broken(async () => {
      await owner`update record_leaf set leaf = 900 where leaf = 3`
      await owner`update record_leaf set leaf = 3 where leaf = 4`
      await owner`update record_leaf set leaf = 4 where leaf = 900`
    })
    expect(found).toMatchObject({ what: 'rootDiffers', number: 2 })
  })

  test('a leaf made for other words, a leaf taken out, a subtree changed, a head with another tree', async () => {
    expect(await broken(() => owner`update record_leaf set entry_hash = sha256('other') where leaf = 4`)).toMatchObject({
      what: 'leafChanged',
      number: 4,
    })
    expect(await broken(() => owner`delete from record_leaf where leaf = 4`)).toMatchObject({ what: 'leafMissing', number: 4 })
    expect(await broken(() => owner`delete from record_leaf where leaf = 11`)).toMatchObject({ what: 'leafMissing', number: 11 })
    expect(await broken(() => owner`update record_node set hash = sha256('x') where level = 2 and position = 1`)).toMatchObject({
      what: 'subtreeDiffers',
    })
    expect(await broken(() => owner`update record_head set root = sha256('x') where number = 2`)).toMatchObject({
      what: 'rootDiffers',
      number: 2,
    })
  })

  test('heads that were taken back, as by an old backup, when a copy was kept elsewhere', async () => {
    const found = await tampering(
      () => owner`delete from record_head where number = 4`,
      async () => verify(),
    )
    expect(found.finding).toMatchObject({ code: 'record.headMissing', params: { number: 4 } })
  })
})

describe('an outsider finds', () => {
  /** The tampering done well: the tree is built anew over the changed entries, and each head signed anew with the true key. */
  const rebuilt = (tamper: () => Promise<unknown>) =>
    tampering(
      async () => {
        await tamper()
        await owner`truncate record_leaf, record_node, record_head, record_waiting`
        await owner`
          insert into record_waiting (region, at, matter_id, seq, salt)
          select e.region, e.at, e.matter_id, e.seq, coalesce(l.salt, gen_random_uuid()) from matter_entry e
          left join kept_record_leaf l on l.matter_id = e.matter_id and l.seq = e.seq`
        for (let n = 0; n < 4; n += 1) must(await sealDue(db, keys, region, day(n, '16:00:01'), 480))
      },
      async () => {
        const shown = await publishedRecord(db, region)
        const checked = await checkReceipt(nodeChecker, receipt, shown)
        return {
          alone: await checkPublished(nodeChecker, shown),
          compared: compareCopies(kept, shown)?.code,
          receipt: checked.verdict === 'broken' ? checked.finding.code : checked.verdict,
        }
      },
    )

  test('nothing when the same is built and signed anew: it comes out alike to the last byte', async () => {
    expect(await rebuilt(async () => {})).toEqual({ alone: null, compared: undefined, receipt: 'proven' })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['an entry changed', () => owner`update matter_entry set hash = sha256('new words') where matter_id = ${ids[4] ?? ''}`],
    ['an entry removed', () => owner`delete from matter_entry where matter_id = ${ids[4] ?? ''}`],
    [
      'an entry inserted',
      () => owner`
      insert into matter_entry (region, matter_id, seq, procedure, version, act, at, actor, input, facts, effect, hash)
      select region, matter_id, 2, procedure, version, act, at, actor, input, facts, effect, sha256('more') from matter_entry where matter_id = ${ids[1] ?? ''}`,
    ],
    ['entries reordered', () => owner`update matter_entry set at = at - interval '90 seconds' where matter_id = ${ids[4] ?? ''}`],
  ])(
    '%s, although everything was built and signed anew: the heads they kept differ, and a receipt is not in the new record',
    async (_what, tamper) => {
      expect(await rebuilt(tamper)).toEqual({ alone: null, compared: 'record.fork', receipt: 'record.fork' })
    },
  )
})
