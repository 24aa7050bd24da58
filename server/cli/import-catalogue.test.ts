import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Words } from '../../domain/kernel/words.ts'
import { freshDatabase } from '../../test/database.ts'
import { importFile } from './import-catalogue.ts'

const { db } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'gezhi-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const heading = 'kind,code,name,n,condition,close,limit'
async function run(text: string, values: Record<string, string | boolean> = {}) {
  const path = join(folder, 'catalogue.csv')
  writeFileSync(path, text)
  const said: Words[] = []
  const printed: string[] = []
  const context = {
    say: (words: Words) => void said.push(words),
    print: (line: string) => void printed.push(line),
  }
  const given = { values: { region: '329901', from: '2026-08-01', ...values }, positionals: [path] }
  const failure = await importFile(db, given, context, new Date('2026-11-23T01:00:00Z')).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  return { said: said.map((words) => words.zh), printed, failure }
}

test('a file is tried, imported, and found already in force', async () => {
  const text = `${heading}\nasset,01001,供水井盖,1,缺失,恢复,2紧急工作时\n`
  expect((await run(text, { 'dry-run': true })).printed).toEqual(['rows 1, subjects 1, conditions 1, version dry run'])
  expect((await run(text)).printed).toEqual(['rows 1, subjects 1, conditions 1, version 1'])
  expect((await run(text)).printed).toEqual(['rows 1, subjects 1, conditions 1, version already in force'])
})

test('refused rows are said one by one and nothing is imported', async () => {
  const { said, printed, failure } = await run(`${heading}\nasset,1001,供水井盖,1,缺失,恢复,很快\n`)
  expect(said.filter((line) => line.startsWith('第 2 行'))).toEqual([expect.stringContaining('01001')])
  expect(printed).toEqual([])
  expect(failure).toContain('1 处有误')
})

test('a wrong day, region, scheme or file is refused with what to do', async () => {
  const text = `${heading}\n`
  expect((await run(text, { from: '2026-13-01' })).failure).toContain('2026-13-01')
  expect((await run(text, { region: '32' })).failure).toContain('6 位')
  expect((await run(text, { scheme: 'X1-2000' })).failure).toContain('GBT47678.5-2026')
  expect((await run(text)).failure).toContain('1 处有误')
})
