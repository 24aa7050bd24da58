import { z } from 'zod'
import { benchmarkParties, discretionTiers, type BenchmarkParty, type DiscretionTier } from '../../domain/enforcement/discretion.ts'
import { fineBases, type FineBase } from '../../domain/enforcement/statutory-range.ts'
import { CivilDateText, keysOf, plainText, Words } from '../fields.ts'
import { route } from '../route.ts'
import { ItemFieldName } from './items.ts'
import { changeRefusals, importQuery, ImportReport, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

export const BenchmarkPartyName = keysOf<BenchmarkParty>(benchmarkParties)
/** Both ends in hundredths of the base's unit: fen, hundredths of a per cent, hundredths of a multiple. */
const Range = z.object({ min: z.int(), max: z.int() })

export const BenchmarkView = z.object({
  /** Names it among those of its version. */
  key: z.string(),
  item: z.object({ code: z.string(), name: Words, field: ItemFieldName.nullable(), law: z.string(), articles: z.array(z.string()) }),
  party: BenchmarkPartyName,
  base: keysOf<FineBase>(fineBases),
  /** What opens this range of the provision, in words; null for its ordinary range. */
  gear: Words.nullable(),
  /** The range of the law; null where the catalogue in force no longer has it. */
  statutory: Range.nullable(),
  tiers: z.array(
    z.object({
      tier: keysOf<DiscretionTier>(discretionTiers),
      conditions: Words,
      factors: Words,
      range: Range.nullable(),
      upper: Range.nullable(),
    }),
  ),
  from: z.string(),
  to: z.string().nullable(),
})
export type BenchmarkView = z.infer<typeof BenchmarkView>

/** The benchmarks that hold on the day, of the version then in force. */
export const listBenchmarks = route({
  name: 'listBenchmarks',
  zh: '裁量基准',
  en: 'Discretion benchmarks',
  method: 'GET',
  path: '/api/registers/benchmarks',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    day: CivilDateText.optional(),
    words: plainText(60).optional(),
    field: ItemFieldName.optional(),
    party: BenchmarkPartyName.optional(),
  }),
  output: z.object({
    version: z.object({ version: z.int(), from: z.string(), source: z.string() }).nullable(),
    benchmarks: z.array(BenchmarkView),
    total: z.int(),
    next: z.string().nullable(),
  }),
  refusals: [...readRefusals, 'clock.badDate', 'clock.dateOutOfRange'],
})

export const importBenchmarkList = route({
  name: 'importBenchmarks',
  zh: '导入裁量基准',
  en: 'Import benchmarks',
  method: 'POST',
  path: '/api/registers/benchmarks/import',
  access: { permission: 'benchmarks.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText }),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'item.noList', 'benchmark.noColumn', 'benchmark.fromTooEarly'],
})
