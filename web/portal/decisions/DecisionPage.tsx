import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'react-router'
import { readDecision, type PublishedDecision } from '../../../contract/portal.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Skeleton } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { decisionWords } from '../../words/portal-decisions/words.ts'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

/** One published decision: what was decided, by whom, on which articles, when, and until when it is shown. */
export function DecisionPage() {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Decision />
    </Suspense>
  )
}

function Decision() {
  const words = useWords(decisionWords)
  const region = useRegion()
  const say = useSay()
  const { decision = '' } = useParams()
  const { data } = useSuspenseQuery(query(readDecision, { region: region.code, decision }))
  useTitle(data.number)
  return (
    <article className="stack">
      <DemonstrationNotice region={region} />
      <h1>{say(data.item.name)}</h1>
      <Facts one={data} />
      <p className="quiet">{words.correction}</p>
      <ButtonLink icon="list" href={portalPaths.decisions()}>
        {words.back}
      </ButtonLink>
    </article>
  )
}

function Facts({ one }: { one: PublishedDecision }) {
  const words = useWords(decisionWords)
  const say = useSay()
  return (
    <dl className="decision-facts">
      <dt>{words.number}</dt>
      <dd>{one.number}</dd>
      <dt>{words.organ}</dt>
      <dd>{say(one.organ.name)}</dd>
      <dt>{words.party}</dt>
      <dd>
        {one.party.name} <span className="quiet">{say(one.party.kind)}</span>
      </dd>
      {one.party.creditCode !== null && (
        <>
          <dt>{words.code}</dt>
          <dd>{one.party.creditCode}</dd>
        </>
      )}
      <dt>{words.penalty}</dt>
      <dd>
        <ul>
          {one.penalties.map(({ kind, name, fen }) => (
            <li key={kind}>
              {say(name)} {fen !== null && <strong>{words.yuan(fen / 100)}</strong>}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.broken}</dt>
      <dd>
        《{one.law}》{one.dutyArticles.join('、')}
      </dd>
      <dt>{words.basis}</dt>
      <dd>
        《{one.law}》{one.penaltyArticles.join('、')}
      </dd>
      <dt>{words.decidedOn}</dt>
      <dd>{one.decidedOn}</dd>
      <dt>{words.publishedOn}</dt>
      <dd>
        <Time at={one.publishedAt} form="day" />
      </dd>
      <dt>{words.until}</dt>
      <dd>{one.until}</dd>
    </dl>
  )
}
