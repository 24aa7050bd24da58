import {
  attachMessage,
  choosePeers,
  exportExchange,
  handOverMessage,
  inStates,
  listExchange,
  listMessagesOf,
  outStates,
  retryMessage,
  savePeer,
  setMessageAside,
  type MessageView,
} from '../../contract/exchange.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { sql } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { findReadable } from '../matter/readable.ts'
import { csvOf } from '../registers/files.ts'
import { attachTo, handOver, retry, setAside } from './acts.ts'
import { messagesOf, peersOf, presentMessages, shownMax } from './list.ts'
import { keepPeer } from './peers.ts'
import { listPeers, stuckOut } from './store.ts'

type Filter = { readonly show: 'trouble' | 'out' | 'in'; readonly peer?: string | undefined }

async function messagesFor({ db, session, now, language }: StaffContext, { show, peer }: Filter, limit: number): Promise<MessageView[]> {
  const { region, acting } = session
  const at = now()
  const ofPeer = (column: 'o' | 'i') =>
    peer === undefined ? sql`true` : column === 'o' ? sql`o.peer_id = ${peer}` : sql`i.peer_id = ${peer}`
  const [out, inward] = {
    trouble: [stuckOut(region, at), sql`i.state = 'waiting'`],
    out: [sql`true`, sql`false`],
    in: [sql`false`, sql`true`],
  }[show]
  if (!out || !inward) throw new Error(show)
  const found = await messagesOf(db, region, {
    out: sql`${out} and ${ofPeer('o')}`,
    inward: sql`${inward} and ${ofPeer('i')}`,
    now: at,
    limit,
  })
  return presentMessages(db, acting.reader, found, language)
}

const columns: readonly { zh: string; en: string; value: (one: MessageView, language: Language) => string }[] = [
  {
    zh: '方向',
    en: 'Direction',
    value: (one, language) => ({ out: { zh: '发', en: 'Out' }, in: { zh: '收', en: 'In' } })[one.direction][language],
  },
  { zh: '种类', en: 'Kind', value: (one, language) => one.kind[language] },
  { zh: '对端', en: 'Peer', value: (one, language) => one.peer.name[language] },
  { zh: '案件', en: 'Matter', value: (one) => one.matter?.number ?? one.matter?.title ?? '' },
  { zh: '状态', en: 'State', value: (one, language) => ({ ...outStates, ...inStates })[one.state][language] },
  { zh: '时间', en: 'Time', value: (one) => one.at },
  { zh: '次数', en: 'Tries', value: (one) => String(one.attempts) },
  { zh: '确认时间', en: 'Acknowledged', value: (one) => one.acknowledgedAt ?? '' },
  { zh: '情况', en: 'Trouble', value: (one) => one.trouble ?? one.reason ?? '' },
]

const ok = (outcome: Outcome<unknown>): Outcome<{ ok: true }> => (outcome.ok ? done({ ok: true }) : outcome)

export const exchangeHandlers: readonly Served[] = [
  served(listExchange, async (context, filter) => {
    const { region } = context.session
    const [peers, messages] = await Promise.all([peersOf(context.db, region, context.now()), messagesFor(context, filter, shownMax + 1)])
    return done({
      own: { path: `/api/exchange/${region.code}`, publicKey: context.exchangeKeys.of(region.code).publicKey },
      peers,
      messages: messages.slice(0, shownMax),
      more: messages.length > shownMax,
      rule: region.settings.exchange,
    })
  }),
  served(exportExchange, async (context, filter) => {
    const { language, reply, session } = context
    const messages = await messagesFor(context, filter, shownMax * 10)
    const name = `${session.region.code}-exchange-${session.region.today(context.now())}.csv`
    void reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
    const table = {
      headings: columns.map((column) => column[language]),
      rows: messages.map((one) => columns.map((column) => column.value(one, language))),
    }
    return done(await reply.type('text/csv; charset=utf-8').send(csvOf(table)))
  }),
  served(retryMessage, async (context, { messageId }) => ok(await retry(context, messageId))),
  served(handOverMessage, async (context, { messageId, reason }) => ok(await handOver(context, messageId, reason))),
  served(attachMessage, async (context, asked) => ok(await attachTo(context, asked))),
  served(setMessageAside, async (context, asked) => ok(await setAside(context, asked))),
  served(listMessagesOf, async ({ db, session, now, language }, { matterId }) => {
    const { region, acting } = session
    if (!(await findReadable({ db, session }, matterId))) return refuse('matter.notFound')
    const found = await messagesOf(db, region, {
      out: sql`o.matter_id = ${matterId}`,
      inward: sql`i.matter_id = ${matterId}`,
      now: now(),
      limit: shownMax,
    })
    const [offset] = await db<{ fen: number }[]>`
      select (facts -> 'offset' ->> 'fen')::float8 as fen from matter_entry
      where region = ${region.code} and matter_id = ${matterId} and facts ? 'offset' limit 1`
    return done({ messages: await presentMessages(db, acting.reader, found, language), offsetFen: offset?.fen ?? null })
  }),
  served(choosePeers, async ({ db, session }) =>
    done({
      peers: (await listPeers(db, session.region.code)).flatMap(({ id, name, url, active }) =>
        active ? [{ id, name, online: url !== null }] : [],
      ),
    }),
  ),
  served(savePeer, (context, asked) => keepPeer(context, asked)),
]
