import { useQuery } from '@tanstack/react-query'
import { publicReviewList, publicReviews } from '../../../contract/supervision-review.ts'
import type { OutputOf } from '../../api.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { reviewWords } from '../../words/desk/review.ts'
import { useSay, useWords } from '../../words/language.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

type Round = OutputOf<typeof publicReviews>['rounds'][number]

/** 案卷评查公开: what was announced, from which head it was drawn, and what it came to; numbers of files and units alone. */
export function FileReviewsPage() {
  const words = useWords(reviewWords).portal
  const region = useRegion()
  const { data } = useQuery(query(publicReviews, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <details>
        <summary>{words.howTitle}</summary>
        <p>{words.how}</p>
        <p>{words.command}</p>
        <p className="breaks">
          <code>npm run -s gezhi -- review-draw file-review.txt file-reviews.json</code>
        </p>
        <p>
          <a href={requestOf(publicReviews, { region: region.code }).url} download="file-reviews.json">
            {words.data}
          </a>
        </p>
      </details>
      {data === undefined ? <Skeleton lines={4} /> : data.rounds.length === 0 && <Empty title={words.none} />}
      <ul className="record">
        {data?.rounds.map((round) => (
          <li key={round.number} className="entry">
            <RoundEntry round={round} region={region.code} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function RoundEntry({ round, region }: { round: Round; region: string }) {
  const { portal: words, panel } = useWords(reviewWords)
  const say = useSay()
  return (
    <>
      <h2>{round.title}</h2>
      <p>
        {round.number} <Tag>{say(round.stateName)}</Tag> <span className="quiet">{words.announced(round.announcedAt.slice(0, 10))}</span>
      </p>
      <p>
        {round.kinds.map(say).join('、')} · {round.from} – {round.to} · {words.listed(round.listed)} ·{' '}
        {round.perUnit === null ? words.all : words.perUnit(round.perUnit)}
      </p>
      {round.seed === null && <p>{words.waiting(round.seedOn)}</p>}
      <p className="quiet breaks">
        {panel.listHash} <code>{round.listHash}</code>
        {round.head !== null && (
          <>
            <br />
            {panel.head} {panel.headOf(round.head.number)} <code>{round.head.root}</code>
            <br />
            {panel.seed} <code>{round.seed}</code>
          </>
        )}
      </p>
      <p>
        <Link href={requestOf(publicReviewList, { region, number: round.number }).url}>
          {words.list} <span className="visually-hidden">{round.number}</span>
        </Link>
      </p>
      {round.files.length > 0 && (
        <>
          <h3>{words.drawn}</h3>
          <ul className="bare-list">
            {round.files.map((file) => (
              <li key={file.number}>
                {file.number} <span className="quiet">{say(file.unit)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {round.results !== null && (
        <>
          <h3>{words.results}</h3>
          <ul className="bare-list">
            {round.results.map((one) => (
              <li key={one.unit.id}>
                {say(one.unit.name)}：{words.reviewedOf(one.files)}，{words.grades(one.excellent, one.good, one.passed, one.failed)}
                {one.mean !== null && `，${words.mean(one.mean)}`}
              </li>
            ))}
          </ul>
          {round.summary !== null && <p className="pre-line">{round.summary}</p>}
        </>
      )}
    </>
  )
}
