import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { residentCheckDigit } from '../../domain/enforcement/identity.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { insertExpired } from '../world/expired-officer.ts'
import { equip } from '../world/enforcement.ts'
import {
  standing,
  look,
  next,
  heading,
  choosePartyNamed,
  photograph,
  send,
  fillWhat,
  fillHeard,
  fillPenalty,
  sign,
  decide,
  type Phone,
} from '../world/field-phone.ts'
import { morning, region, world, type Somebody } from '../world/world.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'

/** Pictures of every page, and of the paper, are put here when it is set. */
const shots = process.env.FIELD_SHOTS

const { db } = await freshDatabase()
const city = await world(db)
await equip(city)
const { base, open, folder } = await journey(db, { now: () => morning })

async function phone(who: Pick<Somebody, 'cookie'>, language: 'zh' | 'en' = 'zh'): Promise<Phone> {
  const complaints: string[] = []
  const page = await open(standing(city.pointIn(0, 1), language), who.cookie, complaints)
  return { page, context: page.context(), complaints, language }
}

const start = (page: Page) => page.goto(`${base}/field/enforcement/on-the-spot`)
async function numberOf(id: string) {
  const [row] = await db<{ state: string; number: string | null }[]>`
    select state, number from matter where region = ${region} and matter_id = ${id}`
  return row
}

/** The first page of a PDF as a picture, and what is written on it. */
function paperOf(pdf: Buffer, name: string): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, pdf)
  if (shots !== undefined) execFileSync('pdftoppm', ['-png', '-r', '80', '-singlefile', file, join(shots, name)])
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

/** Everything up to the decision; the person who is fined has been found by name. */
async function decided(it: Phone, seed: number): Promise<string> {
  const see = (name: string) => look(it, name)
  await start(it.page)
  await heading(it, '当事人是谁', 'Who is the party')
  await next(it)
  await it.page.getByRole('alert').waitFor()
  await see('02-who-empty')
  await choosePartyNamed(it, '欧阳')
  await see('03-who')
  await next(it)
  await fillWhat(it, seed)
  await see('04-what')
  await next(it)
  await fillHeard(it)
  await see('05-heard')
  await next(it)
  await fillPenalty(it, '25')
  await see('06-penalty')
  await next(it)
  await heading(it, '怎么缴款', 'How it is paid')
  await see('07-collect')
  await next(it)
  await heading(it, '宣读并签名', 'Read out and sign')
  await sign(it)
  await see('08-sign')
  await decide(it)
  await heading(it, '决定已作出', 'The decision is made')
  await it.page.getByRole('link', { name: '当场行政处罚决定书' }).waitFor()
  await see('09-done')
  return it.page.url().split('/').at(-1) ?? ''
}

