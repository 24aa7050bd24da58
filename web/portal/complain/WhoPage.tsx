import { useState } from 'react'
import { RadioCards } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { StepPage, useComplaint } from './ComplainFrame.tsx'

/** Whether it is kept from whom it is about, and how somebody can be reached if they like. */
export function WhoPage() {
  const words = useWords(complainWords).who
  const contact = useWords(pageWords).report.contact
  const { draft, set } = useComplaint()
  const [attempt, setAttempt] = useState(0)
  const wrong = attempt > 0 && draft.confidential === '' ? words.confidentialMissing : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return draft.confidential !== ''
  }
  return (
    <StepPage step="who" title={words.title} onNext={onNext}>
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'confidential', text: wrong }]} attempt={attempt} />
      <RadioCards
        id="confidential"
        label={words.confidential}
        options={[
          { value: 'yes', label: words.keep },
          { value: 'no', label: words.open },
        ]}
        value={draft.confidential}
        onChange={(confidential) => set({ confidential })}
        error={wrong}
      />
      <p className="prose">{words.why}</p>
      <TextInput
        id="name"
        label={contact.name}
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
        label={contact.phone}
        optional
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        autoComplete="tel"
        maxLength={30}
      />
      <TextInput
        id="email"
        kind="email"
        inputMode="email"
        label={contact.email}
        optional
        value={draft.email}
        onChange={(email) => set({ email })}
        autoComplete="email"
        maxLength={100}
      />
    </StepPage>
  )
}
