import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { readPartyHistory } from '../../../contract/enforcement.ts'
import { listParties, readParty, type PartyLine } from '../../../contract/registers/parties.ts'
import { partyRefusals } from '../../../contract/refusals/party.ts'
import { fill } from '../../../contract/refusals/sentences.ts'
import { checkCreditCode, checkResidentId, plainNumber } from '../../../domain/enforcement/identity.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { useOnline } from '../online.ts'
import { NewParty } from './new-party.tsx'
import { ScanCode } from './scan-code.tsx'

/** As many as a thumb's scroll shows. */
const foundMax = 10
const lettersMin = 2
const numberLength = 18

/** What is wrong with a whole number that was typed, in words; undefined for a name or part of a number. */
export function useNumberFault(typed: string): string | undefined {
  const language = useLanguage()
  const number = plainNumber(typed)
  if (!/^[0-9A-Z]{18}$/.test(number) || number.length !== numberLength) return undefined
  const resident = checkResidentId(number)
  const credit = checkCreditCode(number)
  if (resident.ok || credit.ok) return undefined
  // A number of figures alone, or with an X at its end, is meant as a person's; letters elsewhere stand in credit codes only.
  const { code, params } = (/^\d{17}[\dX]$/.test(number) ? resident : credit).refusal
  return fill(partyRefusals[code][language], params)
}

/** One party as lists show it: name, kind, masked number. */
export function PartyLineText({ party }: { party: PartyLine }) {
  const words = useWords(enforcementWords).party
  const say = useSay()
  return (
    <span>
      <strong>{party.name}</strong>
      <span className="card-hint">
        {say(partyKinds[party.kind])} · {party.idNumber ?? words.noNumber}
      </span>
      {party.address !== null && <span className="card-hint">{party.address}</span>}
    </span>
  )
}

function Found({ asked, onChoose }: { asked: string; onChoose: (party: PartyLine) => void }) {
  const words = useWords(enforcementWords).party
  const online = useOnline()
  // What is looked for is personal: the answer is not kept on the phone.
  const { data, isError } = useQuery({
    ...query(listParties, { words: asked, limit: foundMax }),
    enabled: asked.length >= lettersMin,
    networkMode: 'always',
    retry: false,
    throwOnError: false,
    placeholderData: (before) => before,
  })
  if (asked.length < lettersMin) return null
  if (isError) return <p role="status">{online ? words.none : words.offline}</p>
  if (data === undefined) return null
  if (data.parties.length === 0) return <p role="status">{words.none}</p>
  return (
    <ul className="pick-list" aria-label={words.found}>
      {data.parties.map((party) => (
        <li key={party.id}>
          <button type="button" className="card subject" onClick={() => onChoose(party)}>
            <PartyLineText party={party} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Finds a party by part of its name or by its whole number, by the code on its licence, or registers it. */
export function PartySearch({ id, onChoose }: { id: string; onChoose: (party: PartyLine) => void }) {
  const words = useWords(enforcementWords).party
  const [typed, setTyped] = useState('')
  const [fresh, setFresh] = useState(false)
  const fault = useNumberFault(typed)
  const asked = useDeferredValue(typed.trim())
  return (
    <>
      <input
        id={id}
        className="input"
        type="search"
        aria-label={words.search}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        value={typed}
        maxLength={60}
        autoComplete="off"
        onChange={(change) => setTyped(change.target.value)}
        onKeyDown={(press) => {
          if (press.key === 'Enter') press.preventDefault()
        }}
      />
      <ScanCode onCode={setTyped} />
      {fault === undefined ? (
        <Found asked={asked} onChoose={onChoose} />
      ) : (
        <p className="field-error" id={`${id}-fault`} role="status">
          {fault}
        </p>
      )}
      {fresh ? (
        <NewParty typed={typed} onMade={onChoose} />
      ) : (
        <Button icon="plus" onPress={() => setFresh(true)}>
          {words.fresh}
        </Button>
      )}
    </>
  )
}

/** How many decisions and open orders stand against a party, in words. */
export function PartyHistory({ partyId }: { partyId: string }) {
  const words = useWords(enforcementWords).party
  const { data } = useQuery({ ...query(readPartyHistory, { partyId }), networkMode: 'always', retry: false, throwOnError: false })
  if (data === undefined) return null
  return (
    <p role="status">
      {words.priors(data.priors)}；{words.openCorrections(data.openCorrections)}
    </p>
  )
}

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  value: PartyLine | undefined
  /** A party that is chosen and whose line is not at hand, as in a form that came back. */
  partyId?: string | undefined
  onChange: (party: PartyLine | undefined) => void
}

/** 当事人: found or registered; what its age means for the penalty is said at once. */
export function PartyField({ value: line, partyId, onChange, ...labels }: Props) {
  const words = useWords(enforcementWords).party
  const { data } = useQuery({
    ...query(readParty, { partyId: partyId ?? '' }),
    enabled: line === undefined && partyId !== undefined,
    throwOnError: false,
  })
  const value = line ?? (partyId === undefined ? undefined : data)
  if (value === undefined) {
    return (
      <FieldGroup {...labels} hint={words.searchHint}>
        <PartySearch id={labels.id} onChoose={onChange} />
      </FieldGroup>
    )
  }
  return (
    <FieldGroup {...labels}>
      <div className="row chosen">
        <PartyLineText party={value} />
        <Button id={labels.id} kind="quiet" onPress={() => onChange(undefined)}>
          {words.change}
        </Button>
      </div>
      <PartyHistory partyId={value.id} />
      {value.ageRule === 'under14' && <Notice kind="lapsed" title={words.under14} live />}
      {value.ageRule === 'under18' && <Notice kind="soon" title={words.under18} live />}
    </FieldGroup>
  )
}
