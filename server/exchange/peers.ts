import { savePeer } from '../../contract/exchange.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { toHex } from '../../domain/record/bytes.ts'
import { keyIdOf } from '../../domain/record/record.ts'
import type { MessageKindName } from '../../domain/supervision/referral/messages.ts'
import type { StaffContext } from '../http/context.ts'
import { sha256 } from '../record/sha256.ts'
import { changing } from '../registers/journal.ts'
import { findPeer, findPeerByKey } from './store.ts'

type Asked = {
  readonly id: string
  readonly version?: number | undefined
  readonly nameZh: string
  readonly nameEn: string
  readonly url: string
  readonly publicKey: string
  readonly kinds: readonly MessageKindName[]
  readonly active: boolean
}

/** Enters a peer, or changes one; each change stands in the journal of the registers. */
export function keepPeer(context: StaffContext, asked: Asked): Promise<Outcome<{ id: string; version: number }>> {
  const region = context.session.region.code
  return changing(context, 'peers', savePeer, async (tx) => {
    const before = await findPeer(tx, region, asked.id)
    if (asked.version === undefined && before) return refuse('exchange.peerThere', { id: asked.id })
    if (asked.version !== undefined && before?.version !== asked.version) return refuse('register.changed', { what: asked.id })
    if ((asked.url === '') !== (asked.publicKey === '')) return refuse('exchange.urlAndKey')
    const keyId = asked.publicKey === '' ? null : keyIdOf(toHex(sha256(Buffer.from(asked.publicKey, 'hex'))))
    const other = keyId === null ? undefined : await findPeerByKey(tx, region, keyId)
    if (other && other.id !== asked.id) return refuse('exchange.keyTaken')
    const version = (before?.version ?? 0) + 1
    const reached = { url: asked.url === '' ? null : asked.url.replace(/\/+$/, ''), key: asked.publicKey === '' ? null : asked.publicKey }
    await tx`
      insert into exchange_peer (region, peer_id, name_zh, name_en, url, public_key, key_id, kinds, active, version, changed_at)
      values (${region}, ${asked.id}, ${asked.nameZh}, ${asked.nameEn}, ${reached.url}, ${reached.key}, ${keyId}, ${[...asked.kinds]}, ${asked.active}, ${version}, ${context.now()})
      on conflict (region, peer_id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, url = excluded.url,
        public_key = excluded.public_key, key_id = excluded.key_id, kinds = excluded.kinds, active = excluded.active, version = excluded.version,
        changed_at = excluded.changed_at`
    return done({ what: asked.id, before: before ?? null, after: asked, value: { id: asked.id, version } })
  })
}
