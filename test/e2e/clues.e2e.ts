import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { lookForClues } from '../../server/supervision/clues/find.ts'
import { deskPaths } from '../../web/desk/paths.ts'
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

const { db, base, complaints, atDesk, picture } = await enforcementDesk(morning, async (made) => {
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
