import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import gcoord from 'gcoord'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { region as code, subjects, world, type World } from '../../test/world/world.ts'
import { importReportsFile } from '../cli/import-reports.ts'
import type { Program } from '../http/context.ts'
import { verifyRegion } from '../matter/verify.ts'
import { openParts } from '../program.ts'
import { readMapping } from './mapping.ts'
import { importReports } from './reports.ts'
import { createRegion } from './region.ts'

const { db } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'gezhi-reports-'))
const now = new Date('2026-10-20T01:00:00.000Z')
let city: World
let program: Program
let stop: () => Promise<void>

beforeAll(async () => {
  city = await world(db)
  ;({ program, stop } = await openParts(db, folder, { now: () => now }))
})
afterAll(() => stop())

const mapping = {
  client: 'old-system',
  datum: 'WGS-84',
  time: { format: 'yyyy-MM-dd HH:mm', zone: 'Asia/Shanghai' },
  columns: {
    id: 'no',
    opened: 'opened',
    closed: 'closed',
    status: 'status',
    x: 'x',
    y: 'y',
    subject: 'kind',
    address: 'place',
    source: 'from',
    owner: 'unit',
  },
  status: { 办结: 'closed', 办理中: 'open', 作废: 'voided' },
  sources: { 电话: 'hotline', 网站: 'public' },
  subjects: { 垃圾: subjects.waste, 其他: null, 怪事: 'GBT47678.5-2026:incident:99999' },
} as const
const heading = 'no,opened,closed,status,x,y,kind,place,from,unit'

const line = (no: string, more: Partial<Record<'opened' | 'closed' | 'status' | 'x' | 'y' | 'kind' | 'from', string>> = {}) => {
  const { x, y } = city.pointIn(0, 0)
  const one = {
    opened: '2026-09-01 08:00',
    closed: '2026-09-03 10:30',
    status: '办结',
    x: String(x),
    y: String(y),
    kind: '垃圾',
    from: '电话',
    ...more,
  }
  return [no, one.opened, one.closed, one.status, one.x, one.y, one.kind, '中山路', one.from, '环卫所'].join(',')
}
const bring = async (lines: readonly string[], changes: object = {}, dryRun = false) => {
  const region = await program.registers.of(code, now)
  const bytes = Buffer.from([heading, ...lines].join('\n'))
  return importReports({ db, region, secret: 'secret', now }, { bytes, mapping: must(readMapping({ ...mapping, ...changes })), dryRun })
}
const codes = async (...given: Parameters<typeof bring>) =>
  must(await bring(...given)).refused.map(({ row, refusal }) => [row, refusal.code])
const matterOf = async (id: string) =>
  (
    await db`
    select m.*, c.source, (select json_agg(json_build_object('act', e.act, 'at', e.at, 'input', e.input) order by e.seq) from matter_entry e where e.region = m.region and e.matter_id = m.matter_id) as entries,
      (select count(*)::int from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.ended_at is null) as running
    from matter m join case_file c on c.region = m.region and c.matter_id = m.matter_id
    join submission s on s.region = m.region and s.matter_id = m.matter_id where s.client = 'old-system' and s.outside_id = ${id}`
  )[0]

