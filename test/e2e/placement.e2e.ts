import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locator, type Page } from 'playwright-core'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readDossierPdf } from '../../contract/writ.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../../server/db/pool.ts'
import { saveParty } from '../../server/enforcement/parties.ts'
import { sweep } from '../../server/jobs/sweep.ts'
import { findMatter } from '../../server/matter/load.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { fieldPaths } from '../../web/field/paths.ts'
import { registerPath } from '../../web/pages/registers/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, violations } from '../world/browser.ts'
import { equip } from '../world/enforcement.ts'
import {
  standing,
  choosePartyNamed,
  fillHeard,
  heading,
  look,
  next,
  photograph,
  says,
  send,
  sign,
  decide,
  type Phone,
} from '../world/field-phone.ts'
import { vendingStreet } from '../world/vending.ts'
import { morning, region, world, type Name } from '../world/world.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'

/** Pictures of every page, and of the papers, are put here when it is set. */
const shots = process.env.FIELD_SHOTS

let now = morning
const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await vendingStreet(city)
const { base, open, complaints, folder } = await journey(db, { now: () => now })

/** Somebody with a phone who stands in a cell of the first community. */
async function phone(who: Name, cell: number, language: 'zh' | 'en' = 'zh'): Promise<Phone> {
  const page = await open(standing(city.pointIn(0, cell), language), city.people[who].cookie)
  return { page, context: page.context(), complaints, language }
}

const atDesk = (who: Name, language: 'zh' | 'en' = 'zh') =>
  open({ ...deskScreen, locale: language === 'en' ? 'en-GB' : 'zh-CN' }, city.people[who].cookie)

