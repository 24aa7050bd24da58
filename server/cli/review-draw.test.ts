import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { drawFiles, populationText, reviewSeedText } from '../../domain/supervision/file-review/draw.ts'
import { sha256 } from '../enforcement/random/make.ts'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'gezhi-review-draw-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = Array.from({ length: 20 }, (_, at) => ({ unit: at < 12 ? 'squad-1' : 'squad-2', number: `试罚〔2026〕${at + 1}号` }))
const list = populationText(files)
const listHash = sha256(list)
const number = '试评查〔2026〕1号'
const head = { number: 4, root: 'c'.repeat(64) }
const seed = sha256(reviewSeedText({ round: number, head: head.number, root: head.root }, listHash))
const words = { zh: '字', en: 'word' }
const published = {
  ...{
    number,
    title: '年度评查',
    state: 'underWay',
    stateName: words,
    announcedAt: '2026-10-13T00:00:00.000Z',
    year: 2026,
    kinds: [words],
  },
  ...{ from: '2026-01-01', to: '2026-10-01', method: words, perUnit: 3, gap: 10, seedOn: '2026-10-15', reviewBy: '2026-10-30' },
  ...{ sheet: { version: 0, name: words }, listed: 20, listHash, head, seed, summary: null, drawn: 6, settled: 0, results: null },
  files: drawFiles(files, 3, seed, sha256).map((one) => ({ number: one.number, unit: words })),
}
const kept = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const listFile = kept('list.txt', list)
const roundsOf = (...rounds: object[]) => kept('rounds.json', { rounds, asOf: '2026-10-16T00:00:00.000Z' })
const headAt = (headNumber: number, root: string, upTo: string) => ({
  ...{ region: '330109', number: headNumber, size: 3, root, upTo, at: upTo, previous: null, keyId: 'a'.repeat(32) },
  ...{ signature: 'b'.repeat(128), consistency: [] },
})
const headsOf = (...heads: object[]) => kept('heads.json', { format: 'gezhi-heads', region: '330109', keys: [], heads })
const before = headAt(3, 'd'.repeat(64), '2026-10-13T16:00:00.000Z')

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const status = await main(
    ['review-draw', ...args],
    { LANG: 'en_GB.UTF-8' },
    { out: (text) => (out += text), err: (text) => (err += text) },
  )
  return { status, out, err }
}

test('whoever has the published list and rounds draws the same files', async () => {
  const { status, out } = await run(listFile, roundsOf(published))
  expect(status).toBe(0)
  const lines = out.trim().split('\n')
  expect(new Set(lines.slice(0, -1))).toEqual(new Set(published.files.map((one) => one.number)))
  expect(lines.at(-1)).toContain('属实')
  expect((await run(kept('windows.txt', `${list.replaceAll('\n', '\r\n')}\r\n`), roundsOf(published), '--round', number)).status).toBe(0)
})

test('the head is held against a file of heads: its root, and that it is the first of the announced day', async () => {
  const rounds = roundsOf(published)
  const check = async (...heads: object[]) => (await run(listFile, rounds, '--heads', headsOf(...heads))).err
  expect(await check(before, headAt(4, head.root, '2026-10-14T16:00:00.000Z'))).toBe('')
  expect(await check(before, headAt(4, 'e'.repeat(64), '2026-10-14T16:00:00.000Z'))).toContain('the head is not that')
  expect(await check(before, headAt(4, head.root, '2026-10-14T15:00:00.000Z'))).toContain('not the first of the announced day')
  const late = headAt(3, 'd'.repeat(64), '2026-10-14T16:00:00.000Z')
  expect(await check(late, headAt(4, head.root, '2026-10-15T16:00:00.000Z'))).toContain('not the first of the announced day')
})

test('what does not agree ends with 1 and says where; a round that is not drawn with 3; what cannot be read with 2', async () => {
  const differing = async (more: object) => run(listFile, roundsOf({ ...published, ...more }), '--round', number)
  expect(await differing({ files: published.files.slice(1) })).toMatchObject({ status: 1, err: expect.stringContaining('other files') })
  expect(await differing({ seed: 'f'.repeat(64) })).toMatchObject({ status: 1, err: expect.stringContaining('the seed') })
  expect(await differing({ listHash: 'f'.repeat(64) })).toMatchObject({ status: 1, err: expect.stringContaining('the list') })
  expect((await differing({ head: null, seed: null, files: [] })).status).toBe(3)
  expect((await run(kept('other.txt', 'file|squad-1|X'), roundsOf(published))).err).toContain('No published round')
  expect((await run(kept('none.txt', 'nothing'), roundsOf(published))).status).toBe(2)
  expect((await run(join(folder, 'absent'), roundsOf(published))).status).toBe(2)
  expect((await run(listFile, listFile)).status).toBe(2)
})
