import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../../server/db/pool.ts'
import { listWritsOf } from '../../server/documents/store.ts'
import { saveParty } from '../../server/enforcement/parties.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { addPhoto, enforcementDesk } from '../world/enforcement-desk.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { publishedDecision } from '../world/published.ts'
import { reviews } from '../world/reviews.ts'
import { morning, region } from '../world/world.ts'

// Two fines are challenged by the government's reviewing body: one ends in a mediation both sides sign, the other is revoked because the
// respondent answered too late, and everything that followed from it is undone where it stands.

const desk = await enforcementDesk(morning, reviews)
const { city, db, parties, base, complaints, picture, act, childOf, later, stateOf } = desk

const officeScreen = { ...deskScreen, serviceWorkers: 'block' } as const
const atOffice = (who: Parameters<typeof desk.atDesk>[0], locale = 'zh-CN') => desk.atDesk(who, { ...officeScreen, locale })
/** A stranger's phone: nobody is signed in on it. */
async function stranger(locale = 'zh-CN'): Promise<Page> {
  const page = await desk.atDesk('zhou', { ...phoneScreen, locale, serviceWorkers: 'block' })
  await page.context().clearCookies()
  return page
}

const dayAt = (days: number) => new Date(morning.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** A fine of 6,000 yuan that is served and published, with the number and code of its writ. */
async function fined(party: string, says: string) {
  const { proceeding } = await publishedDecision(city, { party, yuan: 6000, says })
  const writ = (await listWritsOf(db, region, [proceeding])).find((one) => one.kind === 'penaltyDecision')
  return { proceeding, hand: { number: writ?.number ?? '', code: writ?.document.check?.code ?? '' } }
}

const onward = (page: Page, name = '继续') => page.getByRole('button', { name, exact: true }).click()

async function newest(): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and procedure = 'reconsideration' order by opened_at desc, matter_id desc limit 1`
  if (!row) throw new Error('no reconsideration')
  return row.matter_id
}

async function applyFromWrit(page: Page, hand: { number: string; code: string }): Promise<string> {
  await page.goto(base + portalPaths.writ(hand))
  await page.getByRole('heading', { name: '行政处罚决定书' }).waitFor()
  await picture(page, 'writ')
  await page.getByRole('link', { name: '申请行政复议' }).click()
  // Served on 15 October 2026: sixty days end on Monday 14 December.
  await page.getByText('最晚可以在 2026-12-14 申请').waitFor()
  await picture(page, 'which')
  await onward(page)
  await page.getByLabel('复议请求').fill('请求变更罚款数额')
  await picture(page, 'ask')
  await onward(page)
  await page.getByRole('textbox', { name: '事实和理由' }).fill('倾倒后当天清理，罚款过重')
  const buffer = await phonePhoto(51)
  await page.locator('input[type=file]').first().setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('.photo img').first().waitFor()
  await picture(page, 'story')
  await onward(page)
  await page.getByLabel('姓名或者单位名称').fill('示例建设有限公司')
  await page.getByLabel('电话').fill('13812345678')
  await picture(page, 'who')
  await onward(page)
  await page.getByRole('heading', { name: '核对后提交' }).waitFor()
  await picture(page, 'check')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '已收到申请' }).waitFor()
  await picture(page, 'sent')
  await page.getByRole('link', { name: '查看进展' }).click()
  await page.getByRole('heading', { name: '经过' }).waitFor()
  await picture(page, 'followed')
  return newest()
}

const choice = (form: Locator, group: string, option: string) =>
  form.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }).check()

async function accept(form: Locator): Promise<void> {
  await choice(form, '审理程序', '普通程序')
  await choice(form, '重大、疑难、复杂案件', '否')
}

async function answer(form: Locator): Promise<void> {
  await form.getByLabel('书面答复').fill('事实清楚、证据确凿、程序合法')
  await choice(form, '提交作出该行为的全部案卷', '是')
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('link', { name: '签署调解书' }).click()
  const pad = page.locator('.signature-pad')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('nowhere to sign')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 100, { steps: 6 })
  await page.mouse.up()
  await page.getByRole('button', { name: '使用这个签名' }).click()
  await page.locator('.photo img').first().waitFor()
  await picture(page, 'sign')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('您已于 2026-10-19 签署').waitFor()
}

test('applied for on a phone from the writ, answered in time and mediated: the case goes on as agreed', async () => {
  const { proceeding, hand } = await fined(parties.company, '倾倒建筑垃圾约三立方米')
  await later(4)
  const phone = await stranger()
  const id = await applyFromWrit(phone, hand)
  const [wu, qin] = [await atOffice('wu'), await atOffice('qin')]
  await later(6)
  await wu.goto(base + deskPaths.supervision())
  await wu.getByRole('link', { name: /行政处罚决定书的行政复议/ }).waitFor()
  await picture(wu, 'list')
  await act(wu, id, '受理', accept)
  await wu.getByText('至 2026-12-14，在期限内').waitFor()
  await picture(wu, 'accepted')
  await qin.goto(base + deskPaths.matter(proceeding))
  await qin.getByText('本案已申请行政复议').waitFor()
  await picture(qin, 'challenged')
  await act(wu, id, '发送副本，通知答复')
  const asked = await childOf(id, 'reviewAnswer')
  await qin.goto(base + deskPaths.matter(asked))
  await qin.getByText('倾倒后当天清理，罚款过重').waitFor()
  await picture(qin, 'asked')
  await act(qin, asked, '提出书面答复并提交证据', answer)
  await act(wu, id, '听取当事人意见', async (form) => {
    await form.getByRole('radio', { name: '电话', exact: true }).check()
    await form.getByLabel('记录').fill('双方愿意调解')
  })
  await act(wu, id, '调解达成协议', async (form) => {
    await form.getByLabel('调解协议内容').fill('罚款减为五千五百元，十日内缴纳')
    await form.getByLabel('变更后的罚款').fill('5500')
  })
  await phone.reload()
  await phone.getByText('罚款减为五千五百元，十日内缴纳').first().waitFor()
  await picture(phone, 'to-sign')
  await sign(phone)
  await act(qin, await childOf(id, 'reviewSignature'), '同意并签署')
  await act(wu, id, '加盖印章，调解书生效')
  await wu.getByText('已调解').first().waitFor()
  await picture(wu, 'mediated')
  const paper = await desk.pagesOf(wu, wu.getByRole('link', { name: /^打印 行政复议调解书/ }), 'mediation')
  expect(paper.join('')).toContain('罚款减为五千五百元')
  await qin.goto(base + deskPaths.matter(proceeding))
  await qin.getByText('5,500.00').first().waitFor()
  await picture(qin, 'as-agreed')
  expect(await stateOf(proceeding)).toBe('performing')
  await phone.reload()
  await phone.getByRole('link', { name: /行政复议调解书/ }).waitFor()
  await picture(phone, 'mediated-phone')
  await phone.goto(base + portalPaths.writ(hand))
  await phone.getByText('文书已更正').waitFor()
  await picture(phone, 'writ-changed')
  expect(complaints).toEqual([])
})

async function applyInEnglish(page: Page): Promise<string> {
  await page.goto(base + portalPaths.home())
  await page.getByRole('link', { name: 'Apply for reconsideration' }).click()
  await page.getByRole('radio', { name: /^I have no paper/ }).check()
  await page.getByLabel('What kind of act').selectOption({ label: 'A penalty' })
  await page.getByLabel('Which act').fill('A fine of 6,000 yuan for dumping')
  await page.getByLabel('Since when have you known').fill('2026-10-15')
  await picture(page, 'english-which')
  await onward(page, 'Continue')
  await page.getByLabel('Your request').fill('Revoke the fine')
  await picture(page, 'english-ask')
  await onward(page, 'Continue')
  await page.getByRole('textbox', { name: 'Facts and reasons' }).fill('The lorry was elsewhere that day')
  await onward(page, 'Continue')
  await page.getByLabel('Your name or that of the organisation').fill('Example Transport')
  await page.getByRole('textbox', { name: /^Phone/ }).fill('13812345679')
  await picture(page, 'english-who')
  await onward(page, 'Continue')
  await picture(page, 'english-check')
  await page.getByRole('button', { name: 'Submit the application' }).click()
  await page.getByRole('link', { name: 'See how it goes' }).click()
  await page.getByRole('heading', { name: 'What happened' }).waitFor()
  await picture(page, 'english-followed')
  return newest()
}

async function transport(): Promise<string> {
  const saved = await inTransaction(db, (tx) =>
    saveParty(tx, region, {
      file: { kind: 'organisation', name: '示例运输有限公司', idKind: 'none', representative: '示经理', address: '试验区工业路9号' },
      partyId: randomUUID(),
      personId: null,
      at: morning,
      today: must(parseCivilDate(dayAt(0))),
    }),
  )
  return must(saved).partyId
}

test('answered too late, the fine is revoked once that is served: publication goes, and what was paid is given back', async () => {
  const { proceeding, hand } = await fined(await transport(), '夜间倾倒建筑垃圾')
  await later(4)
  must(
    await city.act(
      'yang',
      'penalty.recordPayment',
      proceeding,
      { fen: 600_000, paidOn: dayAt(4), channel: 'bank', receipt: 'PJ-9' },
      desk.now(),
    ),
  )
  const phone = await stranger('en-GB')
  await phone.goto(base + portalPaths.decisions())
  await phone.getByText('示例运输有限公司').first().waitFor()
  const id = await applyInEnglish(phone)
  const [wu, qin, han, yang] = [await atOffice('wu'), await atOffice('qin'), await atOffice('han'), await atOffice('yang')]
  await later(6)
  await act(wu, id, '受理', async (form) => {
    await accept(form)
    await form.getByLabel('决定书等文书的文号或者案号').fill(hand.number)
  })
  await act(wu, id, '发送副本，通知答复')
  const asked = await childOf(id, 'reviewAnswer')
  await act(wu, id, '听取当事人意见', async (form) => {
    await form.getByRole('radio', { name: '当面', exact: true }).check()
    await form.getByLabel('记录').fill('申请人称车辆当天不在现场')
  })
  // Sent on Monday 19 October: the tenth working day is Monday 2 November.
  await later(22)
  await act(qin, asked, '逾期答复', answer)
  await act(wu, id, '提出拟办意见', async (form) => {
    await form.getByRole('radio', { name: '撤销', exact: true }).check()
    await form.getByRole('radio', { name: /第七十条/ }).check()
    await form.getByLabel('查明的事实').fill('被申请人逾期答复，没有按期提交证据')
    await form.getByLabel('理由', { exact: true }).fill('视为没有证据、依据')
    for (const group of ['责令重新作出', '第三人提供了证据', '第三人提出相反请求']) await choice(form, group, '否')
  })
  await wu.getByText('没有按期答复、举证').first().waitFor()
  await picture(wu, 'proposed')
  await act(han, id, '作出复议决定')
  await act(wu, id, '登记决定书送达', async (form) => {
    await form.getByLabel('送达日期').fill(dayAt(22))
    await form.getByRole('radio', { name: '直接送达', exact: true }).check()
    await addPhoto(form, 52)
  })
  const paper = await desk.pagesOf(wu, wu.getByRole('link', { name: /^打印 行政复议决定书/ }), 'decision')
  expect(paper.join('')).toContain('撤销')
  await picture(wu, 'served')
  expect(await stateOf(proceeding)).toBe('revoked')
  await yang.goto(base + deskPaths.matter(proceeding))
  await yang.getByText('复议撤销').first().waitFor()
  await picture(yang, 'revoked')
  const duty = await childOf(id, 'reviewDuty')
  await qin.goto(base + deskPaths.matter(duty))
  await qin.getByText('退还罚款6000.00元').first().waitFor()
  await picture(qin, 'duty')
  await act(yang, proceeding, '登记退款', async (form) => {
    await form.getByLabel('金额', { exact: true }).fill('6000')
    await form.getByLabel('票据号码').fill('TK-1')
  })
  await act(qin, duty, '报告履行情况', (form) => form.getByLabel('履行、纠正的情况').fill('罚款已全部退还'))
  await phone.reload()
  await phone.getByText('The decision is in force').first().waitFor()
  await picture(phone, 'english-decided')
  await phone.goto(base + portalPaths.decisions())
  await phone.getByRole('heading', { level: 1 }).waitFor()
  await phone.getByText('No decision is being shown now').waitFor()
  expect(await phone.getByText('示例运输有限公司').count()).toBe(0)
  await phone.goto(base + portalPaths.writ(hand))
  await phone.getByText('Decision revoked').waitFor()
  await picture(phone, 'english-writ-revoked')
  const english = await atOffice('wu', 'en-GB')
  for (const [name, path] of [
    ['english-review', deskPaths.matter(id)],
    ['english-list', deskPaths.supervision()],
  ] as const) {
    await english.goto(base + path)
    await english.getByRole('heading', { level: 1 }).waitFor()
    await english.waitForLoadState('networkidle')
    await picture(english, name)
  }
  expect(complaints).toEqual([])
})
