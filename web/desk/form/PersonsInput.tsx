import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseOfficers } from '../../../contract/enforcement.ts'
import { listColleagues } from '../../../contract/session.ts'
import { query } from '../../queries.ts'
import type { Labelled } from '../../ui/field.tsx'
import { useSession } from '../../use-session.ts'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { ManySelect } from './ManySelect.tsx'
import { SearchSelect, type Choice } from './SearchSelect.tsx'
import { useUnitChoices } from './UnitInputs.tsx'

type Props = Pick<FieldInputProps, 'about' | 'field' | 'values' | 'name' | 'onChange'> & { readonly said: Labelled }

const chosenIn = ({ values, name }: Pick<Props, 'values' | 'name'>): readonly string[] =>
  Array.isArray(values[name]) ? (values[name] as readonly string[]) : []

/** 执法人员: holders of a credential that is valid today, the own unit first, each with its number. */
export function OfficersInput(props: Props) {
  const { said, field, onChange } = props
  const words = useWords(enforcementWords).form
  const say = useSay()
  const { data, isFetching } = useQuery({ ...query(chooseOfficers, {}), throwOnError: false })
  const choices = (data?.officers ?? []).map((one) => ({
    value: one.id,
    label: `${one.name} ${one.credential}`,
    detail: [one.unit && say(one.unit), one.me ? words.me : null].filter(Boolean).join(' · '),
  }))
  return <ManySelect said={said} choices={choices} values={chosenIn(props)} onChange={onChange} max={field.max} loading={isFetching} />
}

/** Anybody: people of the units at hand, and of any other unit that is added. */
export function AttendeesInput(props: Props) {
  const { said, about, field, onChange } = props
  const words = useWords(enforcementWords).form
  const form = useWords(deskWords).form
  const say = useSay()
  const { and } = useMarks()
  const session = useSession()
  const units = useUnitChoices()
  const [more, setMore] = useState<readonly string[]>([])
  const own = [about.unit?.id, ...(session?.posts.map((post) => post.unit.id) ?? [])]
  const asked = [...new Set([...own, ...more])].filter((id): id is string => id !== undefined)
  const found = useQueries({ queries: asked.map((unitId) => ({ ...query(listColleagues, { unitId }), throwOnError: false })) })
  const people = new Map<string, Choice>()
  for (const { data } of found)
    for (const one of data?.people ?? [])
      people.set(one.id, { value: one.id, label: one.name, detail: `${one.posts.map(say).join(and)} · ${form.openCount(one.open)}` })
  return (
    <>
      <ManySelect
        said={said}
        choices={[...people.values()]}
        values={chosenIn(props)}
        onChange={onChange}
        max={field.max}
        loading={found.some((one) => one.isFetching)}
      />
      <SearchSelect
        said={{ id: `${said.id}-unit`, label: words.moreUnits, optional: true }}
        choices={units}
        value={undefined}
        onChange={(unit) => unit !== undefined && setMore([...more, unit])}
      />
    </>
  )
}
