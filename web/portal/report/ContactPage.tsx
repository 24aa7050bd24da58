import { useState } from 'react'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary, type FieldError } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { StepPage, useReport } from './ReportFrame.tsx'

/** Digits as people write them, with a country code, spaces and dashes. */
const phoneForm = /^\+?[\d\s()-]{5,25}$/
const emailForm = /^\S+@\S+\.\S+$/

/** Who reports it, if they like to say. */
export function ContactPage() {
  const words = useWords(pageWords).report.contact
  const { draft, set } = useReport()
  const [attempt, setAttempt] = useState(0)
  const errors: FieldError[] = []
  if (draft.phone.trim() !== '' && !phoneForm.test(draft.phone.trim())) errors.push({ id: 'phone', text: words.badPhone })
  if (draft.email.trim() !== '' && !emailForm.test(draft.email.trim())) errors.push({ id: 'email', text: words.badEmail })
  const shown = attempt > 0 ? errors : []
  const errorAt = (id: string) => shown.find((error) => error.id === id)?.text
  const onNext = () => {
    setAttempt(attempt + 1)
    return errors.length === 0
  }
  return (
    <StepPage step="contact" title={words.title} onNext={onNext}>
      <ErrorSummary errors={shown} attempt={attempt} />
      <p className="prose">{words.why}</p>
      <TextInput
        id="name"
        label={words.name}
        optional
        value={draft.name}
        onChange={(name) => set({ name })}
        autoComplete="name"
        maxLength={40}
      />
      <TextInput
        id="phone"
        kind="tel"
        inputMode="tel"
        label={words.phone}
        optional
        error={errorAt('phone')}
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        autoComplete="tel"
        maxLength={30}
      />
      <TextInput
        id="email"
        kind="email"
        inputMode="email"
        label={words.email}
        optional
        error={errorAt('email')}
        value={draft.email}
        onChange={(email) => set({ email })}
        autoComplete="email"
        maxLength={100}
      />
    </StepPage>
  )
}
