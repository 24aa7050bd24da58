import { afterAll, expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { morning, region, world } from '../../test/world/world.ts'
import { openRegisters } from './registers.ts'

const { db } = await freshDatabase()
await world(db)
const registers = await openRegisters(db)
afterAll(() => registers.stop())

test('registers that change while they are read are not kept as they were', async () => {
  const name = async () => (await registers.of(region, morning)).name.zh
  // A reader that began before the change, and ends after it was told.
  const reading = name()
  await db`update region set name_zh = '新区' where region = ${region}`
  await registers.changed(region)
  await reading
  expect(await name()).toBe('新区')
})

test('what another process changes is forgotten here too', async () => {
  const other = await openRegisters(db)
  onTestFinished(() => other.stop())
  expect((await registers.of(region, morning)).name.zh).toBe('新区')
  await db`update region set name_zh = '又新区' where region = ${region}`
  await other.changed(region)
  await expect.poll(async () => (await registers.of(region, morning)).name.zh).toBe('又新区')
})
