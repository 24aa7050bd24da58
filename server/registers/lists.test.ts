import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { shared } from '../../test/shared.ts'
import { testApp } from '../../test/world/app.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { communities, morning, region, subjects, world, type World } from '../../test/world/world.ts'
import { readTable } from '../catalogue/table-file.ts'

const { db, owner } = await freshDatabase()
let city: World
const { app } = await testApp(db)

beforeAll(async () => {
  city = await world(db)
})

const dutyHeadings = 'code,name_zh,name_en,basis,lead,supporting,scheme,kind,category,subject,condition,place,from,to,source'
const basis = '城市市容和环境卫生管理条例 第十四条'
const duty = (code: string, lead: string, scope: string, place = '') =>
  `${code},事项${code},Item ${code},${basis},${lead},,GBT47678.5-2026,${scope},${place},2026-01-01,,文件`
const importUrl = (what: string, query: Record<string, string>) => `/api/registers/${what}/import?${new URLSearchParams(query).toString()}`

async function workbook(lines: readonly string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表')
  for (const line of lines) sheet.addRow(line.split(','))
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('duties', () => {
  const lines = [
    dutyHeadings,
    duty('Q1', 'municipal', 'asset,,,'),
    duty('Q2', 'sanitation', 'incident,,,'),
    duty('Q3', 'street-1', 'incident,,06010,', communities[0]),
  ]
  const query = { dryRun: 'true', source: '清单.csv', from: '2026-10-01' }

  test('a dry run answers row by row and changes nothing; a bad row refuses all', async () => {
    const { jiang } = city.people
    const bad = [...lines, duty('Q4', 'nobody', 'incident,,,'), duty('Q1', 'municipal', 'asset,,,')].join('\n')
    for (const dryRun of ['true', 'false']) {
      const { status, body } = await send(app, jiang, importUrl('duties', { ...query, dryRun }), bad)
      expect(status).toBe(200)
      expect(body).toMatchObject({
        rows: 5,
        refused: 2,
        applied: false,
        version: null,
        refusals: [
          { row: 5, column: 'lead', code: 'duties.unitUnknown' },
          { row: 6, column: 'code' },
        ],
      })
    }
    const dry = await send(app, jiang, importUrl('duties', query), lines.join('\n'))
    expect(dry.body).toMatchObject({ rows: 3, refused: 0, applied: false, counts: [{ count: 3 }] })
    expect(dry.body.columns.every((one: { read: boolean }) => one.read)).toBe(true)
    expect((await ask(app, jiang, 'GET', '/api/registers/duties')).body.version.version).toBe(1)
  })

  test('an import is in force at once, is on record, and comes out again as it went in', async () => {
    const { jiang, qian } = city.people
    const done = await send(app, jiang, importUrl('duties', { ...query, dryRun: 'false' }), await workbook(lines))
    expect(done.body).toMatchObject({ applied: true, version: 2 })
    const { body } = await ask(app, qian, 'GET', '/api/registers/duties?place=community')
    expect(body).toMatchObject({
      version: { version: 2, from: '2026-10-01' },
      total: 1,
      duties: [{ code: 'Q3', lead: { id: 'street-1' }, place: { count: 1 } }],
    })
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'duties', what: '清单.csv', after: { version: 2 } })
    for (const format of ['csv', 'xlsx']) {
      const file = await app.inject({ url: `/api/registers/duties/export/${format}`, cookies: { gezhi_session: jiang.cookie } })
      const again = await send(app, jiang, importUrl('duties', query), file.rawPayload)
      expect(again.body, format).toMatchObject({ rows: 3, refused: 0 })
    }
  })

  test('the question who answers gives one unit with the rule, or says what is missing or doubled', async () => {
    const { qian, jiang } = city.people
    const asked = async (input: Record<string, string>) =>
      (await ask(app, qian, 'GET', `/api/registers/duties/ask?${new URLSearchParams(input).toString()}`)).body
    expect(await asked({ subject: subjects.waste, place: communities[0] })).toMatchObject({
      lead: { id: 'street-1' },
      duty: 'Q3',
      refusal: null,
    })
    expect(await asked({ subject: subjects.waste, place: communities[2] })).toMatchObject({ lead: { id: 'sanitation' }, duty: 'Q2' })
    const { x, y } = city.pointIn(0, 2)
    expect(await asked({ subject: subjects.waste, x: String(x), y: String(y) })).toMatchObject({
      place: { code: `${communities[0]}003` },
      lead: { id: 'street-1' },
    })
    expect((await asked({ subject: subjects.waste })).code).toBe('register.placeMissing')
    expect((await asked({ subject: subjects.waste, x: '0', y: '0' })).code).toBe('grid.pointZero')
    expect((await asked({ subject: 'x:asset:1', place: communities[0] })).code).toBe('register.notFound')
    expect(await asked({ subject: subjects.waste, place: communities[0], day: '2025-12-31' })).toMatchObject({ code: 'duties.noList' })
    const doubled = [...lines, duty('Q5', 'municipal', 'incident,,06010,', communities[0])].join('\n')
    await send(app, jiang, importUrl('duties', { ...query, dryRun: 'false', from: '2026-10-13' }), doubled)
    expect(await asked({ subject: subjects.waste, place: communities[0] })).toMatchObject({
      lead: null,
      refusal: { code: 'duties.doubled' },
    })
    const found = (await ask(app, qian, 'GET', '/api/registers/duties/analysis')).body
    expect(found).toMatchObject({
      crossingCount: 1,
      gapCount: 0,
      crossings: [{ subject: { ref: subjects.waste }, placeCount: 1, duties: ['Q3', 'Q5'] }],
    })
  })

  test('a list cannot begin before the present one, and who may not manage duties imports nothing', async () => {
    const { jiang, qian } = city.people
    expect((await send(app, jiang, importUrl('duties', { ...query, from: '2026-01-01' }), lines.join('\n'))).body.code).toBe(
      'duties.fromTooEarly',
    )
    expect((await send(app, jiang, importUrl('duties', { ...query, from: '2026-13-01' }), lines.join('\n'))).body.code).toBe(
      'clock.badDate',
    )
    expect((await send(app, jiang, importUrl('duties', query), 'a,b\n1,2')).body.code).toBe('duties.noColumn')
    expect((await send(app, jiang, importUrl('duties', query), Buffer.from([0x89, 0, 0, 1]))).body.code).toBe('catalogue.fileUnknown')
    expect((await send(app, qian, importUrl('duties', query), lines.join('\n'))).status).toBe(403)
  })
})

