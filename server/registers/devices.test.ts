import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { region, world } from '../../test/world/world.ts'
import { findWrit, listWritsOf } from '../documents/store.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db)
const { filed, act, tried, dayAt, at, childOf } = walker(city)
const { jiang, qian, zhou, yang } = city.people
const url = '/api/registers/devices'
const point = city.pointIn(0, 1)

const form = (changed: object = {}) => ({
  number: 'JK-001',
  kind: 'camera',
  ground: '《示例条例》第一条',
  place: '青石路与人民路口',
  point,
  unit: 'enforcement',
  legal: { on: '2026-01-10', by: '法制科' },
  technical: { on: '2026-01-12', by: '质量检测所' },
  announced: { on: '2026-02-01', by: '区政府网站公告〔2026〕2号' },
  sign: { on: '2026-02-01', by: '路口东南角立杆' },
  purpose: '查处倾倒建筑垃圾',
  from: '2026-01-15',
  to: null,
  ...changed,
})
const add = (changed: object = {}, who = jiang) => ask(app, who, 'POST', url, form(changed))
const list = async (query = '') => (await ask(app, qian, 'GET', `${url}${query}`)).body
const published = async () => (await ask(app, null, 'GET', `/api/portal/${region}/devices`)).body

test('a device is registered with its reviews, told with how it stands on a day, and on record', async () => {
  expect((await add()).status).toBe(200)
  expect((await list()).devices).toMatchObject([
    { number: 'JK-001', standing: 'ready', legal: { by: '法制科' }, sign: { by: '路口东南角立杆' }, to: null },
  ])
  expect((await list('?day=2026-01-20')).devices).toMatchObject([{ standing: 'notAnnounced' }])
  expect((await list('?standing=notReviewed')).devices).toEqual([])
  expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'devices', what: 'JK-001', action: { zh: '登记监控设备' } })
})

test('what cannot be is refused: a number twice, a place outside, a day to come, an end before the beginning', async () => {
  expect((await add()).body.code).toBe('device.numberTaken')
  expect((await add({ number: 'JK-002', point: { x: 1, y: 1 } })).body.code).toBe('device.outside')
  expect((await add({ number: 'JK-002', announced: { on: '2027-01-01', by: '网站' } })).body.code).toBe('device.shownLater')
  expect((await add({ number: 'JK-002', to: '2025-01-01' })).body.code).toBe('device.badTerm')
  expect((await add({ number: 'JK-002', unit: 'nobody' })).body.code).toBe('register.unitEnded')
  expect((await add({ number: 'JK-002' }, zhou)).status).toBe(403)
})

test('a file adds what is new, passes over what is there and refuses what differs; the export is read again as unchanged', async () => {
  const head = '设备编号,设备种类,设置依据,设置地点,经度,纬度,管理单位,启用日期,法制审核日期,法制审核人'
  const row = (number: string, more = '') =>
    `${number},视频监控,《示例条例》第一条,河西路,${point.x},${point.y},enforcement,2026-03-01,${more}`
  const importing = (text: string, dryRun = false) => send(app, jiang, `${url}/import?dryRun=${dryRun}&source=x.csv`, text)
  const refused = (await importing(`${head}\n${row('JK-003', '2026-02-01,')}\n${row('JK-001', ',')}`)).body
  expect(refused.refusals.map((one: { code: string }) => one.code)).toEqual(['device.halfShown', 'device.rowDiffers'])
  expect((await importing(`${head}\n${row('JK-003', ',')}`)).body).toMatchObject({ applied: true, counts: [{ count: 1 }, { count: 0 }] })
  const exported = String((await ask(app, jiang, 'GET', '/api/registers/devices/export/csv')).body)
  expect((await importing(exported, true)).body).toMatchObject({ refused: 0, counts: [{ count: 0 }, { count: 2 }] })
})

test('the public reads the places of devices that may take evidence, and of no others', async () => {
  setNow(at(0))
  expect((await published()).devices).toMatchObject([{ number: 'JK-001', place: '青石路与人民路口', unit: { id: 'enforcement' } }])
  expect(JSON.stringify(await published())).not.toMatch(/法制科|质量检测所/)
  const csv = String((await ask(app, null, 'GET', `/api/portal/${region}/devices.csv`)).body)
  expect(csv).toContain('JK-001,视频监控,青石路与人民路口')
  expect(csv).not.toContain('JK-003')
})

