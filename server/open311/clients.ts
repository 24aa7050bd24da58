import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { maybeRow, type Db } from '../db/pool.ts'

/** `report` sends reports, `update` brings news of its own, `updateAny` of every request (a trusted system). */
export const clientPermissions = ['report', 'update', 'updateAny'] as const
export type ClientPermission = (typeof clientPermissions)[number]

const Client = z.object({
  client_id: z.string(),
  name: z.string(),
  permissions: z.array(z.enum(clientPermissions)),
})
/** 接口用户: another program that holds a key of this region. */
export type Client = {
  readonly id: string
  readonly name: string
  readonly permissions: readonly ClientPermission[]
}

const keyBytes = 32
const idForm = /^[a-z0-9][a-z0-9-]{1,39}$/

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** The client whose key this is, or undefined when there is none or it has been ended. */
export async function findClient(db: Db, region: string, key: string, now: Date): Promise<Client | undefined> {
  const row = await maybeRow(
    Client,
    db`
    select client_id, name, permissions from api_client
    where region = ${region} and key_hash = ${hashOf(key)} and (ended_at is null or ended_at > ${now})`,
  )
  return row && { id: row.client_id, name: row.name, permissions: row.permissions }
}

/**
 * Makes a client and its key, which is given this once and cannot be read again.
 * Refuses `open311.clientForm`, `open311.clientExists`.
 */
export async function createClient(
  db: Db,
  region: string,
  client: { readonly id: string; readonly name: string; readonly permissions: readonly string[] },
  now: Date,
): Promise<Outcome<{ key: string }>> {
  const permissions = z.array(z.enum(clientPermissions)).min(1).safeParse(client.permissions)
  if (!idForm.test(client.id) || !permissions.success) return refuse('open311.clientForm')
  const key = randomBytes(keyBytes).toString('base64url')
  const made = await db`
    insert into api_client (region, client_id, key_hash, name, permissions, created_at)
    values (${region}, ${client.id}, ${hashOf(key)}, ${client.name}, ${permissions.data}, ${now})
    on conflict (region, client_id) do nothing returning 1`
  return made.length === 1 ? done({ key }) : refuse('open311.clientExists', { client: client.id })
}
