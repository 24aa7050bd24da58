// What the starter, the tests and the command line need before any package is installed: no imports
// but Node's own, and plain JavaScript.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Prints one line of progress, Chinese first. */
export function say(zh, en) {
  process.stderr.write(`» ${zh}  ${en}\n`)
}

/** Stops with a sentence when Node is older than package.json asks for. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const least = engines.node.replace('>=', '').split('.').map(Number)
  const have = process.versions.node.split('.').map(Number)
  const enough = have[0] > least[0] || (have[0] === least[0] && have[1] >= (least[1] ?? 0))
  if (enough) return
  say(
    `本程序需要 Node.js ${least.join('.')} 或更高版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装新版后重试。`,
    `Node.js ${least.join('.')} or later is needed and this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  )
  process.exit(1)
}

/** Installs the packages when they are absent or older than the lock; with `dev`, those of the tests too. */
export async function install({ dev }) {
  const lock = join(root, 'package-lock.json')
  // Packages that are linked in from elsewhere are kept by whoever linked them.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return
  const installed = join(root, 'node_modules', '.package-lock.json')
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  if (fresh && (!dev || existsSync(join(root, 'node_modules', 'vitest')))) return
  say('安装依赖（首次需一两分钟）……', 'Installing packages (a minute or two the first time)…')
  const began = Date.now()
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000)
    const count = existsSync(join(root, 'node_modules')) ? readdirSync(join(root, 'node_modules')).length : 0
    say(`安装依赖：${seconds} 秒，${count} 个目录`, `Installing: ${seconds} s, ${count} folders`)
  }, 5000)
  // Not `npm ci`: it refuses a lock without the optional packages of other platforms, which some registries lack.
  const status = await npm(['install', '--no-save', '--no-audit', '--no-fund', ...(dev ? ['--include=dev'] : [])])
  clearInterval(progress)
  if (status !== 0) {
    say(
      '依赖安装失败，原因见上。请检查网络或 npm 镜像设置后重试。',
      'Installing failed, as said above. Check the network or the npm registry setting and try again.',
    )
    process.exit(1)
  }
  const now = new Date()
  utimesSync(installed, now, now)
}

function npm(args) {
  // Under `npm start` npm says where it is itself; that works where `npm` is a shell script or absent from PATH.
  const own = process.env.npm_execpath
  return own?.endsWith('.js')
    ? run(process.execPath, [own, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' })
}

/** Runs a program with our own streams; gives its exit status. */
export function run(program, args, options = {}) {
  return new Promise((ended) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      ended(127)
    })
    child.once('exit', (code, signal) => ended(code ?? (signal ? 1 : 0)))
  })
}

/** Runs the program of an installed package. */
export function runPackage(name, args, options) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0])
  return run(process.execPath, [join(folder, script), ...args], options)
}

/** Whether a program answers, for what may or may not be installed. */
export function has(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** From here on TypeScript files can be imported into this very process, so signals need no passing on. */
export async function readTypeScript() {
  const { register } = await import('tsx/esm/api')
  register()
}
