import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { publicVendingCsv, publicVendingGeoJson, publicVendingZones, type PublicZone } from '../../../contract/registers/vending.ts'
import { goodsKinds } from '../../../domain/enforcement/placement/goods.ts'
import { hoursText, weekdaysText } from '../../../domain/enforcement/placement/zone-words.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select } from '../../ui/field.tsx'
import { Empty, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

const ZonesMap = lazy(async () => ({ default: (await import('./ZonesMap.tsx')).ZonesMap }))

/** 疏导点: where somebody may put up a stall, when, how many places are free today, and how to apply. */
export function VendingPage() {
  const words = useWords(placementWords).page
  const say = useSay()
  const region = useRegion()
  const [search, setSearch] = useSearchParams()
  const [picked, setPicked] = useState<string>()
  const { data } = useQuery(query(publicVendingZones, { region: region.code }))
  useTitle(words.title)
  const goods = search.get('goods') ?? ''
  const onMap = search.get('view') === 'map'
  const put = (part: Record<string, string>) =>
    setSearch(new URLSearchParams(Object.entries({ goods, ...(onMap && { view: 'map' }), ...part }).filter(([, value]) => value !== '')))
  const zones = data?.zones.filter((zone) => goods === '' || zone.goods.some(({ kind }) => kind === goods)) ?? []
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <Select
        id="goods"
        label={words.goodsFilter}
        value={goods}
        onChange={(next) => put({ goods: next })}
        none={words.all}
        options={Object.entries(goodsKinds).map(([value, name]) => ({ value, label: say(name) }))}
      />
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="row cases-head">
            <strong role="status">{words.count(zones.length)}</strong>
            <span className="quiet">
              {words.asOf} <Time at={data.asOf} />
            </span>
            <Link href={`?${new URLSearchParams({ ...(goods !== '' && { goods }), ...(!onMap && { view: 'map' }) }).toString()}`}>
              {onMap ? words.list : words.map}
            </Link>
          </p>
          {zones.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {onMap && zones.length > 0 && (
            <Suspense fallback={<Skeleton lines={8} />}>
              <ZonesMap region={region.code} zones={zones} picked={picked} onPick={setPicked} />
            </Suspense>
          )}
          <ul className="record">
            {zones
              .filter((zone) => !onMap || picked === undefined || zone.id === picked)
              .map((zone) => (
                <li key={zone.id} className="entry">
                  <Zone zone={zone} />
                </li>
              ))}
          </ul>
          <Apply contact={data.contact} />
        </>
      )}
      <nav className="row" aria-label={words.files}>
        <Link href={requestOf(publicVendingCsv, { region: region.code }).url}>{words.csv}</Link>
        <Link href={requestOf(publicVendingGeoJson, { region: region.code }).url}>{words.geojson}</Link>
      </nav>
    </div>
  )
}

function Zone({ zone }: { zone: PublicZone }) {
  const words = useWords(placementWords)
  const say = useSay()
  const { and } = useMarks()
  const { free, stalls, reserved } = zone
  return (
    <>
      <p className="entry-head">
        <strong>{say(zone.name)}</strong>
        <StatusWord tone={free > 0 ? 'done' : 'soon'}>{free > 0 ? words.zone.free(free, stalls - reserved) : words.zone.full}</StatusWord>
      </p>
      <p>
        {say(weekdaysText(zone.days))} {hoursText(zone.hours)} · {zone.goods.map(({ name }) => say(name)).join(and)}
      </p>
      <p className="quiet">
        {say(zone.kindName)} · {words.page.unit} {say(zone.unit.name)} · {zone.to === null ? words.page.open : words.page.until(zone.to)}
      </p>
      <p className="quiet">
        {words.page.ground} {zone.ground.name}（{zone.ground.on}）
      </p>
      <p className="quiet">{zone.rules}</p>
    </>
  )
}

function Apply({ contact }: { contact: readonly string[] }) {
  const words = useWords(placementWords).page
  return (
    <section className="stack-tight">
      <h2>{words.apply}</h2>
      <p>{words.applyText}</p>
      {contact.length > 0 && (
        <p>
          {words.contact}：{contact.join('；')}
        </p>
      )}
    </section>
  )
}
