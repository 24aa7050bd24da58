import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { addPhoto, choose, enforcementDesk, opened } from '../world/enforcement-desk.ts'

// An illegal structure, from the order to remove it to the demolition after both remedies have passed unused. It begins on
// a Tuesday in February, so that the six months of a suit end within the year.

const desk = await enforcementDesk(new Date('2026-02-10T01:00:00.000Z'))

const serve = (page: Page, id: string) => desk.serve(page, id, '本人', '欧阳示例')

async function orderRemoval(page: Page): Promise<string> {
  await page.goto(desk.base + deskPaths.open('correction.order'))
  const form = page.locator('.act-form')
  await choose(form, '当事人', '欧阳', /欧阳|居民身份证/)
  await choose(form, '执法事项', 'E071', /E071/)
  await choose(form, '执法人员', '朱峰', /朱峰/)
  const { x, y } = desk.city.pointIn(0, 1)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByLabel('地点').fill('东关街道一号屋顶')
  await form.getByLabel('案由').fill('未取得规划许可建设')
  await form.getByRole('textbox', { name: /^情况/ }).fill('屋顶加建约四十平方米，未取得建设工程规划许可')
  await form.getByRole('radio', { name: '是', exact: true }).check()
  await form.getByRole('radio', { name: '责令限期拆除' }).check()
  await form.getByRole('textbox', { name: /^改正要求/ }).fill('自行拆除加建部分')
  await form.getByLabel('改正期限').fill('2026-03-02')
  await addPhoto(form, 31)
  await desk.picture(page, 'order-removal')
  return opened(page, '责令改正')
}

async function demanded(yang: Page, qin: Page, order: string): Promise<string> {
  await desk.later(21)
  await desk.act(yang, order, '复查：未拆除、未恢复原状', async (form) => {
    await form.getByRole('textbox', { name: /^笔录/ }).fill('加建部分仍在')
    await addPhoto(form, 32)
  })
  await desk.act(qin, order, '启动强制执行', (form) => form.getByRole('textbox', { name: /^内容/ }).fill('拆除违法加建部分'))
  const execution = await desk.childOf(order, 'execution')
  await desk.act(yang, execution, '催告', async (form) => {
    await form.getByRole('textbox', { name: /^内容/ }).fill('自行拆除加建部分')
    await form.getByLabel('至', { exact: true }).fill('2026-03-20')
  })
  await serve(yang, execution)
  await desk.later(45)
  expect(await desk.stateOf(execution)).toBe('toChoose')
  return execution
}

test('an illegal structure comes down after order, re-check, demand, both remedies, decision and announcement', async () => {
  const yang = await desk.atDesk('yang')
  const qin = await desk.atDesk('qin')
  const order = await orderRemoval(yang)
  await serve(yang, order)
  const execution = await demanded(yang, qin, order)

  // Served on 10 February: the six months of a suit end on 10 August.
  const decide = async () => {
    await qin.goto(desk.base + deskPaths.matter(execution))
    await qin.getByRole('button', { name: '强制执行决定', exact: true }).click()
    const form = qin.locator('.act-form')
    await form.getByRole('radio', { name: '强制拆除' }).check()
    await form.getByRole('textbox', { name: /^内容/ }).fill('拆除违法加建部分')
    await form.getByRole('textbox', { name: /^理由/ }).fill('逾期不拆除，未申请复议、未起诉')
    await form.getByLabel('人民政府责成文书').fill('示政责〔2026〕1号')
    await form.getByRole('button', { name: '确认强制执行决定' }).click()
    return form
  }
  const refused = await decide()
  await refused.getByText('2026-08-10').first().waitFor()
  await refused
    .getByText(/行政强制法第四十四条/)
    .first()
    .waitFor()
  await desk.picture(qin, 'remedies-open')

  await desk.later(182)
  await (await decide()).waitFor({ state: 'detached' })
  await serve(yang, execution)
  await desk.act(yang, execution, '强制拆除公告', async (form) => {
    await form.getByLabel('公告地点').fill('现场和小区公告栏')
    await form.getByLabel('至', { exact: true }).fill('2026-08-20')
    await addPhoto(form, 33)
  })
  await desk.later(200)
  await desk.act(yang, execution, '实施强制执行', async (form) => {
    await form.getByRole('textbox', { name: /^笔录/ }).fill('清点物品并移交；全程录像；九时开始，十一时结束')
    await form.getByRole('textbox', { name: /^结果/ }).fill('加建部分已拆除')
    await addPhoto(form, 34)
  })
  expect(await desk.stateOf(execution)).toBe('ended')
  expect(await desk.stateOf(order)).toBe('enforced')

  await yang.goto(desk.base + deskPaths.matter(order))
  await yang.getByRole('link', { name: '卷宗 PDF' }).waitFor()
  await desk.picture(yang, 'enforced')
  const dossier = (await desk.pagesOf(yang, yang.getByRole('link', { name: '卷宗 PDF' }), 'dossier-demolition')).join('')
  const papers = ['责令', '复查', '催告书', '强制执行决定书', '公告', '现场笔录', '送达回证']
  for (const paper of papers) expect(dossier, paper).toContain(paper)
  expect(dossier).toContain('本机关作出的《责令改正通知书》（试综执责改字〔2026〕第1号）')
  expect(desk.complaints).toEqual([])
})
