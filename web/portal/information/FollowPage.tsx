import { readGivenFile, readInformationPaper, type FollowedRequest } from '../../../contract/portal-information.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { Fact } from '../Fact.tsx'
import { ActLinks } from '../follow/ActLinks.tsx'
import { FollowFacts } from '../follow/FollowFacts.tsx'
import { FollowFrame, FollowHead } from '../follow/FollowFrame.tsx'
import { Papers } from '../follow/Papers.tsx'
import { PublicSteps } from '../follow/PublicSteps.tsx'
import { portalPaths } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { followed } from './followed.ts'

/** How a request for information stands, for whoever has its code. */
export function FollowPage() {
  return (
    <FollowFrame follow={followed} words={useWords(informationWords).follow}>
      {(found) => <Request found={found} />}
    </FollowFrame>
  )
}

function Request({ found }: { found: FollowedRequest }) {
  const words = useWords(informationWords).follow
  const say = useSay()
  return (
    <article className="stack tracked">
      <FollowHead title={found.topic} state={say(found.state)} tone={found.final ? 'done' : 'accent'} />
      {found.lacks !== null && (
        <Notice kind="soon" title={words.lacks}>
          <p className="own-words">{found.lacks}</p>
        </Notice>
      )}
      {found.answer !== null && <Answer found={found} answer={found.answer} />}
      {found.redirectTo !== null && <Redirected to={found.redirectTo} />}
      <ActLinks
        acts={found.may}
        primary={['supplemented', 'giveReasons']}
        words={words.acts}
        pathOf={(act) => portalPaths.informationAct(found.code, act)}
      />
      <Facts found={found} />
      <Papers title={words.papers} route={readInformationPaper} found={found} />
      <PublicSteps title={words.record} steps={found.steps} />
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
  return (
    <FollowFacts found={found} words={all}>
      {found.receivedOn !== null && <Fact name={words.received}>{found.receivedOn}</Fact>}
      <Fact name={words.yours}>
        <span className="own-words">{found.description}</span>
      </Fact>
    </FollowFacts>
  )
}
