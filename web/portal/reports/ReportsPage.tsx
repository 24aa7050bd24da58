import { useQuery } from '@tanstack/react-query'
import { publicReportFile, publicReports } from '../../../contract/supervision-report.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { reportWords } from '../../words/desk/report.ts'
import { useSay, useWords } from '../../words/language.ts'
import '../pages.css'
import '../record/record.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

/** 监督报告公示: what was published, with the hash by which a download can be checked, and why what was withdrawn was. */
export function ReportsPage() {
  const words = useWords(reportWords).portal
  const say = useSay()
  const region = useRegion()
  const { data } = useQuery(query(publicReports, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? <Skeleton lines={4} /> : data.reports.length === 0 && <Empty title={words.none} />}
      <ul className="record">
        {data?.reports.map(({ number, title, publishedOn, sha256, head, withdrawn }) => (
          <li key={`${number} ${sha256}`} className="entry">
            <p className="entry-head">
              <strong>{say(title)}</strong> {withdrawn && <Tag tone="lapsed">{words.withdrawn(withdrawn.on)}</Tag>}
            </p>
            <p>
              {number} <span className="quiet">{words.published(publishedOn)}</span>
            </p>
            {withdrawn ? (
              <p className="own-words">
                {words.reason}
                {withdrawn.reason}
              </p>
            ) : (
              <p>
                <Link href={requestOf(publicReportFile, { region: region.code, sha256 }).url}>{words.file}</Link>
              </p>
            )}
            <p className="quiet">
              {words.hash} <code className="seal">{sha256}</code>
            </p>
            {head !== null && (
              <p className="quiet">
                {words.head(head.number)} <code className="seal">{head.root}</code>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
