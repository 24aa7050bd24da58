import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { enforcementDesk } from '../world/enforcement-desk.ts'
import { informationOffice } from '../world/information.ts'
import { morning, region } from '../world/world.ts'

// A resident asks for information on a phone, is asked to make it clear, and reads the answer by the code.

const { city, base, complaints, atDesk, picture, act } = await enforcementDesk(morning, informationOffice)

test('a request goes from the portal through its supplement to the answer, which is read by the code', async () => {
  const phone = await atDesk('zhou', { ...phoneScreen, serviceWorkers: 'block' })
  await phone.goto(base + portalPaths.information())
  await phone.getByLabel('您需要什么信息').fill('2025年道路占用许可数量')
  await picture(phone, 'information-find')
  await phone.getByRole('button', { name: '继续' }).click()
  await phone.getByLabel('文号，或者便于查找的特征').fill('各街道分别统计')
  await phone.getByRole('radio', { name: '电子文件' }).check()
  await phone.getByRole('radio', { name: '网上凭查询码查看' }).check()
  await picture(phone, 'information-what')
  await phone.getByRole('button', { name: '继续' }).click()
  await phone.getByLabel('姓名或者单位名称').fill('周小燕')
  await phone.getByLabel('电话').fill('13800000000')
  await picture(phone, 'information-who')
  await phone.getByRole('button', { name: '继续' }).click()
  await picture(phone, 'information-check')
  await phone.getByRole('button', { name: '提交申请' }).click()
  await phone.getByRole('heading', { name: '已收到申请' }).waitFor()
  await picture(phone, 'information-sent')
  await phone.getByRole('link', { name: '查看进展' }).click()
  await phone.getByText('已提交，待确认收到').waitFor()
  const [row] = await city.db<{ matter_id: string }[]>`select matter_id from information_file where region = ${region}`
  const id = row?.matter_id ?? ''

  const wu = await atDesk('wu', { ...deskScreen, serviceWorkers: 'block' })
  await act(wu, id, '与申请人确认收到', (form) => form.getByLabel('与申请人确认的日期').fill('2026-10-13'))
  await act(wu, id, '一次性告知补正', async (form) => {
    await form.getByLabel('需要补正的事项').fill('请说明是全区还是城区')
    await form.getByLabel('补正期限至').fill('2026-10-30')
  })
  await phone.reload()
  await phone.getByText('请说明是全区还是城区').first().waitFor()
  await picture(phone, 'information-supplement')
  await phone.getByRole('link', { name: '补正', exact: true }).click()
  await phone.getByLabel('补正的内容').fill('全区')
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByText('正在办理').first().waitFor()
  await act(wu, id, '答复', async (form) => {
    await form.getByRole('radio', { name: '予以公开' }).check()
    await form.getByLabel('答复内容').fill('全区共一百二十八件')
    await form.getByLabel('获取的方式、途径').fill('公众网站统计年报栏目')
    await form.getByLabel('可以获取的日期').fill('2026-10-13')
  })
  await wu.getByText('政府信息公开申请答复书').first().waitFor()
  await picture(wu, 'information-desk')
  await phone.reload()
  await phone.getByText('全区共一百二十八件').first().waitFor()
  await picture(phone, 'information-answer')

  await wu.goto(base + deskPaths.information('?year=2026'))
  await wu.getByRole('heading', { name: '政府信息公开' }).waitFor()
  await wu
    .getByRole('link', { name: /依申请/ })
    .first()
    .waitFor()
  await picture(wu, 'information-year')
  const english = await atDesk('wu', { ...phoneScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await english.goto(phone.url())
  await english.getByRole('heading', { name: 'Answer', exact: true }).waitFor()
  await picture(english, 'information-answer-english')
  const desk = await atDesk('wu', { ...deskScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await desk.goto(base + deskPaths.matter(id))
  await desk.getByText('How it came', { exact: true }).waitFor()
  await picture(desk, 'information-desk-english')
  expect(complaints).toEqual([])
})
