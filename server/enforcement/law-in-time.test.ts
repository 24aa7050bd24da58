import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { morning, region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { importItems } from './import.ts'
import { findRoot } from './proceedings.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { dayAt, tried, act, filed, noticed } = walker(city)
const csv = readFileSync(new URL('../../data/enforcement-items.csv', import.meta.url), 'utf8')
const rowOf = (code: string) => csv.split('\n').find((line) => line.startsWith(`${code},`)) ?? ''

/** A catalogue from 1 November 2026 (day 19): one item is milder, one heavier, one repealed, one new. */
const changed = csv
  .replace(rowOf('E048'), rowOf('E048').replace(',500000,5000000,', ',300000,2000000,'))
  .replace(rowOf('E032'), `${rowOf('E032').replace(',10000,50000,', ',20000,80000,')}\n${rowOf('E032').replace('E032,', 'E900,')}`)
  .replace(`${rowOf('E033')}\n`, '')
const from = must(parseCivilDate('2026-11-01'))
must(await importItems(db, { source: 'test', region, from, bytes: Buffer.from(changed) }, 'test', morning, false))

const concluded = (fen: number, tier: string) => ({ description: '事实', penalties: [{ kind: 'fine', fen }], factors: '情节', tier })

test('a milder text that came between the act and the decision applies, and the papers say why', async () => {
  const id = await filed(parties.company, 'E048', 18)
  expect(await tried('yang', 'penalty.conclude', id, concluded(2_000_001, 'minor'), 20)).toMatchObject({
    refusal: { code: 'discretion.aboveRange', params: { max: 20_000 } },
  })
  expect(await tried('yang', 'penalty.conclude', id, concluded(2_000_001, 'minor'), 18)).toMatchObject({
    refusal: { code: 'enforcement.outsideBenchmark' },
  })
})

test('a heavier text does not: the range of the day of the act stands', async () => {
  const id = await filed(parties.person, 'E032', 18)
  expect(await tried('yang', 'penalty.conclude', id, concluded(60_000, 'heavier'), 20)).toMatchObject({
    refusal: { code: 'discretion.aboveRange', params: { max: 500 } },
  })
  await noticed(id, 20_000, 'lighter', 20)
  const notice = (await listWritsOf(db, region, [id])).find((one) => one.kind === 'priorNotice')
  expect(JSON.stringify(notice?.document)).toContain(
    '罚款幅度由100元以上500元以下改为200元以上800元以下。依照行政处罚法第三十七条，适用违法行为发生时的规定',
  )
})

test('an act that was no violation then, and one that is none any more, are refused with the article', async () => {
  const point = city.pointIn(0, 1)
  const officers = [city.people.yang.id, city.people.zhu.id]
  const lead = { source: 'inspection', foundOn: dayAt(20), description: '巡查', point, title: '违法行为', officers, photos: [] }
  const id = await act('yang', 'penalty.openLead', null, lead, 20)
  const proposal = { party: parties.person, happenedOn: dayAt(10), continuing: 'no', description: '有初步证据' }
  const refused = (code: string) => ({ refusal: { code, basis: '行政处罚法第三十七条' } })
  expect(await tried('yang', 'penalty.proposeFiling', id, { ...proposal, item: 'E900' }, 20)).toMatchObject(
    refused('enforcement.noViolationThen'),
  )
  expect(await tried('yang', 'penalty.proposeFiling', id, { ...proposal, item: 'E033' }, 20)).toMatchObject(
    refused('enforcement.noViolationNow'),
  )
  expect(await tried('yang', 'penalty.proposeFiling', id, { ...proposal, item: 'E900', happenedOn: dayAt(19) }, 20)).toMatchObject({
    ok: true,
  })
})

test('where no list was kept on the day of the act the officer states its law, and it is kept with the proceeding', async () => {
  const point = city.pointIn(0, 1)
  const officers = [city.people.yang.id, city.people.zhu.id]
  const lead = { source: 'inspection', foundOn: dayAt(20), description: '巡查', point, title: '违法行为', officers, photos: [] }
  const id = await act('yang', 'penalty.openLead', null, lead, 20)
  const proposal = {
    ...{ party: parties.company, item: 'E048', happenedOn: '2025-12-01', continuing: 'no', description: '有初步证据' },
  }
  expect(await tried('yang', 'penalty.proposeFiling', id, proposal, 20)).toMatchObject({
    refusal: { code: 'enforcement.lawThenUnknown', basis: '行政处罚法第三十七条', params: { day: '2025-12-01' } },
  })
  expect(await tried('yang', 'penalty.proposeFiling', id, { ...proposal, lawThen: ' ' }, 20)).toMatchObject({
    refusal: { code: 'enforcement.lawThenUnknown' },
  })
  const lawThen = '《城市市容和环境卫生管理条例》第三十四条，与现行内容相同，据2025年公布文本'
  expect(await tried('yang', 'penalty.proposeFiling', id, { ...proposal, lawThen }, 20)).toMatchObject({ ok: true })
  await act('qin', 'penalty.file', id, {}, 20)
  const here = await findRoot(db, region, id)
  expect(here?.file.lawThen).toBe(lawThen)
})
