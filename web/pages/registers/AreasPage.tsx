import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { chooseAreas } from '../../../contract/choices.ts'
import { importAreas, listGridVersionsOf, readAreas } from '../../../contract/registers/areas.ts'
import { useDistrictLayers } from '../../desk/district-layers.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { MapLayers, PlaceLayer } from '../../map/layers.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Notice, StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay } from './reading.ts'

const levels = ['street', 'community', 'cell'] as const
const layerOf = { street: 'streets', community: 'communities', cell: 'cells' } as const

/** 网格: the versions, and a version's areas as a list and on the map. */
export function AreasPage() {
  const words = useWords(registerWords)
  const { state } = useWords(deskWords).columns
  const say = useSay()
  const may = useMay('grid.manage')
  const { values, put } = useAddress(['version', 'level', 'under', 'find', 'area'])
  const { versions } = useSuspenseQuery(query(listGridVersionsOf, {})).data
  const areas = useQuery(query(chooseAreas, {})).data?.areas ?? []
  const [importing, setImporting] = useState(false)
  const version = versions.find((one) => String(one.version) === values.version) ?? versions.find((one) => one.inForce)
  const level = levels.find((one) => one === values.level) ?? 'community'
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.areas} register="areas" formats={['geojson', 'csv', 'xlsx']}>
        {may && (
          <Button kind="primary" onPress={() => setImporting(true)}>
            {say(importAreas)}
          </Button>
        )}
      </RegisterHead>
      <Table
        caption={words.versions}
        rows={versions}
        rowKey={(one) => String(one.version)}
        picked={String(version?.version)}
        hrefOf={(one) => registerPath('areas', { version: String(one.version), level })}
        columns={[
          { key: 'version', header: words.version, cell: (one) => one.version },
          { key: 'from', header: words.from, cell: (one) => one.from },
          { key: 'standing', header: state, cell: (one) => one.inForce && <StatusWord tone="done">{words.inForce}</StatusWord> },
          { key: 'streets', header: words.streets, cell: (one) => one.streets, figures: true },
          { key: 'communities', header: words.communities, cell: (one) => one.communities, figures: true },
          { key: 'cells', header: words.cells, cell: (one) => one.cells, figures: true },
          { key: 'note', header: words.note, cell: (one) => one.note },
        ]}
      />
      <div className="register-filters no-print">
        <ChoiceFilter
          label={words.level}
          value={level}
          choices={levels.map((one) => ({ value: one, label: words.levels[one] }))}
          onChange={(one) => put({ level: one, area: undefined })}
        />
        <ChoiceFilter
          label={words.under}
          value={values.under}
          choices={areas.map((area) => ({ value: area.code, label: `${say(area.name)} ${area.code}` }))}
          onChange={(under) => put({ under })}
        />
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      </div>
      {version !== undefined && (
        <Level
          version={version.version}
          level={level}
          under={values.under}
          typed={values.find ?? ''}
          picked={values.area}
          onPick={(area) => put({ area })}
        />
      )}
      {importing && <ImportWizard route={importAreas} accept="geojson" dated onClose={() => setImporting(false)} />}
    </div>
  )
}

type LevelProps = {
  version: number
  level: (typeof levels)[number]
  under: string | undefined
  typed: string
  picked: string | undefined
  onPick: (code: string) => void
}

/** Rows of a level that are written out; all are drawn. */
const rowsShown = 300

function Level({ version, level, under, typed, picked, onPick }: LevelProps) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const ground = useDistrictLayers()
  const { data, error } = useQuery({ ...query(readAreas, { version, level, ...(under !== undefined && { under }) }), throwOnError: false })
  const [hovered, setHovered] = useState<string>()
  const layers = useMemo((): MapLayers => {
    const layer: PlaceLayer = {
      type: 'FeatureCollection',
      features: (data?.features ?? []).map(({ properties, geometry }) => ({
        // Geometry is checked when a version is imported.
        type: 'Feature',
        geometry: geometry as unknown as GeoJSON.Geometry,
        properties: {
          id: properties.id,
          name: level === 'cell' ? properties.id.slice(12) : language === 'zh' ? properties.name : properties.nameEn,
        },
      })),
    }
    return { ...ground, [layerOf[level]]: layer }
  }, [ground, data, level, language])
  if (error !== null) return <Notice kind="soon" title={(error as { refusal?: { sentence: string } }).refusal?.sentence ?? error.message} />
  const shown = (data?.features ?? []).filter(({ properties }) =>
    `${properties.id} ${properties.name} ${properties.nameEn}`.toLowerCase().includes(typed.toLowerCase()),
  )
  return (
    <div className="register-split">
      <div className="stack">
        <p role="status">{words.total(Math.min(shown.length, rowsShown), shown.length)}</p>
        <Table
          caption={words.levels[level]}
          rows={shown.slice(0, rowsShown)}
          rowKey={(one) => one.properties.id}
          picked={picked}
          onHover={setHovered}
          pageKeys
          hrefOf={(one) => registerPath('areas', { version: String(version), level, under, find: typed, area: one.properties.id })}
          columns={[
            { key: 'code', header: words.code, cell: (one) => <code>{one.properties.id}</code> },
            { key: 'zh', header: words.nameZh, cell: (one) => one.properties.name },
            { key: 'en', header: words.nameEn, cell: (one) => one.properties.nameEn },
          ]}
        />
      </div>
      <DistrictMap layers={layers} picked={picked} hovered={hovered} onPick={onPick} onHover={setHovered} height="32rem" />
    </div>
  )
}
