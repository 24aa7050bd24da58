import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { countTermOf, listTerms, type TermView } from '../../../contract/registers/terms.ts'
import { query, Refused } from '../../queries.ts'
import { TextInput } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ChoiceFilter, Nothing, RegisterHead, WordsFilter } from './parts.tsx'
import { registerPath } from './paths.ts'

/** 法定期限: every term the law sets, and the last day of any of them. */
export function TermsPage() {
  const words = useWords(registerWords)
  const { values, put } = useAddress(['words', 'law', 'term'])
  const { data } = useSuspenseQuery(query(listTerms, {}))
  const wanted = (values.words ?? '').toLowerCase()
  const text = ({ id, law, article, what, start }: TermView) =>
    [id, law, article, what.zh, what.en, start.zh, start.en].join(' ').toLowerCase()
  const shown = data.terms.filter((one) => text(one).includes(wanted) && (values.law === undefined || one.law === values.law))
  const chosen = data.terms.find((one) => one.id === values.term)
  const laws = [...new Set(data.terms.map(({ law }) => law))]
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.terms} />
      <div className="register-filters no-print">
        <WordsFilter value={values.words} onChange={(typed) => put({ words: typed })} />
        <ChoiceFilter
          label={words.terms.law}
          value={values.law}
          choices={laws.map((law) => ({ value: law, label: law }))}
          onChange={(law) => put({ law })}
        />
      </div>
      <p role="status">{words.total(shown.length, data.terms.length)}</p>
      <div className="register-split">
        {shown.length === 0 ? (
          <Nothing />
        ) : (
          <TermTable shown={shown} chosen={chosen?.id} hrefOf={(one) => registerPath('terms', { ...values, term: one.id })} />
        )}
        {chosen === undefined ? <p className="quiet">{words.terms.choose}</p> : <Term key={chosen.id} term={chosen} />}
      </div>
    </div>
  )
}

type TableProps = { shown: readonly TermView[]; chosen: string | undefined; hrefOf: (one: TermView) => string }

function TermTable({ shown, chosen, hrefOf }: TableProps) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <Table
      caption={words.tabs.terms}
      rows={shown}
      rowKey={(one) => one.id}
      picked={chosen}
      hrefOf={hrefOf}
      pageKeys
      columns={[
        { key: 'id', header: words.id, cell: (one) => one.id, width: '5rem' },
        { key: 'what', header: words.terms.what, cell: (one) => say(one.what) },
        { key: 'length', header: words.terms.length, cell: (one) => say(one.length), width: '8rem' },
        { key: 'law', header: words.terms.law, cell: (one) => `${one.law}${one.article}` },
      ]}
    />
  )
}

function Term({ term }: { term: TermView }) {
  const words = useWords(registerWords).terms
  const say = useSay()
  const facts: [string, string | null][] = [
    [words.length, say(term.length)],
    [words.law, `${term.law}${term.article}`],
    [words.start, say(term.start)],
    [words.ends[term.kind], term.direction === 'before' ? words.backwards : words.rolls[term.rollOver]],
    [words.stoppedBy, term.suspendedBy && say(term.suspendedBy)],
    [words.extensions, term.extensions.map((one) => words.extension(say(one.length), say(one.by))).join(' / ') || null],
    [words.lapse, term.lapse && say(term.lapse)],
    [words.doubt, term.doubt && say(term.doubt)],
  ]
  return (
    <section className="stack register-beside" aria-labelledby="term-name">
      <h2 id="term-name">
        {term.id} {say(term.what)}
      </h2>
      <Count term={term} />
      <dl className="register-facts">{facts.map(([name, value]) => value !== null && <Fact key={name} name={name} value={value} />)}</dl>
      <p className="quiet">{words.inForce(term.from, term.to)}</p>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Count({ term }: { term: TermView }) {
  const words = useWords(registerWords).terms
  const [from, setFrom] = useState('')
  const [stoppedFrom, setStoppedFrom] = useState('')
  const [stoppedTo, setStoppedTo] = useState('')
  const [extended, setExtended] = useState('0')
  const inHours = term.unit === 'hour'
  const label = inHours ? words.fromMoment : term.direction === 'before' ? words.fromBackwards : words.from
  return (
    <form className="stack no-print" aria-label={words.count} onSubmit={(submit) => submit.preventDefault()}>
      <TextInput id="term-from" label={label} kind={inHours ? 'datetime-local' : 'date'} value={from} onChange={setFrom} />
      {term.suspendedBy !== null && (
        <div className="row">
          <TextInput id="term-stopped-from" label={words.stoppedFrom} optional kind="date" value={stoppedFrom} onChange={setStoppedFrom} />
          <TextInput id="term-stopped-to" label={words.stoppedTo} optional kind="date" value={stoppedTo} onChange={setStoppedTo} />
        </div>
      )}
      {term.extensions.length > 0 && (
        <div className="register-filters">
          <ChoiceFilter
            label={words.extended}
            value={extended}
            choices={['0', ...term.extensions.map((_, at) => String(at + 1))].map((value) => ({
              value,
              label: words.times(Number(value)),
            }))}
            onChange={(times) => setExtended(times ?? '0')}
          />
        </div>
      )}
      {from !== '' && (
        <Due
          term={term}
          input={{ id: term.id, from, extensions: Number(extended), ...(stoppedFrom && { stoppedFrom }), ...(stoppedTo && { stoppedTo }) }}
        />
      )}
    </form>
  )
}

type Input = { id: string; from: string; extensions: number; stoppedFrom?: string; stoppedTo?: string }

function Due({ term, input }: { term: TermView; input: Input }) {
  const words = useWords(registerWords).terms
  const say = useSay()
  const { data, error } = useQuery({
    ...query(countTermOf, useDeferredValue(input)),
    throwOnError: false,
    retry: false,
    placeholderData: keepPreviousData,
  })
  if (error) return <Notice kind="lapsed" title={error instanceof Refused ? error.refusal.sentence : error.message} live />
  if (data === undefined) return null
  return (
    <Notice kind="done" title={term.unit === 'hour' ? words.dueMoment(data.due.replace('T', ' ')) : words.due(data.due)} live>
      <p>{say(data.basis)}</p>
      <ol className="plain-list">
        {data.steps.map((step) => (
          <li key={step.zh}>{say(step)}</li>
        ))}
      </ol>
    </Notice>
  )
}
