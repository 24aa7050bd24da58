import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { addPhoto, enforcementDesk } from '../world/enforcement-desk.ts'
import { befriend } from '../world/exchange.ts'
import { walker } from '../world/proceeding.ts'
import { region } from '../world/world.ts'

// A suspected crime goes from its proceeding to the police, comes back, and is continued as a penalty to its decision. The police
// answer on paper; another organ cannot be reached, and its message is dealt with by hand.

const desk = await enforcementDesk()
const { city, db, parties, act, picture, base, later } = desk
const { filed } = walker(city)
await befriend(db, 'police', '区公安分局', null)
await befriend(db, 'away', '邻区公安分局', { url: 'http://127.0.0.1:9/api', publicKey: 'd4'.repeat(32) })

async function report(form: Locator): Promise<void> {
  // Those who bear the proceeding are the team unless others are named.
  for (const name of [/杨帆/, /朱峰/]) await form.getByText(name).first().waitFor({ state: 'attached' })
  await form.getByLabel('涉嫌罪名').fill('污染环境罪')
  await form.getByLabel('核实的情况和移送理由').fill('夜间倾倒二百吨，涉嫌犯罪')
}

const send = (peer: RegExp) => async (form: Locator) => {
  const organ = form.getByLabel('接收机关')
  const option = organ.getByRole('option', { name: peer })
  await option.waitFor({ state: 'attached' })
  await organ.selectOption({ label: (await option.textContent()) ?? '' })
  await form.getByLabel('涉嫌犯罪案件情况的调查报告').fill('夜间倾倒建筑垃圾二百吨')
  await form.getByLabel('涉案物品清单').fill('无')
  await form.getByRole('radio', { name: '本案不需要检验、鉴定' }).check()
  await form.getByLabel('其他有关涉嫌犯罪的材料').fill('现场笔录、询问笔录')
}

async function sentTo(peer: RegExp): Promise<{ root: string; id: string }> {
  const [yang, qin] = [await desk.atDesk('yang'), await desk.atDesk('qin')]
  const root = await filed(parties.company, 'E048', 0)
  await act(yang, root, '报请移送司法机关', report)
  const id = await desk.childOf(root, 'referral')
  await qin.goto(base + deskPaths.matter(id, 'approve'))
  const form = qin.locator('.act-form')
  await form.getByRole('radio', { name: '副职负责人' }).check()
  await form.getByRole('button', { name: '确认批准移送' }).click()
  await form.getByText('须由正职负责人或者主持工作的负责人审批').first().waitFor()
  await form.getByRole('radio', { name: '正职负责人' }).check()
  await form.getByRole('button', { name: '确认批准移送' }).click()
  await form.waitFor({ state: 'detached' })
  await act(yang, id, '移送公安机关', send(peer))
  await Promise.all([yang.close(), qin.close()])
  return { root, id }
}

test('a referral is returned by the police, and the proceeding goes on to its decision', async () => {
  const { root, id } = await sentTo(/^区公安分局/)
  const [yang, qin] = [await desk.atDesk('yang'), await desk.atDesk('qin')]
  expect(await desk.stateOf(root)).toBe('referred')
  await later(1)
  await act(yang, id, '公安机关签收回执', async (form) => {
    await form.getByLabel('接受案件日期').fill('2026-10-14')
    await addPhoto(form, 31)
  })
  await act(yang, id, '公安机关不予立案', async (form) => {
    await form.getByLabel('理由').fill('情节显著轻微')
    await addPhoto(form, 32)
  })
  await yang.goto(base + deskPaths.supervision())
  await yang
    .getByRole('link', { name: /路边违法行为/ })
    .first()
    .waitFor()
  await act(qin, id, '不提出异议，恢复行政处理', (form) => form.getByLabel('理由').fill('依法作行政处罚'))
  expect([await desk.stateOf(id), await desk.stateOf(root)]).toEqual(['returned', 'investigating'])
  await qin.goto(base + deskPaths.matter(id))
  await qin.getByText('涉嫌犯罪案件移送书').first().waitFor()
  await picture(qin, 'returned')
  await act(yang, root, '调查终结', async (form) => {
    await form.getByRole('textbox', { name: /^情况/ }).fill('倾倒建筑垃圾，已清理')
    await form.getByRole('radio', { name: /^轻微/ }).check()
    await expect.poll(() => form.getByLabel('金额（元）').inputValue()).toBe('9,500.00')
    await form.getByRole('textbox', { name: /^裁量情节和理由/ }).fill('及时清理')
  })
  await act(qin, root, '批准告知')
  await desk.serve(yang, root, '法定代表人、主要负责人', '示经理')
  await later(9)
  await act(yang, root, '报负责人决定')
  await act(qin, root, '作出处罚决定')
  expect(await desk.stateOf(root)).toBe('toServe')
  expect(desk.complaints).toEqual([])
})

test('what does not get through stands on the page, and is tried again or handed over on paper', async () => {
  const { id } = await sentTo(/^邻区公安分局/)
  await db`update exchange_out set attempts = 6, last_error = '{"code":"exchange.notAnswering","params":{"detail":"ECONNREFUSED"}}' where region = ${region}`
  for (const [name, screen, language] of [
    ['desk', deskScreen, 'zh'],
    ['desk-en', { ...deskScreen, locale: 'en-GB' }, 'en'],
    ['phone', phoneScreen, 'zh'],
    ['phone-en', { ...phoneScreen, locale: 'en-GB' }, 'en'],
  ] as const) {
    const page = await desk.atDesk('jiang', screen)
    await page.goto(base + deskPaths.exchange())
    await page
      .getByText(language === 'zh' ? '对方没有答复' : 'The peer did not answer')
      .first()
      .waitFor()
    await picture(page, `exchange-${name}`)
    await page.close()
  }
  const jiang = await desk.atDesk('jiang')
  await jiang.goto(base + deskPaths.exchange())
  await jiang.getByRole('button', { name: '再试一次' }).click()
  await jiang.getByText('没有滞留和待处理的消息').waitFor()
  await jiang.getByRole('combobox', { name: '查看' }).selectOption('out')
  await jiang.getByRole('button', { name: '改为书面移交' }).click()
  const dialog = jiang.getByRole('dialog')
  await dialog.getByLabel('理由').fill('专人送达，已签收')
  await dialog.getByRole('button', { name: '改为书面移交' }).click()
  await jiang.getByText('已改书面移交').first().waitFor()
  await jiang.getByRole('button', { name: '登记对端' }).click()
  await jiang.getByRole('dialog').getByLabel('代号').waitFor()
  await picture(jiang, 'peer-form')
  const yang = await desk.atDesk('yang')
  await yang.goto(base + deskPaths.matter(id))
  await yang.getByRole('heading', { name: '移送往来' }).waitFor()
  await yang.getByText('送出的内容').click()
  await yang.getByText('示例建设有限公司').first().waitFor()
  await picture(yang, 'panel')
  expect(desk.complaints).toEqual([])
})
