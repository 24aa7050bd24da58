import { v7 as uuid } from 'uuid'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { creditCheckDigit } from '../../domain/enforcement/identity.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../../server/db/pool.ts'
import { saveParty } from '../../server/enforcement/parties.ts'
import { registerPath } from '../../web/pages/registers/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { enforcementDesk } from '../world/enforcement-desk.ts'
import { walker } from '../world/proceeding.ts'
import { morning, region } from '../world/world.ts'

// The yearly plan and a random draw, from the first line to what the public reads.

const desk = await enforcementDesk(morning, async ({ db, registers }) => {
  await inTransaction(db, async (tx) => {
    for (const n of [1, 2]) {
      const number = `91329901MA000000${n}`
      const file = {
        kind: 'organisation',
        name: `示例${n}号建材有限公司`,
        idKind: 'creditCode',
        idNumber: number + creditCheckDigit(number),
      } as const
      must(await saveParty(tx, region, { file, partyId: uuid(), personId: null, at: morning, today: must(parseCivilDate('2026-10-13')) }))
    }
    await tx`update region set settings = jsonb_set(settings, '{enforcement,inspectionsPerYear}', '2') where region = ${region}`
  })
  await registers.changed(region)
})
const { city, base } = desk
const walk = walker(city)

/** Nothing but a table that scrolls in itself is wider than the screen. */
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)

test('a head enters a line of the plan, another approves it, draws, and opens the visits', async () => {
  const shi = await desk.atDesk('shi')
  await shi.goto(base + registerPath('plans'))
  await shi.getByRole('button', { name: '编制计划事项', exact: true }).click()
  const dialog = shi.getByRole('dialog')
  await dialog.getByLabel('检查事项', { exact: true }).fill('建筑垃圾处置')
  await dialog.getByLabel('抽查数量（户）', { exact: true }).fill('1')
  // By keyboard: the list of a field in a long dialog may lie below the screen.
  await dialog.getByLabel('单位', { exact: true }).fill('区综合行政执法局')
  await shi.locator('.ant-select-item-option-active[title="区综合行政执法局"]').waitFor()
  await shi.keyboard.press('Enter')
  await dialog.locator('.ant-select').filter({ hasText: '区综合行政执法局' }).waitFor()
  await desk.picture(shi, 'plan-form')
  await dialog.getByRole('button', { name: '保存' }).click()
  await shi.getByRole('row', { name: /建筑垃圾处置.*待批准/ }).waitFor()
  await desk.picture(shi, 'plan-draft')

  const qin = await desk.atDesk('qin')
  await qin.goto(base + registerPath('plans'))
  await qin.getByRole('row', { name: /建筑垃圾处置.*待批准/ }).waitFor()
  await qin.getByRole('button', { name: '批准并公布计划', exact: true }).click()
  const approving = qin.getByRole('dialog')
  await approving.getByLabel('单位', { exact: true }).fill('区综合行政执法局')
  await qin.locator('.ant-select-item-option-active[title="区综合行政执法局"]').waitFor()
  await qin.keyboard.press('Enter')
  await approving.locator('.ant-select').filter({ hasText: '区综合行政执法局' }).waitFor()
  await approving.getByRole('button', { name: '批准并公布计划' }).click()
  await qin.getByRole('row', { name: /建筑垃圾处置.*已公布/ }).waitFor()

  await qin.getByRole('button', { name: '抽取 建筑垃圾处置' }).click()
  const drawing = qin.getByRole('dialog')
  await drawing.getByText('将抽取 1 户').waitFor()
  await desk.picture(qin, 'draw-list')
  await drawing.getByRole('button', { name: '确认抽取' }).click()
  const draws = qin.getByRole('region', { name: '双随机抽查' })
  await draws.getByText('待立检', { exact: true }).waitFor()
  await draws.getByText('2026-1 · 建筑垃圾处置').waitFor()
  await desk.picture(qin, 'drawn')
  await draws.getByRole('button', { name: '按抽查结果立检 2026-1' }).click()
  const opening = qin.getByRole('dialog')
  await opening.getByLabel('实施截止日', { exact: true }).fill(walk.dayAt(10))
  await opening.getByRole('button', { name: '按抽查结果立检' }).click()
  await draws.getByText('待批准', { exact: true }).waitFor()
  await desk.picture(qin, 'draw-opened')
  await draws.getByRole('link', { name: '看检查' }).click()
  await qin.getByText('双随机抽查，编号2026-1', { exact: false }).first().waitFor()
})

test('the public reads the plan and the draw, and the result only when the visit is over, in both languages', async () => {
  const [row] = await desk.db<{ matter_id: string }[]>`select matter_id from matter where region = ${region} and procedure = 'inspection'`
  const id = row?.matter_id ?? ''
  const visitor = await desk.atDesk('yang', deskScreen)
  await visitor.goto(base + portalPaths.published())
  await visitor.getByRole('link', { name: '检查计划与双随机抽查' }).click()
  await visitor.getByText('2026 · 建筑垃圾处置').waitFor()
  await visitor.getByText('1 户待检查', { exact: false }).waitFor()
  expect(await visitor.getByText('建材有限公司', { exact: false }).count()).toBe(0)
  await desk.picture(visitor, 'public-before')

  await walk.act('qin', 'inspection.approve', id, { until: walk.dayAt(10) }, 0)
  await walk.act('yang', 'inspection.start', id, { cardsShown: 'yes' }, 1)
  const site = { name: '工地', takenOn: walk.dayAt(1), record: '现场情况', finding: 'none', photos: [await city.photo()] }
  await walk.act('zhu', 'inspection.record', id, site, 1)
  await walk.act('yang', 'inspection.tell', id, { what: '未发现问题' }, 1)
  await desk.later(1)
  const phone = await desk.atDesk('yang', { ...phoneScreen, locale: 'en-GB' })
  await phone.goto(base + portalPaths.inspections())
  await phone.getByText('Nothing found', { exact: true }).waitFor()
  await phone.getByRole('link', { name: 'Download the list 2026-1' }).waitFor()
  await fits(phone)
  await desk.picture(phone, 'public-after-en-phone')

  const lead = await desk.atDesk('qin', { ...phoneScreen, locale: 'en-GB' })
  await lead.goto(base + registerPath('plans'))
  await lead.getByRole('region', { name: 'Random draws' }).getByText('2026-1 · 建筑垃圾处置').waitFor()
  await fits(lead)
  await desk.picture(lead, 'plans-en-phone')
  expect(desk.complaints).toEqual([])
})
