import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { listInbox, readMatter, type MatterLine } from '../../contract/matter.ts'
import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/messages.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { AsOf } from './as-of.tsx'
import { keptQuery } from './kept/answers.ts'
import { MatterCard } from './matter-card.tsx'
import { fieldPaths } from './paths.ts'
import { askPosition, metresFrom, usePosition, type Position } from './position.ts'
import { usePull } from './pull.ts'
import { unsent, useItems } from './sending/use-queue.ts'
import { useSignedIn } from './staff.ts'

/** A person on foot has no use for more; the desk has the whole list. */
const linesMax = 200
const linesFirst = 30
/** The most urgent ones are read ahead, so that they open on site without a connection. */
const readAhead = 15

const inbox = keptQuery(listInbox, { limit: linesMax })

function inOrder(lines: readonly MatterLine[], near: boolean, position: Position): readonly MatterLine[] {
  if (!near) return lines
  const far = (line: MatterLine) => metresFrom(position, line.point) ?? Infinity
  return lines.toSorted((a, b) => far(a) - far(b))
}

function useReadAhead(lines: readonly MatterLine[], fresh: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!fresh) return
    for (const { id } of lines.slice(0, readAhead)) void queries.prefetchQuery(keptQuery(readMatter, { matterId: id }))
  }, [queries, lines, fresh])
}

type Queues = {
  readonly id: string
  readonly procedure: string
  readonly state: string
  readonly name: { zh: string; en: string }
  readonly count: number
}[]

function QueueFilter({ queues, chosen, near }: { queues: Queues; chosen: string | undefined; near: 'near' | undefined }) {
  const words = useWords(fieldWords).tasks
  const say = useSay()
  const total = queues.filter((queue) => queue.id !== 'mine').reduce((sum, queue) => sum + queue.count, 0)
  const chip = (id: string | undefined, name: string, count: number) => (
    <a
      key={id ?? 'all'}
      className="chip"
      href={fieldPaths.tasks({ queue: id, order: near })}
      aria-current={chosen === id ? 'true' : undefined}
    >
      {name} <span className="chip-count">{count}</span>
    </a>
  )
  return (
    <nav className="chips" aria-label={words.filter}>
      {chip(undefined, words.all, total)}
      {queues.filter((queue) => queue.count > 0).map((queue) => chip(queue.id, say(queue.name), queue.count))}
    </nav>
  )
}

type OrderProps = { queue: string | undefined; near: 'near' | undefined; position: Position }

function Order({ queue, near, position }: OrderProps) {
  const words = useWords(fieldWords)
  const order = (to: 'near' | undefined, name: string) => (
    <a className="chip" href={fieldPaths.tasks({ queue, order: to })} aria-current={near === to ? 'true' : undefined}>
      {name}
    </a>
  )
  return (
    <>
      <div className="chips" role="group" aria-label={words.tasks.order}>
        {order(undefined, words.tasks.byDue)}
        {order('near', words.tasks.byDistance)}
        {position.kind !== 'on' && (
          <Button kind="quiet" icon="target" busy={position.kind === 'asking'} onPress={askPosition}>
            {words.tasks.showDistance}
          </Button>
        )}
      </div>
      {position.kind === 'denied' && (
        <p className="quiet" role="status">
          {words.place.denied}
        </p>
      )}
    </>
  )
}

/** 任务: what is to be confirmed, verified or handled, most urgent first, or nearest. */
export function TasksPage() {
  const words = useWords(fieldWords)
  const queries = useQueryClient()
  const [search] = useSearchParams()
  const position = usePosition()
  const [shown, setShown] = useState(linesFirst)
  const { data, isFetching } = useSuspenseQuery(inbox)
  const me = useSignedIn().person.id
  const pending = unsent(useItems(me))
  useTitle(words.titleOf(words.tabs.tasks))
  const refresh = useCallback(() => void queries.invalidateQueries({ queryKey: inbox.queryKey }), [queries])
  const pulled = usePull(refresh)
  const { queues, lines } = data.value
  useReadAhead(lines, data.asOf === null)

  const queue = queues.find((one) => one.id === search.get('queue'))
  const near = search.get('order') === 'near' ? 'near' : undefined
  const mine = (line: MatterLine) =>
    queue === undefined ||
    (queue.id === 'mine' ? line.assignee?.id === me : line.procedure === queue.procedure && line.state === queue.state)
  const found = inOrder(lines.filter(mine), near === 'near', position)
  return (
    <div className="stack">
      <div className="row page-head">
        <h1>{words.tabs.tasks}</h1>
        <Button kind="quiet" busy={isFetching} onPress={refresh}>
          {words.refresh}
        </Button>
      </div>
      {pulled && <p role="status">{words.pull}</p>}
      <AsOf at={data.asOf} />
      <QueueFilter queues={queues} chosen={queue?.id} near={near} />
      {found.length > 0 && <Order queue={queue?.id} near={near} position={position} />}
      {found.length === 0 && (
        <Empty title={queue === undefined ? words.tasks.empty : words.tasks.emptyQueue}>{words.tasks.emptyText}</Empty>
      )}
      <ul className="card-list">
        {found.slice(0, shown).map((line) => (
          <li key={line.id}>
            <MatterCard line={line} pending={pending.find((item) => item.matterId === line.id)} />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button wide onPress={() => setShown(shown + linesFirst)}>
          {words.tasks.more}
        </Button>
      )}
    </div>
  )
}
