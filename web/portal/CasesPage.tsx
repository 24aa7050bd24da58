import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Feature, Point } from 'geojson'
import { lazy, Suspense, useMemo, useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { portalLayer, publicMap, searchSubjects } from '../../contract/portal.ts'
import type { InputOf, OutputOf } from '../api.ts'
import type { CaseFacts, CaseLayer } from '../map/layers.ts'
import { query } from '../queries.ts'
import { useTitle } from '../navigation.ts'
import { Button, Link } from '../ui/button.tsx'
import { Time, useMinute } from '../ui/due-time.tsx'
import { Select, TextInput } from '../ui/field.tsx'
import { Empty, Skeleton, StatusWord } from '../ui/messages.tsx'
import { useSay, useWords } from '../words/language.ts'
import { pageWords } from '../words/portal-pages/words.ts'
import { DemonstrationNotice, useRegion } from './RegionFrame.tsx'

const CasesMap = lazy(async () => ({ default: (await import('./CasesMap.tsx')).CasesMap }))

type Cases = OutputOf<typeof publicMap>
type OpenCase = Cases['cases'][number]

const pageSize = 30
const mapSize = 2000
/** What stands in the address, so that a link shows the same. */
const filterNames = ['street', 'subject', 'number', 'after', 'view'] as const
type Filters = Partial<Record<(typeof filterNames)[number], string>>

function useFilters() {
  const [search, setSearch] = useSearchParams()
  const filters: Filters = Object.fromEntries(filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))
  const linkTo = (part: Filters) => {
    const next = new URLSearchParams(Object.entries({ ...filters, ...part }).filter(([, value]) => value !== ''))
    const text = next.toString()
    return text === '' ? '?' : `?${text}`
  }
  return {
    filters,
    linkTo,
    change: (part: Filters) => setSearch(new URLSearchParams(linkTo({ after: '', ...part }))),
  }
}

/** What the district is dealing with: as a list first, as a map when asked for. */
export function CasesPage() {
  const words = useWords(pageWords).map
  const region = useRegion()
  const { filters, linkTo, change } = useFilters()
  const onMap = filters.view === 'map'
  const { street, subject, number, after } = filters
  const input: InputOf<typeof publicMap> = {
    region: region.code,
    limit: onMap ? mapSize : pageSize,
    ...(street && { street }),
    ...(subject && { subject }),
    ...(number && /^\d{6,30}(-\d{1,3})?$/.test(number) && { number }),
    ...(after && !onMap && { after }),
  }
  const { data } = useQuery({ ...query(publicMap, input), placeholderData: keepPreviousData })
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <FilterForm filters={filters} onChange={change} />
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <div className="row cases-head">
            <strong role="status">{words.total(data.total)}</strong>
            <span className="quiet">
              {words.asOf} <Time at={data.asOf} />
            </span>
            <Link href={linkTo({ view: onMap ? '' : 'map', after: '' })}>{onMap ? words.list : words.map}</Link>
          </div>
          {data.total === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {data.total > 0 && (onMap ? <MapOf cases={data.cases} /> : <List cases={data.cases} />)}
          {!onMap && (
            <nav className="row" aria-label={words.list}>
              {after !== undefined && <Link href={linkTo({ after: '' })}>{words.first}</Link>}
              {data.next !== null && <Link href={linkTo({ after: data.next })}>{words.next}</Link>}
            </nav>
          )}
        </>
      )}
    </div>
  )
}

type LayerView = { features: readonly { properties: { id: string; name: string; en: string } }[] }

