import { useState } from 'react'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { ContactFields, useContactErrors } from '../ContactFields.tsx'
import { StepPage, useReview } from './ReconsiderFrame.tsx'

/** Who applies, by name, and how they can be asked and heard. */
export function WhoPage() {
  const words = useWords(reconsiderWords).who
  const { draft, set } = useReview()
  const [attempt, setAttempt] = useState(0)
  const errors = [
    ...(draft.name.trim() === '' ? [{ id: 'name', text: words.nameMissing }] : []),
    ...(draft.phone.trim() === '' && draft.email.trim() === '' ? [{ id: 'phone', text: words.reach }] : []),
    ...useContactErrors(draft),
  ]
  const shown = attempt > 0 ? errors : []
  const onNext = () => {
    setAttempt(attempt + 1)
    return errors.length === 0
  }
  return (
    <StepPage step="who" title={words.title} onNext={onNext}>
      <ErrorSummary errors={shown} attempt={attempt} />
      <p className="prose">{words.why}</p>
      <ContactFields contact={draft} errors={shown} onChange={set} nameLabel={words.name} />
    </StepPage>
  )
}
