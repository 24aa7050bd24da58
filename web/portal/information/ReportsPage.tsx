import { useQuery } from '@tanstack/react-query'
import { publicInformationReportCsv, publicInformationReports, type PublishedReport } from '../../../contract/portal-information.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { Lines } from '../units/Lines.tsx'

/** 政府信息公开工作年度报告, newest first. */
export function ReportsPage() {
  const words = useWords(informationWords).reports
  const region = useRegion()
  const { data } = useQuery(query(publicInformationReports, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {data === undefined && <Skeleton lines={8} />}
      {data?.reports.length === 0 && <Empty title={words.none} />}
      {data?.reports.map((report) => (
        <Report key={report.year} report={report} />
      ))}
    </div>
  )
}

const same = (text: string) => ({ zh: text, en: text })

function Report({ report }: { report: PublishedReport }) {
  const all = useWords(informationWords)
  const words = all.reports
  const language = useLanguage()
  const region = useRegion()
  const say = useSay()
  const csv = requestOf(publicInformationReportCsv, { region: region.code, year: String(report.year) }).url
  const figures = [
    [words.publishedOn, report.publishedOn],
    [words.received, report.received],
    [words.takenOver, report.takenOver],
    [words.ended, report.ended],
    [words.carriedOn, report.carriedOn],
    [words.documents, report.documents],
    [words.decisions, report.decisions],
    [words.reconsiderations, report.reconsiderations],
    [words.problems, report.problems],
    [words.improvements, report.improvements],
    ...(report.others === null ? [] : [[words.others, report.others] as const]),
  ] as const
  return (
    <section className="stack" aria-label={words.year(report.year)}>
      <h2>{words.year(report.year)}</h2>
      <dl className="answers">
        {figures.map(([name, value]) => (
          <div key={name} className="answer">
            <dt>{name}</dt>
            <dd className="own-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Lines
        headings={[same(words.heading), same(words.item), same(words.count)]}
        lines={report.lines.map(({ key, group, name, n }) => ({ key, cells: [same(say(group)), same(say(name)), same(String(n))] }))}
      />
      <nav className="row" aria-label={words.csv}>
        <Link href={`${csv}${csv.includes('?') ? '&' : '?'}lang=${language}`}>{words.csv}</Link>
      </nav>
    </section>
  )
}
