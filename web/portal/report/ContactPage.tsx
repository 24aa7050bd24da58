import { useState } from 'react'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { ContactFields, useContactErrors } from '../ContactFields.tsx'
import { StepPage, useReport } from './ReportFrame.tsx'

/** Who reports it, if they like to say. */
export function ContactPage() {
  const words = useWords(pageWords).report.contact
  const { draft, set } = useReport()
  const [attempt, setAttempt] = useState(0)
  const errors = useContactErrors(draft)
  const shown = attempt > 0 ? errors : []
  const onNext = () => {
    setAttempt(attempt + 1)
    return errors.length === 0
  }
  return (
    <StepPage step="contact" title={words.title} onNext={onNext}>
      <ErrorSummary errors={shown} attempt={attempt} />
      <p className="prose">{words.why}</p>
      <ContactFields contact={draft} errors={shown} onChange={set} />
    </StepPage>
  )
}
