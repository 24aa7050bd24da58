import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect } from 'vitest'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Maps are drawn by the processor here, which takes as long as all else on a page together. */
const withoutMaps = ['--disable-gpu', '--disable-3d-apis']

/** A browser that draws no maps, as one without WebGL would not, unless they are asked for. */
export async function openBrowser(maps = false): Promise<Browser> {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium'
  expect(existsSync(path), `no Chromium at ${path}: install it, or set CHROMIUM`).toBe(true)
  return chromium.launch({ executablePath: path, args: maps ? flags : [...flags, ...withoutMaps] })
}

export const phoneScreen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions
export const deskScreen = { viewport: { width: 1440, height: 900 } } satisfies BrowserContextOptions

/** What the browser complained of, save the answers to strangers and being offline, which are its way of telling status codes. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(String(fault)))
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] }

/** What axe finds on the page, or in what `within` selects on it; run through the browser's own debugger, because the page's policy rightly refuses injected scripts. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate<Violation[]>(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, { runOnly: ${JSON.stringify(axeRules)} }).then((result) => result.violations)`,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  )
}
