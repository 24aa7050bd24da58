import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  changeVendingZone,
  closeVendingZone,
  listPlacements,
  placeShows,
  type VendingZoneView,
} from '../../../contract/registers/vending.ts'
import type { Output } from '../../../contract/route.ts'
import { hoursText, weekdaysText } from '../../../domain/enforcement/placement/zone-words.ts'
import { deskPaths } from '../../desk/paths.ts'
import { query } from '../../queries.ts'
import { Skeleton } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { LastDayDialog } from './LastDayDialog.tsx'
import { registerPath } from './paths.ts'
import { useMay, useSaving } from './reading.ts'
import { RecordDialog } from './RecordDialog.tsx'
import '../../placement/placement.css'
import { VendingForm } from './VendingForm.tsx'

type Show = (typeof placeShows)[number]
type Props = { readonly zone: VendingZoneView; readonly may: boolean; readonly show: Show; readonly onClose: () => void }

/** One zone: what was announced, and its places by how they stand. */
export function VendingDialog({ zone, may, show, onClose }: Props) {
  const words = useWords(placementWords)
  const say = useSay()
  const save = useSaving()
  const [doing, setDoing] = useState<'change' | 'close'>()
  const close = () => setDoing(undefined)
  if (doing === 'change') return <VendingForm zone={zone} onClose={close} />
  if (doing === 'close') {
    return (
      <LastDayDialog title={say(closeVendingZone)} onClose={close} onSave={(lastDay) => save(closeVendingZone, { id: zone.id, lastDay })} />
    )
  }
  const acts = {
    end: { name: say(closeVendingZone), onPress: () => setDoing('close') },
    usual: { name: say(changeVendingZone), onPress: () => setDoing('change') },
  }
  const facts: readonly (readonly [string, string])[] = [
    [words.page.kind, say(zone.kindName)],
    [words.page.unit, say(zone.unit.name)],
    [words.page.goods, say({ zh: zone.goods.map(({ name }) => name.zh).join('、'), en: zone.goods.map(({ name }) => name.en).join(', ') })],
    [words.page.hours, `${say(weekdaysText(zone.days))} ${hoursText(zone.hours)}`],
    [words.page.stalls, `${zone.stalls}（${words.register.reserved} ${zone.reserved}）`],
    [words.page.term, `${zone.from} – ${zone.to ?? words.page.open}`],
    [words.page.ground, `${say(zone.ground.byName)}：${zone.ground.name}（${zone.ground.on}）`],
    [words.page.rules, zone.rules],
  ]
  return (
    <RecordDialog title={`${say(zone.name)} · ${zone.id}`} width={860} onClose={onClose} {...(may && { acts })}>
      <dl className="register-facts">
        {facts.map(([term, text]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="zone-tabs">
        <a className="link" href={registerPath('entries', { register: 'vending', what: zone.id })}>
          {words.register.change}
        </a>
      </p>
      <Places zone={zone} show={show} />
    </RecordDialog>
  )
}

type Place = Output<typeof listPlacements>['places'][number]

function Places({ zone, show }: Pick<Props, 'zone' | 'show'>) {
  const words = useWords(placementWords).register
  const goods = useWords(placementWords).page.goods
  const say = useSay()
  const may = useMay('placement.read')
  const { data } = useQuery({ ...query(listPlacements, { id: zone.id, show }), enabled: may, throwOnError: false })
  const counts: Partial<Record<Show, number>> = { inForce: zone.taken, waiting: zone.waiting, asked: zone.asked }
  const names: Readonly<Record<Show, string>> = { inForce: words.taken, waiting: words.waiting, asked: words.asked, over: words.over }
  if (!may) return null
  return (
    <div className="stack-tight">
      <nav className="tabs zone-tabs" aria-label={words.state}>
        <ul>
          {placeShows.map((one) => (
            <li key={one}>
              <a href={registerPath('vending', { zone: zone.id, show: one })} aria-current={one === show ? 'page' : undefined}>
                {names[one]} {counts[one] ?? ''}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {data === undefined && <Skeleton lines={3} />}
      {data?.places.length === 0 && <p>{words.noPlaces}</p>}
      {data !== undefined && data.places.length > 0 && (
        <Table
          caption={words.places}
          rows={data.places}
          rowKey={(one: Place) => one.matterId}
          columns={[
            { key: 'stall', header: words.stall, cell: (one: Place) => one.stall ?? '—' },
            {
              key: 'vendor',
              header: words.vendor,
              cell: (one: Place) => (
                <a className="link" href={deskPaths.matter(one.matterId)}>
                  {one.vendor}
                </a>
              ),
            },
            { key: 'goods', header: goods, cell: (one: Place) => say(one.goods) },
            { key: 'term', header: words.from, cell: (one: Place) => `${one.begins} – ${one.until}` },
            { key: 'state', header: words.state, cell: (one: Place) => say(one.state) },
            { key: 'hardship', header: words.hardship, cell: (one: Place) => one.hardship.map(say).join('、') },
          ]}
        />
      )}
    </div>
  )
}
