import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { addZone, listZones, type ZoneView } from '../../../contract/registers/areas.ts'
import { zoneLevels } from '../../../domain/grid/zone.ts'
import type { Input } from '../../../contract/route.ts'
import { useDistrictLayers } from '../../desk/district-layers.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { MapLayers } from '../../map/layers.ts'
import { query } from '../../queries.ts'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { FormDialog, orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { AddButton, ChoiceFilter, EndedFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { usePersonField } from './person-field.ts'
import { todayText, useMay, useSaving } from './reading.ts'
import { ZoneDialog } from './ZoneDialog.tsx'

const filters = ['find', 'level', 'ended', 'zone'] as const
const levels = [1, 2, 3, 4] as const

/** 责任区 of four levels, each with one named person. */
export function ZonesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('grid.manage')
  const { values, put } = useAddress(filters)
  const { zones } = useSuspenseQuery(query(listZones, { ended: values.ended === 'true' ? 'true' : 'false' })).data
  const layers = useZoneLayers(zones)
  const columns = useZoneColumns()
  const [adding, setAdding] = useState(false)
  const [hovered, setHovered] = useState<string>()
  const typed = values.find?.toLowerCase() ?? ''
  const shown = zones.filter(
    (zone) =>
      (values.level === undefined || String(zone.level) === values.level) &&
      `${zone.id} ${zone.name.zh} ${zone.name.en} ${zone.person.name}`.toLowerCase().includes(typed),
  )
  const chosen = zones.find((zone) => zone.id === values.zone)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.zones}>
        <AddButton name={say(addZone)} may={may} onPress={() => setAdding(true)} />
      </RegisterHead>
      <ZoneFilters values={values} put={put} />
      <p role="status">{words.total(shown.length, zones.length)}</p>
      <div className="register-split">
        {shown.length === 0 ? (
          <Nothing />
        ) : (
          <Table
            caption={words.tabs.zones}
            rows={shown}
            rowKey={(zone) => zone.id}
            picked={values.zone}
            onHover={setHovered}
            hrefOf={(zone) => registerPath('zones', { ...values, zone: zone.id })}
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
      {adding && <ZoneForm zones={zones} onClose={() => setAdding(false)} />}
      {chosen && <ZoneDialog zone={chosen} may={may} onClose={() => put({ zone: undefined })} />}
    </div>
  )
}

/** The zones above the district's own layers. */
function useZoneLayers(zones: readonly ZoneView[]): MapLayers {
  const say = useSay()
  const ground = useDistrictLayers()
  return useMemo(
    (): MapLayers => ({
      ...ground,
      zones: {
        type: 'FeatureCollection',
        // Shapes are checked when a zone is set up.
        features: zones.map((zone) => ({
          type: 'Feature',
          geometry: zone.geometry as unknown as GeoJSON.Geometry,
          properties: { id: zone.id, name: say(zone.name) },
        })),
      },
    }),
    [ground, zones, say],
  )
}

function ZoneFilters({ values, put }: Address<(typeof filters)[number]>) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter
        label={words.level}
        value={values.level}
        choices={levels.map((level) => ({ value: String(level), label: say(zoneLevels[level]) }))}
        onChange={(level) => put({ level })}
      />
      <EndedFilter value={values.ended} onChange={(ended) => put({ ended })} />
    </div>
  )
}

function useZoneColumns(): readonly Column<ZoneView>[] {
  const words = useWords(registerWords)
  const say = useSay()
  return [
    { key: 'id', header: words.id, cell: (zone) => <code>{zone.id}</code> },
    { key: 'level', header: words.level, cell: (zone) => say(zone.levelName) },
    { key: 'name', header: words.nameZh, cell: (zone) => say(zone.name) },
    { key: 'person', header: words.person, cell: (zone) => zone.person.name },
    { key: 'standard', header: words.standard, cell: (zone) => zone.standard },
    { key: 'term', header: words.to, cell: (zone) => zone.to ?? words.openEnded },
  ]
}

function readShape(text: string): Input<typeof addZone>['geometry'] | undefined {
  try {
    const shape: unknown = JSON.parse(text)
    // The server parses it whole; here only what is no shape at all is told at once.
    return typeof shape === 'object' && shape !== null && 'type' in shape && 'coordinates' in shape
      ? (shape as Input<typeof addZone>['geometry'])
      : undefined
  } catch {
    return undefined
  }
}

function ZoneForm({ zones, onClose }: { zones: readonly ZoneView[]; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const person = usePersonField()
  const fields: FieldSpec[] = [
    { name: 'id', label: words.id, max: 40 },
    { name: 'zh', label: words.nameZh, max: 80 },
    { name: 'en', label: words.nameEn },
    {
      name: 'level',
      label: words.level,
      kind: 'choice',
      choices: levels.map((level) => ({ value: String(level), label: say(zoneLevels[level]) })),
    },
    {
      name: 'parent',
      label: words.zoneParent,
      kind: 'choice',
      optional: true,
      choices: zones.map((zone) => ({ value: zone.id, label: `${say(zone.name)} · ${zone.id}` })),
    },
    { name: 'geometry', label: words.geometry, kind: 'long', hint: words.geometryHint },
    person,
    { name: 'standard', label: words.standard, kind: 'long', max: 500 },
    { name: 'from', label: words.from, kind: 'day' },
    { name: 'to', label: words.to, kind: 'day', optional: true },
  ]
  const put = async (values: Values) => {
    const geometry = readShape(values.geometry ?? '')
    const level = levels.find((one) => String(one) === values.level)
    if (geometry === undefined || level === undefined) return words.badGeometry
    return save(addZone, {
      id: values.id ?? '',
      level,
      parent: orNull(values.parent),
      name: { zh: values.zh ?? '', en: values.en ?? '' },
      geometry,
      personId: values.personId ?? '',
      standard: values.standard ?? '',
      from: values.from ?? '',
      to: orNull(values.to),
    })
  }
  return <FormDialog title={say(addZone)} fields={fields} initial={{ from: todayText() }} onClose={onClose} onSave={put} />
}
