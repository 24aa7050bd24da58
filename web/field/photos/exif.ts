/**
 * Place and time of a photo stand in its EXIF block, and a photo drawn anew at a smaller size has none. So the block
 * is taken over from the original. Layout: JPEG segments (ISO/IEC 10918-1), APP1 with "Exif\0\0", then TIFF 6.0.
 */

const marker = { start: 0xffd8, app1: 0xffe1, scan: 0xffda }
const orientationTag = 0x0112
/** "Exif" and two zero bytes. */
const header = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** The EXIF segment of a JPEG with its marker and length, or undefined. The bytes are a copy. */
export function exifOf(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== marker.start) return undefined
  let at = 2
  while (at + 4 <= view.byteLength) {
    const kind = view.getUint16(at)
    if (kind < 0xff00 || kind === marker.scan) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    if (kind === marker.app1 && end <= view.byteLength && header.every((byte, i) => jpeg[at + 4 + i] === byte)) {
      return jpeg.slice(at, end)
    }
    at = end
  }
  return undefined
}

/** Says in the segment that the picture stands upright, because drawing it anew has turned it. Changes its copy. */
export function upright(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = segment.slice()
  const tiff = 4 + header.length
  const view = new DataView(copy.buffer)
  if (view.byteLength < tiff + 8) return copy
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > view.byteLength) return copy
  const entries = view.getUint16(directory, little)
  for (let n = 0; n < entries; n += 1) {
    const entry = directory + 2 + n * 12
    if (entry + 12 > view.byteLength) return copy
    if (view.getUint16(entry, little) === orientationTag) view.setUint16(entry + 8, 1, little)
  }
  return copy
}

/** The JPEG with the segment put in front, as cameras write it. */
export function withExif(jpeg: Uint8Array<ArrayBuffer>, segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(jpeg.byteLength + segment.byteLength)
  joined.set(jpeg.subarray(0, 2))
  joined.set(segment, 2)
  joined.set(jpeg.subarray(2), 2 + segment.byteLength)
  return joined
}
