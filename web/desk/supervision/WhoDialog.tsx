import { readComplainant, readPetitioner } from '../../../contract/supervision.ts'
import { readRequester } from '../../../contract/supervision-information.ts'
import { readApplicant } from '../../../contract/supervision-reconsideration.ts'
import { call } from '../../api.ts'
import { Empty } from '../../ui/messages.tsx'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { useWords } from '../../words/language.ts'
import { Facts } from '../matter/Facts.tsx'
import { ReasonDialog } from '../matter/ReasonDialog.tsx'

export const whoActs: readonly string[] = ['readComplainant', 'readPetitioner', 'readApplicant', 'readRequester']

const routes = { readComplainant, readPetitioner, readApplicant, readRequester } as const

/** Who complained or petitioned: shown once, for a reason, and asking is an entry of the record. */
export function WhoDialog({ matterId, act, onClose }: { matterId: string; act: string | undefined; onClose: () => void }) {
  const words = useWords(supervisionWords).who
  const route = routes[(act ?? 'readComplainant') as keyof typeof routes] // one of whoActs
  const ask = (reason: string) => call(route, { matterId, reason })
  return (
    <ReasonDialog matterId={matterId} open={act !== undefined} words={words} ask={ask} onClose={onClose}>
      {(told) => <Who {...told} />}
    </ReasonDialog>
  )
}

function Who({ name, phone, email }: { name: string | null; phone: string | null; email: string | null }) {
  const { who, entering } = useWords(supervisionWords)
  if (name === null && phone === null && email === null) return <Empty title={who.none} />
  return (
    <Facts
      rows={[
        [entering.name, name ?? who.unnamed],
        [
          entering.phone,
          phone && (
            <a key="phone" href={`tel:${phone}`}>
              {phone}
            </a>
          ),
        ],
        [entering.email, email],
      ]}
    />
  )
}
