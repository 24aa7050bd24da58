import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page, Request } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addPatrolArea, addZone, assignPatrol, assignZone, endAssignment, importAreas } from '../../contract/registers/areas.ts'
import { importBenchmarkList } from '../../contract/registers/benchmarks.ts'
import { importCalendarFile } from '../../contract/registers/calendar.ts'
import { importCatalogueFile } from '../../contract/registers/catalogue.ts'
import { addCredential, importCredentials, revokeCredential } from '../../contract/registers/credentials.ts'
import { addDevice, importDevices } from '../../contract/registers/devices.ts'
import { importDutyList } from '../../contract/registers/duties.ts'
import { importItemList } from '../../contract/registers/items.ts'
import { changeParty, createParty, partyReadings, revealParty } from '../../contract/registers/parties.ts'
import { addPerson, addPost, addRole, changePerson, endPost, resetPassword } from '../../contract/registers/people.ts'
import { importPayments } from '../../contract/registers/payments.ts'
import { addConferenceBody } from '../../contract/registers/conferences.ts'
import { addMediaGoal } from '../../contract/registers/media.ts'
import { addPlanLine } from '../../contract/registers/plans.ts'
import { importPowerList } from '../../contract/registers/powers.ts'
import { addVendingZone, changeVendingZone } from '../../contract/registers/vending.ts'
import { addUnit, changeUnit, endUnit, importUnits } from '../../contract/registers/units.ts'
import { languages, type Language, type Words } from '../../domain/kernel/words.ts'
import { registerPath, registerTabs, type RegisterTab } from '../../web/pages/registers/paths.ts'
import { deskScreen, violations } from '../world/browser.ts'
import { ask, send, withAccount } from '../world/registers.ts'
import { communities, morning, region, subjects, world } from '../world/world.ts'
import { vendingStreet } from '../world/vending.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'

/** Pictures of every page are put here when it is set. */
const shots = process.env.REGISTERS_SHOTS

const { db } = await freshDatabase()
const city = await world(db)
const journeys = await journey(db, { now: () => morning })
const { app, base } = journeys
await withAccount(db, city.people.jiang, 'jiang')
await withAccount(db, city.people.zheng, 'zheng')

