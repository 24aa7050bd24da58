import { importBenchmarkList, listBenchmarks, type BenchmarkView } from '../../contract/registers/benchmarks.ts'
import { registers } from '../../contract/registers/shapes.ts'
import { benchmarkKey, rangeOfBenchmark, type Benchmark } from '../../domain/enforcement/discretion.ts'
import { lawTitle, type EnforcementItem } from '../../domain/enforcement/item.ts'
import { conditionText } from '../../domain/enforcement/item-note.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { importBenchmarks, loadBenchmarks } from '../enforcement/benchmarks.ts'
import { loadItems } from '../enforcement/import.ts'
import { served, type Served } from '../http/serve.ts'
import { answersTo, dayAsked, importList, pageOf } from './issued-handlers.ts'

function benchmarkView(benchmark: Benchmark, item: EnforcementItem | undefined): BenchmarkView {
  const range = item && rangeOfBenchmark(benchmark, item)
  return {
    key: benchmarkKey(benchmark),
    item: {
      code: benchmark.item,
      name: item?.name ?? { zh: benchmark.item, en: benchmark.item },
      field: item?.field ?? null,
      law: item ? lawTitle(item.law) : '',
      articles: item ? [...item.penaltyArticles] : [],
    },
    party: benchmark.party,
    base: benchmark.base,
    gear: benchmark.gear === '' ? null : conditionText(benchmark.gear),
    statutory: range?.ok ? range.value : null,
    tiers: benchmark.tiers.map(({ tier, conditions, factors, range: own, upper }) => ({
      tier,
      conditions,
      factors,
      range: own ?? null,
      upper: upper ?? null,
    })),
    from: benchmark.from,
    to: benchmark.to ?? null,
  }
}

const list = served(listBenchmarks, async (context, { day: text, words, field, party, ...page }) => {
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const { code } = context.session.region
  const loaded = await loadBenchmarks(context.db, code, day.value)
  if (!loaded.ok) return done({ version: null, benchmarks: [], total: 0, next: null })
  const items = await loadItems(context.db, code, day.value)
  const itemOf = new Map(items.ok ? items.value.items.map((item) => [item.code, item]) : [])
  const fitting = loaded.value.benchmarks
    .map((benchmark) => benchmarkView(benchmark, itemOf.get(benchmark.item)))
    .filter(
      ({ item, party: whom, tiers }) =>
        (field === undefined || item.field === field) &&
        (party === undefined || whom === party) &&
        answersTo(
          [
            item.code,
            item.name.zh,
            item.name.en,
            item.law,
            ...item.articles,
            ...tiers.flatMap((tier) => [tier.conditions.zh, tier.conditions.en]),
          ],
          words,
        ),
    )
  const { shown, total, next } = pageOf(fitting, ({ key }) => key, page)
  const { version, from, source } = loaded.value.list
  return done({ version: { version, from, source }, benchmarks: [...shown], total, next })
})

const importFile = served(importBenchmarkList, (context, asked) =>
  importList(context, asked, 'benchmarks', importBenchmarkList, registers.benchmarks, (file, personId, at, dryRun) =>
    importBenchmarks(context.db, file, personId, at, dryRun),
  ),
)

export const benchmarkHandlers: readonly Served[] = [list, importFile]
