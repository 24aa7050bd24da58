import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { enforcementDesk, opened } from '../world/enforcement-desk.ts'
import { closedOnTheSpot, reviewOffice } from '../world/file-review.ts'
import { morning, type Name } from '../world/world.ts'

// A normative document on its way from its submission through its legality review to the public list; and a suit below a closed
// penalty, with the clock of its defence, its judgment, and what became of the decision.

const { city, parties, base, complaints, atDesk, picture, act, later } = await enforcementDesk(morning, reviewOffice)

const signedIn = (who: Name, screen = deskScreen) => atDesk(who, { ...screen, serviceWorkers: 'block' })

test('a normative document is submitted, reviewed, answered, published, and read on the portal', async () => {
  const qin = await signedIn('qin')
  await qin.goto(base + deskPaths.supervision())
  await qin.getByText('登记、发起').click()
  await qin.getByRole('link', { name: '送合法性审核' }).click()
  const form = qin.locator('.act-form')
  await form.getByLabel('名称').fill('疏导点设置和管理办法')
  await form.getByRole('radio', { name: '行政规范性文件' }).check()
  for (const name of ['送审稿', '起草说明', '依据文本', '公开征求意见及采纳情况'])
    await form.getByRole('checkbox', { name, exact: true }).check()
  await form.getByLabel('送审说明').fill('规范疏导点的设置条件和管理责任。')
  await picture(qin, 'legality-submit')
  const id = await opened(qin, '送合法性审核')
  await qin.getByText('收件审查').first().waitFor()
  await picture(qin, 'legality-submitted')

  const wei = await signedIn('wei')
  await act(wei, id, '受理')
  await act(wei, id, '出具审核意见', async (opinion) => {
    await opinion.getByRole('radio', { name: '应当修改' }).check()
    await opinion.getByLabel('意见要点').fill('第三条的备案没有上位法依据\n第八条应当引用裁量基准')
    await opinion.getByLabel('理由').fill('其余内容合法')
  })
  await wei.getByText('合法性审核意见书').first().waitFor()
  await picture(wei, 'legality-opined')
  await act(qin, id, '反馈采纳情况', (answer) => answer.getByLabel('逐点采纳情况').fill('第三条已删去备案\n第八条已改为引用裁量基准'))
  await act(qin, id, '登记编号和公布', async (publication) => {
    await publication.getByLabel('统一编号').fill('试综执规〔2026〕1号')
    await publication.getByLabel('公布日期').fill('2026-10-13')
    await publication.getByLabel('有效期至').fill('2031-10-12')
  })
  await qin.getByText('已公布', { exact: true }).first().waitFor()
  await picture(qin, 'legality-published')

  const phone = await signedIn('zhou', phoneScreen)
  await phone.goto(base + portalPaths.documents())
  await phone.getByText('试综执规〔2026〕1号').waitFor()
  await picture(phone, 'portal-documents')
  const english = await atDesk('qin', { ...deskScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await english.goto(base + portalPaths.documents())
  await english.getByText('In force').waitFor()
  await picture(english, 'portal-documents-english')
  await english.goto(base + deskPaths.matter(id))
  await english.getByText('Legality review').first().waitFor()
  await picture(english, 'legality-english')
  expect(complaints).toEqual([])
})

test('a suit is entered below its penalty, answered within its clock, judged, and ended with what became of the decision', async () => {
  const proceeding = await closedOnTheSpot(city, parties, 1)
  const lv = await signedIn('lv')
  await lv.goto(base + deskPaths.matter(proceeding))
  await lv.getByRole('link', { name: '登记行政诉讼' }).click()
  const form = lv.locator('.act-form')
  await form.getByLabel('法院', { exact: true }).fill('试验区人民法院')
  await form.getByLabel('法院案号').fill('（2026）试行初1号')
  await form.getByLabel('原告').fill('欧阳某')
  await form.getByLabel('请求').fill('撤销当场行政处罚决定')
  await form.getByLabel('收到日期').fill('2026-10-13')
  await picture(lv, 'suit-enter')
  const id = await opened(lv, '登记行政诉讼')
  await lv.getByText('答辩举证').first().waitFor()
  await picture(lv, 'suit-entered')

  await act(lv, id, '提交答辩状和证据', async (answer) => {
    await answer.getByLabel('提交答辩状和证据日期').fill('2026-10-13')
    await answer.getByLabel('主要内容').fill('答辩状、证据清单')
  })
  await act(lv, id, '登记一审判决', async (judgment) => {
    await judgment.getByRole('radio', { name: '驳回诉讼请求' }).check()
    await judgment.getByLabel('裁判文书送达日期').fill('2026-10-13')
    await judgment.getByLabel('主要内容').fill('事实清楚，程序合法')
  })
  await lv.getByText('判决上诉期').first().waitFor()
  await picture(lv, 'suit-judged')

  await later(40)
  await act(lv, id, '登记履行和对决定的影响', async (effect) => {
    await effect.getByRole('radio', { name: '决定继续有效' }).check()
    await effect.getByLabel('履行情况').fill('罚款此前已经缴纳')
  })
  await lv.getByText('已办结').first().waitFor()
  await lv.goto(base + deskPaths.matter(proceeding))
  await lv.getByText('登记复议、诉讼').first().waitFor()
  await picture(lv, 'suit-proceeding')
  const phone = await signedIn('lv', phoneScreen)
  await phone.goto(base + deskPaths.matter(id))
  await phone.getByText('已办结').first().waitFor()
  await picture(phone, 'suit-phone')
  const english = await atDesk('lv', { ...deskScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await english.goto(base + deskPaths.matter(id))
  await english.getByText('Ended').first().waitFor()
  await picture(english, 'suit-english')
  await english.goto(base + deskPaths.openSupervision('compensation', proceeding))
  await english.locator('.act-form').getByLabel('Claimant').waitFor()
  await picture(english, 'claim-english')
  expect(complaints).toEqual([])
})
