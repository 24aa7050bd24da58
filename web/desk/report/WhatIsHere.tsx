import { Notice } from '../../ui/messages.tsx'
import { Time } from '../../ui/due-time.tsx'
import type { lookUpPlace } from '../../../contract/portal.ts'
import type { OutputOf } from '../../api.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'

export type PlaceFound = OutputOf<typeof lookUpPlace>

/** What is at the chosen place: its cell, who answers there, and whether the same is already being dealt with. */
export function WhatIsHere({ place, hasSubject }: { place: PlaceFound | undefined; hasSubject: boolean }) {
  const words = useWords(deskWords).report
  const say = useSay()
  if (place === undefined) return <p className="quiet">{words.noPlace}</p>
  if (place.outside !== null) return <Notice kind="lapsed" title={words.outside} live />
  return (
    <div className="stack-tight" role="status">
      <p>
        <strong>{place.address}</strong>
        {place.cell !== null && <span className="quiet tabular"> {words.cell(place.cell)}</span>}
      </p>
      {!hasSubject && <p className="quiet">{words.pickSubject}</p>}
      {place.responsible !== null && (
        <Notice kind="info" title={words.responsible(say(place.responsible.unit))}>
          <p className="quiet">{say(place.responsible.reason)}</p>
        </Notice>
      )}
      {place.similar.length > 0 && <Similar similar={place.similar} />}
    </div>
  )
}

function Similar({ similar }: Pick<PlaceFound, 'similar'>) {
  const all = useWords(deskWords)
  const words = all.report
  const say = useSay()
  return (
    <Notice kind="soon" title={words.similar(similar.length)}>
      <p>{words.similarText}</p>
      <ul className="plain-list">
        {similar.map((one) => {
          const name = `${one.number ?? all.form.unnumbered} ${say(one.subject)}`
          return (
            <li key={`${one.number ?? ''} ${one.reportedAt}`}>
              {one.number === null ? (
                name
              ) : (
                <a className="link" href={deskPaths.search(one.number)} target="_blank" rel="noreferrer">
                  {name}
                </a>
              )}{' '}
              <span className="quiet">
                {say(one.state)} · {words.similarLine(one.metres)} · <Time at={one.reportedAt} />
              </span>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
