import { useState } from 'react'
import { Checkbox, RadioCards } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { StepPage, useReview } from './ReconsiderFrame.tsx'

/** What is asked for, and through whom it goes. */
export function AskPage() {
  const words = useWords(reconsiderWords).ask
  const { draft, set } = useReview()
  const [attempt, setAttempt] = useState(0)
  const wrong = attempt > 0 && draft.requests.trim() === '' ? words.missing : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return draft.requests.trim() !== ''
  }
  const through = draft.viaAgencyFits && (draft.which === 'hand' || (draft.kind === 'penalty' && draft.unit !== ''))
  return (
    <StepPage step="ask" title={words.title} onNext={onNext}>
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'requests', text: wrong }]} attempt={attempt} />
      <TextArea
        id="requests"
        label={words.requests}
        hint={words.hint}
        error={wrong}
        value={draft.requests}
        onChange={(requests) => set({ requests })}
        lengthMax={1000}
        rows={4}
      />
      {through && (
        <RadioCards
          id="via"
          label={words.agency}
          options={[
            { value: 'no', label: words.direct },
            { value: 'yes', label: words.viaAgency, hint: words.viaHint },
          ]}
          value={draft.viaAgency}
          onChange={(viaAgency) => set({ viaAgency })}
        />
      )}
      <Checkbox id="norm" label={words.norm} checked={draft.norm} onChange={(norm) => set({ norm })} />
    </StepPage>
  )
}
