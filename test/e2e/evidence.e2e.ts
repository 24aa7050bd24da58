import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { deskPaths } from '../../web/desk/paths.ts'
import { fieldPaths } from '../../web/field/paths.ts'
import { phoneScreen } from '../world/browser.ts'
import { addPhoto, choose, enforcementDesk } from '../world/enforcement-desk.ts'
import { tone } from '../../server/demo/recording.ts'
import { film, paperPdf } from '../world/evidence-files.ts'
import { walker } from '../world/proceeding.ts'

// Evidence that is no picture: sent, taken out and played, excluded, kept from hand to hand, and read as one line of time.

const desk = await enforcementDesk()
const { folder } = desk
const id = await walker(desk.city).filed(desk.parties.company, 'E048', 0)

/** A second of a square that moves, filmed by the browser itself. */
async function filmed(beside: Page): Promise<Buffer> {
  // On a page of its own: on the desk's the clock stands still.
  const page = await beside.context().browser()?.newPage()
  if (!page) throw new Error('the page has no browser')
  await page.goto(desk.base)
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()))
    recorder.start()
    for (let at = 0; at < 20; at += 1) {
      pen?.fillRect(at * 10, at * 4, 30, 30)
      await new Promise((next) => requestAnimationFrame(next))
    }
    recorder.stop()
    await ended
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  await page.close()
  return Buffer.from(bytes)
}

async function addFiles(form: Locator, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await form.locator('input[type=file][accept*=".mp4"]').setInputFiles(files)
  for (const { name } of files) await form.locator('.file', { hasText: name }).getByText('已上传', { exact: true }).waitFor()
}

test('a film, a sound and a paper are sent as evidence; the same file twice, a lie and what can be taken back are told', async () => {
  const yang = await desk.atDesk('yang')
  await desk.act(yang, id, '收集证据', async (form) => {
    await form.getByRole('radio', { name: '视听资料' }).check()
    await form.getByLabel('名称').fill('倾倒过程录像')
    await form.getByLabel('来源').fill('执法记录仪')
    await form.getByRole('textbox', { name: /^取得地点/ }).fill('环城东路边')
    const clip = await filmed(yang)
    expect(clip.length).toBeGreaterThan(500)
    await addFiles(form, { name: '录像.webm', mimeType: 'video/webm', buffer: clip })
    await addFiles(form, { name: '清单.pdf', mimeType: 'application/pdf', buffer: paperPdf() })
    await form.locator('input[type=file][accept*=".mp4"]').setInputFiles({ name: '再次.webm', mimeType: 'video/webm', buffer: clip })
    await form.getByText('再次.webm 与 录像.webm 是同一个文件').waitFor()
    await form
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: '假.mp4', mimeType: 'video/mp4', buffer: Buffer.from('MZ\0\0') })
    await form.getByText('不能收取这种文件').waitFor()
    await form.getByRole('button', { name: '移除 假.mp4' }).click()
  })
  await yang.goto(desk.base + deskPaths.matter(id))
  await yang.getByText('地点：环城东路边', { exact: false }).first().waitFor()
  await yang.getByRole('button', { name: '调取 录像.webm' }).click()
  const player = yang.getByLabel('播放 录像.webm')
  await player.waitFor()
  const sought = await player.evaluate(async (element) => {
    const video = element as HTMLVideoElement // the label stands on it
    await new Promise<void>((done, failed) => {
      video.onloadeddata = () => done()
      video.onerror = () => failed(new Error(video.error?.message))
      if (video.readyState >= 2) done()
    })
    const seeked = new Promise<void>((done) => (video.onseeked = () => done()))
    video.currentTime = 0.2
    await seeked
    return { width: video.videoWidth, at: video.currentTime }
  })
  expect(sought.width).toBeGreaterThan(0)
  expect(sought.at).toBeGreaterThan(0)
  await yang.getByRole('button', { name: '调取 清单.pdf' }).click()
  await yang.getByRole('link', { name: '在新窗口打开' }).waitFor()
  const save = yang.getByRole('link', { name: '下载原件' }).last()
  const [download] = await Promise.all([yang.waitForEvent('download'), save.click()])
  await download.saveAs(join(folder, 'list.pdf'))
  expect(readFileSync(join(folder, 'list.pdf')).equals(paperPdf())).toBe(true)
  await desk.picture(yang, 'evidence-played')
  expect(desk.complaints).toEqual([])
})

