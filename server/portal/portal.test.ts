import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { phonePhoto } from '../../test/world/phone-photo.ts'
import { communities, morning, region, streets, subjects, world } from '../../test/world/world.ts'

const { db } = await freshDatabase()
const city = await world(db)
const { app, setNow } = await testApp(db)

let addresses = 0
/** Each call comes from an address of its own unless one is given. */
async function asks(method: 'GET' | 'POST', path: string, payload?: object, more: { from?: string; lang?: string } = {}) {
  addresses += 1
  const answer = await app.inject({
    method,
    url: `/api/portal${path}`,
    remoteAddress: more.from ?? `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`,
    headers: { 'x-gezhi': '1', 'accept-language': more.lang ?? 'zh-CN' },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json(), headers: answer.headers, answer }
}

async function uploads(seed: number) {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/portal/${region}/photos`,
    payload: await phonePhoto(seed),
    headers: { 'x-gezhi': '1', 'content-type': 'image/jpeg' },
  })
  return answer.json<{ sha256: string; key: string }>()
}

const sent = (more: object = {}) => ({
  requestKey: randomUUID(),
  subject: subjects.waste,
  description: '路边堆了很多垃圾',
  point: city.pointIn(0, 0),
  ...more,
})

async function reports(more: object = {}): Promise<{ code: string; matterId: string; joined: boolean }> {
  const { status, body } = await asks('POST', `/${region}/reports`, sent(more))
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const tracks = async (code: string) => (await asks('GET', `/${region}/track/${code}`)).body

/** Files, dispatches, handles, verifies and closes, each by whose post it is. */
async function closes(matterId: string, subject: string = subjects.waste): Promise<void> {
  const act = async (who: Parameters<typeof city.act>[0], verb: string, input: Record<string, unknown>, id = matterId) =>
    must(await city.act(who, verb, id, input))
  await act('qian', 'case.propose', { reason: '属实' })
  await act('sun', 'case.register', { subject, condition: '1' })
  await act('li', 'case.dispatch', { unit: 'sanitation' })
  await act('zheng', 'case.handle', { photos: [await city.photo()], note: '内部备注：请勿外传' })
  const [task] = await db<
    { matter_id: string }[]
  >`select matter_id from matter where parent_id = ${matterId} and procedure = 'fieldTask' and ended_at is null`
  await act('zhou', 'fieldTask.pass', { photos: [await city.photo()] }, task?.matter_id)
  await act('sun', 'case.close', {})
}

test('the first page names the region, the hotline and what is open', async () => {
  const { body } = await asks('GET', '')
  expect(body).toMatchObject({
    region: { code: region, demonstration: true },
    hotline: '12345',
    regions: [{ code: region }],
    open: 0,
    doneThisMonth: 0,
  })
  expect((await asks('GET', '?region=110101')).body.code).toBe('register.notFound')
  expect((await asks('GET', '?region=x')).body.code).toBe('input.invalid')
})

test('subtypes are found by word and by sound; without words the usual ones come', async () => {
  const byWord = await asks('GET', `/${region}/subjects?words=${encodeURIComponent('井盖')}`)
  expect(byWord.body.subjects.length).toBeGreaterThan(0)
  const bySound = await asks('GET', `/${region}/subjects?words=jg`)
  expect(bySound.body.subjects.map((one: { ref: string }) => one.ref)).toContain(byWord.body.subjects[0].ref)
  expect((await asks('GET', `/${region}/subjects`)).body.subjects).toHaveLength(12)
  expect((await asks('GET', '/110101/subjects')).body.code).toBe('register.notFound')
})

test('a place is told in words, with who answers there; outside is told as outside', async () => {
  const { x, y } = city.pointIn(0, 0)
  const here = await asks('GET', `/${region}/place?x=${x}&y=${y}&subject=${encodeURIComponent(subjects.waste)}`)
  expect(here.body).toMatchObject({
    cell: `${communities[0]}001`,
    outside: null,
    street: { zh: `名${streets[0]}` },
    responsible: { unit: { zh: '环卫公司' } },
    similar: [],
  })
  expect(here.body.address).toContain(`名${communities[0]}`)
  const away = await asks('GET', `/${region}/place?x=100&y=30`, undefined, { lang: 'en' })
  expect(away.body).toMatchObject({ cell: null, outside: expect.stringContaining('outside') })
  const swapped = await asks('GET', `/${region}/place?x=${y}&y=119`)
  expect(swapped.body.outside).not.toBeNull()
})

test('communities and streets are found by name', async () => {
  const { body } = await asks('GET', `/${region}/places?words=${communities[2]}`)
  expect(body.places[0]).toMatchObject({ kind: 'community', name: { zh: `名${communities[2]}` } })
  expect((await asks('GET', `/${region}/places?words=%20`)).body.places).toEqual([])
})

test('a report gets a receipt; the same request again gets the same one', async () => {
  const report = sent({ name: '王芳', phone: '13800000000' })
  const first = await asks('POST', `/${region}/reports`, report)
  expect(first.body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  const again = await asks('POST', `/${region}/reports`, report)
  expect(again.body).toMatchObject({ code: first.body.code, matterId: first.body.matterId })
  const other = await reports({ point: city.pointIn(1, 1) })
  expect(other.code).not.toBe(first.body.code)
  const [kept] = await db`select name, phone, tracking_hash from submission where first_matter_id = ${first.body.matterId}`
  expect(kept).toMatchObject({ name: '王芳', phone: '13800000000' })
  expect(Buffer.from(kept?.tracking_hash).toString()).not.toContain(first.body.code)
  const entries = await db`select input, actor, facts from matter_entry where matter_id = ${first.body.matterId}`
  expect(JSON.stringify(entries)).not.toMatch(/王芳|138000/)
})

test('two at once with one request key open one case', async () => {
  const report = sent({ point: city.pointIn(1, 4) })
  const both = await Promise.all([asks('POST', `/${region}/reports`, report), asks('POST', `/${region}/reports`, report)])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(both[0]?.body.code).toBe(both[1]?.body.code)
  const [{ n } = { n: 0 }] = await db<{ n: number }[]>`select count(*)::int as n from matter_entry where request_key = ${report.requestKey}`
  expect(n).toBe(1)
})

test.each([
  ['a point outside', { point: { x: 100, y: 30 } }, 'grid.pointOutside'],
  ['latitude first', { point: { x: 32.4, y: 89 } }, 'grid.pointOutside'],
  ['a device without a fix', { point: { x: 0, y: 0 } }, 'grid.pointZero'],
  ['an unknown subtype', { subject: 'GBT47678.5-2026:incident:99999' }, 'catalogue.unknownCode'],
  ['what is no subtype', { subject: 'x' }, 'catalogue.unknownCode'],
  ['no description', { description: '  ' }, 'procedure.missingField'],
  ['an unknown photo', { photos: ['a'.repeat(64)], uploadKeys: ['k'] }, 'upload.unknown'],
  ['a photo without its key', { photos: ['a'.repeat(64)] }, 'upload.unknown'],
  ['a field nobody asked for', { admin: true }, 'input.invalid'],
  ['control characters', { description: 'a\u0000b' }, 'input.invalid'],
])('%s is refused and changes nothing', async (_what, more, code) => {
  const [before] = await db`select count(*)::int as n from matter_entry`
  const { body } = await asks('POST', `/${region}/reports`, sent(more))
  expect(body).toMatchObject({ code, sentence: expect.any(String) })
  const [after] = await db`select count(*)::int as n from matter_entry`
  expect(after).toEqual(before)
})

test('a report to no region, or from another origin, is refused', async () => {
  expect((await asks('POST', '/110101/reports', sent())).body.code).toBe('register.notFound')
  const foreign = await app.inject({ method: 'POST', url: `/api/portal/${region}/reports`, payload: sent() })
  expect(foreign.json().code).toBe('access.foreignOrigin')
})

test('script in a text is kept as text and breaks nothing', async () => {
  const description = `<script>alert(1)</script>'; drop table matter; -- \\ 𠮷 ‮`
  const { code } = await reports({ description, point: city.pointIn(2, 5) })
  expect((await tracks(code)).description).toBe(description)
})

