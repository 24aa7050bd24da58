import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { languageOf, sendRefusal } from './problems.ts'

/** Which page serves which addresses: the longest prefix first, the portal last. */
const surfaces = ['desk', 'field', 'portal'] as const

/** What the build leaves in a page for the nonce of its styles. */
const nonceMark = /__CSP_NONCE__/g

/**
 * Nothing comes from elsewhere: no scripts, styles, frames or fonts but our own, and map tiles only where a
 * region has set them. The desk's components write their own <style> elements, which carry the page's nonce.
 */
export function contentPolicy(tiles: readonly string[], nonce?: string): string {
  const styles = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`
  const more = tiles.length > 0 ? ` ${tiles.join(' ')}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    `img-src 'self' data: blob:${more}`,
    "media-src 'self' blob:",
    `connect-src 'self'${more}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** Serves the built pages: hashed files for a year, the pages themselves always fresh. */
export async function servePages(app: FastifyInstance, folder: string, tiles: readonly string[]): Promise<void> {
  await app.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  })
  const pages = new Map(
    surfaces.flatMap((name) => {
      const path = join(folder, name, 'index.html')
      return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : []
    }),
  )
  for (const name of ['sw.js', 'manifest.webmanifest', 'field.webmanifest', 'icon-192.png', 'icon-512.png', 'favicon.svg', 'robots.txt']) {
    if (existsSync(join(folder, name)))
      app.get(`/${name}`, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile(name, folder))
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const isFile = /^\/(api|open311|assets)(\/|$)/.test(path) || /\.\w{1,8}$/.test(path)
    const name = surfaces.find((surface) => surface === 'portal' || path === `/${surface}` || path.startsWith(`/${surface}/`))
    const page = name && pages.get(name)
    if ((request.method !== 'GET' && request.method !== 'HEAD') || isFile || !page)
      return sendRefusal(reply, { code: 'input.notFound' }, languageOf(request))
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', contentPolicy(tiles, nonce))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(nonceMark, nonce))
  })
}
