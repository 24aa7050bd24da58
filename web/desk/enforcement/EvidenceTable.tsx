import type { ProceedingView } from '../../../contract/enforcement.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'

const photoUrl = (sha256: string, size: 'thumb' | 'view') => `/api/photos/${sha256}/${size}`

/** 证据目录: number, kind, name, source, day and photos of each piece. */
export function EvidenceTable({ evidence }: { evidence: ProceedingView['evidence'] }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  if (evidence.length === 0) return null
  return (
    <section className="stack-tight">
      <h2>{words.evidence(evidence.length)}</h2>
      <ol className="evidence-list">
        {evidence.map((one) => (
          <li key={one.n}>
            <p>
              <strong>
                {one.n}. {say(one.kindName)} {one.name}
              </strong>{' '}
              <span className="quiet">{[one.from, one.takenOn].filter((text) => text !== '').join(' · ')}</span>
            </p>
            {one.record !== null && (
              <details>
                <summary>{words.record}</summary>
                <p className="pre-line">{one.record}</p>
              </details>
            )}
            {one.photos.length > 0 && (
              <p className="row">
                {one.photos.map((sha256, at) => (
                  <a key={sha256} href={photoUrl(sha256, 'view')} target="_blank" rel="noreferrer">
                    <img className="evidence-thumb" src={photoUrl(sha256, 'thumb')} alt={words.photo(one.n, at + 1)} loading="lazy" />
                  </a>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
