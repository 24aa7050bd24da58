import { useQueries } from '@tanstack/react-query'
import type { MatterView } from '../../../contract/matter.ts'
import { listWrits, readDossierPdf, readDossierZip, readWrit, type WritLine } from '../../../contract/writ.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useWords } from '../../words/language.ts'

/** 文书: those of the matter and of what stands below it, each as it was issued; and the whole file, unless they stand `alone`. */
export function Writs({ matter, alone = false }: { matter: MatterView; alone?: boolean }) {
  const words = useWords(enforcementWords).writs
  const ids = [matter.id, ...matter.children.map((child) => child.id)]
  const found = useQueries({ queries: ids.map((matterId) => ({ ...query(listWrits, { matterId }), throwOnError: false })) })
  const writs = found.flatMap(({ data }) => data?.writs ?? []).sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))
  const dossier = { matterId: matter.id }
  return (
    <section className="stack-tight">
      <div className="list-head">
        <h2>{words.title(writs.length)}</h2>
        {!alone && (
          <div className="row no-print">
            <FileLink href={requestOf(readDossierPdf, dossier).url}>{words.dossierPdf}</FileLink>
            <ButtonLink href={requestOf(readDossierZip, dossier).url}>{words.dossierZip}</ButtonLink>
          </div>
        )}
      </div>
      {writs.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="writ-list">
          {writs.map((writ) => (
            <Writ key={writ.id} writ={writ} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Writ({ writ }: { writ: WritLine }) {
  const words = useWords(enforcementWords).writs
  const file = (format: 'pdf' | 'docx') => requestOf(readWrit, { writId: writ.id, format }).url
  const name = [writ.title, writ.number].filter((text) => text !== null).join(' ')
  return (
    <li>
      <span className="writ-name">
        <strong>{writ.title}</strong> {writ.number !== null && <span className="tabular">{writ.number}</span>}
      </span>
      <span className="quiet">
        <Time at={writ.issuedAt} form="exact" />
      </span>
      {writ.corrects !== null && <StatusWord tone="soon">{words.corrects}</StatusWord>}
      {writ.correctedBy.length > 0 && <StatusWord tone="soon">{words.corrected}</StatusWord>}
      {writ.voided !== null && <StatusWord tone="lapsed">{words.voided(writ.voided.reason)}</StatusWord>}
      <span className="row no-print">
        <a className="link" href={file('pdf')} target="_blank" rel="noreferrer" aria-label={words.printOf(name)}>
          {words.print}
        </a>
        <a className="link" href={file('pdf')} download aria-label={words.pdfOf(name)}>
          PDF
        </a>
        <a className="link" href={file('docx')} download aria-label={words.docxOf(name)}>
          DOCX
        </a>
      </span>
    </li>
  )
}

/** A file that the browser shows by itself, beside the page. */
function FileLink({ href, children }: { href: string; children: string }) {
  return (
    <a className="button button-plain" href={href} target="_blank" rel="noreferrer">
      <span>{children}</span>
    </a>
  )
}