describe('a penalty on the spot by phone', () => {
  test('goes from the party to its signature, and then to the bank and to the end', async () => {
    const it = await phone(city.people.yang)
    await it.page.goto(`${base}/field/enforcement`)
    await heading(it, '执法', 'Enforce')
    await look(it, '01-enforcement')
    const id = await decided(it, 1)
    const row = await numberOf(id)
    expect(row?.state).toBe('toReport')
    expect(row?.number).toMatch(/当罚.*〔2026〕/)
    const href = (await it.page.getByRole('link', { name: '当场行政处罚决定书' }).getAttribute('href')) ?? ''
    const answer = await it.context.request.get(`${base}${href}`)
    expect(answer.headers()['content-type']).toContain('application/pdf')
    const text = paperOf(await answer.body(), 'paper')
    const images = execFileSync('pdfimages', ['-list', join(folder, 'paper.pdf')], { encoding: 'utf8' })
    expect(images, 'the drawn signature stands on its line').toMatch(/\bimage\b/)
    for (const words of ['欧阳示例', '贰拾伍元', '第五十一条', '行政复议', '在人行道上丢弃烟蒂两枚', '东关路口'])
      expect(text.replace(/\s/g, '')).toContain(words)

    await it.page.getByRole('link', { name: '继续办理' }).click()
    await it.page.getByRole('link', { name: '报所属机关备案' }).waitFor()
    await it.page.getByRole('heading', { name: '案情' }).waitFor()
    await it.page.getByRole('link', { name: '当场行政处罚决定书' }).waitFor()
    await look(it, '10-task')
    await it.page.getByRole('link', { name: '报所属机关备案' }).click()
    await send(it.page)
    await it.page.goto(`${base}/field/tasks/${id}/recordPayment`)
    await it.page.getByLabel('金额（元）').fill('25')
    await it.page.getByLabel('缴款日期').fill('2026-10-13')
    await it.page.getByLabel('代收机构').check()
    await it.page.getByLabel('票据号码').fill('PJ-001')
    await look(it, '11-payment')
    await send(it.page)
    await it.page.goto(`${base}/field/tasks/${id}/close`)
    await send(it.page)
    expect((await numberOf(id))?.state).toBe('closed')
    expect(it.complaints).toEqual([])
    await it.context.close()
  })

  test('says each refusal with its article, keeps what was filled in, and decides nothing without a connection', async () => {
    const it = await phone(city.people.yang)
    const { page, context } = it
    const alert = (words: string) => page.getByRole('alert').getByText(words).first().waitFor()
    await start(page)
    await choosePartyNamed(it, '示小童')
    await next(it)
    await alert('行政处罚法第三十条')
    await look(it, '12-under-14')
    await page.getByRole('button', { name: '换一个' }).click()
    await choosePartyNamed(it, '欧阳')
    await page.getByText('已有处罚决定 1 件').waitFor()
    await next(it)
    await fillWhat(it, 2)
    await next(it)
    await heading(it, '听取陈述申辩', '')
    await page.getByLabel('否', { exact: true }).check()
    await next(it)
    await alert('行政处罚法第四十二条第一款')
    await alert('行政处罚法第五十五条第一款')
    await look(it, '13-one-officer')
    await fillHeard(it)
    await next(it)
    await fillPenalty(it, '300')
    await next(it)
    await alert('行政处罚法第五十一条')
    await look(it, '14-above-limit')
    await page.reload()
    expect(await page.getByLabel('罚款金额（元）').inputValue()).toBe('300')
    await page.getByLabel('罚款金额（元）').fill('45')
    await next(it)
    await alert('国办发〔2022〕27号')
    await look(it, '15-outside-tier')
    await page.getByLabel('罚款金额（元）').fill('30')
    await next(it)
    await next(it)
    await decide(it)
    await alert('行政处罚法第五十二条第一款')
    await page.getByLabel('当事人拒绝签收').check()
    await context.setOffline(true)
    await page.getByText('没有网络不能作出决定').first().waitFor()
    await look(it, '16-offline')
    await context.setOffline(false)
    await page.getByRole('button', { name: '作出决定', exact: true, disabled: false }).waitFor()
    await decide(it)
    await alert('行政处罚法第二十九条')
    await look(it, '17-second-fine')
    await page.getByRole('link', { name: /返回「怎么处罚」/ }).click()
    await heading(it, '怎么处罚', '')
    await page.getByRole('button', { name: '清空重填' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '清空重填' }).click()
    await heading(it, '执法', '')
    expect(it.complaints).toEqual([])
    await context.close()
  })

  test('by an officer whose credential has ended is foreseen, and refused with the article', async () => {
    const it = await phone(await insertExpired(db))
    const { page } = it
    await start(page)
    await choosePartyNamed(it, '欧阳')
    await next(it)
    await fillWhat(it, 5)
    await next(it)
    await page.getByText('您没有在有效期内的执法证').waitFor()
    await fillHeard(it)
    await look(it, '18-not-certified')
    await next(it)
    await fillPenalty(it, '30')
    await next(it)
    await next(it)
    await page.getByLabel('当事人拒绝签收').check()
    await decide(it)
    await page.getByRole('alert').getByText('已于 2026-10-12 到期').waitFor()
    await page.getByRole('alert').getByText('行政处罚法第四十二条第一款').waitFor()
    await look(it, '19-expired')
    expect(it.complaints).toEqual([])
    await it.context.close()
  })

  test('registers the party on the phone, collects on the spot, in English', async () => {
    const it = await phone(city.people.zhu, 'en')
    const { page } = it
    await page.goto(`${base}/field/enforcement`)
    await heading(it, '执法', 'Enforce')
    await look(it, '01-enforcement')
    await start(page)
    const number = '32990119880102001'
    await page.getByRole('searchbox').fill(`${number}${residentCheckDigit(number) === '1' ? '2' : '1'}`)
    await page.getByText(/check/i).first().waitFor()
    await look(it, '02-wrong-number')
    await page.getByRole('searchbox').fill(number + residentCheckDigit(number))
    await page.getByText('This party is not on file').waitFor()
    await page.getByRole('button', { name: 'Register a new party' }).click()
    await page
      .getByText('The check digit is right.')
      .or(page.getByLabel('Name', { exact: true }))
      .first()
      .waitFor()
    await page.getByLabel('Name', { exact: true }).fill('示路人')
    await look(it, '03-new-party')
    await page.getByRole('button', { name: 'Register and use' }).click()
    await page.getByText('No decisions before').waitFor()
    await next(it)
    await fillWhat(it, 3)
    await look(it, '04-what')
    await next(it)
    await fillHeard(it, '杨帆')
    await look(it, '05-heard')
    await next(it)
    await fillPenalty(it, '20')
    await look(it, '06-penalty')
    await next(it)
    await page.getByLabel('Collected on the spot').check()
    await page.getByLabel('A fine of up to 100 yuan').check()
    await page.getByLabel('Receipt number').fill('PJ-777')
    await look(it, '07-collect')
    await next(it)
    await sign(it)
    await look(it, '08-sign')
    await decide(it)
    await heading(it, '', 'The decision is made')
    await page.getByRole('link', { name: '当场行政处罚决定书' }).waitFor()
    await look(it, '09-done')
    const id = page.url().split('/').at(-1) ?? ''
    expect((await numberOf(id))?.state).toBe('toReport')
    const [collection] = await db<{ state: string }[]>`
      select state from matter where region = ${region} and parent_id = ${id} and procedure = 'collection'`
    expect(collection?.state).toBe('toHandIn')
    expect(it.complaints).toEqual([])
    await it.context.close()
  })
})

