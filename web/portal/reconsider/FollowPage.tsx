import { readReviewPaper, type FollowedReview } from '../../../contract/portal-reconsideration.ts'
import { Link } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { Fact } from '../Fact.tsx'
import { ActLinks } from '../follow/ActLinks.tsx'
import { FollowFacts } from '../follow/FollowFacts.tsx'
import { FollowFrame, FollowHead } from '../follow/FollowFrame.tsx'
import { Papers } from '../follow/Papers.tsx'
import { PublicSteps } from '../follow/PublicSteps.tsx'
import { portalPaths } from '../paths.ts'
import { followed } from './followed.ts'

/** How a reconsideration stands, for whoever has its code. */
export function FollowPage() {
  return (
    <FollowFrame follow={followed} words={useWords(reconsiderWords).follow}>
      {(found) => <Review found={found} />}
    </FollowFrame>
  )
}

// What is waited for stands first, and giving it up last.
const order = ['complete', 'signMediation', 'refuseMediation', 'withdraw', 'askWithdrawal'] as const

function Review({ found }: { found: FollowedReview }) {
  const words = useWords(reconsiderWords).follow
  const say = useSay()
  return (
    <article className="stack tracked">
      <FollowHead title={found.title} state={say(found.state)} tone={found.final ? 'done' : 'accent'} />
      {found.toComplete !== null && (
        <Notice kind="soon" title={words.toComplete}>
          <p className="own-words">{found.toComplete}</p>
        </Notice>
      )}
      {found.mediation !== null && <Agreement mediation={found.mediation} />}
      <ActLinks
        acts={order.filter((act) => found.may.includes(act))}
        primary={['complete', 'signMediation']}
        words={words.acts}
        pathOf={(act) => portalPaths.reconsiderAct(found.code, act)}
      />
      <Facts found={found} />
      <Papers title={words.papers} route={readReviewPaper} found={found} />
      <PublicSteps title={words.record} steps={found.steps} />
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

function Facts({ found }: { found: FollowedReview }) {
  const all = useWords(reconsiderWords)
  const words = all.follow
  const say = useSay()
  const respondent = found.respondent !== null && <Fact name={words.respondent}>{say(found.respondent)}</Fact>
  return (
    <FollowFacts found={found} words={all} who={respondent}>
      <Fact name={words.requests}>
        <span className="own-words">{found.requests}</span>
      </Fact>
      <Fact name={words.facts}>
        <span className="own-words">{found.facts}</span>
      </Fact>
    </FollowFacts>
  )
}
