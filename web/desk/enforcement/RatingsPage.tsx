import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listRatings, ratingAspects, type RatedLine, type RatedUnit, type RatingAspect } from '../../../contract/inspection-ratings.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Link } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'
import './enforcement.css'

/** 检查评价: how the inspected found the visits, by unit, and every rating with its inspection. */
export function RatingsPage() {
  const desk = useWords(deskWords)
  const words = useWords(enforcementWords).ratings
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('inspection.read') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return <Ratings />
}

function Ratings() {
  const words = useWords(enforcementWords).ratings
  const [address] = useSearchParams()
  const unit = address.get('unit') ?? undefined
  const low = ratingAspects.find((one) => one === address.get('low'))
  const { data } = useQuery({
    ...query(listRatings, { ...(unit !== undefined && { unit }), ...(low && { low }) }),
    placeholderData: keepPreviousData,
  })
  const [unitColumns, lineColumns] = [useUnitColumns(), useLineColumns()]
  if (data === undefined) return <Skeleton lines={8} />
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
      </header>
      <p className="quiet">{words.lead}</p>
      {data.units.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <>
          <Table caption={words.byUnit} columns={unitColumns} rows={data.units} rowKey={(one) => one.id} />
          {(unit !== undefined || low !== undefined) && (
            <p>
              <Link href={deskPaths.ratings()}>{words.all}</Link>
            </p>
          )}
          <Table
            caption={words.listed(data.total)}
            columns={lineColumns}
            rows={data.lines}
            rowKey={(one) => one.matterId}
            hrefOf={(one) => deskPaths.matter(one.matterId)}
            pageKeys
          />
        </>
      )}
    </div>
  )
}

function useUnitColumns(): Column<RatedUnit>[] {
  const words = useWords(enforcementWords).ratings
  const say = useSay()
  const aspect = (name: RatingAspect): Column<RatedUnit> => ({
    key: name,
    header: words[name],
    cell: (one) => (
      <>
        <Link href={deskPaths.ratings({ unit: one.id })}>{one[name].mean.toFixed(1)}</Link>{' '}
        {one[name].low > 0 && <Link href={deskPaths.ratings({ unit: one.id, low: name })}>{words.low(one[name].low)}</Link>}
      </>
    ),
  })
  return [
    { key: 'unit', header: words.unit, cell: (one) => say(one.name) },
    {
      key: 'rated',
      header: words.rated,
      cell: (one) => <Link href={deskPaths.ratings({ unit: one.id })}>{words.ofVisited(one.rated, one.visited)}</Link>,
    },
    ...ratingAspects.map(aspect),
  ]
}

function useLineColumns(): Column<RatedLine>[] {
  const words = useWords(enforcementWords).ratings
  const say = useSay()
  return [
    { key: 'what', header: words.inspection, cell: (one) => [one.number, one.title].filter((text) => text !== null).join(' ') },
    { key: 'unit', header: words.unit, cell: (one) => (one.unit === null ? '' : say(one.unit)) },
    ...ratingAspects.map((name): Column<RatedLine> => ({ key: name, header: words[name], cell: (one) => one[name], figures: true })),
    { key: 'words', header: words.words, cell: (one) => one.words ?? '' },
    { key: 'on', header: words.on, cell: (one) => one.on, width: '8rem' },
  ]
}
