import { mkdirSync } from 'node:fs'
import { chromium, type BrowserContextOptions } from 'playwright-core'

// Makes the pictures of the README from a running demonstration: start it, then
//   npx tsx tools/screenshots.ts [http://127.0.0.1:8080]
const base = process.argv[2] ?? 'http://127.0.0.1:8080'
const folder = new URL('../docs/screenshots/', import.meta.url).pathname
mkdirSync(folder, { recursive: true })

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, locale: 'zh-CN', isMobile: true, hasTouch: true }

type Picture = {
  readonly name: string
  readonly screen: BrowserContextOptions
  readonly path: string
  readonly login?: readonly [account: string, password: string]
  readonly open?: string
}

const pictures: readonly Picture[] = [
  { name: 'portal', screen: phone, path: '/' },
  { name: 'dispatch', screen: desk, path: '/desk/dispatch', login: ['dispatch1', 'gezhi-dispatcher'] },
  { name: 'case', screen: desk, path: '/desk', login: ['lead1', 'gezhi-shiftlead'], open: 'table a' },
  { name: 'field', screen: phone, path: '/field', login: ['inspector01', 'gezhi-inspector'] },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
for (const { name, screen, path, login, open } of pictures) {
  const context = await browser.newContext(screen)
  const page = await context.newPage()
  if (login) {
    const answer = await context.request.post(`${base}/api/session`, {
      headers: { 'x-gezhi': '1' },
      data: { account: login[0], password: login[1] },
    })
    if (!answer.ok()) throw new Error(`${login[0]} cannot log in: ${answer.status()}`)
  }
  await page.goto(base + path, { waitUntil: 'networkidle', timeout: 30_000 }).catch(() => undefined) // live updates never fall idle
  if (open !== undefined) await page.locator(open).first().click()
  await page.waitForTimeout(4000)
  await page.screenshot({ path: `${folder}${name}.png` })
  console.log(`${folder}${name}.png`)
  await context.close()
}
await browser.close()
