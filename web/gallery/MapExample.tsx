import { useState } from 'react'
import type { Cgcs2000Point } from '../../domain/grid/area.ts'
import { DistrictMap } from '../map/district-map.tsx'
import { Table, type Column } from '../ui/table.tsx'
import { StatusWord } from '../ui/messages.tsx'
import { standingLooks } from '../ui/due-text.ts'
import type { CaseFacts } from '../map/layers.ts'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { inventedDistrict } from './invented-district.ts'

function Standing({ standing }: Pick<CaseFacts, 'standing'>) {
  const words = useWords(commonWords).due.standings
  return <StatusWord {...standingLooks[standing]}>{words[standing]}</StatusWord>
}

const columns: readonly Column<CaseFacts>[] = [
  { key: 'name', header: '案卷', cell: (row) => row.name },
  {
    key: 'standing',
    header: '时限',
    cell: ({ standing }) => <Standing standing={standing} />,
  },
]

const rows = inventedDistrict.cases.features.slice(0, 8).map((feature) => feature.properties)

/** Map and list together, and a map for choosing a point. */
export function MapExample() {
  const [picked, setPicked] = useState<string>()
  const [hovered, setHovered] = useState<string>()
  const [point, setPoint] = useState<Cgcs2000Point>()
  return (
    <>
      <section className="example" aria-label="DistrictMap: map and list">
        <p className="example-name" lang="en">
          DistrictMap: map and list
        </p>
        <div className="map-and-list">
          <DistrictMap layers={inventedDistrict} picked={picked} hovered={hovered} onPick={setPicked} onHover={setHovered} height="30rem" />
          <Table
            caption="图上案卷"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            hrefOf={(row) => `#${row.id}`}
            picked={picked ?? hovered}
            onHover={setHovered}
          />
        </div>
        <p id="picked">{picked}</p>
      </section>
      <section className="example" aria-label="DistrictMap: choose a point">
        <p className="example-name" lang="en">
          DistrictMap: choose a point
        </p>
        <DistrictMap layers={inventedDistrict} point={point} onPoint={setPoint} height="24rem" name="选点地图" />
        <p id="chosen">{point?.map((degrees) => degrees.toFixed(5)).join(', ')}</p>
      </section>
    </>
  )
}
