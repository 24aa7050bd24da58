import { describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { walker } from '../../test/world/proceeding.ts'
import { ask, lastEntries, send } from '../../test/world/registers.ts'
import { region, world } from '../../test/world/world.ts'
import { listWritsOf } from '../documents/store.ts'
import { findRoot } from '../enforcement/proceedings.ts'
import { verifyRegion } from '../matter/verify.ts'
import { readBankFile } from './read.ts'
import { takePayments } from './take.ts'

/** A Tuesday in March, so that what runs on from the payments ends within the year. */
const march = new Date('2026-03-10T01:00:00.000Z')
const { db, owner } = await freshDatabase()
const city = await world(db, march)
const parties = await equip(city, march)
const { app, setNow } = await testApp(db)
const { at, dayAt, tried, act, serve, filed, noticed } = walker(city, march)
const { qin, yang, jiang } = city.people

const company = '示例建设有限公司'
const heading = '缴款日期,金额,决定书编号,银行回单号,缴款人'
const row = (day: number, yuan: string, number: string, receipt: string, payer = company) =>
  [dayAt(day), yuan, number, receipt, payer].join(',')
const csv = (...rows: string[]) => [heading, ...rows].join('\r\n')

/** A fine of 6,000 yuan on the company, served; its number. */
async function fined(from: number): Promise<{ id: string; number: string }> {
  const id = await filed(parties.company, 'E048', from)
  await noticed(id, 600_000, 'minor', from)
  await act('yang', 'penalty.waive', id, { statedOn: dayAt(from + 1), waiver: [await city.photo()] }, from + 1)
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 600_000 }] }, from + 1)
  await act('qin', 'penalty.decide', id, {}, from + 2)
  await serve(id, from + 2)
  const writ = (await listWritsOf(db, region, [id])).find((one) => one.kind === 'penaltyDecision')
  return { id, number: writ?.number ?? '' }
}
const paymentsOf = async (id: string) => (await findRoot(db, region, id))?.file.payments ?? []
const bring = (text: string, dryRun = 'false', who = qin) =>
  send(app, who, `/api/registers/payments/import?${new URLSearchParams({ dryRun, source: '银行.csv' }).toString()}`, text)
const listed = async (query = '') => (await ask(app, qin, 'GET', `/api/registers/payments${query}`)).body
const countsIn = (body: { counts: { en: string; count: number }[] }) => Object.fromEntries(body.counts.map(({ en, count }) => [en, count]))

const first = await fined(0)
const second = await fined(40)
setNow(at(60))

describe('what the bank sends', () => {
  test('is entered by the number of the decision, as an act of the system with the hash of its file, and once however often it comes', async () => {
    const file = csv(row(5, '2000.00', first.number, 'YH-1'), row(6, '1,000', second.number, 'YH-2').replace('1,000', '"1,000"'))
    expect(countsIn((await bring(file, 'true')).body)).toEqual({ 'New payments': 2, 'There already': 0 })
    expect(await paymentsOf(first.id)).toEqual([])
    expect(countsIn((await bring(file)).body)).toEqual({ Entered: 2, 'To be settled': 0, 'There already': 0 })
    expect(await paymentsOf(first.id)).toEqual([{ fen: 200_000, on: dayAt(5), receipt: 'YH-1', channel: 'bank' }])
    const [entry] = await db<{ actor: unknown; input: { origin: string } }[]>`
      select actor, input from matter_entry where region = ${region} and matter_id = ${first.id} and act = 'bankPayment'`
    expect(entry?.actor).toEqual({ kind: 'system', causedBy: qin.id })
    expect(entry?.input.origin).toBe(must(await readBankFile(Buffer.from(file))).hash)
    expect(countsIn((await bring(file)).body)).toEqual({ Entered: 0, 'To be settled': 0, 'There already': 2 })
    // The next file of the bank repeats the last lines of the one before.
    const next = csv(row(5, '2000', first.number, 'YH-1'), row(7, '500.50', first.number, 'YH-3'))
    expect(countsIn((await bring(next)).body)).toEqual({ Entered: 1, 'To be settled': 0, 'There already': 1 })
    expect((await paymentsOf(first.id)).map(({ fen }) => fen)).toEqual([200_000, 50_050])
    expect((await lastEntries(app, jiang))[0]).toMatchObject({ register: 'payments', what: '银行.csv', action: { zh: '导入银行缴款' } })
  })

  test('stays on the list with the reason where it does not match, and nothing of it is lost', async () => {
    const file = csv(
      row(8, '10', '试综执罚决字〔2026〕第99号', 'NO-1'),
      row(8, '10', first.number, 'NO-2', '别的公司'),
      row(8, '9999999', first.number, 'NO-3'),
      row(90, '10', first.number, 'NO-4'),
      row(8, '11', first.number, 'YH-1'),
      row(8, '10', '', 'NO-5', ''),
    )
    expect(countsIn((await bring(file)).body)).toEqual({ Entered: 0, 'To be settled': 6, 'There already': 0 })
    const { payments, total } = await listed('?standing=waiting')
    expect(total).toBe(6)
    const why = Object.fromEntries(payments.map((one: { receipt: string; why: { zh: string } }) => [one.receipt, one.why.zh]))
    expect(why['NO-1']).toContain('没有编号为“试综执罚决字〔2026〕第99号”的决定书')
    expect(why['NO-2']).toContain('缴款人“别的公司”与当事人不一致')
    expect(why['NO-3']).toContain('超过尚欠的 3499.5 元')
    expect(why['NO-4']).toContain('缴款日期在今天之后')
    expect(why['YH-1']).toContain('同一回单号（YH-1）此前来过，内容不同')
    expect(why['NO-5']).toContain('没有编号为“—”')
  })

  test('is refused whole where a row cannot be read, and a paper not in force takes no money', async () => {
    const bad = await bring(csv(row(8, '10', first.number, 'BAD-1'), row(8, '-3', first.number, 'BAD-2')))
    expect(bad.body).toMatchObject({ applied: false, refused: 1, refusals: [{ row: 3, column: '金额' }] })
    expect((await listed('?words=BAD')).total).toBe(0)
    expect((await bring('缴款日期,金额\r\n2026-10-01,3')).body).toMatchObject({ code: 'register.noColumn' })
    const revoked = await fined(50)
    await act('qin', 'penalty.revoke', revoked.id, { reason: '认定有误' }, 55)
    await bring(csv(row(56, '10', revoked.number, 'REV-1')))
    expect((await listed('?words=REV-1')).payments[0]).toMatchObject({
      standing: 'waiting',
      why: { zh: expect.stringContaining('已经撤销') },
    })
  })

  test('an officer does not enter the same receipt again, nor the bank one that an officer entered', async () => {
    const paid = { fen: 1000, paidOn: dayAt(8), channel: 'bank' }
    expect(await tried('yang', 'penalty.recordPayment', first.id, { ...paid, receipt: 'YH-1' }, 60)).toMatchObject({
      refusal: { code: 'payment.receiptTwice' },
    })
    must(await tried('yang', 'penalty.recordPayment', first.id, { ...paid, receipt: 'HAND-1' }, 60))
    await bring(csv(row(8, '10', first.number, 'HAND-1')))
    expect((await listed('?words=HAND-1')).payments[0].why.zh).toContain('已经由办案人员登记')
  })

  test('two imports of one file at once enter every line once', async () => {
    const lines = Array.from({ length: 12 }, (_, n) => row(9, '10', second.number, `TWO-${n}`))
    const bytes = Buffer.from(csv(...lines))
    const file = must(await readBankFile(bytes))
    const today = await city.registers.of(region, at(60))
    const taking = { region: today, file, name: '同一文件.csv', by: null, now: at(60) }
    const counts = await Promise.all([takePayments(db, taking), takePayments(db, taking), takePayments(db, taking)])
    expect(counts.reduce((sum, one) => sum + one.entered, 0)).toBe(12)
    expect(counts.reduce((sum, one) => sum + one.already, 0)).toBe(24)
    expect((await paymentsOf(second.id)).filter(({ receipt }) => receipt.startsWith('TWO-'))).toHaveLength(12)
  })
})

