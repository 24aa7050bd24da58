import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { posts } from '../../domain/people/posts.ts'
import { startDemonstration } from '../../server/demo/demonstration.ts'
import { demoPassword } from '../../server/demo/people.ts'
import { silent } from '../../server/db/operator-refusal.ts'
import { runJobs } from '../../server/jobs/run.ts'
import { openKeyFolder } from '../../server/record/keys.ts'
import { verifyRegion } from '../../server/matter/verify.ts'
import { deskScreen, phoneScreen, violations } from '../world/browser.ts'
import { phonePhoto } from '../world/phone-photo.ts'
import { freshDatabase } from '../database.ts'
import { journey } from '../world/journey.ts'

// The whole walk: a stranger reports on a phone; the demonstration people take the case to closed on desk and
// field; the stranger sees each public step, rates it, and has it taken up again.

/** Pictures of every step are put here when it is set. */
const shots = process.env.WALK_SHOTS

const { db } = await freshDatabase()
const { program, base, folder, open, complaints } = await journey(db, { limited: true, maps: true })
const demonstration = await startDemonstration({ ...program, keys: openKeyFolder(folder), say: silent, stories: 0 })
await demonstration.history
const jobs = runJobs({ ...program, onFault: (fault) => complaints.push(String(fault)), keys: openKeyFolder(folder), say: silent })

afterAll(async () => {
  await jobs.stop()
  await demonstration.stop()
})

async function openPage(screen: BrowserContextOptions, path: string): Promise<Page> {
  const [longitude, latitude] = demonstration.ground.landmarks[0]?.at ?? [0, 0]
  const page = await open({ ...screen, permissions: ['geolocation'], geolocation: { longitude, latitude, accuracy: 8 } })
  await page.goto(base + path)
  return page
}

let taken = 0
/** Every page of the walk is looked at by axe, and pictured where pictures are asked for. */
async function picture(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([])
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  taken += 1
  await page.screenshot({ path: join(shots, `${String(taken).padStart(2, '0')}-${name}.png`), fullPage: true })
}

async function signedIn(screen: BrowserContextOptions, path: string, login: string, post: keyof typeof posts): Promise<Page> {
  const page = await openPage(screen, path)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword(post))
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' })
  return page
}

async function addPhoto(page: Page, seed: number, at = 0): Promise<void> {
  await page
    .locator('input[type=file]')
    .nth(at)
    .setInputFiles({ name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(seed) })
  await page.locator('.photo img').nth(at).waitFor()
}

/** Opens the case in the person's inbox, does one act of it, and waits until it is done. */
async function actAtDesk(
  page: Page,
  title: RegExp,
  act: string,
  fill?: (form: ReturnType<Page['locator']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: act, exact: true }).click()
  const form = page.locator('.act-form')
  await form.waitFor()
  await fill?.(form)
  await picture(page, `desk-${act}`)
  await form.getByRole('button', { name: new RegExp(act) }).click()
  await form.waitFor({ state: 'detached' })
}

async function actInField(page: Page, title: RegExp, act: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: title }).first().click()
  await page
    .getByRole('button', { name: act })
    .or(page.getByRole('link', { name: act }))
    .first()
    .click()
  await fill()
  await picture(page, `field-${act}`)
  await page
    .getByRole('button', { name: new RegExp(`^(提交|${act})`) })
    .last()
    .click()
}

const stateOf = async (id: string) => {
  const [row] = await db<{ state: string }[]>`select state from matter where matter_id = ${id}`
  return row?.state
}
const loginOf = async (personId: string | null) => {
  const [row] = await db<{ login: string }[]>`select login from account where person_id = ${personId}`
  return row?.login ?? ''
}

