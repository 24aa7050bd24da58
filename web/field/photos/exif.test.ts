import exifr from 'exifr'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exifOf, upright, withExif } from './exif.ts'

const bytes = (buffer: Buffer) => new Uint8Array(buffer)

async function photo(exif: boolean) {
  const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b666b' } }).jpeg()
  if (!exif) return bytes(await plain.toBuffer())
  const tags = {
    IFD0: { Make: 'Test' },
    IFD2: { DateTimeOriginal: '2026:10:13 09:00:00' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '32/1 24/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '119/1 54/1 0/1',
    },
  }
  return bytes(await plain.withExif(tags).withMetadata({ orientation: 6 }).toBuffer())
}

test('a photo drawn anew keeps the place and the time of the original, and stands upright', async () => {
  const segment = exifOf(await photo(true)) ?? expect.fail('the original has no EXIF')
  const joined = withExif(await photo(false), upright(segment))
  const read = await exifr.parse(joined, { translateValues: false })
  expect(read).toMatchObject({ Make: 'Test', Orientation: 1, latitude: 32.4, longitude: 119.9 })
  expect(read.DateTimeOriginal).toBeInstanceOf(Date)
  expect(await sharp(joined).metadata()).toMatchObject({ width: 60, height: 40, format: 'jpeg' })
  expect((await exifr.parse(await photo(true), { translateValues: false })).Orientation).toBe(6)
})

test('a photo without EXIF, and what is no photo, give none; broken bytes never throw', async () => {
  expect(exifOf(await photo(false))).toBeUndefined()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, jpegLike) => {
      const raw = new Uint8Array(jpegLike ? [0xff, 0xd8, 0xff, 0xe1, 0, 40, 0x45, 0x78, 0x69, 0x66, 0, 0, ...noise] : noise)
      const segment = exifOf(raw)
      if (segment !== undefined) expect(upright(segment).byteLength).toBe(segment.byteLength)
    }),
  )
})
