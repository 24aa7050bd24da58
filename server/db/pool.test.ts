import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase, undone } from '../../test/database.ts'
import { connect, inSnapshot, inTransaction, maybeRow, oneRow, rows, send, sql, type Tx } from './pool.ts'
import { instants } from './value-types.ts'

const { db, owner } = await freshDatabase()
await owner`create table note (id integer primary key, text text not null)`
await owner`grant select, insert on note to gezhi_app`

const Note = z.object({ id: z.number(), text: z.string() })

describe('values', () => {
  test('a timestamp is a Date, a date stays the civil date it is, and exact numbers stay exact', async () => {
    const at = new Date('2024-02-29T23:30:00.123Z')
    const [row] = await db`
      select ${at}::timestamptz as at, ${'2024-02-29'}::date as day, 42::int8 as n, 0.10::numeric(9,2) as sum,
             ${db.json({ 名: '格治' })}::jsonb as j, ${['a', 'b']}::text[] as list, ${9_007_199_254_740_991}::int8 as most`
    expect(row).toEqual({
      at,
      day: '2024-02-29',
      n: 42,
      sum: '0.10',
      j: { 名: '格治' },
      list: ['a', 'b'],
      most: 9_007_199_254_740_991,
    })
  })

  test('an integer that a number cannot hold exactly is a fault, not a rounded number', async () => {
    await expect(db`select 9007199254740993::int8 as n`).rejects.toThrow('beyond')
  })

  test('a list of dates and a list of instants come and go as they are', async () => {
    const at = new Date('2024-01-01T00:00:00Z')
    const [row] = await db`select ${['2024-01-01']}::date[] as days, ${db.array([at], instants)}::timestamptz[] as ats`
    expect(row).toEqual({ days: ['2024-01-01'], ats: [at] })
  })

  test('lists come and go whole, with nothing, quotes, backslashes, commas and braces in them', async () => {
    const odd = ['', 'a,b', '"', '\\', '{}', 'null', '名', ' ', null]
    const [row] = await db`
      select ${odd}::text[] as texts, ${[]}::text[] as none, ${[1, 2]}::int[] as numbers, ${db.array([true, false], 1000)}::bool[] as flags,
        array[42]::int8[] as big, array[0.5]::float8[] as floats, array['x ']::bpchar[] as codes, array['{1,2}', '{3,4}']::text[] as nested`
    expect(row).toEqual({
      texts: odd,
      none: [],
      numbers: [1, 2],
      flags: [true, false],
      big: [42],
      floats: [0.5],
      codes: ['x '],
      nested: ['{1,2}', '{3,4}'],
    })
    await expect(db`select array[9007199254740993]::int8[] as n`).rejects.toThrow('beyond')
  })
})

test('a connection lost as soon as it stands fails its question, and nothing else', async () => {
  const stray: unknown[] = []
  const onStray = (error: unknown) => void stray.push(error)
  process.on('unhandledRejection', onStray)
  const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]) // authenticated; ready, idle
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(welcome)
      socket.once('data', () => socket.resetAndDestroy())
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const pool = connect({ host: '127.0.0.1', port, user: 'a', password: 'b', database: 'c' })
  await expect(pool`select 1`).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|CONNECTION_CLOSED/) })
  await pool.end({ timeout: 1 })
  server.close()
  await once(server, 'close')
  process.off('unhandledRejection', onStray)
  expect(stray).toEqual([])
})

describe('rows', () => {
  test('a row that does not fit its schema is a fault where it enters', async () => {
    await expect(rows(Note, db`select 1 as id`)).rejects.toThrow()
  })

  test('one row must be one, and a row that may be absent may be absent', async () => {
    await expect(oneRow(Note, db`select 1 as id, 'a' as text where false`)).rejects.toThrow('one row expected')
    expect(await maybeRow(Note, db`select 1 as id, 'a' as text where false`)).toBeUndefined()
  })

  test('a piece of SQL made without a connection keeps its values apart from the text', async () => {
    const name = "x' or true --"
    const piece = sql`n.text = ${name}`
    expect(await rows(Note, db`select 1 as id, n.text from (values ('a')) n (text) where ${piece} or ${sql`false`}`)).toEqual([])
  })
})

describe('transactions', () => {
  test('a transaction that throws leaves nothing behind', async () => {
    const failing = inTransaction(db, async (tx) => {
      await tx`insert into note values (1, 'a')`
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await rows(Note, db`select id, text from note`)).toEqual([])
  })

  test('what is sent without waiting is done by the end, and found by the next question', async () => {
    const seen = await undone(db, async (tx) => {
      send(tx, tx`insert into note values (10, 'a')`)
      return rows(Note, tx`select id, text from note`)
    })
    expect(seen).toEqual([{ id: 10, text: 'a' }])
    await inTransaction(db, async (tx) => send(tx, tx`insert into note values (11, 'b')`))
    expect(await rows(Note, db`select id, text from note`)).toEqual([{ id: 11, text: 'b' }])
    await owner`delete from note`
  })

  test('a sent write that fails undoes the transaction and is its fault, whatever came after', async () => {
    const twice = (after: (tx: Tx) => Promise<unknown>) =>
      inTransaction(db, async (tx) => {
        send(tx, tx`insert into note values (20, 'a')`)
        send(tx, tx`insert into note values (20, 'b')`)
        await after(tx)
      })
    const fault = { code: '23505', constraint_name: 'note_pkey' }
    await expect(twice(() => Promise.resolve())).rejects.toMatchObject(fault)
    await expect(twice((tx) => tx`select 1`)).rejects.toMatchObject(fault)
    expect(await rows(Note, db`select id, text from note`)).toEqual([])
  })

  test('only a transaction whose end waits for it can send', () => {
    expect(() => send(db as unknown as Tx, db`select 1`)).toThrow('nothing waits')
  })

  test('what a test does in `undone` is undone', async () => {
    const seen = await undone(db, async (tx) => {
      await tx`insert into note values (2, 'b')`
      return rows(Note, tx`select id, text from note`)
    })
    expect(seen).toEqual([{ id: 2, text: 'b' }])
    expect(await rows(Note, db`select id, text from note`)).toEqual([])
  })

  test('a snapshot sees one state and cannot write', async () => {
    await expect(inSnapshot(db, (read) => read`insert into note values (3, 'c')`)).rejects.toThrow('read-only')
  })
})

test('the program may not do what its role was not granted', async () => {
  await expect(db`delete from note`).rejects.toThrow('permission denied')
  await expect(db`create table mine (id integer)`).rejects.toThrow('permission denied')
  await expect(db`update migration set breaking = false`).rejects.toThrow('permission denied')
})
