import { inTransaction, type Db, type Pool } from '../../server/db/pool.ts'
import type { Program } from '../../server/http/context.ts'
import { exchangePass } from '../../server/exchange/jobs.ts'
import { keyIdOf } from '../../domain/record/record.ts'
import { toHex } from '../../domain/record/bytes.ts'
import { messageKindNames } from '../../domain/supervision/referral/messages.ts'
import { sha256 } from '../../server/record/sha256.ts'
import { morning, region, type World } from './world.ts'

/** Enters another organ as a peer; without an address it answers on paper. */
export async function befriend(
  db: Db & Pool,
  id: string,
  zh: string,
  reached: { readonly url: string; readonly publicKey: string } | null,
  kinds: readonly string[] = messageKindNames,
): Promise<void> {
  const keyId = reached && keyIdOf(toHex(sha256(Buffer.from(reached.publicKey, 'hex'))))
  await db`
    insert into exchange_peer (region, peer_id, name_zh, name_en, url, public_key, key_id, kinds, active, version, changed_at)
    values (${region}, ${id}, ${zh}, ${id}, ${reached?.url ?? null}, ${reached?.publicKey ?? null}, ${keyId}, ${[...kinds]}, true, 1, ${morning})`
}

/** Says who receives referrals in a district; the rest of its settings stays. */
export async function receiveAt({ db, registers }: World, unit: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx`update region set settings = settings || ${tx.json({ supervision: { complaints: null, petitions: null, referrals: unit } })} where region = ${region}`
  })
  await registers.changed(region)
}

/** Everything that is due on both sides, over and again, until nothing moves any more. */
export async function exchangeAll(...programs: readonly Program[]): Promise<void> {
  for (let round = 0; round < 12; round += 1) for (const program of programs) await exchangePass(program, region)
}
