import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { asks, communities, morning, region, streets, subjects, world, type Name } from '../../test/world/world.ts'
import { buildApp } from '../http/app.ts'
import { allServed } from '../http/served.ts'
import { openParts } from '../program.ts'

const { db } = await freshDatabase()
const city = await world(db)
let clock = morning
const { program, stop } = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-desk-')), { now: () => clock, checksAnswers: true })
const app = await buildApp(program, { served: allServed, log: false, trustProxy: false, limited: false, tileOrigins: [], pages: null })
afterAll(async () => {
  await app.close()
  await stop()
})

const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

async function post(who: Name | null, url: string, body: object) {
  const reply = await asks(app, who && city.people[who], 'POST', url, body)
  return { status: reply.statusCode, body: reply.json() }
}
async function get(who: Name | null, url: string) {
  const reply = await asks(app, who && city.people[who], 'GET', url)
  return { status: reply.statusCode, body: reply.json() }
}
const act = (who: Name | null, verb: string, matterId: string, input: object, more: object = {}) =>
  post(who, `/api/${verb.replace('.', `/${matterId}/`)}`, { requestKey: randomUUID(), input, ...more })

async function photoOf(who: Name) {
  const sha256 = await city.photo()
  await db`insert into attachment_upload (region, sha256, person_id, uploaded_at) values (${region}, ${sha256}, ${city.people[who].id}, ${morning})`
  return sha256
}

async function reported(community = 0, cell = 1, subject: string = subjects.waste) {
  const input = { description: '垃圾桶旁堆放生活垃圾', point: city.pointIn(community, cell), subject, photos: [await city.photo()] }
  const who = community === 2 ? 'wu' : 'zhou'
  return must(await city.act(who, 'case.reportOnPatrol', null, input, clock)).matterId
}

async function filed(community = 0, cell = 1) {
  const id = await reported(community, cell)
  must(await city.act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }, clock))
  return id
}

const list = (who: Name | null, filter: object = {}) => post(who, '/api/matters/list', filter)
const idsOf = (answer: { body: { lines: { id: string }[] } }) => answer.body.lines.map((line) => line.id)

