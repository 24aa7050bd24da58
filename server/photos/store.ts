import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { photoBytesMax } from '../../contract/upload.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { lookAtFile, type FileLook } from '../evidence/look.ts'
import { isFull, lookAt, sizes, writeCopy, type CopySize, type Look } from './look.ts'

/** What is known of a photo that has been kept. */
export type KeptPhoto = Look & { readonly sha256: string; readonly bytes: number }

/** What is known of a file of evidence that has been kept. */
export type KeptFile = FileLook & { readonly sha256: string; readonly bytes: number }

/** A stretch of bytes, both ends included. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * 附件. Originals are kept sealed under their SHA-256, exactly as they came (chain of custody); smaller copies without
 * any metadata stand in a tree of their own and can be made again at any time. The same bytes are one file.
 */
export type PhotoStore = {
  /**
   * Keeps what a sender's stream brings, or nothing of it. Refuses `upload.tooLarge`, `upload.notAPhoto`,
   * `upload.heicUnread`, `upload.broken` and `upload.spaceFull`; a lost connection is thrown as it came.
   * @param offsetMinutes of the region's clock, for cameras that do not say theirs
   */
  readonly keep: (bytes: AsyncIterable<Uint8Array>, offsetMinutes: number) => Promise<Outcome<KeptPhoto>>
  /**
   * Keeps a file that is no picture, or nothing of it. Refuses `upload.fileTooLarge`, `upload.notAFile`, `upload.cut` and
   * `upload.spaceFull`; a lost connection is thrown as it came.
   * @param bytesMax most bytes of one file
   */
  readonly keepFile: (bytes: AsyncIterable<Uint8Array>, bytesMax: number) => Promise<Outcome<KeptFile>>
  /** The copy for others to see, made again where it is missing; undefined where there is no such original. */
  readonly readCopy: (sha256: string, size: CopySize) => Promise<ReadStream | undefined>
  /** The sealed original; undefined where there is none. */
  readonly readOriginal: (sha256: string, stretch?: Stretch) => Promise<ReadStream | undefined>
  /** How many bytes the original has; undefined where there is none. */
  readonly sizeOf: (sha256: string) => Promise<number | undefined>
}

/** What a killed process left unfinished is older than this. */
const leftoverMs = 3_600_000

/** Opens the store in the data folder, and clears away what earlier processes left unfinished there. */
export async function openPhotoStore(data: string): Promise<PhotoStore> {
  const originals = join(data, 'attachments')
  const copies = join(data, 'copies')
  const arriving = join(originals, 'arriving')
  await Promise.all([mkdir(arriving, { recursive: true, mode: 0o700 }), mkdir(copies, { recursive: true, mode: 0o700 })])
  await clearLeftovers(arriving)
  const originalPath = (sha256: string) => join(originals, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const copyPath = (sha256: string, size: CopySize) => join(copies, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.${size}.jpg`)
  const temporary = () => join(arriving, randomBytes(12).toString('hex'))
  const place = { originalPath, copyPath, temporary }
  return {
    keep: (bytes, offsetMinutes) => keep(place, bytes, offsetMinutes),
    keepFile: (bytes, bytesMax) => keepFile(place, bytes, bytesMax),
    readCopy: async (sha256, size) => {
      const path = copyPath(sha256, size)
      if (!(await exists(path)) && !((await exists(originalPath(sha256))) && (await makeCopy(place, originalPath(sha256), sha256, size))))
        return undefined
      return createReadStream(path)
    },
    readOriginal: async (sha256, stretch) =>
      (await exists(originalPath(sha256))) ? createReadStream(originalPath(sha256), stretch) : undefined,
    sizeOf: async (sha256) => (await stat(originalPath(sha256)).catch(() => undefined))?.size,
  }
}

type Place = {
  readonly originalPath: (sha256: string) => string
  readonly copyPath: (sha256: string, size: CopySize) => string
  readonly temporary: () => string
}

async function keep(place: Place, bytes: AsyncIterable<Uint8Array>, offsetMinutes: number): Promise<Outcome<KeptPhoto>> {
  return takeIn(place, bytes, photoLimit, async (path, received) => {
    const look = await lookAt(path, offsetMinutes)
    if (!look.ok) return look
    const { sha256 } = received
    const kept = place.originalPath(sha256)
    if (!(await exists(kept))) {
      for (const size of Object.keys(sizes) as CopySize[]) {
        if (!(await makeCopy(place, path, sha256, size)))
          return refuse(/hei[cf]/.test(look.value.mediaType) ? 'upload.heicUnread' : 'upload.broken')
      }
      await moveIn(path, kept)
    }
    return done({ ...look.value, ...received })
  })
}

async function keepFile(place: Place, bytes: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Outcome<KeptFile>> {
  return takeIn(place, bytes, { bytesMax, over: 'upload.fileTooLarge', none: 'upload.cut' }, async (path, received) => {
    const look = await lookAtFile(path, received.bytes)
    if (!look.ok) return look
    const kept = place.originalPath(received.sha256)
    if (!(await exists(kept))) await moveIn(path, kept)
    return done({ ...look.value, ...received })
  })
}

/** How much is taken, and what is said of more and of nothing. */
type Limit = { readonly bytesMax: number; readonly over: string; readonly none: string }
const photoLimit: Limit = { bytesMax: photoBytesMax, over: 'upload.tooLarge', none: 'upload.broken' }
type Received = { sha256: string; bytes: number }

/** Takes a stream into a temporary file and lets `keepIt` decide; whatever comes of it, the temporary file goes. */
async function takeIn<T>(
  place: Place,
  bytes: AsyncIterable<Uint8Array>,
  limit: Limit,
  keepIt: (path: string, received: Received) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const path = place.temporary()
  try {
    const received = await receive(path, bytes, limit)
    return received.ok ? await keepIt(path, received.value) : received
  } catch (fault) {
    if (isFull(fault)) return refuse('upload.spaceFull')
    throw fault
  } finally {
    await rm(path, { force: true })
  }
}

async function receive(path: string, bytes: AsyncIterable<Uint8Array>, limit: Limit): Promise<Outcome<Received>> {
  const file = await open(path, 'wx', 0o600)
  try {
    return await writeAll(file, bytes, limit)
  } finally {
    await file.close()
  }
}

/** Writes a stream to the end and to the disk itself, hashing as it goes; stops at the limit. */
export async function writeAll(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  { bytesMax, over, none }: Limit = photoLimit,
): Promise<Outcome<Received>> {
  const hash = createHash('sha256')
  let length = 0
  for await (const part of bytes) {
    length += part.length
    if (length > bytesMax) return refuse(over, { max: bytesMax / 1_048_576 })
    hash.update(part)
    for (let at = 0; at < part.length;) at += (await file.write(part, at)).bytesWritten
  }
  if (length === 0) return refuse(none)
  await file.sync()
  return done({ sha256: hash.digest('hex'), bytes: length })
}

async function makeCopy(place: Place, from: string, sha256: string, size: CopySize): Promise<boolean> {
  const path = place.temporary()
  try {
    if (!(await writeCopy(from, size, path))) return false
    const to = place.copyPath(sha256, size)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await rename(path, to)
    return true
  } finally {
    await rm(path, { force: true })
  }
}

/** The name appears only once the bytes are on the disk, and is itself on the disk before anybody is told. */
async function moveIn(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
  const folder = await open(dirname(to))
  await folder.sync().finally(() => folder.close())
}

async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(path, { force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