test('an object goes from hand to hand, what was got unlawfully is crossed out, and the dossier says both', async () => {
  const yang = await desk.atDesk('yang')
  const qin = await desk.atDesk('qin')
  await desk.act(yang, id, '收集证据', async (form) => {
    await form.getByRole('radio', { name: '物证' }).check()
    await form.getByLabel('名称').fill('铁锹一把')
    await form.getByLabel('来源').fill('现场')
    await addPhoto(form, 31)
  })
  await desk.act(yang, id, '登记证据保管', async (form) => {
    await choose(form, '证据序号', '铁锹', /铁锹/)
    await form.getByRole('radio', { name: '入库保管' }).check()
    await choose(form, /^交出人/, '杨', /杨/)
    await form.getByRole('textbox', { name: /^接收单位、人员或者保管地点/ }).fill('三号库房')
    await form.getByRole('textbox', { name: /^理由/ }).fill('入库')
  })
  await yang.goto(desk.base + deskPaths.matter(id))
  await yang.getByText(/现由：.*三号库房/).waitFor()
  await desk.act(qin, id, '排除证据', async (form) => {
    await choose(form, '证据序号', '倾倒过程', /倾倒过程录像/)
    await form.getByRole('radio', { name: '未经查证属实' }).check()
    await form.getByRole('textbox', { name: /^理由/ }).fill('录像来源无法核实')
  })
  await qin.goto(desk.base + deskPaths.matter(id))
  await qin.locator('s', { hasText: '倾倒过程录像' }).waitFor()
  await desk.picture(qin, 'evidence-excluded')
  const dossier = (await desk.pagesOf(qin, qin.getByRole('link', { name: '卷宗 PDF' }), 'evidence-dossier')).join('').replaceAll(/\s/g, '')
  for (const said of ['录像.webm', '证据保管单（第3号）', '三号库房', '录像来源无法核实']) expect(dossier).toContain(said)
  expect(desk.complaints).toEqual([])
})

test('the whole process is one line of time that is filtered, printed and exported, also in English and on a phone', async () => {
  const qin = await desk.atDesk('qin')
  await qin.goto(desk.base + deskPaths.matter(id))
  await qin.getByRole('link', { name: '全过程记录' }).click()
  await qin.getByRole('heading', { name: '四个环节的记录' }).waitFor()
  await desk.picture(qin, 'timeline')
  await qin.getByLabel('类别').selectOption({ label: '调取' })
  await qin.getByRole('heading', { name: '记录（2 条）' }).waitFor()
  await qin.getByText('录像.webm').waitFor()
  expect(new URL(qin.url()).searchParams.get('kind')).toBe('reading')
  const csv = await qin.request.get(new URL((await qin.getByRole('link', { name: '导出 CSV' }).getAttribute('href')) ?? '', desk.base).href)
  expect((await csv.text()).split('\r\n')[0]).toContain('时间,类别')
  const phone = await desk.atDesk('qin', phoneScreen)
  for (const page of [phone, qin]) {
    for (const path of [deskPaths.timeline(id), deskPaths.matter(id)]) {
      await page.goto(`${desk.base}${path}?lang=en`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await desk.picture(page, `en-${path.includes('timeline') ? 'timeline' : 'matter'}-${page === phone ? 'phone' : 'desk'}`)
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(width[0], path).toBeLessThanOrEqual(width[1] ?? 0)
    }
  }
  expect(desk.complaints).toEqual([])
})

test('on a phone without a network a recording is not taken, and it says so plainly', async () => {
  const phone = await desk.atDesk('yang', phoneScreen)
  await phone.goto(desk.base + fieldPaths.act(id, 'addEvidence'))
  const chooser = phone.locator('input[type=file][accept*=".mp4"]')
  await chooser.waitFor({ state: 'attached' })
  await phone.context().setOffline(true)
  await chooser.setInputFiles({ name: '询问.wav', mimeType: 'audio/wav', buffer: tone(0.2) })
  await phone.getByText('没有网络：录音、录像等文件不能离线保存').waitFor()
  await desk.picture(phone, 'phone-offline')
  await phone.context().setOffline(false)
  await phone.getByRole('button', { name: '重新上传 询问.wav' }).click()
  await phone.locator('.file', { hasText: '询问.wav' }).getByText('已上传', { exact: true }).waitFor()
  await chooser.setInputFiles({ name: '现场.mp4', mimeType: 'video/mp4', buffer: film(desk.now(), null, 3) })
  await phone.locator('.file', { hasText: '现场.mp4' }).getByText('已上传', { exact: true }).waitFor()
  await desk.picture(phone, 'phone-files')
})
