import { useState } from 'react'
import { Link } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { reviewWords } from '../../words/desk/review.ts'
import { inspectionWords } from '../../words/inspections/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { unitWords } from '../../words/portal-units/words.ts'
import { portalPaths } from '../paths.ts'
import { StepPage, useAsking } from './InformationFrame.tsx'

/** What is published already comes first: nobody has to apply for it, or to wait. */
export function FindPage() {
  const all = useWords(informationWords)
  const words = all.find
  const units = useWords(unitWords)
  const { documents } = useWords(reviewWords)
  const inspections = useWords(inspectionWords).page
  const say = useSay()
  const { draft, set, door } = useAsking()
  const [attempt, setAttempt] = useState(0)
  const topic = draft.topic.trim()
  const wrong = attempt > 0 && topic === '' ? words.topicMissing : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return topic !== ''
  }
  const search = topic === '' ? '' : `?${new URLSearchParams({ words: topic }).toString()}`
  const lists = [
    [`${portalPaths.decisions()}${search}`, words.decisions(topic)],
    [portalPaths.documents(), documents.title],
    [portalPaths.units(), units.units.title],
    [portalPaths.procedures(), units.procedures.title],
    [portalPaths.yearly(), units.yearly.title],
    [portalPaths.inspections(), inspections.title],
    [portalPaths.informationReports(), all.reports.title],
  ] as const
  return (
    <StepPage step="find" title={words.title} onNext={onNext}>
      {door.office !== null && <p className="prose">{words.lead(say(door.office))}</p>}
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'topic', text: wrong }]} attempt={attempt} />
      <TextInput
        id="topic"
        label={words.topic}
        hint={words.topicHint}
        error={wrong}
        value={draft.topic}
        onChange={(next) => set({ topic: next })}
        maxLength={80}
      />
      <nav aria-label={words.lists}>
        <ul className="plain-list">
          {lists.map(([href, title]) => (
            <li key={title}>
              <Link href={href}>{title}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </StepPage>
  )
}
