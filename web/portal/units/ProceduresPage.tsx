import { useQuery } from '@tanstack/react-query'
import { publicProcedures, type PublishedTable } from '../../../contract/portal-units.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Skeleton } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { unitWords } from '../../words/portal-units/words.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

/** 执法程序公示: the steps of each procedure as the running tables say them. */
export function ProceduresPage() {
  const words = useWords(unitWords).procedures
  const say = useSay()
  const region = useRegion()
  const { data } = useQuery(query(publicProcedures, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {data === undefined && <Skeleton lines={8} />}
      <div className="record">
        {data?.procedures.map(({ id, name, effectiveOn, steps }) => (
          <details key={id} className="entry">
            <summary>
              <strong>{say(name)}</strong> <span className="quiet">{words.since(effectiveOn)}</span>
            </summary>
            <Steps {...steps} />
          </details>
        ))}
      </div>
    </div>
  )
}

/** A step is one line of what it is, and one of who takes it, on what basis, within what time. */
function Steps({ lines }: Pick<PublishedTable, 'lines'>) {
  const say = useSay()
  return (
    <ol>
      {lines.map(({ key, cells: [name, ...rest] }) => (
        <li key={key}>
          {name && say(name)}
          <p className="quiet">
            {rest
              .map(say)
              .filter((text) => text !== '')
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  )
}
