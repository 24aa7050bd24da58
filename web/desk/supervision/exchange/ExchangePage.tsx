import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { exportExchange, listExchange, retryMessage, type MessageView, type PeerView } from '../../../../contract/exchange.ts'
import type { OutputOf } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { useMay, useSaving } from '../../../pages/registers/reading.ts'
import { query } from '../../../queries.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { Select } from '../../../ui/field.tsx'
import { Empty, Skeleton, StatusWord } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { exchangeWords } from '../../../words/desk/exchange.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import { readShown, writeShown, type Shown } from './filters.ts'
import { MessageForm, type Doing } from './MessageForm.tsx'
import { MessageTable } from './MessageTable.tsx'
import { PeerForm } from './PeerForm.tsx'
import '../../enforcement/enforcement.css'
import './exchange.css'

/** 交换: who matters are handed to and come from, and what does not get through. */
export function ExchangePage() {
  const desk = useWords(deskWords)
  const words = useWords(exchangeWords)
  const may = useMay('exchange.read')
  useTitle(desk.titleOf(words.title))
  return may ? <Exchange /> : <Empty title={words.notYours}>{words.notYoursText}</Empty>
}

function Exchange() {
  const words = useWords(exchangeWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const shown = readShown(address)
  const { data, isPlaceholderData } = useQuery({ ...query(listExchange, shown), placeholderData: keepPreviousData })
  const text = writeShown(shown)
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <ButtonLink href={`${exportExchange.path}${text === '' ? '?' : `${text}&`}lang=${language}`}>{words.export}</ButtonLink>
      </header>
      <p className="quiet">{words.intro}</p>
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <Peers peers={data.peers} />
          <Messages data={data} shown={shown} onShow={(next) => void navigate(deskPaths.exchange(writeShown(next)))} />
          <Own own={data.own} />
        </div>
      )}
    </div>
  )
}

function Peers({ peers }: { peers: readonly PeerView[] }) {
  const words = useWords(exchangeWords)
  const say = useSay()
  const manages = useMay('settings.manage')
  const [open, setOpen] = useState<PeerView | 'new'>()
  const { peer: column } = words
  const columns: Column<PeerView>[] = [
    {
      key: 'name',
      header: column.name,
      width: '14rem',
      cell: (one) => (
        <>
          {say(one.name)} {!one.active && <StatusWord tone="plain">{column.inactive}</StatusWord>}
        </>
      ),
    },
    {
      key: 'url',
      header: column.online,
      cell: (one) => (one.url === null ? column.paper : <span className="exchange-code">{one.url}</span>),
    },
    { key: 'queued', header: column.queued, figures: true, width: '5rem', cell: (one) => <span className="tabular">{one.queued}</span> },
    { key: 'stuck', header: column.stuck, figures: true, width: '5rem', cell: (one) => <Count n={one.stuck} tone="lapsed" /> },
    { key: 'waiting', header: column.waiting, figures: true, width: '5rem', cell: (one) => <Count n={one.waiting} tone="soon" /> },
    { key: 'oldest', header: column.oldest, width: '9rem', cell: (one) => one.oldest !== null && <Time at={one.oldest} /> },
    { key: 'heard', header: column.heard, width: '9rem', cell: (one) => one.heardAt !== null && <Time at={one.heardAt} /> },
    ...(manages
      ? [
          {
            key: 'change',
            header: column.change,
            width: '6rem',
            cell: (one: PeerView) => <Button onPress={() => setOpen(one)}>{words.changePeer}</Button>,
          },
        ]
      : []),
  ]
  return (
    <section className="stack-tight">
      <div className="list-head">
        <h2>{words.peers}</h2>
        {manages && (
          <Button kind="primary" icon="plus" onPress={() => setOpen('new')}>
            {words.addPeer}
          </Button>
        )}
      </div>
      {peers.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <Table stack caption={words.peers} columns={columns} rows={peers} rowKey={(one) => one.id} />
      )}
      {open !== undefined && <PeerForm peer={open === 'new' ? null : open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

const Count = ({ n, tone }: { n: number; tone: 'lapsed' | 'soon' }) => (n > 0 ? <StatusWord tone={tone}>{String(n)}</StatusWord> : <>0</>)

type Found = OutputOf<typeof listExchange>

function Messages({ data, shown, onShow }: { data: Found; shown: Shown; onShow: (next: Shown) => void }) {
  const words = useWords(exchangeWords)
  const say = useSay()
  const [doing, setDoing] = useState<Doing>()
  const calm = shown.show === undefined
  return (
    <section className="stack-tight">
      <h2>{words.messages}</h2>
      <p className="quiet">{words.rule(data.rule.attempts, data.rule.hours)}</p>
      <div className="board-filters no-print" role="search" aria-label={words.show.label}>
        <Select
          id="exchange-show"
          label={words.show.label}
          none={words.show.trouble}
          options={(['out', 'in'] as const).map((value) => ({ value, label: words.show[value] }))}
          value={shown.show ?? ''}
          onChange={(value) => onShow(readShown(new URLSearchParams({ ...shown, show: value })))}
        />
        <Select
          id="exchange-peer"
          label={words.peerLabel}
          none={words.anyPeer}
          options={data.peers.map((one) => ({ value: one.id, label: say(one.name) }))}
          value={shown.peer ?? ''}
          onChange={(value) => onShow(readShown(new URLSearchParams({ ...shown, peer: value })))}
        />
      </div>
      {data.messages.length === 0 ? (
        <Empty title={calm ? words.calm : words.empty}>{calm ? words.calmText : words.emptyText}</Empty>
      ) : (
        <MessageTable caption={words.messages} messages={data.messages} acts={(message) => <Acts message={message} onDo={setDoing} />} />
      )}
      {data.more && <p className="quiet">{words.more}</p>}
      {doing !== undefined && <MessageForm doing={doing} onClose={() => setDoing(undefined)} />}
    </section>
  )
}

function Acts({ message, onDo }: { message: MessageView; onDo: (doing: Doing) => void }) {
  const words = useWords(exchangeWords)
  const manages = useMay('exchange.manage')
  const save = useSaving()
  if (!manages) return null
  if (message.state === 'stuck' || message.state === 'queued')
    return (
      <div className="row">
        <Button onPress={() => void save(retryMessage, { messageId: message.id })}>{words.retry}</Button>
        <Button onPress={() => onDo({ what: 'byHand', message })}>{words.byHand}</Button>
      </div>
    )
  if (message.state !== 'waiting') return null
  return (
    <div className="row">
      <Button onPress={() => onDo({ what: 'attach', message })}>{words.attach}</Button>
      <Button onPress={() => onDo({ what: 'setAside', message })}>{words.setAside}</Button>
    </div>
  )
}

function Own({ own }: { own: Found['own'] }) {
  const words = useWords(exchangeWords)
  return (
    <section className="stack-tight">
      <h2>{words.own}</h2>
      <p className="quiet">{words.ownText}</p>
      <Facts
        rows={[
          [words.address, <code key="path" className="exchange-code">{`${window.location.origin}${own.path}`}</code>],
          [
            words.key,
            <code key="key" className="exchange-code">
              {own.publicKey}
            </code>,
          ],
        ]}
      />
    </section>
  )
}
