import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { choose, enforcementDesk, opened } from '../world/enforcement-desk.ts'
import { voices } from '../world/voices.ts'
import { morning, type Name } from '../world/world.ts'

// A newspaper exposes how a brigade behaved: another unit verifies it, the brigade puts it right without seeing who said so, the
// public reads the answer, and a clue goes on to discipline inspection, which the brigade is not told of. A notice is objected to.

const { base, complaints, atDesk, picture, act, childOf } = await enforcementDesk(morning, voices)

const signedIn = (who: Name, screen: BrowserContextOptions = deskScreen) => atDesk(who, { ...screen, serviceWorkers: 'block' })

async function begin(page: Page, verb: string, heading: string): Promise<ReturnType<Page['locator']>> {
  await page.goto(base + deskPaths.openOversight(verb))
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
  return page.locator('.act-form')
}

test('an exposure is verified, put right, answered in public and looked at again; its clue is sealed from the unit', async () => {
  const [wei, chu, lv] = [await signedIn('wei'), await signedIn('chu'), await signedIn('lv')]
  const form = await begin(wei, 'exposure.lodge', '登记媒体曝光')
  await form.getByLabel('姓名').fill('记者林见微')
  await form.getByRole('radio', { name: '报刊', exact: true }).check()
  await form.getByLabel('媒体名称').fill('清棠晚报')
  await form.getByLabel('报道标题').fill('检查不亮证，还拿了两条烟')
  await form.getByLabel('刊播日期').fill('2026-10-12')
  await form.getByLabel('反映的事实').fill('记者目击：中队检查时没有出示证件，临走拿了两条烟')
  await choose(form, /^涉及单位/, '东关执法中队', /东关执法中队/)
  await form.getByRole('group', { name: '反映的是该单位自身的行为' }).getByRole('radio', { name: '是', exact: true }).check()
  await picture(wei, 'exposure-enter')
  const id = await opened(wei, '登记媒体曝光')
  await wei.getByRole('heading', { name: '曝光与核查' }).waitFor()
  await act(wei, id, '交办核查', async (asked) => {
    await wei.getByText('是，该单位回避').waitFor()
    await choose(asked, '承办单位', '司法局', /司法局/)
    await asked.getByLabel('期限至').fill('2026-10-20')
  })
  await act(chu, id, '提交核查结果', async (asked) => {
    await asked.getByRole('radio', { name: '部分属实' }).check()
    await asked.getByLabel('查明的情况').fill('没有出示证件属实；拿烟一事移送核查')
  })
  await act(wei, id, '责成整改', async (asked) => {
    await wei.getByText('没有出示证件属实；拿烟一事移送核查').first().waitFor()
    await choose(asked, '接收单位', '东关执法中队', /东关执法中队/)
    await asked.getByLabel('整改事项和要求').fill('执法先出示证件，全过程记录')
    await asked.getByLabel('期限至').fill('2026-10-30')
  })
  const measure = await childOf(id, 'exposureMeasure')
  await act(lv, measure, '报告整改情况', (asked) => asked.getByLabel('整改情况').fill('已组织学习，配齐执法记录仪'))
  await lv.getByText('已报告整改').first().waitFor()
  expect(await lv.getByText('两条烟').count()).toBe(1) // the title of what was printed, and nothing of what was alleged
  await picture(lv, 'measure')
  await act(wei, id, '公开答复', (asked) =>
    asked.getByLabel('向社会公布的答复').fill('没有出示证件的情况属实，已责令整改。咨询电话0571-88886666。'),
  )
  await wei.getByText('媒体曝光核查处理情况回复').first().waitFor()
  await picture(wei, 'exposure')

  const phone = await signedIn('zhou', phoneScreen)
  await phone.context().clearCookies()
  await phone.goto(base + portalPaths.media())
  await phone.getByText('没有出示证件的情况属实，已责令整改').waitFor()
  expect(await phone.getByText('88886666').count()).toBe(0)
  expect(await phone.getByText('林见微').count()).toBe(0)
  await picture(phone, 'media-portal')

  const clue = await begin(wei, 'clueTransfer.seal', '登记线索移送')
  await clue.getByRole('radio', { name: '纪检监察机关' }).check()
  await clue.getByRole('checkbox', { name: '故意刁难、吃拿卡要' }).check()
  await clue.getByLabel('机关、单位名称').fill('区纪委监委')
  await choose(clue, /^涉及单位/, '东关执法中队', /东关执法中队/)
  await clue.getByLabel('线索内容').fill('商户提供了两条烟的付款截图')
  await picture(wei, 'clue-enter')
  const sealed = await opened(wei, '登记线索移送')
  await wei.getByRole('heading', { name: '移送与保管' }).waitFor()
  await act(wei, sealed, '移送并交接', async (asked) => {
    await asked.getByLabel('交接人（接收方）').fill('纪委王某')
    await asked.getByLabel('交接日期').fill('2026-10-13')
  })
  await wei.getByText('问题线索移送函').first().waitFor()
  await wei.getByRole('button', { name: '查看线索内容', exact: true }).click()
  await wei.getByRole('dialog').getByLabel('查看的理由').fill('核对移送内容')
  await wei.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click()
  await wei.getByRole('dialog').getByText('商户提供了两条烟的付款截图').waitFor()
  await wei.getByRole('dialog').getByText('与封存时一致').waitFor()
  await picture(wei, 'clue-read')
  for (const who of [lv, chu]) {
    await who.goto(base + deskPaths.supervision())
    await who.getByRole('heading', { name: '监督与信访', exact: true }).waitFor()
    await who
      .getByRole('link', { name: who === lv ? /整改：/ : /媒体曝光：/ })
      .first()
      .waitFor()
    expect(await who.getByRole('link', { name: /线索/ }).count()).toBe(0) // its kind is among the filters, and nothing of it in the list
  }

  await act(wei, id, '复查', async (asked) => {
    await asked.getByRole('radio', { name: '整改到位' }).check()
  })
  await act(wei, id, '办结并记录后果', async (asked) => {
    await asked.getByRole('checkbox', { name: '谈话提醒、批评教育' }).check()
  })
  await wei.getByText('已办结').first().waitFor()
  const english = await signedIn('wei', { ...deskScreen, locale: 'en-GB' })
  await english.goto(base + deskPaths.matter(id))
  await english.getByRole('heading', { name: 'Exposure and verification' }).waitFor()
  await picture(english, 'exposure-english')
  expect(complaints).toEqual([])
})

