import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answerSurvey, openSurvey } from '../../../contract/supervision-together.ts'
import { call, type OutputOf } from '../../api.ts'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox, RadioCards } from '../../ui/choices.tsx'
import { FieldGroup, TextInput } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { surveyWords } from '../../words/survey/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

type Opened = { readonly code: string; readonly survey: OutputOf<typeof openSurvey> }

/** 社会测评: a code from a letter opens the questions, and answers once. */
export function SurveyPage() {
  const words = useWords(surveyWords)
  const region = useRegion()
  const [opened, setOpened] = useState<Opened>()
  const [sent, setSent] = useState(false)
  useTitle(words.title)
  return (
    <div className="stack step-page">
      <DemonstrationNotice region={region} />
      {sent ? (
        <Thanks />
      ) : opened === undefined ? (
        <CodeForm onOpen={setOpened} />
      ) : (
        <Answers opened={opened} onSent={() => setSent(true)} onAnother={() => setOpened(undefined)} />
      )}
    </div>
  )
}

function Thanks() {
  const words = useWords(surveyWords)
  return (
    <>
      <h1>{words.title}</h1>
      <Notice kind="done" title={words.thanks} live>
        <p>{words.thanksText}</p>
      </Notice>
      <ButtonLink href={portalPaths.surveys()}>{words.seeResults}</ButtonLink>
    </>
  )
}

function CodeForm({ onOpen }: { onOpen: (opened: Opened) => void }) {
  const words = useWords(surveyWords)
  const region = useRegion()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const opening = useMutation({ mutationFn: (typed: string) => call(openSurvey, { region: region.code, code: typed }) })
  const onSubmit = async (submit: FormEvent) => {
    submit.preventDefault()
    if (code.trim().length < 8) return setError(words.noCode)
    const answer = await opening.mutateAsync(code.trim())
    if (!answer.ok) return setError(answer.refusal.sentence)
    onOpen({ code: code.trim(), survey: answer.value })
  }
  return (
    <form className="stack" onSubmit={(submit) => void onSubmit(submit)} noValidate>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <TextInput
        id="survey-code"
        label={words.code}
        hint={words.codeHint}
        error={error}
        value={code}
        onChange={setCode}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
      />
      <Button submit kind="primary" wide busy={opening.isPending}>
        {words.begin}
      </Button>
    </form>
  )
}

type Chosen = Readonly<Record<string, readonly string[]>>

function Answers({ opened: { code, survey }, onSent, onAnother }: { opened: Opened; onSent: () => void; onAnother: () => void }) {
  const words = useWords(surveyWords)
  const region = useRegion()
  const [chosen, setChosen] = useState<Chosen>({})
  const [said, setSaid] = useState<string>()
  const sending = useMutation({
    mutationFn: (answer: Record<string, string[]>) => call(answerSurvey, { region: region.code, code, answer }),
  })
  const onSubmit = async (submit: FormEvent) => {
    submit.preventDefault()
    const answer = Object.fromEntries(Object.entries(chosen).flatMap(([id, options]) => (options.length > 0 ? [[id, [...options]]] : [])))
    if (Object.keys(answer).length === 0) return setSaid(words.none)
    const sent = await sending.mutateAsync(answer)
    if (!sent.ok) return setSaid(sent.refusal.sentence)
    onSent()
  }
  return (
    <form className="stack" onSubmit={(submit) => void onSubmit(submit)} noValidate>
      <h1>{survey.title}</h1>
      <p>{words.until(survey.closesOn)}</p>
      <p className="quiet">
        {words.private} {words.skip}
      </p>
      {survey.questions.map((one) => (
        <QuestionInput
          key={one.id}
          question={one}
          chosen={chosen[one.id] ?? []}
          onChange={(options) => setChosen({ ...chosen, [one.id]: options })}
        />
      ))}
      {said !== undefined && <Notice kind="lapsed" title={said} live />}
      <Button submit kind="primary" wide busy={sending.isPending}>
        {words.send}
      </Button>
      <Button onPress={onAnother}>{words.another}</Button>
    </form>
  )
}

type QuestionProps = {
  readonly question: Opened['survey']['questions'][number]
  readonly chosen: readonly string[]
  readonly onChange: (options: readonly string[]) => void
}

function QuestionInput({ question, chosen, onChange }: QuestionProps) {
  const words = useWords(surveyWords)
  const say = useSay()
  const id = `question-${question.id}`
  if (question.kind === 'one')
    return (
      <RadioCards
        id={id}
        label={say(question)}
        hint={words.oneHint}
        options={question.options.map((option) => ({ value: option.id, label: say(option) }))}
        value={chosen[0]}
        onChange={(option) => onChange([option])}
      />
    )
  return (
    <FieldGroup id={id} label={say(question)} hint={words.manyHint}>
      {question.options.map((option) => (
        <Checkbox
          key={option.id}
          id={`${id}-${option.id}`}
          label={say(option)}
          checked={chosen.includes(option.id)}
          onChange={(checked) => onChange(checked ? [...chosen, option.id] : chosen.filter((one) => one !== option.id))}
        />
      ))}
    </FieldGroup>
  )
}
