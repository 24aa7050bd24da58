import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { listInbox, type MatterLine } from '../../../contract/matter.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { casesOf, useDistrictLayers } from '../district-layers.ts'
import { LineTitle } from '../inbox/InboxList.tsx'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'
import { DispatchMany } from './DispatchMany.tsx'
import './dispatch.css'

const linesMax = 200
/** What waits for a unit; the board is this queue on the ground. */
const queue = 'case.toDispatch'

/** 派遣台: the queue and the map are one; hover one and see the other, pick several and send them together. */
export function DispatchPage() {
  const words = useWords(deskWords)
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const [hovered, setHovered] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  useTitle(words.titleOf(words.nav.dispatch))
  const { data } = useQuery({
    ...query(listInbox, { queue, limit: linesMax }),
    placeholderData: keepPreviousData,
  })
  const lines = useMemo(() => data?.lines ?? [], [data])
  const cases = useMemo(() => casesOf(lines), [lines])
  const layers = useDistrictLayers(cases)
  const picked = lines.filter((line) => chosen.has(line.id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const columns = useColumns(chosen, toggle)

  return (
    <div className="board">
      <section className="board-list">
        <header className="list-head">
          <h1>{words.nav.dispatch}</h1>
          <p className="quiet" role="status">
            {words.dispatch.waiting(lines.length)}
          </p>
        </header>
        <DispatchMany lines={picked} onDone={() => setChosen(new Set())} />
        {data === undefined && <Skeleton lines={8} />}
        {data !== undefined && lines.length === 0 && <Empty title={words.dispatch.empty}>{words.dispatch.emptyText}</Empty>}
        {lines.length > 0 && (
          <Table
            caption={words.nav.dispatch}
            columns={columns}
            rows={lines}
            rowKey={(line) => line.id}
            pageKeys
            picked={hovered ?? address.get('matter') ?? undefined}
            hrefOf={(line) => deskPaths.matter(line.id, 'dispatch')}
            onHover={setHovered}
          />
        )}
      </section>
      <div className="board-map">
        <DistrictMap
          layers={layers}
          hovered={hovered}
          onHover={setHovered}
          height="100%"
          onPick={(id, layer) => {
            if (layer === 'cases') void navigate(deskPaths.matter(id, 'dispatch'))
          }}
        />
      </div>
    </div>
  )
}

function useColumns(chosen: ReadonlySet<string>, onToggle: (id: string) => void): Column<MatterLine>[] {
  const words = useWords(deskWords)
  const say = useSay()
  return [
    { key: 'title', header: words.columns.matter, cell: (line) => <LineTitle line={line} /> },
    { key: 'due', header: words.columns.due, cell: (line) => <LineDue line={line} />, width: '10.5rem' },
    {
      key: 'place',
      header: words.columns.place,
      cell: (line) => [line.street && say(line.street), line.community && say(line.community)].filter(Boolean).join(' '),
      width: '9.5rem',
    },
    {
      key: 'choose',
      header: words.dispatch.choose,
      width: '4rem',
      cell: (line) => (
        <input
          type="checkbox"
          aria-label={words.dispatch.chooseOne(line.title)}
          checked={chosen.has(line.id)}
          onChange={() => onToggle(line.id)}
        />
      ),
    },
  ]
}
