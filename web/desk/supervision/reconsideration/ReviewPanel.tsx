import { useQuery } from '@tanstack/react-query'
import { listReviewsOf, openChallengedFile, readReview, type ReviewView } from '../../../../contract/supervision-reconsideration.ts'
import { reconsiderationProcedures } from '../../../../domain/supervision/reconsideration/all.ts'
import { query } from '../../../queries.ts'
import { requestOf } from '../../../request.ts'
import { Notice, Skeleton, Tag } from '../../../ui/messages.tsx'
import { reconsiderationWords } from '../../../words/desk/reconsideration.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import '../../enforcement/enforcement.css'

export const isReviewKind = (procedure: string): boolean => reconsiderationProcedures.some(({ id }) => id === procedure)

/** What a reconsideration is about and has come to; or what its respondent is asked. */
export function ReviewPanel({ matterId, procedure }: { matterId: string; procedure: string }) {
  const words = useWords(reconsiderationWords)
  const { data } = useQuery({ ...query(readReview, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={8} />
  const title = procedure === 'reconsideration' ? words.panel : words.respondentPanel
  return (
    <section className="proceeding stack-tight" aria-label={title}>
      <h2>{title}</h2>
      {data.answer?.late === true && <Notice kind="lapsed" title={words.noEvidence} />}
      <About review={data} />
      {data.mayOpenFile && <OpenFile matterId={matterId} />}
      <Came review={data} />
    </section>
  )
}

function OpenFile({ matterId }: { matterId: string }) {
  const words = useWords(reconsiderationWords)
  return (
    <p>
      <a className="link" href={requestOf(openChallengedFile, { matterId }).url} target="_blank" rel="noreferrer">
        {words.openFile}
      </a>{' '}
      <span className="quiet">{words.openFileText}</span>
    </p>
  )
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)
const lines = (text: string) => (text === '' ? null : <span className="pre-line">{text}</span>)

function About({ review }: { review: ReviewView }) {
  const words = useWords(reconsiderationWords)
  const say = useSay()
  const { challenged, period } = review
  return (
    <Facts
      rows={[
        [words.applicant, review.applicant],
        [words.respondent, review.respondent && say(review.respondent)],
        [words.kind, say(review.kind)],
        [words.act, challenged?.paper ?? lines(review.actText)],
        [words.challenged, challenged && <Challenged challenged={challenged} />],
        [words.served, challenged?.servedOn],
        [words.fine, newFine(challenged?.fineFen ?? null, words)],
        [words.requests, lines(review.requests)],
        [words.facts, lines(review.facts)],
        [words.appliedOn, review.appliedOn],
        [words.period, period && `${period.inTime ? words.inTime(period.until) : words.late(period.until)}（${say(period.basis)}）`],
        [words.summary, review.mayBeSummary.length === 0 ? null : review.mayBeSummary.map(say).join('、')],
        [words.track, review.track && say(review.track)],
        [words.major, review.major ? words.yes : null],
        [words.via, review.viaAgency ? words.yes : null],
        [words.norm, review.norms.length > 0 ? <Norms norms={review.norms} /> : review.normReview ? words.yes : null],
        [words.stayed, review.stayed ? <Tag tone="accent">{words.stayed}</Tag> : null],
        [words.withdrawal, review.withdrawal && words.withdrawalOn(review.withdrawal)],
      ]}
    />
  )
}

function Challenged({ challenged }: { challenged: NonNullable<ReviewView['challenged']> }) {
  const say = useSay()
  const { link, readable } = challenged
  const name = link.number ?? link.title
  return (
    <>
      {readable ? (
        <a className="link" href={deskPaths.matter(link.id)}>
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <span className="quiet">{say(link.stateName)}</span>
    </>
  )
}

/** What was answered, agreed, proposed, decided, and is left to do. */
function Came({ review }: { review: ReviewView }) {
  const words = useWords(reconsiderationWords)
  const say = useSay()
  const { answer, mediation, proposal, decision, duties, enforcer } = review
  const made = decision ?? proposal
  return (
    <Facts
      rows={[
        [words.answer, answer && (answer.on === null ? say(answer.state) : words.answerOn(say(answer.state), answer.on))],
        [words.answerText, lines([answer?.text, answer?.wholeFile === true && words.wholeFile].filter(Boolean).join('\n'))],
        [words.agreement, mediation && lines(mediation.agreement)],
        [words.signedBy, mediation && words.signed(mediation.applicantOn, mediation.respondentOn)],
        [decision ? words.decision : words.proposal, made && <strong>{say(made.outcome)}</strong>],
        [words.ground, made && say(made.ground)],
        [words.newFine, newFine(made?.newFen ?? mediation?.newFen ?? null, words)],
        [words.by, made?.by],
        [words.found, made && lines(made.found)],
        [words.opinion, made && lines(made.opinion)],
        [words.decidedOn, decision?.decidedOn],
        [words.inForce, decision?.servedOn],
        [words.enforcer, enforcer && say(enforcer)],
        [words.duties, duties.length === 0 ? null : <Duties duties={duties} />],
      ]}
    />
  )
}

const newFine = (fen: number | null, words: { readonly yuan: (sum: string) => string }): string | null =>
  fen === null ? null : words.yuan(yuan(fen))

function Duties({ duties }: { duties: ReviewView['duties'] }) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {duties.map((duty) => (
        <li key={duty.note}>
          {duty.note} <Tag tone={duty.done ? 'done' : 'accent'}>{say(duty.state)}</Tag>
        </li>
      ))}
    </ul>
  )
}

function Norms({ norms }: { norms: ReviewView['norms'] }) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {norms.map((norm) => (
        <li key={norm.id}>
          <a className="link" href={deskPaths.matter(norm.id)}>
            {norm.title}
          </a>{' '}
          <Tag>{say(norm.state)}</Tag>
        </li>
      ))}
    </ul>
  )
}

/** This case is under reconsideration, or was: told to whoever may see the case. */
export function ReviewsOf({ matterId }: { matterId: string }) {
  const words = useWords(reconsiderationWords)
  const say = useSay()
  const { data } = useQuery({ ...query(listReviewsOf, { matterId }), throwOnError: false })
  if (data === undefined || data.reviews.length === 0) return null
  const open = data.reviews.some((one) => one.open)
  return (
    <Notice kind={open ? 'soon' : 'info'} title={words.against}>
      <ul className="plain-list">
        {data.reviews.map((one) => (
          <li key={`${one.number} ${one.id ?? ''}`}>
            {one.id === null ? (
              one.number
            ) : (
              <a className="link" href={deskPaths.matter(one.id)}>
                {one.number}
              </a>
            )}{' '}
            <span className="quiet">{say(one.stateName)}</span> {one.stayed && <Tag tone="accent">{words.againstStay}</Tag>}
          </li>
        ))}
      </ul>
      {open && <p className="quiet">{words.evidence}</p>}
    </Notice>
  )
}
