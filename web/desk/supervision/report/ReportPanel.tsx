import { useQuery } from '@tanstack/react-query'
import { listReports, readReportFile } from '../../../../contract/supervision-report.ts'
import { spanWords } from '../../../../domain/supervision/report/span.ts'
import { query } from '../../../queries.ts'
import { requestOf } from '../../../request.ts'
import { Time } from '../../../ui/due-time.tsx'
import { Notice, Skeleton } from '../../../ui/messages.tsx'
import { reportWords } from '../../../words/desk/report.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { portalPaths } from '../../../portal/paths.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import { askedSpan } from './span-address.ts'
import '../../enforcement/enforcement.css'
import './report.css'

/** What stands beside the matter of a report: its versions, and which of them is published. */
export function ReportPanel({ matterId }: { readonly matterId: string }) {
  const words = useWords(reportWords).panel
  const say = useSay()
  const { data } = useQuery({ ...query(listReports, { id: matterId }), throwOnError: false })
  const report = data?.reports[0]
  if (report === undefined) return <Skeleton lines={5} />
  const fileOf = (n: number, format: 'pdf' | 'docx') => requestOf(readReportFile, { id: matterId, n: String(n), format }).url
  return (
    <section className="proceeding stack-tight" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Facts
        rows={[
          [words.period, say(spanWords(report.span))],
          [words.published, report.published && words.version(report.published.n)],
          [words.hash, report.published && <code key="hash">{report.published.sha256}</code>],
          [words.withdrawn, report.withdrawn?.reason],
        ]}
      />
      {report.versions.length === 0 && <Notice kind="info" title={words.none} />}
      <ul className="report-versions">
        {[...report.versions].reverse().map(({ n, madeAt }) => (
          <li key={n} className="row">
            <span>
              {words.version(n)}{' '}
              <span className="quiet">
                {words.made} <Time at={madeAt} />
              </span>
            </span>
            <a className="link" href={fileOf(n, 'pdf')}>
              {words.pdf}
            </a>
            <a className="link" href={fileOf(n, 'docx')}>
              {words.docx}
            </a>
          </li>
        ))}
      </ul>
      <p className="row">
        <a className="link" href={deskPaths.reports(askedSpan(report.span))}>
          {words.figures}
        </a>
        {report.published !== null && (
          <a className="link" href={portalPaths.reports()}>
            {words.portal}
          </a>
        )}
      </p>
    </section>
  )
}
