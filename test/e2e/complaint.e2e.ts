import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { choose, enforcementDesk } from '../world/enforcement-desk.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { voices } from '../world/voices.ts'
import { morning, region, type Name } from '../world/world.ts'

// Somebody complains on a phone and is answered, called back and asked to rate it; somebody else petitions to have a rule enforced,
// and the petition comes back with what enforcement found.

const { city, db, base, complaints, atDesk, picture, act, childOf } = await enforcementDesk(morning, voices)

const signedIn = (who: Name, screen: BrowserContextOptions = deskScreen) => atDesk(who, { ...screen, serviceWorkers: 'block' })
/** A stranger: 周敏's phone would be signed in, and this one is not. */
async function stranger(locale = 'zh-CN'): Promise<Page> {
  const page = await atDesk('zhou', { ...phoneScreen, locale, serviceWorkers: 'block' })
  await page.context().clearCookies()
  return page
}
const onward = (page: Page) => page.getByRole('button', { name: '继续' }).click()

async function tell(page: Page, wish: string, story: string): Promise<void> {
  await page.goto(base + portalPaths.home())
  await page.getByRole('link', { name: '投诉与信访' }).click()
  await page.getByRole('heading', { name: '您想做什么？' }).waitFor()
  await picture(page, 'complain-what')
  await page.getByRole('radio', { name: new RegExp(`^${wish}`) }).check()
  await onward(page)
  await page.getByLabel('哪个单位').waitFor()
  if (wish.startsWith('投诉')) {
    await page.getByRole('radio', { name: '未出示证件、程序不规范' }).check()
    await page.getByLabel('哪个单位').selectOption({ label: '东关执法中队' })
    await picture(page, 'complain-about')
  } else {
    await page.getByText('这类请求转给执法单位').waitFor()
    await page.getByLabel('在什么地方').fill('东关街道1号门前')
    await picture(page, 'petition-about')
  }
  await onward(page)
  await page.getByLabel('事情经过').fill(story)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(41) })
  await page.locator('.photo img').first().waitFor()
  await picture(page, 'complain-story')
  await onward(page)
  await page.getByRole('radio', { name: '保密，不让被反映的单位知道我是谁' }).check()
  await page.getByLabel('称呼').fill('林见微')
  await page.getByLabel('电话').fill('13812345678')
  await picture(page, 'complain-who')
  await onward(page)
  await page.getByRole('heading', { name: '核对后提交' }).waitFor()
  await picture(page, 'complain-check')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '已收到' }).waitFor()
  await picture(page, 'complain-sent')
  await page.getByRole('link', { name: '查看进展' }).click()
  await page.getByRole('heading', { name: '经过' }).waitFor()
}

async function newest(procedure: string): Promise<string> {
  const [row] = await db<{ matter_id: string }[]>`
    select matter_id from matter where region = ${region} and procedure = ${procedure} order by opened_at desc, matter_id desc limit 1`
  if (!row) throw new Error(`no ${procedure}`)
  return row.matter_id
}

