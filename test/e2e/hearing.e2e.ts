import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { weighItem } from '../../contract/enforcement.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { addPhoto, choose, enforcementDesk, opened } from '../world/enforcement-desk.ts'

// A grave proceeding, whole: six people act in a real browser, from the lead over hearing, legal review and panel to the
// last instalment, the closing and the archive, and the dossier is opened.

const desk = await enforcementDesk()

const serve = (page: Page, id: string) => desk.serve(page, id, '法定代表人、主要负责人', '示经理')

async function openLead(page: Page): Promise<string> {
  await page.goto(desk.base + deskPaths.open())
  const form = page.locator('.act-form')
  await form.getByRole('radio', { name: '投诉、举报' }).check()
  await form.getByRole('textbox', { name: /^情况/ }).fill('群众举报有人向河道倾倒建筑垃圾')
  const { x, y } = desk.city.pointIn(0, 2)
  await form.getByLabel('经度').fill(String(x))
  await form.getByLabel('纬度').fill(String(y))
  await form.getByRole('textbox', { name: /^地点/ }).fill('东关河南岸、工业路桥下')
  await form.getByLabel('案由').fill('向水体倾倒建筑垃圾')
  await choose(form, '执法人员', '朱峰', /朱峰/)
  return opened(page, '登记线索')
}

/** From the lead to the notice, which offers a hearing. */
async function noticed(yang: Page, qin: Page): Promise<string> {
  const id = await openLead(yang)
  await desk.act(yang, id, '现场勘验检查', async (form) => {
    await form.getByLabel('名称').fill('河岸倾倒现场')
    await form.getByRole('radio', { name: '是', exact: true }).check()
    await form.getByRole('textbox', { name: /^笔录/ }).fill('河岸边有建筑垃圾约三十立方米，部分已入水')
    await addPhoto(form, 11)
  })
  await desk.act(yang, id, '询问', async (form) => {
    await form.getByLabel('名称').fill('询问示经理')
    await form.getByRole('radio', { name: '是', exact: true }).check()
    await form.getByRole('textbox', { name: /^笔录/ }).fill('承认由其车队倾倒')
    await addPhoto(form, 12)
  })
  await desk.act(yang, id, '报请立案', async (form) => {
    await choose(form, '当事人', '示例建设', /示例建设/)
    await choose(form, '执法事项', 'E048', /E048/)
    await form.getByRole('radio', { name: '否', exact: true }).check()
    await form.getByRole('textbox', { name: /^情况/ }).fill('涉嫌向水体倾倒建筑垃圾')
  })
  await desk.act(qin, id, '立案')
  await desk.later(1)
  // On a slow line the benchmark comes late; no tier may be chosen before, as its sums would not be filled in.
  const late = async (asked: Route) => {
    await new Promise((done) => setTimeout(done, 1000))
    await asked.continue()
  }
  await yang.route(`**${weighItem.path}*`, late, { times: 1 })
  await desk.act(yang, id, '调查终结', async (form) => {
    await form.getByRole('textbox', { name: /^情况/ }).fill('向水体倾倒建筑垃圾约三十立方米')
    await form.getByRole('radio', { name: /^严重/ }).check()
    await form.getByLabel('金额（元）').fill('50000')
    await form.getByRole('textbox', { name: /^裁量情节和理由/ }).fill('进入水体，数量较大')
    await form.getByRole('checkbox', { name: '情节复杂或者重大违法行为' }).check()
  })
  await desk.act(qin, id, '批准告知')
  await serve(yang, id)
  expect(await desk.stateOf(id)).toBe('noticed')
  return id
}

