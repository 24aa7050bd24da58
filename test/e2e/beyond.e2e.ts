import { randomUUID } from 'node:crypto'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findMatter } from '../../server/matter/load.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { fieldPaths } from '../../web/field/paths.ts'
import { secondOrgan } from '../world/beyond.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { addPhoto, choose, enforcementDesk, opened } from '../world/enforcement-desk.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { walker } from '../world/proceeding.ts'
import { morning, region, type Name } from '../world/world.ts'

// What is done with other organs, in a real browser: help is asked for and given; two organs act together, each in its own name.

const { city, db, parties, base, complaints, atDesk, picture, act, childOf } = await enforcementDesk(morning, secondOrgan)

const signedIn = (who: Name, screen: BrowserContextOptions = deskScreen) => atDesk(who, { ...screen, serviceWorkers: 'block' })

test('help is asked for at the proceeding, answered by the other unit, and stands among the evidence', async () => {
  const { filed } = walker(city)
  const id = await filed(parties.company, 'E048', 0)
  const [qin, wang] = [await signedIn('qin'), await signedIn('wang')]
  await act(qin, id, '请求协助', async (form) => {
    await choose(form, '被请求单位', '城市管理局', /城市管理局/)
    await form.getByLabel('协助事项').fill('请提供该工地的处置核准档案')
    await form.getByLabel('依据').fill('行政处罚法第二十六条')
    await form.getByLabel('请于此日前答复').fill('2026-10-20')
  })
  const help = await childOf(id, 'assistance')
  await wang.goto(base + deskPaths.beyond())
  await wang
    .getByRole('link', { name: /路边违法行为/ })
    .first()
    .waitFor()
  await picture(wang, 'list')
  await act(wang, help, '受理')
  await act(wang, help, '答复', async (form) => {
    await form.getByLabel('答复内容').fill('该工地未办理处置核准')
    await addPhoto(form, 3)
  })
  await wang.getByText('该工地未办理处置核准').first().waitFor()
  await picture(wang, 'answered')
  await qin.goto(base + deskPaths.matter(id))
  await qin.getByText('协助复函').first().waitFor()
  await picture(qin, 'proceeding-with-answer')
  expect(complaints).toEqual([])
})

/** A decision on the spot in the form that the part leads to. */
async function decideOnSpot(page: Page, partId: string): Promise<void> {
  await page.goto(base + deskPaths.matter(partId))
  await page.getByRole('link', { name: '当场处罚', exact: true }).click()
  const form = page.locator('.act-form')
  await form.locator('form').waitFor()
  await page.getByText('在联合执法的本单位分工下开案').waitFor()
  await choose(form, '当事人', '欧阳示例', /欧/)
  await choose(form, '执法事项', 'E031', /E031/)
  await choose(form, '执法人员', '朱峰', /朱峰/)
  const { x, y } = city.pointIn(0, 1)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByLabel('地点').fill('东关街道1号门前')
  await form.getByLabel('案由').fill('乱扔垃圾')
  await form.getByRole('textbox', { name: /^情况/ }).fill('向路面丢弃包装盒')
  await form.getByRole('radio', { name: '是', exact: true }).first().check()
  await form.getByRole('textbox', { name: /^陈述、申辩/ }).fill('认可')
  await form.getByRole('radio', { name: /^较轻/ }).check()
  await form.getByLabel('金额（元）').fill('30')
  await form.getByRole('textbox', { name: /^裁量情节和理由/ }).fill('当场改正')
  await addPhoto(form, 5)
  await form
    .getByRole('group', { name: /当事人拒绝签收/ })
    .getByRole('radio', { name: '是', exact: true })
    .check()
  await picture(page, 'on-the-spot-below')
  await opened(page, '当场处罚')
}

