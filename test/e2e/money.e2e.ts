import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { phoneScreen } from '../world/browser.ts'
import { enforcementDesk } from '../world/enforcement-desk.ts'
import { walker } from '../world/proceeding.ts'

// What a decision costs: a fine reckoned from the cost of the works, and the late fine that is decided when it is not paid.

const desk = await enforcementDesk()

test('a fine follows from its base on the form, and is added to day by day until it is paid', async () => {
  const { filed, act, serve, dayAt } = walker(desk.city)
  const id = await filed(desk.parties.company, 'E071', 0)
  const [yang, qin] = [await desk.atDesk('yang'), await desk.atDesk('qin')]
  await desk.act(yang, id, '调查终结', async (form) => {
    await form.getByRole('textbox', { name: /^情况/ }).fill('未取得建设工程规划许可证建设附房')
    await form.getByText('罚款按基数计算').first().waitFor()
    await form.getByRole('radio', { name: /5%–10%（尚可改正）/ }).check()
    await form.getByLabel(/^罚款基数（金额）/).fill('400000')
    await form.getByText('罚款幅度为2万元以上4万元以下').waitFor()
    await form.getByRole('combobox', { name: /^证明基数的证据序号/ }).selectOption('1')
    await form.getByRole('radio', { name: /^轻微/ }).check()
    await expect.poll(() => form.getByLabel('金额（元）').inputValue()).toBe('23,000.00')
    await form.getByRole('textbox', { name: /^裁量情节和理由/ }).fill('在限期内改正')
  })
  await act('qin', 'penalty.approveNotice', id, {}, 0)
  await serve(id, 0)
  await act('yang', 'penalty.waive', id, { statedOn: dayAt(1), waiver: [await desk.city.photo()] }, 1)
  await act('yang', 'penalty.sendToDecider', id, { penalties: [{ kind: 'fine', fen: 2_300_000 }] }, 1)
  await act('yang', 'penalty.enterWorks', id, { worksOutcome: 'corrected', remediedOn: dayAt(1), evidenceNo: 1 }, 1)
  await act('qin', 'penalty.decide', id, {}, 2)
  await serve(id, 2)

  // Served on Thursday 15 October: to be paid by Friday the 30th.
  await desk.later(20)
  await desk.act(qin, id, '决定加处罚款')
  await serve(id, 20)
  await qin.goto(desk.base + deskPaths.matter(id))
  await qin.getByText('缴款期限至 2026-10-30。').waitFor()
  await qin.getByText(/2026-11-02 决定加处罚款，现应缴/).waitFor()
  await qin.getByText('加处罚款逐日计算（3 日）').click()
  await qin.getByRole('cell', { name: '2026-10-31' }).waitFor()
  // The bar of the acts covers what it is scrolled over.
  await qin.evaluate(() => window.scrollTo(0, 0))
  await desk.picture(qin, 'late-fine')
  const small = await desk.atDesk('qin', phoneScreen)
  await small.goto(desk.base + deskPaths.matter(id))
  await small.getByText(/2026-11-02 决定加处罚款，现应缴/).waitFor()
  await desk.picture(small, 'late-fine-phone')

  await desk.act(yang, id, '登记缴款', async (form) => {
    await form.getByLabel('金额').fill('25070')
    await form.getByLabel('缴款日期').fill('2026-11-02')
    await form.getByRole('radio', { name: '代收机构' }).check()
    await form.getByLabel('票据号码').fill('PJ-20')
  })
  await yang.getByText(/其中加处罚款/).waitFor()
  await desk.act(yang, id, '履行完毕')
  expect(await desk.stateOf(id)).toBe('toClose')
  expect(desk.complaints).toEqual([])
})
