import { useState } from 'react'
import { reviewPhotosMax } from '../../../contract/portal-reconsideration.ts'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { StepPage, useReview } from './ReconsiderFrame.tsx'

const factsMax = 4000

/** The reasons, and what shows them. */
export function StoryPage() {
  const words = useWords(reconsiderWords).story
  const { draft, set, photos } = useReview()
  const [attempt, setAttempt] = useState(0)
  const length = [...draft.facts.trim()].length
  const fits = length > 0 && length <= factsMax
  const wrong = attempt > 0 && !fits ? words.missing : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return fits
  }
  return (
    <StepPage step="story" title={words.title} onNext={onNext}>
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'facts', text: wrong }]} attempt={attempt} />
      <TextArea
        id="facts"
        label={words.facts}
        hint={words.hint}
        error={wrong}
        value={draft.facts}
        onChange={(facts) => set({ facts })}
        lengthMax={factsMax}
        rows={7}
      />
      <PublicPhotosField label={words.photos} hint={words.photosHint} photos={photos} countMax={reviewPhotosMax} />
    </StepPage>
  )
}
