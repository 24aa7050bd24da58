/**
 * 照片指纹 (dHash): the picture as 9 by 8 greys, and for each two neighbours whether it grows lighter to the right. 64 bits that
 * hardly change when a photo is made smaller or saved anew, and differ much between photos of different things.
 */
import sharp from 'sharp'
import { send, inTransaction, type Pool } from '../db/pool.ts'
import type { PhotoStore } from './store.ts'

const [across, down] = [9, 8]

/** As PostgreSQL keeps it, a signed number of 64 bits. */
export async function printOf(picture: Buffer): Promise<bigint> {
  const greys = await sharp(picture).greyscale().resize(across, down, { fit: 'fill' }).raw().toBuffer()
  let print = 0n
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across - 1; column += 1) {
      const [here = 0, right = 0] = greys.subarray(row * across + column, row * across + column + 2)
      print = (print << 1n) | (right > here ? 1n : 0n)
    }
  return BigInt.asIntN(64, print)
}

/** Keeps the print of a photo beside it, made of its copy; nothing where there is no copy to make it of. Again changes nothing. */
export async function keepPrint(db: Pool, store: PhotoStore, region: string, sha256: string): Promise<boolean> {
  const copy = await store.readCopy(sha256, 'thumb')
  if (!copy) return false
  const chunks: Buffer[] = []
  for await (const chunk of copy) chunks.push(chunk as Buffer) // a file is read as bytes
  const print = await printOf(Buffer.concat(chunks))
  await inTransaction(db, async (tx) => {
    send(
      tx,
      tx`insert into photo_print (region, sha256, print) values (${region}, ${sha256}, ${String(print)}::bigint) on conflict do nothing`,
    )
  })
  return true
}

/** Photos at a time. */
const batch = 200

/**
 * Makes the prints that are missing of photos which staff sent since a day, oldest first. Returns how many were made. What has
 * no original any more is passed over.
 */
export async function fillPrints(db: Pool, store: PhotoStore, region: string, since: Date): Promise<number> {
  let made = 0
  for (let after = ''; ;) {
    const found = await db<{ sha256: string }[]>`
      select a.sha256 from attachment a
      where a.region = ${region} and a.sha256 > ${after} and a.uploaded_by is not null and a.media_type like 'image/%' and a.uploaded_at >= ${since}
        and not exists (select 1 from photo_print p where p.region = a.region and p.sha256 = a.sha256)
      order by a.sha256 limit ${batch}`
    for (const { sha256 } of found) if (await keepPrint(db, store, region, sha256)) made += 1
    if (found.length < batch) return made
    after = found.at(-1)?.sha256 ?? ''
  }
}