describe('an act through its route', () => {
  test('a shift lead files, a dispatcher dispatches, and the record says who did it in which post', async () => {
    const id = await reported()
    const fileIt = await act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }, { seq: 1 })
    expect(fileIt).toMatchObject({ status: 200, body: { matterId: id, seq: 2, state: 'toDispatch', repeated: false } })
    const before = await get('li', `/api/matters/${id}`)
    expect(before.body).toMatchObject({
      state: 'toDispatch',
      proposal: { unit: { id: 'sanitation' }, refusal: null },
      condition: { limit: { zh: expect.any(String) } },
    })
    expect((await act('li', 'case.dispatch', id, { unit: 'sanitation' })).status).toBe(200)
    const seen = await get('zheng', `/api/matters/${id}`)
    expect(seen.body).toMatchObject({ state: 'handling', unit: { id: 'sanitation' }, clocks: [{ clock: 'handling', standing: 'running' }] })
    expect(
      seen.body.entries.map((entry: { act: string; who: string; post: { zh: string } | null }) => [entry.act, entry.who, entry.post?.zh]),
    ).toEqual([
      ['reportOnPatrol', '周敏', '监督员'],
      ['register', '孙伟', '值班长'],
      ['dispatch', '李静', '派遣员'],
    ])
    expect(seen.body.entries[2].filled).toEqual([
      { field: 'unit', matterId: null, name: { zh: '处置单位', en: 'Handling unit' }, text: { zh: '环卫公司', en: 'Sanitation Company' } },
    ])
  })

  test('the same request again gives the same answer, and nothing twice', async () => {
    const id = await reported()
    const requestKey = randomUUID()
    const input = { subject: subjects.waste, condition: '1' }
    const first = await act('sun', 'case.register', id, input, { requestKey, seq: 1 })
    const again = await act('sun', 'case.register', id, input, { requestKey, seq: 1 })
    expect(again.body).toEqual({ ...first.body, repeated: true })
  })

  test('who decides on what has changed since is told so', async () => {
    const id = await reported()
    must(await city.act('sun', 'case.remind', id, { note: '请尽快' }))
    const late = await act('sun', 'case.register', id, { subject: subjects.waste, condition: '1' }, { seq: 1 })
    expect(late).toMatchObject({ status: 409, body: { code: 'procedure.changed' } })
  })

  test('a missing field, a wrong state and a foreign photo are refused in the reader’s language', async () => {
    const id = await filed()
    expect((await act('li', 'case.dispatch', id, {})).body).toMatchObject({
      code: 'procedure.missingField',
      sentence: '「派遣」前须填写：处置单位。',
    })
    expect((await act('sun', 'case.close', id, {})).body.code).toBe('procedure.wrongState')
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }))
    const foreign = await act('zheng', 'case.handle', id, { photos: [await photoOf('wang')], note: '已清理' })
    expect(foreign.body.code).toBe('upload.foreign')
    expect((await act('zheng', 'case.handle', id, { photos: ['0'.repeat(64)], note: '已清理' })).body.code).toBe('upload.unknown')
    expect((await act('zheng', 'case.handle', id, { photos: [await photoOf('zheng')], note: '已清理' })).status).toBe(200)
  })

  test('nobody acts without signing in, without the grant, or where they do not reach', async () => {
    const id = await filed()
    expect((await act(null, 'case.dispatch', id, { unit: 'sanitation' })).status).toBe(401)
    expect((await act('zheng', 'case.dispatch', id, { unit: 'sanitation' })).status).toBe(403)
    expect((await act('zheng', 'case.handle', id, { note: 'x', photos: [await photoOf('zheng')] })).body.code).toBe('matter.notFound')
    must(await city.act('li', 'case.dispatch', id, { unit: 'municipal', reason: '市政先行' }))
    expect((await act('zheng', 'case.handle', id, { note: 'x', photos: [await photoOf('zheng')] })).status).toBe(404)
  })

  test('a caller who says how to be reached gets a code to follow the case by, and is nowhere in the record', async () => {
    const asked = {
      requestKey: randomUUID(),
      input: { source: 'hotline', description: '路灯不亮', point: city.pointIn(1, 0) },
      caller: { name: '何某', phone: '13900000001' },
    }
    const taken = await post('qian', '/api/case/report', asked)
    expect(taken).toMatchObject({ status: 200, body: { state: 'received', code: expect.stringMatching(/^[0-9A-Z]{10}$/) } })
    expect((await post('qian', '/api/case/report', asked)).body).toEqual({ ...taken.body, repeated: true })
    const followed = await get(null, `/api/portal/${region}/track/${taken.body.code}`)
    expect(followed).toMatchObject({ status: 200, body: { description: '路灯不亮', phase: 'received' } })
    const seen = await get('qian', `/api/matters/${taken.body.matterId}`)
    expect(seen.body.entries).toHaveLength(1)
    expect(JSON.stringify(seen.body)).not.toMatch(/何某|13900000001/)
    const reached = await post('qian', `/api/case/${taken.body.matterId}/readReporter`, { requestKey: randomUUID(), reason: '回访' })
    expect(reached.body.reporters).toMatchObject([{ source: 'hotline', name: '何某', phone: '13900000001' }])
  })

  test('a caller who does not say is given no code, and a photo nobody sent leaves no caller behind', async () => {
    const input = { source: 'hotline', description: '路灯不亮', point: city.pointIn(1, 0) }
    expect((await post('qian', '/api/case/report', { requestKey: randomUUID(), input, caller: {} })).body.code).toBeNull()
    const before = await db`select submission_id from submission`
    const refused = await post('qian', '/api/case/report', {
      requestKey: randomUUID(),
      input: { ...input, photos: ['e'.repeat(64)] },
      caller: { phone: '13900000002' },
    })
    expect(refused.body.code).toBe('upload.unknown')
    expect(await db`select submission_id from submission`).toHaveLength(before.length)
  })

  test('who reported is told only with an entry that says who asked and why', async () => {
    const id = must(
      await city.act('reporter', 'case.report', null, { source: 'public', description: '井盖坏了', point: city.pointIn(1, 0), photos: [] }),
    ).matterId
    await db`
      insert into submission (region, submission_id, matter_id, first_matter_id, source, name, phone, tracking_hash, created_at)
      values (${region}, ${randomUUID()}, ${id}, ${id}, 'public', '林某', '13800000000', ${Buffer.alloc(32, 7)}, ${morning})`
    const asked = { requestKey: randomUUID(), reason: '电话核实地点' }
    expect((await post('zheng', `/api/case/${id}/readReporter`, asked)).status).toBe(403)
    expect((await post('qian', `/api/case/${id}/readReporter`, { ...asked, reason: '' })).body.code).toBe('procedure.missingField')
    expect((await post('qian', `/api/case/${id}/readReporter`, asked)).body.reporters).toEqual([
      { source: 'public', name: '林某', phone: '13800000000', email: null, at: morning.toISOString() },
    ])
    const seen = await get('qian', `/api/matters/${id}`)
    expect(seen.body.entries.at(-1)).toMatchObject({ act: 'readReporter', who: '钱莉', filled: [{ text: { zh: '电话核实地点' } }] })
    expect(JSON.stringify(seen.body)).not.toContain('13800000000')
  })
})

