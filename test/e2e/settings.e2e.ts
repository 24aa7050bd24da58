import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settingPaths } from '../../contract/registers/settings-table.ts'
import { registerPath, type RegisterTab } from '../../web/pages/registers/paths.ts'
import { freshDatabase } from '../database.ts'
import { deskScreen, violations } from '../world/browser.ts'
import { equip } from '../world/enforcement.ts'
import { journey } from '../world/journey.ts'
import { morning, region, world } from '../world/world.ts'

/** Pictures of the pages are put here when it is set. */
const shots = process.env.SETTINGS_SHOTS
if (shots !== undefined) mkdirSync(shots, { recursive: true })

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
// A district that has set nothing yet.
await db`update region set settings = '{}' where region = ${region}`
const journeys = await journey(db, { now: () => morning })

async function desk(tab: RegisterTab): Promise<Page> {
  const page = await journeys.open(deskScreen, city.people.jiang.cookie)
  await page.goto(journeys.base + registerPath(tab))
  await page.locator('.registers h1').waitFor()
  return page
}

test('every setting stands on its page with its basis; a change is checked at its field, asked about, kept and shown', async () => {
  const page = await desk('settings')
  const shown = await page.locator('[data-setting]').evaluateAll((all) => all.map((one) => one.getAttribute('data-setting') ?? ''))
  expect(shown.sort()).toEqual([...settingPaths].sort())
  const needed = page.getByRole('link', { name: '文书：文号中的区域代字' })
  await needed.click()
  expect(new URL(page.url()).hash).toBe('#setting-writs-regionWord')

  await page.getByLabel('文号中的区域代字').fill('试')
  await page.getByLabel('公众门户地址').fill('http://cg.example.gov.cn')
  await page.getByText('2 项修改尚未保存').waitFor()
  await page.getByLabel('修改理由').fill('区政府第3号决定')
  await page.getByRole('button', { name: /保\s?存/ }).click()
  await page.locator('[data-setting="writs.portal"]').getByText('请填写以 https:// 开头').waitFor()
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'settings-wrong.png') })
  await page.getByLabel('公众门户地址').fill('https://cg.example.gov.cn')
  await page.getByText('文书上的二维码将指向 https://cg.example.gov.cn/writ').waitFor()

  await page.getByRole('button', { name: '增加单位代字' }).click()
  await page.getByLabel('单位 1', { exact: true }).click()
  await page.locator('.ant-select-item-option[title="区综合行政执法局"]').click()
  await page.getByLabel('代字 1', { exact: true }).fill('综执')
  const words = page.locator('[data-setting="writs.unitWords"]')
  await words.locator('summary').click()
  await words.getByText('试综执罚决字〔2026〕第1号').waitFor()
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'settings-words.png') })

  await page.locator('[data-setting="enforcement.gentleItems"]').getByRole('combobox').fill('E017')
  await page.locator('.ant-select-item-option[title^="E017 "]').click()
  await page.keyboard.press('Escape')

  await page.locator(`.register-tabs a[href="${registerPath('units')}"]`).click()
  await page.getByRole('button', { name: '留在本页' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /保\s?存/ }).click()
  await page.getByText('没有未保存的修改').waitFor()
  await needed.waitFor({ state: 'detached' })
  const history = page.locator('.setting-history')
  await history.getByText('文号中的区域代字：未设置 → 试').waitFor()
  expect(await history.innerText()).toMatch(
    /蒋丽[\s\S]*区政府第3号决定[\s\S]*区综合行政执法局：未设置 → 综执[\s\S]*先劝导后处罚的事项：未设置 → E017/,
  )
  expect(await violations(page)).toEqual([])
  if (shots !== undefined) {
    await page.screenshot({ path: join(shots, 'settings-saved.png'), fullPage: true })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.screenshot({ path: join(shots, 'settings-saved-phone.png'), fullPage: true })
  }
  expect(journeys.complaints).toEqual([])
  await page.context().close()
})

test('what a later program gives a role is offered, read, and taken by one confirmed act', async () => {
  await db`delete from role_grant where region = ${region} and role_id = 'officer' and verb = 'inspection.apply'`
  const page = await desk('roles')
  await page.getByRole('link', { name: '程序的“执法人员”现在还有 1 项本区没有的权限' }).click()
  const offer = page.getByRole('region', { name: '程序默认、本角色没有的权限' })
  await offer.getByRole('button', { name: '采用所选 1 项' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('确认采用这些权限？').waitFor()
  expect(await violations(page)).toEqual([])
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'roles-offer.png') })
  await dialog.getByRole('button', { name: '采用所选 1 项' }).click()
  await offer.waitFor({ state: 'detached' })
  expect(journeys.complaints).toEqual([])
  await page.context().close()
})
