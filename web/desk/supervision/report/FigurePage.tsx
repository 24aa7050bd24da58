import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { servedProcedures } from '../../../../contract/matter.ts'
import { listFigureMatters } from '../../../../contract/supervision-report.ts'
import { units } from '../../../../domain/supervision/report/figures.ts'
import { printed } from '../../../../domain/supervision/report/report.ts'
import type { OutputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Time, useMinute } from '../../../ui/due-time.tsx'
import { Empty, Notice, Skeleton } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { useSession } from '../../../use-session.ts'
import { reportWords } from '../../../words/desk/report.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { askedSpan, readSpan } from './span-address.ts'
import './report.css'

type Behind = OutputOf<typeof listFigureMatters>
type Line = Behind['lines'][number]

/** 数字背后的事项: what a figure of a period counts. */
export function FigurePage() {
  const words = useWords(reportWords)
  const session = useSession()
  if (session?.permissions.includes('supervisionReport.read') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return <Figure />
}

function Figure() {
  const desk = useWords(deskWords)
  const words = useWords(reportWords)
  const say = useSay()
  const [address] = useSearchParams()
  const span = readSpan(address, useMinute())
  const figure = address.get('figure') ?? ''
  const after = address.get('after')
  const asked = { ...askedSpan(span), figure }
  const { data, isPlaceholderData } = useQuery({
    ...query(listFigureMatters, { ...asked, ...(after !== null && { after }) }),
    placeholderData: keepPreviousData,
  })
  const name = data === undefined ? words.title : `${say(data.figure)} · ${say(data.name)}`
  useTitle(desk.titleOf(name))
  return (
    <div className="stack">
      <p>
        <a className="link" href={deskPaths.reports(askedSpan(span))}>
          {words.list.back}
        </a>
      </p>
      <h1>{name}</h1>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <p>
            {words.list.value(printed(data.value, data.figure.unit))} {say(units[data.figure.unit])}
          </p>
          <p className="quiet">{say(data.figure.how)}</p>
          {data.hidden > 0 && <Notice kind="info" title={words.list.hidden(data.hidden)} />}
          {data.lines.length === 0 ? <Empty title={words.list.none} /> : <Lines data={data} caption={name} />}
          {data.next !== null && (
            <p>
              <ButtonLink href={deskPaths.figure({ ...asked, after: data.next })}>{words.list.next}</ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function Lines({ data, caption }: { readonly data: Behind; readonly caption: string }) {
  const words = useWords(reportWords).list
  const unnumbered = useWords(deskWords).matter.unnumbered
  const say = useSay()
  const kindOf = (line: Line) => say(servedProcedures.find(({ id }) => id === line.procedure) ?? { zh: line.procedure, en: line.procedure })
  const columns: Column<Line>[] = [
    { key: 'title', header: words.title, cell: (line) => line.title, width: '20rem' },
    { key: 'kind', header: words.kind, cell: kindOf, width: '8rem' },
    { key: 'number', header: words.number, cell: (line) => line.number ?? unnumbered, width: '13rem' },
    { key: 'state', header: words.state, cell: (line) => say(line.stateName), width: '9rem' },
    { key: 'unit', header: words.unit, cell: (line) => line.unit && say(line.unit.name) },
    { key: 'at', header: words.at, cell: (line) => <Time at={line.at} />, width: '9rem' },
    ...(data.figure.unit === 'fen'
      ? [{ key: 'amount', header: words.amount, cell: (line: Line) => printed(line.amount ?? 0, 'fen'), figures: true }]
      : []),
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={data.lines}
      rowKey={(line) => line.key}
      hrefOf={(line) => deskPaths.matter(line.id)}
      pageKeys
    />
  )
}
