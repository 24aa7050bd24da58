import { useState } from 'react'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { StepPage, useReport } from './ReportFrame.tsx'

export const descriptionMax = 2000
export const photosMax = 9

/** Show it and say it. Photos are sent while the reporter goes on. */
export function PhotoPage() {
  const words = useWords(pageWords).report.photo
  const { draft, set, photos } = useReport()
  const [attempt, setAttempt] = useState(0)
  const length = [...draft.description.trim()].length
  const wrong = length === 0 ? words.missing : length > descriptionMax ? words.tooLong : undefined
  const shown = attempt > 0 ? wrong : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return wrong === undefined
  }
  return (
    <StepPage step="photo" title={words.title} onNext={onNext}>
      <ErrorSummary errors={shown === undefined ? [] : [{ id: 'description', text: shown }]} attempt={attempt} />
      <PublicPhotosField label={words.photos} hint={words.photosHint} photos={photos} countMax={photosMax} />
      <TextArea
        id="description"
        label={words.description}
        hint={words.descriptionHint}
        error={shown}
        value={draft.description}
        onChange={(description) => set({ description })}
        lengthMax={descriptionMax}
        rows={5}
      />
    </StepPage>
  )
}
