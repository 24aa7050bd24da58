// The browser and the Chinese font that the journeys need, from the system's packages.
import { existsSync, readdirSync } from 'node:fs'
import { has, run, say } from './steps.mjs'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const packages = ['chromium', 'fonts-noto-cjk']

/** The browser's path, or undefined: CHROMIUM, else where the system keeps it. */
export function findBrowser() {
  return [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path))
}

function hasChineseFont() {
  if (has('fc-list', ['--version'])) return has('sh', ['-c', 'fc-list :lang=zh | grep -q .'])
  return ['/usr/share/fonts/opentype/noto', '/System/Library/Fonts'].some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => /CJK|PingFang/.test(file)),
  )
}

/** Installs browser and font where that is ours to do; true when both are there afterwards. */
export async function ensureBrowser() {
  if (findBrowser() && hasChineseFont()) return true
  if (process.getuid?.() === 0 && has('apt-get')) {
    say(`安装浏览器和中文字体（${packages.join('、')}）……`, `Installing browser and Chinese font (${packages.join(', ')})…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
  }
  if (findBrowser() && hasChineseFont()) return true
  say(
    `浏览器测试需要 Chromium 和中文字体。请由管理员安装：apt-get install ${packages.join(' ')}；浏览器在别处时设 CHROMIUM 为其路径。`,
    `The browser journeys need Chromium and a Chinese font. Ask the administrator to run: apt-get install ${packages.join(' ')}; set CHROMIUM when the browser is elsewhere.`,
  )
  return false
}