test('report, track, rate, not solved: the reporter follows it with the code alone', async () => {
  const photo = await uploads(20)
  const { code, matterId } = await reports({
    point: city.pointIn(0, 3),
    photos: [photo.sha256, photo.sha256],
    uploadKeys: [photo.key, photo.key],
  })
  const fresh = await tracks(`${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`)
  expect(fresh).toMatchObject({
    code,
    phase: 'received',
    number: null,
    mayRate: false,
    mayReopen: false,
    maySupplement: true,
    photos: [photo.sha256],
    reports: 1,
  })
  expect(fresh.steps).toMatchObject([{ act: 'report', name: { zh: '收到反映' } }])
  expect(fresh.dueAt).not.toBeNull()

  await closes(matterId)
  const done = await tracks(code)
  expect(done).toMatchObject({ phase: 'done', mayRate: true, mayReopen: true, unit: { zh: '环卫公司' } })
  expect(done.number).toMatch(/^\d{19}$/)
  expect(done.reopenUntil).not.toBeNull()
  expect(done.steps.map((step: { act: string }) => step.act)).toEqual(['report', 'register', 'dispatch', 'handle', 'verified', 'close'])
  expect(done.steps[2].unit.zh).toBe('环卫公司')
  expect(JSON.stringify(done)).not.toContain('内部备注')

  const rating = { requestKey: randomUUID(), rating: '2', note: '慢' }
  const rated = await asks('POST', `/${region}/track/${code}/rate`, rating)
  expect(rated.body).toMatchObject({ rating: 2, mayRate: false })
  expect((await asks('POST', `/${region}/track/${code}/rate`, rating)).body).toMatchObject({ rating: 2 })
  expect((await asks('POST', `/${region}/track/${code}/rate`, { ...rating, requestKey: randomUUID() })).body.code).toBe('case.ratedBefore')

  const again = await uploads(21)
  const reopened = await asks('POST', `/${region}/track/${code}/reopen`, {
    requestKey: randomUUID(),
    reason: '还是很脏',
    photos: [again.sha256],
    uploadKeys: [again.key],
  })
  expect(reopened.body).toMatchObject({ phase: 'handling', mayReopen: false })
  expect(reopened.body.steps.at(-1)).toMatchObject({ act: 'reopen', text: '还是很脏', photos: [again.sha256] })
  expect((await asks('POST', `/${region}/track/${code}/reopen`, { requestKey: randomUUID(), reason: '再来' })).body.code).toBe(
    'procedure.wrongState',
  )
  const added = await asks('POST', `/${region}/track/${code}/supplement`, { requestKey: randomUUID(), note: '在树后面' })
  expect(added.body.steps.at(-1)).toMatchObject({ act: 'supplement', text: '在树后面' })
  expect((await asks('POST', `/${region}/track/${code}/supplement`, { requestKey: randomUUID(), note: '' })).body.code).toBe(
    'procedure.missingField',
  )
  expect(
    (
      await asks('POST', `/${region}/track/${code}/supplement`, {
        requestKey: randomUUID(),
        note: '图',
        photos: [again.sha256],
        uploadKeys: ['x'],
      })
    ).body.code,
  ).toBe('upload.unknown')
})

