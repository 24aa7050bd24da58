import { useQuery } from '@tanstack/react-query'
import { listReviewRounds, type RoundView } from '../../../../contract/supervision-review.ts'
import type { OutputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { useSession } from '../../../use-session.ts'
import { reviewWords } from '../../../words/desk/review.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { Sheets } from './Sheets.tsx'
import './review.css'

type Listed = OutputOf<typeof listReviewRounds>

/** 案卷评查: what I have to score, the rounds, and the sheet they are scored by. */
export function RoundsPage() {
  const desk = useWords(deskWords)
  const words = useWords(reviewWords)
  const session = useSession()
  const may = session?.permissions.includes('fileReview.read') === true
  useTitle(desk.titleOf(words.title))
  const { data } = useQuery({ ...query(listReviewRounds, {}), enabled: may })
  if (!may) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  const supervises = session.permissions.includes('reviewRound.announce')
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        {supervises && (
          <ButtonLink kind="primary" icon="plus" href={deskPaths.openSupervision('reviewRound')}>
            {words.announce}
          </ButtonLink>
        )}
      </header>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <ToScore files={data.toScore} />
          {supervises && <Rounds rounds={data.rounds} />}
          <Sheets sheet={data.sheet} sheets={data.sheets} may={supervises} />
        </>
      )}
    </div>
  )
}

function ToScore({ files }: { files: Listed['toScore'] }) {
  const words = useWords(reviewWords)
  const say = useSay()
  return (
    <section className="stack-tight">
      <h2>{words.toScore}</h2>
      {files.length === 0 ? (
        <p className="quiet">{words.nothingToScore}</p>
      ) : (
        <ul className="plain-list review-files">
          {files.map(({ id, number, unit, done }) => (
            <li key={id}>
              {done ? number : <a href={deskPaths.scoreFile(id)}>{number}</a>} <span className="quiet">{say(unit.name)}</span>{' '}
              {done && <Tag tone="done">{words.done}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Rounds({ rounds }: { rounds: readonly RoundView[] }) {
  const words = useWords(reviewWords)
  const say = useSay()
  if (rounds.length === 0) return <Empty title={words.noRounds} />
  const columns: Column<RoundView>[] = [
    { key: 'round', header: words.columns.round, cell: (one) => `${one.number} ${one.title}`, width: '22rem' },
    { key: 'year', header: words.columns.year, cell: (one) => String(one.year), width: '5rem' },
    { key: 'state', header: words.columns.state, cell: (one) => say(one.stateName), width: '8rem' },
    { key: 'listed', header: words.columns.listed, cell: (one) => one.listed, figures: true },
    { key: 'drawn', header: words.columns.drawn, cell: (one) => one.drawn, figures: true },
    { key: 'settled', header: words.columns.settled, cell: (one) => one.settled, figures: true },
    { key: 'seedOn', header: words.columns.seedOn, cell: (one) => one.seedOn, width: '7rem' },
    {
      key: 'results',
      header: words.result.title,
      cell: (one) =>
        one.drawn > 0 && (
          <a href={deskPaths.reviewResults(one.id)}>
            {words.results} <span className="visually-hidden">{one.number}</span>
          </a>
        ),
    },
  ]
  return (
    <Table
      stack
      caption={words.rounds}
      columns={columns}
      rows={rounds}
      rowKey={(one) => one.id}
      hrefOf={(one) => deskPaths.matter(one.id)}
      pageKeys
    />
  )
}
