import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import type { Pool } from '../../server/db/pool.ts'
import { buildApp } from '../../server/http/app.ts'
import type { Program } from '../../server/http/context.ts'
import { allServed } from '../../server/http/served.ts'
import { openParts } from '../../server/program.ts'
import { collectComplaints, openBrowser } from './browser.ts'

export type Journey = {
  readonly program: Program
  readonly app: FastifyInstance
  /** Where the pages are, without a slash at the end. */
  readonly base: string
  readonly browser: Browser
  /** A folder of the file's own, gone after its last test. */
  readonly folder: string
  /** What the browsers complained of. */
  readonly complaints: string[]
  /** A page of a new browser context, signed in where a cookie is given; its clock stands still where the program's does. */
  open(screen: BrowserContextOptions, cookie?: string, complaints?: string[]): Promise<Page>
}

/**
 * The whole program with its pages over a test database, and a real browser: call it at the top of a journey's file, and it
 * is put away after the file's last test. `now` is the program's clock and the browsers'; `limited` keeps the limits of rate;
 * `maps` are drawn only where they are looked at.
 */
export async function journey(
  db: Pool,
  { now, limited = false, maps = false }: { now?: () => Date; limited?: boolean; maps?: boolean } = {},
): Promise<Journey> {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-journey-'))
  const { program, stop } = await openParts(db, folder, { checksAnswers: true, ...(now && { now }) })
  const app = await buildApp(program, {
    ...{ served: allServed, log: 'error', trustProxy: false, limited, tileOrigins: [] },
    pages: inject('pages'),
  })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser(maps)
  const complaints: string[] = []
  afterAll(async () => {
    await browser.close()
    await app.close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)

  async function open(screen: BrowserContextOptions, cookie?: string, heard = complaints): Promise<Page> {
    // Nothing is judged half faded in.
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...screen })
    if (cookie !== undefined) await context.addCookies([{ name: 'gezhi_session', value: cookie, url: base }])
    if (now) await context.clock.setFixedTime(now())
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    collectComplaints(page, heard)
    return page
  }
  return { program, app, base, browser, folder, complaints, open }
}
