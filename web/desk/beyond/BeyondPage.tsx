import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { exportBeyond, listBeyond, type BeyondLine } from '../../../contract/beyond.ts'
import { servedProcedures } from '../../../contract/matter.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { Empty, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { beyondWords } from '../../words/desk/beyond.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'
import { readBeyondFilters, writeBeyondFilters, type BeyondFilters } from './filters.ts'
import '../enforcement/enforcement.css'

/** 协同: help, disputes, major cases and joint actions; every filter stands in the address. */
export function BeyondPage() {
  const desk = useWords(deskWords)
  const words = useWords(beyondWords)
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const filters = readBeyondFilters(address)
  useTitle(desk.titleOf(words.title))
  const { data, isPlaceholderData } = useQuery({ ...query(listBeyond, filters), placeholderData: keepPreviousData })
  const columns = useColumns()
  const { after: _after, ...kept } = filters
  return (
    <div className="stack">
      <Head filters={kept} />
      <p className="quiet">{words.intro}</p>
      <Kinds filters={kept} counts={data?.counts ?? []} />
      <FilterRow
        key={writeBeyondFilters(kept)}
        filters={kept}
        onChange={(next) => void navigate(deskPaths.beyond(writeBeyondFilters(next)))}
      />
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          {data.lines.length === 0 ? (
            <Empty title={words.empty}>{words.emptyText}</Empty>
          ) : (
            <Table
              caption={words.title}
              columns={columns}
              rows={data.lines}
              rowKey={(line) => line.id}
              hrefOf={(line) => deskPaths.matter(line.id)}
              pageKeys
            />
          )}
          {data.next !== null && (
            <p>
              <ButtonLink href={deskPaths.beyond(writeBeyondFilters({ ...kept, after: data.next }))}>{words.next}</ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function Head({ filters }: { filters: BeyondFilters }) {
  const words = useWords(beyondWords)
  const language = useLanguage()
  const session = useSession()
  const text = writeBeyondFilters(filters)
  return (
    <header className="list-head">
      <h1>{words.title}</h1>
      <div className="row no-print">
        {session?.permissions.includes('joint.draft') === true && (
          <ButtonLink kind="primary" icon="plus" href={deskPaths.open('joint.draft')}>
            {words.plan}
          </ButtonLink>
        )}
        <ButtonLink href={`${exportBeyond.path}${text === '' ? '?' : `${text}&`}lang=${language}`}>{words.export}</ButtonLink>
      </div>
    </header>
  )
}

type Count = { readonly kind: string; readonly open: number; readonly lapsed: number }

function Kinds({ filters, counts }: { filters: BeyondFilters; counts: readonly Count[] }) {
  const words = useWords(beyondWords)
  const say = useSay()
  const { kind: chosen, ...rest } = filters
  const nameOf = (kind: string) => say(servedProcedures.find((one) => one.id === kind) ?? { zh: kind, en: kind })
  return (
    <nav className="tabs no-print" aria-label={words.kinds}>
      <ul>
        <li>
          <a href={deskPaths.beyond(writeBeyondFilters(rest))} aria-current={chosen === undefined ? 'page' : undefined}>
            {words.all}
          </a>
        </li>
        {counts.map(({ kind, open, lapsed }) => (
          <li key={kind}>
            <a
              href={deskPaths.beyond(writeBeyondFilters({ ...rest, kind: kind as NonNullable<BeyondFilters['kind']> }))} // as the list names them
              aria-current={chosen === kind ? 'page' : undefined}
            >
              {words.kind(nameOf(kind), open)} {lapsed > 0 && <StatusWord tone="lapsed">{words.late(lapsed)}</StatusWord>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FilterRow({ filters, onChange }: { filters: BeyondFilters; onChange: (filters: BeyondFilters) => void }) {
  const words = useWords(beyondWords)
  const [typed, setTyped] = useState(filters.words ?? '')
  const put = (name: 'standing' | 'open' | 'words', value: string) => {
    const { [name]: _old, ...rest } = filters
    onChange(readBeyondFilters(new URLSearchParams(writeBeyondFilters({ ...rest, ...(value !== '' && { [name]: value }) }))))
  }
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    put('words', typed.trim())
  }
  return (
    <form className="board-filters no-print" role="search" aria-label={words.filters} onSubmit={onSubmit}>
      <TextInput id="beyond-words" label={words.words} optional value={typed} onChange={setTyped} maxLength={100} />
      <Select
        id="beyond-standing"
        label={words.standing}
        none={words.standings.any}
        options={(['lapsed', 'dueSoon'] as const).map((value) => ({ value, label: words.standings[value] }))}
        value={filters.standing ?? ''}
        onChange={(value) => put('standing', value)}
      />
      <Select
        id="beyond-open"
        label={words.open}
        none={words.opens.any}
        options={(['true', 'false'] as const).map((value) => ({ value, label: words.opens[value] }))}
        value={filters.open ?? ''}
        onChange={(value) => put('open', value)}
      />
      <Button submit>{words.search}</Button>
    </form>
  )
}

function useColumns(): Column<BeyondLine>[] {
  const words = useWords(beyondWords).columns
  const unnumbered = useWords(deskWords).matter.unnumbered
  const say = useSay()
  return [
    { key: 'title', header: words.title, cell: (line) => line.title, width: '16rem' },
    {
      key: 'kind',
      header: words.kind,
      cell: (line) => say(servedProcedures.find((one) => one.id === line.procedure) ?? line.stateName),
      width: '7rem',
    },
    { key: 'number', header: words.number, cell: (line) => <span className="tabular">{line.number ?? unnumbered}</span>, width: '12rem' },
    { key: 'state', header: words.state, cell: (line) => say(line.stateName), width: '7rem' },
    { key: 'due', header: words.due, cell: (line) => <LineDue line={line} />, width: '10.5rem' },
    { key: 'unit', header: words.unit, cell: (line) => line.unit && say(line.unit.name) },
    { key: 'with', header: words.with, cell: (line) => [...line.with.map(say), line.organ].filter(Boolean).join('、') },
    { key: 'opened', header: words.opened, cell: (line) => <Time at={line.openedAt} />, width: '9rem' },
  ]
}
