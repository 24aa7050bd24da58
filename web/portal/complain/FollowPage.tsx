import { readVoicePaper, type FollowedVoice } from '../../../contract/portal-complaint.ts'
import { reportReceipt } from '../../../contract/record.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { Fact } from '../Fact.tsx'
import { ActLinks } from '../follow/ActLinks.tsx'
import { FollowFacts } from '../follow/FollowFacts.tsx'
import { FollowFrame, FollowHead } from '../follow/FollowFrame.tsx'
import { Papers } from '../follow/Papers.tsx'
import { PublicSteps } from '../follow/PublicSteps.tsx'
import { useRatingWord } from '../follow/use-rating-word.ts'
import { portalPaths } from '../paths.ts'
import { ReceiptLink } from '../record/ReceiptLink.tsx'
import { useRegion } from '../RegionFrame.tsx'
import { followed } from './followed.ts'

/** How a complaint or petition stands, for whoever has its code. */
export function FollowPage() {
  return (
    <FollowFrame follow={followed} words={useWords(complainWords).follow}>
      {(found) => <Voice found={found} />}
    </FollowFrame>
  )
}

function Voice({ found }: { found: FollowedVoice }) {
  const words = useWords(complainWords).follow
  const say = useSay()
  const region = useRegion()
  return (
    <article className="stack tracked">
      <FollowHead title={say(found.title)} state={say(found.state)} tone={found.final ? 'done' : 'accent'} />
      <ActLinks
        acts={found.may}
        primary={found.may.slice(0, 1)}
        words={words.acts}
        pathOf={(act) => portalPaths.complainAct(found.code, act)}
      />
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
      <Papers title={words.papers} route={readVoicePaper} found={found} />
      <PublicSteps title={words.record} steps={found.steps} />
      <ReceiptLink url={requestOf(reportReceipt, { region: region.code, code: found.code }).url} />
      <Link href={portalPaths.track()}>{words.another}</Link>
    </article>
  )
}

function Facts({ found }: { found: FollowedVoice }) {
  const all = useWords(complainWords)
  const words = all.follow
  const say = useSay()
  const rated = useRatingWord(found.rating)
  const unit = found.unit !== null && <Fact name={words.unit}>{say(found.unit)}</Fact>
  return (
    <FollowFacts found={found} words={all} who={unit}>
      <Fact name={words.yours}>
        <span className="own-words">{found.description}</span>
        {found.confidential && <span className="quiet"> {words.confidential}</span>}
      </Fact>
      {rated !== undefined && <Fact name={words.rated}>{rated}</Fact>}
    </FollowFacts>
  )
}
