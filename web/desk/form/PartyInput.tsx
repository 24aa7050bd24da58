import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createParty, listParties, readParty as readPartyFile } from '../../../contract/registers/parties.ts'
import { ageRules, idKinds } from '../../../domain/enforcement/party.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { call } from '../../api.ts'
import { FormDialog } from '../../pages/registers/FormDialog.tsx'
import { partyFollows, readParty, usePartyFields } from '../../pages/registers/party-fields.ts'
import { useMay } from '../../pages/registers/reading.ts'
import '../../pages/registers/registers.css'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import type { Labelled } from '../../ui/field.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

type Props = Pick<FieldInputProps, 'values' | 'name' | 'onChange'> & { readonly said: Labelled }

/** 当事人, found by part of a name or by a whole number, masked; one who is not there yet is registered here. */
export function PartyInput({ said, values, name, onChange }: Props) {
  const words = useWords(enforcementWords).form
  const say = useSay()
  const mayRegister = useMay('parties.manage')
  const [typed, setTyped] = useState('')
  const [registering, setRegistering] = useState(false)
  const searched = typed.trim().slice(0, 60)
  const value = typeof values[name] === 'string' ? values[name] : undefined
  const { data, isFetching } = useQuery({
    ...query(listParties, { limit: 20, ...(searched !== '' && { words: searched }) }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const known = useQuery({ ...query(readPartyFile, { partyId: value ?? '' }), enabled: value !== undefined, throwOnError: false }).data
  const found = (data?.parties ?? []).filter((one) => one.id !== known?.id)
  const choices = [...(known && known.id === value ? [known] : []), ...found].map((one) => ({
    value: one.id,
    label: one.name,
    detail: `${say(partyKinds[one.kind])} · ${say(idKinds[one.idKind])} ${one.idNumber ?? ''}`,
  }))
  const age = known?.id === value ? known?.ageRule : null
  return (
    <div className="stack-tight">
      <SearchSelect
        said={{ ...said, hint: words.partyHint }}
        choices={choices}
        value={value}
        onChange={onChange}
        onSearch={setTyped}
        loading={isFetching}
        detailsBelow
      />
      {known && known.id === value && (
        <p className="quiet chosen-line">
          {say(idKinds[known.idKind])} <code>{known.idNumber}</code> {age && age !== 'adult' && <strong>{say(ageRules[age])}</strong>}
        </p>
      )}
      {mayRegister && (
        <div>
          <Button kind="quiet" icon="plus" onPress={() => setRegistering(true)}>
            {words.registerParty}
          </Button>
        </div>
      )}
      {registering && <RegisterParty onClose={() => setRegistering(false)} onMade={onChange} />}
    </div>
  )
}

/** The form of the register of parties; who is registered is chosen at once. */
function RegisterParty({ onClose, onMade }: { onClose: () => void; onMade: (partyId: string) => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const fields = usePartyFields()
  return (
    <FormDialog
      title={say(createParty)}
      onClose={onClose}
      initial={{ kind: 'individual', idKind: 'residentId' }}
      fields={fields}
      follows={partyFollows}
      onSave={async (values) => {
        const answer = await call(createParty, readParty(values))
        if (!answer.ok) return answer.refusal.sentence
        await queries.invalidateQueries({ queryKey: [listParties.name] })
        onMade(answer.value.partyId)
        return undefined
      }}
    />
  )
}
