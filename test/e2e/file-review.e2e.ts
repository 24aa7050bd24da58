import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openKeyFolder } from '../../server/record/keys.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { enforcementDesk, opened } from '../world/enforcement-desk.ts'
import { closedOnTheSpot, reviewOffice, sealed } from '../world/file-review.ts'
import { morning, region, type Name } from '../world/world.ts'

// A round of file review: announced with its list, drawn from the record's head of a later day, one file scored by two apart, objected
// to by its unit, looked at again, and its grade in the results and on the portal.

const { city, db, parties, base, complaints, atDesk, picture, act, later, now } = await enforcementDesk(morning, reviewOffice)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-file-review-'))
const keys = openKeyFolder(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const signedIn = (who: Name, screen = deskScreen) => atDesk(who, { ...screen, serviceWorkers: 'block' })

async function drawnFile(): Promise<{ id: string; number: string; reviewers: Name[] }> {
  const [row] = await db<{ matter_id: string; file_number: string; reviewers: string[] }[]>`
    select matter_id, file_number, reviewers from file_review where region = ${region}`
  const names = Object.keys(city.people) as Name[] // the keys it was made with
  const reviewers = (row?.reviewers ?? []).flatMap((id) => names.filter((name) => city.people[name].id === id))
  return { id: row?.matter_id ?? '', number: row?.file_number ?? '', reviewers }
}

async function score(page: Page, number: string, points: string, reason: string): Promise<void> {
  await page.goto(base + deskPaths.reviews())
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('button', { name: '打开案卷' }).click()
  await page.getByRole('region', { name: '案卷' }).getByText('当场行政处罚决定书').first().waitFor()
  const deducted = page.getByRole('group', { name: /^违法事实清楚/ }).getByLabel('扣分')
  await deducted.fill(points)
  await deducted.press('Enter')
  await page.keyboard.type(reason)
  await page.getByText(`得分 ${100 - Number(points)}`).waitFor()
  await picture(page, 'score')
  await page.getByRole('button', { name: '提交评分' }).click()
  await page.getByRole('heading', { name: '被评查的案卷' }).waitFor()
}

test('a file review from its announcement to the final grade', async () => {
  for (const days of [1, 2, 3]) await closedOnTheSpot(city, parties, days)
  await later(1)
  const chu = await signedIn('chu')
  await chu.goto(base + deskPaths.reviews())
  await chu.getByText('还没有公告过案卷评查').waitFor()
  await picture(chu, 'rounds-empty')
  await chu.getByRole('link', { name: '公告案卷评查' }).click()
  const form = chu.locator('.act-form')
  await form.getByLabel('评查名称').fill('2026年行政执法案卷评查')
  await form.getByLabel('年度').fill('2026')
  await form.getByRole('checkbox', { name: '简易程序处罚案卷' }).check()
  await form.getByLabel('结案日期自').fill('2026-10-01')
  await form.getByLabel('结案日期至').fill('2026-10-13')
  await form.getByRole('radio', { name: '随机抽查' }).check()
  await form.getByLabel('每个单位抽取卷数').fill('1')
  await form.getByLabel('两人评分相差超过').fill('10')
  await form.getByLabel('种子取自此日').fill('2026-10-15')
  await form.getByLabel('评分截止日').fill('2026-10-30')
  await picture(chu, 'announce')
  const round = await opened(chu, '公告案卷评查')
  await chu.getByText('案卷评查通知').first().waitFor()
  await chu.getByText('名单散列').waitFor()
  await picture(chu, 'announced')

  const phone = await signedIn('zhou', phoneScreen)
  await phone.goto(base + portalPaths.fileReviews())
  await phone.getByText('届时抽取').waitFor()
  await picture(phone, 'portal-announced')

  await later(2)
  await sealed(city, keys, now())
  await act(chu, round, '抽取案卷')
  await chu.getByText('树根', { exact: true }).waitFor()
  await picture(chu, 'drawn')

  const { id, number, reviewers } = await drawnFile()
  const [first = 'chu', second = 'chu'] = reviewers
  await score(await signedIn(first), number, '3', '地点记载不清')
  const other = await signedIn(second)
  await other.goto(base + deskPaths.matter(id))
  await other.getByText('两人都提交后才显示评分').waitFor()
  expect(await other.getByText('地点记载不清').count()).toBe(0)
  await score(other, number, '6', '时间、地点记载不清')

  await act(chu, id, '反馈评查意见', async (report) => {
    await report.getByLabel('评查发现的主要问题').fill('地点记载不清')
    await report.getByLabel('整改建议').fill('规范现场笔录')
  })
  await chu.getByText('95.5').first().waitFor()
  await picture(chu, 'reported')

  const lv = await signedIn('lv')
  await lv.goto(base + deskPaths.supervision())
  await lv.getByRole('link', { name: /案卷评查：/ }).waitFor()
  await act(lv, id, '申请复核', (objection) => objection.getByLabel('理由').fill('决定书已载明地点'))
  const outside = (['wei', 'chu', 'han', 'li'] as const).find((who) => who !== first && who !== second) ?? 'wei'
  const again = await signedIn(outside)
  await act(again, id, '作出复核意见', async (answer) => {
    await answer.getByRole('radio', { name: '变更评定' }).check()
    await answer.getByLabel('变更后的得分').fill('98')
    await answer.getByLabel('复核意见').fill('地点已在决定书中载明，异议成立')
  })
  await again.getByText('案卷评查复核意见书').first().waitFor()

  await act(chu, round, '通报评查结果', (publish) => publish.getByLabel('总体情况').fill('抽查一卷，优秀'))
  await chu.getByRole('link', { name: '查看结果' }).click()
  await chu.getByRole('cell', { name: '优秀' }).waitFor()
  await picture(chu, 'results')
  await chu.getByRole('link', { name: '违法事实清楚' }).click()
  await chu.getByText('违法事实清楚的案卷').waitFor()
  await chu.getByRole('link', { name: number }).waitFor()

  await later(3)
  // Somebody whose browser has not asked before: what is public may be a minute old.
  const reader = await signedIn('wu', phoneScreen)
  await reader.goto(base + portalPaths.fileReviews())
  await reader.getByText('优秀 1').waitFor()
  await picture(reader, 'portal-results')
  const english = await atDesk('chu', { ...deskScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await english.goto(base + deskPaths.reviewResults(round))
  await english.getByText('By unit').waitFor()
  await picture(english, 'results-english')
  await english.goto(base + deskPaths.reviews())
  await english.getByRole('heading', { name: 'Score sheet' }).waitFor()
  await picture(english, 'rounds-english')
  expect(complaints).toEqual([])
})