describe('an order to correct by phone', () => {
  test('is issued, served in person, and waits for its re-check', async () => {
    const it = await phone(city.people.yang)
    const { page } = it
    await page.goto(`${base}/field/enforcement/parties`)
    await choosePartyNamed(it, '示例建设')
    await page.getByText('没有处罚前案').waitFor()
    await look(it, '20-party')
    await page.getByRole('button', { name: '对其责令改正' }).click()
    await heading(it, '当事人是谁', '')
    await next(it)
    await fillWhat(it, 4)
    await next(it)
    await heading(it, '责令内容', '')
    const option = page.getByLabel('添加执法人员').locator('option', { hasText: '朱峰' })
    await option.waitFor({ state: 'attached' })
    await page.getByLabel('添加执法人员').selectOption((await option.getAttribute('value')) ?? '')
    await page.getByLabel('是', { exact: true }).check()
    await page.getByLabel('责令改正', { exact: true }).check()
    await page.getByLabel('改正要求').fill('清除烟蒂，增设烟灰桶')
    await page.getByLabel('改正期限').fill('2026-10-13')
    await next(it)
    await page.getByRole('alert').getByText('期限须晚于今天').waitFor()
    await page.getByLabel('改正期限').fill('2026-10-20')
    await look(it, '21-order')
    await next(it)
    await heading(it, '核对后发出', '')
    await look(it, '22-review')
    await page.getByRole('button', { name: '发出责令改正' }).click()
    await heading(it, '责令改正已发出', '')
    await page.getByRole('link', { name: '办理送达' }).waitFor()
    await look(it, '23-ordered')
    const id = page.url().split('/').at(-1) ?? ''
    expect((await numberOf(id))?.number).toMatch(/责改.*〔2026〕/)
    await page.getByRole('link', { name: '办理送达' }).click()
    await page.getByRole('link', { name: '直接送达' }).click()
    await page.getByLabel('送达日期').fill('2026-10-13')
    await page.getByLabel('签收人', { exact: true }).fill('示经理')
    await page.getByLabel('签收人身份').selectOption({ index: 1 })
    await photograph(page, 6)
    await look(it, '24-serve')
    await send(page)
    expect((await numberOf(id))?.state).toBe('correcting')
    await page.goto(`${base}/field/tasks/${id}/findCorrected`)
    await page.getByLabel('取得日期').fill('2026-10-13')
    await page.getByLabel('笔录').fill('烟蒂已清除，已设烟灰桶')
    await photograph(page, 7)
    await look(it, '25-recheck')
    await send(page)
    expect((await numberOf(id))?.state).toBe('corrected')
    expect(it.complaints).toEqual([])
    await it.context.close()
  })
})

describe('evidence of an ordinary proceeding by phone', () => {
  test('is taken on site: the place, the party, an object', async () => {
    const lead = {
      source: 'inspection',
      foundOn: '2026-10-13',
      description: '路边倾倒建筑垃圾',
      point: city.pointIn(0, 1),
      title: '随意倾倒建筑垃圾',
      officers: [city.people.yang.id, city.people.zhu.id],
      photos: [await city.photo()],
    }
    const { matterId } = must(await city.act('yang', 'penalty.openLead', null, lead))
    const it = await phone(city.people.yang)
    const { page } = it
    await page.goto(`${base}/field/tasks/${matterId}/recordSite`)
    await page.getByLabel('名称').fill('倾倒现场')
    await page.getByLabel('取得日期').fill('2026-10-13')
    await page.getByLabel('是', { exact: true }).check()
    await page.getByLabel('笔录').fill('现场有建筑垃圾约三立方米')
    await photograph(page, 8)
    await look(it, '26-site')
    await send(page)
    await page.goto(`${base}/field/tasks/${matterId}`)
    await page.getByText('1. 倾倒现场').waitFor()
    await look(it, '27-proceeding')
    expect(it.complaints).toEqual([])
    await it.context.close()
  })
})
