import type { PublishedTable } from '../../../contract/portal-units.ts'
import { useSay } from '../../words/language.ts'
import { Fact } from '../Fact.tsx'
import '../writ/writ.css'

/** The lines of a published list: the first cell names the line, the others tell of it. */
export function Lines({ headings, lines }: Pick<PublishedTable, 'headings' | 'lines'>) {
  const say = useSay()
  return (
    <ul className="record">
      {lines.map(({ key, cells: [name, ...rest] }) => (
        <li key={key} className="entry">
          <p className="entry-head">
            <strong>{name && say(name)}</strong>
          </p>
          <dl>
            {rest.map((cell, at) => {
              const heading = headings[at + 1]
              return heading === undefined || say(cell) === '' ? null : (
                <Fact key={heading.zh} name={say(heading)}>
                  {say(cell)}
                </Fact>
              )
            })}
          </dl>
        </li>
      ))}
    </ul>
  )
}
