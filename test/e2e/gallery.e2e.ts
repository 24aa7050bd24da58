import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectComplaints, openBrowser, violations } from '../world/browser.ts'

/** The policy the server sends; the built pages must work under it without one refusal. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'gezhi-gallery-'))

let served: PreviewServer
let browser: Browser
let base = ''

beforeAll(async () => {
  const built = { configFile, mode: 'gallery', logLevel: 'error' as const }
  await build({ ...built, build: { outDir, emptyOutDir: true } })
  served = await preview({
    ...built,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
  })
  base = served.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? expect.fail('the preview has no address')
  browser = await openBrowser(true)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(outDir, { recursive: true, force: true })
})

type Look = { width: number; height: number; dark?: boolean; language?: 'zh' | 'en' }

/** Opens a page and hears everything the browser complains of. */
async function open(path: string, { width, height, dark = false, language = 'zh' }: Look) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    permissions: ['geolocation'],
    geolocation: { longitude: 118.405, latitude: 31.303, accuracy: 12 },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  collectComplaints(page, complaints)
  await page.goto(base + path)
  return { page, complaints, close: () => context.close() }
}

async function mapsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.map[data-ready="true"] canvas').length === 2)
  // MapLibre draws in frames after its worker has answered; a quiet second of frames is a drawn map.
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        let frames = 0
        const count = () => (++frames > 60 ? resolve(true) : requestAnimationFrame(count))
        requestAnimationFrame(count)
      }),
  )
}

/** How many colours, of 4096 shades, cover more than a trace of the picture. */
async function coloursIn(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += info.channels) {
    const shade = ((data[at] ?? 0) >> 4) * 256 + ((data[at + 1] ?? 0) >> 4) * 16 + ((data[at + 2] ?? 0) >> 4)
    counts.set(shade, (counts.get(shade) ?? 0) + 1)
  }
  return [...counts.values()].filter((count) => count > 20).length
}

const looks: Look[] = [
  { width: 390, height: 844 },
  { width: 1440, height: 900, dark: true, language: 'en' },
]

for (const look of looks) {
  const name = `${look.width} wide, ${look.dark ? 'dark' : 'light'}, ${look.language ?? 'zh'}`

  test(`the gallery has no axe violation and no complaint of the browser: ${name}`, { timeout: 90_000 }, async () => {
    const { page, complaints, close } = await open('/gallery', look)
    await mapsReady(page)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(0)
    await close()
  })

  test(`the map is drawn, with its layers in many colours: ${name}`, { timeout: 60_000 }, async () => {
    const { page, close } = await open('/gallery', look)
    await mapsReady(page)
    const picture = await page.locator('.map').first().screenshot()
    expect(await coloursIn(picture)).toBeGreaterThan(12)
    await close()
  })

  test(`the portal’s first page works under the policy, without a violation: ${name}`, async () => {
    const { page, complaints, close } = await open('/', look)
    await page.locator('h1').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.language === 'en' ? 'en' : 'zh-CN')
    await page.getByRole('button', { name: look.language === 'en' ? 'Follow a report' : '查进度' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tracking-code')
    // No server stands behind this preview: what the page asks of it is answered 502, and the page must bear it.
    expect(complaints.filter((complaint) => !/502 \(Bad Gateway\)/.test(complaint))).toEqual([])
    await close()
  })
}

test('a point is chosen by pointer, by the map’s centre from the keyboard, and by GPS', { timeout: 60_000 }, async () => {
  const { page, close } = await open('/gallery', { width: 1440, height: 900 })
  await mapsReady(page)
  const section = page.getByRole('region', { name: 'DistrictMap: choose a point' })
  const chosen = page.locator('#chosen')
  await section.locator('canvas').click({ position: { x: 200, y: 150 } })
  await expect.poll(() => chosen.textContent()).toMatch(/^118\.\d{5}, 31\.\d{5}$/)
  const byPointer = await chosen.textContent()
  await section.locator('canvas').press('Enter')
  await expect.poll(() => chosen.textContent()).not.toBe(byPointer)
  await section.getByRole('button', { name: '定位到我的位置' }).click()
  await expect.poll(() => chosen.textContent()).toBe('118.40500, 31.30300')
  await expect.poll(() => section.getByRole('status').first().textContent()).toContain('12')
  await close()
})

test('a dialog keeps focus, closes on Escape and gives focus back', async () => {
  const { page, close } = await open('/gallery', { width: 390, height: 844 })
  const opener = page.getByRole('button', { name: '作废案卷…' })
  await opener.click()
  await page.getByRole('dialog', { name: '作废案卷' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  await close()
})

test('j and k move between the rows of a table, but not while typing', async () => {
  const { page, close } = await open('/gallery', { width: 1440, height: 900 })
  await page.getByRole('table').first().waitFor()
  await page.keyboard.press('j')
  const row = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))
  expect(await row()).toBe('2026-1125-0012')
  await page.keyboard.press('j')
  expect(await row()).toBe('2026-1125-0007')
  await page.keyboard.press('k')
  expect(await row()).toBe('2026-1125-0012')
  await page.locator('#ex-text').focus()
  await page.keyboard.press('j')
  expect(await page.locator('#ex-text').inputValue()).toBe('j')
  await close()
})

test('changing the language keeps what was typed and says so on <html>', async () => {
  const { page, close } = await open('/gallery', { width: 390, height: 844 })
  await page.locator('#ex-text').fill('13800000000')
  await page.getByRole('button', { name: 'English' }).first().click()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await page.locator('#ex-text').inputValue()).toBe('13800000000')
  await close()
})
