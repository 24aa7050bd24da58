import { inStates, outStates, type MessageView } from '../../../../contract/exchange.ts'
import { Time } from '../../../ui/due-time.tsx'
import { StatusWord } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { exchangeWords } from '../../../words/desk/exchange.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import type { ReactNode } from 'react'

const tones = {
  queued: 'plain',
  stuck: 'lapsed',
  acknowledged: 'done',
  byHand: 'done',
  applied: 'done',
  waiting: 'soon',
  attached: 'done',
  setAside: 'plain',
} as const

/** Messages with what became of them; `acts` gives what may be done with one. */
export function MessageTable(props: {
  messages: readonly MessageView[]
  caption: string
  acts?: (message: MessageView) => ReactNode
  matter?: false
}) {
  const words = useWords(exchangeWords).message
  const say = useSay()
  const { acts } = props
  const columns: Column<MessageView>[] = [
    {
      key: 'kind',
      header: words.kind,
      width: '11rem',
      cell: (one) => (
        <>
          {say(one.kind)} <span className="quiet">{words.direction[one.direction]}</span>
        </>
      ),
    },
    { key: 'peer', header: words.peer, width: '10rem', cell: (one) => say(one.peer.name) },
    ...(props.matter === false
      ? []
      : [
          {
            key: 'matter',
            header: words.matter,
            width: '13rem',
            cell: (one: MessageView) => <MatterOf message={one} />,
          },
        ]),
    {
      key: 'state',
      header: words.state,
      width: '8rem',
      cell: (one) => <StatusWord tone={tones[one.state]}>{say({ ...outStates, ...inStates }[one.state])}</StatusWord>,
    },
    { key: 'at', header: words.at, width: '9rem', cell: (one) => <Time at={one.at} /> },
    { key: 'tries', header: words.tries, width: '4rem', figures: true, cell: (one) => <span className="tabular">{one.attempts}</span> },
    {
      key: 'trouble',
      header: words.trouble,
      cell: (one) => (
        <>
          {one.reason ?? one.trouble ?? ''}
          {one.acknowledgedAt !== null && (
            <span className="quiet">
              {words.acknowledged} <Time at={one.acknowledgedAt} />
            </span>
          )}
        </>
      ),
    },
    ...(acts === undefined ? [] : [{ key: 'acts', header: words.acts, width: '12rem', cell: acts }]),
  ]
  return (
    <Table
      stack
      caption={props.caption}
      columns={columns}
      rows={props.messages}
      rowKey={(one) => `${one.direction} ${one.peer.id} ${one.id}`}
    />
  )
}

function MatterOf({ message: { matter, state } }: { message: MessageView }) {
  const words = useWords(exchangeWords).message
  if (matter === null) return state === 'waiting' ? words.unknown : ''
  return (
    <a className="link" href={deskPaths.matter(matter.id)}>
      {matter.number ?? matter.title}
    </a>
  )
}
