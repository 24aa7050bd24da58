import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { readBoard } from '../../../contract/enforcement.ts'
import { servedProcedures, type MatterLine } from '../../../contract/matter.ts'
import type { Output } from '../../../contract/route.ts'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Select } from '../../ui/field.tsx'
import { isTyping } from '../../ui/keys.ts'
import { Empty, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { useSession } from '../../use-session.ts'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useUnitChoices } from '../form/UnitInputs.tsx'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'
import { readBoardFilters, savedFilters, writeBoardFilters, type BoardFilters } from './board-filters.ts'
import { openings } from './opening.ts'
import './enforcement.css'

type Stage = Output<typeof readBoard>['stages'][number]

/** 执法看板: open proceedings by stage, each with its counts and its most urgent; j and k go from one to the next. */
export function BoardPage() {
  const desk = useWords(deskWords)
  const words = useWords(enforcementWords).board
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const filters = readBoardFilters(address)
  useTitle(desk.titleOf(words.title))
  useLineKeys()
  const { data, isPlaceholderData } = useQuery({ ...query(readBoard, filters), placeholderData: keepPreviousData })
  const total = data?.stages.reduce((sum, stage) => sum + stage.count, 0) ?? 0
  return (
    <div className="stack">
      <BoardHead />
      <SavedFilters filters={filters} />
      <FilterRow filters={filters} onChange={(next) => void navigate(deskPaths.board(writeBoardFilters(next)))} />
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <p role="status">{words.total(total)}</p>
          {total === 0 && <Empty title={words.empty}>{words.emptyText}</Empty>}
          {enforcementProcedures.map((procedure) => (
            <Stages key={procedure.id} procedure={procedure.id} stages={data.stages.filter((one) => one.procedure === procedure.id)} />
          ))}
        </div>
      )}
    </div>
  )
}

function BoardHead() {
  const words = useWords(enforcementWords)
  const session = useSession()
  const may = (verb: string) => session?.permissions.includes(verb) === true
  return (
    <header className="list-head">
      <h1>{words.board.title}</h1>
      <div className="row no-print">
        {openings.some((one) => may(one.verb)) && (
          <ButtonLink kind="primary" icon="plus" href={deskPaths.open()}>
            {words.nav.open}
          </ButtonLink>
        )}
        {may('inspection.read') && <ButtonLink href={deskPaths.ratings()}>{words.nav.ratings}</ButtonLink>}
        {may('penalty.read') && <ButtonLink href={deskPaths.footage()}>{words.nav.footage}</ButtonLink>}
        {may('likeCases.read') && <ButtonLink href={deskPaths.likeCases()}>{words.nav.likeCases}</ButtonLink>}
        {may('hearing.read') && (
          <ButtonLink icon="clock" href={deskPaths.hearings()}>
            {words.nav.hearings}
          </ButtonLink>
        )}
      </div>
    </header>
  )
}

function SavedFilters({ filters }: { filters: BoardFilters }) {
  const words = useWords(enforcementWords).board
  const here = writeBoardFilters(filters)
  return (
    <nav className="tabs no-print" aria-label={words.saved}>
      <ul>
        {(Object.keys(savedFilters) as (keyof typeof savedFilters)[]).map((name) => {
          const text = writeBoardFilters(savedFilters[name])
          return (
            <li key={name}>
              <a href={deskPaths.board(text)} aria-current={text === here ? 'page' : undefined}>
                {words[name]}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function FilterRow({ filters, onChange }: { filters: BoardFilters; onChange: (filters: BoardFilters) => void }) {
  const words = useWords(enforcementWords).board
  const say = useSay()
  const units = useUnitChoices()
  const put = (name: keyof BoardFilters, value: string | undefined) =>
    onChange(Object.fromEntries(Object.entries({ ...filters, [name]: value }).filter(([, one]) => one !== undefined && one !== '')))
  return (
    <div className="board-filters no-print" role="search" aria-label={words.filters}>
      <Select
        id="board-procedure"
        label={words.procedure}
        none={words.all}
        options={enforcementProcedures.map((one) => ({ value: one.id, label: say(one) }))}
        value={filters.procedure ?? ''}
        onChange={(value) => put('procedure', value)}
      />
      <Select
        id="board-unit"
        label={words.unit}
        none={words.anyUnit}
        options={units.map(({ value, label }) => ({ value, label }))}
        value={filters.unit ?? ''}
        onChange={(value) => put('unit', value)}
      />
      <Checkbox
        id="board-mine"
        label={words.mine}
        checked={filters.mine === 'true'}
        onChange={(on) => put('mine', on ? 'true' : undefined)}
      />
      {(['lapsed', 'dueSoon'] as const).map((standing) => (
        <Checkbox
          key={standing}
          id={`board-${standing}`}
          label={words[standing]}
          checked={filters.standing === standing}
          onChange={(on) => put('standing', on ? standing : undefined)}
        />
      ))}
    </div>
  )
}

function Stages({ procedure, stages }: { procedure: string; stages: readonly Stage[] }) {
  const say = useSay()
  const name = servedProcedures.find((one) => one.id === procedure)
  if (stages.length === 0 || name === undefined) return null
  return (
    <section className="stack-tight" aria-labelledby={`board-${procedure}`}>
      <h2 id={`board-${procedure}`}>{say(name)}</h2>
      <div className="board">
        {stages.map((stage) => (
          <StageCard key={stage.state} stage={stage} />
        ))}
      </div>
    </section>
  )
}

function StageCard({ stage }: { stage: Stage }) {
  const words = useWords(enforcementWords).board
  const say = useSay()
  const all = deskPaths.list(`?procedure=${stage.procedure}&states=${stage.state}&open=true`)
  return (
    <section className="board-stage" aria-label={say(stage.name)}>
      <h3>
        <span>{say(stage.name)}</span> <span className="tabular">{words.count(stage.count)}</span>
      </h3>
      <p className="row">
        {stage.owner !== null && <span className="quiet">{words.owner(say(stage.owner))}</span>}
        {stage.lapsed > 0 && <StatusWord tone="lapsed">{words.late(stage.lapsed)}</StatusWord>}
        {stage.dueSoon > 0 && <StatusWord tone="soon">{words.soon(stage.dueSoon)}</StatusWord>}
      </p>
      <ul>
        {stage.lines.map((line) => (
          <BoardLine key={line.id} line={line} />
        ))}
      </ul>
      {stage.count > stage.lines.length && (
        <a className="link" href={all}>
          {words.more(stage.count)}
        </a>
      )}
    </section>
  )
}

function BoardLine({ line }: { line: MatterLine }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  return (
    <li>
      <a className="link" data-board-line href={deskPaths.matter(line.id)}>
        {line.title}
      </a>
      <span className="quiet">
        <span className="tabular">{line.number ?? words.unnumbered}</span>{' '}
        {[line.unit && say(line.unit.name), line.assignee?.name].filter(Boolean).join(' · ')}
      </span>
      <LineDue line={line} />
    </li>
  )
}

/** j and k move the focus through the lines of all stages. */
function useLineKeys(): void {
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      const by = press.key === 'j' ? 1 : press.key === 'k' ? -1 : 0
      if (by === 0 || press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return
      const lines = [...document.querySelectorAll<HTMLAnchorElement>('a[data-board-line]')]
      const at = lines.findIndex((line) => line === document.activeElement)
      lines[at === -1 ? (by === 1 ? 0 : lines.length - 1) : at + by]?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
