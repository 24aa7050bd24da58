import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { readGivenFile, readInformationPaper, type FollowedRequest } from '../../../contract/portal-information.ts'
import { useTitle } from '../../navigation.ts'
import { requestOf } from '../../request.ts'
import { grouped } from '../../tracking-code.ts'
import { ButtonLink, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
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
  const words = useWords(informationWords).follow
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(followed(region.code, code))
  useTitle(words.title)
  if ('found' in data) return <Request found={data.found} />
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <Notice kind="lapsed" title={data.refusal.sentence} live />
      <ButtonLink href={portalPaths.track()}>{words.another}</ButtonLink>
    </div>
  )
}

function Request({ found }: { found: FollowedRequest }) {
  const words = useWords(informationWords).follow
  const say = useSay()
  const region = useRegion()
  return (
    <article className="stack tracked">
      <DemonstrationNotice region={region} />
      <header className="stack tracked-head">
        <h1>{found.topic}</h1>
        <StatusWord tone={found.final ? 'done' : 'accent'}>
          <strong>{say(found.state)}</strong>
        </StatusWord>
      </header>
      {found.lacks !== null && (
        <Notice kind="soon" title={words.lacks}>
          <p className="own-words">{found.lacks}</p>
        </Notice>
      )}
      {found.answer !== null && <Answer found={found} answer={found.answer} />}
      {found.redirectTo !== null && <Redirected to={found.redirectTo} />}
      {found.may.length > 0 && (
        <div className="row no-print">
          {found.may.map((act) => (
            <ButtonLink key={act} kind={act === 'withdraw' ? 'plain' : 'primary'} href={portalPaths.informationAct(found.code, act)}>
              {words.acts[act]}
            </ButtonLink>
          ))}
        </div>
      )}
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

/** The answer, and the information where it came with it; nobody without the code reads either. */
function Answer({ found, answer }: { found: FollowedRequest; answer: NonNullable<FollowedRequest['answer']> }) {
  const words = useWords(informationWords).follow
  const say = useSay()
  const region = useRegion()
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">{words.answer}</h2>
      <p>
        <strong>{say(answer.kind)}</strong>
      </p>
      <p className="own-words">{answer.text}</p>
      {answer.files.length > 0 && (
        <ul className="plain-list" aria-label={words.files}>
          {answer.files.map(({ sha256, name }) => (
            <li key={sha256}>
              <a className="link" href={requestOf(readGivenFile, { region: region.code, code: found.code, sha256 }).url}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <dl className="answers">
        {answer.obtainFrom !== null && <Fact name={words.obtainFrom}>{answer.obtainFrom}</Fact>}
        {answer.obtainOn !== null && <Fact name={words.obtainOn}>{answer.obtainOn}</Fact>}
        {answer.reason !== null && <Fact name={words.reason}>{answer.reason}</Fact>}
        <Fact name={words.basis}>{answer.basis}</Fact>
      </dl>
      <p className="quiet">{words.remedies}</p>
      <Link href={portalPaths.reconsider()}>{words.reconsider}</Link>
    </section>
  )
}

function Redirected({ to }: { to: NonNullable<FollowedRequest['redirectTo']> }) {
  const words = useWords(informationWords).follow
  return (
    <Notice kind="info" title={words.redirected}>
      <Link href={to === 'report' ? portalPaths.report() : portalPaths.complain()}>{words[to]}</Link>
    </Notice>
  )
}

function Facts({ found }: { found: FollowedRequest }) {
  const all = useWords(informationWords)
  const words = all.follow
  const say = useSay()
  return (
    <dl className="answers">
      <Fact name={all.sent.code}>{grouped(found.code)}</Fact>
      {found.number !== null && <Fact name={words.number}>{found.number}</Fact>}
      {found.due !== null && found.dueAt !== null && (
        <Fact name={words.due(say(found.due))}>
          <Time at={found.dueAt} />
        </Fact>
      )}
      <Fact name={words.sent}>
        <Time at={found.sentAt} />
      </Fact>
      {found.receivedOn !== null && <Fact name={words.received}>{found.receivedOn}</Fact>}
      <Fact name={words.yours}>
        <span className="own-words">{found.description}</span>
      </Fact>
    </dl>
  )
}

function Papers({ found }: { found: FollowedRequest }) {
  const words = useWords(informationWords).follow
  const region = useRegion()
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <ul className="plain-list">
        {found.papers.map((one) => (
          <li key={one.id}>
            <a
              className="link"
              href={requestOf(readInformationPaper, { region: region.code, code: found.code, writId: one.id }).url}
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
