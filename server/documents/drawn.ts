import { buffer } from 'node:stream/consumers'
import type { WritDocument } from '../../domain/documents/writ.ts'
import type { PhotoStore } from '../photos/store.ts'
import type { Picture } from './pdf.ts'

/** Signatures that were drawn on a screen, by the SHA-256 that the writ names. */
export type Drawn = ReadonlyMap<string, Picture>

/** The drawn signatures of a writ; one whose file is gone leaves its line to be signed by hand. */
export async function drawnIn(photos: Pick<PhotoStore, 'readCopy'>, { blocks }: WritDocument): Promise<Drawn> {
  const drawn = new Map<string, Picture>()
  const named = blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines.flatMap((line) => line.drawn ?? []) : []))
  for (const sha256 of new Set(named)) {
    const copy = await photos.readCopy(sha256, 'view')
    if (copy) drawn.set(sha256, { name: `drawn-${sha256}.jpg`, bytes: await buffer(copy) })
  }
  return drawn
}
