import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { listReports, readReportFigures, type ReportLine } from '../../../../contract/supervision-report.ts'
import { units } from '../../../../domain/supervision/report/figures.ts'
import { reportQuarters } from '../../../../domain/supervision/report/procedure.ts'
import { changeOf, printed, valueBefore, valueOf } from '../../../../domain/supervision/report/report.ts'
import { spanKey, spanWords, type Span } from '../../../../domain/supervision/report/span.ts'
import type { OutputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Time, useMinute } from '../../../ui/due-time.tsx'
import { Empty, Notice, Skeleton } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { useSession } from '../../../use-session.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { reportWords } from '../../../words/desk/report.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { usePerform } from '../../perform.ts'
import { Spark } from './Spark.tsx'
import { askedSpan, readSpan, spanChoices, spanOfKey } from './span-address.ts'
import './report.css'

type Figures = OutputOf<typeof readReportFigures>
type Section = Figures['sections'][number]
type Figure = Section['figures'][number]

/** 监督报告: the figures of a period, each opening its list, and the reports that were made of it. */
export function ReportPage() {
  const desk = useWords(deskWords)
  const words = useWords(reportWords)
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('supervisionReport.read') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return <Report mayDraft={session.permissions.includes('supervisionReport.prepare')} />
}

function Report({ mayDraft }: { readonly mayDraft: boolean }) {
  const words = useWords(reportWords)
  const [address] = useSearchParams()
  const span = readSpan(address, useMinute())
  const { data, isPlaceholderData } = useQuery({ ...query(readReportFigures, askedSpan(span)), placeholderData: keepPreviousData })
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        {mayDraft && <Draft span={span} />}
      </header>
      <p className="quiet">{words.intro}</p>
      <Periods span={span} />
      <Reports />
      {data === undefined ? (
        <Skeleton lines={12} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <p className="quiet">
            {words.asOf} <Time at={data.asOf} />
          </p>
          {!data.over && <Notice kind="info" title={words.partial} />}
          <Contents sections={data.sections} />
          {data.sections.map((section) => (
            <Part key={section.id} section={section} span={data.span} periods={data.spans.length} />
          ))}
        </div>
      )}
    </div>
  )
}

function Periods({ span }: { readonly span: Span }) {
  const words = useWords(reportWords)
  const say = useSay()
  const navigate = useNavigate()
  const choices = spanChoices(useMinute())
  const group = (label: string, spans: readonly Span[]) => (
    <optgroup label={label}>
      {spans.map((one) => (
        <option key={spanKey(one)} value={spanKey(one)}>
          {say(spanWords(one))}
        </option>
      ))}
    </optgroup>
  )
  const known = [...choices.quarters, ...choices.years].some((one) => spanKey(one) === spanKey(span))
  return (
    <div className="field report-period no-print">
      <label className="field-label" htmlFor="report-period">
        {words.period}
      </label>
      <select
        id="report-period"
        className="input"
        value={spanKey(span)}
        onChange={(change) => void navigate(deskPaths.reports(askedSpan(spanOfKey(change.target.value))))}
      >
        {!known && <option value={spanKey(span)}>{say(spanWords(span))}</option>}
        {group(words.quarters, choices.quarters)}
        {group(words.years, choices.years)}
      </select>
    </div>
  )
}

/** Drafts the report of the period that is shown. */
function Draft({ span }: { readonly span: Span }) {
  const words = useWords(reportWords)
  const navigate = useNavigate()
  const perform = usePerform()
  const [refused] = perform.data?.ok === false ? [perform.data.refusal.sentence] : []
  const quarter = Object.keys(reportQuarters)[(span.quarter ?? 0) - 1]
  const draft = () =>
    perform.mutate(
      { procedure: 'supervisionReport', act: 'prepare', input: { year: span.year, ...(quarter !== undefined && { quarter }) } },
      { onSuccess: (answer) => answer.ok && void navigate(deskPaths.matter(answer.value.matterId)) },
    )
  return (
    <div className="row no-print">
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      <Button kind="primary" icon="plus" busy={perform.isPending} onPress={draft}>
        {words.draft}
      </Button>
    </div>
  )
}

