import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { sweep } from '../../server/jobs/sweep.ts'
import { findMatter } from '../../server/matter/load.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { pdfPages } from '../documents/pdf-text.ts'
import { deskScreen, phoneScreen, violations } from './browser.ts'
import { equip } from './enforcement.ts'
import { phonePhoto } from './phone-photo.ts'
import { morning, region, world, type Name, type World } from './world.ts'
import { freshDatabase } from '../database.ts'
import { phoneViolations } from './field-phone.ts'
import { journey } from './journey.ts'

/** Pictures of every page, and the papers, are put here when it is set. */
const shots = process.env.PENALTY_SHOTS

/**
 * The whole program with the district of enforcement, and people who act in a real browser; the days between are passed
 * by moving the clocks of the program and of the browsers, and sweeping.
 */
export async function enforcementDesk(first: Date = morning, more?: (city: World) => Promise<unknown>, maps = false) {
  const { db } = await freshDatabase()
  const city = await world(db, first)
  const parties = await equip(city, first)
  await more?.(city)
  let now = first
  const { base, open, complaints, folder } = await journey(db, { now: () => now, maps: maps || shots !== undefined })
  const pages: Page[] = []

  /** Somebody at their desk, signed in. */
  async function atDesk(who: Name, screen: BrowserContextOptions = deskScreen): Promise<Page> {
    const page = await open(screen, city.people[who].cookie)
    pages.push(page)
    return page
  }

  /** Later, by so many days of the calendar after the first morning. */
  async function later(days: number): Promise<void> {
    now = new Date(first.getTime() + days * 86_400_000)
    for (const page of pages) if (!page.isClosed()) await page.clock.setFixedTime(now)
    await sweep(db, city.registers, region, now)
  }

  let taken = 0
  const seen = new Set<string>()
  /**
   * Every page is looked at by axe the first time it is met, or only what is new on it; it is no wider than its screen, and is pictured
   * where pictures are asked for.
   */
  async function picture(page: Page, name: string, within?: string): Promise<void> {
    const phone = page.viewportSize()?.width === phoneScreen.viewport.width
    if (!seen.has(name)) expect(await (phone ? phoneViolations(page) : violations(page, within)), name).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0)
    seen.add(name)
    if (shots !== undefined) {
      mkdirSync(shots, { recursive: true })
      taken += 1
      await page.screenshot({ path: join(shots, `${String(taken).padStart(2, '0')}-${name}.png`), fullPage: true })
    }
    if (phone) await page.setViewportSize(phoneScreen.viewport)
  }

  /** Opens a matter, does one act of it, and waits until it is done. */
  async function act(page: Page, matterId: string, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
    await page.goto(base + deskPaths.matter(matterId))
    await page.getByRole('button', { name, exact: true }).click()
    const form = page.locator('.act-form')
    await form.locator('form').waitFor()
    await fill?.(form)
    await picture(page, `act-${name}`, '.act-form')
    await form.getByRole('button', { name: `确认${name}` }).click()
    await form.waitFor({ state: 'detached' }).catch(async (fault: unknown) => {
      throw new Error(`${name} was not done: ${await form.innerText()}`, { cause: fault })
    })
  }

  async function childOf(id: string, procedure: string, unit: string | null = null): Promise<string> {
    const [row] = await db<{ matter_id: string }[]>`
      select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null
        and (${unit}::text is null or unit_id = ${unit})`
    if (!row) throw new Error(`${id} has no open ${procedure}`)
    return row.matter_id
  }

  /** Hands over whatever waits for service below a matter, to somebody of the party. */
  async function serve(page: Page, id: string, role: string, receiver: string): Promise<void> {
    await act(page, await childOf(id, 'delivery'), '直接送达', async (form) => {
      await form.getByRole('radio', { name: role, exact: true }).check()
      await form.getByLabel('签收人', { exact: true }).fill(receiver)
      await addPhoto(form, 20)
    })
  }

  /** Fetches a file as the page would, and reads its pages. */
  async function pagesOf(page: Page, link: Locator, name: string): Promise<string[]> {
    const href = await link.getAttribute('href')
    const answer = await page.request.get(new URL(href ?? '', base).href)
    expect(answer.status(), name).toBe(200)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const path = join(shots ?? folder, `${name}.pdf`)
    writeFileSync(path, await answer.body())
    return pdfPages(path)
  }

  return {
    ...{ db: db, city, parties, base, complaints, folder },
    now: () => now,
    stateOf: async (id: string) => (await findMatter(db, region, id))?.matter.state,
    ...{ atDesk, later, picture, act, childOf, serve, pagesOf },
  }
}
export type EnforcementDesk = Awaited<ReturnType<typeof enforcementDesk>>

/** Sends a form that opens a matter, waits for its page and gives its id; says what the form said where it was refused. */
export async function opened(page: Page, name: string): Promise<string> {
  const form = page.locator('.act-form')
  await form.getByRole('button', { name: `确认${name}`, exact: true }).click()
  await page.waitForURL(/\/desk\/matters\//).catch(async (fault: unknown) => {
    throw new Error(`${name} was not done: ${await form.innerText()}`, { cause: fault })
  })
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Finds one of many by typing, and chooses it by keyboard: low in a long form its list may lie below the screen. */
export async function choose(form: Page | Locator, label: string | RegExp, typed: string, option: RegExp): Promise<void> {
  const page = 'page' in form ? form.page() : form
  const box = form.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(typed)
  const wanted = page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first()
  await wanted.waitFor()
  const active = () => wanted.evaluate((element) => element.classList.contains('ant-select-item-option-active'))
  for (let steps = 0; steps < 30 && !(await active()); steps += 1) await box.press('ArrowDown')
  await box.press('Enter')
  await page.keyboard.press('Escape')
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' })
}

export async function addPhoto(form: Locator, seed: number): Promise<void> {
  await form
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(seed) })
  await form.locator('.photo img').first().waitFor()
}
