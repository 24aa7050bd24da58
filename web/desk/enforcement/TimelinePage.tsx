import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { exportTimeline, readTimeline, type Timeline } from '../../../contract/timeline.ts'
import { timelineKinds, type TimelineKind } from '../../../domain/enforcement/proceeding/timeline.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select } from '../../ui/field.tsx'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'
import './enforcement.css'

type Line = Timeline['lines'][number]

/** The filter that leaves nothing out; it does not stand in the address. */
const everything = 'all'

/** 全过程记录: everything done to a proceeding and below it in one line of time; the filters stand in the address. */
export function TimelinePage() {
  const { matterId = '' } = useParams()
  const desk = useWords(deskWords)
  const words = useWords(enforcementWords).timeline
  useTitle(desk.titleOf(words.title))
  const { data } = useQuery(query(readTimeline, { matterId }))
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <Link className="link" to={deskPaths.matter(matterId)}>
            {words.back}
          </Link>
          <Button onPress={() => window.print()}>{words.print}</Button>
          <ButtonLink href={requestOf(exportTimeline, { matterId }).url}>{words.csv}</ButtonLink>
        </div>
      </header>
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <>
          <Coverage coverage={data.coverage} />
          <Lines lines={data.lines} />
        </>
      )}
    </div>
  )
}

function Coverage({ coverage }: Pick<Timeline, 'coverage'>) {
  const words = useWords(enforcementWords).timeline
  const say = useSay()
  const columns: Column<Timeline['coverage'][number]>[] = [
    { key: 'stage', header: words.stage, cell: (row) => say(row.name) },
    { key: 'papers', header: words.papers, cell: (row) => words.count(row.papers) },
    { key: 'recordings', header: words.recordings, cell: (row) => words.count(row.recordings) },
    {
      key: 'missing',
      header: words.missing,
      cell: (row) =>
        row.missing.length === 0 ? words.nothingMissing : <span className="tone-lapsed">{row.missing.map(say).join('；')}</span>,
    },
  ]
  return (
    <section className="stack-tight">
      <h2>{words.coverage}</h2>
      <Table stack caption={words.coverage} columns={columns} rows={coverage} rowKey={(row) => row.stage} />
    </section>
  )
}

function Lines({ lines }: Pick<Timeline, 'lines'>) {
  const words = useWords(enforcementWords).timeline
  const [address, setAddress] = useSearchParams()
  const kind = address.get('kind') ?? everything
  const person = address.get('person') ?? everything
  const shown = lines.filter((line) => (kind === everything || line.kind === kind) && (person === everything || line.personId === person))
  return (
    <section className="stack-tight">
      <h2>{words.lines(shown.length)}</h2>
      <Filters
        lines={lines}
        kind={kind}
        person={person}
        onSet={(name, value) => setAddress((now) => withPart(now, name, value), { replace: true })}
      />
      {shown.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <Table stack caption={words.title} columns={useColumns()} rows={shown} rowKey={(line) => keyOf(line, shown)} />
      )}
    </section>
  )
}

const keyOf = (line: Line, lines: readonly Line[]) => `${line.kind} ${line.matterId} ${line.seq} ${line.writId} ${lines.indexOf(line)}`

function withPart(now: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(now)
  if (value === everything) next.delete(name)
  else next.set(name, value)
  return next
}

type FilterProps = Pick<Timeline, 'lines'> & { kind: string; person: string; onSet: (name: string, value: string) => void }

function Filters({ lines, kind, person, onSet }: FilterProps) {
  const words = useWords(enforcementWords).timeline
  const say = useSay()
  const people = new Map(
    lines.flatMap((line) => (line.personId !== null && line.person ? [[line.personId, say(line.person)] as const] : [])),
  )
  const all = { value: everything, label: words.all }
  const kinds = (Object.keys(timelineKinds) as TimelineKind[]).map((value) => ({ value, label: say(timelineKinds[value]) }))
  const persons = [...people].map(([value, label]) => ({ value, label }))
  return (
    <div className="row no-print">
      <Select id="timeline-kind" label={words.kind} options={[all, ...kinds]} value={kind} onChange={(value) => onSet('kind', value)} />
      <Select
        id="timeline-person"
        label={words.person}
        options={[all, ...persons]}
        value={person}
        onChange={(value) => onSet('person', value)}
      />
    </div>
  )
}

function useColumns(): Column<Line>[] {
  const words = useWords(enforcementWords).timeline
  const say = useSay()
  return [
    { key: 'at', header: words.at, cell: (line) => <Time at={line.at} form="exact" /> },
    { key: 'kind', header: words.kind, cell: (line) => <Tag>{say(timelineKinds[line.kind])}</Tag> },
    {
      key: 'what',
      header: words.what,
      cell: (line) => (
        <Link className="link" to={deskPaths.matter(line.matterId)}>
          {say(line.name)}
        </Link>
      ),
    },
    { key: 'procedure', header: words.procedure, cell: (line) => say(line.procedure) },
    { key: 'person', header: words.person, cell: (line) => [line.person, line.post].flatMap((one) => (one ? [say(one)] : [])).join(' · ') },
    { key: 'detail', header: words.detail, cell: (line) => (line.detail ? say(line.detail) : '') },
  ]
}
