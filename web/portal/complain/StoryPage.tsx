import { useState } from 'react'
import { voicePhotosMax } from '../../../contract/portal-complaint.ts'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { StepPage, useComplaint } from './ComplainFrame.tsx'

const descriptionMax = 4000

/** Say it and show it. */
export function StoryPage() {
  const words = useWords(complainWords).story
  const { draft, set, photos } = useComplaint()
  const [attempt, setAttempt] = useState(0)
  const length = [...draft.description.trim()].length
  const fits = length > 0 && length <= descriptionMax
  const wrong = attempt > 0 && !fits ? words.missing : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return fits
  }
  return (
    <StepPage step="story" title={words.title} onNext={onNext}>
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'description', text: wrong }]} attempt={attempt} />
      <TextArea
        id="description"
        label={words.description}
        hint={words.hint}
        error={wrong}
        value={draft.description}
        onChange={(description) => set({ description })}
        lengthMax={descriptionMax}
        rows={7}
      />
      <PublicPhotosField label={words.photos} hint={words.photosHint} photos={photos} countMax={voicePhotosMax} />
    </StepPage>
  )
}
