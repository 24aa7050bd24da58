import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { decisionsCsv, decisionsJson, listDecisions, type PublishedDecision } from '../../../contract/portal.ts'
import type { InputOf, OutputOf } from '../../api.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { decisionWords } from '../../words/portal-decisions/words.ts'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { sumOf } from './sum.ts'

/** What stands in the address, so that a link shows the same. */
const filterNames = ['words', 'unit', 'field', 'after'] as const
type Filters = Partial<Record<(typeof filterNames)[number], string>>
type Found = OutputOf<typeof listDecisions>

function useFilters() {
  const [search, setSearch] = useSearchParams()
  const filters: Filters = Object.fromEntries(filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))
  const linkTo = (part: Filters) => {
    const next = new URLSearchParams(Object.entries({ ...filters, ...part }).filter(([, value]) => value !== ''))
    return `?${next.toString()}`
  }
  return { filters, linkTo, change: (part: Filters) => setSearch(new URLSearchParams(linkTo({ after: '', ...part }))) }
}

/** 处罚决定公示: the decisions that are being shown, by word, body and field. */
export function DecisionsPage() {
  const words = useWords(decisionWords)
  const region = useRegion()
  const { filters, linkTo, change } = useFilters()
  const input: InputOf<typeof listDecisions> = { region: region.code, ...filters }
  const { data } = useQuery({ ...query(listDecisions, input), placeholderData: keepPreviousData })
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <FilterForm filters={filters} found={data} onChange={change} />
      {data === undefined ? <Skeleton lines={8} /> : <Listed found={data} filters={filters} linkTo={linkTo} />}
      <nav className="row" aria-label={words.files}>
        <Link href={requestOf(decisionsCsv, { region: region.code }).url}>{words.csv}</Link>
        <Link href={requestOf(decisionsJson, { region: region.code }).url}>{words.json}</Link>
      </nav>
    </div>
  )
}

function Listed({ found, filters, linkTo }: { found: Found; filters: Filters; linkTo: (part: Filters) => string }) {
  const words = useWords(decisionWords)
  const asked = filters.words ?? filters.unit ?? filters.field
  if (found.total === 0)
    return (
      <Empty title={asked === undefined ? words.noneYet : words.none}>{asked === undefined ? words.noneYetText : words.noneText}</Empty>
    )
  return (
    <>
      <p className="row cases-head">
        <strong role="status">{words.total(found.total)}</strong>
        <span className="quiet">
          {words.asOf} <Time at={found.asOf} />
        </span>
      </p>
      <ul className="record">
        {found.decisions.map((one) => (
          <li key={one.id} className="entry">
            <Line one={one} />
          </li>
        ))}
      </ul>
      <nav className="row" aria-label={words.pages}>
        {filters.after !== undefined && <Link href={linkTo({ after: '' })}>{words.first}</Link>}
        {found.next !== null && <Link href={linkTo({ after: found.next })}>{words.next}</Link>}
      </nav>
    </>
  )
}

function Line({ one }: { one: PublishedDecision }) {
  const words = useWords(decisionWords)
  const say = useSay()
  const sum = sumOf(one)
  return (
    <>
      <p className="entry-head">
        <Link href={portalPaths.decision(one.id)}>{say(one.item.name)}</Link>
      </p>
      <p>
        {one.party.name} · {one.penalties.map(({ name }) => say(name)).join(' · ')}
        {sum > 0 && <> · {words.yuan(sum)}</>}
      </p>
      <p className="quiet">
        {say(one.organ.name)} · {one.number} · {words.decidedOn} {one.decidedOn}
      </p>
    </>
  )
}

function FilterForm({ filters, found, onChange }: { filters: Filters; found: Found | undefined; onChange: (part: Filters) => void }) {
  const words = useWords(decisionWords)
  const say = useSay()
  const [text, setText] = useState(filters.words ?? '')
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    onChange({ words: text.trim() })
  }
  const optionsOf = (all: Found['units'] | undefined) => all?.map(({ id, name, n }) => ({ value: id, label: `${say(name)} (${n})` })) ?? []
  return (
    <form className="filters" onSubmit={onSubmit} noValidate>
      <TextInput id="words" label={words.searchLabel} value={text} onChange={setText} autoComplete="off" maxLength={60} />
      <Select
        id="unit"
        label={words.organ}
        value={filters.unit ?? ''}
        onChange={(unit) => onChange({ unit })}
        none={words.all}
        options={optionsOf(found?.units)}
      />
      <Select
        id="field"
        label={words.field}
        value={filters.field ?? ''}
        onChange={(field) => onChange({ field })}
        none={words.all}
        options={optionsOf(found?.fields)}
      />
      <Button submit icon="search">
        {words.search}
      </Button>
      {(filters.words ?? filters.unit ?? filters.field) !== undefined && <Link href={portalPaths.decisions()}>{words.clear}</Link>}
    </form>
  )
}