describe('catalogue', () => {
  test('classes are found by word and pinyin with their conditions, and versions are listed', async () => {
    const { qian } = city.people
    const found = (await ask(app, qian, 'GET', '/api/registers/catalogue/subjects?words=gsjg')).body
    expect(found.subjects[0]).toMatchObject({ code: '01001', conditions: [{ n: 1, limit: { zh: '2紧急工作时' } }, { n: 2 }, { n: 3 }] })
    const page = (await ask(app, qian, 'GET', '/api/registers/catalogue/subjects?limit=10&kind=incident')).body
    const next = (
      await ask(app, qian, 'GET', `/api/registers/catalogue/subjects?limit=10&kind=incident&after=${encodeURIComponent(page.next)}`)
    ).body
    expect(next.subjects[0].code > page.subjects[9].code).toBe(true)
    const { versions } = (await ask(app, qian, 'GET', '/api/registers/catalogue/versions')).body
    expect(versions.filter((one: { inForce: boolean }) => one.inForce)).toMatchObject([{ own: true, version: 1 }])
    expect((await ask(app, qian, 'GET', '/api/registers/catalogue/subjects?catalogue=110101/x&version=1')).body.code).toBe(
      'register.notFound',
    )
  })

  const standard = shared('data/filing-standard.csv')
  test.skipIf(standard === undefined)('the published filing standard goes in whole through the page, as CSV and as XLSX', async () => {
    const { jiang } = city.people
    const bytes = readFileSync(standard ?? '')
    const rowCount = bytes.toString('utf8').trim().split('\n').length - 1
    const query = { dryRun: 'true', source: 'filing-standard.csv', from: '2026-10-13', scheme: 'GBT30428.2-2013', adopt: 'false' }
    const dry = (await send(app, jiang, importUrl('catalogue', query), bytes)).body
    expect(dry).toMatchObject({ rows: rowCount, refused: 0, applied: false })
    const table = await readTable(bytes)
    if (!table.ok) throw new Error(table.refusal.code)
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('标准')
    sheet.addRow([...table.value.headings])
    for (const { cells } of table.value.rows) sheet.addRow(table.value.headings.map((heading) => cells[heading] ?? ''))
    const done = (await send(app, jiang, importUrl('catalogue', { ...query, dryRun: 'false' }), Buffer.from(await book.xlsx.writeBuffer())))
      .body
    expect(done).toMatchObject({ rows: rowCount, refused: 0, applied: true, version: 1, counts: dry.counts })
    const kept = (await ask(app, jiang, 'GET', `/api/registers/catalogue/subjects?catalogue=${region}/GBT30428.2-2013&version=1`)).body
    expect(kept.total).toBe(dry.counts[0].count)
    expect((await lastEntries(app, jiang))[0]).toMatchObject({
      register: 'catalogue',
      after: { scheme: 'GBT30428.2-2013', adopted: false },
    })
  })

  test('the catalogue comes out as a file that goes in again unchanged', async () => {
    const { jiang } = city.people
    const file = await app.inject({ url: '/api/registers/catalogue/export/csv', cookies: { gezhi_session: jiang.cookie } })
    const again = await send(
      app,
      jiang,
      importUrl('catalogue', { dryRun: 'true', source: 'x', from: '2026-10-13', scheme: 'GBT47678.5-2026' }),
      file.rawPayload,
    )
    expect(again.body).toMatchObject({ refused: 0 })
    expect(
      (await send(app, jiang, importUrl('catalogue', { dryRun: 'true', source: 'x', from: '2026-10-13', scheme: 'X-1' }), 'a')).body.code,
    ).toBe('catalogue.noColumn')
  })
})

