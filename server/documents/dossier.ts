import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { dateText } from '../../domain/documents/amounts.ts'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { dossierOrder, type DossierPiece } from '../../domain/documents/dossier.ts'
import type { WritDocument } from '../../domain/documents/writ.ts'
import { csvOf } from '../registers/files.ts'
import type { Drawn } from './drawn.ts'
import { onPaper, setInType, writPdf, type Picture } from './pdf.ts'

type EvidencePiece = Extract<DossierPiece, { kind: 'evidence' }> & { readonly title: string; readonly caption: readonly string[] }

/**
 * A paper of the file: a writ as it was issued; a photo (JPEG or PNG) with what is known of it; a file that is no picture,
 * which stands in the file by its description and its hash; or a sheet (证据保管单).
 */
export type Piece =
  | (Extract<DossierPiece, { kind: 'writ' }> & { readonly document: WritDocument; readonly drawn?: Drawn })
  | (EvidencePiece & { readonly form: 'picture'; readonly bytes: Buffer; readonly mediaType: 'image/jpeg' | 'image/png' })
  | (EvidencePiece & {
      readonly form: 'file'
      readonly name: string
      readonly size: number
      readonly open: () => Promise<Readable | undefined>
    })
  | (EvidencePiece & { readonly form: 'sheet'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] })

/** What stands on the cover (卷皮), and what the file is called. */
export type Dossier = {
  readonly organ: string
  readonly title: string
  readonly cover: readonly { readonly label: string; readonly value: string }[]
  readonly pieces: readonly Piece[]
  /** Sentences below the table of contents on what the file lacks. */
  readonly missing: readonly string[]
  /** When the file was put together. */
  readonly at: Date
  readonly offsetMinutes: number
}

const headings = ['序号', '材料名称', '文号', '日期', '页号']

/** One PDF: cover, table of contents with page numbers, then every piece in the order of the rules, pages numbered through. */
export function dossierPdf(dossier: Dossier): Buffer {
  const pieces = dossierOrder(dossier.pieces)
  const pictures: Picture[] = pieces.flatMap((piece) => (piece.kind === 'writ' && piece.drawn ? [...piece.drawn.values()] : []))
  const data = pieces.map((piece, at) => {
    const date = dateText(civilDateAt(piece.at, dossier.offsetMinutes))
    if (piece.kind === 'writ') {
      return {
        kind: 'writ',
        title: piece.document.title,
        number: piece.document.number,
        date,
        document: onPaper(piece.document, piece.drawn),
      }
    }
    if (piece.form === 'sheet') {
      const { title, caption, columns, rows } = piece
      return { kind: 'sheet', title, number: null, date, caption, columns, rows }
    }
    if (piece.form === 'file') return { kind: 'file', title: piece.title, number: null, date, caption: piece.caption }
    const file = `piece-${at}.${extensionOf(piece.mediaType)}`
    pictures.push({ name: file, bytes: piece.bytes })
    return { kind: 'photo', title: piece.title, number: null, date, file, caption: piece.caption }
  })
  const { organ, title, cover, missing } = dossier
  return setInType('dossier.typ', { organ, title, cover, missing, contents: '卷内目录', headings, pieces: data }, dossier.at, pictures)
}

/** Most bytes of originals in one ZIP, which has no room for more than four gigabytes. */
export const zipBytesMax = 2_000 * 1_048_576

/** How many bytes the files that are no pictures have together. */
export function filesBytes({ pieces }: Dossier): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'evidence' && piece.form === 'file' ? piece.size : 0), 0)
}

/**
 * A ZIP, part by part: the dossier as PDF, its pieces as single files in their order, originals of recordings and documents
 * as they came, and at the end manifest.csv with the SHA-256 of what was really packed. Originals pass through and are
 * never held.
 */
export async function* dossierZip(dossier: Dossier): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((fault, part) => {
    if (fault) throw fault
    ready.push(part)
  })
  const lines: (string | number)[][] = []
  async function* add(name: string, title: string, parts: AsyncIterable<Uint8Array> | readonly Uint8Array[], small: boolean) {
    const entry = small ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    entry.mtime = dossier.at
    zip.add(entry)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of parts) {
      hash.update(part)
      bytes += part.length
      entry.push(part)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    lines.push([name, title, bytes, hash.digest('hex')])
    yield* ready.splice(0)
  }
  yield* add('dossier.pdf', dossier.title, [dossierPdf(dossier)], true)
  for (const [at, piece] of dossierOrder(dossier.pieces).entries()) {
    const number = String(at + 1).padStart(3, '0')
    if (piece.kind === 'writ') {
      yield* add(`${number}-${nameOf(piece.document.title)}.pdf`, piece.document.title, [writPdf(piece.document, piece.at)], true)
    } else if (piece.form === 'picture') {
      yield* add(`${number}-${nameOf(piece.title)}.${extensionOf(piece.mediaType)}`, piece.title, [piece.bytes], false)
    } else if (piece.form === 'file') {
      const original = await piece.open()
      if (original) yield* add(`${number}-${nameOf(piece.name)}`, piece.title, original, false)
    }
  }
  const manifest = csvOf({ headings: ['file', 'title', 'bytes', 'sha256'], rows: lines })
  yield* add('manifest.csv', '', [manifest], true)
  zip.end()
  yield* ready.splice(0)
}

const extensionOf = (mediaType: 'image/jpeg' | 'image/png'): string => (mediaType === 'image/png' ? 'png' : 'jpg')

/** A title as a file's name on every system. */
function nameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 60)
}
