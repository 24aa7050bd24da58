import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { myPatrol, type PatrolAreaView } from '../../contract/field.ts'
import type { MatterLine } from '../../contract/matter.ts'
import { DistrictMap } from '../map/district-map.tsx'
import type { CaseLayer, PlaceLayer } from '../map/layers.ts'
import { boundsOf } from '../map/places.ts'
import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/messages.tsx'
import { Table, type Column } from '../ui/table.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { AsOf } from './as-of.tsx'
import { useLocalCell } from './form/place-field.tsx'
import { keptQuery } from './kept/answers.ts'
import { useDistrictLayers } from './layers.ts'
import { MatterCard } from './matter-card.tsx'
import { fieldPaths } from './paths.ts'
import { askPosition, usePosition } from './position.ts'
import { usePull } from './pull.ts'
import { useSignedIn } from './staff.ts'

const patrol = keptQuery(myPatrol, {})

function bordersOf(areas: readonly PatrolAreaView[]): PlaceLayer {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ id, outline }) => ({
      type: 'Feature',
      properties: { id: `patrol ${id}` },
      geometry: outline,
    })),
  }
}

function pointsOf(lines: readonly MatterLine[]): CaseLayer {
  return {
    type: 'FeatureCollection',
    features: lines.flatMap(({ id, point, standing }) =>
      point === null
        ? []
        : [
            {
              type: 'Feature' as const,
              properties: { id, standing: standing === 'none' ? ('running' as const) : standing },
              geometry: { type: 'Point' as const, coordinates: [point.x, point.y] },
            },
          ],
    ),
  }
}

/** Zoom at which about 1.2 km fill a phone's width. */
const walkingZoom = 15

function PatrolMap({ areas, cases }: { areas: readonly PatrolAreaView[]; cases: readonly MatterLine[] }) {
  const words = useWords(fieldWords).patrol
  const navigate = useNavigate()
  const position = usePosition()
  const patrolAreas = useMemo(() => bordersOf(areas), [areas])
  const caseLayer = useMemo(() => pointsOf(cases), [cases])
  const layers = useDistrictLayers(useSignedIn().region.code, { patrolAreas, cases: caseLayer })
  const here = position.kind === 'on' ? position.fix.point : undefined
  const cell = useLocalCell(layers.cells, here && { x: here[0], y: here[1] })
  const own = cell !== undefined && areas.some((area) => area.cells.some((one) => one.code === cell))
  const [west, south, east, north] = boundsOf({ roads: patrolAreas }) ?? [0, 0, 0, 0]
  return (
    <section className="part">
      <DistrictMap
        layers={layers}
        view={{ center: [(west + east) / 2, (south + north) / 2], zoom: walkingZoom }}
        point={here}
        height="24rem"
        name={words.map}
        onPick={(id, layer) => {
          if (layer === 'cases') void navigate(fieldPaths.task(id))
        }}
      />
      <p role="status">{here !== undefined && (own ? words.here(cell) : words.notHere)}</p>
    </section>
  )
}

function Roster({ area }: { area: PatrolAreaView }) {
  const words = useWords(fieldWords).patrol
  const say = useSay()
  const me = useSignedIn().person.id
  return (
    <ul className="roster">
      {area.roster.map((line) => (
        <li key={`${line.person.id} ${line.from} ${line.duty.zh}`}>
          <dl className="facts">
            <div>
              <dt>{words.who}</dt>
              <dd>
                {line.person.name}
                {line.person.id === me && words.mine}
              </dd>
            </div>
            <div>
              <dt>{words.when}</dt>
              <dd>
                {words.hours(line.from, line.to)} <span className="quiet">{words.fromOn(line.fromOn)}</span>
              </dd>
            </div>
            <div>
              <dt>{words.post}</dt>
              <dd>{say(line.post)}</dd>
            </div>
            <div>
              <dt>{words.duty}</dt>
              <dd>{say(line.duty)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}

type CellRow = PatrolAreaView['cells'][number]

function Coverage({ area }: { area: PatrolAreaView }) {
  const words = useWords(fieldWords).patrol
  const say = useSay()
  const columns: readonly Column<CellRow>[] = [
    { key: 'code', header: words.cell, cell: (row) => row.code },
    { key: 'community', header: words.community, cell: (row) => row.community && say(row.community) },
    { key: 'open', header: words.openHere, cell: (row) => row.open, figures: true },
  ]
  return (
    <details className="part">
      <summary>
        {words.coverage} · {words.cells(area.cells.length)}
      </summary>
      <Table caption={words.coverage} columns={columns} rows={area.cells} rowKey={(row) => row.code} />
    </details>
  )
}

/** 巡查: where I walk, with whom, and what is open there. */
export function PatrolPage() {
  const words = useWords(fieldWords)
  const say = useSay()
  const queries = useQueryClient()
  const { data, isFetching } = useSuspenseQuery(patrol)
  const position = usePosition()
  const refresh = useCallback(() => void queries.invalidateQueries({ queryKey: patrol.queryKey }), [queries])
  const pulled = usePull(refresh)
  const { areas, cases, total } = data.value
  useTitle(words.titleOf(words.tabs.patrol))
  return (
    <div className="stack">
      <div className="row page-head">
        <h1>{words.tabs.patrol}</h1>
        <Button kind="quiet" busy={isFetching} onPress={refresh}>
          {words.refresh}
        </Button>
      </div>
      {pulled && <p role="status">{words.pull}</p>}
      <AsOf at={data.asOf} />
      {areas.length === 0 && <Empty title={words.patrol.none}>{words.patrol.noneText}</Empty>}
      {areas.length > 0 && <PatrolMap areas={areas} cases={cases} />}
      {areas.length > 0 && position.kind !== 'on' && (
        <Button icon="target" busy={position.kind === 'asking'} onPress={askPosition}>
          {words.tasks.showDistance}
        </Button>
      )}
      {areas.map((area) => (
        <section key={area.id} className="part">
          <h2>{say(area.name)}</h2>
          <Roster area={area} />
          <Coverage area={area} />
        </section>
      ))}
      {areas.length > 0 && (
        <section className="part">
          <h2>{words.patrol.cases}</h2>
          {cases.length === 0 && <p className="quiet">{words.patrol.noCases}</p>}
          {total > cases.length && <p className="quiet">{words.patrol.shown(cases.length, total)}</p>}
          <ul className="card-list">
            {cases.map((line) => (
              <li key={line.id}>
                <MatterCard line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