test('only what a fit device recorded is taken, it is audited before the notice, and the party is told how to look at it', async () => {
  const id = await filed(parties.person, 'E032', 0)
  const piece = { evidenceKind: 'audiovisual', name: '路口录像', from: '监控平台', takenOn: dayAt(0), photos: [await city.photo()] }
  const code = async (more: object) =>
    (await tried('yang', 'penalty.addEvidence', id, { ...piece, ...more }, 0)) as { refusal?: { code: string } }
  expect((await code({ device: 'JK-999' })).refusal?.code).toBe('device.unknown')
  expect((await code({ device: 'JK-003' })).refusal?.code).toBe('device.notReviewed')
  expect((await code({ device: 'JK-001', recordedOn: '2026-01-20' })).refusal?.code).toBe('device.notAnnounced')
  expect((await code({ device: 'JK-001', recordedOn: '2026-01-14' })).refusal?.code).toBe('device.notInUse')
  expect((await code({ device: 'JK-001', evidenceKind: 'physical' })).refusal?.code).toBe('device.otherEvidence')
  await act('yang', 'penalty.addEvidence', id, { ...piece, device: 'JK-001' }, 0)
  const conclusion = { description: '事实', penalties: [{ kind: 'fine', fen: 20_000 }], tier: 'lighter', factors: '依照裁量基准' }
  expect(await tried('yang', 'penalty.conclude', id, conclusion, 0)).toMatchObject({
    refusal: { code: 'device.notAudited', params: { pieces: '2. 路口录像' }, basis: '行政处罚法第四十一条第二款' },
  })
  const audit = { evidenceNo: 2, auditMet: ['true', 'clear', 'complete', 'accurate'], opinion: '逐帧核对' }
  expect(await tried('yang', 'penalty.auditRecord', id, { ...audit, evidenceNo: 1 }, 0)).toMatchObject({
    refusal: { code: 'device.notFromDevice' },
  })
  await act('zhu', 'penalty.auditRecord', id, audit, 0)
  await act('yang', 'penalty.conclude', id, conclusion, 0)
  await act('qin', 'penalty.approveNotice', id, {}, 0)
  const notice = (await listWritsOf(db, region, [id])).find(({ kind }) => kind === 'priorNotice')
  expect(JSON.stringify((await findWrit(db, region, notice?.id ?? ''))?.document)).toMatch(
    /由电子技术监控设备JK-001（设置于青石路与人民路口）记录，记录内容已经本机关审核/,
  )
  const { body } = await ask(app, yang, 'GET', `/api/enforcement/${id}`)
  expect(body.evidence[1]).toMatchObject({ device: { number: 'JK-001' }, audit: { by: '朱峰', passed: true } })
})

test('a writ is left with a witness or a record of the leaving; the place of the device stays in the file when the register changes', async () => {
  const id = await filed(parties.person, 'E032', 5)
  await act(
    'yang',
    'penalty.conclude',
    id,
    { description: '事实', penalties: [{ kind: 'fine', fen: 20_000 }], tier: 'lighter', factors: '依照' },
    5,
  )
  await act('qin', 'penalty.approveNotice', id, {}, 5)
  const delivery = await childOf(id, 'delivery')
  const left = { servedOn: dayAt(5), reason: '拒绝签收', proof: [await city.photo()] }
  expect(await tried('yang', 'delivery.serveByLeaving', delivery, left, 5)).toMatchObject({
    refusal: { code: 'enforcement.leftUnproven', basis: '民事诉讼法第八十九条' },
  })
  await act('yang', 'delivery.serveByLeaving', delivery, { ...left, process: [await city.photo()] }, 5)
  const { body } = await ask(app, yang, 'GET', `/api/enforcement/${id}/timeline`)
  expect(JSON.stringify(body.coverage)).not.toContain('见证人或者过程记录')
})

test('a device is changed with what was seen; its last day takes it from the public list', async () => {
  const [one] = (await list('?words=JK-001')).devices
  const change = (more: object) => ask(app, jiang, 'POST', `${url}/${one.id}`, { ...form({ to: '2026-10-01' }), seen: one.seen, ...more })
  expect((await change({ seen: 'other' })).body.code).toBe('register.changed')
  expect((await change({ number: 'JK-003' })).body.code).toBe('device.numberTaken')
  expect((await change({})).status).toBe(200)
  expect((await list()).devices).toMatchObject([{ standing: 'ended' }, { number: 'JK-003' }])
  await expect(db`delete from surveillance_device`).rejects.toThrow(/permission denied/)
})
