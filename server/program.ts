import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, type Database, type Environment } from './db/open.ts'
import type { Pool } from './db/pool.ts'
import type { Say } from './db/operator-refusal.ts'
import type { Program } from './http/context.ts'
import { openLive } from './http/live.ts'
import { openSessions } from './http/session-cache.ts'
import { openPhotoStore } from './photos/store.ts'
import { openExchangeKeys } from './exchange/keys.ts'
import { openRegisters } from './region/registers.ts'

/** The built pages, or null where there are none. */
export function builtPages(): string | null {
  const folder = fileURLToPath(new URL('../dist/web', import.meta.url))
  return existsSync(join(folder, 'portal', 'index.html')) ? folder : null
}

/** The parts of the program over an open database; `stop` ends what they listen to. */
export async function openParts(
  db: Pool,
  folder: string,
  given: Partial<Pick<Program, 'now' | 'checksAnswers'>> = {},
): Promise<{ program: Program; stop: () => Promise<void> }> {
  const registers = await openRegisters(db)
  const sessions = await openSessions(db, registers)
  const live = await openLive(db)
  const photos = await openPhotoStore(folder)
  const program: Program = {
    db,
    registers,
    sessions,
    live,
    photos,
    exchangeKeys: openExchangeKeys(folder),
    now: () => new Date(),
    checksAnswers: false,
    secret: secretIn(folder),
    ...given,
  }
  return { program, stop: async () => void (await Promise.all([registers.stop(), sessions.stop(), live.stop()])) }
}

/** Opens the database and the parts over it. */
export async function openProgram(
  env: Environment,
  say: Say,
  join = false,
): Promise<{ program: Program; database: Database; stop: () => Promise<void> }> {
  const database = await openDatabase(env, { say, join })
  const parts = await openParts(database.db, database.folder)
  return {
    program: parts.program,
    database,
    stop: async () => {
      await parts.stop()
      await database.stop()
    },
  }
}

/** A key of this installation, made once and readable by its owner only. */
function secretIn(folder: string): string {
  const path = join(folder, 'secret.key')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(path, 'utf8').trim()
}
