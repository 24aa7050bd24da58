import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listPeople } from '../../../contract/registers/people.ts'
import { query } from '../../queries.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldSpec } from './FormDialog.tsx'

/** Somebody of the district, found by name, staff number or account. */
export function usePersonField(name = 'personId'): FieldSpec {
  const words = useWords(registerWords)
  const say = useSay()
  const [typed, setTyped] = useState('')
  const found =
    useQuery({
      ...query(listPeople, { limit: 30, ...(typed.trim() !== '' && { words: typed.trim().slice(0, 60) }) }),
      placeholderData: keepPreviousData,
    }).data?.people ?? []
  return {
    name,
    label: words.person,
    kind: 'choice',
    onSearch: setTyped,
    choices: found.map((person) => ({
      value: person.id,
      label: [person.name, person.staffNumber, ...person.posts.map((post) => say(post.unit))].filter(Boolean).join(' · '),
    })),
  }
}
