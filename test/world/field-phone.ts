import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { phoneScreen, violations } from './browser.ts'
import { phonePhoto } from './phone-photo.ts'

/** Pictures of every page are put here when it is set. */
const shots = process.env.FIELD_SHOTS

export type Phone = { page: Page; context: BrowserContext; complaints: string[]; language: 'zh' | 'en' }

/** A phone that stands at a point. */
export const standing = ({ x, y }: { x: number; y: number }, language: 'zh' | 'en' = 'zh') =>
  ({
    ...phoneScreen,
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    permissions: ['geolocation'],
    geolocation: { longitude: x, latitude: y, accuracy: 12 },
  }) satisfies BrowserContextOptions

/** Looks at a page: no violation, nothing wider than the phone; a picture where one is asked for. */
export async function look({ page, language }: Phone, name: string): Promise<void> {
  const found = await phoneViolations(page)
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}-${language}.png`) })
  }
  expect(found, name).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is too wide`).toBeLessThanOrEqual(0)
  await page.setViewportSize(phoneScreen.viewport)
}

/** What axe finds on the whole page. Found anew where the page has grown meanwhile by what came late; what is wrong stays wrong. */
export async function phoneViolations(page: Page): Promise<string[]> {
  let found: string[] = []
  for (let tries = 0; tries < 3; tries += 1) {
    await wholeOnScreen(page)
    found = await violations(page)
    if (found.length === 0) break
  }
  return found
}

/**
 * The whole page at once, so that nothing is judged while it happens to lie under the bar at the bottom. What is as high as
 * a share of the screen grows with it, each time by less.
 */
async function wholeOnScreen(page: Page): Promise<void> {
  const { width, height } = phoneScreen.viewport
  let shown = height
  for (let rounds = 0; rounds < 12; rounds += 1) {
    const needed = await page.evaluate(() => document.documentElement.scrollHeight)
    if (rounds > 0 && needed <= shown) return
    shown = Math.max(shown, needed)
    await page.setViewportSize({ width, height: shown })
  }
}

export const says = (language: 'zh' | 'en', zh: string, en: string) => (language === 'zh' ? zh : en)
export const next = ({ page, language }: Phone) => page.getByRole('button', { name: says(language, '下一步', 'Next'), exact: true }).click()
export const heading = ({ page, language }: Phone, zh: string, en: string) =>
  page.getByRole('heading', { level: 1, name: says(language, zh, en), exact: true }).waitFor()

export async function choosePartyNamed(it: Phone, name: string): Promise<void> {
  await it.page.getByRole('searchbox').fill(name)
  await it.page
    .getByRole('list', { name: says(it.language, '查找结果', 'Found') })
    .getByRole('button')
    .filter({ hasText: name.slice(0, 1) }) // the rest of a person's name is masked
    .first()
    .click()
}

async function chooseItem(it: Phone, words: string): Promise<void> {
  await it.page.getByRole('searchbox').fill(words)
  const list = it.page.getByRole('list', { name: says(it.language, '查找结果', 'Found') })
  await list
    .getByRole('button')
    .filter({ has: it.page.getByText(says(it.language, words, 'Littering'), { exact: true }) })
    .first()
    .click()
}

export async function fillWhat(it: Phone, seed: number): Promise<void> {
  await heading(it, '什么行为', 'What was done')
  await chooseItem(it, '对乱扔果皮纸屑烟蒂等废弃物的处罚')
  await photograph(it.page, seed)
  await it.page
    .getByText(says(it.language, '东经', '119.9'))
    .first()
    .waitFor()
  await it.page.getByLabel(says(it.language, '地点', 'Place in words'), { exact: true }).fill('东关路口')
  await it.page.getByLabel(says(it.language, '情况', 'What happened')).fill('在人行道上丢弃烟蒂两枚')
}

export async function fillHeard(it: Phone, colleague = '朱峰'): Promise<void> {
  await heading(it, '听取陈述申辩', 'Hear the party')
  const option = it.page.getByLabel(says(it.language, '添加执法人员', 'Add an officer')).locator('option', { hasText: colleague })
  await option.waitFor({ state: 'attached' })
  await it.page.getByLabel(says(it.language, '添加执法人员', 'Add an officer')).selectOption((await option.getAttribute('value')) ?? '')
  await it.page.getByLabel(says(it.language, '是', 'Yes'), { exact: true }).check()
  await it.page.getByLabel(says(it.language, '陈述、申辩', 'Statement')).fill('无')
}

export async function fillPenalty(it: Phone, yuan: string): Promise<void> {
  await heading(it, '怎么处罚', 'Which penalty')
  await it.page.getByLabel(says(it.language, '较轻', 'Lighter')).check()
  await it.page.getByLabel(says(it.language, '罚款', 'fine'), { exact: true }).check()
  await it.page.getByLabel(says(it.language, '罚款金额（元）', 'Fine (yuan)')).fill(yuan)
  await it.page.getByLabel(says(it.language, '裁量情节和理由', 'How the benchmark was applied')).fill('首次发现，当场拾起')
}

export async function sign({ page, language }: Phone): Promise<void> {
  await page.getByLabel(says(language, '在屏幕上签名', 'Signed on the screen')).check()
  const pad = page.locator('canvas.signature-pad')
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox()) ?? expect.fail('no pad')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (const [x, y] of [
    [120, 30],
    [90, 110],
    [180, 60],
    [240, 90],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('button', { name: says(language, '确认签名', 'Use this signature') }).click()
  await page.getByRole('img', { name: says(language, '已签名', 'Signed') }).waitFor()
}

export async function photograph(page: Page, seed: number): Promise<void> {
  const file = { name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(seed * 40) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.locator('.photo img').first().waitFor()
}

/** Sends a form of the queue, and waits until the server has it. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('服务器已收到。').waitFor()
}

export const decide = ({ page, language }: Phone) =>
  page.getByRole('button', { name: says(language, '作出决定', 'Decide'), exact: true }).click()
