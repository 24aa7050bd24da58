import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { shared } from '../../test/shared.ts'
import { verifyRegion } from '../matter/verify.ts'
import { openParts } from '../program.ts'
import { readMapping } from './mapping.ts'
import { importReports } from './reports.ts'
import { createRegion } from './region.ts'

const { db } = await freshDatabase()
const reports = shared('data/la311-2018-01.csv')
const councils = shared('data/la-neighborhood-councils.geojson')
const now = new Date('2026-10-20T01:00:00.000Z')
/** The whole file takes minutes; docs/evidence/la311.md has what came of it. */
const rowsTried = 1200

test.skipIf(!reports || !councils)(
  'real reports of another city are in, or refused with their reason, and stand in the council the city put them in',
  { timeout: 120_000 },
  async () => {
    const lines = readFileSync(reports ?? '', 'utf8')
      .split('\n')
      .slice(0, rowsTried + 1)
    const cells = must(
      await createRegion(
        db,
        {
          code: '900101',
          name: 'Los Angeles',
          utcOffsetMinutes: -480,
          layer: JSON.parse(readFileSync(councils ?? '', 'utf8')),
          id: 'nc_id',
          nameProperty: 'name',
        },
        now,
      ),
    )
    const { program, stop } = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-la-')), {
      now: () => now,
    })
    const mapping = must(readMapping(JSON.parse(readFileSync(new URL('../../data/mappings/la311.json', import.meta.url), 'utf8'))))
    const region = await program.registers.of('900101', now)
    const report = must(
      await importReports({ db, region, secret: 'secret', now }, { bytes: Buffer.from(lines.join('\n')), mapping, dryRun: false }),
    )
    expect(report.imported + report.refused.length).toBe(rowsTried)
    expect(new Set(report.refused.map(({ refusal }) => refusal.code))).toEqual(
      new Set(['import.noPoint', 'import.closedFirst', 'grid.pointOutside']),
    )
    const cellOf = new Map(
      (
        await db<{ outside_id: string; cell: string }[]>`
    select s.outside_id, m.cell from submission s join matter m on m.region = s.region and m.matter_id = s.matter_id where s.region = '900101'`
      ).map((row) => [row.outside_id, row.cell]),
    )
    const rows: { SRNumber: string; NC: string; Longitude: string }[] = parse(lines.join('\n'), {
      columns: true,
    })
    const noPoint = report.refused.filter(({ refusal }) => refusal.code === 'import.noPoint').map(({ id }) => id)
    expect(noPoint).toEqual(rows.filter((row) => row.Longitude === '').map((row) => row.SRNumber))
    const elsewhere = rows.filter((row) => cellOf.has(row.SRNumber) && cellOf.get(row.SRNumber) !== cells.get(row.NC))
    expect(elsewhere.length / report.imported).toBeLessThan(0.02)
    expect(await verifyRegion(db, '900101')).toMatchObject({
      matters: report.imported,
      entries: report.imported * 2,
      broken: null,
    })
    await stop()
  },
)