test('a supervisory notice is signed for, objected to, upheld by the head of the organ, answered and closed', async () => {
  const [wei, chu, lv] = [await signedIn('wei'), await signedIn('chu'), await signedIn('lv')]
  const form = await begin(wei, 'supervisoryNotice.issue', '制发监督文书')
  await form.getByRole('radio', { name: '监督通知书' }).check()
  await choose(form, '接收单位', '东关执法中队', /东关执法中队/)
  await form.getByLabel('查明的事实').fill('三件案卷送达晚于期限')
  await form.getByLabel('依据', { exact: true }).fill('行政处罚法第六十一条')
  await form.getByLabel('要求').fill('逐件补正并报告')
  const id = await opened(wei, '制发监督文书')
  await wei.getByText('行政执法监督通知书').first().waitFor()
  await act(lv, id, '签收')
  await picture(lv, 'notice-received')
  await act(lv, id, '提出异议', (asked) => asked.getByLabel('理由').fill('其中一件已经按期送达'))
  await act(chu, id, '维持', (asked) => asked.getByLabel('理由').fill('回证日期晚于期限'))
  await act(lv, id, '报告办理情况', (asked) => asked.getByLabel('整改、办理情况').fill('三件均已补正'))
  await act(wei, id, '核查通过，办结', (asked) => asked.getByLabel('核查情况').fill('抽查属实'))
  await wei.getByText('已办结').first().waitFor()
  await wei.goto(base + deskPaths.supervisoryPapers())
  await wei.getByRole('columnheader', { name: '提出异议' }).waitFor()
  await picture(wei, 'papers')
  expect(complaints).toEqual([])
})
