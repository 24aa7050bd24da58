import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { searchSubjects } from '../../../contract/portal.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { keep, kept } from '../../ui/storage.ts'
import { fieldWords } from '../../words/field/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'
import type { Subject } from '../sending/queue.ts'
import { useSignedIn } from '../staff.ts'

/** As many as a thumb's scroll shows. */
const found = 10
const recentMax = 6

function placeOf(region: string): string {
  return `gezhi.field.subjects.${region}`
}

function recentSubjects(region: string): readonly Subject[] {
  try {
    const list = JSON.parse(kept(placeOf(region)) ?? '[]') as Subject[]
    return list.filter((one) => typeof one.ref === 'string' && typeof one.name?.zh === 'string')
  } catch {
    return []
  }
}

/** Puts a subtype in front of those used lately. */
export function rememberSubject(region: string, { ref, name, category }: Subject): void {
  const others = recentSubjects(region).filter((one) => one.ref !== ref)
  keep(placeOf(region), JSON.stringify([{ ref, name, category }, ...others].slice(0, recentMax)))
}

function Choices({ title, subjects, onChoose }: { title: string; subjects: readonly Subject[]; onChoose: (one: Subject) => void }) {
  const say = useSay()
  if (subjects.length === 0) return null
  return (
    <>
      <p className="quiet">{title}</p>
      <ul className="subject-list" aria-label={title}>
        {subjects.map((one) => (
          <li key={one.ref}>
            <button type="button" className="card subject" onClick={() => onChoose(one)}>
              <span>
                {say(one.name)}
                <span className="card-hint">{say(one.category)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  value: Subject | undefined
  onChange: (subject: Subject | undefined) => void
}

/** A subtype by word or pinyin; those used lately first, and findable without a connection. */
export function SubjectField({ value, onChange, ...labels }: Props) {
  const words = useWords(fieldWords).report
  const say = useSay()
  const { code: region } = useSignedIn().region
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const { data } = useQuery({
    ...keptQuery(searchSubjects, { region, ...(asked !== '' && { words: asked }), limit: found }),
    throwOnError: false,
    placeholderData: (before) => before,
  })
  const recent = recentSubjects(region)
  const known = data?.value.subjects ?? recent.filter(({ name }) => `${name.zh} ${name.en}`.includes(asked))
  const choose = (one: Subject) => {
    rememberSubject(region, one)
    setTyped('')
    onChange(one)
  }
  if (value !== undefined) {
    return (
      <FieldGroup {...labels}>
        <div className="row chosen">
          <strong>{say(value.name)}</strong>
          <Button id={labels.id} kind="quiet" onPress={() => onChange(undefined)}>
            {words.change}
          </Button>
        </div>
      </FieldGroup>
    )
  }
  return (
    <FieldGroup {...labels} hint={words.subjectHint}>
      <input
        id={labels.id}
        className="input"
        type="search"
        aria-label={words.search}
        value={typed}
        maxLength={60}
        onChange={(change) => setTyped(change.target.value)}
      />
      {asked === '' && <Choices title={words.recent} subjects={recent} onChoose={choose} />}
      <Choices title={asked === '' ? words.usual : words.found} subjects={known} onChoose={choose} />
      {asked !== '' && known.length === 0 && <p role="status">{words.none}</p>}
    </FieldGroup>
  )
}