/** One responsibility zone, a street through two cells, so that there is one to open. */
async function addZoneOne(): Promise<void> {
  const answer = await ask(app, city.people.jiang, 'POST', addZone.path, {
    id: 'Z1',
    level: 1,
    parent: null,
    name: { zh: '中心街', en: 'Main Street' },
    geometry: { type: 'LineString', coordinates: [city.pointIn(0, 0), city.pointIn(0, 1)].map(({ x, y }) => [x, y]) },
    personId: city.people.chen.id,
    standard: '路面无垃圾',
    from: '2026-10-13',
    to: null,
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

const itemsFile = new URL('../../data/enforcement-items.csv', import.meta.url)
const benchmarksFile = new URL('../../data/demo/benchmarks.csv', import.meta.url)

/** Imports the catalogue of enforcement items that is shipped. */
async function importItemsOnce(): Promise<void> {
  const query = new URLSearchParams({ dryRun: 'false', source: '示范选编', from: '2026-10-01' }).toString()
  const bytes = readFileSync(itemsFile)
  const answer = await send(app, city.people.jiang, `${importItemList.path}?${query}`, bytes)
  expect(answer.body, JSON.stringify(answer.body)).toMatchObject({ applied: true })
}

/** Imports the demonstration’s benchmarks, and a power of each kind. */
async function importDiscretionOnce(): Promise<void> {
  const powers = [
    'code,unit,items,fields,source,document_number,document_name,principal,streets,to',
    'P1,city-management,,市容环卫,concentrated,试〔2026〕1号,相对集中行政处罚权的决定,,,',
    `P2,street-1,E017;E018,,devolved,试〔2026〕2号,赋权目录,,${communities[0].slice(0, 9)},`,
    'P3,sanitation,E030;E031,,entrusted,试〔2026〕3号,委托书,city-management,,2027-12-31',
  ].join('\n')
  const query = new URLSearchParams({ dryRun: 'false', source: '示范', from: '2026-10-01' }).toString()
  for (const [route, bytes] of [
    [importBenchmarkList, readFileSync(benchmarksFile)],
    [importPowerList, powers],
  ] as const) {
    const answer = await send(app, city.people.jiang, `${route.path}?${query}`, bytes)
    expect(answer.body, JSON.stringify(answer.body)).toMatchObject({ applied: true })
  }
}

let partyId = ''

/** One party and one credential, so that there is one of each to open. */
async function addFiles(): Promise<void> {
  const { jiang, zheng } = city.people
  await vendingStreet(city)
  const party = await ask(app, jiang, 'POST', createParty.path, {
    ...{ kind: 'individual', name: '张秀兰', idKind: 'residentId', idNumber: '11010519491231002X', birthOn: null, sex: null },
    ...{ phone: '13812345678', address: '试验区东关街道青石路12号', representative: null, agent: null, guardianId: null, eDelivery: null },
  })
  partyId = party.body.partyId
  const credential = { kind: 'enforcement', number: 'ZF001', personId: zheng.id, issuer: '区司法局', from: '2024-01-01', to: '2025-12-31' }
  expect((await ask(app, jiang, 'POST', addCredential.path, credential)).status).toBe(200)
}

beforeAll(async () => {
  await addZoneOne()
  await importItemsOnce()
  await importDiscretionOnce()
  await addFiles()
})

/** What is opened on each page: a button or a row of its table, and from there one button after another. */
type Opened = { readonly by: Words | (() => string); readonly then?: readonly Words[] }

const looks: Readonly<Record<RegisterTab, readonly Opened[]>> = {
  units: [{ by: addUnit }, { by: importUnits }, { by: () => 'sanitation', then: [changeUnit, endUnit] }],
  people: [{ by: addPerson }, { by: () => city.people.zhou.id, then: [changePerson, addPost, resetPassword, endPost] }],
  roles: [{ by: addRole }, { by: () => 'inspector' }],
  areas: [{ by: importAreas }, { by: () => communities[0] }],
  patrols: [{ by: addPatrolArea }, { by: () => 'P1', then: [assignPatrol, endAssignment] }],
  zones: [{ by: addZone }, { by: () => 'Z1', then: [assignZone] }],
  vending: [{ by: addVendingZone }, { by: () => 'ZS-1', then: [changeVendingZone] }],
  duties: [{ by: importDutyList }],
  who: [],
  analysis: [],
  items: [{ by: importItemList }, { by: () => 'E001' }],
  benchmarks: [{ by: importBenchmarkList }],
  powers: [{ by: importPowerList }],
  parties: [{ by: createParty }, { by: () => partyId, then: [revealParty, partyReadings] }],
  payments: [{ by: importPayments }],
  credentials: [{ by: addCredential }, { by: importCredentials }, { by: revokeCredential }],
  devices: [{ by: addDevice }, { by: importDevices }],
  plans: [{ by: addPlanLine }],
  media: [{ by: addMediaGoal }],
  conferences: [{ by: addConferenceBody }],
  catalogue: [{ by: importCatalogueFile }],
  calendar: [{ by: importCalendarFile }, { by: () => '2025' }],
  terms: [{ by: () => 'CF-06' }],
  settings: [],
  entries: [],
}

/** Asked for on the way in, where the page has nothing to say without it. */
const asked: Partial<Record<RegisterTab, Readonly<Record<string, string>>>> = {
  who: { subject: subjects.waste, place: communities[0] },
}

type Desk = {
  readonly page: Page
  readonly complaints: string[]
  /** Everything asked for has come, and nothing is a grey bar any more. */
  readonly settled: () => Promise<void>
}

async function signIn(language: Language, login = 'jiang', tab: RegisterTab = 'units'): Promise<Desk> {
  const complaints: string[] = []
  const screen = { ...deskScreen, locale: language === 'zh' ? 'zh-CN' : 'en-GB' }
  const page = await journeys.open(screen, undefined, complaints)
  const underWay = new Set<Request>()
  const left = (request: Request) => void underWay.delete(request)
  page.on('request', (request) => request.resourceType() !== 'eventsource' && underWay.add(request))
  page.on('requestfinished', left)
  page.on('requestfailed', left)
  await page.goto(base + registerPath(tab))
  await page.locator('#account').fill(login)
  await page.locator('#password').fill('a long password')
  await page.keyboard.press('Enter')
  await page.locator('#account').waitFor({ state: 'detached' })
  const settled = async () => {
    await page.locator('.registers h1').waitFor()
    await expect.poll(async () => underWay.size + (await page.locator('.skeleton').count()), { interval: 20 }).toBe(0)
  }
  return { page, complaints, settled }
}

async function judge({ page, complaints, settled }: Desk, name: string): Promise<void> {
  await settled()
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}.png`) })
  }
  // What a dialog lies on was judged before it opened.
  const onTop = (await page.getByRole('dialog').count()) > 0 ? '[role=dialog]' : undefined
  expect.soft(await violations(page, onTop), name).toEqual([])
  expect.soft(complaints.splice(0), name).toEqual([])
}

const open = (page: Page, by: Opened['by'], language: Language) =>
  typeof by === 'function'
    ? page.locator(`a[data-row="${by()}"]`).click()
    : page.getByRole('button', { name: by[language], exact: true }).first().click()

/** Closes what lies on top; what it was opened from may stand there again. */
async function close(page: Page): Promise<void> {
  const onTop = async () => (await page.getByRole('dialog').allInnerTexts()).at(-1)
  const before = await onTop()
  if (before === undefined) return
  await page.keyboard.press('Escape')
  await expect.poll(onTop, { interval: 20 }).not.toBe(before)
}

async function lookAt(desk: Desk, tab: RegisterTab, language: Language): Promise<void> {
  const { page } = desk
  if (asked[tab] === undefined) await page.locator(`.register-tabs a[href="${registerPath(tab)}"]`).click()
  else await page.goto(base + registerPath(tab, asked[tab]))
  await page.locator(`.register-tabs a[href="${registerPath(tab)}"][aria-current=page]`).waitFor()
  await judge(desk, `${tab}-${language}`)
  for (const [at, { by, then = [] }] of looks[tab].entries()) {
    await open(page, by, language)
    await judge(desk, `${tab}-${language}-${at + 1}`)
    for (const [further, act] of then.entries()) {
      await open(page, act, language)
      await judge(desk, `${tab}-${language}-${at + 1}-${further + 1}`)
      await close(page)
    }
    await close(page)
  }
}

for (const language of languages) {
  test(`every register page and its dialogs stand before axe and the console, in ${language}`, async () => {
    const desk = await signIn(language)
    for (const tab of registerTabs) await lookAt(desk, tab, language)
    await desk.page.context().close()
  })
}

test('the wheel over a dialog or drawer leaves the page behind it where it is', async () => {
  const { page, settled } = await signIn('zh')
  await page.setViewportSize({ width: 1440, height: 500 })
  await page.goto(base + registerPath('people'))
  await settled()
  const turn = async () => {
    await page.mouse.move(1000, 250)
    await page.mouse.wheel(0, 100)
  }
  const scrolled = () => page.evaluate(() => window.scrollY)
  await open(page, addPerson, 'zh')
  await page.getByRole('dialog').waitFor()
  await turn()
  await close(page)
  await open(page, () => city.people.shen.id, 'zh')
  await page.getByRole('dialog').waitFor()
  await settled()
  await turn()
  await close(page)
  expect(await scrolled()).toBe(0)
  await turn()
  await expect.poll(scrolled).toBe(100)
  await page.context().close()
})

test('a catalogue of enforcement items goes in by the wizard, and is found and opened on a phone', async () => {
  const { page, settled } = await signIn('zh')
  await page.goto(base + registerPath('items'))
  await settled()
  await open(page, importItemList, 'zh')
  await page.locator('input[type=file]').setInputFiles(fileURLToPath(itemsFile))
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.getByText('全部通过，可以导入。').waitFor()
  expect(await page.getByRole('dialog').innerText()).toContain('共 220 行 · 执法事项 220')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('已导入，第 2 版。').waitFor()
  await close(page)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(base + registerPath('items', { find: '渣土 固体废物', correctFirst: 'false' }))
  await settled()
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await wide()).toBe(390)
  await page.goto(base + registerPath('items', { field: 'gas', measure: 'revoke' }))
  await settled()
  await page.locator('a[data-row]').first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('吊销许可证件').waitFor()
  await settled()
  expect(await drawer.innerText()).toMatch(/《城镇燃气管理条例》（2016）[\s\S]*第四十[\s\S]*万元以上/)
  expect(await wide()).toBe(390)
  expect(await violations(page)).toEqual([])
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'items-phone-drawer.png') })
  await close(page)
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'items-phone.png') })
  await page.context().close()
})

test('benchmarks show the range of the law divided, powers in whose name they are used, and both fit a phone', async () => {
  const { page, complaints, settled } = await signIn('zh')
  await page.goto(base + registerPath('benchmarks', { find: 'E018' }))
  await settled()
  const part = page.locator('.benchmark')
  expect(await part.innerText()).toMatch(
    /E018[\s\S]*第十七条第三款[\s\S]*法定幅度 100元以上1000元以下[\s\S]*轻微[\s\S]*100元以上，不满400元/,
  )
  const widths = await part.locator('.coverage-bar').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width))
  expect(widths).toHaveLength(3)
  await page.goto(base + registerPath('powers', { source: 'entrusted' }))
  await settled()
  expect(await page.locator('table').innerText()).toMatch(/委托[\s\S]*文书名义：区城市管理局[\s\S]*被申请人、被告：区城市管理局/)
  await page.setViewportSize({ width: 390, height: 844 })
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
  for (const tab of ['benchmarks', 'powers', 'settings'] as const) {
    await page.goto(base + registerPath(tab))
    await settled()
    expect(await wide(), tab).toBe(390)
    expect(await violations(page), tab).toEqual([])
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${tab}-phone.png`) })
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a party is registered with a number read as it is typed, opened on a phone, read whole for a reason and changed', async () => {
  const { page, settled, complaints } = await signIn('zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(base + registerPath('parties'))
  await settled()
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await wide()).toBe(390)
  await open(page, createParty, 'zh')
  const dialog = page.getByRole('dialog').last()
  await dialog.getByLabel('姓名或者名称').fill('王小明')
  const number = dialog.getByLabel('证件号码')
  await number.fill('32990120100101001X')
  await dialog.getByText('校验位不符').waitFor()
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'party-wrong-digit.png') })
  await number.fill('329901201001010016')
  await dialog.getByText('号码有效：2010-01-01 出生，男，今天 16 周岁（已满十四周岁不满十八周岁）').waitFor()
  expect(await violations(page)).toEqual([])
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'party-form-phone.png') })
  await dialog.getByRole('button', { name: /保\s?存/ }).click()
  await page.getByText('王**').first().waitFor()

  await page.locator('a[data-row]').first().click()
  const drawer = page.getByRole('dialog').last()
  await drawer.getByText('3299**********0016').waitFor()
  expect(await drawer.innerText()).not.toMatch(/小明|20100101/)
  await open(page, revealParty, 'zh')
  await page.getByLabel('查看事由').fill('制作询问笔录')
  await page.getByRole('button', { name: /保\s?存/ }).click()
  await drawer.getByText('329901201001010016').waitFor()
  expect(await wide()).toBe(390)
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'party-whole-phone.png') })
  await open(page, changeParty, 'zh')
  await page.getByLabel('电话').fill('13900000000')
  await page.getByRole('button', { name: /保\s?存/ }).click()
  await drawer.getByText('13*******00').waitFor()
  expect(await drawer.innerText()).toMatch(/蒋丽[\s\S]*电话[\s\S]*登记/)
  await open(page, partyReadings, 'zh')
  await drawer.getByText('制作询问笔录').waitFor()
  await settled()
  expect(await violations(page)).toEqual([])
  expect(complaints.splice(0)).toEqual([])
  await page.context().close()
})

test('whoever deals with parties and with no other register is led to them, and sees no other', async () => {
  await db`
    insert into role_grant (region, role_id, verb, reach)
    select ${region}, 'handler', verb, 'district' from unnest(${['parties.read', 'parties.reveal', 'parties.manage']}::text[]) as verb`
  const { page, settled, complaints } = await signIn('zh', 'zheng', 'parties')
  await settled()
  expect(await page.locator('.register-tabs a').allInnerTexts()).toEqual(['当事人'])
  expect(await page.locator('.desk-nav a[aria-current=page]').getAttribute('href')).toBe(registerPath('parties'))
  await open(page, () => partyId, 'zh')
  await page.getByRole('dialog').getByText('1101**********002X').waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})
