import { strFromU8, unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { units, type Unit } from '../../domain/supervision/report/figures.ts'
import { printed, valueBefore, valueOf } from '../../domain/supervision/report/report.ts'
import { pdfPages } from '../../test/documents/pdf-text.ts'
import { oversightDistrict } from '../../test/world/oversight.ts'
import { publishedDecision } from '../../test/world/published.ts'
import { morning, region } from '../../test/world/world.ts'
import { main } from './main.ts'
import { askedOf, writeReport } from './report.ts'

const { db, city, parties, app, setNow, get, act, open, done } = await oversightDistrict()
const folder = mkdtempSync(join(tmpdir(), 'gezhi-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = new Date(morning.getTime() + 20 * 86_400_000)

beforeAll(async () => {
  for (const finding of ['founded', 'unfounded']) {
    const { id } = await open('wei', 'complaint.lodge', {
      ...{ source: 'phone', complaintKind: 'conduct', aboutUnit: 'enforcement', description: '态度恶劣', confidential: 'no' },
    })
    await done(act('wei', 'complaint.accept', id, {}))
    await done(act('chu', 'complaint.assign', id, { unit: 'justice', handleBy: '2026-10-30' }))
    await done(act('chu', 'complaint.answer', id, { finding, answer: '已核查' }))
  }
  await publishedDecision(city, { party: parties.company, yuan: 7000 })
  setNow(at)
})

/** Counts and writes as the command does, at that time; gives the file's path and what was printed and said. */
async function writes(name: string, values: Record<string, string>) {
  const out = join(folder, name)
  const told: { printed: string[]; said: string[] } = { printed: [], said: [] }
  const context = {
    print: (line: string) => void told.printed.push(line),
    say: ({ zh }: { zh: string }) => void told.said.push(zh),
  }
  await writeReport(db, askedOf({ values: { region, out, ...values }, positionals: [] }), context, at)
  return { out, ...told }
}

/** The report of the same period as it is drafted and generated at the desk. */
async function atDesk(quarter: string | undefined) {
  const { id, status, text } = await open('wei', 'supervisionReport.prepare', { year: 2026, ...(quarter && { quarter }) })
  expect(status, text).toBe(200)
  await done(act('wei', 'supervisionReport.generate', id))
  const [draft] = (await get('wei', `/api/supervision-report?id=${id}`)).body.reports as { number: string }[]
  const file = async (format: 'pdf' | 'docx') =>
    (await app.inject({ url: `/api/supervision-report/${id}/1/${format}`, headers: { cookie: `gezhi_session=${city.people.wei.cookie}` } }))
      .rawPayload
  return { number: draft?.number ?? '', file }
}

const documentXml = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
const words = (xml: string): string[] => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text)
/** The tables of figures: each row's cells. */
const rowsOf = (xml: string): string[][] =>
  xml
    .split('<w:tr>')
    .slice(1)
    .map((row) => row.split('<w:tc>').slice(1))
    .filter(({ length }) => length === 8)
    .map((cells) => cells.map((cell) => words(cell).join('')))
    .filter(([name]) => name !== '项目')

type Page = { sections: { figures: { zh: string; unit: Unit; of: string | null; values: number[] }[] }[] }

describe('gezhi report', () => {
  test.each([
    ['the year', undefined, ''],
    ['a quarter', '4', 'q4'],
  ])('of %s says what the report made at the desk says, and every figure is that of the page', async (_name, quarter, choice) => {
    const values = { year: '2026', ...(quarter !== undefined && { quarter }) }
    const written = await writes(`figures-${choice}.docx`, values)
    expect(written.printed).toEqual([])
    const xml = documentXml(readFileSync(written.out))
    const page = (await get('wei', `/api/supervision-report/figures?year=2026${quarter === undefined ? '' : `&quarter=${quarter}`}`))
      .body as Page
    const figures = page.sections.flatMap((section) => section.figures)
    expect(figures.some((figure) => valueOf(figure) > 0)).toBe(true)
    expect(rowsOf(xml).map(([name, value, before]) => [name, value, before])).toEqual(
      figures.map(({ zh, unit, of, values: all }) => [
        `${of === null ? '' : '　'}${zh}（${units[unit].zh}）`,
        printed(valueOf({ values: all }), unit),
        printed(valueBefore({ values: all }), unit),
      ]),
    )
    expect(written.said).toEqual([expect.stringContaining(`${page.sections.length} 个部分，已写入 ${written.out}`)])

    const desk = await atDesk(choice === '' ? undefined : choice)
    expect(words(xml).join('\n')).toBe(
      words(documentXml(await desk.file('docx')))
        .join('\n')
        .replaceAll(desk.number, '未发布'),
    )
  })

  test('the PDF it writes has the hash it prints, and is not yet published', async () => {
    const { out, printed: lines } = await writes('quarter.pdf', { year: '2026', quarter: '4' })
    expect(lines).toEqual([createHash('sha256').update(readFileSync(out)).digest('hex')])
    const text = (await pdfPages(out)).join('')
    expect(text).toContain('2026年第四季度行政执法监督通报')
    expect(text).toContain('未发布')
    expect((await writes('again.PDF', { year: '2026', quarter: '4' })).printed).toEqual(lines)
  })

  test('a year, quarter, file or region that cannot be is refused with its sentence, and nothing is written', async () => {
    const asks = async (...args: string[]) => {
      let [said, shown] = ['', '']
      const streams = { out: (text: string) => void (shown += text), err: (text: string) => void (said += text) }
      const status = await main(['report', '--region', region, ...args], { LANG: 'zh_CN.UTF-8' }, streams)
      return { status, said, shown }
    }
    const refused = (said: string) => ({ status: 1, said: `${said}\n`, shown: '' })
    const out = join(folder, 'none.pdf')
    for (const year of [[], ['--year', '26'], ['--year', '2026.5'], ['--year', '二〇二六'], ['--year', '2200']])
      expect(await asks(...year, '--out', out), String(year)).toEqual(refused('请用 --year 给出四位年份。'))
    for (const quarter of ['0', '5', 'q4', '1.5'])
      expect(await asks('--year', '2026', '--quarter', quarter, '--out', out), quarter).toEqual(refused('--quarter 应为 1 至 4。'))
    for (const file of [[], ['--out', join(folder, 'none.txt')]])
      expect(await asks('--year', '2026', ...file)).toEqual(refused('请用 --out 给出 .pdf 或者 .docx 文件。'))
    await expect(writes('none.pdf', { year: '2026', region: '999999' })).rejects.toMatchObject({ zh: '没有区划 999999。' })
    await expect(writes('none.pdf', { year: '2026', region: '3299' })).rejects.toMatchObject({ zh: '请用 --region 给出 6 位区划代码。' })
    expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([])
  })
})
