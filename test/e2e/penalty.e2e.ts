import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { residentCheckDigit } from '../../domain/enforcement/identity.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { openDatabase, type Database } from '../../server/db/open.ts'
import { buildApp } from '../../server/http/app.ts'
import { allServed } from '../../server/http/served.ts'
import { sweep } from '../../server/jobs/sweep.ts'
import { findMatter } from '../../server/matter/load.ts'
import { openParts } from '../../server/program.ts'
import { openings } from '../../web/desk/enforcement/opening.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { pdfPages } from '../documents/pdf-text.ts'
import { collectComplaints, deskScreen, openBrowser, phoneScreen, violations } from '../world/browser.ts'
import { equip, type Parties } from '../world/enforcement.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { morning, region, world, type Name, type World } from '../world/world.ts'

// An ordinary proceeding at the desk, from the lead to its closing: the officers and the head of the organ act in a real
// browser; the days between are passed by moving the clocks of the program and of the browser, and sweeping.

const folder = mkdtempSync(join(tmpdir(), 'gezhi-penalty-'))
/** Pictures of every page are put here when it is set. */
const shots = process.env.PENALTY_SHOTS

let browser: Browser
let database: Database
let app: FastifyInstance
let stopParts: () => Promise<void>
let city: World
let parties: Parties
let base = ''
let now = morning
const complaints: string[] = []

