import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { exportReviewResults, readReviewResults } from '../../../../contract/supervision-review.ts'
import { reviewGrades } from '../../../../domain/supervision/file-review/sheet.ts'
import type { OutputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Notice, Skeleton } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { reviewWords } from '../../../words/desk/review.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import './review.css'

type Results = OutputOf<typeof readReviewResults>

/** 评查结果: by unit and by item, each figure opening its files. */
export function ResultsPage() {
  const desk = useWords(deskWords)
  const words = useWords(reviewWords).result
  const language = useLanguage()
  const { roundId = '' } = useParams()
  const [address] = useSearchParams()
  const [unit, item] = [address.get('unit') ?? undefined, address.get('item') ?? undefined]
  const asked = { roundId, ...(unit !== undefined && { unit }), ...(item !== undefined && { item }) }
  const { data } = useQuery({ ...query(readReviewResults, asked), placeholderData: keepPreviousData })
  useTitle(desk.titleOf(words.title))
  if (data === undefined) return <Skeleton lines={10} />
  const narrowed = new URLSearchParams({ ...(unit !== undefined && { unit }), ...(item !== undefined && { item }) })
  const file = (format: string) =>
    `${exportReviewResults.path.replace(':roundId', roundId)}?${new URLSearchParams([...narrowed, ['format', format], ['lang', language]]).toString()}`
  return (
    <div className="stack">
      <header className="list-head">
        <h1>
          {words.title} {data.round.title}
        </h1>
        <div className="row no-print">
          <ButtonLink href={file('csv')}>{words.csv}</ButtonLink>
          <ButtonLink href={file('xlsx')}>{words.xlsx}</ButtonLink>
          <Button onPress={() => window.print()}>{words.print}</Button>
        </div>
      </header>
      <p>
        <a className="link" href={deskPaths.matter(data.round.id)}>
          {data.round.number}
        </a>
      </p>
      {data.round.state === 'underWay' && <Notice kind="info" title={words.provisional} />}
      <Units results={data} />
      <Items results={data} />
      <Files results={data} unit={unit} item={item} />
    </div>
  )
}

function Units({ results: { units, round } }: { results: Results }) {
  const words = useWords(reviewWords).result
  const say = useSay()
  const columns: Column<Results['units'][number]>[] = [
    { key: 'unit', header: words.unit, cell: (one) => say(one.unit.name), width: '16rem' },
    { key: 'files', header: words.reviewed, cell: (one) => one.files, figures: true },
    { key: 'settled', header: words.settled, cell: (one) => one.settled, figures: true },
    { key: 'mean', header: words.mean, cell: (one) => one.mean ?? '', figures: true },
    ...(['excellent', 'good', 'passed', 'failed'] as const).map((grade) => ({
      ...{ key: grade, header: say(reviewGrades[grade]), figures: true },
      cell: (one: Results['units'][number]) => one[grade],
    })),
  ]
  return (
    <Table
      caption={words.byUnit}
      columns={columns}
      rows={units}
      rowKey={(one) => one.unit.id}
      hrefOf={(one) => deskPaths.reviewResults(round.id, { unit: one.unit.id })}
    />
  )
}

function Items({ results: { items, round } }: { results: Results }) {
  const words = useWords(reviewWords).result
  const say = useSay()
  const columns: Column<Results['items'][number]>[] = [
    { key: 'item', header: words.item, cell: (one) => say(one.name), width: '16rem' },
    { key: 'losing', header: words.losing, cell: (one) => one.files, figures: true },
    { key: 'deducted', header: words.deducted, cell: (one) => `${one.deducted} / ${one.points}`, figures: true },
  ]
  return (
    <Table
      caption={words.byItem}
      columns={columns}
      rows={items}
      rowKey={(one) => one.item}
      hrefOf={(one) => deskPaths.reviewResults(round.id, { item: one.item })}
    />
  )
}

function Files({ results, unit, item }: { results: Results; unit: string | undefined; item: string | undefined }) {
  const { result: words } = useWords(reviewWords)
  const say = useSay()
  const { files, round } = results
  const chosenUnit = results.units.find((one) => one.unit.id === unit)
  const chosenItem = results.items.find((one) => one.item === item)
  const name = chosenUnit ? say(chosenUnit.unit.name) : chosenItem ? say(chosenItem.name) : undefined
  const columns: Column<Results['files'][number]>[] = [
    { key: 'number', header: words.number, cell: (one) => one.number, width: '16rem' },
    { key: 'unit', header: words.unit, cell: (one) => say(one.unit.name), width: '12rem' },
    { key: 'state', header: words.state, cell: (one) => say(one.stateName), width: '10rem' },
    { key: 'score', header: words.score, cell: (one) => one.total ?? '', figures: true },
    { key: 'grade', header: words.grade, cell: (one) => one.grade && say(one.grade.name) },
    { key: 'veto', header: words.veto, cell: (one) => (one.vetoed === true ? '✓' : '') },
  ]
  return (
    <section className="stack-tight">
      <Table
        caption={name === undefined ? words.files : words.of(name)}
        columns={columns}
        rows={files}
        rowKey={(one) => one.id}
        hrefOf={(one) => deskPaths.matter(one.id)}
        pageKeys
      />
      {name !== undefined && (
        <p>
          <a className="link" href={deskPaths.reviewResults(round.id)}>
            {words.all}
          </a>
        </p>
      )}
    </section>
  )
}