function FilterForm({ filters, onChange }: { filters: Filters; onChange: (part: Filters) => void }) {
  const words = useWords(pageWords).map
  const say = useSay()
  const region = useRegion()
  const [number, setNumber] = useState(filters.number ?? '')
  const streets = useQuery({
    ...query(portalLayer, { region: region.code, level: 'street' }),
    staleTime: Infinity,
  })
  const subjects = useQuery({
    ...query(searchSubjects, { region: region.code, limit: 50 }),
    staleTime: 600_000,
  })
  const layer = streets.data as LayerView | undefined // as server/portal/layers.ts makes it
  const wrong = number.trim() !== '' && !/^\d{6,30}(-\d{1,3})?$/.test(number.trim()) ? words.number19 : undefined
  const [attempt, setAttempt] = useState(0)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    if (wrong === undefined) onChange({ number: number.trim() })
  }
  const any = filters.street ?? filters.subject ?? filters.number
  return (
    <form className="filters" onSubmit={onSubmit} noValidate>
      <Select
        id="street"
        label={words.street}
        value={filters.street ?? ''}
        onChange={(street) => onChange({ street })}
        none={words.all}
        options={
          layer?.features.map(({ properties: { id, name, en } }) => ({
            value: id,
            label: say({ zh: name, en }),
          })) ?? []
        }
      />
      <Select
        id="subject"
        label={words.subject}
        value={filters.subject ?? ''}
        onChange={(subject) => onChange({ subject })}
        none={words.all}
        options={subjects.data?.subjects.map(({ ref, name }) => ({ value: ref, label: say(name) })) ?? []}
      />
      <TextInput
        id="number"
        label={words.number}
        inputMode="numeric"
        value={number}
        onChange={setNumber}
        error={attempt > 0 ? wrong : undefined}
        autoComplete="off"
        maxLength={34}
      />
      <Button submit icon="search">
        {words.find}
      </Button>
      {any !== undefined && <Link href="?">{words.clear}</Link>}
    </form>
  )
}

function CaseLine({ one }: { one: OpenCase }) {
  const words = useWords(pageWords).map
  const say = useSay()
  const now = useMinute()
  const overdue = one.dueAt !== null && one.dueAt < now.toISOString()
  return (
    <>
      <p className="entry-head">
        <strong>{say(one.subject)}</strong>
        <StatusWord tone="accent">{say(one.state)}</StatusWord>
        {overdue && <StatusWord tone="lapsed">{words.overdue}</StatusWord>}
      </p>
      <p className="quiet">
        {one.community && <>{say(one.community)} · </>}
        {words.reported} <Time at={one.reportedAt} />
        {one.dueAt !== null && (
          <>
            {' · '}
            {words.due} <Time at={one.dueAt} />
          </>
        )}
        {one.number !== null && <> · {one.number}</>}
      </p>
    </>
  )
}

function List({ cases }: { cases: readonly OpenCase[] }) {
  return (
    <ul className="record">
      {cases.map((one, at) => (
        <li key={`${one.reportedAt} ${one.point.x} ${one.point.y} ${at}`} className="entry">
          <CaseLine one={one} />
        </li>
      ))}
    </ul>
  )
}

function MapOf({ cases }: { cases: readonly OpenCase[] }) {
  const words = useWords(pageWords).map
  const say = useSay()
  const region = useRegion()
  const [picked, setPicked] = useState<string>()
  const layer = useMemo(() => caseLayer(cases, (one) => say(one.subject)), [cases, say])
  const one = picked === undefined ? undefined : cases[Number(picked.slice(1))]
  return (
    <>
      <Suspense fallback={<Skeleton lines={8} />}>
        <CasesMap region={region.code} cases={layer} picked={picked} onPick={setPicked} />
      </Suspense>
      <div className="entry picked-case" role="status">
        {one ? <CaseLine one={one} /> : <p className="quiet">{words.pick}</p>}
      </div>
    </>
  )
}

function caseLayer(cases: readonly OpenCase[], nameOf: (one: OpenCase) => string): CaseLayer {
  const now = new Date().toISOString()
  return {
    type: 'FeatureCollection',
    features: cases.map((one, at): Feature<Point, CaseFacts> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [one.point.x, one.point.y] },
      properties: {
        id: `c${at}`,
        name: nameOf(one),
        standing: one.dueAt !== null && one.dueAt < now ? 'lapsed' : 'running',
      },
    })),
  }
}
