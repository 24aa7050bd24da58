/**
 * How heavy the portal's first page is: every script and style the browser must have before the page works,
 * compressed as a server would (gzip). The map, and everything else loaded later, is not of it, and must not be.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

const limitKB = 150
const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url))

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
)

/** The files an entry needs at once: itself, what it imports statically, and their styles. */
export function filesOf(manifest: z.infer<typeof Manifest>, entry: string): Set<string> {
  const files = new Set<string>()
  const left = [entry]
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    const chunk = manifest[key]
    if (chunk === undefined || files.has(chunk.file)) continue
    files.add(chunk.file)
    for (const style of chunk.css) files.add(style)
    left.push(...chunk.imports)
  }
  return files
}

/** Measures the build in dist/web; throws when there is none, or when the portal would load a desk's library. */
export function portalWeight(): {
  bench: 'portal'
  kB: number
  limitKB: number
  files: Record<string, number>
} {
  if (!existsSync(`${folder}.vite/manifest.json`)) throw new Error('dist/web is not built: run `npx vite build` first')
  const manifest = Manifest.parse(JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')))
  const files: Record<string, number> = {}
  let bytes = 0
  for (const file of filesOf(manifest, 'portal/index.html')) {
    const content = readFileSync(folder + file)
    const library = /maplibregl-|ant-btn|echarts-/.exec(content.toString('utf8'))
    if (library !== null) throw new Error(`${file} of the portal's first page holds ${library[0]}…`)
    const compressed = gzipSync(content).length
    files[file] = compressed
    bytes += compressed
  }
  return { bench: 'portal', kB: Math.round(bytes / 100) / 10, limitKB, files }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weight = portalWeight()
  process.stdout.write(`${JSON.stringify(weight)}\n`)
  if (weight.kB > limitKB) process.exitCode = 1
}
