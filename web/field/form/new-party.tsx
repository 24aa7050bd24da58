import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createParty, readParty, type PartyLine } from '../../../contract/registers/parties.ts'
import { partyRefusals } from '../../../contract/refusals/party.ts'
import { fill } from '../../../contract/refusals/sentences.ts'
import { civilDateAt, parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { checkParty, idKinds, idKindsOf, type IdKind, type PartyFile } from '../../../domain/enforcement/party.ts'
import { partyKinds, type PartyKind } from '../../../domain/enforcement/penalty.ts'
import { call, type SaidRefusal } from '../../api.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'

type Typed = {
  readonly kind: PartyKind
  readonly idKind: IdKind
  readonly name: string
  readonly idNumber: string
  readonly birthOn: string
  readonly phone: string
  readonly address: string
  readonly representative: string
}

/** So many characters are meant as a whole number. */
const wholeMin = 15

const empty = { name: '', idNumber: '', birthOn: '', phone: '', address: '', representative: '' } as const

/** The usual document of each kind of party stands first in its list. */
const usual = (kind: PartyKind): IdKind => idKindsOf[kind][0]

/** What was looked for is the number or the name of the new party. */
function begun(typed: string): Typed {
  const text = typed.trim()
  if (!/^[0-9A-Za-z]{15,18}$/.test(text)) return { ...empty, kind: 'individual', idKind: 'residentId', name: text }
  const person = /^\d{17}[\dXx]$/.test(text) && !text.startsWith('9')
  const kind = person ? 'individual' : 'organisation'
  return { ...empty, kind, idKind: usual(kind), idNumber: text }
}

function fileOf(typed: Typed): PartyFile {
  const { kind, idKind, name, idNumber, phone, address, representative } = typed
  const birth = parseCivilDate(typed.birthOn)
  return {
    kind,
    idKind,
    name,
    ...(idKind !== 'none' && idNumber !== '' && { idNumber }),
    ...(kind !== 'organisation' && birth.ok && { birthOn: birth.value }),
    ...(phone !== '' && { phone }),
    ...(address !== '' && { address }),
    ...(kind !== 'individual' && representative !== '' && { representative }),
  }
}

/** What is typed of a new party, what is wrong with it, and its registration. */
function useNewParty(looked: string, onMade: (party: PartyLine) => void) {
  const language = useLanguage()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(() => begun(looked))
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<SaidRefusal>()
  const [tried, setTried] = useState(false)
  const file = fileOf(typed)
  const checked = checkParty(file, civilDateAt(new Date()))
  const code = checked.ok ? undefined : checked.refusal.code
  const fault = checked.ok ? undefined : fill(partyRefusals[checked.refusal.code][language], checked.refusal.params)
  const ofNumber = code !== undefined && !['party.nameMissing', 'party.bornLater'].includes(code)
  const register = async () => {
    setTried(true)
    if (!checked.ok || busy) return
    setBusy(true)
    try {
      const none = { idNumber: null, birthOn: null, sex: null, phone: null, address: null, representative: null, agent: null }
      const made = await call(createParty, { ...none, guardianId: null, eDelivery: null, ...file })
      if (made.ok) onMade(await queries.fetchQuery(query(readParty, { partyId: made.value.partyId })))
      else setRefused(made.refusal)
    } finally {
      setBusy(false)
    }
  }
  return {
    typed,
    set: (part: Partial<Typed>) => setTyped({ ...typed, ...part }),
    busy,
    refused,
    register,
    numberRight: checked.ok && typed.idNumber !== '',
    numberFault: ofNumber && (tried || typed.idNumber.length >= wholeMin) ? fault : undefined,
    nameFault: tried && code === 'party.nameMissing' ? fault : undefined,
  }
}

/** A new party with the fewest fields a decision needs; a wrong number is said while it is typed. */
export function NewParty({ typed: looked, onMade }: { typed: string; onMade: (party: PartyLine) => void }) {
  const words = useWords(enforcementWords).party
  const say = useSay()
  const { typed, set, busy, refused, register, numberRight, numberFault, nameFault } = useNewParty(looked, onMade)
  const text = (name: 'phone' | 'address' | 'representative', kind: 'text' | 'tel' = 'text') => (
    <TextInput
      id={`new-${name}`}
      label={words[name]}
      optional
      kind={kind}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <section className="part new-party" aria-label={words.fresh}>
      <h2>{words.fresh}</h2>
      <RadioCards
        id="new-kind"
        label={words.kind}
        value={typed.kind}
        options={Object.entries(partyKinds).map(([value, name]) => ({ value, label: say(name) }))}
        onChange={(kind) => set({ kind: kind as PartyKind, idKind: usual(kind as PartyKind) })} // the options are its keys
      />
      <TextInput id="new-name" label={words.name} value={typed.name} error={nameFault} onChange={(name) => set({ name })} />
      <Select
        id="new-idKind"
        label={words.idKind}
        value={typed.idKind}
        options={idKindsOf[typed.kind].map((kind) => ({ value: kind, label: say(idKinds[kind]) }))}
        onChange={(idKind) => set({ idKind: idKind as IdKind })} // as above
      />
      {typed.idKind !== 'none' && (
        <TextInput
          id="new-idNumber"
          label={words.idNumber}
          value={typed.idNumber}
          spellCheck={false}
          {...(numberRight && { hint: words.numberRight })}
          error={numberFault}
          onChange={(idNumber) => set({ idNumber })}
        />
      )}
      {typed.kind !== 'organisation' && typed.idKind !== 'residentId' && (
        <TextInput
          id="new-birthOn"
          kind="date"
          label={words.birthOn}
          optional
          value={typed.birthOn}
          onChange={(birthOn) => set({ birthOn })}
        />
      )}
      {typed.kind !== 'individual' && text('representative')}
      {text('address')}
      {text('phone', 'tel')}
      {refused !== undefined && <Notice kind="lapsed" title={refused.sentence} live />}
      <Button wide busy={busy} onPress={() => void register()}>
        {words.register}
      </Button>
    </section>
  )
}
