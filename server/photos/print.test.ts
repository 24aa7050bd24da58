import sharp from 'sharp'
import { expect, test } from 'vitest'
import { bitsApart } from '../../domain/supervision/clues/same-photo.ts'
import { printOf } from './print.ts'

const view = (shift: number) => {
  const blocks = Array.from(
    { length: 24 },
    (_, at) =>
      `<rect x="${((at * 97 + shift * 131) % 760) - 30}" y="${((at * 61 + shift * 53) % 560) - 30}" width="${90 + ((at * 37) % 160)}" height="${70 + ((at * 29) % 140)}" fill="rgb(${(at * 53 + shift * 17) % 256},${(at * 53 + shift * 17) % 256},${(at * 53 + shift * 17) % 256})"/>`,
  ).join('')
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#aaa"/>${blocks}</svg>`,
    ),
  )
}

test('a photo that is made smaller, saved anew or a little lighter keeps its print; another view has another', async () => {
  const own = await printOf(await view(1).jpeg({ quality: 90 }).toBuffer())
  const worse = await printOf(await view(1).jpeg({ quality: 40 }).toBuffer())
  const smaller = await printOf(await view(1).resize(320).jpeg().toBuffer())
  const lighter = await printOf(await view(1).modulate({ brightness: 1.06 }).jpeg().toBuffer())
  for (const like of [worse, smaller, lighter]) expect(bitsApart(own, like)).toBeLessThanOrEqual(3)
  for (const other of [2, 3, 4, 5]) expect(bitsApart(own, await printOf(await view(other).jpeg().toBuffer()))).toBeGreaterThan(12)
})
