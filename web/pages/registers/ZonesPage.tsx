import { useSuspenseQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useMemo, useState } from 'react'
import { addZone, assignZone, endZone, listZones, type ZoneView } from '../../../contract/registers/areas.ts'
import { zoneLevels } from '../../../domain/grid/zone.ts'
import type { Input } from '../../../contract/route.ts'
import { useDistrictLayers } from '../../desk/district-layers.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { MapLayers } from '../../map/layers.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { FormDialog, orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { ChoiceFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { usePersonField } from './person-field.ts'
import { todayText, useMay, useSaving } from './reading.ts'

const levels = [1, 2, 3, 4] as const

/** 责任区 of four levels, each with one named person. */
export function ZonesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('grid.manage')
  const { values, put } = useAddress(['find', 'level', 'ended', 'zone'])
  const { zones } = useSuspenseQuery(query(listZones, { ended: values.ended === 'true' ? 'true' : 'false' })).data
  const ground = useDistrictLayers()
  const [adding, setAdding] = useState(false)
  const [hovered, setHovered] = useState<string>()
  const typed = values.find?.toLowerCase() ?? ''
  const shown = zones.filter(
    (zone) =>
      (values.level === undefined || String(zone.level) === values.level) &&
      `${zone.id} ${zone.name.zh} ${zone.name.en} ${zone.person.name}`.toLowerCase().includes(typed),
  )
  const chosen = zones.find((zone) => zone.id === values.zone)
  const layers = useMemo(
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
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.zones}>
        {may && (
          <Button kind="primary" icon="plus" onPress={() => setAdding(true)}>
            {say(addZone)}
          </Button>
        )}
      </RegisterHead>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter
          label={words.level}
          value={values.level}
          choices={levels.map((level) => ({ value: String(level), label: say(zoneLevels[level]) }))}
          onChange={(level) => put({ level })}
        />
        <ChoiceFilter
          label={words.includeEnded}
          value={values.ended}
          choices={[{ value: 'true', label: words.yes }]}
          onChange={(ended) => put({ ended })}
        />
      </div>
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
            columns={[
              { key: 'id', header: words.id, cell: (zone) => <code>{zone.id}</code> },
              { key: 'level', header: words.level, cell: (zone) => say(zone.levelName) },
              { key: 'name', header: words.nameZh, cell: (zone) => say(zone.name) },
              { key: 'person', header: words.person, cell: (zone) => zone.person.name },
              { key: 'standard', header: words.standard, cell: (zone) => zone.standard },
              { key: 'term', header: words.to, cell: (zone) => zone.to ?? words.openEnded },
            ]}
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

function ZoneDialog({ zone, may, onClose }: { zone: ZoneView; may: boolean; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const person = usePersonField()
  const [doing, setDoing] = useState<'assign' | 'end'>()
  const close = () => setDoing(undefined)
  if (doing === 'assign') {
    return (
      <FormDialog
        title={`${say(assignZone)} · ${say(zone.name)}`}
        fields={[person, { name: 'standard', label: words.standard, kind: 'long', max: 500 }]}
        initial={{ standard: zone.standard }}
        onClose={close}
        onSave={(values) => save(assignZone, { id: zone.id, personId: values.personId ?? '', standard: values.standard ?? '' })}
      />
    )
  }
  if (doing === 'end') {
    return (
      <FormDialog
        title={say(endZone)}
        fields={[{ name: 'lastDay', label: words.lastDay, kind: 'day', hint: words.lastDayHint }]}
        initial={{ lastDay: todayText() }}
        onClose={close}
        onSave={(values) => save(endZone, { id: zone.id, lastDay: values.lastDay ?? '' })}
      />
    )
  }
  return (
    <Modal
      open
      title={`${say(zone.name)} · ${zone.id}`}
      onCancel={onClose}
      footer={
        may ? (
          <div className="row">
            <Button kind="danger" onPress={() => setDoing('end')}>
              {say(endZone)}
            </Button>
            <Button kind="primary" onPress={() => setDoing('assign')}>
              {say(assignZone)}
            </Button>
          </div>
        ) : null
      }
    >
      <dl className="register-facts">
        <dt>{words.level}</dt>
        <dd>{say(zone.levelName)}</dd>
        <dt>{words.zoneParent}</dt>
        <dd>{zone.parent ?? words.none}</dd>
        <dt>{words.person}</dt>
        <dd>
          <a href={registerPath('people', { person: zone.person.id })}>{zone.person.name}</a>
        </dd>
        <dt>{words.standard}</dt>
        <dd>{zone.standard}</dd>
        <dt>{words.from}</dt>
        <dd>
          {zone.from} – {zone.to ?? words.openEnded}
        </dd>
      </dl>
    </Modal>
  )
}