describe('what becomes of a row', () => {
  test('a closed one is archived, at the times of the other system, with nothing in between', async () => {
    expect(must(await bring([line('A-1')]))).toMatchObject({ rows: 1, imported: 1, repeated: 0, refused: [] })
    const found = await matterOf('A-1')
    expect(found).toMatchObject({
      state: 'archived',
      subject: subjects.waste,
      cell: '329901001001001',
      source: 'hotline',
      running: 0,
      opened_at: new Date('2026-09-01T00:00:00Z'),
      ended_at: new Date('2026-09-03T02:30:00Z'),
    })
    expect(found?.entries.map((one: { act: string }) => one.act)).toEqual(['importOpened', 'importClosed'])
    expect(found?.entries[0].input).toMatchObject({
      outsideId: 'A-1',
      outsideOwner: '环卫所',
      address: '中山路',
    })
    expect(found?.entries[1].input).toEqual({ outsideStatus: '办结' })
  })

  test('an ended one is voided; one closed at the very moment it was opened is closed then', async () => {
    expect(must(await bring([line('A-2', { status: '作废' }), line('A-3', { closed: '2026-09-01 08:00' })]))).toMatchObject({ imported: 2 })
    expect(await matterOf('A-2')).toMatchObject({ state: 'voided' })
    expect(await matterOf('A-3')).toMatchObject({
      state: 'archived',
      ended_at: new Date('2026-09-01T00:00:00Z'),
    })
  })

  test('an open one is taken over now, and our clocks begin now', async () => {
    expect(must(await bring([line('A-4', { status: '办理中', closed: '' })]))).toMatchObject({ imported: 1 })
    const found = await matterOf('A-4')
    expect(found).toMatchObject({
      state: 'received',
      owner_post: 'intake',
      running: 2,
      opened_at: new Date('2026-09-01T00:00:00Z'),
    })
    expect(found?.due_at.getTime()).toBeGreaterThan(now.getTime())
    expect(found?.entries.map((one: { act: string }) => one.act)).toEqual(['importOpened', 'takeOver'])
  })

  test('a subtype the mapping knows as none is left open, and coordinates of another datum are converted', async () => {
    const { x, y } = city.pointIn(1, 4)
    const [gx, gy] = gcoord.transform<[number, number]>([x, y], gcoord.WGS84, gcoord.GCJ02)
    expect(must(await bring([line('A-5', { kind: '其他', x: String(gx), y: String(gy) })], { datum: 'GCJ-02' }))).toMatchObject({
      imported: 1,
    })
    const found = await matterOf('A-5')
    expect(found).toMatchObject({ subject: null, title: '其他', cell: '329901001002005' })
    expect(Math.abs(found?.x - x)).toBeLessThan(1e-5)
  })

  test('the same file again changes nothing', async () => {
    const lines = [line('B-1'), line('B-2', { status: '办理中' }), line('B-3', { x: '' })]
    const first = must(await bring(lines))
    const entries = async () => (await db`select count(*)::int as n from matter_entry`)[0]?.n
    const before = await entries()
    const second = must(await bring(lines))
    expect(first).toMatchObject({ imported: 2, repeated: 0 })
    expect(second).toMatchObject({ imported: 0, repeated: 2, refused: first.refused })
    expect(await entries()).toBe(before)
  })

  test('a dry run answers the same and leaves nothing', async () => {
    const lines = [line('C-1'), line('C-2', { x: '0', y: '0' })]
    const count = async () => (await db`select (select count(*) from matter)::int as m, (select count(*) from submission)::int as s`)[0]
    const before = await count()
    const dry = must(await bring(lines, {}, true))
    expect(await count()).toEqual(before)
    expect(must(await bring(lines))).toEqual(dry)
  })
})

describe('refused rows, by number and reason', () => {
  test('each has its own code', async () => {
    const bad: [Parameters<typeof line>[1], string][] = [
      [{ x: '' }, 'import.noPoint'],
      [{ y: 'north' }, 'import.noPoint'],
      [{ x: '100', y: '30' }, 'grid.pointOutside'],
      [{ x: '32.4', y: '119.9' }, 'grid.pointSwapped'],
      [{ opened: '01/09/2026' }, 'import.badTime'],
      [{ opened: '2026-02-30 10:00' }, 'import.badTime'],
      [{ closed: 'soon' }, 'import.badTime'],
      [{ closed: '' }, 'import.noClosing'],
      [{ closed: '2026-08-31 08:00' }, 'import.closedFirst'],
      [{ opened: '2027-01-01 08:00' }, 'import.inFuture'],
      [{ closed: '2027-01-01 08:00' }, 'import.inFuture'],
      [{ status: '挂起' }, 'import.unmapped'],
      [{ kind: '噪声' }, 'import.unmapped'],
      [{ from: '微信' }, 'import.unmapped'],
      [{ kind: '怪事' }, 'import.subjectUnknown'],
    ]
    const lines = [...bad.map(([more], at) => line(`D-${at}`, more)), line(''), line('D-same'), line('D-same')]
    const expected = [
      ...bad.map(([, refusal], at) => [at + 2, refusal]),
      [bad.length + 2, 'import.noId'],
      [bad.length + 4, 'import.idTwice'],
    ]
    expect(await codes(lines)).toEqual(expected)
  })

  test('a missing column, a file that is no CSV and a wrong mapping are refused whole', async () => {
    expect(await bring([line('E-1')], { columns: { ...mapping.columns, x: 'lng' } })).toMatchObject({
      ok: false,
      refusal: { code: 'import.noColumn', params: { column: 'lng' } },
    })
    expect(await bring(['"never closed'])).toMatchObject({ ok: false, refusal: { code: 'import.badFile' } })
    for (const [where, changes] of [
      ['datum', { datum: 'EPSG:3857' }],
      ['time', { time: { format: 'yyyy', zone: 'Mars/Olympus' } }],
      ['client', { client: 'Old System' }],
    ] as const) {
      expect(readMapping({ ...mapping, ...changes })).toMatchObject({
        ok: false,
        refusal: { code: 'import.badMapping', params: { where } },
      })
    }
  })
})

