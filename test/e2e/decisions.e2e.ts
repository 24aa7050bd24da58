import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen, violations } from '../world/browser.ts'
import { equip } from '../world/enforcement.ts'
import { publishedDecision } from '../world/published.ts'
import { morning, world } from '../world/world.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'

// A stranger finds a published penalty decision on a phone and at a desk, and reads what was decided.

/** Pictures of every page are put here when it is set. */
const shots = process.env.DECISIONS_SHOTS

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await publishedDecision(city, { party: parties.company, yuan: 6000 })
await publishedDecision(city, { party: parties.person, yuan: 20, day: 1 })
const { base, open, complaints } = await journey(db, { now: () => new Date(morning.getTime() + 6 * 86_400_000), limited: true })

const screens = [
  ['phone', phoneScreen, 'zh-CN'],
  ['desk', deskScreen, 'zh-CN'],
  ['phone in English', phoneScreen, 'en'],
] as const

async function looked(page: Page, name: string, step: string): Promise<void> {
  expect(await violations(page), step).toEqual([])
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), step).toBe(0)
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}-${step}.png`), fullPage: true })
}

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
    const page = await open({ ...screen, locale })
    await page.goto(base)
    await page.getByRole('link', { name: words.link }).click()
    await page.getByText(words.total).waitFor()
    await page.getByText('欧***').waitFor()
    await looked(page, name, 'list')
    await page.getByLabel(words.box).fill('欧阳示例')
    await page.getByRole('button', { name: words.find }).click()
    await page.getByText(words.none).waitFor()
    await looked(page, name, 'none')
    await page.getByLabel(words.box).fill('示例建设')
    await page.getByRole('button', { name: words.find }).click()
    await page.getByText(words.one).waitFor()
    await page.locator('.record a').first().click()
    await page.getByText('91329901MA0000000').waitFor()
    await page.getByText('2027-10-14').waitFor()
    await page.getByText(locale === 'en' ? '¥6,000' : '6,000 元').waitFor()
    await looked(page, name, 'decision')
    await page.context().close()
    expect(complaints).toEqual([])
  })
}

for (const [name, screen, locale] of screens) {
  test(`who enforces, by which steps and what they did in a year: ${name}`, async () => {
    const english = locale === 'en'
    const page = await open({ ...screen, locale })
    const look = (text: string | RegExp) => page.getByText(text).first().waitFor()
    await page.goto(base + portalPaths.units())
    await page.getByRole('link', { name: english ? 'Enforcement Bureau' : '区综合行政执法局' }).click()
    await look(english ? 'Concentrated power' : '相对集中')
    await looked(page, name, 'unit')
    await page.getByRole('link', { name: english ? 'Officers 2' : '执法人员 2' }).click()
    await look('ZF-001')
    await looked(page, name, 'officers')
    await page.getByRole('link', { name: english ? /^Enforcement items/ : /^执法事项/ }).click()
    await page.getByLabel(english ? 'Words' : '查找').fill('渣土没有的事项')
    await page.getByRole('button', { name: english ? 'Find' : '查找' }).click()
    await look(english ? 'Nothing here' : '没有内容')
    await page.goto(base + portalPaths.procedures())
    await page.locator('summary').first().click()
    await look(/行政处罚程序规定第二十九条第一款/)
    await looked(page, name, 'procedures')
    await page.goto(base + portalPaths.yearly())
    await look(english ? 'All units' : '合计')
    await looked(page, name, 'yearly')
    expect(complaints).toEqual([])
  })
}
