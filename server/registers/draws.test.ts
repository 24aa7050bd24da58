import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { creditCheckDigit } from '../../domain/enforcement/identity.ts'
import { drawPair, drawParties } from '../../domain/enforcement/random/draw.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask, lastEntries } from '../../test/world/registers.ts'
import { region, world, type Somebody } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { insertCredential } from '../enforcement/credentials.ts'
import { saveParty } from '../enforcement/parties.ts'
import { sha256 } from '../enforcement/random/make.ts'
import { findMatter } from '../matter/load.ts'
import { verifyRegion } from '../matter/verify.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db)
const { act, at, dayAt } = walker(city)
const { jiang, qin, shi, lv, yang, zhu, feng } = city.people
const url = '/api/registers/plans'

const form = (changed: object = {}) => ({
  year: 2026,
  unit: 'enforcement',
  what: '建筑垃圾处置',
  method: 'onSite',
  kinds: ['organisation', 'soleTrader'],
  share: { number: 2 },
  fromMonth: 3,
  toMonth: 11,
  withdrawn: false,
  ...changed,
})
const post = (who: Somebody, path: string, body: object) => ask(app, who, 'POST', path, body)
const lines = async () => (await ask(app, qin, 'GET', url)).body.lines
const lineOf = async (what: string) => (await lines()).find((one: { what: string }) => one.what === what)
const draw = async (who = qin, what = '建筑垃圾处置', more: object = {}) => {
  const { id, version } = await lineOf(what)
  return post(who, '/api/registers/draws', { lineId: id, version, ...more })
}
const draws = async () => (await ask(app, qin, 'GET', '/api/registers/draws')).body.draws
const published = async (path: string) => (await ask(app, null, 'GET', `/api/portal/${region}/${path}`)).body

/** Some minutes later, so that what the portal keeps for a minute is asked anew. */
let minutes = 0
const later = (days = 0) => setNow(new Date(at(days).getTime() + (minutes += 2) * 60_000))

const companies: string[] = []
await inTransaction(db, async (tx) => {
  for (const n of [1, 2, 3]) {
    const number = `91329901MA000000${n}`
    const file = {
      kind: 'organisation',
      name: `示例${n}号建材有限公司`,
      idKind: 'creditCode',
      idNumber: number + creditCheckDigit(number),
    } as const
    const saved = await saveParty(tx, region, { file, partyId: uuid(), personId: null, at: at(0), today: must(parseCivilDate(dayAt(0))) })
    companies.push(must(saved).partyId)
  }
})
later()

describe('the plan', () => {
  test('a line is entered, approved by another head, and published with its day; the portal and the export show the same', async () => {
    expect((await post(shi, url, form())).status).toBe(200)
    expect(await lines()).toMatchObject([{ standing: 'draft', enteredBy: '施平', approved: null, inForce: null }])
    expect(await published('inspection-plan')).toMatchObject({ lines: [] })
    const approve = (who: Somebody, year = 2026) => post(who, `${url}/approve`, { year, unit: 'enforcement' })
    expect((await approve(jiang)).status).toBe(403)
    expect((await approve(feng)).body.code).toBe('plan.elsewhere')
    expect((await approve(shi)).body.code).toBe('plan.ownEntry')
    expect((await approve(qin, 2027)).body.code).toBe('plan.nothingToApprove')
    expect((await approve(qin)).body).toEqual({ approved: 1 })
    later()
    expect((await published('inspection-plan')).lines).toMatchObject([{ what: '建筑垃圾处置', publishedOn: '2026-10-13', version: 1 }])
    expect(String(await published('inspection-plan.csv'))).toContain('2026,区综合行政执法局,建筑垃圾处置,现场检查')
    expect(String((await ask(app, qin, 'GET', `${url}/export/csv`)).body)).toContain('建筑垃圾处置')
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'plans', action: { zh: '批准并公布计划' } })
  })

  test('what is approved stays in force until its next version is approved, and what was seen is changed', async () => {
    const line = await lineOf('建筑垃圾处置')
    const change = (more: object) => post(shi, `${url}/${line.id}`, { ...form({ toMonth: 12 }), seen: line.seen, ...more })
    expect((await change({ seen: 'other' })).body.code).toBe('register.changed')
    expect((await change({ fromMonth: 12, toMonth: 1 })).body.code).toBe('plan.months')
    expect((await change({ kinds: [] })).body.code).toBe('plan.noKinds')
    expect((await change({ year: 2025 })).body.code).toBe('plan.year')
    expect((await change({ unit: 'sanitation' })).body.code).toBe('plan.elsewhere')
    expect((await change({})).status).toBe(200)
    expect(await lineOf('建筑垃圾处置')).toMatchObject({ version: 2, standing: 'draft', inForce: 1 })
    later()
    expect((await published('inspection-plan')).lines).toMatchObject([{ version: 1, toMonth: 11 }])
    await post(qin, `${url}/approve`, { year: 2026, unit: 'enforcement' })
    expect(await lineOf('建筑垃圾处置')).toMatchObject({ version: 2, standing: 'published', inForce: 2 })
    await expect(db`delete from inspection_plan_line`).rejects.toThrow(/permission denied/)
  })
})

