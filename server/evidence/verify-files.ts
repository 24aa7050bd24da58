/** Whether the sealed originals are still there and still what they were. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from '../db/pool.ts'

export type BrokenFile = { readonly sha256: string; readonly what: 'gone' | 'changed'; readonly matterId: string | null }

const filesAtATime = 500

/** Reads every original of a region and compares its hash with its name; the first that is gone or changed, in the order of the hashes. */
export async function verifyFiles(db: Pool, region: string, attachments: string): Promise<{ files: number; broken: BrokenFile | null }> {
  let files = 0
  for (let after = ''; ;) {
    const page = await db<{ sha256: string; matter_id: string | null }[]>`
      select a.sha256, (select t.matter_id from matter_attachment t where t.region = a.region and t.sha256 = a.sha256 order by t.seq limit 1) as matter_id
      from attachment a where a.region = ${region} and a.sha256 > ${after} order by a.sha256 limit ${filesAtATime}`
    for (const { sha256, matter_id: matterId } of page) {
      const what = await standingOf(join(attachments, sha256.slice(0, 2), sha256.slice(2, 4), sha256), sha256)
      if (what !== 'whole') return { files, broken: { sha256, what, matterId } }
      files += 1
    }
    after = page.at(-1)?.sha256 ?? after
    if (page.length < filesAtATime) return { files, broken: null }
  }
}

async function standingOf(path: string, sha256: string): Promise<'whole' | 'gone' | 'changed'> {
  if (!(await stat(path).catch(() => undefined))) return 'gone'
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer) // no encoding was asked for
  return hash.digest('hex') === sha256 ? 'whole' : 'changed'
}
