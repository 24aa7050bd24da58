import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { checkChallenged } from '../../../contract/portal-reconsideration.ts'
import { actKinds } from '../../../domain/supervision/reconsideration/choices.ts'
import { call, type OutputOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { Select, TextArea, TextInput } from '../../ui/field.tsx'
import { ErrorSummary, Notice, type FieldError } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { StepPage, useReview, type ReviewDraft } from './ReconsiderFrame.tsx'

type Words = ReturnType<typeof useWords<typeof reconsiderWords.zh>>['which']
type Checked = OutputOf<typeof checkChallenged>

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** Which decision: by the paper in hand, or in words. */
export function WhichPage() {
  const all = useWords(reconsiderWords)
  const words = all.which
  const say = useSay()
  const { draft, set, door } = useReview()
  const [attempt, setAttempt] = useState(0)
  // Whoever comes from the page of a writ has it in hand.
  const [address] = useSearchParams()
  const brought = useRef(false)
  const [number, code] = [address.get('number'), address.get('code')]
  useEffect(() => {
    if (number === null || code === null || brought.current) return
    brought.current = true
    set({ which: 'hand', number, code, paper: '' })
  }, [number, code, set])
  const errors = errorsOf(draft, words)
  const shown = attempt > 0 ? errors : []
  const onNext = () => {
    setAttempt(attempt + 1)
    return errors.length === 0
  }
  return (
    <StepPage step="which" title={words.title} onNext={onNext}>
      {door.organ !== null && <p className="quiet">{all.lead(say(door.organ))}</p>}
      <ErrorSummary errors={shown} attempt={attempt} />
      <RadioCards
        id="which"
        label={words.title}
        options={[
          { value: 'hand', label: words.hand, hint: words.handHint },
          { value: 'describe', label: words.describe },
        ]}
        value={draft.which}
        onChange={(which) => set({ which, ...(which === 'describe' && { paper: '', first: false, viaAgencyFits: true }) })}
        error={shown.find(({ id }) => id === 'which')?.text}
      />
      {draft.which === 'hand' && <InHand errors={shown} />}
      {draft.which === 'describe' && <Described errors={shown} />}
    </StepPage>
  )
}

function errorsOf({ which, paper, number, code, kind, actText, knownOn }: ReviewDraft, words: Words): FieldError[] {
  if (which === '') return [{ id: 'which', text: words.missing }]
  if (which === 'hand') {
    if (paper !== '') return []
    return [
      ...(number.trim() === '' ? [{ id: 'number', text: words.numberMissing }] : []),
      ...(code.trim() === '' ? [{ id: 'code', text: words.codeMissing }] : [{ id: 'number', text: words.unchecked }]),
    ]
  }
  return [
    ...(kind === '' ? [{ id: 'kind', text: words.kindMissing }] : []),
    ...(actText.trim() === '' ? [{ id: 'act', text: words.actTextMissing }] : []),
    ...(knownOn.trim() !== '' && !dayForm.test(knownOn.trim()) ? [{ id: 'known', text: words.knownOnWrong }] : []),
  ]
}

/** Number and code are checked at once, so that the last day is seen before anything is written. */
function InHand({ errors }: { errors: readonly FieldError[] }) {
  const words = useWords(reconsiderWords).which
  const fault = useWords(commonWords).fault.text
  const { draft, set, region } = useReview()
  const [refused, setRefused] = useState<string>()
  const [checked, setChecked] = useState<Checked>()
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.text
  const checking = useMutation({
    mutationFn: (hand: { number: string; code: string }) => call(checkChallenged, { region: region.code, ...hand }),
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const { title, number, first, viaAgency } = answer.value
      setChecked(answer.value)
      set({ paper: `${title} ${number}`, first, viaAgencyFits: viaAgency, ...(!viaAgency && { viaAgency: 'no' }) })
    },
    onError: () => setRefused(fault),
  })
  const { mutate } = checking
  // What is filled in already, by the page of a writ or before, is looked up without asking.
  const looked = useRef(false)
  const { number, code } = draft
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    if (number.trim() !== '' && code.trim() !== '') mutate({ number: number.trim(), code: code.trim() })
  }, [number, code, mutate])
  return (
    <>
      <TextInput
        id="number"
        label={words.number}
        hint={words.numberHint}
        error={errorOf('number')}
        value={draft.number}
        onChange={(next) => set({ number: next, paper: '' })}
        maxLength={80}
      />
      <TextInput
        id="code"
        label={words.code}
        hint={words.codeHint}
        error={errorOf('code')}
        value={draft.code}
        onChange={(next) => set({ code: next, paper: '' })}
        maxLength={20}
        autoComplete="off"
      />
      <Button
        busy={checking.isPending}
        onPress={() => {
          setRefused(undefined)
          mutate({ number: draft.number.trim(), code: draft.code.trim() })
        }}
      >
        {words.check}
      </Button>
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      {draft.paper !== '' && checked !== undefined && <Paper checked={checked} />}
    </>
  )
}

function Paper({ checked }: { checked: Checked }) {
  const words = useWords(reconsiderWords).which
  const { until, over, servedOn, first } = checked
  const title = until === null ? words.notServed : over ? words.over(until) : words.until(until)
  return (
    <Notice kind={over ? 'soon' : 'info'} title={title} live>
      <p>
        {checked.organ}
        {checked.title}
      </p>
      {servedOn !== null && (
        <p>
          {words.served} {servedOn}
        </p>
      )}
      {first && <p>{words.first}</p>}
    </Notice>
  )
}

function Described({ errors }: { errors: readonly FieldError[] }) {
  const words = useWords(reconsiderWords).which
  const say = useSay()
  const { draft, set, door } = useReview()
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.text
  return (
    <>
      <Select
        id="kind"
        label={words.kind}
        none={words.kindMissing}
        options={Object.entries(actKinds).map(([value, label]) => ({ value, label: say(label) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        error={errorOf('kind')}
      />
      {draft.kind === 'mediation' && <Notice kind="soon" title={words.mediation} live />}
      <TextArea
        id="act"
        label={words.actText}
        hint={words.actTextHint}
        error={errorOf('act')}
        value={draft.actText}
        onChange={(actText) => set({ actText })}
        lengthMax={1000}
        rows={4}
      />
      <Select
        id="unit"
        label={words.unit}
        optional
        none={words.unitUnknown}
        options={door.units.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <TextInput
        id="known"
        label={words.knownOn}
        hint={words.knownOnHint}
        optional
        error={errorOf('known')}
        value={draft.knownOn}
        onChange={(knownOn) => set({ knownOn })}
        maxLength={10}
      />
    </>
  )
}
