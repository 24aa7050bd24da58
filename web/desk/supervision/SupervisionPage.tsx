import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { servedProcedures, type MatterLine } from '../../../contract/matter.ts'
import { exportVoices, listVoices } from '../../../contract/supervision.ts'
import type { OutputOf } from '../../api.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { Empty, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'
import { readVoiceFilters, writeVoiceFilters, type VoiceFilters } from './filters.ts'
import '../enforcement/enforcement.css'

/** 监督与信访: what is open by stage and clock, and the list; every filter stands in the address. */
export function SupervisionPage() {
  const desk = useWords(deskWords)
  const words = useWords(supervisionWords)
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const filters = readVoiceFilters(address)
  useTitle(desk.titleOf(words.title))
  const { data, isPlaceholderData } = useQuery({ ...query(listVoices, filters), placeholderData: keepPreviousData })
  const columns = useColumns()
  const { after: _after, ...kept } = filters
  return (
    <div className="stack">
      <Head filters={kept} />
      <p className="quiet">{words.intro}</p>
      {data !== undefined && data.stages.length > 0 && <Board stages={data.stages} filters={kept} />}
      <FilterRow
        key={writeVoiceFilters(kept)}
        filters={kept}
        onChange={(next) => void navigate(deskPaths.supervision(writeVoiceFilters(next)))}
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
              <ButtonLink href={deskPaths.supervision(writeVoiceFilters({ ...kept, after: data.next }))}>{words.next}</ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function Head({ filters }: { filters: VoiceFilters }) {
  const words = useWords(supervisionWords)
  const language = useLanguage()
  const session = useSession()
  const text = writeVoiceFilters(filters)
  const mine = (['complaint', 'petition'] as const).filter((kind) => session?.permissions.includes(`${kind}.lodge`) === true)
  return (
    <header className="list-head">
      <h1>{words.title}</h1>
      <div className="row no-print">
        {mine.map((kind) => (
          <ButtonLink key={kind} kind="primary" icon="plus" href={deskPaths.enterVoice(kind)}>
            {words.enter[kind]}
          </ButtonLink>
        ))}
        <ButtonLink href={`${exportVoices.path}${text === '' ? '?' : `${text}&`}lang=${language}`}>{words.export}</ButtonLink>
      </div>
    </header>
  )
}

type Stage = OutputOf<typeof listVoices>['stages'][number]

/** How many stand in each stage, and how many of them are late; a figure opens its list. */
function Board({ stages, filters }: { stages: readonly Stage[]; filters: VoiceFilters }) {
  const words = useWords(supervisionWords)
  const say = useSay()
  const nameOf = (kind: string) => say(servedProcedures.find((one) => one.id === kind) ?? { zh: kind, en: kind })
  const columns: Column<Stage>[] = [
    { key: 'stage', header: words.stage, cell: (stage) => `${nameOf(stage.kind)} · ${say(stage.name)}`, width: '18rem' },
    { key: 'open', header: words.open, cell: (stage) => <span className="tabular">{stage.open}</span>, width: '6rem' },
    {
      key: 'soon',
      header: words.dueSoon,
      cell: (stage) => (stage.dueSoon > 0 ? <StatusWord tone="soon">{String(stage.dueSoon)}</StatusWord> : '0'),
      width: '6rem',
    },
    {
      key: 'late',
      header: words.late,
      cell: (stage) => (stage.lapsed > 0 ? <StatusWord tone="lapsed">{String(stage.lapsed)}</StatusWord> : '0'),
      width: '6rem',
    },
  ]
  const chosen = filters.state !== undefined || filters.kind !== undefined
  return (
    <section className="stack-tight">
      <Table
        caption={words.board}
        columns={columns}
        rows={stages}
        rowKey={(stage) => `${stage.kind}.${stage.state}`}
        hrefOf={(stage) => deskPaths.supervision(writeVoiceFilters({ ...filters, kind: stage.kind, state: stage.state }))}
      />
      {chosen && (
        <p>
          <a className="link" href={deskPaths.supervision()}>
            {words.all}
          </a>
        </p>
      )}
    </section>
  )
}

function FilterRow({ filters, onChange }: { filters: VoiceFilters; onChange: (filters: VoiceFilters) => void }) {
  const words = useWords(supervisionWords)
  const [typed, setTyped] = useState(filters.words ?? '')
  const put = (name: 'standing' | 'open' | 'words', value: string) => {
    const { [name]: _old, ...rest } = filters
    onChange(readVoiceFilters(new URLSearchParams(writeVoiceFilters({ ...rest, ...(value !== '' && { [name]: value }) }))))
  }
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    put('words', typed.trim())
  }
  return (
    <form className="board-filters no-print" role="search" aria-label={words.filters} onSubmit={onSubmit}>
      <TextInput id="voice-words" label={words.words} optional value={typed} onChange={setTyped} maxLength={100} />
      <Select
        id="voice-standing"
        label={words.standing}
        none={words.standings.any}
        options={(['lapsed', 'dueSoon'] as const).map((value) => ({ value, label: words.standings[value] }))}
        value={filters.standing ?? ''}
        onChange={(value) => put('standing', value)}
      />
      <Select
        id="voice-open"
        label={words.states}
        none={words.opens.any}
        options={(['true', 'false'] as const).map((value) => ({ value, label: words.opens[value] }))}
        value={filters.open ?? ''}
        onChange={(value) => put('open', value)}
      />
      <Button submit>{words.search}</Button>
    </form>
  )
}

function useColumns(): Column<MatterLine>[] {
  const words = useWords(supervisionWords).columns
  const unnumbered = useWords(deskWords).matter.unnumbered
  const say = useSay()
  return [
    { key: 'title', header: words.title, cell: (line) => line.title, width: '18rem' },
    {
      key: 'kind',
      header: words.kind,
      cell: (line) => say(servedProcedures.find((one) => one.id === line.procedure) ?? line.stateName),
      width: '7rem',
    },
    { key: 'number', header: words.number, cell: (line) => <span className="tabular">{line.number ?? unnumbered}</span>, width: '13rem' },
    { key: 'state', header: words.state, cell: (line) => say(line.stateName), width: '8rem' },
    { key: 'due', header: words.due, cell: (line) => <LineDue line={line} />, width: '10.5rem' },
    { key: 'unit', header: words.unit, cell: (line) => line.unit && say(line.unit.name) },
    { key: 'opened', header: words.opened, cell: (line) => <Time at={line.openedAt} />, width: '9rem' },
  ]
}