beforeAll(async () => {
  database = await openDatabase({ GEZHI_DATA: join(folder, 'data') })
  city = await world(database.db)
  parties = await equip(city)
  const parts = await openParts(database.db, join(folder, 'data'), { now: () => now, checksAnswers: true })
  stopParts = parts.stop
  app = await buildApp(parts.program, {
    served: allServed,
    log: false,
    trustProxy: false,
    limited: false,
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

/** Somebody at their desk, signed in. */
async function atDesk(who: Name, screen: BrowserContextOptions = deskScreen): Promise<Page> {
  const context = await browser.newContext({ ...screen, locale: 'zh-CN' })
  await context.addCookies([{ name: 'gezhi_session', value: city.people[who].cookie, url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  collectComplaints(page, complaints)
  await page.clock.setFixedTime(now)
  return page
}

/** Later, by so many days of the calendar after the first morning. */
async function later(days: number, ...pages: Page[]): Promise<void> {
  now = new Date(morning.getTime() + days * 86_400_000)
  for (const page of pages) await page.clock.setFixedTime(now)
  await sweep(database.db, city.registers, region, now)
}

let taken = 0
/** Every page is looked at by axe, and pictured where pictures are asked for. */
async function picture(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([])
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  taken += 1
  await page.screenshot({ path: join(shots, `${String(taken).padStart(2, '0')}-${name}.png`), fullPage: true })
}

/** Finds one of many by typing, and chooses it. */
async function choose(form: Page | Locator, label: string | RegExp, typed: string, option: RegExp): Promise<void> {
  const page = 'page' in form ? form.page() : form
  const box = form.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(typed)
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click()
  await page.keyboard.press('Escape')
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' })
}

async function addPhoto(form: Locator, seed: number): Promise<void> {
  await form
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(seed) })
  await form.locator('.photo img').first().waitFor()
}

/** Opens a matter, does one act of it, and waits until it is done. */
async function act(page: Page, matterId: string, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await page.goto(base + deskPaths.matter(matterId))
  await page.getByRole('button', { name, exact: true }).click()
  const form = page.locator('.act-form')
  await form.locator('form').waitFor()
  await fill?.(form)
  await picture(page, `act-${name}`)
  await form.getByRole('button', { name: `确认${name}` }).click()
  await form.waitFor({ state: 'detached' })
}

const stateOf = async (id: string) => (await findMatter(database.db, region, id))?.matter.state

async function childOf(id: string, procedure: string): Promise<string> {
  const [row] = await database.db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null`
  if (!row) throw new Error(`${id} has no open ${procedure}`)
  return row.matter_id
}

async function serve(page: Page, id: string): Promise<void> {
  await act(page, await childOf(id, 'delivery'), '直接送达', async (form) => {
    await form.getByRole('radio', { name: '法定代表人、主要负责人' }).check()
    await form.getByLabel('签收人', { exact: true }).fill('示经理')
    await addPhoto(form, 20)
  })
}

/** Fetches a file as the page would, and reads its pages. */
async function pagesOf(page: Page, link: Locator, name: string): Promise<string[]> {
  const href = await link.getAttribute('href')
  const answer = await page.request.get(new URL(href ?? '', base).href)
  expect(answer.status(), name).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, await answer.body())
  return pdfPages(path)
}

async function openLead(page: Page): Promise<string> {
  await page.goto(base + deskPaths.open())
  const form = page.locator('.act-form')
  await form.getByRole('radio', { name: '检查、巡查发现' }).check()
  expect(await form.getByLabel('发现日期').inputValue()).toBe('2026-10-13')
  await form.getByRole('textbox', { name: /^情况/ }).fill('路边倾倒建筑垃圾约三立方米')
  const { x, y } = city.pointIn(0, 1)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByLabel('案由').fill('随意倾倒建筑垃圾')
  await choose(form, '执法人员', '朱峰', /朱峰/)
  await picture(page, 'open-lead')
  await page.reload()
  expect(await form.getByLabel('案由').inputValue(), 'the draft is kept').toBe('随意倾倒建筑垃圾')
  await form.getByRole('button', { name: '确认登记线索' }).click()
  await page.waitForURL(/\/desk\/matters\//)
  await page.getByRole('heading', { name: /法定步骤/ }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
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
  const yang = await atDesk('yang')
  const qin = await atDesk('qin')
  const id = await openLead(yang)
  await picture(yang, 'lead')

  await act(yang, id, '现场勘验检查', async (form) => {
    await form.getByLabel('名称').fill('倾倒现场')
    await form.getByRole('radio', { name: '是', exact: true }).check()
    await form.getByRole('textbox', { name: /^笔录/ }).fill('现场有建筑垃圾约三立方米')
    await addPhoto(form, 11)
  })
  await act(yang, id, '报请立案', async (form) => {
    await choose(form, '当事人', '示例建设', /示例建设/)
    await choose(form, '执法事项', 'E048', /E048/)
    await form
      .getByText(/城市建筑垃圾管理规定.*第二十六条/)
      .first()
      .waitFor()
    await form.getByRole('radio', { name: '否', exact: true }).check()
    await form.getByRole('textbox', { name: /^情况/ }).fill('涉嫌倾倒建筑垃圾')
  })
  await act(qin, id, '立案')
  expect(await stateOf(id)).toBe('investigating')

  await later(1, yang, qin)
  await act(yang, id, '调查终结', concludeWithTier)
  await act(qin, id, '批准告知')
  await serve(yang, id)
  expect(await stateOf(id)).toBe('noticed')
  await yang.goto(base + deskPaths.matter(id))
  await yang.getByText('陈述申辩期').first().waitFor()
  await picture(yang, 'noticed')

  // Served on Wednesday 14 October 2026: five working days end on Wednesday the 21st.
  await later(9, yang, qin)
  expect(await stateOf(id)).toBe('weighing')
  await act(yang, id, '报负责人决定', async (form) => {
    expect(await form.getByLabel('金额（元）').inputValue()).toBe('6,000.00')
  })
  await act(qin, id, '作出处罚决定')
  await later(10, yang, qin)
  await serve(yang, id)
  expect(await stateOf(id)).toBe('performing')

  await yang.goto(`${base}${deskPaths.board('?state=performing&owing=true')}`)
  await yang.getByRole('link', { name: '随意倾倒建筑垃圾' }).waitFor()
  await picture(yang, 'board-owing')
  await act(yang, id, '登记缴款', async (form) => {
    expect(await form.getByLabel('金额', { exact: true }).inputValue()).toBe('6,000.00')
    await form.getByRole('radio', { name: '代收机构' }).check()
    await form.getByLabel('票据号码').fill('PJ-1')
  })
  await act(yang, id, '履行完毕')
  await qin.goto(base + deskPaths.matter(id))
  await qin
    .getByText(/公示尚未|公示/)
    .first()
    .waitFor()
  must(await city.act('qin', 'disclosure.publish', await childOf(id, 'disclosure'), { until: '2027-10-23' }, now))
  await act(qin, id, '结案')
  expect(await stateOf(id)).toBe('closed')

  await yang.goto(base + deskPaths.matter(id))
  const decision = await pagesOf(yang, yang.getByRole('link', { name: /^打印 行政处罚决定书/ }), 'decision')
  expect(decision.join('')).toContain('陆仟元整')
  const dossier = await pagesOf(yang, yang.getByRole('link', { name: '卷宗 PDF' }), 'dossier')
  expect(dossier.length).toBeGreaterThan(decision.length)
  await picture(yang, 'closed')
  expect(complaints).toEqual([])
})

test('every way to open a proceeding has its form, with the tiers and like cases of the item, and a party can be registered in it', async () => {
  const yang = await atDesk('yang')
  for (const { verb } of openings) {
    await yang.goto(base + deskPaths.open(verb))
    await yang.locator('.act-form form').waitFor()
    await picture(yang, verb)
  }
  await yang.goto(base + deskPaths.open('summary.decideOnSpot'))
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
  await picture(yang, 'on-the-spot-weighed')
  expect(complaints).toEqual([])
})

/** A proceeding in which a hearing was asked for today, done through the stores; gives the hearing. */
async function hearingAskedFor(): Promise<string> {
  const today = now.toISOString().slice(0, 10)
  const done = async (who: Name, verb: string, id: string | null, input: Record<string, unknown>) =>
    must(await city.act(who, verb, id, input, now)).matterId
  const photos = [await city.photo()]
  const officers = [city.people.yang.id, city.people.zhu.id]
  const lead = {
    source: 'inspection',
    foundOn: today,
    description: '倾倒',
    point: city.pointIn(0, 2),
    title: '向水体倾倒建筑垃圾',
    officers,
    photos,
  }
  const id = await done('yang', 'penalty.openLead', null, lead)
  await done('zhu', 'penalty.recordSite', id, {
    name: '现场',
    takenOn: today,
    cardsShown: 'yes',
    record: '约三十立方米',
    photos: [await city.photo()],
  })
  const proposal = { party: parties.company, item: 'E048', happenedOn: today, continuing: 'no', description: '倾倒' }
  await done('yang', 'penalty.proposeFiling', id, proposal)
  await done('qin', 'penalty.file', id, {})
  const penalties = [{ kind: 'fine', fen: 5_000_000 }]
  await done('yang', 'penalty.conclude', id, { description: '约三十立方米', penalties, tier: 'serious', factors: '进入水体' })
  await done('qin', 'penalty.approveNotice', id, {})
  const served = { servedOn: today, receiverRole: 'representative', receiver: '示经理', proof: [await city.photo()] }
  await done('yang', 'delivery.serveInPerson', await childOf(id, 'delivery'), served)
  await done('yang', 'penalty.requestHearing', id, { statedOn: today, statement: '要求听证' })
  return childOf(id, 'hearing')
}

test('the chair of a hearing sets its time by the clocks of the district, and the calendar has it', async () => {
  const he = await atDesk('he')
  const hearing = await hearingAskedFor()
  await act(he, hearing, '确定听证时间、地点', async (form) => {
    await form.getByLabel('听证时间').fill('2026-11-20T09:30')
    await form.getByLabel('听证地点').fill('区政府三楼会议室')
    await form.getByRole('radio', { name: '公开举行' }).check()
  })
  for (const screen of [deskScreen, phoneScreen]) {
    const page = await atDesk('he', screen)
    await page.goto(base + deskPaths.hearings('2026-11'))
    const line = page.getByRole('row', { name: /09:30.*向水体倾倒建筑垃圾.*区政府三楼会议室/ })
    await line.waitFor()
    await picture(page, 'hearings')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${deskPaths.matter(hearing)}`)
  }
  expect(complaints).toEqual([])
})

test('the board, the calendar and a matter are usable in English and on a phone', async () => {
  const [row] = await database.db<
    { matter_id: string }[]
  >`select matter_id from matter where procedure = 'penalty' order by opened_at limit 1`
  const id = row?.matter_id ?? ''
  const phone = await atDesk('qin', phoneScreen)
  const desk = await atDesk('qin')
  for (const [screen, page] of Object.entries({ phone, desk })) {
    for (const path of [deskPaths.board(), deskPaths.hearings('2026-10'), deskPaths.matter(id), deskPaths.open()]) {
      await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=en`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await picture(page, `${screen}-en${path.replaceAll(/[^a-z]+/g, '-').slice(0, 30)}`)
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(width[0], `${screen} ${path}`).toBeLessThanOrEqual(width[1] ?? 0)
    }
  }
  expect(complaints).toEqual([])
})
