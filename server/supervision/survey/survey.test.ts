import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { testApp } from '../../../test/world/app.ts'
import { sealed } from '../../../test/world/file-review.ts'
import { voices } from '../../../test/world/voices.ts'
import { morning, region, world, type Name } from '../../../test/world/world.ts'
import { drawNumbers, surveySeedText } from '../../../domain/supervision/survey/draw.ts'
import { sha256 } from '../../enforcement/random/make.ts'
import { sweep } from '../../jobs/sweep.ts'
import { openKeyFolder } from '../../record/keys.ts'

const { db } = await freshDatabase()
const city = await world(db)
await voices(city)
const { app, setNow } = await testApp(db)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-survey-'))
const keys = openKeyFolder(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const headersOf = (who: Name | null) => ({ 'x-gezhi': '1', ...(who && { cookie: `gezhi_session=${city.people[who].cookie}` }) })
const get = async (who: Name | null, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: headersOf(who) })
  return { status: answer.statusCode, text: answer.body, body: answer.json() }
}
const post = async (who: Name | null, url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, headers: headersOf(who), payload })
  return { status: answer.statusCode, text: answer.body, body: answer.json() }
}
const act = (who: Name, name: string, id: string, input?: object) =>
  post(who, `/api/survey/${id}/${name}`, { requestKey: randomUUID(), ...(input && { input }) })

const option = (id: string, zh: string) => ({ id, zh, en: `Option ${id}` })
const questions = [
  { id: 'q1', kind: 'one', zh: '您对执法态度是否满意', en: 'Are you content', options: [option('a', '满意'), option('b', '不满意')] },
  { id: 'q2', kind: 'many', zh: '哪些方面要改进', en: 'What is to improve', options: [option('x', '速度'), option('y', '公开')] },
]
const input = {
  ...{ title: '2026年执法满意度测评', population: 'shops', listName: '东关街道沿街商户，2026年9月底', listed: 400, sampled: 12 },
  ...{ seedOn: '2026-10-14', closesOn: '2026-10-25', least: 5, weight: 10 },
}
const announce = (who: Name, more: object = {}, asked: unknown = questions) =>
  post(who, '/api/survey/announce', { requestKey: randomUUID(), input: { ...input, ...more }, questions: asked })
const answer = (code: string, chosen: object) => post(null, `/api/portal/${region}/survey/answer`, { region, code, answer: chosen })
const open = (code: string) => post(null, `/api/portal/${region}/survey/open`, { region, code })
const viewOf = async (id: string) => (await get('wei', `/api/survey/${id}/view`)).body

let id = ''
let codes: { number: number; code: string }[] = []

describe('announced and drawn', () => {
  test('what is announced fits, and its questions are whole', async () => {
    const code = async (more: object, asked?: unknown) => (await announce('wei', more, asked)).body.code
    expect(await code({ sampled: 500 })).toBe('survey.sample')
    expect(await code({ least: 2 })).toBe('survey.least')
    expect(await code({ seedOn: '2026-10-13' })).toBe('survey.seedPast')
    expect(await code({ closesOn: '2026-10-14' })).toBe('survey.closes')
    const twice = questions.map((one) => ({ ...one, id: 'q1' }))
    expect(await code({}, twice)).toBe('survey.questionsWrong')
    expect((await announce('lv')).status).toBe(403)
    const announced = await announce('wei')
    expect(announced.status, announced.text).toBe(200)
    id = announced.body.matterId
  })

  test('the numbers come from the published head, and anybody finds them again', async () => {
    expect((await act('wei', 'draw', id, {})).body.code).toBe('survey.headNotYet')
    setNow(after(1))
    await sealed(city, keys, after(1))
    expect((await act('wei', 'draw', id, {})).body).toMatchObject({ state: 'fielding' })
    const [shown] = (await get(null, `/api/portal/${region}/surveys`)).body.surveys
    const { head, listed, sampled, questionsHash } = shown
    const seed = sha256(surveySeedText({ survey: shown.number, head: head.number, root: head.root, listed, sampled, questionsHash }))
    expect(seed).toBe(shown.seed)
    expect(drawNumbers(listed, sampled, seed, sha256)).toEqual(shown.numbers)
  })

  test('the codes are given once, one for each number, and kept as digests', async () => {
    const given = await act('wei', 'issueCodes', id)
    expect(given.status, given.text).toBe(200)
    codes = given.body.codes
    expect(new Set(codes.map(({ code }) => code)).size).toBe(12)
    expect((await act('wei', 'issueCodes', id)).body.code).toBe('survey.codesIssued')
    const kept = JSON.stringify(await db`select * from survey_code`)
    const entries = JSON.stringify(await db`select input, facts from matter_entry where matter_id = ${id}`)
    for (const { code } of codes) for (const text of [kept, entries]) expect(text).not.toContain(code)
  })
})

