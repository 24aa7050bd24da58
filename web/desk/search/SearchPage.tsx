import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { exportMatters, exportRowsMax, listMatters, type MatterLine } from '../../../contract/matter.ts'
import { sources, type Source } from '../../../domain/case/fields.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Pager } from '../../ui/navigation.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'
import { FilterBar } from './FilterBar.tsx'
import { readFilters, writeFilters, type Filters } from './filters.ts'

const pageLines = 50

/** 案卷查询: every filter stands in the address, so that a link shows a colleague the same list. */
export function SearchPage() {
  const words = useWords(deskWords)
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const filters = readFilters(address)
  useTitle(words.titleOf(words.nav.search))
  const { data, isPlaceholderData } = useQuery({
    ...query(listMatters, { ...filters, limit: pageLines }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  const { after: _after, ...kept } = filters
  const total = data?.total ?? 0

  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.nav.search}</h1>
        <Files filters={kept} total={total} />
      </header>
      <FilterBar key={writeFilters(kept)} filters={kept} onChange={(next) => void navigate(deskPaths.list(writeFilters(next)))} />
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <div aria-busy={isPlaceholderData} className="stack">
          <p role="status">{words.search.total(total)}</p>
          {data.lines.length === 0 ? (
            <Empty title={words.search.empty}>{words.search.emptyText}</Empty>
          ) : (
            <Table
              caption={words.nav.search}
              columns={columns}
              rows={data.lines}
              rowKey={(line) => line.id}
              hrefOf={(line) => deskPaths.matter(line.id)}
              pageKeys
            />
          )}
          {data.next !== null && (
            <Pager from={1} to={data.lines.length} total={total} next={deskPaths.list(writeFilters({ ...filters, after: data.next }))} />
          )}
        </div>
      )}
    </div>
  )
}

/** The list as a file or on paper. */
function Files({ filters, total }: { filters: Filters; total: number }) {
  const words = useWords(deskWords).search
  const language = useLanguage()
  const text = writeFilters(filters)
  const tooMany = total > exportRowsMax ? words.tooMany(exportRowsMax) : undefined
  return (
    <div className="row no-print">
      {(['csv', 'xlsx'] as const).map((format) => {
        const name = words.exportAs(format.toUpperCase())
        const href = `${exportMatters.path}${text === '' ? '?' : `${text}&`}format=${format}&lang=${language}`
        if (tooMany !== undefined)
          return (
            <Button key={format} blockedBy={tooMany}>
              {name}
            </Button>
          )
        return (
          <ButtonLink key={format} href={href}>
            {name}
          </ButtonLink>
        )
      })}
      <Button onPress={() => window.print()}>{words.print}</Button>
    </div>
  )
}

function useColumns(): Column<MatterLine>[] {
  const words = useWords(deskWords).columns
  const unnumbered = useWords(deskWords).matter.unnumbered
  const say = useSay()
  return [
    {
      key: 'number',
      header: words.number,
      cell: (line) => <span className="tabular">{line.number ?? unnumbered}</span>,
      width: '9.5rem',
    },
    { key: 'title', header: words.title, cell: (line) => line.title, width: '18rem' },
    { key: 'subject', header: words.subject, cell: (line) => line.subject && say(line.subject.name) },
    { key: 'state', header: words.state, cell: (line) => say(line.stateName), width: '6rem' },
    { key: 'due', header: words.due, cell: (line) => <LineDue line={line} />, width: '10.5rem' },
    { key: 'unit', header: words.unit, cell: (line) => line.unit && say(line.unit.name) },
    {
      key: 'place',
      header: words.place,
      cell: (line) => [line.street && say(line.street), line.community && say(line.community)].filter(Boolean).join(' '),
    },
    {
      key: 'source',
      header: words.source,
      cell: (line) => line.source && say(sources[line.source as Source] ?? { zh: line.source, en: line.source }),
      width: '6rem',
    },
    { key: 'opened', header: words.opened, cell: (line) => <Time at={line.openedAt} />, width: '9rem' },
  ]
}
