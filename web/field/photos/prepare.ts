import { exifOf, upright, withExif } from './exif.ts'

/** Up to this size a photo is sent as the camera made it, so that the sealed original is the camera's own. */
const asTakenMax = 5 * 1_048_576
/** Longer side of a photo drawn anew, in pixels: a number plate at ten metres is still read. */
const sideMax = 2560
const quality = 0.88

/**
 * A photo ready to be kept and sent. Larger ones are drawn anew at 2560 pixels with the original's EXIF block; a
 * kind the phone cannot draw (HEIC on many) is left as it is, and the server says if it is too large.
 */
export async function prepared(file: File): Promise<Blob> {
  if (file.size <= asTakenMax) return file
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return file
  try {
    const scale = Math.min(1, sideMax / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (pen === null) return file
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (drawn === null || drawn.size >= file.size) return file
    const segment = exifOf(new Uint8Array(await file.arrayBuffer()))
    if (segment === undefined) return drawn
    const joined = withExif(new Uint8Array(await drawn.arrayBuffer()), upright(segment))
    return new Blob([joined], { type: 'image/jpeg' })
  } finally {
    picture.close()
  }
}