describe('calendar', () => {
  test('a year without data is shown as missing, and an imported one counts at once', async () => {
    const { jiang, qian } = city.people
    const year = async (wanted: number) =>
      (await ask(app, qian, 'GET', '/api/registers/calendar')).body.years.find((one: { year: number }) => one.year === wanted)
    expect(await year(2026)).toMatchObject({ present: true })
    expect(await year(2028)).toMatchObject({ present: false, workingDays: 0 })
    expect((await ask(app, qian, 'GET', '/api/registers/calendar/2028')).body.code).toBe('clock.noCalendar')
    const days = [
      'date,kind,name_zh,name_en',
      ...['01-01', '05-01', '10-01', '10-02', '10-03'].map((one) => `2028-${one},放假,节日,Festival`),
    ]
    const query = { dryRun: 'false', source: '2028.csv' }
    expect((await send(app, jiang, importUrl('calendar', query), days.slice(0, 3).join('\n'))).body.code).toBe('clock.yearIncomplete')
    const bad = await send(app, jiang, importUrl('calendar', query), [...days, '2028-02-30,放假,x,x'].join('\n'))
    expect(bad.body).toMatchObject({ refused: 1, applied: false, refusals: [{ row: 7, code: 'clock.badDate' }] })
    expect((await send(app, qian, importUrl('calendar', query), days.join('\n'))).status).toBe(403)
    expect((await send(app, jiang, importUrl('calendar', query), days.join('\n'))).body).toMatchObject({ applied: true, refused: 0 })
    expect(await year(2028)).toMatchObject({ present: true, holidays: 5 })
    expect((await ask(app, qian, 'GET', '/api/registers/calendar/2028')).body.days).toHaveLength(5)
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'calendar', after: { years: [2028] } })
  })

  test('where several districts are served, none of them changes the calendar for the others', async () => {
    const other = '329902'
    await db`insert into region (region, name_zh, name_en, created_at) values (${other}, '邻区', 'Next District', ${morning})`
    const query = { dryRun: 'false', source: '2028.csv' }
    const answer = await send(app, city.people.jiang, importUrl('calendar', query), 'date,kind,name_zh,name_en\n')
    expect(answer.body.code).toBe('register.calendarShared')
    await owner`delete from region where region = ${other}`
  })
})