function Reports() {
  const words = useWords(reportWords)
  const say = useSay()
  const { data } = useQuery(query(listReports, {}))
  const columns: Column<ReportLine>[] = [
    { key: 'title', header: words.columns.title, cell: (one) => say(one.title), width: '20rem' },
    { key: 'number', header: words.columns.number, cell: (one) => one.number, width: '14rem' },
    { key: 'state', header: words.columns.state, cell: (one) => (one.withdrawn ? words.withdrawn : say(one.stateName)), width: '8rem' },
    { key: 'versions', header: words.columns.versions, cell: (one) => one.versions.length, figures: true },
    { key: 'published', header: words.columns.published, cell: (one) => one.published && <Time at={one.published.at} /> },
  ]
  if (data === undefined) return <Skeleton lines={3} />
  if (data.reports.length === 0) return <p className="quiet">{words.noReports}</p>
  return (
    <Table
      caption={words.reports}
      columns={columns}
      rows={data.reports}
      rowKey={(one) => one.id}
      hrefOf={(one) => deskPaths.matter(one.id)}
    />
  )
}

function Contents({ sections }: Pick<Figures, 'sections'>) {
  const words = useWords(reportWords)
  const say = useSay()
  return (
    <nav className="report-contents no-print" aria-label={words.sections}>
      {sections.map((section) => (
        <a key={section.id} className="link" href={`#${section.id}`}>
          {say(section)}
        </a>
      ))}
    </nav>
  )
}

function Part({ section, span, periods }: { readonly section: Section; readonly span: Span; readonly periods: number }) {
  const words = useWords(reportWords)
  const say = useSay()
  const { headings } = words
  const columns: Column<Figure>[] = [
    { key: 'figure', header: headings.figure, cell: (one) => <Name figure={one} />, width: '11rem' },
    { key: 'now', header: headings.now, cell: (one) => printed(valueOf(one), one.unit), figures: true, width: '4rem' },
    { key: 'before', header: headings.before, cell: (one) => printed(valueBefore(one), one.unit), figures: true, width: '4rem' },
    { key: 'change', header: headings.change, cell: (one) => changeText(one), figures: true, width: '7rem' },
    {
      ...{ key: 'course', header: headings.course(periods), width: '8rem' },
      cell: (one) => (
        <Spark values={one.values} label={words.course(say(one), one.values.map((value) => printed(value, one.unit)).join(' '))} />
      ),
    },
  ]
  return (
    <div className="stack-tight report-part">
      <h2 id={section.id}>{say(section)}</h2>
      {section.sentences.length > 0 && (
        <ul className="report-said">
          {section.sentences.map((sentence) => (
            <li key={sentence.zh}>{say(sentence)}</li>
          ))}
        </ul>
      )}
      {section.figures.length > 0 && (
        <Table
          caption={say(section)}
          columns={columns}
          rows={section.figures}
          rowKey={(one) => one.id}
          hrefOf={(one) => deskPaths.figure({ ...askedSpan(span), figure: one.id })}
        />
      )}
      {section.figures.length > 0 && (
        <details>
          <summary>{words.how}</summary>
          <dl className="report-how">
            {section.figures.map((one) => (
              <div key={one.id}>
                <dt>{say(one)}</dt>
                <dd>{say(one.how)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}

function Name({ figure }: { readonly figure: Figure }) {
  const say = useSay()
  return (
    <span className={figure.of === null ? undefined : 'report-of'}>
      {say(figure)} <span className="quiet">{say(units[figure.unit])}</span>
    </span>
  )
}

function changeText(figure: Figure): string {
  const { by, percent } = changeOf(figure)
  if (by === 0) return '0'
  const sign = by > 0 ? '+' : '−'
  return `${sign}${printed(Math.abs(by), figure.unit)}${percent === null ? '' : ` (${sign}${Math.abs(percent)}%)`}`
}
