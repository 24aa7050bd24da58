import { readClue, readInformant } from '../../../../contract/supervision-oversight.ts'
import { call, type OutputOf } from '../../../api.ts'
import { Time } from '../../../ui/due-time.tsx'
import { Empty, Notice } from '../../../ui/messages.tsx'
import { supervisionWords } from '../../../words/desk/supervision.ts'
import { oversightWords } from '../../../words/desk/oversight.ts'
import { useMarks, useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { ReasonDialog } from '../../matter/ReasonDialog.tsx'

/** Acts whose answer is shown once, for a reason. */
export const sealedActs: readonly string[] = ['readInformant', 'readClue']

type Props = { readonly matterId: string; readonly act: string | undefined; readonly onClose: () => void }

/** Who gave an exposure, or what a clue says: asking is an entry of the record. */
export function ReadingDialogs({ matterId, act, onClose }: Props) {
  const words = useWords(oversightWords)
  return (
    <>
      <ReasonDialog
        matterId={matterId}
        open={act === 'readInformant'}
        words={words.informant}
        ask={(reason) => call(readInformant, { matterId, reason })}
        onClose={onClose}
      >
        {(told) => <Informant {...told} />}
      </ReasonDialog>
      <ReasonDialog
        matterId={matterId}
        open={act === 'readClue'}
        words={words.clue}
        ask={(reason) => call(readClue, { matterId, reason })}
        onClose={onClose}
      >
        {(told) => <Clue {...told} />}
      </ReasonDialog>
    </>
  )
}

function Informant({ name, phone, email }: OutputOf<typeof readInformant>) {
  const words = useWords(oversightWords).informant
  const labels = useWords(supervisionWords).entering
  if (name === null && phone === null && email === null) return <Empty title={words.none} />
  return (
    <Facts
      rows={[
        [labels.name, name ?? words.unnamed],
        [labels.phone, phone],
        [labels.email, email],
      ]}
    />
  )
}

function Clue({ clues, unit, number, persons }: OutputOf<typeof readClue>) {
  const words = useWords(oversightWords).clue
  const say = useSay()
  const { and } = useMarks()
  const concerned = [unit && say(unit), ...persons].filter(Boolean).join(and)
  return (
    <div className="stack">
      <Facts
        rows={[
          [words.concerned, concerned],
          [words.number, number],
        ]}
      />
      {clues.map((one) => (
        <section key={one.digest} className="stack-tight">
          <p className="pre-line">{one.text}</p>
          <p className="quiet">
            <Time at={one.at} form="exact" />
          </p>
          <Notice kind={one.intact ? 'info' : 'lapsed'} title={one.intact ? words.intact : words.broken} />
        </section>
      ))}
    </div>
  )
}
