import type { TrackedCase } from '../../../contract/portal.ts'
import { reportReceipt } from '../../../contract/record.ts'
import { readPublicPhoto } from '../../../contract/upload.ts'
import { requestOf } from '../../request.ts'
import { grouped } from '../../tracking-code.ts'
import { Link } from '../../ui/button.tsx'
import type { Tone } from '../../ui/messages.tsx'
import { Steps, type Step } from '../../ui/steps.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { Fact, TimeFact } from '../Fact.tsx'
import { ActLinks } from '../follow/ActLinks.tsx'
import { FollowFrame, FollowHead } from '../follow/FollowFrame.tsx'
import { PublicSteps } from '../follow/PublicSteps.tsx'
import { useRatingWord } from '../follow/use-rating-word.ts'
import { portalPaths } from '../paths.ts'
import { ReceiptLink } from '../record/ReceiptLink.tsx'
import { useRegion } from '../RegionFrame.tsx'
import { elsewhere, mayDo, tracked, trackActs } from './tracked.ts'

/** How a report stands, for whoever has its code; a code of another service leads to that service's page. */
export function TrackPage() {
  return (
    <FollowFrame follow={tracked} words={useWords(pageWords).track} elsewhere={elsewhere}>
      {(found) => <Case found={found} />}
    </FollowFrame>
  )
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
      <FollowHead title={found.subject ? say(found.subject) : words.title} state={say(found.state)} tone={tones[found.phase]} />
      <Steps steps={phaseSteps(found, words.phases)} />
      <ActLinks
        acts={trackActs.filter((act) => mayDo(found, act))}
        primary={['rate']}
        words={words}
        pathOf={(act) => portalPaths.trackAct(found.code, act)}
      />
      <Facts found={found} />
      <PublicSteps
        title={words.record}
        steps={found.steps}
        below={({ act, photos }) => act !== 'report' && <Photos code={found.code} photos={photos} />}
      />
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

function Facts({ found }: { found: TrackedCase }) {
  const words = useWords(pageWords)
  const say = useSay()
  const rated = useRatingWord(found.rating)
  return (
    <dl className="answers">
      <Fact name={words.report.receipt.code}>{grouped(found.code)}</Fact>
      {found.number !== null && <Fact name={words.track.number}>{found.number}</Fact>}
      {found.dueAt !== null && <TimeFact name={words.track.due} at={found.dueAt} />}
      {found.unit && <Fact name={words.track.unit}>{say(found.unit)}</Fact>}
      <TimeFact name={words.track.reported} at={found.reportedAt} />
      {found.address !== null && <Fact name={words.track.place}>{found.address}</Fact>}
      <Fact name={words.track.yours}>
        <span className="own-words">{found.description}</span>
        <Photos code={found.code} photos={found.photos} />
        {found.reports > 1 && <span className="quiet">{words.track.reports(found.reports)}</span>}
      </Fact>
      {rated !== undefined && <Fact name={words.track.rated}>{rated}</Fact>}
      {found.reopenUntil !== null && found.mayReopen && <TimeFact name={words.track.reopen} at={found.reopenUntil} />}
    </dl>
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
