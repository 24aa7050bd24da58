import { createHash } from 'node:crypto'
import { zip, type AsyncZippable } from 'fflate'
import { dateText } from '../../domain/documents/amounts.ts'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { dossierOrder, type DossierPiece } from '../../domain/documents/dossier.ts'
import type { WritDocument } from '../../domain/documents/writ.ts'
import { csvOf } from '../registers/files.ts'
import type { Drawn } from './drawn.ts'
import { onPaper, setInType, writPdf, type Picture } from './pdf.ts'

/** A paper of the file: a writ as it was issued, or a photo (JPEG or PNG) with what is known of it. */
export type Piece =
  | (Extract<DossierPiece, { kind: 'writ' }> & { readonly document: WritDocument; readonly drawn?: Drawn })
  | (Extract<DossierPiece, { kind: 'evidence' }> & {
      readonly title: string
      readonly caption: readonly string[]
      readonly bytes: Buffer
      readonly mediaType: 'image/jpeg' | 'image/png'
    })

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
    const file = `piece-${at}.${extensionOf(piece.mediaType)}`
    pictures.push({ name: file, bytes: piece.bytes })
    return { kind: 'photo', title: piece.title, number: null, date, file, caption: piece.caption }
  })
  const { organ, title, cover, missing } = dossier
  return setInType('dossier.typ', { organ, title, cover, missing, contents: '卷内目录', headings, pieces: data }, dossier.at, pictures)
}

/** A ZIP: the dossier as PDF, its pieces as single files in their order, and manifest.csv with the SHA-256 of each. */
export async function dossierZip(dossier: Dossier): Promise<Buffer> {
  const files = dossierOrder(dossier.pieces).map((piece, at) => {
    const number = String(at + 1).padStart(3, '0')
    return piece.kind === 'writ'
      ? {
          name: `${number}-${nameOf(piece.document.title)}.pdf`,
          title: piece.document.title,
          bytes: writPdf(piece.document, piece.at, piece.drawn),
        }
      : { name: `${number}-${nameOf(piece.title)}.${extensionOf(piece.mediaType)}`, title: piece.title, bytes: piece.bytes }
  })
  const all = [{ name: 'dossier.pdf', title: dossier.title, bytes: dossierPdf(dossier) }, ...files]
  const manifest = csvOf({
    headings: ['file', 'title', 'bytes', 'sha256'],
    rows: all.map(({ name, title, bytes }) => [name, title, bytes.length, createHash('sha256').update(bytes).digest('hex')]),
  })
  const zippable: AsyncZippable = Object.fromEntries(
    [...all, { name: 'manifest.csv', bytes: manifest }].map(({ name, bytes }) => [name, [bytes, { level: 6, mtime: dossier.at }]]),
  )
  return new Promise((resolve, reject) => {
    zip(zippable, (fault, packed) => (fault ? reject(fault) : resolve(Buffer.from(packed))))
  })
}

const extensionOf = (mediaType: 'image/jpeg' | 'image/png'): string => (mediaType === 'image/png' ? 'png' : 'jpg')

/** A title as a file's name on every system. */
function nameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 60)
}
