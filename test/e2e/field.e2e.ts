import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { phoneScreen } from '../world/browser.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { morning, region, subjects, world, type Name } from '../world/world.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'
import { standing, phoneViolations } from '../world/field-phone.ts'

/** Pictures of every page are put here when it is set. */
const shots = process.env.FIELD_SHOTS

const { db } = await freshDatabase()
const city = await world(db)
const { base, browser, open } = await journey(db, { now: () => morning, maps: true })

type Phone = { page: Page; context: BrowserContext; complaints: string[] }

/** Somebody's phone, standing in the second cell of the first community. */
async function phone(who: Name, more: { language?: 'zh' | 'en'; dark?: boolean } = {}): Promise<Phone> {
  const complaints: string[] = []
  const screen = {
    ...standing(city.pointIn(0, 1), more.language),
    deviceScaleFactor: 2,
    colorScheme: more.dark ? 'dark' : 'light',
  } as const
  const page = await open(screen, city.people[who].cookie, complaints)
  return { page, context: page.context(), complaints }
}

/** Looks at a page: no violation, nothing wider than the phone; a picture where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  const found = await phoneViolations(page)
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}.png`) })
  }
  expect(found, name).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    `${name} scrolls sideways`,
  ).toBeLessThanOrEqual(0)
  await page.setViewportSize(phoneScreen.viewport)
}

async function takePhoto(page: Page, seed: number, at = 0): Promise<void> {
  await page
    .locator('input[type=file]')
    .nth(at * 2)
    .setInputFiles({ name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(seed * 40) })
  await page.locator('.photo img').nth(at).waitFor()
}

async function fillReport(page: Page, description: string, seed: number): Promise<void> {
  await page.getByRole('link', { name: '上报' }).click()
  await page.getByRole('heading', { name: '上报' }).waitFor()
  await takePhoto(page, seed)
  await page.getByText(/东经/).waitFor()
  if (await page.getByRole('searchbox').isVisible()) {
    await page.getByRole('button', { name: /垃圾/ }).first().click()
  }
  await page.getByLabel('问题描述').fill(description)
}

const countCases = async (description: string) => {
  const [row] = await db<{ n: number }[]>`select count(*) as n from case_file where region = ${region} and description = ${description}`
  return row?.n
}

async function filedAndHandled(): Promise<string> {
  const report = must(
    await city.act('zhou', 'case.reportOnPatrol', null, {
      description: '垃圾桶旁堆放生活垃圾',
      point: city.pointIn(0, 1),
      subject: subjects.waste,
      photos: [await city.photo()],
    }),
  )
  must(await city.act('sun', 'case.register', report.matterId, { subject: subjects.waste, condition: '1' }))
  must(await city.act('li', 'case.dispatch', report.matterId, { unit: 'sanitation' }))
  return report.matterId
}

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name }).click()

test('an inspector reports on site, with photo and place, and sees that the server has it', async () => {
  const { page, context, complaints } = await phone('zhou')
  await page.goto(`${base}/field`)
  await page.getByRole('heading', { name: '任务', exact: true }).waitFor()
  await look(page, '01-tasks-empty')
  await tab(page, '上报')
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.getByRole('alert').getByText(/请/).first().waitFor()
  await look(page, '02-report-errors')
  await page.getByRole('searchbox').fill('垃圾')
  await page.getByRole('list', { name: '查找结果' }).getByRole('button').first().waitFor()
  await look(page, '03-report-subject')
  await page.getByRole('list', { name: '查找结果' }).getByRole('button').first().click()
  await fillReport(page, '路口有一堆垃圾', 1)
  await look(page, '04-report-filled')
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.getByText('服务器已收到。').waitFor()
  await look(page, '05-sent')
  expect(await countCases('路口有一堆垃圾')).toBe(1)
  expect(complaints).toEqual([])
  await context.close()
})

test('without a connection a report waits on the phone, survives a reload, and is sent once when back online', async () => {
  const { page, context, complaints } = await phone('zhou')
  await page.goto(`${base}/field`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await tab(page, '上报')
  await page.getByRole('searchbox').fill('垃圾')
  await page.getByRole('list', { name: '查找结果' }).getByRole('button').first().click()
  await page.reload()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await fillReport(page, '断网时看到的垃圾', 2)
  await page.getByRole('button', { name: '保存，联网后发送' }).click()
  await page.getByText('没有网络，联网后自动发送。').waitFor()
  await look(page, '06-waiting')
  await page.reload()
  await page.getByText('没有网络，联网后自动发送。').waitFor()
  await tab(page, '我的')
  await page.getByText('待发送', { exact: true }).waitFor()
  await look(page, '07-me-offline')
  expect(await countCases('断网时看到的垃圾')).toBe(0)
  await context.setOffline(false)
  await page.getByText('没有待发送的内容。').waitFor({ timeout: 25_000 })
  expect(await countCases('断网时看到的垃圾')).toBe(1)
  await look(page, '08-me')
  expect(complaints).toEqual([])
  await context.close()
})

test('a handler answers on site, the inspector finds the result right', async () => {
  const id = await filedAndHandled()
  const handler = await phone('zheng')
  await handler.page.goto(`${base}/field`)
  await handler.page.locator('.matter-card').first().waitFor()
  await look(handler.page, '09-tasks-handler')
  await handler.page.goto(`${base}/field/tasks/${id}`)
  await handler.page.getByRole('link', { name: '处置反馈' }).waitFor()
  await handler.page.getByRole('button', { name: '看地图' }).click()
  await handler.page.locator('.map[data-ready="true"]').waitFor()
  await look(handler.page, '10-task')
  await handler.page.getByRole('link', { name: '处置反馈' }).click()
  await takePhoto(handler.page, 3)
  await handler.page.getByLabel('意见').fill('已清理')
  await look(handler.page, '11-handle')
  await handler.page.getByRole('button', { name: '提交' }).click()
  await handler.page.getByText('服务器已收到。').waitFor()
  expect(handler.complaints).toEqual([])
  await handler.context.close()

  const inspector = await phone('zhou')
  await inspector.page.goto(`${base}/field`)
  await inspector.page.locator('.matter-card').first().click()
  await inspector.page.getByRole('link', { name: '核查通过' }).click()
  await takePhoto(inspector.page, 4)
  await inspector.page.getByRole('button', { name: '提交' }).click()
  await inspector.page.getByText('服务器已收到。').waitFor()
  const [row] = await db<{ state: string }[]>`select state from matter where region = ${region} and matter_id = ${id}`
  expect(row?.state).toBe('toClose')
  expect(inspector.complaints).toEqual([])
  await inspector.context.close()
})

test('what the server refuses stays with its sentence, to be corrected or thrown away', async () => {
  const id = await filedAndHandled()
  const { page, context } = await phone('zheng')
  await page.goto(`${base}/field/tasks/${id}/handle`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await context.setOffline(true)
  await takePhoto(page, 5)
  await page.getByLabel('意见').fill('断网时已清理')
  await page.getByRole('button', { name: '保存，联网后发送' }).click()
  await page.getByText('没有网络，联网后自动发送。').waitFor()
  must(await city.act('li', 'case.recall', id, { reason: '派错单位' }))
  await context.setOffline(false)
  await page.getByText('未被接受').waitFor()
  await look(page, '12-refused')
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await page.getByText('没有待发送的内容。').waitFor()
  await context.close()
})

test('the patrol area is on the map and in a list, in both languages', async () => {
  const { page, context, complaints } = await phone('zhou', { language: 'en', dark: true })
  await page.goto(`${base}/field/patrol`)
  await page.locator('.map[data-ready="true"]').waitFor()
  await page.getByText(/You are in grid cell/).waitFor()
  await page.getByText(/List of cells ·/).click()
  await look(page, '13-patrol-en-dark')
  expect(complaints).toEqual([])
  await context.close()
  const signedOut = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const door = await signedOut.newPage()
  await door.goto(`${base}/field`)
  await door.getByLabel(/账号|Account/).waitFor()
  await look(door, '14-sign-in')
  await signedOut.close()
})
