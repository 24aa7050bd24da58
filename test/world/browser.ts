import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect } from 'vitest'

const flags = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium'
  expect(existsSync(path), `no Chromium at ${path}: install it, or set CHROMIUM`).toBe(true)
  return chromium.launch({ executablePath: path, args: flags })
}

export const phoneScreen: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const deskScreen: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/** What the browser complained of, save the answers to strangers and being offline, which are its way of telling status codes. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(String(fault)))
}
