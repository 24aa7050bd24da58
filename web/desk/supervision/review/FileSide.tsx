import { useEffect, useState } from 'react'
import { Tag } from '../../../ui/messages.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { reviewWords } from '../../../words/desk/review.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { entryAnchor } from '../../paths.ts'
import type { ReadFile } from './filling.ts'

const parts = ['papers', 'entries', 'evidence'] as const
type Part = (typeof parts)[number]

/** The file as it is read: its papers in words, what was done, and the evidence. */
export function FileSide({ file }: { file: ReadFile }) {
  const words = useWords(reviewWords).scoring
  const say = useSay()
  const [part, setPart] = useState<Part>('papers')
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      const chosen = press.altKey ? parts[['Digit1', 'Digit2', 'Digit3'].indexOf(press.code)] : undefined
      if (chosen === undefined) return
      press.preventDefault()
      setPart(chosen)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <section className="score-side stack-tight" aria-label={words.file} tabIndex={0}>
      <h2>
        {file.number} {file.title}
      </h2>
      <p>
        <Tag>{say(file.state)}</Tag> <span className="quiet">{words.keys}</span>
      </p>
      {file.missing.length > 0 && (
        <p>
          {words.missing}：{file.missing.join('、')}
        </p>
      )}
      <div className="row no-print" role="group" aria-label={words.partsName}>
        {parts.map((one) => (
          <button key={one} type="button" className="button button-plain" aria-pressed={one === part} onClick={() => setPart(one)}>
            {words.parts[one]} {file[one].length}
          </button>
        ))}
      </div>
      {file[part].length === 0 && <p className="quiet">{words.noneHere}</p>}
      {part === 'papers' && <Papers papers={file.papers} />}
      {part === 'entries' && <Entries entries={file.entries} />}
      {part === 'evidence' && (
        <ol className="score-list">
          {file.evidence.map((one) => (
            <li key={one.n} value={one.n}>
              {one.name} <span className="quiet">{one.takenOn}</span>
              {one.record !== null && <p className="pre-line">{one.record}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Papers({ papers }: Pick<ReadFile, 'papers'>) {
  return (
    <div className="stack-tight">
      {papers.map((paper, at) => (
        <details key={paper.id} open={at === 0}>
          <summary>
            {paper.title} <span className="quiet">{paper.number}</span>
          </summary>
          <div className="score-paper">
            {paper.lines.map((line, row) => (
              <p key={row}>{line}</p>
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}

function Entries({ entries }: Pick<ReadFile, 'entries'>) {
  const say = useSay()
  return (
    <ol className="score-list">
      {entries.map((entry) => (
        <li key={entry.seq} value={entry.seq} id={entryAnchor(entry.seq)}>
          <strong>{say(entry.name)}</strong> <Time at={entry.at} form="exact" /> <span className="quiet">{entry.who}</span>
          {entry.filled.map((one) => (
            <p key={one.field} className="pre-line">
              <span className="quiet">{say(one.name)}</span> {say(one.text)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
