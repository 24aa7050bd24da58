// What reads the text of a PDF in tests and benches, from the system's packages.
import { has, run, say } from './steps.mjs'

const name = 'poppler-utils'

/** Installs pdftotext where that is ours to do; true when it is there afterwards. */
export async function ensurePoppler() {
  if (has('pdftotext', ['-v'])) return true
  if (process.getuid?.() === 0 && has('apt-get')) {
    say(`安装读取 PDF 的工具（${name}）……`, `Installing what reads a PDF (${name})…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env, stdio: 'ignore' })
  }
  if (has('pdftotext', ['-v'])) return true
  say(
    `文书测试需要 pdftotext。请由管理员安装：apt-get install ${name}`,
    `The tests of writs need pdftotext. Ask the administrator to run: apt-get install ${name}`,
  )
  return false
}
