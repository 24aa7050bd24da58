import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { absentFrom, pdfPages, printedTexts } from '../../test/documents/pdf-text.ts'
import { sampleWrit } from '../../test/documents/samples.ts'
import { writKindIds } from '../../domain/documents/writ-kinds.ts'
import { checkLink, type WritDocument } from '../../domain/documents/writ.ts'
import { writDocx } from './docx.ts'
import { missingGlyphs, printable } from './glyphs.ts'
import { writPdf } from './pdf.ts'
import { squareOf } from './square.ts'

const folder = mkdtempSync(join(tmpdir(), 'gezhi-pdf-'))
const at = new Date('2026-10-13T01:00:00Z')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function pagesOf(document: WritDocument): Promise<string[]> {
  const path = join(folder, 'writ.pdf')
  writeFileSync(path, writPdf(document, at))
  return pdfPages(path)
}

test.each(writKindIds)('%s: every word of the data stands in the PDF, and every page has its number', async (kind) => {
  for (const n of [3, 8]) {
    const document = sampleWrit(kind, n)
    const pages = await pagesOf(document)
    expect(absentFrom(pages, printedTexts(document))).toEqual([])
    for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`第${index + 1}页共${pages.length}页$`))
  }
})

test('the signature stands on the page of the end of the text, however long the text is', async () => {
  const base = sampleWrit('penaltyDecision', 6)
  for (let lines = 4; lines <= 26; lines += 1) {
    const filling = Array.from({ length: lines }, (_, line) => ({ kind: 'paragraph', text: `第${line}行。` }) as const)
    const document: WritDocument = {
      ...base,
      blocks: [...filling, { kind: 'paragraph', text: '以上事实清楚，本机关决定如上，这是正文的最后一段。' }],
    }
    const page = (await pagesOf(document)).find((text) => text.includes('2026年7月7日'))
    expect(page, `after ${lines} lines`).toContain('正文的最后一段。')
    expect(page).toContain(document.footer[0]?.replace(/\s+/gu, ''))
  }
}, 60_000)

test('a last paragraph longer than a page still ends on the page of the signature', async () => {
  const base = sampleWrit('penaltyDecision', 6)
  const document: WritDocument = { ...base, blocks: [{ kind: 'paragraph', text: `${'长文一句接一句。'.repeat(120)}到此为止。` }] }
  const page = (await pagesOf(document)).find((text) => text.includes('2026年7月7日'))
  expect(page).toContain('到此为止。')
})

test('what is served shows its check code with the portal’s address; without one it says where to go, and has no square', async () => {
  const base = sampleWrit('priorNotice', 4)
  const check = { code: '7K3M92QD4X', region: '329901', portal: 'https://cg.example.cn' }
  const text = (await pagesOf({ ...base, check })).join('')
  expect(text).toContain('查验码：7K3M9-2QD4X')
  expect(text).toContain('https://cg.example.cn/writ')
  expect((await pagesOf({ ...base, check: { ...check, portal: null } })).join('')).toContain('在本区公众服务网站')
  expect(checkLink({ check: { ...check, portal: null }, number: base.number })).toBeNull()
  const link = checkLink({ check, number: base.number }) ?? ''
  expect(Object.fromEntries(new URL(link).searchParams)).toEqual({ region: '329901', number: base.number, code: '7K3M92QD4X' })
  expect(squareOf(link)).toMatch(/^<svg [^>]+><rect [^>]+><path d="M4 4h1v1h-1z/)
})

test('the same writ makes the same bytes', () => {
  const document = sampleWrit('orderToCorrect', 2)
  expect(writPdf(document, at).equals(writPdf(document, at))).toBe(true)
})

test('text that looks like markup is only text', async () => {
  const document = { ...sampleWrit('orderToCorrect', 2), addressee: ['#panic("x") *粗* $x$ <l> @a // 注'] }
  expect(absentFrom(await pagesOf(document), printedTexts(document))).toEqual([])
})

test('the typeface has every character of the basic block and of extension A, and rare characters of names in them', () => {
  const block = (first: number, last: number) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
  expect(missingGlyphs(block(0x4e00, 0x9fff))).toEqual([])
  expect(missingGlyphs(block(0x3400, 0x4dbf))).toEqual([])
  expect(missingGlyphs('㛃㙍䶮堃喆翀赟·—…“”〔〕￥㎡℃×①Ⅰ□√')).toEqual([])
})

test('what the typeface lacks is named, and on paper stands a mark in its place instead of nothing', async () => {
  expect(missingGlyphs('张𠮷和😀，☑')).toEqual(['𠮷', '😀', '☑'])
  expect(printable('张𠮷')).toBe('张〓')
  const pages = await pagesOf({ ...sampleWrit('orderToCorrect', 2), addressee: ['张𠮷先生'] })
  expect(pages.join('')).toContain('张〓先生')
})

test.each(writKindIds)('%s: every word of the data stands in the DOCX', async (kind) => {
  const document = sampleWrit(kind, 4)
  const files = unzipSync(await writDocx(document))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const text = xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, '')
  expect(absentFrom([text], printedTexts(document))).toEqual([])
  if (document.closing !== null) expect(xml).toContain('<w:keepNext/>')
})
