import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { legalTerms } from '../../tools/legal-terms.ts'
import { deadlineCommand } from './deadline.ts'

const folder = mkdtempSync(join(tmpdir(), 'gezhi-deadline-'))
afterAll(() => rmSync(folder, { recursive: true }))

class Collected extends Writable {
  text = ''
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

async function run(...args: string[]) {
  const [stdout, stderr] = [new Collected(), new Collected()]
  const code = await deadlineCommand(args, { stdout, stderr }, {})
  return { code, out: stdout.text, err: stderr.text }
}

describe('gezhi deadline', () => {
  test('prints the last day first, then the law and the derivation', async () => {
    const { code, out } = await run('CF-06', '--from', '2025-03-10')
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 2)).toEqual(['2025-03-17', 'CF-06 行政处罚法第六十四条第一项：5 工作日'])
    expect(out).toContain('2025-03-15 至 2025-03-16 非工作日，不计入')
    expect((await run('CF-06', '--from', '2025-03-10', '--lang', 'en')).out).toContain(
      '2025-03-15 to 2025-03-16 not working days, not counted',
    )
  })

  test('as JSON it carries the row and the steps', async () => {
    const { out } = await run('ZJ-08', '--from', '2025-03-10', '--suspend', '2025-04-01..2025-04-10', '--extend', '--json')
    expect(JSON.parse(out)).toMatchObject({
      rule: 'ZJ-08',
      due: '2025-07-18',
      unit: 'day',
      extensions: 1,
      suspended: [{ from: '2025-04-01', to: '2025-04-10' }],
    })
  })

  test('hours run from the moment given', async () => {
    expect((await run('QZ-03', '--from', '2025-10-01T09:30')).out.split('\n')[0]).toBe('2025-10-02T09:30')
    expect(await run('QZ-03', '--from', '2025-10-01')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('时刻') })
  })

  test('lists every rule, a line each', async () => {
    const { out } = await run('--list')
    const lines = out.trim().split('\n')
    expect(lines.length).toBeGreaterThan(150)
    expect(lines.every((line) => /^[A-Z]{2}-\d\d[a-z]?\t\S+：\d+ \S+\t\S/.test(line))).toBe(true)
  })

  test('counts a file, and says in its line why a term cannot be counted', async () => {
    const path = join(folder, 'batch.csv')
    writeFileSync(path, '\uFEFFrule,from\nCF-06,2025-03-10\nXX-99,2025-03-10\nCF-08,2025-02-30\n')
    const { code, out } = await run('--batch', path)
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toEqual([
      'rule,from,due,basis',
      'CF-06,2025-03-10,2025-03-17,行政处罚法第六十四条第一项：5 工作日',
      'XX-99,2025-03-10,,没有编号为 XX-99 的法定期限：请用 gezhi deadline --list 查看全部编号。',
      'CF-08,2025-02-30,,「2025-02-30」不是日期：请按 2026-02-14 的格式填写一个存在的日期。',
    ])
  })

  test('refuses what is not a rule, a day or a stretch of days, with what to do', async () => {
    expect(await run('XX-99', '--from', '2025-03-10')).toMatchObject({ code: 1, err: expect.stringContaining('XX-99') })
    expect(await run('CF-06', '--from', '2025-13-01')).toMatchObject({ code: 1, err: expect.stringContaining('2025-13-01') })
    expect(await run('CF-06', '--from', '2026-12-31')).toMatchObject({ code: 1, err: expect.stringContaining('2027') })
    expect(await run('ZJ-08', '--from', '2025-03-10', '--suspend', 'April')).toMatchObject({ code: 2, err: expect.stringContaining('..') })
    expect(await run('CF-06')).toMatchObject({ code: 2, err: expect.stringContaining('--from') })
    expect(await run('--batch', join(folder, 'none.csv'))).toMatchObject({ code: 2 })
    expect(await run('CF-06', '--form', '2025-03-10')).toMatchObject({ code: 2 })
  })
})

test('docs/legal-terms.md is what the rows say (npx tsx tools/legal-terms.ts writes it)', () => {
  expect(readFileSync(new URL('../../docs/legal-terms.md', import.meta.url), 'utf8')).toBe(legalTerms())
})
