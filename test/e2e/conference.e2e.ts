import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { openKeyFolder } from '../../server/record/keys.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { choose, enforcementDesk, opened } from '../world/enforcement-desk.ts'
import { sealed } from '../world/file-review.ts'
import { voices } from '../world/voices.ts'
import { morning, region, type Name } from '../world/world.ts'

// A joint conference takes up a notice that nobody signed for, resolves, and has the resolution reported and checked. A survey is drawn
// from the record, and a code answers once.

const { city, db, base, complaints, atDesk, picture, act, later, now, childOf } = await enforcementDesk(morning, voices)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-conference-'))
const keys = openKeyFolder(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const signedIn = (who: Name, screen: BrowserContextOptions = deskScreen) => atDesk(who, { ...screen, serviceWorkers: 'block' })

test('what is overdue comes onto the agenda, is resolved with a day, reported and checked', async () => {
  const paper = { noticeKind: 'notice', toUnit: 'brigade-1', facts: '两次未按期反馈', lawBasis: '行政处罚法第七十五条', demand: '限期反馈' }
  must(await city.act('wei', 'supervisoryNotice.issue', null, paper))
  await db`
    insert into conference_body (region, body_id, name, chair_unit, units, organs, changed_at)
    values (${region}, gen_random_uuid(), '行政执法监督联席会议', 'justice', ${['brigade-1']}, ${db.json([{ name: '区人民法院', contact: '' }])}, ${morning})`
  const wei = await signedIn('wei')
  await wei.goto(base + deskPaths.openSupervision('conference'))
  const form = wei.locator('.act-form')
  await form.getByRole('option', { name: '行政执法监督联席会议（区司法局）' }).waitFor({ state: 'attached' })
  await form.getByLabel('联席会议', { exact: true }).selectOption({ label: '行政执法监督联席会议（区司法局）' })
  await form.getByLabel('会议名称').fill('十月例会')
  await form.getByLabel('开会时间').fill('2026-10-16T09:30')
  await form.getByLabel('地点').fill('三楼会议室')
  await picture(wei, 'conference-call')
  const id = await opened(wei, '召集联席会议')
  await wei.getByRole('heading', { name: '会议', exact: true }).waitFor()
  await later(3.1)
  await wei.goto(base + deskPaths.matter(id))
  await wei.getByRole('heading', { name: '建议列入议程' }).waitFor()
  await picture(wei, 'conference-proposals')
  await wei.getByRole('button', { name: /^列入议程 监督文书/ }).click()
  await wei.getByText(/^议题 1 监督文书/).waitFor()
  await act(wei, id, '登记会议召开', async (asked) => {
    await asked.getByLabel('主持人').fill('卫东')
    await asked.getByLabel('出席情况').fill('东关执法中队：吕刚\n区人民法院：王法官（代）')
  })
  await act(wei, id, '作出决议', async (asked) => {
    await asked.getByRole('option', { name: /^议题 1：监督文书/ }).waitFor({ state: 'attached' })
    await asked.getByLabel('议题序号').selectOption('1')
    await choose(asked, '承办单位', '东关执法中队', /东关执法中队/)
    await asked.getByLabel('议定事项').fill('三日内补报整改情况')
    await asked.getByLabel('完成期限').fill('2026-10-23')
  })
  await act(wei, id, '印发会议纪要', (asked) => asked.getByLabel('会议情况').fill('会议研究一项'))
  await wei.getByText('联席会议纪要').first().waitFor()
  await picture(wei, 'conference-minuted')
  const resolution = await childOf(id, 'resolution')
  const lv = await signedIn('lv', phoneScreen)
  await act(lv, resolution, '报告办理结果', (asked) => asked.getByLabel('办理结果').fill('已补报'))
  await act(wei, resolution, '核查通过', (asked) => asked.getByLabel('核查意见').fill('属实'))
  await act(wei, id, '办结')
  const english = await signedIn('wei', { ...deskScreen, locale: 'en-GB' })
  await english.goto(base + deskPaths.matter(id))
  await english.getByRole('heading', { name: 'The meeting' }).waitFor()
  await english.getByText('Done', { exact: true }).first().waitFor()
  await picture(english, 'conference-english')
  await wei.goto(base + deskPaths.calendar('2026-10'))
  await wei.getByRole('heading', { name: '监督日历' }).waitFor()
  await wei
    .getByRole('link', { name: /监督文书/ })
    .first()
    .waitFor()
  await picture(wei, 'calendar')
  await lv.goto(base + deskPaths.calendar('2026-10'))
  await lv
    .getByRole('cell', { name: /监督文书：签收/ })
    .first()
    .waitFor()
  await picture(lv, 'calendar-phone')
  expect(complaints).toEqual([])
})

test('a survey is drawn, a code answers once, and the results come when it has closed', async () => {
  const wei = await signedIn('wei')
  await wei.goto(base + deskPaths.newSurvey())
  await wei.getByLabel('测评名称').fill('商户满意度测评')
  await wei.getByLabel('调查对象').selectOption('shops')
  await wei.getByLabel('名录名称和截止日').fill('东关街道商户，9月底')
  await wei.getByLabel('名录总数').fill('200')
  await wei.getByLabel('抽取数').fill('5')
  await wei.getByLabel('取种子日期').fill('2026-10-17')
  await wei.getByLabel('截止日期', { exact: true }).fill('2026-10-25')
  await wei.getByLabel('少于几份答卷不显示结果').fill('5')
  await wei.getByLabel('题目（中文）').fill('您是否满意？')
  await wei.getByLabel('题目（英文）').fill('Are you content?')
  await wei.getByLabel('选项', { exact: true }).fill('满意 | Yes\n不满意 | No')
  await picture(wei, 'survey-new')
  await wei.getByRole('button', { name: '发起社会测评' }).click()
  await wei.getByRole('heading', { name: '测评', exact: true }).waitFor()
  const id = new URL(wei.url()).pathname.split('/').at(-1) ?? ''
  await later(4)
  await sealed(city, keys, now())
  await act(wei, id, '抽样')
  await wei.getByRole('button', { name: '取走答卷码', exact: true }).click()
  const dialog = wei.getByRole('dialog')
  await dialog.getByRole('button', { name: '取走答卷码' }).click()
  await dialog.getByText('已取得 5 个答卷码').waitFor()
  await picture(wei, 'survey-codes')
  const codes = (await dialog.locator('pre').innerText()).split('\n').map((line) => line.trim().split(/\s+/)[1] ?? '')

  const phone = await signedIn('zhou', phoneScreen)
  await phone.context().clearCookies()
  const openWith = async (code: string) => {
    await phone.goto(base + portalPaths.survey())
    await phone.getByLabel('答卷码').fill(code)
    await phone.getByRole('button', { name: '开始作答' }).click()
  }
  for (const [at, code] of codes.entries()) {
    if (at === 0)
      await phone
        .goto(base + portalPaths.survey())
        .then(() => phone.getByLabel('答卷码').waitFor())
        .then(() => picture(phone, 'survey-code'))
    await openWith(code)
    await phone.getByRole('radio', { name: at === 4 ? '不满意' : '满意', exact: true }).check()
    if (at === 0) await picture(phone, 'survey-answer')
    await phone.getByRole('button', { name: '提交答卷' }).click()
    await phone.getByText('谢谢，答卷已收到').waitFor()
  }
  await picture(phone, 'survey-thanks')
  await openWith(codes[0] ?? '')
  await phone.getByText('没有这个答卷码，或者它已经答过').first().waitFor()
  await later(14)
  await act(wei, id, '公布测评结果', (asked) => asked.getByLabel('结论和改进要求').fill('总体满意'))
  await wei.getByText('回收 5 份').waitFor()
  await picture(wei, 'survey-results')
  await phone.goto(base + portalPaths.surveys())
  await phone.getByText('总体满意').waitFor()
  await picture(phone, 'surveys-portal')
  const english = await signedIn('zhou', { ...deskScreen, locale: 'en-GB' })
  await english.goto(base + portalPaths.surveys())
  await english.getByRole('heading', { name: 'Results of surveys' }).waitFor()
  await english.getByText('80.0%').waitFor()
  await picture(english, 'surveys-english')
  expect(complaints).toEqual([])
})
