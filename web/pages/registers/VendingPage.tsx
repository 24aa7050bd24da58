import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { addVendingZone, listVendingZones, placeShows, type VendingZoneView } from '../../../contract/registers/vending.ts'
import { hoursText, weekdaysText } from '../../../domain/enforcement/placement/zone-words.ts'
import { useDistrictLayers } from '../../desk/district-layers.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { MapLayers } from '../../map/layers.ts'
import { query } from '../../queries.ts'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { useAddress } from './address.ts'
import { AddButton, EndedFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay } from './reading.ts'
import { VendingDialog } from './VendingDialog.tsx'
import { VendingForm } from './VendingForm.tsx'

const filters = ['find', 'ended', 'zone', 'show'] as const

/** 疏导点: where and when vendors may trade, and who has which place; every number opens its places. */
export function VendingPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('vending.manage')
  const { values, put } = useAddress(filters)
  const { zones } = useSuspenseQuery(query(listVendingZones, { ended: values.ended === 'true' ? 'true' : 'false' })).data
  const layers = useZoneLayers(zones)
  const columns = useColumns(values)
  const [adding, setAdding] = useState(false)
  const [hovered, setHovered] = useState<string>()
  const typed = values.find?.toLowerCase() ?? ''
  const shown = zones.filter((zone) => `${zone.id} ${zone.name.zh} ${zone.name.en} ${zone.unit.name.zh}`.toLowerCase().includes(typed))
  const chosen = zones.find((zone) => zone.id === values.zone)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.vending} register="vending" formats={['csv', 'xlsx', 'geojson']}>
        <AddButton name={say(addVendingZone)} may={may} onPress={() => setAdding(true)} />
      </RegisterHead>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <EndedFilter value={values.ended} onChange={(ended) => put({ ended })} />
      </div>
      <p role="status">{words.total(shown.length, zones.length)}</p>
      <div className="register-split">
        {shown.length === 0 ? (
          <Nothing />
        ) : (
          <Table
            caption={words.tabs.vending}
            rows={shown}
            rowKey={(zone) => zone.id}
            picked={values.zone}
            onHover={setHovered}
            hrefOf={(zone) => registerPath('vending', { ...values, zone: zone.id, show: undefined })}
            pageKeys
            columns={columns}
          />
        )}
        <DistrictMap
          layers={layers}
          picked={values.zone}
          hovered={hovered}
          onPick={(zone) => put({ zone })}
          onHover={setHovered}
          height="32rem"
        />
      </div>
      {adding && <VendingForm onClose={() => setAdding(false)} />}
      {chosen && (
        <VendingDialog
          zone={chosen}
          may={may}
          show={placeShows.find((one) => one === values.show) ?? 'inForce'}
          onClose={() => put({ zone: undefined, show: undefined })}
        />
      )}
    </div>
  )
}

/** The zones above the district's own layers. */
function useZoneLayers(zones: readonly VendingZoneView[]): MapLayers {
  const say = useSay()
  const ground = useDistrictLayers()
  return useMemo(
    (): MapLayers => ({
      ...ground,
      zones: {
        type: 'FeatureCollection',
        features: zones.map((zone) => ({
          type: 'Feature',
          geometry: zone.outline as unknown as GeoJSON.Geometry, // checked when it was set up
          properties: { id: zone.id, name: say(zone.name) },
        })),
      },
    }),
    [ground, zones, say],
  )
}

function useColumns(values: Readonly<Partial<Record<(typeof filters)[number], string>>>): readonly Column<VendingZoneView>[] {
  const words = useWords(placementWords)
  const say = useSay()
  const opens = (zone: VendingZoneView, show: string, text: string) => (
    <a className="link zone-stalls" href={registerPath('vending', { ...values, zone: zone.id, show })}>
      {text}
    </a>
  )
  return [
    { key: 'name', header: words.page.title, cell: (zone) => say(zone.name) },
    { key: 'kind', header: words.page.kind, cell: (zone) => say(zone.kindName) },
    { key: 'unit', header: words.page.unit, cell: (zone) => say(zone.unit.name) },
    { key: 'hours', header: words.page.hours, cell: (zone) => `${say(weekdaysText(zone.days))} ${hoursText(zone.hours)}` },
    {
      key: 'taken',
      header: words.register.taken,
      cell: (zone) => opens(zone, 'inForce', words.register.occupancy(zone.taken, zone.stalls - zone.reserved)),
    },
    { key: 'free', header: words.register.freeToday, cell: (zone) => (zone.inForce ? zone.free : '—') },
    { key: 'waiting', header: words.register.waiting, cell: (zone) => opens(zone, 'waiting', String(zone.waiting)) },
    { key: 'asked', header: words.register.asked, cell: (zone) => opens(zone, 'asked', String(zone.asked)) },
  ]
}
