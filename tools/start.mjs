// npm start: everything from a fresh clone to the served address.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkNode, install, readTypeScript, root, runPackage, say } from './steps.mjs'

checkNode()
const dev = process.argv.includes('--dev')
await install({ dev })
if (!dev) await buildWeb()
await readTypeScript()
await import('../server/main.ts')

/** Builds the pages when what they are made from has changed since the last build. */
async function buildWeb() {
  if (!existsSync(join(root, 'vite.config.ts'))) return
  const stamp = join(root, 'dist', '.sources')
  const sources = hashOf(['web', 'domain', 'contract', 'vite.config.ts', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('生成网页……', 'Building the pages…')
  const status = await runPackage('vite', ['build', '--logLevel', 'warn'])
  if (status !== 0) {
    say('网页生成失败，原因见上。', 'Building the pages failed, as said above.')
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

function hashOf(names) {
  const hash = createHash('sha256')
  for (const name of names) {
    const path = join(root, name)
    if (existsSync(path)) addTo(hash, path, name)
  }
  return hash.digest('hex')
}

function addTo(hash, path, name) {
  const entries = entriesOf(path)
  if (!entries) return hash.update(name).update('\0').update(readFileSync(path)).update('\0')
  for (const entry of entries.sort()) {
    if (!entry.includes('.test.')) addTo(hash, join(path, entry), `${name}/${entry}`)
  }
}

/** The names in a folder; undefined for a file. */
function entriesOf(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}
