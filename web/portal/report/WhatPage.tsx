import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { searchSubjects } from '../../../contract/portal.ts'
import { query } from '../../queries.ts'
import { RadioCards } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Empty, ErrorSummary, Skeleton } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { otherSubject, StepPage, useReport } from './ReportFrame.tsx'

/** What is it? Common kinds at once, all kinds by word or sound, and a way for those who do not know. */
export function WhatPage() {
  const words = useWords(pageWords).report.what
  const say = useSay()
  const { region, draft, set } = useReport()
  const [typed, setTyped] = useState('')
  const [attempt, setAttempt] = useState(0)
  const wanted = useDeferredValue(typed.trim())
  const asked = { region: region.code, ...(wanted !== '' && { words: wanted }) }
  const { data } = useQuery({ ...query(searchSubjects, asked), placeholderData: keepPreviousData })
  const missing = attempt > 0 && draft.subject === ''

  const found = data?.subjects ?? []
  const chosen =
    draft.subject !== '' && draft.subject !== otherSubject && draft.subjectName !== null && !found.some(({ ref }) => ref === draft.subject)
  const options = [
    ...(chosen && draft.subjectName ? [{ value: draft.subject, label: say(draft.subjectName) }] : []),
    ...found.map(({ ref, name, category }) => ({ value: ref, label: say(name), hint: say(category) })),
    { value: otherSubject, label: words.other, hint: words.otherHint },
  ]
  const onNext = () => {
    setAttempt(attempt + 1)
    return draft.subject !== ''
  }
  return (
    <StepPage step="what" title={words.title} onNext={onNext}>
      <ErrorSummary errors={missing ? [{ id: 'subject', text: words.missing }] : []} attempt={attempt} />
      <TextInput
        id="subject-words"
        kind="search"
        label={words.search}
        hint={words.searchHint}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        maxLength={60}
      />
      {data === undefined && <Skeleton lines={5} />}
      {data !== undefined && found.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {data !== undefined && (
        <RadioCards
          id="subject"
          label={wanted === '' ? words.common : words.found(found.length)}
          error={missing ? words.missing : undefined}
          options={options}
          value={draft.subject === '' ? undefined : draft.subject}
          onChange={(ref) =>
            set({
              subject: ref,
              subjectName: found.find((one) => one.ref === ref)?.name ?? (ref === draft.subject ? draft.subjectName : null),
            })
          }
        />
      )}
    </StepPage>
  )
}