describe('what waits', () => {
  const settle = (id: string, verb: 'assign' | 'refund', input: object, who = qin) =>
    ask(app, who, 'POST', `/api/registers/payments/${id}/${verb}`, input)
  const idOf = async (receipt: string): Promise<string> => (await listed(`?words=${receipt}&standing=waiting`)).payments[0].id

  test('is assigned with a reason; what is not entered of it is refund due', async () => {
    const id = await idOf('NO-3')
    const owed = 349_950 - 1000
    expect((await settle(id, 'assign', { number: first.number, fen: 999_999_900, reason: '多缴' })).body).toMatchObject({
      code: 'payment.tooMuch',
    })
    expect((await settle(id, 'assign', { number: '没有', fen: 1, reason: '多缴' })).body).toMatchObject({ code: 'payment.noDecision' })
    expect((await settle(id, 'assign', { number: first.number, fen: owed, reason: '多缴，余额退还' })).body).toEqual({ matterId: first.id })
    expect((await settle(id, 'refund', { reason: '…' })).body).toMatchObject({ code: 'payment.settledAlready' })
    const [line] = (await listed('?words=NO-3')).payments
    expect(line).toMatchObject({ standing: 'entered', entered: owed, refund: 999_999_900 - owed, settled: { reason: '多缴，余额退还' } })
    expect((await listed('?refund=true')).total).toBe(1)
    must(await tried('yang', 'penalty.fulfilled', first.id, {}, 60))
  })

  test('is set aside as refund due with a reason, and only by whoever reconciles', async () => {
    const id = await idOf('NO-2')
    expect((await settle(id, 'refund', { reason: '缴错' }, yang)).body).toMatchObject({ code: 'access.notPermitted' })
    expect((await settle(id, 'refund', { reason: '别的公司缴错，退回' })).status).toBe(200)
    expect((await listed('?words=NO-2')).payments[0]).toMatchObject({ standing: 'refund', refund: 1000, matter: null })
    expect((await bring(csv(row(8, '10', first.number, 'NO-2', '别的公司')))).body).toMatchObject({ applied: false })
    expect((await bring(csv(row(8, '1', first.number, 'X')), 'false', yang)).body).toMatchObject({ code: 'access.notPermitted' })
  })

  test('is read page by page, and exported whole by whoever reconciles', async () => {
    const all = await listed('?limit=200')
    const page = await listed('?limit=5')
    const more = await listed(`?limit=5&after=${page.next}`)
    expect([...page.payments, ...more.payments]).toEqual(all.payments.slice(0, 10))
    const file = await ask(app, qin, 'GET', '/api/registers/payments/export/csv')
    expect(file.body.trim().split('\r\n')).toHaveLength(all.total + 1)
    expect(file.body).toContain('paid_on,sum,number,receipt,payer,standing')
    expect((await ask(app, yang, 'GET', '/api/registers/payments/export/csv')).body).toMatchObject({ code: 'access.notPermitted' })
  })

  test('and every entry still folds to what is stored', async () => {
    expect((await verifyRegion(owner, region)).broken).toBeNull()
  })
})
