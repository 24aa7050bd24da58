import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { checkLink } from '../../domain/documents/writ.ts'
import { listWritsOf } from '../../server/documents/store.ts'
import { sweep } from '../../server/jobs/sweep.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { ensureKey, openKeyFolder } from '../../server/record/keys.ts'
import { sealDue } from '../../server/record/seal.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { deskScreen, phoneScreen, violations } from '../world/browser.ts'
import { equip } from '../world/enforcement.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { walker } from '../world/proceeding.ts'
import { morning, region, world, type Name } from '../world/world.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'

// A party with a paper in hand and a phone: it states its defence, asks for a hearing, reads what became of it, and rates an
// inspection; the officer answers at the desk.

/** Pictures of every page are put here when it is set. */
const shots = process.env.PARTY_SHOTS

let now = morning
const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const walk = walker(city)
const { base, program, open, complaints, folder } = await journey(db, { now: () => now, limited: true })
await db`update region set settings = jsonb_set(settings, '{writs,portal}', to_jsonb(${base}::text)) where region = ${region}`
await city.registers.changed(region)
await program.registers.changed(region)

/** So many days after the first morning, for everybody. */
async function on(days: number, ...pages: Page[]): Promise<void> {
  now = walk.at(days)
  for (const page of pages) await page.clock.setFixedTime(now)
  await sweep(db, city.registers, region, now)
}

const opened = (screen: BrowserContextOptions, locale: string, who?: Name) => open({ ...screen, locale }, who && city.people[who].cookie)

let taken = 0
async function look(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([])
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), name).toBe(0)
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  taken += 1
  await page.screenshot({ path: join(shots, `${String(taken).padStart(2, '0')}-${name}.png`), fullPage: true })
}

async function paperOf(matterId: string, kind: string) {
  const writ = (await listWritsOf(db, region, [matterId])).filter((one) => one.kind === kind).at(-1)
  const link = writ && checkLink(writ.document)
  if (!writ?.document.check || writ.number === null || link === undefined || link === null) throw new Error(`no ${kind} with a code`)
  return { number: writ.number, code: writ.document.check.code, link, id: writ.id }
}

test('a notice in hand: looked up on a phone, answered with a photo, weighed at the desk, and its answer read', async () => {
  const id = await walk.filed(parties.person, 'E032', 0)
  await walk.noticed(id, 20_000, 'lighter', 1)
  await on(2)
  const paper = await paperOf(id, 'priorNotice')
  const phone = await opened(phoneScreen, 'zh-CN')
  await phone.goto(base)
  await phone.getByRole('link', { name: '文书查验' }).click()
  await phone.getByRole('heading', { name: '文书查验' }).waitFor()
  await look(phone, 'form')
  await phone.getByLabel('文号').fill(paper.number.replace('〔', '[').replace('〕', ']'))
  await phone.getByLabel('查验码').fill('00000-00000')
  await phone.getByRole('button', { name: '查验', exact: true }).click()
  await phone.getByRole('alert').getByText('文号和查验码不相符').waitFor()
  await look(phone, 'wrong-code')
  await phone.getByLabel('查验码').fill(`${paper.code.slice(0, 5)}-${paper.code.slice(5)}`)
  await phone.getByRole('button', { name: '查验', exact: true }).click()
  await phone.getByText('文书有效').waitFor()
  await phone.getByText('欧***').waitFor()
  await look(phone, 'notice')
  const pdf = await phone.request.get(`${base}/api/portal/${region}/writ.pdf?${new URLSearchParams(paper).toString()}`)
  expect(pdf.status()).toBe(400)
  const file = await phone.request.get(new URL((await phone.getByRole('link', { name: /PDF/ }).getAttribute('href')) ?? '', base).href)
  writeFileSync(join(folder, 'notice.pdf'), await file.body())
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'notice.pdf'), '-'], { encoding: 'utf8' })
  expect(text).toContain(`${paper.code.slice(0, 5)}-${paper.code.slice(5)}`)
  if (shots !== undefined) execFileSync('pdftoppm', ['-png', '-r', '110', join(folder, 'notice.pdf'), join(shots, 'paper')])

  await phone.getByRole('link', { name: '声明不放弃' }).click()
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByRole('alert').getByText('请勾选确认').first().waitFor()
  await phone.getByLabel('我不放弃陈述、申辩和要求听证的权利').check()
  await look(phone, 'reserve')
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByText('已收到', { exact: true }).waitFor()
  await phone.getByRole('link', { name: '陈述、申辩' }).click()
  await phone.getByLabel('您的陈述、申辩').fill('水是雨后从屋檐流下的，不是我倒的。')
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(31) })
  await phone.locator('.photo img').first().waitFor()
  await look(phone, 'state')
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByText('附件 1 份').waitFor()
  await phone.getByText(/回执号 [0-9A-F]{16}。/).waitFor()
  await look(phone, 'received')

  const yang = await opened(deskScreen, 'zh-CN', 'yang')
  await on(10, yang, phone)
  await yang.goto(base + deskPaths.matter(id))
  await yang.getByText(`当事人（凭${paper.number}） 当事人网上陈述、申辩`).waitFor()
  await look(yang, 'desk-record')
  await yang.getByRole('button', { name: '报负责人决定', exact: true }).click()
  const form = yang.locator('.act-form')
  await form.locator('form').waitFor()
  await form.getByRole('radio', { name: '部分采纳' }).check()
  await form.getByLabel('复核意见').fill('当日有雨属实，情节较轻，罚款减少。')
  await look(yang, 'desk-answer')
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
  await walk.act('qin', 'penalty.decide', id, {}, 11)
  await on(11, phone)
  await phone.goto(paper.link)
  await phone.getByText('当日有雨属实').waitFor()
  await phone.getByText('部分采纳').waitFor()
  await look(phone, 'answer')
  expect(complaints).toEqual([])
  await phone.context().close()
  await yang.context().close()
}, 120_000)

