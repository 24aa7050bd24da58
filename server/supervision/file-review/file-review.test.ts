import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { closedOnTheSpot, reviewOffice, sealed } from '../../../test/world/file-review.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { drawFiles, readPopulation, reviewSeedText } from '../../../domain/supervision/file-review/draw.ts'
import { sampleSheet } from '../../../domain/supervision/file-review/sample-sheet.ts'
import { sha256 } from '../../enforcement/random/make.ts'
import { sweep } from '../../jobs/sweep.ts'
import { openKeyFolder } from '../../record/keys.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await reviewOffice(city)
const { app, setNow } = await testApp(db)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-review-'))
const keys = openKeyFolder(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const headersOf = (who: Name | null) => ({ 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${city.people[who].cookie}` }) })
const get = async (who: Name | null, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: headersOf(who) })
  return { status: answer.statusCode, text: answer.body, body: answer.headers['content-type']?.includes('json') ? answer.json() : null }
}
const post = async (who: Name, url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, headers: headersOf(who), payload })
  return { status: answer.statusCode, body: answer.json() }
}
const act = (who: Name, verb: string, id: string, input: object = {}) => {
  const [procedure, name] = verb.split('.')
  return post(who, `/api/${procedure}/${id}/${name}`, { requestKey: randomUUID(), input })
}

const round = {
  ...{ title: '2026年行政执法案卷评查', year: 2026, fileKinds: ['penalty', 'summary'], fromOn: '2026-10-01', toOn: '2026-10-13' },
  ...{ method: 'random', perUnit: 2, gap: 10, seedOn: '2026-10-15', reviewBy: '2026-10-30' },
}
const announce = (who: Name, more: object = {}) =>
  post(who, '/api/reviewRound/announce', { requestKey: randomUUID(), input: { ...round, ...more } })
const personId = (who: Name) => city.people[who].id

type Drawn = { readonly id: string; readonly file: string; readonly reviewers: Name[] }
async function drawnIn(roundId: string): Promise<Drawn[]> {
  const rows = await db<{ matter_id: string; file_number: string; reviewers: string[] }[]>`
    select matter_id, file_number, reviewers from file_review where region = ${region} and round_id = ${roundId} order by file_number`
  const names = Object.keys(city.people) as Name[]
  const nameOf = (id: string) => names.find((name) => personId(name) === id) ?? 'zhou'
  return rows.map((row) => ({ id: row.matter_id, file: row.file_number, reviewers: row.reviewers.map(nameOf) }))
}

const clean = { deductions: [], answers: [], vetoes: [], remarks: '' }
const less = (points: number) => ({ ...clean, deductions: [{ item: 'facts', points, reason: '地点不清' }] })
const score = (who: Name, id: string, scored: object = clean) =>
  post(who, `/api/fileReview/${id}/score`, { requestKey: randomUUID(), scored })
const stateOf = async (id: string) =>
  (await db<{ state: string }[]>`select state from matter where region = ${region} and matter_id = ${id}`)[0]?.state

let roundId = ''
let drawn: Drawn[] = []

beforeAll(async () => {
  for (const days of [1, 2, 3, 4]) await closedOnTheSpot(city, parties, days)
  setNow(after(1))
  const announced = await announce('chu')
  expect(announced.body).toMatchObject({ state: 'announced' })
  roundId = announced.body.matterId
})

describe('announced, and drawn from the record’s head', () => {
  test('what is announced fits: a period that is over, a day to come, somebody who may', async () => {
    const code = async (who: Name, more: object = {}) => (await announce(who, more)).body.code
    expect(await code('chu', { toOn: '2026-10-14' })).toBe('fileReview.span')
    expect(await code('chu', { seedOn: '2026-10-14' })).toBe('fileReview.seedPast')
    expect(await code('chu', { reviewBy: '2026-10-15' })).toBe('fileReview.reviewBy')
    expect(await code('chu', { perUnit: undefined })).toBe('fileReview.perUnit')
    expect(await code('chu', { gap: -1 })).toBe('fileReview.gap')
    expect(await code('chu', { fromOn: '2026-01-01', toOn: '2026-01-31' })).toBe('fileReview.noFiles')
    expect((await announce('lv')).status).toBe(403)
  })

  test('nobody draws before the head of the announced day is published; then anybody finds the same files', async () => {
    await sealed(city, keys, after(1))
    expect((await act('chu', 'reviewRound.draw', roundId)).body.code).toBe('fileReview.headNotYet')
    setNow(after(2))
    await sealed(city, keys, after(2))
    expect((await act('chu', 'reviewRound.draw', roundId)).body).toMatchObject({ state: 'underWay' })
    drawn = await drawnIn(roundId)
    const [shown] = (await get(null, `/api/portal/${region}/file-reviews`)).body.rounds
    const list = (await get(null, `/api/portal/${region}/file-reviews/${encodeURIComponent(shown.number)}/list`)).text
    expect(sha256(list)).toBe(shown.listHash)
    const heads = (await get(null, `/api/portal/${region}/record/heads`)).body?.heads ?? []
    const head = heads.find((one: { number: number }) => one.number === shown.head.number)
    expect(head?.root).toBe(shown.head.root)
    const seed = sha256(reviewSeedText({ round: shown.number, head: head.number, root: head.root }, shown.listHash))
    expect(seed).toBe(shown.seed)
    const again = drawFiles(readPopulation(list) ?? [], shown.perUnit, seed, sha256).map(({ number }) => number)
    expect([...again].sort()).toEqual(shown.files.map(({ number }: { number: string }) => number).sort())
    expect(again.length).toBe(2)
    expect(shown.results).toBeNull()
  })

  test('reviewers are three, and none of the organ whose file it is', () => {
    for (const { reviewers } of drawn) {
      expect(new Set(reviewers).size).toBe(3)
      expect(reviewers.filter((who) => ['xu', 'he', 'lv', 'qin', 'shi'].includes(who))).toEqual([])
    }
  })

  test('what is published names no party and no reviewer', async () => {
    const { text } = await get(null, `/api/portal/${region}/file-reviews`)
    for (const { name } of Object.values(city.people)) expect(text).not.toContain(name)
    for (const id of Object.values(parties)) expect(text).not.toContain(id)
    for (const { id } of drawn) expect(text).not.toContain(id)
  })
})

describe('scored apart, told, objected to and settled', () => {
  const first = () => drawn[0] ?? { id: '', file: '', reviewers: [] }
  const at = (place: number): Name => first().reviewers[place] ?? 'zhou'

  test('only who was drawn scores; the file is read through one door, and each reading is on the record', async () => {
    const { id } = first()
    expect((await score(at(2), id)).body.code).toBe('fileReview.notReviewer')
    expect([403, 404]).toContain((await score('lv', id)).status)
    const read = await post(at(0), `/api/fileReview/${id}/readFile`, { requestKey: randomUUID() })
    expect(read.body.sheet.items.length).toBe(sampleSheet.items.length)
    expect(read.body.papers.map((one: { title: string }) => one.title)).toContain('当场行政处罚决定书')
    expect((await post('xu', `/api/fileReview/${id}/readFile`, { requestKey: randomUUID() })).body.code).toBe('fileReview.notReader')
    const [{ n } = { n: 0 }] = await db<{ n: number }[]>`
      select count(*)::int as n from matter_entry where region = ${region} and matter_id = ${id} and act = 'readFile'`
    expect(n).toBe(1)
  })

  test('nobody sees a sheet before the other is in, and not in the record either', async () => {
    const { id } = first()
    expect((await score(at(0), id, less(3))).status).toBe(200)
    expect((await score(at(0), id, clean)).body.code).toBe('fileReview.scoredAlready')
    for (const who of [at(1), 'wei', 'chu'] as const) {
      expect((await get(who, `/api/file-review/${id}`)).body.scores).toEqual([])
      expect((await get(who, `/api/matters/${id}`)).text).not.toContain('地点不清')
    }
  })

  test('a sheet is whole: a deduction has its reason', async () => {
    const bad = { ...clean, deductions: [{ item: 'facts', points: 3, reason: '' }] }
    expect((await score(at(1), first().id, bad)).body.code).toBe('fileReview.reasonMissing')
  })

  test('too far apart: a third scores, and the middle counts', async () => {
    const { id } = first()
    expect(
      (await score(at(1), id, { ...clean, deductions: ['evidence', 'facts'].map((item) => ({ item, points: 12, reason: '缺' })) })).status,
    ).toBe(200)
    expect(await stateOf(id)).toBe('third')
    expect((await score(at(2), id, less(12))).status).toBe(200)
    expect(await stateOf(id)).toBe('toReport')
    const view = (await get('wei', `/api/file-review/${id}`)).body
    expect([view.total, view.grade.grade, view.scores.length]).toEqual([88, 'good', 3])
  })

  test('the unit sees its file once it is reported, objects in time, and is answered by somebody who did not score', async () => {
    const { id } = first()
    expect((await get('lv', `/api/matters/${id}`)).status).toBe(404)
    expect((await act('chu', 'fileReview.report', id, { problems: '地点记载不清', advice: '规范笔录' })).status).toBe(200)
    const seen = (await get('lv', `/api/matters/${id}`)).body
    expect(seen.clocks.map(({ clock }: { clock: string }) => clock)).toEqual(['objection'])
    expect((await act('lv', 'fileReview.object', id, { reason: '笔录第二页已载明地点' })).status).toBe(200)
    const answer = { recheck: 'changed', score: 91.5, opinion: '异议成立' }
    expect((await act(at(0), 'fileReview.recheck', id, answer)).body.code).toMatch(/^(procedure.sameHand|access.notPermitted)$/)
    expect((await act('he', 'fileReview.recheck', id, answer)).body.code).toBe('fileReview.ofOrgan')
    const [outside] = (['wei', 'chu', 'han', 'li'] as const).filter((who) => !first().reviewers.includes(who))
    expect((await act(outside ?? 'li', 'fileReview.recheck', id, { ...answer, score: undefined })).body.code).toBe(
      'fileReview.scoreMissing',
    )
    expect((await act(outside ?? 'li', 'fileReview.recheck', id, answer)).body).toMatchObject({ state: 'settled' })
    const papers = (await get('lv', `/api/matters/${id}/writs`)).body.writs.map(({ title }: { title: string }) => title)
    expect(papers).toEqual(['案卷评查意见书', '案卷评查复核意见书'])
    expect((await get('lv', `/api/file-review/${id}`)).body).toMatchObject({ total: 91.5, grade: { grade: 'excellent' } })
  })

  test('a reviewer who stands aside is replaced by one who may; who has scored is not', async () => {
    const { id, reviewers } = drawn[1] ?? first()
    const [one = 'zhou', two = 'zhou'] = reviewers
    const spare = (['wei', 'chu', 'han', 'sun'] as const).find((who) => !reviewers.includes(who)) ?? 'sun'
    const replaced = (joins: Name) =>
      act('wei', 'fileReview.replaceReviewer', id, { person: personId(one), replacement: personId(joins), reason: '与当事人相识' })
    expect((await replaced('xu')).body.code).toBe('fileReview.replacementUnfit')
    expect((await replaced(two)).body.code).toBe('fileReview.replacementUnfit')
    expect((await replaced(spare)).status).toBe(200)
    expect((await score(one, id)).body.code).toBe('fileReview.notReviewer')
    expect((await score(spare, id)).status).toBe(200)
    expect((await score(two, id)).status).toBe(200)
    expect(await stateOf(id)).toBe('toReport')
  })

  test('the round is published once all are settled; results stand by unit and item, here and on the portal', async () => {
    const { id } = drawn[1] ?? first()
    expect((await act('wei', 'reviewRound.publish', roundId, { summary: '总体良好' })).body.code).toBe('fileReview.unsettled')
    await act('wei', 'fileReview.report', id, { problems: '无', advice: '保持' })
    setNow(after(40))
    await sweep(db, city.registers, region, after(40))
    expect(await stateOf(id)).toBe('settled')
    expect((await act('wei', 'reviewRound.publish', roundId, { summary: '总体良好' })).body).toMatchObject({ state: 'published' })
    const results = (await get('wei', `/api/file-reviews/${roundId}`)).body
    expect(results.units).toMatchObject([{ files: 2, settled: 2, excellent: 2, failed: 0, mean: 95.75 }])
    expect(results.items.find(({ item }: { item: string }) => item === 'facts').files).toBe(1)
    const losing = (await get('wei', `/api/file-reviews/${roundId}?item=facts`)).body.files
    expect(losing.map(({ number }: { number: string }) => number)).toEqual([first().file])
    expect((await get('lv', `/api/file-reviews/${roundId}`)).status).toBe(403)
    const csv = (await get('wei', `/api/file-reviews/${roundId}/export?format=csv`)).text
    expect(csv).toContain(first().file)
    expect((await get('wei', `/api/file-reviews/${roundId}/export?format=xlsx`)).status).toBe(200)
    setNow(after(41))
    const [shown] = (await get(null, `/api/portal/${region}/file-reviews`)).body.rounds
    expect(shown.results).toMatchObject([{ excellent: 2 }])
    expect(shown.summary).toBe('总体良好')
  })
})

test('a round that is cancelled ends its files, and a sheet of the district is in force for the next', async () => {
  setNow(after(1))
  const sheet = { ...sampleSheet, name: { zh: '本区评分表', en: 'Our sheet' } }
  expect((await post('lv', '/api/file-reviews/sheets', sheet)).status).toBe(403)
  expect((await post('wei', '/api/file-reviews/sheets', { ...sheet, items: sheet.items.slice(1) })).body.code).toBe('fileReview.sheetWrong')
  expect((await post('wei', '/api/file-reviews/sheets', sheet)).body).toEqual({ version: 1 })
  const { matterId } = (await announce('wei', { method: 'all', perUnit: undefined })).body
  setNow(after(42))
  expect((await act('wei', 'reviewRound.draw', matterId)).status).toBe(200)
  const { rounds } = (await get('wei', '/api/file-reviews')).body
  expect(rounds.find(({ id }: { id: string }) => id === matterId)).toMatchObject({ drawn: 4, sheet: { version: 1 } })
  expect((await act('wei', 'reviewRound.cancel', matterId, { reason: '与上级评查合并' })).body).toMatchObject({ state: 'cancelled' })
  const open = await db`select 1 from matter where region = ${region} and parent_id = ${matterId} and ended_at is null`
  expect(open.length).toBe(0)
})
