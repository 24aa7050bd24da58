// npm test: every check, from a clean clone. `npm test -- rules server` runs only the parts named.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser, findBrowser } from './browser.mjs'
import { ensurePoppler } from './poppler.mjs'
import { checkNode, install, root, runPackage, say } from './steps.mjs'

const reports = mkdtempSync(join(tmpdir(), 'gezhi-report-'))

const parts = {
  format: () => checked('prettier', ['--check', '--log-level', 'warn', '.']),
  types: () => checked('typescript', ['--noEmit']),
  lint: () => checked('eslint', ['.', '--max-warnings', '0']),
  rules: () => tests('rules'),
  server: async () => ((await ensurePoppler()) ? tests('server') : { ok: false }),
  e2e: journeys,
}

/** Each of these keeps one core busy, so they run side by side; the others have workers of their own. */
const oneCore = ['format', 'types', 'lint']

/** Runs the parts, every one even when an earlier one failed; gives the exit status. */
export async function runParts(names) {
  const unknown = names.filter((name) => !(name in parts))
  if (unknown.length > 0) {
    say(
      `没有这一部分：${unknown.join('、')}。可选：${Object.keys(parts).join(' ')}`,
      `No such part: ${unknown.join(', ')}. Choose from: ${Object.keys(parts).join(' ')}`,
    )
    return 2
  }
  checkNode()
  await install({ dev: true })
  const timed = async (name) => {
    const began = performance.now()
    say(`${name}……`, '')
    const result = await parts[name]()
    return { name, ...result, seconds: (performance.now() - began) / 1000 }
  }
  const results = await Promise.all(names.filter((name) => oneCore.includes(name)).map(timed))
  for (const name of names.filter((one) => !oneCore.includes(one))) results.push(await timed(name))
  rmSync(reports, { recursive: true, force: true })
  return summarise(results)
}

async function checked(name, args) {
  return { ok: (await runPackage(name, args)) === 0 }
}

async function tests(project) {
  const report = join(reports, `${project}.json`)
  const status = await runPackage('vitest', [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) return { ok: false }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
  return {
    ok: status === 0,
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }
}

async function journeys() {
  const folder = join(root, 'test', 'e2e')
  if (!existsSync(folder) || !readdirSync(folder).some((file) => file.endsWith('.e2e.ts')))
    return { ok: true, passed: 0, failed: 0, skipped: 0 }
  if (!(await ensureBrowser())) return { ok: false }
  process.env.CHROMIUM ??= findBrowser()
  return tests('e2e')
}

function summarise(results) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  process.stdout.write('\n')
  for (const { name, ok, seconds, ...counts } of results) {
    for (const key of Object.keys(total)) total[key] += counts[key] ?? 0
    const numbers = counts.passed === undefined ? '' : `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${numbers}\n`)
  }
  const ok = results.every((result) => result.ok)
  process.stdout.write(
    `${ok ? '全部通过 all passed' : '有失败 something failed'}: ${total.passed} tests passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  )
  return ok ? 0 : 1
}

if (import.meta.filename === process.argv[1]) {
  const named = process.argv.slice(2)
  process.exitCode = await runParts(named.length > 0 ? named : ['types', 'lint', 'rules', 'server', 'e2e'])
}
