import { useQuery } from '@tanstack/react-query'
import { publicDocuments } from '../../../contract/supervision-review.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { reviewWords } from '../../words/desk/review.ts'
import { useSay, useWords } from '../../words/language.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

const tones = { inForce: 'done', expiring: 'soon', over: 'plain' } as const

/** 行政规范性文件: what was published after its legality review, and whether it still stands. */
export function DocumentsPage() {
  const words = useWords(reviewWords).documents
  const say = useSay()
  const region = useRegion()
  const { data } = useQuery(query(publicDocuments, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? <Skeleton lines={4} /> : data.documents.length === 0 && <Empty title={words.none} />}
      <ul className="record">
        {data?.documents.map((one) => (
          <li key={one.number} className="entry">
            <p className="entry-head">
              <strong>{one.title}</strong> <Tag tone={tones[one.standing]}>{words.standing[one.standing]}</Tag>
            </p>
            <p>
              {one.number} · {say(one.unit)}
            </p>
            <p className="quiet">
              {words.published(one.publishedOn)}
              {one.validUntil !== null && (
                <>
                  {' · '}
                  <span className="whole">{words.until(one.validUntil)}</span>
                </>
              )}
              {one.endedOn !== null && (
                <>
                  {' · '}
                  <span className="whole">{words.ended(one.endedOn)}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
