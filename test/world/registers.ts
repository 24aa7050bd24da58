import type { FastifyInstance } from 'fastify'
import { hashPassword } from '../../server/people/sessions.ts'
import type { Pool } from '../../server/db/pool.ts'
import { asks, morning, region, type Somebody } from './world.ts'

export type Answer = { readonly status: number; readonly body: any } // eslint-disable-line @typescript-eslint/no-explicit-any

/** Asks as somebody, and reads the JSON that is answered. */
export async function ask(
  app: FastifyInstance,
  who: Somebody | null,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
): Promise<Answer> {
  const answer = await asks(app, who, method, url, payload)
  return { status: answer.statusCode, body: answer.body.startsWith('{') ? answer.json() : answer.body }
}

/** Sends a file as somebody. */
export async function send(app: FastifyInstance, who: Somebody | null, url: string, bytes: Buffer | string): Promise<Answer> {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'x-gezhi': '1', 'content-type': 'application/octet-stream' },
    payload: bytes,
    ...(who && { cookies: { gezhi_session: who.cookie } }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

/** Gives somebody of the test world an account, so that they count as one who can sign in. */
export async function withAccount(db: Pool, who: Somebody, login: string): Promise<void> {
  const password = await hashPassword('a long password')
  await db`
    insert into account (region, person_id, login, password_hash, must_change, changed_at) values (${region}, ${who.id}, ${login}, ${password}, false, ${morning})`
}

/** The last entries of the registers' record, newest first. */
export async function lastEntries(app: FastifyInstance, who: Somebody, limit = 1): Promise<Answer['body'][]> {
  return (await ask(app, who, 'GET', `/api/registers/entries?limit=${limit}`)).body.entries
}