for (const [name, locale, screen] of [
  ['zh', 'zh-CN', phoneScreen],
  ['en', 'en-GB', deskScreen],
] as const) {
  test(`a hearing is asked for, its day is read, and the request withdrawn: ${name}`, async () => {
    const zh = locale === 'zh-CN'
    const from = zh ? 14 : 42
    await on(from)
    const id = await walk.filed(parties.company, 'E048', from)
    await walk.noticed(id, 5_000_000, 'serious', from + 1)
    await on(from + 2)
    const paper = await paperOf(id, 'priorNotice')
    const page = await opened(screen, locale)
    await page.goto(paper.link)
    await page.getByRole('link', { name: zh ? '要求听证' : 'Ask for a hearing' }).click()
    await page.getByLabel(zh ? '我要求举行听证' : 'I ask for a hearing').check()
    await look(page, `ask-hearing-${name}`)
    await page.getByRole('button', { name: zh ? '提交' : 'Send' }).click()
    await page.getByText(zh ? '待安排听证' : 'To be arranged').waitFor()
    await look(page, `hearing-asked-${name}`)
    const hearing = await walk.childOf(id, 'hearing')
    const heldAt = new Date(walk.at(from + 21).getTime() + 1_800_000).toISOString()
    await walk.act('he', 'hearing.schedule', hearing, { where: '执法局听证室', openness: 'open', heldAt }, from + 3)
    await walk.serve(hearing, from + 3)
    await on(from + 3, page)
    await page.goto((await paperOf(hearing, 'hearingNotice')).link)
    await page.getByText('执法局听证室').waitFor()
    await look(page, `hearing-set-${name}`)
    await page.getByRole('link', { name: zh ? '撤回听证要求' : 'Withdraw the request' }).click()
    await page.getByLabel(zh ? '我撤回听证要求' : 'I withdraw my request for a hearing').check()
    await page.getByRole('button', { name: zh ? '提交' : 'Send' }).click()
    await page.getByText(zh ? '听证终结' : 'Ended', { exact: true }).waitFor()
    await on(from + 12, page)
    await page.goto(paper.link)
    await page.getByText(zh ? /期限已于/ : /The time for statements/).waitFor()
    await look(page, `over-${name}`)
    expect(complaints).toEqual([])
    await page.context().close()
  }, 120_000)
}

