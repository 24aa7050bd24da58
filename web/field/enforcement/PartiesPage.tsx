import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PartyLine } from '../../../contract/registers/parties.ts'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { useTitle } from '../../navigation.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { placementWords } from '../../words/placement/words.ts'
import { useWords } from '../../words/language.ts'
import { GentlePath } from '../../placement/GentlePath.tsx'
import { useGentlePath } from '../../placement/use-gentle-path.ts'
import { lineName } from '../form/act-field.tsx'
import { PartyField } from '../form/party-field.tsx'
import { useForm } from '../form/use-form.ts'
import { fieldPaths } from '../paths.ts'
import { useSignedIn } from '../staff.ts'
import type { Flow } from './flows.ts'

/** Begins an act against the party that was looked up. */
function Begin({ party, flow, name }: { party: PartyLine; flow: Flow['id']; name: string }) {
  const navigate = useNavigate()
  const { person } = useSignedIn()
  const form = useForm(person.id, flow, undefined, { happenedOn: civilDateAt(new Date()), officers: [person.id] })
  const begin = () => {
    form.set('party', party.id)
    form.set(lineName('party'), party)
    void navigate(fieldPaths.flow(flow))
  }
  return (
    <Button wide onPress={begin}>
      {name}
    </Button>
  )
}

/** Looks a party up: who it is, masked, and what was decided or ordered before. */
export function PartiesPage() {
  const words = useWords(enforcementWords)
  const meet = useWords(placementWords).meet.start
  const { permissions } = useSignedIn()
  const [party, setParty] = useState<PartyLine>()
  const path = useGentlePath({ party: party?.id })
  useTitle(words.start.party)
  if (!permissions.includes('parties.read')) return <Empty title={words.notYours} />
  return (
    <div className="stack">
      <h1>{words.start.party}</h1>
      <PartyField id="party" label={words.party.search} optional={false} error={undefined} value={party} onChange={setParty} />
      {path !== undefined && <GentlePath view={path} />}
      {party !== undefined && (
        <div className="act-list">
          <Begin party={party} flow="guidance" name={meet} />
          <Begin party={party} flow="on-the-spot" name={words.party.punish} />
          <Begin party={party} flow="correction" name={words.party.order} />
        </div>
      )}
    </div>
  )
}
