/**
 * How heavy the portal's first page is: every script and style the browser must have before the page works,
 * compressed as a server would (gzip). The map, and everything else loaded later, is not of it, and must not be.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { z } from 'zod'

const limitKB = 150

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

/** Measures the pages as they are served, built for this; throws when the portal would load a desk's library. */
export async function portalWeight() {
  const folder = `${mkdtempSync(join(tmpdir(), 'gezhi-pages-'))}/`
  try {
    const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
    await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
    const manifest = Manifest.parse(JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')))
    const sizes = [...filesOf(manifest, 'portal/index.html')].map((file) => [file, weightOf(folder, file)] as const)
    const kB = Math.round(sizes.reduce((sum, [, size]) => sum + size, 0) / 100) / 10
    return { bench: 'portal', kB, limitKB, files: Object.fromEntries(sizes) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function weightOf(folder: string, file: string): number {
  const content = readFileSync(folder + file)
  const library = /maplibregl-|ant-btn|echarts-/.exec(content.toString('utf8'))
  if (library !== null) throw new Error(`${file} of the portal's first page holds ${library[0]}…`)
  return gzipSync(content).length
}