test('two organs act together under one plan, share evidence, decide each in its own name, and the action is summed up', async () => {
  const [qin, shi, lv, wang, yang] = await Promise.all((['qin', 'shi', 'lv', 'wang', 'yang'] as const).map((who) => signedIn(who)))
  if (!qin || !shi || !lv || !wang || !yang) throw new Error('somebody is missing')
  await qin.goto(base + deskPaths.open('joint.draft'))
  const form = qin.locator('.act-form')
  await form.getByLabel('名称', { exact: true }).fill('夜市周边联合整治')
  await form.getByLabel('行动目标').fill('消除占道经营')
  await form.getByLabel('依据').fill('浙江省综合行政执法条例第十四条')
  await form.getByLabel('行动时间').fill('2026-10-13T17:30')
  await form.getByLabel('各单位报告截止日').fill('2026-10-16')
  const { x, y } = city.pointIn(0, 1)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByLabel('范围半径（米）').fill('80')
  await choose(form, '第 1 个单位', '东关执法中队', /东关执法中队/)
  await choose(form, '第 2 个单位', '城市管理局', /城市管理局/)
  await form.getByLabel('行动要点').fill('先劝导、后取证')
  await picture(qin, 'plan')
  const joint = await opened(qin, '拟定联合执法方案')
  await act(qin, joint, '报批方案')
  await act(shi, joint, '批准方案')
  const [ours, theirs] = [await childOf(joint, 'jointPart', 'brigade-1'), await childOf(joint, 'jointPart', 'city-management')]
  await act(lv, ours, '确认参加', (part) => choose(part, '带队人员', '杨帆', /杨帆/))
  await act(wang, theirs, '确认参加', (part) => choose(part, '带队人员', '郑军', /郑军/))
  await act(qin, joint, '开始行动')
  await act(wang, theirs, '共享证据', async (part) => {
    await part.getByLabel('证据名称').fill('许可核查照片')
    await part.getByLabel('取得日期').fill('2026-10-13')
    await addPhoto(part, 7)
  })
  await yang.goto(base + deskPaths.matter(ours))
  await yang.getByText('许可核查照片').first().waitFor()
  await picture(yang, 'part')
  await decideOnSpot(yang, ours)
  // The other organ's officers open theirs; the form is the same, so it is sent as the form would send it.
  const upload = await fetch(`${base}/api/photos`, {
    method: 'POST',
    headers: { cookie: `gezhi_session=${city.people.zheng.cookie}`, 'content-type': 'image/jpeg', 'x-gezhi': '1' },
    body: new Uint8Array(await phonePhoto(9)),
  })
  const { sha256 } = (await upload.json()) as { sha256: string }
  const lead = {
    source: 'inspection',
    foundOn: '2026-10-13',
    description: '未经核准处置建筑垃圾',
    point: city.pointIn(0, 2),
    title: '未经核准处置',
    officers: [city.people.zheng.id, city.people.qian.id],
    photos: [sha256],
  }
  const answer = await fetch(`${base}/api/penalty/openLead`, {
    method: 'POST',
    headers: { cookie: `gezhi_session=${city.people.zheng.cookie}`, 'content-type': 'application/json', 'x-gezhi': '1' },
    body: JSON.stringify({ requestKey: randomUUID(), input: lead, below: theirs }),
  })
  const { matterId } = (await answer.json()) as { matterId: string }
  // Who leads the action does not decide in the other organ's name: it is not there for them.
  await qin.goto(base + deskPaths.matter(matterId))
  await qin
    .getByText(/没有找到|不存在|看不到/)
    .first()
    .waitFor()
  expect(complaints.filter((one) => !one.includes('matter.notFound'))).toEqual([])
  complaints.length = 0
  await act(wang, matterId, '不予立案', (part) => part.getByRole('textbox', { name: '理由' }).fill('经核查已办理核准'))
  await act(qin, joint, '行动结束')
  await qin.goto(base + deskPaths.matter(joint))
  await qin
    .getByText(/尚未报告/)
    .first()
    .waitFor()
  await act(yang, ours, '报告开展情况', async (part) => {
    await part.getByLabel('开展情况').fill('劝导九家，当场处罚一件')
    await part.getByLabel(/尚未办结的程序及安排/).fill('当场处罚一件待备案')
  })
  await act(wang, theirs, '报告开展情况', (part) => part.getByLabel('开展情况').fill('核查十八户，一件不予立案'))
  await act(qin, joint, '总结办结', (part) => part.getByLabel('行动总结').fill('秩序明显好转'))
  await qin.getByText('当罚〔2026〕').first().waitFor()
  await picture(qin, 'closed')
  expect((await findMatter(db, region, joint))?.matter.state).toBe('closed')
  expect(complaints).toEqual([])
})

test('the list, an action and its part are usable in English, at the desk and on a phone', async () => {
  const [row] = await db<{ matter_id: string }[]>`select matter_id from matter where region = ${region} and procedure = 'joint' limit 1`
  const joint = row?.matter_id ?? ''
  for (const [screen, page] of [
    ['phone', await signedIn('qin', phoneScreen)],
    ['desk', await signedIn('qin')],
  ] as const) {
    for (const path of [deskPaths.beyond(), deskPaths.beyond('?kind=joint&open=false'), deskPaths.matter(joint)]) {
      await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=en`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await picture(page, `${screen}-en${path.replaceAll(/[^a-z]+/g, '-').slice(0, 24)}`)
    }
  }
  expect(complaints).toEqual([])
})

test('on the day the officer’s phone shows the action with the task of the unit', async () => {
  const { act: does, dayAt } = walker(city)
  const plan = {
    title: '今晚联合行动',
    aim: '整治',
    lawBasis: '本区工作方案',
    heldAt: morning.toISOString(),
    reportBy: dayAt(3),
    point: city.pointIn(0, 1),
    parts: [{ unit: 'brigade-1', note: '检查流动摊点' }],
    briefing: '十七时集合',
  }
  const joint = await does('qin', 'joint.draft', null, plan, 0)
  await does('qin', 'joint.propose', joint, {}, 0)
  await does('shi', 'joint.approve', joint, {}, 0)
  const part = await childOf(joint, 'jointPart', 'brigade-1')
  await does('lv', 'jointPart.accept', part, { leader: city.people.yang.id }, 0)
  await does('qin', 'joint.begin', joint, {}, 0)
  const yang = await signedIn('yang', phoneScreen)
  await yang.goto(base + fieldPaths.enforce())
  await yang.getByText('检查流动摊点').waitFor()
  // At the end of the page nothing lies under the bar at the bottom of the screen.
  await yang.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await picture(yang, 'field-today')
  await yang.locator('article', { hasText: '今晚联合行动' }).getByRole('link', { name: '共享证据、报告情况' }).click()
  await yang.waitForURL(/\/field\/tasks\//)
  await yang.getByRole('heading', { name: /共享证据/ }).waitFor()
  await picture(yang, 'field-part')
  await yang.goto(base + fieldPaths.flowBelow('on-the-spot', part))
  await yang.getByText('在联合执法的本单位分工下办理').waitFor()
  await picture(yang, 'field-below')
  expect(complaints).toEqual([])
})
