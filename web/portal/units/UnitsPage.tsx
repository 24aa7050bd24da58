import { useQuery } from '@tanstack/react-query'
import { publicUnits } from '../../../contract/portal-units.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { unitWords } from '../../words/portal-units/words.ts'
import { portalPaths } from '../paths.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

/** 执法主体公示: everybody who enforces in the district. */
export function UnitsPage() {
  const words = useWords(unitWords)
  const say = useSay()
  const region = useRegion()
  const { data } = useQuery(query(publicUnits, { region: region.code }))
  useTitle(words.units.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.units.title}</h1>
      <p className="quiet">{words.units.lead}</p>
      <nav className="row" aria-label={words.unit.parts}>
        <Link href={portalPaths.procedures()}>{words.procedures.title}</Link>
        <Link href={portalPaths.yearly()}>{words.yearly.title}</Link>
      </nav>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          {data.units.length === 0 && <Empty title={words.units.none}>{words.units.noneText}</Empty>}
          <ul className="record">
            {data.units.map((one) => (
              <li key={one.id} className="entry">
                <p className="entry-head">
                  <Link href={portalPaths.unit(one.id)}>{say(one.name)}</Link>
                  <span className="quiet">{say(one.kind)}</span>
                </p>
                <p className="quiet">
                  {words.units.items(one.items)} · {words.units.officers(one.officers)}
                </p>
              </li>
            ))}
          </ul>
          <p className="quiet">
            {words.asOf} <Time at={data.asOf} />
          </p>
        </>
      )}
    </div>
  )
}