describe('answered without a name', () => {
  const codeOf = (at: number) => codes[at]?.code ?? ''

  test('a code opens the questions and answers once, however it is typed; a wrong one and a used one are told the same', async () => {
    const opened = await open(codeOf(0).toLowerCase().replaceAll('-', ' '))
    expect(opened.body).toMatchObject({ title: input.title, questions: [{ id: 'q1' }, { id: 'q2' }] })
    expect((await answer(codeOf(0), { q1: ['a', 'b'] })).body.code).toBe('survey.answerWrong')
    expect((await answer(codeOf(0), { q1: ['a'], q2: ['x', 'y'] })).status).toBe(200)
    const used = await answer(codeOf(0), { q1: ['b'] })
    const wrong = await answer('ABCD-EFGH-JKMN', { q1: ['b'] })
    expect([used.status, used.body.code]).toEqual([wrong.status, 'survey.codeUnknown'])
    expect(wrong.body.code).toBe('survey.codeUnknown')
  })

  test('two answers with one code that come together: one is kept', async () => {
    const both = await Promise.all([answer(codeOf(1), { q1: ['a'] }), answer(codeOf(1), { q1: ['b'] })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await db`select 1 from survey_answer where matter_id = ${id}`).toHaveLength(2)
  })

  test('nothing that is kept leads from a code to its answer: no column in common, no time, no order, and the code is gone', async () => {
    const columns = async (table: string) =>
      (await db<{ name: string }[]>`select column_name as name from information_schema.columns where table_name = ${table}`).map(
        ({ name }) => name,
      )
    expect((await columns('survey_answer')).sort()).toEqual(['answer', 'answer_id', 'matter_id', 'region'])
    expect((await columns('survey_code')).sort()).toEqual(['code_hash', 'matter_id', 'region'])
    expect(await db`select 1 from survey_code where matter_id = ${id}`).toHaveLength(10)
    const ids = await db<{ answer_id: string }[]>`select answer_id from survey_answer`
    // Version 4: drawn at random. One that tells the time would put answers in the order of the codes.
    for (const { answer_id } of ids) expect(answer_id[14]).toBe('4')
    const acts = await db<{ act: string }[]>`select act from matter_entry where matter_id = ${id} order by seq`
    expect(acts.map((one) => one.act)).toEqual(['announce', 'draw', 'issueCodes'])
  })

  test('the program can neither change an answer nor take one away', async () => {
    const rights = await db<{ privilege: string }[]>`
      select privilege_type as privilege from information_schema.role_table_grants where table_name = 'survey_answer' and grantee = 'gezhi_app'`
    expect(rights.map(({ privilege }) => privilege).sort()).toEqual(['INSERT', 'SELECT'])
  })

  test('while answers come nobody is shown any of them', async () => {
    for (const at of [2, 3, 4, 5]) expect((await answer(codeOf(at), { q1: ['a'] })).status).toBe(200)
    expect((await viewOf(id)).results).toBeNull()
    expect((await get('lv', `/api/survey/${id}/view`)).status).toBe(403)
  })
})

describe('closed by its clock and published', () => {
  test('what is left of the codes goes; results come with their margin, few answers stay hidden', async () => {
    setNow(after(14))
    await sweep(db, city.registers, region, after(14))
    expect(await db`select 1 from survey_code`).toHaveLength(0)
    expect((await open(codes[8]?.code ?? '')).body.code).toBe('survey.codeUnknown')
    const { results } = await viewOf(id)
    expect([results.answers, results.sampled, results.responseRate]).toEqual([6, 12, 0.5])
    expect(results.questions[0].answered).toBe(6)
    expect(results.questions[0].options[0].from).toBeLessThan(results.questions[0].options[0].share + 1e-9)
    expect(results.questions[1]).toMatchObject({ answered: null, options: null })
  })

  test('the public reads it once it is published, with how it was drawn', async () => {
    const [before] = (await get(null, `/api/portal/${region}/surveys`)).body.surveys
    expect([before.results, before.conclusion]).toEqual([null, null])
    expect((await act('wei', 'publish', id, { conclusion: '总体满意，公开有待改进' })).body).toMatchObject({ state: 'published' })
    setNow(after(15))
    const shown = await get(null, `/api/portal/${region}/surveys`)
    expect(shown.body.surveys[0]).toMatchObject({ conclusion: '总体满意，公开有待改进', results: { answers: 6 } })
    expect(shown.text).not.toContain('weight')
    const papers = (await get('wei', `/api/matters/${id}/writs`)).body.writs
    expect(papers.map(({ title }: { title: string }) => title)).toEqual(['社会测评报告'])
  })
})

describe('visits', () => {
  const visit = { visitedUnit: 'brigade-1', visitedOn: '2026-10-13', place: '窗口', met: '办事群众3人', found: '无人值守' }
  const record = (who: Name, more: object = {}) =>
    post(who, '/api/visit/record', { requestKey: randomUUID(), input: { ...visit, ...more } })
  const visited = (name: string, matterId: string, more: object = {}) =>
    post('wei', `/api/visit/${matterId}/${name}`, { requestKey: randomUUID(), input: more })

  test('what was found is concluded, or leads to a paper under the number of the visit', async () => {
    setNow(after(1))
    expect((await record('wei', { visitedOn: '2026-12-01' })).body.code).toBe('enforcement.inFuture')
    expect((await record('lv')).status).toBe(403)
    const { body } = await record('wei')
    expect((await visited('callForPaper', body.matterId, { reason: '窗口脱岗' })).body).toMatchObject({ state: 'toIssue' })
    expect((await visited('paperIssued', body.matterId)).body.code).toBe('survey.noPaper')
    const [{ number } = { number: '' }] = await db<{ number: string }[]>`select number from matter where matter_id = ${body.matterId}`
    const paper = {
      noticeKind: 'notice',
      toUnit: 'brigade-1',
      aboutNumber: number,
      facts: '窗口脱岗',
      lawBasis: '行政处罚法第七十五条',
      demand: '整改',
    }
    const issued = await post('wei', '/api/supervisoryNotice/issue', { requestKey: randomUUID(), input: paper })
    expect(issued.status, issued.text).toBe(200)
    expect((await visited('paperIssued', body.matterId)).body).toMatchObject({ state: 'closed' })
    expect((await get('lv', `/api/matters/${body.matterId}`)).status).toBe(404)
  })
})
