import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { readReviewPaper, type FollowedReview } from '../../../contract/portal-reconsideration.ts'
import { useTitle } from '../../navigation.ts'
import { requestOf } from '../../request.ts'
import { grouped } from '../../tracking-code.ts'
import { ButtonLink, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { followed } from './use-followed.ts'

export function FollowPage() {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Followed />
    </Suspense>
  )
}

function Followed() {
  const words = useWords(reconsiderWords).follow
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(followed(region.code, code))
  useTitle(words.title)
  if ('found' in data) return <Review found={data.found} />
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <Notice kind="lapsed" title={data.refusal.sentence} live />
      <ButtonLink href={portalPaths.track()}>{words.another}</ButtonLink>
    </div>
  )
}

function Review({ found }: { found: FollowedReview }) {
  const words = useWords(reconsiderWords).follow
  const say = useSay()
  const region = useRegion()
  return (
    <article className="stack tracked">
      <DemonstrationNotice region={region} />
      <header className="stack tracked-head">
        <h1>{found.title}</h1>
        <StatusWord tone={found.final ? 'done' : 'accent'}>
          <strong>{say(found.state)}</strong>
        </StatusWord>
      </header>
      {found.toComplete !== null && (
        <Notice kind="soon" title={words.toComplete}>
          <p className="own-words">{found.toComplete}</p>
        </Notice>
      )}
      {found.mediation !== null && <Agreement mediation={found.mediation} />}
      <Acts found={found} />
      <Facts found={found} />
      {found.papers.length > 0 && <Papers found={found} />}
      <section className="stack" aria-labelledby="record">
        <h2 id="record">{words.record}</h2>
        <ol className="record">
          {found.steps.toReversed().map((step) => (
            <li key={`${step.at} ${step.act}`} className="entry">
              <p className="entry-head">
                <strong>{say(step.name)}</strong>
                <span className="quiet">
                  <Time at={step.at} />
                </span>
              </p>
              {step.text !== null && <p className="own-words">{step.text}</p>}
            </li>
          ))}
        </ol>
      </section>
      <Link href={portalPaths.track()}>{words.another}</Link>
    </article>
  )
}

function Agreement({ mediation }: { mediation: NonNullable<FollowedReview['mediation']> }) {
  const words = useWords(reconsiderWords).follow
  const { agreement, newFen, signedOn, other } = mediation
  return (
    <Notice kind="info" title={words.agreement}>
      <p className="own-words">{agreement}</p>
      {newFen !== null && (
        <p>
          {words.newFine} {words.yuan((newFen / 100).toFixed(2))}
        </p>
      )}
      {signedOn !== null && <p>{words.signed(signedOn)}</p>}
      {other && <p>{words.otherSigned}</p>}
    </Notice>
  )
}

function Acts({ found }: { found: FollowedReview }) {
  const words = useWords(reconsiderWords).follow.acts
  // What is waited for stands first, and giving it up last.
  const order = ['complete', 'signMediation', 'refuseMediation', 'withdraw', 'askWithdrawal'] as const
  const may = order.filter((act) => found.may.includes(act))
  if (may.length === 0) return null
  return (
    <div className="row no-print">
      {may.map((act) => (
        <ButtonLink
          key={act}
          kind={act === 'complete' || act === 'signMediation' ? 'primary' : 'plain'}
          href={portalPaths.reconsiderAct(found.code, act)}
        >
          {words[act]}
        </ButtonLink>
      ))}
    </div>
  )
}

function Facts({ found }: { found: FollowedReview }) {
  const all = useWords(reconsiderWords)
  const words = all.follow
  const say = useSay()
  return (
    <dl className="answers">
      <Fact name={all.sent.code}>{grouped(found.code)}</Fact>
      {found.number !== null && <Fact name={words.number}>{found.number}</Fact>}
      {found.respondent !== null && <Fact name={words.respondent}>{say(found.respondent)}</Fact>}
      {found.due !== null && found.dueAt !== null && (
        <Fact name={words.due(say(found.due))}>
          <Time at={found.dueAt} />
        </Fact>
      )}
      <Fact name={words.sent}>
        <Time at={found.sentAt} />
      </Fact>
      <Fact name={words.requests}>
        <span className="own-words">{found.requests}</span>
      </Fact>
      <Fact name={words.facts}>
        <span className="own-words">{found.facts}</span>
      </Fact>
    </dl>
  )
}

function Papers({ found }: { found: FollowedReview }) {
  const words = useWords(reconsiderWords).follow
  const region = useRegion()
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <ul className="plain-list">
        {found.papers.map((one) => (
          <li key={one.id}>
            <a
              className="link"
              href={requestOf(readReviewPaper, { region: region.code, code: found.code, writId: one.id }).url}
              target="_blank"
              rel="noreferrer"
            >
              {one.title} {one.number}
            </a>{' '}
            <span className="quiet">
              <Time at={one.on} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
