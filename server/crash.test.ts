import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crash } from '../test/crash/crash.ts'

test('killed at random under load, no acknowledged act is lost or doubled and the chains are whole', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-crash-'))
  try {
    const report = await crash({ folder, rounds: 3, clients: 4 })
    expect(report.acknowledged).toBeGreaterThan(5)
    expect(report.killed.server + report.killed.database).toBeGreaterThanOrEqual(3)
    expect(report).toMatchObject({ lost: 0, doubled: 0, unexpected: [], verified: { broken: null } })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
