import { createServer } from 'node:http'
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { exchangeHeaders, exchangeMedia } from '../../contract/exchange.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { carriedBy, kindOf } from '../../domain/supervision/referral/messages.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { befriend, exchangeAll, receiveAt } from '../../test/world/exchange.ts'
import { phonePhoto } from '../../test/world/phone-photo.ts'
import { walker } from '../../test/world/proceeding.ts'
import { asks, morning, region, world, type Name } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { insertAttachment } from '../photos/attachments.ts'
import { inTransaction } from '../db/pool.ts'
import { rawPublicKey } from '../record/sha256.ts'
import { exchangePass } from './jobs.ts'
import { signatureHeaders } from './signature.ts'

const [ownDatabase, theirDatabase] = [await freshDatabase(), await freshDatabase()]
const [own, their] = [await world(ownDatabase.db), await world(theirDatabase.db)]
const [parties] = [await equip(own), await equip(their)]
const [here, there] = [await testApp(ownDatabase.db), await testApp(theirDatabase.db)]
await receiveAt(their, 'brigade-1')
const { filed, dayAt } = walker(own)

const addressOf = async ({ app }: typeof here) => `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/exchange/${region}`
const [ownUrl, theirUrl] = [await addressOf(here), await addressOf(there)]
const keyOf = ({ program }: typeof here) => program.exchangeKeys.of(region)
await befriend(own.db, 'police', '区公安分局', { url: theirUrl, publicKey: keyOf(there).publicKey })
await befriend(own.db, 'paper', '某县公安局', null)
await befriend(their.db, 'bureau', '区综合行政执法局', { url: ownUrl, publicKey: keyOf(here).publicKey })