test('a case may be called unsolved only so often', async () => {
  const { code, matterId } = await reports({ point: city.pointIn(1, 3) })
  await closes(matterId)
  for (const _time of [1, 2]) {
    await asks('POST', `/${region}/track/${code}/reopen`, { requestKey: randomUUID(), reason: '未解决' })
    must(await city.act('sun', 'case.upholdClosing', matterId, { reason: '现场已清理' }))
  }
  const { body } = await asks('POST', `/${region}/track/${code}/reopen`, { requestKey: randomUUID(), reason: '未解决' })
  expect(body.code).toBe('case.noReopenLeft')
  const seen = await tracks(code)
  expect(seen).toMatchObject({ mayReopen: false })
  expect(seen.steps.at(-1)).toMatchObject({ act: 'upholdClosing', text: '现场已清理' })
})

test('who reports the same thing is told, and after a merger both follow the case that goes on', async () => {
  const point = city.pointIn(1, 0)
  const first = await reports({ point, description: '第一人说' })
  const looked = await asks('GET', `/${region}/place?x=${point.x}&y=${point.y}&subject=${encodeURIComponent(subjects.waste)}`)
  expect(looked.body.similar).toMatchObject([{ metres: 0, cover: null, state: { zh: '已收到' } }])
  const photo = await uploads(30)
  const second = await reports({ point, description: '第二人说', photos: [photo.sha256], uploadKeys: [photo.key] })
  expect([first.joined, second.joined]).toEqual([false, true])
  must(await city.act('qian', 'case.merge', second.matterId, { into: first.matterId }))
  await closes(first.matterId)

  const [one, two] = [await tracks(first.code), await tracks(second.code)]
  expect(one).toMatchObject({ phase: 'done', description: '第一人说', reports: 2 })
  expect(two).toMatchObject({ phase: 'done', description: '第二人说', reports: 2, number: one.number, photos: [photo.sha256] })
  expect(two.steps.map((step: { act: string }) => step.act)).toEqual([
    'report',
    'merge',
    'register',
    'dispatch',
    'handle',
    'verified',
    'close',
  ])
  expect(JSON.stringify(one)).not.toContain('第二人说')
  expect(JSON.stringify(one)).not.toContain(photo.sha256)
  const seen = (code: string) => asks('GET', `/${region}/track/${code}/photos/${photo.sha256}/thumb`).catch(() => undefined)
  expect(
    (await app.inject({ url: `/api/portal/${region}/track/${second.code}/photos/${photo.sha256}/thumb` })).headers['content-type'],
  ).toBe('image/jpeg')
  expect((await seen(first.code))?.body.code).toBe('matter.notFound')
})