describe('a matter as a page shows it', () => {
  test('acts stand with the reason that blocks them, and those of others do not stand', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }, morning))
    must(await city.act('zheng', 'case.requestExtension', id, { reason: '雨天' }, morning))
    const { body } = await get('zheng', `/api/matters/${id}`)
    const offers = Object.fromEntries(
      body.offers.map((offer: { act: string; blockedBy: { code: string } | null }) => [offer.act, offer.blockedBy?.code ?? null]),
    )
    expect(offers).toMatchObject({ handle: null, requestExtension: 'case.applicationOpen', requestSendBack: 'case.applicationOpen' })
    expect(offers).not.toHaveProperty('recall')
    expect(body.children).toMatchObject([{ procedure: 'application', state: 'toSupport', number: body.number }])
  })

  test('the same subtype near by and lately is shown as a possible duplicate, others are not', async () => {
    const [one, two] = [await reported(1, 5), await reported(1, 5)]
    await reported(1, 0)
    const { body } = await get('sun', `/api/matters/${one}`)
    expect(body.duplicates.map((line: { id: string }) => line.id)).toEqual([two])
  })

  test('a clock explains itself; what is not visible is not found', async () => {
    const id = await filed()
    const why = await get('li', `/api/matters/${id}/clocks/dispatch`)
    expect(why.body.clock).toMatchObject({ clock: 'dispatch', leftSeconds: 7200 })
    expect(why.body.steps[0].zh).toMatch(/^时限2工作时，自/)
    expect((await get('zheng', `/api/matters/${id}`)).body.code).toBe('matter.notFound')
    expect((await get('zheng', `/api/matters/${id}/clocks/dispatch`)).body.code).toBe('matter.notFound')
    expect((await get('li', `/api/matters/${id}/clocks/nothing`)).body.code).toBe('matter.notFound')
    expect((await get(null, `/api/matters/${id}`)).status).toBe(401)
  })

  test('a parent and children outside the reader’s sight are left out', async () => {
    const id = await filed()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }))
    must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '已清理' }))
    const [task] = (await get('sun', `/api/matters/${id}`)).body.children
    expect(task).toMatchObject({ procedure: 'fieldTask', state: 'toVerify' })
    expect((await get('zheng', `/api/matters/${id}`)).body.children).toEqual([])
    expect((await get('zhou', `/api/matters/${task.id}`)).body.parent).toMatchObject({ id })
  })
})

describe('the list', () => {
  test('pages by key from the newest, without a gap or a double, under an exact total', async () => {
    const made: string[] = []
    for (let n = 0; n < 5; n += 1) {
      clock = later(300 + n)
      made.unshift(await reported(2, 3, subjects.cover))
    }
    clock = morning
    const filter = { cell: `${communities[2]}004`, subject: subjects.cover, limit: 2 }
    const [first] = [await list('sun', filter)]
    const second = await list('sun', { ...filter, after: first?.body.next })
    const third = await list('sun', { ...filter, after: second.body.next })
    expect([first, second, third].map((page) => page?.body.total)).toEqual([5, 5, 5])
    expect([...idsOf(first as never), ...idsOf(second), ...idsOf(third)]).toEqual(made)
    expect(third.body.next).toBeNull()
  })

  test('each filter leaves out what it names nothing of', async () => {
    const id = await filed(1, 2)
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }))
    const { number } = (await get('sun', `/api/matters/${id}`)).body
    const found = async (filter: object) => idsOf(await list('sun', { limit: 200, ...filter })).includes(id)
    const fits = [
      { states: ['handling', 'voided'] },
      { street: streets[0] },
      { community: communities[1] },
      { cell: `${communities[1]}003` },
      { unit: 'sanitation' },
      { subject: subjects.waste },
      { source: 'inspector' },
      { from: '2026-10-13', to: '2026-10-13' },
      { open: true },
      { words: '生活垃圾' },
      { words: number },
      { words: number.slice(0, 14) },
      { words: id },
      { order: 'due' },
    ]
    const misses = [
      { states: ['toDispatch'] },
      { states: ['archived'], open: true },
      { street: streets[1] },
      { community: communities[0] },
      { cell: `${communities[1]}004` },
      { unit: 'municipal' },
      { subject: subjects.cover },
      { source: 'public' },
      { from: '2026-10-14' },
      { to: '2026-10-12' },
      { open: false },
      { words: '井盖' },
      { words: '3299012099' },
      { standing: 'lapsed' },
      { procedure: 'fieldTask' },
      { words: '%' },
      { words: id.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')) },
    ]
    for (const filter of fits) expect(await found(filter), JSON.stringify(filter)).toBe(true)
    for (const filter of misses) expect(await found(filter), JSON.stringify(filter)).toBe(false)
  })

  test('what has run out is found by its clock, most urgent first', async () => {
    const id = await filed(2, 1)
    clock = later(180)
    const answer = await list('li', { standing: 'lapsed', order: 'due', limit: 200 })
    expect(answer.body.lines.find((line: { id: string }) => line.id === id)).toMatchObject({ standing: 'lapsed' })
    const dues = answer.body.lines.map((line: { dueAt: string }) => line.dueAt)
    expect(dues).toEqual([...dues].sort())
    clock = morning
  })

  test('a day, a key or a state that is none is refused; a stranger is asked to sign in', async () => {
    expect((await list('sun', { from: '2026-02-30' })).body.code).toBe('input.invalid')
    expect((await list('sun', { after: 'nonsense' })).body.code).toBe('input.invalid')
    expect((await list('sun', { procedure: 'nonsense' })).body.code).toBe('input.invalid')
    expect((await list(null)).body.code).toBe('access.signIn')
    expect((await list('jiang')).body).toMatchObject({ total: 0, lines: [] })
  })

  test('as a file it holds the same lines, and no formula', async () => {
    must(
      await city.act('zhou', 'case.reportOnPatrol', null, {
        description: '=HYPERLINK("http://example.org")',
        title: '=1+1',
        point: city.pointIn(0, 4),
        subject: subjects.waste,
        photos: [await city.photo()],
      }),
    )
    const file = await asks(app, city.people.sun, 'GET', `/api/matters/export?format=csv&cell=${communities[0]}005`)
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = file.body.trim().split('\r\n')
    expect(lines).toHaveLength(1 + (await list('sun', { cell: `${communities[0]}005` })).body.total)
    expect(file.body).toContain("'=1+1")
    const book = await asks(app, city.people.sun, 'GET', `/api/matters/export?format=xlsx&states=toRegister&states=handling&open=true`)
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await asks(app, null, 'GET', '/api/matters/export?format=csv')).statusCode).toBe(401)
  })
})

