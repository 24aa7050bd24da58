import sharp from 'sharp'

/** A photo as a phone takes it, with time, place and maker; `seed` makes its bytes its own. 40 by 60 once upright. */
export function phonePhoto(seed = 0): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: { r: seed % 256, g: 90, b: 60 } } })
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD2: { DateTimeOriginal: '2026:10:13 08:55:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 23/1 58/1', GPSLongitudeRef: 'E', GPSLongitude: '119/1 54/1 2/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}
