import { useState } from 'react'
import { BenchmarkPartyName, importBenchmarkList, listBenchmarks, type BenchmarkView } from '../../../contract/registers/benchmarks.ts'
import { ItemFieldName } from '../../../contract/registers/items.ts'
import { benchmarkParties, discretionTiers } from '../../../domain/enforcement/discretion.ts'
import { itemFields } from '../../../domain/enforcement/item.ts'
import { yuanText } from '../../../domain/enforcement/item-note.ts'
import { endText, fineBases } from '../../../domain/enforcement/statutory-range.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice, Tag } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { discretionWords } from '../../words/desk/discretion.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, DayFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { useMay, usePages } from './reading.ts'

const filters = ['find', 'field', 'party', 'day'] as const

/** 裁量基准 in force: how the range of each provision is divided. */
export function BenchmarksPage() {
  const all = useWords(registerWords)
  const words = useWords(discretionWords).benchmarks
  const say = useSay()
  const may = useMay('benchmarks.manage')
  const { values, put } = useAddress(filters)
  const field = ItemFieldName.safeParse(values.field)
  const party = BenchmarkPartyName.safeParse(values.party)
  const pages = usePages(listBenchmarks, {
    limit: 20,
    ...(values.find !== undefined && { words: values.find }),
    ...(field.success && { field: field.data }),
    ...(party.success && { party: party.data }),
    ...(values.day !== undefined && { day: values.day }),
  })
  const [importing, setImporting] = useState(false)
  const first = pages.data?.pages[0]
  const benchmarks = pages.data?.pages.flatMap((page) => page.benchmarks) ?? []
  return (
    <div className="stack">
      <RegisterHead title={all.tabs.benchmarks} register="benchmarks">
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importBenchmarkList)}
          </Button>
        )}
      </RegisterHead>
      {first !== undefined && (
        <p className="quiet">
          {first.version
            ? `${all.listInForce(first.version.version, first.version.from, first.version.source)} ${words.touching}`
            : words.none}
        </p>
      )}
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter
          label={all.items.field}
          value={values.field}
          choices={ItemFieldName.options.map((one) => ({ value: one, label: say(itemFields[one]) }))}
          onChange={(chosen) => put({ field: chosen })}
        />
        <ChoiceFilter
          label={words.party}
          value={values.party}
          choices={BenchmarkPartyName.options.map((one) => ({ value: one, label: say(benchmarkParties[one]) }))}
          onChange={(chosen) => put({ party: chosen })}
        />
        <DayFilter value={values.day} onChange={(day) => put({ day })} />
      </div>
      <PagedList pages={pages} shown={benchmarks.length} total={first?.total ?? 0}>
        <div className="stack benchmark-list">
          {benchmarks.map((benchmark) => (
            <BenchmarkPart key={benchmark.key} benchmark={benchmark} />
          ))}
        </div>
      </PagedList>
      {importing && <ImportWizard route={importBenchmarkList} accept="table" dated onClose={() => setImporting(false)} />}
    </div>
  )
}

/** Ends of ranges as this base writes them: sums in yuan, shares, multiples. */
function endWords(base: BenchmarkView['base'], hundredths: number): Words {
  if (fineBases[base].unit === 'money') return yuanText(hundredths)
  const text = endText(base, hundredths)
  return { zh: text.replace('×', '倍'), en: text }
}

function BenchmarkPart({ benchmark }: { benchmark: BenchmarkView }) {
  const words = useWords(discretionWords).benchmarks
  const say = useSay()
  const { item, party, base, gear, statutory, tiers } = benchmark
  const end = (hundredths: number) => say(endWords(base, hundredths))
  const marks = [say(benchmarkParties[party]), ...(base === 'sum' ? [] : [say(fineBases[base])]), ...(gear ? [words.gear(say(gear))] : [])]
  const last = tiers.length - 1
  const rangeOf = (range: BenchmarkView['statutory'], at: number) => {
    if (!range) return words.free
    if (range.min === range.max) return end(range.min)
    if (range.min === 0) return (at === last ? words.atMost : words.below)(end(range.max))
    return (at === last ? words.upToAndWith : words.upTo)(end(range.min), end(range.max))
  }
  return (
    <section className="benchmark">
      <header className="row">
        <h2>
          <code>{item.code}</code> {say(item.name)}
        </h2>
        {marks.map((mark) => (
          <Tag key={mark}>{mark}</Tag>
        ))}
      </header>
      <p className="quiet">
        {item.law}
        {item.articles.join('；')}
        {statutory && ` · ${words.statutory(rangeOf(statutory, last))}`}
      </p>
      {statutory ? <CoverageBar benchmark={benchmark} endOf={end} /> : <Notice kind="lapsed" title={words.gone} />}
      <Table
        caption={words.tiers([item.code, say(item.name), ...marks].join(' '))}
        rows={tiers.map((tier, at) => ({ ...tier, at }))}
        rowKey={({ tier }) => tier}
        columns={[
          {
            key: 'tier',
            header: words.tier,
            width: '6rem',
            cell: ({ tier }) => <span className={`tier-mark tier-${tier}`}>{say(discretionTiers[tier])}</span>,
          },
          { key: 'conditions', header: words.conditions, cell: ({ conditions }) => <div className="register-wide">{say(conditions)}</div> },
          { key: 'factors', header: words.factors, cell: ({ factors }) => <div className="register-wide quiet">{say(factors)}</div> },
          { key: 'range', header: words.range, width: '14rem', cell: ({ range, at }) => rangeOf(range, at) },
          ...(tiers.some(({ upper }) => upper !== null)
            ? [
                {
                  key: 'upper',
                  header: words.upper,
                  width: '14rem',
                  cell: (row: (typeof tiers)[number]) => row.upper && `${end(row.upper.min)}–${end(row.upper.max)}`,
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

/** The statutory range from end to end with the tiers on it; the table below says the same. */
function CoverageBar({ benchmark: { tiers }, endOf }: { benchmark: BenchmarkView; endOf: (hundredths: number) => string }) {
  const fined = tiers.flatMap(({ tier, range }) => (range ? [{ tier, range }] : []))
  return (
    <div className="coverage" aria-hidden="true">
      {fined.map(({ tier, range }, at) => (
        <div key={tier} className="coverage-part" style={{ flexGrow: Math.max(range.max - range.min, 1) }}>
          <div className={`coverage-bar tier-${tier}`} />
          <div className="coverage-ends">
            <span>{endOf(range.min)}</span>
            {at === fined.length - 1 && range.max > range.min && <span>{endOf(range.max)}</span>}
          </div>
        </div>
      ))}
    </div>
  )
}
