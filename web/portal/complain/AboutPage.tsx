import { useState } from 'react'
import { complaintKinds } from '../../../domain/supervision/fields.ts'
import { asksEnforcement } from '../../../domain/supervision/petition-ways.ts'
import { RadioCards } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { ErrorSummary, Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { StepPage, useComplaint, useWayText, wishOf } from './ComplainFrame.tsx'

/** Which unit it is about, and what else is needed to find the matter. */
export function AboutPage() {
  const words = useWords(complainWords).about
  const say = useSay()
  const { draft, set, door } = useComplaint()
  const [attempt, setAttempt] = useState(0)
  const wish = wishOf(draft.wish)
  const way = useWayText(wish)
  const complaint = wish?.complaint === true
  const wrong = attempt > 0 && complaint && draft.kind === '' ? words.kindMissing : undefined
  const onNext = () => {
    setAttempt(attempt + 1)
    return !complaint || draft.kind !== ''
  }
  return (
    <StepPage step="about" title={complaint ? words.complaint : words.petition} onNext={onNext}>
      <ErrorSummary errors={wrong === undefined ? [] : [{ id: 'kind', text: wrong }]} attempt={attempt} />
      {way !== undefined && <Notice kind="info" title={way} />}
      {complaint && (
        <RadioCards
          id="kind"
          label={words.kind}
          options={Object.entries(complaintKinds).map(([value, label]) => ({ value, label: say(label) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          error={wrong}
        />
      )}
      <Select
        id="unit"
        label={words.unit}
        optional
        none={words.unitUnknown}
        options={door.units.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      {complaint && (
        <TextInput
          id="number"
          label={words.number}
          hint={words.numberHint}
          optional
          value={draft.number}
          onChange={(number) => set({ number })}
          maxLength={80}
        />
      )}
      {wish?.complaint === false && asksEnforcement(wish.aim) && (
        <TextInput
          id="place"
          label={words.place}
          hint={words.placeHint}
          optional
          value={draft.place}
          onChange={(place) => set({ place })}
          maxLength={200}
        />
      )}
      {wish?.complaint === false && <Group />}
    </StepPage>
  )
}

/** People who ask together choose five at most to speak for them. */
function Group() {
  const words = useWords(complainWords).about
  const { draft, set } = useComplaint()
  const [open, setOpen] = useState(draft.people !== '')
  return (
    <details open={open} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>{words.group}</summary>
      <div className="stack">
        <TextInput
          id="people"
          label={words.people}
          optional
          inputMode="numeric"
          value={draft.people}
          onChange={(people) => set({ people })}
          maxLength={6}
        />
        <TextInput
          id="representatives"
          label={words.representatives}
          optional
          inputMode="numeric"
          value={draft.representatives}
          onChange={(representatives) => set({ representatives })}
          maxLength={3}
        />
      </div>
    </details>
  )
}
