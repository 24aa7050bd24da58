import { useState } from 'react'
import { petitionAims } from '../../../domain/supervision/petition-ways.ts'
import { RadioCards } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { StepPage, useComplaint } from './ComplainFrame.tsx'

/** What somebody comes for, in plain words; where it goes follows from it. */
export function WhatPage() {
  const all = useWords(complainWords)
  const words = all.what
  const say = useSay()
  const { draft, set, door } = useComplaint()
  const [attempt, setAttempt] = useState(0)
  const wrong = attempt > 0 && draft.wish === '' ? words.missing : undefined
  const aims = Object.entries(petitionAims).map(([value, label]) => ({ value, label: say(label) }))
  const options = [
    ...(door.complaints === null ? [] : [{ value: 'complaint', label: words.complaint, hint: words.complaintHint }]),
    ...(door.petitions === null
      ? []
      : [...aims, { value: 'accusation', label: words.accusation }, { value: 'suggestion', label: words.suggestion }]),
  ]
  const onNext = () => {
    setAttempt(attempt + 1)
    return draft.wish !== ''
  }
  return (
    <StepPage step="what" title={words.title} onNext={onNext}>
      <p className="quiet">{all.lead}</p>
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'wish', text: wrong }]} attempt={attempt} />
      <RadioCards id="wish" label={words.title} options={options} value={draft.wish} onChange={(wish) => set({ wish })} error={wrong} />
    </StepPage>
  )
}
