import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { deskPaths } from '../../web/desk/paths.ts'
import { portalPaths } from '../../web/portal/paths.ts'
import { deskScreen, phoneScreen } from '../world/browser.ts'
import { enforcementDesk } from '../world/enforcement-desk.ts'
import { voices } from '../world/voices.ts'
import { morning, type World } from '../world/world.ts'

// A supervisor reads the figures of a quarter, opens what stands behind one, and has the bulletin generated and published; somebody
// downloads it from the portal and finds the hash that stands there; it is withdrawn with its reason.

/** Complaints of the quarter before, and one of this. */
async function complained(city: World): Promise<void> {
  await voices(city)
  for (const [days, answers] of [
    [-70, true],
    [-50, true],
    [-30, false],
    [-1, false],
  ] as const) {
    const at = new Date(morning.getTime() + days * 86_400_000)
    const does = async (who: 'wei' | 'chu', verb: string, id: string | null, input: Record<string, unknown>) =>
      must(await city.act(who, verb, id, input, at)).matterId
    const story = {
      source: 'phone',
      complaintKind: 'conduct',
      aboutUnit: 'brigade-1',
      description: '检查时没有出示证件',
      confidential: 'no',
    }
    const id = await does('wei', 'complaint.lodge', null, story)
    await does('wei', 'complaint.accept', id, {})
    if (!answers) continue
    const handleBy = new Date(at.getTime() + 9 * 86_400_000).toISOString().slice(0, 10)
    await does('chu', 'complaint.assign', id, { unit: 'justice', handleBy })
    await does('chu', 'complaint.answer', id, { finding: days === -70 ? 'founded' : 'unfounded', answer: '已核查' })
  }
}

const { base, complaints, atDesk, picture, act, pagesOf } = await enforcementDesk(morning, complained)

test('the figures open their lists; the bulletin is generated, published, downloaded with its hash and withdrawn', async () => {
  const wei = await atDesk('wei', { ...deskScreen, serviceWorkers: 'block' })
  await wei.goto(base + deskPaths.supervision())
  await wei.getByRole('link', { name: '监督报告', exact: true }).click()
  await wei.getByRole('heading', { name: '执法投诉', exact: true }).waitFor()
  await wei.getByText('收到投诉3件，上期0件，增加3件。').waitFor()
  await wei.getByText('答复2件，上期0件，增加2件；其中属实1件，不属实1件。').waitFor()
  await picture(wei, 'report')
  await wei.getByRole('link', { name: '收到投诉 件' }).click()
  await wei.getByRole('heading', { name: '收到投诉 · 2026年第三季度' }).waitFor()
  await wei.getByText('期内办理“登记投诉”的执法投诉').waitFor()
  expect(await wei.locator('tbody tr').count()).toBe(3)
  await picture(wei, 'figure')
  await wei.getByRole('link', { name: '返回监督报告' }).click()

  await wei.getByRole('button', { name: '起草本期报告' }).click()
  await wei.waitForURL(/\/desk\/matters\//)
  const id = new URL(wei.url()).pathname.split('/').at(-1) ?? ''
  await wei.getByText('尚未生成。生成后请核对，再发布。').waitFor()
  await act(wei, id, '生成报告')
  const pdf = wei.getByRole('link', { name: 'PDF', exact: true })
  await pdf.waitFor()
  const pages = (await pagesOf(wei, pdf, 'bulletin')).join('')
  for (const said of ['2026年第三季度行政执法监督通报', '收到投诉3件', '统计说明', 'figure=complaints.lodged'])
    expect(pages).toContain(said)
  for (const name of ['卫东', '东关执法中队']) expect(pages).not.toContain(name)
  await act(wei, id, '发布')
  await wei.getByText('已发布的版本').waitFor()
  await picture(wei, 'report-published')

  const phone = await atDesk('zhou', { ...phoneScreen, serviceWorkers: 'block' })
  await phone.context().clearCookies()
  await phone.goto(base + portalPaths.reports())
  const link = phone.getByRole('link', { name: '下载 PDF' })
  await link.waitFor()
  await picture(phone, 'reports-portal')
  const file = await phone.request.get(new URL((await link.getAttribute('href')) ?? '', base).href)
  const hash = createHash('sha256')
    .update(await file.body())
    .digest('hex')
  await phone.getByText(hash).waitFor()

  await act(wei, id, '撤下', (asked) => asked.getByLabel('理由').fill('一项数据口径有误，更正后重新发布'))
  await phone.reload()
  await phone.getByText('一项数据口径有误，更正后重新发布').waitFor()
  expect(await link.count()).toBe(0)

  const english = await atDesk('wei', { ...phoneScreen, locale: 'en-GB', serviceWorkers: 'block' })
  await english.goto(base + deskPaths.reports({ year: '2026', quarter: '3' }))
  await english.getByRole('heading', { name: 'Complaints about enforcement', exact: true }).waitFor()
  await english.getByText('Received: 3; 0 in the period before, 3 more.').waitFor()
  await picture(english, 'report-english')
  expect(complaints).toEqual([])
})
