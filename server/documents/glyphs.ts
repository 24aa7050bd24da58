import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))

/** The files of the typeface of writs, carried with the program: no font of the machine is ever used. */
export const fontFiles: readonly string[] = [
  join(folder, '400Regular', 'NotoSerifSC_400Regular.ttf'),
  join(folder, '700Bold', 'NotoSerifSC_700Bold.ttf'),
]

/** What stands on paper in the place of a character that the typeface lacks: 下駄, the printers' mark for a missing type. */
export const substitute = '〓'

type Span = readonly [first: number, last: number]

/** Where a character map of format 12 begins in a TrueType file, by the file's own tables (OpenType, cmap). */
function characterMapAt(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new Error('the font has no character map')
  const cmap = font.readUInt32BE(entry + 8)
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8))
  const wide = maps.find((at) => font.readUInt16BE(at) === 12)
  if (wide === undefined) throw new Error('the font has no character map of format 12')
  return wide
}

function spansOf(path: string): Span[] {
  const font = readFileSync(path)
  const map = characterMapAt(font)
  return Array.from({ length: font.readUInt32BE(map + 12) }, (_, at) => {
    const group = map + 16 + at * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const
  })
}

let known: readonly (readonly Span[])[] | undefined

/** Whether both weights have the character. */
function has(code: number): boolean {
  known ??= fontFiles.map(spansOf)
  return known.every((spans) => {
    let low = 0
    let high = spans.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const [first, last] = spans[middle] ?? [0, 0]
      if (code < first) high = middle - 1
      else if (code > last) low = middle + 1
      else return true
    }
    return false
  })
}

const blank = /^[\s\u3000]$/u

/** The characters of a text that cannot be printed, each once. */
export function missingGlyphs(text: string): string[] {
  return [...new Set(text)].filter((character) => !blank.test(character) && !has(character.codePointAt(0) ?? 0))
}

/** The text as it can be printed: what the typeface lacks is replaced visibly, never left out. */
export function printable(text: string): string {
  const missing = missingGlyphs(text)
  return missing.length === 0 ? text : [...text].map((character) => (missing.includes(character) ? substitute : character)).join('')
}