test('a stranger with a wrong code learns nothing, and after ten has to wait', async () => {
  const { code } = await reports({ point: city.pointIn(2, 4) })
  const from = '192.0.2.7'
  for (let at = 0; at < 10; at += 1) {
    const wrong = at % 2 === 0 ? 'ZZZZZZZZZZ' : 'U!'
    const { body } = await asks('GET', `/${region}/track/${wrong}`, undefined, { from })
    expect(['access.badReceipt', 'input.invalid']).toContain(body.code)
  }
  for (let at = 0; at < 5; at += 1) await asks('GET', `/${region}/track/ZZZZZZZZZ${at}`, undefined, { from })
  const blocked = await asks('GET', `/${region}/track/${code}`, undefined, { from })
  expect([blocked.status, blocked.body.code]).toEqual([429, 'access.tooMany'])
  expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0)
  expect((await asks('GET', `/${region}/track/${code}`)).status).toBe(200)
  setNow(new Date(morning.getTime() + 11 * 60_000))
  expect((await asks('GET', `/${region}/track/${code}`, undefined, { from })).status).toBe(200)
  setNow(morning)
  expect((await asks('GET', `/110101/track/${code}`)).body.code).toBe('access.badReceipt')
})

test('the public map shows open cases only, roughly placed, with an exact total and pages by key', async () => {
  const all = await asks('GET', `/${region}/cases`)
  const [{ n } = { n: 0 }] = await db<{ n: number }[]>`
    select count(*)::int as n from matter where procedure = 'case' and ended_at is null and state <> 'closed'`
  expect(all.body.total).toBe(n)
  expect(all.body.cases).toHaveLength(n)
  expect(Object.keys(all.body.cases[0]).toSorted()).toEqual([
    'community',
    'dueAt',
    'number',
    'phase',
    'point',
    'reportedAt',
    'state',
    'subject',
  ])
  for (const { point } of all.body.cases) expect(point.x).toBe(Math.round(point.x * 1e4) / 1e4)

  const walked: unknown[] = []
  for (let after = ''; ;) {
    const { body } = await asks('GET', `/${region}/cases?limit=2${after}`)
    expect(body.total).toBe(n)
    walked.push(...body.cases)
    if (body.next === null) break
    after = `&after=${encodeURIComponent(body.next)}`
  }
  expect(walked).toEqual(all.body.cases)
  const east = await asks('GET', `/${region}/cases?street=${streets[1]}`)
  expect(east.body.total).toBe(east.body.cases.length)
  expect(east.body.total).toBeLessThan(n)
  expect((await asks('GET', `/${region}/cases?number=3299012026101399999`)).body).toMatchObject({ total: 0, cases: [] })
  expect((await asks('GET', `/${region}/cases?after=x`)).body.code).toBe('input.invalid')
  expect((await asks('GET', '/110101/cases')).body.code).toBe('register.notFound')
})

test('layers are GeoJSON that a browser keeps until the grid changes', async () => {
  const { body, headers, status } = await asks('GET', `/${region}/layers/community`)
  expect(status).toBe(200)
  expect(body.features).toHaveLength(3)
  expect(body.features[0]).toMatchObject({ type: 'Feature', properties: { id: communities[0] }, geometry: { type: 'Polygon' } })
  const again = await app.inject({ url: `/api/portal/${region}/layers/community`, headers: { 'if-none-match': String(headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await asks('GET', `/${region}/layers/road`)).body.features).toEqual([])
  expect((await asks('GET', `/${region}/layers/secret`)).body.code).toBe('input.invalid')
  expect((await asks('GET', '/110101/layers/cell')).body.code).toBe('register.notFound')
})
