import { keyIdOf } from '../../domain/record/record.ts'
import { toHex } from '../../domain/record/bytes.ts'
import { messageKindNames } from '../../domain/supervision/referral/messages.ts'
import type { Tx } from '../db/pool.ts'
import { sha256 } from '../record/sha256.ts'

/** An address where nobody answers, so that a message is seen to get stuck; the key is nobody's. */
const away = { url: 'http://127.0.0.1:9/api/exchange/329902', key: 'd4'.repeat(32) }

/** Organs that the demonstration hands matters to: one that answers on paper, one whose system cannot be reached. */
export async function insertDemoPeers(tx: Tx, region: string, at: Date): Promise<void> {
  const kinds = [...messageKindNames]
  const keyId = keyIdOf(toHex(sha256(Buffer.from(away.key, 'hex'))))
  await tx`
    insert into exchange_peer (region, peer_id, name_zh, name_en, url, public_key, key_id, kinds, active, version, changed_at)
    values (${region}, 'police', '示范区公安分局', 'District Police', null, null, null, ${kinds}, true, 1, ${at}),
      (${region}, 'police-north', '示范市公安局北区分局', 'North District Police', ${away.url}, ${away.key}, ${keyId}, ${kinds}, true, 1, ${at})
    on conflict do nothing`
}
