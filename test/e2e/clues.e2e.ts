import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { lookForClues } from '../../server/supervision/clues/find.ts'
import { deskPaths, entryAnchor } from '../../web/desk/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { enforcementDesk } from '../world/enforcement-desk.ts'
import { voices } from '../world/voices.ts'
import { morning, region, subjects, type World } from '../world/world.ts'

// A supervisor reads why a clue was found, dismisses one by the keyboard with its reason, takes another up and ties it to the
// case, and reads on the page of the rules what came of them; a supervisor of the unit concerned sees none.

const after = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

/** A case that was handled far from its place, and checked within a minute from nowhere. */
async function careless(city: World, cell: number): Promise<void> {
  const point = city.pointIn(0, cell)
  const input = { description: '垃圾堆放', point, subject: subjects.waste, photos: [await city.photo()] }
  const { matterId } = must(await city.act('zhou', 'case.reportOnPatrol', null, input, after(0)))
  must(await city.act('sun', 'case.register', matterId, { subject: subjects.waste, condition: '1' }, after(5)))
  must(await city.act('li', 'case.dispatch', matterId, { unit: 'sanitation' }, after(10)))
  const far = { x: point.x + 0.02, y: point.y }
  must(await city.act('zheng', 'case.handle', matterId, { photos: [await city.photo()], note: '已清理', point: far }, after(30)))
  const [task] = await city.db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and parent_id = ${matterId} and procedure = 'fieldTask'`
  must(await city.act('zhou', 'fieldTask.pass', task?.matter_id ?? null, { photos: [await city.photo()] }, after(31)))
  must(await city.act('sun', 'case.close', matterId, {}, after(40)))
}

const { db, city, base, complaints, atDesk, picture } = await enforcementDesk(morning, async (made) => {
  await voices(made)
  await careless(made, 1)
  await careless(made, 2)
  const looking = { from: after(-60), to: after(120), now: after(120) }
  await lookForClues(made.db, await made.registers.of(region, morning), looking)
})

test('a supervisor judges what the rules found', async () => {
  const page = await atDesk('wei')
  await page.goto(base + deskPaths.supervision())
  await page.getByRole('link', { name: '监督线索', exact: true }).click()
  await page.getByRole('heading', { name: '监督线索', level: 1 }).waitFor()
  await page.getByRole('link', { name: '待研判 4' }).waitFor()
  await picture(page, 'clues')

  await page.getByLabel('规则').selectOption({ label: '不在现场办理' })
  await page.getByRole('link', { name: '待研判 2' }).waitFor()
  const clues = page.getByRole('list', { name: '线索' }).getByRole('listitem')
  await clues.nth(1).waitFor()
  await page.getByRole('heading', { name: '监督线索', level: 1 }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: '排除线索' })
  await dialog.getByText(/米处办理/).waitFor()
  await dialog.getByLabel('理由').selectOption({ label: '情况属实，有正当理由' })
  await dialog.getByLabel('说明').fill('道路封闭，在上风口清运点登记。')
  await picture(page, 'clue-dismiss')
  await dialog.getByRole('button', { name: '确定' }).click()
  await page.getByRole('link', { name: '已排除 1' }).waitFor()

  const [row] = await db<{ number: string }[]>`
    select m.number from supervision_clue c join matter m on m.region = c.region and m.matter_id = c.matter_id
    where c.region = ${region} and c.rule = 'farAway' and c.state = 'toJudge'`
  await page.getByRole('button', { name: '采用', exact: true }).click()
  const up = page.getByRole('dialog', { name: '采用线索' })
  await up.getByLabel('拟采取的措施或者后续安排').fill('约谈处置人员，要求重新到场处置。')
  await up.getByLabel('后续办件编号').fill(row?.number ?? '')
  await up.getByRole('button', { name: '确定' }).click()
  await page.getByRole('link', { name: '已采用 1' }).click()
  await page.getByText('约谈处置人员，要求重新到场处置。').waitFor()
  await picture(page, 'clue-taken-up')

  await page.getByRole('link', { name: '规则与成效' }).click()
  await page.getByText('待研判 0，采用 1，排除 1').waitFor()
  await picture(page, 'clue-rules')
})

test('on a phone and in English the pages fit, and who is not concerned with judging is told so', async () => {
  const phone = await atDesk('wei', { ...phoneScreen, locale: 'zh-CN', serviceWorkers: 'block' })
  await phone.goto(base + deskPaths.clues())
  await phone.getByRole('link', { name: '待研判 2' }).waitFor()
  await picture(phone, 'clues-phone')
  await phone.goto(base + deskPaths.clueRules())
  await phone.getByRole('heading', { name: '线索规则与成效' }).waitFor()
  await phone.getByText('待研判 0，采用 1，排除 1').waitFor()
  await picture(phone, 'clue-rules-phone')
  const english = await atDesk('wei', { ...deskScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await english.goto(base + deskPaths.clues())
  await english.getByRole('link', { name: 'To be judged 2' }).waitFor()
  await picture(english, 'clues-en')
  const lead = await atDesk('feng')
  await lead.goto(base + deskPaths.clues())
  await lead.getByText('您的岗位不研判监督线索').waitFor()
  expect(complaints).toEqual([])
})

/** The entry is in view, marked, and has the focus. */
async function arrives(page: Page, matterId: string, seq: number): Promise<void> {
  await page.waitForURL(base + deskPaths.entry(matterId, seq))
  const entry = page.locator(`#${entryAnchor(seq)}[aria-current="true"]:focus`)
  await entry.waitFor()
  const box = await entry.boundingBox()
  expect(box && box.y >= 0 && box.y + box.height <= deskScreen.viewport.height).toBe(true)
  expect(await page.locator('.record li[aria-current]').count()).toBe(1)
}

