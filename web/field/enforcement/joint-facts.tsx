import { useQuery } from '@tanstack/react-query'
import { readBeyond } from '../../../contract/beyond.ts'
import { Time } from '../../ui/due-time.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'

/** Of a part in a joint action: the briefing, the own task, and what every unit has shared. */
export function JointFacts({ matterId }: { matterId: string }) {
  const words = useWords(enforcementWords).joint
  const say = useSay()
  const { data } = useQuery({ ...keptQuery(readBeyond, { matterId }), throwOnError: false })
  const joint = data?.value.joint
  if (!joint) return null
  const own = joint.parts.find((one) => one.matterId === matterId)
  return (
    <section className="part">
      <dl className="facts">
        {own !== undefined && own.task !== null && (
          <div>
            <dt>{words.task}</dt>
            <dd>{own.task}</dd>
          </div>
        )}
        {joint.heldAt !== null && (
          <div>
            <dt>{words.heldAt}</dt>
            <dd>
              <Time at={joint.heldAt} form="exact" />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.briefing}</dt>
          <dd>{joint.briefing}</dd>
        </div>
      </dl>
      <h2>{words.evidence(joint.evidence.length)}</h2>
      <ul className="photo-strip">
        {joint.evidence.flatMap((one) =>
          one.photos.map((sha256, at) => (
            <li key={sha256}>
              <a href={`/api/photos/${sha256}/view`} target="_blank" rel="noreferrer">
                <img src={`/api/photos/${sha256}/thumb`} alt={words.photo(one.name, at + 1)} loading="lazy" />
              </a>
              <span className="quiet">
                {one.name} · {say(one.by)}
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
