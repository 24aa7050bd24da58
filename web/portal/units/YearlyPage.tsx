import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { publicYear, publicYearCsv } from '../../../contract/portal-units.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select } from '../../ui/field.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { unitWords } from '../../words/portal-units/words.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { Lines } from './Lines.tsx'

/** 行政执法统计年报: what each unit did in a year. */
export function YearlyPage() {
  const words = useWords(unitWords)
  const language = useLanguage()
  const region = useRegion()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('year')
  const year = asked !== null && /^\d{4}$/.test(asked) ? { year: asked } : {}
  const { data } = useQuery({ ...query(publicYear, { region: region.code, ...year }), placeholderData: keepPreviousData })
  useTitle(words.yearly.title)
  const file = requestOf(publicYearCsv, { region: region.code, ...year }).url
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.yearly.title}</h1>
      <p className="quiet">{words.yearly.lead}</p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Select
            id="year"
            label={words.yearly.year}
            options={data.years.map((one) => ({ value: String(one), label: String(one) }))}
            value={String(data.year)}
            onChange={(value) => setSearch(new URLSearchParams({ year: value }))}
          />
          <p className="quiet">
            {words.asOf} <Time at={data.table.asOf} /> {data.year === data.years[0] && words.yearly.running}
          </p>
          {data.table.total === 0 && <Empty title={words.yearly.none} />}
          <Lines headings={data.table.headings} lines={data.table.lines} />
        </>
      )}
      <nav className="row" aria-label={words.files}>
        <Link href={`${file}${file.includes('?') ? '&' : '?'}lang=${language}`}>{words.csv}</Link>
      </nav>
    </div>
  )
}
