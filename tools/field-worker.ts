import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

const source = fileURLToPath(new URL('../web/field/worker/worker.ts', import.meta.url))

/** Files at the root of the site that the app needs on the phone. */
const rootFiles = ['/field.webmanifest', '/icon-192.png', '/icon-512.png']

/** The built files that the field app's page leads to: scripts, styles, and what these name in their turn. */
export function filesOf(folder: string): string[] {
  const names = readdirSync(join(folder, 'assets'))
  const found = new Set<string>()
  const follow = (text: string) => {
    for (const name of names) {
      if (found.has(name) || !text.includes(name)) continue
      found.add(name)
      if (/\.(js|mjs|css)$/.test(name)) follow(readFileSync(join(folder, 'assets', name), 'utf8'))
    }
  }
  follow(readFileSync(join(folder, 'field/index.html'), 'utf8'))
  return [...rootFiles, ...[...found].toSorted().map((name) => `/assets/${name}`)]
}

/** After the pages are built, writes the service worker beside them with the list of what it keeps on the phone. */
export function fieldWorker(): Plugin {
  return {
    name: 'field-worker',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir: folder = '' }) {
      const files = filesOf(folder)
      const hash = createHash('sha256').update(readFileSync(join(folder, 'field/index.html')))
      const built = await build({
        entryPoints: [source],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'es2022',
      })
      const code = built.outputFiles[0]?.text ?? ''
      const name = hash.update(JSON.stringify(files)).update(code).digest('hex').slice(0, 12)
      writeFileSync(join(folder, 'sw.js'), `const appBuild=${JSON.stringify({ name, files })};\n${code}`)
    },
  }
}
