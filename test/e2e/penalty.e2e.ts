import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { residentCheckDigit } from '../../domain/enforcement/identity.ts'
import { openings } from '../../web/desk/enforcement/opening.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { phoneScreen } from '../world/browser.ts'
import { addPhoto, choose, enforcementDesk, opened } from '../world/enforcement-desk.ts'

// An ordinary proceeding at the desk, from the lead to its closing: the officers and the head of the organ act in a real browser.

const desk = await enforcementDesk()

const serve = (page: Page, id: string) => desk.serve(page, id, '法定代表人、主要负责人', '示经理')

async function openLead(page: Page): Promise<string> {
  await page.goto(desk.base + deskPaths.open())
  const form = page.locator('.act-form')
  await form.getByRole('radio', { name: '检查、巡查发现' }).check()
  expect(await form.getByLabel('发现日期').inputValue()).toBe('2026-10-13')
  await form.getByRole('textbox', { name: /^情况/ }).fill('路边倾倒建筑垃圾约三立方米')
  const { x, y } = desk.city.pointIn(0, 1)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByLabel('案由').fill('随意倾倒建筑垃圾')
  await choose(form, '执法人员', '朱峰', /朱峰/)
  await desk.picture(page, 'open-lead')
  await page.reload()
  expect(await form.getByLabel('案由').inputValue(), 'the draft is kept').toBe('随意倾倒建筑垃圾')
  const id = await opened(page, '登记线索')
  await page.getByRole('heading', { name: /法定步骤/ }).waitFor()
  return id
}

async function concludeWithTier(form: Locator): Promise<void> {
  await form.getByRole('textbox', { name: /^情况/ }).fill('倾倒建筑垃圾约三立方米，已清理')
  await form.getByRole('radio', { name: /^轻微/ }).check()
  await expect.poll(() => form.getByLabel('金额（元）').inputValue()).toBe('9,500.00')
  await form.getByLabel('金额（元）').fill('20000')
  await form.getByText('罚款数额不在所选裁量档次之内').waitFor()
  await form.getByLabel('金额（元）').fill('6000')
  await form.getByText('罚款数额不在所选裁量档次之内').waitFor({ state: 'detached' })
  await form.getByRole('textbox', { name: /^裁量情节和理由/ }).fill('及时清理')
}

test('an ordinary proceeding goes from the lead to its closing at the desk, and its papers are there', async () => {
  const yang = await desk.atDesk('yang')
  const qin = await desk.atDesk('qin')
  const id = await openLead(yang)
  await desk.picture(yang, 'lead')

  await desk.act(yang, id, '现场勘验检查', async (form) => {
    await form.getByLabel('名称').fill('倾倒现场')
    await form.getByRole('radio', { name: '是', exact: true }).check()
    await form.getByRole('textbox', { name: /^笔录/ }).fill('现场有建筑垃圾约三立方米')
    await addPhoto(form, 11)
  })
  await desk.act(yang, id, '报请立案', async (form) => {
    await choose(form, '当事人', '示例建设', /示例建设/)
    await choose(form, '执法事项', 'E048', /E048/)
    await form
      .getByText(/城市建筑垃圾管理规定.*第二十六条/)
      .first()
      .waitFor()
    await form.getByRole('radio', { name: '否', exact: true }).check()
    await form.getByRole('textbox', { name: /^情况/ }).fill('涉嫌倾倒建筑垃圾')
  })
  await desk.act(qin, id, '立案')
  expect(await desk.stateOf(id)).toBe('investigating')

  await desk.later(1)
  await desk.act(yang, id, '调查终结', concludeWithTier)
  await desk.act(qin, id, '批准告知')
  await serve(yang, id)
  expect(await desk.stateOf(id)).toBe('noticed')
  await yang.goto(desk.base + deskPaths.matter(id))
  await yang.getByText('陈述申辩期').first().waitFor()
  await desk.picture(yang, 'noticed')

  // Served on Wednesday 14 October 2026: five working days end on Wednesday the 21st.
  await desk.later(9)
  expect(await desk.stateOf(id)).toBe('weighing')
  await desk.act(yang, id, '报负责人决定', async (form) => {
    expect(await form.getByLabel('金额（元）').inputValue()).toBe('6,000.00')
  })
  await desk.act(qin, id, '作出处罚决定')
  await desk.later(10)
  await serve(yang, id)
  expect(await desk.stateOf(id)).toBe('performing')

  await yang.goto(`${desk.base}${deskPaths.board('?state=performing&owing=true')}`)
  await yang.getByRole('link', { name: '随意倾倒建筑垃圾' }).waitFor()
  await desk.picture(yang, 'board-owing')
  await desk.act(yang, id, '登记缴款', async (form) => {
    expect(await form.getByLabel('金额', { exact: true }).inputValue()).toBe('6,000.00')
    await form.getByRole('radio', { name: '代收机构' }).check()
    await form.getByLabel('票据号码').fill('PJ-1')
  })
  await desk.act(yang, id, '履行完毕')
  await qin.goto(desk.base + deskPaths.matter(id))
  await qin
    .getByText(/公示尚未|公示/)
    .first()
    .waitFor()
  await desk.act(qin, await desk.childOf(id, 'disclosure'), '公示', (form) => form.getByLabel('公示至').fill('2027-10-23'))
  await desk.act(qin, id, '结案')
  expect(await desk.stateOf(id)).toBe('closed')

  await yang.goto(desk.base + deskPaths.matter(id))
  const decision = await desk.pagesOf(yang, yang.getByRole('link', { name: /^打印 行政处罚决定书/ }), 'decision')
  expect(decision.join('')).toContain('陆仟元整')
  const dossier = await desk.pagesOf(yang, yang.getByRole('link', { name: '卷宗 PDF' }), 'dossier')
  expect(dossier.length).toBeGreaterThan(decision.length)
  await desk.picture(yang, 'closed')
  expect(desk.complaints).toEqual([])
})

