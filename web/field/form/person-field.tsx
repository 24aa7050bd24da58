import { useQuery } from '@tanstack/react-query'
import { listColleagues } from '../../../contract/session.ts'
import { Select } from '../../ui/field.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  unitId: string
  value: string
  onChange: (personId: string) => void
}

/** Somebody of the unit, with how much they have in hand. */
export function PersonField({ unitId, ...props }: Props) {
  const words = useWords(fieldWords).act
  const { data } = useQuery({ ...keptQuery(listColleagues, { unitId }), throwOnError: false })
  const people = data?.value.people ?? []
  const options = people.map(({ id, name, open }) => ({ value: id, label: `${name}　${words.open(open)}` }))
  return <Select {...props} {...(data !== undefined && people.length === 0 && { hint: words.nobody })} options={options} />
}