describe('the inbox', () => {
  test('each post finds what it owns and can act on, within its reach', async () => {
    const id = await filed(2, 0)
    const queue = async (who: Name, name: string) => {
      const answer = await get(who, `/api/inbox?queue=${name}&limit=200`)
      return answer.status === 200 ? idsOf(answer) : null
    }
    expect(await queue('li', 'case.toDispatch')).toContain(id)
    expect(await queue('sun', 'case.toDispatch')).toBeNull()
    must(await city.act('li', 'case.dispatch', id, { unit: 'sanitation' }))
    expect(await queue('li', 'case.toDispatch')).not.toContain(id)
    expect(await queue('zheng', 'case.handling')).toContain(id)
    expect(await queue('wang', 'case.handling')).not.toContain(id)
    must(await city.act('feng', 'case.assign', id, { assignee: city.people.zheng.id }))
    expect(await queue('zheng', 'mine')).toContain(id)
    must(await city.act('zheng', 'case.handle', id, { photos: [await city.photo()], note: '已清理' }))
    const tasks = (await get('wu', '/api/inbox')).body
    expect(tasks.lines.some((line: { procedure: string }) => line.procedure === 'fieldTask')).toBe(true)
    expect(await queue('zhou', 'fieldTask.toVerify')).not.toContain(tasks.lines[0].id)
  })

  test('counts say how much is late, the most urgent stands first, and pages follow each other', async () => {
    await filed(0, 3)
    await filed(0, 3)
    clock = later(180)
    const { body } = await get('li', '/api/inbox?limit=1')
    const queue = body.queues.find((one: { id: string }) => one.id === 'case.toDispatch')
    expect(queue.lapsed).toBe(queue.count)
    const seen: string[] = idsOf({ body })
    for (let next = body.next; next !== null;) {
      const page = (await get('li', `/api/inbox?limit=1&after=${encodeURIComponent(next)}`)).body
      seen.push(...idsOf({ body: page }))
      next = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(queue.count)
    clock = morning
    expect((await get(null, '/api/inbox')).status).toBe(401)
  })
})

describe('choices for forms', () => {
  test('units, areas, subtypes by sound, and their conditions', async () => {
    expect((await get('li', '/api/choices/units')).body.units).toContainEqual({
      id: 'sanitation',
      name: { zh: '环卫公司', en: 'Sanitation Company' },
      kind: { zh: '作业单位', en: 'Contractor' },
    })
    expect((await get('li', '/api/choices/areas')).body.areas).toHaveLength(5)
    expect((await get('li', '/api/choices/subjects?words=jinggai')).body.subjects.length).toBeGreaterThan(0)
    expect((await get('li', '/api/choices/subjects')).body.subjects[0].ref).toBe(subjects.waste)
    const { conditions } = (await get('li', `/api/choices/conditions?subject=${subjects.waste}`)).body
    expect(conditions[0]).toMatchObject({ n: 1, ref: expect.stringMatching(/\/1$/) })
    for (const path of ['units', 'areas', 'subjects', 'conditions?subject=x'])
      expect((await get(null, `/api/choices/${path}`)).status).toBe(401)
  })
})
