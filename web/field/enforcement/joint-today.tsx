import { useQuery } from '@tanstack/react-query'
import { listJointToday, type JointToday as Today } from '../../../contract/beyond.ts'
import { Time } from '../../ui/due-time.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { StatusWord, Tag } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'
import { fieldPaths } from '../paths.ts'

/** 今日联合行动: where and when, the own unit's task, and what can be begun below it. */
export function JointToday() {
  const words = useWords(enforcementWords).joint
  const { data } = useQuery({ ...keptQuery(listJointToday, {}), throwOnError: false })
  const actions = data?.value.actions ?? []
  if (actions.length === 0) return null
  return (
    <section className="part">
      <h2>{words.today}</h2>
      <ul className="card-list">
        {actions.map((one) => (
          <li key={one.partId}>
            <Action action={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Action({ action }: { action: Today }) {
  const words = useWords(enforcementWords).joint
  const say = useSay()
  return (
    <article className="matter-card">
      <div className="matter-card-body">
        <span className="row">
          <Tag tone="accent">{say(action.state)}</Tag>
          {action.leading && <StatusWord tone="soon">{words.leading}</StatusWord>}
        </span>
        <strong>{action.title}</strong>
        <span>
          <Time at={action.heldAt} form="exact" /> {action.address}
        </span>
        {action.task !== null && (
          <span>
            {words.task}：{action.task}
          </span>
        )}
        <span className="quiet">
          {words.briefing}：{action.briefing}
        </span>
        <ButtonLink wide kind="primary" href={fieldPaths.task(action.partId)}>
          {words.open}
        </ButtonLink>
        {action.underWay && (
          <>
            <ButtonLink wide href={fieldPaths.flowBelow('on-the-spot', action.partId)}>
              {words.onTheSpot}
            </ButtonLink>
            <ButtonLink wide href={fieldPaths.flowBelow('correction', action.partId)}>
              {words.correction}
            </ButtonLink>
          </>
        )}
      </div>
    </article>
  )
}