async function picture(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([])
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

const stateOf = async (id: string) => (await findMatter(db, region, id))?.matter.state
async function childOf(id: string, procedure: string): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null`
  return row?.matter_id ?? expect.fail(`no open ${procedure}`)
}

/** A form of the phone: opens the act, fills it in, sends it and waits for the server. */
async function actByPhone(it: Phone, id: string, act: string, fill: (page: Page) => Promise<void>, name: string): Promise<void> {
  await it.page.goto(base + fieldPaths.act(id, act))
  await it.page.getByRole('button', { name: '提交' }).waitFor()
  await fill(it.page)
  await look(it, name)
  await send(it.page)
}

async function actAtDesk(page: Page, id: string, name: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await page.goto(base + deskPaths.matter(id))
  await page.getByRole('button', { name, exact: true }).click()
  const form = page.locator('.act-form')
  await form.locator('form').waitFor()
  await fill(form)
  await picture(page, `desk-${name}`)
  await form.getByRole('button', { name: `确认${name}` }).click()
  await form.waitFor({ state: 'detached' })
}

/** A PDF's text; its pages as pictures where pictures are asked for. */
function paperOf(pdf: Buffer, name: string): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, pdf)
  if (shots !== undefined) execFileSync('pdftoppm', ['-png', '-r', '60', file, join(shots, name)])
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
}

async function vendor(name: string): Promise<void> {
  const file = { kind: 'individual', name, idKind: 'none' } as const
  const today = must(parseCivilDate('2026-10-13'))
  must(await inTransaction(db, (tx) => saveParty(tx, region, { file, partyId: uuid(), personId: null, at: morning, today })))
}

/** The place is located by itself; the photo is taken first. */
async function place(it: Phone, seed: number): Promise<void> {
  await photograph(it.page, seed)
  await it.page
    .getByText(says(it.language, '东经', '119.9'))
    .first()
    .waitFor()
  await it.page.getByLabel(says(it.language, '地点', 'Place in words'), { exact: true }).fill('东关路口')
}

const exception = (page: Page) => page.getByLabel('未先劝导、安置、责令改正的例外')

async function chooseVending(it: Phone): Promise<void> {
  await it.page.getByRole('searchbox').fill('设摊经营')
  await it.page.getByRole('list', { name: '查找结果' }).getByRole('button').filter({ hasText: '设摊经营' }).first().click()
}

describe('a vendor is guided and placed without a penalty', () => {
  let guidance = ''

  test('an officer meets a vendor by phone, persuades, sees free places near, and applies for one', async () => {
    const it = await phone('yang', 1)
    await it.page.goto(`${base}${fieldPaths.enforce()}`)
    await it.page.getByRole('link', { name: '劝导登记' }).waitFor()
    await look(it, 'p01-start')
    await it.page.getByRole('link', { name: '劝导登记' }).click()
    await heading(it, '什么行为', '')
    await it.page.getByLabel('设摊经营', { exact: false }).first().check()
    await place(it, 3)
    await it.page.getByLabel('摊主称呼、特征').fill('卖菜的中年男子')
    await it.page.getByLabel('现场情况').fill('在人行道上摆放蔬菜两筐，占地不足一平方米')
    await look(it, 'p02-what')
    await next(it)
    await heading(it, '当事人是谁', '')
    await choosePartyNamed(it, '欧阳')
    await look(it, 'p03-who')
    await next(it)
    await heading(it, '劝导和回应', '')
    await it.page.getByLabel('劝导内容和要求').fill('请不要占用人行道，可以到东关早市经营')
    await it.page.getByLabel('摊主的回应').fill('家里只有这点收入，愿意换地方')
    await it.page.getByLabel('答应稍后改正').check()
    await look(it, 'p04-said')
    await it.page.getByRole('button', { name: '登记劝导', exact: true }).click()
    await it.page.getByRole('link', { name: '提供疏导点' }).waitFor()
    await it.page.getByRole('heading', { name: '案情' }).waitFor()
    await it.page.getByRole('link', { name: '劝导（行政指导）记录' }).waitFor()
    await it.page.getByRole('heading', { name: '现场照片' }).waitFor()
    await look(it, 'p05-task')
    guidance = it.page.url().split('/').at(-1) ?? ''

    const zone = async (page: Page) => {
      await page.getByLabel('经营品种').selectOption({ label: '自产农副产品' })
      await page.getByRole('radio', { name: /东关早市 · 空位 3／3/ }).check()
    }
    const offer = async (page: Page) => {
      await zone(page)
      await page.getByRole('radio', { name: '愿意前往' }).check()
      await page.getByLabel('摊主的回应').fill('早市离家近，愿意去')
    }
    await actByPhone(it, guidance, 'offerPlaces', offer, 'p06-offer')
    const help = async (page: Page) => {
      await page.getByRole('checkbox', { name: '失业' }).check()
      await page.getByLabel('转介单位').fill('区就业服务中心')
      await page.getByLabel('内容', { exact: true }).fill('失业半年，希望参加技能培训')
    }
    await actByPhone(it, guidance, 'referHelp', help, 'p07-help')
    const apply = async (page: Page) => {
      await zone(page)
      await page.getByLabel('至', { exact: true }).fill('2026-12-15')
    }
    await actByPhone(it, guidance, 'seekPlace', apply, 'p08-apply')
    expect(await stateOf(guidance)).toBe('placing')
    await it.context.close()
  })

  test('the street checks and approves at the desk, and the number of places taken opens who has them', async () => {
    const id = await childOf(guidance, 'placement')
    const counter = await atDesk('zheng')
    await actAtDesk(counter, id, '核查', async (form) => {
      await form.getByRole('checkbox', { name: '身份已核对' }).check()
      await form.getByRole('checkbox', { name: '不经营食品' }).check()
      await form.getByLabel('笔录').fill('自产蔬菜，品种符合')
    })
    const head = await atDesk('feng')
    await actAtDesk(head, id, '批准安置', async (form) => expect(await form.getByLabel('摊位号').inputValue()).toBe('1'))
    expect([await stateOf(id), await stateOf(guidance)]).toEqual(['inForce', 'placed'])
    await head.getByText('疏导安置通知书').first().waitFor()
    await picture(head, 'desk-placed')
    await head.goto(base + registerPath('vending'))
    await head.getByRole('link', { name: '1／3' }).click()
    await head.getByRole('dialog').getByText('欧*').first().waitFor()
    await picture(head, 'desk-zone')
    for (const page of [counter, head]) await page.context().close()

    const officer = await atDesk('yang')
    await officer.goto(base + deskPaths.matter(guidance))
    await officer.getByRole('heading', { name: '先劝导后处罚' }).waitFor()
    await picture(officer, 'desk-guidance')
    await officer.context().close()
  })

  test('the vendor who stands in the place that was given cannot be punished for it', async () => {
    const it = await phone('yang', 4)
    await it.page.goto(`${base}/field/enforcement/on-the-spot`)
    await choosePartyNamed(it, '欧阳')
    await next(it)
    await heading(it, '什么行为', '')
    await chooseVending(it)
    await place(it, 5)
    await it.page.getByText('在“东关早市”的摊位和时段内经营').waitFor()
    await look(it, 'p09-inside')
    await it.context.close()
  })

  test('its dossier opens as a PDF with every paper of the matter', async () => {
    const it = await phone('yang', 1)
    const answer = await it.context.request.get(base + readDossierPdf.path.replace(':matterId', guidance))
    const text = paperOf(await answer.body(), 'dossier')
    for (const words of [
      '劝导案卷',
      '劝导（行政指导）记录',
      '疏导安置通知书',
      '疏导点经营承诺书',
      '欧阳示例',
      '东关早市',
      '1号',
      '已安置',
      '现场照片',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('缺少：')
    await it.context.close()
  })
})

describe('another vendor is punished only on an exception', () => {
  test('an order without persuading first is refused with the steps left out, and made once an exception is given', async () => {
    await vendor('丁老板')
    const it = await phone('yang', 1)
    const { page } = it
    await page.goto(`${base}/field/enforcement/correction`)
    await choosePartyNamed(it, '丁老板')
    await next(it)
    await chooseVending(it)
    await place(it, 7)
    await page.getByLabel('情况').fill('占用消防通道设摊')
    await exception(page).waitFor()
    await look(it, 'p10-skipped')
    await next(it)
    await page
      .getByLabel('添加执法人员')
      .selectOption({ label: (await page.getByLabel('添加执法人员').locator('option', { hasText: '朱峰' }).textContent()) ?? '' })
    await page.getByLabel('是', { exact: true }).check()
    await page.getByLabel('责令改正', { exact: true }).check()
    await page.getByLabel('改正要求').fill('立即清走，让出消防通道')
    await page.getByLabel('改正期限').fill('2026-10-14')
    await next(it)
    await page.getByRole('button', { name: '发出责令改正', exact: true }).click()
    await page.getByText('还没有：劝导、安置').waitFor()
    await look(it, 'p11-refused')
    await page.getByRole('link', { name: /返回「什么行为」改正/ }).click()
    await exception(page).selectOption('obstructing')
    await page.getByLabel('例外的理由').fill('摊位正对消防车通道出口')
    await next(it)
    await next(it)
    await page.getByRole('button', { name: '发出责令改正', exact: true }).click()
    await heading(it, '责令改正已发出', '')
    const order = page.url().split('/').at(-1) ?? ''
    const delivery = await childOf(order, 'delivery')
    const served = { servedOn: '2026-10-13', receiverRole: 'party', receiver: '丁老板', proof: [await city.photo()] }
    must(await city.act('yang', 'delivery.serveInPerson', delivery, served))
    now = new Date(morning.getTime() + 2 * 86_400_000)
    await sweep(db, city.registers, region, now)
    must(
      await city.act(
        'zhu',
        'correction.findNotCorrected',
        order,
        { takenOn: '2026-10-15', record: '未清走', photos: [await city.photo()] },
        now,
      ),
    )
    await it.context.close()
  })

  test('the fine on the spot asks for the exception again, and the decision says what was done before', async () => {
    const it = await phone('yang', 1)
    const { page } = it
    await page.goto(`${base}/field/enforcement/on-the-spot`)
    await choosePartyNamed(it, '丁老板')
    await next(it)
    await chooseVending(it)
    await place(it, 9)
    await page.getByLabel('情况').fill('仍占用消防通道设摊')
    await page.getByRole('radio', { name: /责改/ }).check()
    await exception(page).selectOption('obstructing')
    await page.getByLabel('例外的理由').fill('责令改正后仍堵塞消防车通道')
    await look(it, 'p12-exception')
    await next(it)
    await fillHeard(it)
    await next(it)
    await heading(it, '怎么处罚', '')
    await page.getByLabel('轻微').check()
    await page.getByLabel('罚款', { exact: true }).check()
    await page.getByLabel('罚款金额（元）').fill('10')
    await page.getByLabel('裁量情节和理由').fill('占地不足两平方米')
    await next(it)
    await next(it)
    await sign(it)
    await decide(it)
    await heading(it, '决定已作出', '')
    const href = (await page.getByRole('link', { name: '当场行政处罚决定书' }).getAttribute('href')) ?? ''
    const text = paperOf(await (await it.context.request.get(base + href)).body(), 'decision')
    for (const words of ['事前措施', '责令改正，期满未改正', '未先行劝导、安置', '责令改正后仍堵塞消防车通道'])
      expect(text).toContain(words)
    await it.context.close()
  })
})

describe('everybody else', () => {
  test('reads the zones, their hours and free places, and how to apply; in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const it = await phone('yang', 1, language)
      await it.page.goto(base + portalPaths.vending())
      await it.page.getByText(says(language, '空位 2／3', '2 of 3 free')).waitFor()
      await look(it, 'q01-portal')
      await it.page.goto(`${base}${fieldPaths.flow('guidance')}`)
      await heading(it, '什么行为', 'What was done')
      await look(it, 'q02-flow')
      await it.page.goto(base + fieldPaths.parties())
      await choosePartyNamed(it, '欧阳')
      await it.page.getByRole('heading', { name: says(language, '先劝导后处罚', 'Gentle before hard') }).waitFor()
      await look(it, 'q03-party')
      const desk = await atDesk('jiang', language)
      await desk.goto(base + registerPath('vending', { zone: 'ZS-1' }))
      await desk.getByRole('dialog').waitFor()
      await picture(desk, `q04-register-${language}`)
      await desk.context().close()
      await it.context.close()
    }
  })

  test('a grid worker may persuade, and is asked for no identity', async () => {
    const it = await phone('shen', 2)
    await it.page.goto(`${base}${fieldPaths.flow('guidance', 'who')}`)
    await it.page.getByText('身份由执法人员补登').waitFor()
    await look(it, 'q05-grid-worker')
    await it.context.close()
    expect(parties.person).not.toBe('')
    expect(complaints).toEqual([])
  })
})
