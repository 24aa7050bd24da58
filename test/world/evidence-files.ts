/** Small files of evidence, made byte by byte: what they are can be told, and nothing else is in them. */

const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** Seconds from 1904 to 1970. */
const epoch = 2_082_844_800

/** A film of an MP4's shape that says when and where it was taken and how long it is; there is nothing to see in it. */
export function film(takenAt: Date, place: string | null, seconds: number, fill = 64): Buffer {
  const head = Buffer.alloc(100)
  head.writeUInt32BE(Math.floor(takenAt.getTime() / 1000) + epoch, 4)
  head.writeUInt32BE(1000, 12)
  head.writeUInt32BE(seconds * 1000, 16)
  const words = Buffer.from(place ?? '', 'latin1')
  const size = Buffer.alloc(4)
  size.writeUInt16BE(words.length, 0)
  const user = place === null ? [] : [box('udta', box('\u00a9xyz', size, words))]
  const kind = box('ftyp', Buffer.from('isom\0\0\0\u0001isommp42', 'latin1'))
  return Buffer.concat([kind, box('mdat', Buffer.alloc(fill, 7)), box('moov', box('mvhd', head), ...user)])
}

/** A PDF of one empty page. */
export function paperPdf(note = ''): Buffer {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ]
  const objects = parts.map((text, at) => `${at + 1} 0 obj${text}endobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${objects}%${note}\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n`)
}
