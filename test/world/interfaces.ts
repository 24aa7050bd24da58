import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLive } from '../../server/http/live.ts'
import type { Program } from '../../server/http/context.ts'
import type { Registers } from '../../server/region/registers.ts'
import type { Pool } from '../../server/db/pool.ts'
import { openPhotoStore } from '../../server/photos/store.ts'

/** A program over a test's database, whose present the test sets. */
export async function testProgram(db: Pool, registers: Registers, now: () => Date): Promise<Program> {
  const photos = await openPhotoStore(mkdtempSync(join(tmpdir(), 'gezhi-photos-')))
  return { db, registers, photos, live: await openLive(db), now, secret: 'a secret of the tests' }
}