test('what names an entry opens the matter at that entry: a clue, the statement and the criteria of an accountability', async () => {
  const page = await atDesk('wei')
  await page.goto(base + deskPaths.clues('?rule=farAway&state=dismissed'))
  const [clue] = await db<{ matter_id: string; number: string }[]>`
    select m.matter_id, m.number from supervision_clue c join matter m on m.region = c.region and m.matter_id = c.matter_id
    where c.region = ${region} and c.rule = 'farAway' and c.state = 'dismissed'`
  const { matter_id: about, number } = clue ?? { matter_id: '', number: '' }
  await page.getByRole('link', { name: /第 4 条 处置反馈$/ }).click()
  await arrives(page, about, 4)
  await picture(page, 'clue-entry', '.record')

  await page.goto(base + deskPaths.responsibility(about))
  await page.getByRole('table', { name: '谁办理、谁决定' }).getByRole('link', { name: '2', exact: true }).click()
  await arrives(page, about, 2)
  await page.goBack()
  await page.getByRole('table', { name: '谁办理、谁决定' }).getByRole('link', { name: '1', exact: true }).focus()
  await page.keyboard.press('Enter')
  await arrives(page, about, 1)

  const question = { aboutNumber: number, person: city.people.zheng.id, question: '为何不在现场办理' }
  const { matterId } = must(await city.act('wei', 'accountability.open', null, question, after(180)))
  const ground = { criterion: 'competent', entryNumbers: '3、4', explanation: '派遣和处置均有记录' }
  must(await city.act('wei', 'accountability.ground', matterId, ground, after(181)))
  await page.goto(base + deskPaths.matter(matterId))
  const criteria = page.getByRole('table', { name: '认定依据' })
  await criteria.getByRole('cell', { name: '3、4' }).waitFor()
  await criteria.getByRole('link', { name: '3', exact: true }).click()
  await arrives(page, about, 3)
  await page.goto(base + deskPaths.entry(about, 5))
  await arrives(page, about, 5)
  expect(complaints).toEqual([])
})

test('a supervisor at the top reads that a clue about their own unit is left to another, and nothing of what it says', async () => {
  const [found] = await db<{ matter_id: string }[]>`select matter_id from supervision_clue where region = ${region} limit 1`
  await db`
    insert into supervision_clue (region, clue_id, rule, key, matter_id, unit_id, persons, shows, figures, measure, found_at, state)
    select ${region}, ${randomUUID()}, 'stray', 'own', matter_id, 'government', '{}', '[]', '{}', null, ${morning}, 'toJudge'
    from matter where region = ${region} and matter_id = ${found?.matter_id ?? null}`
  const page = await atDesk('wei')
  await page.goto(base + deskPaths.clues('?rule=stray'))
  const left = page.getByRole('region', { name: '应当回避' })
  await left.getByText('这条线索涉及您任职的单位，您应当回避，由何静（区综合行政执法局）研判。').waitFor()
  await page.getByText('没有线索').waitFor()
  expect(await page.getByRole('button', { name: '采用', exact: true }).count()).toBe(0)
  await picture(page, 'clue-blocked')
  const other = await atDesk('he')
  await other.goto(base + deskPaths.clues('?rule=stray'))
  await other.getByRole('button', { name: '采用', exact: true }).waitFor()
  expect(await other.getByRole('region', { name: '应当回避' }).count()).toBe(0)
  expect(complaints).toEqual([])
})
