import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listWrits, readWrit, type WritLine } from '../../../contract/writ.ts'
import { Button } from '../../ui/button.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'

/** The address of a writ as a PDF. */
function pdfOf({ id }: WritLine): string {
  return readWrit.path.replace(':writId', id).replace(':format', 'pdf')
}

/** Hands the PDF to the phone's own sheet (print, chat, mail), where the browser can; elsewhere the opened PDF has it. */
function Share({ writ }: { writ: WritLine }) {
  const words = useWords(enforcementWords).done
  const [busy, setBusy] = useState(false)
  const probe = new File([], 'a.pdf', { type: 'application/pdf' })
  if (typeof navigator.canShare !== 'function' || !navigator.canShare({ files: [probe] })) return null
  const share = async () => {
    setBusy(true)
    const response = await fetch(pdfOf(writ), { credentials: 'same-origin' })
    const file = new File([await response.blob()], `${writ.title}.pdf`, { type: 'application/pdf' })
    // Closing the sheet without choosing anything is an answer too.
    await navigator.share({ files: [file], title: writ.title }).catch(() => undefined)
    setBusy(false)
  }
  return (
    <Button wide busy={busy} onPress={() => void share()}>
      {words.share}
    </Button>
  )
}

/** The writs of a matter, newest last, each opened as a PDF. With `share`, the phone may pass them on. */
export function Writs({ matterId, share = false }: { matterId: string; share?: boolean }) {
  const words = useWords(enforcementWords)
  const { data } = useQuery({ ...keptQuery(listWrits, { matterId }), throwOnError: false })
  const writs = data?.value.writs ?? []
  return (
    <section className="part">
      <h2>{words.matter.writs}</h2>
      {writs.length === 0 && <p className="quiet">{words.matter.noWrits}</p>}
      <ul className="act-list">
        {writs.map((writ) => (
          <li key={writ.id} className="part">
            <a className="button button-wide" href={pdfOf(writ)} target="_blank" rel="noreferrer">
              {words.done.showOf(writ.title)}
            </a>
            <span className="quiet">
              {writ.number !== null && `${words.matter.number} ${writ.number}`} {writ.voided !== null && words.matter.voided}
            </span>
            {share && writ.voided === null && <Share writ={writ} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
