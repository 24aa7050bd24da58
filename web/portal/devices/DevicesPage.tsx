import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { publicDevices, publicDevicesCsv, type PublicDevice } from '../../../contract/registers/devices.ts'
import { deviceKinds } from '../../../domain/enforcement/device.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { deviceWords } from '../../words/devices/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

const DevicesMap = lazy(async () => ({ default: (await import('./DevicesMap.tsx')).DevicesMap }))

/** 设置地点公示: where violations are recorded by devices, as a list and on the map. */
export function DevicesPage() {
  const words = useWords(deviceWords).page
  const region = useRegion()
  const [search] = useSearchParams()
  const [picked, setPicked] = useState<string>()
  const { data } = useQuery(query(publicDevices, { region: region.code }))
  useTitle(words.title)
  const onMap = search.get('view') === 'map'
  const shown = data?.devices.filter((one) => !onMap || picked === undefined || one.number === picked) ?? []
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="row cases-head">
            <strong role="status">{words.count(data.devices.length)}</strong>
            <span className="quiet">
              {words.asOf} <Time at={data.asOf} />
            </span>
            <Link href={onMap ? '?' : '?view=map'}>{onMap ? words.list : words.map}</Link>
          </p>
          {data.devices.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {onMap && data.devices.length > 0 && (
            <Suspense fallback={<Skeleton lines={8} />}>
              <DevicesMap region={region.code} devices={data.devices} picked={picked} onPick={setPicked} />
            </Suspense>
          )}
          <ul className="record">
            {shown.map((one) => (
              <li key={one.number} className="entry">
                <Device device={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <nav className="row" aria-label={words.files}>
        <Link href={requestOf(publicDevicesCsv, { region: region.code }).url}>{words.csv}</Link>
      </nav>
    </div>
  )
}

function Device({ device: { number, kind, place, unit, ground, purpose, from } }: { device: PublicDevice }) {
  const words = useWords(deviceWords)
  const say = useSay()
  return (
    <>
      <p className="entry-head">
        <strong>{place}</strong>
      </p>
      <p>
        {say(deviceKinds[kind])} · {words.number} {number} · {words.page.since(from)}
      </p>
      <p className="quiet">
        {words.unit} {say(unit.name)} · {words.ground} {ground}
        {purpose !== null && ` · ${words.register.purpose} ${purpose}`}
      </p>
    </>
  )
}