test('an inspection is announced with its officers, rated on a phone, and its rating is found at the desk', async () => {
  const from = 70
  const { act, dayAt, officers } = walk
  await on(from)
  const asked = {
    party: parties.company,
    inspectionKind: 'single',
    what: '建筑垃圾处置台账',
    until: dayAt(from + 5),
    officers,
    point: city.pointIn(0, 1),
    title: '建筑垃圾处置检查',
  }
  const id = await act('yang', 'inspection.apply', null, asked, from)
  await act('qin', 'inspection.approve', id, { until: dayAt(from + 5) }, from)
  const paper = await paperOf(id, 'inspectionNotice')
  const phone = await opened(phoneScreen, 'zh-CN')
  await phone.goto(paper.link)
  await phone.getByText('ZF-001').waitFor()
  await phone.getByText('检查实施后可以在这里评价。').waitFor()
  await look(phone, 'inspection')
  await phone.getByRole('link', { name: 'ZF-001' }).click()
  await phone.getByText('今日有效').waitFor()
  await look(phone, 'credential')
  await phone.getByLabel('执法证号').fill('ZF-999')
  await phone.getByRole('button', { name: '查验' }).click()
  await phone.getByText('ZF-999 今日无效，或者没有这个证号').waitFor()
  await look(phone, 'no-credential')
  await act('yang', 'inspection.start', id, { cardsShown: 'yes' }, from)
  const site = { name: '工地', takenOn: dayAt(from), record: '现场情况', finding: 'none', photos: [await city.photo()] }
  await act('zhu', 'inspection.record', id, site, from)
  await phone.goto(paper.link)
  await phone.getByRole('link', { name: '评价这次检查' }).click()
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByRole('group', { name: '执法态度' }).getByRole('radio', { name: '非常满意' }).check()
  await phone.getByRole('group', { name: '依法规范' }).getByRole('radio', { name: '满意', exact: true }).check()
  await phone.getByRole('group', { name: '减少打扰' }).getByRole('radio', { name: '不满意', exact: true }).check()
  await phone.getByLabel('想说的话').fill('来得太早，还没开门')
  await look(phone, 'rate')
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByText('谢谢，评价已经记录。').waitFor()
  await look(phone, 'rated')
  const qin = await opened(deskScreen, 'zh-CN', 'qin')
  await qin.goto(base + deskPaths.ratings())
  await qin.getByText('来得太早，还没开门').waitFor()
  await look(qin, 'desk-ratings')
  await qin.getByRole('link', { name: '低分 1' }).click()
  await qin.getByRole('link', { name: /建筑垃圾处置检查/ }).click()
  await qin.getByText('态度 5、规范 4、少打扰 2').waitFor()
  await look(qin, 'desk-inspection')
  expect(complaints).toEqual([])
  await phone.context().close()
  await qin.context().close()
}, 120_000)

test('a proof receipt: fetched with the paper, checked on the phone after the night, and found out when it was changed', async () => {
  const keys = openKeyFolder(folder)
  await ensureKey(db, keys, region, morning)
  await on(40)
  const id = await walk.filed(parties.person, 'E032', 40)
  await walk.noticed(id, 20_000, 'lighter', 40)
  const { number, code } = await paperOf(id, 'priorNotice')
  const phone = await opened(phoneScreen, 'zh-CN')
  const fetched = async (page: Page) => {
    await page.goto(`${base}/writ?${new URLSearchParams({ number, code }).toString()}`)
    const link = page.getByRole('link', { name: '下载存证收据' })
    const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', base).href)
    return file.text()
  }
  const choose = async (page: Page, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) })

  const early = await fetched(phone)
  await phone.getByRole('link', { name: '怎样核对收据' }).click()
  await phone.getByRole('heading', { name: '公开存证', level: 1 }).waitFor()
  await phone.getByText('还没有封存过').waitFor()
  await choose(phone, early)
  await phone.getByRole('status').getByText('尚未封存', { exact: true }).waitFor()
  await look(phone, 'record-early')

  // The next day, on another phone: the list of heads may be shown from memory for a minute.
  await phone.context().close()
  await on(41)
  must(await sealDue(db, keys, region, now, 480))
  const later = await opened(phoneScreen, 'zh-CN')
  const late = await fetched(later)
  await later.goto(`${base}/record`)
  await later.getByText('第 1 个', { exact: true }).waitFor()
  const sent: string[] = []
  later.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await choose(later, late)
  await later.getByRole('status').getByText('属实', { exact: true }).waitFor()
  await later.getByText('已与公布的 1 个树根比对').waitFor()
  expect(sent).toEqual([`GET /api/portal/${region}/record/heads.json`])
  await look(later, 'record-true')
  const hash = /"hash": "([0-9a-f]{64})"/.exec(late)?.[1] ?? ''
  await choose(
    later,
    late.replace(
      hash,
      hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ),
  )
  await later.getByRole('alert').getByText('收据被改动过').waitFor()
  await look(later, 'record-false')
  await choose(later, '{}')
  await later.getByRole('alert').getByText('不是本系统的存证收据').waitFor()

  const english = await opened(deskScreen, 'en')
  await english.goto(`${base}/record`)
  await english.getByText('Head 1', { exact: true }).waitFor()
  await choose(english, late)
  await english.getByRole('status').getByText('True', { exact: true }).waitFor()
  await look(english, 'record-english')

  const yang = await opened(deskScreen, 'zh-CN', 'yang')
  await yang.goto(base + deskPaths.matter(id))
  const entry = yang.getByRole('link', { name: /^存证收据/ }).first()
  const own = await yang.request.get(new URL((await entry.getAttribute('href')) ?? '', base).href)
  expect(await own.json()).toMatchObject({ format: 'gezhi-receipt', leaf: { matterId: id, seq: 1 }, head: { number: 1 } })
})
