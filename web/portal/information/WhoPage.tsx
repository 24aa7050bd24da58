import { useState } from 'react'
import { informationPhotosMax } from '../../../contract/portal-information.ts'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { ContactFields, useContactErrors } from '../ContactFields.tsx'
import { PublicPhotosField } from '../PublicPhotosField.tsx'
import { StepPage, useAsking } from './InformationFrame.tsx'

/** Who applies, by name, and how receipt is confirmed with them. */
export function WhoPage() {
  const words = useWords(informationWords).who
  const { draft, set, photos } = useAsking()
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
      <PublicPhotosField label={words.proof} hint={words.proofHint} photos={photos} countMax={informationPhotosMax} />
    </StepPage>
  )
}