test('a complaint from a phone: accepted, assigned, explained, answered, called back and rated', async () => {
  const phone = await stranger()
  await tell(phone, '投诉执法人员', '检查时没有出示证件，态度生硬')
  await picture(phone, 'complaint-received')
  const id = await newest('complaint')
  const [wei, chu, lv] = [await signedIn('wei'), await signedIn('chu'), await signedIn('lv')]
  await wei.goto(base + deskPaths.supervision())
  await wei.getByRole('link', { name: /关于东关执法中队的执法投诉/ }).waitFor()
  await picture(wei, 'board')
  await act(wei, id, '受理')
  await act(chu, id, '批办', async (form) => {
    // What is loaded later would move the field from under the list that opens below it.
    await chu.getByText('检查时没有出示证件，态度生硬').first().waitFor()
    await chu.getByText('执法投诉受理告知书').first().waitFor()
    await choose(form, '承办单位', '司法局', /司法局/)
    await form.getByLabel('办理期限至').fill('2026-11-10')
  })
  await act(wei, id, '要求被投诉单位说明', async (form) => {
    await form.getByLabel('需要说明的问题').fill('请说明当日检查经过、是否出示证件')
    await form.getByRole('group', { name: '向被投诉单位告知投诉人姓名' }).getByRole('radio', { name: '否', exact: true }).check()
  })
  const asked = await childOf(id, 'explanation')
  await lv.goto(base + deskPaths.supervision())
  await lv.getByRole('link', { name: /就执法情况作出说明/ }).waitFor()
  expect(await lv.getByRole('main').getByRole('table').getByText('执法投诉').count()).toBe(0)
  await picture(lv, 'unit-list')
  await lv.goto(base + deskPaths.matter(asked))
  await lv.getByText('请说明当日检查经过').first().waitFor()
  expect(await lv.getByText('林见微').count()).toBe(0)
  await picture(lv, 'unit-view')
  await act(lv, asked, '陈述说明', (form) => form.getByLabel('陈述说明').fill('先口头表明身份，后出示证件'))
  await act(chu, id, '答复投诉人', async (form) => {
    await form.getByRole('radio', { name: '部分属实' }).check()
    await form.getByLabel('答复', { exact: true }).fill('当日未主动出示证件，已批评教育并整改')
  })
  await chu.getByText('执法投诉答复意见书').first().waitFor()
  await picture(chu, 'answered')
  await act(wei, id, '回访', (form) => form.getByRole('radio', { name: '基本满意' }).check())
  await phone.reload()
  await phone.getByText('当日未主动出示证件，已批评教育并整改').waitFor()
  await phone.getByRole('link', { name: /执法投诉答复意见书/ }).waitFor()
  await picture(phone, 'complaint-answered')
  await phone.getByRole('link', { name: '评价', exact: true }).click()
  await phone
    .getByRole('radio', { name: /^满意|4/ })
    .first()
    .check()
  await picture(phone, 'complaint-rate')
  await phone.getByRole('button', { name: '提交', exact: true }).click()
  await phone.getByText('您的评价').waitFor()
  await act(wei, id, '办结')
  await wei.getByText('已办结').first().waitFor()
  const english = await signedIn('wei', { ...deskScreen, locale: 'en-GB' })
  await english.goto(base + deskPaths.matter(id))
  await english.getByRole('heading', { name: 'The complaint' }).waitFor()
  await picture(english, 'complaint-english')
  await english.goto(base + deskPaths.supervision())
  await english.getByRole('heading', { name: 'Supervision and petitions' }).waitFor()
  await english.getByRole('columnheader', { name: 'Opened' }).waitFor()
  await picture(english, 'board-english')
  expect(complaints).toEqual([])
})

test('a petition to have somebody punished is sorted to the clocks of enforcement and answered with its result', async () => {
  const phone = await stranger()
  await tell(phone, '请求处罚某人', '每天夜里有人向路边倾倒建筑垃圾')
  const id = await newest('petition')
  const [chen, lv] = [await signedIn('chen'), await signedIn('lv')]
  await chen.goto(base + deskPaths.matter(id))
  await chen.getByText('按其期限办理，不适用六十日').waitFor()
  await picture(chen, 'petition')
  await act(chen, id, '分类', (form) => form.getByRole('radio', { name: /^第四项/ }).check())
  await act(chen, id, '转入执法程序', async (form) => {
    await chen.getByText('按其期限办理，不适用六十日').waitFor()
    await choose(form, '承办单位', '东关执法中队', /东关执法中队/)
    const { x, y } = city.pointIn(0, 1)
    await form.getByLabel('经度').fill(String(x))
    await form.getByLabel('纬度').fill(String(y))
    await form.getByLabel('理由').fill('核查夜间倾倒')
  })
  await phone.reload()
  await phone.getByText('核查线索期限').waitFor()
  await picture(phone, 'petition-in-enforcement')
  const lead = await childOf(id, 'penalty')
  await act(lv, lead, '不予立案', (form) => form.getByLabel('理由').fill('连续三晚核查，没有发现倾倒'))
  await act(chen, id, '答复信访人', (form) =>
    form.getByLabel('答复', { exact: true }).fill('执法中队连续三晚核查，没有发现倾倒；已增加巡查'),
  )
  await phone.reload()
  await phone.getByText('已增加巡查').waitFor()
  await phone.getByRole('link', { name: /信访事项答复意见书/ }).waitFor()
  await picture(phone, 'petition-answered')
  const english = await stranger('en-GB')
  await english.goto(base + portalPaths.complain())
  await english.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
  await picture(english, 'complain-english')
  await chen.goto(base + deskPaths.enterVoice('petition'))
  await chen.getByRole('heading', { name: '登记信访' }).waitFor()
  await picture(chen, 'enter')
  expect(complaints).toEqual([])
})
