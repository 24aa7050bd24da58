import { useQuery } from '@tanstack/react-query'
import { listConferenceBodies } from '../../../contract/registers/conferences.ts'
import { readConference } from '../../../contract/supervision-together.ts'
import { query } from '../../queries.ts'
import { Select, type Labelled } from '../../ui/field.tsx'
import { togetherWords } from '../../words/desk/together.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'

type Props = FieldInputProps & { readonly said: Labelled }

/** Which joint conference meets, of those in the register. */
export function BodyInput({ said, values, name, onChange }: Props) {
  const words = useWords(togetherWords).form
  const say = useSay()
  const { data } = useQuery({ ...query(listConferenceBodies, {}), throwOnError: false })
  const options = (data?.bodies ?? []).map((one) => ({ value: one.name, label: `${one.name}（${say(one.chairName)}）` }))
  const value = typeof values[name] === 'string' ? values[name] : ''
  return <Select {...said} hint={words.body} options={options} value={value} onChange={onChange} />
}

/** An item of the agenda, by its number and topic; those that were answered stand for further resolutions only. */
export function AgendaItemInput({ said, about, act, values, name, onChange }: Props) {
  const words = useWords(togetherWords)
  const say = useSay()
  const { data } = useQuery({ ...query(readConference, { matterId: about.id }), throwOnError: false })
  const standing = (data?.agenda ?? []).filter(
    (one) => !one.dropped && (one.answer === null || (act === 'resolve' && one.resolutions.length > 0)),
  )
  const options = standing.map(({ n, topic, answer }) => ({
    value: String(n),
    label: `${words.conference.item(n)}：${topic}${answer === null ? '' : `（${say(answer)}）`}`,
  }))
  const value = typeof values[name] === 'number' ? String(values[name]) : ''
  return (
    <Select
      {...said}
      {...(data !== undefined && options.length === 0 && { hint: words.form.item })}
      options={options}
      value={value}
      onChange={(chosen) => onChange(chosen === '' ? undefined : Number(chosen))}
    />
  )
}
