import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { secondOrgan } from '../../../test/world/beyond.ts'
import { equip } from '../../../test/world/enforcement.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { region, world } from '../../../test/world/world.ts'
import { listWritsOf } from '../../documents/store.ts'
import { sweep } from '../../jobs/sweep.ts'
import { findMatter } from '../../matter/load.ts'
import { verifyRegion } from '../../matter/verify.ts'
import { findRoot } from '../proceedings.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await secondOrgan(city)
const { at, dayAt, tried, act, stateOf, childOf, filed } = walker(city)
const id = await filed(parties.company, 'E048', 0)

const request = (days: number, more: Record<string, unknown> = {}) => ({
  toUnit: 'city-management',
  askedFor: '提供该工地的处置核准档案',
  lawBasis: '行政处罚法第二十六条',
  replyBy: dayAt(days + 5),
  ...more,
})

test('help is asked of another unit by its day, and never of one’s own', async () => {
  const code = async (more: Record<string, unknown>) => {
    const outcome = await tried('qin', 'penalty.askAssistance', id, request(0, more), 0)
    return outcome.ok ? null : outcome.refusal.code
  }
  expect(await code({ toUnit: 'brigade-1' })).toBe('beyond.ownUnit')
  expect(await code({ toUnit: 'nowhere' })).toBe('beyond.unitUnknown')
  expect(await code({ replyBy: dayAt(0) })).toBe('beyond.replyPast')
  expect(await code({ lawBasis: undefined })).toBe('procedure.missingField')
  expect(await tried('yang', 'penalty.askAssistance', id, request(0), 0)).toMatchObject({ refusal: { code: 'procedure.notPermitted' } })
})

test('the asked unit asks for more, is supplied, answers, and the answer stands among the evidence with its paper', async () => {
  await act('qin', 'penalty.askAssistance', id, request(0), 0)
  const help = await childOf(id, 'assistance')
  expect(await tried('feng', 'assistance.accept', help, {}, 0)).toMatchObject({ refusal: { code: 'matter.notFound' } })
  // Who asked reads it, and does not answer it himself.
  expect(await tried('qin', 'assistance.reply', help, { reply: '…' }, 0)).toMatchObject({ refusal: { code: 'procedure.notPermitted' } })
  await act('wang', 'assistance.accept', help, {}, 1)
  await act('zheng', 'assistance.askMore', help, { reason: '请补充工地名称' }, 1)
  expect((await findMatter(db, region, help))?.matter.clocks.reply?.state).toBe('paused')
  await act('yang', 'assistance.supply', help, { answer: '东关一号地块' }, 2)
  expect(await stateOf(help)).toBe('helping')
  const photo = await city.photo()
  await act('zheng', 'assistance.reply', help, { reply: '未办理核准', photos: [photo] }, 3)
  const root = await findRoot(db, region, id)
  expect(root?.file.evidence.at(-1)).toMatchObject({ name: '协助复函', from: '区城市管理局', photos: [photo], record: '未办理核准' })
  expect((await listWritsOf(db, region, [help])).map(({ kind, number }) => [kind, number])).toEqual([
    ['assistanceRequest', '试综执协函字〔2026〕第1号'],
    ['assistanceReply', '试城市管理协复字〔2026〕第1号'],
  ])
})

test('a late answer lapses and is raised to the superior of whoever was asked', async () => {
  await act('qin', 'penalty.askAssistance', id, request(4), 4)
  const help = await childOf(id, 'assistance')
  await sweep(db, city.registers, region, at(10))
  const [raised] = await db<{ unit_id: string }[]>`
    select unit_id from matter where region = ${region} and procedure = 'escalation' and parent_id = ${help}`
  expect(raised?.unit_id).toBe('government')
  await act('wang', 'assistance.reply', help, { reply: '补答复' }, 11)
  expect((await findMatter(db, region, help))?.matter.state).toBe('replied')
})

test('who declines says why and on what basis, and only who asked withdraws', async () => {
  await act('qin', 'penalty.askAssistance', id, request(12), 12)
  const help = await childOf(id, 'assistance')
  expect(await tried('wang', 'assistance.decline', help, { declineGround: 'outsidePowers', reason: '不属职权' }, 12)).toMatchObject({
    refusal: { code: 'procedure.missingField', params: { field: 'lawBasis' } },
  })
  await act('wang', 'assistance.decline', help, { declineGround: 'outsidePowers', lawBasis: '三定方案', reason: '不属职权' }, 12)
  expect(await stateOf(help)).toBe('declined')
  await act('qin', 'penalty.askAssistance', id, request(13), 13)
  const second = await childOf(id, 'assistance')
  expect(await tried('wang', 'assistance.withdraw', second, { reason: '…' }, 13)).toMatchObject({
    refusal: { code: 'procedure.notPermitted' },
  })
  await act('qin', 'assistance.withdraw', second, { reason: '已自行取得' }, 13)
  expect(await stateOf(second)).toBe('withdrawn')
})

test('what an outside organ answers is entered by the asking officer with the paper', async () => {
  await act(
    'qin',
    'penalty.askOutside',
    id,
    { organ: '邻市公安局', askedFor: '车辆信息', lawBasis: '行政处罚法第二十六条', replyBy: dayAt(20) },
    14,
  )
  const help = await childOf(id, 'assistance')
  const answer = { repliedOn: dayAt(16), reply: '车主信息见附件' }
  expect(await tried('yang', 'assistance.enterReply', help, answer, 16)).toMatchObject({ refusal: { code: 'procedure.missingField' } })
  expect(await tried('wang', 'assistance.enterReply', help, answer, 16)).toMatchObject({ refusal: { code: 'matter.notFound' } })
  await act('yang', 'assistance.enterReply', help, { ...answer, photos: [await city.photo()] }, 16)
  expect((await findRoot(db, region, id))?.file.evidence.at(-1)).toMatchObject({ from: '邻市公安局' })
})

test('every chain verifies', async () => {
  expect((await verifyRegion(db, region)).broken).toBeNull()
})
