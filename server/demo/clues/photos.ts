import sharp from 'sharp'
import { Readable } from 'node:stream'
import { must } from '../../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../../db/pool.ts'
import { insertAttachment } from '../../photos/attachments.ts'
import { keepPrint } from '../../photos/print.ts'
import type { PhotoStore } from '../../photos/store.ts'
import { randomFrom } from '../ground/random.ts'

/** Takes a photo of something nobody else takes; `again` is the same view taken once more, a little otherwise. */
export type Camera = (view: number, person: string, again?: number) => Promise<string>

/** Keeps what it draws as any photo that a member of staff sends. */
export function cameraOf(db: Pool, store: PhotoStore, region: string, now: Date): Camera {
  return async (view, person, again = 0) => {
    const bytes = await sharp(Buffer.from(draw(view)))
      .jpeg({ quality: 78 - again * 9 })
      .toBuffer()
    const photo = must(await store.keep(Readable.from([bytes]), 480))
    await inTransaction(db, (tx) => insertAttachment(tx, region, photo, person, now))
    await keepPrint(db, store, region, photo.sha256)
    return photo.sha256
  }
}

const [width, height] = [800, 600]

/** Blocks of light and shade, another arrangement for each view, marked 演示 so that nobody takes it for evidence. */
function draw(view: number): string {
  const random = randomFrom(40_009 + view * 7919)
  const blocks = Array.from({ length: 28 }, () => {
    const shade = Math.floor(random.between(30, 235))
    return `<rect x="${random.between(-60, width)}" y="${random.between(-60, height)}" width="${random.between(80, 300)}" height="${random.between(60, 260)}" fill="rgb(${shade},${shade},${Math.min(255, shade + 14)})"/>`
  }).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#b8bcc0"/>${blocks}<text x="24" y="580" font-size="30" fill="#fff" stroke="#333" stroke-width="0.6">演示 DEMO</text></svg>`
}
