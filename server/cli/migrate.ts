import { openDatabase } from '../db/open.ts'
import type { Context, Given } from './command.ts'

/** Upgrades the database and prints the names of the migrations applied. */
export async function runMigrate(_given: Given, { env, say, print }: Context): Promise<void> {
  const { migrated, stop } = await openDatabase(env, { say, join: true })
  await stop()
  for (const name of migrated) print(name)
  if (migrated.length === 0) say({ zh: '数据库已是本程序的版本。', en: 'The database already has this version.' })
}
