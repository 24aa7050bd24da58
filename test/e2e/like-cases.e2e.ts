import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { registerPath } from '../../web/pages/registers/paths.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { addPhoto, choose, enforcementDesk } from '../world/enforcement-desk.ts'
import { walker } from '../world/proceeding.ts'

// Two ways in which equal treatment is watched over: a fine beside its like, and a device whose records may be evidence.

const desk = await enforcementDesk(undefined, undefined, true)
const { city, parties, base } = desk
const walk = walker(city)
const point = city.pointIn(0, 1)

/** Before the head, of a day of its own. */
async function toDecide(fen: number, days: number): Promise<string> {
  const id = await walk.filed(parties.person, 'E032', days)
  await walk.noticed(id, fen, 'heavier', days)
  await walk.act('yang', 'penalty.waive', id, { statedOn: walk.dayAt(days), waiver: [await city.photo()] }, days)
  await walk.act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen }] }, days)
  return id
}

for (const [n, fen] of [28_000, 29_000, 30_000, 30_000, 30_000, 31_000, 32_000].entries()) {
  await walk.act('qin', 'penalty.decide', await toDecide(fen, n * 3), {}, n * 3)
}
const far = await toDecide(48_000, 24)
await desk.later(24)

/** Nothing but a table that scrolls in itself is wider than the screen. */
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)

test('the head sees that a fine would stand out before signing, and gives the reason', async () => {
  const qin = await desk.atDesk('qin')
  await qin.goto(base + deskPaths.matter(far))
  await qin.getByText('明显偏离类案，列入供监督查看的偏离清单').waitFor()
  await qin.getByText('作出决定时须写明与类案不同的理由', { exact: false }).waitFor()
  await desk.act(qin, far, '作出处罚决定', async (form) => {
    await form.getByRole('textbox', { name: /^与类案不同的理由/ }).fill('占道面积远大于类案')
  })
  await qin.goto(base + deskPaths.matter(far))
  await qin.getByText('占道面积远大于类案').first().waitFor()
  await desk.picture(qin, 'like-decided')
})

test('supervision reads the list, opens a group and its case, on a desk and on a phone, in both languages', async () => {
  const xu = await desk.atDesk('xu')
  await xu.goto(base + deskPaths.board())
  await xu.getByRole('link', { name: '类案与偏离' }).click()
  const listed = xu.getByRole('region', { name: '偏离类案的决定' })
  await listed.getByText('高于中位数', { exact: false }).waitFor()
  await desk.picture(xu, 'like-zh')
  await xu.getByRole('region', { name: '类案分组' }).getByRole('link', { name: /^E032/ }).click()
  const cases = xu.getByRole('region', { name: '类案', exact: true })
  await cases.getByRole('row').nth(8).waitFor()
  await desk.picture(xu, 'like-group-zh')
  await cases.getByRole('row').nth(1).getByRole('link').click()
  await xu.getByRole('heading', { name: '类案', exact: true }).waitFor()
  const phone = await desk.atDesk('xu', { ...phoneScreen, locale: 'en-GB' })
  await phone.goto(base + deskPaths.likeCases())
  await phone.getByRole('region', { name: 'Decisions far from like cases' }).getByText('占道面积远大于类案').waitFor()
  await fits(phone)
  await desk.picture(phone, 'like-en-phone')
})

test('a device is registered, its record is audited before it counts, and the public reads where it stands', async () => {
  const jiang = await desk.atDesk('jiang')
  await jiang.goto(base + registerPath('devices'))
  await jiang.getByRole('button', { name: '登记监控设备' }).click()
  const dialog = jiang.getByRole('dialog')
  const texts = {
    编号: 'JK-001',
    设置依据: '《示例条例》第一条',
    设置地点: '青石路与人民路口',
    '位置（经度,纬度）': `${point.x},${point.y}`,
    法制审核日期: '2026-01-10',
    法制审核由谁作出: '法制科',
    技术审核日期: '2026-01-12',
    技术审核由谁作出: '检测所',
    地点公布日期: '2026-02-01',
    '公布在哪里（网址、公报）': '区政府网站公告',
    启用日期: '2026-03-01',
  }
  for (const [label, text] of Object.entries(texts)) await dialog.getByLabel(label, { exact: true }).fill(text)
  // By keyboard: the list of a field low in a long dialog may lie below the screen.
  await dialog.getByLabel('管理单位', { exact: true }).fill('东关执法中队')
  await jiang.locator('.ant-select-item-option-active[title="东关执法中队"]').waitFor()
  await jiang.keyboard.press('Enter')
  await dialog.locator('.ant-select').filter({ hasText: '东关执法中队' }).waitFor()
  await desk.picture(jiang, 'device-form')
  await dialog.getByRole('button', { name: '保存' }).click()
  await jiang.getByRole('row', { name: /JK-001.*可用于取证/ }).waitFor()
  await desk.picture(jiang, 'devices-zh')

  const id = await walk.filed(parties.person, 'E032', 24)
  const yang = await desk.atDesk('yang')
  await desk.act(yang, id, '收集证据', async (form) => {
    await form.getByRole('radio', { name: '视听资料' }).check()
    await form.getByLabel('名称').fill('路口录像')
    await form.getByLabel('来源').fill('监控平台')
    await choose(form, /^监控设备编号/, 'JK-001', /JK-001 青石路/)
    await addPhoto(form, 20)
  })
  await yang.goto(base + deskPaths.matter(id))
  await yang.getByText('尚未审核', { exact: true }).waitFor()
  await desk.act(yang, id, '审核监控记录', async (form) => {
    await choose(form, /^证据序号/, '路口', /路口录像/)
    for (const point of ['真实', '清晰', '完整', '准确']) await form.getByRole('checkbox', { name: point, exact: true }).check()
    await form.getByRole('textbox', { name: '意见', exact: true }).fill('逐帧核对')
  })
  await yang.goto(base + deskPaths.matter(id))
  await yang.getByText('审核通过', { exact: false }).first().waitFor()
  await desk.picture(yang, 'device-evidence')

  for (const [name, screen] of [
    ['desk', deskScreen],
    ['phone', { ...phoneScreen, locale: 'en-GB' }],
  ] as const) {
    const visitor = await desk.atDesk('yang', screen)
    await visitor.goto(base + portalPaths.devices())
    await visitor.getByText('青石路与人民路口').waitFor()
    await fits(visitor)
    await desk.picture(visitor, `devices-public-${name}`)
    await visitor.getByRole('link', { name: name === 'desk' ? '看地图' : 'Show the map' }).click()
    await visitor.locator('canvas').first().waitFor()
    await desk.picture(visitor, `devices-map-${name}`)
  }
  expect(desk.complaints).toEqual([])
})
