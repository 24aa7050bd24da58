import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { readVoicePaper, type FollowedVoice } from '../../../contract/portal-complaint.ts'
import { reportReceipt } from '../../../contract/record.ts'
import { useTitle } from '../../navigation.ts'
import { requestOf } from '../../request.ts'
import { grouped } from '../../tracking-code.ts'
import { ButtonLink, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { portalPaths } from '../paths.ts'
import { ReceiptLink } from '../record/ReceiptLink.tsx'
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
  const words = useWords(complainWords).follow
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(followed(region.code, code))
  useTitle(words.title)
  if ('found' in data) return <Voice found={data.found} />
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <Notice kind="lapsed" title={data.refusal.sentence} live />
      <ButtonLink href={portalPaths.track()}>{words.another}</ButtonLink>
    </div>
  )
}

function Voice({ found }: { found: FollowedVoice }) {
  const words = useWords(complainWords).follow
  const say = useSay()
  const region = useRegion()
  return (
    <article className="stack tracked">
      <DemonstrationNotice region={region} />
      <header className="stack tracked-head">
        <h1>{say(found.title)}</h1>
        <StatusWord tone={found.final ? 'done' : 'accent'}>
          <strong>{say(found.state)}</strong>
        </StatusWord>
      </header>
      <Acts found={found} />
      {found.proceeding !== null && (
        <Notice kind="info" title={words.proceeding}>
          <p>{words.proceedingText(found.proceeding.basis)}</p>
          <p>
            <strong>{say(found.proceeding.state)}</strong>
            {found.proceeding.due !== null && found.proceeding.dueAt !== null && (
              <>
                {' · '}
                {words.due(say(found.proceeding.due))} <Time at={found.proceeding.dueAt} />
              </>
            )}
          </p>
        </Notice>
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
                {step.unit && <span>{say(step.unit)}</span>}
                <span className="quiet">
                  <Time at={step.at} />
                </span>
              </p>
              {step.text !== null && <p className="own-words">{step.text}</p>}
            </li>
          ))}
        </ol>
      </section>
      <ReceiptLink url={requestOf(reportReceipt, { region: region.code, code: found.code }).url} />
      <Link href={portalPaths.track()}>{words.another}</Link>
    </article>
  )
}

function Acts({ found }: { found: FollowedVoice }) {
  const words = useWords(complainWords).follow.acts
  if (found.may.length === 0) return null
  return (
    <div className="row no-print">
      {found.may.map((act, at) => (
        <ButtonLink key={act} kind={at === 0 ? 'primary' : 'plain'} href={portalPaths.complainAct(found.code, act)}>
          {words[act]}
        </ButtonLink>
      ))}
    </div>
  )
}

function Facts({ found }: { found: FollowedVoice }) {
  const words = useWords(complainWords).follow
  const rating = useWords(commonWords).rating.words
  const say = useSay()
  const rated = found.rating === null ? undefined : [rating.one, rating.two, rating.three, rating.four, rating.five][found.rating - 1]
  return (
    <dl className="answers">
      <Fact name={useWords(complainWords).sent.code}>{grouped(found.code)}</Fact>
      {found.number !== null && <Fact name={words.number}>{found.number}</Fact>}
      {found.unit !== null && <Fact name={words.unit}>{say(found.unit)}</Fact>}
      {found.due !== null && found.dueAt !== null && (
        <Fact name={words.due(say(found.due))}>
          <Time at={found.dueAt} />
        </Fact>
      )}
      <Fact name={words.sent}>
        <Time at={found.sentAt} />
      </Fact>
      <Fact name={words.yours}>
        <span className="own-words">{found.description}</span>
        {found.confidential && <span className="quiet"> {words.confidential}</span>}
      </Fact>
      {rated !== undefined && <Fact name={words.rated}>{rated}</Fact>}
    </dl>
  )
}

function Papers({ found }: { found: FollowedVoice }) {
  const words = useWords(complainWords).follow
  const region = useRegion()
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <ul className="plain-list">
        {found.papers.map((one) => (
          <li key={one.id}>
            <a
              className="link"
              href={requestOf(readVoicePaper, { region: region.code, code: found.code, writId: one.id }).url}
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
