import { useState } from 'react'
import { forms, obtainWays } from '../../../domain/supervision/information/fields.ts'
import { RadioCards } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { StepPage, useAsking } from './InformationFrame.tsx'

const descriptionMax = 2000

/** What it is more precisely, in what form, and how it is to be had. */
export function WhatPage() {
  const words = useWords(informationWords).what
  const say = useSay()
  const { draft, set } = useAsking()
  const [attempt, setAttempt] = useState(0)
  const errors = [
    ...(draft.description.trim() === '' ? [{ id: 'description', text: words.missing }] : []),
    ...(draft.form === '' ? [{ id: 'form', text: words.formMissing }] : []),
    ...(draft.obtainWay === '' ? [{ id: 'way', text: words.wayMissing }] : []),
  ]
  const shown = attempt > 0 ? errors : []
  const errorAt = (id: string) => shown.find((error) => error.id === id)?.text
  const onNext = () => {
    setAttempt(attempt + 1)
    return errors.length === 0
  }
  return (
    <StepPage step="what" title={words.title} onNext={onNext}>
      <ErrorSummary errors={shown} attempt={attempt} />
      <TextArea
        id="description"
        label={words.description}
        hint={words.hint}
        error={errorAt('description')}
        value={draft.description}
        onChange={(description) => set({ description })}
        lengthMax={descriptionMax}
        rows={5}
      />
      <RadioCards
        id="form"
        label={words.form}
        options={Object.entries(forms).map(([value, label]) => ({ value, label: say(label) }))}
        value={draft.form}
        onChange={(form) => set({ form })}
        error={errorAt('form')}
      />
      <RadioCards
        id="way"
        label={words.obtainWay}
        options={Object.entries(obtainWays).map(([value, label]) => ({ value, label: say(label) }))}
        value={draft.obtainWay}
        onChange={(obtainWay) => set({ obtainWay })}
        error={errorAt('way')}
      />
    </StepPage>
  )
}
