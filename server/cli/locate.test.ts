import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shared } from '../../test/shared.ts'
import { locateCommand } from './locate.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gezhi-locate-'))
})
afterAll(() => rm(folder, { recursive: true }))

class Collected extends Writable {
  text = ''
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

async function run(...args: string[]) {
  const [stdout, stderr] = [new Collected(), new Collected()]
  const code = await locateCommand(args, { stdout, stderr })
  return { code, out: stdout.text, err: stderr.text }
}

const square = (x: number) => [
  [x, 0],
  [x + 1, 0],
  [x + 1, 1],
  [x, 1],
  [x, 0],
]
const layerOf = (ids: unknown[]) => ({
  type: 'FeatureCollection',
  features: ids.map((id, place) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Polygon', coordinates: [square(place)] },
  })),
})

async function locate(layer: unknown, csv: string, x = 'x', y = 'y') {
  const [layerPath, points] = [join(folder, 'layer.geojson'), join(folder, 'points.csv')]
  await writeFile(layerPath, typeof layer === 'string' ? layer : JSON.stringify(layer))
  await writeFile(points, csv)
  return run('--layer', layerPath, '--id', 'id', '--points', points, '--x', x, '--y', y)
}

describe('one line for each row, in order', () => {
  test('the id, outside, or an empty line where the row has no point', async () => {
    const rows = ['0.5,0.5', '9,9', ',', '0.5,', ' ,0.5', 'x,0.5', '0,0', '0x1,0.5', 'Infinity,0.5', '1e400,1', '5e-1,.5', '0.5']
    const { code, out } = await locate(layerOf(['a', 'b']), `x,y\n${rows.join('\n')}\n`)
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual(['a', 'outside', '', '', '', '', 'a', '', '', '', 'a', '', ''])
  })
  test('quoted fields may hold commas, quotes and line breaks', async () => {
    const csv = '\uFEFF"place, ""old""",y,x\r\n"a,b\r\nc",0.5,1.5\r\n"",0.5,0.5\r\n'
    expect((await locate(layerOf(['a', 'b']), csv)).out).toBe('b\na\n')
  })
  test('a file with nothing but its header gives no lines', async () => {
    expect(await locate(layerOf(['a']), 'x,y\n')).toEqual({ code: 0, out: '', err: '' })
  })
  test('ties go to the lowest id: as numbers when all are, else as text', async () => {
    expect((await locate(layerOf(['10', '9']), 'x,y\n1,0.5\n')).out).toBe('9\n')
    expect((await locate(layerOf([10, 9]), 'x,y\n1,0.5\n')).out).toBe('9\n')
    expect((await locate(layerOf(['10', '9a']), 'x,y\n1,0.5\n')).out).toBe('10\n')
  })
  test('features without a shape hold no point', async () => {
    const layer = layerOf(['a'])
    const features = [{ type: 'Feature', properties: { id: 'b' }, geometry: null }, ...layer.features]
    expect((await locate({ ...layer, features }, 'x,y\n0.5,0.5\n')).out).toBe('a\n')
  })
  test('many rows are all answered', async () => {
    const { out } = await locate(layerOf(['a']), `x,y\n${'0.5,0.5\n'.repeat(100_000)}`)
    expect(out).toBe('a\n'.repeat(100_000))
  })
})

describe('what is missing is said, with 2', () => {
  const says = (result: { code: number; err: string; out: string }, words: RegExp) => {
    expect([result.code, result.out]).toEqual([2, ''])
    expect(result.err).toMatch(words)
  }
  test('an option', async () => {
    says(await run('--layer', 'x'), /give --id, --points, --x, --y/)
    says(await run('--lair', 'x'), /--lair/)
  })
  test('a file', async () => {
    says(await run('--layer', join(folder, 'none'), '--id', 'i', '--points', 'p', '--x', 'x', '--y', 'y'), /cannot read .*none/)
    says(await run('--layer', folder, '--id', 'i', '--points', 'p', '--x', 'x', '--y', 'y'), /is not a file/)
  })
  test('a column', async () => says(await locate(layerOf(['a']), 'x,z\n1,2\n'), /no column “y”; it has: x, z/))
  test('a property', async () => says(await locate(layerOf(['a', undefined]), 'x,y\n'), /feature 2: .*“id”/))
  test('the header', async () => says(await locate(layerOf(['a']), ''), /is empty/))
  test('JSON', async () => says(await locate('{', 'x,y\n'), /is not JSON/))
  test('a layer', async () => says(await locate({ type: 'Topology' }, 'x,y\n'), /no GeoJSON feature collection/))
  test('a closing quote', async () => says(await locate(layerOf(['a']), 'x,y\n"1,2\n'), /is not CSV/))
  test('nothing, when only help is asked for', async () => expect((await run('--help')).code).toBe(0))
})

const csvPath = shared('data/la311-2018-01.csv')
const layerPath = shared('data/la-neighborhood-councils.geojson')

test.skipIf(!csvPath || !layerPath)(
  'ten thousand reports of Los Angeles (skipped without the shared data): see docs/evidence/locate-la.md',
  async () => {
    const args = ['--layer', layerPath ?? '', '--id', 'nc_id', '--points', csvPath ?? '', '--x', 'Longitude', '--y', 'Latitude']
    const { code, out } = await run(...args)
    expect(code).toBe(0)
    const lines = out.split('\n').slice(0, -1)
    const rows: { NC: string; Longitude: string }[] = parse(await readFile(csvPath ?? ''), { columns: true })
    const counts = { same: 0, noPoint: 0, outsideAndNone: 0, outsideAndNamed: 0, other: 0 }
    rows.forEach(({ NC }, index) => {
      const line = lines[index]
      if (line === '') counts.noPoint += 1
      else if (line === NC) counts.same += 1
      else if (line !== 'outside') counts.other += 1
      else if (NC === '') counts.outsideAndNone += 1
      else counts.outsideAndNamed += 1
    })
    expect(lines).toHaveLength(10_000)
    expect(counts).toEqual({ same: 8676, noPoint: 1102, outsideAndNone: 112, outsideAndNamed: 22, other: 88 })
  },
)