const team = () => [own.people.yang.id, own.people.zhu.id]
const papers = {
  investigation: '夜间倾倒建筑垃圾二百吨，造成河道污染',
  goods: '铲车一辆',
  appraisal: 'notNeeded',
  materials: '现场笔录、询问笔录',
}
const at = (days: number) => new Date(morning.getTime() + days * 86_400_000)
const setNow = (days: number) => [here, there].forEach((one) => one.setNow(at(days)))
const act = async (side: typeof own, who: Name | 'system', verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
  must(await side.act(who, verb, id, input, at(days))).matterId
const stateOf = async (side: typeof own, id: string) =>
  (await side.db<{ state: string }[]>`select state from matter where region = ${region} and matter_id = ${id}`)[0]?.state
const below = async (id: string) =>
  (
    await own.db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = 'referral' order by opened_at desc limit 1`
  )[0]?.matter_id ?? ''
const arrivedOf = async (thread: string) =>
  (await their.db<{ matter_id: string }[]>`select matter_id from exchange_thread where region = ${region} and thread = ${thread}`)[0]
    ?.matter_id ?? ''
/** Both sides, until nothing moves; messages that waited are due again. */
const deliver = async () => {
  for (const { db } of [own, their]) {
    await db`update exchange_out set next_try_at = ${morning} where region = ${region} and acknowledged_at is null`
    await db`update exchange_in set next_try_at = ${morning} where region = ${region} and state = 'waiting'`
  }
  await exchangeAll(here.program, there.program)
}

async function sent(days: number, peer = 'police', more: object = {}): Promise<{ root: string; id: string }> {
  setNow(days)
  const root = await filed(parties.company, 'E048', days)
  await act(own, 'yang', 'penalty.refer', root, { officers: team(), crime: '污染环境罪', report: '数量巨大，涉嫌犯罪' }, days)
  const id = await below(root)
  await act(own, 'qin', 'referral.approve', id, { capacity: 'chief' }, days)
  await act(own, 'yang', 'referral.send', id, { peer, ...papers, ...more }, days)
  return { root, id }
}

describe('a referral between two installations', () => {
  test('goes out, is signed for, examined, not taken up, reconsidered and taken up; goods follow, and the criminal case ends the proceeding', async () => {
    const { root, id } = await sent(0)
    await deliver()
    const intake = await arrivedOf(id)
    expect(await stateOf(their, intake)).toBe('arrived')
    const page = await asks(there.app, their.people.yang, 'GET', `/api/matters/${intake}`)
    expect([page.statusCode, page.json().title]).toEqual([200, '路边违法行为'])
    const crossed = await asks(there.app, their.people.yang, 'GET', `/api/exchange/matter/${intake}`)
    expect(crossed.json().messages.map((message: { kind: { name: string } }) => message.kind.name)).toEqual(['referral.sent'])
    expect((await asks(there.app, their.people.zheng, 'GET', `/api/exchange/matter/${intake}`)).statusCode).toBe(404)
    await act(their, 'yang', 'referralIntake.sign', intake, {}, 0)
    await deliver()
    expect(await stateOf(own, id)).toBe('received')
    await act(their, 'yang', 'referralIntake.askSupplement', intake, { lacking: '称重记录' }, 0)
    await deliver()
    await act(own, 'yang', 'referral.supply', id, { supplied: '称重记录三份' }, 0)
    await deliver()
    expect(await stateOf(their, intake)).toBe('examining')
    await act(their, 'lv', 'referralIntake.refuse', intake, { reason: '情节显著轻微' }, 0)
    await deliver()
    expect(await stateOf(own, id)).toBe('notFiled')
    await act(own, 'qin', 'referral.askReconsideration', id, { reason: '数量已达追诉标准' }, 0)
    await deliver()
    expect(await stateOf(their, intake)).toBe('reconsidering')
    await act(their, 'lv', 'referralIntake.file', intake, {}, 0)
    await deliver()
    expect(await stateOf(own, id)).toBe('filed')
    const photo = must(await here.program.photos.keep(one(await phonePhoto(7)), 480))
    await inTransaction(own.db, (tx) => insertAttachment(tx, region, photo, null, morning))
    await act(own, 'yang', 'referral.handOver', id, { goods: '铲车一辆', receiver: '王警官', photos: [photo.sha256] }, 0)
    // 行政强制法第二十一条: the party is told in writing that its goods went along.
    const told = (await listWritsOf(own.db, region, [id])).find(({ kind }) => kind === 'goodsTransferNotice')
    expect(told?.document.addressee).toEqual(['示例建设有限公司'])
    await deliver()
    expect(await stateOf(their, intake)).toBe('underWay')
    const [kept] =
      await their.db`select 1 as n from matter_attachment where region = ${region} and matter_id = ${intake} and sha256 = ${photo.sha256}`
    expect(kept).toBeDefined()
    await act(their, 'lv', 'referralIntake.conclude', intake, { outcome: '判处罚金', criminalFineFen: 100_000 }, 0)
    await deliver()
    expect([await stateOf(own, id), await stateOf(own, root)]).toEqual(['concluded', 'transferred'])
    const open = await own.db`select 1 from exchange_out where region = ${region} and acknowledged_at is null`
    expect(open).toEqual([])
  })

  test('while it is away no penalty is decided, and what the police return is continued as a penalty with its clock', async () => {
    const { root, id } = await sent(1)
    const tried = await own.act('qin', 'penalty.decide', root, {}, at(1))
    expect(tried).toMatchObject({ ok: false, refusal: { code: 'procedure.wrongState' } })
    await deliver()
    const intake = await arrivedOf(id)
    await act(their, 'yang', 'referralIntake.sign', intake, {}, 1)
    await act(their, 'lv', 'referralIntake.returnCase', intake, { reason: '没有犯罪事实' }, 2)
    setNow(2)
    await deliver()
    expect([await stateOf(own, id), await stateOf(own, root)]).toEqual(['returned', 'investigating'])
    const [clock] = await own.db<{ state: string; detail: { pauses?: unknown } }[]>`
      select state, detail from deadline where region = ${region} and matter_id = ${root} and clock = 'decision' and ended_at is null`
    expect(clock?.state).toBe('running')
  })

  test('an organ without a system is answered for by hand, with a photo of its paper', async () => {
    const { root, id } = await sent(3, 'paper')
    expect(await own.db`select 1 from exchange_out where region = ${region} and matter_id = ${id}`).toEqual([])
    const bare = await own.act('yang', 'referral.receipt', id, { acceptedOn: dayAt(3) }, at(3))
    expect(bare).toMatchObject({ ok: false, refusal: { code: 'referral.paperPhoto' } })
    await act(own, 'yang', 'referral.receipt', id, { acceptedOn: dayAt(3), photos: [await own.photo()] }, 3)
    await act(own, 'yang', 'referral.policeRefused', id, { reason: '情节轻微', noticedOn: dayAt(3), photos: [await own.photo()] }, 3)
    await act(own, 'qin', 'referral.acceptRefusal', id, { reason: '依法作行政处理' }, 3)
    expect(await stateOf(own, root)).toBe('investigating')
  })
})

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes)
}

describe('what is sent', () => {
  test('is the fields of its kind and nothing else of the case; every sending stands in the record', async () => {
    const { id } = await sent(4)
    const [row] = await own.db<{ body: string; kind: 'referral.sent'; seq: number; message_id: string }[]>`
      select body, kind, seq, message_id from exchange_out where region = ${region} and matter_id = ${id}`
    const { data } = JSON.parse(row?.body ?? '{}') as { data: { fields: Record<string, string> } }
    const carried = carriedBy(kindOf('referral.sent')).map((field) => field.name)
    expect(Object.keys(data.fields).every((name) => carried.includes(name as never))).toBe(true)
    expect(data.fields.partyName).toBe('示例建设有限公司')
    for (const kept of ['91329901MA', '示经理', '工业路8号', own.people.yang.id, '数量巨大，涉嫌犯罪'])
      expect(row?.body).not.toContain(kept)
    const [entry] = await own.db<{ facts: { sent: { message: string; kind: string } } }[]>`
      select facts from matter_entry where region = ${region} and matter_id = ${id} and seq = ${row?.seq ?? 0}`
    expect(entry?.facts.sent).toMatchObject({ message: row?.message_id, kind: 'referral.sent' })
    await deliver()
  })
})

describe('what is not as agreed', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const stranger = { publicKey: Buffer.from(rawPublicKey(publicKey.export({ format: 'der', type: 'spki' }))).toString('hex') }
  const post = (body: string, headers: Record<string, string>) =>
    there.app.inject({
      method: 'POST',
      url: `/api/exchange/${region}/messages`,
      headers: { 'content-type': exchangeMedia, ...headers },
      payload: body,
    })
  const envelope = (id: string, more: object = {}) =>
    JSON.stringify({
      specversion: '1.0',
      id,
      source: 'urn:test',
      type: 'gezhi.referral.supplied.v1',
      subject: randomUUID(),
      time: morning.toISOString(),
      datacontenttype: 'application/json',
      data: { fields: { supplied: '材料' }, photos: [] },
      ...more,
    })
  const signedBy = (id: string, body: string, now = at(5)) => signatureHeaders(keyOf(here), keyOf(there).keyId, id, Buffer.from(body), now)

  test('a stranger, a body that was changed, an old signature, another kind or field, a photo that is not there', async () => {
    setNow(5)
    const id = randomUUID()
    const body = envelope(id)
    const foreign = { keyId: 'a'.repeat(32), ...stranger, sign: (message: Uint8Array) => sign(null, message, privateKey).toString('hex') }
    expect((await post(body, signatureHeaders(foreign, keyOf(there).keyId, id, Buffer.from(body), at(5)))).json().code).toBe(
      'exchange.peerUnknown',
    )
    expect((await post(`${body} `, signedBy(id, body))).json().code).toBe('exchange.signature')
    expect((await post(body, signedBy(id, body, at(4)))).json().code).toBe('exchange.tooOld')
    expect((await post(body, signedBy(randomUUID(), body))).json().code).toBe('exchange.notOurs')
    for (const more of [
      { type: 'gezhi.everything.v1' },
      { data: { fields: { supplied: '一', secret: '二' }, photos: [] } },
      { data: { fields: {}, photos: [] } },
    ]) {
      const text = envelope(id, more)
      expect((await post(text, signedBy(id, text))).json().code, text).toBe('exchange.notOurs')
    }
    const photo = envelope(id, { data: { fields: { supplied: '一' }, photos: ['c'.repeat(64)] } })
    expect((await post(photo, signedBy(id, photo))).json().code).toBe('exchange.photoMissing')
    expect(await their.db`select 1 from exchange_in where region = ${region} and message_id = ${id}`).toEqual([])
  })

  test('what was signed for another is refused, also where the header that names the receiver is changed, and so is the form of before', async () => {
    const id = randomUUID()
    const body = envelope(id)
    const elsewhere = signatureHeaders(keyOf(here), 'b'.repeat(32), id, Buffer.from(body), at(5))
    const refusedAs = async (headers: Record<string, string>) => {
      const answer = await post(body, headers)
      return [answer.statusCode, answer.json().code]
    }
    expect(await refusedAs(elsewhere)).toEqual([403, 'exchange.notForUs'])
    expect(await refusedAs({ ...elsewhere, [exchangeHeaders.to]: keyOf(there).keyId })).toEqual([401, 'exchange.signature'])
    const fresh = signedBy(id, body)
    const old = (fresh[exchangeHeaders.signature] ?? '').replace(/^[^,]+/, 'v1a')
    expect(await refusedAs({ ...fresh, [exchangeHeaders.signature]: old })).toEqual([401, 'exchange.signatureOld'])
    expect(await their.db`select 1 from exchange_in where region = ${region} and message_id = ${id}`).toEqual([])
  })

  test('a message of a matter nobody knows is acknowledged and waits for a person, once, however often it comes', async () => {
    const id = randomUUID()
    const body = envelope(id)
    const answers = await Promise.all([1, 2, 3].map(() => post(body, signedBy(id, body))))
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200])
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    const other = envelope(id, { subject: randomUUID() })
    expect((await post(other, signedBy(id, other))).json().code).toBe('exchange.otherBody')
    const rows = await their.db<
      { state: string; waits_for: string }[]
    >`select state, waits_for from exchange_in where region = ${region} and message_id = ${id}`
    expect(rows).toEqual([{ state: 'waiting', waits_for: 'exchange.noMatter' }])
  })
})

test('an answer that comes before its turn waits and is done when the matter gets there', async () => {
  const { id } = await sent(6)
  const early = randomUUID()
  const body = JSON.stringify({
    specversion: '1.0',
    id: early,
    source: 'urn:test',
    type: 'gezhi.answer.filed.v1',
    subject: id,
    time: at(6).toISOString(),
    datacontenttype: 'application/json',
    data: { fields: { filedOn: dayAt(6), noticedOn: dayAt(6) }, photos: [] },
  })
  const headers = { 'content-type': exchangeMedia, ...signatureHeaders(keyOf(there), keyOf(here).keyId, early, Buffer.from(body), at(6)) }
  expect((await here.app.inject({ method: 'POST', url: `/api/exchange/${region}/messages`, headers, payload: body })).statusCode).toBe(200)
  const waits = async () =>
    (
      await own.db<
        { state: string; waits_for: string | null }[]
      >`select state, waits_for from exchange_in where region = ${region} and message_id = ${early}`
    )[0]
  expect(await waits()).toEqual({ state: 'waiting', waits_for: 'procedure.wrongState' })
  await act(own, 'yang', 'referral.receipt', id, { acceptedOn: dayAt(6), photos: [await own.photo()] }, 6)
  await deliver()
  expect((await waits())?.state).toBe('applied')
  expect(await stateOf(own, id)).toBe('filed')
})

test('a peer that does not answer is tried again and, after the district’s number of tries, is stuck', async () => {
  await befriend(own.db, 'gone', '已停机的机关', { url: 'http://127.0.0.1:9/api', publicKey: 'd'.repeat(64) })
  const { id } = await sent(7, 'gone')
  for (let n = 0; n < 6; n += 1) {
    await own.db`update exchange_out set next_try_at = ${morning} where region = ${region} and matter_id = ${id}`
    await exchangePass(here.program, region)
  }
  const [row] = await own.db<
    { attempts: number; last_error: string }[]
  >`select attempts, last_error from exchange_out where region = ${region} and matter_id = ${id}`
  expect(row?.attempts).toBe(6)
  expect(row?.last_error).toContain('exchange.notAnswering')
})

test('any program can be the other side: the example of docs/exchange.md takes a referral and its answer arrives', async () => {
  const text = readFileSync(new URL('../../docs/exchange.md', import.meta.url), 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const example = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    serve: (options: object) => (request: unknown, response: unknown) => void
    answer: (options: object) => Promise<{ status: number }>
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const publicKey = Buffer.from(rawPublicKey(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }))).toString('hex')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  const taken: { subject: string; type: string }[] = []
  const server = createServer(
    example.serve({
      privateKey: createPrivateKey(pem),
      peerKey: keyOf(here).publicKey,
      now: () => at(8),
      take: (event: never) => taken.push(event),
    }),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  await befriend(own.db, 'foreign', '外部机关', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, publicKey })
  const { id } = await sent(8, 'foreign')
  await deliver()
  expect(taken.map((event) => [event.type, event.subject])).toEqual([['gezhi.referral.sent.v1', id]])
  const fields = { acceptedOn: dayAt(8), signedBy: '外部签收人' }
  const answered = await example.answer({
    privateKey: createPrivateKey(pem),
    peerKey: keyOf(here).publicKey,
    url: ownUrl,
    type: 'gezhi.answer.receipt.v1',
    subject: id,
    fields,
    now: at(8),
  })
  expect(answered.status).toBe(200)
  expect(await stateOf(own, id)).toBe('received')
})

describe('the page', () => {
  const list = (who: Name, show = 'trouble') => asks(there.app, their.people[who], 'GET', `/api/exchange?show=${show}`)
  test('is for those who deal with it: what waits is shown with its reason, attached to a referral by its number or set aside', async () => {
    expect((await asks(there.app, null, 'GET', '/api/exchange')).statusCode).toBe(401)
    expect((await list('zheng')).statusCode).toBe(403)
    const { id } = await sent(9)
    await deliver()
    const intake = await arrivedOf(id)
    const [{ number } = { number: '' }] = await their.db<
      { number: string }[]
    >`select number from matter where region = ${region} and matter_id = ${intake}`
    const waiting = (await list('wei')).json().messages as { id: string; peer: { id: string }; trouble: string; fields: unknown[] }[]
    expect(waiting.map((message) => message.trouble)).toEqual(['没有对应的案件'])
    // A unit's lead sees that something waits, and nothing of what it says.
    expect(((await list('lv')).json().messages as { fields: unknown[] }[]).map((message) => message.fields)).toEqual([[]])
    const url = `/api/exchange/in/bureau/${waiting[0]?.id ?? ''}`
    expect((await asks(there.app, their.people.lv, 'POST', `${url}/setAside`, { reason: '重复' })).statusCode).toBe(403)
    const attach = (to: string) => asks(there.app, their.people.wei, 'POST', `${url}/attach`, { number: to, reason: '该案补正' })
    expect((await attach('没有的文号')).json().code).toBe('exchange.numberUnknown')
    expect((await attach(number)).json()).toEqual({ ok: true })
    const [entry] = await their.db<{ input: { message: string } }[]>`
      select input from matter_entry where region = ${region} and matter_id = ${intake} and act = 'attachMessage'`
    expect(entry?.input.message).toContain('材料')
    expect((await list('wei')).json().messages).toEqual([])
    expect((await asks(there.app, their.people.wei, 'POST', `${url}/setAside`, { reason: '重复' })).json().code).toBe('exchange.settled')
  })

  test('a peer is entered once, with its address and key or neither, and its change stands in the journal', async () => {
    const peer = { id: 'court', nameZh: '区法院', nameEn: 'Court', url: '', publicKey: '', kinds: ['answer.receipt'], active: true }
    const save = (more: object, who: Name = 'jiang') =>
      asks(there.app, their.people[who], 'POST', '/api/exchange/peers', { ...peer, ...more })
    expect((await save({}, 'wei')).statusCode).toBe(403)
    expect((await save({})).json()).toEqual({ id: 'court', version: 1 })
    expect((await save({})).json().code).toBe('exchange.peerThere')
    expect((await save({ version: 1, url: 'https://court.example' })).json().code).toBe('exchange.urlAndKey')
    expect((await save({ version: 1, url: 'https://court.example', publicKey: keyOf(here).publicKey })).json().code).toBe(
      'exchange.keyTaken',
    )
    expect((await save({ version: 1, active: false })).json().version).toBe(2)
    expect((await save({ version: 1 })).json().code).toBe('register.changed')
    const journal = await their.db`select 1 from register_entry where region = ${region} and register = 'peers' and what = 'court'`
    expect(journal).toHaveLength(2)
  })
})
