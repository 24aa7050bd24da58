import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { Navigate, useParams } from 'react-router'
import type { TrackedCase } from '../../../contract/portal.ts'
import { reportReceipt } from '../../../contract/record.ts'
import { readPublicPhoto } from '../../../contract/upload.ts'
import { useTitle } from '../../navigation.ts'
import { requestOf } from '../../request.ts'
import { ButtonLink, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice, Skeleton, StatusWord, type Tone } from '../../ui/messages.tsx'
import { Steps, type Step } from '../../ui/steps.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths } from '../paths.ts'
import { ReceiptLink } from '../record/ReceiptLink.tsx'
import { grouped } from '../../tracking-code.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { tracked } from './use-tracked.ts'

export function TrackPage() {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Tracked />
    </Suspense>
  )
}

function Tracked() {
  const words = useWords(pageWords).track
  const region = useRegion()
  const { code = '' } = useParams()
  const { data } = useSuspenseQuery(tracked(region.code, code))
  useTitle(words.title)
  if ('refusal' in data && data.refusal.code === 'access.receiptOfInformation')
    return <Navigate to={portalPaths.informationFollow(code)} replace />
  if ('refusal' in data && data.refusal.code === 'access.receiptOfReview')
    return <Navigate to={portalPaths.reconsiderFollow(code)} replace />
  if ('refusal' in data && data.refusal.code === 'access.receiptOfVoice') return <Navigate to={portalPaths.complainFollow(code)} replace />
  if ('refusal' in data) {
    return (
      <div className="stack">
        <h1>{words.title}</h1>
        <Notice kind="lapsed" title={data.refusal.sentence} live />
        <ButtonLink href={portalPaths.track()}>{words.another}</ButtonLink>
      </div>
    )
  }
  return <Case found={data.found} />
}

const tones: Record<TrackedCase['phase'], Tone> = {
  received: 'accent',
  checking: 'accent',
  accepted: 'accent',
  handling: 'accent',
  done: 'done',
  ended: 'plain',
}

function Case({ found }: { found: TrackedCase }) {
  const words = useWords(pageWords).track
  const say = useSay()
  const region = useRegion()
  return (
    <article className="stack tracked">
      <DemonstrationNotice region={region} />
      <header className="stack tracked-head">
        <h1>{found.subject ? say(found.subject) : words.title}</h1>
        <StatusWord tone={tones[found.phase]}>
          <strong>{say(found.state)}</strong>
        </StatusWord>
      </header>
      <Steps steps={phaseSteps(found, words.phases)} />
      <Acts found={found} />
      <Facts found={found} />
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
              {step.act !== 'report' && <Photos code={found.code} photos={step.photos} />}
            </li>
          ))}
        </ol>
      </section>
      <ReceiptLink url={requestOf(reportReceipt, { region: region.code, code: found.code }).url} />
      <p className="quiet">{words.hotline(found.hotline)}</p>
      <Link href={portalPaths.track()}>{words.another}</Link>
    </article>
  )
}

const line = ['received', 'checking', 'accepted', 'handling', 'done'] as const

/** The six words as a short line; one that ended early stops where it stood. */
function phaseSteps(found: TrackedCase, words: Record<TrackedCase['phase'], string>): Step[] {
  if (found.phase === 'ended') {
    return [
      { name: words.received, state: 'done', at: found.reportedAt },
      {
        name: words.ended,
        state: 'done',
        ...(found.steps.at(-1) && { at: found.steps.at(-1)?.at ?? found.reportedAt }),
      },
    ]
  }
  const at = line.indexOf(found.phase)
  return line.map((phase, index) => {
    const state = index < at || found.phase === 'done' ? 'done' : index === at ? 'now' : 'next'
    return { name: words[phase], state, ...(index === 0 && { at: found.reportedAt }) }
  })
}

function Acts({ found }: { found: TrackedCase }) {
  const words = useWords(pageWords).track
  if (!found.mayRate && !found.mayReopen && !found.maySupplement) return null
  return (
    <div className="row no-print">
      {found.mayRate && (
        <ButtonLink kind="primary" href={portalPaths.trackAct(found.code, 'rate')}>
          {words.rate}
        </ButtonLink>
      )}
      {found.mayReopen && <ButtonLink href={portalPaths.trackAct(found.code, 'reopen')}>{words.reopen}</ButtonLink>}
      {found.maySupplement && <ButtonLink href={portalPaths.trackAct(found.code, 'more')}>{words.more}</ButtonLink>}
    </div>
  )
}

function Facts({ found }: { found: TrackedCase }) {
  const words = useWords(pageWords)
  const rating = useWords(commonWords).rating.words
  const say = useSay()
  const rated = found.rating === null ? undefined : [rating.one, rating.two, rating.three, rating.four, rating.five][found.rating - 1]
  return (
    <dl className="answers">
      <Fact name={words.report.receipt.code}>{grouped(found.code)}</Fact>
      {found.number !== null && <Fact name={words.track.number}>{found.number}</Fact>}
      {found.dueAt !== null && (
        <Fact name={words.track.due}>
          <Time at={found.dueAt} />
        </Fact>
      )}
      {found.unit && <Fact name={words.track.unit}>{say(found.unit)}</Fact>}
      <Fact name={words.track.reported}>
        <Time at={found.reportedAt} />
      </Fact>
      {found.address !== null && <Fact name={words.track.place}>{found.address}</Fact>}
      <Fact name={words.track.yours}>
        <span className="own-words">{found.description}</span>
        <Photos code={found.code} photos={found.photos} />
        {found.reports > 1 && <span className="quiet">{words.track.reports(found.reports)}</span>}
      </Fact>
      {rated !== undefined && <Fact name={words.track.rated}>{rated}</Fact>}
      {found.reopenUntil !== null && found.mayReopen && (
        <Fact name={words.track.reopen}>
          <Time at={found.reopenUntil} />
        </Fact>
      )}
    </dl>
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

function Photos({ code, photos }: { code: string; photos: readonly string[] }) {
  const words = useWords(pageWords).track
  const region = useRegion()
  if (photos.length === 0) return null
  const address = (sha256: string, size: 'thumb' | 'view') => requestOf(readPublicPhoto, { region: region.code, code, sha256, size }).url
  return (
    <ul className="thumbs">
      {photos.map((sha256, at) => (
        <li key={sha256}>
          <a href={address(sha256, 'view')} target="_blank" rel="noreferrer">
            <img src={address(sha256, 'thumb')} alt={words.photo(at + 1)} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
