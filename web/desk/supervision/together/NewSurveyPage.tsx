import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { announceSurvey } from '../../../../contract/supervision-together.ts'
import { populations, surveyFields } from '../../../../domain/supervision/survey/fields.ts'
import { questionsMax } from '../../../../domain/supervision/survey/questions.ts'
import { call, type InputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { Button } from '../../../ui/button.tsx'
import { Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { Empty, Notice } from '../../../ui/messages.tsx'
import { useSession } from '../../../use-session.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { togetherWords } from '../../../words/desk/together.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { inputOf, noQuestion, questionsOf, type Typed, type TypedQuestion } from './survey-form.ts'
import '../../enforcement/enforcement.css'
import './together.css'

const begun: Typed = { title: '', population: '', listName: '', listed: '', sampled: '', seedOn: '', closesOn: '', least: '10', weight: '' }

/** 发起社会测评: who is asked, how many, by when, and the questions in both languages. */
export function NewSurveyPage() {
  const desk = useWords(deskWords)
  const words = useWords(togetherWords).newSurvey
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('survey.announce') !== true) return <Empty title={words.none}>{words.noneText}</Empty>
  return <NewSurvey />
}

function NewSurvey() {
  const words = useWords(togetherWords).newSurvey
  const navigate = useNavigate()
  const [typed, setTyped] = useState(begun)
  const [questions, setQuestions] = useState<readonly TypedQuestion[]>([noQuestion])
  const [said, setSaid] = useState<string>()
  const sending = useMutation({ mutationFn: (asked: InputOf<typeof announceSurvey>) => call(announceSurvey, asked) })
  const onSubmit = async (submit: FormEvent) => {
    submit.preventDefault()
    const asked = questionsOf(questions)
    if ('wrong' in asked) return setSaid(words.wrong(asked.wrong))
    const answer = await sending.mutateAsync({ input: inputOf(typed), questions: asked.questions })
    if (!answer.ok) return setSaid(answer.refusal.sentence)
    void navigate(deskPaths.matter(answer.value.matterId))
  }
  return (
    <form className="stack open-page" onSubmit={(submit) => void onSubmit(submit)} noValidate>
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {said !== undefined && <Notice kind="lapsed" title={said} live />}
      <About typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      <h2>{words.questions}</h2>
      {questions.map((one, at) => (
        <QuestionFields
          key={at}
          n={at + 1}
          question={one}
          onChange={(part) => setQuestions(questions.map((other, n) => (n === at ? { ...other, ...part } : other)))}
          {...(questions.length > 1 && { onRemove: () => setQuestions(questions.filter((_, n) => n !== at)) })}
        />
      ))}
      <div className="row">
        {questions.length < questionsMax && (
          <Button icon="plus" onPress={() => setQuestions([...questions, noQuestion])}>
            {words.add}
          </Button>
        )}
        <Button submit kind="primary" busy={sending.isPending}>
          {words.title}
        </Button>
      </div>
    </form>
  )
}

function About({ typed, onChange }: { typed: Typed; onChange: (part: Partial<Typed>) => void }) {
  const say = useSay()
  const field = (name: Exclude<keyof Typed, 'population'>, kind: 'text' | 'date' = 'text', numeric = false) => (
    <TextInput
      key={name}
      id={`survey-${name}`}
      label={say(surveyFields[name])}
      kind={kind}
      {...(numeric && { inputMode: 'numeric' as const })}
      optional={name === 'weight'}
      value={typed[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <>
      {field('title')}
      <Select
        id="survey-population"
        label={say(surveyFields.population)}
        options={Object.entries(populations).map(([value, name]) => ({ value, label: say(name) }))}
        value={typed.population}
        onChange={(population) => onChange({ population })}
      />
      {field('listName')}
      {field('listed', 'text', true)}
      {field('sampled', 'text', true)}
      {field('seedOn', 'date')}
      {field('closesOn', 'date')}
      {field('least', 'text', true)}
      {field('weight', 'text', true)}
    </>
  )
}

type QuestionProps = {
  readonly n: number
  readonly question: TypedQuestion
  readonly onChange: (part: Partial<TypedQuestion>) => void
  readonly onRemove?: () => void
}

function QuestionFields({ n, question, onChange, onRemove }: QuestionProps) {
  const words = useWords(togetherWords).newSurvey
  const id = (part: string) => `question-${n}-${part}`
  return (
    <fieldset className="survey-question stack">
      <legend className="field-label">{words.question(n)}</legend>
      <TextInput id={id('zh')} label={words.zh} value={question.zh} onChange={(zh) => onChange({ zh })} maxLength={200} />
      <TextInput id={id('en')} label={words.en} value={question.en} onChange={(en) => onChange({ en })} maxLength={300} />
      <Select
        id={id('kind')}
        label={words.kind}
        options={[
          { value: 'one', label: words.one },
          { value: 'many', label: words.many },
        ]}
        value={question.kind}
        onChange={(kind) => onChange({ kind: kind === 'many' ? 'many' : 'one' })}
      />
      <TextArea
        id={id('options')}
        label={words.options}
        hint={words.optionsHint}
        lengthMax={4000}
        rows={4}
        value={question.options}
        onChange={(options) => onChange({ options })}
      />
      {onRemove && (
        <Button kind="quiet" onPress={onRemove}>
          {words.remove}
        </Button>
      )}
    </fieldset>
  )
}
