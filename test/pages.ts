import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the pages, built once for all journeys. */
    pages: string
  }
}

/**
 * Builds the pages as they are served, before the first journey. Vitest has called the environment `test`; pages built
 * so would be React's for development, and antd's with one id for every dialog, which then hear no Escape.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-pages-'))
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  } finally {
    process.env.NODE_ENV = environment
  }
  project.provide('pages', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
