import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { inForce } from '../../domain/duties/duty-item.ts'
import {
  benchmarkHeadings,
  neededBenchmarkColumns,
  readBenchmarkRows,
  type BenchmarkColumn,
} from '../../domain/enforcement/benchmark-row.ts'
import { benchmarkParties, discretionTiers, type Benchmark, type BenchmarkTier } from '../../domain/enforcement/discretion.ts'
import { fineBases } from '../../domain/enforcement/statutory-range.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { Day } from '../db/day.ts'
import { rows, type Db, type Pool, type Tx } from '../db/pool.ts'
import { importIssued, type IssuedFile, type IssuedImport } from '../registers/issued-import.ts'
import { findIssuedList, insertVersion, versionOnce, type IssuedList, type NewIssuedList } from '../registers/issued-list.ts'
import { loadItems } from './import.ts'

const table = 'discretion_benchmark_version'

/** Imports a district's benchmarks whole or not at all, each checked against the items in force on the day they begin. */
export async function importBenchmarks(
  db: Pool,
  file: IssuedFile,
  by: string,
  now: Date,
  dryRun: boolean,
): Promise<Outcome<IssuedImport<BenchmarkColumn>>> {
  const loaded = await loadItems(db, file.region, file.from)
  if (!loaded.ok) return loaded
  const kind = {
    table,
    headings: benchmarkHeadings,
    needed: neededBenchmarkColumns,
    noColumn: 'benchmark.noColumn',
    fromTooEarly: 'benchmark.fromTooEarly',
    read: (given: Parameters<typeof readBenchmarkRows>[0]) => {
      const { benchmarks, faults } = readBenchmarkRows(given, loaded.value.items, file.from)
      return { made: benchmarks, faults }
    },
    insert: insertBenchmarks,
  } as const
  return importIssued<BenchmarkColumn, Benchmark>(db, kind, file, by, now, dryRun)
}

async function insertBenchmarks(tx: Tx, region: string, list: NewIssuedList, benchmarks: readonly Benchmark[]): Promise<void> {
  await insertVersion(tx, table, region, list)
  const lines = benchmarks.flatMap((one, benchmark) =>
    one.tiers.map((tier, place) => ({
      benchmark,
      place,
      item: one.item,
      party: one.party,
      base: one.base,
      gear: one.gear,
      tier: tier.tier,
      conditions_zh: tier.conditions.zh,
      conditions_en: tier.conditions.en,
      factors_zh: tier.factors.zh,
      factors_en: tier.factors.en,
      range_min: tier.range?.min ?? null,
      range_max: tier.range?.max ?? null,
      upper_min: tier.upper?.min ?? null,
      upper_max: tier.upper?.max ?? null,
      from_on: one.from,
      to_on: one.to ?? null,
    })),
  )
  await tx`
    insert into discretion_tier (region, version, benchmark, place, item, party, base, gear, tier, conditions_zh, conditions_en,
                                 factors_zh, factors_en, range_min, range_max, upper_min, upper_max, from_on, to_on)
    select ${region}, ${list.version}, given.*
    from jsonb_to_recordset(${tx.json(lines)}) as given
      (benchmark integer, place smallint, item text, party text, base text, gear text, tier text, conditions_zh text,
       conditions_en text, factors_zh text, factors_en text, range_min bigint, range_max bigint, upper_min bigint,
       upper_max bigint, from_on date, to_on date)`
}

const TierRow = z.object({
  benchmark: z.number(),
  item: z.string(),
  party: keysOf(benchmarkParties),
  base: keysOf(fineBases),
  gear: z.string(),
  tier: keysOf(discretionTiers),
  conditions_zh: z.string(),
  conditions_en: z.string(),
  factors_zh: z.string(),
  factors_en: z.string(),
  range_min: z.number().nullable(),
  range_max: z.number().nullable(),
  upper_min: z.number().nullable(),
  upper_max: z.number().nullable(),
  from_on: Day,
  to_on: Day.nullable(),
})

/** The benchmarks of one version, in the order of their file. */
async function listBenchmarks(db: Db, region: string, version: number): Promise<Benchmark[]> {
  const found = await rows(
    TierRow,
    db`
      select benchmark, item, party, base, gear, tier, conditions_zh, conditions_en, factors_zh, factors_en, range_min, range_max,
             upper_min, upper_max, from_on, to_on
      from discretion_tier
      where region = ${region} and version = ${version}
      order by benchmark, place`,
  )
  const tiers = new Map<number, z.infer<typeof TierRow>[]>()
  for (const row of found) tiers.set(row.benchmark, [...(tiers.get(row.benchmark) ?? []), row])
  return [...tiers.values()].flatMap(benchmarkOf)
}

function benchmarkOf(lines: readonly z.infer<typeof TierRow>[]): Benchmark[] {
  const [first, ...more] = lines.map((line): BenchmarkTier => ({
    tier: line.tier,
    conditions: { zh: line.conditions_zh, en: line.conditions_en },
    factors: { zh: line.factors_zh, en: line.factors_en },
    ...(line.range_min !== null && line.range_max !== null && { range: { min: line.range_min, max: line.range_max } }),
    ...(line.upper_min !== null && line.upper_max !== null && { upper: { min: line.upper_min, max: line.upper_max } }),
  }))
  const [row] = lines
  if (!first || !row) return []
  const { item, party, base, gear, from_on: from, to_on: to } = row
  return [{ item, party, base, gear, tiers: [first, ...more], from, ...(to !== null && { to }) }]
}

export type LoadedBenchmarks = { readonly list: IssuedList; readonly benchmarks: readonly Benchmark[] }

/** The benchmarks that hold on a day, of the version then in force. */
export async function loadBenchmarks(db: Db, region: string, day: CivilDate): Promise<Outcome<LoadedBenchmarks, 'benchmark.noList'>> {
  const list = await findIssuedList(db, table, region, day)
  if (!list) return refuse('benchmark.noList', { region, day })
  const benchmarks = await versionOnce(table, region, list, () => listBenchmarks(db, region, list.version))
  return done({ list, benchmarks: benchmarks.filter((one) => inForce(one, day)) })
}
