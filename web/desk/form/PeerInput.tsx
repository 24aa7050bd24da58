import { useQuery } from '@tanstack/react-query'
import { choosePeers } from '../../../contract/exchange.ts'
import { query } from '../../queries.ts'
import { Select, type Labelled } from '../../ui/field.tsx'
import { exchangeWords } from '../../words/desk/exchange.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'

/** An organ that a matter can be handed to, with how it is reached. */
export function PeerInput({ said, values, name, onChange }: FieldInputProps & { readonly said: Labelled }) {
  const words = useWords(exchangeWords)
  const say = useSay()
  const { data } = useQuery({ ...query(choosePeers, {}), throwOnError: false })
  const options = (data?.peers ?? []).map((one) => ({
    value: one.id,
    label: one.online ? say(one.name) : `${say(one.name)}（${words.paperOnly}）`,
  }))
  const value = values[name]
  return <Select {...said} none={words.choosePeer} options={options} value={typeof value === 'string' ? value : ''} onChange={onChange} />
}
