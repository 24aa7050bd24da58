import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { readInformationYear } from '../../../../contract/supervision-information.ts'
import type { OutputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { Notice, Skeleton } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { informationWords } from '../../../words/desk/information.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import '../../enforcement/enforcement.css'
import '../../matter/matter.css'

type Year = OutputOf<typeof readInformationYear>
type Line = Year['lines'][number]
type Counted = Year['received']

/** Years that can be asked for. */
const yearsShown = 5

/** 政府信息公开: the figures of a year, each with the requests behind it; and where requests and the report are begun. */
export function YearPage() {
  const desk = useWords(deskWords)
  const words = useWords(informationWords)
  const [address, setAddress] = useSearchParams()
  const asked = address.get('year')
  const year = asked !== null && /^\d{4}$/.test(asked) ? { year: asked } : {}
  const { data } = useQuery({ ...query(readInformationYear, year), placeholderData: keepPreviousData })
  useTitle(desk.titleOf(words.title))
  if (data === undefined) return <Skeleton lines={10} />
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        {data.mayEnter && (
          <div className="row no-print">
            <ButtonLink kind="primary" icon="plus" href={deskPaths.enterVoice('informationReceived')}>
              {words.enterReceived}
            </ButtonLink>
            <ButtonLink icon="plus" href={deskPaths.enterVoice('informationLetter')}>
              {words.enterLetter}
            </ButtonLink>
            {data.report === null && data.year <= data.lastYear && (
              <ButtonLink icon="plus" href={deskPaths.openSupervision('informationReport')}>
                {words.beginReport}
              </ButtonLink>
            )}
          </div>
        )}
      </header>
      <p className="quiet">{words.intro}</p>
      <Select
        id="year"
        label={words.year}
        options={Array.from({ length: yearsShown }, (_, back) => String(data.lastYear + 1 - back)).map((one) => ({
          value: one,
          label: one,
        }))}
        value={String(data.year)}
        onChange={(value) => setAddress(new URLSearchParams({ year: value }))}
      />
      {!data.report?.publishedOn && (
        <Notice kind={data.overdue ? 'lapsed' : 'info'} title={data.overdue ? words.overdue(data.due) : words.due(data.due)} />
      )}
      <Sums year={data} />
      <Lines lines={data.lines} />
    </div>
  )
}

function Sums({ year }: { year: Year }) {
  const words = useWords(informationWords)
  const say = useSay()
  const { report } = year
  return (
    <Facts
      rows={[
        [
          words.report,
          report === null ? (
            words.noReport
          ) : (
            <a key="report" className="link" href={deskPaths.matter(report.id)}>
              {report.publishedOn === null ? say(report.stateName) : words.publishedOn(report.publishedOn)}
            </a>
          ),
        ],
        [words.received, <Opened key="received" requests={year.received} />],
        [words.takenOver, <Opened key="takenOver" requests={year.takenOver} />],
        [words.ended, <Opened key="ended" requests={year.ended} />],
        [words.carriedOn, <Opened key="carriedOn" requests={year.carriedOn} />],
        [words.documents, String(year.documents)],
        [words.decisions, String(year.decisions)],
        [words.reconsiderations, String(year.reconsiderations)],
      ]}
    />
  )
}

/** A figure that opens into what was counted. */
function Opened({ requests }: { requests: Counted }) {
  if (requests.length === 0) return '0'
  return (
    <details>
      <summary>{requests.length}</summary>
      <Numbers requests={requests} />
    </details>
  )
}

function Numbers({ requests }: { requests: Counted }) {
  return (
    <ul className="plain-list">
      {requests.map(({ id, number }) => (
        <li key={id}>
          <a className="link" href={deskPaths.matter(id)}>
            {number}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const words = useWords(informationWords)
  const say = useSay()
  const columns: Column<Line>[] = [
    { key: 'group', header: words.heading, cell: (one) => say(one.group), width: '10rem' },
    { key: 'item', header: words.item, cell: (one) => say(one.name) },
    { key: 'count', header: words.count, cell: (one) => one.requests.length, figures: true, width: '5rem' },
    { key: 'requests', header: words.requests, cell: (one) => <Numbers requests={one.requests} /> },
  ]
  return <Table caption={words.lines} columns={columns} rows={[...lines]} rowKey={(one) => one.key} />
}
