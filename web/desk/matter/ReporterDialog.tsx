import { readReporter } from '../../../contract/matter.ts'
import { sources, type Source } from '../../../domain/case/fields.ts'
import { call } from '../../api.ts'
import { Time } from '../../ui/due-time.tsx'
import { Empty } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { Facts } from './Facts.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

/** Who reported: shown for a reason. */
export function ReporterDialog({ matterId, open, onClose }: { matterId: string; open: boolean; onClose: () => void }) {
  const words = useWords(deskWords).reporter
  return (
    <ReasonDialog
      matterId={matterId}
      open={open}
      words={words}
      ask={(reason) => call(readReporter, { matterId, reason })}
      onClose={onClose}
    >
      {({ reporters }) => <Reporters reporters={reporters} />}
    </ReasonDialog>
  )
}

function Reporters({
  reporters,
}: {
  reporters: readonly {
    source: string
    name: string | null
    phone: string | null
    email: string | null
    at: string
  }[]
}) {
  const words = useWords(deskWords).reporter
  const say = useSay()
  if (reporters.length === 0) return <Empty title={words.none} />
  return (
    <>
      {reporters.map((one) => (
        <Facts
          key={`${one.at} ${one.phone ?? ''}`}
          rows={[
            [words.source, say(sources[one.source as Source] ?? { zh: one.source, en: one.source })],
            [words.name, one.name ?? words.unnamed],
            [
              words.phone,
              one.phone && (
                <a key="phone" href={`tel:${one.phone}`}>
                  {one.phone}
                </a>
              ),
            ],
            [words.email, one.email],
            [words.at, <Time key="at" at={one.at} form="exact" />],
          ]}
        />
      ))}
    </>
  )
}
