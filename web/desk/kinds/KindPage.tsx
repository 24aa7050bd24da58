import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { KindExport, KindLine, KindList, Stage } from '../../../contract/kind-list.ts'
import { servedProcedures } from '../../../contract/matter.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { Empty, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { kindWords } from '../../words/desk/kinds.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'
import { readKindFilters, writeKindFilters, type KindFilters } from './filters.ts'
import '../enforcement/enforcement.css'

type Props = {
  readonly list: KindList
  readonly exported: KindExport
  readonly kinds: readonly string[]
  readonly pathOf: (query: string) => string
  readonly words: { readonly title: string; readonly intro: string; readonly emptyText: string }
  /** What may be begun from here. */
  readonly children: ReactNode
}

/** A list of a few kinds of matters with what is open by kind, stage and clock; every filter stands in the address. */
export function KindPage({ list, exported, kinds, pathOf, words, children }: Props) {
  const desk = useWords(deskWords)
  const common = useWords(kindWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const filters = readKindFilters(kinds, address)
  const { after: _after, ...kept } = filters
  const hrefOf = (next: KindFilters) => pathOf(writeKindFilters(next))
  const text = writeKindFilters(kept)
  useTitle(desk.titleOf(words.title))
  const { data, isPlaceholderData } = useQuery({ ...query(list, filters), placeholderData: keepPreviousData })
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          {children}
          <ButtonLink href={`${exported.path}${text === '' ? '?' : `${text}&`}lang=${language}`}>{common.export}</ButtonLink>
        </div>
      </header>
      <p className="quiet">{words.intro}</p>
      <Kinds stages={data?.stages ?? []} filters={kept} hrefOf={hrefOf} />
      {kept.kind !== undefined && <Board kind={kept.kind} stages={data?.stages ?? []} filters={kept} hrefOf={hrefOf} />}
      <FilterRow key={text} filters={kept} kinds={kinds} onChange={(next) => void navigate(hrefOf(next))} />
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <Lines lines={data.lines} caption={words.title} emptyText={words.emptyText} />
          {data.next !== null && (
            <p>
              <ButtonLink href={hrefOf({ ...kept, after: data.next })}>{common.next}</ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

type Part = { readonly stages: readonly Stage[]; readonly filters: KindFilters; readonly hrefOf: (next: KindFilters) => string }

function useKindName(): (kind: string) => string {
  const say = useSay()
  return (kind) => say(servedProcedures.find((one) => one.id === kind) ?? { zh: kind, en: kind })
}

/** The kinds of which something is open, and the one that is chosen. */
function Kinds({ stages, filters: { kind: chosen, state: _state, ...rest }, hrefOf }: Part) {
  const words = useWords(kindWords)
  const nameOf = useKindName()
  const open = [...new Set([...stages.map(({ kind }) => kind), ...(chosen === undefined ? [] : [chosen])])]
  const sum = (kind: string, of: 'open' | 'lapsed') => stages.filter((one) => one.kind === kind).reduce((all, one) => all + one[of], 0)
  return (
    <nav className="tabs no-print" aria-label={words.kinds}>
      <ul>
        <li>
          <a href={hrefOf(rest)} aria-current={chosen === undefined ? 'page' : undefined}>
            {words.all}
          </a>
        </li>
        {open.map((kind) => (
          <li key={kind}>
            <a href={hrefOf({ ...rest, kind })} aria-current={chosen === kind ? 'page' : undefined}>
              {words.kind(nameOf(kind), sum(kind, 'open'))}{' '}
              {sum(kind, 'lapsed') > 0 && <StatusWord tone="lapsed">{words.late(sum(kind, 'lapsed'))}</StatusWord>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How many of a kind stand in each stage, and how many of them are late; a figure opens its list. */
function Board({ kind, stages, filters, hrefOf }: Part & { kind: string }) {
  const words = useWords(kindWords)
  const say = useSay()
  const nameOf = useKindName()
  const counted = (count: number, tone: 'soon' | 'lapsed') => (count > 0 ? <StatusWord tone={tone}>{String(count)}</StatusWord> : '0')
  const columns: Column<Stage>[] = [
    { key: 'stage', header: words.stage, cell: (stage) => say(stage.name), width: '18rem' },
    { key: 'open', header: words.open, cell: (stage) => <span className="tabular">{stage.open}</span>, width: '6rem' },
    { key: 'soon', header: words.dueSoon, cell: (stage) => counted(stage.dueSoon, 'soon'), width: '6rem' },
    { key: 'late', header: words.lapsed, cell: (stage) => counted(stage.lapsed, 'lapsed'), width: '6rem' },
  ]
  const shown = stages.filter((one) => one.kind === kind)
  if (shown.length === 0) return null
  return (
    <Table
      caption={`${nameOf(kind)} · ${words.board}`}
      columns={columns}
      rows={shown}
      rowKey={(stage) => stage.state}
      hrefOf={(stage) => hrefOf({ ...filters, state: stage.state })}
    />
  )
}

type FilterProps = { readonly filters: KindFilters; readonly kinds: readonly string[]; readonly onChange: (filters: KindFilters) => void }

function FilterRow({ filters, kinds, onChange }: FilterProps) {
  const words = useWords(kindWords)
  const nameOf = useKindName()
  const [typed, setTyped] = useState(filters.words ?? '')
  const put = (name: 'kind' | 'standing' | 'open' | 'words', value: string) => {
    const { [name]: _old, ...kept } = filters
    const { state: _state, ...ofAnyKind } = kept
    const rest = name === 'kind' ? ofAnyKind : kept
    onChange(readKindFilters(kinds, new URLSearchParams(writeKindFilters({ ...rest, ...(value !== '' && { [name]: value }) }))))
  }
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    put('words', typed.trim())
  }
  return (
    <form className="board-filters no-print" role="search" aria-label={words.filters} onSubmit={onSubmit}>
      <TextInput id="kinds-words" label={words.words} optional value={typed} onChange={setTyped} maxLength={100} />
      <Select
        id="kinds-kind"
        label={words.kinds}
        none={words.all}
        options={kinds.map((value) => ({ value, label: nameOf(value) }))}
        value={filters.kind ?? ''}
        onChange={(value) => put('kind', value)}
      />
      <Select
        id="kinds-standing"
        label={words.standing}
        none={words.standings.any}
        options={(['lapsed', 'dueSoon'] as const).map((value) => ({ value, label: words.standings[value] }))}
        value={filters.standing ?? ''}
        onChange={(value) => put('standing', value)}
      />
      <Select
        id="kinds-open"
        label={words.opens.label}
        none={words.opens.any}
        options={(['true', 'false'] as const).map((value) => ({ value, label: words.opens[value] }))}
        value={filters.open ?? ''}
        onChange={(value) => put('open', value)}
      />
      <Button submit>{words.search}</Button>
    </form>
  )
}

function Lines({ lines, caption, emptyText }: { lines: readonly KindLine[]; caption: string; emptyText: string }) {
  const words = useWords(kindWords)
  const unnumbered = useWords(deskWords).matter.unnumbered
  const nameOf = useKindName()
  const language = useLanguage()
  const say = useSay()
  const heads = words.columns
  const partners = (line: KindLine) => [...line.with.map(say), line.organ].filter(Boolean).join(language === 'zh' ? '、' : ', ')
  const columns: Column<KindLine>[] = [
    { key: 'title', header: heads.title, cell: (line) => line.title, width: '18rem' },
    { key: 'kind', header: heads.kind, cell: (line) => nameOf(line.procedure), width: '7rem' },
    { key: 'number', header: heads.number, cell: (line) => <span className="tabular">{line.number ?? unnumbered}</span>, width: '12rem' },
    { key: 'state', header: heads.state, cell: (line) => say(line.stateName), width: '8rem' },
    { key: 'due', header: heads.due, cell: (line) => <LineDue line={line} />, width: '10.5rem' },
    { key: 'unit', header: heads.unit, cell: (line) => line.unit && say(line.unit.name) },
    ...(lines.some((line) => line.with.length > 0 || line.organ !== null) ? [{ key: 'with', header: heads.with, cell: partners }] : []),
    { key: 'opened', header: heads.opened, cell: (line) => <Time at={line.openedAt} />, width: '9rem' },
  ]
  if (lines.length === 0) return <Empty title={words.empty}>{emptyText}</Empty>
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      hrefOf={(line) => deskPaths.matter(line.id)}
      pageKeys
    />
  )
}