test('every way to open a proceeding has its form, with the tiers and like cases of the item, and a party can be registered in it', async () => {
  const yang = await desk.atDesk('yang')
  for (const { verb } of openings) {
    await yang.goto(desk.base + deskPaths.open(verb))
    await yang.locator('.act-form form').waitFor()
    await desk.picture(yang, verb)
  }
  await yang.goto(desk.base + deskPaths.open('summary.decideOnSpot'))
  const form = yang.locator('.act-form')
  await form.getByRole('button', { name: '登记新的当事人' }).click()
  const dialog = yang.getByRole('dialog')
  await dialog.getByLabel('姓名或者名称').fill('欧阳新例')
  await dialog.getByLabel('证件号码').fill(`32990119900307001${residentCheckDigit('32990119900307001')}`)
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await form.getByText('居民身份证').waitFor()
  await choose(form, '执法事项', 'E048', /E048/)
  await form.getByText('对公民，法定罚款幅度').waitFor()
  await choose(form, '当事人', '示例建设', /示例建设/)
  await form.getByText('对法人或者其他组织，法定罚款幅度').waitFor()
  await form.getByText('1 件类案').waitFor()
  await form.getByText('该当事人已有 1 件生效处罚').waitFor()
  await desk.picture(yang, 'on-the-spot-weighed')
  expect(desk.complaints).toEqual([])
})

test('the board, the calendar and a matter are usable in English and on a phone', async () => {
  const [row] = await desk.db<{ matter_id: string }[]>`
    select matter_id from matter where procedure = 'penalty' order by opened_at limit 1`
  const id = row?.matter_id ?? ''
  const phone = await desk.atDesk('qin', phoneScreen)
  const wide = await desk.atDesk('qin')
  for (const [screen, page] of Object.entries({ phone, desk: wide })) {
    for (const path of [deskPaths.board(), deskPaths.hearings('2026-10'), deskPaths.matter(id), deskPaths.open()]) {
      await page.goto(`${desk.base}${path}${path.includes('?') ? '&' : '?'}lang=en`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await desk.picture(page, `${screen}-en${path.replaceAll(/[^a-z]+/g, '-').slice(0, 30)}`)
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(width[0], `${screen} ${path}`).toBeLessThanOrEqual(width[1] ?? 0)
    }
  }
  expect(desk.complaints).toEqual([])
})