test('a report on the map becomes a closed case, is rated, and is taken up again', async () => {
  const stranger = await openPage(phoneScreen, '/')
  await picture(stranger, 'portal-home')
  await stranger
    .getByRole('link', { name: '上报问题' })
    .or(stranger.getByRole('button', { name: '上报问题' }))
    .first()
    .click()
  await stranger.getByLabel('搜索问题类别').fill('bllj')
  await stranger.getByRole('radio', { name: /暴露垃圾/ }).check()
  await picture(stranger, 'portal-what')
  await stranger.getByRole('button', { name: '下一步' }).click()
  await stranger.getByRole('button', { name: '用我现在的位置' }).click()
  await stranger.getByText('已选位置').waitFor()
  await picture(stranger, 'portal-where')
  await stranger.getByRole('button', { name: '下一步' }).click()
  await addPhoto(stranger, 7)
  await stranger.getByLabel('发生了什么').fill('路边堆了很多生活垃圾，有异味')
  await stranger.getByRole('button', { name: '下一步' }).click()
  await stranger.getByLabel('电话').fill('13800000000')
  await stranger.getByRole('button', { name: '下一步' }).click()
  await picture(stranger, 'portal-check')
  await stranger.getByRole('button', { name: '提交' }).click()
  await stranger
    .getByText(/[0-9A-Z]{5}-[0-9A-Z]{5}/)
    .first()
    .waitFor()
  await picture(stranger, 'portal-receipt')
  const code = (/[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await stranger.locator('main').innerText()) ?? [''])[0]
  const [matter] = await db<{ matter_id: string }[]>`select matter_id from matter where procedure = 'case' and state = 'received'`
  const id = matter?.matter_id ?? ''

  const intake = await signedIn(deskScreen, '/desk', 'intake1', 'intake')
  await actAtDesk(intake, /暴露垃圾/, '派核实')
  await expect.poll(() => stateOf(id)).toBe('confirming')

  const [task] = await db<
    { assignee_id: string | null }[]
  >`select assignee_id from matter where parent_id = ${id} and procedure = 'fieldTask'`
  const inspector = await signedIn(phoneScreen, '/field', await loginOf(task?.assignee_id ?? null), 'inspector')
  await actInField(inspector, /暴露垃圾/, '核实反馈', async () => {
    await inspector.getByRole('radio', { name: '属实', exact: true }).check()
    await addPhoto(inspector, 8)
  })
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('toRegister')

  const lead = await signedIn(deskScreen, '/desk', 'lead1', 'shiftLead')
  await actAtDesk(lead, /暴露垃圾/, '立案', async (form) => {
    await form.getByRole('radio').first().check()
  })
  await expect.poll(() => stateOf(id)).toBe('toDispatch')

  const dispatcher = await signedIn(deskScreen, '/desk', 'dispatch1', 'dispatcher')
  await actAtDesk(dispatcher, /暴露垃圾/, '派遣')
  await expect.poll(() => stateOf(id)).toBe('handling')

  const [handler] = await db<{ person_id: string }[]>`
    select h.person_id from matter m join post_holding h on h.region = m.region and h.unit_id = m.unit_id where m.matter_id = ${id} and h.role_id = 'handler' order by h.person_id limit 1`
  const unit = await signedIn(phoneScreen, '/field', await loginOf(handler?.person_id ?? null), 'handler')
  await actInField(unit, /暴露垃圾/, '处置反馈', async () => {
    await addPhoto(unit, 9)
    await unit.getByLabel('意见').fill('已清运，地面冲洗干净')
  })
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('verifying')

  const [check] = await db<{ assignee_id: string | null }[]>`select assignee_id from matter where parent_id = ${id} and state = 'toVerify'`
  const verifier = await signedIn(phoneScreen, '/field', await loginOf(check?.assignee_id ?? null), 'inspector')
  await actInField(verifier, /暴露垃圾/, '核查通过', async () => addPhoto(verifier, 10))
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('toClose')

  await lead.goto(`${base}/desk`)
  await actAtDesk(lead, /暴露垃圾/, '结案')
  await expect.poll(() => stateOf(id)).toBe('closed')

  await stranger.goto(`${base}/track/${code}`)
  for (const step of ['收到反映', '派人到现场核实', '已立案', '已派遣处置单位', '处置单位已处理', '核查通过', '已结案'])
    await stranger.getByText(step).first().waitFor()
  await picture(stranger, 'portal-track')
  await stranger.getByRole('link', { name: '评价结果' }).click()
  await stranger.getByRole('radio', { name: /非常满意/ }).check()
  await stranger
    .getByRole('button', { name: /提交|评价/ })
    .last()
    .click()
  await expect.poll(async () => (await db<{ rating: number }[]>`select rating from case_file where matter_id = ${id}`)[0]?.rating).toBe(5)

  await stranger.goto(`${base}/track/${code}`)
  await stranger.getByRole('link', { name: '问题没有解决' }).click()
  await stranger.getByRole('textbox').first().fill('第二天又堆满了')
  await stranger
    .getByRole('button', { name: /提交|重新处理/ })
    .last()
    .click()
  await expect.poll(() => stateOf(id)).toBe('reopened')

  await lead.goto(`${base}/desk`)
  await actAtDesk(lead, /暴露垃圾/, '重新派遣')
  await expect.poll(() => stateOf(id)).toBe('toDispatch')
  expect((await verifyRegion(db, demonstration.region)).broken).toBeNull()
  expect(complaints).toEqual([])
})
