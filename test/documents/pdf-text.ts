import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { dateText } from '../../domain/documents/amounts.ts'
import { textsOf, type WritDocument } from '../../domain/documents/writ.ts'

const run = promisify(execFile)

/** The text of a PDF page by page, in the order in which it was set, without white space; by poppler's pdftotext. */
export async function pdfPages(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''))
}

const footer = /第\d+页共\d+页$/u

/** Which of these texts do not stand in the pages: each is looked for whole, across the ends of pages. */
export function absentFrom(pages: readonly string[], texts: readonly string[]): string[] {
  const whole = pages.map((page) => page.replace(footer, '')).join('')
  return texts.filter((text) => !text.split('\n').every((line) => whole.includes(line.replace(/\s+/gu, ''))))
}

/** What must be read on paper: all words of the writ, with the closing date as it is written. */
export function printedTexts(document: WritDocument): string[] {
  const { closing } = document
  return textsOf(document).map((text) => (closing !== null && text === closing.date ? dateText(closing.date) : text))
}
