import react from '@vitejs/plugin-react'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Connect, type Plugin } from 'vite'
import { fieldWorker } from './tools/field-worker.ts'

/** Which page serves which addresses. The server follows the same table: longest prefix first, portal last. */
const surfaces = [
  { prefix: '/desk', page: '/desk/index.html' },
  { prefix: '/field', page: '/field/index.html' },
  { prefix: '/gallery', page: '/gallery/index.html' },
  { prefix: '/', page: '/portal/index.html' },
] as const

/** The page for an address a person may type or reload, or undefined for files and interfaces. */
function pageFor(url: string): string | undefined {
  const path = url.split('?')[0] ?? '/'
  if (/^\/(api|open311|assets|@|node_modules)/.test(path) || /\.\w+$/.test(path)) return undefined
  return surfaces.find(({ prefix }) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`))?.page
}

const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
  const page = pageFor(request.url ?? '/')
  if (page !== undefined) request.url = page
  next()
}

function surfacePages(): Plugin {
  return {
    name: 'surface-pages',
    configureServer: (server) => void server.middlewares.use(rewrite),
    configurePreviewServer: (server) => void server.middlewares.use(rewrite),
  }
}

/** The server hands out the compressed copy where there is one; best compression, once, at build time. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
        const content = readFileSync(join(dir, name))
        writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }))
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content))
      }
    },
  }
}

const page = (name: string) => fileURLToPath(new URL(`web/${name}/index.html`, import.meta.url))
const server = process.env.GEZHI_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig(({ command, mode }) => ({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [react(), surfacePages(), fieldWorker(), ...(mode === 'gallery' ? [] : [precompressed()])],
  // The server replaces this mark in each desk page by a fresh nonce, which antd's own <style> elements carry.
  // In development nobody replaces it and no policy is sent.
  html: command === 'build' ? { cspNonce: '__CSP_NONCE__' } : {},
  server: { proxy: { '/api': server, '/open311': server } },
  // MapLibre starts its worker as a module from our own origin, so that the policy needs no blob: workers.
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    // Inlined files would become data: addresses, which the policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        portal: page('portal'),
        desk: page('desk'),
        field: page('field'),
        // The gallery of parts is for those who build the pages; a released build has none.
        ...(mode === 'gallery' && { gallery: page('gallery') }),
      },
    },
  },
}))
