import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openDatabase, type Database } from '../../server/db/open.ts'
import { buildApp } from '../../server/http/app.ts'
import { allServed } from '../../server/http/served.ts'
import { openParts } from '../../server/program.ts'
import { collectComplaints, deskScreen, openBrowser, phoneScreen, violations } from '../world/browser.ts'
import { equip } from '../world/enforcement.ts'
import { publishedDecision } from '../world/published.ts'
import { morning, world } from '../world/world.ts'

// A stranger finds a published penalty decision on a phone and at a desk, and reads what was decided.

const folder = mkdtempSync(join(tmpdir(), 'gezhi-decisions-'))
/** Pictures of every page are put here when it is set. */
const shots = process.env.DECISIONS_SHOTS

let browser: Browser
let database: Database
let app: FastifyInstance
let stopParts: () => Promise<void>
let base = ''
const complaints: string[] = []

beforeAll(async () => {
  database = await openDatabase({ GEZHI_DATA: join(folder, 'data') })
  const city = await world(database.db)
  const parties = await equip(city)
  await publishedDecision(city, { party: parties.company, yuan: 6000 })
  await publishedDecision(city, { party: parties.person, yuan: 20, day: 1 })
  const now = () => new Date(morning.getTime() + 6 * 86_400_000)
  const parts = await openParts(database.db, join(folder, 'data'), { now, checksAnswers: true })
  stopParts = parts.stop
  app = await buildApp(parts.program, {
    served: allServed,
    log: false,
    trustProxy: false,
    limited: true,
    tileOrigins: [],
    pages: inject('pages'),
  })
  base = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await app?.close()
  await stopParts?.()
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const screens = [
  ['phone', phoneScreen, 'zh-CN'],
  ['desk', deskScreen, 'zh-CN'],
  ['phone in English', phoneScreen, 'en'],
] as const

for (const [name, screen, locale] of screens) {
  test(`a published decision is found and read: ${name}`, async () => {
    const words =
      locale === 'en'
        ? {
            link: 'Penalty decisions',
            total: '2 decisions',
            box: 'Party, act or number',
            find: 'Search',
            one: '1 decision',
            none: 'No decision matches',
          }
        : {
            link: '处罚决定公示',
            total: '共 2 件',
            box: '当事人、违法行为或者文号',
            find: '查找',
            one: '共 1 件',
            none: '没有符合条件的决定',
          }
    const context = await browser.newContext({ ...screen, locale })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    collectComplaints(page, complaints)
    const looked = async (step: string) => {
      expect(await violations(page), step).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), step).toBe(0)
      if (!shots) return
      mkdirSync(shots, { recursive: true })
      await page.screenshot({ path: join(shots, `${name}-${step}.png`), fullPage: true })
    }
    await page.goto(base)
    await page.getByRole('link', { name: words.link }).click()
    await page.getByText(words.total).waitFor()
    await page.getByText('欧***').waitFor()
    await looked('list')
    await page.getByLabel(words.box).fill('欧阳示例')
    await page.getByRole('button', { name: words.find }).click()
    await page.getByText(words.none).waitFor()
    await looked('none')
    await page.getByLabel(words.box).fill('示例建设')
    await page.getByRole('button', { name: words.find }).click()
    await page.getByText(words.one).waitFor()
    await page.locator('.record a').first().click()
    await page.getByText('91329901MA0000000').waitFor()
    await page.getByText('2027-10-14').waitFor()
    await page.getByText(locale === 'en' ? '¥6,000' : '6,000 元').waitFor()
    await looked('decision')
    await context.close()
    expect(complaints).toEqual([])
  })
}
