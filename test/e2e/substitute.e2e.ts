import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { registerPath } from '../../web/pages/registers/paths.ts'
import { phoneScreen } from '../world/browser.ts'
import { addPhoto, choose, enforcementDesk } from '../world/enforcement-desk.ts'
import { region } from '../world/world.ts'

// A spill is cleared at once while its party is away; the party is found and told, asked for what it did cost, and pays at the
// bank, whose file brings the money to the right place and leaves on a list what does not match.

const desk = await enforcementDesk()

const text = (form: Locator, name: RegExp, typed: string) => form.getByRole('textbox', { name }).fill(typed)

async function clearAtOnce(page: Page): Promise<string> {
  await page.goto(desk.base + deskPaths.open('clearing.clearAtOnce'))
  const form = page.locator('.act-form')
  await choose(form, '执法事项', 'E048', /E048/)
  await choose(form, '执法人员', '朱峰', /朱峰/)
  const { x, y } = desk.city.pointIn(0, 1)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByLabel('地点').fill('试验路与工业路路口')
  await form.getByLabel('案由').fill('渣土遗撒')
  await form.getByRole('radio', { name: '道路' }).check()
  await form.getByRole('radio', { name: '遗洒物' }).check()
  await form.getByRole('checkbox', { name: '需要立即清除' }).check()
  await text(form, /^情况/, '渣土撒落约三十米，占一条车道')
  await form.getByRole('radio', { name: '委托没有利害关系的第三人' }).check()
  await text(form, /^代履行人/, '净宇环卫服务公司')
  await form.getByRole('radio', { name: '是', exact: true }).check()
  await addPhoto(form, 41)
  const confirm = form.getByRole('button', { name: '确认决定立即代履行' })
  await confirm.click()
  await form
    .getByText(/立即代履行须同时具备/)
    .first()
    .waitFor()
  await form.getByRole('checkbox', { name: '当事人不能清除' }).check()
  await desk.picture(page, 'clear-at-once')
  await confirm.click()
  await page.waitForURL(/\/desk\/matters\//)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The number of a matter's paper of a kind. */
async function numberOf(id: string, kind: string): Promise<string> {
  const [row] = await desk.db<
    { number: string }[]
  >`select number from writ where region = ${region} and matter_id = ${id} and kind = ${kind}`
  if (!row) throw new Error(`${id} has no ${kind}`)
  return row.number
}

async function costsOf(yang: Page, qin: Page, clearing: string): Promise<string> {
  const costs = await desk.childOf(clearing, 'costs')
  await desk.act(yang, costs, '报审实际费用', async (form) => {
    await form.getByLabel('实际费用').fill('986')
    await text(form, /^费用明细/, '人工 360 元，机械 420 元，运输和处置 206 元')
    await form.getByLabel('缴纳期限').fill('2026-11-02')
    await addPhoto(form, 43)
  })
  await desk.act(qin, costs, '批准并通知缴纳')
  await desk.serve(yang, costs, '法定代表人、主要负责人', '示经理')
  expect(await desk.stateOf(costs)).toBe('toPay')
  return costs
}

async function importFile(page: Page, rows: readonly string[]): Promise<void> {
  await page.goto(desk.base + registerPath('payments'))
  await page.getByRole('button', { name: '导入银行缴款' }).click()
  const dialog = page.getByRole('dialog')
  const file = ['缴款日期,金额,决定书编号,银行回单号,缴款人', ...rows].join('\r\n')
  await dialog.locator('input[type=file]').setInputFiles({ name: '代收.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await dialog.getByRole('button', { name: '核对' }).click()
  await dialog.getByText('全部通过，可以导入。').waitFor()
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await dialog.getByText('已导入。').waitFor()
  await dialog.getByRole('button', { name: '完成' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('a spill is cleared at once, its party told afterwards, and what it cost is paid at the bank', async () => {
  const yang = await desk.atDesk('yang')
  const qin = await desk.atDesk('qin')
  const clearing = await clearAtOnce(yang)
  await desk.act(yang, clearing, '清除完毕，当事人不在场', async (form) => {
    await text(form, /^笔录/, '两车次清扫冲洗，全程录像')
    await text(form, /^结果/, '路面已恢复通行')
    await choose(form, '到场监督的工作人员', '杨帆', /杨帆/)
    for (const name of ['到场监督的工作人员', '代履行人', '见证人']) await form.getByRole('checkbox', { name, exact: true }).check()
    await text(form, /^见证人姓名/, '沿街商户刘某')
    await form.getByRole('radio', { name: '是', exact: true }).check()
    await addPhoto(form, 42)
  })
  await desk.act(yang, clearing, '查明当事人', async (form) => {
    await choose(form, '当事人', '示例建设', /示例建设|统一社会信用代码|示例/)
    await text(form, /^理由/, '调取沿线监控查明车辆所属单位')
  })
  await desk.act(yang, clearing, '事后通知当事人', (form) => text(form, /^通知方式和经过/, '电话告知已经代为清除并要求到场处理'))
  await desk.serve(yang, clearing, '法定代表人、主要负责人', '示经理')
  await desk.act(yang, clearing, '向当事人收取费用')
  expect(await desk.stateOf(clearing)).toBe('closed')
  const costs = await costsOf(yang, qin, clearing)

  const number = await numberOf(costs, 'costsDemand')
  const payer = '示例建设有限公司'
  await importFile(qin, [
    `2026-10-13,900.00,${number},YH-1,${payer}`,
    `2026-10-13,86.00,${number},YH-2,示经理`,
    '2026-10-13,55.00,试综执罚决字〔2026〕第9号,YH-3,某公司',
  ])
  const row = (receipt: string) => qin.getByRole('row').filter({ hasText: receipt })
  await row('YH-1').getByText('已入账').waitFor()
  await row('YH-2').getByText('缴款人“示经理”与当事人不一致', { exact: false }).waitFor()
  await desk.picture(qin, 'payments')
  await row('YH-2').getByRole('button', { name: '指定案件入账' }).click()
  const assign = qin.getByRole('dialog')
  await assign.getByLabel('理由').fill('法定代表人代公司缴纳')
  await desk.picture(qin, 'payments-assign')
  await assign.getByRole('button', { name: /^保\s*存$/ }).click()
  await row('YH-2').getByText('已入账').waitFor()
  await row('YH-3').getByRole('button', { name: '列为应退' }).click()
  const refund = qin.getByRole('dialog')
  await refund.getByLabel('理由').fill('不是本区的决定')
  await refund.getByRole('button', { name: /^保\s*存$/ }).click()
  await row('YH-3').getByText('应退 55.00 元').waitFor()

  await yang.goto(desk.base + deskPaths.matter(costs))
  await yang.getByText('986.00 元').first().waitFor()
  await desk.picture(yang, 'costs')
  await desk.act(yang, costs, '费用缴清')
  expect(await desk.stateOf(costs)).toBe('paid')

  const phone = await desk.atDesk('qin', phoneScreen)
  await phone.goto(desk.base + registerPath('payments'))
  await phone.getByText('YH-1').first().waitFor()
  await desk.picture(phone, 'payments-phone')
  const english = await desk.atDesk('qin', { viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await english.goto(desk.base + registerPath('payments'))
  await english.getByText('Refund due ¥55.00').waitFor()
  await desk.picture(english, 'payments-english')
  expect(desk.complaints).toEqual([])
}, 240_000)
