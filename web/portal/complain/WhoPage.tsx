import { useState } from 'react'
import { RadioCards } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { ContactFields, useContactErrors } from '../ContactFields.tsx'
import { StepPage, useComplaint } from './ComplainFrame.tsx'

/** Whether it is kept from whom it is about, and how somebody can be reached if they like. */
export function WhoPage() {
  const words = useWords(complainWords).who
  const { draft, set } = useComplaint()
  const [attempt, setAttempt] = useState(0)
  const unsaid = draft.confidential === '' ? [{ id: 'confidential', text: words.confidentialMissing }] : []
  const errors = [...unsaid, ...useContactErrors(draft)]
  const shown = attempt > 0 ? errors : []
  const onNext = () => {
    setAttempt(attempt + 1)
    return errors.length === 0
  }
  return (
    <StepPage step="who" title={words.title} onNext={onNext}>
      <ErrorSummary errors={shown} attempt={attempt} />
      <RadioCards
        id="confidential"
        label={words.confidential}
        options={[
          { value: 'yes', label: words.keep },
          { value: 'no', label: words.open },
        ]}
        value={draft.confidential}
        onChange={(confidential) => set({ confidential })}
        error={shown.find(({ id }) => id === 'confidential')?.text}
      />
      <p className="prose">{words.why}</p>
      <ContactFields contact={draft} errors={shown} onChange={set} />
    </StepPage>
  )
}
