/** What a file of evidence is, found out from its bytes alone. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { fileKinds, type FileKind } from '../../domain/evidence/file-kinds.ts'
import { readFilm, type Film } from './mp4.ts'

/** What the sniffing library calls each kind; anything else is no file of evidence. */
// prettier-ignore
const sniffed: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf', 'audio/mpeg': 'mp3', 'audio/x-m4a': 'm4a', 'audio/mp4': 'm4a', 'audio/wav': 'wav', 'audio/vnd.wave': 'wav', 'audio/amr': 'amr',
  'video/mp4': 'mp4', 'video/x-m4v': 'mp4', 'video/quicktime': 'mov', 'video/webm': 'webm', 'audio/webm': 'webm',
  [fileKinds.docx.media]: 'docx', [fileKinds.xlsx.media]: 'xlsx',
}

export type FileLook = Omit<Film, 'whole'> & { readonly kind: FileKind }

const unknown = { takenAt: null, takenPoint: null, seconds: null } as const

/** Looks at the file at `path`. Refuses `upload.notAFile` and `upload.cut`. */
export async function lookAtFile(path: string, length: number): Promise<Outcome<FileLook>> {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const kind = found ? sniffed[found.mime] : (await isText(path)) ? 'text' : undefined
  if (kind === undefined) return refuse('upload.notAFile')
  if (kind === 'pdf') return (await endsAsPdf(path, length)) ? done({ kind, ...unknown }) : refuse('upload.cut')
  if (kind !== 'mp4' && kind !== 'mov' && kind !== 'm4a') return done({ kind, ...unknown })
  const file = await open(path)
  try {
    const { whole, ...film } = await readFilm(file, length)
    return whole ? done({ kind, ...film }) : refuse('upload.cut')
  } finally {
    await file.close()
  }
}

/** A PDF ends with its mark, give or take what programs hang on (ISO 32000-1, 7.5.5). */
async function endsAsPdf(path: string, length: number): Promise<boolean> {
  const file = await open(path)
  try {
    const tail = Buffer.alloc(Math.min(2048, length))
    await file.read(tail, 0, tail.length, length - tail.length)
    return tail.includes('%%EOF')
  } finally {
    await file.close()
  }
}

/** Text is what can be read as UTF-8 or GB 18030 from end to end and holds no control characters but those of lines. */
async function isText(path: string): Promise<boolean> {
  let readers = ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding, { fatal: true }))
  for await (const part of createReadStream(path)) {
    const bytes = part as Buffer // no encoding was asked for
    if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) return false
    readers = readers.filter((reader) => reads(() => reader.decode(bytes, { stream: true })))
    if (readers.length === 0) return false
  }
  return readers.some((reader) => reads(() => reader.decode()))
}

function reads(work: () => string): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