/** The party states its case and asks to be heard; the chair arranges, holds and reports. */
async function heard(id: string, yang: Page, he: Page): Promise<void> {
  await desk.act(yang, id, '记录陈述、申辩', (form) => form.getByRole('textbox', { name: /^陈述、申辩/ }).fill('事后已经组织打捞清理'))
  await desk.act(yang, id, '要求听证')
  expect(await desk.stateOf(id)).toBe('atHearing')
  const hearing = await desk.childOf(id, 'hearing')
  await desk.act(he, hearing, '确定听证时间、地点', async (form) => {
    // Asked for on Wednesday 14 October 2026: with the notice served that day, seven whole working days lie before the 26th.
    await form.getByLabel('听证时间').fill('2026-10-26T09:00')
    await form.getByLabel('听证地点').fill('区政府三楼会议室')
    await form.getByRole('radio', { name: '公开举行' }).check()
  })
  for (const screen of [deskScreen, phoneScreen]) {
    const page = await desk.atDesk('he', screen)
    await page.goto(desk.base + deskPaths.hearings('2026-10'))
    await page.getByRole('row', { name: /09:00.*向水体倾倒建筑垃圾.*区政府三楼会议室/ }).waitFor()
    await desk.picture(page, 'hearings')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${deskPaths.matter(hearing)}`)
    await page.context().close()
  }
  await serve(yang, hearing)
  await desk.later(13)
  await desk.act(he, hearing, '举行听证', async (form) => {
    await form.getByRole('textbox', { name: /^参加人/ }).fill('示经理；调查人员杨帆、朱峰')
    await form.getByRole('textbox', { name: /^笔录/ }).fill('调查人员提出事实、证据和建议；当事人申辩并质证')
    await addPhoto(form, 13)
  })
  await desk.act(he, hearing, '听证报告', async (form) => {
    await form.getByRole('radio', { name: '已举行' }).check()
    await form.getByRole('textbox', { name: /^意见/ }).fill('事实清楚，证据确凿；清理情节可以考虑')
  })
  expect(await desk.stateOf(id)).toBe('weighing')
}

/** Legal review, then the panel, which makes the fine smaller, then the decision. */
async function decided(id: string, yang: Page, qin: Page): Promise<void> {
  const xu = await desk.atDesk('xu')
  await yang.goto(desk.base + deskPaths.matter(id))
  await yang.getByRole('button', { name: '送法制审核', exact: true }).waitFor()
  await desk.act(yang, id, '送法制审核', async (form) => {
    await form.getByLabel('金额（元）').fill('45000')
    await form.getByRole('radio', { name: '部分采纳' }).check()
    await form.getByRole('textbox', { name: /^复核意见/ }).fill('采纳已清理的申辩')
  })
  await desk.act(xu, id, '审核通过', (form) => form.getByRole('textbox', { name: /^意见/ }).fill('程序合法，同意'))
  await qin.goto(desk.base + deskPaths.matter(id))
  await qin.getByRole('heading', { name: /法定步骤/ }).waitFor()
  await desk.act(qin, id, '提交集体讨论')
  await desk.act(qin, id, '集体讨论结论', async (form) => {
    await choose(form, '参加人员', '秦岚', /秦岚/)
    await choose(form, '参加人员', '施平', /施平/)
    await form.getByRole('textbox', { name: /^讨论意见/ }).fill('一致同意罚款四万元')
    await form.getByLabel('金额（元）').fill('40000')
  })
  await desk.act(qin, id, '作出处罚决定')
  await serve(yang, id)
  expect(await desk.stateOf(id)).toBe('performing')
}

test('with hearing, legal review, panel and instalments, a proceeding goes from the lead to the archive', async () => {
  const yang = await desk.atDesk('yang')
  const qin = await desk.atDesk('qin')
  const he = await desk.atDesk('he')
  const id = await noticed(yang, qin)
  await heard(id, yang, he)
  await decided(id, yang, qin)

  await desk.later(15)
  await desk.act(qin, id, '准予暂缓、分期缴纳', async (form) => {
    await form.getByRole('textbox', { name: /^理由/ }).fill('经营困难，当事人书面申请')
    await form.getByRole('textbox', { name: /^分期安排/ }).fill('十一月、十二月各两万元')
    await form.getByLabel('至', { exact: true }).fill('2026-12-20')
  })
  for (const [days, receipt] of [
    [20, 'PJ-1'],
    [50, 'PJ-2'],
  ] as const) {
    await desk.later(days)
    await desk.act(yang, id, '登记缴款', async (form) => {
      await form.getByLabel('金额', { exact: true }).fill('20000')
      await form.getByRole('radio', { name: '代收机构' }).check()
      await form.getByLabel('票据号码').fill(receipt)
    })
  }
  await desk.act(yang, id, '履行完毕')
  await desk.act(qin, await desk.childOf(id, 'disclosure'), '公示', (form) => form.getByLabel('公示至').fill('2027-10-26'))
  await desk.act(qin, id, '结案')
  await desk.act(yang, id, '归档')
  expect(await desk.stateOf(id)).toBe('archived')

  await yang.goto(desk.base + deskPaths.matter(id))
  await yang.getByRole('link', { name: '卷宗 PDF' }).waitFor()
  await desk.picture(yang, 'archived')
  const dossier = (await desk.pagesOf(yang, yang.getByRole('link', { name: '卷宗 PDF' }), 'dossier-hearing')).join('')
  const papers = [
    '立案审批表',
    '现场',
    '询问笔录',
    '调查终结报告',
    '意见告知书',
    '陈述',
    '听证通知书',
    '听证笔录',
    '听证报告',
    '法制审核',
    '集体讨论',
    '行政处罚决定书',
  ]
  for (const paper of papers) expect(dossier, paper).toContain(paper)
  expect(dossier).toContain('肆万元整')
  expect(desk.complaints).toEqual([])
})
