/** Draws the app's icons from web/public/favicon.svg: node --import tsx tools/icons.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const folder = new URL('../web/public/', import.meta.url)
const ground = '#0b666b'
/** What a phone cuts to its own shape keeps the middle 80 %; the sign stays inside. */
const signShare = 0.72

/** A square full of the ground's colour with the sign in its middle. */
async function icon(pixels: number): Promise<Buffer> {
  const side = Math.round(pixels * signShare)
  const sign = await sharp(readFileSync(new URL('favicon.svg', folder)), { density: 72 * 16 })
    .resize(side, side)
    .png()
    .toBuffer()
  return sharp({ create: { width: pixels, height: pixels, channels: 3, background: ground } })
    .composite([{ input: sign, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

for (const pixels of [192, 512]) {
  writeFileSync(fileURLToPath(new URL(`icon-${pixels}.png`, folder)), await icon(pixels))
}
