import { useQuery } from '@tanstack/react-query'
import { listReviewRounds, publicReviewList, readFileReview, type RoundView } from '../../../../contract/supervision-review.ts'
import type { OutputOf } from '../../../api.ts'
import { query } from '../../../queries.ts'
import { requestOf } from '../../../request.ts'
import { Skeleton, Tag } from '../../../ui/messages.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { useSession } from '../../../use-session.ts'
import { reviewWords } from '../../../words/desk/review.ts'
import { useMarks, useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import '../../enforcement/enforcement.css'
import './review.css'

/** What stands beside the matter of a round, or of one file of it. */
export function FileReviewPanel({ matterId, procedure }: { matterId: string; procedure: string }) {
  return procedure === 'reviewRound' ? <RoundPanel matterId={matterId} /> : <FilePanel matterId={matterId} />
}

function RoundPanel({ matterId }: { matterId: string }) {
  const words = useWords(reviewWords)
  const { data } = useQuery({ ...query(listReviewRounds, {}), throwOnError: false })
  const round = data?.rounds.find((one) => one.id === matterId)
  if (round === undefined) return <Skeleton lines={6} />
  return (
    <section className="proceeding stack-tight" aria-label={words.panel.round}>
      <h2>{words.panel.round}</h2>
      <RoundFacts round={round} />
      {round.drawn > 0 && (
        <p>
          <a className="link" href={deskPaths.reviewResults(matterId)}>
            {words.results}
          </a>
        </p>
      )}
    </section>
  )
}

function RoundFacts({ round }: { round: RoundView }) {
  const words = useWords(reviewWords).panel
  const say = useSay()
  const session = useSession()
  const list = session && requestOf(publicReviewList, { region: session.region.code, number: round.number }).url
  return (
    <Facts
      rows={[
        [words.kinds, round.kinds.map(say).join('、')],
        [words.span, `${round.from} – ${round.to}`],
        [words.method, say(round.method)],
        [words.perUnit, round.perUnit === null ? null : words.files(round.perUnit)],
        [words.gap, words.points(round.gap)],
        [words.reviewBy, round.reviewBy],
        [
          words.list,
          <a key="list" href={list ?? ''}>
            {words.files(round.listed)}
          </a>,
        ],
        [words.listHash, <Hash key="hash" text={round.listHash} />],
        [words.seedOn, round.seedOn],
        [words.head, round.head && <Hash key="head" text={`${words.headOf(round.head.number)} ${round.head.root}`} />],
        [words.seed, round.seed && <Hash key="seed" text={round.seed} />],
        [words.summary, round.summary],
      ]}
    />
  )
}

const Hash = ({ text }: { text: string }) => <code className="review-hash">{text}</code>

type Review = OutputOf<typeof readFileReview>

function FilePanel({ matterId }: { matterId: string }) {
  const words = useWords(reviewWords).panel
  const say = useSay()
  const { data } = useQuery({ ...query(readFileReview, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  return (
    <section className="proceeding stack-tight" aria-label={words.file}>
      <h2>{words.file}</h2>
      <Facts
        rows={[
          [words.round, `${data.round.number} ${data.round.title}`],
          [words.file, data.file.number],
          [words.unit, say(data.unit.name)],
          [words.reviewers, <Reviewers key="reviewers" reviewers={data.reviewers} />],
          [words.total, data.total === null ? null : String(data.total)],
          [words.vetoed, data.vetoed === true ? '✓' : null],
          [words.grade, data.grade && <Tag key="grade">{say(data.grade.name)}</Tag>],
        ]}
      />
      {data.mine && (
        <p>
          <a className="link" href={deskPaths.scoreFile(matterId)}>
            {words.toScore}
          </a>
        </p>
      )}
      {data.scores.length === 0 ? <p className="quiet">{words.separate}</p> : <Scores scores={data.scores} />}
    </section>
  )
}

function Reviewers({ reviewers }: Pick<Review, 'reviewers'>) {
  const words = useWords(reviewWords).panel
  return (
    <ul className="plain-list">
      {reviewers.map(({ name, place, done }) => (
        <li key={place}>
          {name} <span className="quiet">{done ? words.handedIn : words.waiting}</span>
        </li>
      ))}
    </ul>
  )
}

function Scores({ scores }: Pick<Review, 'scores'>) {
  const words = useWords(reviewWords).panel
  const say = useSay()
  const { colon, semicolon } = useMarks()
  return (
    <section className="stack-tight">
      <h3>{words.sheets}</h3>
      {scores.map((one) => (
        <div key={one.who + one.at}>
          <p>
            <strong>{one.who}</strong> {words.points(one.total)} <Time at={one.at} form="exact" />
          </p>
          <ul className="plain-list">
            {one.vetoes.map((veto) => (
              <li key={veto.name.zh}>
                <Tag tone="lapsed">{words.vetoed}</Tag> {say(veto.name)}
                {colon}
                {veto.reason}
              </li>
            ))}
            {one.deductions.map((deduction) => (
              <li key={deduction.name.zh}>
                {say(deduction.name)} −{deduction.points}
                {colon}
                {deduction.reason}
              </li>
            ))}
            {one.rejected.map((rejected) => (
              <li key={rejected.name.zh} className="quiet">
                {words.rejected}
                {colon}
                {say(rejected.name)}
                {semicolon}
                {rejected.reason}
              </li>
            ))}
            {one.deductions.length + one.vetoes.length === 0 && <li className="quiet">{words.none}</li>}
          </ul>
          {one.remarks !== '' && <p className="pre-line">{one.remarks}</p>}
        </div>
      ))}
    </section>
  )
}
