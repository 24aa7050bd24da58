import { create } from 'qrcode'

/** White modules around the square, as ISO/IEC 18004 asks for. */
const quiet = 4

/** A QR code of the text as SVG, one unit a module; a fifteenth of it may be dirty (level M). */
export function squareOf(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((module, at) => (module ? [`M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`] : []))
  const side = size + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}"/></svg>`
}
