import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { checkMigrated, migrate, readApplied, readMigrations, type Migration } from './migrate.ts'
import { connect } from './pool.ts'

function step(number: number, text: string, breaking = false): Migration {
  const name = `${String(number).padStart(4, '0')}_step`
  return { number, name, checksum: String(number).repeat(64).slice(0, 64), breaking, text }
}

const known = readMigrations()
const next = known.length + 1

test('twenty starters at once migrate an empty database once', async () => {
  const { ownerTarget, owner } = await freshDatabase({ empty: true })
  const starters = Array.from({ length: 20 }, () => connect(ownerTarget, { max: 1 }))
  const applied = await Promise.all(starters.map((starter) => migrate(starter)))
  await Promise.all(starters.map((starter) => starter.end()))
  expect(applied.flat().sort()).toEqual(known.map(({ name }) => name))
  expect(await migrate(owner)).toEqual([])
  await checkMigrated(owner)
})

test('a step that fails leaves nothing of itself, and those before it stay', async () => {
  const { owner } = await freshDatabase()
  const good = step(next, 'create table kept (id integer)')
  const bad = step(next + 1, 'create table lost (id integer); select 1 / 0')
  await expect(migrate(owner, [...known, good, bad])).rejects.toThrow('division by zero')
  const [found] = await owner`select to_regclass('kept') is not null as kept, to_regclass('lost') is not null as lost`
  expect(found).toEqual({ kept: true, lost: false })
  expect((await readApplied(owner)).length).toBe(next)
})

test('a program refuses a database with a newer breaking step, and accepts a newer compatible one', async () => {
  const { owner } = await freshDatabase()
  await migrate(owner, [...known, step(next, 'create table newer (id integer)')])
  expect(await migrate(owner)).toEqual([])
  await migrate(owner, [...known, step(next, ''), step(next + 1, 'drop table newer', true)])
  await expect(migrate(owner)).rejects.toThrow('A newer program has upgraded the database')
  await expect(checkMigrated(owner)).rejects.toThrow('更新的程序')
})

test('a step whose file was changed after it ran is refused', async () => {
  const { owner } = await freshDatabase()
  const [first, ...rest] = known
  if (!first) throw new Error('there is a first migration')
  await expect(migrate(owner, [{ ...first, checksum: '0'.repeat(64) }, ...rest])).rejects.toThrow('was changed after it ran')
})

test('a program that may not migrate says what is missing', async () => {
  const { db } = await freshDatabase({ empty: true })
  await expect(checkMigrated(db)).rejects.toThrow('gezhi -- migrate')
})

test('a migration states its compatibility in its first line, and numbers have no gap', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, '0001_one.sql'), 'create table one (id integer);')
  expect(() => readMigrations(folder)).toThrow('does not begin with')
  writeFileSync(join(folder, '0001_one.sql'), '-- compatible: new\r\nselect 1;')
  writeFileSync(join(folder, '0003_three.sql'), '-- breaking: gone\nselect 1;')
  expect(() => readMigrations(folder)).toThrow('should be number 2')
})