describe('the draw', () => {
  test('nobody draws before the ceiling is set, outside the months, for another unit, or from a version that is no longer in force', async () => {
    expect((await draw()).body.code).toBe('enforcement.inspectionCeilingUnset')
    await db`update region set settings = jsonb_set(settings, '{enforcement,inspectionsPerYear}', '1') where region = ${region}`
    await city.registers.changed(region)
    expect((await draw(jiang)).status).toBe(403)
    expect((await draw(yang)).status).toBe(403)
    expect((await draw(lv)).body.code).toBe('plan.elsewhere')
    expect((await draw(qin, '建筑垃圾处置', { version: 1 })).body.code).toBe('draw.changed')
    await post(shi, url, form({ what: '夏季噪声', fromMonth: 6, toMonth: 8 }))
    await post(shi, url, form({ what: '个体工商户门责', kinds: ['soleTrader'] }))
    await post(qin, `${url}/approve`, { year: 2026, unit: 'enforcement' })
    expect((await draw(qin, '夏季噪声')).body.code).toBe('draw.outsideMonths')
    expect((await draw(qin, '个体工商户门责')).body.code).toBe('draw.nobody')
  })

  test('grades weigh, and whoever reached the yearly ceiling or waits for a visit is left out with the reason', async () => {
    expect((await post(qin, `${url}/grades`, { party: companies[0], grade: 'D', reason: '失信名单' })).status).toBe(200)
    expect((await post(qin, `${url}/grades`, { party: parties.person, grade: 'D', reason: '…' })).body.code).toBe('plan.notForDraw')
    const asked = {
      ...{ party: parties.company, inspectionKind: 'daily', what: '台账', until: dayAt(5), officers: [yang.id, zhu.id] },
      ...{ point: city.pointIn(0, 1), title: '检查' },
    }
    const visit = await act('yang', 'inspection.apply', null, asked, 0)
    const { id } = await lineOf('建筑垃圾处置')
    const list = async () => (await ask(app, qin, 'GET', `${url}/${id}/candidates`)).body
    const of = async (party: string | undefined) => (await list()).candidates.find((one: { id: string }) => one.id === party)
    expect(await of(companies[0])).toMatchObject({ grade: 'D', weight: 8, out: null })
    expect(await of(companies[1])).toMatchObject({ grade: null, weight: 2, out: null })
    expect((await of(parties.company)).out).toBe('waiting')
    await act('qin', 'inspection.approve', visit, { until: dayAt(5) }, 0)
    await act('yang', 'inspection.start', visit, { cardsShown: 'yes' }, 0)
    expect((await of(parties.company)).out).toBe('cap')
    expect(await list()).toMatchObject({ listed: 4, canBeDrawn: 3, wanted: 2, officers: 2 })
  })

  test('two are drawn with two officers each, once a day; the seed follows from line, day and list, and the draw can be repeated', async () => {
    expect((await draw()).body).toEqual({ number: '2026-1' })
    expect((await draw()).body.code).toBe('draw.twice')
    const [one] = await draws()
    expect(one).toMatchObject({ number: '2026-1', listed: 4, leftOut: 1, by: '秦岚' })
    const [kept] = await db`select listed, officers, drawn from inspection_draw`
    expect(one.seed).toBe(sha256(`${one.lineId}|2|2026-10-13|${one.listHash}`))
    expect(drawParties(kept?.listed, 2, one.seed, sha256)).toEqual(one.drawn.map(({ party }: { party: { id: string } }) => party.id))
    for (const { party, officers } of one.drawn)
      expect(drawPair(kept?.officers, party.id, one.seed, sha256)?.officers).toEqual(officers.map(({ id }: { id: string }) => id))
    await expect(db`update inspection_draw set seed = ${'0'.repeat(64)}`).rejects.toThrow(/permission denied/)
    await expect(db`delete from inspection_draw_step`).rejects.toThrow(/permission denied/)
  })

  test('the portal shows seed and counts at once, and nobody’s name or list before the visits are over', async () => {
    later()
    const body = await published('draws')
    expect(body.draws).toMatchObject([{ number: '2026-1', drawn: 2, pending: 2, results: [], leftOut: 1 }])
    expect(JSON.stringify(body)).not.toContain('建材有限公司')
    expect((await published('draws/2026-1/list.txt')).code).toBe('draw.notYetPublic')
  })
})

