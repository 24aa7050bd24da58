import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { publicUnit, publicUnitPart, publicUnitPartCsv, unitParts, type PublicUnit, type UnitPart } from '../../../contract/portal-units.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { unitWords } from '../../words/portal-units/words.ts'
import { portalPaths } from '../paths.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { Fact } from '../Fact.tsx'
import '../writ/writ.css'
import { Lines } from './Lines.tsx'

const isPart = (text: string | null): text is UnitPart => text !== null && text in unitParts

/** One unit that enforces: what it is, whom to complain to, and each of its lists. */
export function UnitPage() {
  const words = useWords(unitWords)
  const say = useSay()
  const region = useRegion()
  const { unit = '' } = useParams()
  const [search] = useSearchParams()
  const { data } = useQuery(query(publicUnit, { region: region.code, unit }))
  useTitle(data === undefined ? words.units.title : say(data.name))
  const asked = search.get('part')
  const part = isPart(asked) ? asked : 'powers'
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <p>
        <Link href={portalPaths.units()}>{words.unit.back}</Link>
      </p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <h1>{say(data.name)}</h1>
          <About unit={data} />
          <nav className="row" aria-label={words.unit.parts}>
            {data.parts.map((one) => (
              <Link key={one.part} href={`?part=${one.part}`} current={one.part === part}>
                {words.unit.part(say(unitParts[one.part]), one.count)}
              </Link>
            ))}
          </nav>
          <Part key={part} unit={unit} part={part} />
        </>
      )}
    </div>
  )
}

function About({ unit: { id, kind, above, contact, supervisor } }: { unit: PublicUnit }) {
  const words = useWords(unitWords).unit
  const say = useSay()
  return (
    <>
      <dl>
        <Fact name={words.kind}>{say(kind)}</Fact>
        {above.length > 0 && <Fact name={words.above}>{above.map(say).join(' · ')}</Fact>}
        {contact.length > 0 && <Fact name={words.contact}>{contact.join(' ')}</Fact>}
        <Fact name={words.supervisor}>
          {supervisor.name && say(supervisor.name)}{' '}
          <a className="link" href={`tel:${supervisor.phone}`}>
            {supervisor.phone}
          </a>
        </Fact>
      </dl>
      <p className="row">
        <Link href={portalPaths.complain()}>{words.complain}</Link>
        <Link href={`${portalPaths.decisions()}?unit=${encodeURIComponent(id)}`}>{words.decisions}</Link>
      </p>
    </>
  )
}

function Part({ unit, part }: { unit: string; part: UnitPart }) {
  const words = useWords(unitWords)
  const say = useSay()
  const language = useLanguage()
  const region = useRegion()
  const [search, setSearch] = useSearchParams()
  const [typed, setTyped] = useState(search.get('words') ?? '')
  const given = Object.fromEntries((['words', 'after'] as const).flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])))
  const { data } = useQuery({ ...query(publicUnitPart, { region: region.code, unit, part, ...given }), placeholderData: keepPreviousData })
  const linkTo = (more: Record<string, string>) => `?${new URLSearchParams({ part, ...given, ...more }).toString()}`
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setSearch(new URLSearchParams({ part, ...(typed.trim() !== '' && { words: typed.trim() }) }))
  }
  return (
    <>
      <h2>{say(unitParts[part])}</h2>
      <form className="filters" role="search" onSubmit={onSubmit}>
        <TextInput id="part-words" label={words.words} optional value={typed} onChange={setTyped} maxLength={60} />
        <Button submit icon="search">
          {words.find}
        </Button>
      </form>
      {data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <p className="row cases-head">
            <strong role="status">{words.count(data.total)}</strong>
            <span className="quiet">
              {words.asOf} <Time at={data.asOf} />
            </span>
          </p>
          {data.source !== null && <p className="quiet">{words.source(data.source.document, data.source.from)}</p>}
          {data.total === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          <Lines headings={data.headings} lines={data.lines} />
          <nav className="row" aria-label={words.pages}>
            {search.get('after') !== null && <Link href={`?part=${part}`}>{words.first}</Link>}
            {data.next !== null && <Link href={linkTo({ after: data.next })}>{words.next}</Link>}
          </nav>
        </>
      )}
      <nav className="row" aria-label={words.files}>
        <Link href={`${requestOf(publicUnitPartCsv, { region: region.code, unit, part }).url}?lang=${language}`}>{words.csv}</Link>
      </nav>
    </>
  )
}