describe('a region over somebody else’s layer', () => {
  const square = (id: string | number, x: number) => ({
    type: 'Feature',
    properties: { id, label: `L${id}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 0],
          [x + 1, 0],
          [x + 1, 1],
          [x, 1],
          [x, 0],
        ],
      ],
    },
  })
  const layer = (...features: object[]) => ({ type: 'FeatureCollection', features })
  const make = (regionCode: string, given: object) =>
    createRegion(
      db,
      {
        code: regionCode,
        name: 'Elsewhere',
        utcOffsetMinutes: -480,
        layer: given,
        id: 'id',
        nameProperty: 'label',
      },
      now,
    )

  test('features become cells in the order of their ids, and a shared border belongs to the lowest', async () => {
    const made = must(await make('900201', layer(square('10', 0), square('9', 1))))
    expect([...made]).toEqual([
      ['9', '900201001001001'],
      ['10', '900201001001002'],
    ])
    const region = await program.registers.of('900201', now)
    expect(region.cellAt(1, 0.5)).toEqual({ ok: true, value: '900201001001001' })
    expect(region.cellAt(0.5, 0.5)).toEqual({ ok: true, value: '900201001001002' })
    expect(region.today(new Date('2018-01-01T07:00:00Z'))).toBe('2017-12-31')
    expect(Object.values(region.settings.levels).every(({ kind }) => kind === 'urgentHour' || kind === 'urgentDay')).toBe(true)
  })

  test('it is made once, and a layer with a fault makes nothing', async () => {
    expect(await make('900201', layer(square('1', 0)))).toMatchObject({
      ok: false,
      refusal: { code: 'import.regionExists' },
    })
    expect(await make('900202', layer(square('1', 0), square('1', 1)))).toMatchObject({
      ok: false,
      refusal: { code: 'import.layerIdTwice' },
    })
    expect(await make('900202', layer(square('', 0)))).toMatchObject({
      ok: false,
      refusal: { code: 'import.layerBad' },
    })
    expect(await make('900202', layer(...Array.from({ length: 1000 }, (_none, at) => square(at, at % 100))))).toMatchObject({
      ok: false,
      refusal: { code: 'import.layerTooMany' },
    })
    expect(await db`select 1 from region where region = '900202'`).toHaveLength(0)
  })
})

test('the command prints the counts and writes the refused rows to a file; the chains are whole', async () => {
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const values = {
    region: code,
    mapping: path('mapping.json', JSON.stringify(mapping)),
    refused: join(folder, 'refused.csv'),
  }
  const printed: string[] = []
  const streams = { say: () => {}, print: (text: string) => void printed.push(text) }
  const file = path('old.csv', `\uFEFF${[heading, line('F-1'), line('F-2', { x: '' })].join('\r\n')}\r\n`)
  await importReportsFile(program, { values, positionals: ['reports', file] }, streams)
  expect(printed[0]).toMatch(/^rows 2, imported 1, there already 0, refused 1, \d+ rows\/s$/)
  expect(readFileSync(join(folder, 'refused.csv'), 'utf8')).toMatch(/^\uFEFFrow,id,code,zh,en\n3,"F-2",import\.noPoint,"没有坐标/)
  await expect(
    importReportsFile(program, { values: { ...values, region: '999999' }, positionals: ['reports', file] }, streams),
  ).rejects.toThrow('999999')
  await expect(importReportsFile(program, { values: { region: code }, positionals: ['reports', file] }, streams)).rejects.toThrow(
    '--mapping',
  )
  expect(await verifyRegion(db, code)).toMatchObject({ broken: null })
})