describe('the visits', () => {
  const replace = async (officer: string, n = 0) => {
    const [one] = await draws()
    return post(qin, '/api/registers/draws/2026-1/replace', { party: one.drawn[n].party.id, officer, reason: '与检查对象有利害关系' })
  }

  test('an officer who must recuse is replaced by the next of the order; where there is none, nothing changes', async () => {
    expect((await replace(qin.id)).body.code).toBe('draw.notOfThem')
    expect((await replace(yang.id)).body.code).toBe('draw.fewOfficers')
    expect((await draws())[0].drawn[0].replaced).toEqual([])
  })

  test('all are opened in one go, each for its officers’ unit and saying which draw it comes from; not twice', async () => {
    const open = (until = dayAt(10), who: Somebody = qin) => post(who, '/api/registers/draws/2026-1/open', { until })
    expect((await open(dayAt(10), lv)).body.code).toBe('plan.elsewhere')
    expect((await open(dayAt(-1))).body.code).toBe('enforcement.untilPast')
    expect((await open()).body).toEqual({ opened: 2, dropped: 0 })
    expect((await open()).body.code).toBe('draw.allSettled')
    const [one] = await draws()
    for (const { matter } of one.drawn) {
      const found = await findMatter(db, region, matter)
      expect(found?.matter).toMatchObject({ procedure: 'inspection', state: 'toApprove', attributes: { unit: 'brigade-1' } })
      const [entry] = await db`select input from matter_entry where region = ${region} and matter_id = ${matter} and seq = 1`
      expect(entry?.input).toMatchObject({ draw: '2026-1', what: '建筑垃圾处置（2026-10-13双随机抽查，编号2026-1）' })
    }
    expect((await replace(yang.id)).body.code).toBe('draw.settled')
  })

  test('nobody opens a visit in the name of a draw that did not give it', async () => {
    const [one] = await draws()
    const input = { draw: '2026-1', inspectionKind: 'daily', what: '…', until: dayAt(5), officers: [yang.id, zhu.id], title: '…' }
    const code = async (party: string) => {
      const tried = await city.act('qin', 'inspection.applyDrawn', null, { ...input, party }, at(0))
      return tried.ok ? null : tried.refusal.code
    }
    expect(await code(parties.company)).toBe('draw.notDrawn')
    expect(await code(one.drawn[0].party.id)).toBe('draw.settled')
  })

  test('once all are over the results and the list are public, and the list has the hash that was published', async () => {
    const [one] = await draws()
    const [first, second] = one.drawn.map(({ matter }: { matter: string }) => matter)
    await act('qin', 'inspection.approve', first, { until: dayAt(10) }, 0)
    await act('yang', 'inspection.start', first, { cardsShown: 'yes' }, 1)
    const site = { name: '工地', takenOn: dayAt(1), record: '现场情况', finding: 'none', photos: [await city.photo()] }
    await act('zhu', 'inspection.record', first, site, 1)
    await act('yang', 'inspection.tell', first, { what: '未发现问题' }, 1)
    later(1)
    expect((await published('draws')).draws[0]).toMatchObject({
      pending: 1,
      results: [{ result: { zh: '未发现问题' }, proceeding: false }],
    })
    await act('qin', 'inspection.refuse', second, { reason: '企业已停业' }, 1)
    later(1)
    const [shown] = (await published('draws')).draws
    expect(shown).toMatchObject({ pending: 0, results: [{}, { result: { zh: '未实施' } }] })
    expect(sha256(String(await published('draws/2026-1/list.txt')))).toBe(shown.listHash)
  })

  test('a line draws no more than its number in the year, and then says so', async () => {
    expect((await draw()).body.code).toBe('draw.lineDone')
    expect((await verifyRegion(db, region)).broken).toBeNull()
  })
})

test('with a third officer the one who recuses is replaced and the other stays; who cannot be visited any more is dropped with the reason', async () => {
  await inTransaction(db, async (tx) => {
    const given = {
      number: 'ZF-009',
      person: lv.id,
      kind: 'enforcement',
      from: must(parseCivilDate('2025-01-01')),
      issuer: '省司法厅',
    } as const
    await insertCredential(tx, region, given)
    await tx`
      insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on) values (${region}, ${uuid()}, ${lv.id}, 'officer', 'brigade-1', '2020-01-01')`
  })
  await post(shi, url, form({ what: '垃圾分类', share: { percent: 25 } }))
  await post(qin, `${url}/approve`, { year: 2026, unit: 'enforcement' })
  expect((await draw(qin, '垃圾分类')).body).toEqual({ number: '2026-2' })
  const drawn = async () => (await draws())[0].drawn[0]
  const [left, stays] = (await drawn()).officers
  const party = (await drawn()).party.id
  const body = { party, officer: left.id, reason: '近亲属在该企业任职' }
  expect((await post(qin, '/api/registers/draws/2026-2/replace', body)).status).toBe(200)
  const now = await drawn()
  expect(now.officers.map(({ id }: { id: string }) => id)).toContain(stays.id)
  expect(now).toMatchObject({ replaced: [{ left: left.name, reason: '近亲属在该企业任职' }] })
  const asked = { party, inspectionKind: 'single', what: '投诉', until: dayAt(5), officers: [yang.id, zhu.id], point: city.pointIn(0, 1) }
  await act('yang', 'inspection.apply', null, { ...asked, title: '投诉核查' }, 1)
  expect((await post(qin, '/api/registers/draws/2026-2/open', { until: dayAt(10) })).body).toEqual({ opened: 0, dropped: 1 })
  expect((await drawn()).dropped).toBe('已有待实施的检查，应并入综合查一次')
})
