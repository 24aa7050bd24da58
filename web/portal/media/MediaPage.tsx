import { useQuery } from '@tanstack/react-query'
import { listMediaAnswers } from '../../../contract/supervision-oversight.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { mediaWords } from '../../words/media/words.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

/** 媒体曝光处理情况: what was exposed, found, answered and put right, as the public reads it. */
export function MediaPage() {
  const words = useWords(mediaWords)
  const say = useSay()
  const region = useRegion()
  const { data } = useQuery(query(listMediaAnswers, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? <Skeleton lines={6} /> : data.answers.length === 0 && <Empty title={words.none} />}
      <ul className="record">
        {data?.answers.map((one) => (
          <li key={one.number} className="entry">
            <p className="entry-head">
              <strong>{one.piece}</strong> <Tag>{say(one.finding)}</Tag>
            </p>
            <p className="quiet">
              {words.published(one.mediumName, one.publishedOn)}
              {one.unit && ` · ${say(one.unit)}`}
            </p>
            <p className="pre-line">{one.answer}</p>
            <p className="quiet">
              {words.answered(one.answeredOn)}
              {one.measures.ordered > 0 && ` · ${words.measures(one.measures.done, one.measures.ordered)}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