describe('settings', () => {
  test('a change is checked, kept with what was before, and in force at once', async () => {
    const { jiang, qian } = city.people
    const { seen, settings, levels } = (await ask(app, qian, 'GET', '/api/registers/settings')).body
    expect(levels.map((one: { key: string }) => one.key)).toContain('case.dispatch')
    const change = (changed: object, was = seen) =>
      ask(app, jiang, 'POST', '/api/registers/settings', { seen: was, reason: '调整', settings: { ...settings, ...changed } })
    expect((await ask(app, qian, 'POST', '/api/registers/settings', { seen, reason: '调整', settings })).status).toBe(403)
    expect((await change({ centres: { supervisionCentre: 'nowhere', commandCentre: null } })).body.code).toBe('register.unitEnded')
    expect((await change({ levels: { 'case.lunch': { kind: 'workHour', count: 1 } } })).body.code).toBe('register.unknownLevel')
    expect((await change({ office: [{ from: '2026-01-01', hours: [{ from: '09:00', to: '17:00' }] }] })).body.code).toBe(
      'register.officeGap',
    )
    const office = [
      ...settings.office,
      {
        from: '2026-12-01',
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '18:00' },
        ],
      },
    ]
    expect(
      (await change({ office: [...settings.office, { from: '2026-12-01', hours: [{ from: '12:00', to: '09:00' }] }] })).body.code,
    ).toBe('clock.hoursEmpty')
    expect((await change({ dueSoonShare: 2 })).body.code).toBe('input.invalid')
    const done = await change({ office, levels: { ...settings.levels, 'case.dispatch': { kind: 'workHour', count: 3 } } })
    expect(done.status).toBe(200)
    expect((await change({})).body.code).toBe('register.changed')
    const now = (await ask(app, qian, 'GET', '/api/registers/settings')).body
    expect(now).toMatchObject({ seen: done.body.seen, settings: { office, levels: { 'case.dispatch': { count: 3 } } } })
    const [entry] = await lastEntries(app, jiang)
    expect(entry).toMatchObject({ register: 'settings', after: { levels: { 'case.dispatch': { count: 3 } } } })
    expect(entry.before.levels).toBeUndefined()
  })
})

describe('the record', () => {
  test('is read newest first, page after page, of one register when asked', async () => {
    const { jiang, zhou } = city.people
    const all = await lastEntries(app, jiang, 200)
    const first = (await ask(app, jiang, 'GET', '/api/registers/entries?limit=2')).body
    const second = (await ask(app, jiang, 'GET', `/api/registers/entries?limit=2&after=${first.next}`)).body
    expect([...first.entries, ...second.entries].map((one: { id: string }) => one.id)).toEqual(all.slice(0, 4).map((one) => one.id))
    const duties = (await ask(app, jiang, 'GET', '/api/registers/entries?register=duties')).body.entries
    expect(new Set(duties.map((one: { register: string }) => one.register))).toEqual(new Set(['duties']))
    expect((await ask(app, zhou, 'GET', '/api/registers/entries')).status).toBe(403)
    expect((await ask(app, jiang, 'GET', '/api/registers/settings/export/csv')).body.code).toBe('register.noExport')
    expect((await ask(app, jiang, 'GET', '/api/registers/units/export/geojson')).body.code).toBe('register.noExport')
  })
})
