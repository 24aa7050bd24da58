import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { readMatter } from '../../../contract/matter.ts'
import { listWrits } from '../../../contract/writ.ts'
import { useTitle } from '../../navigation.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'
import { fieldPaths } from '../paths.ts'
import { Writs } from './writs.tsx'

/** What was just decided or ordered: its number, the paper to show or pass on, what the party is told, and what comes next. */
export function DonePage() {
  const words = useWords(enforcementWords).done
  const { matterId = '' } = useParams()
  const { data } = useSuspenseQuery(keptQuery(readMatter, { matterId }))
  const matter = data.value
  const writs = useQuery({ ...keptQuery(listWrits, { matterId }), throwOnError: false }).data?.value.writs
  // The number on the paper is the one that counts for the party; the matter's own is the fallback.
  const number = writs?.find((writ) => writ.number !== null)?.number ?? matter.number ?? ''
  const onSpot = matter.procedure === 'summary'
  const delivery = matter.children.find(({ procedure, endedAt }) => procedure === 'delivery' && endedAt === null)
  useTitle(onSpot ? words.decided : words.ordered)
  return (
    <div className="stack">
      <h1>{onSpot ? words.decided : words.ordered}</h1>
      <Notice kind="done" title={`${words.number} ${number}`}>
        <p>{onSpot ? words.toReport : words.toServe}</p>
      </Notice>
      <Writs matterId={matterId} share />
      <p className="quiet">{words.shareHint}</p>
      <section className="part">
        <h2>{words.remedies}</h2>
        <p>{words.review}</p>
        {onSpot && <p>{words.reviewFirst}</p>}
      </section>
      <div className="act-list">
        <ButtonLink wide kind="primary" href={fieldPaths.task(delivery?.id ?? matterId)}>
          {delivery === undefined ? words.toMatter : words.deliver}
        </ButtonLink>
        <ButtonLink wide href={fieldPaths.enforce()}>
          {words.another}
        </ButtonLink>
      </div>
    </div>
  )
}
